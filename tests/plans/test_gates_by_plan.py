"""What has to be there before a step, where only one or two plans say so."""

from typing import Any

import pytest

from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer, refused, told


def gate(plan: str, action: str, **subject: object) -> dict[str, Any]:
    return answer(plan, "gate", {"action": action, **subject})


def blocked(plan: str, action: str, **subject: object) -> list[str]:
    found = gate(plan, action, **subject)
    assert found["action_allowed"] is not bool(found["blocked_by"])
    assert "warnings" not in found
    return found["blocked_by"]


def warned(plan: str, action: str, **subject: object) -> list[str]:
    """What a gate warns of; it bars nothing."""
    found = gate(plan, action, **subject)
    assert (found["action_allowed"], found["blocked_by"]) == (True, [])
    return found.get("warnings", [])


def parts(*reported: str, waiting: tuple[str, ...] = (), unused: tuple[str, ...] = ()) -> object:
    """What is below: some have reported, some have not, some are not used for reviews."""
    return [
        *({"id": name, "result_reported": True} for name in reported),
        *({"id": name} for name in waiting),
        *({"id": name, "used": False} for name in unused),
    ]


@pytest.mark.requirement("R002-77")
def test_002_takes_no_ballot_before_a_level_is_proposed() -> None:
    action, place = "ballot_organisation", 'II.B.1.3 lưu ý (in lại nhãn "c")'
    assert blocked("002", action, unit={}) == ["proposal_missing"]
    assert blocked("002", action, unit={"level_proposed": True}) == []
    found = told("002", "gate", {"action": action, "unit": {}})
    assert found == [("gate-proposal-missing", Outcome.UNMET, place, {"open": "no"})]
    rated = {"self_rated": True}
    assert blocked("002", "ballot", member=rated) == ["proposal_missing"]
    assert blocked("002", "ballot", member={**rated, "level_proposed": True}) == []


@pytest.mark.requirement("R002-09", "R002-39")
def test_002_closes_a_cell_only_when_each_of_its_groups_has_reported() -> None:
    action = "close_cell_review"
    assert blocked("002", action, parts=parts("Tổ 1", waiting=("Tổ 2",))) == ["Tổ 2"]
    assert blocked("002", action, parts=parts("Tổ 1", "Tổ 2", "Tổ 3")) == []
    assert blocked("002", action, parts=[]) == []
    # A cell with groups has to review in them: saying that one is not used does not free it.
    assert blocked("002", action, parts=parts("Tổ 1", unused=("Tổ 2",))) == ["Tổ 2"]


@pytest.mark.requirement("R004-39")
def test_004_leaves_it_to_the_cell_whether_it_uses_its_groups() -> None:
    action = "close_cell_review"
    assert blocked("004", action, parts=parts(unused=("Tổ 1", "Tổ 2"))) == []
    assert blocked("004", action, parts=parts(waiting=("Tổ 1",), unused=("Tổ 2",))) == ["Tổ 1"]
    assert blocked("004", action, parts=parts("Tổ 1", unused=("Tổ 2",))) == []


@pytest.mark.requirement("R004-40")
def test_004_closes_a_section_only_when_its_cells_have_reported() -> None:
    action = "close_section_review"
    assert blocked("004", action, parts=parts("C1", waiting=("C2", "C3"))) == ["C2", "C3"]
    assert blocked("004", action, parts=parts("C1", "C2", "C3")) == []
    ((code, outcome, path, facts),) = told(
        "004", "gate", {"action": action, "parts": parts("C1", waiting=("C2",))}
    )
    assert (code, outcome, path) == ("gate-parts", Outcome.UNMET, "I.A.4.2.g1")
    assert facts == {"waiting": 1, "total": 2, "names": "C2"}


@pytest.mark.requirement("R002-44")
def test_002_warns_where_a_leader_is_reviewed_in_the_cell_before_where_he_leads() -> None:
    action = "review_in_cell"
    assert warned("002", action, member={"leader": True}) == ["other_review_open"]
    done = {"leader": True, "leadership_review_done": True}
    assert warned("002", action, member=done) == []
    assert warned("002", action, member={"leader": False}) == []


