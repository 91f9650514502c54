"""Who does which piece of the work, who decides and who only proposes, plan by plan."""

from typing import Any

import pytest

from tests.unit.rules.asking import answer, refused, told

ABSENT = {"status": "absent"}


def duty(plan: str, name: str, **more: str) -> dict[str, Any]:
    return answer(plan, "duty", {"duty": name, **more})


def may(plan: str, name: str, by: str, **more: str) -> tuple[bool, str]:
    found = duty(plan, name, by=by, **more)
    return found["allowed"], found["reason"]


def decides(plan: str, *subjects: dict[str, str]) -> list[bool | None]:
    return answer(plan, "authority", {"questions": list(subjects)})["allowed"]


def proposed(**facts: object) -> list[tuple[str, str]]:
    found = answer("000", "proposals", facts)
    assert found["count"] == len(found["proposals"])
    return [(one["subject"], one["to"]) for one in found["proposals"]]


@pytest.mark.requirement("R001-13")
def test_001_lets_the_standing_board_its_boards_and_its_office_propose_suggestions() -> None:
    for body in ("district_standing_board_members", "building_boards", "district_office"):
        assert may("001", "propose_suggestion", body) == (True, "leads")
    for body in ("commune_committee", "cell", "province_office", "district_police_committee"):
        assert may("001", "propose_suggestion", body) == (False, "not_named")


@pytest.mark.requirement("R003-23")
def test_003_lets_five_groups_propose_suggestions_and_no_district_office() -> None:
    named = duty("003", "propose_suggestion")["bodies"]
    assert named == [
        "province_standing_board_members", "party_caucus", "party_delegation",
        "building_boards", "province_office",
    ]  # fmt: skip
    for body in named:
        assert may("003", "propose_suggestion", body) == (True, "leads")
    for body in ("district_office", "district_standing_board", "province_standing_board"):
        assert may("003", "propose_suggestion", body) == (False, "not_named")


@pytest.mark.requirement("R001-51", "R003-44")
@pytest.mark.parametrize(
    ("plan", "proposer", "compiler"),
    [
        ("001", "district_office", "district_org_board"),
        ("003", "province_office", "province_org_board"),
    ],
)
def test_a_suggestion_that_is_proposed_goes_to_the_organisation_board_next(
    plan: str, proposer: str, compiler: str
) -> None:
    following = duty(plan, "propose_suggestion", by=proposer)["then"]
    assert following == "compile_suggestions"
    assert duty(plan, following)["bodies"] == [compiler]
    assert may(plan, following, compiler) == (True, "leads")
    assert may(plan, following, "commune_committee") == (False, "not_named")


@pytest.mark.requirement("R001-51")
def test_001_has_the_boards_and_the_office_take_part_in_compiling_and_not_lead() -> None:
    assert duty("001", "compile_suggestions")["with"] == ["building_boards", "district_office"]
    assert may("001", "compile_suggestions", "district_office") == (True, "joins")


@pytest.mark.requirement("R002-113")
def test_002_has_the_inspection_committee_advise_and_the_standing_board_suggest() -> None:
    asked = duty("002", "propose_suggestion")
    assert (asked["bodies"], asked["with"]) == (["inspection_committee"], ["department_office"])
    assert may("002", "propose_suggestion", "cell") == (False, "not_named")
    assert may("002", asked["then"], "department_standing_board") == (True, "leads")
    assert may("002", asked["then"], "inspection_committee") == (False, "not_named")


@pytest.mark.requirement("R001-35")
@pytest.mark.parametrize(
    ("about", "body"),
    [
        ("commune_police", "district_police_committee"),
        ("commune_military", "district_military_committee"),
    ],
)
def test_001_has_the_district_police_and_military_consulted_on_those_of_the_communes(
    about: str, body: str
) -> None:
    assert duty("001", "consult", about=about)["bodies"] == [body]
    assert duty("001", "consult", about="member") == ABSENT
    assert refused("001", "duty", {"duty": "consult"}) == "about"


