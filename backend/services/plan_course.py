"""What a plan says of orders, of taking results back, of steps before a decision, as sentences."""

from collections.abc import Iterator

from backend.phrases import Param, words
from backend.plan_views import PlanRule
from backend.rules.order import orders_of
from backend.rules.plan import Plan
from backend.rules.plan_rules import AuthorityRule
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule


def orders(plan: Plan) -> Iterator[PlanRule]:
    """What is reviewed or rated before what."""
    for held in orders_of(plan):
        sentence = words(
            "plan-order",
            step=held.step,
            order=words(f"name-order-{held.key}"),
            warns="yes" if held.warns_only else "no",
        )
        yield rule(sentence, held)


def authority_steps(plan: Plan) -> Iterator[PlanRule]:
    """Who rates an organisation first, who proposes, who may decide in the decider's place."""
    for held in plan.authority:
        if held.self_rated_by and held.kind is not None:
            yield rule(
                words(
                    "plan-authority-steps",
                    kinds=name.kind(held.kind),
                    first=_first_of(held),
                    proposed="yes" if held.proposed_by else "no",
                    proposer=name.body(held.proposed_by) if held.proposed_by else "",
                    others="yes" if held.or_by else "no",
                    or_by=joined([name.body(body) for body in held.or_by] or [""]),
                ),
                held,
            )


def _first_of(held: AuthorityRule) -> Param:
    """Who rates first; where there is no such body, the next."""
    first, *others = [name.body(body) for body in held.self_rated_by]
    return words("plan-or-without", first=first, other=joined(others)) if others else first


def discipline_timing(plan: Plan) -> Iterator[PlanRule]:
    """To which period and place a discipline counts."""
    for timing in plan.discipline_timing:
        yield rule(words("plan-discipline-timing", case=timing.case), timing)


def ways_out(plan: Plan) -> Iterator[PlanRule]:
    """When a ground for the lowest level is left to people after all."""
    held = plan.level_by_points
    for way in held.ways_out if held else ():
        groups = joined([name.group(code) for code in way.groups])
        sentence = words("plan-way-out", groups=groups, name=words(f"name-way-out-{way.key}"))
        yield rule(sentence, way)


def re_rating(plan: Plan) -> Iterator[PlanRule]:
    """On which grounds a result is taken back, by whom, on which form."""
    held = plan.re_rating
    if held is None:
        return
    for one in held.rules:
        yield rule(
            words(
                "plan-re-rating",
                subjects=joined([words(f"name-re-rated-{code}") for code in one.subjects]),
                grounds=joined([words(f"name-ground-{code}") for code in one.grounds]),
                remedy=one.remedy,
                decision="yes" if one.new_decision else "no",
            ),
            one,
        )
    if held.ordered_by is not None:
        body = name.body(held.ordered_by.body)
        yield rule(words("plan-re-rating-body", body=body), held.ordered_by)
    if held.form is not None:
        yield rule(words("plan-re-rating-form", form=held.form.form), held.form)
