"""The rows on whom a plan reaches, with the examples the tables of requirements give."""

from typing import Any

import pytest

from backend.plan_loader import find_plan
from tests.unit.rules.asking import answer, reply

ABSENT = {"status": "absent"}
CELLS = ("cell_base", "cell_sub", "cell_section")


def bodies(plan: str, kind: str, **facts: object) -> list[dict[str, Any]]:
    return answer(plan, "collectives", {"kind": kind, **facts}).get("subjects", [])


def body(name: str, place: str, rating: str) -> dict[str, str]:
    return {"body": name, "place": place, "review": "in", "rating": rating}


def covered(plan: str, unit: str, *, inside: bool = True) -> tuple[str, str]:
    found = answer(plan, "covers", {"unit": unit, "inside": inside})
    return found["covered"], found["reason"]


def by_role(plan: str, role: str, **facts: object) -> dict[str, Any]:
    return answer(plan, "places", {"roles": [role], "facts": facts})["by_role"][role]


@pytest.mark.requirement("R000-02")
def test_000_reaches_the_grassroots_of_its_block_and_nothing_else() -> None:
    assert find_plan("000").year == 2024
    for unit in ("org_base", "org_section", *CELLS):
        assert covered("000", unit) == ("in", "named")
        assert covered("000", unit, inside=False) == ("out", "outside_root")
    assert covered("000", "org_upper") == ("out", "named")
    assert covered("000", "department") == ("undecided", "not_named")
    assert answer("000", "covers", {"unit": "org_base", "inside": True})["root"] == "block"


@pytest.mark.requirement("R001-05")
def test_001_reaches_from_district_to_commune() -> None:
    for unit in ("district", "district_agency", "commune"):
        assert covered("001", unit) == ("in", "named")
    assert covered("001", "department") == ("out", "named")
    assert covered("001", "commune", inside=False) == ("out", "outside_root")


@pytest.mark.requirement("R001-05", "R001-20", "R001-22")
def test_001_reviews_committees_and_leaders_and_rates_those_below_the_district() -> None:
    committee = body("committee", "absent", "in")
    leaders = body("leadership_collective", "absent", "in")
    assert bodies("001", "commune") == [committee, leaders]
    assert bodies("001", "district_agency") == [leaders]
    # Who rates the bodies of the district itself stands nowhere in the plan.
    assert bodies("001", "district") == [
        body("committee", "absent", "undecided"),
        body("standing_board", "absent", "undecided"),
    ]


@pytest.mark.requirement("R001-19", "R001-23")
def test_001_rates_the_grassroots_and_the_district_organisation() -> None:
    kinds = ["org_base", "cell_base", "district"]
    found = answer("001", "rated_organisations", {"kinds": kinds})
    assert found == {"rating": ["in"] * 3, "rated": 3}


@pytest.mark.requirement("R003-05")
def test_003_reaches_every_level_of_the_province() -> None:
    for unit in ("province", "district", "commune", "org_base", "cell_sub"):
        assert covered("003", unit) == ("in", "named")
    assert covered("003", "commune", inside=False) == ("out", "outside_root")
    for unit in ("province", "district", "commune"):
        assert body("leadership_collective", "absent", "in") in bodies("003", unit)


@pytest.mark.requirement("R000-08", "R000-09", "R000-34")
def test_000_takes_the_whole_committee_where_there_is_no_standing_board() -> None:
    place = "org_base_committee"
    assert bodies("000", "org_base", has_standing_board=True) == [
        body("standing_board", place, "in")
    ]
    assert bodies("000", "org_base", has_standing_board=False) == [body("committee", place, "in")]


@pytest.mark.requirement("R000-10", "R000-35")
def test_000_reviews_a_section_committee_at_itself_and_does_not_rate_it() -> None:
    assert bodies("000", "org_section") == [body("committee", "section_committee", "out")]


@pytest.mark.requirement("R000-11", "R000-12", "R000-33", "R000-35")
def test_000_reviews_every_cell_board_and_rates_that_of_a_grassroots_cell_only() -> None:
    ratings = {"cell_base": "in", "cell_sub": "out", "cell_section": "out"}
    for cell, rating in ratings.items():
        assert bodies("000", cell, has_board=True) == [body("cell_board", "cell", rating)]
        assert bodies("000", cell, has_board=False) == [body("office_holders", "cell", "out")]


