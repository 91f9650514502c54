"""Figures as people type them on a phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.typed_counts import read_counts, read_papers


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("3 14 1 0", (3, 14, 1, 0)),
        ("  3,14, 1 ,0. ", (3, 14, 1, 0)),
        ("3-14-1-0", (3, 14, 1, 0)),
        ("3.14.1.0", (3, 14, 1, 0)),
        ("3/14/1/0", (3, 14, 1, 0)),
        ("03 014 1 0", (3, 14, 1, 0)),
        ("\uff13 \uff11\uff14 1 0", (3, 14, 1, 0)),
        ("5", (5,)),
        ("3 -1 16", None),
        ("-3 14", None),
        ("3 1.5 1", None),
        ("3 14 1,5 0", None),
        ("3 14 1 0 phiếu", None),
        ("ba", None),
        ("", None),
        ("9999999 1", None),
    ],
)
def test_a_line_of_figures_is_read_or_refused(line: str, read: tuple[int, ...] | None) -> None:
    assert read_counts(line) == read


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("19 19 18 1", (19, 19, 18, 1)),
        ("phát ra 19 thu về 19 hợp lệ 18 không hợp lệ 1", (19, 19, 18, 1)),
        ("Phát ra 19 · thu về 19 · hợp lệ 18 · không hợp lệ 1", (19, 19, 18, 1)),
        ("phat 19, thu 19, khong hop le: 1, hop le: 18.", (19, 19, 18, 1)),
        ("PHÁT RA 19 - THU VỀ 19 - HỢP LỆ 18 - KHÔNG HỢP LỆ 1", (19, 19, 18, 1)),
        ("phát ra \uff11\uff19 thu về 19 hợp lệ 18 không hợp lệ 1", (19, 19, 18, 1)),
        ("phát ra 19 thu về 19 hợp lệ 18", None),
        ("phát ra 19 thu về 19 hợp lệ 18 hợp lệ 1", None),
        ("phát ra 19 phát ra 19 thu về 19 hợp lệ 18 không hợp lệ 1", None),
        ("phát ra 19 thu về 19 hợp lệ 18,5 không hợp lệ 1", None),
        ("phát ra 19 thu về 19 hợp lệ -18 không hợp lệ 1", None),
        ("phát ra 19 thu về 19 hợp lệ 18 không hợp lệ một", None),
        ("phát ra 9999999 thu về 19 hợp lệ 18 không hợp lệ 1", None),
        ("", None),
    ],
)
def test_papers_are_read_with_their_words_or_without(
    line: str, read: tuple[int, ...] | None
) -> None:
    assert read_papers(line) == read


FIGURES = st.tuples(*[st.integers(0, 999_999)] * 4)


@given(FIGURES, st.permutations(("phát ra", "thu về", "hợp lệ", "không hợp lệ")))
def test_words_may_stand_in_any_order(figures: tuple[int, ...], words: list[str]) -> None:
    kinds = ("phát ra", "thu về", "hợp lệ", "không hợp lệ")
    line = ", ".join(f"{word} {figures[kinds.index(word)]}" for word in words)
    assert read_papers(line) == figures


@given(st.text())
def test_whatever_is_typed_is_read_or_refused_and_never_fails(line: str) -> None:
    for read in (read_counts, read_papers):
        found = read(line)
        assert found is None or all(0 <= number < 10**6 for number in found)
