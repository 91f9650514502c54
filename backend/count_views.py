"""What services hand out of ballots and counts: frozen, only shape; totals, never a voter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from backend.ballot_views import Electorate, Why
from backend.meeting_views import Unit
from backend.rules.tallies import Papers, Row
from backend.rules.terms import BallotStyle
from backend.views import SeasonView


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of the printed list."""

    number: int
    subject: str
    name: str
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class BallotHead:
    """A ballot without names and counts.

    Attributes:
        stated: The plan prints the shares of votes that are needed.
        recount: Rows that are counted anew, 0 for the papers; empty while nothing is corrected.
    """

    id: int
    version: int
    unit: Unit
    season: SeasonView
    meeting_id: int | None
    purpose: str
    subjects: str
    style: BallotStyle
    round: int
    again: int
    earlier_id: int | None
    state: str
    columns: tuple[str, ...]
    electorate: Electorate
    rows: int
    opened_at: datetime
    frozen_at: datetime | None = None
    cancelled_reason: str = ""
    recount: tuple[int, ...] = ()
    recount_reason: str = ""
    stated: bool = False

    @property
    def counting(self) -> bool:
        """Whether figures may be entered."""
        return self.state == "open" or bool(self.recount)


@dataclass(frozen=True, slots=True)
class CounterView:
    """One of the counting team.

    Attributes:
        number: His line on the roll of the cell; 0 for others.
        entry: 0 while he has begun nothing, else 1 or 2.
        coded: He has a temporary code that still opens the count.
        linked: He has a chat or browser of his own.
    """

    member_id: int
    name: str
    number: int
    entry: int = 0
    finished: bool = False
    coded: bool = False
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody present who may be taken into the counting team."""

    member_id: int
    name: str
    number: int
    taken: bool = False


@dataclass(frozen=True, slots=True)
class FrozenResult:
    """The figures of a ballot as frozen.

    Attributes:
        number: 1 the first, each correction one more.
        rows: By the lines of the printed list.
    """

    number: int
    seal: str
    at: datetime
    papers: Papers
    rows: tuple[Row, ...]
    alone: bool = False
    reason: str = ""
    entered_by: str = ""
    checked_by: str = ""


@dataclass(frozen=True, slots=True)
class BallotView:
    """A ballot as those see it who opened it.

    Attributes:
        leads: The reader may act on it; others only look at what is frozen.
        decided: A decision rests on it.
    """

    head: BallotHead
    lines: tuple[ListLine, ...]
    left_out: tuple[tuple[str, Why], ...] = ()
    team: tuple[CounterView, ...] = ()
    present: tuple[Candidate, ...] = ()
    results: tuple[FrozenResult, ...] = ()
    leads: bool = False
    decided: bool = False
    later: tuple[int, ...] = ()

    @property
    def result(self) -> FrozenResult | None:
        """The figures that hold."""
        return self.results[-1] if self.results else None


@dataclass(frozen=True, slots=True)
class SheetView:
    """The count as one of the team sees it: his own sheet and nothing of the other's.

    Attributes:
        entry: 0 while he has begun nothing.
        version: Of his sheet.
        rows: What he entered, by line.
        others: How far the other one is: "none", "begun" or "finished".
        differs: Cells in which two finished sheets differ: (line, place), line 0 the papers.
        result: Once it is frozen.
        full: Two others are entering already.
    """

    head: BallotHead
    lines: tuple[ListLine, ...]
    entry: int = 0
    version: int = 0
    papers: Papers | None = None
    rows: Mapping[int, Row] = field(default_factory=dict[int, Row])
    finished: bool = False
    others: str = "none"
    differs: tuple[tuple[int, int], ...] = ()
    result: FrozenResult | None = None
    full: bool = False

    @property
    def asked(self) -> int:
        """The next line without figures that add up; 0 where none is missing."""
        return next((one.number for one in self.lines if not self.complete(one.number)), 0)

    def complete(self, number: int) -> bool:
        """Whether a line accounts for all valid papers."""
        row = self.rows.get(number)
        return row is not None and self.papers is not None and row.total == self.papers.valid

    @property
    def differing(self) -> tuple[int, ...]:
        """The lines in which the sheets differ, 0 for the papers."""
        return tuple(dict.fromkeys(line for line, _ in self.differs))


@dataclass(frozen=True, slots=True)
class TeamCode:
    """A temporary code, shown once."""

    ballot_id: int
    name: str
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SealView:
    """What a seal code turned out to be.

    Attributes:
        holds: The stored figures are still those that were sealed.
        later: A correction came after it: its number and seal.
        figures: The counts, for who may see them.
    """

    seal: str
    holds: bool
    unit: Unit
    subjects: str
    rows: int
    at: datetime
    number: int
    later: str = ""
    alone: bool = False
    figures: FrozenResult | None = None
    head: BallotHead | None = None
