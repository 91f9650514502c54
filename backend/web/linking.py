"""Linking a browser to a person: by code, by link, from a messenger. A GET never redeems."""

import secrets
from datetime import datetime
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import Response

from backend.errors import ConflictError, InvalidCommandError
from backend.services import accounts, links, own_chats
from backend.services.accounts import Redeem
from backend.views import AccountView
from backend.web import csrf, pages, sessions, talk
from backend.web.people import address_of, linked_account
from backend.web.tools import tools_of


def routes() -> APIRouter:
    """The routes a browser may use before it is linked."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    reading = ["GET", "HEAD"]
    router.add_api_route("/", front, methods=reading)
    router.add_api_route("/link-code", typed_code, methods=["POST"], dependencies=guarded)
    router.add_api_route("/j/{code}", code_page, methods=reading)
    router.add_api_route("/j/{code}", code_tapped, methods=["POST"], dependencies=guarded)
    router.add_api_route("/open/{token}", open_page, methods=reading)
    router.add_api_route("/open/{token}", open_tapped, methods=["POST"], dependencies=guarded)
    return router


async def front(request: Request, unlinked: Annotated[str, Query()] = "") -> Response:
    """The chat, or how to get in."""
    if await linked_account(request):
        return pages.redirect("/chat")
    return pages.page(request, "front.html", unlinked=bool(unlinked))


async def typed_code(request: Request, code: Annotated[str, Form(max_length=40)] = "") -> Response:
    """A code typed by hand."""
    return await _redeem(request, code)


async def code_page(request: Request, code: str) -> Response:
    """What a code's link opens: one button, whatever the code is worth."""
    return pages.page(request, "open.html", target=f"/j/{quote(code[:40], safe='')}")


async def code_tapped(request: Request, code: str) -> Response:
    """The button behind a code's link."""
    return await _redeem(request, code)


async def open_page(request: Request, token: str) -> Response:
    """What a messenger's link opens: one button."""
    links.read(tools_of(request).key, token)
    return pages.page(request, "open.html", target=f"/open/{token}")


async def open_tapped(request: Request, token: str) -> Response:
    """The button behind a messenger's link: this browser becomes the messenger's person."""
    tools, now = tools_of(request), tools_of(request).clock.now()
    link = links.read(tools.key, token)
    response = pages.redirect(_own_path(link.path))
    current = await linked_account(request)
    if current is None:
        account = await own_chats.open_web(link, now)
        await talk.greet(account, now)
        sessions.begin(response, tools, account.id)
        return response
    messenger = await own_chats.messenger_of(link)
    if messenger.member_id != current.member_id:
        raise ConflictError("error-linked-to-other")
    return response


async def _redeem(request: Request, code: str) -> Response:
    if not accounts.looks_like_code(code):
        raise InvalidCommandError("error-code-wrong")
    tools, now = tools_of(request), tools_of(request).clock.now()
    current = await linked_account(request)
    account = current or await _unlinked_account(request, now)
    linked = await accounts.redeem(
        Redeem(
            account=account,
            code=code,
            key=tools.key,
            places=(accounts.chat_place(account), accounts.address_place(address_of(request))),
            now=now,
        )
    )
    response = pages.redirect("/chat")
    if current is None:
        await talk.greet(linked, now)
        sessions.begin(response, tools, linked.id)
    return response


async def _unlinked_account(request: Request, now: datetime) -> AccountView:
    """A chat for a browser nobody was ever linked in, so that it holds no one else's lines.

    A visitor keeps his key until he is linked: his wrong codes are counted in one place.
    """
    language = tools_of(request).settings.language
    account = await accounts.identify("web", sessions.visitor(request), now, language)
    if account.member_id is not None:
        account = await accounts.identify("web", secrets.token_hex(16), now, language)
    return account


def _own_path(path: str) -> str:
    return path if path.startswith("/") and not path.startswith("//") else "/chat"
