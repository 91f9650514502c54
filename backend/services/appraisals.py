"""The day of appraisal (lịch thẩm định), where a plan leaves it to a later notice."""

from datetime import date, datetime

from backend.db.models import Campaign
from backend.errors import NotFoundError
from backend.plan_loader import find_plan
from backend.services import access, campaigns
from backend.services.commands import Actor, command
from backend.step_views import Appraisal

_DUTY = "announce_appraisal"


async def of_board(actor: Actor, campaign: Campaign, organisation_id: int) -> Appraisal | None:
    """What a board says of it; None where the plan leaves no such day to be announced.

    Source: 000 IV.
    """
    if not _awaited(campaign):
        return None
    heads = campaign.organisation_id == organisation_id
    may_set = heads and await access.leads(actor.member_id, organisation_id)
    return Appraisal(campaign.appraisal_on, may_set)


async def announce(actor: Actor, organisation_id: int, day: date | None, now: datetime) -> None:
    """Note the day as announced, or take it back; every board of the season shows it.

    Raises:
        NotFoundError: it is not the organisation that heads a season, not the actor's, or its
            plan leaves no day to be announced.

    Transaction: one.
    """
    organisation = await access.require_lead(actor.member_id, organisation_id)
    campaign = await campaigns.season_at(organisation.path)
    if campaign is None or campaign.organisation_id != organisation_id or not _awaited(campaign):
        raise NotFoundError
    details = {"day": day.isoformat() if day else ""}
    async with command(actor, "appraisal-announced", f"campaign/{campaign.id}", now, details):
        await Campaign.filter(id=campaign.id).update(appraisal_on=day)


def _awaited(campaign: Campaign) -> bool:
    return any(duty.duty == _DUTY for duty in find_plan(campaign.plan_id).duties)