def test_the_rating_of_000_is_cited_where_it_stands_and_not_at_the_review() -> None:
    found = reply("000", "collectives", {"kind": "cell_base", "has_board": False}).because
    assert [(one.code, one.clause.path) for one in found] == [
        ("finding-body-review", "II.1.1"),
        ("finding-body-rating", "III.1.2"),
    ]


@pytest.mark.requirement("R000-30", "R000-31", "R000-32")
def test_000_rates_all_five_kinds_of_organisation() -> None:
    kinds = ["org_base", "cell_base", "org_section", "cell_sub", "cell_section"]
    found = answer("000", "rated_organisations", {"kinds": kinds})
    assert found == {"rating": ["in"] * 5, "rated": 5}
    upper = answer("000", "rated_organisations", {"kinds": ["org_upper", "cell_sub"]})
    assert upper == {"rating": ["absent", "in"], "rated": 1}


@pytest.mark.requirement("R002-50")
def test_002_rates_the_department_organisation_and_its_cells() -> None:
    kinds = ["org_base", *["cell_sub"] * 6]
    assert answer("002", "rated_organisations", {"kinds": kinds})["rated"] == 7
    assert answer("002", "rated_organisations", {"kinds": ["cell_base"]}) == ABSENT


@pytest.mark.requirement("R002-06")
def test_002_with_six_cells_that_have_boards_makes_seven_collective_reviews() -> None:
    cell = bodies("002", "cell_sub", has_board=True)
    organisation = bodies("002", "org_base", has_standing_board=True)
    assert organisation == [body("committee", "absent", "undecided")]
    assert cell == [body("cell_board", "absent", "undecided")]
    assert len(organisation + cell * 6) == 7


@pytest.mark.requirement("R004-02")
def test_004_lists_the_committees_of_four_kinds_and_leaves_cells_of_a_section_open() -> None:
    for kind in ("org_base", "cell_base", "org_section", "cell_sub"):
        assert bodies("004", kind) == [body("committee", kind, "in")]
        assert covered("004", kind) == ("in", "named")
    assert answer("004", "collectives", {"kind": "cell_section"}) == ABSENT
    assert covered("004", "cell_section") == ("undecided", "not_named")


@pytest.mark.requirement("R004-03")
def test_004_adds_union_boards_and_leaders_of_departments_firms_and_public_units() -> None:
    assert bodies("004", "provincial_union") == [
        body("union_standing_board", "provincial_union", "in")
    ]
    for unit in ("department", "enterprise", "public_unit"):
        assert bodies("004", unit) == [body("leadership_collective", unit, "in")]
        assert covered("004", unit) == ("in", "named")
    assert bodies("004", "commune") == []


@pytest.mark.requirement("R004-08")
def test_004_reviews_a_collective_at_its_own_level_and_cites_the_words() -> None:
    found = reply("004", "collectives", {"kind": "org_base"})
    assert bodies("004", "org_base")[0]["place"] == "org_base"
    cited = {one.code: one.clause.path for one in found.because}
    assert cited["finding-body-place"] == "I.A.2.1"


@pytest.mark.requirement("R001-14")
def test_001_lets_suggestions_go_to_whom_the_district_standing_board_manages() -> None:
    assert_managed("001", "district_standing_board")
    for target in ("committee", "organisation", "leadership_collective", "unit", "cadre"):
        assert suggestion("001", "district_standing_board", target) == (True, "managed")
    assert suggestion("001", "district_standing_board", "member") == (False, "not_listed")


@pytest.mark.requirement("R003-24")
def test_003_lets_suggestions_go_to_whom_the_provincial_standing_board_manages() -> None:
    assert_managed("003", "province_standing_board")
    for target in ("committee", "leadership_collective", "cadre"):
        assert suggestion("003", "province_standing_board", target) == (True, "managed")
    assert suggestion("003", "commune_committee", "cell") == (False, "not_managed")


def test_suggestions_go_by_the_own_level_in_004_and_by_a_notice_in_000() -> None:
    own = {"managed_by": "block_standing_board", "suggested_by": "block_standing_board"}
    assert answer("004", "suggestion_target", own)["allowed"] is True
    other = {**own, "suggested_by": "base_committee"}
    assert answer("004", "suggestion_target", other)["reason"] == "not_managed"
    elsewhere = answer("000", "suggestion_target", {"managed_by": "block_standing_board"})
    assert elsewhere["status"] == "external"
    assert answer("366", "suggestion_target", {"managed_by": "central"}) == ABSENT


