"""What one person more or fewer changes, before the vote."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.cap_planner import people_for
from tests.unit.rules.asking import answer, refused, told

#: Plan, special achievement, the share, and whether cells under seven have one at most.
CAPS = (("002", False, 15, 7), ("002", True, 20, 7), ("004", False, 20, 0), ("366", False, 20, 0))


def planned(plan: str, members: int, excellent: int, good: int, **more: object) -> dict[str, Any]:
    asked = {"members": members, "excellent": excellent, "good": good, **more}
    return answer(plan, "cap_planner", asked)


def most(members: int, upper: int, percent: int, below: int) -> int:
    """The literal reading, tried one person at a time."""
    if members < below:
        return 1
    share = Fraction(percent, 100)
    return max(e for e in range(upper + 1) if e <= share * (upper - e))


def test_the_base_moves_with_everybody_who_goes_down() -> None:
    found = planned("002", 35, 10, 25)
    assert (found["literal"], found["wide"], found["result"], found["over_by"]) == (
        4,
        5,
        "over",
        6,
    )
    assert found["one_more_good"] is None
    assert found["one_excellent_to_good"]["literal"] == 4
    assert found["one_excellent_below_good"]["literal"] == 4
    assert planned("002", 31, 4, 27)["one_excellent_below_good"]["literal"] == 3


def test_one_more_good_may_make_room_for_one_more_excellent() -> None:
    found = planned("002", 20, 1, 14)
    assert (found["literal"], found["one_more_good"]["literal"]) == (1, 2)
    assert found["more_needed"] == 1
    assert planned("002", 15, 1, 14)["more_needed"] is None
    assert planned("004", 40, 0, 0)["more_needed"] == 6
    assert planned("002", 20, 1, 15)["more_needed"] == 0


def test_a_cell_under_seven_has_a_number_instead_of_a_share() -> None:
    found = planned("002", 6, 1, 5)
    assert (found["percent"], found["literal"], found["result"]) == (None, 1, "ok")
    assert found["more_needed"] is None
    assert planned("002", 6, 0, 5)["more_needed"] == 0
    assert planned("002", 7, 1, 6)["result"] == "needs_ruling"
    assert planned("004", 6, 1, 5)["percent"] == 20


def test_between_the_readings_the_committee_above_rules() -> None:
    ((code, outcome, path, facts),) = told(
        "002", "cap_planner", {"members": 20, "excellent": 3, "good": 17}
    )
    assert (code, outcome.value, path) == ("cap-planned", "undecided", "II.B.2.2.3.a")
    assert (facts["literal"], facts["wide"]) == (2, 3)
    assert planned("366", 20, 4, 16)["result"] == "over"


@pytest.mark.parametrize(("plan", "source"), [("000", "08-HD/TU"), ("003", "25-HD/BTCTW")])
def test_a_plan_that_leaves_the_cap_to_another_document_names_it(plan: str, source: str) -> None:
    found = planned(plan, 20, 3, 17)
    assert (found["status"], found["source"]) == ("external", source)


def test_numbers_that_cannot_be_are_refused() -> None:
    assert refused("002", "cap_planner", {"members": 0, "excellent": 0, "good": 0}) == "members"
    assert refused("002", "cap_planner", {"members": 9, "excellent": 5, "good": 5}) == "good"
    assert refused("002", "cap_planner", {"members": 9, "excellent": -1, "good": 5}) == "excellent"


@given(st.sampled_from(CAPS), st.integers(1, 60), st.data())
def test_every_change_is_what_trying_it_gives(
    cap: tuple[str, bool, int, int], members: int, data: st.DataObject
) -> None:
    plan, special, percent, below = cap
    upper = data.draw(st.integers(0, members))
    excellent = data.draw(st.integers(0, upper))
    found = planned(plan, members, excellent, upper - excellent, special_achievement=special)
    assert found["literal"] == most(members, upper, percent, below)
    assert found["over_by"] == max(excellent - found["literal"], 0)
    if upper < members:
        assert found["one_more_good"]["literal"] == most(members, upper + 1, percent, below)
    if excellent:
        fewer = found["one_excellent_below_good"]
        assert fewer["literal"] == most(members, upper - 1, percent, below)
    tried = (
        more
        for more in range(members - upper + 1)
        if min(most(members, upper + more, percent, below), upper + more) > excellent
    )
    assert found["more_needed"] == next(tried, None)


def test_so_many_people_at_the_two_levels_make_room_for_so_many_excellent() -> None:
    """The first columns of the worked table: 8, 16, 23, 31, 39 at 15 %; 6, 12, 18 at 20 %."""
    cap = find_plan("002").cap
    assert cap is not None
    found = [people_for(cap, 100, wanted, special=False) for wanted in range(1, 6)]
    assert found == [8, 16, 23, 31, 39]
    assert [people_for(cap, 100, n, special=True) for n in (1, 2, 3)] == [6, 12, 18]
    assert people_for(cap, 38, 5, special=False) is None
    assert people_for(cap, None, 5, special=False) == 39
    assert [people_for(cap, 6, n, special=False) for n in (1, 2)] == [1, None]
