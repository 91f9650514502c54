"""What is refused of a count before anything is stored."""

from collections.abc import Sequence

from backend.db.models import Ballot, BallotRow, CountSheet
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules import tallies
from backend.rules.tallies import Row
from backend.services import count_sheets
from backend.services.ballot_ground import last_result
from backend.services.count_sheets import Held, refuse


def row(ballot: Ballot, number: int, figures: Sequence[int]) -> Row:
    """Figures as a row: the marks, and behind them the two that may be left away."""
    columns = len(ballot.columns)
    if len(figures) == columns + 2:
        *marks, empty, wrong = figures
        return Row(number=number, marks=tuple(marks), empty=empty, wrong=wrong)
    return Row(number=number, marks=tuple(figures))


async def checked(found: Held, row: Row) -> int:
    """Refuse a row that cannot be; how many papers are valid.

    Raises:
        NotFoundError: the list has no such row.
        InvalidCommandError: the row cannot be, or the papers are not entered.
    """
    if not await BallotRow.filter(ballot_id=found.ballot.id, number=row.number).exists():
        raise NotFoundError
    refuse_fixed(found, row.number)
    own = found.own
    papers = count_sheets.papers_of(own, found.ballot) if own else None
    if papers is None and own is None and _kept(found):
        result = await last_result(found.ballot.id)
        papers = result.papers if result else None
    if papers is None:
        raise InvalidCommandError("error-count-papers-first")
    refuse(tallies.check_row(row, len(found.ballot.columns), papers.valid))
    return papers.valid


def refuse_papers(ballot: Ballot, entered: Sequence[int]) -> None:
    """Refuse papers that cannot be.

    Raises:
        InvalidCommandError: they are not four figures, or do not add up.
    """
    wanted = 4
    if len(entered) != wanted:
        raise InvalidCommandError("error-count-columns", wanted=wanted, found=len(entered))
    refuse(tallies.check_papers(count_sheets.papers_with(ballot, entered)))


def refuse_fixed(found: Held, number: int) -> None:
    """Refuse a row that is not counted anew.

    Raises:
        InvalidCommandError: it is not.
    """
    if found.recount and number not in found.recount:
        raise InvalidCommandError("error-count-fixed")


def refuse_finished(own: CountSheet) -> None:
    """Refuse a change of a sheet that was handed in, unless the two differ.

    Raises:
        ConflictError: it was.
    """
    if own.finished_at is not None and not own.differs:
        raise ConflictError("error-count-finished")


def _kept(found: Held) -> bool:
    """Whether the papers of the frozen result are kept in a correction."""
    return bool(found.recount) and tallies.PAPERS_ROW not in found.recount
