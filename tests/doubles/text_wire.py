"""A text wire such as Zalo's, and a telephone on it: one message a turn, all of it kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from backend.clock import Clock
from backend.services import inbox
from bot.app import BotApp

#: What the wire takes in one message, in UTF-16 units to be safe.
MOST_CHARACTERS = 2000
_ADDRESS = re.compile(r"(https?://[^/\s]+/)open/\S+")
_CODE = re.compile(r"\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b")


class WireDownError(ConnectionError):
    """The wire did not take the message."""


@dataclass
class TextWire:
    """Keeps what is sent, by chat.

    Attributes:
        sent: The messages of each chat, oldest first.
        down: So many of the next messages are not taken.
        refused: What was too long or empty; the real wire would have refused it.
    """

    sent: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    down: int = 0
    refused: list[str] = field(default_factory=list[str])

    async def send(self, chat_key: str, text: str) -> None:
        """Take one message."""
        if self.down:
            self.down -= 1
            raise WireDownError
        if not 0 < len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS:
            self.refused.append(text)
            raise WireDownError
        self.sent.setdefault(chat_key, []).append(text)


@dataclass
class Phone:
    """One chat: what was typed and what came back, in order."""

    app: BotApp
    wire: TextWire
    clock: Clock
    chat_key: str
    transcript: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    keys: Iterator[int] = field(default_factory=lambda: count(1))

    async def send(self, typed: str) -> list[str]:
        """Type a line; whatever came back."""
        heard = len(self.wire.sent.get(self.chat_key, []))
        key = f"{self.chat_key}-{next(self.keys)}"
        new = await inbox.store("zalo", key, self.chat_key, {"text": typed}, self.clock.now())
        assert new
        await self.app.worker.drain()
        assert self.wire.refused == []
        answers = self.wire.sent.get(self.chat_key, [])[heard:]
        self.transcript.append((typed, "\n".join(answers)))
        return answers

    async def say(self, typed: str) -> str:
        """Type a line and read the one message that answers it."""
        (answer,) = await self.send(typed)
        return answer

    async def say_in_turn(self, *lines: str) -> str:
        """Type one line after another; the last answer."""
        answer = ""
        for line in lines:
            answer = await self.say(line)
        return answer

    def written(self) -> str:
        """The conversation to be printed; codes and signed addresses as in every other run."""
        turns = [f"> {typed}\n\n{answer or '(silence)'}" for typed, answer in self.transcript]
        text = _ADDRESS.sub("\\1open/...", "\n\n".join(turns))
        return _CODE.sub("7KQ4-MX2P", text)
