"""Particular cases of 366: who rates first, long leave, several posts, joint reviews, teams."""

from datetime import date
from typing import Any

import pytest

from backend.plan_loader import find_plan, plans
from backend.rules.scope import MemberFacts, scope_of
from backend.rules.terms import ScopeAnswer
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer, refused, told

DAY = date(2026, 12, 5)


def decided(*questions: dict[str, str]) -> dict[str, Any]:
    return answer("366", "authority", {"questions": list(questions)})


def test_who_rates_first_who_proposes_and_who_else_decides_stand_beside_the_decider() -> None:
    found = decided(
        {"subject": "org", "kind": "cell_section"},
        {"subject": "org", "kind": "org_section"},
        {"subject": "member", "of": "cell_sub"},
    )
    assert found["self_rated_by"] == [["cell_board", "cell"], ["section_committee"], []]
    assert found["proposed_by"] == ["section_committee", None, None]
    assert found["or_by"] == [[], ["parent_standing_board"], []]
    mixed = decided(
        {"subject": "org", "kind": "org_base"}, {"subject": "leader", "of": "org_base"}
    )
    assert mixed["self_rated_by"] == [["org_base_committee"], []]
    assert mixed["proposed_by"] == [None, None]


def test_a_plan_that_names_only_deciders_answers_with_them_alone() -> None:
    question = {"questions": [{"subject": "org", "kind": "cell_sub"}]}
    assert set(answer("004", "authority", question)) == {"deciders", "secret_ballot"}
    member = {"questions": [{"subject": "member", "of": "cell_sub"}]}
    assert "self_rated_by" not in answer("366", "authority", member)


def test_whoever_may_decide_in_the_deciders_place_is_allowed() -> None:
    asked = {"subject": "org", "kind": "cell_sub"}
    bodies = ("org_base_committee", "parent_standing_board", "cell")
    found = decided(*({**asked, "by": body} for body in bodies))
    assert found["allowed"] == [True, True, False]


def test_the_steps_before_a_decision_are_told_after_the_deciders() -> None:
    questions = [
        {"subject": "org", "kind": "cell_section"},
        {"subject": "org", "kind": "org_base"},
    ]
    rows = told("366", "authority", {"questions": questions})
    assert [row[0] for row in rows] == ["authority"] * 2 + ["authority-steps"] * 2
    assert rows[2][3] == {
        "kind": "cell_section",
        "first": ("name-body-cell_board",),
        "fallback": "yes",
        "next": ("name-body-cell",),
        "proposed": "yes",
        "proposer": ("name-body-section_committee",),
        "others": "no",
        "or_by": (),
    }
    assert (rows[3][3]["fallback"], rows[3][3]["proposed"]) == ("no", "no")


@pytest.mark.parametrize(
    ("facts", "told_as"),
    [
        ({"sick_months": 3}, "long-leave"),
        ({"sick_months": 12}, "long-leave"),
        ({"maternity_leave": True}, "long-leave"),
        ({"sick_months": 2}, "anyone-else"),
        ({}, "anyone-else"),
    ],
)
def test_the_sick_and_those_on_maternity_leave_are_rated_by_a_rule_of_their_own(
    facts: dict[str, Any], told_as: str
) -> None:
    question = {"review_date": "2026-12-05", "members": [{"id": "A", **facts}]}
    ((code, outcome, _, said),) = told("366", "scope", question)
    assert (code, outcome) == (f"scope-{told_as}", Outcome.MET)
    assert (said["review"], said["rating"]) == ("in", "in")


@pytest.mark.parametrize("code", ["000", "001", "002", "003", "004"])
def test_a_plan_that_does_not_speak_of_the_sick_treats_them_like_anybody(code: str) -> None:
    plan = find_plan(code)
    well, sick = (scope_of(plan, MemberFacts(sick_months=m), DAY) for m in (0, 12))
    assert (well.review, well.rating) == (sick.review, sick.rating)


def test_suspension_outweighs_sickness() -> None:
    plan = find_plan("366")
    result = scope_of(plan, MemberFacts(suspended_party=True, sick_months=6), DAY)
    assert (result.review, result.rating) == (ScopeAnswer.OUT, ScopeAnswer.OUT)
    assert len(result.verdict.findings) == 2


def test_a_year_has_twelve_months_to_be_sick_in() -> None:
    for months, path in ((13, "members.0.sick_months"), (-1, "members.0.sick_months")):
        question = {"review_date": "2026-12-05", "members": [{"id": "A", "sick_months": months}]}
        assert refused("366", "scope", question) == path


def test_what_alone_is_reviewed_at_a_place_is_answered_and_told() -> None:
    roles = ["leader", "concurrent_post_holder"]
    found = answer("366", "places", {"roles": roles})
    assert found["places"] == [
        "own_cell", "leadership_collective_at_work", "concurrent_workplace",
    ]  # fmt: skip
    assert found["by_role"]["concurrent_post_holder"]["about"] == "concurrent_post"
    assert "about" not in found["by_role"]["leader"]
    rows = told("366", "places", {"roles": roles})
    assert [row[0] for row in rows] == ["places-by-role", "places-by-role", "places-about"]
    assert rows[2][3] == {"role": "concurrent_post_holder", "about": "concurrent_post"}


@pytest.mark.parametrize(
    ("people", "on_committee", "place"),
    [
        (3, False, "absent"),
        (3, True, "with_committee"),
        (2, False, "committee_or_similar_unit"),
        (2, True, "committee_or_similar_unit"),
    ],
)
def test_leaders_are_reviewed_with_the_committee_if_all_sit_on_it_or_they_are_few(
    people: int, on_committee: bool, place: str
) -> None:
    question = {"kind": "enterprise", "people": people, "all_on_committee": on_committee}
    (subject,) = answer("366", "collectives", question)["subjects"]
    assert subject["place"] == place


def test_a_province_may_set_another_length_only_where_the_plan_says_so() -> None:
    bodies = ("review_meeting", "province_standing_board", "review_meeting")
    cases = [{"body": body, "days": "1"} for body in bodies]
    found = answer("366", "duration", {"cases": cases})
    assert found["province_may_differ"] == [True, False, True]
    rows = told("366", "duration", {"cases": cases})
    assert [row[0] for row in rows].count("duration-may-differ") == 1
    assert rows[-1][:2] == ("duration-may-differ", Outcome.UNDECIDED)
    one = {"cases": [{"body": "province_standing_board", "days": "2"}]}
    assert "duration-may-differ" not in {row[0] for row in told("366", "duration", one)}
    four = {"cases": [{"body": "block_standing_board", "days": "2"}]}
    assert set(answer("004", "duration", four)) == {"results"}


def test_a_team_from_above_attends_where_there_is_a_suggestion() -> None:
    question = {"questions": [{"org": "Chi bộ A", "suggested": True}, {"org": "Chi bộ B"}]}
    found = answer("366", "attendee", question)
    assert found["answers"] == [{"team_of": "parent_committee"}, {"status": "absent"}]
    ((_, outcome, _, facts),) = told("366", "attendee", question)
    assert (outcome, facts["by"]) == (Outcome.MET, "team_of")


def test_where_a_cap_is_counted_is_answered_only_where_the_plan_says_so() -> None:
    asked = {"cases": [{"excellent": 1, "good": 9}], "members": 10}
    said = {plan.code for plan in plans().values()
            if "counted_at" in answer(plan.code, "cap", asked)}  # fmt: skip
    assert said == {"366"}
