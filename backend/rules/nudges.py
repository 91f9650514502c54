"""Reminders (nhắc việc): on which days, at which time of the day, and when the level above hears.

Days are days of the receiver; a moment is aware and in the receiver's own zone. All of it is the
product's own choice, which no plan regulates: each plan only asks that the work is followed and
urged (001 IV.6.g5, 003 III.1.g2, 004 II.1.g2).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

#: Days before the last day on which people are reminded, unless the season says otherwise.
DAYS = (14, 7, 3, 1, 0)
#: As long before a last day as a season may ask for, and as often.
MOST_DAYS = 60
MOST_TIMES = 10
#: Nothing is sent before the one and from the other on.
MORNING = time(7)
EVENING = time(21)
#: When people are reminded who set no hour of their own: minutes of the day.
DEFAULT_MINUTE = 8 * 60
_NOON = 12 * 60
#: So often may an organisation be urged within so many days.
URGES_A_WEEK = 2
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


class Lateness(StrEnum):
    """What a step asks for once its last day may have passed."""

    NOTHING = "nothing"
    TELL = "tell"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One reminder of a step.

    Attributes:
        day: Its day.
        closing: It is the last one of the step, and says when the level above will hear.
    """

    day: date
    closing: bool


def occurrences(last: date, opened: date, days: Sequence[int]) -> tuple[Occurrence, ...]:
    """The days on which a step is reminded of, earliest first.

    Where less time is left than the longest of `days`, they are scaled to it in whole days,
    halves up; one day before and the day itself stay whenever they fit.

    Args:
        last: The last day that is on time.
        opened: The first day the step could be known: the season's, or that of its window.
        days: Days before the last day, each once, in any order; none negative.

    Returns:
        None of them before `opened` or after `last`; empty where the step was late from the
        start.

    Source: none; the product's own (plans reach cells late, so that 14 days may not be left).
    """
    span = (last - opened).days
    if span < 0 or not days:
        return ()
    longest = max(days)
    ahead = sorted({_scaled(day, longest, span) for day in days}, reverse=True)
    return tuple(Occurrence(last - timedelta(days=day), day == ahead[-1]) for day in ahead)


def due_between(planned: Iterable[Occurrence], after: date, until: date) -> Occurrence | None:
    """The newest reminder later than `after` and not later than `until`; None where none is.

    Older ones that were missed are not sent as well: one message says how things stand.

    Source: none; the product's own.
    """
    due = [occurrence for occurrence in planned if after < occurrence.day <= until]
    return max(due, key=lambda occurrence: occurrence.day, default=None)


def sending_day(day: date, last: date, snoozed_until: date | None) -> date:
    """The day a reminder leaves: its own, or the end of a snooze, but never past the last day.

    Source: none; the product's own.
    """
    return day if snoozed_until is None else min(max(day, snoozed_until), last)


def send_time(day: date, minute: int, now: datetime, before: str = "") -> datetime:
    """When something due on `day` is sent: at the receiver's minute, at once where that is past.

    Args:
        day: The day.
        minute: Minutes of the day, as the receiver set it.
        now: The time now; its zone is the receiver's.
        before: An hour of that day before which the work must be done ("15:00"): then it is
            sent in the morning, whatever hour the receiver set.

    Source: none; the product's own.
    """
    if before and minute >= min(_NOON, _minute(before)):
        minute = min(DEFAULT_MINUTE, _minute(before))
    wanted = datetime.combine(day, time(minute // 60, minute % 60), now.tzinfo)
    return by_day(max(wanted, now))


def by_day(moment: datetime) -> datetime:
    """The moment itself from 07:00 to 21:00, else the next morning at 07:00.

    Source: none; the product's own.
    """
    if moment.time() < MORNING:
        return datetime.combine(moment.date(), MORNING, moment.tzinfo)
    if moment.time() >= EVENING:
        return datetime.combine(moment.date() + _DAY, MORNING, moment.tzinfo)
    return moment


def ends_at(last: date, zone: datetime, before: str = "") -> datetime:
    """The moment from which a reminder of a step is worth nothing: the end of its last day.

    Args:
        last: The last day.
        zone: Any moment in the receiver's zone.
        before: The hour of the last day at which the step ends ("15:00"), "" for its end.

    Source: 001 IV.1.g2 for the hour.
    """
    if before:
        return datetime.combine(last, time.fromisoformat(before), zone.tzinfo)
    return datetime.combine(last + _DAY, time(), zone.tzinfo)


def lateness(today: date, last: date, warned: date | None, *, obstacle: bool) -> Lateness:
    """What is to be done about a step that is not done.

    The level above hears of it only after the person was told the day after which it will, and
    that day has passed, and no obstacle was raised instead. Who was never told, because the step
    was late before he could be, is told first.

    Args:
        today: The day it is looked at.
        last: The last day of the step.
        warned: The day named in a message that was really sent; None where none was.
        obstacle: Somebody raised an obstacle for this step.

    Source: none; the product's own.
    """
    if today <= last or obstacle:
        return Lateness.NOTHING
    if warned is None:
        return Lateness.TELL
    return Lateness.REPORT if today > warned else Lateness.NOTHING


def urged_again_on(urged: Iterable[date], today: date) -> date:
    """The first day on which an organisation may be urged (đôn đốc) again; `today` for at once.

    Args:
        urged: The days on which it was urged.
        today: The day it is to be urged.

    Source: none; the product's own bound on what plans call đôn đốc.
    """
    recent = sorted(day for day in urged if today - _WEEK < day)
    return today if len(recent) < URGES_A_WEEK else recent[-URGES_A_WEEK] + _WEEK


def _scaled(day: int, longest: int, span: int) -> int:
    if longest <= span:
        return day
    return min(day, span) if day <= 1 else (2 * day * span + longest) // (2 * longest)


def _minute(hour: str) -> int:
    at = time.fromisoformat(hour)
    return at.hour * 60 + at.minute
