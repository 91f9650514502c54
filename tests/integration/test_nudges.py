"""Planning reminders: each once, never at night, nothing lost over a pause, nobody surprised."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from html import unescape

import pytest

from backend.clock import VIETNAM, MovableClock, local_day
from backend.db.models import Account, Campaign, Notice, Obstacle, ReminderSetting, Review
from backend.rules.terms import Level
from backend.services import campaigns, nudges, self_ratings
from backend.services.families import FAMILIES
from backend.services.nudge_rows import CLOSING, LATE, OPEN, OVERDUE
from scheduler.delivery import Delivery
from tests import world as worlds
from tests.integration.post import Pigeon
from tests.world import World

PAUSED = "Những ngày qua hệ thống tạm dừng"


def at(day: int, hour: int = 8, minute: int = 0, *, month: int = 11) -> datetime:
    """A moment of the season of 2022, in the time of Viet Nam."""
    return datetime(2022, month, day, hour, minute, tzinfo=VIETNAM)


@dataclass
class Office:
    """A scheduler whose messages one can read.

    Attributes:
        read: What was sent so far: who, and the text.
    """

    world: World
    clock: MovableClock
    pigeon: Pigeon = field(init=False)
    delivery: Delivery = field(init=False)
    names: dict[int, str] = field(default_factory=dict[int, str])

    def __post_init__(self) -> None:
        """Open it."""
        self.pigeon = Pigeon(self.clock)
        self.delivery = Delivery(self.clock, {"telegram": self.pigeon}, FAMILIES)

    async def link(self, *names: str, when: datetime) -> None:
        """Give people a chat."""
        for name in names:
            account = await worlds.chat(self.world, name, when, channel="telegram")
            self.names[account.id] = name

    async def tick(self, moment: datetime | None = None) -> dict[str, str]:
        """Move the clock, plan, deliver; what each person was sent then."""
        if moment is not None:
            self.clock.move_to(moment)
        await nudges.plan(self.clock.now())
        return await self.deliver()

    async def live(self, moment: datetime) -> dict[str, str]:
        """Tick on every morning up to the day of `moment`, then at it; what was sent then."""
        while (today := local_day(self.clock.now())) < moment.date():
            self.clock.move_to(datetime.combine(today + timedelta(days=1), time(0, 5), VIETNAM))
            await self.tick()
            if local_day(self.clock.now()) < moment.date():
                await self.tick(self.clock.now() + timedelta(hours=7, minutes=55))
        return await self.tick(moment)

    async def deliver(self, moment: datetime | None = None) -> dict[str, str]:
        """Deliver what waits; what each person was sent then."""
        if moment is not None:
            self.clock.move_to(moment)
        await self.delivery.drain()
        sent: dict[str, str] = {}
        for chat, text, _ in self.pigeon.taken:
            assert self.names[chat] not in sent, "two messages at once"
            sent[self.names[chat]] = unescape(text)
        self.pigeon.taken.clear()
        return sent


@pytest.fixture
async def office(world: World, clock: MovableClock) -> Office:
    """A scheduler over the small world, whose season has been announced."""
    office = Office(world, clock)
    await office.tick(at(14))
    return office


async def states(kind: str) -> list[str]:
    return [row.state for row in await Notice.filter(kind=kind).order_by("id")]


async def test_a_reminder_names_committee_and_letter_the_step_its_last_day_and_the_days_left(
    office: Office,
) -> None:
    await office.link("dung", when=at(14))
    text = (await office.live(at(23)))["dung"]
    assert text.split("\n") == [
        "<b>Nhắc việc kiểm điểm năm 2022</b>",
        f"Thực hiện {worlds.LETTER} của Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp"
        " tỉnh.",
        "Xin nhắc đồng chí:",
        "1. Tự đánh giá: chậm nhất hết ngày 30/11/2022, còn 7 ngày",
    ]


async def test_a_second_tick_and_a_second_planner_add_nothing(office: Office) -> None:
    await office.link("an", "dung", "vinh", when=at(14))
    office.clock.move_to(at(23, 7))
    now = office.clock.now()
    fresh = await asyncio.gather(*(nudges.plan(now) for _ in range(4)))
    assert sorted(fresh) == [0, 0, 0, 5]
    assert await nudges.plan(now + timedelta(minutes=5)) == 0
    assert set(await office.deliver(at(23))) == {"an", "dung", "vinh"}
    assert await office.tick(at(23, 9)) == {}


async def test_what_is_planned_in_the_night_leaves_by_day_at_the_receivers_hour(
    office: Office,
) -> None:
    await office.link("dung", when=at(14))
    await office.live(at(22))
    for hour in (21, 22, 23):
        assert await office.tick(at(22, hour)) == {}
    assert await office.tick(at(23, 0, 5)) == {}
    assert await office.tick(at(23, 6, 59)) == {}
    assert await office.tick(at(23, 7, 0)) == {}  # it is his hour that counts
    assert set(await office.tick(at(23, 8, 0))) == {"dung"}
    assert await Notice.filter(kind="nudge", sent_at=at(23).astimezone(UTC)).count() == 1


async def test_a_missed_hour_is_made_good_the_same_day_but_not_in_the_night(
    office: Office,
) -> None:
    await office.link("dung", when=at(14))
    await office.live(at(22))
    assert await office.tick(at(23, 21, 10)) == {}
    assert await office.tick(at(24, 6, 30)) == {}
    text = (await office.tick(at(24, 7, 0)))["dung"]
    assert "còn 6 ngày" in text


async def test_three_days_off_end_in_one_honest_message_with_what_is_left(
    office: Office,
) -> None:
    await office.link("an", "dung", when=at(14))
    assert "còn 7 ngày" in (await office.tick(at(23)))["dung"]
    # Off from 24 to 28 November: the reminder of the 27th and those of a meeting are missed.
    sent = await office.tick(at(28, 9))
    assert set(sent) == {"an", "dung"}
    assert sent["dung"].count(PAUSED) == 1
    assert "Tự đánh giá: chậm nhất hết ngày 30/11/2022, còn 2 ngày" in sent["dung"]
    lines = [line for line in sent["an"].split("\n") if line[:1].isdigit()]
    assert lines == [
        "1. Đặt lịch họp kiểm điểm (Chi bộ Văn phòng): chậm nhất hết ngày 25/11/2022,"
        " đã quá 3 ngày",
        "2. Tự đánh giá: chậm nhất hết ngày 30/11/2022, còn 2 ngày",
        "3. Họp kiểm điểm, xếp loại (Chi bộ Văn phòng): chậm nhất hết ngày 30/11/2022,"
        " còn 2 ngày. Việc này còn chờ việc khác xong trước",
    ]
    assert await office.tick(at(28, 12)) == {}
    following = (await office.tick(at(29)))["dung"]
    assert "còn 1 ngày" in following
    assert PAUSED not in following


async def test_what_was_planned_before_a_pause_leaves_once_after_it(office: Office) -> None:
    await office.link("dung", when=at(14))
    office.clock.move_to(at(23, 0, 5))
    await nudges.plan(office.clock.now())  # and then the machine is off
    text = (await office.tick(at(27, 10)))["dung"]
    assert text.count("Tự đánh giá") == 1
    assert "còn 3 ngày" in text
    assert PAUSED in text
    assert await Notice.filter(state="waiting").count() == 0


async def test_a_clock_that_jumps_back_and_forth_repeats_nothing(office: Office) -> None:
    await office.link("dung", when=at(14))
    days = (23, 16, 23, 27, 14, 20, 27, 29, 30, 23, 30)
    texts = [(await office.tick(at(day))).get("dung", "") for day in days]
    told = [text.split(", ")[-1].split("\n")[0] for text in texts if text]
    assert len(told) == len(set(told)) == 5


async def test_done_between_planning_and_sending_is_dropped(office: Office) -> None:
    await office.link("dung", when=at(14))
    office.clock.move_to(at(23, 0, 5))
    assert await nudges.plan(office.clock.now()) == 1
    await worlds.fill_in(office.world, ["dung"], office.clock.now(), submitted=True)
    assert await office.deliver(at(23)) == {}
    assert await states("nudge") == ["dropped"]


async def test_a_form_taken_back_is_reminded_of_again(office: Office) -> None:
    world = office.world
    await office.link("dung", when=at(14))
    await worlds.fill_in(world, ["dung"], at(20), submitted=True)
    assert await office.tick(at(23)) == {}
    await self_ratings.reopen(world.actor("dung"), world.reviews["dung"], at(25))
    assert "còn 3 ngày" in (await office.tick(at(27)))["dung"]


async def test_a_form_handed_in_on_paper_is_silent(office: Office) -> None:
    await office.link("dung", when=at(14))
    await Review.filter(id=office.world.reviews["dung"]).update(paper_at=at(20))
    assert await office.tick(at(23)) == {}


async def test_who_is_not_reviewed_gets_no_reminder_and_no_announcement(
    world: World, clock: MovableClock
) -> None:
    office = Office(world, clock)
    await office.link("giang", "lan", "dung", when=at(13))
    assert set(await office.tick(at(14))) == {"dung"}
    assert set(await office.tick(at(23))) == {"dung"}


async def test_a_reminder_comes_at_the_hour_the_receiver_set(office: Office) -> None:
    await office.link("dung", "em", when=at(14))
    await ReminderSetting.create(member_id=office.world.members["em"], minute=19 * 60 + 30)
    assert set(await office.tick(at(23))) == {"dung"}
    assert await office.tick(at(23, 19, 29)) == {}
    assert set(await office.tick(at(23, 19, 30))) == {"em"}


async def test_who_links_a_chat_late_gets_no_flood(office: Office) -> None:
    await office.tick(at(23))
    await office.link("dung", when=at(23, 10))
    assert await office.tick(at(23, 10, 5)) == {}
    assert await office.tick(at(26)) == {}
    assert set(await office.tick(at(27))) == {"dung"}
    assert await states(OPEN) == []


async def test_a_chat_that_takes_nothing_gets_no_row(office: Office) -> None:
    await office.link("dung", when=at(14))
    await Account.all().update(unreachable_at=at(20))
    await office.tick(at(23))
    assert await Notice.all().count() == 0


# --------------------------------------------------------------- the season's first message


@pytest.mark.requirement("R003-57")
async def test_opening_a_season_tells_everybody_linked_once_and_so_every_organisation(
    db: str, clock: MovableClock
) -> None:
    world = await worlds.build(at(10), season=False)
    office = Office(world, clock)
    leaders = {"K": "loan", "S": "vinh", "S1": "an", "S2": "hung", "SB": "quang", "SB1": "oanh"}
    leaders["B"] = "son"
    await office.link(*leaders.values(), "dung", when=at(10))
    campaign = await campaigns.open_campaign(
        worlds.PLAN, "K", worlds.LETTER, actor=None, now=at(11, 10)
    )
    sent = await office.tick(at(11, 10, 5))
    assert set(sent) == {*leaders.values(), "dung"}
    for code, name in leaders.items():
        opened = Notice.filter(kind=OPEN, campaign_id=campaign, member_id=world.members[name])
        assert await opened.count() == 1, code
    for text in sent.values():
        assert text.startswith("<b>Bắt đầu kiểm điểm năm 2022</b>\nThực hiện Kế hoạch số 21-KH")
        assert "đã mở" in text
    assert "1. Tự đánh giá: chậm nhất hết ngày 30/11/2022, còn 19 ngày" in sent["dung"]
    assert await office.tick(at(11, 12)) == {}
    assert await office.tick(at(12)) == {}


async def test_an_announcement_of_the_night_waits_for_the_morning_and_merges(
    db: str, clock: MovableClock
) -> None:
    world = await worlds.build(at(10), season=False)
    office = Office(world, clock)
    await office.link("dung", when=at(10))
    await campaigns.open_campaign(worlds.PLAN, "K", worlds.LETTER, actor=None, now=at(15, 23))
    assert await office.tick(at(15, 23, 5)) == {}
    text = (await office.tick(at(16)))["dung"]
    assert "Bắt đầu kiểm điểm" in text
    assert text.count("Tự đánh giá") == 1
    assert PAUSED not in text


# ------------------------------------------------------------------------ being late


async def test_the_level_above_hears_the_day_after_the_person_was_told_it_would(
    office: Office,
) -> None:
    await office.link("an", "dung", "em", "vinh", when=at(14))
    sent = await office.live(at(30))
    assert (
        "Sau ngày 30/11/2022, nếu việc số 1 chưa xong, hệ thống sẽ báo bí thư chi bộ."
        in (sent["dung"])
    )
    await worlds.fill_in(office.world, ["em"], at(30, 20), submitted=True)
    sent = await office.tick(at(1, month=12))
    assert set(sent) == {"an", "vinh"}
    # dung, and vinh, who is a member of this cell too; em was in time. No name, no other cell.
    assert "Chi bộ Văn phòng: còn 2 đảng viên đã được nhắc mà chưa nộp" in sent["an"]
    assert worlds._NAMES["dung"] not in sent["an"]
    assert "Chi bộ Văn phòng: Họp kiểm điểm, xếp loại" in sent["vinh"]
    assert "Quá hạn" not in (await office.tick(at(2, month=12)))["vinh"]
    assert "an" not in await office.tick(at(3, month=12))


async def test_who_was_never_told_is_told_first_and_the_level_above_hears_a_day_later(
    office: Office,
) -> None:
    await office.link("an", when=at(14))
    await office.live(at(2, month=12))
    await office.link("dung", when=at(2, 18, month=12))
    sent = await office.tick(at(2, 19, month=12))
    assert "đã quá 2 ngày" in sent["dung"]
    assert "Sau ngày 02/12/2022, nếu việc số 1 chưa xong" in sent["dung"]
    assert await office.tick(at(2, 20, month=12)) == {}
    assert "còn 1 đảng viên" in (await office.tick(at(3, month=12)))["an"]
    assert await states(LATE) == ["sent"]
    assert await office.tick(at(4, month=12)) == {}


async def test_what_was_not_really_sent_does_not_count_as_told(office: Office) -> None:
    await office.link("an", "dung", when=at(14))
    await office.live(at(29))
    await nudges.plan(at(30, 0, 5))
    closing = Notice.filter(kind=CLOSING, member_id=office.world.members["dung"])
    assert await closing.update(state="dead", error="failed") == 1
    assert "an" in await office.tick(at(30))
    sent = await office.tick(at(1, month=12))
    assert set(sent) == {"dung"}  # the secretary hears nothing of him yet
    assert "Sau ngày 01/12/2022" in sent["dung"]
    assert "còn 1 đảng viên" in (await office.tick(at(2, month=12)))["an"]


async def test_a_closing_reminder_that_came_too_late_is_made_good_by_one_of_being_late(
    office: Office,
) -> None:
    await office.link("an", "dung", when=at(14))
    await office.live(at(29))
    await nudges.plan(at(30, 0, 5))  # then off until the second of December
    sent = await office.tick(at(2, month=12))
    assert set(sent) == {"an", "dung"}
    assert "Sau ngày 02/12/2022" in sent["dung"]
    assert "bí thư chi bộ" in sent["dung"]
    assert "còn 1 đảng viên" in (await office.tick(at(3, month=12)))["an"]


async def test_nobody_above_hears_of_a_step_for_which_an_obstacle_was_raised(
    office: Office,
) -> None:
    world = office.world
    await office.link("an", "dung", "em", "vinh", when=at(14))
    await office.live(at(30))
    for name, step in (("dung", "form"), ("an", "review")):
        await Obstacle.create(
            campaign_id=world.campaign,
            organisation_id=world.org("S1"),
            step=step,
            member_id=world.members[name],
            body="ốm",
            raised_at=at(30, 20),
        )
    sent = await office.tick(at(1, month=12))
    assert set(sent) == {"an"}
    assert "còn 2 đảng viên" in sent["an"]  # em and vinh


async def test_being_late_goes_up_one_level_only(office: Office) -> None:
    await office.link("an", "vinh", "loan", "kien", when=at(14))
    await worlds.fill_in(office.world, ["vinh", "loan", "kien"], at(20), submitted=True)
    await office.tick(at(25))
    sent = await office.tick(at(26))
    assert "Chi bộ Văn phòng: Đặt lịch họp kiểm điểm" in sent["vinh"]
    assert not {"loan", "kien"} & set(sent)


async def test_done_by_the_morning_the_level_above_hears_nothing(office: Office) -> None:
    await office.link("an", "dung", when=at(14))
    await worlds.fill_in(office.world, ["an"], at(14), submitted=True)
    await office.live(at(30))
    await nudges.plan(at(1, 0, 5, month=12))
    assert await states(OVERDUE) == ["waiting"]
    await worlds.fill_in(office.world, ["dung"], at(1, 7, month=12), submitted=True)
    assert await office.deliver(at(1, month=12)) == {}
    assert await states(OVERDUE) == ["dropped"]


# ---------------------------------------------------------------------------- settings


async def test_the_days_of_a_season_are_settable(office: Office) -> None:
    await office.link("dung", when=at(14))
    await Campaign.all().update(nudge_days="5,2")
    found = {day: await office.live(at(day)) for day in range(15, 31)}
    assert [day for day, sent in found.items() if sent] == [25, 28]
    assert "còn 5 ngày" in found[25]["dung"]
    assert "Sau ngày 30/11/2022" in found[28]["dung"]  # the last one says who will hear


async def test_a_newer_season_below_takes_over_where_it_runs(office: Office) -> None:
    await office.link("dung", "son", when=at(14))
    newer = await campaigns.open_campaign(
        "002", "S", "Kế hoạch số 5-KH/ĐU", actor=None, now=at(20)
    )
    await Campaign.filter(id=newer).update(nudged_on=date(2022, 11, 20))
    await office.tick(at(23))
    by_season = {row.member_id: row.campaign_id for row in await Notice.filter(kind="nudge")}
    assert by_season == {office.world.members["son"]: office.world.campaign}


async def test_a_closed_season_is_silent(office: Office) -> None:
    await office.link("dung", when=at(14))
    office.clock.move_to(at(23, 0, 5))
    await nudges.plan(office.clock.now())
    await Campaign.all().update(closed_at=at(23, 6))
    assert await office.tick(at(23)) == {}


async def test_an_own_level_alone_does_not_end_the_reminders(office: Office) -> None:
    await office.link("dung", when=at(14))
    await worlds.fill_in(office.world, ["dung"], at(20), level=Level.GOOD)
    assert set(await office.tick(at(23))) == {"dung"}
