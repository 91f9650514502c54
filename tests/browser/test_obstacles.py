"""Obstacles from the chat to the page and back, at the width of a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

TEXT = "Chi bộ chưa nhận được nhận xét của nơi cư trú.\nĐề nghị Đảng ủy giúp."


def test_an_obstacle_is_raised_on_the_page_and_answered_by_the_level_above(open_as: Open) -> None:
    an = open_as("an", width=360)
    an.page.locator("#say-text").fill("/vuongmac")
    an.page.locator("#say-text").press("Enter")
    an.reads("Đồng chí vướng ở việc nào?")
    an.fits()
    an.line.get_by_role("link", name="Mở trang vướng mắc").click()
    an.page.get_by_text("Họp kiểm điểm, xếp loại (Chi bộ Văn phòng)").click()
    an.page.get_by_label("Nội dung, nhiều nhất").fill(TEXT)
    an.fits()
    an.page.get_by_role("button", name="Gửi lên cấp trên").click()
    expect(an.page.locator("#raised")).to_contain_text("Đề nghị Đảng ủy giúp.")
    expect(an.page.locator("#raised")).to_contain_text("Chưa có trả lời.")
    vinh = open_as("vinh", width=360)
    vinh.page.goto("/obstacles")
    below = vinh.page.locator("#below")
    expect(below).to_contain_text("Chi bộ Văn phòng · Họp kiểm điểm, xếp loại")
    below.get_by_label("Trả lời").fill("Đảng ủy đã liên hệ.")
    vinh.fits()
    below.get_by_role("button", name="Gửi trả lời").click()
    expect(below).to_contain_text("Đảng ủy đã liên hệ.")
    an.page.reload()
    expect(an.page.locator("#raised")).to_contain_text("Đảng ủy đã liên hệ.")
    an.page.goto("/chat")
    expect(an.page.locator("#log")).to_contain_text(re.compile("đã có trả lời"))


def test_a_committee_urges_from_its_board(open_as: Open) -> None:
    vinh = open_as("vinh", width=360)
    vinh.page.get_by_role("button", name="Tiến độ").last.click()
    vinh.reads("Đang vướng")
    vinh.tap("Đôn đốc 3 chi bộ")
    vinh.reads("Đã đôn đốc")
    vinh.fits()
