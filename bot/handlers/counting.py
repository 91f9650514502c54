"""`/kiemphieu` and `/kiemtra`: one's own sheet in chat, the counting team, a seal code."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from backend import count_actions as do
from backend.count_views import SheetView
from backend.errors import AppError, ConflictError, InvalidCommandError, NotFoundError
from backend.screen import Screen, Words
from backend.services import ballots, counting, counting_team, dialogs, seal_check
from backend.services.ballots import Edit
from backend.services.count_sheets import by_account
from backend.typed_counts import read_counts, read_papers
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited, Typed
from bot.screens import ballots as boards
from bot.screens import counting as screens

#: The steps a chat waits in, with the id of the ballot behind each.
PAPERS, ROW, PICK, ALONE = "count-papers", "count-row", "count-pick", "count-alone"


class AwaitedRow(Filter):
    """Matches the line of figures a chat waits for: ballot and row stand behind the step."""

    async def __call__(self, message: Message, chat: Chat) -> bool | dict[str, object]:
        """The line, the ballot and the row when the chat waits in this step."""
        step, _, rest = (chat.account.state or "").partition(":")
        text = message.text or ""
        if step != ROW or not text.strip() or text.lstrip().startswith("/"):
            return False
        ballot, _, number = rest.partition(":")
        return {"line": text, "ballot": int(ballot), "number": int(number)}


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="counting")
    router.message.register(overview, Typed("kiemphieu"))
    router.message.register(check_seal, Typed("kiemtra"))
    router.callback_query.register(board, On(do.CountBoard))
    router.callback_query.register(show, On(do.CountShow))
    router.callback_query.register(papers, On(do.CountPapers))
    router.callback_query.register(papers_again, On(do.CountPapersAgain))
    router.callback_query.register(row, On(do.CountRow))
    router.callback_query.register(left, On(do.CountLeft))
    router.callback_query.register(summary, On(do.CountSummary))
    router.callback_query.register(finish, On(do.CountFinish))
    router.callback_query.register(pick, On(do.CountPick))
    router.callback_query.register(alone, On(do.CountAlone))
    router.callback_query.register(take_back, On(do.CountTakeBack))
    router.callback_query.register(team, On(do.CountTeam))
    router.callback_query.register(toggle, On(do.CountToggle))
    router.message.register(typed_papers, Awaited(PAPERS))
    router.message.register(typed_row, AwaitedRow())
    router.message.register(typed_pick, Awaited(PICK))
    router.message.register(typed_alone, Awaited(ALONE))
    return router


async def overview(_: Message, chat: Chat) -> None:
    """The one ballot there is to count, else those to choose from."""
    counted = await counting.mine(chat.actor)
    running = [head for head in counted if head.counting]
    if len(running) == 1:
        await show_sheet(chat, await counting.sheet(by_account(chat.actor), running[0].id))
        return
    await _board(chat)


async def board(_: CallbackQuery, chat: Chat) -> None:
    """The ballots one counts and those one opened."""
    await _board(chat)


async def show(_: CallbackQuery, chat: Chat, action: do.CountShow) -> None:
    """One's sheet where it stands."""
    await show_sheet(chat, await counting.sheet(by_account(chat.actor), action.ballot))


async def papers(_: CallbackQuery, chat: Chat, action: do.CountPapers) -> None:
    """Store the papers as they were shown."""
    entered = (action.issued, action.returned, action.valid, action.invalid)
    await show_sheet(
        chat,
        await counting.enter_papers(by_account(chat.actor), action.ballot, entered, chat.now),
    )


async def papers_again(_: CallbackQuery, chat: Chat, action: do.CountPapersAgain) -> None:
    """Ask for the papers."""
    await _ask_papers(chat, await counting.sheet(by_account(chat.actor), action.ballot))


async def row(_: CallbackQuery, chat: Chat, action: do.CountRow) -> None:
    """Ask for one row."""
    view = await counting.sheet(by_account(chat.actor), action.ballot)
    await _ask_row(chat, view, action.number)


async def left(_: CallbackQuery, chat: Chat, action: do.CountLeft) -> None:
    """Store a row whose papers left over were asked about."""
    figures = read_counts(action.figures) or ()
    view = await counting.enter_row(
        by_account(chat.actor),
        action.ballot,
        action.number,
        figures,
        chat.now,
        left=counting.WRONG if action.left == counting.WRONG else counting.EMPTY,
    )
    await show_sheet(chat, view, saved=action.number)


async def summary(_: CallbackQuery, chat: Chat, action: do.CountSummary) -> None:
    """All that was entered."""
    view = await counting.sheet(by_account(chat.actor), action.ballot)
    await chat.show(screens.summary(view, action.page, names=_names(chat, view)))


async def finish(_: CallbackQuery, chat: Chat, action: do.CountFinish) -> None:
    """Hand the sheet in."""
    hand = by_account(chat.actor)
    await show_sheet(chat, await counting.finish(hand, action.ballot, action.version, chat.now))


async def pick(_: CallbackQuery, chat: Chat, action: do.CountPick) -> None:
    """Ask which row is to be changed."""
    view = await counting.sheet(by_account(chat.actor), action.ballot)
    await chat.show(screens.pick(view))
    await dialogs.wait_for(chat.account.id, f"{PICK}:{action.ballot}", chat.now)


async def alone(_: CallbackQuery, chat: Chat, action: do.CountAlone) -> None:
    """Ask why there is no check entry."""
    view = await counting.sheet(by_account(chat.actor), action.ballot)
    await chat.show(screens.ask_alone(view))
    await dialogs.wait_for(chat.account.id, f"{ALONE}:{action.ballot}", chat.now)


