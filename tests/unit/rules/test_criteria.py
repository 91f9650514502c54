from dataclasses import replace
from datetime import date

import pytest

from backend.plan_loader import find_plan, plans
from backend.rules.criteria import (
    collective_discipline,
    criteria_for,
    disciplined_in_period,
    next_ungraded,
    own_levels,
    parts_of,
    texts_for,
)
from backend.rules.plan import DisciplineRule, Plan
from backend.rules.terms import FormPart, Grade, Level
from backend.rules.verdict import Outcome

PLAN = find_plan("004")
MEMBER = parts_of(leader=False, head=False)
LEADER = parts_of(leader=True, head=False)
HEAD = parts_of(leader=True, head=True)
ALL = PLAN.member_form.criteria.items
RATED_ON = date(2022, 11, 30)


def keys(parts: frozenset[FormPart]) -> list[str]:
    return [criterion.key for criterion in criteria_for(ALL, parts)]


def text_keys(parts: frozenset[FormPart]) -> list[str]:
    return [section.key for section in texts_for(PLAN, parts)]


def open_levels(plan: Plan, *disciplined: date, on: date = RATED_ON) -> list[Level]:
    return [option.level for option in own_levels(plan, disciplined, on) if not option.struck_by]


def discipline(**changes: str | bool) -> DisciplineRule:
    """The rule of plan 004, with changes."""
    assert PLAN.discipline is not None
    return replace(PLAN.discipline, **changes)


ROLLING = discipline(period="rolling_year")


def test_a_member_answers_the_members_part_and_a_leader_his_own_in_addition() -> None:
    assert keys(MEMBER) == ["c1", "c2", "c3", "c4", "c5", "c6", "c7"]
    assert keys(LEADER) == [*keys(MEMBER), "l1", "l2", "l3"]
    assert keys(HEAD) == keys(LEADER)


def test_a_head_without_a_leading_post_answers_the_heads_part_only_in_addition() -> None:
    parts = parts_of(leader=False, head=True)
    assert parts == {FormPart.MEMBER, FormPart.HEAD}
    assert text_keys(parts) == ["strengths", "shortcomings", "causes", "head_role"]


@pytest.mark.requirement("R004-27")
def test_only_a_head_writes_about_the_role_of_the_head() -> None:
    assert "head_role" in text_keys(HEAD)
    assert "head_role" not in text_keys(LEADER)
    assert "head_role" not in text_keys(MEMBER)


def test_leaders_write_of_products_example_and_assets_and_members_do_not() -> None:
    assert text_keys(MEMBER) == ["strengths", "shortcomings", "causes"]
    assert set(text_keys(LEADER)) - set(text_keys(MEMBER)) == {"products", "example", "assets"}
    assets = next(section for section in texts_for(PLAN, LEADER) if section.key == "assets")
    assert assets.yes_no


def test_the_order_is_that_of_the_form_whatever_the_parts() -> None:
    order = [section.key for section in PLAN.member_form.texts]
    assert text_keys(HEAD) == order
    assert text_keys(LEADER) == [key for key in order if key != "head_role"]


@pytest.mark.requirement("R004-56")
def test_a_criterion_gets_one_of_four_grades_and_no_other() -> None:
    assert PLAN.member_form.grades.items == (Grade.XS, Grade.T, Grade.TB, Grade.K)
    with pytest.raises(ValueError, match="khá"):
        Grade("khá")


@pytest.mark.requirement("R004-59")
def test_there_are_four_levels_and_no_level_of_another_plan() -> None:
    assert open_levels(PLAN) == [
        Level.EXCELLENT,
        Level.GOOD,
        Level.COMPLETED,
        Level.NOT_COMPLETED,
    ]
    with pytest.raises(ValueError, match="WEAK"):
        Level("WEAK")


@pytest.mark.parametrize(
    ("graded", "after", "expected"),
    [
        ("", None, "c1"),
        ("", "c1", "c2"),
        ("c1 c2", None, "c3"),
        ("c1 c2", "c2", "c3"),
        ("c2 c3 c4 c5 c6", "c6", "c7"),
        ("c2 c3 c4 c5 c6 c7", "c7", "c1"),  # behind it there is none: from the start
        ("c3 c4 c5 c6", "c7", "c1"),
        ("c1 c2 c4 c5 c6 c7", "c3", None),  # left for later, and nothing else waits
        ("c1 c2 c4 c5 c6 c7", None, "c3"),
        ("c1", "no such", "c2"),
        ("c1 c2 c3 c4 c5 c6 c7", "c2", None),
        ("c1 c2 c3 c4 c5 c6 c7", None, None),
    ],
)
def test_the_next_criterion_is_the_first_ungraded_behind_and_then_from_the_start(
    graded: str, after: str | None, expected: str | None
) -> None:
    found = next_ungraded(criteria_for(ALL, MEMBER), dict.fromkeys(graded.split(), Grade.T), after)
    assert (found.key if found else None) == expected


