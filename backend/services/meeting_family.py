"""What meetings tell people, put in words when it leaves: as the meeting stands by then."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from backend.db.models import (
    Assignment,
    Campaign,
    Invitee,
    Meeting,
    Member,
    Notice,
    Organisation,
)
from backend.errors import NotFoundError
from backend.meeting_page_views import AssignmentMessage
from backend.meeting_views import Answer, LeaveResult, MeetingMessage, MeetingState, Unit
from backend.messages import meetings as texts
from backend.rules.terms import MeetingRole, OrganisationKind
from backend.screen import Screen
from backend.services import campaigns, meeting_people, meetings
from backend.services.assignments import ASSIGNED
from backend.services.meeting_answers import ASKED, LEAVE
from backend.services.meeting_ground import Ground, meeting_ground
from backend.services.meeting_issue import CANCEL, INVITATION, NOTICE
from backend.services.notices import Composed, DueNotice, Family

#: What a compose function is handed: the notice, its meeting, whose it is.
_Say = Callable[[DueNotice, Meeting, Ground, Invitee], Awaitable[Screen | None]]


async def compose(notices: Sequence[DueNotice], now: datetime) -> Composed:
    """The message of one notice; nothing where the meeting has moved on since.

    A change that was overtaken by another, an invitation to what is called off, the calling off
    of what nobody was told of: none of them is worth saying any more.

    Args:
        notices: One notice: these leave each alone.
        now: The season's time.
    """
    (notice,) = notices
    screen = await _screen(notice, now)
    if screen is None:
        return Composed(None, dropped=(notice.id,))
    return Composed(screen, used=(notice.id,))


async def _screen(notice: DueNotice, now: datetime) -> Screen | None:
    if notice.kind == ASSIGNED:
        return await _assigned(notice)
    row = await Invitee.get_or_none(id=int(notice.facts.get("invitee", 0)))
    meeting = await Meeting.get_or_none(id=row.meeting_id) if row else None
    if row is None or meeting is None or meeting.starts_at <= now:
        return None
    try:
        ground = await meeting_ground(meeting)
    except NotFoundError:  # the season was closed meanwhile
        return None
    return await _SAYING[notice.kind](notice, meeting, ground, row)


async def _told(
    notice: DueNotice, meeting: Meeting, ground: Ground, row: Invitee
) -> Screen | None:
    """A notice or an invitation; to who was not reached before, a change is the first word."""
    if meeting.state != MeetingState.ISSUED or meeting.sequence != notice.facts["sequence"]:
        return None
    named = str(notice.facts.get("changes", ""))
    changes = tuple(named.split(",")) if named and await _heard(row) else ()
    stored = notice.facts.get("was")
    was = datetime.fromisoformat(str(stored)) if stored and changes else None
    view = await _message(meeting, ground, row, changes, was)
    return texts.invitation(view) if meeting_people.is_guest(row) else texts.notice(view)


async def _called_off(
    _: DueNotice, meeting: Meeting, ground: Ground, row: Invitee
) -> Screen | None:
    if not await _heard(row):
        return None
    return texts.cancelled(await _message(meeting, ground, row))


async def _answered(
    notice: DueNotice, meeting: Meeting, ground: Ground, row: Invitee
) -> Screen | None:
    granted = bool(notice.facts["granted"])
    stands = Answer.LEAVE_GRANTED if granted else Answer.LEAVE_REFUSED
    if meeting.state != MeetingState.ISSUED or row.answer != stands:
        return None
    view = await _message(meeting, ground, row)
    return texts.leave_answered(LeaveResult(view, granted=granted))


async def _asked(
    notice: DueNotice, meeting: Meeting, ground: Ground, row: Invitee
) -> Screen | None:
    if meeting.state != MeetingState.ISSUED:
        return None
    if row.answer not in {Answer.LEAVE_ASKED, Answer.LEAVE_GRANTED}:
        return None
    lead = await Member.get(id=notice.member_id)
    waiting = await Invitee.filter(meeting_id=meeting.id, answer=Answer.LEAVE_ASKED.value).count()
    view = meetings.to_lead(meeting, ground, lead.full_name)
    return texts.leave_asked(view, waiting)


async def _assigned(notice: DueNotice) -> Screen | None:
    row = await Assignment.get_or_none(id=int(notice.facts["assignment"]))
    campaign = await Campaign.get(id=row.campaign_id) if row else None
    if row is None or campaign is None or campaign.closed_at is not None:
        return None
    organisation = await Organisation.get(id=row.organisation_id)
    view = AssignmentMessage(
        season=campaigns.season_view(campaign),
        unit=Unit(organisation.id, organisation.name, OrganisationKind(organisation.kind)),
        name=row.name,
        role=MeetingRole(row.role),
        document=row.document,
    )
    return texts.assigned(view)


async def _message(
    meeting: Meeting,
    ground: Ground,
    row: Invitee,
    changes: Sequence[str] = (),
    was: datetime | None = None,
) -> MeetingMessage:
    invitee = meeting_people.addressed(row)
    return await meetings.message_to(meeting, ground, invitee, changes=changes, was=was)


async def _heard(row: Invitee) -> bool:
    """Whether he was told of the meeting before."""
    return await Notice.filter(
        subject=f"meeting/{row.meeting_id}",
        member_id=row.member_id or 0,
        kind__in=[NOTICE, INVITATION],
        state="sent",
    ).exists()


_SAYING: Mapping[str, _Say] = {
    NOTICE: _told,
    INVITATION: _told,
    CANCEL: _called_off,
    LEAVE: _answered,
    ASKED: _asked,
}

FAMILY = Family(
    name="meetings",
    kinds=frozenset({*_SAYING, ASSIGNED}),
    compose=compose,
    merged=False,
)
