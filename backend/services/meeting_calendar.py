"""A meeting for somebody's calendar, and a person's own letter to print."""

from dataclasses import dataclass
from datetime import datetime

from backend.db.models import Meeting, Organisation
from backend.errors import NotFoundError
from backend.meeting_views import InviteeView, MeetingMessage, MeetingState
from backend.services import meeting_people, meetings
from backend.services.commands import Actor
from backend.services.meeting_ground import Ground, led_meeting, wanted_terms


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A meeting as it was sent last.

    Attributes:
        uid, sequence: The calendar file's: one and the same meeting, its newest state.
        stamp: When this state was sent.
    """

    message: MeetingMessage
    uid: str
    sequence: int
    stamp: datetime
    cancelled: bool


async def entry(actor: Actor, meeting_id: int) -> CalendarEntry:
    """The meeting for the calendar of one who was told of it, or who prepares it.

    Raises:
        NotFoundError: no such meeting, nothing was sent yet, or it is not the actor's.
    """
    try:
        message = (await meetings.own_by_meeting(actor, meeting_id)).message
        meeting = await Meeting.get(id=meeting_id)
    except NotFoundError:
        meeting, ground = await led_meeting(actor, meeting_id)
        message = meetings.to_lead(meeting, ground, "")
    if meeting.issued_at is None:
        raise NotFoundError
    return CalendarEntry(
        message=message,
        uid=meeting.uid,
        sequence=meeting.sequence,
        stamp=meeting.closed_at or meeting.papers_at or meeting.issued_at,
        cancelled=meeting.state == MeetingState.CANCELLED,
    )


async def letter(actor: Actor, meeting_id: int, invitee_id: int) -> MeetingMessage:
    """What stands in one person's printed letter: the meeting as it is to be.

    Raises:
        NotFoundError: no such person in such a meeting, or not the actor's to prepare.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    terms = wanted_terms(meeting)
    for person in await _people(meeting, ground):
        if invitee_id and person.id == invitee_id:
            return await meetings.message_to(meeting, ground, person, terms=terms)
    raise NotFoundError


async def above(organisation_id: int) -> str:
    """The name of the organisation above, as it heads a letter; "" for none."""
    found = await Organisation.get(id=organisation_id).select_related("parent")
    return found.parent.name if found.parent else ""


async def _people(meeting: Meeting, ground: Ground) -> tuple[InviteeView, ...]:
    if meeting.state == MeetingState.DRAFT:
        return await meeting_people.planned(ground, wanted_terms(meeting).parts, meeting)
    return await meeting_people.stored(ground, meeting)
