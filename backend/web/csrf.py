"""Proof that a POST comes from a page of ours, made for this very browser."""

import hashlib
import hmac
from urllib.parse import urlsplit

from fastapi import Request
from starlette.requests import HTTPConnection

from backend.errors import NotPermittedError
from backend.web import sessions
from backend.web.tools import tools_of

FIELD = "csrf"
HEADER = "X-CSRF-Token"


def token(request: HTTPConnection) -> str:
    """The token of the forms on the page that answers `request`."""
    message = f"csrf:{sessions.binding(request)}".encode()
    return hmac.new(tools_of(request).key, message, hashlib.sha256).hexdigest()


async def guard(request: Request) -> None:
    """Let a POST through only with the token of this browser, and not from another site.

    Raises:
        NotPermittedError: no token, another's, or an Origin that is not ours.
    """
    if not _own_origin(request):
        raise NotPermittedError("error-form-old")
    given = request.headers.get(HEADER)
    if given is None:
        field = (await request.form()).get(FIELD)
        given = field if isinstance(field, str) else ""
    if not hmac.compare_digest(given.encode(), token(request).encode()):
        raise NotPermittedError("error-form-old")


def _own_origin(request: Request) -> bool:
    origin = request.headers.get("origin")
    if origin is None:
        return True
    if origin == "null":  # what a page with `no-referrer` sends; then the token alone decides
        return request.headers.get("sec-fetch-site", "same-origin") == "same-origin"
    ours = {request.headers.get("host", ""), urlsplit(tools_of(request).base_url).netloc}
    try:
        theirs = urlsplit(origin).netloc
    except ValueError:  # no address at all
        return False
    return theirs in ours - {""}
