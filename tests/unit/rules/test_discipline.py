from typing import Any

import pytest

from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer, refused, told

KIND = "discipline_timing"


def case(*acts: tuple[str, str], place: str = "A", on: str = "2026-05-04") -> dict[str, Any]:
    return {
        "acts": [{"done_on": day, "place": where} for day, where in acts],
        "disciplined_on": on,
        "place": place,
    }


def test_a_violation_of_an_earlier_year_counts_now_and_leads_to_no_level_by_itself() -> None:
    found = answer("366", KIND, case(("2025-12-31", "A")))
    assert found == {
        "cases": ["earlier_year"],
        "period": 2026,
        "places": ["A"],
        "spared": [],
        "level": None,
        "status": "people_decide",
        "decided_by": "parent_committee",
    }
    this_year = answer("366", KIND, case(("2026-01-01", "A")))
    assert (this_year["cases"], this_year["status"]) == ([], "not_special")
    assert this_year["decided_by"] is None


def test_the_new_place_does_not_answer_for_what_was_done_at_the_old_one() -> None:
    old = answer("366", KIND, case(("2026-02-02", "A"), place="B"))
    assert (old["cases"], old["places"], old["spared"]) == (["old_place"], ["A"], ["B"])
    assert old["decided_by"] is None
    both = answer("366", KIND, case(("2026-02-02", "A"), ("2026-03-02", "B"), place="B"))
    assert (both["cases"], both["places"], both["spared"]) == (["both_places"], ["A", "B"], [])
    here = answer("366", KIND, case(("2026-02-02", "B"), ("2026-03-02", "B"), place="B"))
    assert (here["cases"], here["places"]) == ([], ["B"])


def test_two_things_may_be_special_at_once() -> None:
    found = answer("366", KIND, case(("2025-02-02", "A"), ("2026-03-02", "B"), place="B"))
    assert found["cases"] == ["earlier_year", "both_places"]
    assert found["decided_by"] == "parent_committee"


def test_a_discipline_of_another_year_is_not_spoken_of() -> None:
    for day in ("2025-12-31", "2027-01-01"):
        assert answer("366", KIND, case(("2024-02-02", "A"), on=day)) == {"status": "absent"}


@pytest.mark.parametrize("plan", ["002", "004"])
def test_a_plan_that_looks_at_the_day_of_the_discipline_only_says_nothing_of_the_act(
    plan: str,
) -> None:
    assert answer(plan, KIND, case(("2017-02-02", "A"), on="2022-05-04")) == {"status": "absent"}


def test_a_plan_that_leaves_the_conditions_elsewhere_names_where() -> None:
    found = answer("000", KIND, case(("2024-02-02", "A"), on="2024-05-04"))
    assert (found["status"], found["source"]) == ("external", "08-HD/TU")


def test_each_special_case_is_told_with_its_words() -> None:
    question = {**case(("2025-02-02", "A"), place="B"), "made_heavier": True}
    rows = told("366", KIND, question)
    assert [(code, outcome, facts["case"]) for code, outcome, _, facts in rows] == [
        ("discipline-timing", Outcome.UNDECIDED, "earlier_year"),
        ("discipline-timing", Outcome.UNDECIDED, "old_place"),
    ]
    assert {(f["here"], f["elsewhere"], f["heavier"]) for *_, f in rows} == {("B", "A", "yes")}
    ((code, outcome, _, _),) = told("366", KIND, case(("2026-02-02", "A")))
    assert (code, outcome) == ("discipline-plain", Outcome.MET)


@pytest.mark.parametrize(
    ("question", "path"),
    [
        (case(), "acts"),
        (case(*[("2026-01-01", "A")] * 21), "acts"),
        (case(("2026-05-05", "A")), "acts.0.done_on"),
        (case(("1850-05-05", "A")), "acts.0.done_on"),
        (case(("2026-05-04", "A"), ("2026-05-04", " ")), "acts.1.place"),
        (case(("2026-05-04", "A"), place=""), "place"),
        (case(("2026-05-04", "A"), on="2126-05-04"), "disciplined_on"),
    ],
)
def test_what_cannot_have_been_is_refused(question: object, path: str) -> None:
    assert refused("366", KIND, question) == path


def test_an_act_on_the_day_of_the_discipline_can_have_been() -> None:
    assert answer("366", KIND, case(("2026-05-04", "A")))["status"] == "not_special"
