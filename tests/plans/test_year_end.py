"""Rating at the end of the year and before its summary; heads beside their units."""

from typing import Any

import pytest

from tests.unit.rules.asking import answer, refused, told

ABSENT = {"status": "absent"}


def results(plan: str, *rated: str, summary: str | None = None) -> list[str]:
    question: dict[str, Any] = {"rated": list(rated)}
    if summary is not None:
        question["summary"] = summary
    return answer(plan, "year_end", question)["results"]


def above(plan: str, unit: str, *heads: str) -> list[bool]:
    return answer(plan, "head_level", {"unit": unit, "heads": list(heads)})["above_unit"]


@pytest.mark.requirement("R001-11", "R001-36", "R003-14")
@pytest.mark.parametrize("plan", ["001", "003"])
def test_rating_is_finished_before_the_day_on_which_the_unit_sums_its_year_up(plan: str) -> None:
    days = ("2023-12-19", "2023-12-21", "2023-12-22", "2023-12-23")
    assert results(plan, *days, summary="2023-12-22") == [
        "in_order", "in_order", "after_summary", "after_summary",
    ]  # fmt: skip
    assert results(plan, "2023-12-19", summary="2023-12-18") == ["after_summary"]


@pytest.mark.requirement("R001-11", "R003-14")
@pytest.mark.parametrize("plan", ["001", "003"])
def test_rating_early_in_the_year_is_pointed_out_and_not_barred(plan: str) -> None:
    days = ("2023-03-15", "2023-09-30", "2023-10-01")
    found = results(plan, *days, summary="2023-12-22")
    assert found == ["not_year_end", "not_year_end", "in_order"]
    question = {"rated": ["2023-03-15"], "summary": "2023-12-22"}
    ((code, outcome, _path, facts),) = told(plan, "year_end", question)
    assert (code, outcome.value, facts["month"]) == ("year-end", "undecided", 10)


@pytest.mark.requirement("R002-46")
def test_002_classifies_at_the_end_of_the_year_and_warns_in_march() -> None:
    assert results("002", "2017-03-10", "2017-12-10", "2018-01-05") == [
        "not_year_end", "in_order", "in_order",
    ]  # fmt: skip
    # The plan does not say when the end of the year begins: the last quarter is meant.
    assert results("002", "2017-09-30", "2017-10-01") == ["not_year_end", "in_order"]
    # "gắn với tổng kết năm" ties the two together and does not say which comes first.
    assert results("002", "2017-12-20", summary="2017-12-18") == ["in_order"]


def test_without_the_day_of_the_summary_the_order_stays_open() -> None:
    assert results("001", "2023-12-19") == ["summary_not_known"]
    found = told("001", "year_end", {"rated": ["2023-12-19"]})
    assert [(outcome.value, path) for _, outcome, path, _ in found] == [
        ("undecided", "II.2"),
        ("undecided", "IV.3"),
    ]


def test_what_is_in_order_rests_on_every_sentence_of_the_plan() -> None:
    question = {"rated": ["2023-12-19"], "summary": "2023-12-22"}
    found = told("001", "year_end", question)
    assert [(path, facts["month"]) for _, _, path, facts in found] == [
        ("II.2", 10),
        ("II.2", 0),
        ("IV.3", 0),
    ]
    assert {outcome.value for _, outcome, _, _ in found} == {"met"}


def test_a_plan_that_says_nothing_of_the_end_of_the_year_answers_absent() -> None:
    assert answer("000", "year_end", {"rated": ["2024-03-01"]}) == ABSENT
    assert answer("000", "head_level", {"unit": "GOOD", "heads": ["GOOD"]}) == ABSENT


@pytest.mark.requirement("R001-09", "R003-09")
@pytest.mark.parametrize("plan", ["001", "003"])
def test_a_head_above_the_unit_is_pointed_out_and_never_refused(plan: str) -> None:
    levels = ("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED")
    assert above(plan, "COMPLETED", *levels) == [True, True, False, False]
    assert above(plan, "EXCELLENT", *levels) == [False] * 4
    assert above(plan, "NOT_COMPLETED", *levels) == [True, True, True, False]
    question = {"unit": "COMPLETED", "heads": ["EXCELLENT", "COMPLETED"]}
    found = told(plan, "head_level", question)
    assert [outcome.value for _, outcome, _, _ in found] == ["undecided", "met"]
    assert [facts["above"] for _, _, _, facts in found] == ["yes", "no"]


@pytest.mark.parametrize(
    ("kind", "question", "path"),
    [
        ("year_end", {"rated": []}, "rated"),
        ("year_end", {"rated": ["2023-12-01", "1023-12-01"]}, "rated.1"),
        ("year_end", {"rated": ["2023-12-01"], "summary": "1023-12-01"}, "summary"),
        ("year_end", {"rated": ["2023-02-30"]}, "rated.0"),
        ("head_level", {"unit": "GOOD", "heads": []}, "heads"),
        ("head_level", {"unit": "WEAK", "heads": ["GOOD"]}, "unit"),
    ],
)
def test_a_malformed_question_names_its_field(
    kind: str, question: dict[str, Any], path: str
) -> None:
    assert refused("001", kind, question) == path
