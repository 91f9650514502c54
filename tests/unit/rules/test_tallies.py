"""The arithmetic of a count: what cannot be is refused, what can be is not; nothing is assumed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.rules import tallies
from backend.rules.tallies import AGREE, DISAGREE, Papers, Row, Sheet
from backend.rules.terms import BallotStyle, Level

LEVELS = tuple(level.value for level in Level)


def papers(**changes: int) -> Papers:
    found = {
        "summoned": 20, "present": 19, "issued": 19, "returned": 19, "valid": 18, "invalid": 1,
    }  # fmt: skip
    return Papers(**(found | changes))


def code(fault: tallies.Fault | None) -> str:
    return fault.code if fault else ""


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({}, ""),
        ({"issued": 18, "returned": 18, "valid": 18, "invalid": 0}, ""),
        ({"present": 21, "issued": 19}, "error-papers-present"),
        ({"issued": 20}, "error-papers-issued"),
        ({"returned": 20, "valid": 19}, "error-papers-returned"),
        ({"valid": 17}, "error-papers-sum"),
        ({"valid": 19}, "error-papers-sum"),
        ({"valid": -1, "invalid": 20}, "error-count-number"),
    ],
)
def test_papers_add_up_from_those_summoned_to_those_valid(
    changes: dict[str, int], refused: str
) -> None:
    assert code(tallies.check_papers(papers(**changes))) == refused


def test_a_row_with_more_marks_than_valid_papers_is_refused_with_the_sum_that_shows_it() -> None:
    fault = tallies.check_row(Row(number=1, marks=(3, 15, 1, 0)), 4, 18)
    assert fault is not None
    assert (fault.code, fault.facts["sum"]) == ("error-count-over", "3 + 15 + 1 + 0")
    assert (fault.facts["total"], fault.facts["valid"]) == (19, 18)
    assert tallies.check_row(Row(number=1, marks=(3, 14, 1, 0)), 4, 18) is None


def test_papers_left_over_are_counted_and_a_sheet_with_some_is_not_finished() -> None:
    row = Row(number=1, marks=(3, 13, 1, 0))
    assert tallies.leftover(row, 18) == 1
    sheet = Sheet(papers=papers(), rows=(row,))
    assert code(tallies.check_sheet(sheet, 4, [1])) == "error-count-left"
    whole = Sheet(papers=papers(), rows=(Row(number=1, marks=(3, 13, 1, 0), wrong=1),))
    assert tallies.check_sheet(whole, 4, [1]) is None
    assert code(tallies.check_sheet(whole, 4, [1, 2])) == "error-count-missing"


def test_each_style_has_its_columns() -> None:
    assert tallies.columns_of(BallotStyle.LEVELS, 1, LEVELS) == LEVELS
    assert tallies.columns_of(BallotStyle.AGREE, 1, LEVELS) == (AGREE, DISAGREE)
    assert tallies.columns_of(BallotStyle.ROUNDS, 1, LEVELS) == LEVELS[1:]
    assert tallies.columns_of(BallotStyle.ROUNDS, 2, LEVELS) == ("EXCELLENT", DISAGREE)


def test_only_those_with_most_papers_for_good_come_into_the_second_round() -> None:
    assert tallies.good_enough(LEVELS[1:], (10, 7, 1))
    assert not tallies.good_enough(LEVELS[1:], (9, 9, 0))


def test_differences_name_the_cells_and_nothing_else() -> None:
    first = Sheet(papers=papers(), rows=(Row(number=1, marks=(3, 14, 1, 0)),))
    second = Sheet(
        papers=papers(invalid=0, valid=19),
        rows=(Row(number=1, marks=(3, 13, 1, 0), wrong=1), Row(number=2, marks=(1, 1, 1, 1))),
    )
    assert tallies.differences(first, second) == ((0, 3), (0, 4), (1, 2), (1, 6), (2, 0))
    assert tallies.differences(first, first) == ()


WHOLE = st.integers(0, 40)


@given(st.lists(WHOLE, min_size=1, max_size=5), WHOLE, WHOLE, WHOLE)
def test_a_row_is_complete_exactly_when_it_adds_up_to_the_valid_papers(
    marks: list[int], empty: int, wrong: int, valid: int
) -> None:
    row = Row(number=1, marks=tuple(marks), empty=empty, wrong=wrong)
    total = sum(marks) + empty + wrong
    assert (tallies.check_row(row, len(marks), valid) is None) == (total <= valid)
    assert tallies.leftover(row, valid) == valid - total


@given(st.tuples(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE))
def test_papers_are_refused_exactly_when_they_cannot_be(found: tuple[int, ...]) -> None:
    summoned, present, issued, returned, valid, invalid = found
    can_be = summoned >= present >= issued >= returned == valid + invalid
    told = Papers(
        summoned=summoned, present=present, issued=issued,
        returned=returned, valid=valid, invalid=invalid,
    )  # fmt: skip
    assert (tallies.check_papers(told) is None) == can_be
