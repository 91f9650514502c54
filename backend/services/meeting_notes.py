"""What is noted of a meeting before it is sent: the reason, the agreement, the registration."""

from datetime import datetime
from typing import Any

from backend.errors import ConflictError, InvalidCommandError
from backend.meeting_views import MeetingState, MeetingView
from backend.rules.verdict import Outcome
from backend.services import meetings
from backend.services.commands import Actor, command
from backend.services.meeting_ground import led_meeting
from backend.services.meeting_writes import Edit, note, refuse_stale, write
from backend.text import clean

#: A reason says something, and fits its column.
LEAST_REASON, MOST_REASON = 5, 500


async def give_reason(actor: Actor, edit: Edit, reason: str, now: datetime) -> MeetingView:
    """Say why a meeting is held on its day although a rule stands against it; audited.

    Raises:
        NotFoundError, ConflictError: as `move`.
        InvalidCommandError: too short to be one, or too long.

    Transaction: one.
    """
    text = clean(reason)
    if not LEAST_REASON <= len(text) <= MOST_REASON:
        raise InvalidCommandError("error-meeting-reason-length", least=LEAST_REASON)
    seen = await meetings.view(actor, edit.meeting_id, now)
    unmet = [f.code for f in seen.check.findings if f.outcome is Outcome.UNMET]
    broken = ",".join(code.removeprefix("finding-") for code in unmet)
    columns = {"override_reason": text}
    return await note(actor, edit, "meeting-overridden", now, columns, {"broken": broken[:200]})


async def agree(actor: Actor, edit: Edit, now: datetime) -> MeetingView:
    """Note that the day is agreed with the comrades from above, or take the note back.

    Raises:
        NotFoundError, ConflictError: as `move`.

    Transaction: one.
    """
    meeting, _ = await led_meeting(actor, edit.meeting_id)
    agreed = not meeting.agreed_above
    details = {"agreed": "yes" if agreed else "no"}
    return await note(actor, edit, "meeting-agreed", now, {"agreed_above": agreed}, details)


async def register(actor: Actor, edit: Edit, now: datetime) -> MeetingView:
    """Note that the date is registered with the office above.

    Raises:
        NotFoundError, ConflictError: as `move`.

    Transaction: one.
    """
    meeting, _ = await led_meeting(actor, edit.meeting_id)
    change: dict[str, Any] = dict(meeting.change or {})
    columns: dict[str, Any] = {"registered_at": now}
    if "starts_at" in change:
        columns = {"change": {**change, "registered_at": now.isoformat()}}
    return await note(actor, edit, "meeting-registered", now, columns)


async def undo(actor: Actor, edit: Edit, now: datetime) -> MeetingView:
    """Leave a meeting as it was told; papers that were changed still wait to be sent.

    Raises:
        NotFoundError, ConflictError: as `move`.

    Transaction: one.
    """
    meeting, _ = await led_meeting(actor, edit.meeting_id)
    change: dict[str, Any] = dict(meeting.change or {})
    kept = dict(change.get("kept") or {})
    left = {"papers": True} if "papers" in change else None
    columns: dict[str, Any] = {"change": left, **kept}
    return await note(actor, edit, "meeting-undone", now, columns)


async def drop(actor: Actor, edit: Edit, now: datetime) -> int:
    """Throw a draft away; returns the id of its organisation.

    Raises:
        NotFoundError: as `move`.
        ConflictError: it was sent, changed or thrown away meanwhile.

    Transaction: one.
    """
    meeting, _ = await led_meeting(actor, edit.meeting_id)
    if meeting.state != MeetingState.DRAFT:
        raise ConflictError("error-meeting-changed")
    refuse_stale(meeting, edit)
    async with command(actor, "meeting-dropped", f"meeting/{meeting.id}", now):
        await write(meeting, {"state": MeetingState.CANCELLED.value, "closed_at": now})
    return meeting.organisation_id
