"""What a button does: small frozen records, packed into at most 64 bytes."""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar

from backend import (
    count_actions,
    meeting_actions,
    reminder_actions,
    result_actions,
    sitting_actions,
    step_actions,
)
from backend.action import Action

MAX_BYTES = 64
MAX_NUMBER = 2**31 - 1
#: A packed action may begin with one of these: the sign it has in a text menu.
SIGNS = "09?"


@dataclass(frozen=True, slots=True)
class Home(Action):
    """Go to the next task."""

    code: ClassVar[str] = "h"


@dataclass(frozen=True, slots=True)
class Form(Action):
    """Go on with the self-rating where it stands."""

    code: ClassVar[str] = "f"
    review: int


@dataclass(frozen=True, slots=True)
class Ask(Action):
    """Show one criterion."""

    code: ClassVar[str] = "q"
    review: int
    criterion: str


@dataclass(frozen=True, slots=True)
class Grade(Action):
    """Give oneself a grade on one criterion."""

    code: ClassVar[str] = "g"
    review: int
    criterion: str
    grade: str


@dataclass(frozen=True, slots=True)
class Later(Action):
    """Leave a criterion for later."""

    code: ClassVar[str] = "l"
    review: int
    criterion: str


@dataclass(frozen=True, slots=True)
class CriterionGround(Action):
    """Show where a criterion comes from."""

    code: ClassVar[str] = "c"
    review: int
    criterion: str


@dataclass(frozen=True, slots=True)
class Summary(Action):
    """Show all answers."""

    code: ClassVar[str] = "s"
    review: int


@dataclass(frozen=True, slots=True)
class Levels(Action):
    """Show the levels one may name for oneself."""

    code: ClassVar[str] = "v"
    review: int


@dataclass(frozen=True, slots=True)
class NameLevel(Action):
    """Name one's own level."""

    code: ClassVar[str] = "n"
    review: int
    level: str


@dataclass(frozen=True, slots=True)
class LevelGround(Action):
    """Show why levels are struck out."""

    code: ClassVar[str] = "w"
    review: int


@dataclass(frozen=True, slots=True)
class Submit(Action):
    """Hand the form in."""

    code: ClassVar[str] = "u"
    review: int


@dataclass(frozen=True, slots=True)
class Reopen(Action):
    """Take the form back."""

    code: ClassVar[str] = "o"
    review: int


@dataclass(frozen=True, slots=True)
class ScopeGround(Action):
    """Show why one is or is not reviewed, and where the last day comes from."""

    code: ClassVar[str] = "e"
    review: int


@dataclass(frozen=True, slots=True)
class Own(Action):
    """Show one's own progress."""

    code: ClassVar[str] = "p"


@dataclass(frozen=True, slots=True)
class Board(Action):
    """Show the progress of an organisation."""

    code: ClassVar[str] = "b"
    organisation: int


@dataclass(frozen=True, slots=True)
class Children(Action):
    """Show the organisations directly below, page by page."""

    code: ClassVar[str] = "t"
    organisation: int
    page: int


@dataclass(frozen=True, slots=True)
class People(Action):
    """Show the members of a cell, page by page."""

    code: ClassVar[str] = "m"
    organisation: int
    page: int


@dataclass(frozen=True, slots=True)
class Find(Action):
    """Ask for the name of a member to look for in a cell."""

    code: ClassVar[str] = "j"
    organisation: int


@dataclass(frozen=True, slots=True)
class Settings(Action):
    """Show the settings."""

    code: ClassVar[str] = "k"


@dataclass(frozen=True, slots=True)
class Language(Action):
    """Speak another language."""

    code: ClassVar[str] = "x"
    language: str


@dataclass(frozen=True, slots=True)
class AskUnlink(Action):
    """Ask whether this chat is really to be taken from its person."""

    code: ClassVar[str] = "z"


@dataclass(frozen=True, slots=True)
class Unlink(Action):
    """Take this chat from its person."""

    code: ClassVar[str] = "zz"


@dataclass(frozen=True, slots=True)
class Help(Action):
    """Show the help for one's role."""

    code: ClassVar[str] = "i"


@dataclass(frozen=True, slots=True)
class Explain(Action):
    """Show what the season's plan says on a matter, page by page."""

    code: ClassVar[str] = "a"
    topic: str
    page: int


KINDS: tuple[type[Action], ...] = (
    *(Home, Form, Ask, Grade, Later, CriterionGround, Summary, Levels, NameLevel, LevelGround),
    *(Submit, Reopen, ScopeGround, Own, Board, Children, People, Settings, Language, AskUnlink),
    *(Unlink, Help, Explain, Find),
    *meeting_actions.KINDS,
    *reminder_actions.KINDS,
    *result_actions.KINDS,
    *count_actions.KINDS,
    *sitting_actions.KINDS,
    *step_actions.KINDS,
)
_BY_CODE: dict[str, type[Action]] = {kind.code: kind for kind in KINDS}


def pack(action: Action) -> str:
    """The action as a button carries it.

    Raises:
        ValueError: longer than 64 bytes.
    """
    packed = ":".join((action.code, *map(str, astuple(action))))
    if len(packed.encode()) >= MAX_BYTES:
        raise ValueError(packed)
    return packed


def unpack(packed: str) -> Action | None:
    """The action a button carried; None when it is none of ours, or of an older make."""
    code, *values = packed.lstrip(SIGNS).split(":")
    kind = _BY_CODE.get(code)
    if kind is None or len(fields(kind)) != len(values):
        return None
    try:
        return kind(
            *(
                _number(v) if f.type in {int, "int"} else v
                for f, v in zip(fields(kind), values, strict=True)
            )
        )
    except ValueError:
        return None


def _number(value: str) -> int:
    """An id or a page; a number no button carries is refused before it reaches the database."""
    number = int(value)
    if not 0 <= number <= MAX_NUMBER:
        raise ValueError(value)
    return number
