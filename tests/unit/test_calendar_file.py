"""Calendar files, read back by the icalendar library."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from backend.documents.calendar_file import CalendarEvent, calendar_file

EVENT = CalendarEvent(
    uid="3f2a@kiemdiem",
    sequence=0,
    summary="Họp kiểm điểm năm 2022 · Chi bộ Văn phòng; tổ 1, 2",
    place="Hội trường tầng 2, số 5 Lý Tự Trọng",
    description="Nội dung: kiểm điểm tập thể.\nTheo Kế hoạch số 21-KH/ĐUK.",
    starts_at=datetime(2022, 11, 30, 7, 0, tzinfo=UTC),
    ends_at=datetime(2022, 11, 30, 11, 0, tzinfo=UTC),
    stamp=datetime(2022, 11, 24, 2, 0, tzinfo=UTC),
)


def read(event: CalendarEvent) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(calendar_file(event))
    assert isinstance(calendar, Calendar)
    (entry,) = calendar.events
    return calendar, entry


def test_what_is_written_is_read_back() -> None:
    calendar, entry = read(EVENT)
    assert (calendar["method"], entry["status"]) == ("PUBLISH", "CONFIRMED")
    assert entry["uid"] == EVENT.uid
    assert str(entry["summary"]) == EVENT.summary
    assert str(entry["location"]) == EVENT.place
    assert str(entry["description"]) == EVENT.description
    assert (entry.start, entry.end) == (EVENT.starts_at, EVENT.ends_at)
    assert EVENT.stamp == entry.DTSTAMP


def test_the_hour_stands_in_the_time_of_viet_nam_with_its_zone_described() -> None:
    calendar, entry = read(EVENT)
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20221130T140000" in calendar_file(EVENT)
    (zone,) = calendar.timezones
    described = EVENT.starts_at.astimezone(zone.to_tz())
    assert described.utcoffset() == timedelta(hours=7)
    assert (entry.start, f"{described:%H:%M}") == (described, "14:00")


def test_a_change_is_the_same_meeting_with_a_higher_number() -> None:
    _, first = read(EVENT)
    _, changed = read(replace(EVENT, sequence=1, place="Phòng họp 3"))
    assert changed["uid"] == first["uid"]
    assert changed.sequence > first.sequence


def test_a_meeting_called_off_is_taken_out() -> None:
    calendar, entry = read(replace(EVENT, sequence=2, cancelled=True))
    assert (calendar["method"], entry["status"], entry["sequence"]) == ("CANCEL", "CANCELLED", 2)
    assert entry.alarms.times == []


def test_the_phone_is_asked_to_remind_a_day_before() -> None:
    _, entry = read(EVENT)
    (alarm,) = entry.alarms.times
    assert alarm.trigger == EVENT.starts_at - timedelta(days=1)


def test_lines_are_folded_to_seventy_five_octets_and_end_as_the_standard_says() -> None:
    lines = calendar_file(replace(EVENT, description="Ữ" * 300)).split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
