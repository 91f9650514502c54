"""`/ketqua` and `/tyle` over Telegram: rows by number, no names, no level of one's own."""

import asyncio

import pytest

from backend.db.models import ConcludedLevel, Decision, Notice, ResultReport
from tests.e2e.chats import Person, Stage, bot, fake, said, stage
from tests.integration import result_steps as do

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]

NUMBER = "Quyết định số 12-QĐ/ĐU"


async def opened(person: Person, unit: str) -> None:
    await person.say("/ketqua")
    await person.press(unit)


async def test_from_the_count_to_the_announcement_by_row_numbers(stage: Stage) -> None:
    await do.s1_counted(stage.world, stage.clock.now(), an=do.EXCELLENT)
    an, xuan = await stage.linked("an"), await stage.linked("xuan")
    await opened(an, "Chi bộ Văn phòng")
    await an.press(said("button-result-conclude"))
    assert an.screen.shows("Dòng 1: Hoàn thành xuất sắc nhiệm vụ, chi bộ đề nghị")
    await an.press(said("button-result-send"))
    assert an.screen.shows("Chờ quyết định")
    await opened(xuan, "Đảng bộ Sở Kế hoạch")
    await xuan.press("Chi bộ Văn phòng")
    await xuan.press(said("button-result-decide"))
    await xuan.say(NUMBER, "Đã quyết định 8/8")
    assert await Decision.filter(document=NUMBER).count() == 8
    await xuan.press(said("button-result-announce"))
    await stage.settled()
    assert await Notice.filter(kind="result-told").count() == 8
    for person in (an, xuan):
        for name in ("binh", "chi", "dung"):
            assert not any(s.shows(stage.world.name_of(name)) for s in person.user.history)


async def test_one_taps_twice_and_it_is_done_once(stage: Stage) -> None:
    await do.s1_counted(stage.world, stage.clock.now())
    an = await stage.linked("an")
    await opened(an, "Chi bộ Văn phòng")
    label = said("button-result-conclude")
    await asyncio.gather(an.user.tap(label), an.user.tap(label))
    await stage.settled()
    assert await ConcludedLevel.all().count() == 8
    await opened(an, "Chi bộ Văn phòng")
    label = said("button-result-send")
    await asyncio.gather(an.user.tap(label), an.user.tap(label))
    await stage.settled()
    assert await ResultReport.all().count() == 1


async def test_a_member_is_sent_to_the_page_for_his_level(stage: Stage) -> None:
    await do.s1_counted(stage.world, stage.clock.now())
    dung = await stage.linked("dung")
    shown = await dung.say("/ketqua")
    assert shown.shows(said("results-on-page"))
    assert not shown.shows("Hoàn thành tốt")


@pytest.mark.requirement("R004-95")
async def test_the_cap_is_tried_with_two_typed_numbers(stage: Stage) -> None:
    an = await stage.linked("an")
    shown = await an.say("/tyle")
    assert shown.shows("Không quá 20% số Hoàn thành tốt, làm tròn xuống.")
    shown = await an.say("25 4", "Hiện cho phép tối đa 4")
    assert shown.shows("nếu tính trên số Hoàn thành tốt (tính chặt), 5 nếu tính cả xuất sắc")
    assert shown.shows("Danh sách hiện trong tỷ lệ.")
    shown = await an.say("hai lăm", "Đề nghị gõ hai số")
    assert shown.shows("Tỷ lệ xuất sắc")
    shown = await an.say("/trần 26 6", "tối đa 5")
    assert shown.shows("Bớt 1 xuất sắc sang Hoàn thành tốt là vừa tỷ lệ.")
