"""What stands in one cell of a workbook, read as a person would read it."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from openpyxl.cell.cell import ERROR_CODES

from backend.text import clean, letter_key

_SHOWN = 40
_MAX_CARD = 16
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
#: 01/01/1920. A smaller number is a year typed alone rather than a day.
_FIRST_SERIAL = 7306
_LAST_SERIAL = 73_000
_PHONE_WITHOUT_ZERO = 9

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ][\d:.]+)?", re.ASCII)
_SERIAL = re.compile(r"\d{4,5}", re.ASCII)
_DISCIPLINE = re.compile(rf"(.*?)[\s,(]*({_DAY.pattern})\s*\)?", re.ASCII)
_WORD = re.compile(r"[^\W\d_]+")

_YES = frozenset({"x", "co", "1", "v", "dung", "yes", "true"})
_NO = frozenset({"", "khong", "0", "k", "sai", "no", "false"})
_NOTHING = frozenset({"", "khong", "khongco"})
_WORD_DAY = "ngay"


def text_of(value: object) -> str:
    """The cell as clean text: a whole number without decimals, a day as 28/02/2015."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return clean(str(value))


def lines_of(value: object) -> str:
    """The cell as clean text, where a line break separates like a semicolon."""
    if not isinstance(value, str):
        return text_of(value)
    return clean("; ".join(value.splitlines()))


def shown(value: object) -> str:
    """The cell as a message quotes it: shortened, a formula as its text."""
    text = text_of(getattr(value, "text", value))  # openpyxl's array formula has its text
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def is_formula(value: object) -> bool:
    """Whether the cell computes something, or shows the error of a computation."""
    if isinstance(value, str):
        return value.startswith("=") or value in ERROR_CODES
    return not isinstance(value, None | int | float | date | time | timedelta)


def day_of(value: object, epoch: datetime) -> date | None:
    """The day a cell names, None where it names none that is in the calendar.

    Args:
        value: A date, a text (15/12/2026, 15-12-2026, 15.12.2026, 2026-12-15), or a serial number.
        epoch: The day serial numbers count from.
    """
    if isinstance(value, datetime):
        found: date | None = value.date()
    elif isinstance(value, date):
        found = value
    elif isinstance(value, bool):
        found = None
    elif isinstance(value, int | float):
        found = _serial_day(value, epoch)
    elif _SERIAL.fullmatch(text := text_of(value)):
        found = _serial_day(int(text), epoch)
    else:
        found = _written_day(text)
    return found if found and _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def is_bare_number(value: object) -> bool:
    """Whether a day stands as a serial number without the look of a day."""
    return isinstance(value, int | float) or _SERIAL.fullmatch(text_of(value)) is not None


def person_name(value: object) -> str:
    """A name as stored: its accents composed, and not all in capitals."""
    name = text_of(value)
    return _WORD.sub(lambda word: word[0].capitalize(), name) if name.isupper() else name


def card_digits(value: object) -> str | None:
    """The digits of a card number ("" for a blank cell), None where it is none."""
    text = text_of(value)
    if isinstance(value, str):
        text = text.replace(" ", "").replace(".", "")
    valid = not text or (text.isascii() and text.isdigit() and len(text) <= _MAX_CARD)
    return text if valid else None


def phone_of(value: object) -> str:
    """A telephone number; the zero in front that a number cell lost is put back."""
    text = text_of(value)
    lost = not isinstance(value, str) and len(text) == _PHONE_WITHOUT_ZERO
    return f"0{text}" if lost else text


def mark_of(value: object) -> bool | None:
    """Whether a cell is ticked ("x", "có", a tick), None where it says neither yes nor no."""
    text = text_of(value)
    key = letter_key(text)
    if text and not key:
        return not set(text) <= set("-_–—./")
    if key in _YES:
        return True
    return False if key in _NO else None


def disciplines_of(value: object, longest: int) -> frozenset[tuple[date, str]] | None:
    """Disciplines as (day, form) from "form, day" texts; None where one cannot be read.

    Args:
        value: The cell; several disciplines are separated by semicolons.
        longest: The longest form that can be stored, in characters.
    """
    parts = [part.strip() for part in lines_of(value).split(";")]
    found = {_discipline(part, longest) for part in parts if letter_key(part) not in _NOTHING}
    return None if None in found else frozenset(item for item in found if item)


def numbers_only(values: Sequence[object]) -> bool:
    """Whether a row only numbers its columns: 1, 2, 3 … or (1), (2), (3) and so on."""
    keys = [letter_key(text_of(value)) for value in values if text_of(value)]
    return len(keys) > 1 and all(key.isdigit() and len(key) <= 2 for key in keys)  # noqa: PLR2004


def _serial_day(number: float, epoch: datetime) -> date | None:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return None
    return (epoch + timedelta(days=int(number))).date()


def _written_day(text: str) -> date | None:
    if match := _DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := _ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _discipline(text: str, longest: int) -> tuple[date, str] | None:
    match = _DISCIPLINE.fullmatch(text) if len(text) <= longest + _SHOWN else None
    if match is None:
        return None
    words = match[1].split()
    if words and letter_key(words[-1]) == _WORD_DAY:
        words.pop()
    form = " ".join(words).strip(" ,:-")
    day = _written_day(match[2])
    return (day, form) if day and letter_key(form) and len(form) <= longest else None
