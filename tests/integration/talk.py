"""A web chat without HTTP: what its page would store, and the lines it would show."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from pydantic import SecretStr

from backend.actions import Action, pack
from backend.clock import Clock
from backend.services import inbox, web_chat
from backend.settings import Settings
from backend.views import AccountView, WebLine
from bot.app import BotApp
from bot.channels.web import WebChannel, WebSession

KEY = "a secret of the test"
_NUMBERS = count(1)


class PowerCutError(BaseException):
    """The process is gone: nothing of its code runs any more."""


class BreakingSession(WebSession):
    """A web chat whose next calls break, each with what is put in `breaks`; None lets one pass."""

    def __init__(self, clock: Clock, breaks: Sequence[BaseException | None]) -> None:
        super().__init__(clock)
        self.breaks = list(breaks)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  aiogram's signature
    ) -> TelegramType:
        """Break, or do what was asked."""
        if self.breaks and (error := self.breaks.pop(0)):
            raise error
        return await super().make_request(bot, method, timeout)


class Messenger(WebChannel):
    """A second channel: it draws like the web chat, but it is somebody else's house."""

    name = "zalo"


def bot_app(clock: Clock, *, breaks: Sequence[BaseException | None] = ()) -> BotApp:
    """A freshly started bot process with the web chat and a messenger.

    Its leases run on `clock`, so that a test need not wait for them.
    """
    settings = Settings(secret_key=SecretStr(KEY), base_url="https://bot.example.org")
    app = BotApp(settings, clock, extra=(Messenger(clock),))
    app.channels["web"].bot.session = BreakingSession(clock, breaks)
    app.worker._clock = clock  # type: ignore[assignment]
    return app


@dataclass(frozen=True, slots=True)
class Talk:
    """One chat as its owner sees it."""

    app: BotApp
    account: AccountView
    clock: Clock

    def after_restart(self) -> "Talk":
        """The same chat, served by a process started anew."""
        return Talk(bot_app(self.clock), self.account, self.clock)

    async def say(self, text: str) -> str:
        """Type a line, and read the newest answer."""
        await self.post({"text": text})
        await self.app.worker.drain()
        return await self.newest()

    async def tap(self, label: str) -> str:
        """Tap the newest button with this label, and read the line it stands on."""
        line, action = await self.find(label)
        return await self.press(action, on=line.id)

    async def press(self, action: Action | str, *, on: int = 0) -> str:
        """Tap a button of a line, also one it no longer has, and read that line."""
        packed = pack(action) if isinstance(action, Action) else action
        await self.post({"message": on, "action": packed})
        await self.app.worker.drain()
        shown = {line.id: line.text for line in await self.lines()}
        return shown.get(on) or await self.newest()

    async def post(self, payload: dict[str, object]) -> None:
        """Store an event as the page does, without waiting for the answer."""
        await inbox.store(
            self.account.channel,
            f"{self.account.id}:{next(_NUMBERS)}",
            str(self.account.id),
            payload,
            self.clock.now(),
        )

    async def find(self, label: str) -> tuple[WebLine, str]:
        """The newest line with a button of this label, and what the button does."""
        for line in reversed(await self.lines()):
            for row in line.buttons:
                for button in row:
                    if button.label == label:
                        return line, button.action
        raise AssertionError(f"no button {label!r}")

    async def labels(self) -> list[str]:
        """The labels of the newest line's buttons."""
        return [b.label for row in (await self.lines())[-1].buttons for b in row]

    async def lines(self) -> tuple[WebLine, ...]:
        """All lines, oldest first."""
        return await web_chat.lines(self.account.id)

    async def newest(self) -> str:
        """The newest line."""
        return (await self.lines())[-1].text

    async def all_text(self) -> str:
        """Everything the chat ever showed, buttons too."""
        return "\n".join(
            [
                *(line.text for line in await self.lines()),
                *(str(line.buttons) for line in await self.lines()),
            ]
        )
