"""The sample season of plan 004 from codes to announced decisions, over HTTP."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.services import campaigns, imports
from bot.app import BotApp
from tests.conftest import DATA
from tests.e2e import count_forms as forms
from tests.e2e.count_people import Season, season_of
from tests.e2e.count_tables import people_004
from tests.e2e.web_support import House, application, settings_for
from tests.world import World

pytestmark = pytest.mark.e2e

PEOPLE = people_004()
LEADS = {cell: (cell, 1) for cell in ("S1", "S2", "S3", "SB1", "SB2", "B", "KV")}
REVIEWED = [seat for seat, person in PEOPLE.items() if person.own]


@pytest.fixture
async def season(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> AsyncIterator[Season]:
    """The sample roster imported and the season opened."""
    now = clock.now()
    content = (DATA / "roster-004.xlsx").read_bytes()
    await imports.apply(content, account_id=None, member_id=None, only_valid=False, now=now)
    await campaigns.open_campaign("004", "K", "Kế hoạch số 21-KH/ĐUK", actor=None, now=now)
    settings = settings_for(tmp_path)
    house = House(application(settings, clock), settings, clock, World({}, {}, {}, 0))
    async with BotApp(settings, clock).running():
        yield await season_of(house, clock)


async def test_a_season_from_codes_to_announced_decisions(season: Season) -> None:
    await forms.everybody_comes_in(season, LEADS)
    await forms.all_fill_in(season, {s: p.own for s, p in PEOPLE.items()}, REVIEWED)
