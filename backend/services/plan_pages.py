"""A plan as a page: every rule in words, with its clause, and how well it is known."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from backend.errors import NotFoundError, PlanError
from backend.i18n import Translator, speak
from backend.phrases import Words, place, words
from backend.plan_lint import cited_values
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
from backend.services import (
    plan_course,
    plan_dossiers,
    plan_duties,
    plan_meetings,
    plan_names,
    plan_reach,
    plan_sittings,
    plan_steps,
)
from backend.services import plan_levels as levels
from backend.services.confirmations import confirmation_of, undated_of
from backend.text import word_key


def _places(plan: Plan) -> Iterator[PlanRule]:
    yield from plan_steps.places(plan)
    yield from plan_reach.people(plan)
    yield from plan_meetings.invites(plan)
    yield from plan_sittings.depths(plan)


def _order(plan: Plan) -> Iterator[PlanRule]:
    yield from plan_meetings.order(plan)
    yield from plan_sittings.joint(plan)
    yield from plan_course.orders(plan)
    yield from plan_steps.gates(plan)
    yield from plan_duties.year_end(plan)


def _authority(plan: Plan) -> Iterator[PlanRule]:
    yield from plan_steps.authority(plan)
    yield from plan_course.authority_steps(plan)
    yield from plan_sittings.own_ballots(plan)


#: The sections of a page in their order: anchor, and what fills it.
SECTIONS: tuple[tuple[str, Callable[[Plan], Iterable[PlanRule]]], ...] = (
    ("topics", levels.topics),
    ("reach", plan_reach.reach),
    ("milestones", plan_steps.milestones),
    ("scope", plan_steps.scope),
    ("lead", plan_steps.lead_times),
    ("duration", plan_steps.durations),
    ("place", _places),
    ("bodies", plan_reach.bodies),
    ("order", _order),
    ("authority", _authority),
    ("duties", plan_duties.duties),
    ("criteria", levels.criteria),
    ("form", levels.form),
    ("scores", levels.score_forms),
    ("papers", plan_steps.personal_papers),
    ("dossiers", plan_dossiers.dossiers),
    ("discipline", levels.discipline),
    ("votes", levels.votes),
    ("cap", levels.cap),
    ("organisations", levels.organisations),
    ("members", levels.members),
    ("re_rating", plan_course.re_rating),
    ("recipients", plan_dossiers.recipients),
    ("readings", levels.readings),
)
#: The topic that says where else to look when a section is empty.
_TOPIC_OF = {"votes": "vote_threshold_excellent", "cap": "cap_excellent", "lead": "report_days"}
#: Sections that are left out when they are empty.
_MAY_BE_EMPTY = frozenset(
    {"reach", "bodies", "duties", "scores", "re_rating", "recipients", "readings", "other"}
)
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
    every, shown = parts_of(plan, language), parts_of(plan, language, query)
    lines = [line for part in every for line in part.lines]
    bases = Counter(line.basis for line in lines if line.clause)
    in_order = [language.text(f"basis-{basis}") for basis in Basis]
    return PlanPage(
        head=await head_of(plan),
        documents=plan.basis_documents,
        parts=shown,
        query=query[:MOST_QUERY].strip(),
        rules=len(lines),
        shown=sum(len(part.lines) for part in shown),
        bases=tuple((basis, bases[basis]) for basis in in_order if bases[basis]),
    )


def parts_of(plan: Plan, language: Translator, query: str = "") -> tuple[PlanPart, ...]:
    """The sections of a plan with the rules that hold all words looked for; none is empty."""
    wanted = word_key(query[:MOST_QUERY]).split()
    told = [(key, tuple(rules(plan))) for key, rules in SECTIONS]
    other = untold(plan, [rule for _, rules in told for rule in rules])
    parts = (_part(plan, key, rules, language) for key, rules in (*told, ("other", other)))
    found = (_matching(part, wanted) for part in parts)
    return tuple(part for part in found if part.lines)


def untold(plan: Plan, told: Iterable[PlanRule]) -> tuple[PlanRule, ...]:
    """Whatever else the plan's file cites, so that no clause of it is lost from its page."""
    known = {(rule.clause, rule.quote) for rule in told}
    found: dict[tuple[str, str], PlanRule] = {}
    for _, value in cited_values(plan):
        place = (value.clause, value.quote)
        if place not in known and place not in found:
            found[place] = plan_names.rule(words("plan-otherwise", quote=value.quote), value)
    return tuple(found.values())


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


def _part(plan: Plan, key: str, rules: Sequence[PlanRule], language: Translator) -> PlanPart:
    if not rules and key not in _MAY_BE_EMPTY:
        rules = (levels.unsettled(plan, _TOPIC_OF.get(key, "")),)
    lines = tuple(line_of(plan, rule, language) for rule in rules)
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
