"""Who chairs, presents and concludes, and what the collective's report waits for."""

from typing import Any

import pytest

from tests.unit.rules.asking import answer, refused, told


def may(plan: str, duty: str, by: str, about: str | None = None) -> bool:
    question = {"duty": duty, "by": by} | ({"about": about} if about else {})
    return answer(plan, "duty", question)["allowed"]


def gate(plan: str, action: str, **unit: bool) -> tuple[bool, list[str]]:
    found = answer(plan, "gate", {"action": action, "unit": unit})
    return found["action_allowed"], found["blocked_by"]


def review(plan: str, *things: str) -> dict[str, Any]:
    items = [{"id": thing, "what": thing, "of": "S1"} for thing in things]
    return answer(plan, "order", {"step": "review", "items": items})


@pytest.mark.requirement("R002-42", "R004-45")
@pytest.mark.parametrize(("plan", "path"), [("002", "II.A.3.2"), ("004", "I.A.4.2.g3")])
def test_a_deputy_chairs_the_review_of_the_head_and_the_head_does_not(
    plan: str, path: str
) -> None:
    assert may(plan, "chair_review", "head", "head") is False
    assert may(plan, "chair_review", "deputy", "head") is True
    question = {"duty": "chair_review", "by": "head", "about": "head"}
    ((_code, outcome, clause, facts),) = told(plan, "duty", question)
    assert (outcome.value, clause) == ("unmet", path)
    assert facts["bodies"] == ("name-body-deputy",)


@pytest.mark.requirement("R001-07")
def test_001_has_the_head_of_the_body_chair() -> None:
    assert answer("001", "duty", {"duty": "chair_review"})["bodies"] == ["head"]
    assert may("001", "chair_review", "deputy") is False
    assert answer("003", "duty", {"duty": "chair_review"}) == {"status": "absent"}


@pytest.mark.requirement("R004-48")
def test_004_has_four_posts_chair_a_joint_review_together() -> None:
    question = {"duty": "chair_review", "about": "joint_review"}
    posts = ["committee_secretary", "caucus_secretary", "delegation_secretary", "agency_head"]
    assert answer("004", "duty", question)["bodies"] == posts
    assert all(may("004", "chair_review", post, "joint_review") for post in posts)
    assert may("004", "chair_review", "deputy", "joint_review") is False
    assert refused("004", "duty", {"duty": "chair_review"}) == "about"


@pytest.mark.requirement("R004-49")
def test_004_wants_a_deputy_in_the_chair_where_one_person_holds_all_its_posts() -> None:
    blocked = (False, ["chair_deputy_missing"])
    assert gate("004", "hold_joint_review", one_chair=True) == blocked
    assert gate("004", "hold_joint_review", one_chair=True, deputy_joins_chair=True)[0] is True
    assert gate("004", "hold_joint_review", one_chair=False) == (True, [])


@pytest.mark.requirement("R004-41")
def test_004_lets_the_head_or_a_delegate_present_the_report_and_nobody_else() -> None:
    assert may("004", "present_report", "head") is True
    assert may("004", "present_report", "delegate") is True
    assert may("004", "present_report", "deputy") is False
    assert may("004", "present_report", "committee_members") is False


@pytest.mark.requirement("R002-40", "R004-43")
@pytest.mark.parametrize("plan", ["002", "004"])
def test_a_report_is_not_final_before_the_head_has_concluded(plan: str) -> None:
    assert gate(plan, "complete_report") == (False, ["conclusion_missing"])
    assert gate(plan, "complete_report", concluded=True) == (True, [])
    assert may(plan, "conclude_report", "head") is True
    assert may(plan, "conclude_report", "deputy") is False


@pytest.mark.requirement("R002-04", "R004-38")
@pytest.mark.parametrize(("plan", "path"), [("002", "I.2"), ("004", "I.A.4.2.g1")])
def test_the_collective_comes_first_and_its_report_is_completed_after_the_individuals(
    plan: str, path: str
) -> None:
    right = ["collective", "head", "member", "completed_report"]
    assert review(plan, *right)["allowed"] is True
    early = review(plan, "collective", "completed_report", "member")
    assert (early["allowed"], early["order"][-1]) == (False, "completed_report")
    (pair,) = early["violations"]
    assert pair == {"first": "member", "then": "completed_report", "rule": "report_completed_last"}
    late = review(plan, "member", "collective", "completed_report")
    assert [one["rule"] for one in late["violations"]] == ["collective_first"]
    items = [{"id": what, "what": what, "of": "S1"} for what in ("completed_report", "member")]
    ((_code, outcome, clause, facts),) = told(plan, "order", {"step": "review", "items": items})
    assert (outcome.value, clause, facts["names"]) == ("unmet", path, "member")


@pytest.mark.requirement("R002-41")
def test_002_has_no_conclusion_without_comments_and_answers_to_them() -> None:
    asked = {"action": "conclude_review", "member": {}}
    both = ["comments_missing", "acceptance_missing"]
    assert answer("002", "gate", asked)["blocked_by"] == both
    commented = {"action": "conclude_review", "member": {"commented": True}}
    assert answer("002", "gate", commented)["blocked_by"] == ["acceptance_missing"]
    done = {"action": "conclude_review", "member": {"commented": True, "accepted": True}}
    assert answer("002", "gate", done)["action_allowed"] is True
    assert parts("002", "presentation", "comments", "acceptance", "conclusion")["allowed"] is True
    assert parts("002", "presentation", "conclusion", "comments")["allowed"] is False
    assert parts("002", "conclusion", "acceptance")["allowed"] is False


@pytest.mark.requirement("R004-44")
def test_004_has_the_chair_conclude_before_the_answer_and_after_the_comments() -> None:
    asked = {"action": "conclude_review", "member": {}}
    assert answer("004", "gate", asked)["blocked_by"] == ["comments_missing"]
    commented = {"action": "conclude_review", "member": {"commented": True}}
    assert answer("004", "gate", commented)["action_allowed"] is True
    assert parts("004", "presentation", "comments", "conclusion", "acceptance")["allowed"] is True
    assert parts("004", "acceptance", "conclusion")["allowed"] is False


def parts(plan: str, *things: str) -> dict[str, Any]:
    items = [{"id": thing, "what": thing, "of": "M"} for thing in things]
    return answer(plan, "order", {"step": "one_review", "items": items})
