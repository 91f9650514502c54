"""One line of a roster: the member it states, or the first thing wrong with it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from backend.documents.cell_values import (
    card_digits,
    day_of,
    disciplines_of,
    is_bare_number,
    is_formula,
    lines_of,
    mark_of,
    person_name,
    phone_of,
    shown,
    text_of,
)
from backend.documents.offices import LONGEST_TITLE, Body, OfficeHeld, offices_of
from backend.documents.organisations import OrganisationLine, Tree
from backend.documents.workbook import Row, Table
from backend.rules.terms import Level, Standing
from backend.text import letter_key
from backend.views import ImportProblem

CARD, NAME, BORN, GENDER = "sothedangvien", "hovaten", "ngaysinh", "gioitinh"
ADMITTED, OFFICIAL, CODE = "ngayvaodang", "ngaychinhthuc", "matochuc"
PARTY_POST, STATE_POST, CIVIL = "chucvudang", "chucvuchinhquyen", "lacbccvc"
STANDING, TEMPORARY = "tinhtrangsinhhoat", "sinhhoattamthoitai"
DISCIPLINE, RATING, PHONE = "kyluattrongnam", "xeploaicbccvc", "dienthoai"
#: The headings a list of members must have.
KEYS = (
    CARD, NAME, BORN, GENDER, ADMITTED, OFFICIAL, CODE, PARTY_POST, STATE_POST, CIVIL,
    STANDING, TEMPORARY, DISCIPLINE, RATING, PHONE,
)  # fmt: skip

_LONGEST_NAME, _LONGEST_PLACE, _LONGEST_PHONE, _LONGEST_FORM = 100, 200, 20, 60
_GENDERS = {"nam": False, "nu": True}
_STANDINGS = {
    "": Standing.ACTIVE,
    "dangsinhhoat": Standing.ACTIVE,
    "miencongtacvasinhhoat": Standing.EXEMPT_WORK_AND_ACTIVITY,
    "miencongtacvasinhhoatdang": Standing.EXEMPT_WORK_AND_ACTIVITY,
    "miencongtacsinhhoatdang": Standing.EXEMPT_WORK_AND_ACTIVITY,
    "dinhchisinhhoatdang": Standing.SUSPENDED_PARTY,
    "dinhchisinhhoatcapuy": Standing.SUSPENDED_COMMITTEE,
}
_STANDINGS |= {f"duoc{key}": value for key, value in _STANDINGS.items() if key[:4] == "mien"}
_STANDINGS |= {f"bi{key}": value for key, value in _STANDINGS.items() if key[:4] == "dinh"}
_RATINGS = {
    "": None,
    "hoanthanhxuatsacnhiemvu": Level.EXCELLENT,
    "hoanthanhtotnhiemvu": Level.GOOD,
    "hoanthanhnhiemvu": Level.COMPLETED,
    "khonghoanthanhnhiemvu": Level.NOT_COMPLETED,
}

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member as the roster states him.

    Attributes:
        card_number: Digits, None while no card was issued.
        cell: Code of the cell, as the sheet of organisations writes it.
        roll_number: Line within the cell, from 1, refused lines counted.
        disciplines: Day and form of each.
    """

    card_number: str | None
    full_name: str
    born: date
    female: bool
    admitted_on: date
    official_on: date | None
    cell: str
    roll_number: int
    temporary_cell: str
    standing: Standing
    civil_servant: bool
    staff_rating: Level | None
    phone: str
    disciplines: frozenset[tuple[date, str]]
    offices: frozenset[OfficeHeld]


class LineError(Exception):
    """A line is refused: the key of its column, why, and another row concerned."""

    def __init__(self, key: str, code: str, other_row: int = 0) -> None:
        super().__init__(code)
        self.key, self.code, self.other_row = key, code, other_row


