"""A sitting and `/hopchiuy` as they are spoken: with names on our page, elsewhere by number."""

from datetime import timedelta

from pydantic import SecretStr

from backend.clock import MovableClock
from backend.db.models import AgendaItem, Attendance, BoardProposal, Meeting, RatingFacts
from backend.services import todays_meetings, unit_facts
from backend.services.unit_facts import UnitEntry
from backend.settings import Settings
from bot.app import BotApp
from bot.channels.text import TextChannel
from tests import world as worlds
from tests.doubles.text_wire import Phone, TextWire
from tests.integration.conversation import talk_of
from tests.integration.meeting_steps import drafted, sent
from tests.integration.talk import KEY
from tests.world import World

FIRST = frozenset({"civil_servants_rated", "leadership_collective_rated"})


async def begun(world: World, clock: MovableClock) -> int:
    view = await sent(world, await drafted(world, clock.now()), clock.now())
    clock.move_to(view.terms.starts_at)
    entry = UnitEntry(0, FIRST, {}, {}, {}, "")
    await unit_facts.save(world.actor("an"), world.org("S1"), entry, clock.now())
    return view.id


async def test_a_secretary_takes_attendance_and_leads_through_the_agenda(
    world: World, clock: MovableClock
) -> None:
    meeting = await begun(world, clock)
    an = await talk_of(world, "an", clock)
    await an.say("/lich")
    await an.tap(next(label for label in await an.labels() if "30/11" in label))
    await an.tap("Vào họp")
    await an.tap("Điểm danh")
    await an.tap("Nguyễn Văn An: chưa điểm danh")
    assert "Nguyễn Văn An: Có mặt" in await an.labels()
    await an.tap("Nguyễn Văn An: Có mặt")
    assert "Nguyễn Văn An: Vắng có lý do" in await an.labels()
    await an.tap("Nguyễn Văn An: Vắng có lý do")
    shown = await an.tap("Nguyễn Văn An: Vắng")
    assert "có mặt 1 (chính thức 1, dự bị 0)" in shown
    assert await Attendance.filter(meeting_id=meeting, state="present").count() == 1
    await an.tap("‹ Quay lại")
    shown = await an.tap("Bắt đầu theo chương trình")
    assert "1. Kiểm điểm tập thể: chưa trình bày" in shown
    for label in ("Đã trình bày", "Đã góp ý xong", "Đã kết luận", "Đã tiếp thu"):
        shown = await an.tap(f"1. {label}")
    assert "1. Kiểm điểm tập thể: xong" in shown
    assert "2. Đã trình bày" in await an.labels()
    item = await AgendaItem.filter(kind="collective").get()
    assert item.concluded_at == clock.now()


async def test_an_old_button_changes_nothing_and_shows_how_things_stand(
    world: World, clock: MovableClock
) -> None:
    meeting = await begun(world, clock)
    an = await talk_of(world, "an", clock)
    binh = await talk_of(world, "binh", clock)
    for talk in (an, binh):
        await talk.say("/lich")
        await talk.tap(next(label for label in await talk.labels() if "30/11" in label))
        await talk.tap("Vào họp")
    await an.tap("Bắt đầu theo chương trình")
    await binh.tap("Bắt đầu theo chương trình")  # twice is once
    count = await AgendaItem.filter(meeting_id=meeting).count()
    await an.tap("1. Đã trình bày")
    stale = await binh.tap("1. Đã trình bày")
    assert "1. Kiểm điểm tập thể: chờ góp ý" in stale
    assert await AgendaItem.filter(meeting_id=meeting).count() == count


async def test_a_messenger_says_numbers_where_our_page_says_names(
    world: World, clock: MovableClock
) -> None:
    await begun(world, clock)
    wire = TextWire()
    app = BotApp(
        Settings(secret_key=SecretStr(KEY)), clock, extra=(TextChannel("zalo", wire, clock),)
    )
    await worlds.chat(world, "an", clock.now(), channel="zalo", chat_key="z1")
    phone = Phone(app, wire, clock, "z1")
    shown = await phone.say("/họp chi ủy")
    assert "Đã đề xuất 0/8" in shown
    assert "Trần Thị Dung" not in shown
    assert "dòng 4: chưa đề xuất" in shown
    mine = await talk_of(world, "chi", clock)
    shown = await mine.say("/hopchiuy")
    assert "Trần Thị Dung (1980): chưa đề xuất" in shown
    dung = await talk_of(world, "dung", clock)
    assert "dành cho bí thư" in await dung.say("/hopchiuy")


