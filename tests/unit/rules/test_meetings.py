from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.i18n import LANGUAGES, translator
from backend.plan_loader import find_plan
from backend.rules.meeting_days import choices, clean_days, earliest_clean
from backend.rules.meeting_gates import standing_findings
from backend.rules.meetings import (
    breaks,
    check_day,
    day_findings,
    last_sending,
    needs_reason,
    registration_end,
    review_last_day,
)
from backend.rules.sittings import Sitting
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind
from backend.rules.verdict import Finding, Outcome
from tests.unit.rules.asking import PLAIN, Weekdays, answer, refused

CELL = OrganisationKind.CELL_SUB
BASE = OrganisationKind.CELL_BASE
COMMITTEE = OrganisationKind.ORG_BASE
UPPER = OrganisationKind.ORG_UPPER
ALL = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)
#: Somebody from above directs the meeting, as 004 wants it at each cell below a committee.
DIRECTED = (MeetingRole.DIRECTOR,)
DAY = timedelta(days=1)
#: Tết of 2024: 8 to 14 February free.
TET = Weekdays(*(date(2024, 2, day) for day in range(8, 15)))


def sitting(kind: OrganisationKind = CELL, **facts: Any) -> Sitting:
    return Sitting(**({"kind": kind, "parts": ALL} | facts))


def found(
    plan: str, one: Sitting, day: date, today: date, calendar: Weekdays = PLAIN
) -> dict[str, Finding]:
    """By code, without its beginning; each can be said in both languages."""
    answers = check_day(find_plan(plan), one, day, today, calendar)
    for finding in answers:
        for language in LANGUAGES:
            said = translator(language).text(finding.code, **finding.facts)
            assert said.strip()
            assert "{" not in said
        assert finding.outcome is not Outcome.MET
    return {f.code.removeprefix("finding-").removeprefix("meeting-"): f for f in answers}


# --------------------------------------------------------------- the lead times, plan by plan


@pytest.mark.requirement("R000-49")
def test_the_example_a_listed_unit_of_2024_may_not_meet_on_the_tenth_but_on_the_eleventh() -> None:
    today = date(2024, 12, 6)
    listed = sitting(listed_in_2035=True)
    (finding,) = found("000", listed, date(2024, 12, 10), today).values()
    assert finding.code == "finding-meeting-lead-time"
    assert (finding.outcome, finding.clause.path) == (Outcome.UNMET, "V.1")
    assert finding.facts["last"] == date(2024, 12, 5)
    assert finding.facts["sent"] == today
    assert finding.facts["left"] == "no"
    chosen = choices(find_plan("000"), listed, today, PLAIN)
    assert chosen.clean == (date(2024, 12, 11), date(2024, 12, 12))
    assert chosen.earliest == date(2024, 12, 11)
    assert chosen.last == date(2024, 12, 12)


@pytest.mark.parametrize("kind", [CELL, BASE, COMMITTEE])
def test_five_days_are_the_products_own_where_the_plan_of_2024_does_not_list_the_unit(
    kind: OrganisationKind,
) -> None:
    on, today = date(2024, 12, 10), date(2024, 12, 6)
    answers = found("000", sitting(kind, members_on=()), on, today)
    finding = answers["invitation-default"]
    assert "lead-time" not in answers
    assert finding.outcome is Outcome.UNDECIDED
    assert (finding.clause.path, finding.clause.quote) == ("", "")
    assert (finding.facts["days"], finding.facts["last"]) == (5, date(2024, 12, 5))
    assert found("000", sitting(kind), on, date(2024, 12, 5)) == {}


@pytest.mark.requirement("R001-31")
def test_drafts_of_001_leave_two_days_ahead() -> None:
    one = sitting(registered=datetime.fromisoformat("2023-12-01T09:00"))
    on = date(2023, 12, 15)
    assert "lead-time" not in found("001", one, on, date(2023, 12, 13))
    late = found("001", one, on, date(2023, 12, 14))["lead-time"]
    assert (late.outcome, late.clause.path) == (Outcome.UNMET, "IV.1.g2")
    assert (late.facts["days"], late.facts["unit"]) == (2, "day")


