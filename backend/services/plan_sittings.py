"""What a plan says of joint reviews, depths of review and own ballots, as sentences."""

from collections.abc import Iterator

from backend.phrases import words
from backend.plan_views import PlanRule
from backend.rules.plan import Plan
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule


def joint(plan: Plan) -> Iterator[PlanRule]:
    """Which bodies are reviewed in one meeting."""
    held = plan.joint_review
    if held is None:
        return
    sentence = words(
        "plan-joint-review",
        bodies=joined([name.body(code) for code in held.bodies]),
        instead="yes" if held.instead else "no",
        missing=name.body(held.missing) if held.missing else "",
        other=joined([name.body(code) for code in held.instead] or [""]),
    )
    yield rule(sentence, held)


def depths(plan: Plan) -> Iterator[PlanRule]:
    """What of a leader is reviewed where."""
    for held in plan.review_depths:
        yield rule(words("plan-review-depth", place=held.place), held)


def own_ballots(plan: Plan) -> Iterator[PlanRule]:
    """How an organisation votes on its own level."""
    for held in plan.own_ballots:
        kinds = joined([name.kind(kind) for kind in held.kinds])
        yield rule(words("plan-own-ballot", kinds=kinds, secret=held.secret.value), held)
