"""Telegram's bulk: python-telegram-bot's bare `ExtBot` behind our limiter (ADR-0007)."""

import asyncio
import logging

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from backend.clients.telegram_budget import replies
from backend.clock import Clock
from backend.rendering import Key
from backend.services import claims
from backend.services.links import PageAddresses
from backend.settings import Settings
from scheduler.channels.base import (
    FailedError,
    Letter,
    NotYetError,
    RefusedError,
    RejectedError,
)
from scheduler.limiter import HeldError, SafeLimiter, seconds_of, still_wanted

log = logging.getLogger(__name__)

#: Connections kept; as many messages may be on their way.
CONNECTIONS = 64
#: A call must end well within the lease of what it sends.
LONGEST_CALL = 20.0
#: Seconds between attempts to note what was sent.
NOTE_AGAIN = 1.0
#: What a 400 says where the chat itself is gone; any other is about the message.
_GONE = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")

# httpx writes whole addresses into its log, and Telegram's hold the token.
logging.getLogger("httpx").setLevel(logging.WARNING)


class TelegramSender:
    """The bulk of one bot token.

    Args:
        settings: Token, base URL, proxy, and how long a call may take.
        clock: The season's, for the time of sending.
        links: Makes addresses of our pages.
    """

    name = "telegram"

    def __init__(self, settings: Settings, clock: Clock, links: PageAddresses) -> None:
        self._clock = clock
        self._links = links
        seconds = min(settings.telegram_timeout, LONGEST_CALL)
        self._request = HTTPXRequest(
            connection_pool_size=CONNECTIONS,
            read_timeout=seconds,
            write_timeout=seconds,
            connect_timeout=seconds,
            pool_timeout=seconds,
            proxy=settings.telegram_proxy or None,
            httpx_kwargs={"trust_env": False},
        )
        self.limiter = SafeLimiter(replies, seconds=seconds)
        self._bot: ExtBot[int] = ExtBot(
            settings.telegram_token.get_secret_value(),
            base_url=f"{settings.telegram_api_url.rstrip('/')}/bot",
            request=self._request,
            get_updates_request=self._request,
            rate_limiter=self.limiter,
        )

    async def deliver(self, letter: Letter) -> None:
        """Send, then note it; a message taken by Telegram is noted until the database hears it.

        Raises:
            RefusedError: the person blocked the bot, or there is no such chat.
            NotYetError: Telegram asked to wait, or the letter may not leave now.
            FailedError: no answer, or none that helps; it may have arrived.
            RejectedError: Telegram finds fault with the message itself.
        """
        still_wanted.set(letter.still_wanted)
        try:
            await self._send(letter)
        except HeldError as error:
            raise NotYetError(error.seconds) from None
        except RetryAfter as error:
            log.warning("telegram asks to wait %.0f s", seconds_of(error))
            raise NotYetError(seconds_of(error)) from None
        except TelegramError as error:
            raise _meaning(error) from None
        await self._note(letter)

    def share_among(self, processes: int) -> None:
        """Send this process's part of the rate only."""
        self.limiter.share_among(processes)

    async def close(self) -> None:
        """End the connections."""
        await self._request.shutdown()

    async def _send(self, letter: Letter) -> None:
        await self._bot.send_message(
            int(letter.account.chat_key),
            letter.text(),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            reply_markup=_keyboard(letter.keys(self._links)),
        )

    async def _note(self, letter: Letter) -> None:
        """Mark what was sent: a database that is busy or restarts must not make it sent twice."""
        while True:
            try:
                await claims.mark_sent(
                    letter.ids, letter.worker, letter.account.id, self.name, self._clock.now()
                )
            except Exception as error:  # noqa: BLE001  whatever it is, the message has left
                log.warning("what was sent cannot be noted yet: %s", type(error).__name__)
                await asyncio.sleep(NOTE_AGAIN)
            else:
                return


def _meaning(error: TelegramError) -> Exception:
    """What a failure of the library's means for the letter."""
    if isinstance(error, Forbidden | ChatMigrated):
        return RefusedError()
    if isinstance(error, BadRequest):
        gone = any(words in error.message.lower() for words in _GONE)
        return RefusedError() if gone else RejectedError("rejected")
    if isinstance(error, TimedOut):
        return FailedError("timeout")
    if isinstance(error, InvalidToken):
        return FailedError("token")
    return FailedError("network" if isinstance(error, NetworkError) else "server")


def _keyboard(rows: tuple[tuple[Key, ...], ...]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(key.label, url=key.url)
                if key.url
                else InlineKeyboardButton(key.label, callback_data=key.action)
                for key in row
            ]
            for row in rows
        ]
    )
