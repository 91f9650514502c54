"""What may not stand in the parts of a plan on joint reviews, depths of review, own ballots."""

from collections.abc import Iterator

from backend.plan_rule_lint import Location, Problem
from backend.rules.form_places import PLACES
from backend.rules.plan import Plan
from backend.rules.vocabulary import JOINED_BODIES


def sitting_problems(plan: Plan) -> Iterator[Problem]:
    """Names no rule knows, and what is said twice."""
    yield from _joint_problems(plan)
    places: set[str] = set()
    for index, depth in enumerate(plan.review_depths):
        at: Location = ("review_depths", index)
        if depth.place not in PLACES or depth.place in places:
            yield (*at, "place"), "cell or post, each once"
        if not depth.parts:
            yield (*at, "parts"), "at least one"
        places.add(depth.place)
    kinds = [kind for rule in plan.own_ballots for kind in rule.kinds]
    if len(kinds) != len(set(kinds)):
        yield ("own_ballots",), "a kind is there twice"


def _joint_problems(plan: Plan) -> Iterator[Problem]:
    rule = plan.joint_review
    if rule is None:
        return
    if not JOINED_BODIES.issuperset((*rule.bodies, *rule.instead)):
        yield ("joint_review", "bodies"), "one cannot be joined"
    if (rule.missing in rule.bodies) is not bool(rule.instead):
        yield ("joint_review", "missing"), "one of the bodies, with who takes its place"