@pytest.mark.requirement("R002-31", "R003-53")
@pytest.mark.parametrize(
    ("plan", "day", "one"),
    [
        ("002", date(2017, 12, 11), {}),
        ("003", date(2023, 12, 27), {"kind": UPPER, "body": "province_standing_board"}),
    ],
)
def test_reports_of_002_and_003_leave_three_days_ahead(
    plan: str, day: date, one: dict[str, Any]
) -> None:
    assert "lead-time" not in found(plan, sitting(**one), day, day - 3 * DAY)
    late = found(plan, sitting(**one), day, day - 2 * DAY)["lead-time"]
    assert (late.outcome, late.facts["days"]) == (Outcome.UNMET, 3)


@pytest.mark.requirement("R003-53")
def test_003_says_it_of_the_conference_of_its_standing_board_alone() -> None:
    cell, day = sitting(papers=0), date(2023, 12, 14)
    assert set(found("003", cell, day, day - DAY)) == {"invitation-default"}
    assert standing_findings(find_plan("003"), cell, PLAIN) == ()


@pytest.mark.requirement("R004-31")
def test_drafts_of_004_leave_three_working_days_ahead_over_a_weekend() -> None:
    on = date(2022, 11, 28)  # a Monday
    assert "lead-time" not in found("004", sitting(), on, date(2022, 11, 23))
    late = found("004", sitting(), on, date(2022, 11, 24))["lead-time"]
    assert late.facts["last"] == date(2022, 11, 23)
    assert late.facts["unit"] == "working_day"


@pytest.mark.parametrize(
    ("plan", "on"), [("004", date(2022, 11, 29)), ("366", date(2026, 12, 29))]
)
def test_three_working_days_are_counted_across_a_holiday(plan: str, on: date) -> None:
    rules, days = find_plan(plan), [on - n * DAY for n in range(8)]  # from a Tuesday back
    free = Weekdays(days[4], days[5])  # Friday and Thursday before it
    sent = days[6]
    one = sitting(days="1", sent=sent)
    assert day_findings(rules, one, on, sent, PLAIN) == ()
    (late,) = day_findings(rules, one, on, sent, free)
    assert (late.code, late.facts["unit"]) == ("finding-meeting-lead-time", "working_day")
    assert late.facts["last"] == days[7]
    assert last_sending(rules, one, on, free) == days[7]


def test_what_was_sent_early_enough_stays_so_however_late_it_is_looked_at() -> None:
    one = sitting(sent=date(2022, 11, 18), invited=DIRECTED)
    assert found("004", one, date(2022, 11, 28), date(2022, 11, 27)) == {}
    late = found(
        "004", replace(one, sent=date(2022, 11, 25)), date(2022, 11, 28), date(2022, 11, 27)
    )
    assert late["lead-time"].facts["left"] == "yes"


def test_a_sitting_of_the_cell_board_alone_is_nobodys_invitation() -> None:
    alone = sitting(parts=(MeetingPart.CELL_BOARD,))
    today = date(2022, 11, 24)
    assert found("004", alone, today, today) == {}
    both = sitting(parts=(MeetingPart.CELL_BOARD, MeetingPart.COLLECTIVE))
    assert {"lead-time", "invitation-default"} <= set(found("004", both, today, today))


def test_a_sitting_for_ballots_alone_has_no_report_to_send() -> None:
    one = sitting(parts=(MeetingPart.BALLOTS,), board_on=date(2022, 11, 20))
    assert set(found("004", one, date(2022, 11, 25), date(2022, 11, 24))) == {"invitation-default"}


# ------------------------------------------------------------------------------- last days


