"""What buttons do with meetings; `parts` is a sum of bits, `minute` counts from 1970 in UTC.

`version` is the meeting's as the button's screen showed it: a button of an older screen changes
nothing.
"""

from dataclasses import dataclass
from typing import ClassVar

from backend.action import Action


@dataclass(frozen=True, slots=True)
class MeetingBoard(Action):
    """Show the meetings of an organisation."""

    code: ClassVar[str] = "la"
    organisation: int


@dataclass(frozen=True, slots=True)
class MeetingParts(Action):
    """Choose what a new meeting serves."""

    code: ClassVar[str] = "lb"
    organisation: int
    parts: int


@dataclass(frozen=True, slots=True)
class MeetingDays(Action):
    """Choose the day of a new meeting, from those suggested or by typing one."""

    code: ClassVar[str] = "lc"
    organisation: int
    parts: int


@dataclass(frozen=True, slots=True)
class MeetingPick(Action):
    """Set a new meeting for a day, if nothing stands against it."""

    code: ClassVar[str] = "ld"
    organisation: int
    parts: int
    minute: int


@dataclass(frozen=True, slots=True)
class MeetingKeep(Action):
    """Set a new meeting for a day whatever stands against it."""

    code: ClassVar[str] = "le"
    organisation: int
    parts: int
    minute: int


@dataclass(frozen=True, slots=True)
class MeetingShow(Action):
    """Show a meeting to those who prepare it."""

    code: ClassVar[str] = "lf"
    meeting: int


@dataclass(frozen=True, slots=True)
class MeetingMove(Action):
    """Choose another day for a meeting."""

    code: ClassVar[str] = "lg"
    meeting: int


@dataclass(frozen=True, slots=True)
class MeetingMoveTo(Action):
    """Move a meeting, if nothing stands against the day."""

    code: ClassVar[str] = "lh"
    meeting: int
    version: int
    minute: int


@dataclass(frozen=True, slots=True)
class MeetingMoveKeep(Action):
    """Move a meeting whatever stands against the day."""

    code: ClassVar[str] = "li"
    meeting: int
    version: int
    minute: int


@dataclass(frozen=True, slots=True)
class MeetingSetParts(Action):
    """Change what a meeting serves."""

    code: ClassVar[str] = "lj"
    meeting: int
    version: int
    parts: int


@dataclass(frozen=True, slots=True)
class MeetingPlace(Action):
    """Ask for the place of a meeting."""

    code: ClassVar[str] = "lk"
    meeting: int


@dataclass(frozen=True, slots=True)
class MeetingLength(Action):
    """Choose how long a meeting takes."""

    code: ClassVar[str] = "ll"
    meeting: int


@dataclass(frozen=True, slots=True)
class MeetingSetLength(Action):
    """Set how long a meeting takes, in half days."""

    code: ClassVar[str] = "lm"
    meeting: int
    version: int
    halves: int


@dataclass(frozen=True, slots=True)
class MeetingReason(Action):
    """Ask why a meeting is held although a rule stands against it."""

    code: ClassVar[str] = "ln"
    meeting: int


@dataclass(frozen=True, slots=True)
class MeetingAgree(Action):
    """Note that the day is agreed with the comrades from above, or that it is not."""

    code: ClassVar[str] = "lo"
    meeting: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingRegister(Action):
    """Note that the date is registered with the office above."""

    code: ClassVar[str] = "lp"
    meeting: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingPreview(Action):
    """Show what would leave, page by page."""

    code: ClassVar[str] = "lq"
    meeting: int
    page: int


@dataclass(frozen=True, slots=True)
class MeetingSend(Action):
    """Send notices and invitations."""

    code: ClassVar[str] = "lr"
    meeting: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingDrop(Action):
    """Throw a draft away."""

    code: ClassVar[str] = "ls"
    meeting: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingCancelPreview(Action):
    """Show what would leave if the meeting were called off, page by page."""

    code: ClassVar[str] = "lt"
    meeting: int
    page: int


@dataclass(frozen=True, slots=True)
class MeetingCancel(Action):
    """Call a meeting off and tell everybody."""

    code: ClassVar[str] = "lu"
    meeting: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingHold(Action):
    """Note that the meeting took place."""

    code: ClassVar[str] = "lv"
    meeting: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingUndo(Action):
    """Leave an issued meeting as it was told."""

    code: ClassVar[str] = "lw"
    meeting: int
    version: int


@dataclass(frozen=True, slots=True)
class MeetingPeople(Action):
    """Show who was told, who received it, who comes."""

    code: ClassVar[str] = "lx"
    meeting: int
    page: int


@dataclass(frozen=True, slots=True)
class LeaveGrant(Action):
    """Let somebody stay away."""

    code: ClassVar[str] = "ly"
    invitee: int


@dataclass(frozen=True, slots=True)
class LeaveRefuse(Action):
    """Ask somebody to come all the same."""

    code: ClassVar[str] = "lz"
    invitee: int


@dataclass(frozen=True, slots=True)
class MeetingOwn(Action):
    """Show a meeting one is told of."""

    code: ClassVar[str] = "lA"
    invitee: int


@dataclass(frozen=True, slots=True)
class MeetingAttend(Action):
    """Say that one comes."""

    code: ClassVar[str] = "lB"
    invitee: int


@dataclass(frozen=True, slots=True)
class MeetingAskLeave(Action):
    """Ask to stay away; the next typed line is the reason."""

    code: ClassVar[str] = "lC"
    invitee: int


KINDS: tuple[type[Action], ...] = (
    *(MeetingBoard, MeetingParts, MeetingDays, MeetingPick, MeetingKeep, MeetingShow),
    *(MeetingMove, MeetingMoveTo, MeetingMoveKeep, MeetingSetParts, MeetingPlace),
    *(MeetingLength, MeetingSetLength, MeetingReason, MeetingAgree, MeetingRegister),
    *(MeetingPreview, MeetingSend, MeetingDrop, MeetingCancelPreview, MeetingCancel),
    *(MeetingHold, MeetingUndo, MeetingPeople, LeaveGrant, LeaveRefuse, MeetingOwn),
    *(MeetingAttend, MeetingAskLeave),
)
