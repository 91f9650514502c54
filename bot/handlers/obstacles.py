"""`/vuongmac`: raise an obstacle, see the answer, answer those raised below."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from backend import reminder_actions as do
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.reminder_views import ObstacleChoice
from backend.services import dialogs, obstacle_views, obstacles
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Awaited, Typed
from bot.screens import obstacles as screens

#: The steps a chat waits in: an obstacle about a step ("ob/form:7"), an answer ("ob-answer:12").
RAISE = "ob/"
ANSWER = "ob-answer"


class TypedObstacle(Filter):
    """Matches the line a chat waits for after one chose what the obstacle is about."""

    async def __call__(self, message: Message, chat: Chat) -> bool | dict[str, str | int]:
        """The line, the organisation and the step."""
        state, text = chat.account.state or "", message.text or ""
        step, _, organisation = state.removeprefix(RAISE).rpartition(":")
        if not state.startswith(RAISE) or not text.strip() or text.lstrip().startswith("/"):
            return False
        return {"line": text, "step": step, "organisation": int(organisation)}


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="obstacles")
    router.message.register(overview, Typed("vuongmac"))
    router.message.register(typed_obstacle, TypedObstacle())
    router.message.register(typed_answer, Awaited(ANSWER))
    router.callback_query.register(overview, On(do.Obstacles))
    router.callback_query.register(about, On(do.ObstacleAbout))
    router.callback_query.register(show, On(do.ObstacleShow))
    router.callback_query.register(answer, On(do.ObstacleAnswer))
    return router


async def overview(_: Message | CallbackQuery, chat: Chat) -> None:
    """What one raised, what waits for one's answer, what one may raise."""
    await chat.show(screens.overview(await obstacle_views.overview(chat.actor, chat.now)))


async def about(_: CallbackQuery, chat: Chat, action: do.ObstacleAbout) -> None:
    """Ask for the text and wait for it."""
    step = obstacle_views.OTHER if action.step == screens.OTHER else action.step
    choice = await _choice(chat, action.organisation, step)
    await dialogs.wait_for(chat.account.id, f"{RAISE}{step}:{action.organisation}", chat.now)
    await chat.show(screens.ask(choice, obstacles.MOST_TYPED))


async def typed_obstacle(_: Message, chat: Chat, line: str, step: str, organisation: int) -> None:
    """Raise the obstacle; what is too long is asked for again, shorter."""
    _refuse_long(line)
    try:
        view = await obstacles.raise_obstacle(chat.actor, organisation, step, line, chat.now)
    except (ConflictError, NotFoundError):
        await dialogs.wait_for(chat.account.id, None, chat.now)
        raise
    await dialogs.wait_for(chat.account.id, None, chat.now)
    await chat.show(screens.sent(view))


async def show(_: CallbackQuery, chat: Chat, action: do.ObstacleShow) -> None:
    """One obstacle; its texts only where they may be carried."""
    view, content = await obstacle_views.one(chat.actor, action.obstacle)
    await chat.show(screens.one(view, texts=chat.names_allowed(content)))


async def answer(_: CallbackQuery, chat: Chat, action: do.ObstacleAnswer) -> None:
    """Ask for the answer and wait for it."""
    view, content = await obstacle_views.one(chat.actor, action.obstacle)
    if not view.may_answer:
        await chat.show(screens.one(view, texts=chat.names_allowed(content)))
        return
    await dialogs.wait_for(chat.account.id, f"{ANSWER}:{action.obstacle}", chat.now)
    await chat.show(screens.ask_answer(view, obstacles.MOST_TYPED))


async def typed_answer(_: Message, chat: Chat, line: str, subject: int) -> None:
    """Answer; then wait no longer."""
    _refuse_long(line)
    try:
        await obstacles.answer(chat.actor, subject, line, chat.now)
    finally:
        await dialogs.wait_for(chat.account.id, None, chat.now)
    await chat.show(screens.answered())


def _refuse_long(line: str) -> None:
    """A chat takes short texts; the half-typed step stays, so that a shorter one can follow."""
    if len(line) > obstacles.MOST_TYPED:
        raise InvalidCommandError("error-text-long", most=obstacles.MOST_TYPED)


async def _choice(chat: Chat, organisation: int, step: str) -> ObstacleChoice:
    """What was chosen; an old button may name what one has nothing to do with any more."""
    for choice in (await obstacle_views.overview(chat.actor, chat.now)).choices:
        if (choice.organisation_id, choice.step) == (organisation, step):
            return choice
    raise NotFoundError
