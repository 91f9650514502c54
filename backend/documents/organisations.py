"""The sheet of Party organisations: what each is called, what it is, and below which it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backend.documents.cell_values import is_formula, shown, text_of
from backend.documents.workbook import Row, Sheet, Table, find_table
from backend.errors import InvalidCommandError
from backend.rules.terms import OrganisationKind
from backend.text import letter_key

SHEET = "organisations"
_CODE, _NAME, _KIND, _PARENT = KEYS = ("ma", "tentochucdang", "loaihinh", "tructhuoc")
_LONGEST = {_CODE: 32, _NAME: 200, _KIND: 200, _PARENT: 32}

_KINDS = {
    "dangbocaptrentructiepcuacoso": OrganisationKind.ORG_UPPER,
    "dangbocoso": OrganisationKind.ORG_BASE,
    "dangbobophan": OrganisationKind.ORG_SECTION,
    "chibocoso": OrganisationKind.CELL_BASE,
    "chibotructhuocdanguycoso": OrganisationKind.CELL_SUB,
    "chibotructhuocdangbocoso": OrganisationKind.CELL_SUB,
    "chibotructhuocdangbobophan": OrganisationKind.CELL_SECTION,
    "chibotructhuocdanguybophan": OrganisationKind.CELL_SECTION,
}
_BELOW = {
    OrganisationKind.ORG_UPPER: {OrganisationKind.ORG_BASE, OrganisationKind.CELL_BASE},
    OrganisationKind.ORG_BASE: {OrganisationKind.ORG_SECTION, OrganisationKind.CELL_SUB},
    OrganisationKind.ORG_SECTION: {OrganisationKind.CELL_SECTION},
}


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation; `parent` is the code of the one above, "" at the top of the sheet."""

    sheet_row: int
    code: str
    name: str
    kind: OrganisationKind
    parent: str


@dataclass(frozen=True, slots=True)
class Tree:
    """The organisations of a workbook, in the order of the sheet; codes match in any case."""

    lines: tuple[OrganisationLine, ...]
    by_code: Mapping[str, OrganisationLine]

    @classmethod
    def of(cls, lines: Sequence[OrganisationLine]) -> "Tree":
        """The tree of `lines`, whose codes differ."""
        return cls(tuple(lines), {line.code.casefold(): line for line in lines})

    def find(self, code: str) -> OrganisationLine | None:
        """The organisation with this code, None where there is none."""
        return self.by_code.get(code.casefold())

    def ancestors(self, line: OrganisationLine) -> tuple[OrganisationLine, ...]:
        """The organisations above, nearest first; stops where the chain closes on itself."""
        above: list[OrganisationLine] = []
        current = self.find(line.parent)
        while current and current not in above:
            above.append(current)
            current = self.find(current.parent)
        return tuple(above)


def read_tree(sheets: Sequence[Sheet]) -> Tree:
    """Find and read the sheet of organisations.

    Raises:
        InvalidCommandError: the sheet or a heading is missing, or a row is wrong: no code or
            name, a code used twice, an unknown kind or parent, a kind that cannot stand below
            its parent, a loop. Names the row.
    """
    table = find_table(sheets, KEYS, SHEET)
    lines = [_line(table, row) for row in table.rows if _holds_something(table, row)]
    if not lines:
        raise InvalidCommandError("import-sheet-empty", sheet=SHEET)
    _refuse_repeated_codes(lines)
    tree = Tree.of(lines)
    for line in lines:
        _check_place(tree, line)
    return tree


def _cell(table: Table, row: Row, key: str) -> object:
    return row.values[table.columns[key].index]


def _holds_something(table: Table, row: Row) -> bool:
    return any(text_of(_cell(table, row, key)) for key in KEYS)


def _line(table: Table, row: Row) -> OrganisationLine:
    texts: dict[str, str] = {}
    for key in KEYS:
        value = _cell(table, row, key)
        if is_formula(value):
            raise _refusal("import-organisation-formula", row.number, shown(value))
        texts[key] = text_of(value)
        if len(texts[key]) > _LONGEST[key]:
            raise _refusal("import-organisation-too-long", row.number, shown(value))
    if not texts[_CODE]:
        raise _refusal("import-organisation-no-code", row.number, shown(texts[_NAME]))
    if not texts[_NAME]:
        raise _refusal("import-organisation-no-name", row.number, texts[_CODE])
    kind = _KINDS.get(letter_key(texts[_KIND]))
    if kind is None:
        raise _refusal("import-organisation-kind", row.number, shown(texts[_KIND]))
    return OrganisationLine(row.number, texts[_CODE], texts[_NAME], kind, texts[_PARENT])


def _refuse_repeated_codes(lines: Iterable[OrganisationLine]) -> None:
    seen: dict[str, int] = {}
    for line in lines:
        first = seen.setdefault(line.code.casefold(), line.sheet_row)
        if first != line.sheet_row:
            raise _refusal("import-organisation-twice", line.sheet_row, line.code, first)


def _check_place(tree: Tree, line: OrganisationLine) -> None:
    if not line.parent:
        return
    parent = tree.find(line.parent)
    if parent is None:
        raise _refusal("import-organisation-parent", line.sheet_row, line.parent)
    if parent is line or line in tree.ancestors(line):
        raise _refusal("import-organisation-loop", line.sheet_row, line.code)
    if line.kind not in _BELOW.get(parent.kind, ()):
        other = parent.sheet_row
        raise _refusal("import-organisation-misplaced", line.sheet_row, line.name, other)


def _refusal(code: str, row: int, value: str, other: int = 0) -> InvalidCommandError:
    return InvalidCommandError(code, row=row, value=value, other=other)
