"""A meeting while it is held: who is there, what is taken up next, what is missing."""

from collections.abc import Sequence
from datetime import datetime

from backend.clock import local_day
from backend.db.models import (
    Attendance,
    Ballot,
    Deferral,
    Invitee,
    Meeting,
    Member,
    OrganisationFact,
    Review,
)
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_views import Answer, MeetingState
from backend.rules.gates import GateQuestion, GateUnit, gate
from backend.rules.terms import MeetingPart, MeetingRole
from backend.rules.verdict import Finding, Outcome
from backend.services import (
    access,
    campaigns,
    minutes,
    party_groups,
    sitting_agenda,
    sitting_items,
    unit_gates,
)
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, led_meeting, meeting_ground, told_terms
from backend.services.meeting_people import parts_of, stored
from backend.sitting_views import Presence, SeatView, SittingView
from backend.working_days import calendar

#: Meetings that may be held, or were.
_HELD = (MeetingState.ISSUED, MeetingState.HELD)
_TAKEN_UP = {MeetingPart.INDIVIDUALS.value, MeetingPart.BALLOTS.value}
#: What is asked before a review starts.
_START = ("start_review", "open_party_review", "hold_joint_review")


async def view(actor: Actor, meeting_id: int, now: datetime) -> SittingView:
    """A sitting as far as it is the actor's to see.

    Who keeps it sees all of it. Who is summoned sees the agenda and his own seat. Who looks after
    the organisation from above sees how far it has come, not what is written.

    Raises:
        NotFoundError: no such meeting, nothing was sent yet, or it is not his to see.
    """
    meeting = await Meeting.get_or_none(id=meeting_id)
    if meeting is None or meeting.state not in _HELD:
        raise NotFoundError
    ground = await meeting_ground(meeting)
    leads = await access.leads(actor.member_id, meeting.organisation_id)
    own = await Invitee.exists(meeting_id=meeting_id, member_id=actor.member_id)
    if (
        not leads
        and not own
        and not await access.leads_above(actor.member_id, ground.organisation.path)
    ):
        raise NotFoundError
    return await _view_of(actor, meeting, ground, now, leads=leads)


async def mark(
    actor: Actor, meeting_id: int, member_id: int, presence: Presence, now: datetime
) -> SittingView:
    """Note whether somebody is there; noting it twice is once.

    Who is not there waits for the nearest meeting, as long as this one reviews or rates people.

    Raises:
        NotFoundError: no such meeting, not the actor's, or nobody summoned.
        InvalidCommandError: the day has not come (`error-sitting-early`).
        ConflictError: a ballot of this meeting is open or frozen on who was there.

    Transaction: one.
    """
    meeting, ground = await _kept(actor, meeting_id, now)
    if not await _is_summoned(meeting, member_id):
        raise NotFoundError
    details = {"state": presence.value}
    async with command(actor, "attendance", f"meeting/{meeting_id}", now, details):
        await _note(meeting, member_id, presence, now)
    return await _view_of(actor, meeting, ground, now, leads=True)


async def mark_answered(actor: Actor, meeting_id: int, now: datetime) -> SittingView:
    """Note as there whoever said he comes and as excused whoever has leave; the rest stays open.

    Raises: as `mark`.

    Transaction: one.
    """
    meeting, ground = await _kept(actor, meeting_id, now)
    known = set(await Attendance.filter(meeting_id=meeting_id).values_list("member_id", flat=True))
    states = {Answer.COMING: Presence.PRESENT, Answer.LEAVE_GRANTED: Presence.EXCUSED}
    async with command(actor, "attendance-answered", f"meeting/{meeting_id}", now):
        for row in await Invitee.filter(meeting_id=meeting_id, role=MeetingRole.MEMBER):
            presence = states.get(Answer(row.answer))
            if row.member_id is not None and row.member_id not in known and presence:
                await _note(meeting, row.member_id, presence, now)
    return await _view_of(actor, meeting, ground, now, leads=True)


async def start(actor: Actor, meeting_id: int, now: datetime) -> SittingView:
    """Lay the agenda down in the plan's order; doing it twice is once.

    Raises:
        NotFoundError, InvalidCommandError: as `mark`; also while the plan wants something first,
            which is named.

    Transaction: one.
    """
    meeting, ground = await _kept(actor, meeting_id, now)
    missing = [f for f in await _blocked(ground, meeting) if f.outcome is Outcome.UNMET]
    if missing:
        raise InvalidCommandError(missing[0].code, open="no")
    async with command(actor, "agenda-laid-down", f"meeting/{meeting_id}", now):
        await sitting_agenda.lay_down(ground, meeting)
    return await _view_of(actor, meeting, ground, now, leads=True)


