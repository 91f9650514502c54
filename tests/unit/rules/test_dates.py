from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan, plans
from backend.rules.conflicts import clashes
from backend.rules.dates import DueTableQuestion, due_table
from backend.rules.deadlines import last_allowed_day
from backend.rules.plan import Milestone
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import PLAIN, answer, refused, reply, told

DAY = timedelta(days=1)
ABSENT = {"status": "absent"}


def milestone(due: date, *, inclusive: bool) -> Milestone:
    return Milestone(clause="II", quote="made up", requirements=(), due=due, inclusive=inclusive)


@pytest.mark.requirement("R000-22", "R004-85")
def test_at_the_latest_counts_the_day_and_before_does_not() -> None:
    days = ["2024-12-09", "2024-12-10", "2024-12-11", "2025-01-10"]
    inclusive = answer("000", "deadline", {"subject": "cell_section", "finished": days})
    assert inclusive == {
        "due": "2024-12-10",
        "inclusive": True,
        "last_allowed_day": "2024-12-10",
        "results": ["on_time", "on_time", "late", "late"],
        "days_late": [0, 0, 1, 31],
    }
    days = ["2022-11-30", "2022-12-01"]
    exclusive = answer("004", "deadline", {"subject": "cell_base", "finished": days})
    assert (exclusive["inclusive"], exclusive["last_allowed_day"]) == (False, "2022-11-30")
    assert (exclusive["results"], exclusive["days_late"]) == (["on_time", "late"], [0, 1])


def test_cases_of_several_subjects_each_have_their_own_date() -> None:
    cases = [
        {"subject": "commune_committee", "finished": "2023-12-20"},
        {"subject": "dossier_to_province", "finished": "2024-01-04"},
        {"subject": "dossier_to_central", "finished": "2024-01-04"},
    ]
    found = answer("001", "deadline", {"cases": cases})
    assert found["results"] == ["late", "on_time", "absent"]
    assert found["days_late"] == [1, 0, None]
    assert found["inclusive"] is False
    assert found["due"] == {"commune_committee": "2023-12-20", "dossier_to_province": "2024-01-05"}
    last = {"commune_committee": "2023-12-19", "dossier_to_province": "2024-01-04"}
    assert found["last_allowed_day"] == last
    assert found["absent"] == ["dossier_to_central"]


def test_the_verdict_says_how_many_days_late_and_by_which_words() -> None:
    question = {"subject": "org_base", "finished": ["2024-12-15", "2024-12-17"]}
    on_time, late, weekend = reply("000", "deadline", question).because
    assert (on_time.outcome, late.outcome) == (Outcome.MET, Outcome.UNMET)
    assert late.facts["late"] == 2
    assert late.clause.path == "II.4"
    assert (weekend.code, weekend.facts["weekday"]) == ("finding-last-day-weekend", "sunday")


def test_a_step_of_another_plan_is_absent_and_one_of_none_is_wrong() -> None:
    assert answer("000", "deadline", {"subject": "district", "finished": ["2024-12-01"]}) == ABSENT
    assert answer("003", "due_table", {"subjects": ["cell_base", "dossier"]}) == ABSENT
    assert (
        refused("000", "deadline", {"subject": "lunch", "finished": ["2024-12-01"]}) == "subject"
    )
    assert refused("000", "due_table", {"subjects": ["dossier", "lunch"]}) == "subjects.1"


def test_a_cell_below_a_section_in_004_has_no_date_but_an_outer_limit() -> None:
    limit = {
        "subject": "org_section",
        "due": "2022-12-05",
        "inclusive": False,
        "last_allowed_day": "2022-12-04",
    }
    silent = reply("004", "deadline", {"subject": "cell_section", "finished": ["2022-12-01"]})
    assert silent.answer["status"] == "absent"
    assert silent.answer["outer_limit"] == {"cell_section": limit}
    assert [f.code for f in silent.because] == ["finding-last-day-outer-limit"]
    table = answer("004", "due_table", {"subjects": ["cell_section", "org_base"]})
    assert table["due"] == {"cell_section": None, "org_base": "2022-12-10"}
    assert table["outer_limit"] == {"cell_section": limit}


def test_a_table_without_subjects_lists_the_whole_plan() -> None:
    table = answer("001", "due_table", {})
    assert set(table["due"]) == set(find_plan("001").milestones)
    assert table["inclusive"] is False


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({}, "subject"),
        ({"subject": "dossier"}, "finished"),
        ({"subject": "dossier", "finished": []}, "finished"),
        ({"cases": []}, "cases"),
        ({"subject": "dossier", "finished": ["2024-12-01"], "cases": []}, "cases"),
        ({"cases": [{"subject": "dossier", "finished": "2024-12-32"}]}, "cases.0.finished"),
        ({"cases": [{"subject": "lunch", "finished": "2024-12-01"}]}, "cases.0.subject"),
        ({"cases": [{"subject": "dossier"}]}, "cases.0.finished"),
        ({"subject": "dossier", "finished": ["2024-12-20", "1066-10-14"]}, "finished.1"),
        ({"subject": "dossier", "finished": [20241220]}, "finished.0"),
        ({"subject": "dossier", "finished": ["2024-12-20"], "due": "2024-12-20"}, "due"),
    ],
)
def test_a_malformed_question_names_its_field(question: object, path: str) -> None:
    assert refused("000", "deadline", question) == path


