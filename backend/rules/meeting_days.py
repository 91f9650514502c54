"""Which days suit a meeting: the clean ones, the earliest, and what is left when none is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from backend.rules.answers import WorkingDays
from backend.rules.meetings import breaks, day_findings, review_last_day
from backend.rules.plan import Plan
from backend.rules.sittings import Sitting

#: Where the plan prints no last day, so many days ahead are looked at.
HORIZON = 60


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


def _days(plan: Plan, sitting: Sitting, today: date) -> Iterator[date]:
    last = review_last_day(plan, sitting).day or today + timedelta(days=HORIZON)
    yield from (today + timedelta(days=n) for n in range((last - today).days + 1))


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
