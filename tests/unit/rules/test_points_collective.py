"""Collectives under 366: points, the tasks of the place they lead, grounds of their own."""

from dataclasses import replace
from typing import Any

import pytest

from backend.plan_loader import find_plan
from backend.rules.points_case import Rated
from backend.rules.points_grounds import GroundsQuestion, level_grounds
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import PLAIN, answer, refused, told

WELL = {"given": 10, "done": 10, "on_time": 10, "exceeded": 3, "not_done": 0}


def question(points: int = 95, **changes: object) -> dict[str, Any]:
    return {"group": "collective", "points": points, "tasks": WELL, **changes}


def found(points: int = 95, **changes: object) -> object:
    given = answer("366", "level_by_points", question(points, **changes))
    return given["level"] or given["missing"] or given["status"]


def test_a_collective_is_excellent_only_if_nobody_below_or_in_it_was_disciplined() -> None:
    assert found() == "EXCELLENT"
    assert found(disciplined=1) == ["somebody_disciplined"]
    assert found(80, disciplined=1) == "GOOD"
    assert found(60, disciplined=1) == "COMPLETED"


def test_what_is_missing_ends_with_those_disciplined() -> None:
    tasks = {**WELL, "exceeded": 2}
    mended = {"earlier": 1, "fixed": 0}
    assert found(tasks=tasks, shortcomings=mended, disciplined=2) == [
        "exceeded_below_30", "shortcomings_open", "somebody_disciplined",
    ]  # fmt: skip


def test_under_seventy_per_cent_of_the_places_tasks_is_a_ground_and_seventy_is_not() -> None:
    under = {**WELL, "given": 1000, "done": 699, "on_time": 699}
    assert found(60, tasks=under) == "NOT_COMPLETED"
    assert found(60, tasks={**under, "done": 700, "on_time": 700}) == ["not_all_done"]
    assert found(60, tasks=under, way_out=True) == "people_decide"


def test_tasks_judged_not_done_are_no_ground_printed_for_collectives() -> None:
    tasks = {"given": 10, "done": 7, "on_time": 7, "exceeded": 0, "not_done": 3}
    assert found(60, tasks=tasks) == ["not_all_done"]


def test_a_discipline_for_what_was_done_elsewhere_is_no_ground_and_that_is_told() -> None:
    ground = {"grounds": ["member_disciplined"]}
    assert found(80, **ground) == "NOT_COMPLETED"
    assert found(80, **ground, violation_elsewhere=True) == "GOOD"
    rows = told("366", "level_by_points", question(80, **ground, violation_elsewhere=True))
    assert rows[0] == (
        "ground-elsewhere", Outcome.MET, "Đ11 k4 (4.1.2)", {"ground": "member_disciplined"},
    )  # fmt: skip
    codes = [row[0] for row in told("366", "level_by_points", question(80))]
    assert "ground-elsewhere" not in codes


def test_the_exception_is_for_that_ground_alone() -> None:
    for ground in ("member_degeneration", "cadre_work_or_disunity", "five_targets_missed"):
        assert found(80, grounds=[ground], violation_elsewhere=True) == "NOT_COMPLETED"
    in_words = {"grounds": ["Kết luận của UBKT"], "violation_elsewhere": True}
    assert found(80, **in_words) == "NOT_COMPLETED"


def test_the_tasks_are_told_as_those_of_the_place_it_leads() -> None:
    rows = told("366", "level_by_points", question(disciplined=1))
    assert {facts["whose"] for _, _, _, facts in rows if "whose" in facts} == {"collective"}
    row = next(row for row in rows if row[0] == "points-disciplined")
    assert (row[1], row[2], row[3]["disciplined"]) == (Outcome.UNMET, "Đ11 k1 (1.1)", 1)
    assert {clause for code, _, clause, _ in rows if code == "points-done"} == {"Đ11 k1 (1.1)"}


def test_both_ways_out_of_a_collective_are_told() -> None:
    rows = told("366", "level_by_points", question(grounds=["member_degeneration"], way_out=True))
    assert [(code, clause, facts.get("name")) for code, _, clause, facts in rows[1:]] == [
        ("points-way-out", "Đ11 k4 (4.1)", ("name-way-out-force_majeure",)),
        ("points-way-out", "Đ11 k4 (4.1)", ("name-way-out-found_and_mended",)),
    ]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"unit": WELL}, "unit"),
        ({"disciplined": -1}, "disciplined"),
        ({"group": "member", "disciplined": 1}, "disciplined"),
        ({"group": "member", "violation_elsewhere": True}, "violation_elsewhere"),
        ({"grounds": ["subordinate_corruption"]}, "grounds.0"),
        ({"grounds": ["forbidden_acts"]}, "grounds.0"),
        ({"group": "member", "grounds": ["member_degeneration"]}, "grounds.0"),
        ({"tasks": {**WELL, "done": 11}}, "tasks.done"),
    ],
)
def test_what_a_group_cannot_have_is_refused(changes: dict[str, Any], path: str) -> None:
    assert refused("366", "level_by_points", {**question(), **changes}) == path


def test_the_grounds_of_a_group_are_those_the_levels_know() -> None:
    for group in Rated:
        listed = answer("366", "level_grounds", {"group": group})
        assert listed["ways_out"]
        rows = told("366", "level_grounds", {"group": group})
        assert len(rows) == len(listed["grounds"]) + len(listed["ways_out"])
        assert {row[1] for row in rows} == {Outcome.MET}
        shares = {row[3]["ground"]: row[3]["asked"] for row in rows if row[0] == "ground-share"}
        assert shares == listed["shares"]
        given = {**question(60), "group": group}
        if group is Rated.LEADER:
            given["unit"] = WELL
        for ground in set(listed["grounds"]) - set(shares):
            level = answer("366", "level_by_points", {**given, "grounds": [ground]})["level"]
            assert level == "NOT_COMPLETED"


@pytest.mark.parametrize(("plan", "status"), [("000", "external"), ("004", "absent")])
def test_no_grounds_are_borrowed(plan: str, status: str) -> None:
    assert answer(plan, "level_grounds", {"group": "member"})["status"] == status


def test_a_plan_may_leave_no_way_out() -> None:
    plan = find_plan("366")
    assert plan.level_by_points is not None
    strict = replace(plan, level_by_points=replace(plan.level_by_points, ways_out=()))
    reply = level_grounds(strict, GroundsQuestion(group=Rated.MEMBER), PLAIN)
    assert reply.answer["ways_out"] == []
    assert {finding.code for finding in reply.because} == {
        "finding-ground-listed", "finding-ground-share",
    }  # fmt: skip
