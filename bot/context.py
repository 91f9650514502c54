"""What the bot's handlers are handed: the chat, who acts, and how to answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from backend.clock import Clock
from backend.i18n import Translator, speak
from backend.rendering import pages_of, text_of
from backend.screen import Line, Screen, Words
from backend.services.commands import Actor
from backend.views import AccountView
from bot.render import keyboard_of

#: Telegram shows at most this many characters over a chat.
_NOTICE = 200


class PageLinks(Protocol):
    """Makes the address that opens one of our pages from a chat."""

    def __call__(self, account: AccountView, path: str) -> str:
        """The address of `path` for this chat's person."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What the composition root gives the bot.

    Attributes:
        key: The server's secret.
        links: Makes page addresses.
    """

    clock: Clock
    key: bytes
    links: PageLinks


@dataclass(slots=True)
class Chat:
    """One event's chat: who it belongs to, and how to answer it.

    Attributes:
        account: The chat.
        edits: Whether the event came from a button, so that its message is edited in place.
    """

    bot: Bot
    account: AccountView
    translator: Translator
    now: datetime
    tools: Tools
    chat_id: int
    query: CallbackQuery | None = None
    answered: bool = False

    @property
    def actor(self) -> Actor:
        """The person behind the chat; only asked for once the chat is known to be linked."""
        if self.account.member_id is None:
            raise LookupError("an unlinked chat has no actor")
        return Actor(self.account.member_id, self.account.id)

    def names_allowed(self, content: str) -> bool:
        """Whether this chat may carry other people's names: our own page always."""
        return self.account.channel == "web" or content == "full"

    async def show(self, screen: Screen, notice: Words | None = None) -> None:
        """Answer with a screen: in the place of the tapped message, else as a new one.

        Args:
            screen: What to show.
            notice: A sentence to show over it; without a tap it stands above the screen.
        """
        if notice and self.query is None:
            screen = Screen((Line(notice), *screen.lines), screen.rows)
        text = text_of(screen, self.translator)
        links = {path: self.tools.links(self.account, path) for path in pages_of(screen)}
        keyboard = keyboard_of(screen, self.translator, links)
        await self.close_query(notice)
        message = self.query.message if self.query else None
        if isinstance(message, Message):
            try:
                await self.bot.edit_message_text(
                    text,
                    chat_id=self.chat_id,
                    message_id=message.message_id,
                    reply_markup=keyboard,
                )
            except TelegramBadRequest as error:
                if "message is not modified" in error.message:
                    return
            else:
                return
        await self.bot.send_message(self.chat_id, text, reply_markup=keyboard)

    async def close_query(self, notice: Words | None = None) -> None:
        """End a button's waiting, once; a query too old to be answered is let be."""
        if self.query is None or self.answered:
            return
        self.answered = True
        try:
            await self.bot.answer_callback_query(
                self.query.id,
                text=speak(notice, self.translator)[:_NOTICE] if notice else None,
                show_alert=bool(notice),
            )
        except TelegramBadRequest:
            return