@pytest.mark.requirement("R002-122")
def test_002_has_the_office_follow_the_plan_with_the_inspection_committee() -> None:
    assert may("002", "follow_the_plan", "department_office") == (True, "leads")
    for body in ("inspection_committee", "committee_members"):
        assert may("002", "follow_the_plan", body) == (True, "joins")
    assert may("002", "follow_the_plan", "cell_board") == (False, "not_named")


@pytest.mark.requirement("R003-35")
def test_003_has_the_standing_committee_direct_the_collective_report() -> None:
    assert duty("003", "direct_collective_report")["bodies"] == ["province_standing_committee"]
    assert may("003", "direct_collective_report", "province_office") == (False, "not_named")
    assert duty("001", "direct_collective_report") == ABSENT


@pytest.mark.requirement("R003-43")
def test_003_has_the_organisation_board_compile_results_and_prepare_with_the_office() -> None:
    assert duty("003", "compile_results")["bodies"] == ["province_org_board"]
    conferences = duty("003", "prepare_conferences")
    assert conferences["bodies"] == ["province_org_board"]
    assert conferences["with"] == ["province_office"]


@pytest.mark.requirement("R004-61")
def test_004_lets_the_grassroots_committee_choose_who_assesses_its_sections_and_cells() -> None:
    for kind in ("org_section", "cell_sub"):
        assert may("004", "choose_raters", "org_base_committee", about=kind) == (True, "leads")
        assert may("004", "choose_raters", "cell", about=kind) == (False, "not_named")
        assert decides("004", {"subject": "org", "kind": kind, "by": "org_base_committee"}) == [
            True
        ]
    assert duty("004", "choose_raters", about="cell_base") == ABSENT


@pytest.mark.requirement("R004-73")
def test_004_has_the_organisation_board_appraise_leaders_and_not_decide() -> None:
    assert may("004", "appraise", "block_org_board", about="leader") == (True, "leads")
    assert duty("004", "appraise", about="member") == ABSENT
    by_board = {"subject": "leader", "of": "org_upper", "by": "block_org_board"}
    assert decides("004", by_board, {**by_board, "by": "block_standing_board"}) == [False, True]


@pytest.mark.requirement("R000-51")
def test_000_has_the_organisation_board_compile_and_advise_and_never_decide() -> None:
    compiling = duty("000", "compile_results", by="block_org_board")
    assert (compiling["allowed"], compiling["with"]) == (
        True,
        ["block_office", "building_boards", "unions"],
    )
    rated = [{"subject": "org", "kind": kind} for kind in ("cell_base", "org_base")]
    assert decides("000", *({**one, "by": "block_org_board"} for one in rated)) == [False, False]
    assert decides("000", *({**one, "by": "block_standing_board"} for one in rated)) == [
        True,
        True,
    ]


@pytest.mark.requirement("R001-08", "R001-22", "R001-55", "R003-08")
@pytest.mark.parametrize(
    ("plan", "subject", "decider", "other"),
    [
        ("001", {"subject": "org", "kind": "org_base"}, "district_standing_board",
         "district_org_board"),
        ("001", {"subject": "org", "kind": "cell_base"}, "district_standing_board",
         "commune_committee"),
        ("001", {"subject": "committee", "of": "org_base"}, "district_standing_board",
         "district_org_board"),
        ("003", {"subject": "org", "kind": "org_upper"}, "province_standing_board",
         "province_org_board"),
        ("003", {"subject": "party_caucus"}, "province_standing_board", "party_caucus"),
    ],
)  # fmt: skip
def test_a_decision_is_the_deciders_and_nobody_elses(
    plan: str, subject: dict[str, str], decider: str, other: str
) -> None:
    assert decides(plan, {**subject, "by": decider}) == [True]
    question = {"questions": [{**subject, "by": other}]}
    assert answer(plan, "authority", question)["allowed"] == [False]
    ((code, outcome, _path, facts),) = told(plan, "authority", question)
    assert (code, outcome.value) == ("authority-refused", "unmet")
    assert (facts["decider"], facts["by"]) == (decider, (f"name-body-{other}",))


