"""What our pages show of meetings and assignments: frozen, without logic beyond shape."""

from dataclasses import dataclass
from datetime import date

from backend.meeting_views import MeetingLine, MeetingView, OwnMeeting, Unit
from backend.rules.terms import MeetingRole
from backend.rules.verdict import Finding
from backend.views import SeasonView


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A registered meeting, for those above who plan who attends.

    Attributes:
        directors: How many from above are entered to attend.
    """

    meeting: MeetingLine
    directors: int


@dataclass(frozen=True, slots=True)
class WeekView:
    """The registered meetings of a week below an organisation, and who has no date yet.

    Attributes:
        sittings: Meetings of the week whose day has come and that the reader may look into.
    """

    monday: date
    lines: tuple[WeekLine, ...]
    without: tuple[Unit, ...]
    sittings: tuple[MeetingLine, ...]


@dataclass(frozen=True, slots=True)
class AssignmentLine:
    """Somebody assigned to an organisation."""

    id: int
    name: str
    title: str
    role: MeetingRole
    document: str
    on_roster: bool


@dataclass(frozen=True, slots=True)
class UnitAssignments:
    """Whom the office above assigned to an organisation, and what it entered of it.

    Attributes:
        facts: Those of `backend.rules.sittings.FACTS` that hold.
        asked: Findings on whom the plan wants to be there.
    """

    unit: Unit
    people: tuple[AssignmentLine, ...]
    facts: tuple[str, ...]
    asked: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody on the roster who may be the one meant."""

    member_id: int
    name: str
    born: int
    cell_name: str


@dataclass(frozen=True, slots=True)
class AssignmentMessage:
    """What somebody is told who is assigned to an organisation's review."""

    season: SeasonView
    unit: Unit
    name: str
    role: MeetingRole
    document: str


@dataclass(frozen=True, slots=True)
class LedUnit:
    """An organisation one acts for, with its meetings."""

    unit: Unit
    meetings: tuple[MeetingLine, ...]
    usual_day: int | None


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """All meetings that concern one person.

    Attributes:
        own: What he is told of, newest first.
        units: Those he prepares.
        week: The registered meetings below what he looks after; None where he looks after none.
    """

    own: tuple[OwnMeeting, ...]
    units: tuple[LedUnit, ...]
    week: WeekView | None


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting on our page.

    Attributes:
        view: For those who prepare it or look after its organisation, else None.
        own: The reader's own invitation; None where he has none.
        leads: He may change it.
        sits: He may look into its sitting.
    """

    view: MeetingView | None
    own: OwnMeeting | None
    leads: bool
    sits: bool
