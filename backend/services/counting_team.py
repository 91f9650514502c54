"""The counting team (tổ kiểm phiếu): chosen among those present; codes for who has no account."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.count_views import BallotView, TeamCode
from backend.db.models import Ballot, CodeAttempt, Counter, CountSheet, Member
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.services import accounts, ballot_subjects, ballots, code_attempts
from backend.services.ballot_ground import led_ballot
from backend.services.ballots import Edit
from backend.services.commands import Actor, command

#: A meeting is over by then.
VALID = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Admitted:
    """One of a team whom a temporary code lets in.

    Attributes:
        digest: Of the code; another code, or none, ends it.
    """

    counter_id: int
    ballot_id: int
    member_id: int
    digest: str


async def toggle(actor: Actor, edit: Edit, member_id: int, now: datetime) -> BallotView:
    """Take somebody present into the team, or out of it; with him goes what he has entered.

    Raises:
        NotFoundError: no such ballot, not the actor's, or he was not present.
        ConflictError: the count is over, or the ballot was changed meanwhile.

    Transaction: one.
    """
    ballot, ground = await led_ballot(actor, edit.ballot_id)
    there = await ballot_subjects.voters(ground, ballot.meeting_id or 0)
    if member_id not in {member.id for member in there}:
        raise NotFoundError
    taken = await Counter.filter(ballot_id=ballot.id, member_id=member_id).exists()
    details: dict[str, str | int] = {"member": member_id}
    action = "counter-removed" if taken else "counter-added"
    async with command(actor, action, f"ballot/{ballot.id}", now, details):
        ballot = await ballots.locked(ballot.id)
        ballots.refuse_stale(ballot, edit)
        _refuse_over(ballot)
        if taken:
            await CountSheet.filter(ballot_id=ballot.id, member_id=member_id).delete()
            await CountSheet.filter(ballot_id=ballot.id).update(differs=None)
            await Counter.filter(ballot_id=ballot.id, member_id=member_id).delete()
        else:
            await Counter.bulk_create(
                [Counter(ballot_id=ballot.id, member_id=member_id, at=now)], ignore_conflicts=True
            )
        await ballots.write(ballot)
    return await ballots.view_of(await Ballot.get(id=ballot.id), ground, leads=True)


async def issue_code(
    actor: Actor, ballot_id: int, member_id: int, *, key: bytes, now: datetime
) -> TeamCode:
    """A temporary code for one of the team; one issued before is void. Shown once.

    Raises:
        NotFoundError: no such ballot, not the actor's, or he is not of the team.
        ConflictError: the count is over.

    Transaction: one.
    """
    ballot, _ = await led_ballot(actor, ballot_id)
    member = await Member.get_or_none(id=member_id, counting__ballot_id=ballot.id)
    if member is None:
        raise NotFoundError
    code = "".join(secrets.choice(accounts.ALPHABET) for _ in range(accounts.CODE_LENGTH))
    expires = now + VALID
    details: dict[str, str | int] = {"member": member_id}
    async with command(actor, "counter-code", f"ballot/{ballot.id}", now, details):
        ballot = await ballots.locked(ballot.id)
        _refuse_over(ballot)
        await Counter.filter(ballot_id=ballot.id, member_id=member_id).update(
            digest=code_attempts.digest(key, f"count:{code}"), expires_at=expires
        )
        await ballots.write(ballot)
    return TeamCode(ballot.id, member.full_name, f"{code[:4]}-{code[4:]}", expires)


async def redeem(
    code: str, *, key: bytes, places: tuple[tuple[str, int], ...], now: datetime
) -> Admitted:
    """Let in the one of a team whose code it is: to the count of his ballot and nothing else.

    Raises:
        InvalidCommandError: the code is wrong or expired, or the place is locked after too many
            wrong ones.

    Transaction: none; a wrong try is counted in one of its own.
    """
    for place, _ in places:
        await code_attempts.refuse_if_locked(place, now)
    digest = code_attempts.digest(key, f"count:{accounts.normalise(code)}")
    found = await Counter.get_or_none(digest=digest, expires_at__gt=now)
    if found is None:
        for place, allowed in places:
            await code_attempts.count_wrong(place, allowed, now)
        raise InvalidCommandError("error-count-code")
    await CodeAttempt.filter(place=places[0][0]).delete()
    return Admitted(found.id, found.ballot_id, found.member_id, digest)


async def still_open(counter_id: int, digest: str, now: datetime) -> Admitted | None:
    """The one of a team behind a cookie, while his code still opens the count."""
    found = await Counter.get_or_none(id=counter_id, expires_at__gt=now)
    if found is None or not found.digest or not hmac.compare_digest(found.digest, digest):
        return None
    return Admitted(found.id, found.ballot_id, found.member_id, found.digest)


def _refuse_over(ballot: Ballot) -> None:
    if ballot.state != "open" and ballot.correction is None:
        raise ConflictError("error-ballot-changed")
