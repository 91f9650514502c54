"""What happens before every handler: whose chat it is."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from backend.i18n import translator
from backend.services import dialogs
from bot.channels.base import Channel
from bot.context import Chat, Tools

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class WhoseChat(BaseMiddleware):
    """Finds the account behind an update and hands a `Chat` to the handler.

    An update that is neither a typed line nor a tap in a private chat goes no further: a group
    never learns anything.
    """

    def __init__(self, tools: Tools) -> None:
        self.tools = tools

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Run the handler with `chat` among its arguments."""
        source = event.event if isinstance(event, Update) else None
        if not isinstance(source, Message | CallbackQuery):
            return None
        chat_id = _private_chat(source)
        if chat_id is None:
            return None
        channel: Channel = data["channel"]
        now = self.tools.clock.now()
        account = await channel.account_of(chat_id, now)
        if account is None:
            return None
        if account.state and not _is_line(source):
            await dialogs.wait_for(account.id, None, now)
            account = replace(account, state=None)
        data["chat"] = Chat(
            bot=channel.bot,
            account=account,
            translator=translator(account.language),
            now=now,
            tools=self.tools,
            chat_id=chat_id,
            query=source if isinstance(source, CallbackQuery) else None,
        )
        return await handler(event, data)


def _is_line(source: Message | CallbackQuery) -> bool:
    """Whether it may be the line a chat waits for; a tap or a command ends the waiting."""
    return isinstance(source, Message) and not (source.text or "").lstrip().startswith("/")


def _private_chat(source: Message | CallbackQuery) -> int | None:
    if isinstance(source, CallbackQuery):
        return source.from_user.id if source.message is None else _id_of(source.message.chat)
    return _id_of(source.chat)


def _id_of(chat: Any) -> int | None:
    return int(chat.id) if chat.type == "private" else None
