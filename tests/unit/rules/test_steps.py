"""Who has what to do by when, under each plan, and what it waits for."""

from datetime import date

import pytest

from backend.plan_loader import find_plan
from backend.rules.steps import (
    MeetingFacts,
    OrganisationFacts,
    Step,
    StepState,
    by_last_day,
    form_steps,
    member_steps,
    organisation_steps,
)
from backend.rules.terms import OrganisationKind
from backend.working_days import calendar

KIND = OrganisationKind
CALENDAR = calendar()
#: By plan and kind: the steps of one that heads the season, each with its last day.
TABLE: dict[tuple[str, OrganisationKind], list[tuple[str, str | None]]] = {
    ("000", KIND.CELL_SECTION): [("schedule", "2024-12-05"), ("review", "2024-12-10")],
    ("000", KIND.ORG_SECTION): [("review", "2024-12-12")],
    ("000", KIND.CELL_SUB): [("schedule", "2024-12-07"), ("review", "2024-12-12")],
    ("000", KIND.CELL_BASE): [
        ("schedule", "2024-12-10"),
        ("review", "2024-12-15"),
        ("milestone.dossier", "2024-12-20"),
    ],
    ("000", KIND.ORG_BASE): [("review", "2024-12-15"), ("milestone.dossier", "2024-12-20")],
    ("000", KIND.ORG_UPPER): [
        ("review", "2024-12-20"),
        ("milestone.summary_conference", "2025-01-31"),
    ],
    ("001", KIND.CELL_SUB): [("schedule", "2023-12-14"), ("review", "2023-12-19")],
    ("001", KIND.CELL_BASE): [
        ("schedule", "2023-12-14"),
        ("register", "2023-12-14"),
        ("review", "2023-12-19"),
        ("milestone.grassroots_dossier", "2023-12-24"),
    ],
    ("001", KIND.ORG_BASE): [
        ("review", "2023-12-19"),
        ("milestone.grassroots_dossier", "2023-12-24"),
    ],
    ("001", KIND.ORG_UPPER): [
        ("milestone.district_standing_board_review", "2023-12-26"),
        ("milestone.dossier_to_province", "2024-01-04"),
        ("review", "2024-01-06"),
    ],
    ("002", KIND.CELL_SUB): [
        ("schedule", "2017-12-09"),
        ("review", "2017-12-14"),
        ("milestone.result_report", "2017-12-14"),
    ],
    ("002", KIND.ORG_BASE): [
        ("review", "2017-12-14"),
        ("milestone.standing_board_review", "2017-12-19"),
    ],
    ("002", KIND.CELL_BASE): [("schedule", None), ("review", None)],
    ("003", KIND.CELL_BASE): [("schedule", "2023-12-14"), ("review", "2023-12-19")],
    ("003", KIND.ORG_BASE): [("review", "2023-12-19")],
    ("003", KIND.ORG_UPPER): [
        ("milestone.collective_report_comments", "2023-12-19"),
        ("review", "2023-12-26"),
        ("milestone.province_standing_board_review", "2023-12-29"),
        ("milestone.standing_board_rating_conference", "2024-01-29"),
        ("milestone.province_organisation_self_rating", "2024-01-29"),
        ("milestone.dossier_to_central", "2024-02-14"),
    ],
    ("004", KIND.CELL_SUB): [("schedule", "2022-11-25"), ("review", "2022-11-30")],
    ("004", KIND.CELL_SECTION): [("schedule", "2022-11-29"), ("review", "2022-12-04")],
    ("004", KIND.ORG_SECTION): [("review", "2022-12-04")],
    ("004", KIND.CELL_BASE): [
        ("schedule", "2022-11-25"),
        ("review", "2022-11-30"),
        ("milestone.party_building_report", "2022-12-14"),
        ("milestone.decision_and_lists", "2022-12-14"),
        ("milestone.provincial_managed_dossier", "2022-12-24"),
        ("milestone.summary_conference", "2022-12-30"),
    ],
    ("004", KIND.ORG_BASE): [
        ("review", "2022-12-09"),
        ("milestone.party_building_report", "2022-12-14"),
        ("milestone.decision_and_lists", "2022-12-14"),
        ("milestone.provincial_managed_dossier", "2022-12-24"),
        ("milestone.summary_conference", "2022-12-30"),
    ],
    ("004", KIND.ORG_UPPER): [("review", "2022-12-14")],
    ("366", KIND.CELL_SUB): [("schedule", "2026-12-25"), ("review", "2026-12-30")],
    ("366", KIND.ORG_BASE): [("review", "2026-12-30")],
    ("366", KIND.ORG_UPPER): [
        ("review", "2026-12-30"),
        ("milestone.dossier_to_central", "2027-01-31"),
    ],
}


