"""Contradictions the loader refuses in the parts on who does what, and on the year's end."""

from dataclasses import replace
from typing import Any

import pytest

from backend.plan_lint import contradictions
from backend.plan_loader import find_plan
from backend.rules.plan import Plan


def problems(plan: Plan) -> list[str]:
    return [".".join(map(str, location)) for location, _ in contradictions(plan)]


def changed(code: str, section: str, index: int = 0, **values: Any) -> Plan:
    plan = find_plan(code)
    items = list(getattr(plan, section))
    items[index] = replace(items[index], **values)
    return replace(plan, **{section: tuple(items)})


@pytest.mark.parametrize(
    ("code", "section", "values", "place"),
    [
        ("000", "duties", {"duty": "dance"}, "duties.0.duty"),
        ("000", "duties", {"bodies": ()}, "duties.0.bodies"),
        ("000", "duties", {"bodies": ("choir",)}, "duties.0.bodies"),
        ("000", "duties", {"jointly": ("choir",)}, "duties.0.bodies"),
        ("000", "duties", {"about": ("choir",)}, "duties.0.about"),
        ("001", "duties", {"then": "appraise"}, "duties.0.then"),
        ("000", "proposals", {"subject": "cat"}, "proposals.0.subject"),
        ("000", "proposals", {"subject": "party_caucus"}, "proposals.0.subject"),
        ("000", "proposals", {"to": "choir"}, "proposals.0.to"),
        ("000", "proposals", {"only_if": "luck"}, "proposals.0.only_if"),
        ("000", "proposals", {"only_if": "not kind"}, "proposals.0.only_if"),
        ("001", "year_end", {"first_month": 0}, "year_end.0.first_month"),
        ("001", "year_end", {"first_month": 13}, "year_end.0.first_month"),
        ("001", "year_end", {"first_month": None}, "year_end.0"),
    ],
)
def test_a_name_no_rule_knows_and_a_month_that_is_none_are_refused(
    code: str, section: str, values: dict[str, Any], place: str
) -> None:
    assert problems(changed(code, section, **values)) == [place]


def test_one_piece_of_the_work_is_given_once_on_one_account() -> None:
    police, military = (
        index for index, rule in enumerate(find_plan("001").duties) if rule.duty == "consult"
    )
    both = changed("001", "duties", military, about=("commune_police",))
    assert problems(both) == [f"duties.{military}"]
    assert problems(changed("001", "duties", police, about=("member",))) == []


@pytest.mark.parametrize("month", [1, 12])
def test_any_month_of_the_year_may_be_the_first_of_its_end(month: int) -> None:
    assert problems(changed("001", "year_end", first_month=month)) == []
