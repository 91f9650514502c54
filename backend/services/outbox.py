"""What is to be said to people, each thing once: put here in a command, taken from here to send.

A row's way: waiting, claimed (by a worker, for the length of a lease), then sent, dropped (no
longer worth saying), unreachable (no chat takes it) or dead (tried too often; the office sees
it). Taking and marking is in `backend.services.claims`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache

from tortoise.expressions import Q

from backend.db.models import Notice
from backend.db.models.base import dump_json
from backend.db.raw import is_sqlite, rows, stored_instant
from backend.services.signals import outgoing

#: How long a row is kept: over the season and the one after it, as proof of who was told what.
KEPT = timedelta(days=800)
_CHUNK = 5000

#: Facts of a notice, as stored: days in ISO form.
Facts = Mapping[str, str | int | bool | None]

_COLUMNS = {
    "dedup_key": "text",
    "kind": "text",
    "campaign_id": "int",
    "member_id": "int",
    "subject": "text",
    "facts": "jsonb",
    "created_at": "timestamptz",
    "due_at": "timestamptz",
    "expires_at": "timestamptz",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotice:
    """Something to tell one person.

    Attributes:
        dedup_key: Says which thing to which person: a second row with it is never written.
        kind: One of the kinds a family of `backend.services.notices` composes.
        subject: What it is about, e.g. "meeting/5" or "step/form".
        facts: Ids, days and numbers only: words are made when it leaves.
        due_at: Not before this.
        expires_at: From then on it is dropped instead of sent; None for never.
    """

    dedup_key: str
    kind: str
    member_id: int
    subject: str
    due_at: datetime
    facts: Facts = field(default_factory=dict[str, str | int | bool | None])
    campaign_id: int | None = None
    expires_at: datetime | None = None


async def enqueue(notices: Sequence[NewNotice], now: datetime) -> int:
    """Put notices into the outbox, those already there left as they are; returns how many are new.

    Transaction: the caller's; they leave only if it commits.
    """
    fresh = 0
    for start in range(0, len(notices), _CHUNK):
        records = [_record(notice, now) for notice in notices[start : start + _CHUNK]]
        fresh += len(await rows(_insert(sqlite=is_sqlite()), json.dumps(records)))
    if fresh:
        outgoing.notify()
    return fresh


async def requeue_for(member_id: int, now: datetime) -> int:
    """Try anew what found no chat of a person, now that he has one; returns how many rows.

    What is no longer worth saying by then is dropped when it is composed.

    Transaction: one statement, or the caller's.
    """
    again = await Notice.filter(
        Q(expires_at=None) | Q(expires_at__gt=now), member_id=member_id, state="unreachable"
    ).update(state="waiting", attempts=0, error="", lease_until=None)
    if again:
        outgoing.notify()
    return again


async def sweep(now: datetime) -> int:
    """Delete what was settled long ago; returns how many rows.

    Args:
        now: The season's time, by which rows were created.
    """
    settled = ["sent", "dropped", "unreachable", "dead"]
    return await Notice.filter(state__in=settled, created_at__lt=now - KEPT).delete()


@cache
def _insert(*, sqlite: bool) -> str:
    """The statement that takes a chunk of rows in one parameter, as JSON.

    As fast on SQLite as a statement of its own for each row, and faster on PostgreSQL, where
    one placeholder a value makes a statement too long to be kept prepared.
    """
    source = "json_each($1)" if sqlite else "jsonb_array_elements($1::jsonb)"
    values = [
        f"row.value ->> {place}" if sqlite else f"(row.value ->> {place})::{kind}"
        for place, kind in enumerate(_COLUMNS.values())
    ]
    return (
        f"INSERT INTO outbox ({', '.join(_COLUMNS)}, channel, error)"  # noqa: S608
        f" SELECT {', '.join(values)}, '', '' FROM {source} AS row"
        " WHERE true ON CONFLICT (dedup_key) DO NOTHING RETURNING id"
    )


def _record(notice: NewNotice, now: datetime) -> list[object]:
    return [
        notice.dedup_key,
        notice.kind,
        notice.campaign_id,
        notice.member_id,
        notice.subject,
        dump_json(dict(notice.facts)),
        stored_instant(now),
        stored_instant(notice.due_at),
        stored_instant(notice.expires_at),
    ]
