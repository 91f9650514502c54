"""Two counters race over HTTP, on both databases; the process may be another one at any moment."""

import asyncio
import random
import re
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import Ballot, BallotResult, CountLine, CountSheet
from tests.e2e.web_support import Browser, House, application, house_of
from tests.integration import count_steps as steps

pytestmark = pytest.mark.e2e
HTMX = {"HX-Request": "true"}
PAPERS = {"issued": "7", "returned": "7", "valid": "6", "invalid": "1"}
GOOD = {"m0": "2", "m1": "4", "m2": "0", "m3": "0"}
OTHER = {"m0": "1", "m1": "5", "m2": "0", "m3": "0"}
ROWS = range(1, len(steps.LISTED) + 1)


@pytest.fixture
async def house(db: str, clock: MovableClock, tmp_path: Path) -> House:
    return await house_of(clock, tmp_path)


async def row(browser: Browser, number: int, line: int, form: dict[str, str]) -> int:
    answer = await browser.post(f"/count/{number}/rows/{line}", form, headers=HTMX)
    return answer.status_code


async def finish(browser: Browser, number: int) -> None:
    """Tap finish with the version of the page, if the page offers it."""
    page = await browser.get(f"/count/{number}")
    if version := re.search(r'name="version" value="(\d+)"', page.text):
        await browser.post(f"/count/{number}/finish", {"version": version[1]})


async def races(browser: Browser, number: int, seed: int, differing: int) -> None:
    """Enter everything in any order, each row twice at once, and hand in twice at once."""
    await browser.get(f"/count/{number}")
    papers = [browser.post(f"/count/{number}/papers", PAPERS) for _ in range(2)]
    await asyncio.gather(*papers)
    order = list(ROWS)
    random.Random(seed).shuffle(order)  # noqa: S311
    for line in order:
        form = OTHER if line == differing else GOOD
        assert await asyncio.gather(*(row(browser, number, line, form) for _ in "12")) == [200] * 2
    await asyncio.gather(*(finish(browser, number) for _ in "12"))


@pytest.mark.parametrize("seed", [1, 2])
async def test_two_counters_race_and_one_result_is_frozen(
    house: House, clock: MovableClock, seed: int
) -> None:
    view = await steps.opened(house.world, clock)
    await steps.team(house.world, view, clock, "binh", "chi")
    number = view.head.id
    binh, chi = await house.browser_of("binh"), await house.browser_of("chi")
    await asyncio.gather(races(binh, number, seed, 0), races(chi, number, seed + 7, 0))
    assert (await Ballot.get(id=number)).state == "frozen"
    assert await BallotResult.all().count() == 1
    assert await CountSheet.all().count() == 2
    assert await CountLine.all().count() == 2 * len(ROWS)


async def test_both_mend_the_differing_row_at_once_until_one_result_is_frozen(
    house: House, clock: MovableClock
) -> None:
    view = await steps.opened(house.world, clock)
    await steps.team(house.world, view, clock, "binh", "chi")
    number = view.head.id
    binh, chi = await house.browser_of("binh"), await house.browser_of("chi")
    await asyncio.gather(races(binh, number, 1, 3), races(chi, number, 2, 0))
    assert await BallotResult.all().count() == 0
    both = (row(binh, number, 3, GOOD), row(chi, number, 3, OTHER))
    await asyncio.gather(*both)
    if await BallotResult.all().count() == 0:  # each took the other's figure
        await row(chi, number, 3, GOOD)
    result = await BallotResult.get()
    assert '"marks":[2,4,0,0]' in result.figures or '"marks":[1,5,0,0]' in result.figures
    assert (await Ballot.get(id=number)).state == "frozen"


async def test_a_server_started_anew_goes_on_where_the_other_stopped(
    house: House, clock: MovableClock
) -> None:
    view = await steps.opened(house.world, clock)
    await steps.team(house.world, view, clock, "binh", "chi")
    number = view.head.id
    binh = await house.browser_of("binh")
    await binh.get(f"/count/{number}")
    await binh.post(f"/count/{number}/papers", PAPERS)
    assert await row(binh, number, 1, GOOD) == 200
    anew = House(application(house.settings, clock), house.settings, clock, house.world)
    again = anew.browser()
    again.http.cookies = binh.http.cookies
    page = await again.get(f"/count/{number}")
    assert "đã ghi" in page.text
    for line in ROWS[1:]:
        assert await row(again, number, line, GOOD) == 200
    await finish(again, number)
    chi = await anew.browser_of("chi")
    await races(chi, number, 3, 0)
    assert await BallotResult.all().count() == 1
