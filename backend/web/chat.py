"""The web chat: the bot itself, on a page."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import HTMLResponse, Response

from backend.errors import NotFoundError
from backend.services import access, accounts, progress, web_chat
from backend.web import csrf, pages, sessions, talk
from backend.web.people import CurrentPerson, Person
from backend.web.tools import tools_of

MOST_LETTERS = 2000
MOST_ID = 2**31 - 1
#: Commands of the quick row, in its order.
QUICK = ("viec", "tudanhgia", "tiendo", "caidat", "trogiup")

Nonce = Annotated[str, Form(pattern="^[0-9a-f]{8,40}$")]


def routes() -> APIRouter:
    """The chat's routes."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route("/chat", chat, methods=["GET"])
    router.add_api_route("/chat/log", log, methods=["GET"])
    router.add_api_route("/chat/tap", tap, methods=["POST"], dependencies=guarded)
    router.add_api_route("/chat/say", say, methods=["POST"], dependencies=guarded)
    return router


async def chat(request: Request, person: CurrentPerson) -> Response:
    """The whole page."""
    stamp = await web_chat.stamp(person.account.id)
    home = await progress.home(person.actor, person.now)
    response = pages.page(
        request,
        "chat.html",
        home=home,
        stamp=stamp,
        quick=QUICK,
        board=await progress.default_board(person.actor),
        keeper=await _keeps(person),
        lines=await talk.shown(person.account.id),
        nonce=talk.fresh_nonce(),
    )
    if session := sessions.read(request):
        sessions.renew(response, tools_of(request), session)
    return response


async def log(request: Request, person: CurrentPerson) -> Response:
    """The lines alone."""
    return await _lines(request, person)


async def tap(
    request: Request,
    person: CurrentPerson,
    message: Annotated[int, Form(ge=0, le=MOST_ID)],
    action: Annotated[str, Form(min_length=1, max_length=64)],
    nonce: Nonce,
) -> Response:
    """A button of a line."""
    name = talk.tap_nonce(nonce, message, action)
    payload = {"action": action, "message": message}
    await talk.post(person.account, name, payload, person.now)
    return await _answer(request, person)


async def say(
    request: Request,
    person: CurrentPerson,
    nonce: Nonce,
    text: Annotated[str, Form(max_length=MOST_LETTERS)] = "",
    command: Annotated[str, Form(max_length=20)] = "",
) -> Response:
    """A typed line, or a command of the quick row."""
    typed = text.replace("\0", "").strip()  # PostgreSQL keeps no such character
    shown = typed
    if command in QUICK:
        shown, typed = person.words.text(f"web-quick-{command}"), f"/{command}"
    if typed:
        await talk.say(person.account, nonce, shown, typed, person.now)
    return await _answer(request, person)


async def _answer(request: Request, person: Person) -> Response:
    account = await accounts.by_id(person.account.id)
    if account is None or account.member_id is None:  # the tap was the one that unlinks
        return _farewell(request)
    if not pages.is_htmx(request):
        lines = await web_chat.lines(account.id)
        return pages.redirect(f"/chat#m{lines[-1].id}" if lines else "/chat")
    if account.language != person.account.language:
        return Response(headers={"HX-Refresh": "true"})
    return await _lines(request, person)


async def _lines(request: Request, person: Person) -> HTMLResponse:
    return pages.page(
        request,
        "lines.html",
        lines=await talk.shown(person.account.id),
        nonce=talk.fresh_nonce(),
    )


def _farewell(request: Request) -> Response:
    address = "/?unlinked=1"
    response = (
        Response(headers={"HX-Redirect": address})
        if pages.is_htmx(request)
        else pages.redirect(address)
    )
    sessions.end(response)
    return response


async def _keeps(person: Person) -> bool:
    try:
        await access.require_keeper(person.actor.member_id)
    except NotFoundError:
        return False
    return True
