"""`/lich` and `/giaymoi` as they are spoken: from the first tap to the answers of the members."""

from datetime import datetime

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Invitee, Meeting, Notice
from backend.meeting_actions import LeaveGrant, MeetingSend, MeetingShow
from tests import world as worlds
from tests.integration.conversation import talk_of
from tests.integration.talk import Talk, bot_app
from tests.world import World

SEND, NEXT_PAGE = "Gửi", "Trang sau ›"


def at(day: int, hour: int = 14) -> datetime:
    return datetime(2022, 11, day, hour, 0, tzinfo=VIETNAM)


async def drafted(talk: Talk) -> str:
    """From /lich to a draft on the suggested day with its place; the last screen."""
    await talk.say("/lich")
    await talk.tap("Đặt cuộc họp mới")
    await talk.tap("Tiếp: chọn ngày giờ")
    await talk.tap("Gợi ý: thứ Ba 29/11, 14 giờ 00")
    return await talk.say("Phòng họp tầng 2")


async def previewed(talk: Talk) -> list[str]:
    """Every page of the preview, up to the one that sends."""
    pages = [await talk.tap("Xem trước")]
    while NEXT_PAGE in await talk.labels():
        pages.append(await talk.tap(NEXT_PAGE))
    return pages


async def the_meeting() -> Meeting:
    return await Meeting.get()


