"""Guests added to a meeting by hand, and the day on which an organisation usually meets."""

from datetime import datetime

from backend.db.models import Invitee, Organisation
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_views import MeetingView
from backend.rules.terms import MeetingRole
from backend.services import meetings
from backend.services.commands import Actor, command
from backend.services.meeting_ground import led, led_meeting
from backend.services.meeting_writes import OPEN
from backend.text import clean

#: Longest name and office, as the table has them.
MOST_NAME, MOST_TITLE = 100, 200
MOST_GUESTS = 20


async def add_guest(
    actor: Actor, meeting_id: int, name: str, office: str, now: datetime
) -> MeetingView:
    """Invite somebody who is not on the roster: he gets a printed copy.

    Raises:
        NotFoundError: as `move`.
        ConflictError: the meeting is over.
        InvalidCommandError: no name, too long, or too many guests.

    Transaction: one.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    if meeting.state not in OPEN:
        raise ConflictError("error-meeting-changed")
    guest, title = clean(name), clean(office)
    if not 1 <= len(guest) <= MOST_NAME or len(title) > MOST_TITLE:
        raise InvalidCommandError("error-guest-name", most=MOST_NAME)
    if await Invitee.filter(meeting_id=meeting_id, role=MeetingRole.GUEST).count() >= MOST_GUESTS:
        raise InvalidCommandError("error-guest-many", most=MOST_GUESTS)
    async with command(actor, "meeting-guest-added", f"meeting/{meeting_id}", now):
        await Invitee.get_or_create(
            meeting_id=meeting_id, name=guest, title=title, role=MeetingRole.GUEST, member_id=None
        )
    return await meetings.view_of(meeting, ground, now)


async def remove_guest(
    actor: Actor, meeting_id: int, invitee_id: int, now: datetime
) -> MeetingView:
    """Take back a guest added by hand.

    Raises:
        NotFoundError: as `add_guest`, or no such guest.
        ConflictError: the meeting is over.

    Transaction: one.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    if meeting.state not in OPEN:
        raise ConflictError("error-meeting-changed")
    async with command(actor, "meeting-guest-removed", f"meeting/{meeting_id}", now):
        gone = await Invitee.filter(
            id=invitee_id, meeting_id=meeting_id, role=MeetingRole.GUEST, member_id=None
        ).delete()
        if not gone:
            raise NotFoundError
    return await meetings.view_of(meeting, ground, now)


async def set_usual_day(
    actor: Actor, organisation_id: int, day: int | None, now: datetime
) -> None:
    """Note on which day of the month an organisation usually meets; None for no fixed day.

    Raises:
        NotFoundError: it is not the actor's.
        InvalidCommandError: no such day.

    Transaction: one.
    """
    await led(actor, organisation_id)
    if day is not None and day not in range(1, 32):
        raise InvalidCommandError("error-meeting-usual-day")
    async with command(actor, "usual-day-set", f"organisation/{organisation_id}", now):
        await Organisation.filter(id=organisation_id).update(usual_day=day)
