from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.member_conditions import RatedMember, check_member
from backend.rules.verdict import Outcome
from backend.services.rules import Answered, ask
from tests.unit.rules.asking import refused

ORDER = ("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED")
FAULTS = ("cell_tasks_not_done", "forbidden_acts", "refused_assignment_or_disunity")
levels = st.sampled_from(ORDER)


def rating(tally: dict[str, int], **member: object) -> Answered:
    """Under plan 002, on 10 December 2017, tasks done excellently unless `member` says other."""
    facts = {"task_result": "EXCELLENT", **member}
    asked = {"member": facts, "tally": tally, "rated_on": "2017-12-10"}
    return ask("002", "member_rating", asked)


def found(tally: dict[str, int], **member: object) -> tuple[object, object]:
    answer = rating(tally, **member).answer
    return answer["level"], answer["status"]


def on_excellent(*cases: dict[str, object], **changes: object) -> dict[str, Any]:
    return {
        "official": 12,
        "votes_for": 10,
        "all_official_present_and_voting": True,
        "task_result": "EXCELLENT",
        "civil_servant": True,
        "cases": list(cases),
        **changes,
    }


def excellent(*cases: dict[str, object], **changes: object) -> list[bool]:
    answer = ask("002", "member_excellent", on_excellent(*cases, **changes)).answer
    return list(answer["eligible_excellent"])  # type: ignore[arg-type]


# ------------------------------------------------------------- who may be excellent (002)


@pytest.mark.requirement("R002-89")
def test_one_of_three_alternatives_is_enough_for_a_civil_servant() -> None:
    assert excellent(
        {"civil": "GOOD"},
        {"civil": "GOOD", "cstd_proposed": True},
        {"civil": "GOOD", "certificate": "province"},
        {"civil": "GOOD", "certificate": "ministry"},
        {"civil": "GOOD", "certificate": "district"},
        {"civil": "EXCELLENT"},
    ) == [False, True, True, True, False, True]


@pytest.mark.requirement("R002-87")
def test_tasks_done_well_are_not_done_excellently() -> None:
    assert excellent({"civil": "EXCELLENT"}, task_result="GOOD") == [False]


@pytest.mark.requirement("R002-88")
def test_eight_of_twelve_votes_are_not_enough_to_be_excellent() -> None:
    assert excellent({"civil": "EXCELLENT"}, votes_for=8) == [False]
    assert excellent({"civil": "EXCELLENT"}, votes_for=9) == [True]


def test_who_is_no_civil_servant_needs_no_staff_rating() -> None:
    assert excellent({}, civil_servant=False) == [True]
    assert excellent({}) == [False]


def test_more_votes_than_official_members_are_refused() -> None:
    for changes, path in (({"votes_for": 13}, "votes_for"), ({"official": 0}, "official")):
        assert refused("002", "member_excellent", on_excellent({}, **changes)) == path


def test_the_conditions_of_002_hold_for_no_other_plan() -> None:
    asked = {
        "official": 3,
        "votes_for": 3,
        "task_result": "EXCELLENT",
        "civil_servant": False,
        "cases": [{}],
    }
    assert ask("004", "member_excellent", asked).answer == {"status": "absent"}
    assert ask("366", "member_excellent", asked).answer["source"] == "43-HD/BTCTW"


# ------------------------------------------------------------------- the level under 002


def test_levels_are_tested_from_the_top() -> None:
    assert found({"official": 12, "EXCELLENT": 9, "GOOD": 3}) == ("EXCELLENT", "fits")
    assert found({"official": 12, "EXCELLENT": 4, "GOOD": 8}) == ("GOOD", "fits")
    assert found({"official": 12, "COMPLETED": 7}) == ("COMPLETED", "fits")


@pytest.mark.requirement("R002-94", "R002-95")
def test_votes_for_excellent_do_not_count_for_good() -> None:
    assert found({"official": 12, "EXCELLENT": 8, "GOOD": 4}) == (None, "NO_MAJORITY")
    assert found({"official": 10, "GOOD": 6, "EXCELLENT": 4}) == ("GOOD", "fits")


def test_while_the_cell_has_not_said_how_tasks_were_done_votes_alone_make_no_level() -> None:
    unsaid: dict[str, object] = {"task_result": None}
    split = {"official": 10, "EXCELLENT": 4, "GOOD": 4, "COMPLETED": 2}
    assert found(split, **unsaid) == (None, "NO_MAJORITY")
    assert found({"official": 10, "GOOD": 10}, **unsaid) == (None, "no_level_fits")
    # The lowest level asks for a fault or a discipline, not for tasks.
    lowest = {"official": 10, "NOT_COMPLETED": 6}
    assert found(lowest, **unsaid, disciplined_on="2017-03-01") == ("NOT_COMPLETED", "fits")
    assert found(lowest, **unsaid, grounds=["forbidden_acts"]) == ("NOT_COMPLETED", "fits")


