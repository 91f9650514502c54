"""A meeting as it arrives: sent by the scheduler, answered by the button of its own message."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Invitee, Notice
from backend.rules.terms import MeetingRole
from backend.services import (
    assignments,
    meeting_drafts,
    meeting_issue,
    meeting_notes,
    meetings,
)
from backend.services.assignments import NewAssignment
from backend.services.claims import Worker
from backend.services.families import FAMILIES
from backend.services.links import PageAddresses
from backend.services.meeting_writes import Edit
from backend.settings import Settings
from scheduler.channels.web import WebSender
from scheduler.delivery import Delivery
from tests import world as worlds
from tests.integration.meeting_steps import drafted, sent
from tests.integration.talk import Talk, bot_app
from tests.world import World


@pytest.fixture
def delivery(clock: MovableClock, tmp_path: Path) -> Delivery:
    """The scheduler's delivery with all families and our own chat."""
    settings = Settings(data_dir=tmp_path)
    links = PageAddresses(settings.base_url, b"key")
    senders = {"web": WebSender(settings, clock, links)}
    return Delivery(clock, senders, FAMILIES, Worker(clock=clock))


async def talk_of(world: World, name: str, clock: MovableClock) -> Talk:
    return Talk(bot_app(clock), await worlds.chat(world, name, clock.now()), clock)


def at(day: int, hour: int) -> datetime:
    return datetime(2022, 11, day, hour, 0, tzinfo=VIETNAM)


async def test_a_notice_arrives_once_with_the_button_that_answers_it(
    world: World, clock: MovableClock, delivery: Delivery
) -> None:
    dung, em = await talk_of(world, "dung", clock), await talk_of(world, "em", clock)
    view = await sent(world, await drafted(world, clock.now()), clock.now())
    await delivery.drain()
    await delivery.drain()
    for talk, name in ((dung, "Trần Thị Dung (1980)"), (em, "Trần Thị Dung (1990)")):
        (line,) = await talk.lines()
        assert f"Kính gửi: đồng chí {name}." in line.text
        assert "Thông báo họp của Chi bộ Văn phòng" in line.text
    answered = await dung.tap("Dự họp")
    assert "Đồng chí đã trả lời: dự họp." in answered
    found = await meetings.view(world.actor("an"), view.id, clock.now())
    (person,) = [p for p in found.people if p.member_id == world.members["dung"]]
    assert (person.told, person.channel) == ("sent", "web")
    assert person.told_at == clock.now()
    lost = [p.name for p in found.people if p.told == "unreachable"]
    assert "Đặng Thu Hà" in lost


async def test_what_is_sent_at_night_arrives_in_the_morning(
    world: World, clock: MovableClock, delivery: Delivery
) -> None:
    dung = await talk_of(world, "dung", clock)
    clock.move_to(at(24, 22))
    await sent(world, await drafted(world, clock.now()), clock.now())
    await delivery.drain()
    assert await dung.lines() == ()
    clock.move_to(at(25, 7))
    await delivery.drain()
    (line,) = await dung.lines()
    assert "Thông báo họp" in line.text


async def test_a_change_overtaking_the_first_notice_at_night_is_the_only_word(
    world: World, clock: MovableClock, delivery: Delivery
) -> None:
    dung = await talk_of(world, "dung", clock)
    clock.move_to(at(24, 22))
    view = await sent(world, await drafted(world, clock.now()), clock.now())
    actor = world.actor("an")
    await meeting_drafts.set_place(actor, Edit(view.id), "Hội trường lớn", clock.now())
    await meeting_issue.issue(actor, Edit(view.id), clock.now())
    clock.move_to(at(25, 7))
    await delivery.drain()
    (line,) = await dung.lines()
    assert "Thông báo họp của" in line.text
    assert "Địa điểm: Hội trường lớn." in line.text
    states = await Notice.filter(member_id=world.members["dung"], kind="meeting-notice").order_by(
        "id"
    )
    assert [row.state for row in states] == ["dropped", "sent"]


async def test_the_days_before_it_the_meeting_is_reminded_of_with_its_button(
    world: World, clock: MovableClock, delivery: Delivery
) -> None:
    dung = await talk_of(world, "dung", clock)
    await sent(world, await drafted(world, clock.now()), clock.now())
    await delivery.drain()
    for day, begins in ((27, "Còn 3 ngày"), (29, "Ngày mai")):
        clock.move_to(at(day, 8))
        await delivery.drain()
        newest = await dung.newest()
        assert f"{begins}: họp Chi bộ Văn phòng, 14 giờ 00, thứ Tư ngày 30/11/2022" in newest
        assert "Đồng chí chưa trả lời có dự hay không." in newest
    shown = await dung.tap("Cuộc họp Chi bộ Văn phòng")
    assert "Đồng chí chưa trả lời." in shown
    await dung.tap("Dự họp")
    row = await Invitee.get(member_id=world.members["dung"])
    assert row.answer == "coming"


async def test_three_days_of_standing_still_do_not_tell_of_a_meeting_that_is_over(
    world: World, clock: MovableClock, delivery: Delivery
) -> None:
    dung = await talk_of(world, "dung", clock)
    await sent(world, await drafted(world, clock.now()), clock.now())
    clock.move_to(at(30, 14) + timedelta(minutes=1))
    await delivery.drain()
    assert not any("Thông báo họp" in line.text for line in await dung.lines())
    assert await Notice.filter(
        member_id=world.members["dung"], kind="meeting-notice", state="dropped"
    ).exists()


async def test_an_invitation_arrives_at_the_comrade_from_above(
    world: World, clock: MovableClock, delivery: Delivery
) -> None:
    kien = await talk_of(world, "kien", clock)
    new = NewAssignment(
        world.name_of("kien"),
        "Ủy viên Ban Thường vụ Đảng ủy Khối",
        MeetingRole.DIRECTOR,
        "Thông báo số 5-TB/ĐUK",
        world.members["kien"],
    )
    await assignments.assign(world.actor("loan"), world.org("S1"), new, clock.now())
    view = await drafted(world, clock.now())
    await meeting_notes.agree(world.actor("an"), Edit(view.id), clock.now())
    await sent(world, view, clock.now())
    await delivery.drain()
    told, invited = await kien.lines()
    assert "được phân công dự, chỉ đạo việc kiểm điểm của Chi bộ Văn phòng" in told.text
    assert "Kính mời: đồng chí Hà Trung Kiên, Ủy viên Ban Thường vụ" in invited.text
