"""Tallies of papers on which not every level stood, and of two rounds."""

from typing import Any

import pytest

from tests.unit.rules.asking import answer, refused, told


def asked(**tally: object) -> dict[str, Any]:
    return {"member": {"task_result": "EXCELLENT"}, "tally": {"official": 20, **tally}}


def test_a_level_that_did_not_stand_on_the_paper_is_neither_reached_nor_missed() -> None:
    question = asked(asked=["GOOD"], GOOD=11)
    assert answer("002", "member_rating", question)["level"] == "GOOD"
    voted = [facts["level"] for code, _, _, facts in told("002", "member_rating", question)
             if code == "vote"]  # fmt: skip
    assert voted == ["GOOD"]
    assert answer("002", "member_rating", asked(asked=["GOOD"], GOOD=10))["status"] == (
        "NO_MAJORITY"
    )
    assert refused("002", "member_rating", asked(asked=["GOOD"], GOOD=11, COMPLETED=1)) == (
        "tally.COMPLETED"
    )


@pytest.mark.parametrize(("excellent", "level"), [(14, "EXCELLENT"), (13, "GOOD"), (0, "GOOD")])
def test_votes_of_a_second_round_come_on_top_of_those_of_the_first(
    excellent: int, level: str
) -> None:
    rounds = asked(rounds=True, EXCELLENT=excellent, GOOD=18, COMPLETED=2)
    assert answer("002", "member_rating", rounds)["level"] == level


def test_each_round_is_bounded_by_the_papers_there_can_be() -> None:
    assert refused("002", "member_rating", asked(EXCELLENT=14, GOOD=18)) == "tally"
    assert refused("002", "member_rating", asked(rounds=True, GOOD=18, COMPLETED=3)) == "tally"
    assert refused("002", "member_rating", asked(rounds=True, EXCELLENT=21)) == "tally.EXCELLENT"