async def test_a_meeting_from_the_first_tap_to_the_sending(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    shown = await an.say("/lich")
    assert "Lịch họp Chi bộ Văn phòng" in shown
    parts = await an.tap("Đặt cuộc họp mới")
    assert "nội dung gì?" in parts
    await an.tap("✓ Có bỏ phiếu xếp loại")
    days = await an.tap("Tiếp: chọn ngày giờ")
    assert "Họp kiểm điểm Chi bộ Văn phòng: ngày giờ?" in days
    assert "chậm nhất hết ngày 30/11" in days
    assert (await an.labels())[:2] == [
        "Gợi ý: thứ Ba 29/11, 14 giờ 00",
        "thứ Tư 30/11, 14 giờ 00",
    ]
    asked = await an.tap("Gợi ý: thứ Ba 29/11, 14 giờ 00")
    assert "họp ở đâu?" in asked
    sheet = await an.say("Phòng họp tầng 2")
    assert "Thời gian: 14 giờ 00, thứ Ba ngày 29/11/2022" in sheet
    assert "bỏ phiếu" not in sheet
    assert await Notice.all().count() == 0
    first = await an.tap("Xem trước")
    assert SEND not in await an.labels()
    pages = [first, await an.tap(NEXT_PAGE)]
    assert SEND in await an.labels()
    assert "Kính gửi: đồng chí Nguyễn Văn An." in pages[0]
    names = "\n".join(pages[1:])
    for name in ("Nguyễn Văn An", "Trần Thị Dung (1980)", "Võ Thị Xuân"):
        assert name in names
    assert "Hồ Sỹ Giang" not in names
    sent = await an.tap(SEND)
    assert "(đã gửi)" in sent
    assert await Notice.filter(kind="meeting-notice").count() == 8


async def test_not_yet_keeps_everything_and_sends_nothing(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    await previewed(an)
    kept = await an.tap("‹ Chưa gửi")
    assert "(chưa gửi)" in kept
    assert await Notice.all().count() == 0
    assert (await the_meeting()).state == "draft"


@pytest.mark.parametrize(
    ("typed", "starts_at"),
    [
        ("29/11 8h", at(29, 8)),
        ("29/11/2022 14 giờ", at(29)),
        ("Thứ tư 14h", at(30)),
        ("CN 8h", None),
    ],
)
async def test_a_day_is_typed_as_people_type(
    world: World, clock: MovableClock, typed: str, starts_at: datetime | None
) -> None:
    an = await talk_of(world, "an", clock)
    await an.say("/lich")
    await an.tap("Đặt cuộc họp mới")
    await an.tap("Tiếp: chọn ngày giờ")
    answer = await an.say(typed)
    if starts_at is None:
        assert "⚠" in answer
        assert await Meeting.all().count() == 0
    else:
        assert "họp ở đâu?" in answer
        assert (await the_meeting()).starts_at == starts_at


async def test_what_is_no_day_is_asked_for_again_and_a_command_ends_the_asking(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await an.say("/lich")
    await an.tap("Đặt cuộc họp mới")
    await an.tap("Tiếp: chọn ngày giờ")
    assert "Chưa hiểu ngày giờ" in await an.say("hôm nào đó")
    restarted = an.after_restart()
    assert "họp ở đâu?" in await restarted.say("29/11 14h")
    assert "Lịch họp" in await restarted.say("/lich")
    assert "Chào đồng chí" in await restarted.say("Phòng họp tầng 2")


async def test_a_day_that_breaks_something_shows_what_and_asks_for_the_reason(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await an.say("/lich")
    await an.tap("Đặt cuộc họp mới")
    await an.tap("Tiếp: chọn ngày giờ")
    shown = await an.say("25/11 14h")
    assert "phải gửi trước ít nhất 3 ngày làm việc" in shown
    assert "chậm nhất 22/11, nay đã 24/11" in shown
    assert "Số ngày này do hệ thống đặt, kế hoạch không quy định." in shown
    assert "Ngày sớm nhất bảo đảm đủ: 29/11." in shown
    assert (await an.labels())[:3] == ["29/11", "30/11", "Vẫn 25/11, gửi chậm, ghi lý do"]
    asked = await an.tap("Vẫn 25/11, gửi chậm, ghi lý do")
    assert "Đồng chí gõ lý do" in asked
    assert "Lý do cần ít nhất" in await an.say("vì")
    assert "họp ở đâu?" in await an.say("Đảng ủy yêu cầu họp sớm")
    sheet = await an.say("Phòng họp tầng 2")
    assert "Lý do đã ghi: Đảng ủy yêu cầu họp sớm" in sheet
    await previewed(an)
    assert "(đã gửi)" in await an.tap(SEND)


async def test_the_clean_day_beside_it_keeps_the_hour_that_was_typed(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await an.say("/lich")
    await an.tap("Đặt cuộc họp mới")
    await an.tap("Tiếp: chọn ngày giờ")
    await an.say("25/11 8h")
    await an.tap("29/11")
    assert (await the_meeting()).starts_at == at(29, 8)


async def test_no_day_that_keeps_both_offers_each_way_and_the_obstacle(
    world: World, clock: MovableClock
) -> None:
    clock.move_to(at(29, 9))
    an = await talk_of(world, "an", clock)
    await an.say("/lich")
    await an.tap("Đặt cuộc họp mới")
    shown = await an.tap("Tiếp: chọn ngày giờ")
    assert "Không thể bảo đảm cả hai yêu cầu" in shown
    labels = await an.labels()
    assert labels[0] == "30/11: kịp hạn, gửi chậm"
    assert labels[1].endswith("gửi đủ ngày, quá hạn")
    assert "Báo vướng mắc" in labels
    checked = await an.tap("30/11: kịp hạn, gửi chậm")
    assert "Vẫn 30/11, gửi chậm, ghi lý do" in await an.labels()
    assert "Không thể bảo đảm cả hai yêu cầu." in checked


async def test_a_double_tap_on_send_and_an_old_button_send_nothing_more(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    await previewed(an)
    line, action = await an.find(SEND)
    await an.post({"message": line.id, "action": action})
    shown = await an.press(action, on=line.id)
    assert await Notice.filter(kind="meeting-notice").count() == 8
    assert "(đã gửi)" in shown
    stale = MeetingSend((await the_meeting()).id, 1)
    assert "Cuộc họp vừa được sửa ở nơi khác" in "\n".join(
        [await an.press(stale), await an.all_text()]
    )
    assert await Notice.filter(kind="meeting-notice").count() == 8


async def test_two_secretaries_at_one_meeting_the_second_is_shown_how_it_stands(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    binh = Talk(bot_app(clock), await worlds.chat(world, "binh", clock.now()), clock)
    await binh.press(MeetingShow((await the_meeting()).id))
    await previewed(an)
    await binh.tap("Xem trước")
    while NEXT_PAGE in await binh.labels():
        await binh.tap(NEXT_PAGE)
    await an.tap(SEND)
    shown = await binh.tap(SEND)
    assert "(đã gửi)" in shown
    assert await Notice.filter(kind="meeting-notice").count() == 8


async def test_whoever_acts_for_nothing_is_told_so_and_a_foreign_button_shows_nothing(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    dung = Talk(bot_app(clock), await worlds.chat(world, "dung", clock.now()), clock)
    for command in ("/lich", "/giaymoi"):
        assert "Mục này dành cho bí thư" in await dung.say(command)
    meeting = (await the_meeting()).id
    known = await dung.press(MeetingShow(meeting))
    unknown = await dung.press(MeetingShow(world.unknown_id))
    assert known == unknown
    assert "Phòng họp tầng 2" not in await dung.all_text()


async def test_an_office_of_several_organisations_chooses_first(
    world: World, clock: MovableClock
) -> None:
    vinh = await talk_of(world, "vinh", clock)
    assert "Lịch họp Đảng bộ Sở Kế hoạch" in await vinh.say("/lich")
    assert "họp chi ủy" not in str(await vinh.labels())


async def test_a_member_comes_or_asks_for_leave_and_the_secretary_answers(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    await previewed(an)
    await an.tap(SEND)
    dung = Talk(bot_app(clock), await worlds.chat(world, "dung", clock.now()), clock)
    row = await Invitee.get(member_id=world.members["dung"])
    await dung.press(f"lA:{row.id}")
    assert "Đồng chí chưa trả lời." in await dung.newest()
    assert "Đồng chí đã trả lời: dự họp." in await dung.tap("Dự họp")
    asked = await dung.tap("Xin phép vắng")
    assert "Đồng chí gõ lý do xin phép vắng" in asked
    assert "Lý do cần từ 3 đến 500 ký tự" in await dung.say("ốm")
    assert "đang chờ bí thư trả lời" in await dung.say("Đi công tác tại Hà Nội")
    people = await an.say("/giaymoi")
    assert "Trần Thị Dung (1980) xin phép vắng: Đi công tác tại Hà Nội" in people
    await an.tap("Cho phép vắng: Trần Thị Dung (1980)")
    assert (await Invitee.get(id=row.id)).answer == "leave_granted"
    again = await an.press(LeaveGrant(row.id))
    assert "đã được trả lời" in "\n".join([again, await an.all_text()])


async def test_a_messenger_that_may_carry_no_names_previews_by_the_lines_of_the_roll(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock, channel="zalo", chat_key="z-an")
    await drafted(an)
    pages = await previewed(an)
    assert "Kính gửi: đồng chí (tên người nhận)." in pages[0]
    assert "Số 4 trong danh sách chi bộ (Thông báo họp): chưa có nơi nhận tin" in pages[1]
    await an.tap(SEND)
    people = await an.say("/giaymoi")
    assert "Tin nhắn không nêu tên." in people
    said = await an.all_text()
    for name in ("Trần Thị Dung", "Lê Thị Bình", "Võ Thị Xuân"):
        assert name not in said


async def test_a_change_a_calling_off_and_the_end_of_a_meeting(
    world: World, clock: MovableClock
) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    await previewed(an)
    await an.tap(SEND)
    await an.tap("Đổi ngày giờ")
    moved = await an.say("30/11 14h")
    assert "Có thay đổi chưa gửi. Mọi người vẫn đang được báo: 14 giờ 00, thứ Ba" in moved
    pages = await previewed(an)
    assert "Thông báo thay đổi cuộc họp" in pages[0]
    await an.tap(SEND)
    assert (await the_meeting()).sequence == 1
    await an.tap("Thời lượng")
    assert "dự kiến 1 ngày rưỡi" in await an.tap("1 ngày rưỡi")
    assert "dự kiến nửa ngày" in await an.tap("Bỏ thay đổi")
    await an.tap("Nội dung")
    await an.tap("✓ Có bỏ phiếu xếp loại")
    assert "bỏ phiếu" not in await an.tap("‹ Quay lại")
    await an.tap("Bỏ thay đổi")
    shown = await an.tap("Hủy họp")
    assert "Xem trước thông báo hủy" in shown
    while NEXT_PAGE in await an.labels():
        await an.tap(NEXT_PAGE)
    assert "(đã hủy)" in await an.tap("Gửi thông báo hủy")
    assert await Notice.filter(kind="meeting-cancel").count() == 8


async def test_a_meeting_that_took_place_is_noted_so(world: World, clock: MovableClock) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    await previewed(an)
    await an.tap(SEND)
    early = await an.tap("Đã họp xong")
    assert "Cuộc họp chưa bắt đầu" in "\n".join([early, await an.all_text()])
    clock.move_to(at(29, 17))
    assert "(đã họp)" in await an.tap("Đã họp xong")


async def test_a_draft_is_thrown_away(world: World, clock: MovableClock) -> None:
    an = await talk_of(world, "an", clock)
    await drafted(an)
    shown = await an.tap("Bỏ bản nháp")
    assert "Chưa có cuộc họp nào" in shown
