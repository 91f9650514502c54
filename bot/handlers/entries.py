"""A member of a cell for its secretary: noted as handed in on paper, or entered for him."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend.errors import AppError
from backend.screen import Words, words
from backend.services import dialogs, entries, proxies
from backend.step_actions import Entry, PaperNote, PaperUndo, ProxyAsk
from backend.step_views import EntryView
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited
from bot.screens import entries as screens
from bot.screens import self_rating

#: The step a chat waits in for a member's code, with the id of the member behind it.
STEP = "proxy-code"


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="entries")
    router.callback_query.register(show, On(Entry))
    router.callback_query.register(note, On(PaperNote))
    router.callback_query.register(undo, On(PaperUndo))
    router.callback_query.register(ask_code, On(ProxyAsk))
    router.message.register(typed_code, Awaited(STEP))
    return router


async def show(_: CallbackQuery, chat: Chat, action: Entry) -> None:
    """How far the form is, and what may be done."""
    await _show(chat, await entries.entry(chat.actor, action.member, chat.now))


async def note(_: CallbackQuery, chat: Chat, action: PaperNote) -> None:
    """Note that it came on paper."""
    await _show(chat, await entries.note_paper(chat.actor, action.member, chat.now))


async def undo(_: CallbackQuery, chat: Chat, action: PaperUndo) -> None:
    """Take that back."""
    await _show(chat, await entries.undo_paper(chat.actor, action.member, chat.now))


async def ask_code(_: CallbackQuery, chat: Chat, action: ProxyAsk) -> None:
    """Ask for the member's code and wait for it; not where another's answers may not go."""
    view = await entries.entry(chat.actor, action.member, chat.now)
    if not proxies.carries(chat.account, view.content):
        await chat.show(screens.on_our_page(view))
        return
    await dialogs.wait_for(chat.account.id, f"{STEP}:{action.member}", chat.now)
    await _ask(chat, view)


async def typed_code(_: Message, chat: Chat, line: str, subject: int) -> None:
    """Begin with the form if the code is the member's; after a wrong one, wait for another."""
    request = proxies.OpenProxy(
        actor=chat.actor,
        account=chat.account,
        member_id=subject,
        code=line,
        key=chat.tools.key,
        now=chat.now,
    )
    try:
        view = await proxies.open_proxy(request)
    except AppError as error:
        if error.code != "error-proxy-code":
            await dialogs.wait_for(chat.account.id, None, chat.now)
            raise
        await _ask(chat, await entries.entry(chat.actor, subject, chat.now), words(error.code))
        return
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await chat.show(self_rating.current(view))


async def _ask(chat: Chat, view: EntryView, notice: Words | None = None) -> None:
    await chat.show(screens.ask_code(view, proxies.MINUTES), notice)


async def _show(chat: Chat, view: EntryView) -> None:
    await chat.show(screens.entry(view, names=chat.names_allowed(view.content)))
