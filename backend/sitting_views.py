"""What services hand out of sittings, facts and proposals: frozen, without logic beyond shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backend.meeting_views import Answer, MeetingState, Unit
from backend.rules.agenda import ItemKind, ItemPart
from backend.rules.terms import MeetingPart
from backend.rules.verdict import Finding
from backend.views import SeasonView


class Presence(StrEnum):
    """Whether somebody was in a meeting."""

    UNKNOWN = ""
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class Residence(StrEnum):
    """The comment of the Party committee where somebody lives."""

    NONE = "none"
    RECEIVED = "received"
    FREED = "freed"


@dataclass(frozen=True, slots=True)
class SeatView:
    """One of those summoned.

    Attributes:
        number: His line on the roll; 0 for one of a committee.
        official: He has the right to vote.
        answer: What he said to the notice.
    """

    member_id: int
    number: int
    name: str
    official: bool
    presence: Presence
    answer: Answer


@dataclass(frozen=True, slots=True)
class ItemView:
    """One matter of the agenda.

    Attributes:
        number: Its line on the roll of who is reviewed; 0 for the collective.
        chair: Name of who chairs; "" where nobody can.
        done: Parts that are done.
        next: The part that comes next; None when all is done.
        commenters: Who has commented.
        heard: Who of those present is to comment.
        board_only: These are the members of the collective that is reviewed, not all present.
        completed_at: When the completed text came in.
        handed_at: When the person said, after the conclusion, that he handed it in.
        may_complete: The completed text may be handed in now.
        depth: What of somebody with a leading post is gone into here, by which clause.
    """

    id: int
    version: int
    kind: ItemKind
    review_id: int
    number: int
    name: str
    chair: str
    presenter: str
    done: tuple[ItemPart, ...]
    next: ItemPart | None
    commenters: tuple[int, ...]
    completed_at: datetime | None
    may_complete: bool
    depth: Finding | None = None
    handed_at: datetime | None = None
    heard: tuple[int, ...] = ()
    board_only: bool = False

    @property
    def commented(self) -> int:
        """How many of those who are to comment have done so."""
        return len(set(self.commenters) & set(self.heard))

    @property
    def others(self) -> int:
        """How many have commented beside them."""
        return len(set(self.commenters) - set(self.heard))


@dataclass(frozen=True, slots=True)
class GroupView:
    """A Party group of a cell."""

    id: int
    name: str
    used: bool
    reported_at: datetime | None


@dataclass(frozen=True, slots=True)
class MinutesText:
    """One part of the minutes.

    Attributes:
        name: Whose review it is about; "" for the collective and the other parts.
        matter: The kind of matter it is about; "" for opening, board and closing.
    """

    section: str
    name: str
    body: str
    saved_at: datetime | None
    version: int
    matter: str = ""


@dataclass(frozen=True, slots=True)
class SittingView:
    """A meeting while it is held, and afterwards.

    Attributes:
        leads: The person who looks keeps it; else he only sees where it stands.
        own: His own seat, if he is summoned.
        open: It has begun, so that attendance may be noted.
        findings: On what the agenda rests, and what is missing.
        blocked: What has to be there before the review starts.
    """

    meeting_id: int
    version: int
    unit: Unit
    season: SeasonView
    state: MeetingState
    starts_at: datetime
    place: str
    parts: tuple[MeetingPart, ...]
    leads: bool
    open: bool
    own: SeatView | None
    seats: tuple[SeatView, ...]
    items: tuple[ItemView, ...]
    findings: tuple[Finding, ...]
    blocked: tuple[Finding, ...]
    groups: tuple[GroupView, ...]
    minutes: tuple[MinutesText, ...]

    def count(self, presence: Presence, *, official: bool | None = None) -> int:
        """How many of those summoned are so."""
        return sum(
            1
            for seat in self.seats
            if seat.presence is presence and official in {None, seat.official}
        )


@dataclass(frozen=True, slots=True)
class FactsView:
    """What was entered of one person for his rating.

    Attributes:
        figures: The seven of plan 366, by name.
    """

    version: int
    task_result: str = ""
    staff: str = ""
    staff_final: bool = False
    cstd_proposed: bool = False
    certificate: str = ""
    residence: Residence = Residence.NONE
    temp_comment: bool = False
    grounds: tuple[str, ...] = ()
    points: str = ""
    figures: Mapping[str, int] | None = None
    way_out: bool = False
    long_leave: str = ""


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One person before the cell board.

    Attributes:
        own_level: The level he named, once his form is handed in; "" before.
        on_paper: He handed it in on paper; his level is not known here.
        level: What the board proposes; "" while nothing.
        recheck: It rests on a staff rating that came out otherwise.
        may_enter: The person who looks may enter it: it is not his own.
        barred: What stands in the way of a proposal (UNMET), or warns.
        grounds: Keys of the faults the plan names for him.
        disciplined_on: Day of a discipline in the year.
        deferred: He missed a meeting and waits for the next.
    """

    review_id: int
    member_id: int
    number: int
    name: str
    leader: bool
    civil_servant: bool
    temporary_cell: str
    rating: str
    own_level: str
    on_paper: bool
    facts: FactsView
    disciplined_on: date | None
    level: str
    priority: int
    version: int
    recheck: bool
    may_enter: bool
    barred: tuple[Finding, ...]
    grounds: tuple[str, ...]
    deferred: bool
    verifying: bool


@dataclass(frozen=True, slots=True)
class ProposalsView:
    """`Họp chi ủy`: everybody of a cell who is rated, and what the board proposes.

    Attributes:
        has_board: The cell has a board; else the secretary alone proposes.
        levels: The levels of the plan, the best first.
        asks: Which facts the plan asks for, by name.
    """

    unit: Unit
    season: SeasonView
    has_board: bool
    lines: tuple[ProposalLine, ...]
    levels: tuple[str, ...]
    asks: frozenset[str]
    minutes: MinutesText | None = None

    @property
    def proposed(self) -> int:
        """For how many a level is proposed."""
        return sum(1 for line in self.lines if line.level)


@dataclass(frozen=True, slots=True)
class UnitFactsView:
    """What was entered of one organisation for its rating.

    Attributes:
        gates: Facts that may be said of it, each with whether it holds.
        sections: Of the score sheet: key, label, most points, points given.
        year: Further answers the plan has a use for, by name.
        grades: By criterion of the organisation's sheet (004).
        above: The person who looks acts for the level above: he alone records an achievement.
    """

    unit: Unit
    season: SeasonView
    version: int
    gates: tuple[tuple[str, bool], ...]
    sections: tuple[tuple[str, str, int, str], ...]
    year: Mapping[str, str]
    grades: tuple[tuple[str, str], ...]
    special: str
    proposed_level: str
    levels: tuple[str, ...]
    leads: bool
    above: bool

    @property
    def ungraded(self) -> int:
        """How many criteria of the sheet have no grade: it is complete at none."""
        return sum(1 for _, grade in self.grades if not grade)
