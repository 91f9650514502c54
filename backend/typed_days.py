"""A day and hour as people type them: "11/12 14h", "thu tu 14 gio 30", "mai 8h sang".

Accents and capitals make no difference.
"""

import re
from datetime import date, datetime, time, timedelta

from backend.text import search_key

#: A line without an hour means this one.
USUAL_HOUR = time(14, 0)
#: Nobody meets in the night: "2h" is a slip, "2h chieu" is not.
_FIRST, _LAST = 5, 21
_NOON = 12
_MINUTES = 60
_CENTURY = 2000
_TWO_DIGITS = 99
_HOUR = re.compile(
    r"(?<![\d/.\-])(\d{1,2})\s*(?:h|g|gio|:)\s*(?:(\d{2})(?!\s*[\d/.\-]))?\s*(?:p|phut)?"
    r"\s*(sang|trua|chieu|toi)?\b"
)
_DATE = re.compile(r"(?<!\d)(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}|\d{2}))?(?!\d)")
_LONG_DATE = re.compile(r"(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(\d{4}))?(?!\d)")
_WEEKDAY = re.compile(r"\b(?:(?:thu|t)\s*(hai|ba|tu|nam|sau|bay|[2-7])|(chu\s*nhat|cn))\b")
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}
_SUNDAY = 6
_AHEAD = (("hom nay", 0), ("ngay mai", 1), ("mai", 1), ("ngay kia", 2), ("mot", 2))
_AFTERNOON = {"chieu", "toi"}
#: What may stand beside day and hour without meaning anything.
_FILLING = re.compile(r"\b(ngay|luc|vao|hop|tuan|sau|nay|toi|nam|thang)\b|[,;.]")


def read_day(typed: str, now: datetime) -> datetime | None:
    """The day and hour a line means, in the zone of `now`; None where it is not understood.

    A day without a year is the nearest one, also one just gone by: a slip is then said to be
    one, instead of meaning the year after. A weekday is the next one that is still to come.

    Args:
        typed: The line.
        now: The local time.
    """
    text = search_key(typed)
    hour, rest = _hour(text)
    if hour is None:
        return None
    found = _day(rest, now, hour)
    if found is None:
        return None
    day, left = found
    if _FILLING.sub(" ", left).strip():
        return None
    return datetime.combine(day, hour, now.tzinfo)


def _hour(text: str) -> tuple[time | None, str]:
    """The hour, and the line without it; the usual hour where none is typed."""
    found = _HOUR.search(text)
    if found is None:
        return USUAL_HOUR, text
    hour, minute, part = int(found[1]), int(found[2] or 0), found[3]
    if part in _AFTERNOON and hour < _NOON:
        hour += _NOON
    if not _FIRST <= hour <= _LAST or minute >= _MINUTES:
        return None, text
    return time(hour, minute), f"{text[: found.start()]} {text[found.end() :]}"


def _day(text: str, now: datetime, hour: time) -> tuple[date, str] | None:
    """The day, and the line without it."""
    for pattern in (_DATE, _LONG_DATE):
        if found := pattern.search(text):
            day = _dated(int(found[1]), int(found[2]), found[3], now.date())
            return None if day is None else _agreeing(day, _without(text, found))
    if found := _WEEKDAY.search(text):
        return _on_weekday(found, text, now, hour), _without(text, found)
    for words, days in _AHEAD:
        if re.search(rf"\b{words}\b", text):
            return now.date() + timedelta(days=days), text.replace(words, " ", 1)
    return None


def _agreeing(day: date, text: str) -> tuple[date, str] | None:
    """The day, unless a weekday typed beside it is another's."""
    named = _WEEKDAY.search(text)
    if named is None:
        return day, text
    return (day, _without(text, named)) if _weekday(named) == day.weekday() else None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    years = [_full(year)] if year else [today.year - 1, today.year, today.year + 1]
    days = [made for y in years if (made := _made(y, month, day))]
    return min(days, key=lambda made: (abs((made - today).days), made < today), default=None)


def _full(year: str) -> int:
    """A year with four digits, or the two last ones."""
    return int(year) if int(year) > _TWO_DIGITS else _CENTURY + int(year)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _on_weekday(found: re.Match[str], text: str, now: datetime, hour: time) -> date:
    monday = now.date() - timedelta(days=now.weekday())
    day = monday + timedelta(days=_weekday(found))
    if "tuan sau" in text:
        return day + timedelta(weeks=1)
    passed = datetime.combine(day, hour, now.tzinfo) <= now
    return day + timedelta(weeks=1) if passed else day


def _weekday(found: re.Match[str]) -> int:
    """Monday is 0: as people number it the second day."""
    name = found[1]
    if name is None:
        return _SUNDAY
    return _WEEKDAYS[name] if name in _WEEKDAYS else int(name) - 2


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
