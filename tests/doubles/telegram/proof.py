"""What tests with both real clients share: their errors under one name, and small builders."""

import re
from typing import Any

import pytest
from aiogram import Bot
from aiogram import exceptions as aio
from aiogram.types import BotCommand, BufferedInputFile
from telegram import BotCommand as PtbCommand
from telegram import InputFile
from telegram import error as ptb

from tests.doubles.telegram.clients import AnyBot

Errors = tuple[type[Exception], ...]

BAD_REQUEST: Errors = (aio.TelegramBadRequest, ptb.BadRequest)
UNAUTHORISED: Errors = (aio.TelegramUnauthorizedError, ptb.InvalidToken)
FORBIDDEN: Errors = (aio.TelegramForbiddenError, ptb.Forbidden)
CONFLICT: Errors = (aio.TelegramConflictError, ptb.Conflict)
RETRY_AFTER: Errors = (aio.TelegramRetryAfter, ptb.RetryAfter)
SERVER_ERROR: Errors = (aio.TelegramServerError, ptb.NetworkError)
NO_JSON: Errors = (aio.ClientDecodeError, ptb.NetworkError)
NO_ANSWER: Errors = (aio.TelegramNetworkError, ptb.NetworkError)


def refused(words: str, kinds: Errors = BAD_REQUEST) -> pytest.RaisesExc[Exception]:
    """Expect either client to raise its error with these words, in any case."""
    return pytest.raises(kinds, match=f"(?i){re.escape(words)}")


def keyboard(*rows: dict[str, str]) -> dict[str, Any]:
    """An inline keyboard; each row maps labels to callback data, or to a URL."""
    return {"inline_keyboard": [[_button(*pair) for pair in row.items()] for row in rows]}


def upload(bot: AnyBot, content: bytes, name: str) -> object:
    """A file in the client's own wrapping."""
    return BufferedInputFile(content, name) if isinstance(bot, Bot) else InputFile(content, name)


def command(bot: AnyBot, name: str, description: str) -> object:
    """A command in the client's own wrapping."""
    kind = BotCommand if isinstance(bot, Bot) else PtbCommand
    return kind(command=name, description=description)


class Clock:
    """Telegram's calendar, moved by hand."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds


def _button(label: str, value: str) -> dict[str, str]:
    return {"text": label, "url" if "://" in value else "callback_data": value}
