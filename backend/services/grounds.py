"""`/cancu`: what the season's plan says on a matter, with numbers, clause and quote."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import chain

from backend.clock import local_day
from backend.i18n import LANGUAGES, speak, translator
from backend.phrases import Words, sentence_of, words
from backend.plan_views import GroundsView, PlanRule
from backend.rules.deadlines import LastDay, last_day_for
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding
from backend.services import forms, plan_course, plan_dossiers, plan_names, plan_reach, rules
from backend.services import plan_levels as levels
from backend.services import plan_steps as steps
from backend.services.commands import Actor
from backend.services.plan_names import joined
from backend.services.questions import TOPICS, Question, read, words_naming
from backend.text import clean, word_key

#: Rules on one screen; a typed question is answered on one screen up to `MOST_AT_ONCE`.
PAGE = 6
MOST_AT_ONCE = 8
#: So many words of a step's name must be typed for it to be meant.
_MEANT = 2
#: Days ahead for invitations where the plan is silent: the product's own, never the plan's.
DEFAULT_INVITATION_DAYS = 5
#: How much of what was typed is said back.
_TYPED = 60


async def asked(actor: Actor, typed: str, now: datetime) -> GroundsView:
    """The answer to a typed question; `topic` is "" where it was not understood."""
    question = read(typed)
    return await _view(actor, question, now, typed=clean(typed)[:_TYPED])


async def about(actor: Actor, topic: str, page: int, now: datetime) -> GroundsView:
    """All that the season's plan says on one matter, page by page; no topic: what can be asked."""
    known = topic if topic in TOPICS else ""
    return await _view(actor, Question(known), now, page=page)


def answer(plan: Plan, question: Question, today: date) -> tuple[PlanRule, ...]:
    """What the plan says to a question, never nothing.

    A plan that leaves the matter to another document is answered by that document's name, one
    that is silent by saying so.

    Args:
        plan: The plan asked.
        question: What is asked; its topic is one of `TOPICS`.
        today: The day from which days are counted.
    """
    if question.topic == "deadline":
        return _deadline(plan, question, today)
    if question.topic == "dossier":
        return _dossiers(plan, question)
    if question.topic == "cap" and question.numbers:
        return _cap(plan, question.numbers)
    if question.topic == "vote" and question.numbers:
        return _votes(plan, question.numbers)
    if question.topic == "authority" and question.kinds:
        named = tuple(steps.authority(plan, question.kinds))
        if named:
            return named
    found, topic = _RULES[question.topic]
    return tuple(found(plan)) or _nothing(plan, topic)


def _nothing(plan: Plan, topic: str) -> tuple[PlanRule, ...]:
    said = (levels.unsettled(plan, topic),)
    if topic != "invitation_days":
        return said
    days = DEFAULT_INVITATION_DAYS
    return (*said, PlanRule(words("grounds-default-invitation", days=days)))


def _deadline(plan: Plan, question: Question, today: date) -> tuple[PlanRule, ...]:
    if question.kinds:
        return _days_of(plan, question.kinds, today)
    names = {key: plan_names.milestone(key) for key in plan.milestones}
    return tuple(steps.milestone(plan, key) for key in _meant(names, question.said))


def _dossiers(plan: Plan, question: Question) -> tuple[PlanRule, ...]:
    """The lists of papers whose name was typed beside the word for a list, else all of them."""
    names = {rule.key: plan_names.dossier(rule.key) for rule in plan.dossiers}
    said = set(question.said) - words_naming("dossier")
    found = plan_dossiers.lists(plan, _meant(names, said))
    return tuple(found) or _nothing(plan, "")


def _meant(names: Mapping[str, Words], said: Collection[str]) -> Sequence[str]:
    """The keys whose names hold most of the words typed; all of them where no name is typed."""
    alike = {key: _shared(name, said) for key, name in names.items()}
    most = max(alike.values(), default=0)
    return [key for key in alike if most < _MEANT or alike[key] == most]


def _shared(name: Words, said: Collection[str]) -> int:
    """How many of the words typed stand in a name, in the language in which it fits best."""
    spoken = (speak(name, translator(language)) for language in LANGUAGES)
    return max(len(set(said) & set(word_key(text).split())) for text in spoken)


def _days_of(plan: Plan, kinds: Iterable[OrganisationKind], today: date) -> tuple[PlanRule, ...]:
    """The last days of organisations; kinds that share one stand together."""
    alike: dict[tuple[object, ...], list[tuple[OrganisationKind, LastDay]]] = {}
    for kind in kinds:
        last = last_day_for(plan, kind)
        same = (last.day, last.borrowed, last.finding.clause)
        alike.setdefault(same, []).append((kind, last))
    return tuple(_day(plan, together, today) for together in alike.values())


