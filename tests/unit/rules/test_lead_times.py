from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.answers import WrongQuestionError
from backend.rules.lead_times import LeadTimeQuestion, latest_send, lead_time
from backend.rules.plan_rules import LeadTime, Unit
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import PLAIN, Weekdays, answer, refused, reply, told

DAY = timedelta(days=1)
#: Tết of 2023: 20 to 26 January free.
TET = Weekdays(*(date(2023, 1, day) for day in range(20, 27)))
BOTH = ("standing_member_in_charge", "working_team_head")


def rule(days: int, unit: Unit) -> LeadTime:
    return LeadTime(
        clause="I", quote="made up", requirements=(), key="report", days=days, unit=unit
    )


def sent(plan: str, meeting: str, *days: str, **more: object) -> dict[str, object]:
    return answer(plan, "lead_time", {"meeting": meeting, "sent": list(days), **more})


@pytest.mark.requirement("R000-49")
def test_invitations_of_000_go_out_five_days_ahead_where_the_notice_names_the_unit() -> None:
    found = sent("000", "2024-12-12", "2024-12-07", "2024-12-08", listed_in_2035=True)
    assert (found["min_days"], found["unit"], found["what"]) == (5, "day", "invitation")
    assert found["latest_send"] == "2024-12-07"
    assert found["results"] == ["ok", "too_late"]


@pytest.mark.requirement("R000-29", "R000-49")
def test_a_unit_the_notice_does_not_name_has_no_lead_time_of_the_plan() -> None:
    for more in ({}, {"listed_in_2035": False}):
        found = reply(
            "000", "lead_time", {"meeting": "2024-12-12", "sent": ["2024-12-01"], **more}
        )
        assert found.answer == {"status": "absent"}
        assert [f.code for f in found.because] == ["finding-lead-time-listed-in-2035"]


@pytest.mark.requirement("R003-53")
def test_papers_of_003_go_out_three_days_ahead() -> None:
    found = sent("003", "2023-12-28", "2023-12-25", "2023-12-26", unit="day", what="report")
    assert (found["min_days"], found["latest_send"]) == (3, "2023-12-25")
    assert found["results"] == ["ok", "too_late"]


@pytest.mark.requirement("R001-31", "R001-32")
def test_001_wants_both_recipients_each_two_days_ahead() -> None:
    def asked(*days: str | None) -> dict[str, object]:
        deliveries = [{"to": to, "sent": day} for to, day in zip(BOTH, days, strict=False)]
        return answer("001", "lead_time", {"meeting": "2023-12-15", "deliveries": deliveries})

    in_time = asked("2023-12-13", "2023-12-12")
    assert in_time["complete"] is True
    assert in_time["results"] == dict.fromkeys(BOTH, "ok")
    assert asked("2023-12-13", "2023-12-14")["complete"] is False
    one = asked("2023-12-13", None)
    assert (one["complete"], one["missing"]) == (False, ["working_team_head"])
    assert asked("2023-12-13")["missing"] == ["working_team_head"]


def test_what_is_not_sent_to_a_named_recipient_is_a_finding() -> None:
    deliveries = [{"to": BOTH[0], "sent": "2023-12-01"}]
    found = reply("001", "lead_time", {"meeting": "2023-12-15", "deliveries": deliveries})
    assert [f.code for f in found.because] == ["finding-lead-time-day", "finding-not-sent"]


def test_where_the_plan_names_nobody_anybody_may_be_a_recipient() -> None:
    deliveries = [{"to": "B", "sent": "2022-11-30"}, {"to": "C", "sent": "2022-12-01"}]
    found = answer("004", "lead_time", {"meeting": "2022-12-05", "deliveries": deliveries})
    assert found["results"] == {"B": "ok", "C": "too_late"}
    assert (found["complete"], found["missing"]) == (False, [])


@pytest.mark.requirement("R004-31")
@pytest.mark.parametrize(
    ("meeting", "last"),
    [
        ("2022-12-05", "2022-11-30"),  # Monday: Friday, Thursday, Wednesday
        ("2022-12-07", "2022-12-02"),  # Wednesday: Tuesday, Monday, Friday
        ("2022-12-04", "2022-11-30"),  # Sunday: Friday, Thursday, Wednesday
        ("2022-12-09", "2022-12-06"),
    ],
)
def test_three_working_days_are_counted_back_over_weekends(meeting: str, last: str) -> None:
    found = sent("004", meeting, last, unit="working_day")
    assert (found["latest_send"], found["results"]) == (last, ["ok"])


