"""What the plan makes of a count of each style: every level by the votes it was asked for."""

from backend.plan_loader import find_plan
from backend.result_views import Votes
from backend.rules.member_conditions import RatedMember
from backend.rules.member_ladder import Tally
from backend.rules.member_rating import MemberQuestion, member_rating
from backend.rules.terms import Level
from backend.services.result_facts import tally_of
from backend.working_days import calendar

Rated = tuple[Level | None, str, dict[str, int]]


def rated(votes: Votes, **member: object) -> Rated:
    """Level, status, and by level the votes that are told of."""
    told = RatedMember(task_result=Level.EXCELLENT, **member)  # type: ignore[arg-type]
    question = MemberQuestion(member=told, tally=tally_of(votes))
    reply = member_rating(find_plan("002"), question, calendar())
    shown = {
        str(f.facts["level"]): int(str(f.facts["votes_for"]))
        for f in reply.because
        if f.code == "finding-vote"
    }
    return reply.answer["level"], str(reply.answer["status"]), shown  # type: ignore[return-value]


def rounds(good: int, completed: int, valid: int = 20, **second: int) -> Votes:
    first = {"GOOD": good, "COMPLETED": completed, "NOT_COMPLETED": 0}
    return Votes({**first, **second}, 20, valid, rounds=True)


def test_of_two_rounds_good_is_told_with_the_votes_of_the_first() -> None:
    fell_short = rounds(15, 5, EXCELLENT=5, disagree=15)
    assert rated(fell_short) == (Level.GOOD, "fits", {"EXCELLENT": 5, "GOOD": 15})
    enough = rounds(18, 2, EXCELLENT=14, disagree=4)
    assert rated(enough) == (Level.EXCELLENT, "fits", {"EXCELLENT": 14})


def test_fewer_valid_papers_in_the_second_round_do_not_make_the_first_one_uncounted() -> None:
    votes = rounds(18, 2, valid=16, EXCELLENT=5, disagree=11)
    assert rated(votes) == (Level.GOOD, "fits", {"EXCELLENT": 5, "GOOD": 18})


def test_after_the_first_round_nobody_has_failed_at_excellent() -> None:
    assert rated(rounds(15, 5)) == (Level.GOOD, "fits", {"GOOD": 15})


def test_where_one_agrees_or_not_only_the_level_put_forward_is_told_of() -> None:
    agreed = Votes({"GOOD": 12, "disagree": 8}, 20, 20)
    assert rated(agreed) == (Level.GOOD, "fits", {"GOOD": 12})
    not_agreed = Votes({"GOOD": 8, "disagree": 12}, 20, 20)
    assert rated(not_agreed) == (None, "NO_MAJORITY", {"GOOD": 8})


def test_a_fault_is_told_of_though_its_level_did_not_stand_on_the_paper() -> None:
    agreed = tally_of(Votes({"GOOD": 8, "disagree": 12}, 20, 20))
    told = RatedMember(task_result=Level.GOOD, grounds=("forbidden_acts",))
    reply = member_rating(find_plan("002"), MemberQuestion(member=told, tally=agreed), calendar())
    assert "finding-member-ground" in [finding.code for finding in reply.because]


def test_what_people_of_004_are_shown_holds_the_votes_of_both_rounds() -> None:
    question = MemberQuestion(
        member=RatedMember(), tally=tally_of(rounds(15, 5, EXCELLENT=9, disagree=6))
    )
    ((finding),) = member_rating(find_plan("004"), question, calendar()).because
    assert finding.code == "finding-people-decide"
    assert (finding.facts["votes_excellent"], finding.facts["votes_good"]) == (9, 15)


def test_before_the_count_there_is_no_tally() -> None:
    assert tally_of(None) is None
    assert tally_of(Votes({"GOOD": 12, "disagree": 8}, 20, 19)) == Tally(
        official=20, valid=19, GOOD=12, asked=(Level.GOOD,)
    )
