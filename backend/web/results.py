"""The pages of results: one's own, an organisation's, and what may be done with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import Response

from backend.cap_views import CapView, Group
from backend.i18n import Translator, speak
from backend.messages import cap_words
from backend.messages import result_words as say
from backend.phrases import Words, place, sentence_of
from backend.result_views import ResultRow, ResultsView, Route
from backend.rules.terms import Level
from backend.rules.verdict import Finding
from backend.services import (
    announcements,
    conclusions,
    decisions,
    inside,
    results,
    revocations,
)
from backend.services.result_writes import Choice, Seen
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person

PAGE = "/results"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 5_000
Mark = Annotated[int, Form(ge=0, le=MOST_ID)]
Text = Annotated[str, Form(max_length=_MOST_LETTERS)]
LevelName = Annotated[str, Form(pattern="^[A-Z_]{1,16}$")]


@dataclass(frozen=True, slots=True)
class RowCard:
    """A row as the page shows it.

    Attributes:
        brief: The end of its way to its level.
        lines: All of it.
        grounds: Why, each with clause and quote.
    """

    row: ResultRow
    level: str
    brief: list[str]
    lines: list[str]
    grounds: list[str]


@dataclass(frozen=True, slots=True)
class Entered:
    """A decision as the form has it."""

    mark: Mark
    level: LevelName
    reason: Text = ""
    document: Text = ""


def routes() -> APIRouter:
    """The pages and their forms."""
    router = APIRouter(prefix=PAGE)
    guarded = [Depends(csrf.guard)]
    router.add_api_route("", overview, methods=["GET"])
    router.add_api_route("/{organisation_id}", one, methods=["GET"])
    for path, handler in {
        "conclude": conclude,
        "conclude-all": conclude_all,
        "conclude-own": conclude_own,
        "send": send,
        "return": give_back,
        "decide-all": decide_all,
        "decide": decide_one,
        "decide-own": decide_own,
        "receive": receive,
        "announce": announce,
        "revoke": revoke,
        "supplement": supplement,
    }.items():
        router.add_api_route(
            f"/{{organisation_id}}/{path}", handler, methods=["POST"], dependencies=guarded
        )
    return router


async def overview(request: Request, person: CurrentPerson) -> Response:
    """One's own result, and the organisations one looks after."""
    own = await results.own(person.actor, person.now)
    card = None
    if own is not None:
        lines = _said(say.way(own.row, own.route, met=own.met), person.words)
        grounds = _grounds(own.row.counted.findings, person.words)
        level = speak(say.level(own.row.level), person.words)
        card = RowCard(own.row, level, [], lines, grounds)
    return pages.page(
        request,
        "results.html",
        own=own,
        card=card,
        places=await results.places(person.actor),
    )


