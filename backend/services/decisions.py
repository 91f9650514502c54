"""Deciding levels: by the body the plan names and nobody else, once, whoever is faster."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.cap_views import Group
from backend.db.models import Decision, Organisation
from backend.errors import ConflictError, InvalidCommandError
from backend.result_views import ResultRow, ResultsView, Route, Stage
from backend.services import (
    access,
    breaches,
    counted,
    deciders,
    result_caps,
    results,
)
from backend.services.commands import Actor, command
from backend.services.meeting_ground import ground_of
from backend.services.result_ground import Held
from backend.services.result_writes import (
    Choice,
    Seen,
    check_level,
    check_own_level,
    fresh,
    number_of,
    reason_to_decide,
    row_of,
)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A decision about to be written.

    Attributes:
        body: Code name of the body that decides.
        unit: The organisation whose body that is; None for one above the tree.
        ballots: Its frozen ballots, by whom they are about.
        by, at: Who entered it, and when.
    """

    group: Group
    body: str
    unit: int | None
    document: str
    by: int
    at: datetime
    ballots: Mapping[int, int] = field(default_factory=dict[int, int])


async def decide_all(actor: Actor, seen: Seen, document: str, now: datetime) -> ResultsView:
    """Decide every row of a cell's list as the cell proposed it.

    Raises:
        NotFoundError: no such organisation, or not the actor's to see.
        NotPermittedError: the plan names another body, or none.
        ConflictError: the results changed since, or there is nothing left to decide.
        InvalidCommandError: not sent, a row without a level, over the cap, no number, or no ballot
            where the plan prints a secret one.

    Transaction: one.
    """
    return await _decide(actor, seen, None, document, now)


async def decide_one(
    actor: Actor, seen: Seen, choice: Choice, document: str, now: datetime
) -> ResultsView:
    """Decide one row; another level than the cell proposed asks for a reason the cell sees.

    So does a level without the secret ballot that the plan prints of who decides.

    Raises:
        NotFoundError, NotPermittedError, ConflictError: as `decide_all`.
        InvalidCommandError: also no such row or level, one the plan bars, or no reason.

    Transaction: one.
    """
    return await _decide(actor, seen, choice, document, now)


async def decide_own(
    actor: Actor, seen: Seen, choice: Choice, document: str, now: datetime
) -> ResultsView:
    """Decide the level of an organisation.

    Raises:
        NotFoundError: no such organisation, or not the actor's to see.
        NotPermittedError: the plan names another body, or none.
        ConflictError: the results changed since, or it is decided.
        InvalidCommandError: no such level, over the cap, no reason or number.

    Transaction: one.
    """
    organisation = await access.require_watch(actor.member_id, seen.organisation)
    campaign = (await ground_of(organisation)).campaign
    details: dict[str, str | int] = {"group": Group.ORGANISATIONS.value}
    subject = f"organisation/{organisation.id}"
    async with command(actor, "level-decided", subject, now, details):
        found = await fresh(organisation, campaign.id, seen, now)
        unit = await deciders.require_decider(actor, found.own_route)
        row = _own(found)
        check_own_level(found, choice.level)
        await result_caps.refuse_organisations_over(found, choice.level)
        ballots = await _ballots(found, unit.id, Group.ORGANISATIONS)
        chosen = _reasoned(found.own_route, row, choice, ballots)
        number = number_of(document, needed=_needs_number(found, found.own_route, row))
        who = (Group.ORGANISATIONS, found.own_route.body, unit.id, number, actor.member_id)
        await _write(found, row, chosen, _Taken(*who, now, ballots))
        details |= _change(row, choice.level) | {"ballot": ballots.get(row.id, 0)}
    return await results.view(actor, organisation.id, now)


async def receive_own(
    actor: Actor, seen: Seen, choice: Choice, document: str, now: datetime
) -> ResultsView:
    """Enter the level of the organisation at the top, as decided above the tree.

    Raises:
        NotFoundError: the organisation is not the actor's, or is not the one at the top.
        ConflictError: the results changed since, or it is decided.
        InvalidCommandError: no such level, or no number.

    Transaction: one.
    """
    organisation = await access.require_lead(actor.member_id, seen.organisation)
    campaign = (await ground_of(organisation)).campaign
    details: dict[str, str | int] = {"group": Group.ORGANISATIONS.value, "received": 1}
    subject = f"organisation/{organisation.id}"
    async with command(actor, "level-received", subject, now, details):
        found = await fresh(organisation, campaign.id, seen, now)
        if campaign.organisation_id != organisation.id or found.own_route.decider is not None:
            raise InvalidCommandError("error-receive-not-top")
        row = _own(found)
        check_own_level(found, choice.level)
        body = found.own_route.body or "parent_committee"
        number = number_of(document, needed=True)
        taken = _Taken(Group.ORGANISATIONS, body, None, number, actor.member_id, now)
        await _write(found, row, choice, taken)
        details |= _change(row, choice.level)
    return await results.view(actor, organisation.id, now)


