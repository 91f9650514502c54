"""What a plan says of meetings, as sentences: who is invited, what comes first."""

from collections.abc import Iterator

from backend.phrases import words
from backend.plan_views import PlanRule
from backend.rules.plan import Plan
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule


def invites(plan: Plan) -> Iterator[PlanRule]:
    """Who from above is invited to a review."""
    for held in plan.meetings.invites if plan.meetings else ():
        yield rule(
            words(
                "plan-invite",
                of="some" if held.kinds else "all",
                kinds=joined([name.kind(kind) for kind in held.kinds] or [""]),
                who=name.body(held.who),
                role=held.role.value,
                most=held.most or 0,
                only=name.only(held.only_if),
            ),
            held,
        )


def order(plan: Plan) -> Iterator[PlanRule]:
    """What a sitting takes first."""
    first = plan.meetings.collective_first if plan.meetings else None
    if first is not None:
        yield rule(words("plan-collective-first"), first)
