"""Telling an open chat page that there is something new: server-sent events."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import StreamingResponse

from backend.services import web_chat
from backend.web.people import CurrentPerson, linked_account

#: What this process changes is heard at once; what another does, at the next look.
ASK_SECONDS = 2.5
BEAT_SECONDS = 15.0
#: Sent before the stream ends for good; the page then opens no new one.
_CLOSE = "event: close\ndata: -\n\n"


def routes() -> APIRouter:
    """The stream."""
    router = APIRouter()
    router.add_api_route("/chat/events", events, methods=["GET"])
    return router


async def events(
    request: Request,
    person: CurrentPerson,
    since: Annotated[str, Query(max_length=40)] = "",
) -> StreamingResponse:
    """A stream that says `changed` whenever the chat's lines are no longer those of `since`."""
    return StreamingResponse(
        _changes(request, person.account.id, since),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def _changes(request: Request, account_id: int, since: str) -> AsyncIterator[str]:
    loop = asyncio.get_running_loop()
    seen, spoke = since, loop.time()
    yield "retry: 3000\n\n"
    while True:
        count = web_chat.changed.count
        stamp = await web_chat.stamp(account_id)
        silent = loop.time() - spoke >= BEAT_SECONDS
        if stamp != seen or silent:
            yield f"event: changed\ndata: {stamp}\n\n" if stamp != seen else ": beat\n\n"
            seen, spoke = stamp, loop.time()
            if await linked_account(request) is None:
                yield _CLOSE
                return
        await web_chat.changed.wait(count, ASK_SECONDS)
