"""Who gets the plan itself: each line under the plan, as printed."""

import pytest

from backend.plan_loader import find_plan
from backend.rules.verdict import Outcome
from tests.plans.test_citations import level_out, sources_of
from tests.unit.rules.asking import answer, refused, told

LINES = {"000": 7, "001": 8, "002": 6, "003": 10, "004": 7}


@pytest.mark.requirement("R000-55", "R001-62", "R002-124", "R003-58", "R004-101")
@pytest.mark.parametrize(("plan", "count"), LINES.items())
def test_the_plan_goes_to_every_line_under_it(plan: str, count: int) -> None:
    found = answer(plan, "recipients", {})
    assert (found["count"], len(found["recipients"])) == (count, count)
    ((code, outcome, path, facts),) = told(plan, "recipients", {})
    assert (code, outcome, path) == ("recipients", Outcome.MET, "Nơi nhận")
    assert facts == {"count": count, "lines": tuple(found["recipients"])}


@pytest.mark.parametrize("plan", LINES)
def test_every_line_stands_under_the_plan_as_printed_and_in_the_order_of_print(plan: str) -> None:
    printed = sources_of(plan)
    if not printed:
        pytest.skip("the plan as issued is not at hand; name its folder in KIEMDIEM_SOURCES")
    _, _, under = level_out(printed).rpartition("nơi nhận")
    held = find_plan(plan).recipients
    assert held is not None
    places = [under.find(level_out(line)) for line in held.lines]
    assert -1 not in places
    assert places == sorted(places)


def test_a_plan_without_such_a_list_is_silent_and_nothing_may_be_asked_beside_it() -> None:
    assert answer("366", "recipients", {}) == {"status": "absent"}
    assert refused("000", "recipients", {"to": "me"}) == "to"
