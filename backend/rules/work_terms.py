"""Every name the pieces of the work and those who do them may have."""

from backend.rules.vocabulary import UNITS

#: Pieces of the work that a plan gives to somebody.
DUTIES = frozenset(
    {
        "announce_appraisal",
        "appraise",
        "chair_review",
        "choose_raters",
        "compile_results",
        "compile_suggestions",
        "conclude_report",
        "consult",
        "direct_collective_report",
        "follow_the_plan",
        "hear_breaches",
        "hear_obstacles",
        "issue_suggestion",
        "pick_for_commendation",
        "prepare_conferences",
        "present_report",
        "propose_suggestion",
        "urge_and_report",
    }
)

#: Whoever may have a piece of the work, or ask for it.
WORKERS = frozenset(
    {
        "agency_head",
        "block_office",
        "block_org_board",
        "block_standing_board",
        "building_boards",
        "caucus_secretary",
        "cell",
        "cell_board",
        "committee_members",
        "committee_secretary",
        "commune_committee",
        "department_office",
        "delegate",
        "delegation_secretary",
        "department_standing_board",
        "deputy",
        "district_military_committee",
        "district_office",
        "district_org_board",
        "district_police_committee",
        "district_standing_board",
        "district_standing_board_members",
        "head",
        "inspection_committee",
        "org_base_committee",
        "org_board",
        "parent_committee",
        "parent_standing_board",
        "party_caucus",
        "party_delegation",
        "person_in_charge",
        "province_office",
        "province_org_board",
        "province_standing_board",
        "province_standing_board_members",
        "province_standing_committee",
        "section_committee",
        "unions",
    }
)

#: On whose account a piece of the work is done, where that makes a difference.
DUTY_SUBJECTS = UNITS | {
    "commune_military",
    "commune_police",
    "head",
    "joint_review",
    "leader",
    "member",
}
