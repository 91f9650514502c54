"""Reminders three days and one day before a meeting; they leave merged with the others."""

from datetime import datetime, time, timedelta

from backend.clock import VIETNAM, local_day
from backend.db.models import Campaign, Invitee, Meeting
from backend.errors import NotFoundError
from backend.meeting_views import Answer, MeetingMessage, MeetingState
from backend.services import meeting_people, meetings, outbox
from backend.services.meeting_ground import meeting_ground
from backend.services.notices import DueNotice
from backend.services.nudge_rows import MEETING
from backend.services.outbox import NewNotice
from backend.services.reachable import Receiver, receivers

#: Days before a meeting.
DAYS = (3, 1)


async def plan(now: datetime) -> int:
    """Plan what is missing of the reminders of all meetings to come; returns how many are new.

    A person who linked a chat after the invitations left is reminded like the others.

    Transaction: the statement's own.
    """
    horizon = now + timedelta(days=max(DAYS) + 1)
    season = await Campaign.filter(closed_at=None).values_list("id", flat=True)
    coming = await Meeting.filter(
        campaign_id__in=list(season),
        state=MeetingState.ISSUED,
        starts_at__gt=now,
        starts_at__lte=horizon,
    )
    return sum([await enqueue(meeting, now) for meeting in coming])


async def enqueue(meeting: Meeting, now: datetime) -> int:
    """Put the reminders of one meeting into the outbox; returns how many are new.

    Only for people with a chat that takes messages, at the hour each of them set; not for who
    may stay away.

    Transaction: the caller's.
    """
    people = await Invitee.filter(meeting_id=meeting.id, member_id__isnull=False).exclude(
        answer=Answer.LEAVE_GRANTED
    )
    known = await receivers([row.member_id for row in people if row.member_id])
    rows: list[NewNotice] = []
    for row in people:
        to = known.get(row.member_id or 0)
        found = [_notice(meeting, row, days, to, now) for days in DAYS] if to else []
        rows += [notice for notice in found if notice is not None]
    return await outbox.enqueue(rows, now)


async def reminded(notice: DueNotice) -> MeetingMessage | None:
    """What a due reminder speaks of; None where it is no longer worth saying.

    It is not once the meeting was moved, called off or held, or the person may stay away.
    """
    row = await Invitee.get_or_none(
        id=int(notice.facts.get("invitee", 0)), member_id=notice.member_id
    )
    if row is None or row.answer == Answer.LEAVE_GRANTED:
        return None
    meeting = await Meeting.get(id=row.meeting_id)
    if meeting.state != MeetingState.ISSUED or meeting.sequence != notice.facts.get("sequence"):
        return None
    try:
        ground = await meeting_ground(meeting)
    except NotFoundError:  # the season was closed meanwhile
        return None
    return await meetings.message_to(meeting, ground, meeting_people.addressed(row))


def _notice(
    meeting: Meeting, row: Invitee, days: int, to: Receiver, now: datetime
) -> NewNotice | None:
    """The reminder so many days before; None where its hour has passed."""
    day = local_day(meeting.starts_at) - timedelta(days=days)
    due = datetime.combine(day, time(to.minute // 60, to.minute % 60), VIETNAM)
    if due <= now:
        return None
    return NewNotice(
        dedup_key=f"{MEETING}:{meeting.id}:{meeting.sequence}:{row.id}:{days}",
        kind=MEETING,
        campaign_id=meeting.campaign_id,
        member_id=to.member_id,
        subject=f"meeting/{meeting.id}",
        facts={"invitee": row.id, "sequence": meeting.sequence, "days": days},
        due_at=due,
        expires_at=meeting.starts_at,
    )