def test_a_table_refuses_a_subject_named_twice_or_none() -> None:
    assert refused("000", "due_table", {"subjects": ["dossier", "dossier"]}) == "subjects.1"
    assert refused("000", "due_table", {"subjects": []}) == "subjects"


@pytest.mark.requirement("R001-21", "R001-23")
def test_the_dossier_of_001_is_due_before_the_rating_it_needs() -> None:
    question = {
        "first": {"name": "dossier_to_province", "due": "2024-01-05", "inclusive": False},
        "second": {"name": "district_organisation_rated"},
    }
    found = reply("001", "milestone_conflict", question)
    assert found.answer == {
        "last_allowed_day": {
            "dossier_to_province": "2024-01-04",
            "district_organisation_rated": "2024-01-06",
        },
        "first_due_before_second": True,
    }
    clash = found.because[-1]
    assert clash.code == "finding-step-due-before-what-it-needs"
    assert clash.facts["reading"] == "A-06"
    other_way = {"first": question["second"], "second": question["first"]}
    assert answer("001", "milestone_conflict", other_way)["first_due_before_second"] is False


def test_two_steps_on_one_day_are_neither_before_the_other() -> None:
    steps = {"first": {"name": "org_base"}, "second": {"name": "cell_base"}}
    found = reply("000", "milestone_conflict", steps)
    assert found.answer["first_due_before_second"] is False
    assert all(f.code != "finding-step-due-before-what-it-needs" for f in found.because)


def test_a_date_the_plan_does_not_print_is_compared_and_said_to_be_none_of_its_own() -> None:
    steps = {
        "first": {"name": "dossier_to_province", "due": "2024-01-10"},
        "second": {"name": "district_organisation_rated"},
    }
    found = reply("001", "milestone_conflict", steps)
    assert found.answer["first_due_before_second"] is False
    codes = [finding.code for finding in found.because]
    assert "finding-date-not-the-plans" in codes
    assert "finding-step-due-before-what-it-needs" not in codes


@pytest.mark.parametrize(
    ("first", "second", "path"),
    [
        ({"name": "lunch"}, {"name": "dossier"}, "first.name"),
        ({"name": "dossier"}, {"name": "lunch"}, "second.name"),
        ({"name": "dossier"}, {"name": "dossier"}, "second.name"),
        ({"name": "dossier", "due": "0001-01-01"}, {"name": "org_base"}, "first.due"),
    ],
)
def test_a_conflict_of_impossible_steps_is_refused(first: object, second: object, path: str):
    assert refused("000", "milestone_conflict", {"first": first, "second": second}) == path


def test_a_conflict_with_a_step_of_another_plan_is_absent() -> None:
    steps = {"first": {"name": "dossier"}, "second": {"name": "district"}}
    assert answer("000", "milestone_conflict", steps) == ABSENT


def test_a_step_needs_another_only_where_the_plan_says_so_and_the_dates_clash() -> None:
    plan = find_plan("001")
    assert [finding.facts["step"] for finding in clashes(plan)] == ["dossier_to_province"]
    later = replace(plan.milestones["dossier_to_province"], due=date(2024, 1, 8))
    assert (
        clashes(replace(plan, milestones={**plan.milestones, "dossier_to_province": later})) == ()
    )
    assert clashes(find_plan("000")) == clashes(find_plan("004")) == ()


def test_a_step_outside_its_window_is_told_as_too_early_and_the_first_day_is_in_time() -> None:
    january = {"printed": date(2025, 1, 31), "inclusive": "yes", "day": date(2025, 1, 31)}
    days = ["2024-12-31", "2025-01-01", "2025-02-01"]
    found = told("000", "deadline", {"subject": "summary_conference", "finished": days})
    early = {"finished": date(2024, 12, 31), "opens": date(2025, 1, 1), **january}
    name = {"subject": "summary_conference", **january}
    assert found == [
        ("before-window", Outcome.UNMET, "V.2", early),
        ("deadline", Outcome.MET, "V.2", {**name, "finished": date(2025, 1, 1), "late": 0}),
        ("deadline", Outcome.UNMET, "V.2", {**name, "finished": date(2025, 2, 1), "late": 1}),
    ]


def test_a_limit_without_a_date_of_its_own_bounds_nothing() -> None:
    undated = {"due": None, "inclusive": None}
    plan = find_plan("004")
    steps = {
        **plan.milestones,
        "org_section": replace(plan.milestones["org_section"], **undated),
        "cell_section": replace(plan.milestones["cell_section"], outer_limit="org_section"),
    }
    silent = replace(plan, milestones=steps)
    for subjects in (("cell_section",), ("cell_section", "org_section")):
        asked = DueTableQuestion(subjects=subjects)
        assert due_table(silent, asked, PLAIN).answer == ABSENT


