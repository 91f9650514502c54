"""People of a whole season in front of their browsers: the chat, the forms, links by code."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape

import httpx

from backend.clock import MovableClock
from backend.db.models import Member, Organisation
from tests.doubles.telegram import FakeTelegram
from tests.e2e.count_tables import Seat
from tests.e2e.web_support import Browser, House, words_on

#: How many people act side by side.
AT_ONCE = 8
_LINE = re.compile(r'<article id="m(\d+)".*?</article>', re.DOTALL)
_KEY = re.compile(r'name="action" value="([^"]*)">([^<]*)<')
_NONCE = re.compile(r'name="nonce" value="([0-9a-f]+)"')
_TICKET = re.compile(r"<h2>([^<]+)</h2>\s*<p class=\"code shown\">([^<]+)</p>")


class Visitor:
    """A person with a browser of his own; what he asks for must be answered without an error."""

    def __init__(self, house: House) -> None:
        self.browser = Browser(house)
        self.page = ""

    async def open(self, path: str, *, status: int = 200) -> str:
        """Open a page; its source."""
        answer = await self.browser.get(path)
        assert answer.status_code == status, (path, answer.status_code, words_on(answer))
        self.page = answer.text
        return self.page

    async def reads(self, path: str) -> str:
        """Open a page; its words."""
        return words_on(httpx.Response(200, text=await self.open(path)))

    async def send(
        self,
        path: str,
        form: Mapping[str, object] | None = None,
        *,
        status: int = 303,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send a form with the token of the last page; what came back."""
        answer = await self.browser.post(path, form, headers=headers)
        said = (path, dict(form or {}), answer.status_code, words_on(answer)[-1500:])
        assert answer.status_code == status, said
        return answer

    async def says(self, text: str) -> str:
        """Type a line in the web chat; the newest line that came back."""
        return await self._chat("/chat/say", {"text": text})

    async def taps(self, label: str) -> str:
        """Tap the newest button of that label; the newest line."""
        for found in reversed(list(_LINE.finditer(self.page))):
            for action, shown in _KEY.findall(found[0]):
                if unescape(shown) == label:
                    form = {"message": found[1], "action": unescape(action)}
                    return await self._chat("/chat/tap", form)
        raise AssertionError(f"no button {label}: {self.said}")

    async def taps_in_turn(self, *labels: str) -> str:
        """Tap one button after another."""
        said = self.said
        for label in labels:
            said = await self.taps(label)
        return said

    @property
    def said(self) -> str:
        """The newest line of the chat, in words."""
        lines = [found[0] for found in _LINE.finditer(self.page)]
        return words_on(httpx.Response(200, text=lines[-1])) if lines else ""

    @property
    def labels(self) -> list[str]:
        """The buttons of the newest line."""
        lines = [found[0] for found in _LINE.finditer(self.page)]
        return [unescape(shown) for _, shown in _KEY.findall(lines[-1])] if lines else []

    async def _chat(self, path: str, form: dict[str, str]) -> str:
        if not _NONCE.search(self.page):
            await self.open("/chat")
        form["nonce"] = _NONCE.findall(self.page)[-1]
        answer = await self.browser.post(path, form, headers={"HX-Request": "true"})
        assert answer.status_code == 200, words_on(answer)
        self.page = answer.text
        return self.said


@dataclass(slots=True)
class Season:
    """The house, its clock, and everybody who came in.

    Attributes:
        organisations: Ids, by code.
        members, names: Ids and names, by seat.
        meetings, seals: Ids of meetings and codes of minutes, by what the test calls them.
        telegram: Where people have phones, if they do.
    """

    house: House
    clock: MovableClock
    organisations: Mapping[str, int]
    members: Mapping[Seat, int]
    names: Mapping[Seat, str]
    people: dict[Seat, Visitor] = field(default_factory=dict[Seat, Visitor])
    meetings: dict[str, int] = field(default_factory=dict[str, int])
    seals: dict[str, str] = field(default_factory=dict[str, str])
    telegram: FakeTelegram | None = None

    def __getitem__(self, seat: Seat) -> Visitor:
        return self.people[seat]

    def org(self, code: str) -> int:
        """The id of an organisation."""
        return self.organisations[code]

    async def comes_in(self, seat: Seat, code: str) -> Visitor:
        """Somebody opens the link of his code and taps the button."""
        visitor = Visitor(self.house)
        await visitor.open(f"/j/{code}")
        await visitor.send(f"/j/{code}")
        self.people[seat] = visitor
        return visitor


async def season_of(house: House, clock: MovableClock) -> Season:
    """Everybody of the imported roster, by seat; nobody has come in yet."""
    organisations = {row.code: row for row in await Organisation.all()}
    codes = {row.id: row.code for row in organisations.values()}
    people = {(codes[m.cell_id], m.roll_number): m for m in await Member.all()}
    return Season(
        house,
        clock,
        {code: row.id for code, row in organisations.items()},
        {seat: member.id for seat, member in people.items()},
        {seat: member.full_name for seat, member in people.items()},
    )


async def together(
    deed: Callable[[Seat], Awaitable[object]], seats: Iterable[Seat], at_once: int = AT_ONCE
) -> None:
    """Let people act side by side."""
    gate = asyncio.Semaphore(at_once)

    async def one(seat: Seat) -> None:
        async with gate:
            await deed(seat)

    async with asyncio.TaskGroup() as tasks:
        for seat in seats:
            tasks.create_task(one(seat))


async def hand_out(season: Season, cell: str, lead: Seat) -> dict[Seat, str]:
    """The secretary prints codes for those of a cell who have none yet; by seat."""
    path = f"/codes/{season.org(cell)}"
    await season[lead].open(path)
    answer = await season[lead].send(path, {"whom": "unlinked"}, status=200)
    seats = {name: seat for seat, name in season.names.items() if seat[0] == cell}
    return {seats[unescape(name)]: code for name, code in _TICKET.findall(answer.text)}
