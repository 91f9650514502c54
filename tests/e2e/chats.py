"""A bot as it runs, against the Telegram double, and people who speak with it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from pydantic import SecretStr

from backend.clock import Clock, MovableClock
from backend.db.models import CriterionGrade, InboxEntry, Member, Review
from backend.i18n import Value, translator
from backend.services import accounts, inbox
from backend.settings import Settings, secret_key
from bot import worker
from bot.app import BotApp
from bot.channels import telegram
from tests import world as worlds
from tests.doubles.telegram import FakeTelegram, FakeUser, Screen, fake_telegram
from tests.world import World

#: Generous: it is only waited for in full when a test fails.
PATIENCE = 90.0
BASE_URL = "https://bot.example.org"

Wanted = str | Callable[[Screen], bool]


def said(message_id: str, **params: Value) -> str:
    """Words of the bot; tests ask for them by id, so that an editor may polish them."""
    return translator("vi").text(message_id, **params)


def settings_for(fake: FakeTelegram, data: Path) -> Settings:
    """Settings of a bot that reaches the double by long polling."""
    return Settings(
        data_dir=data,
        base_url=BASE_URL,
        secret_key=SecretStr("a key of the tests"),
        telegram_token=SecretStr(fake.token),
        telegram_api_url=fake.base_url,
        telegram_timeout=5,
    )


@asynccontextmanager
async def running_bot(settings: Settings, clock: Clock) -> AsyncIterator[BotApp]:
    """The bot while the block runs, on the database that is open; fails where the bot did.

    It has a task of its own: a fixture begins and ends in different ones.
    """
    app, started, stop = BotApp(settings, clock), asyncio.Event(), asyncio.Event()

    async def run() -> None:
        async with app.running():
            started.set()
            await stop.wait()

    running = asyncio.ensure_future(run())
    try:
        await started.wait()
        yield app
    finally:
        stop.set()
        await running


async def hang_up(app: BotApp) -> None:
    """Close the connection to the double without the quarter of a second aiogram waits for TLS."""
    session = app.channels["telegram"].bot.session
    assert isinstance(session, AiohttpSession)
    await (await session.create_session()).close()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in front of his phone; each deed ends when the bot has shown something."""

    user: FakeUser

    @property
    def screen(self) -> Screen:
        """The last message as it stands."""
        return self.user.screen

    async def say(self, text: str, wanted: Wanted = lambda _: True) -> Screen:
        """Write, and read the answer."""
        await self.user.send(text)
        return await self.user.wait_for(wanted, PATIENCE)

    async def press(
        self,
        label: str,
        wanted: Wanted = lambda _: True,
        *,
        message_id: int | None = None,
        inaccessible: bool = False,
    ) -> Screen:
        """Tap a button of the newest message, or of the one named, and read what follows."""
        await self.user.tap(
            label, message_id=message_id, inaccessible=inaccessible, timeout=PATIENCE
        )
        return await self.user.wait_for(wanted, PATIENCE)

    async def press_in_turn(self, *labels: str) -> Screen:
        """Tap one button after another; the last screen."""
        screen = self.screen
        for label in labels:
            screen = await self.press(label)
        return screen


@dataclass(frozen=True, slots=True)
class Stage:
    """The small season, the double, and what a bot needs to play in them."""

    fake: FakeTelegram
    world: World
    settings: Settings
    clock: MovableClock

    def bot(self) -> AbstractAsyncContextManager[BotApp]:
        """The bot while the block runs."""
        return running_bot(self.settings, self.clock)

    def phone(self, user_id: int) -> Person:
        """A phone nobody is linked to."""
        return Person(self.fake.user(user_id))

    async def code_for(self, name: str) -> str:
        """A fresh code for a person."""
        member = await Member.get(id=self.world.members[name])
        (issued,) = await accounts.issue_codes(
            None, [member], key=secret_key(self.settings), days=30, now=self.clock.now()
        )
        return issued.code

    async def linked(self, name: str) -> Person:
        """A person in his own chat, linked with a running bot."""
        person = self.phone(1000 + self.world.members[name])
        await person.say(f"/start {await self.code_for(name)}", "Đã liên kết")
        return person

    async def grades_of(self, name: str) -> dict[str, str]:
        """What is stored of a person's form."""
        found = await CriterionGrade.filter(review_id=self.world.reviews[name])
        return {row.criterion: row.grade.value for row in found}

    async def review_of(self, name: str) -> Review:
        """A person's review as it is stored."""
        return await Review.get(id=self.world.reviews[name])

    async def forged(self, person: Person, data: str) -> str:
        """Send callback data no button carries; the words it is answered with."""
        await person.user.forge(data)
        await self.settled()
        return person.user.answers[-1].text

    async def settled(self) -> None:
        """Wait until the bot owes nobody an answer."""
        await self.fake.drained(PATIENCE)
        async with asyncio.timeout(PATIENCE):
            seen = inbox.arrived.count
            while await InboxEntry.filter(state__in=["new", "taken", "applied"]).exists():
                await inbox.arrived.wait(seen, PATIENCE)
                seen = inbox.arrived.count

    def every_tap_is_answered_once(self, *people: Person) -> bool:
        """Whether no button spins and none was answered a second time."""
        given = [call["callback_query_id"] for call in self.fake.called("answerCallbackQuery")]
        taps = [answer.query_id for one in people for answer in one.user.answers]
        waiting = [query for one in people for query in one.user.unanswered]
        return not waiting and sorted(given) == sorted(taps)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """A running Telegram."""
    async with fake_telegram() as running:
        yield running


@pytest.fixture
async def stage(sqlite_db: str, fake: FakeTelegram, clock: MovableClock, tmp_path: Path) -> Stage:
    """The small season with nobody linked and no bot running."""
    return Stage(fake, await worlds.build(clock.now()), settings_for(fake, tmp_path), clock)


@pytest.fixture
async def bot(stage: Stage) -> AsyncIterator[None]:
    """A bot that runs for the whole test."""
    async with stage.bot() as app:
        yield
        await hang_up(app)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that does not wait long before it tries again."""
    monkeypatch.setattr(worker, "FIRST_PAUSE", timedelta(milliseconds=10))
    monkeypatch.setattr(worker, "IDLE_SECONDS", 0.02)
    monkeypatch.setattr(telegram, "RETRY_SECONDS", 0.02)