async def test_a_level_is_put_forward_by_a_button_on_our_page_alone(
    world: World, clock: MovableClock
) -> None:
    review = world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now(), submitted=True)
    an = await talk_of(world, "an", clock)
    await an.say("/hopchiuy")
    person = next(label for label in await an.labels() if "Trần Thị Dung (1980)" in label)
    shown = await an.tap(person)
    assert "Tự nhận: Hoàn thành tốt nhiệm vụ" in shown
    barred = await an.tap("Hoàn thành tốt nhiệm vụ")
    assert "Chưa có nhận xét của cấp ủy nơi cư trú" in barred
    assert not await BoardProposal.exists()
    await RatingFacts.create(review_id=review, residence="received", grounds=[])
    await an.say("/hopchiuy")
    await an.tap(person)
    shown = await an.tap("Hoàn thành tốt nhiệm vụ")
    assert "Mức đề xuất: Hoàn thành tốt nhiệm vụ" in shown
    assert "✓ Hoàn thành tốt nhiệm vụ" in await an.labels()
    chi = await talk_of(world, "chi", clock)
    await chi.say("/hopchiuy")
    await chi.tap(person)
    await an.tap("Hoàn thành xuất sắc nhiệm vụ")
    stale = await chi.tap("Hoàn thành nhiệm vụ")
    assert "Mức đề xuất: Hoàn thành xuất sắc nhiệm vụ" in stale
    assert (await BoardProposal.get(review_id=review)).level.value == "EXCELLENT"
    await an.tap("Bỏ mức đề xuất")
    assert not await BoardProposal.exists()


async def test_ones_own_level_has_no_button(world: World, clock: MovableClock) -> None:
    an = await talk_of(world, "an", clock)
    await an.say("/hopchiuy")
    shown = await an.tap(next(one for one in await an.labels() if world.name_of("an") in one))
    assert "do một đồng chí khác trong chi ủy nhập" in shown
    assert "Hoàn thành tốt nhiệm vụ" not in await an.labels()


async def test_on_its_day_the_task_list_leads_into_a_meeting_that_was_sent(
    world: World, clock: MovableClock
) -> None:
    draft = await drafted(world, clock.now())
    view = await sent(world, draft, clock.now())
    an, dung = await talk_of(world, "an", clock), await talk_of(world, "dung", clock)
    hung = await talk_of(world, "hung", clock)  # of another cell
    into, told = "Vào họp Chi bộ Văn phòng", "Cuộc họp Chi bộ Văn phòng"
    for hours, first, member in ((24, [], []), (2, [into], [told])):
        clock.move_to(view.terms.starts_at - timedelta(hours=hours))
        for talk, wanted in ((an, first), (dung, member), (hung, [])):
            await talk.say("/viec")
            assert [label for label in await talk.labels() if label in {into, told}] == wanted
    assert "14 giờ 00" in await an.newest()
    await an.tap(into)
    assert "Điểm danh" in await an.labels()
    assert "Chi bộ Văn phòng" in await dung.tap(told)
    clock.move_to(view.terms.starts_at + timedelta(days=1))
    await an.say("/viec")
    assert into not in await an.labels()


async def test_a_meeting_of_a_day_and_a_half_is_at_hand_on_its_second_day(
    world: World, clock: MovableClock
) -> None:
    draft = await drafted(world, clock.now())
    await Meeting.filter(id=draft.id).update(days="1.5")
    draft_day = await todays_meetings.today(world.actor("an"), draft.terms.starts_at)
    assert draft_day == ()
    view = await sent(world, draft, clock.now())
    for days, shown in ((0, 1), (1, 1), (2, 0)):
        found = await todays_meetings.today(
            world.actor("an"), view.terms.starts_at + timedelta(days=days)
        )
        assert len(found) == shown
