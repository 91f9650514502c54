"""What a conversation remembers: a half-typed step, and the last numbered menu."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from backend.db.models import Dialog


async def wait_for(account_id: int, state: str | None, now: datetime) -> None:
    """Wait for a typed line in a step, e.g. "find-member:7"; None ends the waiting."""
    await _upsert(account_id, now, state=state)


async def write_menu(account_id: int, menu: Mapping[str, Any], now: datetime) -> None:
    """Keep the numbered menu a chat was shown last."""
    await _upsert(account_id, now, menu=dict(menu))


def menu_of(stored: object) -> dict[str, Any] | None:
    """The menu as `accounts.identify` read it."""
    menu = json.loads(stored) if isinstance(stored, str) else stored
    return dict(menu) if isinstance(menu, dict) else None


async def _upsert(account_id: int, now: datetime, **values: Any) -> None:
    await Dialog.bulk_create(
        [Dialog(account_id=account_id, updated_at=now, **values)],
        on_conflict=["account_id"],
        update_fields=[*values, "updated_at"],
    )
