"""Who above hears of what is late and of obstacles (theo dõi, đôn đốc; vướng mắc)."""

from collections.abc import Mapping, Sequence

from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind, Post

#: Duties of a plan that say who hears of something.
FOLLOWS = "follow_the_plan"
HEARS_OBSTACLES = "hear_obstacles"
#: The duty of who is in charge of an organisation: he reports on the review he attended.
REPORTS = "urge_and_report"
#: Days after a review on which he is reminded of that.
REPORT_DAYS = (1, 3)
#: Who leads an organisation, where the plan names nobody: the first of these somebody holds.
LEADING = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.OFFICE, Post.ORG_BOARD)
#: How the code name of a body ends whose members hold one post of its organisation.
_POSTS = {
    "org_board": Post.ORG_BOARD,
    "office": Post.OFFICE,
    "standing_board": Post.STANDING_BOARD,
}


def told(
    plan: Plan, duty: str, kind: OrganisationKind, held: Mapping[Post, Sequence[int]]
) -> tuple[int, ...]:
    """Those of an organisation who are told of something in one directly below it.

    Args:
        plan: The plan.
        duty: `FOLLOWS` or `HEARS_OBSTACLES`.
        kind: Kind of the organisation below.
        held: By post of the organisation above, the people who hold it and can be told.

    Returns:
        Holders of the post the plan names; where it names none, or nobody holds it, its
        secretary, else whoever stands in for him; empty where there is nobody.

    Source: 000 Ghi chú; 001 IV.6.g5; 002 III.4; 003 III.1.g2; 004 Kết thúc.
    """
    named = [
        _POSTS[end]
        for rule in plan.duties
        if rule.duty == duty and (not rule.about or kind in rule.about)
        for body in rule.bodies
        for end in _POSTS
        if body.endswith(end)
    ]
    for post in (*named, *LEADING):
        if held.get(post):
            return tuple(dict.fromkeys(held[post]))
    return ()
