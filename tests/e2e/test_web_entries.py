"""On pages: the written part of a form entered for a member, and the steps on the board."""

from datetime import timedelta
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import AuditEvent, ReviewText
from backend.services import accounts, entries, proxies
from tests.e2e.web_support import Browser, House, at, house_of, words_on

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]
SCRIPT = {"HX-Request": "true"}


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world, with the demo's door."""
    return await house_of(clock, tmp_path, demo=True)


async def let_in(house: House, path: str) -> Browser:
    """The secretary of S1 in front of a page, with the code of dung typed in his chat."""
    browser = await at(house, "an", "/texts")
    (account_id,) = await house.linked("an")
    account = await accounts.by_id(account_id)
    assert account is not None
    request = proxies.OpenProxy(
        actor=house.world.actor("an", account),
        account=account,
        member_id=house.world.members["dung"],
        code=await house.code_for("dung"),
        key=house.tools.key,
        now=house.clock.now(),
    )
    await proxies.open_proxy(request)
    assert (await browser.get(path)).status_code == 200
    return browser


async def test_a_secretary_writes_for_the_member_beside_him_and_only_for_him(
    house: House, clock: MovableClock
) -> None:
    mine, his, other = (house.world.reviews[name] for name in ("an", "dung", "em"))
    browser = await let_in(house, f"/texts?review={his}")
    said = words_on(await browser.get(f"/texts?review={his}"))
    assert "Nhập thay đồng chí Trần Thị Dung, đến 09 giờ 30 ngày 24/11/2022" in said
    typed = {"body": "Gương mẫu", "version": 0, "review": his}
    saved = await browser.post("/texts/strengths", typed, headers=SCRIPT)
    assert saved.status_code == 200
    again = await browser.post("/texts/causes", {"body": "Bận", "version": 0, "review": his})
    assert again.headers["location"] == f"/texts?review={his}#f-causes"
    found = await ReviewText.all().order_by("id")
    assert [(t.review_id, t.section) for t in found] == [(his, "strengths"), (his, "causes")]
    event = await AuditEvent.filter(action="text-saved").order_by("id").first()
    assert event is not None
    assert event.member_id == house.world.members["an"]
    own = words_on(await browser.get("/texts"))
    assert "Gương mẫu" not in own
    assert "Nhập thay" not in own
    assert (await browser.get(f"/texts?review={other}")).status_code == 404
    refused = await browser.post("/texts/strengths", typed | {"review": other}, headers=SCRIPT)
    assert refused.status_code == 404
    assert (await browser.get(f"/texts?review={mine}")).status_code == 200
    assert isinstance(house.clock, MovableClock)
    clock.move_to(clock.now() + timedelta(minutes=30))
    late = await browser.post("/texts/strengths", typed | {"version": 1}, headers=SCRIPT)
    assert late.status_code == 409
    assert "Đã hết thời gian nhập thay." in late.text


async def test_a_newer_text_is_offered_from_the_same_form(house: House) -> None:
    his = house.world.reviews["dung"]
    browser = await let_in(house, f"/texts?review={his}")
    typed = {"version": 0, "review": his}
    await browser.post("/texts/strengths", typed | {"body": "bản trước"}, headers=SCRIPT)
    clash = await browser.post("/texts/strengths", typed | {"body": "bản sau"}, headers=SCRIPT)
    assert clash.status_code == 409
    assert f'href="/texts?review={his}&amp;fresh=1#f-strengths"' in clash.text


async def test_the_board_page_lists_steps_paper_forms_and_how_many_cells_hold_things_up(
    house: House,
) -> None:
    world = house.world
    await entries.note_paper(world.actor("an"), world.members["dung"], house.clock.now())
    browser = await at(house, "loan", "/link")
    cell = words_on(await browser.get(f"/board/{world.org('S1')}"))
    assert "1/8 phiếu đã nộp" in cell
    assert "Trần Thị Dung (1980) đã nộp bản giấy" in cell
    assert "Đặt lịch họp kiểm điểm: chậm nhất hết ngày 25/11/2022, còn 1 ngày" in cell
    block = words_on(await browser.get(f"/board/{world.org('K')}"))
    assert "Còn 1 chi bộ nữa đang vướng" in block
