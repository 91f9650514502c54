from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.points import level_by_points
from backend.rules.points_case import PointsQuestion, Rated, Tasks
from backend.rules.verdict import Outcome
from backend.services.rules import Answered, ask
from tests.unit.rules.asking import PLAIN, refused, told

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
        ({"group": "committee"}, "group"),
    ],
)
def test_an_impossible_year_is_refused_with_its_place(changes: dict[str, Any], path: str) -> None:
    question = {"group": "member", "points": 95, "tasks": ALL_WELL, **changes}
    assert refused("366", "level_by_points", question) == path


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


def of_person(points: int | str = 95, group: str = "member", **changes: object) -> list[Any]:
    """Findings under 366: sentence, outcome, clause and facts."""
    question = {"group": group, "points": points, "tasks": ALL_WELL, **changes}
    return told("366", "level_by_points", question)


def test_the_level_of_a_leader_is_told_by_both_his_tasks_and_those_of_the_unit() -> None:
    top = {"tested": "EXCELLENT"}
    own, unit = {**top, "whose": "own"}, {**top, "whose": "unit"}
    done, on_time = {"done": 10, "given": 10}, {"late": 0, "given": 10}
    exceeded = {"exceeded": 3, "given": 10, "asked": 30, "needed": 3}
    assert of_person(group="leader", unit=ALL_WELL) == [
        ("points-level", Outcome.MET, "Đ11 k1", {"points": 95, "level": "EXCELLENT"}),
        ("points-done", Outcome.MET, "Đ11 k1 (1.2)", {**own, **done}),
        ("points-on-time", Outcome.MET, "Đ11 k1 (1.2)", {**own, **on_time}),
        ("points-exceeded", Outcome.MET, "Đ11 k1 (1.2)", {**own, **exceeded}),
        ("points-shortcomings", Outcome.MET, "Đ11 k1 (1.4)", {**own, "fixed": 0, "earlier": 0}),
        ("points-done", Outcome.MET, "Đ11 k1 (1.2)", {**unit, **done}),
        ("points-on-time", Outcome.MET, "Đ11 k1 (1.2)", {**unit, **on_time}),
        ("points-exceeded", Outcome.MET, "Đ11 k1 (1.2)", {**unit, **exceeded}),
    ]


def test_what_keeps_the_level_of_the_points_is_told_and_that_none_fits() -> None:
    bad = tasks(done=9, on_time=8, exceeded=2)
    found = of_person(tasks=bad, shortcomings={"earlier": 2, "fixed": 1})
    reached = {"points": 95, "level": "EXCELLENT"}
    assert found[0] == ("points-level", Outcome.MET, "Đ11 k1", reached)
    assert {outcome for _code, outcome, *_rest in found[1:-1]} == {Outcome.UNMET}
    assert found[-1] == ("points-no-level", Outcome.UNDECIDED, "Đ11 k1", reached)


@pytest.mark.parametrize(("given", "needed"), [(7, 3), (10, 3), (11, 4), (1000, 300)])
def test_thirty_per_cent_of_the_tasks_are_rounded_up(given: int, needed: int) -> None:
    own = {"given": given, "done": given, "on_time": given, "not_done": 0}
    for exceeded, outcome in ((needed - 1, Outcome.UNMET), (needed, Outcome.MET)):
        told_of = of_person(tasks={**own, "exceeded": exceeded})
        row = next(row for row in told_of if row[0] == "points-exceeded")
        assert (row[1], row[3]["needed"]) == (outcome, needed)


def test_without_tasks_no_level_fits_and_it_is_told_whose_are_missing() -> None:
    none = dict.fromkeys(ALL_WELL, 0)
    own = of_person(75, tasks=none)
    assert own[-1] == ("points-no-tasks", Outcome.UNDECIDED, "Đ11 k2", {"whose": "own"})
    unit = of_person(75, group="leader", unit=none)
    assert unit[-1] == ("points-no-tasks", Outcome.UNDECIDED, "Đ11 k2", {"whose": "unit"})


