"""A member on a phone: from the link to the receipt."""

import re

import pytest
from playwright.sync_api import APIResponse, Route, expect

from tests.browser.conftest import Open, Site
from tests.browser.people import Somebody

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("name", "width"), [("phuc", 360), ("thao", 390)])
def test_a_member_goes_from_the_link_to_the_receipt(
    open_as: Open, site: Site, name: str, width: int
) -> None:
    me = open_as(width=width, height=740)
    me.page.goto(f"/j/{site.codes[name]}")
    expect(me.page.locator("body")).not_to_contain_text(site.world.name_of(name))
    me.page.get_by_role("button", name="Mở việc của tôi").click()
    me.page.wait_for_url(re.compile("/chat"))
    me.reads(f"Chào đồng chí {site.world.name_of(name)}")
    me.reads("chậm nhất hết ngày")
    me.fits()
    me.tap("Bắt đầu tự đánh giá")
    for number in range(1, 8):
        me.reads(f"tiêu chí {number}/7")
        me.tap("Tốt")
        me.fits()
    me.tap("Hoàn thành tốt nhiệm vụ")
    me.reads("Mức tự nhận: Hoàn thành tốt nhiệm vụ")
    me.fits()
    me.tap("Nộp")
    me.reads("Đã nộp tự đánh giá năm 2022")
    me.page.reload()
    me.reads("Đã nộp tự đánh giá năm 2022")
    expect(me.page.locator("#log article")).to_have_count(1)


def test_a_member_can_do_it_without_scripts(open_as: Open) -> None:
    me = open_as("nga", scripts=False)
    me.tap("Bắt đầu tự đánh giá")
    for _ in range(7):
        me.tap("Xuất sắc")
    me.tap("Hoàn thành tốt nhiệm vụ")
    me.tap("Nộp")
    me.reads("Đã nộp tự đánh giá năm 2022")


def test_a_member_can_do_it_with_the_keyboard_alone(open_as: Open) -> None:
    me = open_as("kien", width=1024, height=768)
    focused = me.page.locator(":focus")
    keys = me.page.keyboard

    def go_to(label: str) -> None:
        for _ in range(40):
            if focused.count() and focused.inner_text().strip() == label:
                return
            keys.press("Tab")
        raise AssertionError(f"Tab does not reach {label}")

    def press(label: str) -> None:
        go_to(label)
        before = me.line.get_attribute("data-mark")
        keys.press("Enter")
        me.wait_for_change(before)

    press("Bắt đầu tự đánh giá")
    expect(focused).to_have_text("Xuất sắc")  # the same place in the redrawn line
    press("Tốt")
    for number in range(2, 8):
        me.reads(f"tiêu chí {number}/7")
        expect(focused).to_have_text("Tốt")
        press("Tốt")
    press("Hoàn thành tốt nhiệm vụ")
    keys.press("Shift+Tab")
    press("Nộp")
    me.reads("Đã nộp tự đánh giá năm 2022")


def test_an_answer_after_the_page_heard_of_it_redraws_nothing(open_as: Open) -> None:
    me = open_as("yen", width=1024, height=768)
    lines = me.page.locator("#log article")
    held: list[tuple[Route, APIResponse]] = []
    me.page.route("**/chat/tap", lambda route: held.append((route, route.fetch())))
    before = me.line.get_attribute("data-mark")
    me.line.get_by_role("button", name="Bắt đầu tự đánh giá").focus()
    me.page.keyboard.press("Enter")
    me.wait_for_change(before)  # by the stream
    expect(me.page.locator(":focus")).to_have_class(re.compile("key"))
    lines.evaluate_all("(all) => all.forEach((line) => { line.kept = true; })")
    while not held:  # the stream may be quicker than the answer it tells of
        me.page.wait_for_timeout(20)
    route, answer = held[0]
    with me.page.expect_response("**/chat/tap"):
        route.fulfill(response=answer)
    me.page.wait_for_timeout(100)
    assert lines.evaluate_all("(all) => all.every((line) => line.kept)")
    expect(me.page.locator(":focus")).to_have_class(re.compile("key"))


def test_two_taps_at_once_are_one(open_as: Open) -> None:
    me = open_as("ha")
    me.tap("Bắt đầu tự đánh giá")
    me.line.get_by_role("button", name="Tốt", exact=True).dblclick()
    me.reads("tiêu chí 2/7")
    me.page.wait_for_timeout(300)
    me.reads("tiêu chí 2/7")


