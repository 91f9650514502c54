"""Contradictions the loader refuses in orders, disciplines, ways out and re-ratings."""

from dataclasses import replace
from typing import Any

import pytest

from backend.plan_course_lint import course_problems
from backend.plan_loader import find_plan
from backend.rules.plan import Plan

PLAN = find_plan("366")


def problems(plan: Plan) -> set[str]:
    return {".".join(map(str, location)) for location, _ in course_problems(plan)}


def changed(section: str, **values: object) -> Plan:
    first, *rest = getattr(PLAN, section)
    return replace(PLAN, **{section: (replace(first, **values), *rest)})


def test_the_plan_as_it_stands_has_no_problem() -> None:
    assert problems(PLAN) == set()


@pytest.mark.parametrize(
    ("section", "values", "place"),
    [
        ("orders", {"key": "youngest_first"}, "orders.0"),
        ("orders", {"step": "lunch"}, "orders.0"),
        ("orders", {"sequence": (("head",), ("king",))}, "orders.0.sequence"),
        ("orders", {"sequence": (("head",), ("deputy", "head"))}, "orders.0.sequence"),
        ("orders", {"sequence": (("head",),)}, "orders.0.sequence"),
        ("orders", {"sequence": (("head",), ())}, "orders.0.sequence"),
        ("orders", {"between": True}, "orders.0.sequence"),
        ("orders", {"sequence": (("head",), ("collective",))}, "orders"),
        ("discipline_timing", {"case": "full_moon"}, "discipline_timing.0"),
        ("discipline_timing", {"counts_to": "nobody"}, "discipline_timing.0"),
        ("discipline_timing", {"decided_by": "king"}, "discipline_timing.0.decided_by"),
        ("discipline_timing", {"case": "old_place"}, "discipline_timing"),
        ("authority", {"or_by": ("king",)}, "authority.0.or_by"),
        ("authority", {"self_rated_by": ("king",)}, "authority.0.self_rated_by"),
        ("authority", {"proposed_by": "king"}, "authority.0.proposed_by"),
        ("role_places", {"about": "weather"}, "role_places.0.about"),
    ],
)
def test_a_name_no_rule_knows_and_an_order_that_runs_in_a_circle_are_refused(
    section: str, values: dict[str, Any], place: str
) -> None:
    assert place in problems(changed(section, **values))


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"subjects": ()}, "subjects"),
        ({"subjects": ("cat",)}, "subjects"),
        ({"grounds": ()}, "grounds"),
        ({"grounds": ("weather",)}, "grounds"),
        ({"remedy": "prayer"}, "remedy"),
    ],
)
def test_a_re_rating_has_known_subjects_grounds_and_a_remedy(
    values: dict[str, Any], place: str
) -> None:
    held = PLAN.re_rating
    assert held is not None
    rules = (replace(held.rules[0], **values),)
    plan = replace(PLAN, re_rating=replace(held, rules=rules))
    assert problems(plan) == {f"re_rating.rules.0.{place}"}


def test_a_re_rating_has_a_rule_a_known_body_and_a_named_form() -> None:
    held = PLAN.re_rating
    assert held is not None
    assert held.ordered_by is not None
    assert held.form is not None
    assert problems(replace(PLAN, re_rating=replace(held, rules=()))) == {"re_rating.rules"}
    body = replace(held, ordered_by=replace(held.ordered_by, body="king"))
    assert problems(replace(PLAN, re_rating=body)) == {"re_rating.ordered_by.body"}
    form = replace(held, form=replace(held.form, form=" "))
    assert problems(replace(PLAN, re_rating=form)) == {"re_rating.form.form"}
    assert problems(replace(PLAN, re_rating=None)) == set()


def test_conditions_and_ways_out_are_of_known_groups_and_exceptions_of_grounds() -> None:
    rules = PLAN.level_by_points
    assert rules is not None

    def found(**values: Any) -> set[str]:
        return problems(replace(PLAN, level_by_points=replace(rules, **values)))

    first = rules.conditions[0]
    at = "level_by_points.conditions.0"
    unless = replace(first, unless="violation_elsewhere")
    assert found(conditions=(unless,)) == {f"{at}.unless"}
    assert found(conditions=(replace(unless, ground=True),)) == set()
    assert found(conditions=(replace(first, ground=True, unless="luck"),)) == {f"{at}.unless"}
    assert found(conditions=(replace(first, groups=("choir",)),)) == {f"{at}.groups"}
    way = rules.ways_out[0]
    for wrong in ({"key": "tears"}, {"groups": ()}, {"groups": ("choir",)}):
        assert found(ways_out=(replace(way, **wrong),)) == {"level_by_points.ways_out.0"}


def test_a_cap_is_counted_at_a_known_level() -> None:
    assert PLAN.cap is not None
    plan = replace(PLAN, cap=replace(PLAN.cap, counted_at="the_moon"))
    assert problems(plan) == {"cap.counted_at"}
