"""`/tudanhgia`: each tap is one service call and one screen."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import actions as do
from backend.services import self_ratings
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Typed
from bot.screens import self_rating as screens


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="self-rating")
    router.message.register(own_form, Typed("tudanhgia"))
    router.callback_query.register(form, On(do.Form))
    router.callback_query.register(ask, On(do.Ask))
    router.callback_query.register(grade, On(do.Grade))
    router.callback_query.register(later, On(do.Later))
    router.callback_query.register(criterion_ground, On(do.CriterionGround))
    router.callback_query.register(summary, On(do.Summary))
    router.callback_query.register(levels, On(do.Levels))
    router.callback_query.register(level_ground, On(do.LevelGround))
    router.callback_query.register(name_level, On(do.NameLevel))
    router.callback_query.register(submit, On(do.Submit))
    router.callback_query.register(reopen, On(do.Reopen))
    router.callback_query.register(scope_ground, On(do.ScopeGround))
    return router


async def own_form(_: Message, chat: Chat) -> None:
    """Go on where the form stands."""
    await chat.show(screens.current(await self_ratings.own_form(chat.actor, chat.now)))


async def form(_: CallbackQuery, chat: Chat, action: do.Form) -> None:
    """Go on where the form stands."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.current(view))


async def ask(_: CallbackQuery, chat: Chat, action: do.Ask) -> None:
    """Show one criterion."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.ask(view, action.criterion))


async def grade(_: CallbackQuery, chat: Chat, action: do.Grade) -> None:
    """Store a grade and show what follows."""
    view = await self_ratings.record_grade(
        chat.actor, action.review, action.criterion, action.grade, chat.now
    )
    await chat.show(screens.after(view, action.criterion))


async def later(_: CallbackQuery, chat: Chat, action: do.Later) -> None:
    """Leave a criterion for later."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.later(view, action.criterion))


async def criterion_ground(_: CallbackQuery, chat: Chat, action: do.CriterionGround) -> None:
    """Show where a criterion comes from."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.criterion_ground(view, action.criterion))


async def summary(_: CallbackQuery, chat: Chat, action: do.Summary) -> None:
    """Show all answers."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.summary(view))


async def levels(_: CallbackQuery, chat: Chat, action: do.Levels) -> None:
    """Show the levels."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.levels(view))


async def level_ground(_: CallbackQuery, chat: Chat, action: do.LevelGround) -> None:
    """Show why levels are struck out."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.level_ground(view))


async def name_level(_: CallbackQuery, chat: Chat, action: do.NameLevel) -> None:
    """Store the own level and show all answers."""
    view = await self_ratings.name_level(chat.actor, action.review, action.level, chat.now)
    await chat.show(screens.summary(view))


async def submit(_: CallbackQuery, chat: Chat, action: do.Submit) -> None:
    """Hand the form in and show the receipt."""
    view = await self_ratings.submit(chat.actor, action.review, chat.now)
    await chat.show(screens.current(view))


async def reopen(_: CallbackQuery, chat: Chat, action: do.Reopen) -> None:
    """Take the form back and show all answers."""
    view = await self_ratings.reopen(chat.actor, action.review, chat.now)
    await chat.show(screens.summary(view))


async def scope_ground(_: CallbackQuery, chat: Chat, action: do.ScopeGround) -> None:
    """Show why one is or is not reviewed."""
    view = await self_ratings.form(chat.actor, action.review, chat.now)
    await chat.show(screens.scope_ground(view))
