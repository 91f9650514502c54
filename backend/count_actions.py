"""What buttons of ballots and counts do; their codes begin with a k."""

from dataclasses import dataclass
from typing import ClassVar

from backend.action import Action


@dataclass(frozen=True, slots=True)
class CountBoard(Action):
    """Show the ballots one counts, and those one opened."""

    code: ClassVar[str] = "ka"


@dataclass(frozen=True, slots=True)
class CountShow(Action):
    """Go on with one's sheet where it stands."""

    code: ClassVar[str] = "kb"
    ballot: int


@dataclass(frozen=True, slots=True)
class CountPapers(Action):
    """Store the papers as they were shown."""

    code: ClassVar[str] = "kc"
    ballot: int
    issued: int
    returned: int
    valid: int
    invalid: int


@dataclass(frozen=True, slots=True)
class CountPapersAgain(Action):
    """Ask for the papers anew."""

    code: ClassVar[str] = "kd"
    ballot: int


@dataclass(frozen=True, slots=True)
class CountRow(Action):
    """Ask for one row, also one that has figures."""

    code: ClassVar[str] = "ke"
    ballot: int
    number: int


@dataclass(frozen=True, slots=True)
class CountLeft(Action):
    """Store a row with what its papers left over are: empty or wrong."""

    code: ClassVar[str] = "kf"
    ballot: int
    number: int
    figures: str
    left: str


@dataclass(frozen=True, slots=True)
class CountSummary(Action):
    """Show all that was entered, page by page."""

    code: ClassVar[str] = "kg"
    ballot: int
    page: int


@dataclass(frozen=True, slots=True)
class CountFinish(Action):
    """Hand the sheet in."""

    code: ClassVar[str] = "kh"
    ballot: int
    version: int


@dataclass(frozen=True, slots=True)
class CountPick(Action):
    """Ask which row is to be changed."""

    code: ClassVar[str] = "ki"
    ballot: int


@dataclass(frozen=True, slots=True)
class CountAlone(Action):
    """Ask why there is no check entry."""

    code: ClassVar[str] = "kj"
    ballot: int


@dataclass(frozen=True, slots=True)
class CountTakeBack(Action):
    """Go on with a sheet that was handed in."""

    code: ClassVar[str] = "kk"
    ballot: int


@dataclass(frozen=True, slots=True)
class CountTeam(Action):
    """Show who counts, and who of those present may; page by page."""

    code: ClassVar[str] = "kl"
    led: int
    page: int


@dataclass(frozen=True, slots=True)
class CountToggle(Action):
    """Take somebody into the counting team, or out of it."""

    code: ClassVar[str] = "km"
    led: int
    version: int
    member: int
    page: int


KINDS: tuple[type[Action], ...] = (
    *(CountBoard, CountShow, CountPapers, CountPapersAgain, CountRow, CountLeft, CountSummary),
    *(CountFinish, CountPick, CountAlone, CountTakeBack, CountTeam, CountToggle),
)
