"""`/ketqua`: one's own result, and the lists of the organisations one looks after."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from backend import result_actions as do
from backend.errors import AppError, InvalidCommandError, NotFoundError
from backend.result_views import ResultsView
from backend.screen import Words
from backend.services import announcements, conclusions, decisions, dialogs, results
from backend.services.result_writes import Seen
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Typed
from bot.screens import results as screens

#: The step a chat waits in for the number of a decision, with the organisation behind it.
NUMBER = "result-number"
#: Contents under which a messenger carries one's own level.
_OWN = frozenset({"own", "full"})


class AwaitedNumber(Filter):
    """Matches the number of a decision a chat waits for: the list as it was shown is behind it."""

    async def __call__(self, message: Message, chat: Chat) -> bool | dict[str, object]:
        """The line and the list when the chat waits in this step."""
        step, _, rest = (chat.account.state or "").partition(":")
        text = message.text or ""
        if step != NUMBER or not text.strip() or text.lstrip().startswith("/"):
            return False
        organisation, _, mark = rest.partition(":")
        return {"line": text, "seen": Seen(int(organisation), int(mark))}


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="results")
    router.message.register(asked, Typed("ketqua"))
    router.callback_query.register(overview, On(do.Results))
    router.callback_query.register(why, On(do.ResultWhy))
    router.callback_query.register(board, On(do.ResultsOf))
    router.callback_query.register(row, On(do.ResultRowShow))
    router.callback_query.register(conclude, On(do.ResultConclude))
    router.callback_query.register(send, On(do.ResultSend))
    router.callback_query.register(ask_decide, On(do.ResultDecideAsk))
    router.callback_query.register(decide, On(do.ResultDecide))
    router.callback_query.register(announce, On(do.ResultAnnounce))
    router.message.register(typed_number, AwaitedNumber())
    return router


async def asked(_: Message, chat: Chat) -> None:
    """One's own result; who looks after one organisation and has none sees that one."""
    await _overview(chat)


async def overview(_: CallbackQuery, chat: Chat) -> None:
    """The same by a button."""
    await _overview(chat)


async def why(_: CallbackQuery, chat: Chat) -> None:
    """The grounds of one's own result."""
    own = await results.own(chat.actor, chat.now)
    if own is None:
        raise NotFoundError
    await chat.show(screens.why(own, levels=_levels(chat, own.season.content)))


async def board(_: CallbackQuery, chat: Chat, action: do.ResultsOf) -> None:
    """The list of an organisation."""
    view = await results.view(chat.actor, action.organisation, chat.now)
    await _show(chat, view, action.page)


async def row(_: CallbackQuery, chat: Chat, action: do.ResultRowShow) -> None:
    """One row of it."""
    view = await results.view(chat.actor, action.organisation, chat.now)
    found = next((one for one in view.rows if one.id == action.row), None)
    if found is None:
        raise NotFoundError
    await chat.show(screens.row(view, found, names=_names(chat, view)))


async def conclude(_: CallbackQuery, chat: Chat, action: do.ResultConclude) -> None:
    """Note what the count leads to."""
    seen = Seen(action.organisation, action.mark)
    await _show(chat, await conclusions.conclude_all(chat.actor, seen, chat.now))


async def send(_: CallbackQuery, chat: Chat, action: do.ResultSend) -> None:
    """Send the list to the level above."""
    seen = Seen(action.organisation, action.mark)
    await _show(chat, await conclusions.send(chat.actor, seen, chat.now))


async def ask_decide(_: CallbackQuery, chat: Chat, action: do.ResultDecideAsk) -> None:
    """Ask before deciding; the number is typed next where the plan wants one."""
    view = await results.view(chat.actor, action.organisation, chat.now)
    if not view.rights.decide:
        await _show(chat, view)
        return
    await chat.show(screens.ask_decide(view))
    if view.route.document_needed:
        step = f"{NUMBER}:{view.unit.id}:{view.mark}"
        await dialogs.wait_for(chat.account.id, step, chat.now)


async def decide(_: CallbackQuery, chat: Chat, action: do.ResultDecide) -> None:
    """Decide every row as proposed."""
    seen = Seen(action.organisation, action.mark)
    await _show(chat, await decisions.decide_all(chat.actor, seen, "", chat.now))


async def announce(_: CallbackQuery, chat: Chat, action: do.ResultAnnounce) -> None:
    """Tell those concerned."""
    seen = Seen(action.organisation, action.mark)
    await _show(chat, await announcements.announce(chat.actor, seen, chat.now))


async def typed_number(_: Message, chat: Chat, line: str, seen: Seen) -> None:
    """The number of the decision as typed: decide every row as proposed and as it was shown."""
    try:
        decided = await decisions.decide_all(chat.actor, seen, line, chat.now)
    except InvalidCommandError as error:
        view = await results.view(chat.actor, seen.organisation, chat.now)
        notice = Words(error.code, dict(error.params))
        await chat.show(screens.ask_decide(view), notice=notice)
        return
    except AppError:
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await _show(chat, decided)


async def _overview(chat: Chat) -> None:
    own = await results.own(chat.actor, chat.now)
    places = [(one.id, one.name) for one in await results.places(chat.actor)]
    levels = own is not None and _levels(chat, own.season.content)
    await chat.show(screens.overview(own, places, levels=levels))


async def _show(chat: Chat, view: ResultsView, number: int = 0) -> None:
    await chat.show(screens.board(view, number, names=_names(chat, view)))


def _names(chat: Chat, view: ResultsView) -> bool:
    return chat.names_allowed(view.season.content)


def _levels(chat: Chat, content: str) -> bool:
    return chat.account.channel == "web" or content in _OWN
