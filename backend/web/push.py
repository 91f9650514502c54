"""Notifications on this very device: the worker that shows them, switched on and off."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import FileResponse, Response

from backend.clients.web_push import Subscription
from backend.services import push
from backend.web import csrf, pages
from backend.web.people import CurrentPerson
from backend.web.tools import tools_of

Text = Annotated[str, Form(max_length=500)]


def routes() -> APIRouter:
    """The worker's file and the two switches."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route("/sw.js", worker, methods=["GET"])
    router.add_api_route("/push/on", switch_on, methods=["POST"], dependencies=guarded)
    router.add_api_route("/push/off", switch_off, methods=["POST"], dependencies=guarded)
    return router


async def worker() -> FileResponse:
    """The service worker; at the root, for it may act only at and below where it lies."""
    return FileResponse(pages.STATIC / "sw.js", media_type="text/javascript")


async def switch_on(
    request: Request, person: CurrentPerson, endpoint: Text, p256dh: Text, auth: Text
) -> Response:
    """Wake this browser for its chat from now on."""
    browser = Subscription(0, endpoint, p256dh, auth)
    hosts = tools_of(request).settings.push_hosts
    await push.subscribe(person.actor, person.account.id, browser, hosts, person.now)
    return Response(status_code=204)


async def switch_off(person: CurrentPerson, endpoint: Text = "") -> Response:
    """Wake it no more."""
    await push.unsubscribe(person.actor, person.account.id, endpoint, person.now)
    return Response(status_code=204)
