"""`/tiendo`: how far oneself is, and those one looks after."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import actions as do
from backend.clock import local_day
from backend.services import progress
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Typed
from bot.screens import home
from bot.screens import progress as screens


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="progress")
    router.message.register(overview, Typed("tiendo"))
    router.callback_query.register(own, On(do.Own))
    router.callback_query.register(board, On(do.Board))
    router.callback_query.register(children, On(do.Children))
    router.callback_query.register(people, On(do.People))
    return router


async def overview(_: Message, chat: Chat) -> None:
    """The highest organisation one looks after, else one's own steps."""
    organisation = await progress.default_board(chat.actor)
    if organisation is None:
        await chat.show(home.own_progress(await progress.home(chat.actor, chat.now)))
    else:
        view = await progress.board(chat.actor, organisation, chat.now)
        await chat.show(screens.board(view, local_day(chat.now)))


async def own(_: CallbackQuery, chat: Chat) -> None:
    """One's own steps."""
    await chat.show(home.own_progress(await progress.home(chat.actor, chat.now)))


async def board(_: CallbackQuery, chat: Chat, action: do.Board) -> None:
    """One organisation."""
    view = await progress.board(chat.actor, action.organisation, chat.now)
    await chat.show(screens.board(view, local_day(chat.now)))


async def children(_: CallbackQuery, chat: Chat, action: do.Children) -> None:
    """What lies directly below it."""
    view = await progress.board(chat.actor, action.organisation, chat.now)
    await chat.show(screens.children(view, action.page))


async def people(_: CallbackQuery, chat: Chat, action: do.People) -> None:
    """The members of a cell."""
    view = await progress.board(chat.actor, action.organisation, chat.now)
    names = chat.names_allowed(view.season.content)
    await chat.show(screens.people(view, action.page, names=names))
