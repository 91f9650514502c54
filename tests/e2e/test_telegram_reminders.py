"""Reminders on Telegram: bot and scheduler against the double, and people who answer them."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from backend.clients.telegram_budget import replies
from backend.clock import VIETNAM
from backend.db.models import Account, Campaign, Obstacle, ReminderSetting
from backend.services import nudges
from backend.services.families import FAMILIES
from scheduler.app import create_senders
from scheduler.delivery import Delivery
from tests.e2e.chats import PATIENCE, Person, Stage, bot, fake, said, stage

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]


def at(day: int, hour: int = 8, minute: int = 0) -> datetime:
    return datetime(2022, 11, day, hour, minute, tzinfo=VIETNAM)


class Post:
    """The scheduler of this stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.delivery = Delivery(
            stage.clock, create_senders(stage.settings, stage.clock), FAMILIES
        )

    async def tick(self, moment: datetime) -> None:
        self.stage.clock.move_to(moment)
        await nudges.plan(self.stage.clock.now())
        await self.delivery.drain()


@pytest.fixture
async def post(stage: Stage) -> AsyncIterator[Post]:
    await Campaign.all().update(nudged_on=at(20).date())
    stage.clock.move_to(at(20))
    made = Post(stage)
    yield made
    await made.delivery.close()
    replies.forget()


async def reminded(person: Person) -> str:
    """The newest reminder in a chat."""
    screen = await person.user.wait_for(lambda shown: shown.shows("Xin nhắc đồng chí"), PATIENCE)
    return screen.text


async def test_a_reminder_arrives_once_and_its_button_does_the_step(
    stage: Stage, post: Post
) -> None:
    dung = await stage.linked("dung")
    before = len(dung.user.messages)
    await post.tick(at(23, 7, 59))
    assert len(dung.user.messages) == before
    for minute in (0, 5, 10):
        await post.tick(at(23, 8, minute))
    assert len(dung.user.messages) == before + 1
    assert "chậm nhất hết ngày 30/11/2022, còn 7 ngày" in await reminded(dung)
    question = await dung.press(said("step-form"))
    assert question.shows(said("rating-criterion", label="Tư tưởng chính trị"))


async def test_put_off_and_asked_for_at_another_hour(stage: Stage, post: Post) -> None:
    dung = await stage.linked("dung")
    await post.tick(at(23))
    put_off = await dung.press(said("button-snooze-tomorrow"))
    assert put_off.shows("24/11/2022")
    answer = await dung.say("Nhắc tôi lúc 19 giờ 30", "19 giờ 30 hằng ngày")
    assert answer.shows(said("reminders-head"))
    count = len(dung.user.messages)
    await post.tick(at(24))
    assert len(dung.user.messages) == count
    await post.tick(at(24, 19, 30))
    assert "còn 6 ngày" in await reminded(dung)
    member = stage.world.members["dung"]
    assert (await ReminderSetting.get(member_id=member)).minute == 19 * 60 + 30


async def test_an_obstacle_is_typed_and_answered_on_our_page_alone(
    stage: Stage, post: Post
) -> None:
    an, vinh = await stage.linked("an"), await stage.linked("vinh")
    await post.tick(at(23))
    await an.press(said("button-obstacle"), said("obstacles-head"))
    await an.press("Họp kiểm điểm, xếp loại (Chi bộ Văn phòng)", "Đồng chí gõ nội dung")
    await an.say("Đồng chí Hà đang ốm", said("obstacle-sent-head"))
    await post.delivery.drain()
    await vinh.user.wait_for("nêu vướng mắc", PATIENCE)
    shown = await vinh.press("Xem vướng mắc · Chi bộ Văn phòng")
    assert shown.shows(said("obstacle-on-page"))
    assert not any("đang ốm" in screen.text for screen in vinh.user.history)
    await vinh.press(said("button-obstacle-reply"), "Đồng chí gõ nội dung trả lời")
    await vinh.say("Chi bộ cứ họp, đồng chí Hà kiểm điểm sau", said("obstacle-answered-head"))
    assert (await Obstacle.get()).answered_by_id == stage.world.members["vinh"]
    await post.delivery.drain()
    await an.user.wait_for("đã có trả lời", PATIENCE)


async def test_the_committee_urges_a_cell_and_a_blocked_chat_is_given_up(
    stage: Stage, post: Post
) -> None:
    vinh, hung = await stage.linked("vinh"), await stage.linked("hung")
    khanh = await stage.linked("khanh")
    stage.clock.move_to(at(24, 9))
    await khanh.user.block()
    await vinh.say("/tiendo", said("board-blocked"))
    urged = await vinh.press(said("button-urge-below", count=3))
    assert urged.shows("Tin đôn đốc gửi đến 2 đồng chí ở 3 chi bộ")
    await post.delivery.drain()
    told = await hung.user.wait_for("đôn đốc Chi bộ Kế toán", PATIENCE)
    assert told.text.startswith(said("nudge-head", year=2022))
    gone = await Account.get(member_id=stage.world.members["khanh"])
    assert gone.unreachable_at == stage.clock.now()
