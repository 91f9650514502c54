"""The meetings whose day it is, as the task list leads to them."""

from datetime import datetime, timedelta
from decimal import Decimal
from math import ceil

from backend.clock import local_day
from backend.db.models import Invitee, Meeting, Organisation
from backend.meeting_views import MeetingState
from backend.services import access
from backend.services.commands import Actor
from backend.services.meeting_ground import told_terms
from backend.step_views import TodayMeeting


async def today(actor: Actor, now: datetime) -> tuple[TodayMeeting, ...]:
    """Meetings of this day that were sent: those the actor keeps, and those he is told of."""
    own = {
        row.meeting_id: row.id
        for row in await Invitee.filter(
            member_id=actor.member_id,
            meeting__state=MeetingState.ISSUED,
            meeting__campaign__closed_at=None,
        )
    }
    led = {
        charge.organisation_id
        for charge in await access.charges_of(actor.member_id)
        if charge.post in access.LEADING
    }
    kept = await Meeting.filter(
        organisation_id__in=led, state=MeetingState.ISSUED, campaign__closed_at=None
    )
    others = await Meeting.filter(id__in=set(own) - {meeting.id for meeting in kept})
    found = [meeting for meeting in (*kept, *others) if _is_on(meeting, now)]
    named = await Organisation.filter(id__in={meeting.organisation_id for meeting in found})
    names = {one.id: one.name for one in named}
    return tuple(
        TodayMeeting(
            meeting_id=meeting.id,
            invitee_id=own.get(meeting.id, 0),
            unit=names[meeting.organisation_id],
            starts_at=meeting.starts_at,
            leads=meeting.organisation_id in led,
        )
        for meeting in sorted(found, key=lambda one: (one.starts_at, one.id))
    )


def _is_on(meeting: Meeting, now: datetime) -> bool:
    """Whether it is a day of the meeting, which may last several."""
    first = local_day(meeting.starts_at)
    last = first + timedelta(days=max(1, ceil(Decimal(told_terms(meeting).days))) - 1)
    return first <= local_day(now) <= last
