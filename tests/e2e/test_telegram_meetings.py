"""`/lich` over Telegram through the real aiogram client: buttons, typed lines, double taps."""

import asyncio

import pytest

from backend.db.models import Invitee, Meeting, Notice
from tests.e2e.chats import Person, Stage, bot, fake, said, stage

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]

SEND = said("button-meeting-send")


async def previewed(an: Person) -> None:
    """From /lich to the last page of the preview."""
    await an.say("/lich")
    await an.press(said("button-meeting-new"))
    await an.press(said("button-meeting-next"))
    await an.say("29/11 14 giờ", lambda screen: screen.shows("họp ở đâu?"))
    await an.say("Phòng họp tầng 2", lambda screen: screen.shows("Địa điểm: Phòng họp tầng 2."))
    await an.press(said("button-meeting-preview"))
    while SEND not in an.screen.labels:
        await an.press(said("button-page-after"))


async def test_a_secretary_sets_previews_and_sends_a_meeting(stage: Stage) -> None:
    an = await stage.linked("an")
    await previewed(an)
    assert not any(screen.shows(stage.world.name_of("binh")) for screen in an.user.history), (
        "a messenger carries no other person's name"
    )
    assert await Notice.all().count() == 0
    sent = await an.press(SEND)
    assert sent.shows("(đã gửi)")
    assert await Notice.filter(kind="meeting-notice").count() == 8


async def test_send_tapped_twice_at_once_sends_once(stage: Stage) -> None:
    an = await stage.linked("an")
    await previewed(an)
    await asyncio.gather(an.user.tap(SEND), an.user.tap(SEND))
    await stage.settled()
    assert an.screen.shows("(đã gửi)")
    assert await Notice.filter(kind="meeting-notice").count() == 8
    assert (await Meeting.get()).sequence == 0


async def test_a_member_who_was_told_asks_for_leave_by_typing(stage: Stage) -> None:
    an, dung = await stage.linked("an"), await stage.linked("dung")
    await previewed(an)
    await an.press(SEND)
    row = await Invitee.get(member_id=stage.world.members["dung"])
    await stage.forged(dung, f"lC:{row.id}")
    answer = await dung.say("Đi công tác tại Hà Nội", "đang chờ bí thư trả lời")
    assert list(answer.labels)[:2] == ["Dự họp", "Xin phép vắng"]
    shown = await an.say("/giaymoi", "Tin nhắn không nêu tên.")
    assert shown.shows("Số 4 trong danh sách chi bộ xin phép vắng")
    assert not shown.shows("Hà Nội")
    await an.press("Cho phép vắng: số 4")
    await stage.settled()
    assert (await Invitee.get(id=row.id)).answer == "leave_granted"
