"""What an organisation proposes to the level above for its decision (đề nghị xếp loại)."""

from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays
from backend.rules.asking import ABSENT, holds
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsQuestion(Record):
    """An organisation that proposes.

    Attributes:
        has_board: A cell that has a cell board.
        has_standing_board: A committee that has a standing board.
    """

    kind: OrganisationKind
    has_board: bool = False
    has_standing_board: bool = False


def proposals(plan: Plan, question: ProposalsQuestion, _calendar: WorkingDays) -> Reply:
    """List what an organisation proposes, and to which body, in the plan's order.

    A body the organisation does not have is not proposed; where the plan names another in its
    stead, that one is.

    Source: 000 III.2.2, III.2.3.
    """
    rules = [
        rule
        for rule in plan.proposals
        if rule.kind is question.kind and holds(question, rule.only_if)
    ]
    if not rules:
        return ABSENT
    listed: list[Json] = [{"subject": rule.subject, "to": rule.to} for rule in rules]
    findings = tuple(
        Finding(
            "finding-proposal",
            Outcome.MET,
            plan.cite(rule),
            {"subject": rule.subject, "kind": rule.kind.value, "to": (f"name-body-{rule.to}",)},
        )
        for rule in rules
    )
    return Reply({"proposals": listed, "count": len(rules)}, findings)


KINDS: tuple[Kind, ...] = (
    Kind(
        "proposals",
        "what an organisation proposes to the level above",
        ProposalsQuestion,
        proposals,
        {"proposals": "a subject and the body that decides, each", "count": "how many"},
    ),
)
