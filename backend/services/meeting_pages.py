"""Meetings on our pages: one's own, those one prepares, those one looks after from above."""

from datetime import date, datetime

from backend.db.models import Invitee, Meeting, Organisation
from backend.errors import NotFoundError
from backend.meeting_page_views import LedUnit, MeetingPage, MeetingsPage
from backend.meeting_views import MeetingState, OwnMeeting
from backend.services import access, meeting_weeks, meetings
from backend.services.commands import Actor
from backend.services.meeting_ground import led, meeting_ground


async def overview(actor: Actor, now: datetime, monday: date | None = None) -> MeetingsPage:
    """All meetings that concern the actor.

    Args:
        actor: Who looks.
        now: When.
        monday: Any day of the week whose registered meetings are listed; None for this week.
    """
    return MeetingsPage(
        own=await _own(actor),
        units=await _units(actor),
        week=await meeting_weeks.week(actor, now, monday),
    )


async def one(actor: Actor, meeting_id: int, now: datetime) -> MeetingPage:
    """A meeting as far as it is the actor's to see.

    Who prepares it and who looks after the organisation see who comes; who is told of it sees
    his own invitation.

    Raises:
        NotFoundError: no such meeting, or nothing of it is the actor's to see.
    """
    meeting = await Meeting.get_or_none(id=meeting_id)
    if meeting is None:
        raise NotFoundError
    leads = await access.leads(actor.member_id, meeting.organisation_id)
    own = await _told(actor, meeting_id)
    organisation = await Organisation.get(id=meeting.organisation_id)
    sits = leads or bool(own) or await access.leads_above(actor.member_id, organisation.path)
    if leads or (meeting.state != MeetingState.DRAFT and await _watches(actor, meeting)):
        view = await meetings.view_of(meeting, await meeting_ground(meeting), now)
        return MeetingPage(view, own, leads=leads, sits=sits)
    if own is None:
        raise NotFoundError
    return MeetingPage(None, own, leads=False, sits=sits)


async def _told(actor: Actor, meeting_id: int) -> OwnMeeting | None:
    try:
        return await meetings.own_by_meeting(actor, meeting_id)
    except NotFoundError:
        return None


async def _watches(actor: Actor, meeting: Meeting) -> bool:
    try:
        await access.require_watch(actor.member_id, meeting.organisation_id)
    except NotFoundError:
        return False
    return True


async def _own(actor: Actor) -> tuple[OwnMeeting, ...]:
    rows = await Invitee.filter(
        member_id=actor.member_id,
        meeting__state__in=[MeetingState.ISSUED, MeetingState.HELD, MeetingState.CANCELLED],
        meeting__issued_at__isnull=False,
        meeting__campaign__closed_at=None,
    ).order_by("-meeting__starts_at")
    return tuple([await meetings.own_of(row) for row in rows])


async def _units(actor: Actor) -> tuple[LedUnit, ...]:
    found: list[LedUnit] = []
    for unit in await meetings.led_units(actor):
        try:
            ground = await led(actor, unit.id)
        except NotFoundError:  # no season runs there
            continue
        usual = (await Organisation.get(id=unit.id)).usual_day
        found.append(LedUnit(unit, await meetings.lines_of(ground), usual))
    return tuple(found)
