"""Telegram's webhook: prove the sender, store the event, answer at once."""

import hmac
import json
import logging
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from backend.api.tools import ApiTools
from backend.clock import SystemClock
from backend.services import inbox

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1024 * 1024


def routes(tools: ApiTools) -> APIRouter:
    """The endpoint; without a secret in the settings there is none."""
    secret = tools.settings.telegram_webhook_secret.get_secret_value()
    clock = SystemClock()  # as the polling does: an event arrives in real time

    async def webhook(request: Request) -> Response:
        """Store one update."""
        if not secret:
            return Response(status_code=404)
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        update = _update(body)
        if update is None:  # Telegram would send it again and again
            log.warning("a telegram event was not understood")
            return Response()
        key = str(update["update_id"])
        await inbox.store("telegram", key, chat_key_of(update), update, clock.now())
        return Response()

    router = APIRouter()
    router.add_api_route("/telegram/webhook", webhook, methods=["POST"])
    return router


def chat_key_of(update: dict[str, Any]) -> str:
    """The chat an update belongs to, as the inbox orders by it."""
    source = update.get("message") or update.get("callback_query")
    sender = source.get("from") if isinstance(source, dict) else None
    return str(sender.get("id", ""))[:64] if isinstance(sender, dict) else ""


async def _body(request: Request) -> bytes | None:
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if isinstance(update, dict) and type(update.get("update_id")) is int:
        return update
    return None
