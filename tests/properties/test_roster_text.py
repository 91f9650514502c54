import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Literal

from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils.datetime import WINDOWS_EPOCH, to_excel

from backend.documents.cell_values import day_of, person_name
from backend.text import letter_key, search_key

SYLLABLES = (
    "Nguyễn", "Đặng", "Bùi", "Đỗ", "Hoàng", "Võ", "Lý", "Thị", "Đức", "Ngọc", "Quỳnh", "Hữu",
    "Ánh", "Ường", "Ổn", "Ỷ", "Phượng", "Việt", "Thuỳ", "Ẩn", "Nhật", "Ly",
)  # fmt: skip
NAMES = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=6).map(" ".join)
BLANKS = st.text(" \t\n\u00a0", min_size=1, max_size=3)
Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
FORMS: st.SearchStrategy[Form] = st.sampled_from(("NFC", "NFD", "NFKC", "NFKD"))
DAYS = st.dates(date(1920, 1, 1), date(2099, 12, 31))
NOTATIONS: tuple[Callable[[date], object], ...] = (
    lambda day: day,
    lambda day: datetime(day.year, day.month, day.day, 13, 45, tzinfo=UTC),
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f" {day.day}/{day.month}/{day.year} ",
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day.day:02} / {day.month:02} / {day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.isoformat()} 00:00:00",
    lambda day: int(to_excel(day)),
    lambda day: float(to_excel(day)) + 0.5,
    lambda day: str(int(to_excel(day))),
)


@given(NAMES, FORMS, BLANKS, st.booleans())
def test_however_a_name_is_typed_it_is_stored_the_same(
    name: str, form: Form, blank: str, capitals: bool
) -> None:
    typed = name.upper() if capitals else name
    typed = blank + unicodedata.normalize(form, typed).replace(" ", blank) + blank
    assert person_name(typed) == name


@given(NAMES, FORMS)
def test_a_name_is_found_without_its_accents(name: str, form: Form) -> None:
    plain = search_key(unicodedata.normalize(form, name.upper()))
    assert plain == search_key(name)
    assert plain.replace(" ", "").isascii()
    assert letter_key(name) == plain.replace(" ", "")


@given(st.text(max_size=60))
def test_reading_a_name_twice_changes_nothing_more(text: str) -> None:
    assert person_name(person_name(text)) == person_name(text)


@given(DAYS, st.sampled_from(NOTATIONS))
@example(date(2000, 1, 1), lambda _: 36526)
def test_every_notation_of_a_day_gives_that_day(
    day: date, notation: Callable[[date], object]
) -> None:
    assert day_of(notation(day), WINDOWS_EPOCH) == day


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999))
def test_a_written_day_is_read_only_if_it_is_in_the_calendar(
    day: int, month: int, year: int
) -> None:
    read = day_of(f"{day}/{month}/{year:04}", WINDOWS_EPOCH)
    try:
        real = date(year, month, day)
    except ValueError:
        assert read is None
    else:
        assert read == (real if 1900 <= year <= 2100 else None)


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans(), st.none()))
def test_no_cell_breaks_the_reading_of_days(value: object) -> None:
    found = day_of(value, WINDOWS_EPOCH)
    assert found is None or 1900 <= found.year <= 2100
