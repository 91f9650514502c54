"""What may not stand in the parts of a plan that say who does what, and when in the year."""

from collections.abc import Iterator
from dataclasses import fields

from backend.plan_rule_lint import Location, Problem
from backend.rules.plan import Plan
from backend.rules.proposals import ProposalsQuestion
from backend.rules.vocabulary import SUBJECTS_OF_KIND
from backend.rules.work_terms import DUTIES, DUTY_SUBJECTS, WORKERS

_FACTS = {field.name for field in fields(ProposalsQuestion)} - {"kind"}
_LAST_MONTH = 12


def work_problems(plan: Plan) -> Iterator[Problem]:
    """Names no rule knows, and pieces of the work that are given twice."""
    yield from _duty_problems(plan)
    yield from _proposal_problems(plan)
    for index, rule in enumerate(plan.year_end):
        at: Location = ("year_end", index)
        if rule.first_month is None and not rule.before_summary:
            yield at, "says nothing"
        if rule.first_month is not None and not 1 <= rule.first_month <= _LAST_MONTH:
            yield (*at, "first_month"), "a month, 1 to 12"


def _duty_problems(plan: Plan) -> Iterator[Problem]:
    given: set[tuple[str, str]] = set()
    for index, rule in enumerate(plan.duties):
        at: Location = ("duties", index)
        if rule.duty not in DUTIES:
            yield (*at, "duty"), f"no duty {rule.duty}"
        if not rule.bodies or not WORKERS.issuperset((*rule.bodies, *rule.jointly)):
            yield (*at, "bodies"), "at least one, all of them known"
        if not DUTY_SUBJECTS.issuperset(rule.about):
            yield (*at, "about"), "one is no subject"
        if rule.then and rule.then not in {other.duty for other in plan.duties}:
            yield (*at, "then"), f"nobody is given {rule.then}"
        pairs = {(rule.duty, about) for about in rule.about or ("",)}
        if pairs & given:
            yield at, "given twice"
        given |= pairs


def _proposal_problems(plan: Plan) -> Iterator[Problem]:
    for index, rule in enumerate(plan.proposals):
        at: Location = ("proposals", index)
        if rule.subject not in SUBJECTS_OF_KIND:
            yield (*at, "subject"), f"no subject {rule.subject}"
        if rule.to not in WORKERS:
            yield (*at, "to"), f"no body {rule.to}"
        if rule.only_if and rule.only_if.removeprefix("not ") not in _FACTS:
            yield (*at, "only_if"), f"no fact {rule.only_if}"
