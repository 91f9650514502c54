"""Whether this process can do its work."""

import logging

from fastapi import APIRouter
from starlette.responses import JSONResponse

from backend.services import accounts

log = logging.getLogger(__name__)


def routes() -> APIRouter:
    """The endpoint a proxy or a monitor asks."""
    router = APIRouter()
    router.add_api_route("/healthz", health, methods=["GET", "HEAD"])
    return router


async def health() -> JSONResponse:
    """200 when the database answers, else 503; nothing else is told."""
    try:
        await accounts.by_id(0)
    except Exception as error:  # noqa: BLE001  whatever it is, we are not well
        log.error("the database does not answer: %s", type(error).__name__)  # noqa: TRY400
        return JSONResponse({"status": "unavailable"}, 503)
    return JSONResponse({"status": "ok"})
