"""Urging (đôn đốc): the level above asks those below for what is open, not too often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from backend.clock import VIETNAM, local_day
from backend.db.models import Campaign, Organisation, Urge
from backend.db.raw import is_sqlite
from backend.errors import ConflictError, NotFoundError
from backend.reminder_views import Urged
from backend.rules.nudges import by_day, urged_again_on
from backend.services import access, campaigns, outbox, progress
from backend.services.access import Charge
from backend.services.commands import Actor, command
from backend.services.nudge_rows import URGE
from backend.services.outbox import NewNotice
from backend.services.reachable import receivers
from backend.services.steps import open_steps

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An organisation to urge, and the one above that asks."""

    organisation: Organisation
    by: Charge


async def urge(actor: Actor, organisation_id: int, now: datetime) -> Urged:
    """Urge one organisation below: whoever has an open step there is told, by whom and which.

    Raises:
        NotFoundError: no such organisation, or it is not below one the actor looks after, or no
            season runs there.
        ConflictError: it was urged often enough this week (`error-urge-limit`), or nothing is
            open there (`error-urge-nothing`).

    Transaction: one.
    """
    organisation, by = await access.require_above(actor.member_id, organisation_id)
    return await _urge(actor, organisation, [_Wanted(organisation, by)], now)


async def urge_below(actor: Actor, organisation_id: int, now: datetime) -> Urged:
    """Urge the cells that hold an organisation back, as its board shows them.

    Raises:
        NotFoundError: as `urge`.
        ConflictError: as `urge`, where that holds for all of them.

    Transaction: one.
    """
    board = await progress.board(actor, organisation_id, now)
    wanted: list[_Wanted] = []
    for line in board.blockers:
        organisation, by = await access.require_above(actor.member_id, line.id)
        wanted.append(_Wanted(organisation, by))
    organisation = await access.require_watch(actor.member_id, organisation_id)
    return await _urge(actor, organisation, wanted, now)


async def _urge(
    actor: Actor, asked: Organisation, wanted: Sequence[_Wanted], now: datetime
) -> Urged:
    campaign = await campaigns.season_at(asked.path)
    if campaign is None:
        raise NotFoundError("error-no-season")
    owners = await _owners(campaign, [one.organisation.id for one in wanted], now)
    open_there = [one for one in wanted if owners.get(one.organisation.id)]
    if not open_there:
        raise ConflictError("error-urge-nothing")
    people: set[int] = set()
    ids = [one.organisation.id for one in open_there]
    details = {"organisations": len(ids)}
    async with command(actor, "urged", f"organisation/{asked.id}", now, details):
        again = await _again(ids, now)
        allowed = [o for o in open_there if again[o.organisation.id] <= local_day(now)]
        if not allowed:
            day = f"{min(again.values()):%d/%m/%Y}"
            raise ConflictError("error-urge-limit", name=asked.name, day=day)
        for one in allowed:
            people |= await _tell(actor, campaign, one, owners[one.organisation.id], now)
    return Urged(asked.id, asked.name, len(allowed), len(people), len(ids) - len(allowed))


async def _owners(
    campaign: Campaign, places: Sequence[int], now: datetime
) -> Mapping[int, set[int]]:
    """By organisation: who has an open step there."""
    found: dict[int, set[int]] = {}
    for owned in await open_steps(campaign.id, now):
        if owned.organisation_id in places:
            found.setdefault(owned.organisation_id, set()).update(owned.owners)
    return found


async def _again(ids: Sequence[int], now: datetime) -> Mapping[int, date]:
    """By organisation: the first day it may be urged; two who urge at once take turns."""
    if not is_sqlite():
        await Organisation.filter(id__in=ids).order_by("id").select_for_update().only("id")
    urged: dict[int, list[date]] = {number: [] for number in ids}
    for row in await Urge.filter(organisation_id__in=ids, at__gt=now - 2 * _WEEK):
        urged[row.organisation_id].append(local_day(row.at))
    return {number: urged_again_on(days, local_day(now)) for number, days in urged.items()}


async def _tell(
    actor: Actor, campaign: Campaign, wanted: _Wanted, owners: set[int], now: datetime
) -> set[int]:
    place, by = wanted.organisation.id, wanted.by.organisation_id
    row = await Urge.create(
        campaign_id=campaign.id, organisation_id=place, by_id=actor.member_id, at=now
    )
    people = set(await receivers(owners)) - {actor.member_id}
    await outbox.enqueue(
        [
            NewNotice(
                dedup_key=f"{URGE}:{row.id}:{member}",
                kind=URGE,
                campaign_id=campaign.id,
                member_id=member,
                subject=f"organisation/{place}",
                facts={"organisation": place, "by": by},
                due_at=by_day(now.astimezone(VIETNAM)),
            )
            for member in sorted(people)
        ],
        now,
    )
    return people
