"""Every name a question may use.

A name one plan has and another has not is known, and answered "absent" there; a name of no plan
is a wrong question.
"""

from backend.rules.terms import OrganisationKind

TOPICS = frozenset(
    {
        "absent_member",
        "cap_excellent",
        "cap_rounding",
        "discipline_timing",
        "level_by_pattern",
        "moved_in_year",
        "re_rating",
        "vote_threshold_excellent",
        "vote_threshold_other",
        "points",
        "criteria",
        "invitation_days",
        "report_days",
    }
)

MILESTONES = frozenset(
    {
        "cell_base",
        "cell_review_and_rating",
        "cell_section",
        "cell_sub",
        "central_submission",
        "collective_report_comments",
        "commune_committee",
        "decision_and_lists",
        "district",
        "district_agency",
        "district_organisation_rated",
        "district_standing_board_review",
        "dossier",
        "dossier_to_central",
        "dossier_to_province",
        "grassroots",
        "grassroots_dossier",
        "org_base",
        "org_section",
        "party_building_report",
        "provincial_managed_dossier",
        "province_level",
        "province_organisation_self_rating",
        "province_standing_board_review",
        "result_report",
        "review_and_rating",
        "review_and_rating_special",
        "standing_board_member_papers",
        "standing_board_rating_conference",
        "standing_board_review",
        "summary_conference",
    }
)

ACTIONS = frozenset(
    {
        "accept_papers",
        "ballot",
        "ballot_organisation",
        "close_cell_review",
        "close_section_review",
        "commend",
        "complete_report",
        "conclude_review",
        "decide_leader",
        "decide_member",
        "decide_organisation",
        "hold_joint_review",
        "hold_meeting",
        "open_conference",
        "open_party_review",
        "open_season",
        "propose",
        "rate",
        "rate_organisation",
        "review_at_standing_board",
        "review_elsewhere",
        "review_in_cell",
        "start_collective_review",
        "start_review",
    }
)

#: Who may have a milestone to keep, beside the kinds of organisation.
STANDING_BOARD_MEMBER = "standing_board_member"
OWNERS = frozenset(OrganisationKind) | {STANDING_BOARD_MEMBER}

#: Bodies whose review has a duration somewhere.
BODIES = frozenset(
    {
        "block_standing_board",
        "district_standing_board",
        "leadership_with_cell_base",
        "leadership_with_org_base",
        "province_standing_board",
        "review_meeting",
    }
)

#: Bodies whose members hand in papers, or are reviewed, after others.
ROLES = frozenset({"block_standing_board", "district_standing_board", "province_standing_board"})

#: Collectives that review their members.
COLLECTIVES = frozenset(
    {
        "cell_board",
        "committee",
        "leadership_collective",
        "section_committee",
        "standing_board",
        "union_standing_board",
    }
)

#: What is rated, of an organisation of some kind.
SUBJECTS_OF_KIND = frozenset(
    {"cell_board", "committee", "leader", "member", "org", "standing_board"}
)
#: What is rated and is of no such organisation.
SUBJECTS_ALONE = frozenset(
    {"leadership_collective", "party_caucus", "party_delegation", "standing_board_member"}
)
SUBJECTS = SUBJECTS_OF_KIND | SUBJECTS_ALONE

#: Posts that lead to further places of review.
POSTS = frozenset(
    {
        "base_committee",
        "block_committee",
        "block_standing_board",
        "cell_board",
        "committee",
        "deputy",
        "district_standing_board",
        "head",
        "province_standing_board",
        "section_committee",
        "standing_board",
    }
)

#: What is sent ahead of a meeting.
SENT_AHEAD = frozenset({"invitation", "report"})

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: Kinds of Party organisation, and the levels and units beside them that plans name.
UNITS = frozenset(OrganisationKind) | frozenset(
    {
        "commune",
        "department",
        "district",
        "district_agency",
        "enterprise",
        "province",
        "provincial_union",
        "public_unit",
    }
)

#: Bodies that are reviewed as one.
REVIEWED_BODIES = COLLECTIVES | {"office_holders"}

#: Bodies of one agency that may be reviewed together.
JOINED_BODIES = frozenset(
    {
        "cell_board",
        "committee",
        "leadership_collective",
        "party_caucus",
        "party_delegation",
        "standing_board",
    }
)

#: Where a body is reviewed.
BODY_PLACES = frozenset(
    {
        "cell",
        "committee_or_similar_unit",
        "org_base_committee",
        "own_level",
        "province_standing_board",
        "section_committee",
        "with_committee",
    }
)

#: What a person is, where places of review go by it.
PERSON_ROLES = POSTS | {
    "cell_deputy_secretary",
    "cell_secretary",
    "concurrent_post_holder",
    "leader",
    "leader_of_several_posts",
    "member",
    "org_deputy_secretary",
    "org_secretary",
    "suspended_committee_member",
    "temporary_member",
}

#: Where a person is reviewed.
PERSON_PLACES = frozenset(
    {
        "base_committee",
        "cell_board",
        "concurrent_workplace",
        "leadership_collective_at_work",
        "main_workplace",
        "official_cell",
        "own_cell",
    }
)

#: What alone is reviewed at a place.
REVIEWED_ABOUT = frozenset({"before_suspension", "concurrent_post"})

#: Whose decisions a cap counts as one.
COUNTED_AT = frozenset({"deciding_level"})

#: Bodies that manage cadres and collectives.
MANAGERS = frozenset(
    {
        "base_committee",
        "block_standing_board",
        "central",
        "commune_committee",
        "district_standing_board",
        "province_standing_board",
    }
)

#: To whom a review suggestion may go.
SUGGESTED = frozenset(
    {"cadre", "cell", "committee", "leadership_collective", "member", "organisation", "unit"}
)

#: Organisations a plan is made for.
ROOTS = frozenset({"block", "department_organisation", "district", "province", "whole_party"})

#: Bodies that send somebody to a review.
INVITED_BODIES = frozenset(
    {
        "block_standing_board",
        "building_boards",
        "district_standing_board",
        "org_base_committee",
        "province_standing_board",
        "provincial_advisory_bodies",
    }
)
