"""`/caidat` and `/trogiup`."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from backend import actions as do
from backend.i18n import translator
from backend.services import accounts, progress
from bot.callbacks import On
from bot.context import Chat
from bot.handlers.filters import Typed
from bot.screens import home


def routes() -> Router:
    """The handlers of this module, in the order they are asked."""
    router = Router(name="settings")
    router.message.register(settings, Typed("caidat"))
    router.callback_query.register(settings, On(do.Settings))
    router.message.register(help_for_role, Typed("trogiup", "help"))
    router.callback_query.register(help_for_role, On(do.Help))
    router.callback_query.register(language, On(do.Language))
    router.callback_query.register(ask_unlink, On(do.AskUnlink))
    router.callback_query.register(unlink, On(do.Unlink))
    return router


async def settings(_: Message | CallbackQuery, chat: Chat) -> None:
    """Language, where one is linked, unlinking."""
    await _show_settings(chat)


async def help_for_role(_: Message | CallbackQuery, chat: Chat) -> None:
    """What one can do here."""
    await chat.show(home.help_for(await progress.home(chat.actor, chat.now)))


async def language(_: CallbackQuery, chat: Chat, action: do.Language) -> None:
    """Speak another language from now on."""
    await accounts.set_language(chat.account, action.language, chat.now)
    chat.account = replace(chat.account, language=action.language)
    chat.translator = translator(action.language)
    await _show_settings(chat)


async def ask_unlink(_: CallbackQuery, chat: Chat) -> None:
    """Ask once more: linking again takes a new code."""
    await chat.show(home.ask_unlink())


async def unlink(_: CallbackQuery, chat: Chat) -> None:
    """Take this chat from its person."""
    await accounts.unlink(chat.account, chat.now)
    await chat.show(home.unlinked_now())


async def _show_settings(chat: Chat) -> None:
    view = await progress.home(chat.actor, chat.now)
    await chat.show(home.settings(view, chat.account.channel, chat.account.language))