async def one(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """The results of an organisation."""
    view = await results.view(person.actor, organisation_id, person.now)
    return _page(request, person, view)


async def conclude(
    person: CurrentPerson,
    organisation_id: Id,
    mark: Mark,
    row: Annotated[int, Form(ge=0, le=MOST_ID)],
    level: LevelName,
    reason: Text = "",
) -> Response:
    """Note the level the cell proposes for one row."""
    choice = Choice(row, level, reason)
    await conclusions.conclude(person.actor, Seen(organisation_id, mark), choice, person.now)
    return _back(organisation_id, f"row-{row}")


async def conclude_all(person: CurrentPerson, organisation_id: Id, mark: Mark) -> Response:
    """Note what the count leads to for every row left."""
    await conclusions.conclude_all(person.actor, Seen(organisation_id, mark), person.now)
    return _back(organisation_id)


async def conclude_own(
    person: CurrentPerson, organisation_id: Id, mark: Mark, level: LevelName, reason: Text = ""
) -> Response:
    """Note the level an organisation proposes for itself."""
    choice = Choice(organisation_id, level, reason)
    await conclusions.conclude_own(person.actor, Seen(organisation_id, mark), choice, person.now)
    return _back(organisation_id, "own")


async def send(person: CurrentPerson, organisation_id: Id, mark: Mark) -> Response:
    """Send the list to the level above."""
    await conclusions.send(person.actor, Seen(organisation_id, mark), person.now)
    return _back(organisation_id)


async def give_back(
    person: CurrentPerson, organisation_id: Id, mark: Mark, reason: Text = ""
) -> Response:
    """Return the list with a reason."""
    await conclusions.give_back(person.actor, Seen(organisation_id, mark), reason, person.now)
    return _back(organisation_id)


async def decide_all(
    person: CurrentPerson, organisation_id: Id, mark: Mark, document: Text = ""
) -> Response:
    """Decide all rows as proposed."""
    await decisions.decide_all(person.actor, Seen(organisation_id, mark), document, person.now)
    return _back(organisation_id)


async def decide_one(
    person: CurrentPerson,
    organisation_id: Id,
    entered: Annotated[Entered, Depends()],
    row: Annotated[int, Form(ge=0, le=MOST_ID)],
) -> Response:
    """Decide one row."""
    choice = Choice(row, entered.level, entered.reason)
    seen = Seen(organisation_id, entered.mark)
    await decisions.decide_one(person.actor, seen, choice, entered.document, person.now)
    return _back(organisation_id, f"row-{row}")


async def decide_own(
    person: CurrentPerson, organisation_id: Id, entered: Annotated[Entered, Depends()]
) -> Response:
    """Decide an organisation's level."""
    choice = Choice(organisation_id, entered.level, entered.reason)
    seen = Seen(organisation_id, entered.mark)
    await decisions.decide_own(person.actor, seen, choice, entered.document, person.now)
    return _back(organisation_id, "own")


async def receive(
    person: CurrentPerson, organisation_id: Id, mark: Mark, level: LevelName, document: Text = ""
) -> Response:
    """Enter the level that was decided above the tree."""
    choice = Choice(organisation_id, level)
    seen = Seen(organisation_id, mark)
    await decisions.receive_own(person.actor, seen, choice, document, person.now)
    return _back(organisation_id, "own")


async def announce(person: CurrentPerson, organisation_id: Id, mark: Mark) -> Response:
    """Tell those concerned."""
    await announcements.announce(person.actor, Seen(organisation_id, mark), person.now)
    return _back(organisation_id)


async def revoke(
    person: CurrentPerson,
    organisation_id: Id,
    decision: Annotated[int, Form(ge=0, le=MOST_ID)],
    version: Annotated[int, Form(ge=0, le=MOST_ID)],
    ground: Annotated[str, Form(pattern="^[a-z_]{1,24}$")],
    reason: Text = "",
) -> Response:
    """Take a decided level back."""
    await inside.decision(organisation_id, decision)
    why = revocations.Why(ground, reason)
    await revocations.revoke(person.actor, decision, version, why, person.now)
    return _back(organisation_id)


async def supplement(
    person: CurrentPerson,
    organisation_id: Id,
    decision: Annotated[int, Form(ge=0, le=MOST_ID)],
) -> Response:
    """Note that a supplementary report was sent."""
    await inside.decision(organisation_id, decision)
    await revocations.supplement(person.actor, decision, person.now)
    return _back(organisation_id)


def _page(request: Request, person: Person, view: ResultsView) -> Response:
    words = person.words
    return pages.page(
        request,
        "results_of.html",
        view=view,
        rights=view.rights,
        stage=speak(say.stage(view), words),
        report=_said(say.report(view), words),
        route=speak(say.route(view.route), words),
        own_route=speak(say.route(view.own_route, own=True), words),
        rows=[_card(row, view.route, words) for row in view.rows],
        own=_card(view.own, view.own_route, words) if view.own else None,
        caps=[_cap(cap, words) for cap in (view.cap, view.pool) if cap is not None],
        advice=speak(sentence_of(view.advice), words) if view.advice else "",
        below=[(line, speak(say.below(line), words)) for line in view.below],
        levels=list(Level),
        own_levels=view.own_levels,
        grounds=revocations.grounds_of(view.season.plan_id, Group.MEMBERS),
        own_grounds=revocations.grounds_of(view.season.plan_id, Group.ORGANISATIONS),
        numbered=view.route.document_needed,
    )


def _card(row: ResultRow, route: Route, words: Translator) -> RowCard:
    return RowCard(
        row,
        speak(say.level(row.level), words),
        _said(say.brief(row, route), words),
        _said(say.way(row, route, met=True), words),
        _grounds(row.counted.findings, words),
    )


def _cap(cap: CapView, words: Translator) -> tuple[str, list[str], str]:
    listed = _said(cap_words.candidates(cap, names=True), words)
    because = _grounds([cap.finding], words)[0] if cap.finding else ""
    return speak(cap_words.cap(cap), words), listed, because


def _grounds(findings: Iterable[Finding], words: Translator) -> list[str]:
    """Each finding with its clause and its quoted words, each said once."""
    said: list[str] = []
    for finding in findings:
        sentence: Words = sentence_of(finding)
        if finding.clause.path:
            clause = place(finding.clause.path)
            params = {"sentence": sentence, "clause": clause, "quote": finding.clause.quote}
            sentence = Words("ground", params)
        said.append(speak(sentence, words))
    return list(dict.fromkeys(said))


def _said(lines: Iterable[Words], words: Translator) -> list[str]:
    return [speak(one, words) for one in lines]


def _back(organisation_id: int, anchor: str = "") -> Response:
    return pages.redirect(f"{PAGE}/{organisation_id}{'#' if anchor else ''}{anchor}")
