"""Those who look after others: progress, codes, pages that fit."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Site

pytestmark = pytest.mark.browser


def test_a_secretary_sees_progress_and_issues_codes(open_as: Open, site: Site) -> None:
    me = open_as("an", width=360)
    me.page.get_by_role("button", name="Tiến độ").last.click()
    me.reads("Chi bộ Văn phòng · kiểm điểm 2022")
    me.reads("0/8")
    me.line.get_by_role("link", name="Bảng theo dõi").click()
    expect(me.page.get_by_role("table")).to_contain_text("Hồ Sỹ Giang")
    me.fits()
    me.page.get_by_role("link", name="Mã liên kết").click()
    me.page.get_by_role("button", name=re.compile("Cấp mã cho cả chi bộ")).click()
    cards = me.page.locator(".ticket")
    expect(cards).to_have_count(9)
    expect(cards.first.locator(".qr svg")).to_be_visible()
    me.fits()
    message = cards.nth(1).get_by_label("Lời nhắn gửi qua Zalo")
    expect(message).to_have_value(re.compile("Kính gửi đồng chí Lê Thị Bình"))
    cards.nth(1).get_by_role("button", name="Chép lời nhắn").click()
    expect(cards.nth(1).get_by_role("button")).to_have_text("Đã chép")
    me.page.emulate_media(media="print")
    expect(message).to_be_hidden()
    expect(cards.last.locator(".code")).to_be_visible()


def test_a_code_from_the_sheet_lets_its_person_in(open_as: Open) -> None:
    me = open_as("hung")
    me.page.get_by_role("link", name="Mã liên kết").first.click()
    me.page.get_by_role("button", name=re.compile("chưa liên kết")).click()
    code = me.page.locator(".ticket", has_text="Hoàng Hải Yến").locator(".code").inner_text()
    other = open_as()
    other.page.goto("/")
    other.page.get_by_label("Mã liên kết").fill(code.lower().replace("-", ""))
    other.page.get_by_role("button", name="Vào").click()
    other.reads("Chào đồng chí Hoàng Hải Yến")


def test_a_second_browser_is_added_with_a_code_of_ones_own(open_as: Open) -> None:
    me = open_as("minh", width=360)
    me.page.goto("/link")
    me.page.get_by_role("button", name="Lấy mã của tôi").click()
    code = me.page.locator("#own-code").inner_text()
    me.fits()
    other = open_as()
    other.page.goto(f"/j/{code}")
    other.page.get_by_role("button", name="Mở việc của tôi").click()
    other.reads("Chào đồng chí Dương Văn Minh")
    me.page.goto("/link")
    expect(me.page.locator(".rows li")).to_have_count(2)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_fits_a_small_phone_and_has_big_buttons(
    open_as: Open, site: Site, scheme: str
) -> None:
    me = open_as("loan" if scheme == "light" else "xuan", width=360, height=640)
    me.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    pages = ["/chat", "/texts", "/link", "/demo", f"/board/{site.world.org('S')}"]
    pages += [f"/codes/{site.world.org('S1')}", "/", "/j/ABCD-EFGH", "/no-such"]
    me.expected.append("404")
    for path in [*pages, "/import"] if scheme == "light" else pages:
        me.page.goto(path)
        me.fits()
        assert me.page.evaluate(SMALL_TARGETS) == [], path
        assert me.page.evaluate(PALE_TEXTS) == [], path


#: Buttons and button-like links under 44 pixels either way.
SMALL_TARGETS = """() => [...document.querySelectorAll("button, a.button, a.key, summary, input")]
    .filter(e => e.type !== "hidden" && e.type !== "radio" && e.offsetParent)
    .filter(e => { const r = e.getBoundingClientRect(); return r.height < 44 || r.width < 44 })
    .map(e => e.outerHTML.slice(0, 80))"""

#: Texts whose contrast with what lies behind them is under 4.5.
PALE_TEXTS = """() => {
    const numbers = c => c.match(/[\\d.]+/g).map(Number);
    const light = c => { const [r, g, b] = numbers(c).slice(0, 3).map(v => {
        v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b };
    const behind = e => { for (; e; e = e.parentElement) {
        const c = getComputedStyle(e).backgroundColor, n = numbers(c);
        if (n.length < 4 || n[3] > 0) return c } return "rgb(255,255,255)" };
    return [...document.querySelectorAll("main *, header *")]
        .filter(e => e.offsetParent)
        .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => { const a = light(getComputedStyle(e).color), b = light(behind(e));
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5 })
        .map(e => e.outerHTML.slice(0, 80)) }"""
