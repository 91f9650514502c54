"""What the level of an organisation is told to rest on."""

from fractions import Fraction
from typing import Any

import pytest

from backend.plan_loader import find_plan
from backend.rules.org_conditions import Year, check
from backend.rules.verdict import Outcome
from backend.services.rules import ask
from tests.unit.rules.asking import adapter, refused, told
from tests.unit.rules.org_cell import CELL, ORDER, disunited, level, scores


def said(question: dict[str, Any]) -> list[tuple[str, Outcome, dict[str, Any]]]:
    """Findings of an organisation under 002, by sentence, outcome and facts."""
    findings = told("002", "org_rating", question)
    return [
        (code.removeprefix("org-"), outcome, facts) for code, outcome, _path, facts in findings
    ]


def test_the_best_level_is_told_by_each_of_its_conditions_and_what_it_was_held_against() -> None:
    top = {"tested": "CLEAN_STRONG"}
    assert said({**CELL, "members_rated": 18}) == [
        ("points-at-least", Outcome.MET, {**top, "total": 94, "asked": 90}),
        ("task-result-at-least", Outcome.MET, {**top, "level": "EXCELLENT", "asked": "EXCELLENT"}),
        (
            "board-united-at-least",
            Outcome.MET,
            {**top, "level": "EXCELLENT", "asked": "EXCELLENT", "united": "yes"},
        ),
        ("activity-as-prescribed", Outcome.MET, {**top, "held": "yes"}),
        ("members-all-completed", Outcome.MET, {**top, "completed": 18, "rated": 18, "total": 20}),
        ("peers-at-rank", Outcome.MET, {**top, "low": 0, "bodies": 4, "asked": 1}),
        ("no-leader-disciplined", Outcome.MET, {**top, "disciplined": 0, "found": "no"}),
    ]


def test_a_lower_level_is_told_with_what_barred_the_better_ones_and_nothing_below_it() -> None:
    changes = {
        "scores": scores(80), "members_rated": 18, "members_not_completed": 2,
        "activity_as_prescribed": False, "task_result": "GOOD", "union_ranks": [2, 3],
        "leaders_disciplined": 1, "gov_rank": None,
    }  # fmt: skip
    top, good, done = ({"tested": name} for name in ORDER[:3])
    led = {"disciplined": 1, "found": "no"}
    assert said({**CELL, **changes}) == [
        ("points-at-least", Outcome.UNMET, {**top, "total": 80, "asked": 90}),
        ("task-result-at-least", Outcome.UNMET, {**top, "level": "GOOD", "asked": "EXCELLENT"}),
        ("activity-as-prescribed", Outcome.UNMET, {**top, "held": "no"}),
        (
            "members-all-completed",
            Outcome.UNMET,
            {**top, "completed": 16, "rated": 18, "total": 20},
        ),
        ("peers-at-rank", Outcome.UNMET, {**top, "low": 2, "bodies": 2, "asked": 1}),
        ("no-leader-disciplined", Outcome.UNMET, {**top, **led}),
        ("no-leader-disciplined", Outcome.UNMET, {**good, **led}),
        ("peers-at-rank", Outcome.UNMET, {**good, "low": 1, "bodies": 2, "asked": 2}),
        ("points-at-least", Outcome.MET, {**done, "total": 80, "asked": 50}),
        ("task-result-at-least", Outcome.MET, {**done, "level": "GOOD", "asked": "COMPLETED"}),
    ]


def test_good_is_told_with_a_leader_the_organisation_found_out_itself() -> None:
    found = said({**CELL, "scores": scores(80), "leaders_disciplined": 1, "self_detected": True})
    assert [(code, facts["tested"]) for code, _outcome, facts in found] == [
        ("points-at-least", "CLEAN_STRONG"),
        ("points-at-least", "GOOD"),
        ("task-result-at-least", "GOOD"),
        ("board-united-at-least", "GOOD"),
        ("no-leader-disciplined", "GOOD"),
        ("peers-at-rank", "GOOD"),
    ]
    assert found[4][2] == {"tested": "GOOD", "disciplined": 1, "found": "yes"}


def test_one_weak_cell_is_told_among_how_many() -> None:
    found = said({**CELL, "org": "org_base", "cells_total": 9, "cells_weak": 2})
    cells = [facts for code, _outcome, facts in found if code == "cells-all-completed"]
    assert cells == [{"tested": "CLEAN_STRONG", "completed": 7, "total": 9}]


def test_a_board_at_odds_is_told_as_such_where_it_keeps_from_a_level() -> None:
    plan = find_plan("002")
    question = adapter("org_rating").validate_python({**CELL, "board": disunited("GOOD")})
    assert plan.org_rating is not None
    for condition in plan.org_rating.conditions:
        if condition.key == "board_united_at_least":
            found = check(plan, condition, Year(question, 940))
            assert found.outcome is Outcome.UNMET
            assert (found.facts["united"], found.facts["level"]) == ("no", "GOOD")


