"""The day on which a cell reviews its members, by which their six months are counted (A-10)."""

from collections.abc import Mapping
from datetime import date, datetime

from backend.clock import local_day
from backend.db.raw import instant, rows
from backend.rules.deadlines import last_day_for
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind

#: The first meeting of each organisation that was sent to review people.
_MEETS_AT = """
    SELECT g.organisation_id AS id, MIN(g.starts_at) AS meets_at FROM meeting g
    WHERE g.campaign_id = $1 AND g.state IN ('issued', 'held')
        AND CAST(g.parts AS TEXT) LIKE '%"individuals"%'
    GROUP BY g.organisation_id"""
#: Organisations that put somebody to the vote, or concluded on one of their members.
_BEGUN = """
    SELECT b.organisation_id AS id FROM ballot b
    WHERE b.campaign_id = $1 AND b.state <> 'cancelled'
    UNION SELECT cr.organisation_id FROM concluded_level l
    JOIN review r ON r.id = l.review_id
    JOIN cell_review cr ON cr.id = r.cell_review_id
    WHERE l.campaign_id = $1
    UNION SELECT g.organisation_id FROM agenda_item a
    JOIN meeting g ON g.id = a.meeting_id
    WHERE g.campaign_id = $1 AND g.state <> 'cancelled'
        AND a.review_id IS NOT NULL AND a.concluded_at IS NOT NULL"""


def review_day(plan: Plan, kind: OrganisationKind, meets_at: datetime | None) -> date | None:
    """The day of the cell's meeting; its last allowed day until a meeting was sent.

    None where neither is known.
    """
    return local_day(meets_at) if meets_at else last_day_for(plan, kind).day


async def meetings_of(campaign_id: int) -> Mapping[int, datetime | None]:
    """When organisations of a season meet for the review; those without a meeting are left out."""
    return {row["id"]: instant(row["meets_at"]) for row in await rows(_MEETS_AT, campaign_id)}


async def begun(campaign_id: int) -> frozenset[int]:
    """Organisations of a season that voted or concluded: who was rated there is settled."""
    return frozenset(row["id"] for row in await rows(_BEGUN, campaign_id))
