"""The cap before the vote (dự tính tỷ lệ): what one person more or fewer would change.

Nobody is moved here: people choose, and see beforehand what a choice does to the base.
"""

from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.cap_limits import Limit, limit
from backend.rules.citation import Record
from backend.rules.figures import check_range
from backend.rules.plan import Plan
from backend.rules.plan_rules import CapRule
from backend.rules.verdict import Finding, Outcome

_OUTCOMES = {"ok": Outcome.MET, "over": Outcome.UNMET}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannerQuestion(Record):
    """A list as it is thought of now.

    Attributes:
        members: All on the roll (A-14).
        special_achievement: A recorded decision of the committee above (A-19).
    """

    members: int
    excellent: int
    good: int
    special_achievement: bool = False


def cap_planner(plan: Plan, question: PlannerQuestion, _calendar: WorkingDays) -> Reply:
    """How many may be excellent now, and after each change one person makes.

    An excellent member who becomes good stays in the base; one who ends below good leaves it. One
    more good comes from those below, and there may be none left.

    Raises:
        WrongQuestionError: more people at the two levels than on the roll.

    Source: plan 002 II.B.2.2.3.a; 004 II.5; 366 Article 11, 1.5.
    """
    rule = plan.cap
    if rule is None:
        return unsettled(plan, "cap_excellent")
    check_range("members", question.members, MOST_PEOPLE, least=1)
    check_range("excellent", question.excellent, MOST_PEOPLE)
    check_range("good", question.good, MOST_PEOPLE)
    excellent, upper = question.excellent, question.excellent + question.good
    if upper > question.members:
        raise WrongQuestionError("good", f"{upper} at both levels of {question.members} members")
    now = _limit(rule, question, upper)
    needed = people_for(
        rule, question.members, excellent + 1, special=question.special_achievement
    )
    answer: dict[str, Json] = {
        "percent": now.percent,
        **_state(now, excellent),
        "one_more_good": None,
        "one_excellent_to_good": None,
        "one_excellent_below_good": None,
        "over_by": max(excellent - now.literal, 0),
        "more_needed": None if needed is None else max(needed - upper, 0),
    }
    if upper < question.members:
        answer["one_more_good"] = _state(_limit(rule, question, upper + 1), excellent)
    if excellent:
        answer["one_excellent_to_good"] = _state(now, excellent - 1)
        fewer = _limit(rule, question, upper - 1)
        answer["one_excellent_below_good"] = _state(fewer, excellent - 1)
    return Reply(answer, (_finding(plan, rule, question, now),))


def people_for(rule: CapRule, members: int | None, wanted: int, *, special: bool) -> int | None:
    """How many people at the two upper levels make room for so many excellent ones.

    By the stricter reading of the base. None where there are not so many members.

    Args:
        rule: The plan's cap.
        members: On the roll; None where no cell or pool of people is meant.
        wanted: So many excellent, at least 1.
        special: A specially excellent achievement is recorded (A-19).

    Source: as `cap_planner`.
    """
    whole = limit(rule, members, members or 0, special=special)
    needed = wanted
    if whole.percent is not None:
        needed = -(-wanted * (100 + whole.percent) // whole.percent)
    elif wanted > whole.literal:
        return None
    return None if members is not None and needed > members else needed


def _limit(rule: CapRule, question: PlannerQuestion, upper: int) -> Limit:
    return limit(rule, question.members, upper, special=question.special_achievement)


def _state(most: Limit, excellent: int) -> dict[str, Json]:
    return {
        "literal": most.literal,
        "wide": most.wide,
        "status": most.status,
        "result": most.allows(excellent),
    }


def _finding(plan: Plan, rule: CapRule, question: PlannerQuestion, now: Limit) -> Finding:
    result = now.allows(question.excellent)
    return Finding(
        "finding-cap-planned",
        _OUTCOMES.get(result, Outcome.UNDECIDED),
        plan.cite(rule),
        {
            "percent": now.percent or 0,
            "below": rule.small_cell_below or 0,
            "excellent": question.excellent,
            "good": question.good,
            "upper": question.excellent + question.good,
            "literal": now.literal,
            "wide": now.wide,
            "status": now.status,
            "result": result,
        },
    )


_CHANGE = "the most by either reading and how the list then stands; null where it cannot be"

KINDS: tuple[Kind, ...] = (
    Kind(
        "cap_planner",
        "how many may be excellent, and what one person more or fewer would change",
        PlannerQuestion,
        cap_planner,
        {
            "percent": "the share used; null where the rule for small cells stands in its place",
            "literal": "the most with those finally rated good as base",
            "wide": "the most with good and excellent together as base",
            "status": "agreed, needs_ruling or literal_stated",
            "result": "ok, over or needs_ruling",
            "one_more_good": _CHANGE,
            "one_excellent_to_good": _CHANGE,
            "one_excellent_below_good": _CHANGE,
            "over_by": "so many excellent are over the stricter reading",
            "more_needed": "so many more at the two levels make room for one more excellent than"
            " now; null where there are not so many members",
        },
    ),
)
