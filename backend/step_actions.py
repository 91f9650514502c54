"""What buttons do with steps, and with forms on paper or entered for another."""

from dataclasses import dataclass
from typing import ClassVar

from backend.action import Action


@dataclass(frozen=True, slots=True)
class StepShow(Action):
    """Show one step alone; organisation 0 stands for what a person does for himself."""

    code: ClassVar[str] = "sa"
    organisation: int
    step: str


@dataclass(frozen=True, slots=True)
class StepDone(Action):
    """Say that a step is done."""

    code: ClassVar[str] = "sb"
    organisation: int
    step: str


@dataclass(frozen=True, slots=True)
class StepUndo(Action):
    """Take back that a step is done."""

    code: ClassVar[str] = "sc"
    organisation: int
    step: str


@dataclass(frozen=True, slots=True)
class Entry(Action):
    """Show one member of a cell to whoever notes or enters his form."""

    code: ClassVar[str] = "sd"
    member: int


@dataclass(frozen=True, slots=True)
class PaperNote(Action):
    """Note that a member handed his form in on paper."""

    code: ClassVar[str] = "se"
    member: int


@dataclass(frozen=True, slots=True)
class PaperUndo(Action):
    """Take back that a form came on paper."""

    code: ClassVar[str] = "sf"
    member: int


@dataclass(frozen=True, slots=True)
class ProxyAsk(Action):
    """Ask for a member's code, to enter his form for him."""

    code: ClassVar[str] = "sg"
    member: int


KINDS: tuple[type[Action], ...] = (
    *(StepShow, StepDone, StepUndo),
    *(Entry, PaperNote, PaperUndo, ProxyAsk),
)
