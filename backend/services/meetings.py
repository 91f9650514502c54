"""Meetings as people see them: those who prepare them, and those who are told."""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Invitee, Meeting, MeetingPaper, Organisation
from backend.errors import NotFoundError
from backend.meeting_views import (
    Answer,
    DayCheck,
    DayOffer,
    InviteeView,
    MeetingLine,
    MeetingMessage,
    MeetingState,
    MeetingView,
    OwnMeeting,
    Terms,
    Unit,
)
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind
from backend.services import access, campaigns, meeting_facts, meeting_people
from backend.services.commands import Actor
from backend.services.meeting_ground import (
    Ground,
    led,
    led_meeting,
    meeting_ground,
    registered_at,
    sending_day,
    told_terms,
    wanted_terms,
)

#: Cancelled ones leave the lists.
_LISTED = (MeetingState.DRAFT, MeetingState.ISSUED, MeetingState.HELD)
#: What a meeting of a cell, and of any other organisation, may serve.
PARTS = {
    True: tuple(MeetingPart),
    False: tuple(part for part in MeetingPart if part is not MeetingPart.CELL_BOARD),
}


async def led_units(actor: Actor) -> tuple[Unit, ...]:
    """The organisations the actor acts for, highest first."""
    found: list[Unit] = []
    for charge in await access.charges_of(actor.member_id):
        if charge.post in access.LEADING and charge.organisation_id not in {u.id for u in found}:
            organisation = await Organisation.get(id=charge.organisation_id)
            kind = OrganisationKind(organisation.kind)
            found.append(Unit(organisation.id, organisation.name, kind))
    return tuple(found)


async def board(actor: Actor, organisation_id: int) -> tuple[Unit, tuple[MeetingLine, ...]]:
    """The meetings of an organisation, in the order of their days.

    Raises:
        NotFoundError: it is not the actor's, or no season runs there.
    """
    ground = await led(actor, organisation_id)
    return ground.unit, await lines_of(ground)


async def next_sent(actor: Actor, now: datetime) -> int | None:
    """The next meeting that was sent by those the actor acts for, else the last one."""
    units = [unit.id for unit in await led_units(actor)]
    found = await Meeting.filter(
        organisation_id__in=units, state=MeetingState.ISSUED, campaign__closed_at=None
    ).order_by("starts_at")
    coming = [meeting.id for meeting in found if meeting.starts_at > now]
    return next(iter([*coming, *(meeting.id for meeting in reversed(found))]), None)


async def lines_of(ground: Ground) -> tuple[MeetingLine, ...]:
    """The meetings of an organisation in its season, in the order of their days."""
    found = await Meeting.filter(
        campaign_id=ground.campaign.id,
        organisation_id=ground.organisation.id,
        state__in=_LISTED,
    )
    lines = [line_of(meeting, ground.unit) for meeting in found]
    return tuple(sorted(lines, key=lambda line: (line.terms.starts_at, line.id)))


def line_of(meeting: Meeting, unit: Unit) -> MeetingLine:
    """A meeting in a list."""
    return MeetingLine(
        id=meeting.id,
        unit=unit,
        state=MeetingState(meeting.state),
        terms=told_terms(meeting),
        changed=bool(meeting.change),
        registered_at=meeting.registered_at,
    )


async def offer(
    actor: Actor, organisation_id: int, parts: Sequence[MeetingPart], now: datetime
) -> DayOffer:
    """The days a new meeting may have.

    Raises:
        NotFoundError: as `board`.
    """
    return await meeting_facts.offer(await led(actor, organisation_id), parts, now)


async def check_new(
    actor: Actor,
    organisation_id: int,
    parts: Sequence[MeetingPart],
    starts_at: datetime,
    now: datetime,
) -> DayCheck:
    """What stands against a new meeting on a day; nothing is stored.

    Raises:
        NotFoundError: as `board`.
    """
    ground = await led(actor, organisation_id)
    days = meeting_facts.default_days(ground, parts)
    return await meeting_facts.check(ground, Terms(starts_at, tuple(parts), days, ""), now)


async def check_move(
    actor: Actor, meeting_id: int, starts_at: datetime, now: datetime
) -> DayCheck:
    """What stands against moving a meeting to a day; nothing is stored.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    told = wanted_terms(meeting)
    meeting.papers_at = None  # what is moved is sent anew
    meeting.registered_at = None
    terms = Terms(starts_at, told.parts, told.days, told.place)
    return await meeting_facts.check(ground, terms, now, meeting)


async def offer_move(actor: Actor, meeting_id: int, now: datetime) -> DayOffer:
    """The days a meeting may be moved to.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    terms = wanted_terms(meeting)
    found = await check_move(actor, meeting_id, terms.starts_at, now)
    return DayOffer(
        unit=ground.unit,
        season=found.season,
        parts=terms.parts,
        choices=found.choices,
        last=found.last,
        today=sending_day(now),
        usual_day=ground.organisation.usual_day,
    )


