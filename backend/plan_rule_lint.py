"""What may not stand in the parts of a plan that rules read by name."""

import re
from collections.abc import Iterator
from dataclasses import fields

from backend.rules.gate_facts import BoardMember, GateMember, GateUnit, LowerPart
from backend.rules.lead_times import LeadTimeQuestion
from backend.rules.plan import Plan
from backend.rules.vocabulary import (
    ACTIONS,
    BODIES,
    COLLECTIVES,
    POSTS,
    ROLES,
    SENT_AHEAD,
    SUBJECTS,
    SUBJECTS_OF_KIND,
    WEEKDAYS,
)

Location = tuple[int | str, ...]
Problem = tuple[Location, str]

#: What a gate may ask of its subject.
FACTS = {
    "member": {field.name for field in fields(GateMember)},
    "unit": {field.name for field in fields(GateUnit)},
    "board_members": {field.name for field in fields(BoardMember)},
    "parts": {field.name for field in fields(LowerPart)},
}
_CONDITIONS = {"", *(field.name for field in fields(LeadTimeQuestion))}
_ALL = 100
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


def rule_problems(plan: Plan) -> Iterator[Problem]:
    """Names no rule knows, and numbers that cannot be."""
    yield from _gate_problems(plan)
    yield from _lead_time_problems(plan)
    yield from _schedule_problems(plan)
    yield from _share_problems(plan)
    yield from _authority_problems(plan)
    yield from _place_problems(plan)


def _gate_problems(plan: Plan) -> Iterator[Problem]:
    for index, gate in enumerate(plan.gates):
        at: Location = ("gates", index)
        facts = FACTS.get(gate.subject, set[str]())
        if gate.action not in ACTIONS:
            yield (*at, "action"), f"no action {gate.action}"
        if gate.requires not in facts:
            yield (*at, "requires"), f"no fact {gate.requires} of {gate.subject}"
        if gate.only_if and gate.only_if.removeprefix("not ") not in facts:
            yield (*at, "only_if"), f"no fact {gate.only_if} of {gate.subject}"
        if gate.role and gate.role not in ROLES:
            yield (*at, "role"), f"no role {gate.role}"
        if not COLLECTIVES.issuperset(gate.collectives):
            yield (*at, "collectives"), "one is no collective"


def _lead_time_problems(plan: Plan) -> Iterator[Problem]:
    for index, rule in enumerate(plan.lead_times):
        at: Location = ("lead_times", index)
        if rule.key not in SENT_AHEAD:
            yield (*at, "key"), f"nothing called {rule.key} is sent ahead"
        if rule.days < 1:
            yield (*at, "days"), "at least 1"
        if rule.only_if not in _CONDITIONS:
            yield (*at, "only_if"), f"no fact {rule.only_if}"
        if rule.body and rule.body not in BODIES:
            yield (*at, "body"), f"no body {rule.body}"


def _schedule_problems(plan: Plan) -> Iterator[Problem]:
    for index, rule in enumerate(plan.durations):
        if rule.body not in BODIES:
            yield ("durations", index, "body"), f"no body {rule.body}"
        if rule.least <= 0 or (rule.most is not None and rule.most < rule.least):
            yield ("durations", index), "least is over 0, and most not under it"
    cutoff = plan.weekly_cutoff
    if cutoff is not None and cutoff.weekday not in WEEKDAYS:
        yield ("weekly_cutoff", "weekday"), f"no day {cutoff.weekday}"
    if cutoff is not None and not _HOUR.fullmatch(cutoff.time):
        yield ("weekly_cutoff", "time"), "an hour as 15:00"


def _share_problems(plan: Plan) -> Iterator[Problem]:
    """A cap is a percentage, no lower for a special achievement; a share of votes is under 1."""
    if (cap := plan.cap) is not None:
        special = cap.percent if cap.special_percent is None else cap.special_percent
        if not 0 < cap.percent <= _ALL:
            yield ("cap", "percent"), "over 0, and 100 at most"
        elif not cap.percent <= special <= _ALL:
            yield ("cap", "special_percent"), "not under percent, and 100 at most"
    for index, rule in enumerate(plan.votes):
        if not 0 < rule.share < 1:
            yield ("votes", index, "share"), "between 0 and 1"


def _authority_problems(plan: Plan) -> Iterator[Problem]:
    seen: set[tuple[object, ...]] = set()
    for index, rule in enumerate(plan.authority):
        at: Location = ("authority", index)
        asked = (rule.subject, rule.kind, rule.exists)
        if rule.subject not in SUBJECTS:
            yield (*at, "subject"), f"no subject {rule.subject}"
        elif (rule.kind is not None) is not (rule.subject in SUBJECTS_OF_KIND):
            yield at, f"{rule.subject} has a kind when, and only when, it is of an organisation"
        elif rule.subject == "committee" and rule.kind is not None and rule.kind.is_cell:
            yield (*at, "subject"), "the committee of a cell is its cell_board"
        if asked in seen:
            yield at, "decided twice"
        seen.add(asked)


def _place_problems(plan: Plan) -> Iterator[Problem]:
    for index, rule in enumerate(plan.places):
        if rule.post and rule.post not in POSTS:
            yield ("places", index, "post"), f"no post {rule.post}"
        if not rule.places or rule.least_posts < 0:
            yield ("places", index), "at least one place, from 0 posts on"
