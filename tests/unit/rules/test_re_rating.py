from typing import Any

import pytest

from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer, refused, told

KIND = "re_rating"


def asked(plan: str, subject: str = "member", *grounds: str, **more: Any) -> dict[str, Any]:
    return answer(plan, KIND, {"subject": subject, "grounds": list(grounds), **more})


@pytest.mark.parametrize("subject", ["member", "organisation"])
@pytest.mark.parametrize("ground", ["fault_found", "conditions_not_met"])
def test_002_cancels_and_rates_again_and_says_neither_who_nor_how(
    subject: str, ground: str
) -> None:
    found = asked("002", subject, ground, ordered_by="org_base_committee")
    assert found == {
        "status": "stated",
        "grounds": [ground],
        "remedy": "cancel_and_rate_again",
        "new_decision": "absent",
        "ordered_by": "absent",
        "may_order": "not_said",
        "form": "absent",
        "time_limit": "absent",
    }
    clause = {"member": "II.B.2.2.4.g4", "organisation": 'II.B.1.3 lưu ý (in lại nhãn "c")'}
    (row,) = told("002", KIND, {"subject": subject, "grounds": [ground]})
    assert row[:3] == ("re-rating", Outcome.MET, clause[subject])


def test_002_does_not_speak_of_collectives() -> None:
    assert asked("002", "collective", "fault_found")["status"] == "not_said"


@pytest.mark.requirement("R004-98")
@pytest.mark.parametrize("subject", ["member", "collective", "organisation"])
def test_004_asks_for_a_new_decision(subject: str) -> None:
    grounds = ["fault_found", "conditions_not_met"]
    found = asked("004", subject, *grounds, "complaint")
    assert (found["status"], found["grounds"]) == ("stated", grounds)
    assert (found["new_decision"], found["form"]) == (True, "absent")


def test_366_names_who_and_the_form_and_has_grounds_of_its_own() -> None:
    found = asked("366", "member", "incorrect", "complaint", ordered_by="parent_committee")
    assert (found["ordered_by"], found["may_order"]) == ("parent_committee", True)
    assert (found["form"], found["remedy"]) == ("Mẫu 03", "adjust_or_cancel")
    assert found["new_decision"] is True
    other = asked("366", "member", "fault_found")
    assert (other["status"], other["remedy"], other["new_decision"]) == (
        "not_said",
        None,
        "absent",
    )
    assert "may_order" not in other


@pytest.mark.parametrize(
    ("plan", "source"), [("000", "08-HD/TU"), ("001", "22-HD/TU"), ("003", "25-HD/BTCTW")]
)
def test_a_plan_that_leaves_the_rating_elsewhere_names_where(plan: str, source: str) -> None:
    assert asked(plan, "member", "fault_found")["source"] == source


def test_the_cap_is_checked_again_after_the_change() -> None:
    pool = {"excellent": 3, "good": 15}
    lost = asked("366", "member", "incorrect", level="GOOD", pool=pool)
    assert (lost["pool_after"], lost["cap"]) == ({"excellent": 3, "good": 14}, "over")
    moved = asked("366", "member", "incorrect", level="EXCELLENT", new_level="GOOD", pool=pool)
    assert (moved["pool_after"], moved["cap"]) == ({"excellent": 2, "good": 16}, "ok")
    risen = asked(
        "366", "member", "incorrect", level="COMPLETED", new_level="EXCELLENT", pool=pool
    )
    assert (risen["pool_after"], risen["cap"]) == ({"excellent": 4, "good": 15}, "over")
    special = {**pool, "special_achievement": True}
    assert asked("366", "member", "incorrect", level="GOOD", pool=special)["cap"] == "ok"


def test_between_the_readings_of_the_base_people_rule() -> None:
    pool = {"excellent": 3, "good": 20, "members": 23}
    found = asked("002", "member", "fault_found", level="GOOD", pool=pool)
    assert (found["pool_after"], found["cap"]) == ({"excellent": 3, "good": 19}, "needs_ruling")


def test_the_cap_is_told_by_the_pool_after_the_change() -> None:
    question = {
        "subject": "member",
        "grounds": ["incorrect"],
        "level": "GOOD",
        "pool": {"excellent": 3, "good": 15},
    }
    rows = told("366", KIND, question)
    assert [(row[0], row[1]) for row in rows] == [
        ("re-rating", Outcome.MET),
        ("re-rating-body", Outcome.MET),
        ("re-rating-form", Outcome.MET),
        ("re-rating-cap", Outcome.UNMET),
    ]
    assert rows[-1][3] == {"excellent": 3, "good": 14, "most": 2, "result": "over"}
    asked_of = told("366", KIND, {**question, "ordered_by": "cell"})
    assert (asked_of[1][1], asked_of[1][3]["asked"]) == (Outcome.UNDECIDED, "other")


BASE = {"subject": "member", "grounds": ["incorrect"]}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"subject": "cat"}, "subject"),
        ({"grounds": []}, "grounds"),
        ({"grounds": ["weather"]}, "grounds.0"),
        ({"grounds": ["incorrect", "incorrect"]}, "grounds.1"),
        ({"ordered_by": "king"}, "ordered_by"),
        ({"new_level": "GOOD"}, "level"),
        ({"pool": {"excellent": 1, "good": 5}}, "level"),
        ({"level": "EXCELLENT", "pool": {"excellent": 0, "good": 5}}, "pool.excellent"),
        ({"level": "GOOD", "pool": {"excellent": 1, "good": 0}}, "pool.good"),
        ({"level": "GOOD", "pool": {"excellent": 1, "good": 2, "members": 2}}, "pool.members"),
    ],
)
def test_a_change_that_cannot_be_is_refused(changes: dict[str, object], path: str) -> None:
    assert refused("366", KIND, {**BASE, **changes}) == path


def test_a_small_pool_of_002_needs_the_size_of_its_cell() -> None:
    question = {"subject": "member", "grounds": ["fault_found"], "level": "GOOD"}
    small = {"excellent": 1, "good": 6}
    assert refused("002", KIND, {**question, "pool": small}) == "pool.members"
    of_seven = answer("002", KIND, {**question, "pool": {**small, "members": 7}})
    assert of_seven["cap"] == "over"
    of_six = answer("002", KIND, {**question, "pool": {"excellent": 1, "good": 5, "members": 6}})
    assert of_six["cap"] == "ok"
    enough = answer("002", KIND, {**question, "pool": {"excellent": 1, "good": 7}})
    assert enough["cap"] == "needs_ruling"


def test_the_only_one_of_a_level_can_lose_it() -> None:
    pool = {"excellent": 1, "good": 1}
    for level in ("EXCELLENT", "GOOD"):
        found = answer("366", KIND, {**BASE, "level": level, "pool": pool})
        assert sum(found["pool_after"].values()) == 1
