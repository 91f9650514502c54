"""Putting reminders off, the hour, urging, obstacles: in the web chat, with its own scheduler."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from backend import reminder_actions as do
from backend.action import Action
from backend.clock import VIETNAM, MovableClock
from backend.db.models import (
    Assignment,
    Campaign,
    Dialog,
    Meeting,
    Notice,
    Obstacle,
    ReminderSetting,
    Urge,
)
from backend.services import nudges
from backend.services.families import FAMILIES
from backend.settings import Settings
from scheduler.app import create_senders
from scheduler.delivery import Delivery
from tests import world as worlds
from tests.integration.support import actions
from tests.integration.talk import KEY, Talk, bot_app
from tests.world import World


def at(day: int, hour: int = 8, minute: int = 0, *, month: int = 11) -> datetime:
    return datetime(2022, month, day, hour, minute, tzinfo=VIETNAM)


@dataclass
class House:
    """Bot and scheduler over the small world, and chats in it."""

    world: World
    clock: MovableClock
    delivery: Delivery

    async def chat(self, name: str, *, channel: str = "web") -> Talk:
        account = await worlds.chat(self.world, name, at(14), channel=channel)
        return Talk(bot_app(self.clock), account, self.clock)

    async def tick(self, moment: datetime) -> None:
        self.clock.move_to(moment)
        await nudges.plan(self.clock.now())
        await self.delivery.drain()


async def refusal(talk: Talk, action: Action) -> str:
    """What a tap is refused with: a line of its own."""
    seen = {line.id for line in await talk.lines()}
    await talk.press(action)
    return "\n".join(line.text for line in await talk.lines() if line.id not in seen)


@pytest.fixture
async def house(sqlite_world: World, clock: MovableClock, tmp_path: Path) -> House:
    settings = Settings(
        secret_key=SecretStr(KEY), base_url="https://bot.example.org", data_dir=tmp_path
    )
    delivery = Delivery(clock, create_senders(settings, clock), FAMILIES)
    await Campaign.all().update(nudged_on=at(14).date())
    return House(sqlite_world, clock, delivery)


async def test_the_reminders_button_does_the_step(house: House) -> None:
    dung = await house.chat("dung")
    await house.tick(at(23))
    assert "còn 7 ngày" in await dung.newest()
    assert (await dung.tap("Tự đánh giá")).startswith("<b>Tự đánh giá năm 2022 · tiêu chí 1/7")


async def test_put_off_till_tomorrow_comes_again_tomorrow_and_once(house: House) -> None:
    dung = await house.chat("dung")
    await house.tick(at(23))
    answer = await dung.tap("Mai nhắc lại")
    assert "Hệ thống nhắc lại đồng chí vào ngày 24/11/2022." in answer
    before = len(await dung.lines())
    await house.tick(at(23, 20))
    assert len(await dung.lines()) == before
    await house.tick(at(24))
    assert "còn 6 ngày" in await dung.newest()
    await house.tick(at(24, 12))
    assert len(await dung.lines()) == before + 1
    assert "snoozed" in await actions()


async def test_put_off_to_the_last_day_is_silent_until_then(house: House) -> None:
    dung = await house.chat("dung")
    await house.tick(at(23))
    assert "vào ngày 30/11/2022" in await dung.tap("Nhắc lại vào ngày cuối")
    before = len(await dung.lines())
    for day in range(24, 30):
        await house.tick(at(day))
        assert len(await dung.lines()) == before, day
    await house.tick(at(30))
    assert "hôm nay là ngày cuối" in await dung.newest()
    assert "Sau ngày 30/11/2022, nếu việc số 1 chưa xong" in await dung.newest()
    assert len(await dung.lines()) == before + 1


async def test_a_pause_never_carries_a_reminder_past_its_last_day(house: House) -> None:
    dung = await house.chat("dung")
    await house.tick(at(29))
    answer = await dung.press(do.Snooze(3))
    assert "vào ngày 02/12/2022" in answer
    assert "vẫn được nhắc vào ngày cuối" in answer
    await house.tick(at(30))
    assert "hôm nay là ngày cuối" in await dung.newest()


async def test_on_the_last_day_nothing_can_be_put_off(house: House) -> None:
    dung = await house.chat("dung")
    await house.tick(at(30))
    assert "Mai nhắc lại" not in await dung.labels()
    assert "không tạm dừng nhắc được nữa" in await refusal(dung, do.Snooze(1))
    assert "tin cũ" in await refusal(dung, do.Snooze(77))
    assert await ReminderSetting.all().count() == 0


async def test_a_pause_ends_when_one_asks(house: House) -> None:
    dung = await house.chat("dung")
    await house.tick(at(16))
    await dung.tap("Nhắc lại vào ngày cuối")
    await dung.press(do.Reminders())
    assert "Đang tạm dừng nhắc việc" in await dung.newest()
    assert "Đang tạm dừng nhắc việc" not in await dung.tap("Nhắc lại như thường")
    await house.tick(at(23))
    assert "còn 7 ngày" in await dung.newest()


@pytest.mark.parametrize(
    "typed", ["Nhắc tôi lúc 19 giờ 30", "nhac toi luc 19h30", "Nhắc tôi lúc 7 giờ 30 tối"]
)
async def test_a_sentence_sets_the_hour_of_reminders(house: House, typed: str) -> None:
    dung = await house.chat("dung")
    assert "lúc 19 giờ 30" in await dung.say(typed)
    await house.tick(at(23))
    assert "Nhắc việc kiểm điểm" not in await dung.newest()
    await house.tick(at(23, 19, 30))
    assert "còn 7 ngày" in await dung.newest()


async def test_the_hour_moves_what_already_waits_for_today(house: House) -> None:
    dung = await house.chat("dung")
    await house.tick(at(23, 0, 5))
    await dung.say("Nhắc tôi lúc 9:15")
    await house.tick(at(23))
    assert "Nhắc việc kiểm điểm" not in await dung.newest()
    await house.tick(at(23, 9, 15))
    assert "còn 7 ngày" in await dung.newest()


async def test_the_hour_is_asked_for_in_the_settings_and_the_night_is_refused(
    house: House,
) -> None:
    dung = await house.chat("dung")
    await dung.say("/caidat")
    await dung.tap("Giờ nhắc việc")
    assert "Đồng chí gõ giờ muốn được nhắc" in await dung.tap("Đổi giờ nhắc")
    assert "Từ 21 giờ 00 đến 07 giờ 00" in await dung.say("22h")
    assert "Chưa rõ" in await dung.say("lúc nào cũng được")
    assert "lúc 07 giờ 15 hằng ngày" in await dung.after_restart().say("7:15")
    setting = await ReminderSetting.get(member_id=house.world.members["dung"])
    assert setting.minute == 7 * 60 + 15
    assert (await Dialog.get(account_id=dung.account.id)).state is None


async def test_the_channel_one_is_told_on_first_is_a_choice_among_those_one_has(
    house: House,
) -> None:
    dung = await house.chat("dung")
    assert "Nhắc qua" not in str(await dung.press(do.Reminders()))
    await house.chat("dung", channel="zalo")
    await dung.press(do.Reminders())
    assert "Nơi được nhắc trước: Zalo." in await dung.tap("Nhắc qua Zalo trước")
    assert "hệ thống tự chọn" in await dung.tap("Nhắc qua nơi hệ thống tự chọn trước")
    assert "chưa liên kết" in await refusal(dung, do.Prefer("telegram"))


# ---------------------------------------------------------------------------- urging


async def test_the_committee_urges_the_cells_that_hold_it_back(house: House) -> None:
    vinh, hung, dung, oanh = [await house.chat(n) for n in ("vinh", "hung", "dung", "oanh")]
    house.clock.move_to(at(24, 9))
    board = await vinh.say("/tiendo")
    assert "Đang vướng" in board
    answer = await vinh.tap("Đôn đốc 3 chi bộ")
    assert "Tin đôn đốc gửi đến 3 đồng chí ở 3 chi bộ" in answer
    await house.delivery.drain()
    for talk, name in ((hung, "Chi bộ Kế toán"), (dung, "Chi bộ Văn phòng")):
        text = await talk.newest()
        assert f"Đảng bộ Sở Kế hoạch đôn đốc {name}: đề nghị" in text
        assert "1. " in text
    assert "Chi bộ Tư vấn" in await oanh.newest()
    assert worlds._NAMES["vinh"] not in await dung.all_text()
    assert await actions("organisation/2") == ["urged"]


async def test_one_cell_is_urged_from_its_own_board_at_most_twice_a_week(house: House) -> None:
    vinh = await house.chat("vinh")
    hung = await house.chat("hung")
    cell = house.world.org("S2")
    for day, told in ((21, 1), (23, 1)):
        house.clock.move_to(at(day, 9))
        assert "đến 1 đồng chí" in await vinh.press(do.Urge(cell))
        assert await Urge.all().count() == told + (day > 21)
    house.clock.move_to(at(24, 9))
    refused = await refusal(vinh, do.Urge(cell))
    assert "Chi bộ Kế toán đã được đôn đốc đủ 2 lần trong 7 ngày" in refused
    assert "Từ ngày 28/11/2022" in refused
    assert await Urge.all().count() == 2
    house.clock.move_to(at(28, 9))
    assert "Đã đôn đốc" in await vinh.press(do.Urge(cell))
    await hung.say("/tiendo")
    assert "Đôn đốc" not in str(await hung.labels())


async def test_urging_in_the_night_waits_for_the_morning(house: House) -> None:
    vinh, hung = await house.chat("vinh"), await house.chat("hung")
    house.clock.move_to(at(24, 22))
    await vinh.press(do.Urge(house.world.org("S2")))
    await house.delivery.drain()
    assert await hung.lines() == ()
    await house.tick(at(25, 7))
    assert "đôn đốc Chi bộ Kế toán" in await hung.newest()


async def test_who_has_done_everything_is_not_urged(house: House) -> None:
    vinh, khanh, nga = [await house.chat(n) for n in ("vinh", "khanh", "nga")]
    await worlds.fill_in(house.world, ["khanh"], at(20), submitted=True)
    house.clock.move_to(at(24, 22))
    assert "đến 1 đồng chí" in await vinh.press(do.Urge(house.world.org("S2")))
    await worlds.fill_in(house.world, ["nga"], at(24, 23), submitted=True)
    await house.tick(at(25, 7))
    assert await khanh.lines() == await nga.lines() == ()
    assert [row.state for row in await Notice.filter(kind="urge")] == ["dropped"]


async def test_nobody_urges_his_own_or_another_organisation(house: House) -> None:
    hung, oanh, dung = [await house.chat(n) for n in ("hung", "oanh", "dung")]
    house.clock.move_to(at(24, 9))
    for talk in (hung, oanh, dung):
        for code in ("S2", "S", "B"):
            assert "không được xem" in await refusal(talk, do.Urge(house.world.org(code)))
    assert await Urge.all().count() == 0


# ------------------------------------------------------------------------- obstacles


async def test_an_obstacle_goes_from_a_reminder_to_the_level_above_and_the_answer_back(
    house: House,
) -> None:
    an, yen = await house.chat("an"), await house.chat("vinh")
    await house.tick(at(23))
    await an.tap("Có vướng mắc")
    asked = await an.tap("Họp kiểm điểm, xếp loại (Chi bộ Văn phòng)")
    assert "Đồng chí gõ nội dung vướng mắc" in asked
    said = await an.after_restart().say("Chưa có đủ phiếu nhận xét của nơi cư trú")
    assert "đã được gửi lúc 08 giờ 00 ngày 23/11/2022" in said
    await house.delivery.drain()
    waiting = await yen.newest()
    assert "Chi bộ Văn phòng nêu vướng mắc (Họp kiểm điểm, xếp loại)" in waiting
    assert "phiếu nhận xét" not in waiting
    shown = await yen.tap("Xem vướng mắc · Chi bộ Văn phòng")
    assert "Chưa có đủ phiếu nhận xét của nơi cư trú" in shown
    await yen.tap("Trả lời")
    assert "Đã trả lời" in await yen.say("Đảng ủy sẽ làm việc với cấp ủy nơi cư trú.")
    await house.delivery.drain()
    assert "Vướng mắc của Chi bộ Văn phòng (Họp kiểm điểm, xếp loại) đã có trả lời." in (
        await an.newest()
    )
    assert "Đảng ủy sẽ làm việc" in await an.tap("Xem trả lời · Chi bộ Văn phòng")
    stored = await Obstacle.get()
    assert (stored.step, stored.answered_by_id) == ("review", house.world.members["vinh"])
    assert "obstacle-raised" in await actions()


async def test_a_messenger_carries_no_text_of_an_obstacle(house: House) -> None:
    an, vinh = await house.chat("an"), await house.chat("vinh", channel="zalo")
    house.clock.move_to(at(23))
    await an.press(do.ObstacleAbout(house.world.org("S1"), "review"))
    await an.say("Đồng chí Dung đang ốm")
    obstacle = await Obstacle.get()
    shown = await vinh.press(do.ObstacleShow(obstacle.id))
    assert "Nội dung có trên trang của hệ thống" in shown
    assert "ốm" not in await vinh.all_text()


async def test_a_text_too_long_for_a_chat_is_asked_for_again(house: House) -> None:
    an = await house.chat("an")
    await an.press(do.ObstacleAbout(house.world.org("S1"), "-"))
    assert "dài quá 1000 ký tự" in await an.say("vướng " * 200)
    assert await Obstacle.all().count() == 0
    assert "Đã gửi vướng mắc" in await an.say("vướng " * 100)
    assert (await Obstacle.get()).step == ""


async def test_a_command_ends_the_half_typed_obstacle(house: House) -> None:
    an = await house.chat("an")
    await an.press(do.ObstacleAbout(house.world.org("S1"), "review"))
    await an.say("/viec")
    await an.say("không phải vướng mắc")
    assert await Obstacle.all().count() == 0


async def test_a_member_speaks_of_his_own_form_only_and_his_secretary_answers(
    house: House,
) -> None:
    dung, an, vinh = [await house.chat(n) for n in ("dung", "an", "vinh")]
    house.clock.move_to(at(23))
    cell = house.world.org("S1")
    assert "không được xem" in await refusal(dung, do.ObstacleAbout(cell, "review"))
    await dung.say("/vuongmac")
    await dung.tap("Tự đánh giá (Chi bộ Văn phòng)")
    await dung.say("Tôi đang nằm viện")
    await house.delivery.drain()
    assert "Chi bộ Văn phòng nêu vướng mắc (Tự đánh giá)" in await an.newest()
    assert await vinh.lines() == ()
    obstacle = await Obstacle.get()
    assert "không được xem" in await refusal(vinh, do.ObstacleShow(obstacle.id))
    assert "không được xem" in await refusal(vinh, do.ObstacleAnswer(obstacle.id))
    assert "không được xem" in await refusal(dung, do.ObstacleAnswer(obstacle.id + 1))
    await an.tap("Xem vướng mắc · Chi bộ Văn phòng")
    await an.tap("Trả lời")
    await an.say("Chi bộ sẽ cử người đến giúp")
    assert (await Obstacle.get()).answer == "Chi bộ sẽ cử người đến giúp"


# ------------------------------------------------------- reporting on a review attended


async def held(house: House, code: str, moment: datetime) -> None:
    """An organisation with somebody from above in charge has met."""
    place = house.world.org(code)
    for name in ("loan", "kien"):
        await Assignment.create(
            campaign_id=house.world.campaign,
            organisation_id=place,
            member_id=house.world.members[name],
            name=name,
            role="in_charge" if name == "loan" else "observer",
            created_at=at(14),
        )
    await Meeting.create(
        campaign_id=house.world.campaign,
        organisation_id=place,
        parts=["collective"],
        starts_at=moment,
        uid=f"meeting-{code}",
        state="held",
        issued_at=at(16),
        created_at=at(15),
        closed_at=moment,
    )


@pytest.mark.requirement("R004-77")
async def test_who_is_in_charge_is_reminded_to_report_on_the_review_until_he_says_so(
    house: House,
) -> None:
    loan, kien = await house.chat("loan"), await house.chat("kien")
    await worlds.fill_in(house.world, ["loan", "kien"], at(14), submitted=True)
    await held(house, "S", at(22, 14))
    await house.tick(at(22, 20))
    assert await loan.lines() == ()
    await house.tick(at(23))
    assert (
        "Đảng bộ Sở Kế hoạch đã họp kiểm điểm ngày 22/11/2022. Đề nghị đồng chí phụ trách báo cáo"
        " kết quả với Đảng bộ Khối."
    ) in await loan.newest()
    await house.tick(at(24))
    await house.tick(at(25))
    assert len(await loan.lines()) == 2
    answer = await loan.tap("Đã báo cáo · Đảng bộ Sở Kế hoạch")
    assert "đã báo cáo kết quả kiểm điểm của Đảng bộ Sở Kế hoạch" in answer
    assert "Sở Kế hoạch" not in str([line.text for line in await kien.lines()])
    meeting = await Meeting.get()
    assert "không được xem" in await refusal(kien, do.Reported(meeting.id))
    assert "attendance-reported" in await actions()


async def test_a_report_made_before_the_reminder_leaves_silences_it(house: House) -> None:
    loan = await house.chat("loan")
    await worlds.fill_in(house.world, ["loan"], at(14), submitted=True)
    await held(house, "S", at(22, 14))
    house.clock.move_to(at(23, 7))
    await nudges.plan(house.clock.now())
    await loan.press(do.Reported((await Meeting.get()).id))
    before = len(await loan.lines())
    for day in (23, 25):
        await house.tick(at(day))
    assert len(await loan.lines()) == before
