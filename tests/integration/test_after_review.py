"""`/viec` and reminders of what is left round a meeting: proposals to look at again, texts."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import AgendaItem, BoardProposal, Meeting, Notice, RatingFacts
from backend.i18n import translator
from backend.rendering import text_of
from backend.rules.terms import Level, MeetingPart
from backend.services import (
    nudges,
    obstacles,
    progress,
    rating_facts,
    sittings,
    steps,
    verifications,
)
from backend.sitting_views import FactsView
from bot.screens.home import home
from tests import world as worlds
from tests.integration.conversation import talk_of
from tests.world import World


async def opened(world: World, name: str, clock: MovableClock) -> dict[str, str]:
    """What somebody has to do now, by key: whose it is."""
    found = await steps.steps_of(world.actor(name), clock.now())
    return {one.step.key: one.step.subject for one in found}


async def said(world: World, name: str, clock: MovableClock) -> str:
    view = await progress.home(world.actor(name), clock.now())
    return text_of(home(view), translator("vi"))


async def concluded(world: World, *names: str, now: datetime) -> int:
    """A meeting of S1 in which people, and the collective, were reviewed."""
    meeting = await Meeting.create(
        campaign_id=world.campaign,
        organisation_id=world.org("S1"),
        parts=[MeetingPart.COLLECTIVE.value, MeetingPart.INDIVIDUALS.value],
        starts_at=now,
        uid=uuid4().hex,
        created_at=now,
        state="issued",
        issued_at=now,
    )
    await AgendaItem.create(
        meeting_id=meeting.id, position=1, kind="collective", concluded_at=now, commenters=[]
    )
    for position, name in enumerate(names, start=2):
        await AgendaItem.create(
            meeting_id=meeting.id,
            position=position,
            kind="individual",
            review_id=world.reviews[name],
            concluded_at=now,
            commenters=[],
        )
    return meeting.id


async def test_a_proposal_is_looked_at_again_when_the_final_rating_is_another_one(
    world: World, clock: MovableClock
) -> None:
    dung, an, now = world.reviews["dung"], world.actor("an"), clock.now()
    await rating_facts.set_facts(an, dung, FactsView(version=0, staff="GOOD"), now)
    await BoardProposal.create(review_id=dung, level=Level.GOOD, provisional=True, at=now)
    assert "recheck" not in await opened(world, "an", clock)
    final = FactsView(version=1, staff="COMPLETED", staff_final=True)
    await rating_facts.set_facts(world.actor("xuan"), dung, final, now)
    assert (await opened(world, "an", clock))["recheck"] == f"organisation/{world.org('S1')}"
    assert "recheck" not in await opened(world, "dung", clock)
    assert "Xem lại mức đề xuất" in await said(world, "an", clock)
    again = FactsView(version=2, staff="GOOD", staff_final=True)
    await BoardProposal.filter(review_id=dung).update(provisional=False)
    await rating_facts.set_facts(world.actor("xuan"), dung, again, now)
    assert "recheck" not in await opened(world, "an", clock)


@pytest.mark.requirement("R002-22", "R004-44", "R004-38")
async def test_who_was_concluded_on_is_reminded_of_his_completed_text_until_it_is_in(
    world: World, clock: MovableClock
) -> None:
    now = datetime(2022, 12, 1, 9, tzinfo=VIETNAM)
    clock.move_to(now)
    meeting = await concluded(world, "dung", "em", now=now)
    assert (await opened(world, "dung", clock))["complete"] == f"member/{world.members['dung']}"
    assert "collect" in await opened(world, "an", clock)
    assert "chậm nhất hết ngày 14/12/2022" in await said(world, "dung", clock)
    await worlds.chat(world, "dung", now, channel="telegram")
    clock.move_to(datetime(2022, 12, 7, 9, tzinfo=VIETNAM))
    await nudges.plan(clock.now())
    subjects = {(n.facts.get("step"), n.subject) for n in await Notice.filter(kind="nudge")}
    assert ("complete", f"member/{world.members['dung']}") in subjects
    await AgendaItem.filter(meeting_id=meeting, kind="individual").update(completed_at=now)
    assert "complete" not in await opened(world, "dung", clock)
    assert "collect" in await opened(world, "an", clock)  # the report of the collective is left
    await AgendaItem.filter(meeting_id=meeting, kind="collective").update(completed_at=now)
    assert "collect" not in await opened(world, "an", clock)


@pytest.mark.requirement("R002-22")
@pytest.mark.requirement("R004-44")
async def test_a_member_says_that_his_completed_text_is_in_and_the_secretary_confirms_it(
    world: World, clock: MovableClock
) -> None:
    now = datetime(2022, 12, 1, 9, tzinfo=VIETNAM)
    clock.move_to(now)
    meeting = await concluded(world, "dung", "em", now=now)
    handed = "Báo đã nộp bản kiểm điểm hoàn chỉnh"
    dung = await talk_of(world, "dung", clock)
    await dung.say("/viec")
    clock.move_to(now + timedelta(hours=1))
    shown = await dung.tap(handed)
    assert "bí thư xác nhận khi nhận được" in shown
    assert "đồng chí báo đã nộp bản kiểm điểm hoàn chỉnh" in await dung.tap("Đã làm xong")
    assert "complete" not in await opened(world, "dung", clock)
    assert "complete" in await opened(world, "em", clock)  # another's is another's
    assert "collect" in await opened(world, "an", clock)  # the secretary still confirms
    view = await sittings.view(world.actor("an"), meeting, clock.now())
    said_at = {item.review_id: item.handed_at for item in view.items if item.review_id}
    assert said_at == {world.reviews["dung"]: clock.now(), world.reviews["em"]: None}
    await dung.tap("Chưa xong, bỏ ghi nhận")
    assert "complete" in await opened(world, "dung", clock)
    await dung.tap("Đã làm xong")
    later = clock.now() + timedelta(hours=1)  # concluded anew, so completed anew
    await AgendaItem.filter(review_id=world.reviews["dung"]).update(concluded_at=later)
    assert "complete" in await opened(world, "dung", clock)
    clock.move_to(later)
    await dung.say("/viec")
    await dung.tap(handed)
    await dung.tap("Đã làm xong")
    assert "complete" not in await opened(world, "dung", clock)


async def test_a_late_text_is_not_told_above_and_an_obstacle_goes_to_the_secretary(
    world: World, clock: MovableClock
) -> None:
    now = datetime(2022, 12, 1, 9, tzinfo=VIETNAM)
    await concluded(world, "dung", now=now)
    clock.move_to(now)
    for name in ("dung", "an"):
        await worlds.chat(world, name, now, channel="telegram")
    await obstacles.raise_obstacle(
        world.actor("dung"), world.org("S1"), "complete", "Chờ ý kiến kết luận", clock.now()
    )
    told = {n.member_id for n in await Notice.filter(kind="obstacle")}
    assert told == {world.members["an"]}
    clock.move_to(datetime(2022, 12, 20, 9, tzinfo=VIETNAM))
    await nudges.plan(clock.now())
    assert not [n for n in await Notice.all() if n.facts.get("step") == "complete"]


async def test_rechecks_of_a_season_do_not_cross_into_another_cell(
    world: World, clock: MovableClock
) -> None:
    review = world.reviews["khanh"]
    await RatingFacts.create(review_id=review, staff="GOOD", staff_final=True, grounds=[])
    await BoardProposal.create(
        review_id=review, level=Level.GOOD, provisional=True, at=clock.now()
    )
    assert "recheck" in await opened(world, "hung", clock)
    assert "recheck" not in await opened(world, "an", clock)


@pytest.mark.requirement("R002-45")
async def test_a_sign_of_a_violation_is_a_step_of_the_level_above_until_it_is_verified(
    world: World, clock: MovableClock
) -> None:
    review, now = world.reviews["dung"], clock.now()
    await verifications.raise_sign(world.actor("an"), review, "Có đơn phản ánh", now)
    above = await opened(world, "vinh", clock)
    assert above["verify"] == f"organisation/{world.org('S')}"
    assert "verify" not in await opened(world, "an", clock)
    assert "Xác minh dấu hiệu vi phạm" in await said(world, "vinh", clock)
    (sign,) = await verifications.seen(world.actor("vinh"))
    await verifications.close(world.actor("vinh"), sign.id, "Không có vi phạm", now)
    assert "verify" not in await opened(world, "vinh", clock)