def test_no_level_with_its_majority_is_left_to_people() -> None:
    answered = rating({"official": 10, "EXCELLENT": 4, "GOOD": 4, "COMPLETED": 2})
    assert (answered.answer["level"], answered.answer["status"]) == (None, "NO_MAJORITY")
    assert answered.because[-1].code == "finding-no-majority"
    assert answered.because[-1].outcome is Outcome.UNDECIDED


@pytest.mark.requirement("R002-87")
def test_two_thirds_for_excellent_without_excellent_tasks_fit_no_level() -> None:
    assert found({"official": 12, "EXCELLENT": 10}, task_result="GOOD") == (None, "no_level_fits")


@pytest.mark.requirement("R002-94")
@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ("EXCELLENT", ("GOOD", "fits")),
        ("GOOD", ("GOOD", "fits")),
        ("COMPLETED", (None, "no_level_fits")),
        ("NOT_COMPLETED", (None, "no_level_fits")),
    ],
)
def test_good_needs_tasks_done_well(tasks: str, expected: tuple[object, object]) -> None:
    assert found({"official": 10, "GOOD": 6}, task_result=tasks) == expected


@pytest.mark.requirement("R002-96")
def test_a_civil_servant_is_good_only_if_rated_good_as_such() -> None:
    tally = {"official": 10, "GOOD": 9}
    assert found(tally, civil_servant=True, civil="GOOD") == ("GOOD", "fits")
    assert found(tally, civil_servant=True, civil="COMPLETED") == (None, "no_level_fits")
    assert found(tally, civil="COMPLETED") == ("GOOD", "fits")


@pytest.mark.requirement("R002-97", "R002-98")
def test_limited_ability_is_enough_for_completed() -> None:
    tally = {"official": 9, "COMPLETED": 5}
    for civil in ("EXCELLENT", "GOOD", "COMPLETED", "COMPLETED_LIMITED"):
        assert found(tally, civil_servant=True, civil=civil) == ("COMPLETED", "fits")
    worst = found(tally, civil_servant=True, civil="NOT_COMPLETED")
    assert worst == (None, "no_level_fits")
    assert found(tally, task_result="COMPLETED") == ("COMPLETED", "fits")
    assert found(tally, task_result="NOT_COMPLETED") == (None, "no_level_fits")


@pytest.mark.requirement("R002-100", "R002-102", "R002-103", "R002-104")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_and_more_than_half_the_votes_make_not_completed(fault: str) -> None:
    grounds = [fault]
    assert found({"official": 10, "NOT_COMPLETED": 6}, grounds=grounds)[0] == "NOT_COMPLETED"
    assert found({"official": 10, "NOT_COMPLETED": 5}, grounds=grounds)[0] is None
    assert found({"official": 10, "NOT_COMPLETED": 10}) == (None, "no_level_fits")


@pytest.mark.requirement("R002-101")
def test_not_completed_as_a_civil_servant_is_a_fault() -> None:
    tally = {"official": 10, "NOT_COMPLETED": 6}
    assert found(tally, civil_servant=True, civil="NOT_COMPLETED") == ("NOT_COMPLETED", "fits")


def test_a_fault_without_its_votes_leaves_the_level_voted_for() -> None:
    assert found({"official": 10, "GOOD": 8}, grounds=["forbidden_acts"]) == ("GOOD", "fits")


@pytest.mark.requirement("R002-99")
def test_discipline_within_a_year_is_a_ground_and_is_still_voted_on() -> None:
    disciplined = {"disciplined_on": "2017-03-01"}
    voted = rating({"official": 10, "NOT_COMPLETED": 6}, **disciplined)
    assert (voted.answer["level"], voted.answer["status"]) == ("NOT_COMPLETED", "fits")
    assert voted.because[0].code == "finding-disciplined-within-a-year"
    other = rating({"official": 10, "GOOD": 6}, **disciplined)
    assert (other.answer["level"], other.answer["status"]) == ("GOOD", "needs_ruling")
    assert other.because[0].code == "finding-discipline-without-vote"


@pytest.mark.requirement("R002-99")
def test_a_year_runs_from_the_discipline_to_the_rating() -> None:
    tally = {"official": 10, "GOOD": 6}
    for day, expected in (
        ("2016-12-09", "fits"),
        ("2016-12-10", "needs_ruling"),
        ("2017-12-10", "needs_ruling"),
        ("2017-12-11", "fits"),
    ):
        assert found(tally, disciplined_on=day)[1] == expected, day


