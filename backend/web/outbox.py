"""What did not reach people: the list for those who look after them, and another try."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from starlette.responses import Response

from backend.messages.delivery import PAGE
from backend.services.undelivered import resend, undelivered
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson


def routes() -> APIRouter:
    """The page and its button."""
    router = APIRouter()
    router.add_api_route(PAGE, outbox, methods=["GET"])
    router.add_api_route(
        f"{PAGE}/{{notice_id}}/resend", again, methods=["POST"], dependencies=[Depends(csrf.guard)]
    )
    return router


async def outbox(request: Request, person: CurrentPerson) -> Response:
    """Who was not told what, and why."""
    return pages.page(request, "outbox.html", view=await undelivered(person.actor, person.now))


async def again(
    person: CurrentPerson, notice_id: Annotated[int, Path(ge=0, le=MOST_ID)]
) -> Response:
    """Try one of them anew."""
    await resend(person.actor, notice_id, person.now)
    return pages.redirect(PAGE)