async def take_back(_: CallbackQuery, chat: Chat, action: do.CountTakeBack) -> None:
    """Go on with a sheet that was handed in."""
    view = await counting.take_back(by_account(chat.actor), action.ballot, chat.now)
    await chat.show(screens.summary(view, 0, names=_names(chat, view)))


async def team(_: CallbackQuery, chat: Chat, action: do.CountTeam) -> None:
    """Who counts."""
    view = await ballots.view(chat.actor, action.led)
    names = chat.names_allowed(view.head.season.content)
    await chat.show(boards.team(view, action.page, names=names))


async def toggle(_: CallbackQuery, chat: Chat, action: do.CountToggle) -> None:
    """Take somebody in, or out."""
    edit = Edit(action.led, action.version)
    view = await counting_team.toggle(chat.actor, edit, action.member, chat.now)
    names = chat.names_allowed(view.head.season.content)
    await chat.show(boards.team(view, action.page, names=names))


async def typed_papers(_: Message, chat: Chat, line: str, subject: int) -> None:
    """The papers as typed: shown once more before they are stored."""
    hand = by_account(chat.actor)
    try:
        entered = _read(read_papers(line))
        await counting.check_papers(hand, subject, entered)
    except InvalidCommandError as error:
        await _ask_papers(chat, await counting.sheet(hand, subject), error)
        return
    await chat.show(screens.check_papers(await counting.sheet(hand, subject), entered))


async def typed_row(_: Message, chat: Chat, line: str, ballot: int, number: int) -> None:
    """One row as typed: stored at once, or asked about where papers are left over."""
    hand = by_account(chat.actor)
    try:
        figures = _read(read_counts(line))
        over = await counting.leftover(hand, ballot, number, figures)
    except InvalidCommandError as error:
        await _ask_row(chat, await counting.sheet(hand, ballot), number, error)
        return
    if over:
        view = await counting.sheet(hand, ballot)
        names = _names(chat, view)
        await chat.show(screens.ask_left(view, number, figures, over, names=names))
        return
    view = await counting.enter_row(hand, ballot, number, figures, chat.now)
    await show_sheet(chat, view, saved=number)


async def typed_pick(_: Message, chat: Chat, line: str, subject: int) -> None:
    """The number of the row to change."""
    view = await counting.sheet(by_account(chat.actor), subject)
    found = read_counts(line)
    if found is None or len(found) != 1 or found[0] not in {one.number for one in view.lines}:
        await chat.show(screens.pick(view))
        return
    await _ask_row(chat, view, found[0])


async def typed_alone(_: Message, chat: Chat, line: str, subject: int) -> None:
    """The reason why there is no check entry."""
    hand = by_account(chat.actor)
    try:
        view = await counting.finish_alone(hand, subject, line, chat.now)
    except (InvalidCommandError, ConflictError) as error:
        await show_sheet(chat, await counting.sheet(hand, subject), refused=error)
        return
    await show_sheet(chat, view)


async def check_seal(_: Message, chat: Chat, rest: str) -> None:
    """Whether the figures behind a seal code are still those that were sealed."""
    if not rest:
        await chat.show(boards.ask_seal())
        return
    try:
        view = await seal_check.check(chat.actor, rest)
    except (InvalidCommandError, NotFoundError) as error:
        await chat.show(boards.ask_seal(), notice=_said(error))
        return
    await chat.show(boards.seal(view))


async def show_sheet(
    chat: Chat, view: SheetView, *, saved: int = 0, refused: AppError | None = None
) -> None:
    """Whatever comes next of a sheet: papers, a row, the summary, waiting, the differences."""
    if view.result is None and not view.full and not view.finished:
        if view.papers is None:
            await _ask_papers(chat, view, refused)
            return
        if view.asked:
            await _ask_row(chat, view, view.asked, refused, saved=saved)
            return
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await chat.show(current(chat, view), notice=_said(refused) if refused else None)


def current(chat: Chat, view: SheetView) -> Screen:
    """A sheet as it rests."""
    names = _names(chat, view)
    if view.result is not None:
        return screens.frozen(view, names=names)
    if view.full:
        return screens.full(view)
    if view.differs:
        return screens.differing(view, names=names)
    if view.finished:
        return screens.waiting(view)
    return screens.summary(view, 0, names=names)


async def _board(chat: Chat) -> None:
    counted = await counting.mine(chat.actor)
    await chat.show(boards.board(counted, await ballots.running(chat.actor)))


async def _ask_papers(chat: Chat, view: SheetView, refused: AppError | None = None) -> None:
    await dialogs.wait_for(chat.account.id, f"{PAPERS}:{view.head.id}", chat.now)
    await chat.show(screens.ask_papers(view), notice=_said(refused) if refused else None)


async def _ask_row(
    chat: Chat, view: SheetView, number: int, refused: AppError | None = None, *, saved: int = 0
) -> None:
    if number not in {one.number for one in view.lines}:
        raise NotFoundError
    if view.papers is None:
        await _ask_papers(chat, view, refused)
        return
    await dialogs.wait_for(chat.account.id, f"{ROW}:{view.head.id}:{number}", chat.now)
    names = _names(chat, view)
    shown = screens.ask_row(view, number, names=names, saved=saved)
    await chat.show(shown, notice=_said(refused) if refused else None)


def _read(figures: tuple[int, ...] | None) -> tuple[int, ...]:
    """The figures of a typed line.

    Raises:
        InvalidCommandError: it holds anything else.
    """
    if figures is None:
        raise InvalidCommandError("error-count-unread")
    return figures


def _said(error: AppError) -> Words:
    return Words(error.code, dict(error.params))


def _names(chat: Chat, view: SheetView) -> bool:
    return chat.names_allowed(view.head.season.content)