def facts(kind: OrganisationKind, **stored: object) -> OrganisationFacts:
    return OrganisationFacts(organisation=3, kind=kind, **stored)  # type: ignore[arg-type]


def steps(plan: str, kind: OrganisationKind, **stored: object) -> dict[str, Step]:
    found = organisation_steps(find_plan(plan), facts(kind, **stored), CALENDAR)
    assert len({step.key for step in found}) == len(found)
    assert {step.subject for step in found} == {"organisation/3"}
    return {step.key: step for step in found}


def meeting(day: str, *, issued: bool = True, registered: bool = True) -> MeetingFacts:
    return MeetingFacts(on=date.fromisoformat(day), issued=issued, registered=registered)


@pytest.mark.requirement("R000-22", "R000-23", "R000-24", "R000-25", "R000-26", "R000-45")
@pytest.mark.requirement("R000-52", "R001-16", "R001-17", "R001-20", "R001-21", "R001-23")
@pytest.mark.requirement("R001-49", "R002-117", "R002-118", "R002-119", "R003-15", "R003-16")
@pytest.mark.requirement("R003-18", "R003-19", "R003-21", "R003-22", "R003-33", "R003-41")
@pytest.mark.requirement("R003-42", "R003-51", "R004-83", "R004-84", "R004-85", "R004-86")
@pytest.mark.requirement("R004-87", "R004-88", "R004-94")
@pytest.mark.parametrize(
    ("plan", "kind"), list(TABLE), ids=[f"{plan} {kind}" for plan, kind in TABLE]
)
def test_each_organisation_has_its_steps_with_their_last_days(
    plan: str, kind: OrganisationKind
) -> None:
    found = organisation_steps(find_plan(plan), facts(kind, heads=True), CALENDAR)
    days = [
        (step.key, step.last.day.isoformat() if step.last.day else None)
        for step in sorted(found, key=by_last_day)
    ]
    assert days == TABLE[plan, kind]


def test_what_an_upper_organisation_has_beside_its_review_belongs_to_the_one_at_the_head() -> None:
    below = steps("003", KIND.ORG_UPPER)
    assert list(below) == ["review"]
    assert list(steps("004", KIND.ORG_BASE)) == [key for key, _ in TABLE["004", KIND.ORG_BASE]]


@pytest.mark.requirement("R001-29")
def test_a_date_is_registered_before_fifteen_hours_of_thursday_in_the_week_before() -> None:
    open_step = steps("001", KIND.CELL_BASE)["register"]
    assert (open_step.state, open_step.blocked_by) == (StepState.BLOCKED, ("no_meeting",))
    for day, thursday in (
        ("2023-12-18", "2023-12-14"),  # a Monday
        ("2023-12-17", "2023-12-07"),  # the Sunday before it: another week
        ("2023-12-11", "2023-12-07"),
    ):
        waiting = steps("001", KIND.CELL_BASE, meetings=(meeting(day, registered=False),))
        step = waiting["register"]
        assert step.last.day == date.fromisoformat(thursday)
        assert (step.before, step.state) == ("15:00", StepState.OPEN)
        assert step.last.finding.code == "finding-step-register"
        assert step.last.finding.clause.path == "IV.1.g2"
    done = steps("001", KIND.CELL_BASE, meetings=(meeting("2023-12-18"),))["register"]
    assert done.state is StepState.DONE
    assert "register" not in steps("001", KIND.CELL_SUB)
    assert "register" not in steps("004", KIND.CELL_BASE)


