"""The boards and meetings of the season of 2017: what they know, propose and take up."""

from collections.abc import Mapping
from datetime import datetime

from backend.clock import VIETNAM
from tests.e2e.count_boards import (
    Known,
    board_enters,
    goes_through_the_agenda,
    takes_attendance,
    unit_enters,
)
from tests.e2e.count_meetings import call
from tests.e2e.count_people import Season
from tests.e2e.count_tables import Person002, Seat, Unit002

People = Mapping[Seat, Person002]

OFFICE, SECRETARY = ("C16", 7), ("C16", 4)
ABSENT = ("C9", 9)
MET = datetime(2017, 12, 5, 14, 0, tzinfo=VIETNAM)
MET_AGAIN = datetime(2017, 12, 11, 14, 0, tzinfo=VIETNAM)
TOP_MET = datetime(2017, 12, 13, 8, 0, tzinfo=VIETNAM)
#: Everything that has to be rated before the Party is.
GATES = (
    "civil_servants_rated",
    "leadership_collective_rated",
    "government_rated",
    "unions_rated",
)


def known_of(person: Person002) -> Known:
    """What the table says of a person, as the page of facts asks for it."""
    facts: dict[str, object] = {"task": person.task, "residence": "received"}
    if person.staff:
        facts |= {"staff": person.staff, "staff_final": "yes"}
    if person.honour == "cstđ":
        facts["cstd"] = "yes"
    if person.honour == "bk":
        facts["certificate"] = "ministry"
    if "khuyết điểm" in person.posts:
        facts["ground"] = ["forbidden_acts"]
    return Known(facts, (person.outcome or person.concluded) if person.rated else "")


async def boards_enter(season: Season, people: People, cell: str) -> None:
    """The secretary enters of everybody but himself; the office of the level above, of him."""
    rated = {seat: p for seat, p in people.items() if seat[0] == cell and p.rated}
    lead, deputy = (cell, 1), (cell, 2)
    by = {seat: season[deputy if seat == lead else lead] for seat in rated}
    await board_enters(season, cell, by, {seat: known_of(p) for seat, p in rated.items()})


async def organisation_enters(season: Season, unit: Unit002) -> None:
    """The score sheet of an organisation, its year, and the level it puts forward."""
    who = season[SECRETARY if unit.code == "D" else (unit.code, 1)]
    form: dict[str, object] = {"gate": list(GATES), "level": unit.outcome}
    form |= {f"score-{key}": points for key, points in zip("abcde", unit.scores, strict=True)}
    form |= {
        "year-task_result": unit.task,
        "year-board_level": unit.board,
        "year-board_united": "yes",
        "year-activity": "yes",
        "year-lowest_rank": "4",
        "year-gov_rank": str(unit.ranks[0]),
        "year-union_ranks": ",".join(str(rank) for rank in unit.ranks[1:]),
        "year-leaders_disciplined": "0",
        "year-self_detected": "no",
        "year-corruption": "yes" if unit.fault else "no",
    }
    await unit_enters(season, who, unit.code, form)


async def meetings_are_called(season: Season, cells: Mapping[str, str]) -> None:
    """Every cell calls its meeting in the chat, and so does the committee."""
    for cell in cells:
        season.meetings[cell] = await call(season, (cell, 1), MET)
    season.meetings["D"] = await call(season, SECRETARY, TOP_MET, parts=("ballots", "own_level"))


async def meets(season: Season, cell: str) -> None:
    """Attendance and the agenda of a cell; one is away."""
    who, meeting = season[cell, 1], season.meetings[cell]
    away = [ABSENT] if cell == ABSENT[0] else []
    await takes_attendance(season, who, meeting, away)
    await goes_through_the_agenda(who, meeting)
