"""What may not stand in the parts of a plan that list papers."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from backend.plan_rule_lint import FACTS, Location, Problem
from backend.rules.dossier_lists import DossierFacts
from backend.rules.dossier_terms import DOSSIERS, PAPERS, RECEIVERS
from backend.rules.plan import Plan
from backend.rules.plan_papers import DossierPaper, DossierRule
from backend.rules.terms import SlotState
from backend.rules.vocabulary import ROLES

_CASES = {field.name for field in fields(DossierFacts)}


def paper_problems(plan: Plan) -> Iterator[Problem]:
    """Names no rule knows, dates that are not there, and what is listed twice."""
    yield from _twice([rule.key for rule in plan.dossiers], ("dossiers",), "key")
    roles = [rule.role or rule.key for rule in plan.dossiers]
    yield from _twice(roles, ("dossiers",), "role")
    for index, rule in enumerate(plan.dossiers):
        at: Location = ("dossiers", index)
        if rule.key not in DOSSIERS:
            yield (*at, "key"), f"no plan knows a dossier {rule.key}"
        yield from _state_problems(rule, at)
        yield from _bound_problems(plan, rule, at)
        yield from _receiver_problems(rule, at)
        yield from _twice([paper.key for paper in rule.papers], (*at, "papers"), "key")
        for number, paper in enumerate(rule.papers):
            yield from _paper_problems(paper, (*at, "papers", number))
        yield from _role_problems(plan, rule, at)
    if plan.recipients is not None:
        lines = plan.recipients.lines
        yield from _twice(lines, ("recipients", "lines"), "")
        if not lines or not all(line.strip() for line in lines):
            yield ("recipients", "lines"), "at least one line, none of them blank"


def _twice(names: Sequence[str], at: Location, field: str) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name in names[:index]:
            yield (*at, index, field) if field else (*at, index), f"{name} is there twice"


def _state_problems(rule: DossierRule, at: Location) -> Iterator[Problem]:
    if rule.state is SlotState.ABSENT:
        yield (*at, "state"), "a list the plan does not have is left out"
        return
    if (rule.state is SlotState.STATED) is not bool(rule.papers):
        yield (*at, "papers"), "papers are listed when, and only when, they are stated"
    if (rule.state is SlotState.EXTERNAL) is not bool(rule.source.strip()):
        yield (*at, "source"), "a source is given for an external list, and only for one"


def _bound_problems(plan: Plan, rule: DossierRule, at: Location) -> Iterator[Problem]:
    milestone = plan.milestones.get(rule.milestone)
    dated = milestone is not None and (milestone.due is not None or bool(plan.local_to))
    if rule.milestone and not dated:
        yield (*at, "milestone"), f"no milestone {rule.milestone} with a date"
    if rule.lead_time and rule.lead_time not in {lead.key for lead in plan.lead_times}:
        yield (*at, "lead_time"), f"no lead time {rule.lead_time}"
    if rule.lead_time and rule.milestone:
        yield (*at, "lead_time"), "a milestone or a lead time, not both"


def _receiver_problems(rule: DossierRule, at: Location) -> Iterator[Problem]:
    yield from _twice([one.body for one in rule.receivers], (*at, "receivers"), "body")
    for number, one in enumerate(rule.receivers):
        if not RECEIVERS.issuperset({one.body, one.door}):
            yield (*at, "receivers", number), "no plan knows such a receiver"
    compiled = rule.compiled_by
    if compiled is not None and not (compiled.bodies and RECEIVERS.issuperset(compiled.bodies)):
        yield (*at, "compiled_by", "bodies"), "one is no body that papers go to"


def _paper_problems(paper: DossierPaper, at: Location) -> Iterator[Problem]:
    if (paper.key in PAPERS) is bool(paper.label.strip()):
        yield (*at, "key"), "a paper the software knows, or a label, not both"
    if paper.only_if and paper.only_if.removeprefix("not ") not in _CASES:
        yield (*at, "only_if"), f"no fact {paper.only_if}"
    if paper.only_if and paper.optional:
        yield (*at, "optional"), "asked for in some cases, or optional, not both"


def _role_problems(plan: Plan, rule: DossierRule, at: Location) -> Iterator[Problem]:
    """Papers each member of a board hands in are asked for by a gate, which has to know them."""
    if not rule.role:
        return
    if rule.role not in ROLES:
        yield (*at, "role"), f"no role {rule.role}"
    if rule.milestone not in plan.milestones:
        yield (*at, "milestone"), "papers of people have a milestone"
    for number, paper in enumerate(rule.papers):
        if paper.key not in FACTS["member"]:
            yield (*at, "papers", number, "key"), f"no fact {paper.key} of a member"
