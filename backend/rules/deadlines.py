"""Last days (hạn): as printed, inclusive or exclusive, and never moved."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from backend.rules.citation import Clause
from backend.rules.plan import Milestone, Plan
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Facts, Finding, Outcome

#: From this many days before the last allowed day on, a step counts as due soon.
SOON_DAYS = 7


class DueState(StrEnum):
    """The clock that runs beside every step."""

    ON_TRACK = "on_track"
    DUE_SOON = "due_soon"
    DUE_TODAY = "due_today"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day on which a step is still on time.

    Attributes:
        key: The milestone that gave the date.
        day: That day; None where the plan prints no date that bounds the step.
        borrowed: The plan is silent on this step; the day is the outer limit printed for the
            level above (A-22).
        finding: The ground, for `/cancu` and the screens.
    """

    key: str
    day: date | None
    borrowed: bool
    finding: Finding


def last_allowed_day(milestone: Milestone) -> date | None:
    """The last day that is on time: the printed day, or the one before it.

    "chậm nhất ngày D" allows D; "trước ngày D" allows D - 1. Weekends and holidays move
    nothing (A-07).

    Source: wording of each plan; 004 II.2.g6 "trước ngày 01/12/2022".
    """
    return None if milestone.due is None else _on_time_until(milestone.due, milestone)


def days_late(milestone: Milestone, finished: date) -> int | None:
    """Days past the last allowed day; 0 when on time, None where no date is printed.

    Source: as `last_allowed_day`.
    """
    last = last_allowed_day(milestone)
    return None if last is None else max(0, (finished - last).days)


def last_day_for(plan: Plan, kind: OrganisationKind) -> LastDay:
    """The last day for an organisation of `kind` to finish its review and rating.

    Where the plan prints no date for the kind but one for the level that contains it, that date
    is the outer limit and the answer says so.

    Source: plan 004 II.2.g6; other plans by their `milestones`.
    """
    key = plan.milestone_of_kind.get(kind, "")
    milestone = plan.milestones.get(key)
    if milestone is None:
        return _no_date(plan, key)
    borrowed = milestone.due is None and bool(milestone.outer_limit)
    dated = plan.milestones[milestone.outer_limit] if borrowed else milestone
    if dated.due is None:
        return _no_date(plan, key)
    day = _on_time_until(dated.due, dated)
    finding = Finding(
        code="finding-last-day-outer-limit" if borrowed else "finding-last-day",
        outcome=Outcome.UNDECIDED if borrowed else Outcome.MET,
        clause=plan.cite(dated),
        facts={
            "kind": kind,
            "limit": milestone.outer_limit if borrowed else key,
            "printed": dated.due,
            "inclusive": "yes" if dated.inclusive else "no",
            "day": day,
        },
    )
    return LastDay(key, day, borrowed, finding)


def last_day_of(plan: Plan, key: str) -> LastDay:
    """The last day of a milestone by its key, whoever has it to keep.

    Source: each plan's `milestones`.
    """
    step = plan.milestones[key]
    borrowed = step.due is None and bool(step.outer_limit)
    dated = plan.milestones[step.outer_limit] if borrowed else step
    if dated.due is None:
        return _no_date(plan, key)
    day = _on_time_until(dated.due, dated)
    facts: Facts = {
        "printed": dated.due,
        "inclusive": "yes" if dated.inclusive else "no",
        "day": day,
    }
    finding = Finding(
        code="finding-last-day-outer-limit" if borrowed else "finding-last-day-of",
        outcome=Outcome.UNDECIDED if borrowed else Outcome.MET,
        clause=plan.cite(dated),
        facts={**facts, "kind": key} if borrowed else {**facts, "subject": key},
    )
    return LastDay(key, day, borrowed, finding)


def due_state(day: date, today: date) -> DueState:
    """Where `today` stands before the last allowed `day`.

    Source: none; the product's clock (`SOON_DAYS` is its own choice).
    """
    left = (day - today).days
    if left < 0:
        return DueState.LATE
    if left == 0:
        return DueState.DUE_TODAY
    return DueState.DUE_SOON if left <= SOON_DAYS else DueState.ON_TRACK


def _on_time_until(due: date, milestone: Milestone) -> date:
    return due if milestone.inclusive else due - timedelta(days=1)


def _no_date(plan: Plan, key: str) -> LastDay:
    finding = Finding(
        code="finding-last-day-absent",
        outcome=Outcome.UNDECIDED,
        clause=Clause(plan.id, "", ""),
        facts={"key": key},
    )
    return LastDay(key, None, borrowed=False, finding=finding)
