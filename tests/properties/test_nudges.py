"""What holds of reminders whatever the season, the settings and the clock."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.clock import VIETNAM
from backend.rules.nudges import (
    DAYS,
    EVENING,
    MORNING,
    Lateness,
    Occurrence,
    by_day,
    due_between,
    lateness,
    occurrences,
    send_time,
    sending_day,
    urged_again_on,
)

dates = st.dates(date(2000, 1, 1), date(2079, 12, 31))
spans = st.integers(-20, 90)
settings_of_days = st.lists(st.integers(0, 60), min_size=1, max_size=10, unique=True).map(tuple)
minutes = st.integers(7 * 60, 21 * 60 - 1)
moments = st.builds(datetime.combine, dates, st.times(), st.just(VIETNAM))


def planned(last: date, span: int, days: tuple[int, ...]) -> tuple[Occurrence, ...]:
    return occurrences(last, last - timedelta(days=span), days)


@given(dates, spans, settings_of_days)
def test_every_step_not_late_from_the_start_is_reminded_of_and_never_after_its_last_day(
    last: date, span: int, days: tuple[int, ...]
) -> None:
    found = planned(last, span, days)
    assert bool(found) is (span >= 0)
    assert all(last - timedelta(days=span) <= o.day <= last for o in found)


@given(dates, spans, settings_of_days)
def test_no_day_is_taken_twice_and_the_newest_is_the_closing_one(
    last: date, span: int, days: tuple[int, ...]
) -> None:
    found = planned(last, span, days)
    in_order = [occurrence.day for occurrence in found]
    assert in_order == sorted(set(in_order))
    assert [o.closing for o in found] == [o is found[-1] for o in found]
    assert len(found) <= len(days)


@given(dates, st.integers(0, 90), settings_of_days)
def test_with_less_time_no_reminder_is_further_from_the_last_day(
    last: date, span: int, days: tuple[int, ...]
) -> None:
    """Each day that stays is that of a day asked for, scaled, in the same order."""
    wanted = sorted(days, reverse=True)
    kept = [(last - o.day).days for o in planned(last, span, days)]
    assert set(kept) <= {min(d, span) for d in wanted} | set(range(span + 1))
    assert all(k <= w for k, w in zip(kept, wanted, strict=False))
    if span >= max(days):
        assert kept == wanted
    else:
        assert kept[0] == span


@given(dates, st.integers(0, 90))
def test_the_day_before_and_the_day_itself_stay_whenever_they_fit(last: date, span: int) -> None:
    kept = [(last - o.day).days for o in planned(last, span, DAYS)]
    assert kept[-1] == 0
    assert (1 in kept) is (span >= 1)


@given(dates, st.integers(0, 60), settings_of_days, st.lists(st.integers(0, 75), max_size=12))
def test_however_the_ticks_fall_each_reminder_is_due_once_and_the_missed_ones_in_one(
    last: date, span: int, days: tuple[int, ...], ticks: list[int]
) -> None:
    found = planned(last, span, days)
    opened = last - timedelta(days=span)
    seen, told = opened - timedelta(days=1), []
    for day in sorted({opened + timedelta(days=tick) for tick in ticks}):
        due = due_between(found, seen, day)
        passed = [o for o in found if seen < o.day <= day]
        assert (due is None) is (not passed)
        if due is not None:
            assert due == passed[-1]
            told.append(due)
        seen = day
    assert len(set(told)) == len(told)


@given(moments, minutes, st.integers(-3, 3))
def test_nothing_is_ever_sent_at_night_nor_before_now_nor_before_its_day(
    now: datetime, minute: int, ahead: int
) -> None:
    day = now.date() + timedelta(days=ahead)
    at = send_time(day, minute, now)
    assert MORNING <= at.time() < EVENING
    assert at >= now
    assert at.date() >= day
    assert at - now < timedelta(days=max(ahead, 0) + 1, hours=10)


@given(moments)
def test_by_day_a_moment_stays_and_by_night_it_waits_for_the_next_morning(now: datetime) -> None:
    at = by_day(now)
    if MORNING <= now.time() < EVENING:
        assert at == now
    else:
        assert at.time() == time(7)
        assert timedelta() < at - now <= timedelta(hours=10)


@given(dates, st.integers(0, 30), st.none() | st.integers(-30, 60))
def test_a_snooze_never_carries_a_reminder_past_the_last_day_nor_back(
    last: date, ahead: int, snooze: int | None
) -> None:
    day = last - timedelta(days=ahead)
    until = None if snooze is None else day + timedelta(days=snooze)
    moved = sending_day(day, last, until)
    assert day <= moved <= last
    assert moved in {day, until, last}


@given(dates, st.integers(-30, 30), st.none() | st.integers(-30, 30), st.booleans())
def test_the_level_above_never_hears_of_what_the_person_was_not_told(
    last: date, now: int, warned: int | None, obstacle: bool
) -> None:
    today = last + timedelta(days=now)
    named = None if warned is None else last + timedelta(days=warned)
    found = lateness(today, last, named, obstacle=obstacle)
    if found is Lateness.REPORT:
        assert named is not None
        assert named < today
        assert not obstacle
    if found is Lateness.TELL:
        assert named is None
    if found is not Lateness.NOTHING:
        assert today > last


@given(dates, st.lists(st.integers(0, 20), max_size=8))
def test_urging_day_by_day_never_passes_two_in_any_seven_days(
    start: date, offsets: list[int]
) -> None:
    urged: list[date] = []
    for offset in sorted(offsets):
        today = start + timedelta(days=offset)
        again = urged_again_on(urged, today)
        assert again >= today
        if again == today:
            urged.append(today)
        else:
            assert urged_again_on(urged, again) == again
            assert urged_again_on(urged, again - timedelta(days=1)) != again - timedelta(days=1)
    for day in urged:
        assert sum(1 for other in urged if day <= other < day + timedelta(days=7)) <= 2
