"""What a member's level is told to rest on."""

from datetime import date
from typing import Any

import pytest

from backend.plan_loader import find_plan
from backend.rules.member_conditions import RatedMember, check_member
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import reply, told

PLAN = find_plan("002")


def of_staff(tally: dict[str, int], **member: object) -> list[tuple[str, Outcome, dict[str, Any]]]:
    """Findings on the staff rating under 002."""
    facts = {"task_result": "EXCELLENT", **member}
    asked = {"member": facts, "tally": tally, "rated_on": "2017-12-10"}
    findings = told("002", "member_rating", asked)
    return [(code, outcome, said) for code, outcome, _p, said in findings if "civil" in code]


@pytest.mark.requirement("R002-89")
@pytest.mark.parametrize(
    ("member", "outcome", "facts"),
    [
        ({"civil": "EXCELLENT"}, Outcome.MET, ("yes", "EXCELLENT", "no")),
        ({"civil": "GOOD"}, Outcome.UNMET, ("yes", "GOOD", "no")),
        ({"civil": "GOOD", "cstd_proposed": True}, Outcome.MET, ("yes", "GOOD", "yes")),
        ({"civil": "GOOD", "certificate": "ministry"}, Outcome.MET, ("yes", "GOOD", "yes")),
        ({"civil": "GOOD", "certificate": "province"}, Outcome.MET, ("yes", "GOOD", "yes")),
        ({"civil": "GOOD", "certificate": "district"}, Outcome.UNMET, ("yes", "GOOD", "no")),
        ({"civil_servant": False}, Outcome.MET, ("no", "none", "no")),
    ],
)
def test_the_top_level_tells_which_of_the_three_alternatives_was_there(
    member: dict[str, object], outcome: Outcome, facts: tuple[str, str, str]
) -> None:
    servant, civil, honoured = facts
    assert of_staff({"official": 12, "EXCELLENT": 12}, **{"civil_servant": True, **member})[0] == (
        "member-civil-top",
        outcome,
        {
            "civil_servant": servant,
            "civil": civil,
            "asked": "EXCELLENT",
            "tested": "EXCELLENT",
            "honoured": honoured,
        },
    )


def test_the_levels_below_ask_for_their_own_staff_rating_and_honours_do_not_help() -> None:
    tally = {"official": 12, "COMPLETED": 12}
    shared = {"civil_servant": "yes", "civil": "COMPLETED", "honoured": "yes"}
    found = of_staff(tally, civil_servant=True, civil="COMPLETED", certificate="province")
    assert found[1:] == [
        ("member-civil", Outcome.UNMET, {**shared, "asked": "GOOD", "tested": "GOOD"}),
        (
            "member-civil",
            Outcome.MET,
            {**shared, "asked": "COMPLETED_LIMITED", "tested": "COMPLETED"},
        ),
    ]


def test_tasks_are_told_as_judged_and_as_asked_at_each_level() -> None:
    asked = {
        "member": {"task_result": "GOOD"},
        "tally": {"official": 12, "GOOD": 12},
        "rated_on": "2017-12-10",
    }
    tasks = [row for row in told("002", "member_rating", asked) if row[0] == "member-task"]
    assert [row[1:] for row in tasks] == [
        (
            Outcome.UNMET,
            "II.B.2.2.3.a",
            {"level": "GOOD", "asked": "EXCELLENT", "tested": "EXCELLENT"},
        ),
        (Outcome.MET, "II.B.2.2.3.b", {"level": "GOOD", "asked": "GOOD", "tested": "GOOD"}),
    ]


@pytest.mark.parametrize(
    ("member", "ground"),
    [
        ({"grounds": ["forbidden_acts"]}, "forbidden_acts"),
        ({"civil_servant": True, "civil": "NOT_COMPLETED"}, "civil_not_completed"),
        ({"civil_servant": False, "civil": "NOT_COMPLETED"}, None),
        ({"civil_servant": True, "civil": "COMPLETED_LIMITED"}, None),
    ],
)
def test_only_a_fault_or_a_civil_servants_own_rating_is_a_ground(
    member: dict[str, object], ground: str | None
) -> None:
    asked = {
        "member": {"task_result": "EXCELLENT", **member},
        "tally": {"official": 12, "NOT_COMPLETED": 12},
        "rated_on": "2017-12-10",
    }
    grounds = [row for row in told("002", "member_rating", asked) if row[0] == "member-ground"]
    stands = {"ground": ground, "stands": "yes"}
    assert [row[1:] for row in grounds] == (
        [(Outcome.UNMET, "II.B.2.2.3.d", stands)] if ground else []
    )


