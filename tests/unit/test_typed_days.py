from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.clock import VIETNAM
from backend.typed_days import read_day

#: A Friday.
NOW = datetime(2024, 12, 6, 9, 0, tzinfo=VIETNAM)


def at(year: int, month: int, day: int, hour: int = 14, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    "typed",
    [
        "11/12 14h",
        "11/12 14 giờ",
        "11/12/2024 14 giờ 00",
        "11/12/24 14:00",
        "14h 11/12",
        "14h ngày 11/12",
        "11-12 14g00",
        "11.12.2024 14h",
        "11/12",
        "ngày 11 tháng 12 năm 2024 lúc 14 giờ",
        "thứ tư 14h",
        "Thu Tu 14H",
        "t4 14:00",
        "thứ 4, 11/12, 14h",
        "thứ tư tuần sau 2h chiều",
        "họp vào 14 giờ ngày 11/12.",
    ],
)
def test_a_day_and_hour_as_people_type_them(typed: str) -> None:
    assert read_day(typed, NOW) == at(2024, 12, 11)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("11/12 14 giờ 30", at(2024, 12, 11, 14, 30)),
        ("11/12 8h30 sáng", at(2024, 12, 11, 8, 30)),
        ("7h tối mai", at(2024, 12, 7, 19)),
        ("hôm nay 15h", at(2024, 12, 6, 15)),
        ("ngày kia 8h", at(2024, 12, 8, 8)),
        ("chủ nhật 8h", at(2024, 12, 8, 8)),
        ("CN 8h", at(2024, 12, 8, 8)),
        ("thứ sáu 8h", at(2024, 12, 13, 8)),
        ("thứ sáu 10h", at(2024, 12, 6, 10)),
    ],
)
def test_other_hours_and_days_near_by(typed: str, meant: datetime) -> None:
    assert read_day(typed, NOW) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("05/12 14h", at(2024, 12, 5)), ("05/01 8h", at(2025, 1, 5, 8)), ("30/11", at(2024, 11, 30))],
)
def test_without_a_year_it_is_the_nearest_day_also_one_just_gone_by(
    typed: str, meant: datetime
) -> None:
    assert read_day(typed, NOW) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hôm nào đó",
        "14h",
        "31/02 14h",
        "111/12",
        "2h 11/12",
        "23h 11/12",
        "11/12 14h75",
        "thứ năm 11/12 14h",
        "11/12 hoặc 12/12",
        "0/0 14h",
        "Phòng họp tầng 2",
    ],
)
def test_what_is_unclear_is_not_guessed(typed: str) -> None:
    assert read_day(typed, NOW) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_time_of_day_or_nothing(typed: str) -> None:
    found = read_day(typed, NOW)
    assert found is None or 5 <= found.hour <= 21


@given(st.datetimes(datetime(2024, 12, 7), datetime(2025, 5, 1)))  # noqa: DTZ001
def test_a_day_written_out_in_full_is_that_day(moment: datetime) -> None:
    wanted = moment.replace(hour=8 + moment.hour % 10, second=0, microsecond=0, tzinfo=VIETNAM)
    assert read_day(f"{wanted:%d/%m/%Y %H:%M}", NOW) == wanted
    assert read_day(f"{wanted:%Hh%M ngày %d/%m/%Y}", NOW) == wanted
