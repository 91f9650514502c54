"""Meetings made the way a secretary makes them, for tests about what hangs on them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Notice
from backend.meeting_views import MeetingView
from backend.rules.terms import MeetingPart
from backend.services import meeting_drafts, meeting_issue, meeting_notes, meetings
from backend.services.meeting_writes import Edit
from tests.world import World

PARTS = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)
DAY = timedelta(days=1)


async def drafted(
    world: World, now: datetime, *, lead: str = "an", code: str = "S1"
) -> MeetingView:
    """A meeting of a cell six days ahead, at two in the afternoon, with its place."""
    actor = world.actor(lead)
    starts_at = now.replace(hour=7, minute=0) + timedelta(days=6)
    view = await meeting_drafts.create(actor, world.org(code), PARTS, starts_at, now)
    return await meeting_drafts.set_place(actor, Edit(view.id), "Hội trường tầng 2", now)


async def sent(world: World, view: MeetingView, now: datetime, *, lead: str = "an") -> MeetingView:
    """The meeting sent, with the reason it may need, as the preview asks."""
    actor = world.actor(lead)
    await meeting_notes.give_reason(actor, Edit(view.id), "Đã thống nhất trong chi ủy", now)
    return await meeting_issue.issue(actor, Edit(view.id), now)


def at(day: int, hour: int = 14) -> datetime:
    return datetime(2022, 11, day, hour, 0, tzinfo=VIETNAM)


async def draft(
    world: World,
    clock: MovableClock,
    day: int = 29,
    *,
    name: str = "an",
    code: str = "S1",
    parts: Sequence[MeetingPart] = PARTS,
    place: str = "Phòng họp tầng 2",
) -> MeetingView:
    actor = world.actor(name)
    view = await meeting_drafts.create(actor, world.org(code), parts, at(day), clock.now())
    if not place:
        return view
    return await meeting_drafts.set_place(actor, Edit(view.id), place, clock.now())


async def issue(
    world: World, view: MeetingView, clock: MovableClock, name: str = "an"
) -> MeetingView:
    return await meeting_issue.issue(world.actor(name), Edit(view.id, view.version), clock.now())


async def fresh(world: World, view: MeetingView, clock: MovableClock) -> MeetingView:
    return await meetings.view(world.actor("an"), view.id, clock.now())


async def told(view: MeetingView) -> dict[str, str]:
    """What waits in the outbox of a meeting, by its key."""
    found = await Notice.filter(subject=f"meeting/{view.id}").order_by("id")
    return {notice.dedup_key: notice.kind for notice in found}


async def of_kind(view: MeetingView, *kinds: str) -> list[Notice]:
    return await Notice.filter(subject=f"meeting/{view.id}", kind__in=kinds).order_by("id")
