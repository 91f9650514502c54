"""Every kind of question, by name."""

from backend.rules import (
    authority,
    ballots,
    caps,
    collectives,
    conflicts,
    coverage,
    dates,
    gates,
    lead_times,
    lookups,
    member_rating,
    org_rating,
    places,
    points,
    schedules,
    scope_question,
    score_forms,
)
from backend.rules.answers import Kind

_MODULES = (
    *(authority, ballots, caps, collectives, conflicts, coverage, dates, gates, lead_times),
    *(lookups, member_rating, org_rating, places, points, schedules, scope_question, score_forms),
)

KINDS: dict[str, Kind] = {kind.name: kind for module in _MODULES for kind in module.KINDS}