@pytest.mark.parametrize(
    ("plan", "kind", "last"),
    [
        ("000", CELL, date(2024, 12, 12)),
        ("001", BASE, date(2023, 12, 19)),
        ("002", CELL, date(2017, 12, 14)),
        ("003", COMMITTEE, date(2023, 12, 19)),
        ("004", CELL, date(2022, 11, 30)),
        ("366", CELL, date(2026, 12, 30)),
    ],
)
def test_the_last_day_is_on_time_and_the_next_is_late(
    plan: str, kind: OrganisationKind, last: date
) -> None:
    early = last - 30 * DAY
    one = sitting(kind, days="1", registered=datetime.combine(early, datetime.min.time()))
    assert "late" not in found(plan, one, last, early)
    late = found(plan, one, last + DAY, early)["late"]
    assert (late.outcome, late.facts["late"]) == (Outcome.UNMET, 1)
    assert late.clause.path


def test_a_borrowed_last_day_is_an_outer_limit_and_says_so() -> None:
    one = sitting(OrganisationKind.CELL_SECTION)
    late = found("004", one, date(2022, 12, 5), date(2022, 11, 1))["late"]
    assert (late.outcome, late.facts["borrowed"]) == (Outcome.UNDECIDED, "yes")


@pytest.mark.requirement("R003-33")
def test_a_conference_of_three_days_ends_before_the_date_not_only_begins() -> None:
    board = sitting(UPPER, body="province_standing_board", days="3")
    early = date(2023, 12, 1)
    assert "late" not in found("003", board, date(2023, 12, 27), early)
    late = found("003", board, date(2023, 12, 28), early)["late"]
    assert late.facts["end"] == date(2023, 12, 30)
    assert review_last_day(find_plan("003"), board).day == date(2023, 12, 29)


# ---------------------------------------------------------------------------- registration


@pytest.mark.requirement("R001-29")
@pytest.mark.parametrize(
    ("registered", "in_time"),
    [
        (datetime.fromisoformat("2023-12-07T14:59"), True),
        (datetime.fromisoformat("2023-12-07T15:00"), False),
        (datetime.fromisoformat("2023-12-11T08:00"), False),
    ],
)
def test_a_date_is_registered_before_thursday_three_oclock_of_the_week_before(
    registered: datetime, in_time: bool
) -> None:
    on = date(2023, 12, 14)
    answers = found("001", sitting(BASE, registered=registered), on, date(2023, 12, 1))
    assert ("registration" in answers) is not in_time
    later = found("001", sitting(BASE, registered=registered), on + 5 * DAY, date(2023, 12, 1))
    assert "registration" not in later


def test_the_hour_of_registration_is_that_of_the_week_before_for_every_day_of_a_week() -> None:
    plan = find_plan("001")
    for day in range(11, 18):
        end = registration_end(plan, BASE, date(2023, 12, day))
        assert end == datetime.fromisoformat("2023-12-07T15:00")
    assert registration_end(plan, CELL, date(2023, 12, 14)) is None
    assert registration_end(find_plan("004"), BASE, date(2022, 11, 28)) is None


# ----------------------------------------------------------------------------------- order


@pytest.mark.parametrize(
    ("plan", "day"), [("002", date(2017, 12, 11)), ("004", date(2022, 11, 28))]
)
def test_the_collective_comes_before_the_individuals(plan: str, day: date) -> None:
    early = day - 20 * DAY
    observed = (MeetingRole.OBSERVER, MeetingRole.DIRECTOR)
    individuals = sitting(parts=(MeetingPart.INDIVIDUALS,), invited=observed)
    later = replace(individuals, collective_on=day + DAY)
    assert found(plan, later, day, early)["later"].outcome is Outcome.UNMET
    same_day = replace(individuals, collective_on=day)
    assert found(plan, same_day, day, early) == {}
    assert found(plan, individuals, day, early)["unset"].outcome is Outcome.UNDECIDED
    collective = sitting(parts=(MeetingPart.COLLECTIVE,), individuals_on=day - DAY)
    assert found(plan, collective, day, early)["individuals"].outcome is Outcome.UNMET
    both = sitting(individuals_on=day - DAY, invited=observed)
    assert found(plan, both, day, early) == {}


