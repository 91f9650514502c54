"""What plans 000, 001, 003 and 004 say, against tables written from the texts themselves."""

from datetime import date

import pytest

from backend.plan_lint import tensions
from backend.plan_loader import find_plan
from backend.rules.conflicts import clashes
from backend.rules.deadlines import last_allowed_day, last_day_for
from backend.rules.plan_rules import Unit
from backend.rules.terms import OrganisationKind, SlotState

CODES = ("000", "001", "003", "004")

#: Milestone, last allowed day, weekday (1 = Monday).
LAST_DAYS = {
    "000": [
        ("cell_section", date(2024, 12, 10), 2),
        ("org_section", date(2024, 12, 12), 4),
        ("cell_sub", date(2024, 12, 12), 4),
        ("cell_base", date(2024, 12, 15), 7),
        ("org_base", date(2024, 12, 15), 7),
        ("dossier", date(2024, 12, 20), 5),
        ("summary_conference", date(2025, 1, 31), 5),
    ],
    "001": [
        ("commune_committee", date(2023, 12, 19), 2),
        ("district_agency", date(2023, 12, 19), 2),
        ("standing_board_member_papers", date(2023, 12, 21), 4),
        ("grassroots_dossier", date(2023, 12, 24), 7),
        ("district_standing_board_review", date(2023, 12, 26), 2),
        ("dossier_to_province", date(2024, 1, 4), 4),
        ("district_organisation_rated", date(2024, 1, 6), 6),
    ],
    "003": [
        ("grassroots", date(2023, 12, 19), 2),
        ("collective_report_comments", date(2023, 12, 19), 2),
        ("province_level", date(2023, 12, 24), 7),
        ("standing_board_member_papers", date(2023, 12, 24), 7),
        ("district", date(2023, 12, 26), 2),
        ("province_standing_board_review", date(2023, 12, 29), 5),
        ("standing_board_rating_conference", date(2024, 1, 29), 1),
        ("province_organisation_self_rating", date(2024, 1, 29), 1),
        ("dossier_to_central", date(2024, 2, 14), 3),
    ],
    "004": [
        ("cell_base", date(2022, 11, 30), 3),
        ("cell_sub", date(2022, 11, 30), 3),
        ("org_section", date(2022, 12, 4), 7),
        ("org_base", date(2022, 12, 9), 5),
        ("party_building_report", date(2022, 12, 14), 3),
        ("decision_and_lists", date(2022, 12, 14), 3),
        ("provincial_managed_dossier", date(2022, 12, 24), 6),
        ("summary_conference", date(2022, 12, 30), 5),
    ],
}


def assert_last_days(code: str) -> None:
    plan = find_plan(code)
    for key, last, weekday in LAST_DAYS[code]:
        assert last_allowed_day(plan.milestones[key]) == last, key
        assert last.isoweekday() == weekday, key
    dated = [key for key, milestone in plan.milestones.items() if milestone.due]
    assert dated == [key for key, _, _ in LAST_DAYS[code]]


@pytest.mark.requirement(
    "R000-22", "R000-23", "R000-24", "R000-25", "R000-26", "R000-45", "R000-46"
)
def test_last_days_of_000() -> None:
    assert_last_days("000")
    assert all(m.inclusive for m in find_plan("000").milestones.values())


@pytest.mark.requirement(
    "R001-16", "R001-17", "R001-20", "R001-21", "R001-23", "R001-47", "R001-49"
)
def test_last_days_of_001() -> None:
    assert_last_days("001")
    assert not any(m.inclusive for m in find_plan("001").milestones.values())


@pytest.mark.requirement("R003-15", "R003-16", "R003-17", "R003-18", "R003-19", "R003-21")
@pytest.mark.requirement("R003-22", "R003-33", "R003-40", "R003-41", "R003-42", "R003-51")
def test_last_days_of_003_each_counted_once() -> None:
    assert_last_days("003")
    assert not any(m.inclusive for m in find_plan("003").milestones.values())


@pytest.mark.requirement("R004-83", "R004-84", "R004-85", "R004-86", "R004-87", "R004-88")
@pytest.mark.requirement("R004-94")
def test_last_days_of_004() -> None:
    assert_last_days("004")
    silent = find_plan("004").milestones["cell_section"]
    assert (silent.due, silent.outer_limit) == (None, "org_section")


@pytest.mark.parametrize("code", CODES)
def test_every_kind_of_organisation_has_a_last_day(code: str) -> None:
    assert all(last_day_for(find_plan(code), kind).day for kind in OrganisationKind)


