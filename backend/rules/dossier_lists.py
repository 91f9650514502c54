"""What belongs to a dossier, and how its names stand in a sentence (hồ sơ gồm những gì)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from backend.rules.answers import Json
from backend.rules.asking import holds
from backend.rules.citation import Record
from backend.rules.deadlines import last_allowed_day
from backend.rules.plan import Plan
from backend.rules.plan_papers import DossierPaper, DossierRule
from backend.rules.plan_rules import LeadTime
from backend.rules.terms import SlotState
from backend.rules.verdict import FactValue, Finding, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFacts(Record):
    """What decides whether a paper is asked for; a fact left out is false.

    Attributes:
        suggested: There is a review suggestion.
        special_case: One of the cases the rule exempts ("trừ đặc biệt").
    """

    suggested: bool = False
    special_case: bool = False


def missing_papers(
    rule: DossierRule, held: Collection[str], facts: DossierFacts
) -> tuple[str, ...]:
    """The papers asked for that are not among those held, in the plan's order.

    Source: each plan's `dossiers`; 004 II.4.
    """
    return tuple(key for key in asked_for(rule, facts) if key not in held)


def asked_for(rule: DossierRule, facts: DossierFacts) -> tuple[str, ...]:
    """The papers a complete dossier holds in this case.

    Source: each plan's `dossiers`; 000 III.4 "kể cả hồ sơ đề nghị khen thưởng".
    """
    return tuple(
        paper.key for paper in rule.papers if not paper.optional and holds(facts, paper.only_if)
    )


def lead_of(plan: Plan, rule: DossierRule) -> LeadTime | None:
    """The lead time that bounds a dossier sent ahead of a meeting.

    Source: 000 V.1; 001 IV.1.g2.
    """
    return next((lead for lead in plan.lead_times if lead.key == rule.lead_time), None)


def dossier_named(rule: DossierRule) -> FactValue:
    """The dossier's name for a sentence.

    Source: none; the form of an answer.
    """
    return (f"name-dossier-{rule.key}",)


def papers_named(rule: DossierRule, keys: Collection[str]) -> FactValue:
    """Papers for a sentence, in the plan's order; the plan's own label where it has one.

    Source: none; the form of an answer.
    """
    return tuple(_name_of(paper) for paper in rule.papers if paper.key in keys)


def bodies_named(bodies: Iterable[str]) -> FactValue:
    """Bodies for a sentence.

    Source: none; the form of an answer.
    """
    return tuple(f"name-body-{body}" for body in bodies)


def receivers_named(rule: DossierRule) -> dict[str, FactValue]:
    """To whom a dossier goes, and who takes it in, for a sentence.

    Source: none; the form of an answer.
    """
    doors = [receiver.through for receiver in rule.receivers if receiver.through]
    return {
        "count_receivers": len(rule.receivers),
        "receivers": bodies_named(receiver.body for receiver in rule.receivers),
        "count_doors": len(doors),
        "doors": bodies_named(doors),
    }


def listed(plan: Plan, rule: DossierRule) -> Finding:
    """What a dossier is made of, where it goes and by when, as the plan says it.

    Source: each plan's `dossiers`.
    """
    if rule.state is SlotState.EXTERNAL:
        named: dict[str, FactValue] = {"dossier": dossier_named(rule), "source": rule.source}
        return Finding("finding-dossier-external", Outcome.UNDECIDED, plan.cite(rule), named)
    always = [p.key for p in rule.papers if not p.optional and not p.only_if]
    cases = [p.key for p in rule.papers if p.only_if]
    optional = [p.key for p in rule.papers if p.optional]
    facts: dict[str, FactValue] = {
        "dossier": dossier_named(rule),
        "single": "yes" if len(rule.papers) == 1 and rule.receivers else "no",
        "papers": papers_named(rule, always),
        "count_cases": len(cases),
        "cases": papers_named(rule, cases),
        "count_optional": len(optional),
        "optional": papers_named(rule, optional),
        **receivers_named(rule),
        **_bound(plan, rule),
    }
    return Finding("finding-dossier-list", Outcome.MET, plan.cite(rule), facts)


def list_as_value(plan: Plan, rule: DossierRule) -> dict[str, Json]:
    """The same as plain values, by the keys of the kind `dossier`.

    Source: each plan's `dossiers`.
    """
    if rule.state is SlotState.EXTERNAL:
        return {"status": rule.state.value, "source": rule.source}
    step = plan.milestones.get(rule.milestone)
    last = last_allowed_day(step) if step is not None else None
    return {
        "status": rule.state.value,
        "papers": [paper.key for paper in rule.papers if not paper.optional],
        "optional": [paper.key for paper in rule.papers if paper.optional],
        "receivers": [receiver.body for receiver in rule.receivers],
        "send_to": [receiver.door for receiver in rule.receivers],
        "last_allowed_day": None if last is None else last.isoformat(),
    }


def _bound(plan: Plan, rule: DossierRule) -> dict[str, FactValue]:
    """By when: a day, days ahead of a meeting, or nothing."""
    step, lead = plan.milestones.get(rule.milestone), lead_of(plan, rule)
    if step is not None and (last := last_allowed_day(step)) is not None:
        return {"bound": "date", "day": last}
    if lead is not None:
        only = (f"name-only-{lead.only_if}",) if lead.only_if else ()
        return {"bound": lead.unit.value, "days": lead.days, "only": only}
    return {"bound": "none"}


def _name_of(paper: DossierPaper) -> str:
    return paper.label or f"name-paper-{paper.key}"