def test_without_a_day_of_rating_the_plans_last_day_counts() -> None:
    asked: dict[str, Any] = {
        "member": {"task_result": "GOOD", "disciplined_on": "2016-12-14"},
        "tally": {"official": 10, "GOOD": 6},
    }
    assert ask("002", "member_rating", asked).answer["status"] == "needs_ruling"
    asked["member"]["disciplined_on"] = "2016-12-13"
    assert ask("002", "member_rating", asked).answer["status"] == "fits"


# --------------------------------------------------------------------------- other plans


@pytest.mark.requirement("R004-96")
@pytest.mark.parametrize("day", ["2022-01-01", "2022-06-10", "2022-12-31"])
def test_discipline_in_the_year_forces_not_completed_whatever_the_tally(day: str) -> None:
    member = {"of": "cell_base", "disciplined_on": day}
    answered = ask(
        "004", "member_rating", {"member": member, "tally": {"official": 20, "GOOD": 20}}
    )
    assert answered.answer["level"] == "NOT_COMPLETED"
    assert answered.answer["forced_by"] == "disciplined_in_year"


@pytest.mark.requirement("R004-96")
@pytest.mark.parametrize("day", [None, "2021-12-15", "2023-01-01"])
def test_without_discipline_in_the_year_the_level_stays_with_people(day: str | None) -> None:
    member = {"of": "cell_sub", "disciplined_on": day}
    tally = {"official": 11, "EXCELLENT": 3, "GOOD": 8, "valid": 11}
    answered = ask("004", "member_rating", {"member": member, "tally": tally})
    assert answered.answer == {"level": None, "status": "people_decide", "forced_by": None}
    assert answered.because[0].facts["votes_good"] == 8


@pytest.mark.parametrize("plan", ["000", "366"])
def test_where_another_document_rules_no_level_is_named(plan: str) -> None:
    member = {"of": "cell_sub", "disciplined_on": "2026-06-10"}
    answer = ask(plan, "member_rating", {"member": member}).answer
    assert answer["status"] == "external"
    assert "level" not in answer


@pytest.mark.parametrize(
    ("tally", "member", "path"),
    [
        ({"official": 0}, {}, "tally.official"),
        ({"official": 5, "GOOD": 6}, {}, "tally.GOOD"),
        ({"official": 5, "GOOD": -1}, {}, "tally.GOOD"),
        ({"official": 5, "GOOD": 3, "COMPLETED": 3}, {}, "tally"),
        ({"official": 5, "valid": 6}, {}, "tally.valid"),
        ({"official": 5, "valid": 2, "GOOD": 3}, {}, "tally.GOOD"),
        ({"official": 5}, {"civil_servant": True}, "member.civil"),
        ({"official": 5}, {"grounds": ["laziness"]}, "member.grounds.0"),
    ],
)
def test_an_impossible_tally_or_member_is_refused_with_its_place(
    tally: dict[str, int], member: dict[str, object], path: str
) -> None:
    asked = {"member": {"task_result": "EXCELLENT", **member}, "tally": tally}
    assert refused("002", "member_rating", asked) == path


def test_under_002_a_tally_is_needed() -> None:
    assert refused("002", "member_rating", {"member": {"task_result": "GOOD"}}) == "tally"


@given(st.integers(1, 60), st.data(), levels, st.booleans())
def test_a_level_always_has_its_votes_and_an_answer_its_grounds(
    official: int, data: st.DataObject, tasks: str, fault: bool
) -> None:
    tally: dict[str, int] = {"official": official}
    left = official
    for name in ORDER:
        tally[name] = data.draw(st.integers(0, left))
        left -= tally[name]
    grounds = ["forbidden_acts"] if fault else []
    answered = rating(tally, task_result=tasks, grounds=grounds)
    level = answered.answer["level"]
    assert answered.because
    if level is None:
        assert answered.answer["status"] in {"NO_MAJORITY", "no_level_fits"}
    else:
        votes = tally[str(level)]
        assert 3 * votes > 2 * official if level == "EXCELLENT" else 2 * votes > official
        assert level != "NOT_COMPLETED" or fault


@given(st.integers(1, 60), st.integers(0, 59), st.integers(1, 60))
def test_votes_moved_up_to_excellent_never_lose_it(official: int, votes: int, more: int) -> None:
    fewer, total = min(votes, official), min(votes + more, official)
    before, after = (
        found({"official": official, "EXCELLENT": count})[0] == "EXCELLENT"
        for count in (fewer, total)
    )
    assert before <= after


def test_a_condition_nobody_knows_is_not_taken_for_one_that_holds() -> None:
    rules = find_plan("002").member_rating
    assert rules is not None
    unknown = replace(rules.conditions[0], key="handwriting")
    with pytest.raises(LookupError, match="handwriting"):
        check_member(find_plan("002"), unknown, RatedMember())
