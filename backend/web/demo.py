"""The sample season's stage door: play any person, move the clock. Only where settings say so."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import Response

from backend.clock import VIETNAM, MovableClock
from backend.errors import InvalidCommandError, NotFoundError
from backend.services import demo
from backend.services.signals import clock_moved, outgoing
from backend.web import csrf, pages, sessions, talk
from backend.web.chat import MOST_ID
from backend.web.people import linked_account
from backend.web.tools import tools_of

#: Years within which the clock may be put.
FIRST_YEAR, LAST_YEAR = 2000, 2100


def routes() -> APIRouter:
    """The demo's routes."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route("/demo", stage, methods=["GET"])
    router.add_api_route("/demo/as", play, methods=["POST"], dependencies=guarded)
    router.add_api_route("/demo/clock", move, methods=["POST"], dependencies=guarded)
    return router


async def stage(
    request: Request, name: Annotated[str, Query(alias="q", max_length=100)] = ""
) -> Response:
    """Whom one may play, and the clock."""
    tools = tools_of(request)
    return pages.page(
        request,
        "demo.html",
        personas=await demo.personas(),
        found=await demo.find(name) if name.strip() else (),
        name=name,
        movable=isinstance(tools.clock, MovableClock),
        playing=await linked_account(request),
    )


async def play(request: Request, member: Annotated[int, Form(ge=0, le=MOST_ID)]) -> Response:
    """Become a person."""
    tools = tools_of(request)
    account = await demo.account_of(member, tools.clock.now())
    await talk.greet(account, tools.clock.now())
    response = pages.redirect("/chat")
    sessions.begin(response, tools, account.id)
    return response


async def move(
    request: Request,
    days: Annotated[int, Form(ge=-366, le=366)] = 0,
    day: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Put the clock on by days, or to nine o'clock of a day."""
    clock = tools_of(request).clock
    if not isinstance(clock, MovableClock):
        raise NotFoundError
    moment = _nine_on(day) if day else clock.now() + timedelta(days=days)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise InvalidCommandError("error-form-broken")
    clock.move_to(moment)
    clock_moved.notify()
    outgoing.notify()
    return pages.redirect("/demo")


def _nine_on(day: str) -> datetime:
    try:
        parsed = date.fromisoformat(day)
    except ValueError:
        raise InvalidCommandError("error-form-broken") from None
    nine = datetime(parsed.year, parsed.month, parsed.day, 9, tzinfo=VIETNAM)
    return nine.astimezone(UTC)
