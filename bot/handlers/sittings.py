"""A meeting while it is held: attendance and agenda; `/hopchiuy`."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import sitting_actions as do
from backend.errors import NotFoundError
from backend.rules.agenda import ItemPart
from backend.rules.terms import OrganisationKind
from backend.screen import Screen
from backend.services import access, board_proposals, inside, sitting_agenda, sittings
from backend.services.board_proposals import Wish
from backend.services.sitting_agenda import Step
from backend.sitting_views import Presence, SittingView
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Typed
from bot.screens import board_levels
from bot.screens import sittings as screens


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="sittings")
    router.message.register(board_meeting, Typed("hopchiuy"))
    router.callback_query.register(show, On(do.SittingShow))
    router.callback_query.register(seats, On(do.SittingSeats))
    router.callback_query.register(seat, On(do.SittingSeat))
    router.callback_query.register(answered, On(do.SittingAnswered))
    router.callback_query.register(start, On(do.SittingStart))
    router.callback_query.register(advance, On(do.AgendaStep))
    router.callback_query.register(proposals, On(do.BoardProposals))
    router.callback_query.register(person, On(do.BoardPerson))
    router.callback_query.register(level, On(do.BoardLevel))
    return router


async def show(_: CallbackQuery, chat: Chat, action: do.SittingShow) -> None:
    """Where the meeting stands."""
    await _shown(chat, await sittings.view(chat.actor, action.meeting, chat.now))


async def seats(_: CallbackQuery, chat: Chat, action: do.SittingSeats) -> None:
    """Who is there."""
    view = await sittings.view(chat.actor, action.meeting, chat.now)
    if not view.leads:
        raise NotFoundError
    await chat.show(screens.seats(view, action.page, names=_names(chat, view)))


async def seat(_: CallbackQuery, chat: Chat, action: do.SittingSeat) -> None:
    """Note somebody."""
    if action.state not in set(Presence):
        raise NotFoundError
    view = await sittings.mark(
        chat.actor, action.meeting, action.member, Presence(action.state), chat.now
    )
    await chat.show(screens.seats(view, action.page, names=_names(chat, view)))


async def answered(_: CallbackQuery, chat: Chat, action: do.SittingAnswered) -> None:
    """Note everybody by his answer."""
    view = await sittings.mark_answered(chat.actor, action.meeting, chat.now)
    await chat.show(screens.seats(view, 0, names=_names(chat, view)))


async def start(_: CallbackQuery, chat: Chat, action: do.SittingStart) -> None:
    """Lay the agenda down."""
    await _shown(chat, await sittings.start(chat.actor, action.meeting, chat.now))


async def advance(_: CallbackQuery, chat: Chat, action: do.AgendaStep) -> None:
    """Note that a part is done, and show what comes next."""
    if action.part not in set(ItemPart):
        raise NotFoundError
    await inside.item(action.meeting, action.item)
    step = Step(action.item, action.version)
    await sitting_agenda.advance(chat.actor, step, ItemPart(action.part), chat.now)
    await _shown(chat, await sittings.view(chat.actor, action.meeting, chat.now))


async def board_meeting(_: Message, chat: Chat) -> None:
    """The proposals of the one cell whose board one sits on, or the cells to choose from."""
    places = [
        charge.organisation_id
        for charge in await access.charges_of(chat.actor.member_id)
        if charge.post in access.BOARD and OrganisationKind(charge.kind).is_cell
    ]
    found = list(dict.fromkeys(places))
    if len(found) == 1:
        await _proposals(chat, found[0], 0)
        return
    named = [(one, (await board_proposals.view(chat.actor, one)).unit.name) for one in found]
    await chat.show(screens.choose(named))


async def proposals(_: CallbackQuery, chat: Chat, action: do.BoardProposals) -> None:
    """How far the cell board is."""
    await _proposals(chat, action.organisation, action.page)


async def person(_: CallbackQuery, chat: Chat, action: do.BoardPerson) -> None:
    """One person before the board."""
    await chat.show(await person_screen(chat, action.organisation, action.person))


async def level(_: CallbackQuery, chat: Chat, action: do.BoardLevel) -> None:
    """Put a level forward; where names may not go this is done on our page alone."""
    view = await board_proposals.view(chat.actor, action.organisation)
    if not chat.names_allowed(view.season.content):
        raise NotFoundError
    await inside.review(action.organisation, action.person)
    wish = Wish(action.person, action.version, "" if action.level == "-" else action.level)
    await board_proposals.propose(chat.actor, wish, chat.now)
    await chat.show(await person_screen(chat, action.organisation, action.person))


async def person_screen(chat: Chat, organisation: int, person: int) -> Screen:
    """One person before the board; the list where names may not go."""
    view = await board_proposals.view(chat.actor, organisation)
    if not chat.names_allowed(view.season.content):
        return screens.proposals(view, 0, names=False)
    return board_levels.person(view, person)


async def _proposals(chat: Chat, organisation: int, page: int) -> None:
    view = await board_proposals.view(chat.actor, organisation)
    names = chat.names_allowed(view.season.content)
    await chat.show(screens.proposals(view, page, names=names))


async def _shown(chat: Chat, view: SittingView) -> None:
    await chat.show(screens.show(view, names=_names(chat, view)))


def _names(chat: Chat, view: SittingView) -> bool:
    return chat.names_allowed(view.season.content)
