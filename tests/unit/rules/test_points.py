from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.services.rules import Answered, MalformedQuestionError, ask

ORDER = ("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED")
ALL_WELL = {"given": 10, "done": 10, "on_time": 10, "exceeded": 3, "not_done": 0}


def asked(group: str = "member", points: int | str = 95, **changes: object) -> Answered:
    question: dict[str, Any] = {"group": group, "points": points, "tasks": ALL_WELL, **changes}
    if group == "leader":
        question.setdefault("unit", ALL_WELL)
    return ask("366", "level_by_points", question)


def found(group: str = "member", points: int | str = 95, **changes: object) -> object:
    answer = asked(group, points, **changes).answer
    return answer["level"] or list(answer["missing"])  # type: ignore[arg-type]


def tasks(**changes: int) -> dict[str, int]:
    return {**ALL_WELL, **changes}


@pytest.mark.parametrize("group", ["member", "outside", "leader"])
@pytest.mark.parametrize(
    ("points", "level"),
    [
        (100, "EXCELLENT"),
        (90, "EXCELLENT"),
        ("89.9", "GOOD"),
        (70, "GOOD"),
        ("69.9", "COMPLETED"),
        (50, "COMPLETED"),
        ("49.9", "NOT_COMPLETED"),
        (0, "NOT_COMPLETED"),
    ],
)
def test_with_every_condition_met_the_points_decide(
    group: str, points: int | str, level: str
) -> None:
    assert found(group, points) == level


def test_what_is_missing_is_named_in_a_fixed_order() -> None:
    bad = tasks(done=9, on_time=8, exceeded=2)
    mended = {"earlier": 2, "fixed": 1}
    assert found(points=95, tasks=bad, shortcomings=mended) == [
        "not_all_done", "late", "exceeded_below_30", "shortcomings_open",
    ]  # fmt: skip
    assert found(points=80, tasks=bad, shortcomings=mended) == ["not_all_done", "late"]
    worse = tasks(done=9, on_time=6)
    assert found(points=60, tasks=worse) == ["not_all_done", "late_over_20"]


def test_a_fifth_late_is_allowed_for_completed_and_more_is_not() -> None:
    assert found(points=60, tasks=tasks(on_time=8)) == "COMPLETED"
    assert found(points=60, tasks=tasks(on_time=7)) == ["late_over_20"]
    assert found(points=75, tasks=tasks(on_time=9)) == ["late"]


def test_thirty_per_cent_exceeded_are_enough() -> None:
    assert found(tasks=tasks(exceeded=3)) == "EXCELLENT"
    assert found(tasks=tasks(exceeded=2)) == ["exceeded_below_30"]
    seven = {"given": 7, "done": 7, "on_time": 7, "exceeded": 2}
    assert found(tasks=seven) == ["exceeded_below_30"]
    assert found(tasks={**seven, "exceeded": 3}) == "EXCELLENT"


def test_more_than_half_not_done_is_a_ground_and_half_is_not() -> None:
    half = tasks(done=5, on_time=5, not_done=5)
    more = tasks(done=4, on_time=4, not_done=6)
    assert found(points=60, tasks=half) == ["not_all_done"]
    assert found(points=60, tasks=more) == "NOT_COMPLETED"
    assert asked(points=60, tasks=more, way_out=True).answer["status"] == "people_decide"


@pytest.mark.parametrize("ground", ["degeneration", "forbidden_acts", "Kết luận 12-KL/UBKT"])
def test_a_ground_stands_at_any_points_unless_a_way_out_is_claimed(ground: str) -> None:
    assert found(grounds=[ground]) == "NOT_COMPLETED"
    open_case = asked(grounds=[ground], way_out=True).answer
    assert open_case == {"level": None, "status": "people_decide", "missing": ()}
    assert found(points=49, grounds=[ground], way_out=True) == "NOT_COMPLETED"


def test_a_way_out_without_a_ground_changes_nothing() -> None:
    assert found(way_out=True) == "EXCELLENT"


def test_without_tasks_only_that_is_answered() -> None:
    none = {"given": 0, "done": 0, "on_time": 0, "exceeded": 0, "not_done": 0}
    mended = {"earlier": 2, "fixed": 0}
    assert found(points=95, tasks=none, shortcomings=mended) == ["no_tasks"]
    assert found(points=60, tasks=none) == ["no_tasks"]
    assert found(points=49, tasks=none) == "NOT_COMPLETED"
    assert found("leader", unit=none) == ["no_tasks"]


