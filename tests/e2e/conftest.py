"""What the pages are tried with: the small world behind them, and the browser of its secretary."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.meeting_views import MeetingView
from backend.web import talk
from tests.e2e.web_support import Browser, House, house_of
from tests.integration.meeting_steps import drafted, sent


@pytest.fixture
def now(clock: MovableClock) -> datetime:
    """The season's time."""
    return clock.now()


@pytest.fixture
def no_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers here, so nobody is waited for."""
    monkeypatch.setattr(talk, "WAIT_SECONDS", 0)


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world."""
    return await house_of(clock, tmp_path)


@pytest.fixture
async def meeting(house: House) -> MeetingView:
    """A meeting of the cell S1 that was sent."""
    view = await drafted(house.world, house.clock.now())
    return await sent(house.world, view, house.clock.now())


@pytest.fixture
async def an(house: House) -> AsyncIterator[Browser]:
    """The browser of An, secretary of S1."""
    browser = await house.browser_of("an")
    await browser.get("/link")
    yield browser
    await browser.http.aclose()