def test_where_the_plan_is_silent_individuals_may_come_first() -> None:
    one = sitting(parts=(MeetingPart.INDIVIDUALS,), collective_on=date(2024, 12, 12))
    assert found("000", one, date(2024, 12, 11), date(2024, 12, 1)) == {}


@pytest.mark.requirement("R000-27")
def test_a_committee_of_000_waits_for_the_cells_of_its_members() -> None:
    on, today = date(2024, 12, 12), date(2024, 12, 1)
    board = sitting(COMMITTEE, members_on=(date(2024, 12, 11), date(2024, 12, 13), None))
    answers = found("000", board, on, today)
    assert answers["board-later"].outcome is Outcome.UNMET
    assert answers["board-later"].facts["waiting"] == 1
    assert answers["unset"].outcome is Outcome.UNDECIDED
    done = replace(board, members_on=(date(2024, 12, 11), date(2024, 12, 12)))
    assert found("000", done, on, today) == {}
    assert found("002", board, date(2017, 12, 11), date(2017, 12, 1)) == {}


@pytest.mark.requirement("R001-46", "R003-39")
@pytest.mark.parametrize(
    ("plan", "body", "day"),
    [
        ("001", "district_standing_board", date(2023, 12, 21)),
        ("003", "province_standing_board", date(2023, 12, 27)),
    ],
)
def test_a_standing_board_waits_for_the_cells_of_its_members(
    plan: str, body: str, day: date
) -> None:
    board = sitting(UPPER, body=body, days="2", members_on=(day + DAY,))
    answers = found(plan, board, day, day - 20 * DAY)
    assert answers["board-later"].outcome is Outcome.UNMET
    other = replace(board, body="")
    assert "board-later" not in found(plan, other, day, day - 20 * DAY)


@pytest.mark.requirement("R002-44")
def test_002_only_reminds_of_leaders_whom_their_cell_reviews_first() -> None:
    on, today = date(2017, 12, 11), date(2017, 11, 20)
    cell = sitting(
        invited=(MeetingRole.OBSERVER,), leaders_on=(on - DAY, on, on + DAY, on + 7 * DAY)
    )
    finding = found("002", cell, on, today)["leaders-later"]
    assert (finding.outcome, finding.clause.path) == (Outcome.UNDECIDED, "II.A.3.2")
    assert (finding.facts["waiting"], finding.facts["last"]) == (2, on + 7 * DAY)
    assert not breaks((finding,))
    assert not needs_reason((finding,))
    assert found("002", replace(cell, leaders_on=(on,)), on, today) == {}
    ballots = replace(cell, parts=(MeetingPart.BALLOTS,), board_on=on - DAY)
    assert "leaders-later" not in found("002", ballots, on, today)
    assert "leaders-later" not in found("002", replace(cell, kind=COMMITTEE), on, today)
    for plan, day in (("004", date(2022, 11, 28)), ("000", date(2024, 12, 10))):
        assert "leaders-later" not in found(
            plan, replace(cell, leaders_on=(day + DAY,)), day, today
        )


def test_the_cell_board_proposes_before_the_ballots_of_004() -> None:
    ballots = sitting(parts=(*ALL, MeetingPart.BALLOTS), invited=DIRECTED)
    on, today = date(2022, 11, 28), date(2022, 11, 10)
    later = replace(ballots, board_on=on + DAY)
    assert found("004", later, on, today)["later"].facts["what"] == "proposal"
    assert found("004", replace(ballots, board_on=on - DAY), on, today) == {}
    assert "unset" in found("004", ballots, on, today)
    assert found("004", replace(ballots, has_board=False), on, today) == {}
    assert found("000", ballots, date(2024, 12, 11), date(2024, 12, 1)) == {}


