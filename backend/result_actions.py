"""What buttons do with results and caps; `mark` is that of the results as they were shown."""

from dataclasses import dataclass
from typing import ClassVar

from backend.action import Action


@dataclass(frozen=True, slots=True)
class Results(Action):
    """Show one's own result, and the organisations one looks after."""

    code: ClassVar[str] = "da"


@dataclass(frozen=True, slots=True)
class ResultWhy(Action):
    """Show the grounds of one's own result."""

    code: ClassVar[str] = "db"


@dataclass(frozen=True, slots=True)
class ResultsOf(Action):
    """Show the results of an organisation, page by page."""

    code: ClassVar[str] = "dc"
    organisation: int
    page: int


@dataclass(frozen=True, slots=True)
class ResultRowShow(Action):
    """Show one row of an organisation's results, with its grounds."""

    code: ClassVar[str] = "dd"
    organisation: int
    row: int


@dataclass(frozen=True, slots=True)
class ResultConclude(Action):
    """Note what the count leads to for every row left."""

    code: ClassVar[str] = "de"
    organisation: int
    mark: int


@dataclass(frozen=True, slots=True)
class ResultSend(Action):
    """Send the list to the level above."""

    code: ClassVar[str] = "df"
    organisation: int
    mark: int


@dataclass(frozen=True, slots=True)
class ResultDecideAsk(Action):
    """Ask before deciding; where the plan wants a number, the next typed line is it."""

    code: ClassVar[str] = "dg"
    organisation: int


@dataclass(frozen=True, slots=True)
class ResultDecide(Action):
    """Decide every row as proposed."""

    code: ClassVar[str] = "dh"
    organisation: int
    mark: int


@dataclass(frozen=True, slots=True)
class ResultAnnounce(Action):
    """Tell those concerned."""

    code: ClassVar[str] = "di"
    organisation: int
    mark: int


@dataclass(frozen=True, slots=True)
class Caps(Action):
    """Show the organisations whose cap one may look at."""

    code: ClassVar[str] = "dj"


@dataclass(frozen=True, slots=True)
class CapsOf(Action):
    """Show how many may be excellent; the next typed line is two numbers to try."""

    code: ClassVar[str] = "dk"
    organisation: int


KINDS: tuple[type[Action], ...] = (
    *(Results, ResultWhy, ResultsOf, ResultRowShow, ResultConclude, ResultSend),
    *(ResultDecideAsk, ResultDecide, ResultAnnounce, Caps, CapsOf),
)
