"""What did not reach people, for those who look after them: names, reasons, and another try."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from tortoise.expressions import Q

from backend.clock import VIETNAM, local_day
from backend.db.models import Account, Notice
from backend.db.raw import instant, rows
from backend.errors import InvalidCommandError, NotFoundError
from backend.services import access
from backend.services.access import ISSUING, KEEPING
from backend.services.commands import Actor, command
from backend.services.families import family_of
from backend.services.signals import outgoing

#: Lines shown; who has more has a matter for the operator, not for a list.
MOST = 200
#: Older ones are history: the season went on without them.
SHOWN_FOR = timedelta(days=60)
_LOST = ("dead", "unreachable")


@dataclass(frozen=True, slots=True)
class UndeliveredLine:
    """A notice that did not reach its person.

    Attributes:
        name: Full name; with the year of birth where two of one cell share it.
        what: Name of the family it is of; "" for none we know.
        state: "dead" (tried too often) or "unreachable" (no chat takes it).
        error: Kind of the last failure.
        expired: It is no longer worth sending.
    """

    notice_id: int
    name: str
    cell_id: int
    cell_name: str
    what: str
    state: str
    error: str
    due_at: datetime
    expired: bool
    may_resend: bool


@dataclass(frozen=True, slots=True)
class UndeliveredView:
    """The page of what did not arrive.

    Attributes:
        waiting: Notices that are to leave today or should have before.
        sent_today: Notices sent since midnight.
        total: How many did not arrive; the lines may be fewer.
    """

    waiting: int
    sent_today: int
    total: int
    lines: tuple[UndeliveredLine, ...]


async def undelivered(actor: Actor, now: datetime) -> UndeliveredView:
    """What did not reach the people the actor looks after.

    Raises:
        NotFoundError: he looks after nobody.
    """
    charges = [c for c in await access.charges_of(actor.member_id) if c.post in ISSUING]
    if not charges:
        raise NotFoundError
    where, paths = _below([charge.path for charge in charges])
    kept = [charge.path for charge in charges if charge.post in KEEPING]
    found = await rows(f"{_LINES} AND {where}{_NEWEST}", now - SHOWN_FOR, *paths)
    total = await rows(f"{_TOTAL} AND {where}", now - SHOWN_FOR, *paths)
    sent = await rows(f"{_SENT} AND {where}", _midnight(now), *paths)
    waiting = await rows(f"{_WAITING} AND {where}", _midnight(now) + timedelta(days=1), *paths)
    names = _names(found)
    return UndeliveredView(
        waiting=waiting[0]["number"],
        sent_today=sent[0]["number"],
        total=total[0]["number"],
        lines=tuple(_line(row, names[row["member_id"]], kept, now) for row in found),
    )


async def resend(actor: Actor, notice_id: int, now: datetime) -> None:
    """Try a notice anew that was given up, by every chat of its person.

    Raises:
        NotFoundError: no such notice, or its person's organisation is not the actor's to keep.
        InvalidCommandError: it is no longer worth sending.

    Transaction: one; a second tap changes nothing.
    """
    notice = await Notice.get_or_none(id=notice_id).select_related("member")
    if notice is None:
        raise NotFoundError
    await access.require_keeping(actor.member_id, notice.member.cell_id)
    if notice.expires_at and notice.expires_at <= now:
        raise InvalidCommandError("error-notice-late")
    async with command(actor, "notice-resent", f"notice/{notice_id}", now):
        again = await Notice.filter(
            Q(expires_at=None) | Q(expires_at__gt=now), id=notice_id, state__in=_LOST
        ).update(state="waiting", attempts=0, lease_until=None, claim_token=None)
        if again:
            await Account.filter(member_id=notice.member_id).update(unreachable_at=None)
            outgoing.notify()


_FROM = """
    FROM outbox o JOIN member m ON m.id = o.member_id JOIN organisation g ON g.id = m.cell_id"""
_WHAT = "o.state IN ('dead', 'unreachable') AND o.due_at >= $1"
_LINES = f"""
    SELECT o.id, o.member_id, m.full_name, m.born, g.id AS cell_id, g.name AS cell_name, g.path,
        o.kind, o.state, o.error, o.due_at, o.expires_at
    {_FROM} WHERE {_WHAT}"""
_NEWEST = f" ORDER BY o.due_at DESC, o.id DESC LIMIT {MOST}"
_TOTAL = f"SELECT COUNT(*) AS number {_FROM} WHERE {_WHAT}"
_SENT = f"SELECT COUNT(*) AS number {_FROM} WHERE o.state = 'sent' AND o.sent_at >= $1"
_WAITING = f"""
    SELECT COUNT(*) AS number {_FROM}
    WHERE o.state IN ('waiting', 'claimed') AND o.due_at < $1"""


def _below(paths: list[str]) -> tuple[str, list[str]]:
    """The condition for organisations at or below some paths, and its values."""
    places = " OR ".join(f"g.path LIKE ${number}" for number in range(2, len(paths) + 2))
    return f"({places})", [f"{path}%" for path in paths]


def _midnight(now: datetime) -> datetime:
    return datetime.combine(local_day(now), time(), VIETNAM)


def _names(found: list[dict[str, Any]]) -> dict[int, str]:
    """People's names, with the year of birth where two of one cell share one."""
    sharing: dict[tuple[int, str], set[int]] = defaultdict(set)
    for row in found:
        sharing[row["cell_id"], row["full_name"]].add(row["member_id"])
    return {
        row["member_id"]: row["full_name"]
        if len(sharing[row["cell_id"], row["full_name"]]) == 1
        else f"{row['full_name']} ({str(row['born'])[:4]})"
        for row in found
    }


def _line(row: dict[str, Any], name: str, kept: list[str], now: datetime) -> UndeliveredLine:
    family, expires = family_of(row["kind"]), instant(row["expires_at"])
    expired = expires is not None and expires <= now
    return UndeliveredLine(
        notice_id=row["id"],
        name=name,
        cell_id=row["cell_id"],
        cell_name=row["cell_name"],
        what=family.name if family else "",
        state=row["state"],
        error=row["error"],
        due_at=instant(row["due_at"]) or now,
        expired=expired,
        may_resend=not expired and any(row["path"].startswith(path) for path in kept),
    )
