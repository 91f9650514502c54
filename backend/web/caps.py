"""The pages of the cap and of the list for commendation."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Query, Request
from starlette.responses import Response

from backend.cap_views import Group, Planned
from backend.documents.commendation_sheet import commendation_sheet
from backend.i18n import speak
from backend.messages import cap_words as say
from backend.phrases import sentence_of, words
from backend.services import cap_plans, cap_rulings, commendations
from backend.services.result_writes import Seen
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person

CAPS, COMMEND = "/caps", "/commendations"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
Number = Annotated[int | None, Query(ge=0, le=1_000_000)]
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 5_000
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Text = Annotated[str, Form(max_length=_MOST_LETTERS)]


def routes() -> APIRouter:
    """The pages and their forms."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    one = f"{CAPS}/{{organisation_id}}"
    router.add_api_route(one, show, methods=["GET"])
    router.add_api_route(f"{one}/ruling", rule, methods=["POST"], dependencies=guarded)
    router.add_api_route(f"{one}/special", special, methods=["POST"], dependencies=guarded)
    listed = f"{COMMEND}/{{organisation_id}}"
    router.add_api_route(listed, commended, methods=["GET"])
    router.add_api_route(listed, pick, methods=["POST"], dependencies=guarded)
    router.add_api_route(f"{listed}/list.xlsx", sheet, methods=["GET"])
    return router


async def show(
    request: Request,
    person: CurrentPerson,
    organisation_id: Id,
    good: Number = None,
    excellent: Number = None,
) -> Response:
    """How many may be excellent, from the list or from two numbers."""
    typed = None if good is None or excellent is None else (good, excellent)
    view = await cap_plans.plan(person.actor, organisation_id, person.now, typed)
    answers = await cap_plans.answers(person.actor, organisation_id, person.now)
    return pages.page(
        request,
        "caps.html",
        view=view,
        answers=answers,
        lists=[(one, *_list(one, person)) for one in view.lists],
        good=good,
        excellent=excellent,
    )


async def rule(
    person: CurrentPerson,
    organisation_id: Id,
    mark: Annotated[int, Form(ge=0, le=MOST_ID)],
    group: Group,
    most: Annotated[int, Form(ge=0, le=1_000_000)],
    document: Text = "",
) -> Response:
    """Record the answer of the level above."""
    answer = cap_rulings.Answer(group, most, document)
    await cap_rulings.rule(person.actor, Seen(organisation_id, mark), answer, person.now)
    return pages.redirect(f"{CAPS}/{organisation_id}")


async def special(person: CurrentPerson, organisation_id: Id, document: Text = "") -> Response:
    """Record a specially excellent achievement."""
    await cap_rulings.record_special(person.actor, organisation_id, document, person.now)
    return pages.redirect(f"{CAPS}/{organisation_id}")


async def commended(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """Who may be put forward, and who is."""
    view = await commendations.view(person.actor, organisation_id)
    by = ""
    if view.picker:
        body = words(f"name-body-{view.picker}")
        by = speak(words("web-commend-by", body=body), person.words)
    return pages.page(request, "commendations.html", view=view, by=by)


async def pick(
    person: CurrentPerson,
    organisation_id: Id,
    decision: Annotated[int, Form(ge=0, le=MOST_ID)],
    picked: Annotated[str, Form(pattern="^(yes|no)$")],
) -> Response:
    """Put somebody on the list, or take him off."""
    await commendations.pick(
        person.actor, organisation_id, decision, person.now, picked=picked == "yes"
    )
    return pages.redirect(f"{COMMEND}/{organisation_id}")


async def sheet(person: CurrentPerson, organisation_id: Id) -> Response:
    """The list as a sheet."""
    view = await commendations.view(person.actor, organisation_id)
    name = f"{person.words.text('commend-file')}.xlsx"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    said = person.words.text
    columns = ("number", "name", "unit", "level", "document")
    content = commendation_sheet(
        said("commend-file"),
        (said("web-commend-title"), view.name),
        [said(f"commend-column-{column}") for column in columns],
        [
            (row.name, row.unit, said("result-level", level=row.level), row.document)
            for row in (*view.people, *view.units)
            if row.picked
        ],
    )
    return Response(content, media_type=_SHEET, headers=headers)


def _list(one: Planned, person: Person) -> tuple[list[str], list[str], str]:
    """A list in sentences, who is at the top level, and the ground."""
    said = [speak(words_, person.words) for words_ in say.planned(one)]
    listed = [speak(words_, person.words) for words_ in say.candidates(one.cap, names=True)]
    because = speak(sentence_of(one.cap.finding), person.words) if one.cap.finding else ""
    return said, listed, because
