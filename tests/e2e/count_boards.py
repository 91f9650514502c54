"""Before and in the meetings of a whole season: facts, proposals, attendance, the agenda."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape

from tests.e2e.count_people import Season, Visitor
from tests.e2e.count_tables import Seat
from tests.e2e.web_support import words_on

_PERSON = re.compile(r'<a href="/proposals/\d+/(\d+)">([^<]+)</a>')
_SEAT = re.compile(r'<li id="m(\d+)">')
_ITEM = re.compile(r'<li id="i(\d+)">(.*?)</li>', re.DOTALL)
_VERSION = re.compile(r'name="version" value="(\d+)"')
_NEXT = re.compile(r'name="do" value="(presentation|comments|acceptance|conclusion)"')


@dataclass(frozen=True, slots=True)
class Known:
    """What is entered of one person.

    Attributes:
        facts: Fields of the page of facts.
        level: What is put forward; "" for nothing.
    """

    facts: Mapping[str, object] = field(default_factory=dict[str, object])
    level: str = ""


async def board_enters(
    season: Season, cell: str, by: Mapping[Seat, Visitor], known: Mapping[Seat, Known]
) -> None:
    """The board of a cell enters facts and proposals; nobody his own.

    Args:
        season: The season.
        cell: Which.
        by: Who enters for whom.
        known: What is entered.
    """
    reviews = {
        id(who): await _reviews(season, who, cell)
        for who in {id(one): one for one in by.values()}.values()
    }
    for seat, who in by.items():
        one = known[seat]
        path = f"/proposals/{season.org(cell)}/{reviews[id(who)][seat]}"
        version = _VERSION.findall(await who.open(path))
        await who.send(f"{path}/facts", {"version": version[0], **one.facts})
        if one.level:
            await who.send(f"{path}/level", {"version": version[1], "level": one.level})


async def proposes(
    season: Season, who: Visitor, seat: Seat, level: str, *, status: int = 303
) -> str:
    """Put a level forward for somebody; the words of what came back."""
    reviews = await _reviews(season, who, seat[0])
    path = f"/proposals/{season.org(seat[0])}/{reviews[seat]}"
    version = _VERSION.findall(await who.open(path))
    form = {"version": version[1], "level": level}
    return words_on(await who.send(f"{path}/level", form, status=status))


async def changes_facts(
    season: Season, who: Visitor, seat: Seat, facts: Mapping[str, object]
) -> None:
    """Enter what is known of somebody anew; the level put forward stays."""
    reviews = await _reviews(season, who, seat[0])
    path = f"/proposals/{season.org(seat[0])}/{reviews[seat]}"
    version = _VERSION.findall(await who.open(path))
    await who.send(f"{path}/facts", {"version": version[0], **facts})


async def _reviews(season: Season, who: Visitor, cell: str) -> dict[Seat, str]:
    seats = {name: seat for seat, name in season.names.items() if seat[0] == cell}
    page = await who.open(f"/proposals/{season.org(cell)}")
    return {seats[unescape(name)]: review for review, name in _PERSON.findall(page)}


async def unit_enters(season: Season, who: Visitor, code: str, form: Mapping[str, object]) -> None:
    """Whoever looks after an organisation enters its facts."""
    path = f"/units/{season.org(code)}"
    version = _VERSION.search(await who.open(path))
    assert version
    await who.send(path, {"version": version[1], **form})


async def takes_attendance(
    season: Season, who: Visitor, meeting: int, absent: Iterable[Seat] = ()
) -> None:
    """Everybody summoned is there, but those named."""
    path = f"/sittings/{meeting}"
    away = {str(season.members[seat]) for seat in absent}
    for member in _SEAT.findall(await who.open(path)):
        state = "absent" if member in away else "present"
        await who.send(f"{path}/attendance", {"member": member, "state": state})


async def goes_through_the_agenda(who: Visitor, meeting: int) -> None:
    """Every matter, part by part in the plan's order."""
    path = f"/sittings/{meeting}"
    await who.open(path)
    await who.send(f"{path}/start")
    for _ in range(6):
        left = 0
        for item, body in _ITEM.findall(await who.open(path)):
            version, part = _VERSION.search(body), _NEXT.search(body)
            if version and part:
                left += 1
                form = {"version": version[1], "do": part[1]}
                await who.send(f"{path}/items/{item}", form)
        if not left:
            return
    raise AssertionError("the agenda has no end")
