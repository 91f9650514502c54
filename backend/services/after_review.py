"""What is left to do round a season's meetings, counted set by set, and whose texts are open."""

from collections.abc import Iterable, Mapping
from typing import Any

from backend.rules.after_review import AfterFacts
from backend.rules.steps import COMPLETE

#: A matter whose completed text is not in, of a meeting that was not called off.
_OPEN = "a.concluded_at IS NOT NULL AND a.completed_at IS NULL AND g.state <> 'cancelled'"
#: By organisation at `o.path`: what is left, of which kind, how often.
COUNTS = f"""
    SELECT x.organisation, x.what, COUNT(*) AS number FROM (
        SELECT cr.organisation_id AS organisation, 'rechecks' AS what
        FROM board_proposal b
        JOIN rating_facts f ON f.review_id = b.review_id
        JOIN review r ON r.id = b.review_id
        JOIN cell_review cr ON cr.id = r.cell_review_id
        WHERE b.provisional AND f.staff_final AND r.campaign_id = $1
        UNION ALL
        SELECT g.organisation_id, 'texts_open' FROM agenda_item a
        JOIN meeting g ON g.id = a.meeting_id
        WHERE a.kind = 'individual' AND g.campaign_id = $1 AND {_OPEN}
        UNION ALL
        SELECT g.organisation_id, 'reports_open' FROM agenda_item a
        JOIN meeting g ON g.id = a.meeting_id
        WHERE a.kind = 'collective' AND g.campaign_id = $1 AND {_OPEN}
            AND NOT EXISTS (SELECT 1 FROM agenda_item i
                WHERE i.meeting_id = g.id AND i.kind = 'individual' AND i.concluded_at IS NULL)
        UNION ALL
        SELECT c.parent_id, 'signs_open' FROM verification v
        JOIN review r ON r.id = v.review_id
        JOIN cell_review cr ON cr.id = r.cell_review_id
        JOIN organisation c ON c.id = cr.organisation_id
        WHERE v.closed_at IS NULL AND r.campaign_id = $1
        UNION ALL
        SELECT p.organisation_id, 'groups_open' FROM party_group p
        WHERE p.used AND p.reported_at IS NULL AND p.campaign_id = $1
    ) x JOIN organisation o ON o.id = x.organisation
    WHERE o.path LIKE $2 GROUP BY x.organisation, x.what"""  # noqa: S608  constants of this module
#: The person said, after the conclusion, that he handed his text in.
_HANDED = f"""EXISTS (SELECT 1 FROM step_mark k
        WHERE k.campaign_id = r.campaign_id AND k.step = '{COMPLETE}'
            AND k.subject = 'member/' || CAST(r.member_id AS TEXT)
            AND k.done_at >= a.concluded_at)"""  # noqa: S608  a constant of the rules
_TEXTS = f"""
    SELECT r.member_id AS member, cr.organisation_id AS cell, o.name, o.kind, c.plan_id,
        c.id AS campaign, {_HANDED} AS handed
    FROM agenda_item a
    JOIN meeting g ON g.id = a.meeting_id
    JOIN review r ON r.id = a.review_id
    JOIN cell_review cr ON cr.id = r.cell_review_id
    JOIN organisation o ON o.id = cr.organisation_id
    JOIN campaign c ON c.id = r.campaign_id
    WHERE {_OPEN}"""  # noqa: S608  a constant of this module
#: People of a season whose completed text is not in, each once for each meeting.
TEXTS = f"{_TEXTS} AND r.campaign_id = $1 ORDER BY r.id"
#: One person's in the seasons that run, the newest first.
TEXTS_OF = f"{_TEXTS} AND r.member_id = $1 AND c.closed_at IS NULL ORDER BY c.id DESC, a.id"


def counted(found: Iterable[Mapping[str, Any]]) -> Mapping[int, Mapping[str, int]]:
    """By organisation: what is left of each kind, from the rows of `COUNTS`."""
    left: dict[int, dict[str, int]] = {}
    for row in found:
        left.setdefault(row["organisation"], {})[row["what"]] = int(row["number"])
    return left


def facts_of(left: Mapping[str, int]) -> AfterFacts:
    """What is left of one organisation, as the rules ask for it."""
    return AfterFacts(
        rechecks=left.get("rechecks", 0),
        texts_open=left.get("texts_open", 0),
        reports_open=left.get("reports_open", 0),
        signs_open=left.get("signs_open", 0),
    )
