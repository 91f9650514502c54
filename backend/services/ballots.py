"""Ballots of an organisation: the list of them, one of them, calling one off."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.expressions import Q

from backend.ballot_views import Why
from backend.clock import local_day
from backend.count_views import BallotHead, BallotView, Candidate, CounterView
from backend.db.models import (
    Account,
    Ballot,
    Counter,
    CountSheet,
    Meeting,
    Member,
    Organisation,
    Review,
)
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_views import MeetingState, Unit
from backend.services import access, ballot_subjects, meetings
from backend.services.ballot_ground import (
    ground_at,
    head_of,
    led_ballot,
    lines_of,
    named,
    rests_on,
    results_of,
)
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, led
from backend.text import clean

__all__ = ["Edit", "board", "cancel", "meetings_of", "reason_of", "rests_on", "view", "view_of"]

#: Letters of a reason.
LEAST, MOST = 3, 500


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a ballot as one saw it.

    Attributes:
        version: The ballot's as it was shown; None for a typed line, which carries none.
    """

    ballot_id: int
    version: int | None = None


async def units(actor: Actor) -> tuple[Unit, ...]:
    """The organisations whose ballots the actor opens."""
    return await meetings.led_units(actor)


async def board(actor: Actor, organisation_id: int) -> tuple[BallotHead, ...]:
    """The ballots of an organisation one acts for, the newest first.

    Raises:
        NotFoundError: it is not the actor's, or no season runs there.
    """
    ground = await led(actor, organisation_id)
    found = await Ballot.filter(
        campaign_id=ground.campaign.id, organisation_id=organisation_id
    ).order_by("-id")
    return tuple([await head_of(ballot, ground) for ballot in found])


async def running(actor: Actor) -> tuple[BallotHead, ...]:
    """The ballots that are open, or counted anew, of the organisations the actor acts for."""
    ids = [unit.id for unit in await units(actor)]
    found = await Ballot.filter(
        Q(state="open") | Q(correction__isnull=False),
        organisation_id__in=ids,
        campaign__closed_at=None,
    ).order_by("-id")
    return tuple([await head_of(ballot, await ground_at(ballot)) for ballot in found])


async def meetings_of(actor: Actor, organisation_id: int, now: datetime) -> list[Meeting]:
    """Meetings of an organisation in which a ballot may be opened: sent, their day has come."""
    ground = await led(actor, organisation_id)
    found = await Meeting.filter(
        campaign_id=ground.campaign.id,
        organisation_id=organisation_id,
        state__in=[MeetingState.ISSUED, MeetingState.HELD],
    ).order_by("-starts_at")
    today = local_day(now)
    return [meeting for meeting in found if local_day(meeting.starts_at) <= today]


async def view(actor: Actor, ballot_id: int) -> BallotView:
    """A ballot: to who leads its body all of it, to who looks after it what is frozen.

    Raises:
        NotFoundError: no such ballot, or not the actor's to see.
    """
    ballot = await Ballot.get_or_none(id=ballot_id)
    if ballot is None:
        raise NotFoundError
    leads = await access.leads(actor.member_id, ballot.organisation_id)
    organisation = await access.require_watch(actor.member_id, ballot.organisation_id)
    if not leads and ballot.state != "frozen":
        raise NotFoundError
    return await view_of(ballot, await ground_at(ballot, organisation), leads=leads)


async def view_of(ballot: Ballot, ground: Ground, *, leads: bool) -> BallotView:
    """A stored ballot with all that hangs on it."""
    later = await Ballot.filter(earlier_id=ballot.id).exclude(state="cancelled").order_by("id")
    return BallotView(
        head=await head_of(ballot, ground),
        lines=await lines_of(ballot.id),
        left_out=await _left_out(ballot),
        team=await team_of(ballot, ground) if leads else (),
        present=await _present(ballot, ground) if leads else (),
        results=await results_of(ballot.id),
        leads=leads,
        decided=await rests_on(ballot),
        later=tuple(one.id for one in later),
    )


