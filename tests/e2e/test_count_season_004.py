"""The sample season of plan 004 from codes to announced decisions, over HTTP and two phones."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.services import campaigns, imports
from tests.conftest import DATA
from tests.doubles.telegram import FakeTelegram
from tests.e2e import count_boards_004 as boards
from tests.e2e import count_forms as forms
from tests.e2e import count_levels_004 as results
from tests.e2e import count_proofs as proofs
from tests.e2e.chats import fake, hang_up, running_bot, settings_for
from tests.e2e.count_people import Season, season_of
from tests.e2e.count_tables import Seat, people_004, units_004
from tests.e2e.web_support import House, application
from tests.world import World

__all__ = ["fake"]
pytestmark = pytest.mark.e2e

PEOPLE, UNITS = people_004(), units_004()
CELLS: dict[str, Seat] = {cell: (cell, 1) for cell in ("S1", "S2", "S3", "SB1", "SB2", "B", "KV")}
LEADS = CELLS | {"SB": ("SB1", 1), "S": ("S1", 6), "K": ("KV", 5)}
REVIEWED = [seat for seat, person in PEOPLE.items() if person.own]


@pytest.fixture
async def season(
    sqlite_db: str, fake: FakeTelegram, clock: MovableClock, tmp_path: Path
) -> AsyncIterator[Season]:
    """The sample roster imported and the season opened."""
    now = clock.now()
    content = (DATA / "roster-004.xlsx").read_bytes()
    await imports.apply(content, account_id=None, member_id=None, only_valid=False, now=now)
    await campaigns.open_campaign("004", "K", "Kế hoạch số 21-KH/ĐUK", actor=None, now=now)
    settings = settings_for(fake, tmp_path)
    house = House(application(settings, clock), settings, clock, World({}, {}, {}, 0))
    async with running_bot(settings, clock) as bot:
        found = await season_of(house, clock)
        found.telegram = fake
        yield found
        await hang_up(bot)


@pytest.mark.requirement("R004-04", "R004-05", "R004-07", "R004-11", "R004-12", "R004-58")
@pytest.mark.requirement("R004-62", "R004-63", "R004-64", "R004-67", "R004-68", "R004-69")
@pytest.mark.requirement("R004-70", "R004-80", "R004-95", "R004-96")
async def test_a_season_from_codes_to_announced_decisions(season: Season) -> None:
    assert len(PEOPLE) == 97
    await forms.everybody_comes_in(season, CELLS)
    await forms.all_fill_in(season, {s: p.own for s, p in PEOPLE.items()}, REVIEWED)
    await boards.meetings_are_called(season, LEADS)
    await boards.organisations_enter(season, UNITS, LEADS)
    for cell, lead in CELLS.items():
        await boards.boards_enter(season, PEOPLE, cell, lead)
    season.clock.move_to(boards.MET)
    for cell, lead in CELLS.items():
        await boards.meets(season, UNITS, cell, lead)
        await boards.cell_votes(season, PEOPLE, UNITS, cell, lead)
    await results.cells_conclude(season, PEOPLE, CELLS)
    await results.organisations_conclude(season, UNITS, LEADS)
    await results.cells_decide_or_send(season, PEOPLE, CELLS)
    season.clock.move_to(boards.COMMITTEE_MET)
    await boards.the_committee_votes(season, PEOPLE, UNITS)
    await results.the_committee_decides(season, PEOPLE)
    await boards.the_late_one_is_reviewed(season, PEOPLE, CELLS["S3"])
    await results.the_late_one_is_concluded(season, PEOPLE, CELLS["S3"])
    await boards.the_committee_votes_again(season, PEOPLE)
    await results.the_late_one_is_decided(season, PEOPLE, CELLS["S3"])
    await boards.the_block_votes(season, UNITS)
    await results.the_organisations_are_decided(season, UNITS)
    decided = {seat: person.decided for seat, person in PEOPLE.items() if person.decided}
    await proofs.decided_as_in_the_table(season, decided)
    await proofs.each_told_once(season, decided, [])
    await proofs.the_trail_tells_no_names_and_no_texts(
        season, [results.WHY_LOWERED, results.WHY_OVER]
    )
    await proofs.results_are_totals(season)
