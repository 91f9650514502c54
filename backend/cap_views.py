"""What services hand out of caps and of the list for commendation: frozen, only shape."""

from dataclasses import dataclass
from enum import StrEnum

from backend.meeting_views import Unit
from backend.rules.verdict import Finding
from backend.views import SeasonView


class Group(StrEnum):
    """Whose levels are counted together under a cap."""

    MEMBERS = "members"
    ORGANISATIONS = "organisations"
    COMMITTEES = "committees"
    LEADERS = "leaders"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of those rated excellent, with the votes for it: people choose, nobody else."""

    id: int
    number: int
    name: str
    votes: int
    unit: str = ""
    priority: int = 0


@dataclass(frozen=True, slots=True)
class CapView:
    """A list held against the cap.

    Attributes:
        group: Whose list.
        members: On the roll, for the rule on small cells; 0 where no cell is meant.
        percent: The share used; 0 where the rule for small cells stands in its place.
        literal, wide: The most by either reading.
        result: "ok", "over" or "needs_ruling".
        warns_only: Nothing is held up by it here (366: the deciding level holds it).
        ruled: The most as the level above answered; -1 without an answer.
        document: Of that answer.
        special: The document on a specially excellent achievement; "" without one.
        finding: As a sentence, with the clause.
        candidates: Those rated excellent where they are too many, most votes first.
        rated: All on the list, with or without a level.
        begun: Somebody on it has a level.
    """

    unit: Unit
    group: Group
    excellent: int
    good: int
    members: int
    percent: int
    literal: int
    wide: int
    status: str
    result: str
    finding: Finding | None
    warns_only: bool = False
    ruled: int = -1
    document: str = ""
    special: str = ""
    pooled: bool = False
    candidates: tuple[Candidate, ...] = ()
    rated: int = 0
    begun: bool = True

    @property
    def holds(self) -> bool:
        """Whether the list may go on: within the cap, ruled on, or only warned of."""
        if self.result == "ok" or self.warns_only:
            return True
        return 0 <= self.excellent <= self.ruled


@dataclass(frozen=True, slots=True)
class Planned:
    """A list against the cap, and what would change it.

    Attributes:
        more_literal, more_wide: The most, were one more rated good.
        fewer_holds: Whether the list holds if one of the excellent is rated good instead.
        left: So many may still become good; -1 where that is not known.
        needed: So many more good make room for one more excellent; 0 where none do.
        too_many: So many are over the stricter reading now.
    """

    cap: CapView
    more_literal: int
    more_wide: int
    fewer_holds: bool
    needed: int
    too_many: int
    left: int = -1


@dataclass(frozen=True, slots=True)
class PlannerView:
    """`/tyle` of one organisation: its own list and that of the deciding body.

    Attributes:
        typed: The numbers were typed, nothing is stored.
        capped: The plan has a cap; else `source` names the document it leaves it to.
    """

    season: SeasonView
    unit: Unit
    lists: tuple[Planned, ...]
    typed: bool
    capped: bool
    source: str


@dataclass(frozen=True, slots=True)
class CommendedRow:
    """Somebody at the top level, and whether he is put forward."""

    decision: int
    name: str
    unit: str
    level: str
    document: str
    picked: bool


@dataclass(frozen=True, slots=True)
class CommendationsView:
    """The list for commendation of an organisation.

    Attributes:
        picker: The body that picks organisations, where the plan names one.
    """

    season: SeasonView
    organisation_id: int
    name: str
    people: tuple[CommendedRow, ...]
    units: tuple[CommendedRow, ...]
    picker: str
    may_pick: bool