async def view(actor: Actor, meeting_id: int, now: datetime) -> MeetingView:
    """A meeting as those see it who prepare it.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    return await view_of(meeting, ground, now)


async def view_of(meeting: Meeting, ground: Ground, now: datetime) -> MeetingView:
    """A stored meeting with all that hangs on it."""
    terms = wanted_terms(meeting)
    state = MeetingState(meeting.state)
    drafted = state is MeetingState.DRAFT
    coming = await meeting_people.planned(ground, terms.parts, meeting)
    people = coming if drafted else await meeting_people.stored(ground, meeting)
    absent = await meeting_people.deferred(ground, meeting)
    return MeetingView(
        id=meeting.id,
        version=meeting.version,
        state=state,
        sequence=meeting.sequence,
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        terms=terms,
        sent=None if drafted else told_terms(meeting),
        changed=bool(meeting.change),
        check=await meeting_facts.check(ground, terms, now, meeting),
        override_reason=meeting.override_reason,
        agreed_above=meeting.agreed_above,
        registered_at=registered_at(meeting),
        papers=await paper_names(meeting),
        people=people,
        deferred=tuple(dict.fromkeys(row.review.member.full_name for row in absent)),
        papers_changed="papers" in (meeting.change or {}),
        newcomers=sum(1 for p in coming if not p.id) if state is MeetingState.ISSUED else 0,
    )


async def paper_names(meeting: Meeting) -> tuple[str, ...]:
    """Names of the papers that belong to a meeting now."""
    found = await MeetingPaper.filter(meeting_id=meeting.id, removed_at=None).order_by("id")
    return tuple(paper.name for paper in found)


async def own(actor: Actor, invitee_id: int) -> OwnMeeting:
    """A meeting as one sees it who is told of it.

    Raises:
        NotFoundError: no such invitation, or not the actor's.
    """
    row = await Invitee.get_or_none(id=invitee_id, member_id=actor.member_id)
    if row is None:
        raise NotFoundError
    return await own_of(row)


async def own_by_meeting(actor: Actor, meeting_id: int) -> OwnMeeting:
    """As `own`, by the meeting.

    Raises:
        NotFoundError: the actor is not told of such a meeting.
    """
    row = await Invitee.get_or_none(meeting_id=meeting_id, member_id=actor.member_id)
    if row is None:
        raise NotFoundError
    return await own_of(row)


async def own_of(row: Invitee) -> OwnMeeting:
    """An invitation with its meeting as it was told.

    Raises:
        NotFoundError: nothing was sent yet, or the season is over.
    """
    meeting = await Meeting.get(id=row.meeting_id)
    if meeting.state == MeetingState.DRAFT or meeting.issued_at is None:
        raise NotFoundError
    ground = await meeting_ground(meeting)
    found = await meeting_people.stored(ground, meeting)
    invitee = next(person for person in found if person.id == row.id)
    message = await message_to(meeting, ground, invitee)
    return OwnMeeting(message, MeetingState(meeting.state), invitee)


async def message_to(
    meeting: Meeting,
    ground: Ground,
    invitee: InviteeView,
    *,
    terms: Terms | None = None,
    changes: Sequence[str] = (),
    was: datetime | None = None,
) -> MeetingMessage:
    """What one person is told.

    Args:
        meeting: Of what.
        ground: Its organisation and season.
        invitee: Whom.
        terms: As wanted, where they are not sent yet; else as told.
        changes: What is new.
        was: When it was to be before, where that is new.
    """
    return MeetingMessage(
        season=campaigns.season_view(ground.campaign),
        unit=ground.unit,
        meeting_id=meeting.id,
        invitee_id=invitee.id,
        name=invitee.name,
        title=invitee.title,
        role=invitee.role,
        terms=terms or told_terms(meeting),
        papers=await paper_names(meeting),
        changes=tuple(changes),
        was=was,
        answer=invitee.answer,
    )


def to_lead(meeting: Meeting, ground: Ground, name: str) -> MeetingMessage:
    """What somebody who prepares a meeting is told of it."""
    return MeetingMessage(
        season=campaigns.season_view(ground.campaign),
        unit=ground.unit,
        meeting_id=meeting.id,
        invitee_id=0,
        name=name,
        title="",
        role=MeetingRole.MEMBER,
        terms=told_terms(meeting),
        answer=Answer.NONE,
    )
