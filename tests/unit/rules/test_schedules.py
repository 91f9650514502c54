from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer, refused, reply


@pytest.mark.requirement("R001-29")
def test_registration_ends_before_thursday_at_15_hours_strictly() -> None:
    hours = ["2023-12-07T14:59", "2023-12-07T15:00", "2023-12-04T00:00", "2023-12-08T08:00"]
    found = reply("001", "weekly_cutoff", {"weekday": "thursday", "registered": hours})
    assert found.answer["cutoff"] == "15:00"
    assert found.answer["inclusive"] is False
    assert found.answer["results"] == ["accepted", "missed", "accepted", "missed"]
    weeks = ["2023-12-11", "2023-12-18", "2023-12-11", "2023-12-18"]
    assert found.answer["week_from"] == weeks
    assert [f.outcome for f in found.because][:2] == [Outcome.MET, Outcome.UNMET]


@given(st.datetimes(datetime(2023, 11, 1), datetime(2024, 1, 31)), st.integers(0, 10**4))  # noqa: DTZ001
def test_who_registers_later_is_never_planned_for_an_earlier_week(
    moment: datetime, minutes: int
) -> None:
    later = moment + timedelta(minutes=minutes)
    hours = [moment.isoformat(), later.isoformat()]
    first, second = answer("001", "weekly_cutoff", {"registered": hours})["week_from"]
    assert first <= second


def test_no_other_plan_has_a_weekly_hour() -> None:
    for plan in ("000", "002", "003", "004", "366"):
        asked = {"registered": ["2023-12-07T14:59"]}
        assert answer(plan, "weekly_cutoff", asked) == {"status": "absent"}


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({}, "registered"),
        ({"registered": []}, "registered"),
        ({"registered": ["2023-12-07T14:59+07:00"]}, "registered.0"),
        ({"registered": ["2023-12-07T25:00"]}, "registered.0"),
        ({"registered": ["1923-12-07T14:59"]}, "registered.0"),
        ({"registered": ["2023-12-07T14:59"], "weekday": "friday"}, "weekday"),
        ({"registered": ["2023-12-07T14:59"], "weekday": "holiday"}, "weekday"),
    ],
)
def test_a_malformed_registration_names_its_field(question: object, path: str) -> None:
    assert refused("001", "weekly_cutoff", question) == path


def lengths(plan: str, body: str, *days: str) -> list[str]:
    cases = [{"body": body, "days": day} for day in days]
    return answer(plan, "duration", {"cases": cases})["results"]


@pytest.mark.requirement("R004-50", "R004-51", "R004-52", "R004-53")
@pytest.mark.parametrize(
    ("body", "least", "less"),
    [
        ("block_standing_board", "1.5", "1.49"),
        ("leadership_with_org_base", "1", "0.9"),
        ("leadership_with_cell_base", "0.5", "0.4"),
    ],
)
def test_004_prints_a_minimum_and_no_maximum(body: str, least: str, less: str) -> None:
    assert lengths("004", body, less, least, "9") == ["too_short", "ok", "ok"]


@pytest.mark.requirement("R001-48", "R003-32")
@pytest.mark.parametrize(
    ("plan", "body", "good", "bad"),
    [
        ("001", "district_standing_board", ["1", "1.5", "2.0"], ["0.5", "2.5", "3"]),
        ("003", "province_standing_board", ["2", "2.5", "3"], ["1", "1.99", "3.5"]),
    ],
)
def test_an_expected_length_only_warns(
    plan: str, body: str, good: list[str], bad: list[str]
) -> None:
    assert lengths(plan, body, *good) == ["ok"] * 3
    assert lengths(plan, body, *bad) == ["warn"] * 3
    found = reply(plan, "duration", {"cases": [{"body": body, "days": bad[0]}]})
    assert found.because[0].outcome is Outcome.UNDECIDED


def test_a_body_the_plan_says_nothing_of_is_not_regulated() -> None:
    for plan in ("000", "002", "366"):
        assert lengths(plan, "block_standing_board", "0.5") == ["not_regulated"]
    assert lengths("004", "district_standing_board", "0.5") == ["not_regulated"]


@pytest.mark.parametrize("days", ["0", "-1", "1,5", "1.555", "one", "", "1e3", "100", "٣"])
def test_days_that_are_no_decimal_are_refused(days: str) -> None:
    cases = [{"body": "block_standing_board", "days": days}]
    assert refused("004", "duration", {"cases": cases}) == "cases.0.days"


def test_a_body_of_no_plan_and_an_empty_question_are_refused() -> None:
    cases = [{"body": "choir", "days": "1"}]
    assert refused("004", "duration", {"cases": cases}) == "cases.0.body"
    assert refused("004", "duration", {"cases": []}) == "cases"