async def _kept(actor: Actor, meeting_id: int, now: datetime) -> tuple[Meeting, Ground]:
    """A meeting the actor keeps and whose day has come."""
    meeting, ground = await led_meeting(actor, meeting_id)
    if meeting.state not in _HELD:
        raise NotFoundError
    if local_day(meeting.starts_at) > local_day(now):
        raise InvalidCommandError(
            "error-sitting-early", day=f"{local_day(meeting.starts_at):%d/%m/%Y}"
        )
    return meeting, ground


async def _is_summoned(meeting: Meeting, member_id: int) -> bool:
    return await Invitee.exists(
        meeting_id=meeting.id, member_id=member_id, role=MeetingRole.MEMBER
    )


async def _note(meeting: Meeting, member_id: int, presence: Presence, now: datetime) -> None:
    if await Ballot.filter(meeting_id=meeting.id, state__in=["open", "frozen"]).exists():
        raise ConflictError("error-sitting-balloted")
    if presence is Presence.UNKNOWN:
        await Attendance.filter(meeting_id=meeting.id, member_id=member_id).delete()
    else:
        await Attendance.bulk_create(
            [Attendance(meeting_id=meeting.id, member_id=member_id, state=presence.value, at=now)],
            on_conflict=["meeting_id", "member_id"],
            update_fields=["state", "at"],
        )
    await _defer(meeting, member_id, presence, now)


async def _defer(meeting: Meeting, member_id: int, presence: Presence, now: datetime) -> None:
    """Who missed it waits for the nearest meeting (002 II.B.2.2.4.g3, 004 I.A.1.2)."""
    if not _TAKEN_UP & set(meeting.parts):
        return
    review = await Review.get_or_none(
        campaign_id=meeting.campaign_id,
        member_id=member_id,
        cell_review__organisation_id=meeting.organisation_id,
    )
    if review is None:  # of a committee's meeting: his own cell takes him up
        return
    if presence in {Presence.ABSENT, Presence.EXCUSED}:
        await Deferral.get_or_create(
            review_id=review.id, missed_id=meeting.id, defaults={"at": now}
        )
    else:
        await Deferral.filter(review_id=review.id, missed_id=meeting.id, taken_up_id=None).delete()


async def _view_of(
    actor: Actor, meeting: Meeting, ground: Ground, now: datetime, *, leads: bool
) -> SittingView:
    seats = await _seats(meeting, ground)
    items = await sitting_items.items(ground, meeting, seats)
    texts = [(item.id, item.kind, item.name) for item in items]
    plain = await sitting_agenda.planned(ground, parts_of(meeting))
    own = next((seat for seat in seats if seat.member_id == actor.member_id), None)
    return SittingView(
        meeting_id=meeting.id,
        version=meeting.version,
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        state=MeetingState(meeting.state),
        starts_at=meeting.starts_at,
        place=told_terms(meeting).place,
        parts=parts_of(meeting),
        leads=leads,
        open=local_day(meeting.starts_at) <= local_day(now),
        own=own,
        seats=seats,
        items=items,
        findings=plain.findings,
        blocked=await _blocked(ground, meeting),
        groups=await party_groups.of(ground),
        minutes=await minutes.texts(meeting, texts) if leads else (),
    )


async def _seats(meeting: Meeting, ground: Ground) -> tuple[SeatView, ...]:
    people = [p for p in await stored(ground, meeting) if not p.role.from_above and p.member_id]
    states = {
        row.member_id: Presence(row.state)
        for row in await Attendance.filter(meeting_id=meeting.id)
    }
    day = local_day(meeting.starts_at)
    official = {
        member.id
        for member in await Member.filter(id__in=[p.member_id for p in people if p.member_id])
        if member.official_on is not None and member.official_on <= day
    }
    return tuple(
        SeatView(
            member_id=person.member_id or 0,
            number=person.number,
            name=person.name,
            official=person.member_id in official,
            presence=states.get(person.member_id or 0, Presence.UNKNOWN),
            answer=person.answer,
        )
        for person in people
    )


async def _blocked(ground: Ground, meeting: Meeting) -> tuple[Finding, ...]:
    """What the plan wants before the review of an organisation, and is not there."""
    if not {MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS} & set(parts_of(meeting)):
        return ()
    facts = await _unit_facts(ground)
    found: list[Finding] = []
    for action in _START:
        reply = gate(ground.plan, GateQuestion(action=action, unit=facts), calendar())
        found += [f for f in reply.because if f.outcome is not Outcome.MET]
    return tuple(found)


async def _unit_facts(ground: Ground) -> GateUnit:
    noted: Sequence[object] = await OrganisationFact.filter(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    ).values_list("fact", flat=True)
    named = {str(fact) for fact in noted}
    return await unit_gates.facts_of(
        ground, suggested="suggested" in named, agreed="upper_agreed" in named
    )
