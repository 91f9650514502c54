import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.services.rules import MalformedQuestionError, ask
from tests.unit.rules.asking import refused
from tests.unit.rules.org_cell import CELL, MOST, ORDER, disunited, level, rating, scores, status


@pytest.mark.requirement("R002-55")
def test_the_five_sections_add_up() -> None:
    assert rating().answer == {"total": 94, "level": "CLEAN_STRONG", "status": "fits"}


def test_half_points_are_written_as_text_and_add_up() -> None:
    sheet = {"a": "38.5", "b": 19, "c": 14, "d": 14, "e": 9}
    assert rating(scores=sheet).answer["total"] == "94.5"
    assert rating(scores={**sheet, "b": "19.5"}).answer["total"] == 95


@pytest.mark.parametrize(("key", "most"), MOST.items())
@pytest.mark.requirement("R002-51", "R002-52", "R002-53", "R002-54", "R002-55")
def test_no_section_has_more_than_its_points(key: str, most: int) -> None:
    assert status(scores={**CELL["scores"], key: most}) == "fits"
    for wrong in (most + 1, f"{most}.5", -1, "", "x", "1,5", "1.25"):
        with pytest.raises(MalformedQuestionError) as caught:
            rating(scores={**CELL["scores"], key: wrong})
        assert caught.value.params["path"] == f"scores.{key}"


@pytest.mark.requirement("R002-82")
def test_there_are_no_bonus_points_and_no_section_is_left_out() -> None:
    for wrong in ({**CELL["scores"], "bonus": 2}, {"a": 40}):
        asked = {**CELL, "scores": wrong}
        assert refused("002", "org_rating", asked).startswith("scores.")


@pytest.mark.requirement("R002-56")
def test_clean_and_strong_needs_ninety_points_and_excellent_tasks() -> None:
    assert level(scores=scores(90)) == "CLEAN_STRONG"
    assert level(scores=scores(89)) == "GOOD"
    assert level(task_result="GOOD") == "GOOD"


@pytest.mark.requirement("R002-57")
def test_clean_and_strong_needs_an_excellent_board() -> None:
    assert level(board={"united": True, "level": "GOOD"}) == "GOOD"


@pytest.mark.requirement("R002-58")
def test_clean_and_strong_needs_activity_as_prescribed() -> None:
    assert level(activity_as_prescribed=False) == "GOOD"


@pytest.mark.requirement("R002-59")
def test_one_member_not_completed_keeps_a_cell_from_clean_and_strong() -> None:
    assert level(members_not_completed=1) == "GOOD"


@pytest.mark.requirement("R002-60")
def test_one_weak_cell_keeps_the_organisation_from_clean_and_strong() -> None:
    assert level(org="org_base", cells_total=9) == "CLEAN_STRONG"
    assert level(org="org_base", cells_total=9, cells_weak=1) == "GOOD"


def test_a_cells_members_do_not_bear_on_the_organisation_and_the_other_way_round() -> None:
    assert level(org="org_base", cells_total=9, members_not_completed=11) == "CLEAN_STRONG"
    assert level(cells_total=9, cells_weak=9) == "CLEAN_STRONG"


@pytest.mark.requirement("R002-61", "R002-64", "R002-68")
def test_a_union_at_the_second_rank_is_good_and_at_the_third_completed() -> None:
    assert level(union_ranks=[1, 1, 1], gov_rank=1) == "CLEAN_STRONG"
    assert level(union_ranks=[1, 2, 1]) == "GOOD"
    assert level(union_ranks=[1, 3, 1]) == "COMPLETED"
    assert level(gov_rank=2) == "GOOD"
    assert level(gov_rank=3) == "COMPLETED"


@pytest.mark.requirement("R002-64")
def test_good_starts_at_seventy_points() -> None:
    assert level(scores=scores(70)) == "GOOD"
    assert level(scores={"a": 40, "b": 20, "c": "9.5", "d": 0, "e": 0}) == "COMPLETED"
    for tasks, found in (("GOOD", "GOOD"), ("COMPLETED", "COMPLETED")):
        assert level(scores=scores(70), task_result=tasks) == found
        assert level(scores=scores(95), task_result=tasks) == found


@pytest.mark.requirement("R002-65")
def test_good_needs_a_board_that_did_well() -> None:
    assert level(board={"united": True, "level": "GOOD"}, scores=scores(80)) == "GOOD"
    assert level(board={"united": True, "level": "COMPLETED"}) == "COMPLETED"


@pytest.mark.requirement("R002-66", "R002-67")
def test_a_disciplined_leader_bars_good_unless_found_out_by_the_organisation_itself() -> None:
    low = scores(80)
    assert level(scores=low, leaders_disciplined=1) == "COMPLETED"
    assert level(scores=low, leaders_disciplined=1, self_detected=True) == "GOOD"
    assert status(scores=low, leaders_disciplined=1) == "fits"


def test_the_bar_on_disciplined_leaders_above_good_is_a_reading() -> None:
    answered = rating(leaders_disciplined=1)
    assert answered.answer["level"] == "COMPLETED"
    assert answered.answer["status"] == "needs_ruling"
    note = answered.because[-1]
    assert (note.facts["reading"], note.facts["other"]) == ("A-18", "CLEAN_STRONG")
    assert status(leaders_disciplined=1, self_detected=True) == "fits"


@pytest.mark.requirement("R002-69")
def test_completed_is_fifty_to_under_seventy_or_more_but_short_of_good() -> None:
    assert level(scores=scores(50)) == "COMPLETED"
    assert level(scores=scores(88), union_ranks=[3]) == "COMPLETED"
    assert level(scores=scores(60), task_result="COMPLETED") == "COMPLETED"


