"""From two phones that count to the level a member reads of himself, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser import conftest
from tests.browser.conftest import Open, Site
from tests.browser.test_counting import counting_may_begin, enter, enter_all, seen
from tests.browser.test_meetings import say

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", autouse=True)
def ballot() -> Iterator[None]:
    """A site on which a ballot of the cell S1 is open and two are in its team."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(conftest, "prepare", counting_may_begin)
        yield


def count(open_as: Open) -> None:
    """Two phones count blind; one row differs and is mended."""
    first, second = open_as("binh", width=360), open_as("chi", width=360)
    enter_all(first)
    first.page.get_by_role("button", name="Hoàn thành").click()
    expect(first.page.locator("#waiting")).to_be_visible()
    enter_all(second, wrong=4)
    second.page.get_by_role("button", name="Hoàn thành").click()
    expect(second.page.locator("#differs")).to_contain_text("khác nhau 2 ô")
    first.page.reload()
    expect(first.page.locator("#differs")).to_contain_text("khác nhau 2 ô")
    enter(second, 4, 2, 4, 0, 0)
    expect(second.page.locator("#frozen")).to_contain_text("Đã chốt kết quả")


def concluded(open_as: Open, path: str) -> None:
    """Who leads checks the seal, takes over what was counted and sends it up."""
    lead = open_as("an", width=360)
    lead.page.goto("/ballots/1")
    seal = lead.page.locator("#result .code").inner_text()
    lead.page.goto("/chat")
    say(lead, f"/kiemtra {seal}")
    lead.reads("số liệu lưu trong hệ thống đúng như khi chốt")
    seen(lead, "kiemtra")
    lead.page.goto(path)
    seen(lead, "results-counted")
    lead.page.get_by_role("button", name="Ghi tất cả theo kết quả kiểm phiếu").click()
    expect(lead.page.locator("#state")).to_contain_text("chưa gửi")
    lead.page.get_by_role("button", name="Gửi lên cấp trên").click()
    expect(lead.page.locator("#state")).to_contain_text("Chờ quyết định")
    seen(lead, "results-sent")


def decided(open_as: Open, path: str) -> None:
    """The level above decides and has the results told."""
    office = open_as("xuan", width=360)
    office.page.goto(path)
    seen(office, "results-to-decide")
    office.page.locator("#document-all").fill("Quyết định số 45-QĐ/ĐU")
    office.page.get_by_role("button", name="Quyết định tất cả").click()
    expect(office.page.locator("#state")).to_contain_text("Đã quyết định 7/7")
    office.page.get_by_role("button", name="Báo kết quả").click()
    expect(office.page.locator("#state")).to_contain_text("đã báo")
    seen(office, "results-decided")


def test_a_count_is_sealed_concluded_decided_and_read_by_the_one_it_is_about(
    open_as: Open, site: Site
) -> None:
    count(open_as)
    concluded(open_as, path := f"/results/{site.world.org('S1')}")
    decided(open_as, path)
    member = open_as("vinh", width=360)
    member.page.goto("/results")
    expect(member.page.locator("main")).to_contain_text("Hoàn thành tốt nhiệm vụ")
    expect(member.page.locator("main")).to_contain_text("Quyết định số 45-QĐ/ĐU")
    expect(member.page.locator("main")).not_to_contain_text(site.world.name_of("binh"))
    seen(member, "own-result")
