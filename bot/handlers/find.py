"""Finding a member of a cell by a typed name."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import actions as do
from backend.errors import AppError
from backend.services import dialogs, progress
from backend.text import clean
from backend.views import BoardView
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited
from bot.screens import find as screens
from bot.screens.progress import people

#: The step a chat waits in, with the id of the cell behind it.
STEP = "find-member"


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="find")
    router.callback_query.register(ask, On(do.Find))
    router.message.register(typed_name, Awaited(STEP))
    return router


async def ask(_: CallbackQuery, chat: Chat, action: do.Find) -> None:
    """Ask for the name and wait for it."""
    view = await progress.board(chat.actor, action.organisation, chat.now)
    if not chat.names_allowed(view.season.content):
        await _without_names(chat, view)
        return
    await dialogs.wait_for(chat.account.id, f"{STEP}:{action.organisation}", chat.now)
    await chat.show(screens.ask(view))


async def typed_name(_: Message, chat: Chat, line: str, subject: int) -> None:
    """Show who has the typed name; then wait no longer."""
    try:
        view = await progress.find_members(chat.actor, subject, line, chat.now)
    except AppError:
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    if chat.names_allowed(view.season.content):
        await chat.show(screens.found(view, clean(line)))
    else:
        await _without_names(chat, await progress.board(chat.actor, subject, chat.now))
    await dialogs.wait_for(chat.account.id, None, chat.now)


async def _without_names(chat: Chat, view: BoardView) -> None:
    """The season carries no names in messages any more."""
    await chat.show(people(view, 0, names=False))
