"""What is left to do round a meeting: a second look at proposals, completed texts."""

from datetime import date

import pytest

from backend.plan_loader import find_plan
from backend.rules.after_review import AfterFacts, after_steps, completes, text_steps
from backend.rules.steps import COLLECT, COMPLETE, RECHECK, OrganisationFacts, organisation_steps
from backend.rules.terms import OrganisationKind
from backend.working_days import calendar

CELL = OrganisationKind.CELL_SUB


def left(plan: str, **facts: int) -> dict[str, date | None]:
    found = after_steps(find_plan(plan), CELL, 3, AfterFacts(**facts), calendar())
    return {step.key: step.last.day for step in found}


def test_nothing_is_asked_while_nothing_is_left() -> None:
    assert left("004") == {}


@pytest.mark.requirement("R002-22", "R004-44")
def test_texts_are_completed_before_the_dossier_where_the_plan_completes_them() -> None:
    assert left("004", texts_open=2) == {COLLECT: date(2022, 12, 14)}
    assert left("004", reports_open=1) == {COLLECT: date(2022, 12, 14)}
    assert left("002", texts_open=1) == {COLLECT: date(2017, 12, 14)}
    own = list(text_steps(find_plan("004"), CELL, (7, 9), calendar()))
    assert [(step.key, step.subject) for step in own] == [
        (COMPLETE, "member/7"),
        (COMPLETE, "member/9"),
    ]
    for plan in ("000", "001", "003"):
        assert not completes(find_plan(plan))
        assert left(plan, texts_open=1, reports_open=1) == {}
        assert not list(text_steps(find_plan(plan), CELL, (7,), calendar()))


def test_a_proposal_on_a_rating_that_came_out_otherwise_is_looked_at_by_the_review() -> None:
    assert left("004", rechecks=1) == {RECHECK: date(2022, 11, 30)}
    assert left("366", rechecks=1) == {RECHECK: date(2026, 12, 30)}


@pytest.mark.requirement("R002-09", "R004-39")
def test_a_group_that_has_not_reported_holds_the_cells_review_back() -> None:
    for plan, held in {"002": True, "004": True, "000": False}.items():
        facts = OrganisationFacts(organisation=3, kind=CELL, groups_open=1)
        steps = organisation_steps(find_plan(plan), facts, calendar())
        (review,) = (step for step in steps if step.key == "review")
        assert ("groups_open" in review.blocked_by) is held
