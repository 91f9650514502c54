"""Sentences on results: whose votes they are, and what a cap says before anything is concluded."""

from dataclasses import replace

import pytest

from backend.i18n import Translator, speak
from backend.messages.cap_words import planned
from backend.messages.result_words import votes
from backend.result_views import Votes
from tests.unit.screens.result_cases import PLANS


@pytest.mark.parametrize(
    ("cell", "whose"), [(True, "15 đảng viên chính thức."), (False, "15 ủy viên.")]
)
def test_votes_are_held_against_those_who_may_vote(cell: bool, whose: str) -> None:
    counted = Votes({"GOOD": 12}, official=15, valid=14, cell=cell)
    assert speak(votes(counted), Translator("vi")).endswith(whose)


def said(case: str, **changes: int) -> str:
    (one,) = PLANS[case].lists
    one = replace(one, **changes)  # type: ignore[arg-type]
    return " ".join(speak(sentence, Translator("vi")) for sentence in planned(one))


def test_one_more_good_is_offered_while_somebody_is_left_who_may_become_so() -> None:
    assert "Thêm 1 người" in said("ok", left=1)
    assert "Thêm 1 người" not in said("ok", left=0)


def test_before_anything_is_concluded_a_cap_says_so_and_what_it_will_count() -> None:
    assert "Chưa có mức nào" not in said("ok")
    early = said("unconcluded")
    assert early.startswith("Chưa có mức nào được kết luận. Khi có, hệ thống tính")
    assert "0 xuất sắc" not in early
    assert "Thêm 1 người" not in early
