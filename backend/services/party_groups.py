"""Party groups of a cell (tổ đảng): they review their members and report before it closes."""

from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.db.models import PartyGroup
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.gate_facts import LowerPart
from backend.rules.gates import GateQuestion, gate
from backend.rules.verdict import Finding
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, ground_of, led
from backend.sitting_views import GroupView
from backend.text import clean
from backend.working_days import calendar

_MOST_NAME = 100


async def of(ground: Ground) -> tuple[GroupView, ...]:
    """The groups of a cell, as they were entered."""
    found = await PartyGroup.filter(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    ).order_by("id")
    return tuple(GroupView(g.id, g.name, g.used, g.reported_at) for g in found)


async def add(actor: Actor, organisation_id: int, name: str, now: datetime) -> None:
    """Enter a group of a cell.

    Raises:
        NotFoundError: the cell is not the actor's.
        InvalidCommandError: no name, or a too long one.
        ConflictError: there is one of that name.

    Transaction: one.
    """
    ground = await led(actor, organisation_id)
    text = clean(name)
    if not ground.kind.is_cell or not 0 < len(text) <= _MOST_NAME:
        raise InvalidCommandError("error-group-name", most=_MOST_NAME)
    async with command(actor, "group-added", f"organisation/{organisation_id}", now):
        try:
            await PartyGroup.create(
                campaign_id=ground.campaign.id, organisation_id=organisation_id, name=text
            )
        except IntegrityError:
            raise ConflictError("error-group-twice") from None


async def set_used(actor: Actor, group_id: int, now: datetime, *, used: bool) -> None:
    """Say whether members are reviewed in a group, or in the cell itself (004: a choice).

    Raises:
        NotFoundError: no such group, or not the actor's.

    Transaction: one.
    """
    group = await _own(actor, group_id)
    async with command(actor, "group-used", f"group/{group_id}", now):
        await PartyGroup.filter(id=group.id).update(used=used)


async def report(actor: Actor, group_id: int, now: datetime) -> None:
    """Note that a group has reported its result to the cell; twice is once.

    Raises:
        NotFoundError: no such group, or not the actor's.

    Transaction: one.
    """
    group = await _own(actor, group_id)
    if group.reported_at is None:
        async with command(actor, "group-reported", f"group/{group_id}", now):
            await PartyGroup.filter(id=group.id, reported_at=None).update(reported_at=now)


async def waiting(ground: Ground) -> tuple[Finding, ...]:
    """What keeps a cell from closing its review: groups that have not reported.

    Source: 002 II.A.1.2, II.A.3.2; 004 I.A.4.2.g1.
    """
    groups = await of(ground)
    if not groups:
        return ()
    parts = tuple(
        LowerPart(id=group.name, used=group.used, result_reported=group.reported_at is not None)
        for group in groups
    )
    question = GateQuestion(action="close_cell_review", parts=parts)
    reply = gate(ground.plan, question, calendar())
    return reply.because if not reply.answer.get("action_allowed", True) else ()


async def refuse_waiting(actor: Actor, organisation_id: int) -> None:
    """Refuse to close the review of a cell whose groups have not all reported.

    Raises:
        NotFoundError: the cell is not the actor's.
        InvalidCommandError: a group is missing (`error-group-open`).
    """
    ground = await led(actor, organisation_id)
    found = await waiting(ground)
    if found:
        names = str(found[0].facts.get("names", ""))
        raise InvalidCommandError("error-group-open", names=names, clause=found[0].clause.path)


async def _own(actor: Actor, group_id: int) -> PartyGroup:
    group = await PartyGroup.get_or_none(id=group_id).prefetch_related("organisation")
    if group is None:
        raise NotFoundError
    await led(actor, group.organisation_id)
    await ground_of(group.organisation)
    return group
