"""The boards, meetings and ballots of the season of 2022, up to frozen counts."""

from collections.abc import Mapping
from datetime import datetime

from backend.clock import VIETNAM
from tests.e2e import count_phones as phones
from tests.e2e import count_votes as votes
from tests.e2e.count_boards import (
    Known,
    board_enters,
    changes_facts,
    goes_through_the_agenda,
    proposes,
    takes_attendance,
    unit_enters,
)
from tests.e2e.count_levels_004 import BELOW_S, K_SECRETARY, LATE, S_OFFICE
from tests.e2e.count_meetings import call
from tests.e2e.count_people import Season
from tests.e2e.count_tables import Person004, Seat, Unit004
from tests.e2e.count_votes import Sheet, sheet_of
from tests.e2e.web_support import words_on

People = Mapping[Seat, Person004]

MET = datetime(2022, 11, 29, 14, 0, tzinfo=VIETNAM)
COMMITTEE_MET = datetime(2022, 12, 6, 8, 0, tzinfo=VIETNAM)
MET_AGAIN = datetime(2022, 12, 7, 14, 0, tzinfo=VIETNAM)
COMMITTEE_AGAIN = datetime(2022, 12, 8, 8, 0, tzinfo=VIETNAM)
BLOCK_MET = datetime(2022, 12, 9, 8, 0, tzinfo=VIETNAM)
#: What is rated and rechecked before the Party is.
GATES = ("civil_servants_rated", "leadership_collective_rated", "last_year_rechecked")
S_TEAM, K_TEAM = (("S1", 4), ("S1", 5)), (("KV", 1), ("KV", 2))
#: Whose members are counted on two phones.
ON_PHONES = "SB2"
TEMPORARY = {("S1", 10), ("B", 7)}
#: Whose comment from elsewhere comes at the last moment, and the cell that noted late what was
#: rated before the Party.
AWAY, NOTED_LATE = ("S1", 10), "S2"
NEW = ("S1", 9)
UNITS = {
    "SB": "Đảng bộ bộ phận Trung tâm Xúc tiến",
    "K": "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh",
    "SB1": "Chi bộ Tư vấn",
    "KV": "Chi bộ Cơ quan Đảng ủy Khối",
}


def known_of(person: Person004) -> Known:
    """What is entered of a person; his staff rating came with the roster."""
    facts: dict[str, object] = {"residence": "received"}
    if person.seat in TEMPORARY and person.seat != AWAY:
        facts["temp_comment"] = "yes"
    return Known(facts, person.board)


async def boards_enter(season: Season, people: People, cell: str, lead: Seat) -> None:
    """The secretary enters of everybody but himself, another of him."""
    rated = {s: p for s, p in people.items() if s[0] == cell and p.board}
    other = (cell, 2)
    if cell == AWAY[0]:
        page = await season[lead].reads(f"/proposals/{season.org(cell)}")
        assert "nơi đảng viên cư trú" in page or "cư trú" in page
        refused = await proposes(season, season[lead], AWAY, people[AWAY].board, status=422)
        assert "cư trú" in refused
    by = {seat: season[other if seat == lead else lead] for seat in rated}
    await board_enters(season, cell, by, {seat: known_of(p) for seat, p in rated.items()})


async def organisations_enter(
    season: Season, units: Mapping[str, Unit004], leads: Mapping[str, Seat]
) -> None:
    """Every organisation but one enters its facts in time."""
    for code, unit in units.items():
        if code != NOTED_LATE:
            await organisation_enters(season, unit, leads[code])


async def organisation_enters(season: Season, unit: Unit004, lead: Seat) -> None:
    """What came first, the grades of the organisation's own sheet, the level put forward."""
    form: dict[str, object] = {"gate": list(GATES), "level": unit.own}
    form |= {f"grade-o{number}": "T" for number in range(1, 8)}
    await unit_enters(season, season[lead], unit.code, form)


async def meetings_are_called(season: Season, leads: Mapping[str, Seat]) -> None:
    """Every cell calls its meeting in the chat, and so do committee and standing board."""
    for cell in (*BELOW_S, "B", "KV"):
        unit = UNITS.get(cell, "")
        season.meetings[cell] = await call(season, leads[cell], MET, unit=unit)
    for code, day in {"S": COMMITTEE_MET, "K": BLOCK_MET}.items():
        parts = ("ballots", "own_level")
        season.meetings[code] = await call(
            season, leads[code], day, unit=UNITS.get(code, ""), parts=parts
        )


