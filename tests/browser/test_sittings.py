"""The cell board on a small phone: the facts of a person and of the organisation."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import expect

from backend.clock import VIETNAM
from tests.browser.conftest import Open, Site
from tests.browser.people import Somebody
from tests.browser.test_meetings import looks_right, say

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


def test_a_level_is_put_forward_in_the_chat_person_by_person(open_as: Open, site: Site) -> None:
    me = open_as("chi", width=360)
    say(me, "/hopchiuy")
    me.reads("Đã đề xuất 0/8")
    me.tap("4. Trần Thị Dung (1980)")
    me.reads("Nhận xét của cấp ủy nơi cư trú: đã có")
    me.tap("Hoàn thành tốt nhiệm vụ")
    me.reads("chưa tự nhận mức")
    me.fits()


def test_a_secretary_notes_who_is_there_and_writes_the_minutes_as_he_types(
    open_as: Open, site: Site
) -> None:
    me = open_as("an", width=360)
    number = called(me)
    site.clock.move_to(datetime(2022, 11, 29, 14, 5, tzinfo=VIETNAM))
    me.page.goto(f"/units/{site.world.org('S1')}")
    me.page.get_by_label("Cán bộ, công chức, viên chức, người lao động của đơn vị").check()
    me.page.get_by_role("button", name="Lưu", exact=True).click()
    me.page.goto(f"/sittings/{number}")
    looks_right(me)
    for name in ("Nguyễn Văn An", "Lê Thị Bình"):
        me.page.get_by_role("button", name=f"Có mặt: {name}").click()
        pressed = me.page.get_by_role("button", name=f"Có mặt: {name}", pressed=True)
        expect(pressed).to_have_count(1)
    expect(me.page.locator("#attendance")).to_contain_text("có mặt 2 (chính thức 2, dự bị 0)")
    me.page.get_by_role("button", name="Bắt đầu theo chương trình này").click()
    me.page.get_by_role("button", name="Đã trình bày", exact=True).first.click()
    expect(me.page.locator("#agenda")).to_contain_text("chờ góp ý")
    me.page.get_by_label("Mở đầu").fill("Đồng chí bí thư khai mạc lúc 14 giờ 00.")
    expect(me.page.locator("#ms-opening")).to_contain_text("Đã lưu")
    looks_right(me)
    me.page.reload()
    expect(me.page.get_by_label("Mở đầu")).to_have_value("Đồng chí bí thư khai mạc lúc 14 giờ 00.")

    member = open_as("binh", width=360)
    member.page.goto(f"/sittings/{number}")
    looks_right(member)
    expect(member.page.get_by_label("Mở đầu")).to_have_count(1)  # a deputy keeps them as well
    plain = open_as("dung", width=360)
    plain.page.goto(f"/sittings/{number}")
    looks_right(plain)
    expect(plain.page.locator("#minutes")).to_have_count(0)
    expect(plain.page.locator("#agenda")).to_contain_text("Kiểm điểm tập thể")


def called(me: Somebody) -> str:
    """A meeting of the cell on 29 November, sent from the chat; its number."""
    say(me, "/lich")
    me.tap("Đặt cuộc họp mới")
    me.tap("Tiếp: chọn ngày giờ")
    say(me, "29/11 14h")
    me.reads("họp ở đâu?")
    say(me, "Phòng họp tầng 2")
    me.tap("Xem trước")
    shown = (
        me.page.locator("#log article")
        .filter(has=me.page.get_by_role("button", name=re.compile(r"^(Trang sau ›|Gửi)$")))
        .last
    )
    while shown.get_by_role("button", name="Gửi", exact=True).count() == 0:
        mark = shown.get_attribute("data-mark")
        shown.get_by_role("button", name="Trang sau ›", exact=True).click()
        expect(me.page.locator(f'#log article[data-mark="{mark}"]')).to_have_count(0)
    shown.get_by_role("button", name="Gửi", exact=True).click()
    expect(me.page.locator("#log")).to_contain_text("(đã gửi)")
    me.page.goto("/meetings")
    me.page.get_by_role("link", name="14 giờ 00, thứ Ba ngày 29/11/2022").first.click()
    me.page.wait_for_url(re.compile("/meetings/[0-9]+"))
    return me.page.url.rpartition("/")[2]
