"""Hours as people type them, and the days of a season as its operator does."""

import pytest

from backend.errors import InvalidCommandError
from backend.rules.nudges import DAYS
from backend.services.nudge_days import USUAL, parse, written
from backend.services.reminders import hour_of

HOURS = {
    "19h30": 19 * 60 + 30,
    "19 giờ 30": 19 * 60 + 30,
    "19 gio 30": 19 * 60 + 30,
    "19 giờ 30 phút": 19 * 60 + 30,
    "19g30": 19 * 60 + 30,
    "19 giờ rưỡi": 19 * 60 + 30,
    "7:15": 7 * 60 + 15,
    "7.15": 7 * 60 + 15,
    "07:05": 7 * 60 + 5,
    "8h": 8 * 60,
    "8 giờ": 8 * 60,
    "8": 8 * 60,
    " 8 Giờ Sáng. ": 8 * 60,
    "7 giờ tối": 19 * 60,
    "7 giờ 30 tối": 19 * 60 + 30,
    "2 giờ chiều": 14 * 60,
    "1 giờ trưa": 13 * 60,
    "12 giờ trưa": 12 * 60,
    "11 giờ trưa": 11 * 60,
    "7:30 pm": 19 * 60 + 30,
    "0h": 0,
}
NO_HOURS = (
    "",
    "abc",
    "25h",
    "24:00",
    "7h75",
    "0730",
    "7:15:30",
    "-7h",
    "bảy giờ",
    "7 h 3 0",
    "²h",
)


@pytest.mark.parametrize("typed", HOURS)
def test_an_hour_is_understood_as_people_write_it(typed: str) -> None:
    assert hour_of(typed) == HOURS[typed]


@pytest.mark.parametrize("typed", NO_HOURS)
def test_what_is_no_hour_is_not_taken_for_one(typed: str) -> None:
    assert hour_of(typed) is None


def test_days_before_a_last_day_are_read_longest_first() -> None:
    assert parse(USUAL) == DAYS
    assert parse(" 1, 10 ,0 ") == (10, 1, 0)
    assert written(parse("3,7")) == "7,3"


@pytest.mark.parametrize(
    "typed",
    ["", "x", "14;7", "7,7", "61", "-1", "7,", "1.5", ",".join(map(str, range(11))), "٣", "1000"],
)
def test_days_no_season_can_keep_are_refused(typed: str) -> None:
    with pytest.raises(InvalidCommandError) as refused:
        parse(typed)
    assert refused.value.code == "error-nudge-days"
