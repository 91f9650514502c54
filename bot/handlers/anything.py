"""Whatever matched nothing leads to the next task, never to silence; and refusals."""

from contextlib import suppress

from aiogram import Router
from aiogram.types import CallbackQuery, ErrorEvent, Message

from backend import actions as do
from backend import meeting_actions, sitting_actions
from backend.actions import unpack
from backend.errors import AppError, NotFoundError
from backend.screen import Line, Screen, Words, words
from backend.services import counting as counting_service
from backend.services import meetings, progress, self_ratings, sittings
from backend.services.count_sheets import by_account
from bot.callbacks import On
from bot.context import Chat
from bot.handlers import counting
from bot.handlers import sittings as seated
from bot.screens import home, meeting_sheets, self_rating
from bot.screens import sittings as sitting

#: What a person does with what he is told of a meeting.
OF_INVITATION = (
    meeting_actions.MeetingOwn,
    meeting_actions.MeetingAttend,
    meeting_actions.MeetingAskLeave,
)
#: What is done while a meeting is held.
OF_SITTING = (
    sitting_actions.SittingShow,
    sitting_actions.SittingSeats,
    sitting_actions.SittingSeat,
    sitting_actions.SittingAnswered,
    sitting_actions.SittingStart,
    sitting_actions.AgendaStep,
)


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="anything")
    router.callback_query.register(next_task, On(do.Home))
    router.message.register(any_line)
    router.callback_query.register(any_tap)
    router.error.register(refused)
    return router


async def next_task(_: CallbackQuery, chat: Chat) -> None:
    """The next task."""
    await chat.show(home.home(await progress.home(chat.actor, chat.now)))


async def any_line(_: Message, chat: Chat) -> None:
    """A line that is no command: the next task."""
    await chat.show(home.home(await progress.home(chat.actor, chat.now)))


async def any_tap(_: CallbackQuery, chat: Chat) -> None:
    """A button of an older make: the next task, and a word about it."""
    view = await progress.home(chat.actor, chat.now)
    await chat.show(home.home(view), notice=words("error-stale"))


async def refused(event: ErrorEvent, chat: Chat | None = None) -> None:
    """A refusal: say what is wrong, and show how things stand now.

    Anything but a refusal goes on to the worker, which tries the event again.
    """
    error = event.exception
    if not isinstance(error, AppError) or chat is None:
        raise error
    notice = Words(error.code, dict(error.params))
    try:
        await chat.show(await _fresh(chat), notice=notice)
    except AppError:
        await chat.show(Screen((Line(notice),)))


async def _fresh(chat: Chat) -> Screen:
    action = unpack(chat.query.data or "") if chat.query else None
    review = getattr(action, "review", None)
    if isinstance(review, int):
        with suppress(AppError):  # another's, of a season that is over, or no more to be entered
            return self_rating.current(await self_ratings.form(chat.actor, review, chat.now))
    if isinstance(ballot := getattr(action, "ballot", None), int):
        with suppress(NotFoundError):  # a count that is not his to see
            view = await counting_service.sheet(by_account(chat.actor), ballot)
            return counting.current(chat, view)
    with suppress(NotFoundError):  # a meeting that is not his to see
        if seat := await _seated(chat, action):
            return seat
        if isinstance(meeting := getattr(action, "meeting", None), int):
            return meeting_sheets.show(await meetings.view(chat.actor, meeting, chat.now))
        if isinstance(action, OF_INVITATION):
            return meeting_sheets.own(await meetings.own(chat.actor, action.invitee))
    return home.home(await progress.home(chat.actor, chat.now))


async def _seated(chat: Chat, action: do.Action | None) -> Screen | None:
    """How a sitting, or somebody before the cell board, stands now; None for another button."""
    if isinstance(action, sitting_actions.BoardPerson | sitting_actions.BoardLevel):
        return await seated.person_screen(chat, action.organisation, action.person)
    if isinstance(action, OF_SITTING):
        held = await sittings.view(chat.actor, action.meeting, chat.now)
        return sitting.show(held, names=chat.names_allowed(held.season.content))
    return None