# ----------------------------------------------------------------- length, agreement, guests


@pytest.mark.requirement("R004-51", "R004-52")
@pytest.mark.parametrize(
    ("kind", "short", "enough"), [(COMMITTEE, "0.5", "1"), (BASE, "0.25", "0.5")]
)
def test_a_review_of_004_that_is_too_short_breaks_the_plan(
    kind: OrganisationKind, short: str, enough: str
) -> None:
    plan, invited = find_plan("004"), (MeetingRole.DIRECTOR,)
    one = sitting(kind, days=short, invited=invited)
    (finding,) = standing_findings(plan, one, PLAIN)
    assert (finding.code, finding.outcome) == ("finding-duration-least", Outcome.UNMET)
    assert standing_findings(plan, replace(one, days=enough), PLAIN) == ()
    assert standing_findings(plan, replace(one, days="3"), PLAIN) == ()


@pytest.mark.requirement("R001-48", "R003-32")
@pytest.mark.parametrize(
    ("plan", "body", "odd"),
    [("001", "district_standing_board", "3"), ("003", "province_standing_board", "1")],
)
def test_a_length_the_plan_only_expects_is_a_warning(plan: str, body: str, odd: str) -> None:
    roles = (MeetingRole.IN_CHARGE, MeetingRole.TEAM_HEAD, MeetingRole.OBSERVER)
    one = sitting(UPPER, body=body, days=odd, invited=roles)
    (finding,) = standing_findings(find_plan(plan), one, PLAIN)
    assert finding.outcome is Outcome.UNDECIDED
    assert not needs_reason((finding,))
    assert standing_findings(find_plan(plan), replace(one, days="2"), PLAIN) == ()


@pytest.mark.requirement("R004-34")
def test_a_place_with_a_suggestion_waits_for_the_agreement_of_004() -> None:
    one = sitting(suggested=True, invited=(MeetingRole.DIRECTOR,))
    plan = find_plan("004")
    (finding,) = standing_findings(plan, one, PLAIN)
    assert (finding.outcome, finding.clause.path) == (Outcome.UNMET, "I.A.4.1.g3")
    assert not needs_reason((finding,))
    assert standing_findings(plan, replace(one, upper_agreed=True), PLAIN) == ()
    observed = replace(one, invited=(MeetingRole.OBSERVER,))
    assert standing_findings(find_plan("002"), observed, PLAIN) == ()


@pytest.mark.requirement("R000-50", "R001-27")
@pytest.mark.parametrize(
    ("plan", "kind", "what"), [("000", CELL, "invitation"), ("001", BASE, "report")]
)
def test_what_is_sent_ahead_without_papers_is_said_to_be_incomplete(
    plan: str, kind: OrganisationKind, what: str
) -> None:
    roles = (MeetingRole.IN_CHARGE, MeetingRole.TEAM_HEAD, MeetingRole.DIRECTOR)
    one = sitting(kind, listed_in_2035=True, invited=roles, papers=0)
    (finding,) = standing_findings(find_plan(plan), one, PLAIN)
    assert (finding.code, finding.facts["what"]) == ("finding-meeting-papers", what)
    assert (finding.outcome, bool(finding.clause.path)) == (Outcome.UNDECIDED, True)
    for papers in (1, None):
        assert standing_findings(find_plan(plan), replace(one, papers=papers), PLAIN) == ()
    unlisted = replace(one, listed_in_2035=False)
    assert bool(standing_findings(find_plan("000"), unlisted, PLAIN)) is False


def nobody(plan: str, one: Sitting) -> list[str]:
    """Whom the plan wants and nobody is entered for."""
    findings = standing_findings(find_plan(plan), one, PLAIN)
    wanted = [f for f in findings if f.code == "finding-meeting-nobody"]
    assert all(f.outcome is Outcome.UNDECIDED and f.clause.path for f in wanted)
    return [str(f.facts["who"][0]).removeprefix("name-body-") for f in wanted]  # type: ignore[index]


