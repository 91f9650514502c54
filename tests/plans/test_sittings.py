"""Joint reviews, what is reviewed where, and how an organisation votes on its own level."""

from typing import Any

import pytest

from tests.unit.rules.asking import answer, refused, told

ABSENT = {"status": "absent"}


def joint(plan: str, *bodies: str) -> dict[str, Any]:
    return answer(plan, "joint_review", {"bodies": list(bodies)})


def sections(plan: str, place: str, **who: bool) -> tuple[list[str], list[str]]:
    found = answer(plan, "form_sections", {"place": place, **who})
    return found["sections"], found["elsewhere"]


@pytest.mark.requirement("R004-09")
def test_004_reviews_leaders_caucus_and_board_of_one_agency_in_one_meeting() -> None:
    three = ("leadership_collective", "party_caucus", "standing_board")
    assert joint("004", *three) == {"meetings": 1, "subjects": list(three)}
    ((code, outcome, path, facts),) = told("004", "joint_review", {"bodies": list(three)})
    assert (code, outcome.value, path) == ("joint-review", "met", "I.A.2.1")
    assert facts["count"] == 3


@pytest.mark.requirement("R004-09")
def test_004_joins_the_committee_only_where_there_is_no_standing_board() -> None:
    both = joint("004", "leadership_collective", "standing_board", "committee")
    assert both == {"meetings": 2, "subjects": ["leadership_collective", "standing_board"]}
    without = joint("004", "leadership_collective", "committee")
    assert without == {"meetings": 1, "subjects": ["leadership_collective", "committee"]}
    cell = joint("004", "cell_board", "leadership_collective")
    assert cell["subjects"] == ["leadership_collective", "cell_board"]


def test_a_body_alone_is_joined_with_nobody_and_other_plans_join_nothing() -> None:
    assert joint("004", "committee") == {"meetings": 1, "subjects": []}
    assert joint("002", "leadership_collective", "committee") == ABSENT
    assert refused("004", "joint_review", {"bodies": []}) == "bodies"
    assert refused("004", "joint_review", {"bodies": ["committee", "committee"]}) == "bodies.1"
    assert refused("004", "joint_review", {"bodies": ["choir"]}) == "bodies.0"


@pytest.mark.requirement("R002-43", "R004-46")
@pytest.mark.parametrize(("plan", "path"), [("002", "II.A.3.2"), ("004", "I.A.4.2.g3")])
def test_duties_of_a_post_are_gone_through_at_the_post_and_not_in_the_cell(
    plan: str, path: str
) -> None:
    assert sections(plan, "cell", leader=True) == (["member"], ["leader"])
    assert sections(plan, "post", leader=True) == (["leader"], ["member"])
    assert sections(plan, "post", head=True) == (["leader", "head"], ["member"])
    assert sections(plan, "cell") == (["member"], [])
    ((code, _, clause, facts),) = told(plan, "form_sections", {"place": "cell", "leader": True})
    assert (code, clause, facts["leads"]) == ("form-place", path, "yes")


def test_nobody_without_a_post_is_reviewed_at_one() -> None:
    assert refused("004", "form_sections", {"place": "post"}) == "place"
    assert refused("004", "form_sections", {"place": "home"}) == "place"
    assert answer("000", "form_sections", {"place": "cell", "leader": True}) == ABSENT


@pytest.mark.requirement("R004-58")
def test_004_keeps_the_secret_count_on_an_organisation_and_infers_no_level() -> None:
    counted = {"kind": "cell_sub", "votes": {"EXCELLENT": 3, "GOOD": 8}, "valid": 11}
    found = answer("004", "own_ballot", counted)
    assert found == {
        "secret_ballot": True,
        "votes": {"EXCELLENT": 3, "GOOD": 8, "COMPLETED": 0, "NOT_COMPLETED": 0},
        "left": 0,
        "level": None,
        "status": "people_decide",
    }
    ((code, outcome, path, facts),) = told("004", "own_ballot", counted)
    assert (code, outcome.value, path) == ("own-ballot", "undecided", "I.B.2.1.b1")
    assert (facts["counted"], facts["valid"], facts["secret"]) == (11, 11, "yes")


@pytest.mark.requirement("R002-78")
def test_002_votes_in_secret_on_levels_of_its_own_scale() -> None:
    counted = {"kind": "cell_sub", "votes": {"CLEAN_STRONG": 9}, "valid": 11}
    found = answer("002", "own_ballot", counted)
    assert (found["secret_ballot"], found["left"], found["level"]) == (True, 2, None)
    assert list(found["votes"]) == ["CLEAN_STRONG", "GOOD", "COMPLETED", "WEAK"]
    assert answer("002", "own_ballot", {**counted, "kind": "org_base"}) == found
    wrong = {"kind": "cell_sub", "votes": {"EXCELLENT": 9}, "valid": 11}
    assert refused("002", "own_ballot", wrong) == "votes.EXCELLENT"


def test_more_marks_than_papers_cannot_be() -> None:
    over = {"kind": "cell_sub", "votes": {"EXCELLENT": 4, "GOOD": 8}, "valid": 11}
    assert refused("004", "own_ballot", over) == "votes"
    too_many = {"kind": "cell_sub", "votes": {"EXCELLENT": 12}, "valid": 11}
    assert refused("004", "own_ballot", too_many) == "votes.EXCELLENT"
    assert answer("004", "own_ballot", {"kind": "cell_section", "votes": {}, "valid": 0}) == ABSENT
    assert answer("000", "own_ballot", {"kind": "cell_sub", "votes": {}, "valid": 0}) == ABSENT
