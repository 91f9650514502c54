from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.i18n import translator
from backend.plan_loader import find_plan
from backend.rules.answers import WrongQuestionError
from backend.rules.cap_limits import limit
from backend.rules.caps import advice_findings
from backend.rules.plan_rules import CapRule
from backend.rules.verdict import Outcome
from backend.services.rules import ask
from tests.unit.rules.asking import refused, told
from tests.unit.rules.worked_tables import CAPS

PLANS = ("002", "004", "366")
Row = tuple[int, int, int, int, int, int, int, int, int]


def cap_rule(plan: str) -> CapRule:
    rule = find_plan(plan).cap
    assert rule is not None
    return rule


def cap_max(
    plan: str, members: int, upper: int | None = None, *, special: bool = False
) -> dict[str, Any]:
    asked = {
        "members": members,
        "excellent_or_good": members if upper is None else upper,
        "special_achievement": special,
    }
    return dict(ask(plan, "cap_max", asked).answer)


def maxima(plan: str, members: int, *, special: bool = False) -> tuple[int, int]:
    answer = cap_max(plan, members, special=special)
    return answer["max_literal"], answer["max_wide"]


def cap(plan: str, *cases: dict[str, object], **more: object) -> dict[str, Any]:
    return dict(ask(plan, "cap", {"cases": list(cases), **more}).answer)


@pytest.mark.requirement("R002-90", "R002-92", "R002-93", "R004-95")
@pytest.mark.parametrize("row", CAPS, ids=lambda row: str(row[0]))
def test_the_worked_table_of_caps(row: Row) -> None:
    members = row[0]
    plain = replace(cap_rule("002"), small_cell_below=None, small_cell_most=None)
    by_15 = limit(plain, None, members, special=False)
    assert (by_15.literal, by_15.wide) == row[1:3]
    assert maxima("002", members) == row[3:5]
    assert maxima("004", members) == row[5:7]
    assert maxima("002", members, special=True) == row[7:9]
    for plan, pair in (("002", row[3:5]), ("004", row[5:7])):
        status = "agreed" if pair[0] == pair[1] else "needs_ruling"
        assert cap_max(plan, members)["status"] == status


def test_seven_members_fall_between_the_exception_and_the_percentage() -> None:
    assert cap_max("002", 7) == {"max_literal": 0, "max_wide": 1, "status": "needs_ruling"}
    small = ask("002", "cap_small_cell", {"cases": [{"members": 7, "excellent": 1}]})
    assert small.answer["results"] == ["needs_ruling"]
    assert small.because[0].outcome is Outcome.UNDECIDED


@pytest.mark.requirement("R002-92")
def test_a_cell_of_six_may_have_one_and_not_two() -> None:
    cases = [{"members": 6, "excellent": 1}, {"members": 6, "excellent": 2}]
    answer = ask("002", "cap_small_cell", {"cases": cases}).answer
    assert answer == {"max_excellent": [1, 1], "results": ["ok", "over"]}


def test_the_number_of_a_small_cell_stands_in_place_of_every_percentage() -> None:
    case = {"excellent": 1, "good": 3, "special_achievement": True}
    assert cap("002", case, members=6)["percent"] == [None]
    assert cap("002", case, members=6)["literal"] == ["ok"]
    assert maxima("002", 6, special=True) == (1, 1)


@pytest.mark.requirement("R002-92")
def test_the_number_of_a_small_cell_hangs_on_its_roll_and_on_nothing_else() -> None:
    for upper in range(7):
        most = {"max_literal": 1, "max_wide": 1, "status": "agreed"}
        assert cap_max("002", 6, upper) == most
        assert cap_max("002", 6, upper, special=True) == most
    assert cap_max("002", 7, 6)["max_wide"] == 0


def test_without_the_size_of_the_cell_a_small_list_is_not_judged() -> None:
    assert refused("002", "cap", {"cases": [{"excellent": 1, "good": 3}]}) == "members"
    assert cap("002", {"excellent": 1, "good": 7})["literal"] == ["ok"]


