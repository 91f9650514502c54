"""Where a person is linked: the list, one more, one less."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import Response

from backend.clients import web_push
from backend.errors import NotFoundError
from backend.services import accounts, own_chats, push
from backend.views import IssuedCode
from backend.web import csrf, pages, qr, sessions
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person
from backend.web.tools import tools_of


def routes() -> APIRouter:
    """The page, a fresh code, unlinking."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route("/link", channels, methods=["GET"])
    router.add_api_route("/link/code", fresh_code, methods=["POST"], dependencies=guarded)
    router.add_api_route("/link/remove", ask, methods=["GET"])
    router.add_api_route("/link/remove", remove, methods=["POST"], dependencies=guarded)
    return router


async def channels(request: Request, person: CurrentPerson) -> Response:
    """Where the person is linked, and how to add a place."""
    return await _page(request, person, None)


async def fresh_code(request: Request, person: CurrentPerson) -> Response:
    """A code of one's own, shown once and good for a quarter of an hour."""
    tools = tools_of(request)
    code = await own_chats.own_code(person.actor, tools.key, person.now)
    return await _page(request, person, code)


async def ask(
    request: Request, person: CurrentPerson, account: Annotated[int, Query(ge=0, le=MOST_ID)]
) -> Response:
    """Whether one of one's own chats is really to be unlinked."""
    chats = {chat.id: chat for chat in await own_chats.linked(person.actor)}
    if account not in chats:
        raise NotFoundError
    return pages.page(request, "unlink.html", chat=chats[account], here=person.account.id)


async def remove(
    person: CurrentPerson, account: Annotated[int, Form(ge=0, le=MOST_ID)]
) -> Response:
    """Unlink one of one's own chats; unlinking this browser ends its session."""
    await own_chats.unlink(person.actor, account, person.now)
    if account != person.account.id:
        return pages.redirect("/link")
    response = pages.redirect("/?unlinked=1")
    sessions.end(response)
    return response


async def _page(request: Request, person: Person, code: IssuedCode | None) -> Response:
    settings = tools_of(request).settings
    telegram = ""
    if code and settings.telegram_username:
        bare = accounts.normalise(code.code)
        telegram = f"https://t.me/{settings.telegram_username}?start={bare}"
    return pages.page(
        request,
        "link.html",
        chats=await own_chats.linked(person.actor),
        here=person.account.id,
        code=code.code if code else "",
        telegram=telegram,
        picture=qr.picture(telegram) if telegram else "",
        username=settings.telegram_username,
        by_telegram="yes" if settings.telegram_token.get_secret_value() else "no",
        minutes=own_chats.OWN_CODE_MINUTES,
        push_key=web_push.public_text(web_push.key_pair(settings.data_dir)),
        woken=bool(await push.subscriptions_of(person.account.id)),
    )
