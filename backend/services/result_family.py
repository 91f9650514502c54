"""What people are told of results, put in words when it leaves: as things stand by then."""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Campaign, Decision, Member, Organisation
from backend.messages import results as texts
from backend.result_views import ResultMessage
from backend.screen import Screen
from backend.services import campaigns, result_ground
from backend.services.notices import Composed, DueNotice, Family
from backend.services.result_notices import RETURNED, REVOKED, SENT, TOLD

_KINDS = {TOLD: "told", REVOKED: "revoked", SENT: "sent", RETURNED: "returned"}


async def compose(notices: Sequence[DueNotice], now: datetime) -> Composed:
    """The message of one notice; nothing where things have moved on since.

    Args:
        notices: One notice: these leave each alone.
        now: The season's time.
    """
    del now
    (notice,) = notices
    screen = await _screen(notice)
    if screen is None:
        return Composed(None, dropped=(notice.id,))
    return Composed(screen, used=(notice.id,))


async def _screen(notice: DueNotice) -> Screen | None:
    campaign = await Campaign.get_or_none(id=notice.campaign_id)
    member = await Member.get_or_none(id=notice.member_id)
    if campaign is None or member is None or campaign.closed_at is not None:
        return None
    if notice.kind in {SENT, RETURNED}:
        return await _passed(notice, campaign, member)
    decision = await Decision.get_or_none(id=int(notice.facts["decision"]))
    if decision is None or decision.current is not (notice.kind == TOLD):
        return None
    unit = ""
    if decision.organisation_id is not None:
        unit = (await Organisation.get(id=decision.organisation_id)).name
    return texts.told(
        ResultMessage(
            season=campaigns.season_view(campaign),
            kind=_KINDS[notice.kind],
            name=member.full_name,
            organisation=decision.organisation_id or 0,
            unit=unit,
        )
    )


async def _passed(notice: DueNotice, campaign: Campaign, member: Member) -> Screen | None:
    """Of a list sent or returned, while it still stands so."""
    organisation = await Organisation.get_or_none(id=int(notice.facts["organisation"]))
    if organisation is None:
        return None
    report = await result_ground.report_of(campaign.id, organisation.id)
    returned = report is not None and report.returned_at is not None
    if report is None or report.number != notice.facts["number"]:
        return None
    if returned is not (notice.kind == RETURNED):
        return None
    return texts.passed(
        ResultMessage(
            season=campaigns.season_view(campaign),
            kind=_KINDS[notice.kind],
            name=member.full_name,
            organisation=organisation.id,
            unit=organisation.name,
        )
    )


FAMILY = Family(name="results", kinds=frozenset(_KINDS), compose=compose, merged=False)
