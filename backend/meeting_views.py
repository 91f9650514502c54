"""What services hand out of meetings: frozen, without logic beyond shape."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backend.rules.deadlines import LastDay
from backend.rules.meeting_days import DayChoices
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind
from backend.rules.verdict import Finding
from backend.views import SeasonView


class MeetingState(StrEnum):
    """How far a meeting has come."""

    DRAFT = "draft"
    ISSUED = "issued"
    CANCELLED = "cancelled"
    HELD = "held"


class Answer(StrEnum):
    """What one who is told of a meeting said to it."""

    NONE = "none"
    COMING = "coming"
    LEAVE_ASKED = "leave_asked"
    LEAVE_GRANTED = "leave_granted"
    LEAVE_REFUSED = "leave_refused"


class Text(StrEnum):
    """Which text a person gets."""

    NOTICE = "notice"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Unit:
    """The organisation that meets."""

    id: int
    name: str
    kind: OrganisationKind


@dataclass(frozen=True, slots=True)
class Terms:
    """What a meeting is about to be, or was told to be.

    Attributes:
        days: Planned length, a decimal number: "0.5".
    """

    starts_at: datetime
    parts: tuple[MeetingPart, ...]
    days: str
    place: str


@dataclass(frozen=True, slots=True)
class DayCheck:
    """A day somebody wants, and what stands against it.

    Attributes:
        starts_at: The day and hour.
        findings: All that stands against it or only warns, also what no other day would mend.
        against: Of these what stands against the day itself, without mere warnings.
        choices: The days to choose from instead.
        last: The last day of the review it serves.
        register_by: The local hour before which it is registered; None where that is not asked.
    """

    unit: Unit
    season: SeasonView
    starts_at: datetime
    findings: tuple[Finding, ...]
    against: tuple[Finding, ...]
    choices: DayChoices
    last: LastDay
    register_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class DayOffer:
    """The days to choose from, before one is chosen.

    Attributes:
        today: The day on which notices would leave.
        usual_day: The day of the month on which the organisation usually meets.
    """

    unit: Unit
    season: SeasonView
    parts: tuple[MeetingPart, ...]
    choices: DayChoices
    last: LastDay
    today: date
    usual_day: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting in a list."""

    id: int
    unit: Unit
    state: MeetingState
    terms: Terms
    changed: bool = False
    registered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InviteeView:
    """One who is told of a meeting.

    Attributes:
        id: Of the invitation; 0 while it is not stored.
        member_id: None for somebody who is not on the roster: he gets a printed copy.
        number: His line on the roll of the cell that meets; 0 for others.
        reachable: He has a chat that takes messages.
        told: What became of his last notice: "" while none is there, else a state of the outbox.
        told_at, channel: When and by which channel it went.
        read: How many of the papers he opened.
    """

    id: int
    member_id: int | None
    name: str
    title: str
    role: MeetingRole
    number: int = 0
    answer: Answer = Answer.NONE
    reason: str = ""
    answered_at: datetime | None = None
    handed_at: datetime | None = None
    reachable: bool = False
    told: str = ""
    told_at: datetime | None = None
    channel: str = ""
    read: int = 0


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting as those see it who prepare it.

    Attributes:
        terms: As wanted: with what was changed and is not sent yet.
        sent: As the people were told last; None while nothing was sent.
        changed: Something waits to be sent: terms or papers.
        check: What stands against it now.
        papers: Names of its papers.
        people: Whom it is told to, members first.
        deferred: Names of those absent earlier, whom this meeting takes up.
        papers_changed: Papers are among what waits to be sent.
        newcomers: People who belong to it since it was sent, and were not told.
    """

    id: int
    version: int
    state: MeetingState
    sequence: int
    unit: Unit
    season: SeasonView
    terms: Terms
    sent: Terms | None
    changed: bool
    check: DayCheck
    override_reason: str
    agreed_above: bool
    registered_at: datetime | None
    papers: tuple[str, ...]
    people: tuple[InviteeView, ...]
    deferred: tuple[str, ...] = ()
    papers_changed: bool = False
    newcomers: int = 0

    @property
    def unsent(self) -> bool:
        """Whether sending it now would tell somebody something."""
        return self.state is MeetingState.DRAFT or self.changed or self.newcomers > 0

    @property
    def guests(self) -> tuple[InviteeView, ...]:
        """Those from above."""
        return tuple(person for person in self.people if person.role.from_above)

    @property
    def open(self) -> bool:
        """Whether it may still be changed."""
        return self.state in {MeetingState.DRAFT, MeetingState.ISSUED}


@dataclass(frozen=True, slots=True)
class MeetingMessage:
    """What one person is told of a meeting.

    Attributes:
        invitee_id: Of his invitation; 0 in a preview before it is stored.
        name: Whom it addresses.
        title: His office, for comrades from above.
        papers: Names of the papers that come with it.
        changes: What is new against what he was told before: "time", "place", "parts",
            "papers"; empty for the first notice.
        was: When it was to be before, where that changed.
        answer: His answer so far.
    """

    season: SeasonView
    unit: Unit
    meeting_id: int
    invitee_id: int
    name: str
    title: str
    role: MeetingRole
    terms: Terms
    papers: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    was: datetime | None = None
    answer: Answer = Answer.NONE


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """One page of what is about to leave: a text, or those who get it.

    Attributes:
        text: The text as its first addressee gets it; None on a page of names only.
        addressees: Those who get it.
        total: How many get this text in all.
    """

    kind: Text
    text: MeetingMessage | None
    addressees: tuple[InviteeView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that would leave.

    Attributes:
        meeting: As it stands.
        pages: Every text and every addressee, in order.
        cancels: It is a cancellation that would leave.
        missing: Codes of what keeps it from leaving, e.g. "place"; empty when it may leave.
    """

    meeting: MeetingView
    pages: tuple[PreviewPage, ...]
    cancels: bool
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnMeeting:
    """A meeting as one sees it who is told of it.

    Attributes:
        message: What he was told last.
        state: How far the meeting has come.
        invitee: His invitation.
    """

    message: MeetingMessage
    state: MeetingState
    invitee: InviteeView


@dataclass(frozen=True, slots=True)
class LeaveResult:
    """The answer to somebody's leave."""

    message: MeetingMessage
    granted: bool
