"""Who does what in a plan, what is proposed to whom, and the year's end, as sentences."""

from collections.abc import Iterator

from backend.phrases import words
from backend.plan_views import PlanRule
from backend.rules.plan import Plan
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule


def duties(plan: Plan) -> Iterator[PlanRule]:
    """Who does which piece of the work, and what an organisation proposes to the level above."""
    for held in plan.duties:
        sentence = words(
            "plan-duty",
            duty=name.duty(held.duty),
            limited="yes" if held.about else "no",
            about=joined([name.about(code) for code in held.about] or [""]),
            bodies=joined([name.body(code) for code in held.bodies]),
            joined="yes" if held.jointly else "no",
            **{"with": joined([name.body(code) for code in held.jointly] or [""])},
        )
        yield rule(sentence, held)
    for proposal in plan.proposals:
        sentence = words(
            "plan-proposal",
            kind=name.kind(proposal.kind),
            to=name.body(proposal.to),
            subject=name.subject(proposal.subject),
            only=name.only(proposal.only_if),
        )
        yield rule(sentence, proposal)


def year_end(plan: Plan) -> Iterator[PlanRule]:
    """When in the year people are rated, and that a head's level is tied to the unit's."""
    for held in plan.year_end:
        what = "summary" if held.before_summary else "month"
        yield rule(words("plan-year-end", what=what, month=held.first_month or 0), held)
    if plan.head_level is not None:
        yield rule(words("plan-head-level"), plan.head_level)
