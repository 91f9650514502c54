"""`/kiemtra`: whether the figures behind a code on paper are still those that were sealed."""

import json
from typing import Any

from backend.count_views import SealView
from backend.db.models import Ballot, BallotResult, Campaign, Organisation
from backend.errors import InvalidCommandError, NotFoundError
from backend.plan_loader import find_plan
from backend.rules import seals
from backend.services import access, accounts
from backend.services.ballot_ground import head_of, result_view
from backend.services.commands import Actor
from backend.services.meeting_ground import Ground


async def check(actor: Actor, code: str) -> SealView:
    """What a seal code stands for; figures only to who may see them.

    The chain is computed anew from the beginning of the season to this result.

    Raises:
        InvalidCommandError: it is no such code.
        NotFoundError: no result has it.
    """
    typed = accounts.normalise(code)
    if not seals.looks_like_seal(typed):
        raise InvalidCommandError("error-seal-form")
    result = await BallotResult.get_or_none(seal=typed)
    if result is None:
        raise NotFoundError("error-seal-unknown")
    ballot = await Ballot.get(id=result.ballot_id)
    organisation = await Organisation.get(id=ballot.organisation_id)
    campaign = await Campaign.get(id=ballot.campaign_id)  # also after the season is closed
    ground = Ground(campaign, find_plan(campaign.plan_id), organisation)
    figures: dict[str, Any] = json.loads(result.figures)
    later = await BallotResult.filter(ballot_id=ballot.id, number__gt=result.number).order_by(
        "-number"
    )
    seen = await _may_see(actor, ballot.organisation_id)
    fetched = await BallotResult.get(id=result.id).select_related("entered_by", "checked_by")
    return SealView(
        seal=typed,
        holds=await holds(ballot.campaign_id, result),
        unit=ground.unit,
        subjects=ballot.subjects,
        rows=len(figures["rows"]),
        at=result.at,
        number=result.number,
        later=later[0].seal if later else "",
        alone=result.alone,
        figures=result_view(fetched) if seen else None,
        head=await head_of(ballot, ground) if seen else None,
    )


async def holds(campaign_id: int, result: BallotResult) -> bool:
    """Whether every link of the season's chain up to a result fits the figures stored."""
    expected = seals.beginning(campaign_id)
    found = await BallotResult.filter(ballot__campaign_id=campaign_id, id__lte=result.id).order_by(
        "id"
    )
    for one in found:
        chain = seals.chain_of(expected, one.figures)
        if (one.previous, one.chain, one.seal) != (expected, chain, seals.seal_of(chain)):
            return False
        expected = chain
    return True


async def _may_see(actor: Actor, organisation_id: int) -> bool:
    try:
        await access.require_watch(actor.member_id, organisation_id)
    except NotFoundError:
        return False
    return True
