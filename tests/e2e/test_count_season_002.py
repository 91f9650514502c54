"""The season of 2017 under plan 002 from codes to announced decisions, over HTTP."""

from collections.abc import AsyncIterator
from datetime import date, datetime
from pathlib import Path

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.services import campaigns, imports
from bot.app import BotApp
from tests.doubles import rosters
from tests.e2e import count_ballots_002 as ballots
from tests.e2e import count_boards_002 as boards
from tests.e2e import count_forms as forms
from tests.e2e import count_levels_002 as results
from tests.e2e import count_proofs as proofs
from tests.e2e.count_people import Season, season_of
from tests.e2e.count_tables import Person002, Seat, cells_002, people_002, units_002
from tests.e2e.web_support import House, application, settings_for
from tests.world import World

pytestmark = pytest.mark.e2e

PEOPLE = people_002()
UNITS = units_002()
CELLS = cells_002()
LEADS: dict[str, Seat] = {cell: (cell, 1) for cell in CELLS}
PROBATIONARY = {("C6", 4): date(2017, 3, 20), ("C16", 9): date(2017, 10, 5)}
DISCIPLINED = {("C16", 10): "Khiển trách, 01/03/2017"}
EXEMPT = ("C16", 8)
REVIEWED = [seat for seat in PEOPLE if seat != EXEMPT]


def roster() -> bytes:
    """The people of the table as an office would send them."""
    organisations = [("D", "Đảng bộ Sở Nội vụ", "Đảng bộ cơ sở", "")]
    organisations += [
        (cell, name, "Chi bộ trực thuộc đảng ủy cơ sở", "D") for cell, name in CELLS.items()
    ]
    members = [_member(person, number) for number, person in enumerate(PEOPLE.values())]
    return rosters.roster(members, organisations=organisations)


def _member(person: Person002, number: int) -> dict[str, object]:
    admitted = PROBATIONARY.get(person.seat)
    party = [post for post in person.posts.split("; ") if _is_party(post)]
    civil = [post for post in person.posts.split("; ") if post and not _is_party(post)]
    return rosters.person(
        card=f"{420000001 + number}",
        name=person.name,
        admitted=admitted or date(2005, 2, 3),
        official=None if admitted else date(2006, 2, 3),
        code=person.seat[0],
        party="; ".join(party) or "Đảng viên",
        state="; ".join(civil),
        civil="x" if person.staff else "",
        standing="Miễn công tác và sinh hoạt" if person.seat == EXEMPT else "Đang sinh hoạt",
        discipline=DISCIPLINED.get(person.seat, ""),
        rating="",
        phone="",
    )


def _is_party(post: str) -> bool:
    return post.startswith(("Bí thư", "Phó Bí thư", "Chi ủy viên", "Ủy viên"))


@pytest.fixture
def clock() -> MovableClock:
    """27 November 2017, in the morning."""
    return MovableClock(datetime(2017, 11, 27, 9, 0, tzinfo=VIETNAM), running=False)


@pytest.fixture
async def season(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> AsyncIterator[Season]:
    """The made-up roster imported and the season opened."""
    now = clock.now()
    done = await imports.apply(
        roster(), account_id=None, member_id=None, only_valid=False, now=now
    )
    assert done.accepted == len(PEOPLE) == 63
    await campaigns.open_campaign("002", "D", "Kế hoạch số 31-KH/ĐUK", actor=None, now=now)
    settings = settings_for(tmp_path)
    house = House(application(settings, clock), settings, clock, World({}, {}, {}, 0))
    async with BotApp(settings, clock).running():
        yield await season_of(house, clock)


@pytest.mark.requirement("R002-62", "R002-63", "R002-64", "R002-69", "R002-72", "R002-78")
@pytest.mark.requirement("R002-80", "R002-87", "R002-88", "R002-89", "R002-90", "R002-91")
@pytest.mark.requirement("R002-92", "R002-93", "R002-95", "R002-96", "R002-97", "R002-98")
@pytest.mark.requirement("R002-99", "R002-101", "R002-102", "R002-104", "R002-106")
@pytest.mark.requirement("R002-107", "R002-110", "R002-111", "R002-112", "R002-116")
async def test_a_season_from_codes_to_announced_decisions(season: Season) -> None:
    levels = {seat: person.outcome or "GOOD" for seat, person in PEOPLE.items()}
    await forms.everybody_comes_in(season, LEADS)
    await forms.all_fill_in(season, levels, REVIEWED)
    await boards.meetings_are_called(season, CELLS)
    for unit in UNITS.values():
        await boards.organisation_enters(season, unit)
    for cell in CELLS:
        await boards.boards_enter(season, PEOPLE, cell)
    season.clock.move_to(boards.MET)
    for cell in CELLS:
        await boards.meets(season, cell)
        await ballots.cell_votes(season, PEOPLE, UNITS, cell)
    await ballots.seals_hold(season, CELLS)
    await results.cells_conclude_and_send(season, PEOPLE, UNITS, CELLS)
    await ballots.the_second_meeting_is_called(season)
    await results.the_committee_decides(season, PEOPLE, CELLS)
    await results.each_sees_his_own_and_the_reason(season)
    await ballots.the_absent_one_is_rated(season, PEOPLE)
    await results.the_late_one_is_decided(season, PEOPLE)
    season.clock.move_to(boards.TOP_MET)
    await ballots.the_top_votes(season, UNITS["D"], (("C16", 5), ("C16", 6)))
    await results.the_organisations_are_decided(season, UNITS)
    await results.a_level_is_taken_back(season, PEOPLE)
    await results.the_best_are_put_forward(season, PEOPLE, UNITS, CELLS)
    rated = [seat for seat, person in PEOPLE.items() if person.rated]
    decided = {seat: PEOPLE[seat].decided[-1] for seat in rated}
    await proofs.decided_as_in_the_table(season, decided)
    await proofs.each_told_once(season, rated, [results.TAKEN_BACK])
    await proofs.the_trail_tells_no_names_and_no_texts(
        season, [results.WHY_LOWERED, results.FAULT]
    )
    await proofs.results_are_totals(season)
