"""A sitting and `/hopchiuy` over Telegram: numbers for people, double taps, old buttons."""

import asyncio

import pytest

from backend.db.models import AgendaItem, Attendance, BoardProposal, RatingFacts
from backend.services import unit_facts
from backend.services.unit_facts import UnitEntry
from tests import world as worlds
from tests.e2e.chats import Person, Stage, bot, fake, said, stage
from tests.integration.meeting_steps import drafted, sent

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]

FIRST = frozenset({"civil_servants_rated", "leadership_collective_rated"})


async def meeting_day(stage: Stage) -> int:
    """The day of a meeting of S1 for which all is done that comes first."""
    world, clock = stage.world, stage.clock
    view = await sent(world, await drafted(world, clock.now()), clock.now())
    clock.move_to(view.terms.starts_at)
    entry = UnitEntry(0, FIRST, {}, {}, {}, "")
    await unit_facts.save(world.actor("an"), world.org("S1"), entry, clock.now())
    return view.id


async def in_meeting(stage: Stage) -> Person:
    an = await stage.linked("an")
    await an.say("/lich")
    await an.press(next(label for label in an.screen.labels if "30/11" in label))
    await an.press(said("button-sitting"))
    return an


def names_others(stage: Stage, person: Person) -> bool:
    """Whether anything he was sent names another person of his cell."""
    others = {stage.world.name_of(name) for name in ("binh", "chi", "dung", "ha", "xuan")}
    return any(screen.shows(name) for screen in person.user.history for name in others)


async def test_attendance_is_tapped_by_number_and_names_nobody(stage: Stage) -> None:
    meeting = await meeting_day(stage)
    an = await in_meeting(stage)
    shown = await an.press(said("button-sitting-attendance"))
    assert "dòng 1: chưa điểm danh" in shown.labels
    await an.press("dòng 4: chưa điểm danh")
    assert await Attendance.filter(meeting_id=meeting, state="present").count() == 1
    assert an.screen.shows("có mặt 1 (chính thức 1, dự bị 0)")
    assert not names_others(stage, an)


async def test_a_part_tapped_twice_at_once_is_one(stage: Stage) -> None:
    await meeting_day(stage)
    an = await in_meeting(stage)
    await an.press(said("button-sitting-start"))
    label = f"1. {said('agenda-do-presentation')}"
    await asyncio.gather(an.user.tap(label), an.user.tap(label))
    await stage.settled()
    item = await AgendaItem.get(kind="collective")
    assert (item.presented_at is not None, item.commented_at) == (True, None)
    assert an.screen.shows("1. Kiểm điểm tập thể: chờ góp ý")
    assert not names_others(stage, an)


async def test_levels_are_not_put_forward_where_names_may_not_go(stage: Stage) -> None:
    world, review = stage.world, stage.world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], stage.clock.now(), submitted=True)
    await RatingFacts.create(review_id=review, residence="received", grounds=[])
    an = await stage.linked("an")
    shown = await an.say("/hopchiuy")
    assert shown.shows("dòng 4: chưa đề xuất")
    await stage.forged(an, f"ei:{world.org('S1')}:{review}:0:GOOD")
    assert not await BoardProposal.exists()
    await stage.forged(an, f"eh:{world.org('S1')}:{review}")
    assert an.screen.shows("dòng 4: chưa đề xuất")
    assert not names_others(stage, an)
