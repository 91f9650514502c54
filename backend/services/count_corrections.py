"""Correcting a frozen count: rows are counted anew, the old result stays beside the new."""

from collections.abc import Sequence
from datetime import datetime

from backend.count_views import BallotView
from backend.db.models import Ballot, BallotRow, Counter, CountSheet
from backend.errors import ConflictError, InvalidCommandError
from backend.rules import tallies
from backend.services import ballots, count_freezing
from backend.services.ballot_ground import led_ballot, rests_on
from backend.services.ballots import Edit, reason_of
from backend.services.commands import Actor, command


async def begin_correction(
    actor: Actor, edit: Edit, numbers: Sequence[int], reason: str, now: datetime
) -> BallotView:
    """Have some rows of a frozen count counted anew, by two of the team or one with a reason.

    The result that stands stays stored; the new one is added beside it.

    Args:
        actor: Who leads the organisation.
        edit: The ballot as it was shown.
        numbers: The rows, 0 for the papers.
        reason: Why; kept with the new result.
        now: When.

    Raises:
        NotFoundError: no such ballot, or not the actor's.
        ConflictError: it is not frozen, is corrected already, or was changed meanwhile.
        InvalidCommandError: no row, no reason, or a decision rests on those rows.

    Transaction: one.
    """
    ballot, ground = await led_ballot(actor, edit.ballot_id)
    text = reason_of(reason)
    known = {
        int(str(n))
        for n in await BallotRow.filter(ballot_id=ballot.id).values_list("number", flat=True)
    }
    rows = sorted(set(numbers) & (known | {tallies.PAPERS_ROW}))
    if not rows:
        raise InvalidCommandError("error-correction-rows")
    if rows[0] == tallies.PAPERS_ROW:  # other papers make every row another
        rows = [tallies.PAPERS_ROW, *sorted(known)]
    details: dict[str, str | int] = {"rows": len(rows)}
    async with command(actor, "correction-begun", f"ballot/{ballot.id}", now, details):
        ballot = await ballots.locked(ballot.id)
        ballots.refuse_stale(ballot, edit)
        if ballot.state != "frozen" or ballot.correction is not None:
            raise ConflictError("error-ballot-changed")
        if await rests_on(ballot, count_freezing.touched(rows)):
            raise InvalidCommandError("error-correction-decided")
        later = Ballot.filter(earlier_id=ballot.id).exclude(state="cancelled")
        if await later.exists():
            raise InvalidCommandError("error-correction-later")
        await CountSheet.filter(ballot_id=ballot.id).delete()
        await ballots.write(ballot, correction={"rows": rows, "reason": text})
    return await ballots.view_of(await Ballot.get(id=ballot.id), ground, leads=True)


async def drop_correction(actor: Actor, edit: Edit, now: datetime) -> BallotView:
    """Let the frozen result stand as it is.

    Raises:
        NotFoundError: no such ballot, or not the actor's.
        ConflictError: nothing is corrected, or it was changed meanwhile.

    Transaction: one.
    """
    ballot, ground = await led_ballot(actor, edit.ballot_id)
    async with command(actor, "correction-dropped", f"ballot/{ballot.id}", now):
        ballot = await ballots.locked(ballot.id)
        ballots.refuse_stale(ballot, edit)
        if ballot.correction is None:
            raise ConflictError("error-ballot-changed")
        await CountSheet.filter(ballot_id=ballot.id).delete()
        await Counter.filter(ballot_id=ballot.id).update(digest=None, expires_at=None)
        await ballots.write(ballot, correction=None)
    return await ballots.view_of(await Ballot.get(id=ballot.id), ground, leads=True)
