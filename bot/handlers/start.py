"""Linking: `/start CODE`, a typed code, and all an unlinked chat may learn."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend.errors import AppError
from backend.screen import Line, Screen, Words
from backend.services import accounts, progress
from bot.context import Chat
from bot.handlers.filters import Typed, TypedCode, Unlinked
from bot.screens import home


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="start")
    router.message.register(start, Typed("start"))
    router.message.register(typed_code, Unlinked(), TypedCode())
    router.message.register(unlinked_line, Unlinked())
    router.callback_query.register(unlinked_tap, Unlinked())
    return router


async def start(_: Message, chat: Chat, rest: str) -> None:
    """Link by the code behind the command; without one, the next task."""
    if rest:
        await _redeem(chat, rest)
    elif chat.account.member_id is None:
        await chat.show(home.unlinked())
    else:
        await chat.show(home.home(await progress.home(chat.actor, chat.now)))


async def typed_code(_: Message, chat: Chat, code: str) -> None:
    """Link by a code typed on its own."""
    await _redeem(chat, code)


async def unlinked_line(_: Message, chat: Chat) -> None:
    """Anything else in an unlinked chat: how to link, once in a while."""
    if await accounts.may_hint(chat.account, chat.now):
        await chat.show(home.unlinked())
        await accounts.note_hint(chat.account, chat.now)


async def unlinked_tap(_: CallbackQuery, chat: Chat) -> None:
    """A button in a chat that was unlinked since."""
    await chat.show(home.unlinked())


async def _redeem(chat: Chat, code: str) -> None:
    request = accounts.Redeem(
        account=chat.account,
        code=code,
        key=chat.tools.key,
        places=(accounts.chat_place(chat.account),),
        now=chat.now,
    )
    try:
        chat.account = await accounts.redeem(request)
    except AppError as error:
        await chat.show(Screen((Line(Words(error.code, dict(error.params))),)))
        return
    await chat.show(home.linked(await progress.home(chat.actor, chat.now)))
