"""Signs of a violation on our page: what cells reported upward, and what came of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import Response

from backend.services import verifications
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE = "/verifications"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]


def routes() -> APIRouter:
    """The page and its form."""
    router = APIRouter()
    router.add_api_route(PAGE, show, methods=["GET"])
    guarded = [Depends(csrf.guard)]
    router.add_api_route(f"{PAGE}/{{sign}}", close, methods=["POST"], dependencies=guarded)
    return router


async def show(request: Request, person: CurrentPerson) -> Response:
    """What is, or was, to be verified."""
    return pages.page(request, "verifications.html", signs=await verifications.seen(person.actor))


async def close(
    person: CurrentPerson, sign: Id, outcome: Annotated[str, Form(max_length=5_000)] = ""
) -> Response:
    """Note what a verification came to."""
    await verifications.close(person.actor, sign, outcome, person.now)
    return pages.redirect(f"{PAGE}#s{sign}")