def test_tasks_nobody_judged_meet_no_level_and_are_told_as_none() -> None:
    assert PLAN.member_rating is not None
    asked = next(c for c in PLAN.member_rating.conditions if c.key == "task_result_at_least")
    finding = check_member(PLAN, asked, RatedMember())
    assert (finding.outcome, finding.facts["level"]) == (Outcome.UNMET, "none")


def test_a_ground_that_does_not_stand_is_met_and_says_no() -> None:
    plan = find_plan("002")
    assert plan.member_rating is not None
    for condition in plan.member_rating.conditions:
        if condition.ground:
            found = check_member(plan, condition, RatedMember())
            assert (found.outcome, found.facts["stands"]) == (Outcome.MET, "no")


def test_a_discipline_is_told_with_its_day_and_the_year_of_the_plan() -> None:
    member = {"task_result": "EXCELLENT", "disciplined_on": "2017-03-01"}
    voted = {"member": member, "tally": {"official": 12, "NOT_COMPLETED": 12}}
    unvoted = {"member": member, "tally": {"official": 12, "EXCELLENT": 9, "GOOD": 3}}
    day, lowest = date(2017, 3, 1), "NOT_COMPLETED"
    shown = {"day": day, "year": 2017, "level": lowest}
    assert told("002", "member_rating", {**voted, "rated_on": "2017-12-10"})[0] == (
        "disciplined-within-a-year", Outcome.UNMET, "II.B.2.2.3.d", shown
    )  # fmt: skip
    assert told("002", "member_rating", {**unvoted, "rated_on": "2017-12-10"})[0] == (
        "discipline-without-vote",
        Outcome.UNDECIDED,
        "II.B.2.2.3.d",
        {"day": day, "votes_for": 0, "level": lowest},
    )


def test_a_discipline_in_the_year_of_004_settles_the_level_and_is_all_that_is_told() -> None:
    asked = {"member": {"disciplined_on": "2022-03-01"}}
    found = reply("004", "member_rating", asked)
    assert found.answer == {
        "level": "NOT_COMPLETED", "status": "fits", "forced_by": "disciplined_in_year"
    }  # fmt: skip
    facts = {"day": date(2022, 3, 1), "year": 2022, "level": "NOT_COMPLETED"}
    assert told("004", "member_rating", asked) == [
        ("disciplined-in-year", Outcome.UNMET, "II.5", facts)
    ]


@pytest.mark.parametrize(
    ("question", "clause", "votes"),
    [
        (
            {"member": {"of": "cell_sub"}, "tally": {"official": 10, "GOOD": 6}},
            "I.B.2.2.b2.đbcs",
            (10, 6),
        ),
        (
            {"member": {"of": "cell_base"}, "tally": {"official": 10, "GOOD": 6}},
            "I.B.2.2.b2.cbcs",
            (10, 6),
        ),
        ({"member": {}}, "II.5", (0, 0)),
    ],
)
def test_who_decides_in_004_depends_on_the_members_organisation_and_the_tally_is_shown(
    question: object, clause: str, votes: tuple[int, int]
) -> None:
    facts = {
        "official": votes[0], "votes_excellent": 0, "votes_good": votes[1],
        "votes_completed": 0, "votes_not_completed": 0,
    }  # fmt: skip
    assert told("004", "member_rating", question) == [
        ("people-decide", Outcome.UNDECIDED, clause, facts)
    ]


def test_no_majority_is_told_by_the_clause_of_the_lowest_level_with_the_whole_tally() -> None:
    tally = {"official": 10, "EXCELLENT": 4, "GOOD": 4, "COMPLETED": 2}
    asked = {"member": {"task_result": "EXCELLENT"}, "tally": tally, "rated_on": "2017-12-10"}
    facts = {
        "official": 10, "votes_excellent": 4, "votes_good": 4,
        "votes_completed": 2, "votes_not_completed": 0,
    }  # fmt: skip
    assert told("002", "member_rating", asked)[-1] == (
        "no-majority", Outcome.UNDECIDED, "II.B.2.2.3.d", facts
    )  # fmt: skip


def test_the_conditions_of_the_top_level_are_told_behind_the_vote_case_by_case() -> None:
    asked = {
        "official": 1, "votes_for": 1, "task_result": "EXCELLENT", "civil_servant": True,
        "cases": [{"civil": "GOOD"}, {"civil": "EXCELLENT"}],
    }  # fmt: skip
    assert reply("002", "member_excellent", asked).answer == {"eligible_excellent": [False, True]}
    assert [
        (code, outcome) for code, outcome, *_rest in told("002", "member_excellent", asked)
    ] == [
        ("vote", Outcome.MET),
        ("member-task", Outcome.MET),
        ("member-civil-top", Outcome.UNMET),
        ("member-task", Outcome.MET),
        ("member-civil-top", Outcome.MET),
    ]
