"""The outermost layer: headers on every answer, a limit on every body, no traceback ever."""

import logging
import re

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.i18n import translator
from backend.settings import Settings
from backend.web import pages

log = logging.getLogger(__name__)

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
#: Pages whose address holds a secret.
SECRET_PATHS = ("/j/", "/open/")
FOR_EVER = "public, max-age=31536000, immutable"
MOST_BYTES = 1024 * 1024
_FORM = 64 * 1024
#: Where larger bodies are taken: a roster, a meeting's paper; and how large.
UPLOADS = (
    (re.compile(r"/import"), 5 * 1024 * 1024 + _FORM),
    (re.compile(r"/meetings/[0-9]+/papers"), 10 * 1024 * 1024 + _FORM),
)


class Shield:
    """Wraps the application; streams pass through it unbuffered."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        started = False

        async def guarded_send(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                kept = path.startswith("/static/") and message["status"] in {200, 304}
                self._put_headers(MutableHeaders(scope=message), path, kept=kept)
            await send(message)

        try:
            await self._app(scope, _limited(receive, path), guarded_send)
        except Exception as error:
            log.error("a page failed: %s", type(error).__name__)  # noqa: TRY400
            log.debug("the page that failed", exc_info=error)
            if started:
                return
            body = pages.fragment(translator(self._settings.language), "failed.html")
            await HTMLResponse(body, 500)(scope, receive, guarded_send)

    def _put_headers(self, headers: MutableHeaders, path: str, *, kept: bool) -> None:
        for name, value in ALWAYS.items():
            headers[name] = value
        secret = path.startswith(SECRET_PATHS)
        headers["Referrer-Policy"] = "no-referrer" if secret else "same-origin"
        headers["Cache-Control"] = FOR_EVER if kept else "no-store"
        if self._settings.secure_cookies:
            headers["Strict-Transport-Security"] = "max-age=31536000"


def _limited(receive: Receive, path: str) -> Receive:
    most = next((size for pattern, size in UPLOADS if pattern.fullmatch(path)), MOST_BYTES)
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        if message["type"] == "http.request":
            taken += len(message.get("body", b""))
            if taken > most:
                raise HTTPException(413)
        return message

    return limited
