"""The pages of results over HTTP: who sees what, and a list from the count to the announcement."""

import re

import pytest

from backend.clock import MovableClock
from backend.db.models import Decision, Notice
from tests import world as worlds
from tests.e2e.web_support import Browser, House, words_on
from tests.integration import result_steps as do

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]

NUMBER = "Quyết định số 12-QĐ/ĐU"


@pytest.fixture
async def house(house: House, clock: MovableClock) -> House:
    """The pages over the small world, with the cell S1 counted."""
    await do.s1_counted(house.world, clock.now(), an=do.EXCELLENT)
    return house


async def press(browser: Browser, path: str, what: str, **fields: object) -> int:
    """Send one of the forms of a page with the mark the page has."""
    page = await browser.get(path)
    found = re.search(r'name="mark" value="(\d+)"', page.text)
    assert found, page.text
    answer = await browser.post(f"{path}/{what}", {"mark": found[1], **fields})
    return answer.status_code


async def test_a_list_goes_from_the_count_to_the_announcement(house: House) -> None:
    path = f"/results/{house.world.org('S1')}"
    lead, office = await house.browser_of("an"), await house.browser_of("xuan")
    shown = words_on(await lead.get(path))
    assert "Đang ghi kết quả" in shown
    assert "Kiểm phiếu: 6 Xuất sắc; 1 Tốt; 0 Hoàn thành; 0 Không hoàn thành" in shown
    assert "Chi bộ chưa gửi kết quả lên" in words_on(await office.get(path))
    assert await press(lead, path, "conclude-all") == 303
    assert "Chi bộ đã ghi đủ, chưa gửi" in words_on(await lead.get(path))
    assert await press(lead, path, "send") == 303
    assert "Chờ quyết định" in words_on(await office.get(path))
    assert await press(office, path, "decide-all", document="") == 422
    assert await Decision.all().count() == 0
    assert await press(office, path, "decide-all", document=NUMBER) == 303
    assert "Đã quyết định 8/8" in words_on(await office.get(path))
    assert await press(office, path, "announce") == 303
    assert await Notice.filter(kind="result-told").count() == 8
    member = await house.browser_of("dung")
    own = words_on(await member.get("/results"))
    assert "Quyết định: Hoàn thành tốt nhiệm vụ , theo Quyết định số 12-QĐ/ĐU." in own or (
        "Quyết định: Hoàn thành tốt nhiệm vụ, theo Quyết định số 12-QĐ/ĐU." in own
    )
    assert house.world.name_of("binh") not in own


async def test_others_see_nothing_and_a_stale_page_changes_nothing(house: House) -> None:
    path = f"/results/{house.world.org('S1')}"
    for name in ("dung", "hung", "son"):
        browser = await house.browser_of(name)
        refused = await browser.get(path)
        unknown = await browser.get(f"/results/{house.world.unknown_id}")
        assert refused.status_code == unknown.status_code == 404
        assert words_on(refused) == words_on(unknown)
    lead = await house.browser_of("an")
    await lead.get(path)
    assert (await lead.post(f"{path}/conclude-all", {"mark": "1"})).status_code == 409
    assert (await house.browser().get(path)).status_code == 303


async def test_a_decision_that_differs_is_shown_with_its_reason(house: House) -> None:
    path = f"/results/{house.world.org('S1')}"
    lead, office = await house.browser_of("an"), await house.browser_of("xuan")
    await press(lead, path, "conclude-all")
    await press(lead, path, "send")
    row = await do.review_of(house.world, "binh")
    entered = {"row": row, "level": "COMPLETED", "document": NUMBER}
    assert await press(office, path, "decide", **entered) == 422
    why = "Chậm hai nhiệm vụ"
    assert await press(office, path, "decide", **entered, reason=why) == 303
    assert f"Khác đề xuất của chi bộ, lý do: {why}." in words_on(await lead.get(path))


async def test_boards_and_leaders_have_a_page_of_their_own(house: House) -> None:
    path = f"/offices/{house.world.org('K')}"
    await worlds.fill_in(house.world, ("vinh",), house.clock.now(), submitted=True)
    office, board = await house.browser_of("loan"), await house.browser_of("kien")
    row = await do.review_of(house.world, "vinh")
    assert "Chưa thẩm định hồ sơ" in words_on(await board.get(path))
    assert (await board.post(f"{path}/appraise", {"row": row})).status_code == 303
    shown = words_on(await office.get(path))
    assert "Kế hoạch ghi cấp quyết định bỏ phiếu kín (mục I.B.2.3.b3)" in shown
    entered = {"group": "leaders", "row": row, "level": "GOOD", "document": NUMBER}
    refused = await office.post(f"{path}/decide", entered)
    assert refused.status_code == 422
    assert "bỏ phiếu kín trước khi quyết định mức này (mục I.B.2.3.b3)" in words_on(refused)
    entered["reason"] = "Đã bỏ phiếu bằng phiếu in"
    assert (await office.post(f"{path}/decide", entered)).status_code == 303
    assert (await office.post(f"{path}/decide", entered)).status_code == 409
    assert (await office.post(f"{path}/announce", {})).status_code == 303
    shown = words_on(await office.get(path))
    assert "Hoàn thành tốt nhiệm vụ" in shown
    assert NUMBER in shown
    assert (await (await house.browser_of("an")).get(path)).status_code == 404


async def test_the_cap_and_the_commendations_are_for_who_looks_after_them(house: House) -> None:
    cap = f"/caps/{house.world.org('S1')}"
    listed = f"/commendations/{house.world.org('S')}"
    lead, office = await house.browser_of("an"), await house.browser_of("xuan")
    tried = words_on(await lead.get(f"{cap}?good=25&excellent=6"))
    assert "Bớt 1 xuất sắc sang Hoàn thành tốt" in tried or "cần bớt 2" in tried
    assert "Tính thử theo hai số vừa gõ" in tried
    assert (await (await house.browser_of("dung")).get(cap)).status_code == 404
    assert "Chưa có mức xuất sắc nào" in words_on(await office.get(listed))
    sheet = await office.get(f"{listed}/list.xlsx")
    assert sheet.status_code == 200
    assert sheet.content[:2] == b"PK"
    assert (await lead.get(listed)).status_code == 404
