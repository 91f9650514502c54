"""How far a plan reaches: its root and units, and to whom a suggestion may go (phạm vi)."""

from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays
from backend.rules.asking import ABSENT, given, known
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.terms import ScopeAnswer, SlotState
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import MANAGERS, SUGGESTED, UNITS

#: A plan's word for "whoever makes the suggestion" (cấp mình).
OWN_LEVEL = "own_level"
_OUTCOME = {
    ScopeAnswer.IN: Outcome.MET,
    ScopeAnswer.OUT: Outcome.UNMET,
    ScopeAnswer.UNDECIDED: Outcome.UNDECIDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CoversQuestion(Record):
    """A unit, and whether it stands inside the organisation the plan was made for.

    Attributes:
        unit: A kind of organisation, or another level such as "commune".
        inside: False for a unit of another block, district or province.
    """

    unit: str
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionQuestion(Record):
    """Whoever may get a review suggestion.

    Attributes:
        managed_by: The body that manages the target, e.g. "district_standing_board".
        target: What it is, e.g. "committee" or "cadre"; left out where it does not matter.
        suggested_by: Who makes the suggestion; needed where the plan says "own level".
    """

    managed_by: str
    target: str | None = None
    suggested_by: str | None = None


def covers(plan: Plan, question: CoversQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether the plan reaches a unit.

    Whatever stands outside the plan's root is out. Inside it, a unit the plan names is in or out
    as printed, and one it does not name is undecided.

    Raises:
        WrongQuestionError: an unknown unit.

    Source: 000 Mở đầu; 001 II.1; 002 Mở đầu; 003 II.1; 004 I.A.1.1; 366 Article 5 (1).
    """
    known(question.unit, UNITS, "unit")
    if not plan.covers:
        return ABSENT
    named = next((rule for rule in plan.covers if question.unit in rule.units), None)
    rule = named or plan.covers[0]
    if not question.inside:
        covered, reason = ScopeAnswer.OUT, "outside_root"
    elif named is None:
        covered, reason = ScopeAnswer.UNDECIDED, "not_named"
    else:
        covered, reason = named.answer, "named"
    facts = {"unit": question.unit, "root": rule.root, "covered": covered.value, "reason": reason}
    finding = Finding("finding-covers", _OUTCOME[covered], plan.cite(rule), facts)
    answer: dict[str, Json] = {"root": rule.root, "covered": covered.value, "reason": reason}
    return Reply(answer, (finding,))


def suggestion_target(plan: Plan, question: SuggestionQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether a review suggestion may go to somebody.

    It may where the body the plan names manages the target, and the target is one of those it
    lists. A plan that leaves suggestions to another document answers external.

    Raises:
        WrongQuestionError: an unknown manager or target, or nobody who suggests where the plan's
            answer depends on it.

    Source: 001 II.3; 002 II.A.3.1; 003 II.6; 004 I.A.4.1.g4; left to a notice in 000 II.2.
    """
    _check(question)
    rule = plan.suggestion_targets
    if rule is None:
        return ABSENT
    clause = plan.cite(rule)
    if rule.state is SlotState.EXTERNAL:
        elsewhere = Finding(
            "finding-suggestion-elsewhere", Outcome.UNDECIDED, clause, {"source": rule.source}
        )
        return Reply({"status": "external", "source": rule.source}, (elsewhere,))
    listed = question.target is None or question.target in rule.targets
    manager = rule.managed_by
    if manager == OWN_LEVEL:
        manager = given(question.suggested_by, "suggested_by")
    managed = question.managed_by == manager
    reason = "not_managed" if not managed else "managed" if listed else "not_listed"
    allowed = managed and listed
    facts = {"manager": manager, "managed_by": question.managed_by, "reason": reason}
    outcome = Outcome.MET if allowed else Outcome.UNMET
    finding = Finding("finding-suggestion-target", outcome, clause, facts)
    return Reply({"allowed": allowed, "reason": reason}, (finding,))


def _check(question: SuggestionQuestion) -> None:
    known(question.managed_by, MANAGERS, "managed_by")
    if question.target is not None:
        known(question.target, SUGGESTED, "target")
    if question.suggested_by is not None:
        known(question.suggested_by, MANAGERS, "suggested_by")


KINDS: tuple[Kind, ...] = (
    Kind(
        "covers",
        "whether the plan reaches a unit",
        CoversQuestion,
        covers,
        {
            "root": "the organisation the plan was made for",
            "covered": "in, out or undecided",
            "reason": "named, not_named or outside_root",
        },
    ),
    Kind(
        "suggestion_target",
        "whether a review suggestion may go to somebody",
        SuggestionQuestion,
        suggestion_target,
        {
            "allowed": "true or false",
            "reason": "managed, not_managed or not_listed",
            "status": "external or absent, where the plan does not say",
            "source": "the document it is left to",
        },
    ),
)
