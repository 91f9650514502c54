"""Every kind of question, by name."""

from backend.rules import (
    authority,
    ballots,
    cap_planner,
    caps,
    collectives,
    conflicts,
    coverage,
    dates,
    discipline,
    dossier,
    duties,
    electorate,
    form_places,
    gates,
    joint_reviews,
    lead_times,
    lookups,
    meeting_days,
    member_rating,
    order,
    org_rating,
    own_ballots,
    places,
    points,
    points_grounds,
    proposals,
    re_rating,
    recipients,
    routes,
    schedules,
    scope_question,
    score_forms,
    year_end,
)
from backend.rules.answers import Kind

_MODULES = (
    *(authority, ballots, caps, collectives, conflicts, coverage, dates, dossier, duties),
    *(
        gates,
        lead_times,
        lookups,
        meeting_days,
        member_rating,
        org_rating,
        places,
        points,
        proposals,
    ),
    *(recipients, schedules, scope_question, score_forms, year_end),
    *(discipline, order, points_grounds, re_rating),
    *(cap_planner, electorate, form_places, joint_reviews, own_ballots, routes),
)

KINDS: dict[str, Kind] = {kind.name: kind for module in _MODULES for kind in module.KINDS}
