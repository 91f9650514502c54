"""What buttons do with reminders, urging and obstacles."""

from dataclasses import dataclass
from typing import ClassVar

from backend.action import Action


@dataclass(frozen=True, slots=True)
class Snooze(Action):
    """Be reminded again so many days from now; 0 stands for each step's last day."""

    code: ClassVar[str] = "ra"
    days: int


@dataclass(frozen=True, slots=True)
class Reminders(Action):
    """Show when and where one is reminded."""

    code: ClassVar[str] = "rb"


@dataclass(frozen=True, slots=True)
class AskHour(Action):
    """Ask for the hour of reminders; the next typed line is the answer."""

    code: ClassVar[str] = "rc"


@dataclass(frozen=True, slots=True)
class Wake(Action):
    """End a snooze."""

    code: ClassVar[str] = "rd"


@dataclass(frozen=True, slots=True)
class Prefer(Action):
    """Be told on this channel first; "any" for wherever one can be."""

    code: ClassVar[str] = "re"
    channel: str


@dataclass(frozen=True, slots=True)
class Obstacles(Action):
    """Show one's obstacles and those below that wait for an answer."""

    code: ClassVar[str] = "rf"


@dataclass(frozen=True, slots=True)
class ObstacleAbout(Action):
    """Raise an obstacle about a step ("-": another matter); the next typed line is the text."""

    code: ClassVar[str] = "rg"
    organisation: int
    step: str


@dataclass(frozen=True, slots=True)
class ObstacleShow(Action):
    """Show one obstacle."""

    code: ClassVar[str] = "rh"
    obstacle: int


@dataclass(frozen=True, slots=True)
class ObstacleAnswer(Action):
    """Answer an obstacle; the next typed line is the text."""

    code: ClassVar[str] = "ri"
    obstacle: int


@dataclass(frozen=True, slots=True)
class Urge(Action):
    """Urge one organisation below."""

    code: ClassVar[str] = "rj"
    organisation: int


@dataclass(frozen=True, slots=True)
class UrgeBelow(Action):
    """Urge the cells that hold an organisation back."""

    code: ClassVar[str] = "rk"
    organisation: int


@dataclass(frozen=True, slots=True)
class Reported(Action):
    """Say that one has reported on a review one attended."""

    code: ClassVar[str] = "rl"
    meeting: int


KINDS: tuple[type[Action], ...] = (
    *(Snooze, Reminders, AskHour, Wake, Prefer),
    *(Obstacles, ObstacleAbout, ObstacleShow, ObstacleAnswer),
    *(Urge, UrgeBelow, Reported),
)
