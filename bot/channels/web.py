"""The web chat: aiogram's methods become lines of our own page."""

from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, InlineKeyboardMarkup, Message, Update

from backend.clock import Clock
from backend.errors import NotFoundError
from backend.services import accounts, web_chat
from backend.services.inbox import TakenEntry
from backend.views import AccountView
from bot.channels.base import Tap, tap_payload, text_payload

#: aiogram asks for a token of this shape; the web chat has no use for one.
_NO_TOKEN = "1:web"  # noqa: S105


class WebSession(BaseSession):
    """Carries out aiogram's methods on the web chat's lines."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """Post, edit or note; anything else has nothing to do here and succeeds."""
        result: Any = True
        if isinstance(method, SendMessage):
            result = await self._send(method)
        elif isinstance(method, EditMessageText):
            result = await self._edit(method)
        elif isinstance(method, AnswerCallbackQuery) and method.text:
            chat_id = int(method.callback_query_id.partition("@")[2])
            await web_chat.post(chat_id, method.text, None, self._clock.now())
        return result

    async def _send(self, method: SendMessage) -> Message:
        now, account_id = self._clock.now(), int(method.chat_id)
        keyboard = _rows(method.reply_markup)
        message_id = await web_chat.post(account_id, method.text, keyboard, now)
        return _message(message_id, account_id, method.text, now)

    async def _edit(self, method: EditMessageText) -> Message:
        now, account_id = self._clock.now(), int(method.chat_id or 0)
        message_id, text = int(method.message_id or 0), method.text or ""
        keyboard = _rows(method.reply_markup)
        try:
            changed = await web_chat.edit(account_id, message_id, text, keyboard, now)
        except NotFoundError:
            raise TelegramBadRequest(method, "message to edit not found") from None
        if not changed:
            raise TelegramBadRequest(method, "message is not modified")
        return _message(message_id, account_id, text, now)

    async def close(self) -> None:
        """Nothing is held open."""

    async def stream_content(  # type: ignore[override]
        self, url: str, *_: object, **__: object
    ) -> AsyncGenerator[bytes, None]:
        """The web chat has no files of Telegram's to fetch."""
        raise NotFoundError
        yield b""  # makes this a generator


class WebChannel:
    """The web chat as a channel."""

    name = "web"

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.bot = Bot(
            _NO_TOKEN,
            session=WebSession(clock),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML),
        )

    async def account_of(self, chat_id: int, now: datetime) -> AccountView | None:
        """The account whose id is the chat's id."""
        return await accounts.by_id(chat_id)

    async def chat_of(self, chat_key: str, now: datetime) -> int | None:
        """Events are stored under the account's id, which is the chat's."""
        return int(chat_key) if chat_key.isdigit() else None

    async def update_of(self, entry: TakenEntry) -> Update | None:
        """A tap or a typed line as aiogram knows it."""
        now, chat_id = self._clock.now(), int(entry.chat_key)
        if "action" in entry.payload:
            tap = Tap(int(entry.payload["message"]), str(entry.payload["action"]))
            payload = tap_payload(entry.id, chat_id, tap, now)
        else:
            payload = text_payload(entry.id, chat_id, str(entry.payload["text"]), now)
        return Update.model_validate(payload, context={"bot": self.bot})


def _rows(markup: object) -> list[list[dict[str, str]]] | None:
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    return [
        [
            {"label": b.text, "url": b.url}
            if b.url
            else {"label": b.text, "action": b.callback_data or ""}
            for b in row
        ]
        for row in markup.inline_keyboard
    ]


def _message(message_id: int, chat_id: int, text: str, now: datetime) -> Message:
    return Message(
        message_id=message_id, date=now, chat=Chat(id=chat_id, type="private"), text=text
    )