def test_the_new_year_holiday_is_no_working_day() -> None:
    question = {"meeting": "2023-01-27", "sent": ["2023-01-17", "2023-01-18"]}
    found = answer("004", "lead_time", question, TET)
    assert (found["latest_send"], found["results"]) == ("2023-01-17", ["ok", "too_late"])
    made_up = Weekdays(*TET.free, made_up_for=(date(2023, 1, 21),))
    assert answer("004", "lead_time", question, made_up)["latest_send"] == "2023-01-18"


def test_the_strictest_count_is_one_unit_more_and_stands_in_the_finding() -> None:
    question = {"meeting": "2022-12-05", "sent": ["2022-11-30", "2022-12-01"]}
    ok, late = reply("004", "lead_time", question).because
    assert (ok.outcome, late.outcome) == (Outcome.MET, Outcome.UNMET)
    assert ok.facts["strictest"] == date(2022, 11, 29)
    assert find_plan("004").lead_times[0].reading == ("A-08",)


def test_a_plan_without_the_lead_time_asked_for_says_who_settles_it() -> None:
    for plan in ("001", "002", "003", "004", "366"):
        assert sent(plan, "2023-12-15", "2023-12-01", what="invitation") == {"status": "absent"}
    assert sent("000", "2024-12-12", "2024-12-01", what="report") == {"status": "absent"}


@pytest.mark.parametrize(
    ("plan", "question", "path"),
    [
        ("004", {"sent": ["2022-12-01"]}, "meeting"),
        ("004", {"meeting": "2022-12-05"}, "sent"),
        ("004", {"meeting": "2022-12-05", "sent": []}, "sent"),
        ("004", {"meeting": "2022-12-05", "sent": ["2022-12-01"], "deliveries": []}, "sent"),
        ("004", {"meeting": "2022-12-05", "sent": ["2022-12-01"], "unit": "day"}, "unit"),
        ("004", {"meeting": "2022-12-05", "sent": ["2022-12-01"], "unit": "hour"}, "unit"),
        ("004", {"meeting": "2022-12-05", "sent": ["2022-12-01"], "what": "cake"}, "what"),
        ("004", {"meeting": "0001-01-01", "sent": ["0001-01-01"]}, "meeting"),
        ("004", {"meeting": "2022-12-05", "sent": ["9999-12-31"]}, "sent.0"),
        ("001", {"meeting": "2023-12-15", "deliveries": []}, "deliveries"),
        ("001", {"meeting": "2023-12-15", "deliveries": [{"to": "aunt"}]}, "deliveries.0.to"),
        ("004", {"meeting": "2022-12-05", "deliveries": [{"to": " "}]}, "deliveries.0.to"),
        ("001", {"meeting": "2023-12-15", "deliveries": [{"to": BOTH[0]}] * 2}, "deliveries.1.to"),
    ],
)
def test_a_malformed_question_names_its_field(plan: str, question: object, path: str) -> None:
    assert refused(plan, "lead_time", question) == path


def test_a_calendar_without_working_days_is_refused_rather_than_searched_for_ever() -> None:
    meeting = date(2022, 12, 5)
    never = Weekdays(*(meeting - n * DAY for n in range(1, 200)))
    with pytest.raises(WrongQuestionError, match="meeting"):
        latest_send(rule(3, Unit.WORKING_DAY), meeting, never)


units = st.sampled_from(Unit)
meetings = st.dates(date(2022, 12, 1), date(2023, 3, 31))
calendars = st.sampled_from([PLAIN, TET])


@given(st.integers(1, 10), units, meetings, calendars)
def test_the_latest_day_is_ok_and_the_day_after_it_is_not(
    days: int, unit: Unit, meeting: date, calendar: Weekdays
) -> None:
    last = latest_send(rule(days, unit), meeting, calendar)

    def units_between(day: date) -> int:
        span = [day + n * DAY for n in range((meeting - day).days)]
        return sum(1 for d in span if unit is Unit.DAY or calendar.is_working(d))

    assert units_between(last) == days
    assert units_between(last + DAY) == days - 1
    assert unit is Unit.DAY or calendar.is_working(last)


@given(st.integers(1, 10), units, meetings, st.integers(0, 30), calendars)
def test_a_later_meeting_never_has_an_earlier_last_day(
    days: int, unit: Unit, meeting: date, later: int, calendar: Weekdays
) -> None:
    asked = rule(days, unit)
    first = latest_send(asked, meeting, calendar)
    assert first <= latest_send(asked, meeting + later * DAY, calendar)
    assert latest_send(asked, meeting, calendar, extra=1) < first


