"""How fast the bulk may go out on Telegram: steadily, one a second to a chat, never during a 429.

`AIORateLimiter` of python-telegram-bot 22.8 lets go of a 429 before its end (its issue 5338),
sends 59 messages in its first second unless told otherwise, loses a little of its rate with every
timer that fires late, and knows no limit of a private chat. This one keeps to all of it.
"""

import asyncio
import logging
import os
from collections import deque
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter, TimedOut
from telegram.ext import AIORateLimiter

from backend.clients.telegram_budget import Replies

#: Messages a second. The rest of what Telegram takes is left to the replies.
PER_SECOND = 25.0
#: What Telegram takes in any second, replies and all.
LIMIT = 30
#: However many replies there are, so many of the bulk go out in a second.
LEAST = 5
#: Seconds between two messages to one chat; a little more than one, for the way there varies.
CHAT_GAP = 1.05
#: After a 429 this much longer than Telegram asked for, in seconds.
GRACE = 0.1
#: How many messages a late timer may be behind and still catch up.
_CATCH_UP = 3
_MANY_CHATS = 1000
#: When another process begins to send, the bulk rests so long: both then know of each other.
_SHARING_PAUSE = 1.5

Answer = bool | dict[str, Any] | list[dict[str, Any]]

#: Asked just before a message leaves: whether it may still go. Set by whoever sends.
still_wanted: ContextVar[Callable[[], bool]] = ContextVar("still_wanted")

# Without this, each 429 comes with a warning that its number of seconds will be a timedelta.
os.environ.setdefault("PTB_TIMEDELTA", "true")
# Each 429 is reported by who sends, in one line; the library would add a traceback.
logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL)


class HeldError(Exception):
    """A message was not sent, because it may not leave now; `seconds` says how long to wait."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(f"held for {seconds:.1f} s")
        self.seconds = seconds


class SafeLimiter(AIORateLimiter):
    """Lets requests to chats through one after another.

    Args:
        replies: What the same token is used for besides.
        seconds: How long one call to Telegram may take.
        per_second: Messages a second, shared by all processes that send.
        chat_gap: Seconds between two messages to one chat.
    """

    def __init__(
        self,
        replies: Replies,
        *,
        seconds: float,
        per_second: float = PER_SECOND,
        chat_gap: float = CHAT_GAP,
    ) -> None:
        super().__init__(overall_max_rate=0, max_retries=0)
        self._replies = replies
        self._seconds = seconds
        self._per_second = per_second
        self._chat_gap = chat_gap
        self._processes = 1
        self._line = asyncio.Lock()
        self._next = 0.0
        self._held_until = 0.0
        self._chats: dict[str, float] = {}
        self._left: deque[float] = deque()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,  # noqa: ANN401  the library's signature
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Answer:
        """Wait for this request's turn and make it.

        Raises:
            HeldError: Telegram asked to wait (429), or the message is no longer wanted.
            RetryAfter: it asked just now; every other request is held from here on.
            TimedOut: no answer in time; the message may have arrived.
        """
        await self._turn(str(data.get("chat_id", "")))
        try:
            async with asyncio.timeout(self._seconds):
                return await super().process_request(
                    callback, args, kwargs, endpoint, data, rate_limit_args
                )
        except RetryAfter as error:
            self.hold(seconds_of(error))
            raise
        except TimeoutError:
            raise TimedOut from None

    def hold(self, seconds: float) -> None:
        """Let nothing through for so long."""
        self._held_until = max(self._held_until, _now() + seconds)

    def share_among(self, processes: int) -> None:
        """Send this process's part only, where several send under one token."""
        if processes > self._processes:
            self._next = max(self._next, _now() + _SHARING_PAUSE)
        self._processes = processes

    async def _turn(self, chat: str) -> None:
        self._check()
        await _sleep_until(self._chats.get(chat, 0.0))
        async with self._line:  # first come, first served
            await _sleep_until(self._next)
            while (full_until := self._full_until()) > _now():
                await _sleep_until(full_until)
            self._check()
            now, pause = _now(), self._processes / self._per_second
            # A timer that fired late must not cost rate: the next turn counts from when this
            # one should have been, unless that is long past and would make a burst.
            begun = self._next if now - self._next < _CATCH_UP * pause else now
            self._next = begun + pause
            self._left.append(now)
            self._note_chat(chat, now + self._chat_gap)

    def _full_until(self) -> float:
        """When there is room again, where replies and bulk fill a second; else the past."""
        now = _now()
        while self._left and self._left[0] <= now - 1.0:
            self._left.popleft()
        room = LIMIT - self._replies.recent - len(self._left)
        if room > 0 or len(self._left) < LEAST:
            return 0.0
        oldest = self._left[0] + 1.0 - now
        return now + min(oldest, self._replies.next_room or oldest)

    def _check(self) -> None:
        if (held := max(self._held_until - _now(), self._replies.held)) > 0:
            raise HeldError(held)
        if not still_wanted.get(_always)():
            raise HeldError

    def _note_chat(self, chat: str, until: float) -> None:
        if len(self._chats) > _MANY_CHATS:
            now = _now()
            self._chats = {key: free for key, free in self._chats.items() if free > now}
        self._chats[chat] = until


def seconds_of(error: RetryAfter) -> float:
    """How long a 429 asks to wait, to be on the safe side a moment longer."""
    asked = error.retry_after
    seconds = asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
    return seconds + GRACE


async def _sleep_until(moment: float) -> None:
    if (wait := moment - _now()) > 0:
        await asyncio.sleep(wait)


def _now() -> float:
    return asyncio.get_running_loop().time()


def _always() -> bool:
    return True
