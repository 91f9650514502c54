"""The web chat's side of the inbox: say something, wait for the answer, see it."""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from backend.services import inbox, web_chat
from backend.views import AccountView, WebButton, WebLine

WAIT_SECONDS = 3.0
_ASK_SECONDS = 0.2
_SIGNS = "09?"
_PAGES = ("/", "https://", "http://")


@dataclass(frozen=True, slots=True)
class Key:
    """A button of a line.

    Attributes:
        step: It steps about instead of answering; shown quieter.
    """

    label: str
    action: str
    url: str
    step: bool


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as the page draws it.

    Attributes:
        rows: Its buttons, row by row.
        main: The first row is the one thing to do next.
        mark: Changes when the line's words or buttons do.
    """

    id: int
    own: bool
    text: str
    rows: tuple[tuple[Key, ...], ...]
    main: bool
    mark: str


async def post(account: AccountView, nonce: str, payload: dict[str, Any], now: datetime) -> None:
    """Store what a person did, once for each `nonce`, and wait a little for the answer.

    The event is kept whether the answer comes in time or not.
    """
    key = f"{account.id}:{nonce}"
    await inbox.store("web", key, str(account.id), payload, now)
    loop = asyncio.get_running_loop()
    last = loop.time() + WAIT_SECONDS
    while True:
        seen = inbox.arrived.count
        if not await inbox.is_open(("web", key)) or loop.time() >= last:
            return
        await inbox.arrived.wait(seen, _ASK_SECONDS)


async def say(account: AccountView, nonce: str, shown: str, typed: str, now: datetime) -> None:
    """Show a person's own line and hand what it means to the bot.

    Args:
        account: The chat.
        nonce: Of the page. The same line sent twice from one page is one event; another line
            is another, also from a page the browser's Back button brought up again.
        shown: What the chat shows.
        typed: What the bot is told.
        now: When.
    """
    name = hashlib.sha256(f"{nonce}:{typed}".encode()).hexdigest()[:40]
    if not await inbox.is_stored(("web", f"{account.id}:{name}")):
        await web_chat.post(account.id, shown, None, now, own=True)
    await post(account, name, {"text": typed}, now)


async def greet(account: AccountView, now: datetime) -> None:
    """Let a chat that says nothing yet begin by itself."""
    if not await web_chat.lines(account.id):
        await post(account, fresh_nonce(), {"text": "/start"}, now)


def fresh_nonce() -> str:
    """A name for the next event from a page just drawn."""
    return uuid4().hex


def tap_nonce(nonce: str, message: int, action: str) -> str:
    """A name for one button of a page: the same tapped twice is one event."""
    return hashlib.sha256(f"{nonce}:{message}:{action}".encode()).hexdigest()[:40]


async def shown(account_id: int) -> tuple[ShownLine, ...]:
    """The chat's lines, oldest first."""
    return tuple(_shown(line) for line in await web_chat.lines(account_id))


def _shown(line: WebLine) -> ShownLine:
    content = repr((line.own, line.text, line.buttons)).encode()
    rows = tuple(tuple(_key(b) for b in row if _usable(b)) for row in line.buttons)
    return ShownLine(
        id=line.id,
        own=line.own,
        text=line.text,
        rows=rows,
        main=_has_main(rows),
        mark=hashlib.sha256(content).hexdigest()[:16],
    )


def _has_main(rows: tuple[tuple[Key, ...], ...]) -> bool:
    """Whether a button stands alone above others that also act; a list of answers has none."""
    if len(rows) < 2 or len(rows[0]) != 1 or len(rows[1]) == 1:  # noqa: PLR2004
        return False
    return not rows[0][0].step and not all(key.step for key in rows[1])


def _key(button: WebButton) -> Key:
    step = button.action[:1] != "" and button.action[0] in _SIGNS
    return Key(button.label, button.action, button.url, step)


def _usable(button: WebButton) -> bool:
    return bool(button.action) or button.url.startswith(_PAGES)
