"""Ballots of a whole season: opened from a meeting, counted twice, frozen, counted again."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.e2e.chats import said
from tests.e2e.count_people import Season, Visitor
from tests.e2e.count_tables import Counts, Seat
from tests.e2e.web_support import words_on

_VERSION = re.compile(r'name="version" value="(\d+)"')
_SEAL = re.compile(r"\b([0-9A-Z]{4}-[0-9A-Z]{4})\b")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list as it was counted.

    Attributes:
        papers: Issued, returned, valid, invalid.
        rows: Marks by column, in the order of the printed list.
    """

    papers: Counts
    rows: Sequence[Counts]

    def but(self, number: int, row: Counts) -> "Sheet":
        """The same with another row."""
        rows = [row if at == number else old for at, old in enumerate(self.rows, start=1)]
        return Sheet(self.papers, rows)


def sheet_of(rows: Sequence[Counts]) -> Sheet:
    """All papers came back valid: as many as every row sums up to."""
    papers = sum(rows[0])
    assert all(sum(row) == papers for row in rows), rows
    return Sheet((papers, papers, papers, 0), rows)


async def opens(who: Visitor, meeting: int, subjects: str = "members", chosen: str = "") -> int:
    """Whoever leads opens a ballot from a meeting; its id."""
    path = f"/ballots/new/{meeting}"
    await who.open(f"{path}?subjects={subjects}")
    form = {"subjects": subjects, "chosen": chosen} if chosen else {"subjects": subjects}
    answer = await who.send(path, form)
    return int(answer.headers["location"].rpartition("/")[2])


def choice_of(page: str, name: str) -> str:
    """What stands for somebody whom people may put on a list."""
    found = re.search(rf'{name}</b>(?:(?!</li>).)*?name="chosen" value="(\d+)"', page, re.DOTALL)
    assert found, name
    return found[1]


async def opens_again(who: Visitor, ballot: int, rows: Sequence[int], meeting: int = 0) -> int:
    """A second ballot on some rows; its id."""
    await who.open(f"/ballots/{ballot}")
    answer = await who.send(f"/ballots/{ballot}/again", {"rows": list(rows), "meeting": meeting})
    return int(answer.headers["location"].rpartition("/")[2])


async def picks_team(season: Season, who: Visitor, ballot: int, team: Sequence[Seat]) -> None:
    """Whoever leads picks the counting team of those present."""
    for seat in team:
        form = {"version": await version_of(who, ballot), "member": season.members[seat]}
        await who.send(f"/ballots/{ballot}/team", form)


async def version_of(who: Visitor, ballot: int) -> str:
    """The version a ballot's page carries."""
    found = _VERSION.search(await who.open(f"/ballots/{ballot}"))
    assert found
    return found[1]


async def enters(who: Visitor, ballot: int, sheet: Sheet) -> None:
    """Enter a whole sheet on the page."""
    path = f"/count/{ballot}"
    names = ("issued", "returned", "valid", "invalid")
    await who.open(path)
    await who.send(f"{path}/papers", dict(zip(names, sheet.papers, strict=True)))
    for number, marks in enumerate(sheet.rows, start=1):
        await enters_row(who, ballot, number, marks)


async def enters_row(who: Visitor, ballot: int, number: int, marks: Counts) -> None:
    """Enter one row on the page."""
    form = {f"m{place}": votes for place, votes in enumerate(marks)}
    await who.send(f"/count/{ballot}/rows/{number}", form)


async def finishes(who: Visitor, ballot: int) -> str:
    """Hand the sheet in; the page that follows, in words."""
    found = _VERSION.search(await who.open(f"/count/{ballot}"))
    assert found
    await who.send(f"/count/{ballot}/finish", {"version": found[1]})
    return await who.reads(f"/count/{ballot}")


async def counted_twice(
    season: Season, lead: Visitor, ballot: int, team: tuple[Seat, Seat], sheet: Sheet
) -> str:
    """Two of those present count blind and agree; the seal."""
    await picks_team(season, lead, ballot, team)
    first, second = (season[seat] for seat in team)
    await enters(first, ballot, sheet)
    assert "Mã niêm phong" not in await finishes(first, ballot)
    await enters(second, ballot, sheet)
    return seal_in(await finishes(second, ballot))


async def counted_alone(
    season: Season, lead: Visitor, ballot: int, seat: Seat, sheet: Sheet, reason: str
) -> str:
    """One counts and says why nobody checks; the seal."""
    await picks_team(season, lead, ballot, [seat])
    who = season[seat]
    await enters(who, ballot, sheet)
    await finishes(who, ballot)
    short = await who.send(f"/count/{ballot}/alone", {"reason": "  "}, status=422)
    assert "lý do" in words_on(short)
    await who.send(f"/count/{ballot}/alone", {"reason": reason})
    return seal_in(await who.reads(f"/count/{ballot}"))


async def counted_in_chat(who: Visitor, ballot: int, sheet: Sheet) -> str:
    """One sheet entered in the web chat with `/kiemphieu`; what it says in the end."""
    await who.open("/chat")
    await who.says("/kiemphieu")
    chosen = said("button-count-show", number=ballot)
    if chosen in who.labels:
        await who.taps(chosen)
    await who.says(" ".join(map(str, sheet.papers)))
    await who.taps(said("button-count-right"))
    for row in sheet.rows:
        await who.says(" ".join(map(str, row)))
    return await who.taps(said("button-count-finish"))


async def begins_correction(who: Visitor, ballot: int, rows: Sequence[int], reason: str) -> None:
    """Whoever leads has rows of a frozen result counted anew."""
    form = {"version": await version_of(who, ballot), "rows": list(rows), "reason": reason}
    await who.send(f"/ballots/{ballot}/correct", form)


async def proves(who: Visitor, seal: str) -> str:
    """What `/kiemtra` says of a seal."""
    await who.open("/chat")
    return await who.says(f"/kiemtra {seal}")


def seal_in(words: str) -> str:
    """The seal of a page's words."""
    found = _SEAL.search(words)
    assert found, words
    return found[1]


def rows_of(votes: Mapping[Seat, Counts]) -> list[Counts]:
    """The rows of a list in the order of the roster."""
    return [votes[seat] for seat in sorted(votes)]
