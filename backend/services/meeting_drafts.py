"""Setting a meeting: day, parts, length, place; nothing of it leaves before it is sent.

What is changed of a meeting that was sent waits in its `change` until it is sent again: the
people keep what they were told till then.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from typing import Any
from uuid import uuid4

from backend.db.models import Meeting
from backend.errors import InvalidCommandError
from backend.meeting_views import MeetingState, MeetingView
from backend.rules.terms import MeetingPart
from backend.services import meetings
from backend.services.commands import Actor, command
from backend.services.meeting_facts import default_days
from backend.services.meeting_ground import Ground, led, led_meeting
from backend.services.meeting_writes import OPEN, Edit, note, write
from backend.services.meetings import PARTS
from backend.text import clean

#: Longest place, as the table has it.
MOST_PLACE = 200
#: Meetings of one organisation that are not over.
MOST_MEETINGS = 12
#: Longest meeting, in days.
MOST_DAYS = 5


async def create(
    actor: Actor,
    organisation_id: int,
    parts: Sequence[MeetingPart],
    starts_at: datetime,
    now: datetime,
) -> MeetingView:
    """Set a new meeting: a draft nobody is told of.

    A second tap finds the draft the first one made.

    Raises:
        NotFoundError: the organisation is not the actor's, or no season runs there.
        InvalidCommandError: no part, a part it has not, a time gone by, or too many meetings.

    Transaction: one.
    """
    ground = await led(actor, organisation_id)
    chosen = _parts(ground, parts)
    _refuse_past(starts_at, now)
    open_ones = await Meeting.filter(
        campaign_id=ground.campaign.id, organisation_id=organisation_id, state__in=OPEN
    )
    for known in open_ones:
        if (known.state, known.starts_at, known.parts) == (MeetingState.DRAFT, starts_at, chosen):
            return await meetings.view_of(known, ground, now)
    if len(open_ones) >= MOST_MEETINGS:
        raise InvalidCommandError("error-meeting-many", most=MOST_MEETINGS)
    async with command(actor, "meeting-drafted", f"organisation/{organisation_id}", now):
        meeting = await Meeting.create(
            campaign_id=ground.campaign.id,
            organisation_id=organisation_id,
            parts=chosen,
            starts_at=starts_at,
            days=default_days(ground, tuple(MeetingPart(name) for name in chosen)),
            uid=f"{uuid4()}@kiemdiem",
            created_at=now,
            created_by_id=actor.member_id,
        )
    return await meetings.view_of(meeting, ground, now)


async def move(actor: Actor, edit: Edit, starts_at: datetime, now: datetime) -> MeetingView:
    """Set a meeting for another time; agreement, registration and reason are given anew.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
        ConflictError: it was changed meanwhile, or is over.
        InvalidCommandError: a time gone by.

    Transaction: one.
    """
    _refuse_past(starts_at, now)
    return await _edit(actor, edit, "meeting-moved", now, {"starts_at": starts_at})


async def set_parts(
    actor: Actor, edit: Edit, parts: Sequence[MeetingPart], now: datetime
) -> MeetingView:
    """Change what a meeting serves.

    Raises:
        NotFoundError, ConflictError: as `move`.
        InvalidCommandError: no part, or a part the organisation has not.

    Transaction: one.
    """
    _, ground = await led_meeting(actor, edit.meeting_id)
    return await _edit(actor, edit, "meeting-parts", now, {"parts": _parts(ground, parts)})


async def set_length(actor: Actor, edit: Edit, days: str, now: datetime) -> MeetingView:
    """Change the planned length of a meeting, in days: "0.5".

    Raises:
        NotFoundError, ConflictError: as `move`.
        InvalidCommandError: no half days, or more than `MOST_DAYS`.

    Transaction: one.
    """
    halves = Fraction(days) * 2
    if halves.denominator != 1 or not 1 <= halves <= 2 * MOST_DAYS:
        raise InvalidCommandError("error-meeting-length", most=MOST_DAYS)
    return await _edit(actor, edit, "meeting-length", now, {"days": days})


async def set_place(actor: Actor, edit: Edit, place: str, now: datetime) -> MeetingView:
    """Change where a meeting is held.

    Raises:
        NotFoundError, ConflictError: as `move`.
        InvalidCommandError: empty, or too long.

    Transaction: one.
    """
    text = clean(place)
    if not 1 <= len(text) <= MOST_PLACE:
        raise InvalidCommandError("error-meeting-place-long", most=MOST_PLACE)
    return await _edit(actor, edit, "meeting-place", now, {"place": text})


async def papers_changed(meeting_id: int) -> None:
    """A paper of a meeting was added, changed or taken away.

    Of a meeting that was sent, it waits to be sent like any other change, and the lead times
    count anew from then: what people may open are the papers added till `papers_at`.

    Raises:
        ConflictError: somebody changed the meeting at this moment.

    Transaction: the caller's.
    """
    meeting = await Meeting.get(id=meeting_id)
    if meeting.state == MeetingState.ISSUED:
        change: dict[str, Any] = dict(meeting.change or {})
        await write(meeting, {"change": {**change, "papers": True}})


async def _edit(
    actor: Actor, edit: Edit, action: str, now: datetime, columns: Mapping[str, Any]
) -> MeetingView:
    """Change what people are told: at once in a draft, else waiting to be sent."""
    meeting, _ = await led_meeting(actor, edit.meeting_id)
    if meeting.state == MeetingState.DRAFT:
        anew: dict[str, Any] = {}
        if "starts_at" in columns and columns["starts_at"] != meeting.starts_at:
            anew = {"override_reason": "", "agreed_above": False, "registered_at": None}
        return await note(actor, edit, action, now, {**columns, **anew})
    change: dict[str, Any] = dict(meeting.change or {})
    for name, value in columns.items():
        if value == getattr(meeting, name):
            change.pop(name, None)
        else:
            change[name] = value.isoformat() if isinstance(value, datetime) else value
    anew = _anew(meeting, change)
    return await note(actor, edit, action, now, {"change": change or None, **anew})


def _anew(meeting: Meeting, change: dict[str, Any]) -> dict[str, Any]:
    """What another day asks for once more; as it was is kept, should the change be undone."""
    if "starts_at" in change:
        if "kept" not in change:
            change["kept"] = {
                "agreed_above": meeting.agreed_above,
                "override_reason": meeting.override_reason,
            }
        change.pop("registered_at", None)
        return {"override_reason": "", "agreed_above": False}
    change.pop("registered_at", None)
    return dict(change.pop("kept", None) or {})


def _refuse_past(starts_at: datetime, now: datetime) -> None:
    if starts_at <= now:
        raise InvalidCommandError("error-meeting-past")


def _parts(ground: Ground, parts: Sequence[MeetingPart]) -> list[str]:
    chosen = [part.value for part in PARTS[ground.kind.is_cell] if part in parts]
    if not chosen or len(chosen) != len(set(parts)):
        raise InvalidCommandError("error-meeting-parts")
    return chosen