@pytest.mark.parametrize(
    ("plan", "kind", "meets", "sent", "code"),
    [
        ("001", KIND.CELL_BASE, "2023-12-18", "2023-12-13", "send-default"),  # 2 days: 16/12
        ("000", KIND.CELL_SUB, "2024-12-11", "2024-12-06", "send"),  # five days by V.1
        ("002", KIND.CELL_SUB, "2017-12-12", "2017-12-07", "send-default"),  # 3 days: 09/12
        ("004", KIND.CELL_SUB, "2022-11-28", "2022-11-23", "send"),  # 3 working days
    ],
)
def test_papers_of_a_drafted_meeting_leave_in_time_for_every_rule(
    plan: str, kind: OrganisationKind, meets: str, sent: str, code: str
) -> None:
    draft = (meeting(meets, issued=False),)
    step = steps(plan, kind, meetings=draft)["send"]
    assert (step.last.day, step.state) == (date.fromisoformat(sent), StepState.OPEN)
    assert step.last.finding.code == f"finding-step-{code}"
    assert bool(step.last.finding.clause.path) is (code == "send")
    assert "send" not in steps(plan, kind, meetings=(meeting(meets),))


def test_a_meeting_set_behind_the_last_day_moves_no_last_day() -> None:
    late = (meeting("2023-12-28", issued=False, registered=False),)
    found = steps("001", KIND.CELL_BASE, meetings=late)
    assert found["send"].last.day == found["review"].last.day == date(2023, 12, 19)
    assert found["register"].last.day == date(2023, 12, 19)
    assert found["register"].before == ""


def test_a_cell_waits_for_forms_and_a_meeting_and_is_done_when_it_is_closed() -> None:
    found = steps("004", KIND.CELL_SUB, forms_missing=2)
    assert found["review"].blocked_by == ("forms_missing", "no_meeting")
    assert found["review"].state is StepState.BLOCKED
    found = steps("004", KIND.CELL_SUB, meetings=(meeting("2022-11-28"),))
    assert (found["review"].state, found["review"].blocked_by) == (StepState.OPEN, ())
    assert found["schedule"].state is StepState.DONE
    closed = steps("001", KIND.CELL_BASE, closed=True, forms_missing=2)
    by_state = {key: step.state for key, step in closed.items()}
    assert by_state.pop("milestone.grassroots_dossier") is StepState.OPEN
    assert set(by_state.values()) == {StepState.DONE}
    assert closed["review"].blocked_by == ()


def test_an_organisation_waits_for_its_cells_and_says_itself_that_it_is_done() -> None:
    step = steps("004", KIND.ORG_BASE, cells_open=1)["review"]
    assert (step.state, step.blocked_by) == (StepState.BLOCKED, ("cells_open",))
    assert steps("004", KIND.ORG_BASE)["review"].state is StepState.OPEN
    marked = steps("004", KIND.ORG_BASE, cells_open=1, marks=frozenset({"review"}))["review"]
    assert (marked.state, marked.blocked_by) == (StepState.DONE, ())


def test_the_plans_own_gates_hold_a_board_back_until_its_members_are_reviewed() -> None:
    waiting = steps("000", KIND.ORG_BASE, board_open=2)["review"]
    assert waiting.blocked_by == ("cell_review_open",)
    assert steps("004", KIND.ORG_BASE, board_open=2)["review"].blocked_by == ()
    board = steps("001", KIND.ORG_UPPER, heads=True, board_open=1)
    assert board["milestone.district_standing_board_review"].blocked_by == ("cell_review_open",)
    assert "cell_review_open" not in board["review"].blocked_by


def test_what_tells_of_a_review_waits_for_it_and_what_comes_first_is_named() -> None:
    base = steps("004", KIND.ORG_BASE)
    assert base["milestone.decision_and_lists"].blocked_by == ("review_open",)
    assert base["milestone.party_building_report"].blocked_by == ()
    done = steps("004", KIND.ORG_BASE, marks=frozenset({"review"}))
    assert done["milestone.decision_and_lists"].state is StepState.OPEN
    # the dossier is due before the conference it needs
    district = steps("001", KIND.ORG_UPPER, heads=True)
    assert district["milestone.dossier_to_province"].blocked_by == ("review_open",)
    # the review is due before that of the standing board it needs
    sector = steps("002", KIND.ORG_BASE)
    assert sector["review"].blocked_by == ("earlier_open",)
    told = steps("002", KIND.ORG_BASE, marks=frozenset({"milestone.standing_board_review"}))
    assert told["review"].state is StepState.OPEN


