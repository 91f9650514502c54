"""What may not stand in the parts of a plan that say whom it reaches."""

from collections.abc import Iterator

from backend.plan_rule_lint import Location, Problem
from backend.rules.collectives import CONDITIONS
from backend.rules.coverage import OWN_LEVEL
from backend.rules.plan import Plan
from backend.rules.terms import SlotState
from backend.rules.vocabulary import (
    BODY_PLACES,
    MANAGERS,
    PERSON_PLACES,
    PERSON_ROLES,
    REVIEWED_BODIES,
    ROOTS,
    SUGGESTED,
    UNITS,
)

_STEPS = {"review", "rating"}
_RECORDS = {"member", "leader"}


def scope_problems(plan: Plan) -> Iterator[Problem]:
    """Names no rule knows, and parts that do not fit each other."""
    yield from _cover_problems(plan)
    yield from _body_problems(plan)
    yield from _organisation_problems(plan)
    yield from _role_problems(plan)
    yield from _record_problems(plan)
    yield from _suggestion_problems(plan)


def _cover_problems(plan: Plan) -> Iterator[Problem]:
    for index, cover in enumerate(plan.covers):
        at: Location = ("covers", index)
        if cover.root not in ROOTS or cover.root != plan.covers[0].root:
            yield (*at, "root"), "one known root for the whole plan"
        if not cover.units or not UNITS.issuperset(cover.units):
            yield (*at, "units"), "one is no unit"


def _body_problems(plan: Plan) -> Iterator[Problem]:
    general = plan.collective_place
    if general is not None and general.place not in BODY_PLACES:
        yield ("collective_place", "place"), f"no place {general.place}"
    for index, rule in enumerate(plan.bodies):
        at: Location = ("bodies", index)
        if rule.body not in REVIEWED_BODIES:
            yield (*at, "body"), f"no body {rule.body}"
        if not rule.of or not UNITS.issuperset(rule.of):
            yield (*at, "of"), "one is no unit"
        if rule.place and rule.place not in BODY_PLACES:
            yield (*at, "place"), f"no place {rule.place}"
        if rule.only_if not in CONDITIONS:
            yield (*at, "only_if"), f"no fact {rule.only_if}"
    yield from _body_rating_problems(plan)


def _body_rating_problems(plan: Plan) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for index, rating in enumerate(plan.body_ratings):
        at: Location = ("body_ratings", index)
        if not rating.bodies or not REVIEWED_BODIES.issuperset(rating.bodies):
            yield (*at, "bodies"), "one is no body"
        if not rating.of or not UNITS.issuperset(rating.of):
            yield (*at, "of"), "one is no unit"
        pairs = {(body, unit) for body in rating.bodies for unit in rating.of}
        if pairs & seen:
            yield at, "rated twice"
        seen |= pairs


def _organisation_problems(plan: Plan) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, rule in enumerate(plan.rated_organisations):
        at: Location = ("rated_organisations", index, "kinds")
        if not rule.kinds or not UNITS.issuperset(rule.kinds):
            yield at, "one is no unit"
        if seen.intersection(rule.kinds):
            yield at, "rated twice"
        seen.update(rule.kinds)


def _role_problems(plan: Plan) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for index, rule in enumerate(plan.role_places):
        at: Location = ("role_places", index)
        if not rule.roles or not PERSON_ROLES.issuperset(rule.roles):
            yield (*at, "roles"), "one is no role"
        if not rule.places or not PERSON_PLACES.issuperset(rule.places):
            yield (*at, "places"), "one is no place"
        if not rule.steps or not _STEPS.issuperset(rule.steps):
            yield (*at, "steps"), "review, rating or both"
        if rule.only_if not in {"", "has_board", "no_board"}:
            yield (*at, "only_if"), f"no fact {rule.only_if}"
        roles = {(role, rule.only_if) for role in rule.roles}
        if roles & seen:
            yield (*at, "roles"), "one has its places already"
        seen |= roles


def _record_problems(plan: Plan) -> Iterator[Problem]:
    for index, person in enumerate(plan.person_records):
        if not person.roles or not PERSON_ROLES.issuperset(person.roles):
            yield ("person_records", index, "roles"), "one is no role"
        if not person.records or not _RECORDS.issuperset(person.records):
            yield ("person_records", index, "records"), "member or leader"


def _suggestion_problems(plan: Plan) -> Iterator[Problem]:
    rule = plan.suggestion_targets
    if rule is None:
        return
    stated = rule.state is SlotState.STATED
    if (rule.managed_by in MANAGERS | {OWN_LEVEL}) is not stated:
        yield ("suggestion_targets", "managed_by"), "a known body when, and only when, stated"
    if bool(rule.targets) is not stated or not SUGGESTED.issuperset(rule.targets):
        yield ("suggestion_targets", "targets"), "known targets when, and only when, stated"
    if bool(rule.source.strip()) is not (rule.state is SlotState.EXTERNAL):
        yield ("suggestion_targets", "source"), "a source when, and only when, external"
