"""Every name the parts of `backend.rules.plan_course` may use."""

from backend.rules.work_terms import WORKERS

#: What is put in order: reviews, ratings, the parts of the review or of the rating of one person.
ORDER_STEPS = frozenset({"one_rating", "one_review", "rating", "review"})

#: Principles of order.
ORDERS = frozenset(
    {
        "appraised_before_decided",
        "cell_first",
        "civil_servants_before_members",
        "collective_before_head",
        "collective_before_members",
        "collective_first",
        "commented_before_concluded",
        "concluded_before_accepted",
        "government_and_unions_first",
        "head_first",
        "leaders_first",
        "lower_first",
        "organisation_last",
        "report_completed_last",
        "unit_first",
        "verified_before_decided",
    }
)

#: Subjects of an order, beside kinds of organisation.
ORDERED = frozenset(
    {
        "acceptance",
        "appraisal",
        "civil_servant",
        "collective",
        "comments",
        "committee",
        "completed_report",
        "conclusion",
        "decision",
        "deputy",
        "government",
        "head",
        "leader",
        "member",
        "organisation",
        "other_place",
        "own_cell",
        "presentation",
        "proposal",
        "self_rating",
        "union",
        "unit",
        "verification",
    }
)

#: Who may rate an organisation first, propose its level, or decide in the decider's place.
RATERS = WORKERS | {"standing_board"}

#: What lets a ground be left to people.
WAYS_OUT = frozenset(
    {"admitted_and_mended", "force_majeure", "found_and_mended", "found_reported"}
)

#: What may be special about a discipline.
DISCIPLINE_CASES = frozenset({"both_places", "earlier_year", "old_place"})
COUNTS_TO = frozenset({"current_period", "each_place", "old_place"})

#: Whose level may be taken back, why, and how.
RE_RATED = frozenset({"collective", "member", "organisation"})
RE_RATING_GROUNDS = frozenset(
    {"complaint", "conditions_not_met", "dishonest", "fault_found", "incorrect"}
)
#: Who may be thought to order it.
RE_RATING_BODIES = frozenset(
    {
        "block_standing_board",
        "cell",
        "district_standing_board",
        "org_base_committee",
        "parent_committee",
        "parent_standing_board",
        "province_standing_board",
        "section_committee",
        "standing_board",
    }
)
REMEDIES = frozenset({"adjust_or_cancel", "cancel_and_rate_again"})