@pytest.mark.requirement("R002-63")
def test_002_picks_only_clean_and_strong_cells_and_the_standing_board_does() -> None:
    assert blocked("002", "commend", unit={"clean_strong": False}) == ["not_clean_strong"]
    assert blocked("002", "commend", unit={"clean_strong": True}) == []
    asked = {"duty": "pick_for_commendation", "by": "department_standing_board"}
    assert answer("002", "duty", asked)["allowed"] is True
    assert answer("002", "duty", {**asked, "by": "cell"})["allowed"] is False


@pytest.mark.requirement("R001-28")
def test_001_warns_of_a_meeting_on_which_the_comrade_in_charge_was_not_asked() -> None:
    assert warned("001", "hold_meeting", unit={}) == ["opinion_missing"]
    assert warned("001", "hold_meeting", unit={"opinion_asked": True}) == []


@pytest.mark.requirement("R001-37")
def test_001_decides_on_a_commune_only_after_the_state_side_has_assessed_it() -> None:
    action, rated = "decide_organisation", {"unions_rated": True}
    commune = {**rated, "state_side": True}
    assert blocked("001", action, unit=commune) == ["state_assessment_missing"]
    assert blocked("001", action, unit={**commune, "state_side_assessed": True}) == []
    # A school or a firm is none of those whose work the state side assesses.
    assert blocked("001", action, unit=rated) == []


@pytest.mark.requirement("R001-58")
def test_001_warns_of_a_decision_without_the_ratings_of_the_unions() -> None:
    assert warned("001", "decide_organisation", unit={}) == ["union_ratings_missing"]
    assert warned("001", "decide_organisation", unit={"unions_rated": True}) == []


@pytest.mark.requirement("R001-10", "R003-10")
@pytest.mark.parametrize("plan", ["001", "003"])
def test_a_civil_servants_rating_as_such_is_to_be_combined_with_that_as_a_member(
    plan: str,
) -> None:
    servant = {"civil_servant": True}
    assert warned(plan, "decide_member", member=servant) == ["civil_rating_unknown"]
    assert warned(plan, "decide_member", member={**servant, "civil_rated": True}) == []
    assert warned(plan, "decide_member", member={"civil_servant": False}) == []


@pytest.mark.requirement("R003-43")
def test_003_warns_of_a_conference_to_which_results_are_missing() -> None:
    action = "open_conference"
    missing = parts("Đảng bộ A", waiting=("Đảng bộ B",))
    assert warned("003", action, parts=missing) == ["Đảng bộ B"]
    assert warned("003", action, parts=parts("Đảng bộ A", "Đảng bộ B")) == []
    ((_, outcome, _, facts),) = told("003", "gate", {"action": action, "parts": missing})
    assert (outcome, facts["waiting"], facts["total"]) == (Outcome.UNDECIDED, 1, 2)


@pytest.mark.requirement("R004-18")
def test_004_reviews_somebody_at_a_further_place_only_by_decision() -> None:
    action = "review_elsewhere"
    assert blocked("004", action, member={}) == ["decision_missing"]
    assert blocked("004", action, member={"elsewhere_decided": True}) == []


@pytest.mark.requirement("R004-73")
def test_004_decides_on_a_leader_only_after_the_appraisal() -> None:
    assert blocked("004", "decide_leader", member={}) == ["appraisal_missing"]
    assert blocked("004", "decide_leader", member={"appraised": True}) == []


@pytest.mark.requirement("R004-79")
@pytest.mark.parametrize(
    ("facts", "barred"),
    [
        ({}, ["recheck_open"]),
        ({"last_year_rechecked": True}, []),
        ({"last_year_rechecked": True, "last_year_faulty": True}, ["correction_open"]),
        (
            {
                "last_year_rechecked": True,
                "last_year_faulty": True,
                "last_year_corrected": True,
            },
            [],
        ),
    ],
)
def test_004_begins_only_when_last_years_ratings_are_rechecked_and_put_right(
    facts: dict[str, bool], barred: list[str]
) -> None:
    assert blocked("004", "open_season", unit=facts) == barred


@pytest.mark.parametrize(
    ("below", "path"),
    [
        (None, "parts"),
        ([{"id": "A"}, {"id": "A"}], "parts.1.id"),
        ([{"id": " "}], "parts.0.id"),
        ([{"id": "A", "reported": True}], "parts.0.reported"),
    ],
)
def test_what_is_below_is_named_once_each(below: object, path: str) -> None:
    question: dict[str, Any] = {"action": "close_section_review"}
    if below is not None:
        question["parts"] = below
    assert refused("004", "gate", question) == path