def test_under_fifty_points_are_told_with_the_bar() -> None:
    assert of_person("49.5") == [
        ("points-low", Outcome.UNMET, "Đ11 k4", {"points": Decimal("49.5"), "asked": 50})
    ]


def test_grounds_by_count_are_told_with_the_counts() -> None:
    low = tasks(done=4, on_time=4, exceeded=0, not_done=6)
    own = {"whose": "own", "asked": 50, "over": "yes", "not_done": 6, "given": 10}
    assert [(row[0], row[1], row[3]) for row in of_person(60, tasks=low)] == [
        ("points-not-done", Outcome.UNMET, own)
    ]
    unit = {"given": 1000, "done": 699, "on_time": 699, "exceeded": 0, "not_done": 0}
    facts = {"asked": 70, "over": "yes", "done": 699, "given": 1000}
    assert of_person(60, group="leader", unit=unit) == [
        ("points-unit-done-under", Outcome.UNMET, "Đ11 k4 (4.2.1)", facts)
    ]
    enough = of_person(60, group="leader", unit={**unit, "done": 700})
    assert "points-unit-done-under" not in {row[0] for row in enough}


def test_a_ground_is_told_by_its_own_clause_and_one_in_words_by_that_of_the_first() -> None:
    rules = find_plan("366").level_by_points
    assert rules is not None
    clauses = [(c.key, c.clause) for c in rules.conditions if c.ground and "member" in c.groups]
    assert len({clause for _key, clause in clauses}) > 1
    for key, clause in (*clauses, ("Kết luận của UBKT", clauses[0][1])):
        assert of_person(grounds=[key]) == [
            ("points-ground", Outcome.UNMET, clause, {"ground": key})
        ]
    first = next(c for c in rules.conditions if c.ground and "member" in c.groups)
    in_words = asked(grounds=["Kết luận của UBKT"]).because[0]
    assert (in_words.clause.path, in_words.clause.quote) == (first.clause, first.quote)
    out = of_person(grounds=["Kết luận của UBKT"], way_out=True)[-1]
    way = {"name": ("name-way-out-admitted_and_mended",)}
    assert out == ("points-way-out", Outcome.UNDECIDED, "Đ11 k4 (4.3)", way)


def test_a_ground_in_words_may_be_called_like_a_condition() -> None:
    assert found(grounds=["unit_all_done"]) == "NOT_COMPLETED"


def test_a_condition_nobody_knows_is_not_taken_for_one_that_holds() -> None:
    plan = find_plan("366")
    assert plan.level_by_points is not None
    first, second, *rest = plan.level_by_points.conditions
    unknown = replace(second, key="handwriting", groups=())
    rules = replace(plan.level_by_points, conditions=(first, unknown, *rest))
    question = PointsQuestion(
        group=Rated.MEMBER, points=95, tasks=Tasks(given=1, done=1, on_time=1, exceeded=1)
    )
    with pytest.raises(LookupError, match="handwriting"):
        level_by_points(replace(plan, level_by_points=rules), question, PLAIN)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"group": "leader"}, "unit"),
        ({"unit": ALL_WELL}, "unit"),
        ({"tasks": tasks(done=11)}, "tasks.done"),
        ({"group": "leader", "unit": tasks(done=11)}, "unit.done"),
        ({"group": "leader", "unit": tasks(not_done=1)}, "unit.not_done"),
    ],
)
def test_impossible_counts_are_refused_with_whose_they_are(
    changes: dict[str, object], path: str
) -> None:
    question = {"group": "member", "points": 95, "tasks": ALL_WELL, **changes}
    assert refused("366", "level_by_points", question) == path


def test_the_points_of_a_person_are_left_to_the_document_a_plan_names() -> None:
    question = {"group": "member", "points": 95, "tasks": ALL_WELL}
    external = {"status": "external", "source": "08-HD/TU", "value": None}
    assert ask("000", "level_by_points", question).answer == external
