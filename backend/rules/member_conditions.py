"""The conditions of a member's level, one by one, as the plan words them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import Condition
from backend.rules.terms import Level, OrganisationKind
from backend.rules.verdict import FactValue, Finding, Outcome

#: Whose certificate of merit counts (cấp Bộ hoặc cấp tỉnh).
HONOURING = frozenset({"ministry", "province"})


class CivilLevel(StrEnum):
    """How a civil servant was rated as such (mức của cán bộ, công chức), best first."""

    EXCELLENT = "EXCELLENT"
    GOOD = "GOOD"
    COMPLETED = "COMPLETED"
    COMPLETED_LIMITED = "COMPLETED_LIMITED"
    NOT_COMPLETED = "NOT_COMPLETED"


_RANK = {level: rank for rank, level in enumerate(Level)}
_CIVIL_RANK = {level: rank for rank, level in enumerate(CivilLevel)}


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedMember(Record):
    """What bears on a member's level.

    Attributes:
        of: The kind of organisation the member is in.
        disciplined_on: Day of a Party, state or union discipline.
        task_result: How the tasks were done, as the cell judges (A-34).
        civil: The rating as a civil servant, for those who are.
        cstd_proposed: Proposed as an emulation fighter of the grassroots level.
        certificate: Who honoured an excellent result of the year: "ministry", "province", or a
            lower level, which does not count.
        grounds: Faults found, by the plan's keys.
    """

    of: OrganisationKind | None = None
    disciplined_on: date | None = None
    task_result: Level | None = None
    civil_servant: bool = False
    civil: CivilLevel | None = None
    cstd_proposed: bool = False
    certificate: str | None = None
    grounds: tuple[str, ...] = ()


Reader = Callable[[RatedMember], object]

_OF_TASKS: Reader = attrgetter("task_result")
_OF_SERVICE: Reader = attrgetter("civil_servant", "civil", "cstd_proposed", "certificate")
_OF_FAULTS: Reader = attrgetter("civil_servant", "civil", "grounds")
#: All that conditions read of a member.
read_all: Reader = attrgetter(
    "task_result", "civil_servant", "civil", "cstd_proposed", "certificate", "grounds"
)


def reader_of(condition: Condition) -> Reader:
    """What a condition reads of a member; two members alike in it get the same finding.

    Source: as `check_member`.
    """
    if condition.ground:
        return _OF_FAULTS
    return _OF_TASKS if condition.key == "task_result_at_least" else _OF_SERVICE


def check_member(plan: Plan, condition: Condition, member: RatedMember) -> Finding:
    """One condition held against a member; a ground that stands is UNMET, as it bars.

    Conditions on civil servants hold for everybody else.

    Raises:
        LookupError: the plan names a condition nobody knows how to hold against a member.

    Source: plan 002 II.B.2.2.3.
    """
    if condition.key == "task_result_at_least":
        return _task(plan, condition, member)
    if condition.key == "civil_at_least":
        return _civil(plan, condition, member)
    if condition.key == "civil_excellent_or_honoured":
        return _honoured(plan, condition, member)
    if not condition.ground:
        raise LookupError(condition.key)
    if condition.key == "civil_not_completed":
        stands = member.civil_servant and member.civil is CivilLevel.NOT_COMPLETED
    else:
        stands = condition.key in member.grounds
    facts: dict[str, FactValue] = {"ground": condition.key, "stands": "yes" if stands else "no"}
    outcome = Outcome.UNMET if stands else Outcome.MET
    return Finding("finding-member-ground", outcome, plan.cite(condition), facts)


def _task(plan: Plan, condition: Condition, member: RatedMember) -> Finding:
    asked, result = Level(str(condition.value)), member.task_result
    met = result is not None and _RANK[result] <= _RANK[asked]
    return Finding(
        "finding-member-task",
        Outcome.MET if met else Outcome.UNMET,
        plan.cite(condition),
        {"level": result or "none", "asked": asked, "tested": condition.level},
    )


def _civil(plan: Plan, condition: Condition, member: RatedMember) -> Finding:
    asked = CivilLevel(str(condition.value))
    return _of_civil_servant(
        plan, condition, member, asked, met=_civil_at_least(member.civil, asked)
    )


def _honoured(plan: Plan, condition: Condition, member: RatedMember) -> Finding:
    met = (
        member.civil is CivilLevel.EXCELLENT
        or member.cstd_proposed
        or member.certificate in HONOURING
    )
    return _of_civil_servant(plan, condition, member, CivilLevel.EXCELLENT, met=met)


def _of_civil_servant(
    plan: Plan, condition: Condition, member: RatedMember, asked: CivilLevel, *, met: bool
) -> Finding:
    honoured = member.cstd_proposed or member.certificate in HONOURING
    top = condition.key == "civil_excellent_or_honoured"
    return Finding(
        "finding-member-civil-top" if top else "finding-member-civil",
        Outcome.MET if met or not member.civil_servant else Outcome.UNMET,
        plan.cite(condition),
        {
            "civil_servant": "yes" if member.civil_servant else "no",
            "civil": member.civil or "none",
            "asked": asked,
            "tested": condition.level,
            "honoured": "yes" if honoured else "no",
        },
    )


def _civil_at_least(level: CivilLevel | None, asked: CivilLevel) -> bool:
    return level is not None and _CIVIL_RANK[level] <= _CIVIL_RANK[asked]
