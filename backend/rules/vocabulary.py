"""Every name a question may use.

A name one plan has and another has not is known, and answered "absent" there; a name of no plan
is a wrong question.
"""

from backend.rules.terms import OrganisationKind

TOPICS = frozenset(
    {
        "cap_excellent",
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
        "open_party_review",
        "propose",
        "rate",
        "rate_organisation",
        "review_at_standing_board",
        "start_collective_review",
        "start_review",
    }
)

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
    {"cell_board", "committee", "leadership_collective", "section_committee", "standing_board"}
)

#: What is rated, of an organisation of some kind.
SUBJECTS_OF_KIND = frozenset(
    {"cell_board", "committee", "leader", "member", "org", "standing_board"}
)
#: What is rated and is of no such organisation.
SUBJECTS_ALONE = frozenset({"party_caucus", "party_delegation", "standing_board_member"})
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
REVIEWED_BODIES = COLLECTIVES | {"office_holders", "union_standing_board"}

#: Where a body is reviewed.
BODY_PLACES = frozenset(
    {
        "cell",
        "committee_or_similar_unit",
        "org_base_committee",
        "own_level",
        "province_standing_board",
        "section_committee",
    }
)

#: What a person is, where places of review go by it.
PERSON_ROLES = POSTS | {
    "cell_deputy_secretary",
    "cell_secretary",
    "leader",
    "member",
    "org_deputy_secretary",
    "org_secretary",
    "temporary_member",
}

#: Where a person is reviewed.
PERSON_PLACES = frozenset(
    {
        "base_committee",
        "cell_board",
        "leadership_collective_at_work",
        "official_cell",
        "own_cell",
    }
)

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