def test_every_ground_that_stands_is_told_and_no_condition_beside_it() -> None:
    changes = {
        "board": disunited("GOOD"), "corruption_with_discipline": True, "gov_rank": 4,
        "union_ranks": [4, 4, 1], "members_not_completed": 11, "scores": scores(40),
    }  # fmt: skip
    weak = {"tested": "WEAK"}
    half = {"part": 11, "total": 20, "share": Fraction(1, 2), "over": "yes"}
    assert said({**CELL, **changes}) == [
        ("points-below", Outcome.UNMET, {**weak, "total": 40, "asked": 50}),
        ("board-disunited", Outcome.UNMET, {**weak, "united": "no"}),
        ("corruption-with-discipline", Outcome.UNMET, {**weak, "stands": "yes"}),
        ("government-lowest", Outcome.UNMET, {**weak, "rank": 4}),
        ("unions-lowest-at-least", Outcome.UNMET, {**weak, "lowest": 2, "asked": 2}),
        ("not-completed-over", Outcome.UNMET, {**weak, **half}),
    ]


def test_a_ground_that_does_not_stand_says_what_it_found() -> None:
    plan = find_plan("002")
    question = adapter("org_rating").validate_python({**CELL, "gov_rank": None})
    assert plan.org_rating is not None
    found = {
        condition.key: check(plan, condition, Year(question, 940))
        for condition in plan.org_rating.conditions
        if condition.ground and condition.key != "weak_cells_over"
    }
    assert {finding.outcome for finding in found.values()} == {Outcome.MET}
    assert found["board_disunited"].facts["united"] == "yes"
    assert found["corruption_with_discipline"].facts["stands"] == "no"
    assert found["government_lowest"].facts["rank"] == 0
    assert found["unions_lowest_at_least"].facts["lowest"] == 0
    assert found["not_completed_over"].facts["over"] == "no"


@pytest.mark.parametrize(
    ("changes", "clause", "facts"),
    [
        (
            {"leaders_disciplined": 1},
            "II.B.1.3.b",
            {"reading": "A-18", "level": "COMPLETED", "other": "CLEAN_STRONG"},
        ),
        (
            {"board": disunited("GOOD"), "scores": scores(89), "task_result": "GOOD"},
            "II.B.1.3.d",
            {"reading": "A-36", "level": "WEAK", "other": "COMPLETED"},
        ),
    ],
)
def test_a_contested_reading_is_told_by_its_own_clause_with_both_levels(
    changes: dict[str, object], clause: str, facts: dict[str, str]
) -> None:
    note = told("002", "org_rating", {**CELL, **changes})[-1]
    assert note == ("org-other-reading", Outcome.UNDECIDED, clause, facts)


def test_a_share_is_told_with_its_numbers_whether_over_or_not() -> None:
    cases = [
        {"org": "org_base", "cells": 9, "weak": 4},
        {"org": "cell", "members": 10, "not_completed": 5},
    ]
    weak = {"tested": "WEAK"}
    third, half = Fraction(1, 3), Fraction(1, 2)
    assert told("002", "weak_share", {"cases": cases}) == [
        (
            "org-weak-cells-over",
            Outcome.UNMET,
            "II.B.1.3.d",
            {**weak, "part": 4, "total": 9, "share": third, "over": "yes"},
        ),
        (
            "org-not-completed-over",
            Outcome.MET,
            "II.B.1.3.d",
            {**weak, "part": 5, "total": 10, "share": half, "over": "no"},
        ),
    ]


@pytest.mark.parametrize(
    ("case", "path"),
    [
        ({"org": "cell", "members": 0, "not_completed": 0}, "cases.0.members"),
        ({"org": "cell", "members": 3, "not_completed": 4}, "cases.0.not_completed"),
        ({"org": "org_base", "cells": 0, "weak": 0}, "cases.0.cells"),
        ({"org": "org_base", "cells": 3, "weak": 4}, "cases.0.weak"),
    ],
)
def test_a_share_of_nothing_names_its_field(case: dict[str, object], path: str) -> None:
    assert refused("002", "weak_share", {"cases": [case]}) == path


def test_a_share_of_one_a_scale_of_two_ranks_and_the_first_rank_are_possible() -> None:
    case = {"org": "cell", "members": 1, "not_completed": 1}
    assert ask("002", "weak_share", {"cases": [case]}).answer == {"weak_ground": [True]}
    assert level(lowest_rank=2) == "CLEAN_STRONG"
    assert refused("002", "org_rating", {**CELL, "union_ranks": [1, 0]}) == "union_ranks.1"


def test_the_points_are_left_to_the_document_a_plan_names_for_them() -> None:
    external = {"status": "external", "source": "08-HD/TU", "value": None}
    case = {"org": "cell", "members": 3, "not_completed": 1}
    assert ask("000", "org_rating", CELL).answer == external
    assert ask("000", "weak_share", {"cases": [case]}).answer == external
