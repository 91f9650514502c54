"""The progress page of one organisation."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from backend.clock import local_day
from backend.i18n import speak
from backend.rules.progress import FormState
from backend.services import appraisals, comments, progress
from backend.step_words import appraisal, at_step, task_words
from backend.web import csrf, pages
from backend.web.codes import OrganisationId
from backend.web.people import CurrentPerson


def routes() -> APIRouter:
    """The page."""
    router = APIRouter()
    router.add_api_route("/board/{organisation_id}", board, methods=["GET"])
    router.add_api_route(
        "/board/{organisation_id}/appraisal",
        announce,
        methods=["POST"],
        dependencies=[Depends(csrf.guard)],
    )
    return router


async def board(
    request: Request, person: CurrentPerson, organisation_id: OrganisationId
) -> Response:
    """Counts, last days, what blocks, and what lies directly below."""
    view = await progress.board(person.actor, organisation_id, person.now)
    concerned = [m for m in view.members if m.state is not FormState.NOT_CONCERNED]
    unlinked = sum(1 for member in concerned if not member.linked)
    today = local_day(person.now)
    steps = [speak(task_words(task, today), person.words) for task in view.steps]
    step, announced = at_step(view.steps), appraisal(view.appraisal)
    return pages.page(
        request,
        "board.html",
        board=view,
        unlinked=unlinked,
        collects=await comments.may_collect(person.actor, organisation_id),
        steps=steps,
        at_step=speak(step, person.words) if step else "",
        appraisal=speak(announced, person.words) if announced else "",
    )


async def announce(
    person: CurrentPerson,
    organisation_id: OrganisationId,
    day: Annotated[date | None, Form()] = None,
) -> Response:
    """Note the day of appraisal as announced."""
    await appraisals.announce(person.actor, organisation_id, day, person.now)
    return pages.redirect(f"/board/{organisation_id}")
