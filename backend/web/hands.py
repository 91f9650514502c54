"""Who counts in a browser: a linked person, or one let in by a temporary code for one ballot."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from itsdangerous import BadData, URLSafeSerializer
from starlette.responses import Response

from backend.i18n import Translator, translator
from backend.services import counting_team
from backend.services.commands import Actor
from backend.services.count_sheets import Hand
from backend.services.counting_team import Admitted
from backend.web.chat import MOST_ID
from backend.web.people import NotLinkedError, linked_account, words_of
from backend.web.tools import WebTools, tools_of

COOKIE = "kd_counter"
#: The cookie outlives no meeting; the code itself ends earlier, with the count.
VALID_SECONDS = 12 * 3600


@dataclass(frozen=True, slots=True)
class Holder:
    """Who asks for the page of a count.

    Attributes:
        ballot_id: The only ballot his code opens; 0 for a linked person.
    """

    hand: Hand
    words: Translator
    now: datetime
    ballot_id: int = 0


@dataclass(frozen=True, slots=True)
class _Pass:
    """What the cookie of a temporary code says."""

    counter_id: int
    digest: str
    nonce: str

    @property
    def device(self) -> str:
        """The browser, as a sheet notes it."""
        return f"code/{self.nonce}"


async def current_hand(request: Request) -> Holder:
    """The one who counts; a browser that is somebody's and has a code is one device.

    Raises:
        NotLinkedError: there is neither.
    """
    tools = tools_of(request)
    now = tools.clock.now()
    account = await linked_account(request)
    own = f"account/{account.id}" if account else ""
    known = _read(request, tools)
    admitted = (
        await counting_team.still_open(known.counter_id, known.digest, now) if known else None
    )
    if known is not None and admitted is not None and _asked(request) == admitted.ballot_id:
        devices = tuple(filter(None, (known.device, own)))
        actor = Actor(admitted.member_id, None)
        return Holder(Hand(actor, devices), words_of(request), now, admitted.ballot_id)
    if account is None or account.member_id is None:
        raise NotLinkedError
    words = translator(account.language)
    request.state.words = words
    devices = tuple(filter(None, (own, known.device if known else "")))
    return Holder(Hand(Actor(account.member_id, account.id), devices), words, now)


CurrentHand = Annotated[Holder, Depends(current_hand)]


def admit(response: Response, tools: WebTools, admitted: Admitted) -> None:
    """Let a browser in to the count of one ballot."""
    value = _signer(tools).dumps([admitted.counter_id, admitted.digest, secrets.token_hex(8)])
    response.set_cookie(
        COOKIE,
        str(value),
        max_age=VALID_SECONDS,
        path="/",
        secure=tools.settings.secure_cookies,
        httponly=True,
        samesite="lax",
    )


def _read(request: Request, tools: WebTools) -> _Pass | None:
    try:
        counter_id, digest, nonce = _signer(tools).loads(request.cookies.get(COOKIE, ""))
        return _Pass(int(counter_id), str(digest), str(nonce))
    except (BadData, TypeError, ValueError):
        return None


def _asked(request: Request) -> int:
    """The ballot whose page is asked for."""
    found = str(request.path_params.get("ballot_id", ""))
    return int(found) if found.isdecimal() and len(found) <= len(str(MOST_ID)) else 0


def _signer(tools: WebTools) -> URLSafeSerializer:
    return URLSafeSerializer(tools.key, salt="web-counter")
