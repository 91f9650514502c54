"""What would leave, before anything leaves: every text and every addressee, page by page."""

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime

from backend.db.models import Meeting
from backend.meeting_views import (
    InviteeView,
    MeetingState,
    MeetingView,
    Preview,
    PreviewPage,
    Terms,
    Text,
)
from backend.rules.meeting_gates import AGREEMENT
from backend.rules.meetings import needs_reason
from backend.services import meeting_people, meetings
from backend.services.commands import Actor
from backend.services.meeting_ground import Ground, led_meeting, told_terms, wanted_terms

#: Names on one page.
NAMES = 10


async def preview(actor: Actor, meeting_id: int, now: datetime) -> Preview:
    """Every text and every addressee of what `Gửi` would send, and what keeps it from leaving.

    Of a meeting that was sent and not changed, only those who were not told yet are told.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    view = await meetings.view_of(meeting, ground, now)
    terms = wanted_terms(meeting)
    people = await meeting_people.planned(ground, terms.parts, meeting)
    changes = changes_of(meeting)
    if view.state is MeetingState.ISSUED and not changes:
        people = tuple(person for person in people if not person.id)
    pages = [page async for page in _pages(meeting, ground, people, terms, changes)]
    return Preview(view, tuple(pages), cancels=False, missing=missing(view, people, now))


async def cancel_preview(actor: Actor, meeting_id: int, now: datetime) -> Preview:
    """As `preview`, of what calling the meeting off would send.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    view = await meetings.view_of(meeting, ground, now)
    pages = [page async for page in _pages(meeting, ground, view.people, told_terms(meeting), ())]
    lacking = () if view.state is MeetingState.ISSUED else ("over",)
    return Preview(view, tuple(pages), cancels=True, missing=lacking)


def changes_of(meeting: Meeting) -> tuple[str, ...]:
    """What waits to be sent of a meeting that was sent, in the order in which it is told."""
    if meeting.state != MeetingState.ISSUED:
        return ()
    change = meeting.change or {}
    columns = {"time": "starts_at", "length": "days", "place": "place", "parts": "parts"}
    found = tuple(name for name, column in columns.items() if column in change)
    return (*found, "papers") if "papers" in change else found


def missing(view: MeetingView, people: Sequence[InviteeView], now: datetime) -> tuple[str, ...]:
    """Codes of what keeps a meeting from being sent, in the order in which it is mended."""
    lacks = {
        "over": not view.open,
        "nothing": view.open and not view.unsent,
        "past": view.terms.starts_at <= now,
        "place": not view.terms.place,
        "people": not people,
        "agreement": any(f.code == AGREEMENT for f in view.check.findings),
        "reason": needs_reason(view.check.findings) and not view.override_reason,
        "agreed": any(p.role.from_above for p in people) and not view.agreed_above,
    }
    return tuple(code for code, lacking in lacks.items() if lacking)


async def _pages(
    meeting: Meeting,
    ground: Ground,
    people: Sequence[InviteeView],
    terms: Terms,
    changes: Sequence[str],
) -> AsyncIterator[PreviewPage]:
    was = meeting.starts_at if "time" in changes else None
    members = [person for person in people if not person.role.from_above]
    if members:
        text = await meetings.message_to(
            meeting, ground, members[0], terms=terms, changes=changes, was=was
        )
        yield PreviewPage(Text.NOTICE, text, (), len(members))
        for page in _names(members):
            yield page
    for guest in (person for person in people if person.role.from_above):
        text = await meetings.message_to(
            meeting, ground, guest, terms=terms, changes=changes, was=was
        )
        yield PreviewPage(Text.INVITATION, text, (guest,), 1)


def _names(members: Sequence[InviteeView]) -> Iterator[PreviewPage]:
    for start in range(0, len(members), NAMES):
        shown = tuple(members[start : start + NAMES])
        yield PreviewPage(Text.NOTICE, None, shown, len(members))
