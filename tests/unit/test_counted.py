"""Which level a count leads people to, by the style of the ballot."""

import pytest

from backend.result_views import Votes
from backend.services.counted import most_votes, parts_of

COLUMNS = ("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED")


def levels(*marks: int) -> Votes:
    return Votes(dict(zip(COLUMNS, marks, strict=True)), 20, 20)


def rounds(good: int, completed: int, **second: int) -> Votes:
    first = {"GOOD": good, "COMPLETED": completed, "NOT_COMPLETED": 0}
    return Votes({**first, **second}, 20, 20, rounds=True)


@pytest.mark.parametrize(
    ("votes", "level"),
    [
        (None, ""),
        (levels(14, 5, 1, 0), "EXCELLENT"),
        (levels(8, 8, 4, 0), ""),
        (levels(0, 0, 0, 0), ""),
        (Votes({"GOOD": 12, "disagree": 8}, 20, 20), "GOOD"),
        (Votes({"GOOD": 8, "disagree": 12}, 20, 20), ""),
        (rounds(15, 5), "GOOD"),
        (rounds(15, 5, EXCELLENT=9, disagree=6), "EXCELLENT"),
        (rounds(15, 5, EXCELLENT=5, disagree=15), "GOOD"),
    ],
)
def test_the_level_with_most_votes_is_shown_where_there_is_one(
    votes: Votes | None, level: str
) -> None:
    assert most_votes(votes) == level


def test_of_two_rounds_the_second_list_is_asked_first_and_the_first_counts_in_full() -> None:
    votes = rounds(15, 5, EXCELLENT=5, disagree=15)
    first = {"GOOD": 15, "COMPLETED": 5, "NOT_COMPLETED": 0}
    assert parts_of(votes) == ({"EXCELLENT": 5}, first)
