"""Steps whose printed dates stand against the order the work needs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import known, plausible
from backend.rules.citation import Record
from backend.rules.deadlines import last_allowed_day
from backend.rules.plan import Milestone, Plan
from backend.rules.printed_dates import facts_of, is_dated, printed_findings, undated
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import MILESTONES


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedStep(Record):
    """A step and its date; where none is given, or no wording, the plan's own."""

    name: str
    due: date | None = None
    inclusive: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictQuestion(Record):
    """Two steps."""

    first: DatedStep
    second: DatedStep


def milestone_conflict(plan: Plan, question: ConflictQuestion, _calendar: WorkingDays) -> Reply:
    """Say which of two steps has to be finished first by the printed dates.

    `first_due_before_second` is true when the first step's last day lies before the second's;
    what that means for the work is said by a finding where the plan needs the other order. A date
    of the question that the plan does not print is compared all the same, and a finding says so.

    Raises:
        WrongQuestionError: an unknown step, the same step twice, or a date that cannot be.

    Source: 001 III.g4, III.g5 (A-06); 003 II.5 (A-05); 002 III.3 (A-04).
    """
    asked = {"first": question.first, "second": question.second}
    if question.first.name == question.second.name:
        raise WrongQuestionError("second.name", "the same as the first")
    for path, step in asked.items():
        known(step.name, MILESTONES, f"{path}.name")
        if step.due is not None:
            plausible(step.due, f"{path}.due")
    if not all(is_dated(plan, step.name) for step in asked.values()):
        return undated(plan, tuple(step.name for step in asked.values()))
    steps = {step.name: _as_asked(plan, step) for step in asked.values()}
    last = {name: last_allowed_day(step) or date.max for name, step in steps.items()}
    first, second = last.values()
    answer: dict[str, Json] = {
        "last_allowed_day": {name: day.isoformat() for name, day in last.items()},
        "first_due_before_second": first < second,
    }
    printed = {name: step for name, step in steps.items() if step == plan.milestones[name]}
    return Reply(
        answer,
        (
            *printed_findings(plan, printed),
            *(_other_date(plan, name, steps[name]) for name in steps if name not in printed),
            *clashes(plan, steps),
        ),
    )


def clashes(plan: Plan, steps: Mapping[str, Milestone] | None = None) -> tuple[Finding, ...]:
    """Pairs of steps where one needs the other, and is due before it.

    Args:
        plan: The plan asked.
        steps: Only pairs within these; left out: all of the plan.

    Source: 001 III.g4 and III.g5 (A-06); 002 III.3 (A-04); 003 II.5 (A-05), by `follows`.
    """
    among = plan.milestones if steps is None else steps
    found: list[Finding] = []
    for name, step in among.items():
        own = last_allowed_day(step)
        for earlier, reading in step.follows.items():
            needed = last_allowed_day(among[earlier]) if earlier in among else None
            if own is not None and needed is not None and own < needed:
                facts = {"step": name, "day": own, "needs": earlier, "needed": needed}
                found.append(
                    Finding(
                        "finding-step-due-before-what-it-needs",
                        Outcome.UNDECIDED,
                        plan.cite(step),
                        {**facts, "reading": reading},
                    )
                )
    return tuple(found)


def _as_asked(plan: Plan, step: DatedStep) -> Milestone:
    """The plan's milestone, with the date of the question where it gives one."""
    printed = plan.milestones[step.name]
    return replace(
        printed,
        due=printed.due if step.due is None else step.due,
        inclusive=printed.inclusive if step.inclusive is None else step.inclusive,
    )


def _other_date(plan: Plan, name: str, asked: Milestone) -> Finding:
    facts = {"subject": name, "asked": last_allowed_day(asked) or date.max}
    printed = plan.milestones[name]
    return Finding(
        "finding-date-not-the-plans",
        Outcome.UNDECIDED,
        plan.cite(printed),
        {**facts, **facts_of(printed)},
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        "milestone_conflict",
        "which of two steps is due first, and whether that clashes",
        ConflictQuestion,
        milestone_conflict,
        {
            "last_allowed_day": "the last day on time by step",
            "first_due_before_second": "whether the first step's last day is the earlier one",
        },
    ),
)