@pytest.mark.requirement("R002-70")
def test_under_fifty_points_is_weak() -> None:
    assert level(scores=scores(50)) == "COMPLETED"
    assert level(scores=scores(49)) == "WEAK"
    assert level(scores={**scores(49), "e": "0.5"}) == "WEAK"


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"board": disunited()}, marks=pytest.mark.requirement("R002-71")),
        pytest.param(
            {"corruption_with_discipline": True}, marks=pytest.mark.requirement("R002-72")
        ),
        pytest.param({"gov_rank": 4}, marks=pytest.mark.requirement("R002-73")),
        pytest.param({"union_ranks": [4, 4, 1]}, marks=pytest.mark.requirement("R002-74")),
        pytest.param(
            {"org": "org_base", "cells_total": 9, "cells_weak": 4},
            marks=pytest.mark.requirement("R002-75"),
        ),
        pytest.param(
            {"members_total": 10, "members_not_completed": 6},
            marks=pytest.mark.requirement("R002-76"),
        ),
    ],
)
def test_a_ground_makes_weak_at_any_score_and_is_ruled_on_where_tasks_were_done(
    changes: dict[str, object],
) -> None:
    answered = rating(**changes)
    assert answered.answer["level"] == "WEAK"
    assert answered.answer["status"] == "needs_ruling"
    assert answered.because[-1].facts["reading"] == "A-36"
    assert rating(**changes, task_result="NOT_COMPLETED").answer["status"] == "fits"
    assert rating(**changes, scores=scores(40)).answer["status"] == "fits"


@pytest.mark.requirement("R002-74")
def test_one_union_at_the_lowest_rank_is_no_ground() -> None:
    assert level(scores=scores(75), union_ranks=[4, 1]) == "COMPLETED"


@pytest.mark.requirement("R002-75", "R002-76")
def test_exactly_a_third_and_exactly_half_are_no_ground() -> None:
    assert level(org="org_base", cells_total=9, cells_weak=3, scores=scores(80)) == "GOOD"
    assert level(members_total=10, members_not_completed=5, scores=scores(80)) == "GOOD"


def test_without_government_and_unions_their_condition_does_not_apply_and_says_so() -> None:
    answered = rating(gov_rank=None, union_ranks=[])
    assert answered.answer["level"] == "CLEAN_STRONG"
    flagged = [f for f in answered.because if f.code == "finding-org-peers-at-rank"]
    assert [f.outcome.value for f in flagged] == ["undecided"]


@pytest.mark.requirement("R002-69")
def test_tasks_not_done_without_a_ground_fit_no_level() -> None:
    answered = rating(task_result="NOT_COMPLETED")
    assert (answered.answer["level"], answered.answer["status"]) == (None, "no_level_fits")
    assert answered.because


@pytest.mark.parametrize("plan", ["004", "366"])
def test_a_plan_without_points_does_not_rate_by_those_of_another(plan: str) -> None:
    assert ask(plan, "org_rating", CELL).answer == {"status": "absent"}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"members_total": 0}, "members_total"),
        ({"members_not_completed": 21}, "members_not_completed"),
        ({"members_rated": 21}, "members_rated"),
        ({"members_rated": 18, "members_not_completed": 19}, "members_not_completed"),
        ({"org": "org_base"}, "cells_total"),
        ({"cells_weak": 1}, "cells_weak"),
        ({"gov_rank": 5}, "gov_rank"),
        ({"gov_rank": 0}, "gov_rank"),
        ({"union_ranks": [1, 5]}, "union_ranks.1"),
        ({"lowest_rank": 1}, "lowest_rank"),
        ({"leaders_disciplined": -1}, "leaders_disciplined"),
        ({"org": "section"}, "org"),
    ],
)
def test_impossible_numbers_are_refused_with_their_place(
    changes: dict[str, object], path: str
) -> None:
    assert refused("002", "org_rating", {**CELL, **changes}) == path


@pytest.mark.requirement("R002-75", "R002-76")
def test_shares_that_make_weak_are_strict() -> None:
    cases = [
        {"org": "org_base", "cells": 9, "weak": 3},
        {"org": "org_base", "cells": 9, "weak": 4},
        {"org": "cell", "members": 10, "not_completed": 5},
        {"org": "cell", "members": 10, "not_completed": 6},
        {"org": "org_base", "cells": 100, "weak": 33},
        {"org": "org_base", "cells": 100, "weak": 34},
        {"org": "cell", "members": 101, "not_completed": 50},
        {"org": "cell", "members": 101, "not_completed": 51},
    ]
    answer = ask("002", "weak_share", {"cases": cases}).answer
    assert answer == {"weak_ground": [False, True] * 4}


def test_a_share_of_nothing_or_above_the_whole_is_refused() -> None:
    nobody = {"org": "cell", "members": 0, "not_completed": 0}
    assert refused("002", "weak_share", {"cases": [nobody]}) == "cases.0.members"
    too_many = {"org": "org_base", "cells": 3, "weak": 4}
    assert refused("002", "weak_share", {"cases": [too_many]}) == "cases.0.weak"
    case = {"org": "cell", "members": 3, "not_completed": 1}
    assert ask("004", "weak_share", {"cases": [case]}).answer == {"status": "absent"}


@given(
    st.integers(0, 100),
    st.integers(0, 100),
    st.sampled_from(["EXCELLENT", "GOOD", "COMPLETED"]),
    st.integers(1, 4),
    st.integers(0, 2),
)
def test_more_points_never_make_a_worse_level(
    a: int, b: int, tasks: str, rank: int, disciplined: int
) -> None:
    fewer, more = (
        level(
            scores=scores(total),
            task_result=tasks,
            gov_rank=rank,
            leaders_disciplined=disciplined,
        )
        for total in sorted((a, b))
    )
    assert ORDER.index(str(more)) <= ORDER.index(str(fewer))
