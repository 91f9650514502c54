"""What a button of `/lich` carries: parts as bits, a time in minutes, what a day is chosen for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from backend import meeting_actions as do
from backend.action import Action
from backend.rules.terms import MeetingPart


@dataclass(frozen=True, slots=True)
class Target:
    """What a chosen day is for: a new meeting, or one to be moved.

    Attributes:
        meeting, version: Of the meeting to be moved; 0 for a new one.
    """

    organisation: int
    parts: tuple[MeetingPart, ...] = ()
    meeting: int = 0
    version: int = 0

    def pick(self, starts_at: datetime) -> Action:
        """Take the time, if nothing stands against it."""
        if self.meeting:
            return do.MeetingMoveTo(self.meeting, self.version, minute_of(starts_at))
        return do.MeetingPick(self.organisation, bits(self.parts), minute_of(starts_at))

    def keep(self, starts_at: datetime) -> Action:
        """Take the time whatever stands against it."""
        if self.meeting:
            return do.MeetingMoveKeep(self.meeting, self.version, minute_of(starts_at))
        return do.MeetingKeep(self.organisation, bits(self.parts), minute_of(starts_at))

    def back(self) -> Action:
        """To where it was begun."""
        if self.meeting:
            return do.MeetingShow(self.meeting)
        return do.MeetingParts(self.organisation, bits(self.parts))

    def days(self) -> Action:
        """To the days to choose from."""
        if self.meeting:
            return do.MeetingMove(self.meeting)
        return do.MeetingDays(self.organisation, bits(self.parts))


def bits(parts: Sequence[MeetingPart]) -> int:
    """Parts as a button carries them."""
    return sum(1 << number for number, part in enumerate(MeetingPart) if part in parts)


def parts_of(number: int) -> tuple[MeetingPart, ...]:
    """Parts as a button carried them."""
    return tuple(part for bit, part in enumerate(MeetingPart) if number >> bit & 1)


def minute_of(starts_at: datetime) -> int:
    """A time as a button carries it."""
    return int(starts_at.timestamp() // 60)


def time_of(minute: int) -> datetime:
    """A time as a button carried it."""
    return datetime.fromtimestamp(minute * 60, UTC)
