"""The end of the year: rating before it is summed up, and heads beside their units."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from backend.rules.answers import Kind, Reply, WorkingDays
from backend.rules.asking import ABSENT, plausible, some
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_work import YearEndRule
from backend.rules.terms import Level
from backend.rules.verdict import Finding, Outcome

_IN_ORDER = "in_order"
_EARLY = "not_year_end"
_AFTER = "after_summary"
_OPEN = "summary_not_known"
_OUTCOME = {
    _IN_ORDER: Outcome.MET,
    _EARLY: Outcome.UNDECIDED,
    _AFTER: Outcome.UNMET,
    _OPEN: Outcome.UNDECIDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEndQuestion(Record):
    """Days on which a rating is planned or was finished.

    Attributes:
        summary: Day on which the unit sums its year up; None while it is not set.
    """

    rated: tuple[date, ...]
    summary: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadQuestion(Record):
    """The level of a unit, and the levels named for its heads."""

    unit: Level
    heads: tuple[Level, ...]


def year_end(plan: Plan, question: YearEndQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether people are rated at the end of the year, and before the unit's summary.

    The day of the summary itself is too late where the plan prints "before". A day too early in
    the year is only pointed out: no plan says with which day the end of the year begins.

    Raises:
        WrongQuestionError: no day, or one that cannot be.

    Source: 001 II.2, IV.3; 002 II.B; 003 II.4.
    """
    for index, day in enumerate(some(question.rated, "rated")):
        plausible(day, f"rated.{index}")
    if question.summary is not None:
        plausible(question.summary, "summary")
    if not plan.year_end:
        return ABSENT
    results = [_result(plan, day, question.summary) for day in question.rated]
    return Reply({"results": results}, tuple(_told(plan, question, results)))


def head_level(plan: Plan, question: HeadQuestion, _calendar: WorkingDays) -> Reply:
    """Say which heads are named a higher level than their unit.

    The plan ties the head's result to the unit's without a number: a higher level is pointed out
    to those who decide, and never refused.

    Raises:
        WrongQuestionError: no head.

    Source: 001 II.2; 003 II.2.
    """
    heads = some(question.heads, "heads")
    rule = plan.head_level
    if rule is None:
        return ABSENT
    order = list(Level)
    above = [order.index(head) < order.index(question.unit) for head in heads]
    findings = tuple(
        Finding(
            "finding-head-level",
            Outcome.UNDECIDED if is_above else Outcome.MET,
            plan.cite(rule),
            {
                "unit": (f"name-level-{question.unit.value}",),
                "head": (f"name-level-{head.value}",),
                "above": "yes" if is_above else "no",
            },
        )
        for head, is_above in zip(heads, above, strict=True)
    )
    return Reply({"above_unit": above}, findings)


def _result(plan: Plan, day: date, summary: date | None) -> str:
    if any(rule.first_month and day < _opens(plan, rule.first_month) for rule in plan.year_end):
        return _EARLY
    if not any(rule.before_summary for rule in plan.year_end):
        return _IN_ORDER
    if summary is None:
        return _OPEN
    return _IN_ORDER if day < summary else _AFTER


def _opens(plan: Plan, month: int) -> date:
    return date(plan.year, month, 1)


def _told(plan: Plan, question: YearEndQuestion, results: Iterable[str]) -> Iterable[Finding]:
    for day, result in zip(question.rated, results, strict=True):
        for rule in _speaking(plan, result):
            facts = {
                "rated": day,
                "result": result,
                "summary": question.summary or day,
                "month": rule.first_month or 0,
            }
            yield Finding("finding-year-end", _OUTCOME[result], plan.cite(rule), facts)


def _speaking(plan: Plan, result: str) -> Iterable[YearEndRule]:
    """The words a result rests on: those of the summary, or those of the time of year."""
    if result in {_AFTER, _OPEN}:
        return (rule for rule in plan.year_end if rule.before_summary)
    if result == _EARLY:
        return (rule for rule in plan.year_end if rule.first_month)
    return plan.year_end


KINDS: tuple[Kind, ...] = (
    Kind(
        "year_end",
        "whether a rating falls at the end of the year and before its summary",
        YearEndQuestion,
        year_end,
        {"results": "in_order, not_year_end, after_summary or summary_not_known, by day"},
    ),
    Kind(
        "head_level",
        "whether a head is named a higher level than the unit",
        HeadQuestion,
        head_level,
        {"above_unit": "true or false, by head; true is pointed out and not refused"},
    ),
)
