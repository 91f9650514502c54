"""Meetings made the way a secretary makes them, for tests about what hangs on them."""

from datetime import datetime, timedelta

from backend.meeting_views import MeetingView
from backend.rules.terms import MeetingPart
from backend.services import meeting_drafts, meeting_issue, meeting_notes
from backend.services.meeting_writes import Edit
from tests.world import World

PARTS = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)


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
