"""A local plan beside the plan it makes stricter: what it still lacks, what it may not say."""

from dataclasses import dataclass
from datetime import date

from backend.rules.deadlines import last_allowed_day
from backend.rules.plan import Plan


@dataclass(frozen=True, slots=True)
class LaterDate:
    """A step whose last day lies behind that of the plan above.

    Attributes:
        key: The milestone.
        own, above: Last days on time, of the local plan and of the plan above.
    """

    key: str
    own: date
    above: date


def undated(plan: Plan, above: Plan) -> tuple[str, ...]:
    """Milestones that have a date in the plan above and none here, in the order of the plan.

    Source: plan 003 III.3 (each level makes its own plan); none of its dates is a default.
    """
    return tuple(
        key
        for key, step in plan.milestones.items()
        if step.due is None and key in above.milestones and above.milestones[key].due is not None
    )


def later_dates(plan: Plan, above: Plan) -> tuple[LaterDate, ...]:
    """Steps of the same year that a local plan ends later than the plan above allows.

    Earlier is allowed, later never is (A-26). Plans of different years are not compared: the one
    only lends its form to the other.

    Source: plan 003 III.3; 366 HD43 4.1.
    """
    if plan.year != above.year:
        return ()
    found: list[LaterDate] = []
    for key, step in plan.milestones.items():
        own = last_allowed_day(step)
        bound = last_allowed_day(above.milestones[key]) if key in above.milestones else None
        if own is not None and bound is not None and own > bound:
            found.append(LaterDate(key, own, bound))
    return tuple(found)
