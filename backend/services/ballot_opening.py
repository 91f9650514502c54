"""Opening a ballot from a meeting: list, electorate and shares are frozen as it opens."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from backend.ballot_views import Electorate, Entry, Offer, Subjects, Why
from backend.clock import local_day
from backend.count_views import BallotView
from backend.db.models import Ballot, BallotRow, Meeting
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_views import MeetingState
from backend.rules import tallies
from backend.rules.terms import BallotStyle, Level
from backend.services import ballot_subjects, ballots, campaigns
from backend.services.ballot_subjects import Found
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, led_meeting

_FROM = (MeetingState.ISSUED, MeetingState.HELD)


@dataclass(frozen=True, slots=True)
class Opening:
    """What is opened.

    Attributes:
        chosen: Ids of entries people put on the list although the plan is silent on them.
        dropped: Ids of entries people leave out.
    """

    meeting_id: int
    subjects: Subjects
    style: BallotStyle
    chosen: frozenset[int] = field(default_factory=frozenset[int])
    dropped: frozenset[int] = field(default_factory=frozenset[int])


@dataclass(frozen=True, slots=True)
class Paper:
    """A list about to be stored."""

    ground: Ground
    meeting: Meeting
    purpose: str
    subjects: str
    style: BallotStyle
    entries: Sequence[Entry]
    left_out: Sequence[Entry]
    electorate: Electorate
    round: int = 1
    again: int = 0
    earlier: Ballot | None = None


async def meetings_to_vote(actor: Actor, meeting_id: int, now: datetime) -> tuple[Subjects, ...]:
    """What may be put to the vote in a meeting.

    Raises:
        NotFoundError: no such meeting, not the actor's, or it was not sent.
        InvalidCommandError: its day has not come.
    """
    _, ground = await votable(actor, meeting_id, now)
    return await ballot_subjects.offered(ground)


async def offer(actor: Actor, meeting_id: int, subjects: Subjects, now: datetime) -> Offer:
    """A ballot as it would be opened: who is on the list, who is not and why.

    Raises:
        NotFoundError: as `meetings_to_vote`, or that is not put to the vote here.
        InvalidCommandError: the day of the meeting has not come.
    """
    meeting, ground = await votable(actor, meeting_id, now)
    return (await _offer(ground, meeting, subjects))[0]


async def open_ballot(actor: Actor, opening: Opening, now: datetime) -> BallotView:
    """Open a ballot: freeze its list, its electorate, its columns and the shares of the plan.

    Raises:
        NotFoundError: as `offer`.
        ConflictError: one on the same is open already.
        InvalidCommandError: the attendance is not noted, nobody may be put to the vote, or the
            plan asks for something first.

    Transaction: one; ballot, list and audit commit together.
    """
    meeting, ground = await votable(actor, opening.meeting_id, now)
    offered, found = await _offer(ground, meeting, opening.subjects)
    if offered.electorate.present_official == 0:
        raise InvalidCommandError("error-ballot-attendance")
    if offered.refused:
        raise InvalidCommandError("error-ballot-refused")
    entries = [_chosen(entry, opening) for entry in offered.entries]
    listed = [entry for entry in entries if entry.why is None and entry.id not in opening.dropped]
    if not listed and offered.open_ballot:  # a second tap, or somebody else was faster
        raise ConflictError("error-ballot-open-already")
    if not listed:
        raise InvalidCommandError("error-ballot-nobody")
    paper = Paper(
        ground=ground,
        meeting=meeting,
        purpose="decide" if found.decides else "propose",
        subjects=opening.subjects.stored,
        style=opening.style,
        entries=listed,
        left_out=[entry for entry in entries if entry.why is not None],
        electorate=offered.electorate,
    )
    return await open_paper(actor, paper, now)


async def open_paper(actor: Actor, paper: Paper, now: datetime) -> BallotView:
    """Store a list with all that is frozen with it.

    Raises:
        ConflictError: somebody on it stands on another list, or its meeting was changed meanwhile.
        InvalidCommandError: nobody is left on it.

    Transaction: one.
    """
    ground = paper.ground
    organisation = ground.organisation
    columns = tallies.columns_of(paper.style, paper.round, levels_of(ground, paper.subjects))
    entries = [
        entry for entry in paper.entries if paper.style is not BallotStyle.AGREE or entry.proposed
    ]
    unproposed = [replace(e, why=Why.NO_PROPOSAL) for e in paper.entries if e not in entries]
    if not entries:
        raise InvalidCommandError("error-ballot-nobody")
    details: dict[str, str | int] = {
        "rows": len(entries),
        "style": paper.style.value,
        "purpose": paper.purpose,
        "official": paper.electorate.official,
        "present": paper.electorate.present_official,
    }
    async with command(actor, "ballot-opened", f"organisation/{organisation.id}", now, details):
        await _lock(paper.meeting)
        await _refuse_twice(paper, entries)
        ballot = await Ballot.create(
            campaign_id=ground.campaign.id,
            organisation_id=organisation.id,
            meeting_id=paper.meeting.id,
            purpose=paper.purpose,
            subjects=paper.subjects,
            style=paper.style.value,
            round=paper.round,
            again=paper.again,
            earlier_id=paper.earlier.id if paper.earlier else None,
            columns=list(columns),
            electorate=_stored(paper.electorate),
            shares=shares_of(ground, paper.subjects),
            opened_at=now,
            opened_by_id=actor.member_id,
            left_out=[[e.subject, str(e.why)] for e in (*paper.left_out, *unproposed)],
        )
        await BallotRow.bulk_create(
            [_row(ballot.id, number, entry) for number, entry in enumerate(entries, start=1)]
        )
    return await ballots.view_of(ballot, ground, leads=True)


async def _lock(meeting: Meeting) -> None:
    """Keep a meeting as it is till the transaction ends: its day says who is rated.

    Raises:
        ConflictError: it was changed since it was read.
    """
    found = Meeting.filter(id=meeting.id, version=meeting.version)
    if not await found.select_for_update(no_key=True):
        raise ConflictError("error-meeting-changed")


async def _refuse_twice(paper: Paper, entries: Sequence[Entry]) -> None:
    """Nobody stands on two lists that are open, and on a first list once only.

    Raises:
        ConflictError: somebody would.
    """
    states = ("open",) if paper.earlier else ("open", "frozen")
    taken = await ballot_subjects.taken(paper.ground, paper.subjects, states)
    if taken & {entry.subject for entry in entries}:
        raise ConflictError("error-ballot-open-already")
    if paper.earlier is None:
        return
    later = await Ballot.filter(earlier_id=paper.earlier.id, round=paper.round).exclude(
        state="cancelled"
    )
    if paper.round > 1 and later:
        raise ConflictError("error-ballot-open-already")


def _row(ballot_id: int, number: int, entry: Entry) -> BallotRow:
    column = "review_id" if entry.subject.startswith("review/") else "organisation_id"
    return BallotRow(
        ballot_id=ballot_id, number=number, proposed=entry.proposed, **{column: entry.id}
    )


def levels_of(ground: Ground, subjects: str) -> tuple[str, ...]:
    """The levels of the plan, the best first."""
    plan = ground.plan
    rules = plan.org_rating if subjects == "organisations" else plan.member_rating
    return tuple(rules.levels) if rules and rules.levels else tuple(Level)


def shares_of(ground: Ground, subjects: str) -> dict[str, str]:
    """The shares of votes the plan prints for members in their cell, by level.

    For organisations, and for a committee that decides, it prints none (A-16).
    """
    if subjects != "members" or not ground.kind.is_cell:
        return {}
    return {rule.level.value: str(rule.share) for rule in ground.plan.votes}


def _stored(electorate: Electorate) -> dict[str, Any]:
    return {
        "official": electorate.official,
        "probationary": electorate.probationary,
        "present_official": electorate.present_official,
        "present_probationary": electorate.present_probationary,
        "summoned": electorate.summoned,
    }


def _chosen(entry: Entry, opening: Opening) -> Entry:
    if entry.why is not None and entry.may_choose and entry.id in opening.chosen:
        return replace(entry, why=None)
    return entry


async def _offer(ground: Ground, meeting: Meeting, subjects: Subjects) -> tuple[Offer, Found]:
    if subjects not in await ballot_subjects.offered(ground):
        raise NotFoundError
    found = await ballot_subjects.find(ground, subjects, meeting)
    kind = subjects.stored
    known = await ballot_subjects.taken(ground, kind)
    entries = tuple(
        replace(entry, why=Why.COUNTED, may_choose=False) if entry.subject in known else entry
        for entry in found.entries
    )
    running = await Ballot.filter(
        campaign_id=ground.campaign.id,
        organisation_id=ground.organisation.id,
        subjects=kind,
        state="open",
    ).first()
    shown = Offer(
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        meeting_id=meeting.id,
        meets_at=meeting.starts_at,
        subjects=subjects,
        purpose="decide" if found.decides else "propose",
        electorate=await ballot_subjects.electorate(ground, meeting),
        shares=shares_of(ground, kind),
        entries=entries,
        refused=found.refused,
        open_ballot=running.id if running else 0,
    )
    return shown, found


async def votable(actor: Actor, meeting_id: int, now: datetime) -> tuple[Meeting, Ground]:
    """A meeting in which something may be put to the vote.

    Raises:
        NotFoundError: no such meeting, not the actor's, or it was not sent.
        InvalidCommandError: its day has not come.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    if meeting.state not in _FROM:
        raise NotFoundError
    if local_day(meeting.starts_at) > local_day(now):
        raise InvalidCommandError("error-ballot-early")
    return meeting, ground
