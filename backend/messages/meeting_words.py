"""Words on meetings that messages and screens share: when, where, what for, with which papers."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from fractions import Fraction

from backend.clock import VIETNAM
from backend.meeting_views import MeetingMessage, Terms
from backend.phrases import Param, Words, words
from backend.rules.terms import MeetingPart
from backend.rules.vocabulary import WEEKDAYS
from backend.screen import Line, line

#: The order in which a sitting takes its parts.
ORDER = tuple(MeetingPart)


def when(starts_at: datetime) -> Words:
    """Hour, weekday and day: "14 giờ 00, thứ Tư ngày 11/12/2024"."""
    local = starts_at.astimezone(VIETNAM)
    return words(
        "meeting-when",
        hour=f"{local:%H}",
        minute=f"{local:%M}",
        weekday=weekday(local.date()),
        day=local.date(),
    )


def weekday(day: date) -> Words:
    """The day's name."""
    return words(f"name-weekday-{WEEKDAYS[day.weekday()]}")


def agenda(parts: Sequence[MeetingPart]) -> Param:
    """What the sitting serves, in the order it takes it."""
    return listed([words(f"meeting-part-{part.value}") for part in ORDER if part in parts])


def length(days: str) -> Words:
    """How long it takes."""
    halves = halves_of(days)
    return words("meeting-length", halves=halves, whole=halves // 2)


def halves_of(days: str) -> int:
    """A planned length in half days."""
    return int(Fraction(days) * 2)


def listed(names: Sequence[Param]) -> Param:
    """Names as a list in one sentence."""
    first, *rest = names
    return words("meeting-list", first=first, rest=listed(rest)) if rest else first


def season_line(view: MeetingMessage) -> Line:
    """Who asks, and on which letter: without that nobody trusts a message."""
    return line("season-letter", issuer=view.season.issued_by, letter=view.season.letter)


def term_lines(terms: Terms, papers: int) -> Iterator[Line]:
    """Time, place, agenda and papers, one line each."""
    yield line("meeting-line-when", when=when(terms.starts_at), length=length(terms.days))
    yield line("meeting-line-place", place=terms.place or words("meeting-no-place"))
    yield line("meeting-line-agenda", agenda=agenda(terms.parts))
    yield line("meeting-line-papers", count=papers)