async def cancel(actor: Actor, edit: Edit, reason: str, now: datetime) -> BallotView:
    """Call a ballot off while it is open; what was entered of it stays stored.

    Raises:
        NotFoundError: no such ballot, or not the actor's.
        ConflictError: it is not open, or was changed meanwhile.
        InvalidCommandError: the reason is too short or too long.

    Transaction: one.
    """
    ballot, ground = await led_ballot(actor, edit.ballot_id)
    text = reason_of(reason)
    async with command(actor, "ballot-cancelled", f"ballot/{ballot.id}", now):
        ballot = await locked(ballot.id)
        refuse_stale(ballot, edit)
        if ballot.state != "open":
            raise ConflictError("error-ballot-changed")
        await write(ballot, state="cancelled", cancelled_reason=text)
        await Counter.filter(ballot_id=ballot.id).update(digest=None, expires_at=None)
    return await view_of(await Ballot.get(id=ballot.id), ground, leads=True)


async def locked(ballot_id: int) -> Ballot:
    """The ballot, locked until the transaction ends: all writing about it is in one order.

    Transaction: the caller's.
    """
    (ballot,) = await Ballot.filter(id=ballot_id).select_for_update(no_key=True)
    return ballot


async def write(ballot: Ballot, **columns: object) -> None:
    """Change some columns of a locked ballot.

    Transaction: the caller's.
    """
    await Ballot.filter(id=ballot.id).update(**columns, version=ballot.version + 1)


def refuse_stale(ballot: Ballot, edit: Edit) -> None:
    """Stop what was tapped on a screen that is no longer true.

    Raises:
        ConflictError: the ballot was changed since.
    """
    if edit.version is not None and edit.version != ballot.version:
        raise ConflictError("error-ballot-changed")


def reason_of(typed: str) -> str:
    """A reason as it is stored.

    Raises:
        InvalidCommandError: too short or too long.
    """
    reason = clean(typed)
    if not LEAST <= len(reason) <= MOST:
        raise InvalidCommandError("error-ballot-reason", least=LEAST, most=MOST)
    return reason


async def team_of(ballot: Ballot, ground: Ground) -> tuple[CounterView, ...]:
    """The counting team, with how far each has come: no figures."""
    rows = await Counter.filter(ballot_id=ballot.id).select_related("member").order_by("id")
    sheets = {sheet.member_id: sheet for sheet in await CountSheet.filter(ballot_id=ballot.id)}
    ids = [row.member_id for row in rows]
    linked = set(await Account.filter(member_id__in=ids).values_list("member_id", flat=True))
    names = named([row.member for row in rows])
    found: list[CounterView] = []
    for row in rows:
        sheet = sheets.get(row.member_id)
        found.append(
            CounterView(
                member_id=row.member_id,
                name=names[row.member_id],
                number=number_of(row.member, ground.organisation),
                entry=sheet.entry if sheet else 0,
                finished=bool(sheet and sheet.finished_at),
                coded=row.digest is not None,
                linked=row.member_id in linked,
            )
        )
    return tuple(found)


def number_of(member: Member, organisation: Organisation) -> int:
    """A member's line on the roll of the cell that votes; 0 for others."""
    return member.roll_number if member.cell_id == organisation.id else 0


async def _present(ballot: Ballot, ground: Ground) -> tuple[Candidate, ...]:
    if ballot.meeting_id is None:
        return ()
    members = await ballot_subjects.voters(ground, ballot.meeting_id)
    taken = set(await Counter.filter(ballot_id=ballot.id).values_list("member_id", flat=True))
    names = named(members)
    return tuple(
        Candidate(m.id, names[m.id], number_of(m, ground.organisation), m.id in taken)
        for m in members
    )


async def _left_out(ballot: Ballot) -> tuple[tuple[str, Why], ...]:
    stored: list[tuple[str, str]] = [(str(one[0]), str(one[1])) for one in ballot.left_out or []]
    reviews = [int(s.partition("/")[2]) for s, _ in stored if s.startswith("review/")]
    units_out = [int(s.partition("/")[2]) for s, _ in stored if s.startswith("organisation/")]
    people = await Review.filter(id__in=reviews).select_related("member")
    names = {f"review/{review.id}": review.member.full_name for review in people}
    for organisation in await Organisation.filter(id__in=units_out):
        names[f"organisation/{organisation.id}"] = organisation.name
    return tuple((names.get(subject, ""), Why(why)) for subject, why in stored)


async def counted_by(member_id: int) -> tuple[tuple[int, str], ...]:
    """Ballots a person counts that may still be entered: id, and name of the body that voted."""
    found = (
        await Counter.filter(
            member_id=member_id, ballot__state="open", ballot__campaign__closed_at=None
        )
        .order_by("ballot_id")
        .select_related("ballot__organisation")
    )
    return tuple((row.ballot_id, row.ballot.organisation.name) for row in found)
