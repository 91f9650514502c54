"""Questions about printed dates: when a step is due, and whether it was on time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import each_once, given, known, plausible, same_or_map, some
from backend.rules.citation import Record
from backend.rules.deadlines import days_late
from backend.rules.plan import Milestone, Plan
from backend.rules.printed_dates import (
    dates_of,
    facts_of,
    is_dated,
    limits_of,
    printed_findings,
    undated,
    weekend_findings,
)
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import MILESTONES


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished(Record):
    """One step and the day on which it was finished."""

    subject: str
    finished: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineQuestion(Record):
    """One subject with days, or cases of several subjects; never both."""

    subject: str | None = None
    finished: tuple[date, ...] | None = None
    cases: tuple[Finished, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueTableQuestion(Record):
    """The subjects asked for; left out: all of the plan."""

    subjects: tuple[str, ...] | None = None


def deadline(plan: Plan, question: DeadlineQuestion, _calendar: WorkingDays) -> Reply:
    """Say for each finished step whether it was on time, and by how many days late.

    A step with a window is too early before it opens. Weekends and holidays move nothing
    (A-07). A subject the plan prints no date for is answered
    "absent", with the date of the level above as outer limit where there is one (A-22).

    Raises:
        WrongQuestionError: an unknown subject, or neither or both forms of the question.

    Source: each plan's `milestones`; 000 II.4, III.4; 001 III; 002 III.3; 003 II.5; 004 II.2.
    """
    cases = _cases(question)
    subjects = tuple(dict.fromkeys(case.subject for case in cases))
    dated = {name: plan.milestones[name] for name in subjects if is_dated(plan, name)}
    if not dated:
        return undated(plan, subjects)
    late = [days_late(dated[c.subject], c.finished) if c.subject in dated else None for c in cases]
    answer: dict[str, Json] = {
        **dates_of(dated, as_map=question.subject is None),
        "results": [_result(dated.get(case.subject), case.finished) for case in cases],
        "days_late": late,
        **limits_of(plan, subjects),
    }
    findings = [
        _timeliness(plan, case, dated[case.subject], days)
        for case, days in zip(cases, late, strict=True)
        if days is not None
    ]
    return Reply(answer, (*findings, *weekend_findings(plan, dated)))


def due_table(plan: Plan, question: DueTableQuestion, _calendar: WorkingDays) -> Reply:
    """List the dates of several steps with the last day on which each is still on time.

    Raises:
        WrongQuestionError: an unknown subject, or one named twice.

    Source: each plan's `milestones`.
    """
    asked = question.subjects
    subjects = tuple(plan.milestones) if asked is None else tuple(some(asked, "subjects"))
    each_once(subjects, "subjects")
    for index, name in enumerate(subjects):
        known(name, MILESTONES, f"subjects.{index}")
    dated = {name: plan.milestones[name] for name in subjects if is_dated(plan, name)}
    if not dated:
        return undated(plan, subjects)
    each = {name: dates_of({name: step}, as_map=False) for name, step in dated.items()}
    answer: dict[str, Json] = {
        key: {name: each[name][key] if name in each else None for name in subjects}
        for key in ("due", "last_allowed_day")
    }
    answer["inclusive"] = same_or_map({name: one["inclusive"] for name, one in each.items()})
    return Reply({**answer, **limits_of(plan, subjects)}, printed_findings(plan, dated))


def _cases(question: DeadlineQuestion) -> Sequence[Finished]:
    if question.cases is not None:
        if question.subject is not None or question.finished is not None:
            raise WrongQuestionError("cases", "either cases, or subject and finished")
        cases, path = some(question.cases, "cases"), "cases.{}.{}"
    else:
        subject = known(given(question.subject, "subject"), MILESTONES, "subject")
        days = some(question.finished, "finished")
        cases, path = [Finished(subject=subject, finished=day) for day in days], "finished.{}"
    for index, case in enumerate(cases):
        known(case.subject, MILESTONES, path.format(index, "subject"))
        plausible(case.finished, path.format(index, "finished"))
    return cases


def _result(step: Milestone | None, finished: date) -> str:
    if step is None:
        return "absent"
    if step.opens is not None and finished < step.opens:
        return "too_early"
    return "late" if days_late(step, finished) else "on_time"


def _timeliness(plan: Plan, case: Finished, step: Milestone, late: int) -> Finding:
    if step.opens is not None and case.finished < step.opens:
        return Finding(
            "finding-before-window",
            Outcome.UNMET,
            plan.cite(step),
            {"finished": case.finished, "opens": step.opens, **facts_of(step)},
        )
    return Finding(
        "finding-deadline",
        Outcome.UNMET if late else Outcome.MET,
        plan.cite(step),
        {"subject": case.subject, "finished": case.finished, "late": late, **facts_of(step)},
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        "deadline",
        "whether steps were finished on time",
        DeadlineQuestion,
        deadline,
        {
            "due": "the printed date; by subject where cases are asked",
            "inclusive": "whether the printed day itself is on time",
            "last_allowed_day": "the last day on time; by subject where cases are asked",
            "results": "on_time, late or absent, in the order asked",
            "days_late": "days past the last allowed day; 0 when on time",
            "outer_limit": "the date that bounds a subject for which the plan prints none",
        },
    ),
    Kind(
        "due_table",
        "the dates of several steps",
        DueTableQuestion,
        due_table,
        {
            "due": "the printed date by subject",
            "inclusive": "whether the printed day itself is on time",
            "last_allowed_day": "the last day on time by subject",
            "outer_limit": "the date that bounds a subject for which the plan prints none",
        },
    ),
)
