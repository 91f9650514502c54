"""What comes before what: reviews, ratings, the parts of one review or rating (trình tự)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, each_once, known, named, some
from backend.rules.citation import Record
from backend.rules.course_terms import ORDER_STEPS, ORDERED
from backend.rules.plan import Plan
from backend.rules.plan_course import OrderRule
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding, Outcome

#: A list is put in order pair by pair, so it may not be endless.
MOST_ITEMS = 100
_SUBJECTS = ORDERED | frozenset(OrganisationKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderItem(Record):
    """One thing to be taken up.

    Attributes:
        id: Any name; the answer speaks of it by this.
        what: What it is: "collective", "head", "organisation" …
        of: The body, organisation or person it belongs to; orders that hold within one compare
            only things of the same. Left out, a thing with a kind stands for itself.
        kind: The kind of that organisation; orders from below upwards go by it.
    """

    id: str
    what: str
    of: str = ""
    kind: OrganisationKind | None = None

    @property
    def whose(self) -> str:
        """What it belongs to."""
        return self.of or (self.id if self.kind is not None else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderQuestion(Record):
    """Things in the order they are meant to be taken."""

    step: str
    items: tuple[OrderItem, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two things a rule puts in order."""

    rule: OrderRule
    first: OrderItem
    then: OrderItem


def orders_of(plan: Plan) -> tuple[OrderRule, ...]:
    """Every order of a plan; that of the meeting, collective first, is one of them.

    Source: 366 Article 7 (3); 002 II.A.3.2; 004 I.A.4.2.g1.
    """
    first = plan.meetings and plan.meetings.collective_first
    if first is None:
        return plan.orders
    meeting = OrderRule(
        key="collective_first",
        step="review",
        sequence=(("collective",), ("head", "deputy", "leader", "member")),
        clause=first.clause,
        quote=first.quote,
        requirements=first.requirements,
        basis=first.basis,
        reading=first.reading,
    )
    return (meeting, *plan.orders)


def order(plan: Plan, question: OrderQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether a list keeps to the orders of the plan, and what order it should have.

    Two things the plan puts in no order may stand either way; a list of which no two are put in
    order is answered "absent". An order the plan only warns of is named under `warnings`.

    Raises:
        WrongQuestionError: an unknown step or thing, an id twice, under two or too many things,
            or one organisation with two kinds.

    Source: 366 Article 7 (3), Article 12 (1) and (2); 002 II.A.3.2; 004 I.A.4.2.
    """
    known(question.step, ORDER_STEPS, "step")
    _check(question.items)
    items = question.items
    rules = [rule for rule in orders_of(plan) if rule.step == question.step]
    pairs = [pair for rule in rules for pair in _pairs(rule, items)]
    if not pairs:
        return ABSENT
    place = {item.id: index for index, item in enumerate(items)}
    wrong = [pair for pair in pairs if place[pair.first.id] > place[pair.then.id]]
    barred = [_named(pair) for pair in wrong if not pair.rule.warns_only]
    answer: dict[str, Json] = {
        "allowed": not barred,
        "violations": barred,
        "warnings": [_named(pair) for pair in wrong if pair.rule.warns_only],
        "order": [item.id for item in _ordered(items, pairs)],
    }
    bearing = [rule for rule in rules if any(pair.rule is rule for pair in pairs)]
    return Reply(answer, tuple(_finding(plan, rule, wrong) for rule in bearing))


def _check(items: Sequence[OrderItem]) -> None:
    if not 1 < len(some(items, "items")) <= MOST_ITEMS:
        raise WrongQuestionError("items", f"2 to {MOST_ITEMS} things are needed")
    each_once([item.id for item in items], "items", ".id")
    kinds: dict[str, OrganisationKind | None] = {}
    for index, item in enumerate(items):
        named(item.id, f"items.{index}.id")
        known(item.what, _SUBJECTS, f"items.{index}.what")
        if kinds.setdefault(item.whose, item.kind) is not item.kind:
            raise WrongQuestionError(f"items.{index}.kind", f"{item.whose[:40]!r} has another")


def _pairs(rule: OrderRule, items: Sequence[OrderItem]) -> Iterator[_Pair]:
    for first in items:
        for then in items:
            if rule.between or first.whose == then.whose:
                group, later = (_group(rule, item) for item in (first, then))
                if group is not None and later is not None and group < later:
                    yield _Pair(rule, first, then)


def _group(rule: OrderRule, item: OrderItem) -> int | None:
    """Which group of the sequence a thing is in; None for none."""
    name = item.kind if rule.between else item.what
    return next((at for at, group in enumerate(rule.sequence) if name in group), None)


def _ordered(items: Sequence[OrderItem], pairs: Sequence[_Pair]) -> Iterator[OrderItem]:
    """The list in order, each thing as near to its place as the pairs allow.

    There is always a thing that waits for nothing: within one organisation a plan's orders run in
    no circle (the loader refuses one), and between organisations they only go upwards.
    """
    waiting = {item.id: item for item in items}
    while waiting:
        held = {pair.then.id for pair in pairs if pair.first.id in waiting}
        free = next(name for name in waiting if name not in held)
        yield waiting.pop(free)


def _named(pair: _Pair) -> Json:
    return {"first": pair.first.id, "then": pair.then.id, "rule": pair.rule.key}


def _finding(plan: Plan, rule: OrderRule, wrong: Sequence[_Pair]) -> Finding:
    """One order, and what has to be taken earlier by it."""
    late = tuple(dict.fromkeys(pair.first.id for pair in wrong if pair.rule is rule))
    broken = Outcome.UNDECIDED if rule.warns_only else Outcome.UNMET
    return Finding(
        "finding-order",
        broken if late else Outcome.MET,
        plan.cite(rule),
        {
            "rule": (f"name-order-{rule.key}",),
            "late": len(late),
            "names": ", ".join(late),
            "warns": "yes" if rule.warns_only else "no",
        },
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        "order",
        "whether things are taken in the plan's order, and what that order is",
        OrderQuestion,
        order,
        {
            "allowed": "whether no order is broken",
            "violations": "each pair taken the wrong way round: first, then, rule",
            "warnings": "the same for orders the plan only warns of",
            "order": "the ids in an order that keeps to the plan",
        },
    ),
)