@pytest.mark.requirement("R004-90", "R004-91")
def test_grassroots_of_004_invite_the_block_and_provincial_units_the_provinces_bodies() -> None:
    one = sitting(COMMITTEE, days="1")
    director = (MeetingRole.DIRECTOR,)
    block, province = "block_standing_board", "provincial_advisory_bodies"
    assert nobody("004", one) == [block]
    assert nobody("004", replace(one, invited=director)) == []
    provincial = replace(one, provincial_unit=True)
    assert nobody("004", provincial) == [block, province]
    assert nobody("004", replace(provincial, invited=director)) == [province]
    assert nobody("004", replace(provincial, invited=director * 2)) == []
    assert nobody("004", sitting(CELL)) == ["org_base_committee"]


@pytest.mark.requirement("R000-28")
def test_a_unit_of_notice_2035_needs_somebody_from_the_block() -> None:
    assert nobody("000", sitting(BASE)) == []
    assert nobody("000", sitting(BASE, listed_in_2035=True)) == ["block_standing_board"]
    invited = (MeetingRole.DIRECTOR,)
    assert nobody("000", sitting(BASE, listed_in_2035=True, invited=invited)) == []


@pytest.mark.requirement("R001-40", "R001-32")
def test_001_wants_the_member_in_charge_the_team_head_and_a_director_where_suggested() -> None:
    both = (MeetingRole.IN_CHARGE, MeetingRole.TEAM_HEAD)
    assert nobody("001", sitting(BASE)) == ["standing_member_in_charge", "working_team_head"]
    assert nobody("001", sitting(BASE, invited=both)) == []
    suggested = sitting(BASE, suggested=True, invited=both)
    assert nobody("001", suggested) == ["district_standing_board"]
    assert nobody("001", replace(suggested, invited=(*both, MeetingRole.DIRECTOR))) == []


@pytest.mark.requirement("R001-25", "R002-114", "R004-47")
def test_a_cell_without_anybody_from_its_committee_is_a_warning_where_the_plan_assigns() -> None:
    committee = ["org_base_committee"]
    director, observer = (MeetingRole.DIRECTOR,), (MeetingRole.OBSERVER,)
    both = (MeetingRole.IN_CHARGE, MeetingRole.TEAM_HEAD)
    for kind in (CELL, OrganisationKind.CELL_SECTION, OrganisationKind.ORG_SECTION):
        assert nobody("001", sitting(kind, invited=both)) == committee
    assert nobody("001", sitting(invited=(*both, *director))) == []
    assert nobody("002", sitting()) == committee
    assert nobody("002", sitting(invited=observer)) == []
    assert nobody("004", sitting()) == nobody("004", sitting(suggested=True)) == committee
    assert nobody("004", sitting(suggested=True, invited=director)) == []
    for kind in (OrganisationKind.CELL_SECTION, OrganisationKind.ORG_SECTION):
        assert nobody("004", sitting(kind)) == []
        assert nobody("004", sitting(kind, suggested=True)) == committee


@pytest.mark.requirement("R003-28", "R003-29")
def test_003_wants_one_director_where_suggested_and_observers_at_the_districts() -> None:
    suggested = sitting(COMMITTEE, suggested=True)
    assert nobody("003", suggested) == ["province_standing_board"]
    one, two = (MeetingRole.DIRECTOR,), (MeetingRole.DIRECTOR,) * 2
    plan = find_plan("003")
    assert standing_findings(plan, replace(suggested, invited=one), PLAIN) == ()
    (many,) = standing_findings(plan, replace(suggested, invited=two), PLAIN)
    assert (many.code, many.facts["most"]) == ("finding-meeting-many", 1)
    assert nobody("003", sitting(UPPER)) == ["building_boards"]
    assert nobody("003", sitting(UPPER, invited=(MeetingRole.OBSERVER,))) == []


# -------------------------------------------------------------------------- days off, choices


