"""The demo: one cell is about to meet, so that its secretary may go on to the count."""

from datetime import datetime
from pathlib import Path

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.services import demo_season
from backend.web import talk
from tests.conftest import DATA
from tests.e2e.count_boards import goes_through_the_agenda, takes_attendance
from tests.e2e.count_people import Visitor, season_of
from tests.e2e.count_votes import counted_twice, opens, sheet_of
from tests.e2e.web_support import House, application, settings_for, words_on
from tests.world import World

pytestmark = pytest.mark.e2e
LETTER = "Kế hoạch số 21-KH/ĐUK"
PLACE = "Phòng họp tầng 2"
MET = datetime(2022, 11, 29, 14, 0, tzinfo=VIETNAM)


@pytest.fixture(autouse=True)
def no_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers here, so nobody is waited for."""
    monkeypatch.setattr(talk, "WAIT_SECONDS", 0)


async def test_a_cell_of_the_demo_meets_and_is_counted(
    sqlite_db: str, clock: MovableClock, tmp_path: Path
) -> None:
    roster = (DATA / "roster-004.xlsx").read_bytes()
    await demo_season.set_up(roster, LETTER, clock.now(), filled=True, place=PLACE)
    settings = settings_for(tmp_path, demo=True)
    house = House(application(settings, clock), settings, clock, World({}, {}, {}, 0))
    season = await season_of(house, clock)
    cell = demo_season.MEETS
    for line in (1, 2, 3):
        who = season.people[cell, line] = Visitor(house)
        said = words_on(await who.browser.get("/demo"))
        assert f"Bí thư chi bộ sắp họp kiểm điểm {season.names[cell, 1]}" in said
        await who.send("/demo/as", {"member": season.members[cell, line]})
    clock.move_to(MET)
    lead = season[cell, 1]
    await takes_attendance(season, lead, 1)
    await goes_through_the_agenda(lead, 1)
    ballot = await opens(lead, 1)
    rows = [(1, 5, 0, 0)] * 6
    seal = await counted_twice(season, lead, ballot, ((cell, 2), (cell, 3)), sheet_of(rows))
    assert seal in await lead.reads(f"/ballots/{ballot}")


async def test_an_empty_demo_has_nobody_about_to_meet(
    sqlite_db: str, clock: MovableClock, tmp_path: Path
) -> None:
    roster = (DATA / "roster-004.xlsx").read_bytes()
    await demo_season.set_up(roster, LETTER, clock.now(), filled=False)
    settings = settings_for(tmp_path, demo=True)
    house = House(application(settings, clock), settings, clock, World({}, {}, {}, 0))
    assert "sắp họp kiểm điểm" not in words_on(await house.browser().get("/demo"))
