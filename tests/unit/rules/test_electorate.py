"""Who votes, and out of how many."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.electorate import Voter, electors, frozen_shares
from tests.unit.rules.asking import answer, refused, told


def cell(official: int, *, present: int = 0, probationary: int = 0, idle: int = 0) -> Any:
    people = [
        {"id": f"o{n}", "present": n < present, "inactive": n >= official - idle}
        for n in range(official)
    ]
    people += [{"id": f"p{n}", "official": False, "present": True} for n in range(probationary)]
    return {"people": people}


def test_a_share_is_counted_on_all_official_members_present_or_not() -> None:
    found = answer("002", "electorate", cell(12, present=9, probationary=1))
    assert (found["official"], found["present_official"], found["probationary"]) == (12, 9, 1)
    assert found["denominator"] == "all_official"
    assert (found["needed"]["EXCELLENT"], found["needed"]["GOOD"]) == (9, 7)
    assert found["shares"]["EXCELLENT"] == "2/3"
    assert "without_inactive" not in found


def test_where_those_exempt_make_a_difference_both_numbers_are_given() -> None:
    found = answer("002", "electorate", cell(12, present=10, idle=2))
    assert found["needed"]["EXCELLENT"] == 9
    assert found["without_inactive"]["official"] == 10
    assert found["without_inactive"]["needed"]["EXCELLENT"] == 7
    findings = told("002", "electorate", cell(12, present=10, idle=2))
    assert [(code, outcome.value) for code, outcome, _, _ in findings] == [
        ("electorate", "met"),
        ("electorate-idle", "undecided"),
        ("electorate-idle", "undecided"),
    ]
    assert (findings[1][3]["needed"], findings[1][3]["other"]) == (9, 7)


def test_where_they_make_none_nothing_is_asked() -> None:
    # More than half of 5 is 3, and of 4 is 3; more than two thirds of 5 is 4, and of 4 is 3.
    levels = [facts["level"] for code, _, _, facts in told("002", "electorate", cell(5, idle=1))
              if code == "electorate-idle"]  # fmt: skip
    assert levels == ["EXCELLENT"]


@pytest.mark.parametrize(
    ("plan", "denominator", "code"),
    [
        ("000", "external", "electorate-external"),
        ("001", "external", "electorate-external"),
        ("003", "external", "electorate-external"),
        ("366", "external", "electorate-external"),
        ("004", "absent", "electorate-unsaid"),
    ],
)
def test_a_plan_without_shares_gets_none(plan: str, denominator: str, code: str) -> None:
    found = answer(plan, "electorate", cell(12, present=9, idle=2))
    assert (found["denominator"], found["needed"], found["shares"]) == (denominator, {}, {})
    assert "without_inactive" not in found
    ((told_code, outcome, _, facts),) = told(plan, "electorate", cell(12, present=9))
    assert (told_code, outcome.value) == (code, "undecided")
    assert facts["official"] == 12
    assert frozen_shares(find_plan(plan)) == {}


def test_the_shares_of_members_do_not_hold_for_a_committee() -> None:
    board = {**cell(7, present=6), "body": "committee"}
    found = answer("002", "electorate", board)
    assert (found["official"], found["denominator"], found["needed"]) == (7, "absent", {})
    ((code, _, _, facts),) = told("002", "electorate", board)
    assert (code, facts["body"]) == ("electorate-unsaid", "committee")
    assert refused("002", "electorate", {**cell(7, probationary=1), "body": "committee"}) == (
        "people.7.official"
    )


def test_people_are_named_each_once() -> None:
    assert refused("002", "electorate", {"people": []}) == "people"
    twice = {"people": [{"id": "a"}, {"id": "a"}]}
    assert refused("002", "electorate", twice) == "people.1.id"
    assert refused("002", "electorate", {"people": [{"id": " "}]}) == "people.0.id"
    assert refused("002", "electorate", {**cell(3), "body": "court"}) == "body"


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans())))
def test_who_came_was_called_and_nobody_is_counted_twice(
    people: list[tuple[bool, bool, bool]],
) -> None:
    voters = [
        Voter(id=str(n), official=official, present=present, summoned=summoned)
        for n, (official, present, summoned) in enumerate(people)
    ]
    found = electors(voters)
    assert found.official + found.probationary == len(people)
    assert found.present_official <= found.official
    assert found.present_probationary <= found.probationary
    assert found.summoned >= found.present_official + found.present_probationary