@pytest.mark.parametrize("plan", ["004", "366"])
def test_no_other_plan_has_an_exception_for_small_cells(plan: str) -> None:
    asked = {"cases": [{"members": 6, "excellent": 1}]}
    assert ask(plan, "cap_small_cell", asked).answer == {"status": "absent"}
    assert maxima(plan, 5) == (0, 1)


def test_people_moved_down_widen_the_base_so_it_is_computed_in_one_step() -> None:
    assert maxima("002", 35) == (4, 5)
    answer = cap("002", {"excellent": 4, "good": 31}, {"excellent": 5, "good": 30}, members=35)
    assert answer["literal"] == ["ok", "over"]
    assert answer["wide"] == ["ok", "ok"]
    assert answer["status"] == ["needs_ruling", "needs_ruling"]


@pytest.mark.requirement("R002-90", "R002-93")
def test_special_achievement_lifts_fifteen_to_twenty_per_cent_case_by_case() -> None:
    cases = [{"excellent": 5, "good": 25, "special_achievement": flag} for flag in (False, True)]
    answer = cap("002", *cases, members=30)
    assert answer["percent"] == [15, 20]
    assert answer["literal"] == ["over", "ok"]


def test_plan_004_knows_no_special_achievement() -> None:
    assert maxima("004", 30, special=True) == maxima("004", 30)


@pytest.mark.requirement("R004-64", "R004-95")
@pytest.mark.parametrize("group", ["organisations", "members", "committees", "leaders"])
def test_plan_004_counts_four_groups_apart(group: str) -> None:
    answer = cap("004", {"group": group, "excellent": 1, "good": 6}, percent=20)
    assert answer["literal"] == ["ok"]
    assert cap("004", {"group": group, "excellent": 3, "good": 9})["wide"] == ["over"]


@pytest.mark.requirement("R004-95")
def test_six_beside_twenty_five_is_between_the_readings() -> None:
    answered = ask("004", "cap", {"cases": [{"group": "members", "excellent": 6, "good": 25}]})
    assert answered.answer["literal"] == ["over"]
    assert answered.answer["wide"] == ["ok"]
    assert answered.because[0].outcome is Outcome.UNDECIDED


def test_plan_366_prints_its_base_so_nothing_is_left_to_rule() -> None:
    counted = {"counted_at": "deciding_level", "alike_apart": True}
    most = {"max_literal": 0, "max_wide": 1, "status": "literal_stated"}
    assert cap_max("366", 5) == {**most, **counted}
    assert maxima("366", 30, special=True) == (6, 7)
    answered = ask("366", "cap", {"cases": [{"excellent": 1, "good": 4}]})
    assert answered.because[0].outcome is Outcome.UNMET


@pytest.mark.parametrize("kind", ["cap", "cap_max", "cap_small_cell"])
def test_no_cap_is_borrowed_from_another_plan(kind: str) -> None:
    asked = {
        "cap": {"cases": [{"excellent": 1, "good": 9}]},
        "cap_max": {"members": 9, "excellent_or_good": 9},
        "cap_small_cell": {"cases": [{"members": 6, "excellent": 1}]},
    }[kind]
    external = {"status": "external", "source": "08-HD/TU", "value": None}
    assert ask("000", kind, asked).answer == external


@pytest.mark.parametrize(
    ("plan", "asked", "path"),
    [
        ("002", {"cases": [{"excellent": -1, "good": 9}], "members": 9}, "cases.0.excellent"),
        ("002", {"cases": [{"excellent": 1, "good": -9}], "members": 9}, "cases.0.good"),
        ("002", {"cases": [{"excellent": 2, "good": 9}], "members": 10}, "cases.0"),
        ("002", {"cases": [{"excellent": 2, "good": 9, "members": 10}]}, "cases.0"),
        ("002", {"cases": [{"excellent": 2, "good": 9}], "percent": 25}, "percent"),
        ("004", {"cases": [{"excellent": 2, "good": 9}], "percent": 15}, "percent"),
        ("004", {"cases": [{"group": "cells", "excellent": 2, "good": 9}]}, "cases.0.group"),
        ("002", {"cases": [{"excellent": 0, "good": 0}], "members": 0}, "members"),
        ("002", {"cases": [{"excellent": 0, "good": 0, "members": 0}]}, "cases.0.members"),
    ],
)
def test_an_impossible_list_is_refused_with_its_place(
    plan: str, asked: dict[str, object], path: str
) -> None:
    assert refused(plan, "cap", asked) == path


