from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.ballots import VoteCase, VoteQuestion, min_votes_for
from backend.rules.ballots import vote as vote_kind
from backend.rules.figures import is_over
from backend.rules.terms import Level
from backend.rules.verdict import Outcome
from backend.services.rules import ask
from tests.unit.rules.asking import PLAIN, refused, told
from tests.unit.rules.worked_tables import VOTES

TWO_THIRDS, HALF = Fraction(2, 3), Fraction(1, 2)
shares = st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=100)
counts = st.integers(1, 500)


def vote(level: str, *cases: tuple[int, int], plan: str = "002", **more: object) -> dict[str, Any]:
    asked = [{"official": official, "votes_for": votes} for official, votes in cases]
    return dict(ask(plan, "vote", {"level": level, "cases": asked, **more}).answer)


@pytest.mark.parametrize(("official", "over_two_thirds", "over_half"), VOTES)
def test_the_worked_table_of_votes(official: int, over_two_thirds: int, over_half: int) -> None:
    for level, needed in (("EXCELLENT", over_two_thirds), ("GOOD", over_half)):
        answer = vote(level, (official, needed - 1), (official, needed))
        assert answer == {"min_votes_for": [needed, needed], "passed": [False, True]}


@pytest.mark.requirement("R002-88")
def test_eight_of_twelve_is_not_more_than_two_thirds_and_nine_is() -> None:
    assert vote("EXCELLENT", (12, 8), (12, 9))["passed"] == [False, True]


def test_two_of_three_is_not_more_than_two_thirds_whatever_a_percentage_says() -> None:
    assert vote("EXCELLENT", (3, 2), (3, 3))["passed"] == [False, True]


@pytest.mark.requirement("R002-95")
def test_good_needs_more_than_half() -> None:
    assert vote("GOOD", (10, 5), (10, 6))["passed"] == [False, True]


@pytest.mark.requirement("R002-97")
def test_completed_needs_more_than_half() -> None:
    assert vote("COMPLETED", (9, 4), (9, 5))["passed"] == [False, True]


@pytest.mark.requirement("R002-104")
def test_not_completed_needs_more_than_half() -> None:
    assert vote("NOT_COMPLETED", (10, 5), (10, 6))["passed"] == [False, True]


def test_with_members_absent_the_roll_counts_and_those_present_are_a_note() -> None:
    case = {"official": 12, "votes_for": 8, "present": 9}
    asked = {"level": "EXCELLENT", "cases": [case], "all_official_present_and_voting": False}
    answered = ask("002", "vote", asked)
    assert answered.answer["passed"] == [False]
    ground, note = answered.because
    assert (ground.code, ground.outcome) == ("finding-vote", Outcome.UNMET)
    assert (note.code, note.outcome) == ("finding-vote-of-present", Outcome.UNDECIDED)
    assert (note.facts["official"], note.facts["reached"]) == (9, "yes")
    told = ask("002", "vote", {"level": "EXCELLENT", "cases": [case]})
    assert told == answered
    whole = {"level": "EXCELLENT", "cases": [{**case, "present": 12}]}
    assert len(ask("002", "vote", whole).because) == 1


def test_a_note_that_changes_nothing_is_not_a_question() -> None:
    case = {"official": 12, "votes_for": 10, "present": 11}
    asked = {"level": "EXCELLENT", "cases": [case], "all_official_present_and_voting": False}
    assert ask("002", "vote", asked).because[1].outcome is Outcome.MET


def test_absence_without_a_count_says_that_the_absent_count() -> None:
    asked = {
        "level": "GOOD",
        "cases": [{"official": 10, "votes_for": 6}],
        "all_official_present_and_voting": False,
    }
    codes = [finding.code for finding in ask("002", "vote", asked).because]
    assert codes == ["finding-vote", "finding-vote-absent-counted"]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("000", {"status": "external", "source": "08-HD/TU", "value": None}),
        ("004", {"status": "absent"}),
        ("366", {"status": "external", "source": "43-HD/BTCTW", "value": None}),
    ],
)
@pytest.mark.parametrize("level", Level)
def test_no_share_is_borrowed_from_another_plan(
    plan: str, expected: dict[str, object], level: Level
) -> None:
    assert vote(level, (12, 9), plan=plan) == expected


