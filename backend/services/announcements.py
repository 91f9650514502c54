"""Announcing decided levels to those concerned, each once."""

from collections.abc import Sequence
from datetime import datetime

from backend.cap_views import Group
from backend.db.models import Decision, Organisation
from backend.errors import ConflictError, NotPermittedError
from backend.plan_loader import find_plan
from backend.result_views import ResultsView
from backend.services import access, deciders, outbox, results
from backend.services.commands import Actor, command
from backend.services.meeting_ground import ground_of
from backend.services.result_notices import TOLD, to_those_concerned
from backend.services.result_writes import Seen, fresh, lock


async def announce(actor: Actor, seen: Seen, now: datetime) -> ResultsView:
    """Tell everybody of the levels decided at an organisation who was not told yet.

    Members are told their own, those who act for an organisation its level. Who acts for the
    organisation announces, or who acts for the body that decided.

    Raises:
        NotFoundError: no such organisation, or not the actor's to see.
        NotPermittedError: it is for others to announce.
        ConflictError: the results changed since, or everybody was told.

    Transaction: one.
    """
    organisation = await access.require_watch(actor.member_id, seen.organisation)
    ground = await ground_of(organisation)
    await _require(actor, organisation, ground.campaign.plan_id)
    details: dict[str, str | int] = {}
    async with command(
        actor, "results-announced", f"organisation/{organisation.id}", now, details
    ):
        found = await fresh(organisation, ground.campaign.id, seen, now)
        ids = [row.decision.id for row in found.rows if row.decision is not None]
        ids += [found.own.decision.id] if found.own and found.own.decision else []
        waiting = await Decision.filter(id__in=ids, current=True, announced_at=None)
        if not waiting:
            raise ConflictError("error-result-announced")
        await _tell(waiting, now)
        details["rows"] = len(waiting)
    return await results.view(actor, organisation.id, now)


async def announce_offices(actor: Actor, organisation_id: int, now: datetime) -> int:
    """Tell of the levels of boards and leaders that an organisation decided; returns how many.

    Raises:
        NotFoundError: the organisation is not the actor's, or no season runs there.
        ConflictError: everybody was told.

    Transaction: one.
    """
    organisation = await access.require_lead(actor.member_id, organisation_id)
    ground = await ground_of(organisation)
    details: dict[str, str | int] = {}
    subject = f"organisation/{organisation_id}"
    async with command(actor, "results-announced", subject, now, details):
        await lock(ground.campaign.id)
        waiting = await Decision.filter(
            campaign_id=ground.campaign.id,
            decided_at_org_id=organisation_id,
            group__in=[Group.COMMITTEES.value, Group.LEADERS.value],
            current=True,
            announced_at=None,
        )
        if not waiting:
            raise ConflictError("error-result-announced")
        await _tell(waiting, now)
        details["rows"] = len(waiting)
    return len(waiting)


async def _tell(waiting: Sequence[Decision], now: datetime) -> None:
    for decision in waiting:
        await Decision.filter(id=decision.id).update(
            announced_at=now, version=decision.version + 1
        )
        await outbox.enqueue(await to_those_concerned(decision, TOLD, now), now)


async def _require(actor: Actor, organisation: Organisation, plan_id: str) -> None:
    if await access.leads(actor.member_id, organisation.id):
        return
    line = await deciders.line_of(organisation)
    plan = find_plan(plan_id)
    for group in (Group.MEMBERS, Group.ORGANISATIONS):
        if await deciders.may_decide(actor, await deciders.route_of(plan, group, line)):
            return
    raise NotPermittedError("error-announce-not-yours")
