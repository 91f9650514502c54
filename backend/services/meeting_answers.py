"""Who comes: `Dự họp`, `Xin phép vắng` with its reason, and what the secretary says to it."""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Deferral, Invitee, Meeting, Office, Review
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, NotPermittedError
from backend.meeting_views import Answer, MeetingState, MeetingView, OwnMeeting
from backend.rules.terms import MeetingPart, Post, Standing
from backend.services import meetings, outbox
from backend.services.commands import Actor, command
from backend.services.meeting_ground import led_meeting
from backend.services.meeting_people import is_guest
from backend.services.outbox import NewNotice
from backend.text import clean

#: A reason says something, and fits its column.
LEAST_REASON, MOST_REASON = 3, 500
LEAVE, ASKED = "meeting-leave", "meeting-asked"
_SUSPENDED = (Standing.SUSPENDED_PARTY, Standing.SUSPENDED_COMMITTEE)
_POSTS = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.OFFICE)
_REVIEWING = {MeetingPart.INDIVIDUALS.value, MeetingPart.BALLOTS.value}


async def attend(actor: Actor, invitee_id: int, now: datetime) -> OwnMeeting:
    """Say that one comes; also after one had asked to stay away.

    Raises:
        NotFoundError: no such invitation, or not the actor's.
        ConflictError: the meeting has begun, or is called off.

    Transaction: one.
    """
    row, meeting = await _own(actor, invitee_id, now)
    if row.answer != Answer.COMING:
        async with command(actor, "meeting-attending", f"meeting/{meeting.id}", now):
            await _answer(row, Answer.COMING, "", now)
            await Deferral.filter(
                missed_id=meeting.id, review__member_id=actor.member_id, taken_up_id=None
            ).delete()
    return await meetings.own(actor, invitee_id)


async def ask_leave(actor: Actor, invitee_id: int, reason: str, now: datetime) -> OwnMeeting:
    """Ask to stay away; those who prepare the meeting are told, without a name.

    A comrade from above asks nobody: he says that he cannot come.

    Raises:
        NotFoundError: no such invitation, or not the actor's.
        ConflictError: the meeting has begun, or is called off.
        InvalidCommandError: no reason, or a too long one.

    Transaction: one.
    """
    row, meeting = await _own(actor, invitee_id, now)
    text = clean(reason)
    if not LEAST_REASON <= len(text) <= MOST_REASON:
        raise InvalidCommandError("error-leave-reason", least=LEAST_REASON, most=MOST_REASON)
    answer = Answer.LEAVE_GRANTED if is_guest(row) else Answer.LEAVE_ASKED
    if row.answer == Answer.LEAVE_GRANTED and not is_guest(row):
        return await meetings.own(actor, invitee_id)
    async with command(actor, "meeting-leave-asked", f"meeting/{meeting.id}", now):
        await _answer(row, answer, text, now)
        leads = [lead for lead in await _leads(meeting) if lead != actor.member_id]
        await outbox.enqueue([_asked(meeting, row, lead, now) for lead in leads], now)
    return await meetings.own(actor, invitee_id)


async def answer_leave(
    actor: Actor, invitee_id: int, now: datetime, *, granted: bool
) -> MeetingView:
    """Let somebody stay away, or ask him to come; he is told.

    Who may stay away waits for the nearest meeting of his cell.

    Args:
        actor: Who prepares the meeting.
        invitee_id: Who asked.
        now: When.
        granted: Whether he may stay away.

    Raises:
        NotFoundError: no such invitation, or its meeting is not the actor's.
        NotPermittedError: his own leave, while somebody else can decide on it.
        ConflictError: he asks no longer, or was answered already.

    Transaction: one.
    """
    row = await Invitee.get_or_none(id=invitee_id)
    if row is None:
        raise NotFoundError
    meeting, ground = await led_meeting(actor, row.meeting_id)
    if row.member_id == actor.member_id and len(await _leads(meeting)) > 1:
        raise NotPermittedError("error-leave-own")
    if row.answer != Answer.LEAVE_ASKED or meeting.state != MeetingState.ISSUED:
        raise ConflictError("error-leave-answered")
    answer = Answer.LEAVE_GRANTED if granted else Answer.LEAVE_REFUSED
    action = "meeting-leave-granted" if granted else "meeting-leave-refused"
    async with command(actor, action, f"meeting/{meeting.id}", now):
        changed = await Invitee.filter(id=row.id, answer=Answer.LEAVE_ASKED.value).update(
            answer=answer.value, answered_at=now
        )
        if not changed:
            raise ConflictError("error-leave-answered")
        if granted:
            await _defer(meeting, row, now)
        await outbox.enqueue([_result(meeting, row, now, granted=granted)], now)
    return await meetings.view_of(meeting, ground, now)


