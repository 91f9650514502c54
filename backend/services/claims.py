"""The sender's side of the outbox: take what is due, note what became of it.

Two clocks meet here. What is due runs on the season's (`now`), which the demo moves. Leases and
pauses between tries run on the machine's (the worker's), as they do in the inbox.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from tortoise.expressions import F

from backend.clock import Clock, SystemClock
from backend.db.models import Notice
from backend.db.raw import instant, is_sqlite, rows
from backend.db.transaction import transaction
from backend.services.notices import DueNotice

LEASE = timedelta(seconds=60)
#: Tries of one message; the pauses between them double from the first to the longest.
MAX_ATTEMPTS = 8
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
#: A message whose worker was cut off this often would cut off the next one too.
MAX_CUTS = 20
#: A pause that ends later than this is none of ours: the machine's clock was set back.
_FAR = timedelta(days=1)
#: Rows looked at for each person wanted; a person may have several.
_AHEAD = 8


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that sends: its name on the rows it holds, and the machine's clock."""

    token: str = field(default_factory=lambda: uuid4().hex)
    clock: Clock = field(default_factory=SystemClock)


@dataclass(frozen=True, slots=True)
class Due:
    """All that is due for one person, held by a worker until `lease_until`."""

    member_id: int
    notices: tuple[DueNotice, ...]
    lease_until: datetime


async def claim(
    now: datetime, limit: int, worker: Worker, held: Collection[int] = ()
) -> tuple[Due, ...]:
    """Take what is due for at most `limit` people, all of one person's at once.

    A person whose notices another worker holds is left to it, so that what belongs together
    stays together and nobody gets two messages in one second.

    Args:
        now: The season's time.
        limit: People.
        worker: Who takes.
        held: People this worker is still busy with: theirs are never taken a second time,
            however far a clock may have jumped.

    Transaction: one; BEGIN IMMEDIATE on SQLite. On PostgreSQL the people are locked with SKIP
    LOCKED, so that two workers never share one.
    """
    at = worker.clock.now()
    async with transaction():
        busy = await _busy(at, held)
        people = await _waiting(now, at, limit, {*held, *busy})
        if people and not is_sqlite():
            people = await _locked(people)
            taken_meanwhile = await _busy(at, held)
            people = [member for member in people if member not in taken_meanwhile]
        taken = await _take(people, now, at, worker) if people else []
    return _by_person(taken, at + LEASE)


async def others(worker: Worker) -> int:
    """How many other processes hold notices now."""
    found = await rows(
        "SELECT COUNT(DISTINCT claim_token) AS tokens FROM outbox"
        " WHERE state = 'claimed' AND claim_token <> $1 AND lease_until > $2",
        worker.token,
        worker.clock.now(),
    )
    return int(found[0]["tokens"])


async def mark_sent(
    ids: Collection[int], worker: Worker, account_id: int, channel: str, now: datetime
) -> int:
    """Note that a channel took a message; returns how many rows were still the worker's.

    Transaction: one statement, or the caller's.
    """
    return await _settle(
        ids, worker, "sent", sent_at=now, account_id=account_id, channel=channel, error=""
    )


async def mark_dropped(ids: Collection[int], worker: Worker) -> None:
    """Note that something is no longer worth saying.

    Transaction: one statement.
    """
    await _settle(ids, worker, "dropped")


async def mark_dead(ids: Collection[int], worker: Worker, error: str) -> None:
    """Give up what will never be taken, or was tried too often; the office sees it.

    Transaction: one statement, or the caller's.
    """
    await _settle(ids, worker, "dead", error=error)


async def mark_unreachable(ids: Collection[int], worker: Worker, error: str) -> int:
    """Note that no chat of the person takes anything; returns how many rows were the worker's.

    Transaction: one statement, or the caller's.
    """
    return await _settle(ids, worker, "unreachable", error=error)


async def postpone(ids: Collection[int], worker: Worker, due_at: datetime) -> None:
    """Put something off to another time of the season (quiet hours); no try is spent.

    Transaction: one statement.
    """
    await _settle(ids, worker, "waiting", due_at=due_at.astimezone(UTC))


async def release(ids: Collection[int], worker: Worker, pause: timedelta = timedelta()) -> None:
    """Hand back what was not tried, to be taken again after `pause`; no try is spent.

    Transaction: one statement.
    """
    await _settle(ids, worker, "waiting", lease_until=worker.clock.now() + pause)


