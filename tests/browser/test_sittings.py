"""The cell board on a small phone: the facts of a person and of the organisation."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Site
from tests.browser.test_meetings import looks_right

pytestmark = pytest.mark.browser


def test_a_secretary_enters_facts_and_is_told_what_still_bars_a_level(
    open_as: Open, site: Site
) -> None:
    me = open_as("an", width=360)
    cell, review = site.world.org("S1"), site.world.reviews["dung"]
    me.page.goto(f"/proposals/{cell}")
    looks_right(me)
    me.page.goto(f"/proposals/{cell}/{review}")
    looks_right(me)
    level = me.page.locator("#level")
    expect(level).to_contain_text("Chưa có nhận xét của cấp ủy nơi cư trú")
    me.page.get_by_label("Nhận xét của cấp ủy nơi cư trú").select_option("received")
    me.page.get_by_role("button", name="Lưu", exact=True).click()
    expect(level).not_to_contain_text("Chưa có nhận xét của cấp ủy nơi cư trú")
    expect(level).to_contain_text("chưa tự nhận mức")


def test_what_an_organisation_has_done_is_ticked_and_stays(open_as: Open, site: Site) -> None:
    me = open_as("an", width=360)
    me.page.goto(f"/units/{site.world.org('S1')}")
    looks_right(me)
    done = me.page.get_by_label("Tập thể lãnh đạo, quản lý của đơn vị đã được xếp loại")
    done.check()
    me.page.get_by_role("button", name="Lưu", exact=True).click()
    me.page.wait_for_load_state("load")
    expect(done).to_be_checked()
