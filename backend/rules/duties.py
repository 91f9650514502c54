"""Who does which piece of the work: suggests, compiles, appraises, follows (phân công)."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, known
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_work import DutyRule
from backend.rules.verdict import Finding, Outcome
from backend.rules.work_terms import DUTIES, DUTY_SUBJECTS, WORKERS


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyQuestion(Record):
    """A piece of the work.

    Attributes:
        duty: Which, e.g. "propose_suggestion".
        by: Who wants to do it; left out where only the plan's answer is asked for.
        about: On whose account; needed where the plan names others for others.
    """

    duty: str
    by: str | None = None
    about: str | None = None


def duty(plan: Plan, question: DutyQuestion, _calendar: WorkingDays) -> Reply:
    """Name those who do a piece of the work, and say whether somebody may.

    He may where the plan names him, alone or beside the one who leads. Who compiles or advises is
    not thereby one who decides: that is asked by `authority`.

    Raises:
        WrongQuestionError: an unknown duty, body or subject, or several answers to choose from.

    Source: 000 V.2; 001 II.3, IV.2, IV.6; 002 II.B, III.4; 003 II.6, II.8, III.1; 004 I.B.2.
    """
    known(question.duty, DUTIES, "duty")
    if question.by is not None:
        known(question.by, WORKERS, "by")
    if question.about is not None:
        known(question.about, DUTY_SUBJECTS, "about")
    rules = [rule for rule in plan.duties if _is_asked(rule, question)]
    if not rules:
        return ABSENT
    if len(rules) > 1:
        raise WrongQuestionError("about", "the plan names others for others; say for whom")
    rule = rules[0]
    answer: dict[str, Json] = {"bodies": list(rule.bodies), "with": list(rule.jointly)}
    if question.by is not None:
        reason = _reason(rule, question.by)
        answer |= {"allowed": reason != "not_named", "reason": reason}
    if rule.then:
        answer["then"] = rule.then
    return Reply(answer, (_finding(plan, rule, question),))


def _is_asked(rule: DutyRule, question: DutyQuestion) -> bool:
    if rule.duty != question.duty:
        return False
    return not rule.about or question.about in {None, *rule.about}


def _reason(rule: DutyRule, by: str) -> str:
    if by in rule.bodies:
        return "leads"
    return "joins" if by in rule.jointly else "not_named"


def _finding(plan: Plan, rule: DutyRule, question: DutyQuestion) -> Finding:
    reason = "" if question.by is None else _reason(rule, question.by)
    outcome = Outcome.UNMET if reason == "not_named" else Outcome.MET
    facts = {
        "duty": (f"name-duty-{rule.duty}",),
        "bodies": _names(rule.bodies),
        "joined": "yes" if rule.jointly else "no",
        "with": _names(rule.jointly),
        "asked": reason or "nobody",
        "by": _names((question.by,) if question.by else ()),
    }
    return Finding("finding-duty", outcome, plan.cite(rule), facts)


def _names(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"name-body-{code}" for code in codes)


KINDS: tuple[Kind, ...] = (
    Kind(
        "duty",
        "who does a piece of the work, and whether somebody may",
        DutyQuestion,
        duty,
        {
            "bodies": "code names of those who do it, or lead",
            "with": "code names of those who take part",
            "allowed": "for somebody named in `by`: whether the plan names him too",
            "reason": "leads, joins or not_named",
            "then": "the duty that comes next, where the plan says so",
        },
    ),
)