def test_a_leader_answers_for_the_unit_as_well() -> None:
    assert found("leader", unit=tasks(exceeded=2)) == ["exceeded_below_30"]
    assert found("leader", 75, unit=tasks(on_time=9)) == ["late"]
    assert found("leader", 60, unit=tasks(on_time=7)) == ["late_over_20"]
    assert found("leader", unit=tasks(done=7, on_time=7)) == ["not_all_done"]
    assert found("leader", unit=tasks(done=6, on_time=6)) == "NOT_COMPLETED"
    assert found("leader", grounds=["low_confidence_over_half"]) == "NOT_COMPLETED"


def test_own_tasks_not_done_are_no_ground_printed_for_leaders() -> None:
    own = tasks(done=4, on_time=4, not_done=6)
    assert found("leader", 60, tasks=own) == ["not_all_done"]


def test_each_answer_names_its_clause_and_numbers() -> None:
    grounds = asked(tasks=tasks(exceeded=2)).because
    short = next(f for f in grounds if f.code == "finding-points-exceeded")
    assert (short.facts["exceeded"], short.facts["needed"]) == (2, 3)
    assert short.clause.document == "366-2026"


@pytest.mark.parametrize("plan", ["002", "004"])
def test_these_points_are_those_of_366_only(plan: str) -> None:
    question = {"group": "member", "points": 95, "tasks": ALL_WELL}
    assert ask(plan, "level_by_points", question).answer == {"status": "absent"}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"points": 101}, "points"),
        ({"points": -1}, "points"),
        ({"points": "89.95"}, "points"),
        ({"points": "100.5"}, "points"),
        ({"points": "ninety"}, "points"),
        ({"tasks": tasks(done=11)}, "tasks.done"),
        ({"tasks": tasks(done=9)}, "tasks.on_time"),
        ({"tasks": tasks(exceeded=11)}, "tasks.exceeded"),
        ({"tasks": tasks(not_done=1)}, "tasks.not_done"),
        ({"tasks": tasks(given=-1)}, "tasks.given"),
        ({"shortcomings": {"earlier": 1, "fixed": 2}}, "shortcomings.fixed"),
        ({"shortcomings": {"earlier": -1, "fixed": 0}}, "shortcomings.earlier"),
        ({"unit": ALL_WELL}, "unit"),
        ({"group": "leader", "unit": None}, "unit"),
        ({"grounds": ["subordinate_corruption"]}, "grounds.0"),
        ({"grounds": [" "]}, "grounds.0"),
        ({"group": "collective"}, "group"),
    ],
)
def test_an_impossible_year_is_refused_with_its_place(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(MalformedQuestionError) as caught:
        asked(**{"group": "member", "points": 95, **changes})
    assert caught.value.params["path"] == path


@st.composite
def counted(draw: st.DrawFn) -> dict[str, int]:
    given_ = draw(st.integers(1, 20))
    done = draw(st.integers(0, given_))
    return {
        "given": given_,
        "done": done,
        "on_time": draw(st.integers(0, done)),
        "exceeded": draw(st.integers(0, done)),
        "not_done": draw(st.integers(0, given_ - done)),
    }


@given(counted(), st.integers(0, 100), st.integers(0, 100))
def test_more_points_never_make_a_worse_level(year: dict[str, int], a: int, b: int) -> None:
    fewer, more = (asked(points=p, tasks=year).answer["level"] for p in sorted((a, b)))
    if fewer is not None and more is not None:
        assert ORDER.index(str(more)) <= ORDER.index(str(fewer))


@given(counted(), st.integers(0, 100), st.booleans())
def test_a_level_is_named_or_what_is_missing_or_that_people_decide(
    year: dict[str, int], points: int, way_out: bool
) -> None:
    answered = asked(points=points, tasks=year, way_out=way_out)
    answer = answered.answer
    assert answered.because
    assert (answer["level"] is not None) is (answer["status"] == "fits")
    assert bool(answer["missing"]) is (answer["status"] == "no_level_fits")
