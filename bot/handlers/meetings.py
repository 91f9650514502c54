"""`/lich`: setting, moving and sending meetings of an organisation one acts for."""

from collections.abc import Sequence
from datetime import datetime

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from backend import meeting_actions as do
from backend.clock import VIETNAM
from backend.errors import AppError
from backend.meeting_views import DayOffer, Unit
from backend.rules.terms import MeetingPart
from backend.screen import Screen
from backend.services import dialogs, meeting_drafts, meetings
from backend.services.meeting_writes import Edit
from backend.services.meetings import PARTS
from backend.typed_days import read_day
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited, Typed
from bot.handlers.meeting_sheets import ask_next
from bot.screens import meetings as screens
from bot.screens.meeting_targets import Target, bits, parts_of, time_of

#: The steps a chat waits in, each with an id behind it.
DAY, MOVE = "meeting-day", "meeting-move"


class AwaitedDay(Filter):
    """Matches the day a chat waits for of a new meeting: organisation and parts stand behind."""

    async def __call__(self, message: Message, chat: Chat) -> bool | dict[str, object]:
        """The line, the organisation and the parts when the chat waits in this step."""
        step, _, rest = (chat.account.state or "").partition(":")
        text = message.text or ""
        if step != DAY or not text.strip() or text.lstrip().startswith("/"):
            return False
        organisation, _, chosen = rest.partition(":")
        return {"line": text, "target": Target(int(organisation), parts_of(int(chosen)))}


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="meetings")
    router.message.register(overview, Typed("lich"))
    router.callback_query.register(board, On(do.MeetingBoard))
    router.callback_query.register(parts, On(do.MeetingParts))
    router.callback_query.register(days, On(do.MeetingDays))
    router.callback_query.register(pick, On(do.MeetingPick))
    router.callback_query.register(keep, On(do.MeetingKeep))
    router.callback_query.register(move, On(do.MeetingMove))
    router.callback_query.register(move_to, On(do.MeetingMoveTo))
    router.callback_query.register(move_keep, On(do.MeetingMoveKeep))
    router.message.register(typed_day, AwaitedDay())
    router.message.register(typed_move, Awaited(MOVE))
    return router


async def overview(_: Message, chat: Chat) -> None:
    """The meetings of the organisation one acts for, or the organisations to choose from."""
    units = await meetings.led_units(chat.actor)
    await chat.show(await choice(chat, units))


async def choice(chat: Chat, units: Sequence[Unit]) -> Screen:
    """The meetings of the one organisation there is, else the organisations to choose from."""
    match units:
        case [unit]:
            return screens.board(*await meetings.board(chat.actor, unit.id))
        case []:
            return screens.nobody()
        case _:
            return screens.units(units)


async def board(_: CallbackQuery, chat: Chat, action: do.MeetingBoard) -> None:
    """The meetings of an organisation."""
    await chat.show(screens.board(*await meetings.board(chat.actor, action.organisation)))


async def parts(_: CallbackQuery, chat: Chat, action: do.MeetingParts) -> None:
    """What a new meeting serves."""
    unit, _lines = await meetings.board(chat.actor, action.organisation)
    offered = PARTS[unit.kind.is_cell]
    await chat.show(screens.parts(unit, _fitting(action.parts, offered), offered))


async def days(_: CallbackQuery, chat: Chat, action: do.MeetingDays) -> None:
    """Its day: suggested, or typed in the next line."""
    target = Target(action.organisation, parts_of(action.parts))
    await chat.show(screens.days(await _offer(chat, target), target))
    await dialogs.wait_for(
        chat.account.id, f"{DAY}:{target.organisation}:{bits(target.parts)}", chat.now
    )


async def pick(_: CallbackQuery, chat: Chat, action: do.MeetingPick) -> None:
    """Set it, or show what stands against the day."""
    target = Target(action.organisation, parts_of(action.parts))
    await _pick(chat, target, time_of(action.minute))


async def keep(_: CallbackQuery, chat: Chat, action: do.MeetingKeep) -> None:
    """Set it whatever stands against the day; a broken rule asks for a reason next."""
    chosen = parts_of(action.parts)
    view = await meeting_drafts.create(
        chat.actor, action.organisation, chosen, time_of(action.minute), chat.now
    )
    await ask_next(chat, view.id)


async def move(_: CallbackQuery, chat: Chat, action: do.MeetingMove) -> None:
    """Another day for a meeting."""
    target = await _target(chat, action.meeting)
    await chat.show(screens.days(await _offer(chat, target), target))
    await dialogs.wait_for(chat.account.id, f"{MOVE}:{action.meeting}", chat.now)


async def move_to(_: CallbackQuery, chat: Chat, action: do.MeetingMoveTo) -> None:
    """Move it, or show what stands against the day."""
    view = await meetings.view(chat.actor, action.meeting, chat.now)
    target = Target(view.unit.id, view.terms.parts, action.meeting, action.version)
    await _pick(chat, target, time_of(action.minute))


async def move_keep(_: CallbackQuery, chat: Chat, action: do.MeetingMoveKeep) -> None:
    """Move it whatever stands against the day."""
    edit = Edit(action.meeting, action.version)
    await meeting_drafts.move(chat.actor, edit, time_of(action.minute), chat.now)
    await ask_next(chat, action.meeting)


async def typed_day(_: Message, chat: Chat, line: str, target: Target) -> None:
    """The day of a new meeting as typed."""
    await _typed(chat, line, target)


async def typed_move(_: Message, chat: Chat, line: str, subject: int) -> None:
    """Another day as typed."""
    try:
        target = await _target(chat, subject)
    except AppError:
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    await _typed(chat, line, target)


async def _typed(chat: Chat, line: str, target: Target) -> None:
    """Take a typed day, or ask for it once more."""
    found = read_day(line, chat.now.astimezone(VIETNAM))
    if found is None:
        await chat.show(screens.not_understood(await _offer(chat, target), target))
        return
    await _pick(chat, target, found)


async def _pick(chat: Chat, target: Target, starts_at: datetime) -> None:
    """Take the time if nothing stands against it, else show what does."""
    if target.meeting:
        check = await meetings.check_move(chat.actor, target.meeting, starts_at, chat.now)
    else:
        check = await meetings.check_new(
            chat.actor, target.organisation, target.parts, starts_at, chat.now
        )
    await dialogs.wait_for(chat.account.id, None, chat.now)
    if check.against:
        await chat.show(screens.checked(check, target))
    elif target.meeting:
        edit = Edit(target.meeting, target.version)
        await meeting_drafts.move(chat.actor, edit, starts_at, chat.now)
        await ask_next(chat, target.meeting)
    else:
        view = await meeting_drafts.create(
            chat.actor, target.organisation, target.parts, starts_at, chat.now
        )
        await ask_next(chat, view.id)


async def _offer(chat: Chat, target: Target) -> DayOffer:
    if target.meeting:
        view = await meetings.view(chat.actor, target.meeting, chat.now)
        return await meetings.offer_move(chat.actor, view.id, chat.now)
    return await meetings.offer(chat.actor, target.organisation, target.parts, chat.now)


async def _target(chat: Chat, meeting_id: int) -> Target:
    view = await meetings.view(chat.actor, meeting_id, chat.now)
    return Target(view.unit.id, view.terms.parts, meeting_id, view.version)


def _fitting(number: int, offered: tuple[MeetingPart, ...]) -> tuple[MeetingPart, ...]:
    """The parts of a button that the organisation may have."""
    return tuple(part for part in parts_of(number) if part in offered)
