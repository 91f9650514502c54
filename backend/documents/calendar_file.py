"""A meeting as a calendar file (.ics, RFC 5545): added, changed or taken out by the same UID."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from backend.clock import VIETNAM

PRODUCT = "-//Kiem Diem//vi"
MEDIA_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """What stands in a person's calendar.

    Attributes:
        uid: Never changes for one meeting.
        sequence: Grows with each change that was sent out.
        summary, place, description: In words; no other person's name.
        starts_at, ends_at: Aware; written in the time of Viet Nam.
        stamp: When this state of the meeting was sent out.
        cancelled: It is taken out.
    """

    uid: str
    sequence: int
    summary: str
    place: str
    description: str
    starts_at: datetime
    ends_at: datetime
    stamp: datetime
    cancelled: bool = False


def calendar_file(event: CalendarEvent) -> bytes:
    """The file, with its time zone, in the form calendars take over by a tap."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if event.cancelled else "PUBLISH")
    calendar.add_component(_entry(event))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _entry(event: CalendarEvent) -> Event:
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", event.stamp)
    entry.add("summary", event.summary)
    entry.add("location", event.place)
    entry.add("description", event.description)
    entry.add("dtstart", event.starts_at.astimezone(VIETNAM))
    entry.add("dtend", event.ends_at.astimezone(VIETNAM))
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    entry.add("class", "PRIVATE")
    if not event.cancelled:
        entry.add_component(_day_before(event.summary))
    return entry


def _day_before(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(days=-1))
    return alarm
