"""The door of a count: a temporary code opens one sheet to one who has no chat here."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import Response

from backend.errors import InvalidCommandError
from backend.services import accounts, counting_team
from backend.web import csrf, hands, pages, refusals, sessions
from backend.web.counting import PAGE
from backend.web.people import address_of, linked_account
from backend.web.tools import tools_of


def routes() -> APIRouter:
    """The page and its form."""
    router = APIRouter(prefix=PAGE)
    router.add_api_route("", code_page, methods=["GET"])
    router.add_api_route("", code_typed, methods=["POST"], dependencies=[Depends(csrf.guard)])
    return router


async def code_page(request: Request) -> Response:
    """Where a temporary code is typed; a linked person goes to his ballots."""
    if await linked_account(request):
        return pages.redirect("/ballots")
    return pages.page(request, "count_code.html", sentence="")


async def code_typed(request: Request, code: Annotated[str, Form(max_length=40)] = "") -> Response:
    """A temporary code: it opens one count."""
    tools = tools_of(request)
    places = (
        (f"count:{sessions.visitor(request)}", 5),
        accounts.address_place(address_of(request)),
    )
    try:
        admitted = await counting_team.redeem(
            code, key=tools.key, places=places, now=tools.clock.now()
        )
    except InvalidCommandError as error:
        sentence = refusals.sentence_of(request, error)
        return pages.page(request, "count_code.html", 422, sentence=sentence)
    response = pages.redirect(f"{PAGE}/{admitted.ballot_id}")
    hands.admit(response, tools, admitted)
    return response
