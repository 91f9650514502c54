"""What buttons do while a meeting is held, and with what the cell board proposes."""

from dataclasses import dataclass
from typing import ClassVar

from backend.action import Action


@dataclass(frozen=True, slots=True)
class SittingShow(Action):
    """Show a meeting while it is held."""

    code: ClassVar[str] = "ea"
    meeting: int


@dataclass(frozen=True, slots=True)
class SittingSeats(Action):
    """Show who is there, page by page."""

    code: ClassVar[str] = "eb"
    meeting: int
    page: int


@dataclass(frozen=True, slots=True)
class SittingSeat(Action):
    """Note somebody as the next of: present, excused, absent."""

    code: ClassVar[str] = "ec"
    meeting: int
    member: int
    state: str
    page: int


@dataclass(frozen=True, slots=True)
class SittingAnswered(Action):
    """Note attendance by the answers given."""

    code: ClassVar[str] = "ed"
    meeting: int


@dataclass(frozen=True, slots=True)
class SittingStart(Action):
    """Lay the agenda down."""

    code: ClassVar[str] = "ee"
    meeting: int


@dataclass(frozen=True, slots=True)
class AgendaStep(Action):
    """Note that a part of a review is done."""

    code: ClassVar[str] = "ef"
    meeting: int
    item: int
    version: int
    part: str


@dataclass(frozen=True, slots=True)
class BoardProposals(Action):
    """Show how far the proposals of a cell board are."""

    code: ClassVar[str] = "eg"
    organisation: int
    page: int


@dataclass(frozen=True, slots=True)
class BoardPerson(Action):
    """Show one person before the cell board."""

    code: ClassVar[str] = "eh"
    organisation: int
    person: int


@dataclass(frozen=True, slots=True)
class BoardLevel(Action):
    """Put a level forward for somebody; "-" takes it back."""

    code: ClassVar[str] = "ei"
    organisation: int
    person: int
    version: int
    level: str


KINDS: tuple[type[Action], ...] = (
    *(SittingShow, SittingSeats, SittingSeat, SittingAnswered, SittingStart),
    *(AgendaStep, BoardProposals, BoardPerson, BoardLevel),
)