@pytest.mark.requirement("R000-38", "R000-39")
@pytest.mark.parametrize(
    ("subject", "decider", "other"),
    [
        ({"subject": "standing_board", "of": "org_base"}, "block_standing_board",
         "org_base_committee"),
        ({"subject": "committee", "of": "org_base"}, "block_standing_board",
         "org_base_committee"),
        ({"subject": "cell_board", "of": "cell_base"}, "block_standing_board", "cell"),
        ({"subject": "org", "kind": "cell_section"}, "org_base_committee", "section_committee"),
        ({"subject": "org", "kind": "org_section"}, "org_base_committee", "section_committee"),
    ],
)  # fmt: skip
def test_a_body_of_000_does_not_decide_on_itself_nor_a_section_on_its_cells(
    subject: dict[str, str], decider: str, other: str
) -> None:
    both = [{**subject, "by": by} for by in (decider, other)]
    assert decides("000", *both) == [True, False]


def test_who_may_decide_is_open_where_nobody_is_named_or_nobody_asks() -> None:
    named = {"subject": "org", "kind": "org_base"}
    silent = {"subject": "member", "of": "cell_base", "by": "cell"}
    assert decides("001", named, silent) == [None, None]
    assert "allowed" not in answer("001", "authority", {"questions": [named]})
    never = {"subject": "cell_board", "of": "cell_sub", "by": "cell"}
    assert decides("000", never) == [False]
    assert refused("001", "authority", {"questions": [{**named, "by": "king"}]}) == (
        "questions.0.by"
    )


@pytest.mark.requirement("R000-41")
def test_000_has_an_organisation_propose_itself_and_its_standing_board_or_committee() -> None:
    to = "block_standing_board"
    both = proposed(kind="org_base", has_standing_board=True)
    assert both == [("org", to), ("standing_board", to)]
    assert proposed(kind="org_base", has_standing_board=False) == [("org", to), ("committee", to)]


@pytest.mark.requirement("R000-43")
def test_000_has_a_grassroots_cell_propose_itself_and_the_board_it_has() -> None:
    to = "block_standing_board"
    assert proposed(kind="cell_base", has_board=True) == [("org", to), ("cell_board", to)]
    assert proposed(kind="cell_base", has_board=False) == [("org", to)]


def test_only_what_the_plan_has_propose_does_and_only_in_the_plan_that_says_so() -> None:
    assert answer("000", "proposals", {"kind": "cell_sub", "has_board": True}) == ABSENT
    assert answer("004", "proposals", {"kind": "org_base"}) == ABSENT
    found = told("000", "proposals", {"kind": "cell_base", "has_board": True})
    assert [(code, path) for code, _, path, _ in found] == [("proposal", "III.2.3")] * 2


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({}, "duty"),
        ({"duty": "dance"}, "duty"),
        ({"duty": "compile_results", "by": "king"}, "by"),
        ({"duty": "compile_results", "about": "choir"}, "about"),
        ({"duty": "compile_results", "who": "cell"}, "who"),
    ],
)
def test_a_malformed_question_names_its_field(question: dict[str, str], path: str) -> None:
    assert refused("001", "duty", question) == path


@pytest.mark.parametrize(
    ("by", "outcome", "asked"),
    [
        ("district_org_board", "met", "leads"),
        ("building_boards", "met", "joins"),
        ("cell", "unmet", "not_named"),
        (None, "met", "nobody"),
    ],
)
def test_a_duty_is_told_with_those_who_have_it(by: str | None, outcome: str, asked: str) -> None:
    question = {"duty": "compile_suggestions"} | ({"by": by} if by else {})
    ((code, found, path, facts),) = told("001", "duty", question)
    assert (code, found.value, path) == ("duty", outcome, "IV.6.g1")
    assert facts == {
        "duty": ("name-duty-compile_suggestions",),
        "bodies": ("name-body-district_org_board",),
        "joined": "yes",
        "with": ("name-body-building_boards", "name-body-district_office"),
        "asked": asked,
        "by": (f"name-body-{by}",) if by else (),
    }
