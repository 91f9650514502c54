"""A channel of plain text: every screen is one numbered message, typed numbers become taps."""

from collections.abc import AsyncGenerator
from datetime import datetime
from html import escape
from typing import Any, Protocol

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.enums import ParseMode
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, InlineKeyboardMarkup, Message, Update

from backend.clock import Clock
from backend.errors import NotFoundError
from backend.i18n import translator
from backend.services import accounts, dialogs, inbox
from backend.services.inbox import TakenEntry
from backend.text import clean
from backend.views import AccountView
from bot.channels.base import Tap, tap_payload, text_payload
from bot.channels.numbered import Menu, Option, build, understand

#: aiogram asks for a token of this shape; a text wire has its own.
_NO_TOKEN = "1:text"  # noqa: S105
#: How much of a typed line is said back when it is asked again.
_SAID_BACK = 40


class Wire(Protocol):
    """What carries one text to one chat."""

    async def send(self, chat_key: str, text: str) -> None:
        """Send one message.

        Raises:
            ConnectionError: the wire is down or slow; it is tried again for ten minutes.
                Whatever else is raised counts as a fault of this message.
        """
        ...


class TextSession(BaseSession):
    """Carries out aiogram's methods as one message a turn."""

    def __init__(self, wire: Wire, clock: Clock) -> None:
        super().__init__()
        self._wire = wire
        self._clock = clock
        self._notices: dict[int, str] = {}

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """Keep a notice for the screen that follows it; send a screen; ignore the rest."""
        result: Any = True
        if isinstance(method, SendMessage | EditMessageText):
            result = await self._say(method)
        elif isinstance(method, AnswerCallbackQuery) and method.text:
            chat_id = int(method.callback_query_id.partition("@")[2])
            self._notices[chat_id] = escape(method.text, quote=False)
        return result

    async def _say(self, method: SendMessage | EditMessageText) -> Message:
        chat_id, now = int(method.chat_id or 0), self._clock.now()
        account = await accounts.by_id(chat_id)
        if account is None:
            raise NotFoundError
        choices, links = _buttons(method.reply_markup)
        text = "\n\n".join(filter(None, (self._notices.pop(chat_id, ""), method.text)))
        menu = build(text, choices, links, translator(account.language))
        await _show(self._wire, account, menu, now)
        return Message(message_id=1, date=now, chat=Chat(id=chat_id, type="private"), text="")

    async def close(self) -> None:
        """Nothing is held open."""

    async def stream_content(  # type: ignore[override]
        self, url: str, *_: object, **__: object
    ) -> AsyncGenerator[bytes, None]:
        """A text channel has no files of Telegram's to fetch."""
        raise NotFoundError
        yield b""  # makes this a generator


class TextChannel:
    """A text wire as a channel.

    Its events are stored in the inbox as `{"text": …}` under the wire's chat key.
    """

    def __init__(self, name: str, wire: Wire, clock: Clock, language: str = "vi") -> None:
        self.name = name
        self._wire = wire
        self._clock = clock
        self._language = language
        self.bot = Bot(
            _NO_TOKEN,
            session=TextSession(wire, clock),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML),
        )

    async def account_of(self, chat_id: int, now: datetime) -> AccountView | None:
        """The account whose id is the chat's id."""
        return await accounts.by_id(chat_id)

    async def chat_of(self, chat_key: str, now: datetime) -> int | None:
        """The id of the account behind the wire's own key."""
        return (await accounts.identify(self.name, chat_key, now, self._language)).id

    async def update_of(self, entry: TakenEntry) -> Update | None:
        """A typed line: a tap where it answers the last menu, else the line itself."""
        now = self._clock.now()
        account = await accounts.identify(self.name, entry.chat_key, now, self._language)
        typed = str(entry.payload.get("text", ""))
        stored = dialogs.menu_of(account.menu)
        payload = text_payload(entry.id, account.id, typed, now)
        if stored and stored.get("entry") == entry.id:
            return None  # answered already, by a process that stopped before it could say so
        if stored and not typed.lstrip().startswith("/") and account.member_id is not None:
            option = await self._answer(account, Menu.load(stored), typed)
            if option is None:
                return None
            if option.action:
                tap = Tap(entry.id, option.action)
                payload = tap_payload(entry.id, account.id, tap, now)
        return Update.model_validate(payload, context={"bot": self.bot})

    async def _answer(self, account: AccountView, menu: Menu, typed: str) -> Option | None:
        """The option meant; one without an action for a line that answers nothing.

        None when the line was dealt with here: a page turned, or the list asked again. While
        the chat waits for a typed line, only a number on the list is an answer to the list.
        """
        answer = understand(typed, menu)
        line = Option("", typed, "")
        if account.state and not (answer.numeric and answer.options):
            return line
        if len(answer.options) == 1:
            (option,) = answer.options
            if option.action:
                return option
            await _show(self._wire, account, menu.turned(), self._clock.now())
            return None
        if answer.options:
            await self._again(account, menu, "text-ambiguous", typed=clean(typed)[:_SAID_BACK])
            return None
        if answer.numeric and menu.options[menu.page]:
            await self._again(account, menu, "text-choose-again")
            return None
        return line

    async def _again(self, account: AccountView, menu: Menu, message: str, **params: str) -> None:
        said = translator(account.language).text(message, **params)
        await self._wire.send(account.chat_key, f"{said}\n{menu.shown()}")


async def _show(wire: Wire, account: AccountView, menu: Menu, now: datetime) -> None:
    """Send a menu's page, then keep the menu with the event it answers.

    In this order: a menu kept but never seen would give another meaning to the same line when
    it is tried again.
    """
    await wire.send(account.chat_key, menu.shown())
    kept = menu.dump() | {"entry": inbox.current_id()}
    await dialogs.write_menu(account.id, kept, now)


def _buttons(markup: object) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    choices: list[tuple[str, str]] = []
    links: list[tuple[str, str]] = []
    if isinstance(markup, InlineKeyboardMarkup):
        for button in (button for row in markup.inline_keyboard for button in row):
            if button.url:
                links.append((button.text, button.url))
            else:
                choices.append((button.text, button.callback_data or ""))
    return choices, links
