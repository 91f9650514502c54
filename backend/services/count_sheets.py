"""The stored sheets of a count: read, compared, and whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.count_views import SheetView
from backend.db.models import Ballot, BallotRow, Counter, CountLine, CountSheet
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules import tallies
from backend.rules.tallies import Papers, Row, Sheet
from backend.services.ballot_ground import ground_at, head_of, lines_of, results_of
from backend.services.commands import Actor


@dataclass(frozen=True, slots=True)
class Hand:
    """Who enters, and on what.

    Attributes:
        devices: The chat or browser by every name it has here; the first is noted.
    """

    actor: Actor
    devices: tuple[str, ...]


def by_account(actor: Actor) -> Hand:
    """A person in a chat or browser of his own."""
    return Hand(actor, (f"account/{actor.account_id}",))


@dataclass(slots=True)
class Held:
    """A count as one of the team has it: his own sheet, and whether there is another."""

    ballot: Ballot
    own: CountSheet | None
    other: CountSheet | None

    @property
    def recount(self) -> tuple[int, ...]:
        """Rows that are counted anew, 0 for the papers."""
        return tuple((self.ballot.correction or {}).get("rows", ()))

    @property
    def counting(self) -> bool:
        """Whether figures may be entered."""
        return self.ballot.state == "open" or self.ballot.correction is not None


async def held(hand: Hand, ballot: Ballot) -> Held:
    """The count of a ballot for one of its team.

    Raises:
        NotFoundError: he is not of the team.
    """
    member = hand.actor.member_id
    if not await Counter.filter(ballot_id=ballot.id, member_id=member).exists():
        raise NotFoundError
    sheets = await CountSheet.filter(ballot_id=ballot.id).order_by("entry")
    own = next((sheet for sheet in sheets if sheet.member_id == member), None)
    others = [sheet for sheet in sheets if sheet.member_id != member]
    other = others[0] if others else None
    return Held(ballot, own, other)


async def may_enter(hand: Hand, ballot: Ballot) -> Held:
    """As `held`, for one who is about to enter something.

    Raises:
        NotFoundError: he is not of the team.
        ConflictError: nothing may be entered any more, or two others are entering.
        InvalidCommandError: the other sheet is entered on this very device.
    """
    found = await held(hand, ballot)
    if not found.counting:
        raise ConflictError("error-count-closed")
    if found.own is None and await CountSheet.filter(ballot_id=ballot.id).count() > 1:
        raise ConflictError("error-count-full")
    if found.other is not None and found.other.device in hand.devices:
        raise InvalidCommandError("error-count-same-device")
    return found


async def sheet_of(stored: CountSheet, ballot: Ballot) -> Sheet | None:
    """A sheet as the rules compare it; None while its papers are not entered."""
    papers = papers_of(stored, ballot)
    if papers is None:
        return None
    return Sheet(papers=papers, rows=tuple(await rows_of(stored)))


async def rows_of(stored: CountSheet) -> list[Row]:
    """The lines of a sheet."""
    lines = await CountLine.filter(sheet_id=stored.id).order_by("number")
    return [
        Row(number=one.number, marks=tuple(one.marks), empty=one.empty, wrong=one.wrong)
        for one in lines
    ]


def papers_of(stored: CountSheet, ballot: Ballot) -> Papers | None:
    """The papers of a sheet; None while they are not entered."""
    if stored.issued is None:
        return None
    return papers_with(
        ballot,
        (stored.issued, stored.returned or 0, stored.valid or 0, stored.invalid or 0),
    )


def papers_with(ballot: Ballot, entered: Sequence[int]) -> Papers:
    """Papers as entered, with the electorate the ballot was opened with."""
    issued, returned, valid, invalid = entered
    return Papers(
        summoned=ballot.electorate["summoned"],
        present=ballot.electorate["present_official"],
        issued=issued,
        returned=returned,
        valid=valid,
        invalid=invalid,
    )


async def fault_of(stored: CountSheet, ballot: Ballot) -> tallies.Fault | None:
    """What a sheet lacks before it can be finished; None where nothing."""
    sheet = await sheet_of(stored, ballot)
    if sheet is None:
        return tallies.Fault("error-count-papers-first", {})
    numbers = (
        await BallotRow.filter(ballot_id=ballot.id)
        .order_by("number")
        .values_list("number", flat=True)
    )
    return tallies.check_sheet(sheet, len(ballot.columns), [int(str(n)) for n in numbers])


async def view_of(hand: Hand, ballot: Ballot) -> SheetView:
    """The count as one of the team sees it; of the other sheet only how far it is.

    Raises:
        NotFoundError: he is not of the team, or the season is over.
    """
    found = await held(hand, ballot)
    ground = await ground_at(ballot)
    own, other = found.own, found.other
    lines = await lines_of(ballot.id)
    results = () if found.counting else await results_of(ballot.id)
    full = own is None and await CountSheet.filter(ballot_id=ballot.id).count() > 1
    return SheetView(
        head=await head_of(ballot, ground, len(lines)),
        lines=lines,
        entry=own.entry if own else 0,
        version=own.version if own else 0,
        papers=papers_of(own, ballot) if own else None,
        rows={row.number: row for row in await rows_of(own)} if own else {},
        finished=bool(own and own.finished_at),
        others="none" if other is None else "finished" if other.finished_at else "begun",
        differs=tuple((int(c[0]), int(c[1])) for c in own.differs or ()) if own else (),
        result=results[-1] if results else None,
        full=full,
    )


def refuse(fault: tallies.Fault | None) -> None:
    """Refuse what cannot be, with the numbers that show it.

    Raises:
        InvalidCommandError: there is a fault.
    """
    if fault is not None:
        facts = {name: v if isinstance(v, int) else str(v) for name, v in fault.facts.items()}
        raise InvalidCommandError(fault.code, **facts)
