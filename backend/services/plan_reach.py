"""Whom and what a plan reaches: units, bodies, people by what they are, as sentences."""

from collections.abc import Iterator, Sequence

from backend.phrases import Param, Words, words
from backend.plan_views import PlanRule
from backend.rules.plan import Plan
from backend.rules.plan_rules import CollectiveRule
from backend.rules.terms import SlotState
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule


def reach(plan: Plan) -> Iterator[PlanRule]:
    """Which units the plan reaches, which organisations are rated, who may get a suggestion."""
    for held in plan.covers:
        sentence = words(
            "plan-covers",
            root=name.root(held.root),
            units=joined([name.unit(unit) for unit in held.units] or [""]),
            answer=held.answer.value,
        )
        yield rule(sentence, held)
    for rated in plan.rated_organisations:
        kinds = joined([name.unit(kind) for kind in rated.kinds])
        yield rule(words("plan-rated", what=kinds, answer=rated.rating.value), rated)
    targets = plan.suggestion_targets
    if targets is not None:
        stated = targets.state is SlotState.STATED
        yield rule(
            words(
                "plan-suggestion",
                state=targets.state.value,
                source=targets.source,
                targets=joined([name.target(code) for code in targets.targets] or [""]),
                manager=name.body(targets.managed_by) if stated else "",
            ),
            targets,
        )


def bodies(plan: Plan) -> Iterator[PlanRule]:
    """Which bodies are reviewed as one, where, and which of them are rated."""
    if plan.collective_place is not None:
        held = plan.collective_place
        yield rule(words("plan-collectives-at", place=name.body(held.place)), held)
    for collective in plan.collectives:
        yield rule(_collective(collective), collective)
    for body in plan.bodies:
        yield rule(
            words(
                "plan-body",
                body=name.body(body.body),
                of=_of(body.of),
                placed="yes" if body.place else "no",
                place=name.body(body.place) if body.place else "",
                only=name.only(body.only_if),
            ),
            body,
        )
    for rating in plan.body_ratings:
        named = joined([name.body(body) for body in rating.bodies])
        sentence = words(
            "plan-body-rated", bodies=named, of=_of(rating.of), answer=rating.rating.value
        )
        yield rule(sentence, rating)


def _collective(held: CollectiveRule) -> Words:
    return words(
        "plan-collective",
        body=name.body(held.subject),
        kinded="no" if held.kind is None else "yes",
        kind="" if held.kind is None else name.kind(held.kind),
        exists="yes" if held.exists else "no",
        instead=name.body(held.reviewed) if held.reviewed else "",
        place=name.body(held.place),
    )


def _of(units: Sequence[str]) -> Param:
    return joined([name.unit(unit) for unit in units] or [""])


def people(plan: Plan) -> Iterator[PlanRule]:
    """Where people are reviewed by what they are."""
    for held in plan.role_places:
        yield rule(
            words(
                "plan-role-places",
                who=joined([name.person(role) for role in held.roles]),
                places=joined([name.body(place) for place in held.places]),
                ordered="yes" if held.ordered else "no",
                steps=joined([name.step(step) for step in held.steps]),
                only=name.only(held.only_if),
                about=held.about or "everything",
            ),
            held,
        )
    for double in plan.person_records:
        yield rule(
            words(
                "plan-records",
                who=joined([name.person(role) for role in double.roles]),
                records=joined([name.person(record) for record in double.records]),
            ),
            double,
        )
