"""`/tyle`: the cap before the vote, from the list as it stands or from two typed numbers."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import result_actions as do
from backend.errors import AppError, InvalidCommandError
from backend.screen import Words
from backend.services import cap_plans, dialogs, results
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited, Typed
from bot.screens import planner as screens

#: The step a chat waits in for two numbers, with the organisation behind it.
NUMBERS = "planner-numbers"


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="planner")
    router.message.register(asked, Typed("tyle", "tran"))
    router.callback_query.register(places, On(do.Caps))
    router.callback_query.register(plan, On(do.CapsOf))
    router.message.register(typed, Awaited(NUMBERS))
    return router


async def asked(_: Message, chat: Chat, rest: str) -> None:
    """The cap of the organisation one looks after; two numbers behind the command are tried."""
    found = await results.places(chat.actor)
    if len(found) != 1:
        await _places(chat)
    elif rest:
        await _typed(chat, rest, found[0].id)
    else:
        await _plan(chat, found[0].id)


async def places(_: CallbackQuery, chat: Chat) -> None:
    """The organisations to choose from."""
    await _places(chat)


async def plan(_: CallbackQuery, chat: Chat, action: do.CapsOf) -> None:
    """The cap of one."""
    await _plan(chat, action.organisation)


async def typed(_: Message, chat: Chat, line: str, subject: int) -> None:
    """Two numbers to try."""
    await _typed(chat, line, subject)


async def _typed(chat: Chat, line: str, organisation: int) -> None:
    try:
        numbers = cap_plans.read_numbers(line)
        view = await cap_plans.plan(chat.actor, organisation, chat.now, numbers)
    except InvalidCommandError as error:
        view = await cap_plans.plan(chat.actor, organisation, chat.now)
        await chat.show(screens.plan(view), notice=Words(error.code, dict(error.params)))
        return
    except AppError:
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    await chat.show(screens.plan(view))


async def _places(chat: Chat) -> None:
    found = [(one.id, one.name) for one in await results.places(chat.actor)]
    await chat.show(screens.places(found))


async def _plan(chat: Chat, organisation: int) -> None:
    view = await cap_plans.plan(chat.actor, organisation, chat.now)
    await chat.show(screens.plan(view))
    if view.capped:
        await dialogs.wait_for(chat.account.id, f"{NUMBERS}:{organisation}", chat.now)
