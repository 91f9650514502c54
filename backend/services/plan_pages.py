"""A plan as a page: every rule in words, with its clause, and how well it is known."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from backend.errors import NotFoundError, PlanError
from backend.i18n import Translator, speak
from backend.phrases import Words, place
from backend.plan_loader import find_plan, shelf
from backend.plan_views import (
    BrokenPlan,
    PlanHead,
    PlanLine,
    PlanList,
    PlanPage,
    PlanPart,
    PlanRule,
)
from backend.rules.plan import Plan
from backend.rules.terms import Basis
from backend.services import plan_levels as levels
from backend.services import plan_names, plan_steps
from backend.services.confirmations import confirmation_of, undated_of
from backend.text import word_key

#: The sections of a page in their order: anchor, and what fills it.
SECTIONS: tuple[tuple[str, Callable[[Plan], Iterable[PlanRule]]], ...] = (
    ("topics", levels.topics),
    ("milestones", plan_steps.milestones),
    ("scope", plan_steps.scope),
    ("lead", plan_steps.lead_times),
    ("duration", plan_steps.durations),
    ("place", plan_steps.places),
    ("order", plan_steps.gates),
    ("authority", plan_steps.authority),
    ("criteria", levels.criteria),
    ("form", levels.form),
    ("papers", plan_steps.personal_papers),
    ("discipline", levels.discipline),
    ("votes", levels.votes),
    ("cap", levels.cap),
    ("organisations", levels.organisations),
    ("members", levels.members),
    ("readings", levels.readings),
)
#: The topic that says where else to look when a section is empty.
_TOPIC_OF = {"votes": "vote_threshold_excellent", "cap": "cap_excellent", "lead": "report_days"}
#: Longest words looked for.
MOST_QUERY = 100


async def plan_list() -> PlanList:
    """Every plan there is, and the own files that cannot be read."""
    found = shelf()
    return PlanList(
        plans=tuple([await head_of(plan) for plan in found.plans.values()]),
        broken=tuple(map(_broken, found.broken)),
    )


async def plan_page(name: str, language: Translator, query: str = "") -> PlanPage:
    """All that a plan says, or only what holds the words looked for.

    Args:
        name: The plan's code or id.
        language: The language of the page.
        query: Words that must all stand in a rule, with or without accents; "" for all rules.

    Raises:
        NotFoundError: no such plan.
    """
    try:
        plan = find_plan(name)
    except PlanError:
        raise NotFoundError from None
    wanted = word_key(query[:MOST_QUERY]).split()
    parts = tuple(_part(plan, key, rules, language) for key, rules in SECTIONS)
    shown = tuple(_matching(part, wanted) for part in parts)
    lines = [line for part in parts for line in part.lines]
    bases = Counter(line.basis for line in lines if line.clause)
    in_order = [language.text(f"basis-{basis}") for basis in Basis]
    return PlanPage(
        head=await head_of(plan),
        documents=plan.basis_documents,
        parts=tuple(part for part in shown if part.lines),
        query=query[:MOST_QUERY].strip(),
        rules=len(lines),
        shown=sum(len(part.lines) for part in shown),
        bases=tuple((basis, bases[basis]) for basis in in_order if bases[basis]),
    )


async def head_of(plan: Plan) -> PlanHead:
    """The plan as a list shows it."""
    return PlanHead(
        id=plan.id,
        code=plan.code,
        year=plan.year,
        title=plan.title,
        issued_by=plan.issued_by,
        must_be_confirmed=plan.must_be_confirmed,
        confirmed=await confirmation_of(plan) if plan.must_be_confirmed else None,
        local_to=find_plan(plan.local_to).code if plan.local_to else "",
        undated=undated_of(plan),
    )


def line_of(plan: Plan, rule: PlanRule, language: Translator) -> PlanLine:
    """A rule in a language."""
    return PlanLine(
        sentence=capital(speak(rule.sentence, language)),
        clause=clause_in(rule.clause, language),
        quote=rule.quote,
        requirements=rule.requirements,
        basis=language.text(f"basis-{rule.basis}"),
        doubtful=rule.basis is not Basis.READ,
        readings=tuple(
            (code, plan.readings[code]) for code in rule.reading if code in plan.readings
        ),
    )


def clause_in(path: str, language: Translator) -> str:
    """Where a clause stands, fit to be read out in a language."""
    said = place(path)
    return speak(said, language) if isinstance(said, Words) else str(said)


def capital(sentence: str) -> str:
    """The sentence with a capital letter in front; the rest stays as it is."""
    return sentence[:1].upper() + sentence[1:]


def undated_names(head: PlanHead, language: Translator) -> Sequence[str]:
    """The steps without a date, as people call them."""
    return [speak(plan_names.milestone(key), language) for key in head.undated]


def _part(
    plan: Plan, key: str, rules: Callable[[Plan], Iterable[PlanRule]], language: Translator
) -> PlanPart:
    found = list(rules(plan)) or [levels.unsettled(plan, _TOPIC_OF.get(key, ""))]
    lines = tuple(line_of(plan, rule, language) for rule in found)
    return PlanPart(key, language.text(f"plan-section-{key}"), lines)


def _matching(part: PlanPart, wanted: Sequence[str]) -> PlanPart:
    if not wanted:
        return part
    held = [line for line in part.lines if all(w in _searched(part, line) for w in wanted)]
    return replace(part, lines=tuple(held))


def _searched(part: PlanPart, line: PlanLine) -> str:
    reading = " ".join(f"{code} {sentence}" for code, sentence in line.readings)
    rows = " ".join(line.requirements)
    return word_key(
        f"{part.title} {line.sentence} {line.clause} {line.quote} {rows} {line.basis} {reading}"
    )


def _broken(error: PlanError) -> BrokenPlan:
    params = error.params
    return BrokenPlan(str(params["file"]), int(params["line"]), error.code, str(params["detail"]))