@pytest.mark.parametrize(
    ("case", "path"),
    [
        ({"official": 0, "votes_for": 0}, "cases.0.official"),
        ({"official": -1, "votes_for": 0}, "cases.0.official"),
        ({"official": 5, "votes_for": 6}, "cases.0.votes_for"),
        ({"official": 5, "votes_for": -1}, "cases.0.votes_for"),
        ({"official": 5, "votes_for": 3, "present": 6}, "cases.0.present"),
        ({"official": 5, "votes_for": 3, "present": 2}, "cases.0.votes_for"),
        ({"official": 5, "votes_for": True}, "cases.0.votes_for"),
        ({"official": 5, "votes_for": 3.0}, "cases.0.votes_for"),
        ({"official": 5}, "cases.0.votes_for"),
    ],
)
def test_an_impossible_count_is_refused_with_its_place(case: dict[str, object], path: str) -> None:
    assert refused("002", "vote", {"level": "GOOD", "cases": [case]}) == path


@given(shares, counts, st.integers(0, 500))
def test_one_vote_more_never_loses_a_level(share: Fraction, official: int, votes: int) -> None:
    assert is_over(votes, official, share) <= is_over(votes + 1, official, share)


@given(shares, counts)
def test_the_fewest_votes_are_enough_and_one_less_is_not(share: Fraction, official: int) -> None:
    needed = min_votes_for(share, official)
    assert is_over(needed, official, share)
    assert not is_over(needed - 1, official, share)
    assert 1 <= needed <= official


@given(st.integers(1, 60))
def test_exactly_the_share_is_never_enough(times: int) -> None:
    assert not is_over(2 * times, 3 * times, TWO_THIRDS)
    assert is_over(2 * times + 1, 3 * times, TWO_THIRDS)
    assert not is_over(times, 2 * times, HALF)
    assert is_over(times + 1, 2 * times, HALF)


def test_votes_not_enough_are_told_with_the_number_needed() -> None:
    asked = {"level": "GOOD", "cases": [{"official": 10, "votes_for": 5}]}
    share = {"share": HALF, "needed": 6, "official": 10, "level": "GOOD"}
    assert told("002", "vote", asked) == [
        ("vote", Outcome.UNMET, "II.B.2.2.3.b", {**share, "votes_for": 5, "reached": "no"})
    ]


def test_one_official_member_all_present_and_all_votes_for_are_possible() -> None:
    asked = {"level": "GOOD", "cases": [{"official": 1, "present": 1, "votes_for": 1}]}
    assert ask("002", "vote", asked).answer["passed"] == [True]
    nobody = {"level": "GOOD", "cases": [{"official": 10, "present": 0, "votes_for": 0}]}
    assert refused("002", "vote", nobody) == "cases.0.present"


def test_a_share_of_votes_is_left_to_the_document_named_for_its_own_level() -> None:
    plan = find_plan("000")
    top = replace(plan.topics["points"], source="top")
    rest = replace(plan.topics["points"], source="rest")
    topics = {**plan.topics, "vote_threshold_excellent": top, "vote_threshold_other": rest}
    for level, source in ((Level.EXCELLENT, "top"), (Level.GOOD, "rest")):
        question = VoteQuestion(level=level, cases=(VoteCase(official=3, votes_for=3),))
        found = vote_kind(replace(plan, topics=topics), question, PLAIN)
        assert found.answer["source"] == source


def test_the_note_of_those_present_is_open_where_it_differs_and_rests_on_the_same_words() -> None:
    case = {"official": 10, "present": 8, "votes_for": 5}
    asked = {"level": "GOOD", "cases": [case], "all_official_present_and_voting": False}
    by_all, by_present = told("002", "vote", asked)
    assert (by_all[1], by_present[1]) == (Outcome.UNMET, Outcome.UNDECIDED)
    assert by_present[0] == "vote-of-present"
    assert by_present[2] == by_all[2]
    assert (by_present[3]["official"], by_present[3]["needed"]) == (8, 5)
