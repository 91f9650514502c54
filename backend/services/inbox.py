"""Events as the channels delivered them: stored once, taken in order, never lost."""

import json
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise.exceptions import IntegrityError

from backend.db.models import InboxEntry
from backend.db.raw import is_sqlite, rows
from backend.db.transaction import transaction
from backend.services.signals import Signal

LEASE = timedelta(seconds=60)
MAX_ATTEMPTS = 3
KEPT = timedelta(days=7)

#: The entry being handled in this task, so that a command can mark it in its own transaction.
current_entry: ContextVar[int | None] = ContextVar("current_entry", default=None)

#: Counts the events this process stored.
arrived = Signal()


@dataclass(frozen=True, slots=True)
class TakenEntry:
    """An event to handle now.

    Attributes:
        applied: Its effect was committed before the process stopped; only the answer is owed.
    """

    id: int
    channel: str
    chat_key: str
    payload: dict[str, Any]
    applied: bool
    attempts: int = 1


async def store(
    channel: str, update_key: str, chat_key: str, payload: dict[str, Any], now: datetime
) -> bool:
    """Keep an event; True when it is new, False when it was delivered before.

    Transaction: one row, on its own; the edge answers its channel after it.
    """
    try:
        await InboxEntry.create(
            channel=channel,
            update_key=update_key,
            chat_key=chat_key,
            payload=payload,
            received_at=now,
        )
    except IntegrityError:
        return False
    arrived.notify()
    return True


async def take(now: datetime, limit: int = 20) -> list[TakenEntry]:
    """Claim the oldest waiting event of each chat, at most `limit`.

    An event whose handler died is claimed again after its lease; one that died
    `MAX_ATTEMPTS` times is put aside as failed, so that it holds up nobody's chat.

    Transaction: one.
    """
    lock = "" if is_sqlite() else "FOR UPDATE SKIP LOCKED"
    sql = f"""
        UPDATE inbox SET attempts = attempts + 1, lease_until = $1,
            state = CASE WHEN state = 'applied' THEN state ELSE 'taken' END
        WHERE id IN (
            SELECT id FROM inbox AS head
            WHERE (state = 'new' OR (state IN ('taken', 'applied') AND lease_until < $2))
              AND NOT EXISTS (
                SELECT 1 FROM inbox AS earlier
                WHERE earlier.channel = head.channel AND earlier.chat_key = head.chat_key
                  AND earlier.id < head.id AND earlier.state IN ('new', 'taken', 'applied'))
            ORDER BY id LIMIT {int(limit)} {lock})
        RETURNING id, channel, chat_key, payload, state, attempts"""  # noqa: S608
    async with transaction():
        await _put_aside(now)
        taken = await rows(sql, now + LEASE, now)
    return [
        TakenEntry(
            id=row["id"],
            channel=row["channel"],
            chat_key=row["chat_key"],
            payload=_payload(row["payload"]),
            applied=row["state"] == "applied",
            attempts=row["attempts"],
        )
        for row in sorted(taken, key=lambda row: row["id"])
    ]


async def mark_applied() -> None:
    """Note, inside a command's transaction, that the current event has had its effect.

    Should the process stop before the answer is out, the event is not applied again.
    """
    if (entry_id := current_entry.get()) is not None:
        await InboxEntry.filter(id=entry_id).update(state="applied")


async def finish(entry_id: int) -> None:
    """Note that an event was handled and answered."""
    await InboxEntry.filter(id=entry_id).update(state="done", lease_until=None)


async def retry_at(entry_id: int, moment: datetime) -> None:
    """Hand an event back, to be taken again at `moment`."""
    await InboxEntry.filter(id=entry_id).update(lease_until=moment)


async def give_up(entry_id: int) -> None:
    """Put an event aside that failed too often; it is kept to be looked at."""
    await InboxEntry.filter(id=entry_id).update(state="failed", lease_until=None)


async def is_open(entry_key: tuple[str, str]) -> bool:
    """Whether the event (channel, update key) is still waiting to be answered."""
    channel, update_key = entry_key
    return await InboxEntry.filter(
        channel=channel, update_key=update_key, state__in=["new", "taken", "applied"]
    ).exists()


async def is_stored(entry_key: tuple[str, str]) -> bool:
    """Whether the event (channel, update key) was delivered before, answered or not."""
    channel, update_key = entry_key
    return await InboxEntry.filter(channel=channel, update_key=update_key).exists()


async def sweep(now: datetime) -> int:
    """Delete events answered more than `KEPT` ago; returns how many."""
    return await InboxEntry.filter(state="done", received_at__lt=now - KEPT).delete()


async def _put_aside(now: datetime) -> None:
    await InboxEntry.filter(state="taken", lease_until__lt=now, attempts__gte=MAX_ATTEMPTS).update(
        state="failed"
    )


def _payload(value: object) -> dict[str, Any]:
    return json.loads(value) if isinstance(value, str) else dict(value)  # type: ignore[call-overload]