async def meets(season: Season, units: Mapping[str, Unit004], cell: str, lead: Seat) -> None:
    """Attendance and the agenda of a cell; one is away."""
    who, meeting = season[lead], season.meetings[cell]
    if cell == NOTED_LATE:
        await who.open(f"/sittings/{meeting}")
        refused = words_on(await who.send(f"/sittings/{meeting}/start", status=422))
        assert "xếp loại" in refused
        await organisation_enters(season, units[cell], lead)
    await takes_attendance(season, who, meeting, [LATE] if cell == LATE[0] else [])
    await goes_through_the_agenda(who, meeting)


async def opens(season: Season, cell: str, lead: Seat) -> int:
    """The ballot on the members of a cell; one on whom the plan is silent is put on the list."""
    path = f"/ballots/new/{season.meetings[cell]}"
    page = await season[lead].open(f"{path}?subjects=members")
    chosen = ""
    if cell == AWAY[0]:
        assert "sinh hoạt tạm thời" in await season[lead].reads(f"{path}?subjects=members")
        facts = {"residence": "received", "temp_comment": "yes"}
        await changes_facts(season, season[lead], AWAY, facts)
        page = await season[lead].open(f"{path}?subjects=members")
    if cell == NEW[0]:
        assert "Kế hoạch không quy định trường hợp này" in page
        chosen = votes.choice_of(page, season.names[NEW])
    return await votes.opens(season[lead], season.meetings[cell], chosen=chosen)


def sheet(people: People, cell: str) -> Sheet:
    """The printed list of a cell as counted."""
    return sheet_of([p.votes for s, p in people.items() if s[0] == cell and p.votes and s != LATE])


async def cell_votes(
    season: Season, people: People, units: Mapping[str, Unit004], cell: str, lead: Seat
) -> None:
    """The ballots of a cell on its members and on its own level, each counted twice."""
    team = ((cell, 2), (cell, 3))
    ballot = await opens(season, cell, lead)
    if cell == ON_PHONES:
        season.seals[cell] = await phones.counted(season, lead, ballot, team, sheet(people, cell))
    else:
        season.seals[cell] = await votes.counted_twice(
            season, season[lead], ballot, team, sheet(people, cell)
        )
    own = await votes.opens(season[lead], season.meetings[cell], "own")
    await votes.counted_twice(season, season[lead], own, team, sheet_of([units[cell].own_votes]))


async def the_committee_votes(
    season: Season, people: People, units: Mapping[str, Unit004]
) -> None:
    """The committee of S on the members below it, on the organisations, on its own level."""
    lead, meeting = season[S_OFFICE], season.meetings["S"]
    await takes_attendance(season, lead, meeting)
    await goes_through_the_agenda(lead, meeting)
    rows = [p.upper for s, p in people.items() if s[0] in BELOW_S and p.upper and s != LATE]
    ballot = await votes.opens(lead, meeting, "below_members")
    await votes.counted_twice(season, lead, ballot, S_TEAM, sheet_of(rows))
    ballot = await votes.opens(lead, meeting, "below")
    below = sheet_of([unit.votes for unit in units.values() if unit.decider == "S"])
    await votes.counted_twice(season, lead, ballot, S_TEAM, below)
    ballot = await votes.opens(lead, meeting, "own")
    await votes.counted_twice(season, lead, ballot, S_TEAM, sheet_of([units["S"].own_votes]))


async def the_late_one_is_reviewed(season: Season, people: People, lead: Seat) -> None:
    """The cell of the absent one meets again, for him alone."""
    cell, who = LATE[0], season[lead]
    meeting = await call(season, lead, MET_AGAIN, parts=("individuals", "ballots"))
    season.clock.move_to(MET_AGAIN)
    await takes_attendance(season, who, meeting)
    await goes_through_the_agenda(who, meeting)
    ballot = await votes.opens(who, meeting)
    own = sheet_of([people[LATE].votes])
    await votes.counted_twice(season, who, ballot, ((cell, 2), (cell, 3)), own)


async def the_committee_votes_again(season: Season, people: People) -> None:
    """The committee of S on him who came late."""
    lead = season[S_OFFICE]
    meeting = await call(season, S_OFFICE, COMMITTEE_AGAIN, parts=("ballots",))
    season.clock.move_to(COMMITTEE_AGAIN)
    await takes_attendance(season, lead, meeting)
    ballot = await votes.opens(lead, meeting, "below_members")
    await votes.counted_twice(season, lead, ballot, S_TEAM, sheet_of([people[LATE].upper]))


async def the_block_votes(season: Season, units: Mapping[str, Unit004]) -> None:
    """The standing board of the block on the organisations directly below, by secret ballot."""
    lead, meeting = season[K_SECRETARY], season.meetings["K"]
    season.clock.move_to(BLOCK_MET)
    await takes_attendance(season, lead, meeting)
    ballot = await votes.opens(lead, meeting, "below")
    rows = sheet_of([unit.votes for unit in units.values() if unit.decider == "K"])
    await votes.counted_twice(season, lead, ballot, K_TEAM, rows)