def test_a_weekend_or_a_holiday_only_warns_and_nothing_is_moved() -> None:
    early, one = date(2022, 11, 1), sitting(invited=DIRECTED)
    off = found("004", one, date(2022, 11, 27), early)["day-off"]
    assert (off.outcome, off.facts["off"]) == (Outcome.UNDECIDED, "sunday")
    free = Weekdays(date(2022, 11, 28))
    holiday = found("004", one, date(2022, 11, 28), early, free)["day-off"]
    assert holiday.facts["off"] == "holiday"
    assert breaks(tuple(found("004", one, date(2022, 11, 27), early).values())) == ()


def test_a_day_gone_by_is_said_alone() -> None:
    answers = found("004", sitting(invited=DIRECTED), date(2022, 11, 23), date(2022, 11, 24))
    assert list(answers) == ["past"]
    assert answers["past"].outcome is Outcome.UNMET


def test_the_usual_day_of_the_month_is_suggested_first_even_on_a_weekend() -> None:
    plan, today = find_plan("004"), date(2022, 11, 10)
    usual = clean_days(plan, sitting(usual_day=26), today, PLAIN)  # a Saturday
    assert usual[0] == date(2022, 11, 26)
    rest = usual[1:]
    assert list(rest) == sorted(rest)
    assert all(PLAIN.is_working(day) for day in rest)
    assert clean_days(plan, sitting(usual_day=11), today, PLAIN)[0] == date(2022, 11, 15)


def test_days_off_are_suggested_only_when_nothing_else_is_left() -> None:
    plan = find_plan("000")
    base = sitting(BASE)  # last day: Sunday 15/12/2024
    assert clean_days(plan, base, date(2024, 12, 9), PLAIN) == (
        date(2024, 12, 14),
        date(2024, 12, 15),
    )


def test_where_no_day_keeps_both_each_way_of_breaking_one_is_offered() -> None:
    plan = find_plan("000")
    listed = sitting(listed_in_2035=True)
    left = choices(plan, listed, date(2024, 12, 9), PLAIN)
    assert (left.clean, left.earliest) == ((), None)
    assert (left.on_time, left.in_lead) == (date(2024, 12, 12), date(2024, 12, 16))
    after = choices(plan, listed, date(2024, 12, 20), PLAIN)
    assert (after.clean, after.on_time) == ((), None)
    assert after.in_lead == date(2024, 12, 25)


def test_where_the_plan_prints_no_last_day_the_next_sixty_days_are_looked_at() -> None:
    plan = replace(find_plan("004"), milestone_of_kind={})
    found_days = clean_days(plan, sitting(), date(2022, 11, 1), PLAIN)
    assert found_days[0] == date(2022, 11, 7)
    assert found_days[-1] == date(2022, 12, 30)


def test_before_tet_the_holidays_are_no_working_days_to_send_on() -> None:
    plan = replace(find_plan("366"), milestone_of_kind={})
    one = sitting(days="1")
    today = date(2024, 2, 6)
    assert earliest_clean(plan, one, today, PLAIN) == date(2024, 2, 12)
    assert earliest_clean(plan, one, today, TET) == date(2024, 2, 16)
    assert earliest_clean(plan, one, today + DAY, TET) == date(2024, 2, 19)


def test_days_far_ahead_are_not_looked_at() -> None:
    early = clean_days(find_plan("004"), sitting(), date(2020, 1, 1), PLAIN)
    assert early[0] == date(2020, 1, 6)
    assert early[-1] == date(2020, 6, 29)


# --------------------------------------------------------------------------- the rules' doors


