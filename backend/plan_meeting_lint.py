"""What may not stand in the part of a plan that speaks of meetings."""

from collections.abc import Iterator

from backend.plan_rule_lint import Location, Problem
from backend.rules.plan import Plan
from backend.rules.sittings import FACTS
from backend.rules.terms import MeetingRole
from backend.rules.vocabulary import INVITED_BODIES


def meeting_problems(plan: Plan) -> Iterator[Problem]:
    """Bodies and facts no rule knows, and a bound that nothing fits."""
    if plan.meetings is None:
        return
    for index, rule in enumerate(plan.meetings.invites):
        at: Location = ("meetings", "invites", index)
        if rule.who not in INVITED_BODIES:
            yield (*at, "who"), f"no body {rule.who}"
        if rule.role is MeetingRole.MEMBER:
            yield (*at, "role"), "members are told, not invited"
        if rule.only_if and rule.only_if not in FACTS:
            yield (*at, "only_if"), f"no fact {rule.only_if}"
        if rule.most is not None and rule.most < 1:
            yield (*at, "most"), "at least 1"