def _day(
    plan: Plan, together: Sequence[tuple[OrganisationKind, LastDay]], today: date
) -> PlanRule:
    last = together[0][1]
    left = (last.day - today).days if last.day else 0
    when = "none" if last.day is None else "past" if left < 0 else "ahead" if left else "today"
    sentence = words(
        "grounds-day",
        kinds=joined([plan_names.kind(kind) for kind, _ in together]),
        finding=sentence_of(last.finding),
        when=when,
        days=abs(left),
    )
    step = plan.milestones.get(last.key)
    return _found(last.finding, sentence, step.reading if step else ())


def _cap(plan: Plan, numbers: Sequence[int]) -> tuple[PlanRule, ...]:
    """The most who may be excellent; the second number is how many end at the upper levels."""
    members, upper = numbers[0], numbers[1] if len(numbers) > 1 else numbers[0]
    upper = min(members, upper)
    answered = rules.ask(plan.id, "cap_max", {"members": members, "excellent_or_good": upper})
    if plan.cap is None or not answered.because:
        return _nothing(plan, "cap_excellent")
    found = [_found(finding, reading=plan.cap.reading) for finding in answered.because]
    if len(numbers) == 1:
        found.append(PlanRule(words("grounds-all-good", members=members)))
    return tuple(found)


def _votes(plan: Plan, numbers: Sequence[int]) -> tuple[PlanRule, ...]:
    """The votes each level needs; a second number is how many there were."""
    official, votes_for = numbers[0], numbers[1] if len(numbers) > 1 else None
    found: list[PlanRule] = []
    for vote in plan.votes:
        case = {"official": official, "votes_for": min(official, votes_for or 0)}
        answered = rules.ask(plan.id, "vote", {"level": vote.level.value, "cases": [case]})
        for finding in answered.because:
            needed = words(
                "grounds-votes",
                official=official,
                level=plan_names.level(vote.level),
                share=str(vote.share),
                needed=int(str(finding.facts["needed"])),
            )
            sentence = None if votes_for is not None else needed
            found.append(_found(finding, sentence, vote.reading))
    return tuple(found) or _nothing(plan, "vote_threshold_excellent")


def _found(
    finding: Finding, sentence: Words | None = None, reading: tuple[str, ...] = ()
) -> PlanRule:
    clause = finding.clause
    return PlanRule(sentence or sentence_of(finding), clause.path, clause.quote, reading=reading)


def _order(plan: Plan) -> Iterable[PlanRule]:
    return chain(plan_course.orders(plan), steps.gates(plan), steps.personal_papers(plan))


#: By topic: the rules that answer it, and the topic of the plan that says where else to look.
_RULES: dict[str, tuple[Callable[[Plan], Iterable[PlanRule]], str]] = {
    "cap": (levels.cap, "cap_excellent"),
    "vote": (levels.votes, "vote_threshold_excellent"),
    "invitation": (lambda plan: steps.lead_times(plan, "invitation"), "invitation_days"),
    "report": (lambda plan: steps.lead_times(plan, "report"), "report_days"),
    "duration": (steps.durations, ""),
    "scope": (steps.scope, ""),
    "discipline": (levels.discipline, ""),
    "authority": (steps.authority, ""),
    "place": (lambda plan: chain(steps.places(plan), plan_reach.people(plan)), ""),
    "order": (_order, ""),
    "points": (levels.points, "points"),
    "criteria": (levels.criteria, "criteria"),
}


def view_of(
    plan: Plan, question: Question, today: date, *, typed: str = "", page: int = 0
) -> GroundsView:
    """The answer to a question under a plan, cut to one screen."""
    found = answer(plan, question, today) if question.topic else ()
    size = MOST_AT_ONCE if typed and len(found) <= MOST_AT_ONCE else PAGE
    pages = max(1, -(-len(found) // size))
    page = min(max(page, 0), pages - 1)
    shown = found[page * size : (page + 1) * size]
    names = dict.fromkeys(code for rule in shown for code in rule.reading)
    readings = tuple((code, plan.readings[code]) for code in names if code in plan.readings)
    return GroundsView(
        question.topic, typed, plan.code, plan.title, shown, readings, page, pages, TOPICS
    )


async def _view(
    actor: Actor, question: Question, now: datetime, *, typed: str = "", page: int = 0
) -> GroundsView:
    row = await forms.current_row(actor.member_id)
    if row is None:
        return GroundsView(question.topic, typed, "", "", (), (), 0, 1, TOPICS)
    return view_of(row.plan, question, local_day(now), typed=typed, page=page)
