"""Results of a whole season on their pages: concluded, sent, decided, announced, taken back."""

import re
from collections.abc import Iterable, Mapping
from html import unescape

import httpx

from tests.e2e.chats import said
from tests.e2e.count_people import Season, Visitor
from tests.e2e.count_tables import Seat
from tests.e2e.web_support import words_on

_MARK = re.compile(r'name="mark" value="(\d+)"')
_ROW = re.compile(r'<li id="row-(\d+)">(.*?)</li>', re.DOTALL)
_NAME = re.compile(r"<b>([^<]+)</b></span><span class=\"tag\">([^<]*)</span>")
_OWN = re.compile(r'id="own">.*?<span class="tag">([^<]*)</span>', re.DOTALL)
_DECISION = re.compile(r'name="decision" value="(\d+)">\s*<input[^>]*name="version" value="(\d+)"')
LEVELS = ("CLEAN_STRONG", "EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED", "WEAK")


class Results:
    """The page of results of one organisation, in front of one person."""

    def __init__(self, season: Season, who: Visitor, code: str) -> None:
        self.season, self.who, self.code = season, who, code
        self.path = f"/results/{season.org(code)}"

    async def open(self) -> "Results":
        """Open the page anew."""
        await self.who.open(self.path)
        return self

    async def acts(
        self,
        what: str,
        entered: Mapping[str, object] | None = None,
        *,
        status: int = 303,
        **more: object,
    ) -> str:
        """Send one of its forms, as the page stands; the words of what came back."""
        await self.open()
        mark = self.mark
        assert mark, self.words
        form = {"mark": mark, **(entered or {}), **more}
        answer = await self.who.send(f"{self.path}/{what}", form, status=status)
        return words_on(answer)

    @property
    def mark(self) -> str:
        """What the page's forms carry; "" where it has none."""
        found = _MARK.search(self.who.page)
        return found[1] if found else ""

    async def for_row(
        self,
        what: str,
        seat: Seat,
        entered: Mapping[str, object] | None = None,
        *,
        status: int = 303,
        **more: object,
    ) -> str:
        """As `acts`, for one person's row."""
        await self.open()
        return await self.acts(what, entered, status=status, row=self.row(seat), **more)

    async def takes_back(self, seat: Seat, reason: str, *, status: int = 303) -> str:
        """Take a decided level back because a fault was found."""
        await self.open()
        body = dict(_ROW.findall(self.who.page))[self.row(seat)]
        found = _DECISION.search(body)
        assert found, body
        form = {"decision": found[1], "version": found[2], "reason": reason}
        return await self.acts("revoke", form, status=status, ground="fault_found")

    async def supplements(self, seat: Seat) -> str:
        """Note that the supplementary report on somebody was sent."""
        await self.open()
        body = dict(_ROW.findall(self.who.page))[self.row(seat)]
        found = re.search(r'/supplement">.*?name="decision" value="(\d+)"', body, re.DOTALL)
        assert found, body
        return await self.acts("supplement", decision=found[1])

    @property
    def words(self) -> str:
        """The page's words."""
        return words_on(httpx.Response(200, text=self.who.page))

    def row(self, seat: Seat) -> str:
        """The id of a person's row."""
        wanted = self.season.names[seat]
        for row, body in _ROW.findall(self.who.page):
            found = _NAME.search(body)
            if found and unescape(found[1]) == wanted:
                return row
        raise AssertionError(f"no row of {wanted}: {self.words}")

    def row_words(self, seat: Seat) -> str:
        """What a person's row says."""
        body = dict(_ROW.findall(self.who.page))[self.row(seat)]
        return words_on(httpx.Response(200, text=body))

    def levels(self) -> dict[Seat, str]:
        """The levels as the page shows them, by seat."""
        seats = {n: seat for seat, n in self.season.names.items() if seat[0] == self.code}
        shown: dict[Seat, str] = {}
        for _, body in _ROW.findall(self.who.page):
            found = _NAME.search(body)
            assert found, body
            shown[seats[unescape(found[1])]] = level_of(unescape(found[2]))
        return shown

    @property
    def own(self) -> str:
        """The organisation's own level as shown."""
        found = _OWN.search(self.who.page)
        assert found, self.words
        return level_of(unescape(found[1]))


def level_of(shown: str) -> str:
    """The level of a tag; "" for none."""
    return next((one for one in LEVELS if said("result-level", level=one) == shown.strip()), "")


def wanted(levels: Mapping[Seat, str], cell: str) -> dict[Seat, str]:
    """The part of a table that is about one cell, without those who are not rated."""
    return {seat: level for seat, level in levels.items() if seat[0] == cell and level}


def of_cells(cells: Iterable[str], levels: Mapping[Seat, str]) -> dict[Seat, str]:
    """The part of a table that is about some cells."""
    return {seat: level for cell in cells for seat, level in wanted(levels, cell).items()}


async def rules_on_cap(
    season: Season, who: Visitor, code: str, most: int, document: str, *, group: str = "members"
) -> None:
    """The level above answers how many may be excellent."""
    path = f"/caps/{season.org(code)}"
    mark = _MARK.search(await who.open(path))
    assert mark
    form = {"mark": mark[1], "most": most, "document": document}
    await who.send(f"{path}/ruling?group={group}", form)


async def records_special(season: Season, who: Visitor, code: str, document: str) -> None:
    """The level above records a specially excellent achievement."""
    path = f"/caps/{season.org(code)}"
    await who.open(path)
    await who.send(f"{path}/special", {"document": document})
