"""`/kiemphieu`: entering a count, blind, each of the team on a sheet of his own.

Whatever is written about a ballot is written under its lock, so two of the team who finish at one
instant do so one after the other, and equal sheets freeze in the command that made them equal.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.count_views import BallotHead, SheetView
from backend.db.models import Ballot, Counter, CountLine, CountSheet
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules import tallies
from backend.rules.tallies import Row
from backend.services import ballots, count_checks, count_freezing, count_sheets
from backend.services.ballot_ground import ground_at, head_of
from backend.services.commands import Actor, command
from backend.services.count_sheets import Hand, Held, may_enter, refuse

#: Two ballots of a season that freeze at one instant meet at the chain; the later goes again.
TRIES = 20
#: How the papers left over on a row are meant.
EMPTY, WRONG = "empty", "wrong"

Work = Callable[[Held], Awaitable[None]]


async def mine(actor: Actor) -> tuple[BallotHead, ...]:
    """The ballots the actor counts: those open first, then the newest frozen."""
    rows = (
        await Counter.filter(member_id=actor.member_id, ballot__campaign__closed_at=None)
        .exclude(ballot__state="cancelled")
        .select_related("ballot")
        .order_by("-ballot_id")
    )
    heads = [await head_of(row.ballot, await ground_at(row.ballot)) for row in rows]
    return tuple(sorted(heads, key=lambda head: not head.counting))


async def sheet(hand: Hand, ballot_id: int) -> SheetView:
    """The count as one of the team sees it.

    Raises:
        NotFoundError: no such ballot, or he is not of its team.
    """
    return await count_sheets.view_of(hand, await _ballot(ballot_id))


async def leftover(hand: Hand, ballot_id: int, number: int, figures: Sequence[int]) -> int:
    """Papers a row as typed leaves over; it is asked then how they are meant. Stores nothing.

    Raises:
        NotFoundError: no such ballot or row, or he is not of the team.
        ConflictError: nothing may be entered any more.
        InvalidCommandError: the row cannot be.
    """
    ballot = await _ballot(ballot_id)
    found = await may_enter(hand, ballot)
    row = count_checks.row(ballot, number, figures)
    valid = await count_checks.checked(found, row)
    return tallies.leftover(row, valid)


async def check_papers(hand: Hand, ballot_id: int, entered: Sequence[int]) -> None:
    """Whether the papers as typed can be: issued, returned, valid, invalid. Stores nothing.

    Raises:
        NotFoundError: no such ballot, or he is not of the team.
        ConflictError: nothing may be entered any more.
        InvalidCommandError: they cannot be.
    """
    ballot = await _ballot(ballot_id)
    await may_enter(hand, ballot)
    count_checks.refuse_papers(ballot, entered)


async def enter_papers(
    hand: Hand, ballot_id: int, entered: Sequence[int], now: datetime
) -> SheetView:
    """Store how many papers were issued, returned, valid and invalid.

    Raises:
        NotFoundError: no such ballot, or he is not of the team.
        ConflictError: nothing may be entered any more, or he has finished.
        InvalidCommandError: they cannot be, or the other sheet is entered on this device.

    Transaction: one.
    """

    async def work(found: Held) -> None:
        count_checks.refuse_papers(found.ballot, entered)
        count_checks.refuse_fixed(found, tallies.PAPERS_ROW)
        own = await _own(hand, found, now)
        count_checks.refuse_finished(own)
        issued, returned, valid, invalid = entered
        await _write(own, issued=issued, returned=returned, valid=valid, invalid=invalid)
        await _changed(found, own, now)

    return await _stored(hand, ballot_id, "count-papers", now, work)


async def enter_row(
    hand: Hand,
    ballot_id: int,
    number: int,
    figures: Sequence[int],
    now: datetime,
    *,
    left: str = "",
) -> SheetView:
    """Store one row: marks by column, then those left empty and those marked wrongly.

    Args:
        hand: Who enters, on what.
        ballot_id: The ballot.
        number: The line of the printed list.
        figures: The marks, alone or with the two behind them.
        now: When.
        left: What papers left over are: EMPTY or WRONG; "" where none are.

    Raises:
        NotFoundError: no such ballot or row, or he is not of the team.
        ConflictError: nothing may be entered any more, or he has finished.
        InvalidCommandError: the row cannot be, or leaves papers over.

    Transaction: one.
    """

    async def work(found: Held) -> None:
        row = count_checks.row(found.ballot, number, figures)
        valid = await count_checks.checked(found, row)
        rest = tallies.leftover(row, valid)
        if rest and not left:
            raise InvalidCommandError("error-count-left", number=number, left=rest)
        own = await _own(hand, found, now)
        count_checks.refuse_finished(own)
        empty = row.empty + (rest if left == EMPTY else 0)
        wrong = row.wrong + (rest if left == WRONG else 0)
        await _put(own, replace(row, empty=empty, wrong=wrong), now)
        await _write(own)
        await _changed(found, own, now)

    return await _stored(hand, ballot_id, "count-row", now, work, {"row": number})


async def finish(hand: Hand, ballot_id: int, version: int | None, now: datetime) -> SheetView:
    """Hand one's sheet in; where the other one is handed in too, they are compared at once.

    Raises:
        NotFoundError: no such ballot, or he is not of the team.
        ConflictError: it was changed meanwhile, or nothing may be entered any more.
        InvalidCommandError: something is missing or does not add up.

    Transaction: one; equal sheets freeze in it.
    """

    async def work(found: Held) -> None:
        own = found.own
        if own is None:
            raise InvalidCommandError("error-count-papers-first")
        if own.finished_at is not None:
            return
        if version is not None and version != own.version:
            raise ConflictError("error-count-changed")
        refuse(await count_sheets.fault_of(own, found.ballot))
        await _write(own, finished_at=now)
        await count_freezing.compare(found.ballot, own.member_id, now)

    return await _stored(hand, ballot_id, "count-finished", now, work)


async def take_back(hand: Hand, ballot_id: int, now: datetime) -> SheetView:
    """Go on with a sheet that was handed in, while the other one is not.

    Raises:
        NotFoundError: no such ballot, or he is not of the team.
        ConflictError: both are handed in, or nothing may be entered any more.

    Transaction: one.
    """

    async def work(found: Held) -> None:
        if found.own is None or (found.other is not None and found.other.finished_at):
            raise ConflictError("error-count-changed")
        await _write(found.own, finished_at=None)

    return await _stored(hand, ballot_id, "count-reopened", now, work)


async def finish_alone(hand: Hand, ballot_id: int, reason: str, now: datetime) -> SheetView:
    """Freeze a count without a check entry; the reason is kept, in the audit trail and here.

    Raises:
        NotFoundError: no such ballot, or he is not of the team.
        ConflictError: another of the team has begun his sheet.
        InvalidCommandError: no reason, or the sheet is not handed in.

    Transaction: one.
    """
    text = ballots.reason_of(reason)

    async def work(found: Held) -> None:
        if found.other is not None:
            raise ConflictError("error-count-other-begun")
        if found.own is None or found.own.finished_at is None:
            raise InvalidCommandError("error-count-unfinished")
        await count_freezing.freeze(found.ballot, (found.own,), now, reason=text)

    return await _stored(hand, ballot_id, "count-alone", now, work, {"alone": 1})


async def _stored(
    hand: Hand,
    ballot_id: int,
    action: str,
    now: datetime,
    work: Work,
    details: dict[str, str | int] | None = None,
) -> SheetView:
    """One command on a ballot under its lock; goes again where it met another at a unique key."""
    for attempt in range(TRIES):
        try:
            async with command(hand.actor, action, f"ballot/{ballot_id}", now, details):
                await work(await may_enter(hand, await _locked(ballot_id)))
            break
        except IntegrityError:
            if attempt + 1 == TRIES:
                raise
    return await count_sheets.view_of(hand, await _ballot(ballot_id))


async def _locked(ballot_id: int) -> Ballot:
    found = await Ballot.filter(id=ballot_id).select_for_update(no_key=True)
    if not found:
        raise NotFoundError
    return found[0]


async def _ballot(ballot_id: int) -> Ballot:
    ballot = await Ballot.get_or_none(id=ballot_id)
    if ballot is None:
        raise NotFoundError
    return ballot


async def _own(hand: Hand, found: Held, now: datetime) -> CountSheet:
    """One's own sheet; the first to begin has number 1, and rows not counted anew are kept."""
    if found.own is not None:
        return found.own
    taken = 0 if found.other is None else found.other.entry
    fresh = await CountSheet.create(
        ballot_id=found.ballot.id,
        entry=2 if taken == 1 else 1,
        member_id=hand.actor.member_id,
        device=hand.devices[0],
        begun_at=now,
    )
    if found.recount:
        await count_freezing.refill(fresh, found.ballot, now)
    found.own = await CountSheet.get(id=fresh.id)
    return found.own


async def _put(own: CountSheet, row: Row, now: datetime) -> None:
    """Store a row, in the place of what stood there."""
    line = CountLine(
        sheet_id=own.id,
        number=row.number,
        marks=list(row.marks),
        empty=row.empty,
        wrong=row.wrong,
        at=now,
    )
    columns = ["marks", "empty", "wrong", "at"]
    await CountLine.bulk_create([line], on_conflict=["sheet_id", "number"], update_fields=columns)


async def _write(own: CountSheet, **columns: object) -> None:
    await CountSheet.filter(id=own.id).update(**columns, version=own.version + 1)


async def _changed(found: Held, own: CountSheet, now: datetime) -> None:
    """After a change of a sheet handed in: compare again, or take it back where it is open."""
    if own.finished_at is None:
        return
    fresh = await CountSheet.get(id=own.id)
    if await count_sheets.fault_of(fresh, found.ballot) is None:
        await count_freezing.compare(found.ballot, own.member_id, now)
        return
    await CountSheet.filter(id=own.id).update(finished_at=None)
    await CountSheet.filter(ballot_id=found.ballot.id).update(differs=None)
