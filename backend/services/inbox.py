"""Events as the channels delivered them: stored once, taken in order, never lost."""

import json
from collections.abc import Collection
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.queryset import QuerySet

from backend.db.models import InboxEntry
from backend.db.raw import is_sqlite, rows
from backend.db.transaction import transaction
from backend.services.signals import Signal

#: Short, so that what a killed process had in hand waits no longer; a worker renews it.
LEASE = timedelta(seconds=15)
MAX_ATTEMPTS = 3
#: Tries of an answer whose channel is out of reach: about ten minutes of pauses.
MAX_SENDS = 15
KEPT = timedelta(days=7)
_IN_HAND = ("taken", "applied")

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


class TakenOverError(Exception):
    """The event is in another worker's hands by now: nothing may be done for it here."""


#: The entry being handled in this task, so that a command can mark it in its own transaction.
current_entry: ContextVar[TakenEntry | None] = ContextVar("current_entry", default=None)


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
            WHERE state IN ('new', 'taken', 'applied')
              AND (lease_until IS NULL OR lease_until < $2)
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


async def renew(entries: Collection[TakenEntry], now: datetime) -> None:
    """Lengthen the leases of what is being handled, so that nobody else takes it."""
    held = InboxEntry.filter(id__in=[entry.id for entry in entries], state__in=_IN_HAND)
    await held.update(lease_until=now + LEASE)


def current_id() -> int | None:
    """The id of the event being handled in this task, if any."""
    entry = current_entry.get()
    return entry.id if entry else None


async def mark_applied() -> None:
    """Note, inside a command's transaction, that the current event has had its effect.

    Should the process stop before the answer is out, the event is not applied again.

    Raises:
        TakenOverError: this process stood still for longer than a lease, and another worker
            took the event; the command must not commit.
    """
    entry = current_entry.get()
    if entry is not None and not await _held(entry).update(state="applied"):
        raise TakenOverError


async def finish(entry: TakenEntry) -> None:
    """Note that an event was handled and answered."""
    await _held(entry).update(state="done", lease_until=None)


async def retry_at(entry: TakenEntry, moment: datetime) -> None:
    """Hand an event back, to be taken again at `moment`.

    It waits as a new one does: only what is still in a dead worker's hands is put aside.
    """
    await rows(
        "UPDATE inbox SET lease_until = $1,"
        " state = CASE WHEN state = 'applied' THEN state ELSE 'new' END"
        " WHERE id = $2 AND attempts = $3 AND state IN ('taken', 'applied') RETURNING id",
        moment,
        entry.id,
        entry.attempts,
    )


async def give_up(entry: TakenEntry) -> bool:
    """Put an event aside that failed too often; it is kept to be looked at.

    Returns whether it was still in hand.
    """
    return bool(await _held(entry).update(state="failed", lease_until=None))


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


def _held(entry: TakenEntry) -> QuerySet[InboxEntry]:
    """The event, unless another worker took it since: that is one attempt more."""
    return InboxEntry.filter(id=entry.id, attempts=entry.attempts, state__in=_IN_HAND)


async def _put_aside(now: datetime) -> None:
    await InboxEntry.filter(state="taken", lease_until__lt=now, attempts__gte=MAX_ATTEMPTS).update(
        state="failed"
    )


def _payload(value: object) -> dict[str, Any]:
    return json.loads(value) if isinstance(value, str) else dict(value)  # type: ignore[call-overload]