@given(st.dates(date(2000, 1, 2), date(2099, 12, 30)))
def test_the_two_wordings_differ_by_exactly_one_day(due: date) -> None:
    inclusive = last_allowed_day(milestone(due, inclusive=True))
    exclusive = last_allowed_day(milestone(due, inclusive=False))
    assert inclusive == due
    assert exclusive == due - DAY


@pytest.mark.parametrize(
    ("due", "last"),
    [
        (date(2024, 3, 1), date(2024, 2, 29)),
        (date(2023, 3, 1), date(2023, 2, 28)),
        (date(2024, 2, 29), date(2024, 2, 28)),
        (date(2024, 1, 1), date(2023, 12, 31)),
    ],
)
def test_before_the_first_of_a_month_ends_with_the_month_before(due: date, last: date) -> None:
    assert last_allowed_day(milestone(due, inclusive=False)) == last


def test_a_table_is_told_step_by_step_and_the_outer_limit_of_one_without_a_day() -> None:
    days = {"printed": date(2022, 12, 5), "inclusive": "no", "day": date(2022, 12, 4)}
    assert told("004", "due_table", {"subjects": ["cell_section"]}) == [
        (
            "last-day-outer-limit",
            Outcome.UNDECIDED,
            "II.2.g6",
            {"kind": "cell_section", "limit": "org_section", **days},
        )
    ]
    subject = {"subject": "org_section"}
    assert told("004", "due_table", {"subjects": ["org_section"]}) == [
        ("last-day-of", Outcome.MET, "II.2.g6", {**subject, **days}),
        (
            "last-day-weekend",
            Outcome.UNDECIDED,
            "II.2.g6",
            {**subject, "day": date(2022, 12, 4), "weekday": "sunday"},
        ),
    ]


def test_a_day_that_counts_is_told_as_included() -> None:
    inclusive = [
        (plan.code, name)
        for plan in plans().values()
        for name, step in plan.milestones.items()
        if step.due is not None and step.inclusive
    ]
    assert inclusive
    for plan, name in inclusive:
        facts = told(plan, "due_table", {"subjects": [name]})[0][3]
        assert (facts["inclusive"], facts["day"]) == ("yes", facts["printed"])


@pytest.mark.parametrize("more", [{"subject": "org_base"}, {"finished": ["2022-12-01"]}])
def test_cases_and_a_single_case_are_not_asked_together(more: dict[str, object]) -> None:
    cases = [{"subject": "org_base", "finished": "2022-12-01"}]
    assert refused("004", "deadline", {"cases": cases, **more}) == "cases"


def test_an_implausible_day_of_a_case_is_refused_at_its_place() -> None:
    cases = [
        {"subject": "org_base", "finished": "2022-12-01"},
        {"subject": "org_base", "finished": "1022-12-01"},
    ]
    assert refused("004", "deadline", {"cases": cases}) == "cases.1.finished"


def test_a_conflict_is_told_by_the_printed_days_and_a_day_asked_for_as_none_of_the_plan() -> None:
    rated = {"subject": "district_organisation_rated"}
    printed = {"printed": date(2024, 1, 7), "inclusive": "no", "day": date(2024, 1, 6)}
    needed = [
        ("last-day-of", Outcome.MET, "III.g5", {**rated, **printed}),
        (
            "last-day-weekend",
            Outcome.UNDECIDED,
            "III.g5",
            {**rated, "day": date(2024, 1, 6), "weekday": "saturday"},
        ),
    ]
    dossier = {"printed": date(2024, 1, 5), "inclusive": "no", "day": date(2024, 1, 4)}
    second = {"name": "district_organisation_rated"}

    def asked(**first: object) -> list[object]:
        steps = {"first": {"name": "dossier_to_province", **first}, "second": second}
        return list(told("001", "milestone_conflict", steps))

    assert asked() == [
        ("last-day-of", Outcome.MET, "III.g4", {"subject": "dossier_to_province", **dossier}),
        *needed,
        (
            "step-due-before-what-it-needs",
            Outcome.UNDECIDED,
            "III.g4",
            {
                "step": "dossier_to_province",
                "day": date(2024, 1, 4),
                "needs": "district_organisation_rated",
                "needed": date(2024, 1, 6),
                "reading": "A-06",
            },
        ),
    ]
    for changes, day in (
        ({"due": "2024-01-10"}, date(2024, 1, 9)),
        ({"due": "2024-01-10", "inclusive": True}, date(2024, 1, 10)),
        ({"due": "2024-01-07"}, date(2024, 1, 6)),
    ):
        assert asked(**changes) == [
            *needed,
            (
                "date-not-the-plans",
                Outcome.UNDECIDED,
                "III.g4",
                {"subject": "dossier_to_province", "asked": day, **dossier},
            ),
        ]