def test_a_cell_of_one_is_a_cell() -> None:
    alone: dict[str, object] = {"excellent": 1, "good": 0}
    assert cap("002", alone, members=1)["literal"] == ["ok"]
    assert cap("002", {**alone, "members": 1})["literal"] == ["ok"]


def test_more_excellent_and_good_than_members_is_refused() -> None:
    assert refused("002", "cap_max", {"members": 9, "excellent_or_good": 10}) == (
        "excellent_or_good"
    )
    case = {"members": 3, "excellent": 4}
    assert refused("002", "cap_small_cell", {"cases": [case]}) == "cases.0.excellent"


@pytest.mark.requirement("R002-62")
def test_more_than_half_the_cells_clean_and_strong_is_a_warning_and_no_bar() -> None:
    plan = find_plan("002")
    three, four = advice_findings(plan, 7, 3)[0], advice_findings(plan, 7, 4)[0]
    assert (three.outcome, four.outcome) == (Outcome.MET, Outcome.UNDECIDED)
    assert advice_findings(plan, 8, 4)[0].outcome is Outcome.MET
    assert advice_findings(find_plan("004"), 7, 7) == ()
    with pytest.raises(WrongQuestionError):
        advice_findings(plan, 7, 8)


@given(st.sampled_from(PLANS), st.integers(0, 3000), st.booleans())
def test_the_most_allowed_is_within_the_cap_and_one_more_is_not(
    plan: str, upper: int, special: bool
) -> None:
    most = limit(cap_rule(plan), None, upper, special=special)
    assert most.percent is not None
    good = upper - most.literal
    assert 100 * most.literal <= most.percent * good
    assert 100 * (most.literal + 1) > most.percent * (good - 1)
    assert 100 * most.wide <= most.percent * upper < 100 * (most.wide + 1)


@given(st.sampled_from(PLANS), st.integers(1, 500), st.integers(0, 500), st.booleans())
def test_the_literal_reading_never_allows_more_than_the_wide_one(
    plan: str, members: int, upper: int, special: bool
) -> None:
    room = min(upper, members)
    most = limit(cap_rule(plan), members, room, special=special)
    assert 0 <= most.literal <= most.wide <= (1 if most.percent is None else room)
    plain = limit(cap_rule(plan), members, room, special=False)
    assert plain.literal <= most.literal


@given(st.sampled_from(PLANS), st.integers(0, 500))
def test_one_person_more_never_lowers_the_cap(plan: str, upper: int) -> None:
    rule = cap_rule(plan)
    now, then = (limit(rule, None, number, special=False) for number in (upper, upper + 1))
    assert now.literal <= then.literal <= now.literal + 1
    assert now.wide <= then.wide


def limits(percent: int, literal: int, wide: int, status: str, below: int) -> dict[str, object]:
    return {
        "percent": percent, "literal": literal, "wide": wide, "status": status, "below": below
    }  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "asked", "code", "outcome", "facts"),
    [
        (
            "002",
            {"cases": [{"excellent": 4, "good": 31}], "members": 35},
            "cap",
            Outcome.MET,
            {"group": "members", "excellent": 4, "good": 31, "upper": 35, "result": "ok"}
            | limits(15, 4, 5, "needs_ruling", 7),
        ),
        (
            "002",
            {"cases": [{"excellent": 1, "good": 3}], "members": 6},
            "cap-small-cell",
            Outcome.MET,
            {"group": "members", "excellent": 1, "good": 3, "upper": 4, "result": "ok"}
            | limits(0, 1, 1, "agreed", 7),
        ),
        (
            "004",
            {"cases": [{"excellent": 6, "good": 25}]},
            "cap",
            Outcome.UNDECIDED,
            {"group": "any", "excellent": 6, "good": 25, "upper": 31, "result": "needs_ruling"}
            | limits(20, 5, 6, "needs_ruling", 0),
        ),
        (
            "004",
            {"cases": [{"group": "leaders", "excellent": 3, "good": 9}]},
            "cap",
            Outcome.UNMET,
            {"group": "leaders", "excellent": 3, "good": 9, "upper": 12, "result": "over"}
            | limits(20, 2, 2, "agreed", 0),
        ),
    ],
)
def test_a_list_is_told_with_whom_it_counts_and_both_limits(
    plan: str, asked: object, code: str, outcome: Outcome, facts: dict[str, object]
) -> None:
    (found,) = told(plan, "cap", asked)
    assert (found[0], found[1], found[3]) == (code, outcome, facts)


