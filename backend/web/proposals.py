"""`Họp chi ủy` on our pages: facts and proposals, person by person; facts of organisations."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import Response

from backend.errors import NotFoundError
from backend.i18n import Translator, speak
from backend.phrases import place, sentence_of, words
from backend.rules.member_conditions import CivilLevel
from backend.rules.terms import Grade, Level
from backend.services import board_proposals, inside, rating_facts, unit_facts, verifications
from backend.services.board_proposals import Wish
from backend.services.unit_facts import UnitEntry
from backend.services.unit_sheet import ASKED
from backend.sitting_views import FactsView, ProposalLine, ProposalsView, Residence
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE, UNITS = "/proposals", "/units"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
Version = Annotated[int, Form(ge=0, le=MOST_ID)]
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 5_000
Text = Annotated[str, Form(max_length=_MOST_LETTERS)]
Word = Annotated[str, Form(max_length=40)]


def routes() -> APIRouter:
    """The pages and their forms."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route(f"{PAGE}/{{organisation_id}}", overview, methods=["GET"])
    one = f"{PAGE}/{{organisation_id}}/{{review_id}}"
    router.add_api_route(one, person_page, methods=["GET"])
    for path, handler in {
        f"{one}/facts": save_facts,
        f"{one}/level": propose,
        f"{one}/priority": move,
        f"{one}/sign": raise_sign,
        f"{UNITS}/{{organisation_id}}": save_unit,
    }.items():
        router.add_api_route(path, handler, methods=["POST"], dependencies=guarded)
    router.add_api_route(f"{UNITS}/{{organisation_id}}", unit_page, methods=["GET"])
    return router


async def overview(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """Everybody of a cell, with what is known and what is proposed."""
    view = await board_proposals.view(person.actor, organisation_id)
    return pages.page(
        request,
        "proposals.html",
        view=view,
        rows=[(line, _barred(line, person.words)) for line in view.lines],
        ranked=sorted((one for one in view.lines if one.priority), key=lambda o: o.priority),
    )


async def person_page(
    request: Request, person: CurrentPerson, organisation_id: Id, review_id: Id
) -> Response:
    """One person: facts, and the level put forward."""
    view = await board_proposals.view(person.actor, organisation_id)
    line = _line(view, review_id)
    return pages.page(
        request,
        "proposal.html",
        view=view,
        line=line,
        barred=_barred(line, person.words),
        staff=[level.value for level in CivilLevel],
        tasks=[level.value for level in Level],
        certificates=rating_facts.CERTIFICATES,
        leaves=rating_facts.LEAVES,
        figures=rating_facts.figures_of(leader=line.leader),
        residence=[one.value for one in Residence],
        following=_following(view, review_id),
    )


async def save_facts(
    request: Request, person: CurrentPerson, organisation_id: Id, review_id: Id
) -> Response:
    """Store the facts of one person."""
    view = await board_proposals.view(person.actor, organisation_id)
    line = _line(view, review_id)
    form = await request.form()
    entry = {name: str(value) for name, value in form.items() if isinstance(value, str)}
    grounds = tuple(str(value) for value in form.getlist("ground"))
    facts = _facts(view, line, entry, grounds)
    await rating_facts.set_facts(person.actor, review_id, facts, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}/{review_id}#level")


async def propose(
    person: CurrentPerson,
    organisation_id: Id,
    review_id: Id,
    version: Version = 0,
    level: Word = "",
) -> Response:
    """Put a level forward, and go on to the next person."""
    await inside.review(organisation_id, review_id)
    await board_proposals.propose(person.actor, Wish(review_id, version, level), person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}#r{review_id}")


async def move(
    person: CurrentPerson, organisation_id: Id, review_id: Id, place: Version, to: Version
) -> Response:
    """Put somebody in another place of the order of priority."""
    await inside.review(organisation_id, review_id)
    await board_proposals.move(person.actor, review_id, place, to, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}#priority")


async def raise_sign(
    person: CurrentPerson, organisation_id: Id, review_id: Id, note: Text = ""
) -> Response:
    """Report signs of a violation upward."""
    await inside.review(organisation_id, review_id)
    await verifications.raise_sign(person.actor, review_id, note, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}/{review_id}")


async def unit_page(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """The facts of an organisation."""
    view = await unit_facts.view(person.actor, organisation_id)
    return pages.page(
        request,
        "unit.html",
        view=view,
        asked=ASKED,
        grade_names=[grade.value for grade in Grade],
        member_levels=[level.value for level in Level],
    )


async def save_unit(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """Store the facts of an organisation."""
    form = await request.form()
    entry = {name: str(value).strip() for name, value in form.items() if isinstance(value, str)}
    version = entry.get("version", "0")
    stored = UnitEntry(
        version=int(version) if version.isdigit() else 0,
        gates=frozenset(str(value) for value in form.getlist("gate")),
        scores=_named(entry, "score-"),
        year=_named(entry, "year-"),
        grades=_named(entry, "grade-"),
        proposed_level=entry.get("level", ""),
    )
    await unit_facts.save(person.actor, organisation_id, stored, person.now)
    return pages.redirect(f"{UNITS}/{organisation_id}")


def _line(view: ProposalsView, review_id: int) -> ProposalLine:
    for line in view.lines:
        if line.review_id == review_id:
            return line
    raise NotFoundError


def _following(view: ProposalsView, review_id: int) -> int:
    """The next person without a level, beginning behind this one; 0 for nobody."""
    at = next(n for n, line in enumerate(view.lines) if line.review_id == review_id)
    turned = (*view.lines[at + 1 :], *view.lines[:at])
    return next((line.review_id for line in turned if not line.level and line.may_enter), 0)


def _barred(line: ProposalLine, words_: Translator) -> list[str]:
    """What stands in the way, each with its clause."""
    return [
        speak(
            words(
                "proposal-barred",
                sentence=sentence_of(finding),
                clause=place(finding.clause.path),
            ),
            words_,
        )
        for finding in line.barred
    ]


def _facts(
    view: ProposalsView, line: ProposalLine, entry: dict[str, str], grounds: tuple[str, ...]
) -> FactsView:
    """The facts as the page sent them; what a plan does not ask for stays empty."""
    asked = rating_facts.figures_of(leader=line.leader)
    figures = {name: entry.get(f"figure-{name}", "").strip() for name in asked}
    given = any(figures.values())
    residence = entry.get("residence", "")
    version = entry.get("version", "0")
    return FactsView(
        version=int(version) if version.isdigit() else 0,
        task_result=entry.get("task", ""),
        staff=entry.get("staff", ""),
        staff_final=entry.get("staff_final") == "yes" and bool(entry.get("staff")),
        cstd_proposed=entry.get("cstd") == "yes",
        certificate=entry.get("certificate", ""),
        residence=Residence(residence) if residence in set(Residence) else Residence.NONE,
        temp_comment=entry.get("temp_comment") == "yes",
        grounds=grounds if "grounds" in view.asks else (),
        points=entry.get("points", "").strip().replace(",", "."),
        figures={name: _whole(value) for name, value in figures.items()} if given else None,
        way_out=entry.get("way_out") == "yes",
        long_leave=entry.get("leave", ""),
    )


def _whole(value: str) -> int:
    """A whole number; anything else is one the service refuses."""
    return int(value) if value.isdigit() and len(value) < 6 else (0 if not value else -1)  # noqa: PLR2004


def _named(entry: dict[str, str], prefix: str) -> dict[str, str]:
    return {
        name.removeprefix(prefix): value.replace(",", ".") if prefix == "score-" else value
        for name, value in entry.items()
        if name.startswith(prefix)
    }
