"""What has to be there before a step, and who decides: 002, and single rows of 000 and 004."""

from typing import Any

import pytest

from backend.services import rules


def gate(**question: Any) -> dict[str, Any]:
    return dict(rules.ask("002", "gate", question).answer)


def deciders(*questions: dict[str, str]) -> Any:
    return rules.ask("002", "authority", {"questions": list(questions)}).answer["deciders"]


COMMITTEE = "org_base_committee"
RATED = {"civil_servant": True, "civil_rated": True, "review_done": True}


@pytest.mark.requirement("R002-47")
def test_a_civil_servant_is_rated_as_such_before_he_is_rated_as_a_member() -> None:
    waiting = gate(action="rate", member={**RATED, "civil_rated": False})
    assert (waiting["action_allowed"], waiting["blocked_by"]) == (False, ["civil_rating_missing"])
    assert gate(action="rate", member=RATED)["action_allowed"] is True
    others = {"civil_servant": False, "review_done": True}
    assert gate(action="rate", member=others)["action_allowed"] is True


@pytest.mark.requirement("R002-109")
def test_only_a_member_who_finished_the_review_is_rated() -> None:
    waiting = gate(action="rate", member={**RATED, "review_done": False})
    assert (waiting["action_allowed"], waiting["blocked_by"]) == (False, ["review_not_done"])


@pytest.mark.requirement("R002-48")
@pytest.mark.parametrize(
    ("government", "unions", "blocked"),
    [
        (True, True, []),
        (False, True, ["government_not_rated"]),
        (True, False, ["union_not_rated"]),
        (False, False, ["government_not_rated", "union_not_rated"]),
    ],
)
def test_unit_and_unions_are_rated_before_the_organisation(
    government: bool, unions: bool, blocked: list[str]
) -> None:
    unit = {"government_rated": government, "unions_rated": unions}
    answer = gate(action="rate_organisation", unit=unit)
    assert answer["blocked_by"] == blocked
    assert answer["action_allowed"] is not bool(blocked)


@pytest.mark.requirement("R002-115")
def test_staff_and_the_unit_are_rated_before_the_party_review_opens() -> None:
    both = {"civil_servants_rated": True, "leadership_collective_rated": True}
    assert gate(action="open_party_review", unit=both)["action_allowed"] is True
    waiting = gate(action="open_party_review", unit={**both, "civil_servants_rated": False})
    assert waiting["blocked_by"] == ["civil_servants_not_rated"]
    unit_open = gate(
        action="open_party_review", unit={**both, "leadership_collective_rated": False}
    )
    assert unit_open["blocked_by"] == ["leadership_collective_not_rated"]
    assert (waiting["action_allowed"], unit_open["action_allowed"]) == (False, False)


@pytest.mark.requirement("R002-105")
@pytest.mark.parametrize(
    ("facts", "blocked"),
    [
        ({"self_rated": True, "level_proposed": True}, []),
        ({"self_rated": False, "level_proposed": True}, ["self_rating_missing"]),
        ({"self_rated": True, "level_proposed": False}, ["proposal_missing"]),
    ],
)
def test_a_ballot_waits_for_the_self_rating_and_the_proposed_level(
    facts: dict[str, bool], blocked: list[str]
) -> None:
    assert gate(action="ballot", member=facts)["blocked_by"] == blocked


@pytest.mark.requirement("R002-80", "R002-107")
def test_the_grassroots_committee_decides_cells_and_members() -> None:
    asked = deciders(
        {"subject": "org", "kind": "cell_sub"}, {"subject": "member", "of": "cell_sub"}
    )
    assert list(asked) == ["org_base_committee", "org_base_committee"]
    above = deciders({"subject": "member", "of": "org_base"})
    assert list(above) == ["org_base_committee"]


@pytest.mark.requirement("R002-80", "R002-107")
def test_the_office_compiles_and_neither_it_nor_the_cell_decides() -> None:
    compiles = {"duty": "compile_results", "by": "department_office"}
    assert rules.ask("002", "duty", compiles).answer["allowed"] is True
    rated = ({"subject": "org", "kind": "cell_sub"}, {"subject": "member", "of": "cell_sub"})
    for by, allowed in (("department_office", False), ("cell", False), (COMMITTEE, True)):
        asked = {"questions": [{**subject, "by": by} for subject in rated]}
        assert rules.ask("002", "authority", asked).answer["allowed"] == [allowed] * 2


@pytest.mark.requirement("R002-78")
def test_002_prints_the_secret_ballot_of_organisations_and_not_of_members() -> None:
    rated = [
        {"subject": "org", "kind": "cell_sub"},
        {"subject": "member", "of": "cell_sub"},
        {"subject": "org", "kind": "org_base"},
    ]
    found = rules.ask("002", "authority", {"questions": rated})
    assert found.answer["secret_ballot"] == [True, "not_said", True]
    # The committee decides on a cell without a ballot: it is the cell that votes.
    told = [(one.code, one.facts.get("secret")) for one in found.because]
    assert told == [
        ("finding-authority", "not_said"),
        ("finding-authority", "not_said"),
        ("finding-authority-own-vote", None),
    ]


@pytest.mark.requirement("R000-52")
def test_the_summary_conference_of_000_lies_in_january() -> None:
    days = ["2024-12-31", "2025-01-01", "2025-01-31", "2025-02-03"]
    answer = rules.ask(
        "000", "deadline", {"subject": "summary_conference", "finished": days}
    ).answer
    assert list(answer["results"]) == ["too_early", "on_time", "on_time", "late"]  # type: ignore[call-overload]


@pytest.mark.requirement("R004-74")
def test_leaders_managed_by_the_block_are_decided_by_its_standing_board_in_secret() -> None:
    question = {"questions": [{"subject": "leader", "of": "org_upper"}]}
    answer = rules.ask("004", "authority", question).answer
    assert answer["deciders"] == ["block_standing_board"]
    assert answer["secret_ballot"] == [True]
