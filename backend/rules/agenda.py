"""The agenda of a sitting (chương trình họp): what is taken up in which order, and who chairs."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from backend.rules.citation import Clause
from backend.rules.order import orders_of
from backend.rules.plan import Plan
from backend.rules.plan_course import OrderRule
from backend.rules.plan_work import DutyRule
from backend.rules.terms import MeetingPart
from backend.rules.verdict import Finding, Outcome

_REVIEW, _ONE = "review", "one_review"
_CHAIR, _HEAD = "chair_review", "head"
#: By rank, what a person on the agenda is to an order of the plan.
_WHAT = ("head", "deputy", "leader", "member")
#: What a sitting's own agenda can put in order; orders on other things are kept elsewhere.
_ON_AGENDA = frozenset({"collective", *_WHAT, "completed_report"})


class ItemKind(StrEnum):
    """What a matter on the agenda is."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    OWN_LEVEL = "own_level"


class ItemPart(StrEnum):
    """The parts of one review: trình bày, góp ý, tiếp thu, kết luận."""

    PRESENTATION = "presentation"
    COMMENTS = "comments"
    ACCEPTANCE = "acceptance"
    CONCLUSION = "conclusion"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPerson:
    """Somebody in the organisation that meets.

    Attributes:
        review: Of the person reviewed here; 0 for one who is not.
        head, deputy: Secretary and deputy secretary of the organisation that meets.
        board: Sits on its board.
        leader: Holds a leading post, here or at his work.
    """

    member: int
    review: int = 0
    head: bool = False
    deputy: bool = False
    board: bool = False
    leader: bool = False


@dataclass(frozen=True, slots=True)
class AgendaPlace:
    """One matter, in its place.

    Attributes:
        review: Whose review it is; 0 for the collective and the organisation's own level.
        chair: Member who chairs it; 0 where nobody can.
    """

    kind: ItemKind
    review: int
    chair: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """The matters in order, and on what the order rests."""

    places: tuple[AgendaPlace, ...]
    findings: tuple[Finding, ...]


def agenda(plan: Plan, parts: Sequence[MeetingPart], people: Sequence[AgendaPerson]) -> Agenda:
    """Put the matters of a sitting in order, each with its chair.

    The collective comes first, then the head, deputies, others who lead, then members without a
    post, last the level of the organisation itself. Where the plan has no such order it is the
    custom, and said to be so. Nobody chairs his own review: the head's is chaired by a deputy,
    else by another of the board; where there is no head a deputy chairs, but for his own.

    Source: 001 II.2; 002 II.A.3.2; 004 I.A.4.2.g1, I.A.4.2.g3; 366 Article 7 (3).
    """
    leading = _leading(people)
    of_all = leading[0].member if leading else 0
    places: list[AgendaPlace] = []
    things: list[str] = []
    if MeetingPart.COLLECTIVE in parts:
        places.append(AgendaPlace(ItemKind.COLLECTIVE, 0, of_all))
        things.append("collective")
    reviewed: list[AgendaPerson] = []
    if MeetingPart.INDIVIDUALS in parts:
        reviewed = sorted((one for one in people if one.review), key=_rank)
    for one in reviewed:
        chairs = (other.member for other in leading if other.member != one.member)
        places.append(AgendaPlace(ItemKind.INDIVIDUAL, one.review, next(chairs, 0)))
        things.append(_WHAT[_rank(one)])
    if reviewed and MeetingPart.COLLECTIVE in parts:
        things.append("completed_report")
    if MeetingPart.OWN_LEVEL in parts:
        places.append(AgendaPlace(ItemKind.OWN_LEVEL, 0, of_all))
    findings = [*_order_findings(plan, len(places), set(things))]
    if any(one.head for one in reviewed):
        findings.append(_chair_finding(plan, leading))
    return Agenda(tuple(places), tuple(findings))


def parts_in_order(plan: Plan) -> tuple[ItemPart, ...]:
    """The parts of one review as the plan orders them; as they are usual where it does not.

    Source: 002 II.A.3.2; 004 I.A.4.2.g3.
    """
    rule = _rule(plan, _ONE)
    if rule is None:
        return tuple(ItemPart)
    return tuple(ItemPart(name) for group in rule.sequence for name in group)


def next_part(plan: Plan, done: Sequence[ItemPart]) -> ItemPart | None:
    """What comes next of a review; None when all is done.

    Source: as `parts_in_order`.
    """
    return next((part for part in parts_in_order(plan) if part not in done), None)


def may_complete(*, concluded: bool, kind: ItemKind, individuals_open: int) -> bool:
    """Whether the completed text may be handed in: after the conclusion.

    The collective's report is completed when the individuals were taken up too.

    Source: 002 I.2, II.A.2.2.a; 004 I.A.4.2.g1, I.A.4.2.g3.
    """
    return concluded and (kind is not ItemKind.COLLECTIVE or individuals_open == 0)


def _leading(people: Sequence[AgendaPerson]) -> list[AgendaPerson]:
    """Who may chair, the first that should: the head, deputies, others of the board."""
    return sorted((p for p in people if p.head or p.deputy or p.board), key=_rank)


def _rank(person: AgendaPerson) -> int:
    if person.head:
        return 0
    if person.deputy:
        return 1
    return 2 if person.board or person.leader else 3


def _rule(plan: Plan, step: str) -> OrderRule | None:
    return next((rule for rule in orders_of(plan) if rule.step == step), None)


def _order_findings(plan: Plan, places: int, things: Set[str]) -> Iterator[Finding]:
    """The orders that bear on this agenda and that it keeps to, or that the plan has none."""
    rules = [rule for rule in orders_of(plan) if rule.step == _REVIEW]
    if not any(_bears(rule, _ON_AGENDA) for rule in rules):
        facts = {"places": places}
        yield Finding("finding-agenda-custom", Outcome.UNDECIDED, Clause(plan.id, "", ""), facts)
        return
    for rule in rules:
        if _bears(rule, things):
            facts = {"rule": (f"name-order-{rule.key}",), "clause": rule.clause}
            yield Finding("finding-agenda-order", Outcome.MET, plan.cite(rule), facts)


def _bears(rule: OrderRule, things: Set[str]) -> bool:
    """Whether a rule puts at least two of the things in order; all of its own must be known."""
    known = _ON_AGENDA.issuperset(name for group in rule.sequence for name in group)
    met = sum(1 for group in rule.sequence if things & set(group))
    return known and not rule.between and met > 1


def _chair_finding(plan: Plan, leading: Sequence[AgendaPerson]) -> Finding:
    """Who chairs when the head is reviewed; one of the board is no deputy, where a plan asks."""
    rule = _chair_rule(plan)
    others = [person for person in leading if not person.head]
    deputy = any(person.deputy for person in others)
    clause = Clause(plan.id, "", "") if rule is None else plan.cite(rule)
    if rule is not None and others and not deputy:
        return Finding("finding-agenda-chair-board", Outcome.UNDECIDED, clause)
    missing = Outcome.UNDECIDED if rule is None else Outcome.UNMET
    return Finding(
        "finding-agenda-chair",
        Outcome.MET if others else missing,
        clause,
        {"found": "yes" if others else "no", "ruled": "no" if rule is None else "yes"},
    )


def _chair_rule(plan: Plan) -> DutyRule | None:
    """By which rule a deputy chairs when the head is reviewed."""
    return next((r for r in plan.duties if r.duty == _CHAIR and _HEAD in r.about), None)
