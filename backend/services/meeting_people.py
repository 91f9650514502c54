"""Who is told of a meeting: its members from the roster, comrades from above as assigned."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.db.models import (
    Account,
    Assignment,
    Deferral,
    Invitee,
    Meeting,
    Member,
    Notice,
    Office,
    PaperRead,
)
from backend.meeting_views import Answer, InviteeView
from backend.rules.terms import MeetingPart, MeetingRole, Post, Standing
from backend.services.meeting_ground import Ground
from backend.text import search_key

#: Who takes no part in a cell's meetings.
_AWAY = (Standing.EXEMPT_WORK_AND_ACTIVITY, Standing.SUSPENDED_PARTY)
#: Who holds no post on a board for the time being.
_OFF_BOARD = (*_AWAY, Standing.SUSPENDED_COMMITTEE)
#: Those of a cell's board.
_CELL_BOARD = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.CELL_BOARD)
#: What tells people of a meeting, or that it is called off.
TELLING = ("meeting-notice", "meeting-invitation", "meeting-cancel")
_ROLES = list(MeetingRole)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One who is to be told.

    Attributes:
        member_id: None for somebody who is not on the roster.
        number: His line on the roll of the cell that meets; 0 for others.
    """

    member_id: int | None
    name: str
    title: str
    role: MeetingRole
    number: int = 0


async def wanted(
    ground: Ground, parts: Sequence[MeetingPart], meeting: Meeting | None = None
) -> tuple[Wanted, ...]:
    """Whom a meeting is told to: members first, each once, then those from above by role.

    The exempt and those suspended from the Party take no part; who is suspended from the
    committee still comes to his own cell, not to its board.
    """
    found = await _members(ground, parts)
    names = Counter(member.full_name for member, _ in found)
    members = [
        Wanted(
            member.id,
            f"{member.full_name} ({member.born.year})"
            if names[member.full_name] > 1
            else member.full_name,
            "",
            MeetingRole.MEMBER,
            member.roll_number if of_cell else 0,
        )
        for member, of_cell in found
    ]
    known = {person.member_id for person in members}
    above = await _from_above(ground, meeting)
    guests = [person for person in above if person.member_id not in known]
    return (*members, *sorted(guests, key=lambda person: _ROLES.index(person.role)))


async def stored(ground: Ground, meeting: Meeting) -> tuple[InviteeView, ...]:
    """Those a meeting was told to, with what they received and answered."""
    rows = await Invitee.filter(meeting_id=meeting.id)
    told = await _told(meeting.id)
    reads = Counter(
        str(invitee)
        for invitee in await PaperRead.filter(
            invitee__meeting_id=meeting.id, paper__removed_at=None
        ).values_list("invitee_id", flat=True)
    )
    numbers = await _numbers(ground)
    chats = await reachable([row.member_id for row in rows if row.member_id])
    views = [
        _view(row, numbers, chats, told.get(row.member_id or 0), reads[str(row.id)])
        for row in rows
    ]
    return tuple(sorted(views, key=lambda view: (_ROLES.index(view.role), view.number, view.id)))


async def planned(
    ground: Ground, parts: Sequence[MeetingPart], meeting: Meeting
) -> tuple[InviteeView, ...]:
    """Those a meeting would be told to if it were sent now."""
    people = await wanted(ground, parts, meeting)
    chats = await reachable([p.member_id for p in people if p.member_id])
    rows = await Invitee.filter(meeting_id=meeting.id)
    known = {same(row.member_id, row.name, row.title): row.id for row in rows}
    return tuple(
        InviteeView(
            id=known.get(same(person.member_id, person.name, person.title), 0),
            member_id=person.member_id,
            name=person.name,
            title=person.title,
            role=person.role,
            number=person.number,
            reachable=person.member_id in chats,
        )
        for person in people
    )


def addressed(row: Invitee) -> InviteeView:
    """One who is told, by his row alone: enough to put him in words."""
    return InviteeView(
        id=row.id,
        member_id=row.member_id,
        name=row.name,
        title=row.title,
        role=MeetingRole(row.role),
        answer=Answer(row.answer),
    )


async def reachable(member_ids: Sequence[int]) -> frozenset[int]:
    """Those with a chat that takes messages."""
    found = await Account.filter(member_id__in=list(member_ids), unreachable_at=None).values_list(
        "member_id", flat=True
    )
    return frozenset(int(str(member)) for member in found)


