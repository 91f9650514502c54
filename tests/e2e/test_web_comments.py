"""The page on which the office above enters staff ratings and comments, a row a person."""

from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import RatingFacts
from tests.e2e.web_support import House, house_of, words_on

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world."""
    return await house_of(clock, tmp_path)


async def test_an_office_goes_from_its_board_to_a_cell_and_saves_one_row(house: House) -> None:
    world = house.world
    xuan = await house.browser_of("xuan")
    board = await xuan.get(f"/board/{world.org('S')}")
    assert f'href="/facts/{world.org("S")}"' in board.text
    listed = await xuan.get(f"/facts/{world.org('S')}")
    assert "chưa có nhận xét nơi cư trú" in words_on(listed)
    path = f"/facts/{world.org('S1')}"
    assert "Trần Thị Dung" in words_on(await xuan.get(path))
    review = world.reviews["dung"]
    form = {"version": "0", "staff": "GOOD", "staff_final": "no", "residence": "received"}
    saved = await xuan.post(f"{path}/{review}", form)
    assert (saved.status_code, saved.headers["location"]) == (303, f"{path}#r{review}")
    row = await RatingFacts.get(review_id=review)
    assert (row.staff, row.staff_final, row.residence) == ("GOOD", False, "received")
    twice = await xuan.post(f"{path}/{review}", form)
    assert twice.status_code == 409
    assert "chưa có gì bị ghi đè" in words_on(twice)


async def test_the_page_and_its_forms_are_closed_to_others(house: House) -> None:
    world = house.world
    path = f"/facts/{world.org('S1')}"
    for name in ("dung", "hung", "thao"):
        browser = await house.browser_of(name)
        answer = await browser.get(path)
        unknown = await browser.get(f"/facts/{world.unknown_id}")
        assert (answer.status_code, words_on(answer)) == (404, words_on(unknown))
        await browser.get("/link")
        form = {"version": "0", "residence": "received"}
        posted = await browser.post(f"{path}/{world.reviews['dung']}", form)
        assert posted.status_code == 404
    assert not await RatingFacts.exists()
