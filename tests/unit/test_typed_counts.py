"""Figures as people type them on a phone."""

import pytest

from backend.typed_counts import read_counts


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
        ("3 14 1 0 phiếu", None),
        ("ba", None),
        ("", None),
        ("9999999 1", None),
    ],
)
def test_a_line_of_figures_is_read_or_refused(line: str, read: tuple[int, ...] | None) -> None:
    assert read_counts(line) == read
