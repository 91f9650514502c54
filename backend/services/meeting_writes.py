"""Writing a meeting: one who changes it has to have seen it as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.db.models import Meeting
from backend.errors import ConflictError
from backend.meeting_views import MeetingState, MeetingView
from backend.services import meetings
from backend.services.commands import Actor, command
from backend.services.meeting_ground import led_meeting

#: Meetings that may still be changed.
OPEN = (MeetingState.DRAFT, MeetingState.ISSUED)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a meeting as one saw it.

    Attributes:
        version: The meeting's as it was shown; None for a typed line, which carries none.
    """

    meeting_id: int
    version: int | None = None


async def note(
    actor: Actor,
    edit: Edit,
    action: str,
    now: datetime,
    columns: Mapping[str, Any],
    details: Mapping[str, str | int] | None = None,
) -> MeetingView:
    """Change some columns of a meeting that is not over.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
        ConflictError: it was changed meanwhile, or is over.

    Transaction: one.
    """
    meeting, ground = await led_meeting(actor, edit.meeting_id)
    if meeting.state not in OPEN:
        raise ConflictError("error-meeting-changed")
    refuse_stale(meeting, edit)
    async with command(actor, action, f"meeting/{meeting.id}", now, details):
        await write(meeting, columns)
    fresh = await Meeting.get(id=meeting.id)
    return await meetings.view_of(fresh, ground, now)


async def write(meeting: Meeting, columns: Mapping[str, Any]) -> None:
    """Write some columns, if nobody else wrote meanwhile.

    Raises:
        ConflictError: somebody did.

    Transaction: the caller's.
    """
    written = await Meeting.filter(id=meeting.id, version=meeting.version).update(
        **columns, version=meeting.version + 1
    )
    if not written:
        raise ConflictError("error-meeting-changed")


def refuse_stale(meeting: Meeting, edit: Edit) -> None:
    """Stop what was tapped on a screen that is no longer true.

    Raises:
        ConflictError: the meeting was changed since.
    """
    if edit.version is not None and edit.version != meeting.version:
        raise ConflictError("error-meeting-changed")
