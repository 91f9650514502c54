"""Fixtures for tests over the double; a test module imports the ones it names."""

from collections.abc import AsyncIterator

import pytest

from tests.doubles.telegram import FakeTelegram, FakeUser, fake_telegram
from tests.doubles.telegram.clients import AnyBot, aiogram_bot, ptb_bot
from tests.doubles.telegram.proof import Clock


@pytest.fixture
def clock() -> Clock:
    """Telegram's calendar."""
    return Clock()


@pytest.fixture
async def fake(clock: Clock) -> AsyncIterator[FakeTelegram]:
    """A running fake that reads `clock`."""
    async with fake_telegram(now=clock) as running:
        yield running


@pytest.fixture(params=[aiogram_bot, ptb_bot], ids=["aiogram", "ptb"])
async def bot(
    request: pytest.FixtureRequest, fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[AnyBot]:
    """Each real client in turn; PTB's RetryAfter warns without its opt-in."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with request.param(fake) as client:
        yield client


@pytest.fixture
async def user(fake: FakeTelegram) -> FakeUser:
    """A person who wrote to the bot; the bot has not yet taken the update."""
    person = fake.user(42, "An")
    await person.send("/start")
    return person
