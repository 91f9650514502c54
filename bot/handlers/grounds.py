"""`/cancu`: the ground of what concerns one, and of every rule of the season's plan."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import actions as do
from backend.services import grounds, progress
from backend.services.questions import TOPICS
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Typed
from bot.screens import grounds as screens


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="grounds")
    router.message.register(asked, Typed("cancu", "visao"))
    router.callback_query.register(about, On(do.Explain))
    return router


async def asked(_: Message, chat: Chat, rest: str) -> None:
    """Answer what is typed behind the command; without words, one's own grounds."""
    if rest:
        await chat.show(screens.answer(await grounds.asked(chat.actor, rest, chat.now)))
    else:
        await _own(chat)


async def about(_: CallbackQuery, chat: Chat, action: do.Explain) -> None:
    """What the plan says on one matter."""
    if action.topic == screens.MINE:
        await _own(chat)
    else:
        view = await grounds.about(chat.actor, action.topic, action.page, chat.now)
        await chat.show(screens.answer(view))


async def _own(chat: Chat) -> None:
    home = await progress.home(chat.actor, chat.now)
    if home.form is None:
        view = await grounds.about(chat.actor, screens.MENU, 0, chat.now)
        await chat.show(screens.answer(view))
    else:
        await chat.show(screens.mine(home.form, TOPICS))