def test_the_door_of_the_rules_answers_the_example() -> None:
    question = {
        "kind": "cell_sub",
        "day": "2024-12-10",
        "today": "2024-12-06",
        "listed_in_2035": True,
    }
    assert answer("000", "meeting_day", question) == {
        "clean": False,
        "breaks": ["meeting-lead-time"],
        "latest_send": "2024-12-05",
        "last_allowed_day": "2024-12-12",
        "clean_days": ["2024-12-11", "2024-12-12"],
        "earliest_clean": "2024-12-11",
    }
    clean = answer("000", "meeting_day", {**question, "day": "2024-12-11"})
    assert (clean["clean"], clean["breaks"]) == (True, [])
    board = answer("000", "meeting_day", {**question, "parts": ["cell_board"]})
    assert (board["clean"], board["latest_send"]) == (True, None)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"day": "1999-12-10"}, "day"),
        ({"today": "2101-01-01"}, "today"),
        ({"parts": []}, "parts"),
        ({"parts": ["ballots", "ballots"]}, "parts.1"),
        ({"days": "0"}, "days"),
        ({"days": "0.25"}, "days"),
        ({"kind": "village"}, "kind"),
    ],
)
def test_a_question_that_cannot_be_is_refused_by_its_field(
    change: dict[str, object], path: str
) -> None:
    question = {"kind": "cell_sub", "day": "2024-12-10", "today": "2024-12-06"} | change
    assert refused("000", "meeting_day", question) == path


# ------------------------------------------------------------------------------ properties

_PLANS = st.sampled_from(["000", "001", "002", "003", "004", "366"])
_KINDS = st.sampled_from(list(OrganisationKind))
_PARTS = st.lists(st.sampled_from(list(MeetingPart)), min_size=1, unique=True).map(tuple)
_AHEAD = st.integers(0, 45)


@st.composite
def meetings(draw: st.DrawFn) -> tuple[str, Sitting, date]:
    plan = draw(_PLANS)
    kind = draw(_KINDS)
    last = review_last_day(find_plan(plan), Sitting(kind=kind, parts=ALL)).day
    today = (last or date(2024, 2, 20)) - draw(_AHEAD) * DAY
    one = Sitting(
        kind=kind,
        parts=draw(_PARTS),
        days=draw(st.sampled_from(["0.5", "1", "2"])),
        listed_in_2035=draw(st.booleans()),
        usual_day=draw(st.none() | st.integers(1, 31)),
        registered=datetime.combine(today, datetime.min.time()),
        collective_on=draw(st.none() | st.just(today + 3 * DAY)),
    )
    return plan, one, today


@given(meetings(), st.sampled_from([PLAIN, TET]))
def test_a_clean_day_breaks_nothing_a_day_can_break(
    case: tuple[str, Sitting, date], calendar: Weekdays
) -> None:
    name, one, today = case
    plan = find_plan(name)
    clean = clean_days(plan, one, today, calendar)
    assert len(set(clean)) == len(clean)
    for day in clean:
        assert day >= today
        against = breaks(check_day(plan, one, day, today, calendar))
        assert against == standing_findings(plan, one, calendar)


@given(meetings(), st.sampled_from([PLAIN, TET]))
def test_the_earliest_clean_day_is_the_first_of_them_and_none_before_it_is_as_good(
    case: tuple[str, Sitting, date], calendar: Weekdays
) -> None:
    name, one, today = case
    plan = find_plan(name)
    earliest = earliest_clean(plan, one, today, calendar)
    clean = clean_days(plan, one, today, calendar)
    assert (earliest is None) is not bool(clean)
    if earliest is None:
        return
    assert earliest == min(clean)
    before = [today + n * DAY for n in range((earliest - today).days)]
    for day in before:
        against = breaks(day_findings(plan, one, day, today, calendar))
        assert against or not calendar.is_working(day)


@given(meetings())
def test_what_is_early_enough_tomorrow_is_so_today(case: tuple[str, Sitting, date]) -> None:
    name, one, today = case
    plan = find_plan(name)
    fresh = replace(one, registered=None)
    for day in (today + n * DAY for n in range(1, 40)):
        if not breaks(day_findings(plan, fresh, day, today + DAY, PLAIN)):
            assert not breaks(day_findings(plan, fresh, day, today, PLAIN))
