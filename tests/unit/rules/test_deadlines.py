from dataclasses import replace
from datetime import date, timedelta

import pytest

from backend.plan_loader import find_plan
from backend.rules.citation import Clause
from backend.rules.deadlines import (
    SOON_DAYS,
    DueState,
    days_late,
    due_state,
    last_allowed_day,
    last_day_for,
)
from backend.rules.plan import Milestone
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Outcome

PLAN = find_plan("004")
DAY = timedelta(days=1)


def milestone(due: date | None, *, inclusive: bool, outer_limit: str = "") -> Milestone:
    return Milestone(
        clause="II.2",
        quote="made up",
        requirements=("R004-85",),
        due=due,
        inclusive=inclusive,
        outer_limit=outer_limit,
    )


#: The last day of each printed date of plan 004.
LAST_DAYS = {
    "cell_base": date(2022, 11, 30),
    "cell_sub": date(2022, 11, 30),
    "org_section": date(2022, 12, 4),
    "org_base": date(2022, 12, 9),
    "party_building_report": date(2022, 12, 14),
    "decision_and_lists": date(2022, 12, 14),
    "provincial_managed_dossier": date(2022, 12, 24),
    "summary_conference": date(2022, 12, 30),
}


@pytest.mark.requirement("R004-83", "R004-84", "R004-85", "R004-86", "R004-87", "R004-88")
@pytest.mark.parametrize(("key", "last"), LAST_DAYS.items())
def test_before_a_printed_day_allows_the_day_before_it_and_not_the_day(
    key: str, last: date
) -> None:
    printed = PLAN.milestones[key]
    assert printed.due == last + DAY
    assert last_allowed_day(printed) == last
    assert [days_late(printed, last + n * DAY) for n in (-1, 0, 1, 2)] == [0, 0, 1, 2]


def test_every_dated_milestone_of_the_plan_stands_in_the_table_above() -> None:
    assert {key for key, value in PLAN.milestones.items() if value.due} == set(LAST_DAYS)


@pytest.mark.requirement("R004-85", "R004-86", "R004-87")
@pytest.mark.parametrize(
    ("kind", "last"),
    [
        (OrganisationKind.CELL_BASE, date(2022, 11, 30)),
        (OrganisationKind.CELL_SUB, date(2022, 11, 30)),
        (OrganisationKind.ORG_SECTION, date(2022, 12, 4)),
        (OrganisationKind.ORG_BASE, date(2022, 12, 9)),
        (OrganisationKind.ORG_UPPER, date(2022, 12, 14)),
    ],
)
def test_an_organisation_has_the_last_day_of_its_kind(kind: OrganisationKind, last: date) -> None:
    answer = last_day_for(PLAN, kind)
    assert (answer.day, answer.borrowed) == (last, False)
    assert answer.finding.code == "finding-last-day"
    assert answer.finding.outcome is Outcome.MET
    assert answer.finding.facts["printed"] == last + DAY
    assert answer.finding.facts["inclusive"] == "no"


def test_a_cell_below_a_section_borrows_the_sections_day_and_says_so() -> None:
    answer = last_day_for(PLAN, OrganisationKind.CELL_SECTION)
    assert (answer.key, answer.day, answer.borrowed) == ("cell_section", date(2022, 12, 4), True)
    assert answer.finding.code == "finding-last-day-outer-limit"
    assert answer.finding.outcome is Outcome.UNDECIDED
    assert answer.finding.facts["limit"] == "org_section"
    assert answer.finding.clause.quote == PLAN.milestones["org_section"].quote


def test_every_kind_of_organisation_has_a_last_day_in_plan_004() -> None:
    assert all(last_day_for(PLAN, kind).day for kind in OrganisationKind)


def test_a_kind_the_plan_does_not_name_has_no_last_day() -> None:
    silent = replace(PLAN, milestone_of_kind={})
    answer = last_day_for(silent, OrganisationKind.CELL_SUB)
    assert (answer.day, answer.borrowed) == (None, False)
    assert answer.finding.code == "finding-last-day-absent"
    assert answer.finding.outcome is Outcome.UNDECIDED