def test_the_second_half_of_a_double_tap_answers_no_question_unseen(open_as: Open) -> None:
    me = open_as("chi")
    me.tap("Bắt đầu tự đánh giá")
    spot = me.line.get_by_role("button", name="Tốt", exact=True).bounding_box()
    assert spot
    x, y, mouse = spot["x"] + 20, spot["y"] + 20, me.page.mouse
    mouse.click(x, y)
    me.reads("tiêu chí 2/")
    mouse.move(x, y)
    mouse.down(click_count=2)
    mouse.up(click_count=2)
    me.page.wait_for_timeout(800)
    me.reads("tiêu chí 2/")
    me.tap("Tốt")
    me.reads("tiêu chí 3/")


def test_a_typed_line_is_answered_and_an_older_button_still_works(open_as: Open) -> None:
    me = open_as("khanh")
    box = me.page.get_by_label("Gõ nội dung")
    box.fill("chào")
    box.press("Enter")
    lines = me.page.locator("#log article")
    expect(lines).to_have_count(3)
    expect(lines.nth(1)).to_contain_text("chào")
    expect(box).to_have_value("")
    lines.first.get_by_role("button", name="Bắt đầu tự đánh giá").click()
    expect(lines.first).to_contain_text("tiêu chí 1/7")
    expect(lines.last).to_contain_text("Việc của đồng chí")
    me.page.get_by_role("button", name="Trợ giúp").last.click()
    expect(lines).to_have_count(5)
    assert in_view(me.page.locator("#log"), lines.last)


def in_view(log: object, line: object) -> bool:
    """Whether the start or the end of a line is inside the log."""
    box, part = log.bounding_box(), line.bounding_box()  # type: ignore[attr-defined]
    top, bottom = box["y"], box["y"] + box["height"]
    return top <= part["y"] <= bottom or top <= part["y"] + part["height"] <= bottom


def test_what_is_typed_while_an_answer_is_on_its_way_stays(open_as: Open) -> None:
    me = open_as("nga")
    held: list[Route] = []
    me.page.route("**/chat/say", lambda route: held.append(route))  # noqa: PLW0108
    field = me.page.locator("#say-text")
    field.fill("xin hỏi")
    with me.page.expect_request("**/chat/say"):
        field.press("Enter")
    while not held:
        me.page.wait_for_timeout(20)
    field.fill("tiến")
    held[0].continue_()
    me.reads("Chào đồng chí")
    expect(me.page.locator("#log .own").last).to_contain_text("xin hỏi")
    expect(field).to_have_value("tiến")
    me.page.unroute("**/chat/say")
    field.press("Enter")
    expect(me.page.locator("#log .own").last).to_contain_text("tiến")
    expect(field).to_have_value("")


def test_what_is_done_elsewhere_appears_by_itself(open_as: Open) -> None:
    here = open_as("loan")
    there = open_as("loan")
    there.tap("Bắt đầu tự đánh giá")
    here.reads("tiêu chí 1/7")
    there.tap("Tốt")
    here.reads("tiêu chí 2/7")


def test_a_page_out_of_sight_asks_for_nothing_and_catches_up(open_as: Open) -> None:
    here = open_as("oanh")
    there = open_as("oanh")
    streams: list[str] = []
    here.page.on("request", lambda r: streams.append(r.url) if "/chat/events" in r.url else None)
    there.tap("Bắt đầu tự đánh giá")
    here.reads("tiêu chí 1/")  # the stream is open
    out_of_sight(here, hidden=True)
    there.tap("Tốt")
    here.page.wait_for_timeout(4000)  # longer than a look of the server
    here.reads("tiêu chí 1/")
    assert streams == []
    out_of_sight(here, hidden=False)
    here.reads("tiêu chí 2/")
    there.tap("Tốt")
    here.reads("tiêu chí 3/")
    assert len(streams) == 1


def out_of_sight(somebody: Somebody, *, hidden: bool) -> None:
    """Put the page behind another tab, or take it to the front again."""
    somebody.page.evaluate(
        """(hidden) => {
            const show = (name, value) =>
                Object.defineProperty(document, name, { configurable: true, value });
            show("hidden", hidden);
            show("visibilityState", hidden ? "hidden" : "visible");
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


def test_unlinking_leads_every_open_page_out(open_as: Open) -> None:
    here = open_as("son")
    there = open_as("son")
    for somebody in (here, there):
        somebody.expected.append("401")
    here.page.get_by_role("button", name="Cài đặt").last.click()
    here.reads("Cài đặt")
    here.tap("Hủy liên kết nơi này")
    here.line.get_by_role("button", name="Đồng ý hủy liên kết").click()
    for page in (here.page, there.page):
        # Two of the page's own ways lead out at once, and one cuts the other short: look.
        expect(page).to_have_url(re.compile(r"/(\?unlinked=1)?$"))
        expect(page.get_by_label("Mã liên kết")).to_be_visible()
