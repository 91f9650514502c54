"""Printed dates as answers show them: the day, the last day on time, what bounds a step."""

from collections.abc import Mapping, Sequence
from datetime import date

from backend.rules.answers import Json, Reply
from backend.rules.asking import ABSENT, same_or_map
from backend.rules.deadlines import last_allowed_day
from backend.rules.plan import Milestone, Plan
from backend.rules.verdict import Facts, Finding, Outcome
from backend.rules.vocabulary import WEEKDAYS

#: Saturday and Sunday, as `date.isoweekday` counts.
_WEEKEND = (6, 7)


def is_dated(plan: Plan, name: str) -> bool:
    """Whether the plan prints a date for the step.

    Source: each plan's `milestones`.
    """
    return name in plan.milestones and plan.milestones[name].due is not None


def dates_of(dated: Mapping[str, Milestone], *, as_map: bool) -> dict[str, Json]:
    """The dates of one step, or of several by name; `inclusive` is one where all agree.

    Source: each plan's `milestones`.
    """
    due = {name: _iso(step.due) for name, step in dated.items()}
    last = {name: _iso(last_allowed_day(step)) for name, step in dated.items()}
    return {
        "due": due if as_map else next(iter(due.values())),
        "inclusive": same_or_map({name: bool(step.inclusive) for name, step in dated.items()}),
        "last_allowed_day": last if as_map else next(iter(last.values())),
    }


def limits_of(plan: Plan, subjects: Sequence[str]) -> dict[str, Json]:
    """Which of the steps have no date, and the dates that bound them (A-22).

    Source: 004 II.2.g6 for cells below a section.
    """
    without = [name for name in subjects if not is_dated(plan, name)]
    limits: dict[str, Json] = {
        name: {"subject": limit, **dates_of({limit: plan.milestones[limit]}, as_map=False)}
        for name, limit in _bounds(plan, without).items()
    }
    return {"absent": without, "outer_limit": limits} if without else {}


def undated(plan: Plan, subjects: Sequence[str]) -> Reply:
    """The answer where the plan prints no date for any of the steps asked.

    Source: 004 II.2.g6 for cells below a section (A-22).
    """
    bounds = _bounds(plan, subjects)
    if not bounds:
        return ABSENT
    findings = [
        Finding(
            "finding-last-day-outer-limit",
            Outcome.UNDECIDED,
            plan.cite(plan.milestones[name]),
            {"kind": name, "limit": limit, **facts_of(plan.milestones[limit])},
        )
        for name, limit in bounds.items()
    ]
    return Reply({"status": "absent", **limits_of(plan, subjects)}, tuple(findings))


def facts_of(step: Milestone) -> Facts:
    """What a sentence on a dated step says: the printed day, its wording, the last day on time.

    Source: each plan's `milestones`.
    """
    return {
        "printed": step.due or date.max,
        "inclusive": "yes" if step.inclusive else "no",
        "day": last_allowed_day(step) or date.max,
    }


def printed_findings(plan: Plan, steps: Mapping[str, Milestone]) -> tuple[Finding, ...]:
    """One finding a step with what the plan prints, and one for each last day on a weekend.

    Source: each plan's `milestones`.
    """
    findings = [
        Finding(
            "finding-last-day-of",
            Outcome.MET,
            plan.cite(step),
            {"subject": name, **facts_of(step)},
        )
        for name, step in steps.items()
    ]
    return (*findings, *weekend_findings(plan, steps))


def weekend_findings(plan: Plan, steps: Mapping[str, Milestone]) -> tuple[Finding, ...]:
    """A last day on a weekend stays; people had better finish before it (A-07).

    Source: none of the plans moves a date.
    """
    return tuple(
        Finding(
            "finding-last-day-weekend",
            Outcome.UNDECIDED,
            plan.cite(step),
            {"subject": name, "day": day, "weekday": WEEKDAYS[day.weekday()]},
        )
        for name, step in steps.items()
        if (day := last_allowed_day(step)) is not None and day.isoweekday() in _WEEKEND
    )


def _bounds(plan: Plan, subjects: Sequence[str]) -> Mapping[str, str]:
    """Steps the plan prints no date for, each with the dated one that bounds it."""
    steps = {name: plan.milestones[name] for name in subjects if name in plan.milestones}
    return {
        name: step.outer_limit for name, step in steps.items() if is_dated(plan, step.outer_limit)
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