def suggestion(plan: str, managed_by: str, target: str) -> tuple[bool, str]:
    found = answer(plan, "suggestion_target", {"managed_by": managed_by, "target": target})
    return found["allowed"], found["reason"]


def assert_managed(plan: str, manager: str) -> None:
    managers = {"district_standing_board", "province_standing_board", "commune_committee"}
    for one in managers:
        found = answer(plan, "suggestion_target", {"managed_by": one})
        assert found["allowed"] is (one == manager)


@pytest.mark.requirement("R000-17", "R000-18")
def test_000_means_the_official_cell_also_for_a_guest_elsewhere() -> None:
    assert by_role("000", "member") == {
        "places": ["official_cell"], "ordered": False, "steps": ["review"],
    }  # fmt: skip
    assert by_role("000", "temporary_member")["steps"] == ["review", "rating"]
    asked = {"roles": ["temporary_member"],
             "facts": {"official_cell": "C1", "temporary_cell": "C2"}}  # fmt: skip
    assert answer("000", "places", asked)["cell"] == "C1"


@pytest.mark.requirement("R004-10", "R004-11")
def test_004_reviews_in_the_own_cell_and_rates_a_guest_in_the_official_one() -> None:
    assert by_role("004", "member")["places"] == ["own_cell"]
    guest = by_role("004", "temporary_member")
    assert (guest["places"], guest["steps"]) == (["official_cell"], ["rating"])


@pytest.mark.requirement("R002-08")
def test_002_reviews_every_member_in_the_own_cell() -> None:
    assert by_role("002", "member")["places"] == ["own_cell"]
    asked = {"roles": ["member"], "facts": {"official_cell": "C"}}
    assert answer("002", "places", asked)["cell"] == "C"


@pytest.mark.requirement("R002-10")
def test_002_sends_a_leader_to_the_highest_collectives_beside_the_cell() -> None:
    places = by_role("002", "leader")["places"]
    assert places == ["own_cell", "highest_committee", "leadership_collective_at_work"]


@pytest.mark.requirement("R002-11")
@pytest.mark.parametrize("role", ["org_secretary", "org_deputy_secretary", "standing_board"])
def test_002_names_three_places_for_the_standing_board_of_the_department(role: str) -> None:
    found = by_role("002", role)
    assert found["places"] == ["own_cell", "base_committee", "leadership_collective_at_work"]
    assert found["ordered"] is False


@pytest.mark.requirement("R002-12")
@pytest.mark.parametrize("role", ["cell_secretary", "cell_deputy_secretary"])
def test_002_names_three_places_for_the_secretary_of_a_cell(role: str) -> None:
    found = by_role("002", role)
    assert found["places"] == ["own_cell", "cell_board", "leadership_collective_at_work"]
    assert found["ordered"] is False


@pytest.mark.requirement("R004-06")
def test_004_needs_two_records_for_a_leader_and_one_for_a_member() -> None:
    assert by_role("004", "leader") == {
        "places": ["own_cell"], "ordered": False, "steps": ["review"],
        "further_by_post": True, "reviewed_as": ["member", "leader"],
    }  # fmt: skip
    assert by_role("004", "head")["reviewed_as"] == ["member", "leader"]
    assert "reviewed_as" not in by_role("004", "member")
    codes = [one.code for one in reply("004", "places", {"roles": ["leader"]}).because]
    assert codes == ["finding-places-by-role", "finding-reviewed-as"]


@pytest.mark.requirement("R004-13", "R004-14", "R004-15", "R004-16")
def test_004_places_by_role_are_those_of_the_post() -> None:
    work = "leadership_collective_at_work"
    further = {
        "block_standing_board": ["block_standing_board", "block_advisory_body"],
        "block_committee": [work],
        "base_committee": [work],
        "head": [work, "base_committee"],
        "deputy": [work, "base_committee"],
        "section_committee": ["org_section"],
        "cell_board": [],
    }
    for role, places in further.items():
        assert by_role("004", role)["places"] == ["own_cell", *places]


@pytest.mark.requirement("R004-16")
def test_004_keeps_the_secretary_of_a_cell_without_a_board_in_the_cell() -> None:
    assert by_role("004", "cell_secretary", cell_has_board=False)["places"] == ["own_cell"]
    asked = {"roles": ["cell_secretary"], "facts": {"cell_has_board": True}}
    assert answer("004", "places", asked) == ABSENT