@given(meetings, calendars)
def test_working_days_are_never_fewer_calendar_days(meeting: date, calendar: Weekdays) -> None:
    by_work = latest_send(rule(3, Unit.WORKING_DAY), meeting, calendar)
    assert by_work <= latest_send(rule(3, Unit.DAY), meeting, calendar)


def test_a_day_of_sending_is_told_with_both_counts_and_to_whom() -> None:
    meeting = date(2023, 12, 28)
    shared = {
        "what": "report", "days": 3, "meeting": meeting, "to": "everyone",
        "last": date(2023, 12, 25), "strictest": date(2023, 12, 24),
    }  # fmt: skip
    asked = {"meeting": "2023-12-28", "sent": ["2023-12-25", "2023-12-26"]}
    assert [(*row[:2], row[3]) for row in told("003", "lead_time", asked)] == [
        ("lead-time-day", Outcome.MET, {**shared, "sent": date(2023, 12, 25), "result": "ok"}),
        ("lead-time-day", Outcome.UNMET, {**shared, "sent": date(2023, 12, 26), "result": "late"}),
    ]


def test_a_named_recipient_is_told_by_name_and_so_is_one_who_got_nothing() -> None:
    asked = {"meeting": "2023-12-15", "deliveries": [{"to": BOTH[0], "sent": "2023-12-01"}]}
    got, nothing = told("001", "lead_time", asked)
    assert (got[1], got[3]["to"]) == (Outcome.MET, BOTH[0])
    facts = {"what": "report", "to": BOTH[1], "last": date(2023, 12, 13)}
    assert (nothing[0], nothing[1], nothing[3]) == ("not-sent", Outcome.UNMET, facts)
    both = [{"to": to, "sent": "2023-12-01"} for to in BOTH]
    found = told("001", "lead_time", {"meeting": "2023-12-15", "deliveries": both})
    assert [row[0] for row in found] == ["lead-time-day"] * 2


def test_sixty_days_without_work_are_bridged_and_sixty_one_are_refused() -> None:
    meeting = date(2024, 7, 1)
    two = rule(2, Unit.WORKING_DAY)

    def working_after(*gaps: int) -> Weekdays:
        """Only the days that end each gap are days of work."""
        days, day = set[date](), meeting
        for gap in gaps:
            day -= (gap + 1) * DAY
            days.add(day)
        every = {meeting - n * DAY for n in range(1, 400)}
        return Weekdays(*(every - days), made_up_for=tuple(days))

    assert latest_send(two, meeting, working_after(60, 60)) == meeting - 122 * DAY
    for gaps in ((61, 0), (0, 61)):
        with pytest.raises(WrongQuestionError) as caught:
            latest_send(two, meeting, working_after(*gaps))
        assert caught.value.path == "meeting"


def test_a_plan_with_two_lead_times_has_to_be_asked_for_one() -> None:
    plan = find_plan("003")
    two = (*plan.lead_times, replace(plan.lead_times[0], key="invitation", days=5))
    both = replace(plan, lead_times=two)
    question = LeadTimeQuestion(meeting=date(2023, 12, 28), sent=(date(2023, 12, 25),))
    with pytest.raises(WrongQuestionError) as caught:
        lead_time(both, question, PLAIN)
    assert caught.value.path == "what"
    named = lead_time(both, replace(question, what="invitation"), PLAIN)
    assert named.answer["min_days"] == 5


@pytest.mark.parametrize(
    ("what", "topic"), [(None, "report_days"), ("invitation", "invitation_days")]
)
def test_a_lead_time_left_to_another_document_names_it(what: str | None, topic: str) -> None:
    plan = find_plan("000")
    elsewhere = replace(plan.topics["points"], source="99-QC")
    topics = {**plan.topics, topic: elsewhere}
    question = LeadTimeQuestion(meeting=date(2023, 12, 28), sent=(date(2023, 12, 25),), what=what)
    found = lead_time(replace(plan, lead_times=(), topics=topics), question, PLAIN)
    assert (found.answer["status"], found.answer["source"]) == ("external", "99-QC")


def test_an_implausible_day_of_delivery_is_refused_at_its_place() -> None:
    deliveries = [{"to": "B", "sent": "1022-11-30"}]
    asked = {"meeting": "2022-12-05", "deliveries": deliveries}
    assert refused("004", "lead_time", asked) == "deliveries.0.sent"