def test_without_criteria_there_is_no_next_one() -> None:
    assert next_ungraded((), {}) is None


@pytest.mark.parametrize("day", [date(2022, 1, 1), date(2022, 6, 10), date(2022, 12, 31)])
def test_a_discipline_in_the_year_leaves_only_not_completed(day: date) -> None:
    assert open_levels(PLAN, day) == [Level.NOT_COMPLETED]
    struck = [option.struck_by for option in own_levels(PLAN, [day], RATED_ON)]
    assert struck[-1] is None
    finding = struck[0]
    assert finding is not None
    assert finding.outcome is Outcome.UNMET
    assert finding.facts == {"day": day, "year": 2022, "level": Level.NOT_COMPLETED}
    assert finding.clause.path == "II.5"


@pytest.mark.parametrize("day", [date(2021, 12, 31), date(2021, 12, 15), date(2023, 1, 1)])
def test_a_discipline_of_another_calendar_year_strikes_nothing(day: date) -> None:
    assert len(open_levels(PLAN, day)) == 4


def test_the_latest_discipline_of_the_year_is_the_one_shown() -> None:
    days = [date(2022, 3, 1), date(2022, 9, 2), date(2021, 11, 1), date(2022, 5, 1)]
    assert disciplined_in_period(discipline(), days, 2022, RATED_ON) == date(2022, 9, 2)


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (date(2021, 11, 29), False),
        (date(2021, 11, 30), True),  # twelve months to the day
        (date(2021, 12, 15), True),  # in the rolling year, not in the year under review
        (RATED_ON, True),
        (date(2022, 12, 1), False),  # after the rating
    ],
)
def test_a_rolling_year_ends_on_the_day_of_the_rating(day: date, counts: bool) -> None:
    assert disciplined_in_period(ROLLING, [day], 2022, RATED_ON) == (day if counts else None)
    assert (len(open_levels(replace(PLAN, discipline=ROLLING), day)) == 1) is counts


def test_the_rolling_year_of_29_february_ends_on_28_february() -> None:
    day = date(2024, 2, 29)
    assert disciplined_in_period(ROLLING, [day], 2024, date(2025, 2, 28)) == day
    assert disciplined_in_period(ROLLING, [day], 2024, date(2025, 3, 1)) is None


def test_where_a_vote_is_still_asked_discipline_strikes_nothing() -> None:
    asked = replace(PLAN, discipline=discipline(vote_required=True))
    assert len(open_levels(asked, date(2022, 6, 10))) == 4


def test_nobody_without_discipline_has_a_level_struck_out() -> None:
    assert all(option.struck_by is None for option in own_levels(PLAN, [], RATED_ON))


def test_a_struck_level_is_told_as_a_discipline_in_the_year() -> None:
    found = own_levels(PLAN, [date(2022, 6, 10)], RATED_ON)[0].struck_by
    assert found is not None
    assert found.code == "finding-disciplined-in-year"


def test_a_leader_answers_the_leaders_part_beside_the_members() -> None:
    assert parts_of(leader=True, head=False) == {FormPart.MEMBER, FormPart.LEADER}


def test_a_plan_without_a_rule_on_discipline_strikes_no_level() -> None:
    silent = replace(PLAN, discipline=None)
    assert len(open_levels(silent, date(2022, 6, 10))) == len(open_levels(PLAN))


@pytest.mark.requirement("R004-96")
def test_a_discipline_of_a_collective_in_the_year_forces_its_level_in_004_alone() -> None:
    on = date(2022, 11, 30)
    for plan in plans().values():
        for day in (date(plan.year, 1, 1), date(plan.year, 12, 31)):
            forced = collective_discipline(plan, day, on)
            assert (forced is not None) is (plan.code == "004")
    plan = find_plan("004")
    assert collective_discipline(plan, None, on) is None
    assert collective_discipline(plan, date(2021, 12, 31), on) is None
    assert collective_discipline(plan, date(2023, 1, 1), on) is None
