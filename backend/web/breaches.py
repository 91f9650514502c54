"""The page of rules that were not kept."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import Response

from backend.services import breaches
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE = "/breaches"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 5_000


def routes() -> APIRouter:
    """The page and its form."""
    router = APIRouter()
    one = f"{PAGE}/{{organisation_id}}"
    router.add_api_route(one, show, methods=["GET"])
    router.add_api_route(one, note, methods=["POST"], dependencies=[Depends(csrf.guard)])
    return router


async def show(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """What was noted."""
    view = await breaches.view(person.actor, organisation_id)
    return pages.page(request, "breaches.html", view=view)


async def note(
    person: CurrentPerson,
    organisation_id: Id,
    review: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
    text: Annotated[str, Form(max_length=_MOST_LETTERS)] = "",
) -> Response:
    """Note something."""
    await breaches.note(person.actor, organisation_id, review, text, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}")
