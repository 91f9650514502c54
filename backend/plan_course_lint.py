"""What may not stand in the parts of a plan on orders, disciplines, ways out and re-ratings."""

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

from backend.plan_rule_lint import Location, Problem
from backend.rules.course_terms import (
    COUNTS_TO,
    DISCIPLINE_CASES,
    ORDER_STEPS,
    ORDERED,
    ORDERS,
    RATERS,
    RE_RATED,
    RE_RATING_BODIES,
    RE_RATING_GROUNDS,
    REMEDIES,
    WAYS_OUT,
)
from backend.rules.order import orders_of
from backend.rules.plan import Plan
from backend.rules.plan_course import OrderRule, ReRating
from backend.rules.points_case import Rated
from backend.rules.points_grounds import UNLESS
from backend.rules.terms import OrganisationKind
from backend.rules.vocabulary import COUNTED_AT, REVIEWED_ABOUT
from backend.rules.work_terms import WORKERS


def course_problems(plan: Plan) -> Iterator[Problem]:
    """Names no rule knows, and orders that run in a circle."""
    yield from _order_problems(plan)
    yield from _circle_problems(plan)
    yield from _timing_problems(plan)
    yield from _re_rating_problems(plan)
    yield from _points_problems(plan)
    yield from _body_problems(plan)
    yield from _place_problems(plan)


def _order_problems(plan: Plan) -> Iterator[Problem]:
    for index, rule in enumerate(plan.orders):
        at: Location = ("orders", index)
        if rule.key not in ORDERS or rule.step not in ORDER_STEPS:
            yield at, f"no order {rule.key} of {rule.step}"
        named = [name for group in rule.sequence for name in group]
        subjects = frozenset(OrganisationKind) if rule.between else ORDERED
        if not subjects.issuperset(named) or len(set(named)) != len(named):
            yield (*at, "sequence"), "one is nothing to put in order, or stands twice"
        if len(rule.sequence) <= 1 or not all(rule.sequence):
            yield (*at, "sequence"), "at least two groups, none empty"


def _circle_problems(plan: Plan) -> Iterator[Problem]:
    """Orders that hold at once may not want the same two things in both ways."""
    orders = orders_of(plan)
    for step in sorted({rule.step for rule in orders}):
        for between in (False, True):
            together = [r for r in orders if (r.step, r.between) == (step, between)]
            if _runs_in_a_circle(together):
                yield ("orders",), f"the orders of {step} run in a circle"


def _runs_in_a_circle(rules: Iterable[OrderRule]) -> bool:
    graph: TopologicalSorter[str] = TopologicalSorter()
    for rule in rules:
        for earlier, later in combinations(rule.sequence, 2):
            for name in later:
                graph.add(name, *earlier)
    try:
        graph.prepare()
    except CycleError:
        return True
    return False


def _timing_problems(plan: Plan) -> Iterator[Problem]:
    for index, timing in enumerate(plan.discipline_timing):
        at: Location = ("discipline_timing", index)
        if timing.case not in DISCIPLINE_CASES or timing.counts_to not in COUNTS_TO:
            yield at, f"no case {timing.case} that counts to {timing.counts_to}"
        if timing.decided_by and timing.decided_by not in WORKERS:
            yield (*at, "decided_by"), f"no body {timing.decided_by}"
    if plan.discipline_timing and {t.case for t in plan.discipline_timing} != DISCIPLINE_CASES:
        yield ("discipline_timing",), "each case, or none"


def _re_rating_problems(plan: Plan) -> Iterator[Problem]:
    held = plan.re_rating
    if held is None:
        return
    if not held.rules:
        yield ("re_rating", "rules"), "at least one"
    yield from _re_rating_rule_problems(held)
    if held.ordered_by is not None and held.ordered_by.body not in RE_RATING_BODIES:
        yield ("re_rating", "ordered_by", "body"), f"no body {held.ordered_by.body}"
    if held.form is not None and not held.form.form.strip():
        yield ("re_rating", "form", "form"), "a form has a number"


def _re_rating_rule_problems(held: ReRating) -> Iterator[Problem]:
    for index, rule in enumerate(held.rules):
        at: Location = ("re_rating", "rules", index)
        if not rule.subjects or not RE_RATED.issuperset(rule.subjects):
            yield (*at, "subjects"), "one is never rated again"
        if not rule.grounds or not RE_RATING_GROUNDS.issuperset(rule.grounds):
            yield (*at, "grounds"), "one is no ground"
        if rule.remedy not in REMEDIES:
            yield (*at, "remedy"), f"no remedy {rule.remedy}"


def _points_problems(plan: Plan) -> Iterator[Problem]:
    rules = plan.level_by_points
    if rules is None:
        return
    for index, condition in enumerate(rules.conditions):
        at: Location = ("level_by_points", "conditions", index)
        if condition.unless and (condition.unless not in UNLESS or not condition.ground):
            yield (*at, "unless"), f"no fact {condition.unless} of a ground"
        if not frozenset(Rated).issuperset(condition.groups):
            yield (*at, "groups"), "one is no group"
    for index, way in enumerate(rules.ways_out):
        at = ("level_by_points", "ways_out", index)
        if way.key not in WAYS_OUT or not way.groups or not frozenset(Rated) >= {*way.groups}:
            yield at, f"no way out {way.key} for known groups"


def _body_problems(plan: Plan) -> Iterator[Problem]:
    for index, rule in enumerate(plan.authority):
        for field, names in (
            ("or_by", rule.or_by),
            ("self_rated_by", rule.self_rated_by),
            ("proposed_by", (rule.proposed_by,) if rule.proposed_by else ()),
        ):
            if not RATERS.issuperset(names):
                yield ("authority", index, field), "one is no body"
    if plan.cap is not None and plan.cap.counted_at not in {"", *COUNTED_AT}:
        yield ("cap", "counted_at"), f"no level {plan.cap.counted_at}"


def _place_problems(plan: Plan) -> Iterator[Problem]:
    for index, rule in enumerate(plan.role_places):
        if rule.about not in {"", *REVIEWED_ABOUT}:
            yield ("role_places", index, "about"), f"nothing called {rule.about} is reviewed"