def test_a_small_cell_is_told_as_one_with_the_number_in_place_of_the_percentage() -> None:
    cases = [{"members": 6, "excellent": 2}, {"members": 1, "excellent": 1}]
    over, alone = told("002", "cap_small_cell", {"cases": cases})
    most = limits(0, 1, 1, "agreed", 7)
    both = {"group": "members", **most}
    assert over[0] == alone[0] == "cap-small-cell"
    assert over[1:] == (
        Outcome.UNMET,
        "II.B.2.2.3.a",
        {**both, "excellent": 2, "good": 4, "upper": 6, "result": "over"},
    )
    assert alone[1] is Outcome.MET
    assert alone[3] == {**both, "excellent": 1, "good": 0, "upper": 1, "result": "ok"}


@pytest.mark.parametrize(
    ("plan", "members", "outcome", "facts"),
    [
        ("002", 7, Outcome.UNDECIDED, limits(15, 0, 1, "needs_ruling", 7)),
        ("004", 1, Outcome.MET, limits(20, 0, 0, "agreed", 0)),
        ("366", 5, Outcome.MET, limits(20, 0, 1, "literal_stated", 0)),
    ],
)
def test_the_most_allowed_is_undecided_only_where_people_have_to_rule(
    plan: str, members: int, outcome: Outcome, facts: dict[str, object]
) -> None:
    ((code, found, _path, said),) = told(
        plan, "cap_max", {"members": members, "excellent_or_good": members}
    )
    assert (code, found, said) == ("cap-max", outcome, {"upper": members, **facts})


def test_a_list_of_seven_needs_no_size_of_the_cell() -> None:
    assert cap("002", {"excellent": 1, "good": 6})["percent"] == [15]
    assert refused("002", "cap", {"cases": [{"excellent": 1, "good": 5}]}) == "members"


def test_the_percentage_of_special_achievement_holds_for_the_list_only_where_it_is_asked() -> None:
    case: dict[str, object] = {"excellent": 6, "good": 24}
    assert cap("002", case, members=30)["percent"] == [15]
    assert cap("002", case, members=30, percent=15)["percent"] == [15]
    assert cap("002", case, members=30, percent=20)["percent"] == [20]


@pytest.mark.parametrize(
    ("kind", "asked", "path"),
    [
        ("cap_small_cell", {"cases": [{"members": 0, "excellent": 0}]}, "cases.0.members"),
        ("cap_small_cell", {"cases": [{"members": 3, "excellent": 4}]}, "cases.0.excellent"),
        ("cap_max", {"members": 0, "excellent_or_good": 0}, "members"),
        ("cap_max", {"members": 9, "excellent_or_good": 10}, "excellent_or_good"),
    ],
)
def test_a_cell_of_nobody_and_more_than_all_are_refused_with_their_place(
    kind: str, asked: object, path: str
) -> None:
    assert refused("002", kind, asked) == path


def test_the_advice_is_told_with_its_share_and_never_bars() -> None:
    plan = find_plan("002")
    for at_level, outcome, over in ((3, Outcome.MET, "no"), (4, Outcome.UNDECIDED, "yes")):
        (found,) = advice_findings(plan, 7, at_level)
        assert (found.code, found.outcome) == ("finding-share-advice", outcome)
        assert (found.clause.document, found.clause.path) == (plan.id, "II.B.1.3.a")
        assert found.facts == {
            "organisations": 7, "at_level": at_level, "share": Fraction(1, 2), "over": over
        }  # fmt: skip
        assert translator("en").text(found.code, **found.facts)
    with pytest.raises(WrongQuestionError) as caught:
        advice_findings(plan, 7, 8)
    assert caught.value.path == "at_level"
