"""The arithmetic of a count (kiểm phiếu): papers, rows, and where two sheets differ.

The same functions check a line typed in a chat and a row of a page. Papers that are not accounted
for are asked about and never assumed: `leftover` says how many there are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backend.rules.citation import Record
from backend.rules.terms import BallotStyle, Level
from backend.rules.verdict import FactValue

#: No meeting has more papers.
MOST_PAPERS = 100_000
#: What a row is counted by where one agrees with the level put forward, or does not.
AGREE, DISAGREE = "agree", "disagree"
#: The row of a list of differences that stands for the papers.
PAPERS_ROW = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers(Record):
    """The papers of a ballot.

    Attributes:
        summoned: Called to the meeting.
        present: There and allowed to vote.
        issued, returned: Papers handed out, and those that came back.
        valid, invalid: Of those that came back.
    """

    summoned: int
    present: int
    issued: int
    returned: int
    valid: int
    invalid: int

    @property
    def entered(self) -> tuple[int, int, int, int]:
        """What the counting team enters of them."""
        return (self.issued, self.returned, self.valid, self.invalid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Record):
    """One line of the printed list as counted.

    Attributes:
        marks: By column, in the order of the paper.
        empty: Valid papers on which the line was left empty.
        wrong: Valid papers on which the line was marked wrongly.
    """

    number: int
    marks: tuple[int, ...]
    empty: int = 0
    wrong: int = 0

    @property
    def total(self) -> int:
        """All papers this line accounts for."""
        return sum(self.marks) + self.empty + self.wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Record):
    """What one of the team entered."""

    papers: Papers
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a figure cannot be: a message id and the numbers that show it."""

    code: str
    facts: Mapping[str, FactValue]


def columns_of(style: BallotStyle, part: int, levels: Sequence[str]) -> tuple[str, ...]:
    """What a row is counted by, in the order of the paper.

    Args:
        style: Of the ballot.
        part: 1, or 2 for the second list of a ballot in two rounds.
        levels: The levels of the plan, the best first.

    Source: none; the styles of ballot, which no plan prints (A-16).
    """
    if style is BallotStyle.AGREE:
        return (AGREE, DISAGREE)
    if style is BallotStyle.LEVELS:
        return tuple(levels)
    return tuple(levels[1:]) if part == 1 else (levels[0], DISAGREE)


def check_papers(papers: Papers) -> Fault | None:
    """The first thing that cannot be about the papers; None where all fits.

    summoned ≥ present ≥ issued ≥ returned = valid + invalid.

    Source: none; arithmetic of papers.
    """
    pairs = (
        ("error-papers-present", papers.summoned, papers.present),
        ("error-papers-issued", papers.present, papers.issued),
        ("error-papers-returned", papers.issued, papers.returned),
    )
    if any(not _plausible(number) for number in papers.entered):
        return Fault("error-count-number", {"most": MOST_PAPERS})
    for code, most, found in pairs:
        if found > most:
            return Fault(code, {"most": most, "found": found})
    total = papers.valid + papers.invalid
    if total != papers.returned:
        facts: dict[str, FactValue] = {"valid": papers.valid, "invalid": papers.invalid}
        return Fault("error-papers-sum", {**facts, "total": total, "returned": papers.returned})
    return None


def check_row(row: Row, columns: int, valid: int) -> Fault | None:
    """Why a row cannot be; None where it can, be it that papers are left over.

    Args:
        row: As entered.
        columns: How many columns the paper has.
        valid: Valid papers of the sheet.

    Source: none; every valid paper has one mark a line, none, or a wrong one.
    """
    if len(row.marks) != columns:
        return Fault("error-count-columns", {"wanted": columns, "found": len(row.marks)})
    if any(not _plausible(number) for number in (*row.marks, row.empty, row.wrong)):
        return Fault("error-count-number", {"most": MOST_PAPERS})
    if row.total > valid:
        return Fault("error-count-over", {"sum": _sum(row), "total": row.total, "valid": valid})
    return None


def leftover(row: Row, valid: int) -> int:
    """Valid papers this row does not account for.

    Source: none; as `check_row`.
    """
    return valid - row.total


def check_sheet(sheet: Sheet, columns: int, numbers: Iterable[int]) -> Fault | None:
    """The first thing that is wrong with or missing from a sheet about to be finished.

    Args:
        sheet: As entered.
        columns: How many columns the paper has.
        numbers: The lines of the printed list.

    Source: none; as `check_papers` and `check_row`.
    """
    if fault := check_papers(sheet.papers):
        return fault
    rows = {row.number: row for row in sheet.rows}
    for number in numbers:
        row = rows.get(number)
        if row is None:
            return Fault("error-count-missing", {"number": number})
        fault = check_row(row, columns, sheet.papers.valid)
        if fault is not None:
            return fault
        if left := leftover(row, sheet.papers.valid):
            return Fault("error-count-left", {"number": number, "left": left})
    return None


def differences(first: Sheet, second: Sheet) -> tuple[tuple[int, int], ...]:
    """Cells in which two sheets differ: (row, place), place 1 the first column.

    Row 0 is the papers: issued, returned, valid, invalid. Behind the columns of a row come those
    left empty and those marked wrongly. A row only one sheet has differs in place 0.

    Source: none; two sheets are compared figure by figure.
    """
    found = [(PAPERS_ROW, at) for at in _unequal(first.papers.entered, second.papers.entered)]
    mine = {row.number: row for row in first.rows}
    other = {row.number: row for row in second.rows}
    for number in sorted(mine | other):
        if number not in mine or number not in other:
            found.append((number, 0))
            continue
        found += [(number, at) for at in _unequal(cells(mine[number]), cells(other[number]))]
    return tuple(found)


def cells(row: Row) -> tuple[int, ...]:
    """The figures of a row, in the order in which they are typed.

    Source: none; the form of a row.
    """
    return (*row.marks, row.empty, row.wrong)


def good_enough(columns: Sequence[str], marks: Sequence[int]) -> bool:
    """Whether the first round leads to the second: more papers say good than anything else.

    Source: the style of ballot; no plan prints it.
    """
    by_column = dict(zip(columns, marks, strict=True))
    good = by_column.get(Level.GOOD, 0)
    return all(good > count for name, count in by_column.items() if name != Level.GOOD)


def _unequal(first: Sequence[int], second: Sequence[int]) -> list[int]:
    if len(first) != len(second):
        return [0]
    pairs = zip(first, second, strict=True)
    return [place for place, (one, other) in enumerate(pairs, start=1) if one != other]


def _plausible(number: int) -> bool:
    return 0 <= number <= MOST_PAPERS


def _sum(row: Row) -> str:
    behind = [row.empty, row.wrong] if row.empty or row.wrong else []
    return " + ".join(map(str, [*row.marks, *behind]))
