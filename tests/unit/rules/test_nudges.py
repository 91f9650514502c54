"""When people are reminded, and when the level above hears."""

from datetime import date, datetime, timedelta

import pytest

from backend.clock import VIETNAM
from backend.rules.nudges import (
    DAYS,
    Lateness,
    by_day,
    due_between,
    ends_at,
    lateness,
    occurrences,
    send_time,
    sending_day,
    urged_again_on,
)

LAST = date(2022, 11, 30)


def days_before(span: int, days: tuple[int, ...] = DAYS) -> list[int]:
    """Days before the last day, of a season opened `span` days before it."""
    planned = occurrences(LAST, LAST - timedelta(days=span), days)
    return [(LAST - occurrence.day).days for occurrence in planned]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2022, 11, day, hour, minute, tzinfo=VIETNAM)


def test_people_are_reminded_14_7_3_and_1_days_before_and_on_the_last_day() -> None:
    assert days_before(30) == days_before(14) == [14, 7, 3, 1, 0]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (13, [13, 7, 3, 1, 0]),
        (12, [12, 6, 3, 1, 0]),
        (7, [7, 4, 2, 1, 0]),
        (5, [5, 3, 1, 0]),
        (3, [3, 2, 1, 0]),
        (2, [2, 1, 0]),
        (1, [1, 0]),
        (0, [0]),
    ],
)
def test_a_plan_that_comes_late_compresses_them_into_the_time_that_is_left(
    span: int, expected: list[int]
) -> None:
    assert days_before(span) == expected


def test_a_step_late_from_the_start_has_no_reminder() -> None:
    assert days_before(-1) == []


def test_the_days_are_settable_and_need_hold_neither_one_nor_nought() -> None:
    assert days_before(30, (20, 10)) == [20, 10]
    assert days_before(10, (20, 10)) == [10, 5]
    assert days_before(0, (20, 10)) == [0]
    assert days_before(9, ()) == []


def test_only_the_last_reminder_of_a_step_is_the_closing_one() -> None:
    planned = occurrences(LAST, LAST - timedelta(days=30), DAYS)
    assert [occurrence.closing for occurrence in planned] == [False] * 4 + [True]


def test_of_the_reminders_missed_in_a_while_the_newest_is_due() -> None:
    planned = occurrences(LAST, LAST - timedelta(days=30), DAYS)
    newest = due_between(planned, date(2022, 11, 15), date(2022, 11, 28))
    assert newest is not None
    assert newest.day == date(2022, 11, 27)
    assert due_between(planned, date(2022, 11, 27), date(2022, 11, 28)) is None


def test_a_snooze_moves_a_reminder_to_its_end_but_never_past_the_last_day() -> None:
    day = date(2022, 11, 27)
    assert sending_day(day, LAST, None) == day
    assert sending_day(day, LAST, date(2022, 11, 20)) == day
    assert sending_day(day, LAST, date(2022, 11, 28)) == date(2022, 11, 28)
    assert sending_day(day, LAST, date(2022, 12, 9)) == LAST


def test_it_is_sent_at_the_hour_the_receiver_set_or_at_once_when_that_is_past() -> None:
    day = date(2022, 11, 24)
    assert send_time(day, 480, at(23, 22)) == at(24, 8)
    assert send_time(day, 19 * 60 + 30, at(24, 9)) == at(24, 19, 30)
    assert send_time(day, 480, at(24, 9, 5)) == at(24, 9, 5)


def test_nothing_leaves_from_21_to_7() -> None:
    assert send_time(date(2022, 11, 24), 480, at(24, 21)) == at(25, 7)
    assert send_time(date(2022, 11, 24), 480, at(24, 20, 59)) == at(24, 20, 59)
    assert by_day(at(24, 6, 59)) == at(24, 7)
    assert by_day(at(24, 7)) == at(24, 7)
    assert by_day(at(24, 0)) == at(24, 7)


@pytest.mark.requirement("R001-29")
def test_what_must_be_done_before_an_hour_is_reminded_of_in_the_morning() -> None:
    thursday = date(2022, 11, 24)
    for minute in (480, 720, 19 * 60):
        assert send_time(thursday, minute, at(23, 9), before="15:00") == at(24, 8)
    assert send_time(thursday, 11 * 60, at(23, 9), before="15:00") == at(24, 11)
    assert send_time(thursday, 480, at(23, 9), before="07:30") == at(24, 7, 30)
    assert ends_at(thursday, at(1, 0), "15:00") == at(24, 15)


def test_a_reminder_is_worth_sending_until_its_last_day_ends() -> None:
    assert ends_at(date(2022, 11, 24), at(1, 0)) == at(25, 0)


def test_the_level_above_hears_only_after_the_day_the_person_was_told_of() -> None:
    def of(day: int, warned: date | None, *, obstacle: bool = False) -> Lateness:
        return lateness(date(2022, 12, day), LAST, warned, obstacle=obstacle)

    assert lateness(LAST, LAST, None, obstacle=False) is Lateness.NOTHING
    assert of(1, None) is Lateness.TELL
    assert of(1, LAST) is Lateness.REPORT
    assert of(4, date(2022, 12, 4)) is Lateness.NOTHING
    assert of(5, date(2022, 12, 4)) is Lateness.REPORT
    assert of(5, date(2022, 12, 4), obstacle=True) is Lateness.NOTHING
    assert of(5, None, obstacle=True) is Lateness.NOTHING


def test_an_organisation_is_urged_at_most_twice_within_seven_days() -> None:
    def again(*days: int, today: int) -> date:
        return urged_again_on([date(2022, 11, day) for day in days], date(2022, 11, today))

    assert again(today=20) == date(2022, 11, 20)
    assert again(18, today=20) == date(2022, 11, 20)
    assert again(20, 18, today=20) == date(2022, 11, 25)
    assert again(18, 20, today=25) == date(2022, 11, 25)
    assert again(20, 20, today=20) == date(2022, 11, 27)


def test_the_ends_of_a_span_of_days_belong_to_it_or_not() -> None:
    today = date(2022, 11, 28)
    week = timedelta(days=7)
    assert urged_again_on([today - week, today], today) == today
    second = today - week + timedelta(days=1)
    assert urged_again_on([second, today], today) == second + week
