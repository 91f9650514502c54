"""One meeting: its place and length, the reason, the preview, sending, calling off."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import meeting_actions as do
from backend.errors import AppError, InvalidCommandError
from backend.meeting_views import MeetingView
from backend.rules.meetings import needs_reason
from backend.screen import Words
from backend.services import (
    dialogs,
    meeting_drafts,
    meeting_issue,
    meeting_notes,
    meeting_preview,
    meetings,
)
from backend.services.meeting_writes import Edit
from backend.services.meetings import PARTS
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited
from bot.screens import meeting_preview as previews
from bot.screens import meeting_sheets as screens
from bot.screens import meetings as boards
from bot.screens.meeting_targets import Target, parts_of

#: The steps a chat waits in, with the id of the meeting behind each.
PLACE, REASON = "meeting-place", "meeting-reason"


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="meeting-sheets")
    router.callback_query.register(show, On(do.MeetingShow))
    router.callback_query.register(set_parts, On(do.MeetingSetParts))
    router.callback_query.register(place, On(do.MeetingPlace))
    router.callback_query.register(length, On(do.MeetingLength))
    router.callback_query.register(set_length, On(do.MeetingSetLength))
    router.callback_query.register(reason, On(do.MeetingReason))
    router.callback_query.register(agree, On(do.MeetingAgree))
    router.callback_query.register(register, On(do.MeetingRegister))
    router.callback_query.register(preview, On(do.MeetingPreview))
    router.callback_query.register(send, On(do.MeetingSend))
    router.callback_query.register(drop, On(do.MeetingDrop))
    router.callback_query.register(undo, On(do.MeetingUndo))
    router.callback_query.register(cancel_preview, On(do.MeetingCancelPreview))
    router.callback_query.register(cancel, On(do.MeetingCancel))
    router.callback_query.register(hold, On(do.MeetingHold))
    router.message.register(typed_place, Awaited(PLACE))
    router.message.register(typed_reason, Awaited(REASON))
    return router


async def ask_next(chat: Chat, meeting_id: int) -> None:
    """Ask for what a meeting lacks: a reason, then a place; else show it as it stands."""
    view = await meetings.view(chat.actor, meeting_id, chat.now)
    if needs_reason(view.check.against) and not view.override_reason:
        await _ask_reason(chat, view)
    elif not view.terms.place:
        await _ask_place(chat, view)
    else:
        await chat.show(screens.show(view))


async def show(_: CallbackQuery, chat: Chat, action: do.MeetingShow) -> None:
    """A meeting as it stands."""
    await chat.show(screens.show(await meetings.view(chat.actor, action.meeting, chat.now)))


async def set_parts(_: CallbackQuery, chat: Chat, action: do.MeetingSetParts) -> None:
    """What it serves; the first tap only shows it."""
    view = await meetings.view(chat.actor, action.meeting, chat.now)
    chosen = parts_of(action.parts)
    if chosen != view.terms.parts:
        edit = Edit(action.meeting, action.version)
        view = await meeting_drafts.set_parts(chat.actor, edit, chosen, chat.now)
    target = Target(view.unit.id, view.terms.parts, view.id, view.version)
    offered = PARTS[view.unit.kind.is_cell]
    await chat.show(boards.changed_parts(view.unit, target, view.terms.parts, offered))


async def place(_: CallbackQuery, chat: Chat, action: do.MeetingPlace) -> None:
    """Ask for the place."""
    await _ask_place(chat, await meetings.view(chat.actor, action.meeting, chat.now))


async def length(_: CallbackQuery, chat: Chat, action: do.MeetingLength) -> None:
    """The lengths to choose from."""
    await chat.show(screens.lengths(await meetings.view(chat.actor, action.meeting, chat.now)))


async def set_length(_: CallbackQuery, chat: Chat, action: do.MeetingSetLength) -> None:
    """Set the length."""
    whole, half = divmod(action.halves, 2)
    days = f"{whole}.5" if half else str(whole)
    edit = Edit(action.meeting, action.version)
    view = await meeting_drafts.set_length(chat.actor, edit, days, chat.now)
    await chat.show(screens.show(view))


async def reason(_: CallbackQuery, chat: Chat, action: do.MeetingReason) -> None:
    """Ask for the reason."""
    await _ask_reason(chat, await meetings.view(chat.actor, action.meeting, chat.now))


async def agree(_: CallbackQuery, chat: Chat, action: do.MeetingAgree) -> None:
    """Note that the day is agreed, or that it is not."""
    edit = Edit(action.meeting, action.version)
    await chat.show(screens.show(await meeting_notes.agree(chat.actor, edit, chat.now)))


async def register(_: CallbackQuery, chat: Chat, action: do.MeetingRegister) -> None:
    """Note that the date is registered."""
    edit = Edit(action.meeting, action.version)
    await chat.show(screens.show(await meeting_notes.register(chat.actor, edit, chat.now)))


async def preview(_: CallbackQuery, chat: Chat, action: do.MeetingPreview) -> None:
    """A page of what would leave."""
    view = await meeting_preview.preview(chat.actor, action.meeting, chat.now)
    names = chat.names_allowed(view.meeting.season.content)
    await chat.show(previews.preview(view, action.page, names=names))


async def send(_: CallbackQuery, chat: Chat, action: do.MeetingSend) -> None:
    """Send it."""
    edit = Edit(action.meeting, action.version)
    await chat.show(screens.show(await meeting_issue.issue(chat.actor, edit, chat.now)))


async def drop(_: CallbackQuery, chat: Chat, action: do.MeetingDrop) -> None:
    """Throw a draft away."""
    edit = Edit(action.meeting, action.version)
    organisation = await meeting_notes.drop(chat.actor, edit, chat.now)
    await chat.show(boards.board(*await meetings.board(chat.actor, organisation)))


async def undo(_: CallbackQuery, chat: Chat, action: do.MeetingUndo) -> None:
    """Leave it as it was told."""
    edit = Edit(action.meeting, action.version)
    await chat.show(screens.show(await meeting_notes.undo(chat.actor, edit, chat.now)))


async def cancel_preview(_: CallbackQuery, chat: Chat, action: do.MeetingCancelPreview) -> None:
    """A page of what calling it off would send."""
    view = await meeting_preview.cancel_preview(chat.actor, action.meeting, chat.now)
    names = chat.names_allowed(view.meeting.season.content)
    await chat.show(previews.preview(view, action.page, names=names))


async def cancel(_: CallbackQuery, chat: Chat, action: do.MeetingCancel) -> None:
    """Call it off."""
    edit = Edit(action.meeting, action.version)
    await chat.show(screens.show(await meeting_issue.cancel(chat.actor, edit, chat.now)))


async def hold(_: CallbackQuery, chat: Chat, action: do.MeetingHold) -> None:
    """Note that it took place."""
    edit = Edit(action.meeting, action.version)
    await chat.show(screens.show(await meeting_issue.hold(chat.actor, edit, chat.now)))


async def typed_place(_: Message, chat: Chat, line: str, subject: int) -> None:
    """The place as typed."""
    try:
        await meeting_drafts.set_place(chat.actor, Edit(subject), line, chat.now)
    except InvalidCommandError as error:
        screen = screens.ask_place(await meetings.view(chat.actor, subject, chat.now))
        await chat.show(screen, notice=Words(error.code, dict(error.params)))
        return
    except AppError:
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await ask_next(chat, subject)


async def typed_reason(_: Message, chat: Chat, line: str, subject: int) -> None:
    """The reason as typed."""
    try:
        await meeting_notes.give_reason(chat.actor, Edit(subject), line, chat.now)
    except InvalidCommandError as error:
        screen = screens.ask_reason(await meetings.view(chat.actor, subject, chat.now))
        await chat.show(screen, notice=Words(error.code, dict(error.params)))
        return
    except AppError:
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await ask_next(chat, subject)


async def _ask_place(chat: Chat, view: MeetingView) -> None:
    await chat.show(screens.ask_place(view))
    await dialogs.wait_for(chat.account.id, f"{PLACE}:{view.id}", chat.now)


async def _ask_reason(chat: Chat, view: MeetingView) -> None:
    await chat.show(screens.ask_reason(view))
    await dialogs.wait_for(chat.account.id, f"{REASON}:{view.id}", chat.now)