def same(member_id: int | None, name: str, title: str) -> int | str:
    """By what a person is told apart: his id, else his name and office."""
    return member_id or search_key(f"{name}, {title}")


def is_guest(row: Invitee) -> bool:
    """Whether one is invited from above or beside, rather than told as a member."""
    return MeetingRole(row.role).from_above


def parts_of(meeting: Meeting) -> tuple[MeetingPart, ...]:
    """What a stored meeting serves, as told."""
    return tuple(part for part in MeetingPart if part.value in meeting.parts)


async def deferred(ground: Ground, meeting: Meeting) -> tuple[Deferral, ...]:
    """Absences of earlier meetings that this one would take up, or has taken up."""
    if not ground.kind.is_cell or not _takes_up(meeting.parts):
        return ()
    found = await Deferral.filter(
        review__campaign_id=ground.campaign.id,
        review__cell_review__organisation_id=ground.organisation.id,
        missed__starts_at__lt=meeting.starts_at,
    ).prefetch_related("review__member")
    return tuple(row for row in found if row.taken_up_id in {None, meeting.id})


def _takes_up(parts: object) -> bool:
    """Whether a meeting reviews or rates people, so that absentees are taken up in it."""
    names = parts if isinstance(parts, list) else []
    return MeetingPart.INDIVIDUALS.value in names or MeetingPart.BALLOTS.value in names


async def _members(ground: Ground, parts: Sequence[MeetingPart]) -> Sequence[tuple[Member, bool]]:
    """Members with whether their line on the roll counts: a cell's own."""
    here = ground.organisation.id
    if ground.kind.is_cell and set(parts) != {MeetingPart.CELL_BOARD}:
        roll = await Member.filter(cell_id=here, standing__not_in=_AWAY).order_by("roll_number")
        return [(member, True) for member in roll]
    posts = _CELL_BOARD if ground.kind.is_cell else tuple(ground.board_posts)
    offices = await Office.filter(
        organisation_id=here, post__in=posts, member__standing__not_in=_OFF_BOARD
    ).select_related("member")
    order = list(Post)
    offices.sort(key=lambda office: (order.index(Post(office.post)), office.member.sort_key))
    members = {office.member_id: office.member for office in offices}
    return [(member, member.cell_id == here) for member in members.values()]


async def _from_above(ground: Ground, meeting: Meeting | None) -> list[Wanted]:
    assigned = await Assignment.filter(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    ).order_by("id")
    away = set(
        await Member.filter(
            id__in=[row.member_id for row in assigned if row.member_id], standing__in=_AWAY
        ).values_list("id", flat=True)
    )
    people: dict[int | str, Wanted] = {}
    for row in assigned:
        if row.member_id not in away:
            person = Wanted(row.member_id, row.name, row.title, MeetingRole(row.role))
            people.setdefault(same(row.member_id, row.name, row.title), person)
    if meeting is not None:
        for added in await Invitee.filter(meeting_id=meeting.id, role=MeetingRole.GUEST):
            person = Wanted(added.member_id, added.name, added.title, MeetingRole.GUEST)
            people.setdefault(same(added.member_id, added.name, added.title), person)
    return list(people.values())


async def _told(meeting_id: int) -> Mapping[int, Notice]:
    """The newest notice of each member about a meeting."""
    found = await Notice.filter(subject=f"meeting/{meeting_id}", kind__in=TELLING).order_by("id")
    return {notice.member_id: notice for notice in found}


async def _numbers(ground: Ground) -> Mapping[int, int]:
    if not ground.kind.is_cell:
        return {}
    roll = await Member.filter(cell_id=ground.organisation.id).values_list("id", "roll_number")
    return {int(str(member)): int(str(number)) for member, number in roll}


def _view(
    row: Invitee,
    numbers: Mapping[int, int],
    chats: frozenset[int],
    told: Notice | None,
    read: int,
) -> InviteeView:
    role = MeetingRole(row.role)
    return InviteeView(
        id=row.id,
        member_id=row.member_id,
        name=row.name,
        title=row.title,
        role=role,
        number=0 if role.from_above else numbers.get(row.member_id or 0, 0),
        answer=Answer(row.answer),
        reason=row.reason,
        answered_at=row.answered_at,
        handed_at=row.handed_at,
        reachable=row.member_id in chats,
        told=told.state if told else "",
        told_at=told.sent_at if told else None,
        channel=told.channel if told else "",
        read=read,
    )
