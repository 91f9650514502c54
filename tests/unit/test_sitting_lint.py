"""Contradictions the loader refuses in the parts on joint reviews, depths and own ballots."""

from dataclasses import replace
from typing import Any

import pytest

from backend.plan_lint import contradictions
from backend.plan_loader import find_plan
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind


def problems(plan: Plan) -> list[str]:
    return [".".join(map(str, location)) for location, _ in contradictions(plan)]


def with_joint(**values: Any) -> Plan:
    plan = find_plan("004")
    assert plan.joint_review is not None
    return replace(plan, joint_review=replace(plan.joint_review, **values))


def with_depth(**values: Any) -> Plan:
    plan = find_plan("004")
    first, *rest = plan.review_depths
    return replace(plan, review_depths=(replace(first, **values), *rest))


@pytest.mark.parametrize("code", ["002", "004"])
def test_the_plans_as_they_are_have_none(code: str) -> None:
    assert problems(find_plan(code)) == []


@pytest.mark.parametrize(
    ("plan", "place"),
    [
        (with_joint(bodies=("choir", "standing_board")), "joint_review.bodies"),
        (with_joint(instead=("choir",)), "joint_review.bodies"),
        (with_joint(missing="committee"), "joint_review.missing"),
        (with_joint(missing="", instead=("committee",)), "joint_review.missing"),
        (with_joint(instead=()), "joint_review.missing"),
        (with_depth(place="home"), "review_depths.0.place"),
        (with_depth(place="cell"), "review_depths.1.place"),
        (with_depth(parts=()), "review_depths.0.parts"),
    ],
)
def test_names_no_rule_knows_are_refused(plan: Plan, place: str) -> None:
    assert place in problems(plan)


def test_a_kind_votes_on_its_own_level_in_one_way() -> None:
    plan = find_plan("004")
    again = replace(plan.own_ballots[0], kinds=(OrganisationKind.CELL_SUB,))
    assert problems(replace(plan, own_ballots=(*plan.own_ballots, again))) == ["own_ballots"]
    other = replace(again, kinds=(OrganisationKind.CELL_SECTION,))
    assert problems(replace(plan, own_ballots=(*plan.own_ballots, other))) == []
