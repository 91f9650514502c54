from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.schedules import CutoffQuestion, weekly_cutoff
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import PLAIN, answer, refused, reply, told


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


def test_a_registration_is_told_with_its_hour_and_the_week_it_is_planned_for() -> None:
    until = {"until": "15", "until_minute": "00"}
    shared = {"weekday": "thursday", **until, "day": date(2023, 12, 7)}
    hours = ["2023-12-07T14:59", "2023-12-07T15:00"]
    found = reply("001", "weekly_cutoff", {"registered": hours})
    assert found.answer["weekday"] == "thursday"
    assert told("001", "weekly_cutoff", {"registered": hours}) == [
        (
            "weekly-cutoff",
            Outcome.MET,
            "IV.1.g2",
            {**shared, "hour": "14", "minute": "59", "in_time": "yes", "week": date(2023, 12, 11)},
        ),
        (
            "weekly-cutoff",
            Outcome.UNMET,
            "IV.1.g2",
            {**shared, "hour": "15", "minute": "00", "in_time": "no", "week": date(2023, 12, 18)},
        ),
    ]


def test_an_hour_a_plan_counts_in_is_still_in_time_and_the_minute_after_is_not() -> None:
    plan = find_plan("001")
    assert plan.weekly_cutoff is not None
    counted_in = replace(plan, weekly_cutoff=replace(plan.weekly_cutoff, inclusive=True))
    hours = tuple(datetime(2023, 12, 7, 14 + n // 60, n % 60) for n in (59, 60, 61))  # noqa: DTZ001
    found = weekly_cutoff(counted_in, CutoffQuestion(registered=hours), PLAIN)
    assert found.answer["results"] == ["accepted", "accepted", "missed"]


@pytest.mark.parametrize(
    ("plan", "body", "days", "outcome", "said"),
    [
        (
            "001",
            "district_standing_board",
            "1.50",
            Outcome.MET,
            (Decimal("1.5"), Decimal(1), "ok", Decimal(2)),
        ),
        (
            "001",
            "district_standing_board",
            "3",
            Outcome.UNDECIDED,
            (Decimal(3), Decimal(1), "warn", Decimal(2)),
        ),
        (
            "004",
            "block_standing_board",
            "1.05",
            Outcome.UNMET,
            (Decimal("1.05"), Decimal("1.5"), "too_short", ""),
        ),
        (
            "004",
            "block_standing_board",
            "10",
            Outcome.MET,
            (Decimal(10), Decimal("1.5"), "ok", ""),
        ),
        (
            "004",
            "block_standing_board",
            "20.0",
            Outcome.MET,
            (Decimal(20), Decimal("1.5"), "ok", ""),
        ),
    ],
)
def test_a_length_is_told_in_days_without_needless_places(
    plan: str,
    body: str,
    days: str,
    outcome: Outcome,
    said: tuple[Decimal, Decimal, str, Decimal | str],
) -> None:
    length, least, result, most = said
    facts = {"body": body, "days": length, "least": least, "result": result}
    code = "duration-planned" if most else "duration-least"
    ((name, found, _path, numbers),) = told(
        plan, "duration", {"cases": [{"body": body, "days": days}]}
    )
    assert (name, found) == (code, outcome)
    assert numbers == (facts | {"most": most} if most else facts)
