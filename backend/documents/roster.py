"""The roster: organisations and members as an office sends them, checked line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backend.documents.cell_values import numbers_only, text_of
from backend.documents.member_lines import (
    ADMITTED,
    CARD,
    CODE,
    KEYS,
    NAME,
    LineError,
    LineReader,
    Person,
)
from backend.documents.organisations import OrganisationLine, read_tree
from backend.documents.workbook import Row, Table, find_table, read_sheets
from backend.errors import InvalidCommandError
from backend.text import letter_key
from backend.views import ImportProblem

SHEET = "members"
_SUM_WORDS = ("tongcong", "tongso")


@dataclass(frozen=True, slots=True)
class Roster:
    """What a workbook holds: organisations, the members accepted, and the lines refused."""

    organisations: tuple[OrganisationLine, ...]
    members: tuple[Person, ...]
    problems: tuple[ImportProblem, ...]


def read_roster(content: bytes) -> Roster:
    """Read an .xlsx roster.

    A line is refused for the first thing wrong with it; the others are read on.

    Raises:
        InvalidCommandError: the file, a sheet, a heading or an organisation is not as it must be.
    """
    sheets = read_sheets(content)
    table = find_table(sheets, KEYS, SHEET)
    tree = read_tree(sheets)
    reader = LineReader(table, tree)
    members: list[Person] = []
    problems: list[ImportProblem] = []
    for row in _member_rows(table):
        try:
            members.append(reader.person(row))
        except LineError as error:
            problems.append(reader.problem(row, error))
    if not members and not problems:
        raise InvalidCommandError("import-sheet-empty", sheet=SHEET)
    return Roster(tree.lines, tuple(members), tuple(problems))


def _member_rows(table: Table) -> Iterator[Row]:
    """The rows that stand for people: not sums, column numbers, repeated headings, signatures."""
    telling: Sequence[str] = KEYS
    for row in table.rows:
        cells = {key: text_of(row.values[table.columns[key].index]) for key in KEYS}
        if not (cells[ADMITTED] or cells[CODE]) and _is_sum(row):
            telling = (CARD, ADMITTED, CODE)  # a name alone below the sum is a signature
        elif any(cells[key] for key in telling) and not _is_heading(row, cells[NAME]):
            yield row


def _is_sum(row: Row) -> bool:
    return any(letter_key(text_of(value)).startswith(_SUM_WORDS) for value in row.values)


def _is_heading(row: Row, name: str) -> bool:
    return letter_key(name) == NAME or numbers_only(row.values)
