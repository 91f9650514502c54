"""Ballots after a ballot: the second round of a style in two, and a second ballot on some rows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from backend.ballot_views import Entry
from backend.count_views import BallotView
from backend.db.models import Ballot
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules import tallies
from backend.rules.terms import BallotStyle
from backend.services import ballot_opening, ballot_subjects
from backend.services.ballot_ground import led_ballot, lines_of, rests_on, results_of
from backend.services.ballot_opening import Paper
from backend.services.commands import Actor


async def open_again(
    actor: Actor, ballot_id: int, numbers: Sequence[int], now: datetime, meeting_id: int = 0
) -> BallotView:
    """A second ballot on some rows of one that is frozen, e.g. where no level has its votes.

    Args:
        actor: Who leads the organisation.
        ballot_id: The ballot that is repeated.
        numbers: Its rows.
        now: When.
        meeting_id: The meeting it is held in; 0 for that of the first.

    Raises:
        NotFoundError: no such ballot, or not the actor's.
        ConflictError: it is not frozen, or those rows are put to the vote already.
        InvalidCommandError: no row is named, or a decision rests on one.

    Transaction: one.
    """
    ballot, _ = await led_ballot(actor, ballot_id)
    paper = await _repeated(actor, ballot, numbers, meeting_id or ballot.meeting_id or 0, now)
    return await ballot_opening.open_paper(
        actor, replace(paper, again=ballot.again + 1, round=1), now
    )


async def open_second_round(actor: Actor, ballot_id: int, now: datetime) -> BallotView:
    """The second list of a ballot in two rounds: the excellent among the good.

    Raises:
        NotFoundError: no such ballot, or not the actor's.
        ConflictError: it is not frozen, or the second round is open already.
        InvalidCommandError: it has no second round, or nobody was found good.

    Transaction: one.
    """
    ballot, _ = await led_ballot(actor, ballot_id)
    if ballot.style != BallotStyle.ROUNDS or ballot.round != 1:
        raise InvalidCommandError("error-ballot-one-round")
    results = await results_of(ballot.id)
    rows = results[-1].rows if results else ()
    good = [row.number for row in rows if tallies.good_enough(ballot.columns, row.marks)]
    paper = await _repeated(actor, ballot, good, ballot.meeting_id or 0, now)
    return await ballot_opening.open_paper(actor, replace(paper, round=2, again=ballot.again), now)


async def _repeated(
    actor: Actor, ballot: Ballot, numbers: Sequence[int], meeting_id: int, now: datetime
) -> Paper:
    if ballot.state != "frozen" or ballot.correction is not None:
        raise ConflictError("error-ballot-changed")
    lines = [line for line in await lines_of(ballot.id) if line.number in set(numbers)]
    if not lines:
        raise InvalidCommandError("error-ballot-nobody")
    if await rests_on(ballot, [line.number for line in lines]):
        raise InvalidCommandError("error-ballot-decided")
    meeting, ground = await ballot_opening.votable(actor, meeting_id, now)
    if meeting.organisation_id != ballot.organisation_id:
        raise NotFoundError
    electorate = await ballot_subjects.electorate(ground, meeting)
    if electorate.present_official == 0:
        raise InvalidCommandError("error-ballot-attendance")
    entries = [Entry(line.subject, line.name, line.number, line.proposed) for line in lines]
    return Paper(
        ground=ground,
        meeting=meeting,
        purpose=ballot.purpose,
        subjects=ballot.subjects,
        style=BallotStyle(ballot.style),
        entries=entries,
        left_out=(),
        electorate=electorate,
        earlier=ballot,
    )
