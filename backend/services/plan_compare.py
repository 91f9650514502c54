"""All plans side by side: one row a matter, one column a plan."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from backend.i18n import Translator, speak
from backend.phrases import Param, Words, words
from backend.plan_loader import plans
from backend.plan_views import CompareCell, CompareGroup, CompareRow, CompareView
from backend.rules.citation import Cited
from backend.rules.deadlines import last_allowed_day, last_day_for
from backend.rules.plan import Plan
from backend.rules.plan_papers import DossierRule
from backend.rules.plan_rules import AuthorityRule, Condition, LeadTime
from backend.rules.terms import Level, OrganisationKind, SlotState
from backend.rules.vocabulary import MILESTONES
from backend.services import plan_names as name
from backend.services.plan_levels import cap_share, discipline_grounds
from backend.services.plan_names import joined
from backend.services.plan_pages import capital, clause_in, head_of
from backend.services.plan_steps import SCOPE


@dataclass(frozen=True, slots=True)
class _Said:
    """What a plan says on a matter, in no language yet; `text` is "" where it says nothing."""

    text: Param = ""
    clause: str = ""
    external: bool = False


_Ask = Callable[[Plan], _Said]
_Row = tuple[Param, _Ask]
_SILENT = _Said()


async def compare(language: Translator) -> CompareView:
    """The table, in one language."""
    every = tuple(plans().values())
    groups = (
        ("milestones", _kinds()),
        ("steps", _milestones(every)),
        ("scope", _scope()),
        ("votes", _votes()),
        ("cap", _caps()),
        ("lead", _lead_times()),
        ("dossiers", _dossiers(every)),
        ("criteria", _criteria()),
        ("duration", _durations(every)),
        ("authority", _authority(every)),
        ("discipline", _discipline()),
    )
    return CompareView(
        plans=tuple([await head_of(plan) for plan in every]),
        groups=tuple(
            CompareGroup(
                language.text(f"compare-group-{key}"),
                tuple(_row(matter, ask, every, language) for matter, ask in rows),
            )
            for key, rows in groups
        ),
    )


def _row(matter: Param, ask: _Ask, every: Sequence[Plan], language: Translator) -> CompareRow:
    cells = tuple(_cell(ask(plan), language) for plan in every)
    return CompareRow(capital(_in(matter, language)), cells)


def _cell(said: _Said, language: Translator) -> CompareCell:
    if said.text == "":
        return CompareCell(SlotState.ABSENT, language.text("compare-silent"), "")
    state = SlotState.EXTERNAL if said.external else SlotState.STATED
    clause = clause_in(said.clause, language) if said.clause else ""
    return CompareCell(state, _in(said.text, language), clause)


def _in(text: Param, language: Translator) -> str:
    return speak(words("compare-text", text=text), language)


def _cited(text: Param, value: Cited) -> _Said:
    return _Said(text, value.clause)


def _topic(plan: Plan, code: str) -> _Said:
    """Another document where the plan names one, else silence."""
    found = plan.topics.get(code)
    if found is None or found.state is not SlotState.EXTERNAL:
        return _SILENT
    return _Said(words("plan-see", source=found.source), found.clause, external=True)


def _kinds() -> Iterator[_Row]:
    for kind in OrganisationKind:

        def ask(plan: Plan, kind: OrganisationKind = kind) -> _Said:
            last = last_day_for(plan, kind)
            if last.day is None:
                return _SILENT
            message = "compare-day-borrowed" if last.borrowed else "compare-day"
            return _Said(Words(message, {"day": last.day}), last.finding.clause.path)

        yield name.kind(kind), ask


def _milestones(every: Sequence[Plan]) -> Iterator[_Row]:
    used = {key for plan in every for key in plan.milestones}
    for key in sorted(MILESTONES & used):

        def ask(plan: Plan, key: str = key) -> _Said:
            step = plan.milestones.get(key)
            day = last_allowed_day(step) if step else None
            return _cited(words("compare-day", day=day), step) if step and day else _SILENT

        yield name.milestone(key), ask


def _scope() -> Iterator[_Row]:
    for fact in SCOPE:

        def ask(plan: Plan, fact: str = fact) -> _Said:
            rule = getattr(plan.scope, fact)
            answers = {"review": rule.review.value, "rating": rule.rating.value}
            return _cited(Words("compare-scope", dict(answers)), rule)

        yield words(f"name-scope-{fact}", months=6), ask


def _votes() -> Iterator[_Row]:
    for level in Level:

        def ask(plan: Plan, level: Level = level) -> _Said:
            rule = next((vote for vote in plan.votes if vote.level is level), None)
            if rule is not None:
                return _cited(words("compare-votes", share=str(rule.share)), rule)
            which = "excellent" if level is Level.EXCELLENT else "other"
            return _topic(plan, f"vote_threshold_{which}")

        yield name.level(level), ask


def _caps() -> Iterator[_Row]:
    def ask(plan: Plan) -> _Said:
        return _cited(cap_share(plan.cap), plan.cap) if plan.cap else _topic(plan, "cap_excellent")

    yield name.topic("cap_excellent"), ask


def _lead_times() -> Iterator[_Row]:
    for key in ("invitation", "report"):

        def ask(plan: Plan, key: str = key) -> _Said:
            rule = next((lead for lead in plan.lead_times if lead.key == key), None)
            return _cited(_ahead(rule), rule) if rule else _topic(plan, f"{key}_days")

        yield name.topic(f"{key}_days"), ask


def _dossiers(every: Sequence[Plan]) -> Iterator[_Row]:
    for key in sorted({rule.key for plan in every for rule in plan.dossiers}):

        def ask(plan: Plan, key: str = key) -> _Said:
            rule = next((held for held in plan.dossiers if held.key == key), None)
            if rule is None:
                return _SILENT
            if rule.state is SlotState.EXTERNAL:
                return _Said(words("plan-see", source=rule.source), rule.clause, external=True)
            return _cited(_list(rule), rule)

        yield name.dossier(key), ask


def _list(rule: DossierRule) -> Words:
    doors = [name.body(receiver.door) for receiver in rule.receivers]
    return words(
        "compare-dossier",
        count=len(rule.papers),
        papers=joined([paper.label or name.paper(paper.key) for paper in rule.papers]),
        sent="yes" if doors else "no",
        doors=joined(doors or [""]),
    )


def _ahead(rule: LeadTime) -> Words:
    return words(
        "compare-ahead", days=rule.days, unit=rule.unit.value, only=name.only(rule.only_if)
    )


def _criteria() -> Iterator[_Row]:
    def criteria(plan: Plan) -> _Said:
        slot = plan.member_form.criteria
        if slot.state is SlotState.STATED:
            return _cited(words("compare-criteria", count=len(slot.items)), slot)
        return _topic(plan, "criteria")

    def points(plan: Plan) -> _Said:
        found = plan.topics.get("points")
        if found is None or found.state is not SlotState.STATED:
            return _topic(plan, "points")
        return _Said(str(found.value), found.clause)

    yield name.topic("criteria"), criteria
    yield name.topic("points"), points


def _durations(every: Sequence[Plan]) -> Iterator[_Row]:
    for code in sorted({rule.body for plan in every for rule in plan.durations}):

        def ask(plan: Plan, code: str = code) -> _Said:
            rule = next((held for held in plan.durations if held.body == code), None)
            if rule is None:
                return _SILENT
            planned = "yes" if rule.planned else "no"
            least, most = name.decimal(rule.least), name.decimal(rule.most or rule.least)
            bounded = "no" if rule.most is None else "yes"
            return _cited(
                words(
                    "compare-duration", planned=planned, bounded=bounded, least=least, most=most
                ),
                rule,
            )

        yield name.body(code), ask


def _authority(every: Sequence[Plan]) -> Iterator[_Row]:
    asked = {(r.subject, r.kind) for plan in every for r in plan.authority if r.exists}
    for subject, kind in sorted(asked, key=lambda pair: (pair[0], pair[1] or "")):

        def ask(plan: Plan, subject: str = subject, kind: OrganisationKind | None = kind) -> _Said:
            rules = [r for r in plan.authority if r.exists and r.subject == subject]
            rule = next((r for r in rules if r.kind is kind), None)
            return _cited(_decider(rule), rule) if rule else _SILENT

        matter = [name.subject(subject)] + ([name.kind(kind)] if kind else [])
        yield joined(matter), ask


def _decider(rule: AuthorityRule) -> Words:
    return words(
        "compare-decides",
        decides="no" if rule.decider == "none" else "yes",
        body=name.body(rule.decider),
        secret=rule.secret_ballot.value,
    )


def _ground(condition: Condition) -> Words:
    value = name.condition(condition.key, condition.value or "")
    return words("compare-ground", condition=value, level=name.level(condition.level))


def _discipline() -> Iterator[_Row]:
    def ask(plan: Plan) -> _Said:
        rule = plan.discipline
        if rule is None:
            ground = next(iter(discipline_grounds(plan)), None)
            return _cited(_ground(ground), ground) if ground else _SILENT
        level = name.level(rule.forces)
        vote = "yes" if rule.vote_required else "no"
        return _cited(
            words("compare-discipline", period=rule.period, level=level, vote=vote), rule
        )

    yield words("compare-disciplined"), ask
