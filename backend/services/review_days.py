"""The day on which a cell reviews its members, by which their six months are counted (A-10)."""

from collections.abc import Mapping
from datetime import date, datetime

from backend.clock import local_day
from backend.db.raw import instant, rows
from backend.rules.deadlines import last_day_for
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind

#: The first meeting of cell `o` in season `c` that was sent to review its members.
MEETS_AT = """(
    SELECT MIN(g.starts_at) FROM meeting g
    WHERE g.campaign_id = c.id AND g.organisation_id = o.id AND g.state IN ('issued', 'held')
        AND CAST(g.parts AS TEXT) LIKE '%"individuals"%')"""
_ALL = f"""
    SELECT o.id, {MEETS_AT} AS meets_at
    FROM cell_review cr
    JOIN campaign c ON c.id = cr.campaign_id
    JOIN organisation o ON o.id = cr.organisation_id
    WHERE c.id = $1"""  # noqa: S608  constants of this module


def review_day(plan: Plan, kind: OrganisationKind, meets_at: datetime | None) -> date | None:
    """The day of the cell's meeting; its last allowed day until a meeting was sent.

    None where neither is known.
    """
    return local_day(meets_at) if meets_at else last_day_for(plan, kind).day


async def meetings_of(campaign_id: int) -> Mapping[int, datetime | None]:
    """When each cell of a season meets for its review, by cell; None where none was sent."""
    return {row["id"]: instant(row["meets_at"]) for row in await rows(_ALL, campaign_id)}