def test_a_milestone_without_day_and_without_limit_bounds_nothing() -> None:
    silent = replace(PLAN, milestones={"cell_sub": milestone(None, inclusive=False)})
    assert last_day_for(silent, OrganisationKind.CELL_SUB).day is None
    assert last_allowed_day(silent.milestones["cell_sub"]) is None
    assert days_late(silent.milestones["cell_sub"], date(2030, 1, 1)) is None


def test_a_day_of_its_own_counts_before_the_outer_limit() -> None:
    own = milestone(date(2022, 12, 3), inclusive=True, outer_limit="org_section")
    answer = last_day_for(
        replace(PLAN, milestones={**PLAN.milestones, "cell_section": own}),
        OrganisationKind.CELL_SECTION,
    )
    assert (answer.day, answer.borrowed) == (date(2022, 12, 3), False)
    assert answer.finding.facts["limit"] == "cell_section"
    assert answer.finding.facts["inclusive"] == "yes"


def test_at_the_latest_on_a_day_allows_the_day_and_before_a_day_does_not() -> None:
    day = date(2024, 12, 10)
    inclusive, exclusive = milestone(day, inclusive=True), milestone(day, inclusive=False)
    assert last_allowed_day(inclusive) == day
    assert last_allowed_day(exclusive) == day - DAY
    assert (days_late(inclusive, day), days_late(exclusive, day)) == (0, 1)
    assert (days_late(inclusive, day + DAY), days_late(exclusive, day + DAY)) == (1, 2)


def test_a_last_day_on_a_weekend_stays_where_it_is() -> None:
    sunday = last_allowed_day(PLAN.milestones["org_section"])
    saturday = last_allowed_day(PLAN.milestones["provincial_managed_dossier"])
    assert sunday is not None
    assert saturday is not None
    assert (saturday.isoweekday(), sunday.isoweekday()) == (6, 7)


def test_the_day_before_the_first_of_a_month_is_the_last_of_the_month_before() -> None:
    assert last_allowed_day(milestone(date(2024, 3, 1), inclusive=False)) == date(2024, 2, 29)
    assert last_allowed_day(milestone(date(2023, 1, 1), inclusive=False)) == date(2022, 12, 31)


@pytest.mark.parametrize(
    ("left", "state"),
    [
        (SOON_DAYS + 1, DueState.ON_TRACK),
        (SOON_DAYS, DueState.DUE_SOON),
        (1, DueState.DUE_SOON),
        (0, DueState.DUE_TODAY),
        (-1, DueState.LATE),
        (-400, DueState.LATE),
    ],
)
def test_a_step_is_due_soon_a_week_ahead_due_today_on_the_day_and_late_after_it(
    left: int, state: DueState
) -> None:
    last = date(2022, 11, 30)
    assert due_state(last, last - left * DAY) is state


def test_a_last_day_is_told_with_its_kind_the_words_and_the_day() -> None:
    finding = last_day_for(PLAN, OrganisationKind.CELL_SUB).finding
    assert finding.facts == {
        "kind": OrganisationKind.CELL_SUB,
        "limit": "cell_sub",
        "printed": date(2022, 12, 1),
        "inclusive": "no",
        "day": date(2022, 11, 30),
    }


def test_no_last_day_is_told_with_the_step_if_the_plan_has_one_and_without_words() -> None:
    without_step = replace(PLAN, milestone_of_kind={})
    without_day = replace(PLAN, milestones={"cell_sub": milestone(None, inclusive=False)})
    limit_without_day = replace(
        PLAN,
        milestones={
            "cell_sub": milestone(None, inclusive=False, outer_limit="above"),
            "above": milestone(None, inclusive=False),
        },
    )
    for plan, key in (
        (without_step, ""),
        (without_day, "cell_sub"),
        (limit_without_day, "cell_sub"),
    ):
        answer = last_day_for(plan, OrganisationKind.CELL_SUB)
        assert (answer.key, answer.day) == (key, None)
        assert answer.finding.facts == {"key": key}
        assert answer.finding.clause == Clause(PLAN.id, "", "")
