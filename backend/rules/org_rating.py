"""The level of an organisation (phân loại tổ chức đảng): points, then conditions, then grounds.

A level is looked for from the top: where one of its conditions fails, the next level is tried.
A ground leads to the lowest level whatever the points. What rests on a contested reading (A-18,
A-36) is answered with the level under the usual reading and the status "needs_ruling".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.asking import some
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.citation import Record
from backend.rules.figures import check_range, tenths, written
from backend.rules.org_conditions import (
    OrgQuestion,
    RatedOrganisation,
    Year,
    check,
    share_finding,
)
from backend.rules.plan import Plan
from backend.rules.plan_rules import Condition, RatingRules
from backend.rules.terms import Level
from backend.rules.verdict import Finding, Outcome

#: Readings on which a level may hang; where it does, people rule.
CONTESTED = ("A-18", "A-36")
_GROUND_ALONE = "A-36"

Checks = Sequence[tuple[Condition, Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakCase(Record):
    """How many below an organisation are weak, or of a cell's members not completed."""

    org: RatedOrganisation
    cells: int = 0
    weak: int = 0
    members: int = 0
    not_completed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakQuestion(Record):
    """Is the share large enough to be a ground for the lowest level?"""

    cases: tuple[WeakCase, ...]


def org_rating(plan: Plan, question: OrgQuestion, _days: WorkingDays) -> Reply:
    """The points of an organisation and the level that follows from them and the conditions.

    Source: plan 002 II.B.1.2, II.B.1.3.
    """
    rules = plan.org_rating
    if rules is None:
        return unsettled(plan, "points")
    _check_counts(question)
    year = Year(question, _total(rules, question))
    checks = [
        (condition, check(plan, condition, year))
        for condition in rules.conditions
        if not condition.groups or question.org in condition.groups
    ]
    level = _level(rules, checks, without="")
    others = [
        (reading, other)
        for reading in _contested(question)
        if (other := _level(rules, checks, without=reading)) != level
    ]
    status = "needs_ruling" if others else "fits" if level else "no_level_fits"
    notes = [_reading_note(plan, checks, reading, level, other) for reading, other in others]
    return Reply(
        {"total": written(year.total), "level": level or None, "status": status},
        (*_that_bear(rules, checks, level), *notes),
    )


def weak_share(plan: Plan, question: WeakQuestion, _days: WorkingDays) -> Reply:
    """Whether so many weak cells, or members not completed, are a ground for the lowest level.

    Source: plan 002 II.B.1.3.d "trên 1/3", "trên 1/2".
    """
    rules = plan.org_rating
    if rules is None:
        return unsettled(plan, "points")
    shares = {
        group: condition
        for condition in rules.conditions
        if condition.key in {"weak_cells_over", "not_completed_over"}
        for group in condition.groups
    }
    findings: list[Finding] = []
    for index, case in enumerate(some(question.cases, "cases")):
        of_cell = case.org is RatedOrganisation.CELL
        part, total = (case.not_completed, case.members) if of_cell else (case.weak, case.cells)
        names = ("not_completed", "members") if of_cell else ("weak", "cells")
        check_range(f"cases.{index}.{names[1]}", total, MOST_PEOPLE, least=1)
        check_range(f"cases.{index}.{names[0]}", part, total)
        findings.append(share_finding(plan, shares[case.org], part, total))
    grounds = [finding.outcome is Outcome.UNMET for finding in findings]
    return Reply({"weak_ground": grounds}, tuple(findings))


def _total(rules: RatingRules, question: OrgQuestion) -> int:
    sections = {section.key: section for section in rules.sections}
    for key in question.scores:
        if key not in sections:
            raise WrongQuestionError(f"scores.{key}", f"no section {key} in the score sheet")
    for key in sections:
        if key not in question.scores:
            raise WrongQuestionError(f"scores.{key}", "is missing")
    return sum(
        tenths(f"scores.{key}", value, sections[key].most)
        for key, value in question.scores.items()
    )


def _check_counts(question: OrgQuestion) -> None:
    of_cell = question.org is RatedOrganisation.CELL
    check_range("members_total", question.members_total, MOST_PEOPLE, least=int(of_cell))
    check_range("cells_total", question.cells_total, MOST_PEOPLE, least=int(not of_cell))
    rated = question.members_rated
    if rated is not None:
        check_range("members_rated", rated, question.members_total)
    base = question.members_total if rated is None else rated
    check_range("members_not_completed", question.members_not_completed, base)
    check_range("cells_weak", question.cells_weak, question.cells_total)
    check_range("leaders_disciplined", question.leaders_disciplined, MOST_PEOPLE)
    check_range("lowest_rank", question.lowest_rank, MOST_PEOPLE, least=2)
    if question.gov_rank is not None:
        check_range("gov_rank", question.gov_rank, question.lowest_rank, least=1)
    for index, rank in enumerate(question.union_ranks):
        check_range(f"union_ranks.{index}", rank, question.lowest_rank, least=1)


def _contested(question: OrgQuestion) -> tuple[str, ...]:
    """The readings that matter here; tasks not done answer A-36 by themselves."""
    if question.task_result is Level.NOT_COMPLETED:
        return tuple(reading for reading in CONTESTED if reading != _GROUND_ALONE)
    return CONTESTED


def _level(rules: RatingRules, checks: Checks, *, without: str) -> str:
    """The first level whose conditions hold; "" where none does.

    Conditions that rest on the reading `without` (A-nn) are left aside.
    """
    failed = [
        condition
        for condition, finding in checks
        if finding.outcome is Outcome.UNMET and without not in condition.reading
    ]
    if any(condition.ground for condition in failed):
        return rules.levels[-1]
    failing = {condition.level for condition in failed}
    return next((level for level in rules.levels[:-1] if level not in failing), "")


def _that_bear(rules: RatingRules, checks: Checks, level: str) -> tuple[Finding, ...]:
    """What stood against the better levels, and what the answered level rests on."""
    if level == rules.levels[-1]:
        return tuple(f for c, f in checks if c.ground and f.outcome is Outcome.UNMET)
    return tuple(
        finding
        for condition, finding in checks
        if not condition.ground
        and (condition.level == level or finding.outcome is not Outcome.MET)
        and (not level or rules.levels.index(condition.level) <= rules.levels.index(level))
    )


def _reading_note(plan: Plan, checks: Checks, reading: str, level: str, other: str) -> Finding:
    """That the level hangs on a reading, and what the other reading would give."""
    condition = next(
        condition
        for condition, finding in checks
        if reading in condition.reading and finding.outcome is Outcome.UNMET
    )
    return Finding(
        "finding-org-other-reading",
        Outcome.UNDECIDED,
        plan.cite(condition),
        {"reading": reading, "level": level or "none", "other": other or "none"},
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="org_rating",
        summary="The points of an organisation and the level they lead to",
        question=OrgQuestion,
        rule=org_rating,
        keys={
            "total": "points, a string where there are half points",
            "level": "the level; null where none fits",
            "status": "fits, needs_ruling (hangs on a contested reading) or no_level_fits",
        },
    ),
    Kind(
        name="weak_share",
        summary="Whether a share is large enough to be a ground for the lowest level",
        question=WeakQuestion,
        rule=weak_share,
        keys={"weak_ground": "whether it is, by case"},
    ),
)
