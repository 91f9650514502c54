"""Caps (không vượt quá): how many may be rated excellent, under both readings of the base.

Lists are only checked; nobody is ever moved down by the software.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.asking import some
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.cap_limits import Limit, limit
from backend.rules.citation import Record
from backend.rules.figures import check_range, is_over
from backend.rules.plan import Plan
from backend.rules.plan_rules import CapRule
from backend.rules.verdict import Finding, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CapCase(Record):
    """One final list.

    Attributes:
        excellent, good: How many end at the two upper levels.
        group: Who is counted ("members", "organisations" …); lists of two groups never mix.
        members: Members of the cell; None takes that of the question.
        special_achievement: A recorded decision of the committee above (A-19).
    """

    excellent: int
    good: int
    group: str = ""
    members: int | None = None
    special_achievement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CapQuestion(Record):
    """Are these lists within the cap?

    Attributes:
        percent: The share the asker expects; refused where the plan prints another.
    """

    cases: tuple[CapCase, ...]
    members: int | None = None
    percent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallCellCase(Record):
    """A small cell and how many are proposed as excellent."""

    members: int
    excellent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallCellQuestion(Record):
    """Are so many excellent members allowed in cells of this size?"""

    cases: tuple[SmallCellCase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CapMaxQuestion(Record):
    """How many may be excellent?

    Attributes:
        members: All on the roll, for the rule of small cells (A-14).
        excellent_or_good: How many end at the two upper levels together.
    """

    members: int
    excellent_or_good: int
    special_achievement: bool = False


def cap(plan: Plan, question: CapQuestion, _days: WorkingDays) -> Reply:
    """Whether each list is within the cap, by either reading.

    Source: plan 002 II.B.2.2.3.a; 004 I.B.2.1 b3, II.5; 366 Article 11, 1.5.
    """
    rule = plan.cap
    if rule is None:
        return unsettled(plan, "cap_excellent")
    if question.percent not in {None, rule.percent, rule.special_percent}:
        raise WrongQuestionError("percent", f"the plan prints {rule.percent} per cent")
    if question.members is not None:
        check_range("members", question.members, MOST_PEOPLE, least=1)
    asked = some(question.cases, "cases")
    limits = [_limit_of_case(rule, question, index) for index in range(len(asked))]
    pairs = list(zip(question.cases, limits, strict=True))
    return Reply(
        {
            "percent": [each.percent for each in limits],
            "literal": ["ok" if case.excellent <= m.literal else "over" for case, m in pairs],
            "wide": ["ok" if case.excellent <= m.wide else "over" for case, m in pairs],
            "status": [each.status for each in limits],
            **_counted(rule),
        },
        tuple(_list_finding(plan, rule, case, each) for case, each in pairs),
    )


def _limit_of_case(rule: CapRule, question: CapQuestion, index: int) -> Limit:
    case, path = question.cases[index], f"cases.{index}"
    if case.group and rule.groups and case.group not in rule.groups:
        raise WrongQuestionError(f"{path}.group", f"one of {', '.join(rule.groups)}")
    check_range(f"{path}.excellent", case.excellent, MOST_PEOPLE)
    check_range(f"{path}.good", case.good, MOST_PEOPLE)
    upper = case.excellent + case.good
    if case.members is not None:
        check_range(f"{path}.members", case.members, MOST_PEOPLE, least=1)
    members = question.members if case.members is None else case.members
    if members is not None and upper > members:
        raise WrongQuestionError(path, f"{upper} excellent and good out of {members} members")
    if members is None and rule.small_cell_below is not None and upper < rule.small_cell_below:
        raise WrongQuestionError("members", "needed: the plan has a rule for small cells")
    special = case.special_achievement or (
        question.percent is not None and question.percent == rule.special_percent
    )
    return limit(rule, members, upper, special=special)


def cap_small_cell(plan: Plan, question: SmallCellQuestion, _days: WorkingDays) -> Reply:
    """Whether cells too small for a percentage keep to their fixed number.

    From the plan's size on the percentage holds; then all members are taken to end excellent or
    good, and between the two readings the answer is "needs_ruling".

    Source: plan 002 II.B.2.2.3.a "đối với Chi bộ có dưới 07 đảng viên".
    """
    rule = plan.cap
    if rule is None or rule.small_cell_most is None:
        return unsettled(plan, "cap_excellent")
    for index, case in enumerate(some(question.cases, "cases")):
        check_range(f"cases.{index}.members", case.members, MOST_PEOPLE, least=1)
        check_range(f"cases.{index}.excellent", case.excellent, case.members)
    limits = [limit(rule, case.members, case.members, special=False) for case in question.cases]
    pairs = list(zip(question.cases, limits, strict=True))
    return Reply(
        {
            "max_excellent": [each.literal for each in limits],
            "results": [each.allows(case.excellent) for case, each in pairs],
        },
        tuple(
            _list_finding(
                plan,
                rule,
                CapCase(excellent=case.excellent, good=case.members - case.excellent),
                each,
            )
            for case, each in pairs
        ),
    )


def cap_max(plan: Plan, question: CapMaxQuestion, _days: WorkingDays) -> Reply:
    """The most who may be excellent, by either reading, and whether the readings agree.

    Source: plan 002 II.B.2.2.3.a; 004 II.5; 366 Article 11, 1.5.
    """
    rule = plan.cap
    if rule is None:
        return unsettled(plan, "cap_excellent")
    check_range("members", question.members, MOST_PEOPLE, least=1)
    check_range("excellent_or_good", question.excellent_or_good, question.members)
    most = limit(
        rule,
        question.members,
        question.excellent_or_good,
        special=question.special_achievement,
    )
    finding = Finding(
        "finding-cap-max",
        Outcome.UNDECIDED if most.status == "needs_ruling" else Outcome.MET,
        plan.cite(rule),
        {"upper": question.excellent_or_good, **_facts(rule, most)},
    )
    answer: dict[str, Json] = {
        "max_literal": most.literal,
        "max_wide": most.wide,
        "status": most.status,
        **_counted(rule),
    }
    return Reply(answer, (finding,))


def advice_findings(plan: Plan, organisations: int, at_level: int) -> tuple[Finding, ...]:
    """A warning where more organisations stand at a level than the plan advises.

    It never bars anything ("không nên"); empty where the plan gives no such advice.

    Source: plan 002 II.B.1.3.a "không nên vượt quá 50% tổng số Chi bộ".
    """
    advice = plan.org_rating.advice if plan.org_rating else None
    if advice is None:
        return ()
    check_range("at_level", at_level, organisations)
    over = is_over(at_level, organisations, advice.share)
    return (
        Finding(
            "finding-share-advice",
            Outcome.UNDECIDED if over else Outcome.MET,
            plan.cite(advice),
            {
                "organisations": organisations,
                "at_level": at_level,
                "share": advice.share,
                "over": "yes" if over else "no",
            },
        ),
    )


def _list_finding(plan: Plan, rule: CapRule, case: CapCase, most: Limit) -> Finding:
    result = most.allows(case.excellent)
    outcomes = {"ok": Outcome.MET, "over": Outcome.UNMET}
    return Finding(
        "finding-cap" if most.percent is not None else "finding-cap-small-cell",
        outcomes.get(result, Outcome.UNDECIDED),
        plan.cite(rule),
        {
            "group": case.group or _only(rule.groups),
            "excellent": case.excellent,
            "good": case.good,
            "upper": case.excellent + case.good,
            "result": result,
            **_facts(rule, most),
        },
    )


def _counted(rule: CapRule) -> dict[str, Json]:
    """Whose decisions are counted as one, and whether only those of like position, if printed."""
    if not rule.counted_at:
        return {}
    return {"counted_at": rule.counted_at, "alike_apart": rule.alike_apart}


def _only(groups: Sequence[str]) -> str:
    return groups[0] if len(groups) == 1 else "any"


def _facts(rule: CapRule, most: Limit) -> dict[str, int | str]:
    return {
        "percent": most.percent or 0,
        "literal": most.literal,
        "wide": most.wide,
        "status": most.status,
        "below": rule.small_cell_below or 0,
    }


_COUNTED = {
    "counted_at": "whose decisions are counted as one, where the plan says so",
    "alike_apart": "whether only those of like position and duties are counted together",
}
_KEYS = {
    "percent": "the share used, by case; null where the rule for small cells stands in its place",
    "literal": "ok or over, with those finally rated good as base, by case",
    "wide": "ok or over, with good and excellent together as base, by case",
    "status": "agreed, needs_ruling or literal_stated, by case",
    **_COUNTED,
}

KINDS: tuple[Kind, ...] = (
    Kind(
        name="cap",
        summary="Whether final lists keep to the cap on excellent",
        question=CapQuestion,
        rule=cap,
        keys=_KEYS,
    ),
    Kind(
        name="cap_small_cell",
        summary="Whether small cells keep to their fixed number of excellent members",
        question=SmallCellQuestion,
        rule=cap_small_cell,
        keys={"max_excellent": "the most, by case", "results": "ok, over or needs_ruling"},
    ),
    Kind(
        name="cap_max",
        summary="How many may be rated excellent",
        question=CapMaxQuestion,
        rule=cap_max,
        keys={
            "max_literal": "with those finally rated good as base",
            "max_wide": "with good and excellent together as base",
            "status": "agreed, needs_ruling or literal_stated",
            **_COUNTED,
        },
    ),
)
