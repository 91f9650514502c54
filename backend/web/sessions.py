"""Who a browser is: a signed cookie for a linked chat, another for a visitor."""

import secrets
from dataclasses import dataclass

from itsdangerous import BadData, SignatureExpired, URLSafeSerializer, URLSafeTimedSerializer
from starlette.requests import HTTPConnection
from starlette.responses import Response

from backend.web.tools import WebTools, tools_of

COOKIE = "kd_session"
VISITOR_COOKIE = "kd_visitor"
VALID_SECONDS = 60 * 24 * 3600
RENEW_SECONDS = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Session:
    """What the cookie of a linked browser says.

    Attributes:
        nonce: Stays the same when the cookie is renewed; forms are bound to it.
        old: Whether it is time for a fresh cookie.
    """

    account_id: int
    nonce: str
    old: bool = False


def read(request: HTTPConnection) -> Session | None:
    """The session of the request; None without a cookie of ours that still holds.

    The cookie's age is measured by the machine's clock: a season whose clock is moved logs
    nobody out.
    """
    value = request.cookies.get(COOKIE, "")
    signer = _signer(tools_of(request))
    old = False
    try:
        try:
            content = signer.loads(value, max_age=RENEW_SECONDS)
        except SignatureExpired:
            content, old = signer.loads(value, max_age=VALID_SECONDS), True
        account_id, nonce = content
        return Session(int(account_id), str(nonce), old)
    except (BadData, TypeError, ValueError):
        return None


def begin(response: Response, tools: WebTools, account_id: int) -> None:
    """Log a browser in as a chat; its visitor's cookie has done its work."""
    _write(response, tools, Session(account_id, secrets.token_hex(8)))
    response.delete_cookie(VISITOR_COOKIE, path="/")


def renew(response: Response, tools: WebTools, session: Session) -> None:
    """Give a cookie that grows old another 60 days."""
    if session.old:
        _write(response, tools, session)


def end(response: Response) -> None:
    """Forget who the browser was."""
    response.delete_cookie(COOKIE, path="/")


def visitor(request: HTTPConnection) -> str:
    """The browser's own key while it is linked to nobody; made up on the first page.

    `remember` puts a fresh one into the answer.
    """
    known: str | None = getattr(request.state, "visitor", None)
    if known:
        return known
    signer = _visitor_signer(tools_of(request))
    try:
        key = str(signer.loads(request.cookies.get(VISITOR_COOKIE, "")))
        request.state.visitor_is_new = False
    except BadData:
        key = secrets.token_hex(16)
        request.state.visitor_is_new = True
    request.state.visitor = key
    return key


def remember(request: HTTPConnection, response: Response) -> None:
    """Put the visitor's cookie into an answer whose page was made for a new visitor."""
    if getattr(request.state, "visitor_is_new", False):
        tools = tools_of(request)
        value = _visitor_signer(tools).dumps(request.state.visitor)
        _set_cookie(response, tools, VISITOR_COOKIE, str(value))


def binding(request: HTTPConnection) -> str:
    """What the tokens of this browser's forms are bound to."""
    session = read(request)
    return f"session:{session.nonce}" if session else f"visitor:{visitor(request)}"


def _write(response: Response, tools: WebTools, session: Session) -> None:
    value = _signer(tools).dumps([session.account_id, session.nonce])
    _set_cookie(response, tools, COOKIE, str(value))


def _set_cookie(response: Response, tools: WebTools, name: str, value: str) -> None:
    response.set_cookie(
        name,
        value,
        max_age=VALID_SECONDS,
        path="/",
        secure=tools.settings.secure_cookies,
        httponly=True,
        samesite="lax",
    )


def _signer(tools: WebTools) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(tools.key, salt="web-session")


def _visitor_signer(tools: WebTools) -> URLSafeSerializer:
    return URLSafeSerializer(tools.key, salt="web-visitor")
