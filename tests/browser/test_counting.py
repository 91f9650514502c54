"""A count on small phones: two browsers blind to each other, one differing cell, one seal."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from backend.clock import MovableClock
from backend.db.setup import database, migrate
from backend.settings import Settings
from tests import world as worlds
from tests.browser import conftest
from tests.browser.conftest import Open, Site
from tests.browser.people import Somebody
from tests.browser.test_meetings import looks_right
from tests.integration import count_steps as steps
from tests.world import World

pytestmark = pytest.mark.browser
#: Where screenshots are kept to be looked at; nowhere unless it is set.
SHOTS = os.environ.get("COUNT_SHOTS", "")


async def counting_may_begin(
    settings: Settings, clock: MovableClock
) -> tuple[World, dict[str, str]]:
    """The small world with a ballot of the cell S1 open and two in its team."""
    await migrate(settings.database)
    async with database(settings.database):
        world = await worlds.build(clock.now())
        ballot = await steps.opened(world, clock)
        await steps.team(world, ballot, clock, "binh", "chi")
        return world, {}


@pytest.fixture(scope="module", autouse=True)
def ballot() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(conftest, "prepare", counting_may_begin)
        yield


def seen(me: Somebody, name: str) -> None:
    """See that the page is right, and keep a picture of it where one is asked for."""
    looks_right(me)
    if SHOTS:
        me.page.screenshot(path=Path(SHOTS) / f"{name}.png", full_page=True)


def enter(me: Somebody, row: int, *figures: int) -> None:
    """Type the figures of a row and store it."""
    place = me.page.locator(f"#row-{row}")
    for at, figure in enumerate(figures):
        place.locator(f'input[name="m{at}"]').fill(str(figure))
    place.get_by_role("button", name="Ghi", exact=True).click()


def enter_all(me: Somebody, wrong: int = 0) -> None:
    """The papers and every row; one of them with another figure."""
    me.page.goto("/count/1")
    for name, figure in {"issued": 7, "returned": 7, "valid": 6, "invalid": 1}.items():
        me.page.locator(f'#papers input[name="{name}"]').fill(str(figure))
    me.page.locator("#papers").get_by_role("button", name="Ghi").click()
    for row in range(1, 8):
        figures = (1, 5, 0, 0) if row == wrong else (2, 4, 0, 0)
        enter(me, row, *figures)
        expect(me.page.locator(f"#row-{row}")).to_contain_text("đã ghi")


def hands_in_while_a_row_is_on_its_way(me: Somebody) -> None:
    """A row stored and the sheet handed in at once, on a slow line; another only typed."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    me.page.route("**/rows/7", hold)
    enter(me, 7, 1, 5, 0, 0)
    me.page.locator('#row-6 input[name="m0"]').fill("1")
    me.page.locator('#row-6 input[name="m1"]').fill("5")
    me.page.get_by_role("button", name="Hoàn thành").click()
    held[0].continue_()
    expect(me.page.locator("#waiting")).to_be_visible()
    for row in (6, 7):
        expect(me.page.locator(f'#row-{row} input[name="m1"]')).to_have_value("5")
    me.page.unroute("**/rows/7")
    me.page.locator("#waiting button").first.click()
    for row in (6, 7):
        enter(me, row, 2, 4, 0, 0)
        expect(me.page.locator(f"#row-{row}")).to_contain_text("đã ghi")


def first_counts(open_as: Open) -> None:
    """One of two counts, puts right what cannot be, and waits."""
    binh = open_as("binh", width=360)
    binh.expected.append("422")
    enter_all(binh)
    enter(binh, 1, 3, 4, 0, 0)
    expect(binh.page.locator("#row-1")).to_contain_text("nhiều hơn số phiếu hợp lệ")
    enter(binh, 1, 1, 4, 0, 0)
    expect(binh.page.locator("#row-1").get_by_role("button", name="Để trống")).to_be_visible()
    seen(binh, "count-left-over")
    enter(binh, 1, 2, 4, 0, 0)
    expect(binh.page.locator("#row-1")).to_contain_text("đã ghi")
    hands_in_while_a_row_is_on_its_way(binh)
    binh.page.get_by_role("button", name="Hoàn thành").click()
    expect(binh.page.locator("#waiting")).to_contain_text("nhập đối chiếu")
    seen(binh, "count-waiting")


def second_counts(open_as: Open) -> None:
    """The other counts one row otherwise, sees where, and all is equal after it is mended."""
    chi = open_as("chi", width=360)
    enter_all(chi, wrong=3)
    chi.page.get_by_role("button", name="Hoàn thành").click()
    expect(chi.page.locator("#differs")).to_contain_text("khác nhau 2 ô")
    seen(chi, "count-differs")
    enter(chi, 3, 2, 4, 0, 0)
    expect(chi.page.locator("#frozen")).to_contain_text("Đã chốt kết quả")
    seen(chi, "count-frozen")


def test_two_browsers_count_and_the_result_is_frozen(open_as: Open, site: Site) -> None:
    an = open_as("an", width=360)
    an.page.goto("/ballots")
    seen(an, "ballots")
    an.page.goto("/ballots/1")
    seen(an, "ballot-open")
    first_counts(open_as)
    second_counts(open_as)
    an.page.goto("/ballots/1")
    seal = an.page.locator("#result .code").inner_text()
    seen(an, "ballot-frozen")
    an.page.goto("/kiemtra")
    an.page.locator("#code").fill(seal)
    an.page.get_by_role("button", name="Kiểm tra").click()
    expect(an.page.locator("#seal")).to_contain_text("đúng như khi chốt")
    seen(an, "seal")


def test_the_page_of_a_code_fits_a_small_phone(open_as: Open, site: Site) -> None:
    guest = open_as(width=360)
    guest.page.goto("/count")
    seen(guest, "count-code")
