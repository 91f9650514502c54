"""Which criteria and texts a person answers, and which own levels are open to him."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from backend.rules.plan import Criterion, DisciplineRule, Plan, TextSection
from backend.rules.scope import months_after
from backend.rules.terms import FormPart, Level
from backend.rules.verdict import Finding, Outcome


class Keyed(Protocol):
    """Whatever stands for a criterion."""

    @property
    def key(self) -> str:
        """Its short name."""
        ...


C = TypeVar("C", bound=Keyed)


@dataclass(frozen=True, slots=True)
class LevelOption:
    """A level the person may name for himself, or may not and why.

    Attributes:
        struck_by: The finding that rules the level out; None while it is open.
    """

    level: Level
    struck_by: Finding | None


def parts_of(*, leader: bool, head: bool) -> frozenset[FormPart]:
    """The parts of the form a person fills in.

    Source: plan 004 I.A.3.2.a (members), I.A.3.2.b (leaders and heads in addition).
    """
    parts = {FormPart.MEMBER}
    if leader:
        parts.add(FormPart.LEADER)
    if head:
        parts.add(FormPart.HEAD)
    return frozenset(parts)


def criteria_for(
    criteria: Sequence[Criterion], parts: frozenset[FormPart]
) -> tuple[Criterion, ...]:
    """The criteria a person grades, in the order of the form.

    Source: plan 004 I.A.3.2.
    """
    return tuple(criterion for criterion in criteria if criterion.part in parts)


def texts_for(plan: Plan, parts: frozenset[FormPart]) -> tuple[TextSection, ...]:
    """The sections a person answers in words, in the order of the form.

    Source: plan 004 I.A.3.2.
    """
    return tuple(section for section in plan.member_form.texts if section.part in parts)


def next_ungraded(
    criteria: Sequence[C], graded: Container[str], after: str | None = None
) -> C | None:
    """The next criterion without a grade: first those behind `after`, then from the start.

    Source: plan 004 I.B.2.2.b1 (a grade for every criterion).
    """
    keys = [criterion.key for criterion in criteria]
    start = keys.index(after) + 1 if after in keys else 0
    ordered = [*criteria[start:], *criteria[:start]]
    return next((c for c in ordered if c.key not in graded and c.key != after), None)


def disciplined_in_period(
    rule: DisciplineRule, disciplined: Sequence[date], year: int, rated_on: date
) -> date | None:
    """The latest discipline that falls in the rule's period, or None.

    "calendar_year" is the year under review; "rolling_year" the twelve months up to the
    rating, its first day included (A-12).

    Source: plan 004 II.5 "bị xử lý kỷ luật trong năm".
    """
    if rule.period == "calendar_year":
        hits = [day for day in disciplined if day.year == year]
    else:
        hits = [day for day in disciplined if day <= rated_on <= months_after(day, 12)]
    return max(hits, default=None)


def collective_discipline(plan: Plan, disciplined: date | None, on: date) -> Finding | None:
    """What a discipline of a collective makes of its level; None where it settles nothing.

    Source: plan 004 II.5 "đối với tập thể, cá nhân bị xử lý kỷ luật trong năm".
    """
    rule = plan.discipline
    if rule is None or not rule.collectives or disciplined is None:
        return None
    day = disciplined_in_period(rule, [disciplined], plan.year, on)
    if day is None:
        return None
    return Finding(
        code="finding-collective-disciplined",
        outcome=Outcome.UNMET,
        clause=plan.cite(rule),
        facts={"day": day, "year": plan.year, "level": rule.forces},
    )


def own_levels(plan: Plan, disciplined: Sequence[date], on: date) -> tuple[LevelOption, ...]:
    """The levels of the plan, best first, each open or struck out with its ground.

    Only what the plan itself rules out is struck: a discipline in its period leaves the level
    it forces. Grades do not bind the level (A-22).

    Source: plan 004 II.5; I.B.2.1.b1 (the four levels).
    """
    rule = plan.discipline
    day = disciplined_in_period(rule, disciplined, plan.year, on) if rule else None
    if rule is None or day is None or rule.vote_required:
        return tuple(LevelOption(level, None) for level in plan.member_form.levels.items)
    finding = Finding(
        code="finding-disciplined-in-year",
        outcome=Outcome.UNMET,
        clause=plan.cite(rule),
        facts={"day": day, "year": plan.year, "level": rule.forces},
    )
    return tuple(
        LevelOption(level, None if level is rule.forces else finding)
        for level in plan.member_form.levels.items
    )
