"""The hour and place of reminders, putting them off, urging."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from backend import reminder_actions as do
from backend.services import attendance, dialogs, reminders, urges
from backend.text import search_key
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited
from bot.screens import reminders as screens

#: The step a chat waits in for an hour; the number behind it says nothing.
STEP = "reminder-hour"
#: How a line begins that sets the hour, without accents.
_BEGINNINGS = ("nhac toi luc ", "nhac luc ", "nhac viec luc ", "remind me at ")


class TypedHour(Filter):
    """Matches "Nhắc tôi lúc 19 giờ 30", and hands over the hour."""

    async def __call__(self, message: Message) -> bool | dict[str, str]:
        """What follows the beginning."""
        text = search_key(message.text or "")
        beginning = next((b for b in _BEGINNINGS if text.startswith(b)), None)
        return False if beginning is None else {"hour": text.removeprefix(beginning)}


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="reminders")
    router.message.register(typed_hour, TypedHour())
    router.message.register(awaited_hour, Awaited(STEP))
    router.callback_query.register(show, On(do.Reminders))
    router.callback_query.register(ask_hour, On(do.AskHour))
    router.callback_query.register(wake, On(do.Wake))
    router.callback_query.register(prefer, On(do.Prefer))
    router.callback_query.register(snooze, On(do.Snooze))
    router.callback_query.register(urge, On(do.Urge))
    router.callback_query.register(urge_below, On(do.UrgeBelow))
    router.callback_query.register(reported, On(do.Reported))
    return router


async def show(_: CallbackQuery, chat: Chat) -> None:
    """When and where one is reminded."""
    await chat.show(screens.settings(await reminders.settings_of(chat.actor)))


async def ask_hour(_: CallbackQuery, chat: Chat) -> None:
    """Ask for the hour and wait for it."""
    await dialogs.wait_for(chat.account.id, f"{STEP}:0", chat.now)
    await chat.show(screens.ask_hour())


async def typed_hour(_: Message, chat: Chat, hour: str) -> None:
    """Set the hour named in a sentence."""
    await chat.show(screens.settings(await reminders.set_hour(chat.actor, hour, chat.now)))


async def awaited_hour(_: Message, chat: Chat, line: str) -> None:
    """Set the hour typed alone; a wrong one is asked for again."""
    view = await reminders.set_hour(chat.actor, line, chat.now)
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await chat.show(screens.settings(view))


async def wake(_: CallbackQuery, chat: Chat) -> None:
    """End a pause."""
    await chat.show(screens.settings(await reminders.wake(chat.actor, chat.now)))


async def prefer(_: CallbackQuery, chat: Chat, action: do.Prefer) -> None:
    """Be told on one channel first."""
    view = await reminders.prefer(chat.actor, action.channel, chat.now)
    await chat.show(screens.settings(view))


async def snooze(_: CallbackQuery, chat: Chat, action: do.Snooze) -> None:
    """Put off what one was reminded of."""
    await chat.show(screens.snoozed(await reminders.snooze(chat.actor, action.days, chat.now)))


async def urge(_: CallbackQuery, chat: Chat, action: do.Urge) -> None:
    """Urge one organisation below."""
    await chat.show(screens.urged(await urges.urge(chat.actor, action.organisation, chat.now)))


async def urge_below(_: CallbackQuery, chat: Chat, action: do.UrgeBelow) -> None:
    """Urge the cells that hold an organisation back."""
    view = await urges.urge_below(chat.actor, action.organisation, chat.now)
    await chat.show(screens.urged(view))


async def reported(_: CallbackQuery, chat: Chat, action: do.Reported) -> None:
    """Note that one has reported on a review one attended."""
    name = await attendance.reported(chat.actor, action.meeting, chat.now)
    await chat.show(screens.reported(name))
