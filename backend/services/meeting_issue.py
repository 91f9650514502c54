"""Sending a meeting: notices and invitations leave together, or not at all."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from backend.db.models import Deferral, Invitee, Meeting
from backend.errors import ConflictError, InvalidCommandError
from backend.meeting_views import Answer, MeetingState, MeetingView
from backend.rules.verdict import Outcome
from backend.services import campaigns, meeting_people, meeting_reminders, meetings, outbox
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, led_meeting, registered_at, wanted_terms
from backend.services.meeting_people import Wanted, same
from backend.services.meeting_preview import changes_of, missing
from backend.services.meeting_writes import Edit, refuse_stale, write
from backend.services.outbox import NewNotice

NOTICE, INVITATION, CANCEL = meeting_people.TELLING


async def issue(actor: Actor, edit: Edit, now: datetime) -> MeetingView:
    """Send a meeting to everybody who is told of it, or what was changed of it.

    State, the calendar's sequence, the list of people, their notices and the audit commit
    together; so does who is reviewed and rated by the new day (A-10). A change of time makes
    answers given before void. Absentees of earlier meetings are taken up by it. Where nothing was
    changed, only those are told who belong to it since.

    Args:
        actor: Who sends.
        edit: The meeting as the preview showed it.
        now: When.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
        ConflictError: it was changed or sent meanwhile.
        InvalidCommandError: something is missing, as the preview says.

    Transaction: one.
    """
    meeting, ground = await led_meeting(actor, edit.meeting_id)
    refuse_stale(meeting, edit)
    seen = await meetings.view_of(meeting, ground, now)
    terms = wanted_terms(meeting)
    people = await meeting_people.planned(ground, terms.parts, meeting)
    if lacking := missing(seen, people, now):
        kind = ConflictError if lacking[0] in {"over", "nothing"} else InvalidCommandError
        raise kind(f"error-meeting-{lacking[0]}")
    changes = changes_of(meeting)
    action = "meeting-reissued" if meeting.issued_at else "meeting-issued"
    broken = sum(1 for f in seen.check.findings if f.outcome is Outcome.UNMET)
    details = {"people": len(people), "broken": broken, "new": ",".join(changes)}
    async with command(actor, action, f"meeting/{meeting.id}", now, details):
        await write(meeting, _columns(meeting, changes, now))
        fresh = await Meeting.get(id=meeting.id)
        if "time" in changes:
            await _forget_answers(fresh)
        told = await _enter(ground, fresh)
        await outbox.enqueue(_notices(fresh, told, changes, meeting.starts_at, now), now)
        await meeting_reminders.enqueue(fresh, now)
        await _take_up(ground, fresh)
        await _count_months(ground)
    return await meetings.view_of(fresh, ground, now)


async def cancel(actor: Actor, edit: Edit, now: datetime) -> MeetingView:
    """Call a meeting off, and tell everybody who was told of it.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
        ConflictError: it was never sent, is over, or was changed meanwhile.

    Transaction: one.
    """
    meeting, ground = await led_meeting(actor, edit.meeting_id)
    refuse_stale(meeting, edit)
    if meeting.state != MeetingState.ISSUED:
        raise ConflictError("error-meeting-over")
    async with command(actor, "meeting-cancelled", f"meeting/{meeting.id}", now):
        state = MeetingState.CANCELLED.value
        sequence = meeting.sequence + 1
        columns = {"state": state, "sequence": sequence, "closed_at": now, "change": None}
        await write(meeting, columns)
        fresh = await Meeting.get(id=meeting.id)
        people = await Invitee.filter(meeting_id=meeting.id, member_id__isnull=False)
        await outbox.enqueue([_row(fresh, person, CANCEL, {}, now) for person in people], now)
        await Deferral.filter(missed_id=meeting.id).delete()
        await Deferral.filter(taken_up_id=meeting.id).update(taken_up_id=None)
        await _count_months(ground)
    return await meetings.view_of(fresh, ground, now)


async def hold(actor: Actor, edit: Edit, now: datetime) -> MeetingView:
    """Note that a meeting took place.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
        ConflictError: it was never sent, is over, or was changed meanwhile.
        InvalidCommandError: it has not begun.

    Transaction: one.
    """
    meeting, ground = await led_meeting(actor, edit.meeting_id)
    refuse_stale(meeting, edit)
    if meeting.state != MeetingState.ISSUED:
        raise ConflictError("error-meeting-over")
    if meeting.starts_at > now:
        raise InvalidCommandError("error-meeting-early")
    async with command(actor, "meeting-held", f"meeting/{meeting.id}", now):
        columns = {"state": MeetingState.HELD.value, "closed_at": now, "change": None}
        await write(meeting, columns)
    return await meetings.view_of(await Meeting.get(id=meeting.id), ground, now)


async def _count_months(ground: Ground) -> None:
    """Who is new to the Party is judged by the day the cell now meets (A-10)."""
    if ground.kind.is_cell:
        await campaigns.enter_people(ground.campaign, ground.organisation)


def _columns(meeting: Meeting, changes: Sequence[str], now: datetime) -> dict[str, Any]:
    """The meeting as it is told from now on; as it was, where only people are new."""
    if meeting.issued_at and not changes:
        return {}
    terms = wanted_terms(meeting)
    return {
        "state": MeetingState.ISSUED.value,
        "starts_at": terms.starts_at,
        "parts": [part.value for part in terms.parts],
        "days": terms.days,
        "place": terms.place,
        "registered_at": registered_at(meeting),
        "sequence": meeting.sequence + (1 if meeting.issued_at else 0),
        "issued_at": meeting.issued_at or now,
        "papers_at": now,
        "change": None,
    }


async def _forget_answers(meeting: Meeting) -> None:
    """Another day asks anew who comes; nobody has missed it yet."""
    await Invitee.filter(meeting_id=meeting.id).update(
        answer=Answer.NONE.value, reason="", answered_at=None
    )
    await Deferral.filter(missed_id=meeting.id).delete()
    await Deferral.filter(taken_up_id=meeting.id).update(taken_up_id=None)


async def _enter(ground: Ground, meeting: Meeting) -> tuple[Invitee, ...]:
    """Store those who are told now; who was told before and is no longer asked stays as proof."""
    people = await meeting_people.wanted(ground, meeting_people.parts_of(meeting), meeting)
    known = {
        same(row.member_id, row.name, row.title): row
        for row in await Invitee.filter(meeting_id=meeting.id)
    }
    rows = [known.get(_key(person)) or await _new(meeting, person) for person in people]
    return tuple(rows)


async def _new(meeting: Meeting, person: Wanted) -> Invitee:
    return await Invitee.create(
        meeting_id=meeting.id,
        member_id=person.member_id,
        name=person.name,
        title=person.title,
        role=person.role.value,
    )


def _key(person: Wanted) -> int | str:
    return same(person.member_id, person.name, person.title)


async def _take_up(ground: Ground, meeting: Meeting) -> None:
    """Those absent with leave from an earlier meeting of the cell come up in this one."""
    for row in await meeting_people.deferred(ground, meeting):
        if row.taken_up_id is None:
            await Deferral.filter(id=row.id).update(taken_up_id=meeting.id)


def _notices(
    meeting: Meeting,
    told: Sequence[Invitee],
    changes: Sequence[str],
    was: datetime,
    now: datetime,
) -> list[NewNotice]:
    facts: dict[str, str | int | bool | None] = {"changes": ",".join(changes)}
    if "time" in changes:
        facts["was"] = was.isoformat()
    kinds = {False: NOTICE, True: INVITATION}
    return [
        _row(meeting, person, kinds[meeting_people.is_guest(person)], facts, now)
        for person in told
        if person.member_id is not None
    ]


def _row(
    meeting: Meeting,
    person: Invitee,
    kind: str,
    facts: Mapping[str, str | int | bool | None],
    now: datetime,
) -> NewNotice:
    return NewNotice(
        dedup_key=f"meeting:{meeting.id}:{meeting.sequence}:{person.id}",
        kind=kind,
        campaign_id=meeting.campaign_id,
        member_id=person.member_id or 0,
        subject=f"meeting/{meeting.id}",
        facts={"invitee": person.id, "sequence": meeting.sequence, **facts},
        due_at=now,
        expires_at=meeting.starts_at,
    )
