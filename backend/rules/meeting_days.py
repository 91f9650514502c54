"""Which days suit a meeting: the clean ones, the earliest, and what is left when none is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from backend.rules.answers import Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import each_once, plausible, some
from backend.rules.citation import Record
from backend.rules.meetings import (
    breaks,
    check_day,
    day_findings,
    last_sending,
    review_last_day,
)
from backend.rules.plan import Plan
from backend.rules.sittings import Sitting
from backend.rules.terms import MeetingPart, OrganisationKind

#: Where the plan prints no last day, so many days ahead are looked at.
HORIZON = 60
#: However far the last day is, nobody sets a meeting so many days ahead.
FARTHEST = 180


_LENGTH = re.compile(r"[1-9]?[0-9](\.5)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDayQuestion(Record):
    """A meeting, the day wanted for it, and the day on which its notices would leave.

    Attributes:
        parts: What the sitting serves.
        days: Its length in days, halves as ".5"; asked for where the plan has one.
        listed_in_2035: The unit stands in notice 2035 (plan 000).
    """

    kind: OrganisationKind
    day: date
    today: date
    parts: tuple[MeetingPart, ...] = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)
    days: str = "1"
    listed_in_2035: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChoices:
    """The days to choose from.

    Attributes:
        clean: Days that break nothing: the usual day of the month first, then working days in
            order; days off only where no other day is clean.
        earliest: The first of them in time; None where there is none.
        last: The last day on time; None where the plan prints none.
        on_time: Where no day is clean: the latest day on time that breaks least.
        in_lead: Where no day is clean: the first day behind the last one on which all is sent
            early enough.
    """

    clean: tuple[date, ...]
    earliest: date | None
    last: date | None
    on_time: date | None = None
    in_lead: date | None = None


def choices(plan: Plan, sitting: Sitting, today: date, calendar: WorkingDays) -> DayChoices:
    """The days a meeting may have, counted from the day on which its notices would leave.

    Source: as `backend.rules.meetings.check_day`.
    """
    clean = clean_days(plan, sitting, today, calendar)
    last = review_last_day(plan, sitting).day
    if clean:
        return DayChoices(clean=clean, earliest=min(clean), last=last)
    return DayChoices(
        clean=(),
        earliest=None,
        last=last,
        on_time=_on_time(plan, sitting, today, calendar),
        in_lead=_in_lead(plan, sitting, today, calendar),
    )


def clean_days(
    plan: Plan, sitting: Sitting, today: date, calendar: WorkingDays
) -> tuple[date, ...]:
    """Every day that breaks nothing, in the order in which it is suggested.

    Source: as `backend.rules.meetings.check_day`.
    """
    clean = [
        day
        for day in _days(plan, sitting, today)
        if not breaks(day_findings(plan, sitting, day, today, calendar))
    ]
    usual = [day for day in clean if day.day == sitting.usual_day]
    working = [day for day in clean if calendar.is_working(day) and day not in usual]
    return (*usual, *working) or tuple(clean)


def earliest_clean(
    plan: Plan, sitting: Sitting, today: date, calendar: WorkingDays
) -> date | None:
    """The first clean day in time; None where no day is clean.

    Source: as `backend.rules.meetings.check_day`.
    """
    return min(clean_days(plan, sitting, today, calendar), default=None)


def meeting_day(plan: Plan, question: MeetingDayQuestion, calendar: WorkingDays) -> Reply:
    """Say what a day would break, and which days are clean.

    `clean` speaks of the day alone: what no other day could mend is among the grounds.

    Raises:
        WrongQuestionError: a day that cannot be, no part, one named twice, or no such length.

    Source: as `backend.rules.meetings.check_day`.
    """
    plausible(question.day, "day")
    plausible(question.today, "today")
    each_once([part.value for part in some(question.parts, "parts")], "parts")
    if not _LENGTH.fullmatch(question.days) or question.days == "0":
        raise WrongQuestionError("days", "a number of half days, as a string")
    sitting = Sitting(
        kind=question.kind,
        parts=question.parts,
        days=question.days,
        listed_in_2035=question.listed_in_2035,
    )
    against = breaks(day_findings(plan, sitting, question.day, question.today, calendar))
    found = choices(plan, sitting, question.today, calendar)
    send = last_sending(plan, sitting, question.day, calendar)
    answer = {
        "clean": not against,
        "breaks": [finding.code.removeprefix("finding-") for finding in against],
        "latest_send": _iso(send),
        "last_allowed_day": _iso(found.last),
        "clean_days": [day.isoformat() for day in found.clean],
        "earliest_clean": _iso(found.earliest),
    }
    return Reply(answer, check_day(plan, sitting, question.day, question.today, calendar))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _days(plan: Plan, sitting: Sitting, today: date) -> Iterator[date]:
    last = review_last_day(plan, sitting).day or today + timedelta(days=HORIZON)
    ahead = min((last - today).days, FARTHEST)
    yield from (today + timedelta(days=n) for n in range(ahead + 1))


def _on_time(plan: Plan, sitting: Sitting, today: date, calendar: WorkingDays) -> date | None:
    """The best of the days still on time: fewest breaks, then no day off, then the latest."""
    rated: list[tuple[int, bool, date]] = []
    for day in _days(plan, sitting, today):
        found = day_findings(plan, sitting, day, today, calendar)
        rated.append((-len(breaks(found)), calendar.is_working(day), day))
    return max(rated)[2] if rated else None


def _in_lead(plan: Plan, sitting: Sitting, today: date, calendar: WorkingDays) -> date | None:
    """The first working day behind the last one that breaks nothing but that."""
    last = review_last_day(plan, sitting).day
    if last is None:
        return None
    start = max(today, last + timedelta(days=1))
    for day in (start + timedelta(days=n) for n in range(HORIZON)):
        codes = {f.code for f in breaks(day_findings(plan, sitting, day, today, calendar))}
        if calendar.is_working(day) and codes <= {"finding-meeting-late"}:
            return day
    return None


KINDS: tuple[Kind, ...] = (
    Kind(
        "meeting_day",
        "what a day for a review meeting would break, and which days are clean",
        MeetingDayQuestion,
        meeting_day,
        {
            "clean": "whether the day breaks nothing another day would keep",
            "breaks": "code names of what it breaks",
            "latest_send": "the last day for sending notices and papers; null where none is asked",
            "last_allowed_day": "the last day of the review; null where the plan prints none",
            "clean_days": "all clean days from the day of sending on",
            "earliest_clean": "the first of them; null where no day is clean",
        },
    ),
)