async def retry(notices: Sequence[DueNotice], worker: Worker, error: str) -> None:
    """Note a try that failed, to be repeated after a pause; the last one makes a row dead.

    Args:
        notices: What one message was to say.
        worker: Who tried.
        error: Kind of the failure, a code name.

    Transaction: one.
    """
    spent = [notice.id for notice in notices if notice.attempts + 1 >= MAX_ATTEMPTS]
    again = [notice for notice in notices if notice.id not in spent]
    async with transaction():
        await _settle(spent, worker, "dead", spent=1, error=error)
        if again:
            tries = max(notice.attempts for notice in again) + 1
            await _settle(
                [notice.id for notice in again],
                worker,
                "waiting",
                spent=1,
                error=error,
                lease_until=worker.clock.now() + pause_after(tries),
            )


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many tries: 30 seconds, each time twice as long, up to an hour."""
    return min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE)


async def _settle(
    ids: Collection[int], worker: Worker, state: str, *, spent: int = 0, **columns: object
) -> int:
    """Change those of the rows this worker still holds; how many those were.

    By hand: this is the statement of every message, and the ORM takes ten times as long for it.
    """
    if not ids:
        return 0
    values: dict[str, object] = {"lease_until": None} | columns
    changes = ", ".join(f"{name} = ${place}" for place, name in enumerate(values, start=4))
    found = await rows(
        f"UPDATE outbox SET state = $1, claim_token = NULL, attempts = attempts + $2, {changes}"  # noqa: S608
        f" WHERE id IN ({_places(4 + len(values), ids)})"
        " AND state = 'claimed' AND claim_token = $3 RETURNING id",
        *(state, spent, worker.token),
        *values.values(),
        *ids,
    )
    return len(found)


async def _busy(at: datetime, held: Collection[int]) -> set[int]:
    """People whose notices some worker holds; what a worker left behind is let go first."""
    found = await rows("SELECT member_id, lease_until FROM outbox WHERE state = 'claimed'")
    leases = [(row["member_id"], _moment(row["lease_until"])) for row in found]
    if any(not at <= lease <= at + 2 * LEASE for _, lease in leases):
        await _take_back(at, held)
    return {member for member, lease in leases if lease >= at}


async def _take_back(at: datetime, held: Collection[int]) -> None:
    """Let go of what a worker held when it ended; that counts as a try.

    A lease from further ahead than one can be comes from before the machine's clock was set
    back: it is cut to its length, so that it ends, yet not under a worker that is alive.
    """
    claimed = Notice.filter(state="claimed")
    await claimed.filter(lease_until__gt=at + 2 * LEASE).update(lease_until=at + LEASE)
    left = claimed.filter(lease_until__lt=at)
    if held:
        left = left.exclude(member_id__in=list(held))
    freed: dict[str, Any] = {"claim_token": None, "lease_until": None, "error": "cut"}
    await left.filter(attempts__gte=MAX_CUTS).update(state="dead", **freed)
    await left.update(state="waiting", attempts=F("attempts") + 1, **freed)


async def _waiting(now: datetime, at: datetime, limit: int, busy: Iterable[int]) -> list[int]:
    """People for whom something is due, whoever waits longest first."""
    without = sorted(busy)
    values = [now, at, at + _FAR, *without]
    others_only = f"AND member_id NOT IN ({_places(4, without)})" if without else ""
    found = await rows(
        f"SELECT member_id FROM outbox WHERE {_DUE} {others_only}"  # noqa: S608
        f" ORDER BY due_at, id LIMIT {int(limit) * _AHEAD}",
        *values,
    )
    return list(dict.fromkeys(row["member_id"] for row in found))[:limit]


async def _locked(people: Sequence[int]) -> list[int]:
    found = await rows(
        f"SELECT id FROM member WHERE id IN ({_places(1, people)})"  # noqa: S608
        " ORDER BY id FOR NO KEY UPDATE SKIP LOCKED",
        *people,
    )
    free = {row["id"] for row in found}
    return [member for member in people if member in free]


async def _take(
    people: Sequence[int], now: datetime, at: datetime, worker: Worker
) -> list[dict[str, Any]]:
    return await rows(
        "UPDATE outbox SET state = 'claimed', claim_token = $4, lease_until = $5"  # noqa: S608
        f" WHERE {_DUE} AND member_id IN ({_places(6, people)})"
        " RETURNING id, kind, member_id, campaign_id, subject, facts, created_at, due_at,"
        " expires_at, attempts",
        *(now, at, at + _FAR, worker.token, at + LEASE),
        *people,
    )


#: Due by the season's clock ($1), and no pause of the machine's ($2; $3: none is so long) runs.
_DUE = """state = 'waiting' AND due_at <= $1
    AND (lease_until IS NULL OR lease_until <= $2 OR lease_until > $3)"""


def _places(first: int, values: Collection[int]) -> str:
    return ", ".join(f"${first + offset}" for offset in range(len(values)))


def _by_person(taken: Iterable[dict[str, Any]], lease_until: datetime) -> tuple[Due, ...]:
    people: dict[int, list[DueNotice]] = {}
    notices = [_notice(row) for row in taken]
    for notice in sorted(notices, key=lambda notice: (notice.due_at, notice.id)):
        people.setdefault(notice.member_id, []).append(notice)
    return tuple(Due(member, tuple(theirs), lease_until) for member, theirs in people.items())


def _notice(row: dict[str, Any]) -> DueNotice:
    facts = row["facts"]
    return DueNotice(
        id=row["id"],
        kind=row["kind"],
        member_id=row["member_id"],
        campaign_id=row["campaign_id"],
        subject=row["subject"],
        facts=json.loads(facts) if isinstance(facts, str) else dict(facts),
        created_at=_moment(row["created_at"]),
        due_at=_moment(row["due_at"]),
        expires_at=instant(row["expires_at"]),
        attempts=row["attempts"],
    )


def _moment(value: object) -> datetime:
    found = instant(value)
    if found is None:
        raise TypeError(value)
    return found
