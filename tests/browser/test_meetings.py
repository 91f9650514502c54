"""A meeting on a small phone: set in the chat, shown on its page, answered by a member."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Site
from tests.browser.people import Somebody
from tests.browser.test_secretary import PALE_TEXTS, SMALL_TARGETS

pytestmark = pytest.mark.browser

#: A box is ticked by its label, which is big.
SMALL = SMALL_TARGETS.replace('!== "radio"', '!== "radio" && e.type !== "checkbox"')


def say(me: Somebody, text: str) -> None:
    """Type a line and wait for the answer."""
    before = me.line.get_attribute("data-mark")
    me.page.locator("#say-text").fill(text)
    me.page.keyboard.press("Enter")
    me.wait_for_change(before)


def looks_right(me: Somebody) -> None:
    """See that the page fits, its buttons are big, its texts not pale."""
    me.page.wait_for_load_state("load")
    me.fits()
    assert me.page.evaluate(SMALL) == [], me.page.url
    assert me.page.evaluate(PALE_TEXTS) == [], me.page.url


def test_a_meeting_from_the_chat_to_the_answer_of_a_member(open_as: Open, site: Site) -> None:
    me = open_as("an", width=360)
    say(me, "/lich")
    me.reads("Lịch họp Chi bộ Văn phòng")
    me.tap("Đặt cuộc họp mới")
    me.tap("Tiếp: chọn ngày giờ")
    me.reads("ngày giờ?")
    say(me, "29/11 14h")
    me.reads("họp ở đâu?")
    say(me, "Phòng họp tầng 2")
    me.tap("Xem trước")
    # A reminder may come below the preview at any moment.
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
    me.reads("Thông báo họp của Chi bộ Văn phòng")  # he is a member of the cell himself
    me.fits()
    me.page.goto("/meetings")
    looks_right(me)
    me.page.get_by_role("link", name="14 giờ 00, thứ Ba ngày 29/11/2022").first.click()
    expect(me.page.locator("#people")).to_contain_text("Lê Thị Bình")
    looks_right(me)

    member = open_as("binh", width=360)
    member.page.goto(me.page.url)
    member.page.get_by_role("button", name="Dự họp").click()
    expect(member.page.locator("#answer")).to_contain_text("Đồng chí đã trả lời: dự họp.")
    looks_right(member)


def test_the_office_assigns_somebody_on_a_small_phone(open_as: Open, site: Site) -> None:
    me = open_as("loan", width=360)
    me.page.goto("/assignments")
    looks_right(me)
    me.page.get_by_role("link", name="Chi bộ Bảo tàng").click()
    looks_right(me)
    me.page.get_by_label("Họ và tên").fill("Bùi Quang Vinh")
    me.page.get_by_label("Chức vụ, nơi công tác").fill("Giám đốc Sở")
    me.page.get_by_role("button", name="Xem trước").click()
    expect(me.page.locator("main")).to_contain_text("Bùi Quang Vinh, sinh năm 1980")
    looks_right(me)
    me.page.get_by_role("button", name="Lưu và báo").click()
    expect(me.page.locator("main")).to_contain_text("Giám đốc Sở")