STATED, EXTERNAL, ABSENT = SlotState.STATED, SlotState.EXTERNAL, SlotState.ABSENT
TOPIC_NAMES = (
    "cap_excellent",
    "vote_threshold_excellent",
    "vote_threshold_other",
    "points",
    "criteria",
    "invitation_days",
    "report_days",
)
#: By the table "What a plan says itself", in the order of TOPIC_NAMES: state, value or source.
TOPICS = {
    "000": [*[(EXTERNAL, "08-HD/TU")] * 5, (STATED, 5), (ABSENT, None)],
    "001": [*[(EXTERNAL, "22-HD/TU")] * 5, (ABSENT, None), (STATED, "2 days")],
    "003": [*[(EXTERNAL, "25-HD/BTCTW")] * 5, (ABSENT, None), (STATED, "3 days")],
    "004": [
        (STATED, "20 %"),
        *[(ABSENT, None)] * 3,
        (EXTERNAL, "21-HD/BTCTW"),
        (ABSENT, None),
        (STATED, "3 working days"),
    ],
}


@pytest.mark.requirement("R000-01", "R000-21", "R000-44", "R001-01", "R001-06", "R001-42")
@pytest.mark.requirement("R003-01", "R003-06", "R003-31")
@pytest.mark.parametrize("code", CODES)
def test_a_plan_states_only_what_it_states_itself(code: str) -> None:
    topics = find_plan(code).topics
    said = [(topics[name].state, topics[name].value or topics[name].source or None)
            for name in TOPIC_NAMES]  # fmt: skip
    assert said == TOPICS[code]
    assert set(topics) >= set(TOPIC_NAMES)
    if code in {"000", "001"}:  # one guidance has all that these leave to another document
        sources = {topic.source for topic in topics.values() if topic.state is EXTERNAL}
        assert sources == {TOPICS[code][0][1]}


@pytest.mark.requirement("R000-01", "R001-01")
@pytest.mark.parametrize(
    ("code", "documents"),
    [
        ("000", ["08-HD/TU ngày 20/11/2023", "276-KH/TU ngày 29/10/2024"]),
        (
            "001",
            [
                "124-QĐ/TW ngày 04/10/2023",
                "25-HD/BTCTW ngày 10/11/2023",
                "210-KH/TU ngày 25/11/2023",
                "22-HD/TU ngày 25/11/2023",
            ],
        ),
    ],
)
def test_a_plan_names_every_document_it_rests_on(code: str, documents: list[str]) -> None:
    assert list(find_plan(code).basis_documents) == documents


@pytest.mark.requirement("R000-21", "R000-44", "R001-01", "R001-06")
@pytest.mark.parametrize("code", ["000", "001", "003"])
def test_a_form_the_plan_leaves_to_another_document_stays_empty(code: str) -> None:
    plan = find_plan(code)
    form = plan.member_form
    for slot in (form.criteria, form.grades, form.levels):
        assert (slot.state, slot.items) == (EXTERNAL, ())
        assert slot.source == TOPICS[code][0][1]
    assert (plan.cap, plan.votes, plan.discipline) == (None, (), None)


def test_lead_times_durations_and_hours_stand_in_their_own_plan_only() -> None:
    leads = {code: [(r.key, r.days, r.unit) for r in find_plan(code).lead_times] for code in CODES}
    assert leads == {
        "000": [("invitation", 5, Unit.DAY)],
        "001": [("report", 2, Unit.DAY)],
        "003": [("report", 3, Unit.DAY)],
        "004": [("report", 3, Unit.WORKING_DAY)],
    }
    assert [len(find_plan(code).durations) for code in CODES] == [0, 1, 1, 3]
    assert [d.planned for code in CODES for d in find_plan(code).durations] == [True] * 2 + [
        False
    ] * 3
    assert [find_plan(code).weekly_cutoff is not None for code in CODES] == [
        code == "001" for code in CODES
    ]
    assert [bool(find_plan(code).attendees) for code in CODES] == [code == "003" for code in CODES]


@pytest.mark.requirement("R004-64", "R004-95")
def test_004_caps_four_groups_apart_at_a_fifth_and_spares_no_small_cell() -> None:
    cap = find_plan("004").cap
    assert cap is not None
    assert cap.percent == 20
    assert cap.groups == ("organisations", "members", "committees", "leaders")
    assert (cap.special_percent, cap.small_cell_below, cap.base_is_printed) == (None, None, False)


def test_dates_that_stand_against_the_order_of_the_work_are_named() -> None:
    found = {code: [(t.reading, t.step, t.needs) for t in tensions(find_plan(code))]
             for code in ("000", "001", "002", "003", "004", "366")}  # fmt: skip
    assert found == {
        "000": [],
        "001": [("A-06", "dossier_to_province", "district_organisation_rated")],
        "002": [("A-04", "cell_review_and_rating", "standing_board_review")],
        "003": [
            ("A-05", "province_level", "district"),
            ("A-05", "standing_board_member_papers", "district"),
        ],
        "004": [],
        "366": [],
    }
    assert "due by 2024-01-04" in tensions(find_plan("001"))[0].detail
    assert len(clashes(find_plan("003"))) == 2


@pytest.mark.parametrize("code", CODES)
def test_a_reading_is_one_plain_sentence(code: str) -> None:
    for name, sentence in find_plan(code).readings.items():
        assert name.startswith("A-")
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert sentence.count(". ") == 0
