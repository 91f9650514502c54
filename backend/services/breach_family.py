"""The competent committee is told that rules were not kept: that something is to be seen."""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Breach, Campaign
from backend.messages import breaches as texts
from backend.services import campaigns
from backend.services.breaches import NOTED
from backend.services.notices import Composed, DueNotice, Family


async def compose(notices: Sequence[DueNotice], now: datetime) -> Composed:
    """The message of one notice; nothing once the season is over.

    Args:
        notices: One notice: these leave each alone.
        now: The season's time.
    """
    del now
    (notice,) = notices
    campaign = await Campaign.get_or_none(id=notice.campaign_id)
    row = await Breach.get_or_none(id=int(notice.facts["breach"])).select_related("organisation")
    if campaign is None or campaign.closed_at is not None or row is None:
        return Composed(None, dropped=(notice.id,))
    season = campaigns.season_view(campaign)
    screen = texts.noted(season, row.organisation_id, row.organisation.name)
    return Composed(screen, used=(notice.id,))


FAMILY = Family(name="breaches", kinds=frozenset({NOTED}), compose=compose, merged=False)
