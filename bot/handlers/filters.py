"""Asynchronous filters; aiogram runs every other kind in a thread of its own."""

from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject

from backend.services import accounts
from backend.text import search_key
from bot.context import Chat

#: A command is typed in so many words at most: "/tự đánh giá".
_MOST_WORDS = 3


class Unlinked(Filter):
    """Matches in a chat nobody is linked to."""

    async def __call__(self, _: TelegramObject, chat: Chat) -> bool:
        """Whether the chat has no person."""
        return chat.account.member_id is None


class TypedCode(Filter):
    """Matches a line that could be a one-time code, and hands it over."""

    async def __call__(self, message: Message) -> bool | dict[str, str]:
        """The code when it looks like one."""
        text = message.text or ""
        return {"code": text} if accounts.looks_like_code(text) else False


class Typed(Filter):
    """Matches one command, with or without accents and blanks, and hands over what follows it.

    Phones write "/tiến độ" for `/tiendo`; Telegram adds the bot's name to a command in some
    clients: `/viec@kiemdiem_bot`.
    """

    def __init__(self, *names: str) -> None:
        self.names = names

    async def __call__(self, message: Message) -> bool | dict[str, str]:
        """The words behind the command when it is this one."""
        text = (message.text or "").lstrip()
        if not text.startswith("/"):
            return False
        typed = text.removeprefix("/").split()
        for used in range(1, _MOST_WORDS + 1):
            name = "".join(search_key(word.partition("@")[0]) for word in typed[:used])
            if name in self.names:
                return {"rest": " ".join(typed[used:])}
        return False


class Awaited(Filter):
    """Matches the line a chat waits for in one step, and hands over what the step is about.

    A step is stored as its name and an id: "find-member:7". A command is never what is awaited.
    """

    def __init__(self, step: str) -> None:
        self.step = step

    async def __call__(self, message: Message, chat: Chat) -> bool | dict[str, str | int]:
        """The line and the id when the chat waits in this step."""
        step, _, subject = (chat.account.state or "").partition(":")
        text = message.text or ""
        if step != self.step or not text.strip() or text.lstrip().startswith("/"):
            return False
        return {"line": text, "subject": int(subject)}