async def _decide(
    actor: Actor, seen: Seen, choice: Choice | None, document: str, now: datetime
) -> ResultsView:
    organisation = await access.require_watch(actor.member_id, seen.organisation)
    campaign = (await ground_of(organisation)).campaign
    details: dict[str, str | int] = {"group": Group.MEMBERS.value}
    subject = f"organisation/{organisation.id}" if choice is None else f"review/{choice.id}"
    action = "levels-decided" if choice is None else "level-decided"
    async with command(actor, action, subject, now, details):
        found = await fresh(organisation, campaign.id, seen, now)
        unit = await deciders.require_decider(actor, found.route)
        _refuse_unsent(found)
        choices = _as_proposed(found) if choice is None else _one(found, choice)
        rows = [row_of(found, one.id) for one in choices]
        ballots = await _ballots(found, unit.id, Group.MEMBERS)
        chosen = [
            _reasoned(found.route, row, one, ballots)
            for row, one in zip(rows, choices, strict=True)
        ]
        levels = {one.id: one.level for one in chosen}
        await result_caps.refuse_over(found, levels)
        needed = any(_needs_number(found, found.route, row) for row in rows)
        number = number_of(document, needed=needed)
        who = (Group.MEMBERS, found.route.body, unit.id, number, actor.member_id)
        taken = _Taken(*who, now, ballots)
        for one, row in zip(chosen, rows, strict=True):
            await _write(found, row, one, taken)
        if await result_caps.is_over(found, levels):
            pool = await ground_of(await Organisation.get(id=unit.id))
            await breaches.log_cap(pool, actor.member_id, now)
        details |= {"rows": len(chosen), "differs": sum(map(_differs, rows, chosen))}
        if choice is not None:
            details |= _change(rows[0], choice.level)
    return await results.view(actor, organisation.id, now)


def _change(row: ResultRow, level: str) -> dict[str, str | int]:
    """For the audit: the level that was taken back or proposed, and the one decided."""
    before = row.before[0].level if row.before else row.concluded
    return {"from": before, "to": level}


def _refuse_unsent(found: Held) -> None:
    """What a cell has not reported is not decided for it."""
    if not found.decides_itself and results.stage_of(found) not in {
        Stage.SENT,
        Stage.DECIDED,
        Stage.ANNOUNCED,
    }:
        raise InvalidCommandError("error-decide-not-sent")


def _as_proposed(found: Held) -> list[Choice]:
    open_rows = [row for row in found.taken_up if row.decision is None]
    if not open_rows:
        raise ConflictError("error-result-decided")
    missing = sum(1 for row in open_rows if not row.concluded)
    if missing:
        raise InvalidCommandError("error-result-missing", rows=missing)
    chosen = [Choice(row.id, row.concluded) for row in open_rows]
    for one in chosen:
        check_level(found, one)
    return chosen


def _one(found: Held, choice: Choice) -> list[Choice]:
    row = row_of(found, choice.id)
    if row.decision is not None:
        raise ConflictError("error-result-decided")
    if row.away:
        raise InvalidCommandError("error-result-away")
    check_level(found, choice)
    return [choice]


def _reasoned(route: Route, row: ResultRow, choice: Choice, ballots: Mapping[int, int]) -> Choice:
    """The choice with the reason it needs, and none else."""
    differs, ballot = _differs(row, choice), ballots.get(row.id)
    reason = reason_to_decide(route, choice, differs=differs, ballot=ballot)
    return Choice(row.id, choice.level, reason)


def _differs(row: ResultRow, choice: Choice) -> bool:
    return bool(row.concluded) and row.concluded != choice.level


async def _ballots(found: Held, unit: int, group: Group) -> Mapping[int, int]:
    """What the body that decides has counted, by whom it is about."""
    lines = await counted.newest(found.campaign.id, unit, purpose="decide", subjects=group.value)
    return {int(subject.partition("/")[2]): line.ballot for subject, line in lines.items()}


def _own(found: Held) -> ResultRow:
    if found.own is None or found.own.decision is not None:
        raise ConflictError("error-result-decided")
    return found.own


def _needs_number(found: Held, route: Route, row: ResultRow) -> bool:
    """Whether the plan asks for the decision's number, at once or for a level given anew."""
    again = found.plan.re_rating
    renewed = again is not None and (
        again.form is not None or any(rule.new_decision for rule in again.rules)
    )
    return route.document_needed or (renewed and bool(row.before))


async def _write(found: Held, row: ResultRow, choice: Choice, taken: _Taken) -> None:
    """Write one decision; the database lets a subject have one that stands.

    Raises:
        ConflictError: somebody else decided meanwhile.
    """
    of_member = taken.group is Group.MEMBERS
    later = any(other.decision is not None for other in found.rows if other.id != row.id)
    try:
        await Decision.create(
            campaign_id=found.campaign.id,
            group=taken.group.value,
            review_id=row.id if of_member else None,
            organisation_id=None if of_member else row.id,
            decided_at_org_id=taken.unit,
            body=taken.body,
            level=choice.level,
            proposed=row.concluded,
            reason=choice.reason,
            document=taken.document,
            ballot_id=taken.ballots.get(row.id),
            supplementary=of_member and later and _missed(found, row.id),
            entered_by_id=taken.by,
            decided_at=taken.at,
            replaces_id=row.before[0].id if row.before else None,
        )
    except IntegrityError as error:
        raise ConflictError("error-result-decided") from error


def _missed(found: Held, review_id: int) -> bool:
    """Whether he missed the meeting at which the others were rated."""
    known = found.known.get(review_id)
    return known is not None and known.deferred
