"""Taking a decided level back and rating again (hủy kết quả, xếp loại lại).

Nothing is taken back by the software: the answer says whether the plan has such a ground, who may
act on it, on which form, and what becomes of the cap.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.asking import each_once, known, some
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.cap_limits import limit
from backend.rules.citation import Record
from backend.rules.course_terms import RE_RATED, RE_RATING_BODIES, RE_RATING_GROUNDS
from backend.rules.figures import check_range
from backend.rules.plan import Plan
from backend.rules.plan_course import ReRating, ReRatingRule
from backend.rules.plan_rules import CapRule
from backend.rules.terms import Level
from backend.rules.verdict import FactValue, Finding, Outcome

_ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedPool(Record):
    """Those counted together under the cap, as decided before the change.

    Attributes:
        excellent, good: How many stand at the two upper levels.
        members: Members of the cell; only for a plan with a rule for small cells.
        special_achievement: A recorded decision of the committee above (A-19).
    """

    excellent: int
    good: int
    members: int | None = None
    special_achievement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReRatingQuestion(Record):
    """A decided level that may have to be taken back.

    Attributes:
        subject: "member", "organisation" or "collective".
        grounds: What was found since.
        ordered_by: Who wants to act; left out where that is not asked.
        level: The level that was decided.
        new_level: The level given anew; None while there is none yet.
        pool: Given with `level`, the cap is checked again.
    """

    subject: str
    grounds: tuple[str, ...]
    ordered_by: str | None = None
    level: Level | None = None
    new_level: Level | None = None
    pool: DecidedPool | None = None


def re_rating(plan: Plan, question: ReRatingQuestion, _days: WorkingDays) -> Reply:
    """Say whether a decided level is taken back, by whom, on which form, and what the cap says.

    What the plan does not say is "absent": nobody is presumed to have the right, no day is
    presumed to be the last. Decided levels of others stay until a new decision (A-29).

    Raises:
        WrongQuestionError: an unknown subject, ground or body, a new level without the old one,
            a pool without a level, or one the old level is not in.

    Source: 366 Article 13, Article 15 (3), HD43 form 03; 002 II.B.1.3 lưu ý, II.B.2.2.4.g4;
        004 II.5.
    """
    _check(question)
    held = plan.re_rating
    if held is None:
        return unsettled(plan, "re_rating")
    of_subject = [rule for rule in held.rules if question.subject in rule.subjects]
    rules = [rule for rule in of_subject if set(rule.grounds) & set(question.grounds)]
    stated = [ground for ground in question.grounds if any(ground in r.grounds for r in rules)]
    answer: dict[str, Json] = {
        "status": "stated" if rules else "not_said",
        "grounds": stated,
        "remedy": rules[0].remedy if rules else None,
        "new_decision": _new_decision(held, rules),
        "ordered_by": _ABSENT if held.ordered_by is None else held.ordered_by.body,
        "form": _ABSENT if held.form is None else held.form.form,
        "time_limit": _ABSENT,
    }
    findings = [_ground(plan, rule, stated) for rule in rules]
    if not rules:
        findings.append(_no_ground(plan, (of_subject or held.rules)[0]))
    findings += _ordering(plan, held, question, answer)
    findings += _cap_again(plan, question, answer)
    return Reply(answer, tuple(findings))


def _new_decision(held: ReRating, rules: Sequence[ReRatingRule]) -> Json:
    """Whether the plan asks for a decision of its own, in words or by a form of one."""
    asked = bool(rules) and (held.form is not None or any(r.new_decision for r in rules))
    return True if asked else _ABSENT


def _check(question: ReRatingQuestion) -> None:
    known(question.subject, RE_RATED, "subject")
    each_once(some(question.grounds, "grounds"), "grounds")
    for index, ground in enumerate(question.grounds):
        known(ground, RE_RATING_GROUNDS, f"grounds.{index}")
    if question.ordered_by is not None:
        known(question.ordered_by, RE_RATING_BODIES, "ordered_by")
    if question.level is None and (question.new_level or question.pool):
        raise WrongQuestionError("level", "the level that was decided is needed")
    pool = question.pool
    if pool is None:
        return
    check_range("pool.excellent", pool.excellent, MOST_PEOPLE, int(_is(question, Level.EXCELLENT)))
    check_range("pool.good", pool.good, MOST_PEOPLE, int(_is(question, Level.GOOD)))
    if pool.members is not None:
        check_range("pool.members", pool.members, MOST_PEOPLE, pool.excellent + pool.good)


def _is(question: ReRatingQuestion, level: Level) -> bool:
    return question.level is level


def _ground(plan: Plan, rule: ReRatingRule, grounds: list[str]) -> Finding:
    own = tuple(f"name-ground-{ground}" for ground in grounds if ground in rule.grounds)
    facts: dict[str, FactValue] = {
        "remedy": rule.remedy,
        "decision": "yes" if rule.new_decision else "no",
        "grounds": own,
    }
    return Finding("finding-re-rating", Outcome.MET, plan.cite(rule), facts)


def _no_ground(plan: Plan, rule: ReRatingRule) -> Finding:
    return Finding("finding-re-rating-not-said", Outcome.UNDECIDED, plan.cite(rule))


def _ordering(
    plan: Plan, held: ReRating, question: ReRatingQuestion, answer: dict[str, Json]
) -> list[Finding]:
    """Who may act, where that is asked or said, and the form where the plan has one."""
    findings: list[Finding] = []
    by, asked = held.ordered_by, question.ordered_by
    if asked is not None:
        answer["may_order"] = True if by is not None and by.body == asked else "not_said"
    if by is not None:
        named = Outcome.MET if asked in {None, by.body} else Outcome.UNDECIDED
        facts: dict[str, FactValue] = {
            "body": (f"name-body-{by.body}",),
            "asked": "same" if named is Outcome.MET else "other",
        }
        findings.append(Finding("finding-re-rating-body", named, plan.cite(by), facts))
    if held.form is not None:
        facts = {"form": held.form.form}
        clause = plan.cite(held.form)
        findings.append(Finding("finding-re-rating-form", Outcome.MET, clause, facts))
    return findings


def _cap_again(
    plan: Plan, question: ReRatingQuestion, answer: dict[str, Json]
) -> tuple[Finding, ...]:
    """The cap over the pool as it stands after the change (A-29)."""
    pool = question.pool
    if pool is None:
        return ()
    excellent, good = (_after(question, pool, level) for level in (Level.EXCELLENT, Level.GOOD))
    answer["pool_after"] = {"excellent": excellent, "good": good}
    rule = plan.cap
    if rule is None:
        answer["cap"] = unsettled(plan, "cap_excellent").answer
        return ()
    result, facts = _held_against(rule, pool, excellent, good)
    answer["cap"] = result
    outcomes = {"ok": Outcome.MET, "over": Outcome.UNMET}
    outcome = outcomes.get(result, Outcome.UNDECIDED)
    return (Finding("finding-re-rating-cap", outcome, plan.cite(rule), facts),)


def _after(question: ReRatingQuestion, pool: DecidedPool, level: Level) -> int:
    before = pool.excellent if level is Level.EXCELLENT else pool.good
    return before - int(question.level is level) + int(question.new_level is level)


def _held_against(
    rule: CapRule, pool: DecidedPool, excellent: int, good: int
) -> tuple[str, dict[str, FactValue]]:
    upper = excellent + good
    if (
        pool.members is None
        and rule.small_cell_below is not None
        and upper < rule.small_cell_below
    ):
        raise WrongQuestionError("pool.members", "needed: the plan has a rule for small cells")
    most = limit(rule, pool.members, upper, special=pool.special_achievement)
    result = most.allows(excellent)
    facts: dict[str, FactValue] = {
        "excellent": excellent,
        "good": good,
        "most": most.literal,
        "result": result,
    }
    return result, facts


KINDS: tuple[Kind, ...] = (
    Kind(
        "re_rating",
        "whether a decided level is taken back, by whom, on which form",
        ReRatingQuestion,
        re_rating,
        {
            "status": "stated, not_said, or external or absent for the whole matter",
            "grounds": "those asked for that the plan states",
            "remedy": "cancel_and_rate_again or adjust_or_cancel; null without a ground",
            "new_decision": "true where the plan asks for one, else absent",
            "ordered_by": "who may order it; absent where the plan does not say",
            "may_order": "true or not_said, where somebody is asked about",
            "form": "the number of the form, or absent",
            "time_limit": "absent: no plan prints one",
            "pool_after": "how many then stand at the two upper levels",
            "cap": "ok, over or needs_ruling for them; or where the cap is left to",
        },
    ),
)