async def hand_over(actor: Actor, invitee_id: int, now: datetime) -> MeetingView:
    """Note that a printed copy was handed to somebody.

    Raises:
        NotFoundError: no such invitation, or its meeting is not the actor's.
        ConflictError: the meeting was not sent, or is over.

    Transaction: one.
    """
    row = await Invitee.get_or_none(id=invitee_id)
    if row is None:
        raise NotFoundError
    meeting, ground = await led_meeting(actor, row.meeting_id)
    if meeting.state != MeetingState.ISSUED:
        raise ConflictError("error-meeting-over")
    if row.handed_at is None:
        async with command(actor, "meeting-handed", f"meeting/{meeting.id}", now):
            await Invitee.filter(id=row.id).update(handed_at=now)
    return await meetings.view_of(meeting, ground, now)


async def _own(actor: Actor, invitee_id: int, now: datetime) -> tuple[Invitee, Meeting]:
    row = await Invitee.get_or_none(id=invitee_id, member_id=actor.member_id)
    if row is None:
        raise NotFoundError
    meeting = await Meeting.get(id=row.meeting_id)
    if meeting.state == MeetingState.DRAFT:
        raise NotFoundError
    if meeting.state != MeetingState.ISSUED or meeting.starts_at <= now:
        raise ConflictError("error-meeting-over")
    return row, meeting


async def _answer(row: Invitee, answer: Answer, reason: str, now: datetime) -> None:
    await Invitee.filter(id=row.id).update(answer=answer.value, reason=reason, answered_at=now)


async def _defer(meeting: Meeting, row: Invitee, now: datetime) -> None:
    """Who is absent with leave is reviewed at the nearest meeting (002, 004)."""
    if not _REVIEWING & set(meeting.parts) or row.member_id is None:
        return
    review = await Review.get_or_none(campaign_id=meeting.campaign_id, member_id=row.member_id)
    if review is not None:
        await Deferral.get_or_create(
            review_id=review.id, missed_id=meeting.id, defaults={"at": now}
        )


async def _leads(meeting: Meeting) -> Sequence[int]:
    """Who decides on leave: secretary and deputies, else the office of the organisation."""
    held = await Office.filter(
        organisation_id=meeting.organisation_id,
        post__in=_POSTS,
        member__standing__not_in=_SUSPENDED,
    ).order_by("id")
    board = [office.member_id for office in held if Post(office.post) is not Post.OFFICE]
    return tuple(dict.fromkeys(board or [office.member_id for office in held]))


def _asked(meeting: Meeting, row: Invitee, lead: int, now: datetime) -> NewNotice:
    return NewNotice(
        dedup_key=f"{ASKED}:{row.id}:{int(now.timestamp())}:{lead}",
        kind=ASKED,
        campaign_id=meeting.campaign_id,
        member_id=lead,
        subject=f"meeting/{meeting.id}",
        facts={"invitee": row.id, "sequence": meeting.sequence},
        due_at=now,
        expires_at=meeting.starts_at,
    )


def _result(meeting: Meeting, row: Invitee, now: datetime, *, granted: bool) -> NewNotice:
    return NewNotice(
        dedup_key=f"{LEAVE}:{row.id}:{int(now.timestamp())}",
        kind=LEAVE,
        campaign_id=meeting.campaign_id,
        member_id=row.member_id or 0,
        subject=f"meeting/{meeting.id}",
        facts={"invitee": row.id, "sequence": meeting.sequence, "granted": granted},
        due_at=now,
        expires_at=meeting.starts_at,
    )
