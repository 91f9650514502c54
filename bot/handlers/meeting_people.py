"""`/giaymoi`, and what one does who is told of a meeting: come, or ask to stay away."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import meeting_actions as do
from backend.errors import AppError, InvalidCommandError
from backend.meeting_views import MeetingView
from backend.screen import Words
from backend.services import dialogs, meeting_answers, meetings
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited, Typed
from bot.handlers.meetings import choice
from bot.screens import meeting_people as screens
from bot.screens import meeting_sheets as sheets

#: The step a chat waits in for the reason, with the id of the invitation behind it.
LEAVE = "meeting-leave"


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="meeting-people")
    router.message.register(overview, Typed("giaymoi"))
    router.callback_query.register(people, On(do.MeetingPeople))
    router.callback_query.register(grant, On(do.LeaveGrant))
    router.callback_query.register(refuse, On(do.LeaveRefuse))
    router.callback_query.register(own, On(do.MeetingOwn))
    router.callback_query.register(attend, On(do.MeetingAttend))
    router.callback_query.register(ask_leave, On(do.MeetingAskLeave))
    router.message.register(typed_leave, Awaited(LEAVE))
    return router


async def overview(_: Message, chat: Chat) -> None:
    """The people of the next meeting that was sent; else the meetings to choose from."""
    nearest = await meetings.next_sent(chat.actor, chat.now)
    if nearest is None:
        await chat.show(await choice(chat, await meetings.led_units(chat.actor)))
    else:
        await _people(chat, await meetings.view(chat.actor, nearest, chat.now), 0)


async def people(_: CallbackQuery, chat: Chat, action: do.MeetingPeople) -> None:
    """Who was told, who received it, who comes."""
    view = await meetings.view(chat.actor, action.meeting, chat.now)
    await _people(chat, view, action.page)


async def grant(_: CallbackQuery, chat: Chat, action: do.LeaveGrant) -> None:
    """Let somebody stay away."""
    view = await meeting_answers.answer_leave(chat.actor, action.invitee, chat.now, granted=True)
    await _people(chat, view, 0)


async def refuse(_: CallbackQuery, chat: Chat, action: do.LeaveRefuse) -> None:
    """Ask somebody to come."""
    view = await meeting_answers.answer_leave(chat.actor, action.invitee, chat.now, granted=False)
    await _people(chat, view, 0)


async def own(_: CallbackQuery, chat: Chat, action: do.MeetingOwn) -> None:
    """A meeting one is told of."""
    await chat.show(sheets.own(await meetings.own(chat.actor, action.invitee)))


async def attend(_: CallbackQuery, chat: Chat, action: do.MeetingAttend) -> None:
    """Say that one comes."""
    view = await meeting_answers.attend(chat.actor, action.invitee, chat.now)
    await chat.show(sheets.own(view))


async def ask_leave(_: CallbackQuery, chat: Chat, action: do.MeetingAskLeave) -> None:
    """Ask for the reason."""
    await chat.show(sheets.ask_leave(await meetings.own(chat.actor, action.invitee)))
    await dialogs.wait_for(chat.account.id, f"{LEAVE}:{action.invitee}", chat.now)


async def typed_leave(_: Message, chat: Chat, line: str, subject: int) -> None:
    """The reason as typed; one that is none is asked for again."""
    try:
        view = await meeting_answers.ask_leave(chat.actor, subject, line, chat.now)
    except InvalidCommandError as error:
        screen = sheets.ask_leave(await meetings.own(chat.actor, subject))
        await chat.show(screen, notice=Words(error.code, dict(error.params)))
        return
    except AppError:
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await chat.show(sheets.own(view))


async def _people(chat: Chat, view: MeetingView, page: int) -> None:
    names = chat.names_allowed(view.season.content)
    await chat.show(screens.people(view, page, names=names))