@pytest.mark.requirement("R000-45", "R001-17")
@pytest.mark.parametrize(
    ("plan", "key"), [("000", "milestone.dossier"), ("001", "milestone.grassroots_dossier")]
)
@pytest.mark.parametrize("kind", [KIND.CELL_BASE, KIND.ORG_BASE])
def test_a_dossier_of_the_grassroots_waits_for_their_review(
    plan: str, key: str, kind: OrganisationKind
) -> None:
    assert steps(plan, kind)[key].blocked_by == ("review_open",)
    done = steps(plan, kind, closed=True, marks=frozenset({"review"}))
    assert done[key].state is StepState.OPEN


def test_a_section_below_borrows_the_day_of_the_level_above_and_says_so() -> None:
    last = steps("004", KIND.CELL_SECTION)["review"].last
    assert (last.borrowed, last.finding.code) == (True, "finding-last-day-outer-limit")


@pytest.mark.parametrize(
    ("plan", "kind", "key", "off"),
    [
        pytest.param(
            "000", KIND.CELL_BASE, "review", "sunday", marks=pytest.mark.requirement("R000-25")
        ),
        ("004", KIND.CELL_SECTION, "review", "sunday"),
        ("004", KIND.ORG_BASE, "milestone.provincial_managed_dossier", "saturday"),
        ("003", KIND.ORG_UPPER, "milestone.dossier_to_central", "holiday"),
        ("004", KIND.CELL_SUB, "review", ""),
    ],
)
def test_a_last_day_off_is_warned_of_and_never_moved(
    plan: str, kind: OrganisationKind, key: str, off: str
) -> None:
    step = steps(plan, kind, heads=True)[key]
    expected = dict(TABLE[plan, kind])[key]
    assert step.last.day is not None
    assert step.last.day.isoformat() == expected
    assert [warning.facts["off"] for warning in step.warnings] == ([off] if off else [])
    done = steps(plan, kind, heads=True, closed=True, marks=frozenset({key}))[key]
    assert (done.state, done.warnings) == (StepState.DONE, ())


def test_a_conference_has_its_window() -> None:
    step = steps("000", KIND.ORG_UPPER, heads=True)["milestone.summary_conference"]
    assert (step.opens, step.last.day) == (date(2025, 1, 1), date(2025, 1, 31))
    assert steps("004", KIND.ORG_BASE)["milestone.summary_conference"].opens is None


@pytest.mark.requirement("R001-47", "R003-40")
@pytest.mark.parametrize(("plan", "day"), [("001", "2023-12-21"), ("003", "2023-12-24")])
def test_a_member_of_the_standing_board_sends_his_papers_after_his_form(
    plan: str, day: str
) -> None:
    (step,) = member_steps(find_plan(plan), 7, frozenset(), CALENDAR, form_missing=True)
    assert (step.key, step.subject) == ("milestone.standing_board_member_papers", "member/7")
    assert step.last.day == date.fromisoformat(day)
    assert (step.state, step.blocked_by) == (StepState.BLOCKED, ("form_missing",))
    (step,) = member_steps(find_plan(plan), 7, frozenset(), CALENDAR, form_missing=False)
    assert step.state is StepState.OPEN
    (step,) = member_steps(find_plan(plan), 7, frozenset({step.key}), CALENDAR, form_missing=False)
    assert step.state is StepState.DONE
    assert member_steps(find_plan("004"), 7, frozenset(), CALENDAR, form_missing=True) == ()


def test_forms_have_the_last_day_of_their_cell() -> None:
    found = list(form_steps(find_plan("004"), KIND.CELL_SECTION, [7, 8], CALENDAR))
    assert [(s.key, s.subject, s.state) for s in found] == [
        ("form", "member/7", StepState.OPEN),
        ("form", "member/8", StepState.OPEN),
    ]
    assert {s.last.day for s in found} == {date(2022, 12, 4)}
    assert [w.facts["off"] for s in found for w in s.warnings] == ["sunday"] * 2
