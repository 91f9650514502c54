"""How far the results of an organisation and all below it have come, in numbers alone."""

from backend.db.raw import rows
from backend.standing_views import ResultProgress

_COUNTS = """
    SELECT COUNT(*) AS total, COUNT(d.id) AS decided, COUNT(d.announced_at) AS announced,
        COUNT(DISTINCT CASE WHEN d.id IS NULL AND s.id IS NOT NULL THEN g.id END) AS waiting
    FROM review r
    JOIN cell_review cr ON cr.id = r.cell_review_id
    JOIN organisation g ON g.id = cr.organisation_id
    LEFT JOIN decision d ON d.review_id = r.id AND d.cap_group = 'members' AND d.current
    LEFT JOIN result_report s ON s.organisation_id = g.id AND s.campaign_id = r.campaign_id
        AND s.returned_at IS NULL
    WHERE r.campaign_id = $1 AND r.rating_scope = 'in' AND g.path LIKE $2 || '%'"""


async def standing(campaign_id: int, path: str) -> ResultProgress:
    """People to be rated at an organisation and below, those decided, lists that wait."""
    (found,) = await rows(_COUNTS, campaign_id, path)
    return ResultProgress(found["total"], found["decided"], found["announced"], found["waiting"])
