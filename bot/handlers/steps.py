"""One step alone: shown, said to be done, taken back."""

from aiogram import Router
from aiogram.types import CallbackQuery

from backend.services import step_marks, tasks
from backend.step_actions import StepDone, StepShow, StepUndo
from bot.callbacks import On
from bot.context import Chat
from bot.screens import steps as screens


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="steps")
    router.callback_query.register(show, On(StepShow))
    router.callback_query.register(done, On(StepDone))
    router.callback_query.register(undo, On(StepUndo))
    return router


async def show(_: CallbackQuery, chat: Chat, action: StepShow) -> None:
    """By when, on which ground, what it waits for."""
    view = await tasks.step_page(chat.actor, action.organisation, action.step, chat.now)
    await chat.show(screens.step(view))


async def done(_: CallbackQuery, chat: Chat, action: StepDone) -> None:
    """Say that it is done; a cell's review closes its forms."""
    view = await step_marks.mark_done(chat.actor, action.organisation, action.step, chat.now)
    await chat.show(screens.step(view))


async def undo(_: CallbackQuery, chat: Chat, action: StepUndo) -> None:
    """Take it back."""
    view = await step_marks.undo(chat.actor, action.organisation, action.step, chat.now)
    await chat.show(screens.step(view))
