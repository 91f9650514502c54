"""The written part: saved while one types, on two phones, without a network."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
STRENGTHS, SHORTCOMINGS = "Ưu điểm", "Hạn chế, khuyết điểm"


def test_a_text_is_saved_while_one_types(open_as: Open) -> None:
    me = open_as("dung", width=360)
    me.page.goto("/texts")
    me.fits()
    field = me.page.get_by_label(STRENGTHS)
    field.press_sequentially("Hoàn thành tốt")
    saved = me.page.locator("#s-strengths")
    expect(saved).to_contain_text("Đã lưu lúc 09 giờ 00")
    field.press_sequentially(" nhiệm vụ.")
    expect(saved.locator("input[name=version]")).to_have_value("2")
    expect(field).to_be_focused()
    me.page.reload()
    expect(me.page.get_by_label(STRENGTHS)).to_have_value("Hoàn thành tốt nhiệm vụ.")


def test_leaving_the_page_at_once_loses_nothing(open_as: Open) -> None:
    me = open_as("binh")
    me.page.goto("/texts")
    me.page.get_by_label(STRENGTHS).fill("viết rồi đi ngay")
    me.page.get_by_role("link", name="Xong, về trò chuyện").click()
    me.page.wait_for_url("**/chat")
    me.page.goto("/texts")
    expect(me.page.get_by_label(STRENGTHS)).to_have_value("viết rồi đi ngay")


def test_what_is_typed_before_the_scripts_are_there_is_saved_when_they_come(open_as: Open) -> None:
    me = open_as("yen")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    me.page.route("**/app.js*", hold)
    me.page.goto("/texts", wait_until="commit")
    field = me.page.get_by_label(STRENGTHS)
    field.fill("viết khi mạng còn chậm")
    while not held:
        me.page.wait_for_timeout(20)
    held[0].continue_()
    expect(me.page.locator("#s-strengths")).to_contain_text("Đã lưu lúc")
    me.page.unroute("**/app.js*")
    me.page.reload()
    expect(field).to_have_value("viết khi mạng còn chậm")


def test_two_phones_are_shown_both_texts(open_as: Open) -> None:
    here, there = open_as("chi"), open_as("chi")
    here.expected.append("409")
    for somebody in (here, there):
        somebody.page.goto("/texts")
    there.page.get_by_label(STRENGTHS).fill("bản máy kia")
    expect(there.page.locator("#s-strengths")).to_contain_text("Đã lưu")
    mine = here.page.get_by_label(STRENGTHS)
    mine.fill("bản máy này")
    status = here.page.locator("#s-strengths")
    expect(status).to_contain_text("bản máy kia")
    expect(mine).to_have_value("bản máy này")
    here.page.get_by_role("button", name="Lưu bản tôi đang viết").click()
    expect(status).to_contain_text("Đã lưu lúc")
    there.page.reload()
    expect(there.page.get_by_label(STRENGTHS)).to_have_value("bản máy này")


def test_what_is_typed_without_a_network_is_saved_once_it_is_back(open_as: Open) -> None:
    me = open_as("quang")
    me.expected += ["ERR_INTERNET_DISCONNECTED", "htmx:sendError"]
    me.page.goto("/texts")
    me.page.context.set_offline(True)
    me.page.get_by_label(SHORTCOMINGS, exact=False).first.fill("viết trên đường")
    expect(me.page.locator("#notice")).to_contain_text("Mất kết nối mạng")
    me.page.context.set_offline(False)
    expect(me.page.locator("#s-shortcomings")).to_contain_text("Đã lưu lúc")
    expect(me.page.locator("#notice")).to_be_empty()


def test_a_text_pasted_too_long_is_refused_and_not_cut(open_as: Open) -> None:
    me = open_as("nga")
    me.expected.append("422")
    me.page.goto("/texts")
    field = me.page.locator("#t-strengths")
    field.focus()
    me.page.keyboard.insert_text("a" * 20_001)
    status = me.page.locator("#s-strengths")
    expect(status).to_contain_text("Nội dung dài quá")
    assert len(field.input_value()) == 20_001
    field.fill("ngắn")
    expect(status).to_contain_text("Đã lưu")


def test_yes_or_no_is_saved_by_a_tap(open_as: Open) -> None:
    me = open_as("vinh")
    me.page.goto("/texts")
    me.page.get_by_role("radio", name="Có").check()
    expect(me.page.locator("form:has(input[type=radio]) .status")).to_contain_text("Đã lưu lúc")
    me.page.reload()
    expect(me.page.get_by_role("radio", name="Có")).to_be_checked()