class LineReader:
    """Reads line after line; remembers the cards, people and cells already seen."""

    def __init__(self, table: Table, tree: Tree) -> None:
        self._table = table
        self._tree = tree
        self._cards: dict[str, int] = {}
        self._people: dict[tuple[str, date, str], tuple[int, str]] = {}
        self._roll: Counter[str] = Counter()

    def person(self, row: Row) -> Person:
        """The member in `row`; a line counts in its cell's list also when it is refused.

        Raises:
            LineError: the first thing wrong with the line.
        """
        organisation = self._tree.find(text_of(self._raw(row, CODE)))
        if organisation:
            self._roll[organisation.code] += 1
        card = self._card(row)
        name = self._name(row)
        born = self._day(row, BORN)
        female = self._word(row, GENDER, _GENDERS, "import-gender-unknown")
        admitted, official = self._party_days(row, born)
        cell = self._cell(row, organisation)
        self._refuse_same_person(row, (name, born, cell.code), card)
        return Person(
            card_number=card or None,
            full_name=name,
            born=born,
            female=female,
            admitted_on=admitted,
            official_on=official,
            cell=cell.code,
            roll_number=self._roll[cell.code],
            temporary_cell=self._text(row, TEMPORARY, _LONGEST_PLACE),
            standing=self._word(row, STANDING, _STANDINGS, "import-standing-unknown"),
            civil_servant=self._civil_servant(row),
            staff_rating=self._word(row, RATING, _RATINGS, "import-rating-unknown"),
            phone=self._phone(row),
            disciplines=self._disciplines(row),
            offices=self._offices(row, cell),
        )

    def problem(self, row: Row, error: LineError) -> ImportProblem:
        """What is wrong with `row`, as the preview shows it."""
        heading = self._table.columns[error.key].heading
        value = shown(self._raw(row, error.key))
        return ImportProblem(row.number, heading, error.code, value, error.other_row)

    def _raw(self, row: Row, key: str) -> object:
        return row.values[self._table.columns[key].index]

    def _value(self, row: Row, key: str) -> object:
        value = self._raw(row, key)
        if is_formula(value):
            raise LineError(key, "import-formula")
        return value

    def _text(self, row: Row, key: str, longest: int) -> str:
        return _short_enough(text_of(self._value(row, key)), key, longest)

    def _word(self, row: Row, key: str, words: Mapping[str, T], code: str) -> T:
        word = letter_key(text_of(self._value(row, key)))
        if word not in words:
            raise LineError(key, code)
        return words[word]

    def _card(self, row: Row) -> str:
        card = card_digits(self._value(row, CARD))
        if card is None:
            raise LineError(CARD, "import-card-digits")
        first = self._cards.setdefault(card, row.number) if card else row.number
        if first != row.number:
            raise LineError(CARD, "import-card-twice", first)
        return card

    def _name(self, row: Row) -> str:
        name = _short_enough(person_name(self._value(row, NAME)), NAME, _LONGEST_NAME)
        if not any(letter.isalpha() for letter in name):
            raise LineError(NAME, "import-name-missing")
        return name

    def _day(self, row: Row, key: str) -> date:
        value = self._value(row, key)
        if not text_of(value):
            raise LineError(key, "import-day-missing")
        day = day_of(value, self._table.epoch)
        if day is None:
            raise LineError(key, "import-day-unknown")
        return day

    def _party_days(self, row: Row, born: date) -> tuple[date, date | None]:
        admitted = self._day(row, ADMITTED)
        if admitted <= born:
            raise LineError(ADMITTED, "import-admitted-before-birth")
        if not text_of(self._value(row, OFFICIAL)):
            return admitted, None
        official = self._day(row, OFFICIAL)
        # A bare serial number is no proof against a written day: such a line is taken as it is.
        taken_as_is = is_bare_number(self._value(row, ADMITTED)) and official > born
        if official < admitted and not taken_as_is:
            raise LineError(OFFICIAL, "import-official-before-admitted")
        return admitted, official

    def _cell(self, row: Row, organisation: OrganisationLine | None) -> OrganisationLine:
        if not text_of(self._value(row, CODE)):
            raise LineError(CODE, "import-organisation-missing")
        if organisation is None:
            raise LineError(CODE, "import-organisation-unknown")
        if not organisation.kind.is_cell:
            raise LineError(CODE, "import-organisation-not-cell")
        return organisation

    def _refuse_same_person(self, row: Row, identity: tuple[str, date, str], card: str) -> None:
        """Two cards tell namesakes apart; without a card the second line is the same person."""
        first, first_card = self._people.setdefault(identity, (row.number, card))
        if first != row.number and not (card and first_card):
            raise LineError(NAME, "import-person-twice", first)

    def _civil_servant(self, row: Row) -> bool:
        mark = mark_of(self._value(row, CIVIL))
        if mark is None:
            raise LineError(CIVIL, "import-mark-unknown")
        return mark

    def _phone(self, row: Row) -> str:
        return _short_enough(phone_of(self._value(row, PHONE)), PHONE, _LONGEST_PHONE)

    def _disciplines(self, row: Row) -> frozenset[tuple[date, str]]:
        found = disciplines_of(self._value(row, DISCIPLINE), _LONGEST_FORM)
        if found is None:
            raise LineError(DISCIPLINE, "import-discipline-unreadable")
        return found

    def _offices(self, row: Row, cell: OrganisationLine) -> frozenset[OfficeHeld]:
        texts = [lines_of(self._value(row, key)) for key in (PARTY_POST, STATE_POST)]
        for key, text in zip((PARTY_POST, STATE_POST), texts, strict=True):
            for title in text.split(";"):
                _short_enough(title, key, LONGEST_TITLE)
        above = [Body(line.code, line.name) for line in self._tree.ancestors(cell)]
        return offices_of(texts, Body(cell.code, cell.name), above)


def _short_enough(text: str, key: str, longest: int) -> str:
    if len(text) > longest:
        raise LineError(key, "import-too-long")
    return text
