"""What services hand out of results, caps and decisions: frozen, without logic beyond shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backend.cap_views import CapView
from backend.meeting_views import Unit
from backend.rules.verdict import Finding
from backend.views import SeasonView


class Stage(StrEnum):
    """How far the result of an organisation's members, or one level, has come."""

    OPEN = "open"
    CONCLUDED = "concluded"
    SENT = "sent"
    RETURNED = "returned"
    DECIDED = "decided"
    ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class Votes:
    """What was counted of one row, totals only.

    Attributes:
        by_column: Marks by the columns of the paper.
        official: Official members, the denominator of shares.
        valid: Valid papers.
        seal: The code of the frozen result; "" where none.
        rounds: Counted in two rounds: the excellent on a list of their own.
        cell: A cell voted, by its official members; else a committee.
    """

    by_column: Mapping[str, int]
    official: int
    valid: int
    empty: int = 0
    wrong: int = 0
    seal: str = ""
    rounds: bool = False
    cell: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the plan makes of votes and facts.

    Attributes:
        level: None where people decide, or none fits.
        status: As `backend.rules.member_rating` says it, or "not_counted", "facts_missing".
        findings: The grounds (Căn cứ).
    """

    level: str | None
    status: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A level as decided.

    Attributes:
        proposed: What was proposed to who decided; "" for nothing.
        differs: It is another than was proposed.
        revoked_ground: Code of the ground it was taken back for; "" while it stands.
    """

    id: int
    version: int
    level: str
    proposed: str
    reason: str
    document: str
    body: str
    at: datetime
    announced_at: datetime | None = None
    supplementary: bool = False
    report_due: bool = False
    revoked_at: datetime | None = None
    revoked_ground: str = ""
    revoked_reason: str = ""

    @property
    def differs(self) -> bool:
        """Whether who decided did not follow what was proposed."""
        return bool(self.proposed) and self.proposed != self.level


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One person's or organisation's way to a level.

    Attributes:
        id: Of the review, or of the organisation.
        number: Its line on the printed list.
        own: The level named by himself.
        board: The level the cell board put forward.
        priority: Place among those put forward as excellent.
        votes: What was counted; None before the count.
        counted: What the plan makes of it.
        concluded: The level the cell reports; "" while nobody concluded.
        concluded_reason: Why it is another than counted.
        decision: As it stands; None while nothing is decided.
        before: Decisions that were taken back, newest first.
        away: Missed the meeting, or was not on a counted list: is taken up later.
    """

    id: int
    number: int
    name: str
    own: str
    board: str
    priority: int
    votes: Votes | None
    counted: Outcome
    concluded: str = ""
    concluded_reason: str = ""
    decision: DecisionView | None = None
    before: tuple[DecisionView, ...] = ()
    away: bool = False

    @property
    def level(self) -> str:
        """The level as far as it has come: decided, else concluded, else counted."""
        if self.decision is not None:
            return self.decision.level
        return self.concluded or self.counted.level or ""


@dataclass(frozen=True, slots=True)
class ReportView:
    """The sending of a result to the level above."""

    number: int
    version: int
    sent_at: datetime
    returned_at: datetime | None = None
    returned_reason: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """Who decides, by the plan.

    Attributes:
        body: Code name of the body; "" where the plan does not settle it.
        decider: The organisation of the tree whose body that is; None outside of it.
        settled: "stated", "external" or "absent".
        source: The document the plan names instead; "" for none.
        document_needed: A number is asked for with the decision.
        ballot_clause: Where a secret ballot of who decides is printed; "" also for boards (A-17).
        finding: As a sentence, with the clause.
    """

    body: str
    decider: Unit | None
    settled: str
    source: str = ""
    document_needed: bool = False
    ballot_clause: str = ""
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Rights:
    """What the reader may do with a result."""

    conclude: bool = False
    conclude_own: bool = False
    send: bool = False
    give_back: bool = False
    decide: bool = False
    decide_own: bool = False
    revoke: bool = False
    revoke_own: bool = False
    rule: bool = False
    announce: bool = False
    receive: bool = False
    supplement: bool = False


@dataclass(frozen=True, slots=True)
class ResultsView:
    """The results of one organisation: its members, its own level, what is below it.

    Attributes:
        mark: Changes with everything shown; a button carries it.
        own: The organisation's own level; None where the plan does not rate it.
        stage: Of its members' list.
        unballoted: The secret ballot the plan prints on its own level is not counted.
        met: The meeting took place, so that what the board put forward is shown.
    """

    season: SeasonView
    unit: Unit
    mark: int
    stage: Stage
    rows: tuple[ResultRow, ...]
    own: ResultRow | None
    own_route: Route
    route: Route
    cap: CapView | None
    pool: CapView | None
    report: ReportView | None
    rights: Rights
    below: tuple["BelowLine", ...] = ()
    advice: Finding | None = None
    own_levels: tuple[str, ...] = ()
    unballoted: bool = False

    @property
    def decided(self) -> int:
        """How many rows are decided."""
        return sum(1 for row in self.rows if row.decision is not None)

    @property
    def rated(self) -> tuple[ResultRow, ...]:
        """Rows that are taken up with the list: those away come later."""
        return tuple(row for row in self.rows if not row.away)


@dataclass(frozen=True, slots=True)
class BelowLine:
    """An organisation below: how far its members and its own level have come."""

    unit: Unit
    stage: Stage
    total: int
    decided: int
    own_level: str
    own_decided: bool


@dataclass(frozen=True, slots=True)
class OwnResult:
    """One's own result: no one else's."""

    season: SeasonView
    unit: Unit
    row: ResultRow
    met: bool
    route: Route
    announced: bool


@dataclass(frozen=True, slots=True)
class ResultMessage:
    """What one person is told.

    Attributes:
        kind: "told", "revoked", "sent" or "returned".
        name: Whom it addresses.
        organisation: Whose page shows it; 0 for one's own.
        unit: Its name.
    """

    season: SeasonView
    kind: str
    name: str
    organisation: int = 0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class BreachLine:
    """Something that was not kept.

    Attributes:
        kind: "cap" for a list decided over the cap, else "noted".
        name: Whose it is; "" for the organisation itself.
        told: Name of the organisation whose committee was told.
    """

    at: datetime
    kind: str
    unit: str
    name: str
    note: str
    told: str


@dataclass(frozen=True, slots=True)
class BreachView:
    """What was noted of an organisation and those below it.

    Attributes:
        may_note: The person acts for one above it, and may note something.
        people: Ids of reviews and names, of a cell.
    """

    unit: Unit
    season: SeasonView
    lines: tuple[BreachLine, ...]
    may_note: bool
    people: tuple[tuple[int, str], ...] = ()
