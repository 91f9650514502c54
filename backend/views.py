"""What services hand to screens, documents and pages: frozen, without logic beyond shape."""

from dataclasses import dataclass
from datetime import datetime

from backend.rules.citation import Clause
from backend.rules.criteria import LevelOption
from backend.rules.deadlines import LastDay
from backend.rules.progress import FormState, OrganisationProgress
from backend.rules.terms import Basis, Grade, Level, OrganisationKind, ScopeAnswer
from backend.rules.verdict import Finding, Verdict
from backend.standing_views import ResultProgress
from backend.step_views import Appraisal, TaskView, TodayMeeting


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """A line of a roster that was refused.

    Attributes:
        sheet_row: Row number as the spreadsheet shows it, from 1.
        column: Heading of the column as printed in the sheet; "" for the whole line.
        code: Message id of `locales/*/imports.ftl` that says what is wrong and what to do.
        value: What stands there, shortened.
        other_row: A second row concerned (a card number used twice), else 0.
    """

    sheet_row: int
    column: str
    code: str
    value: str
    other_row: int = 0


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do; nothing is written for it.

    Attributes:
        new, changed, unchanged: Members by what would happen to them.
        per_cell: Cell name and number of members accepted, in the order of the sheet.
    """

    organisations: int
    accepted: int
    new: int
    changed: int
    unchanged: int
    per_cell: tuple[tuple[str, int], ...]
    problems: tuple[ImportProblem, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """A chat as the edges know it.

    Attributes:
        member_id: The person it is linked to; None for an unlinked chat.
        state: The half-typed step it waits in, else None.
        menu: The last numbered menu shown in it, on channels without buttons.
    """

    id: int
    channel: str
    chat_key: str
    member_id: int | None
    language: str
    state: str | None = None
    menu: object = None


@dataclass(frozen=True, slots=True)
class PersonView:
    """A member, as he may see himself.

    Attributes:
        name: Full name; with the year of birth where the cell has two of that name.
    """

    id: int
    name: str
    cell_id: int
    cell_name: str
    cell_kind: OrganisationKind


@dataclass(frozen=True, slots=True)
class SeasonView:
    """The campaign a screen speaks of.

    Attributes:
        content: How much a messenger may carry: minimal, own or full.
    """

    id: int
    plan_id: str
    year: int
    letter: str
    issued_by: str
    content: str


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion of a person's form, with the grade he gave."""

    key: str
    number: int
    label: str
    grade: Grade | None
    source: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class TextView:
    """One section in words; `body` is "" while nothing was typed, `required` to hand it in."""

    key: str
    label: str
    yes_no: bool
    body: str
    saved_at: datetime | None
    version: int
    required: bool = False


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper the person sees to beside the form."""

    key: str
    form: str
    place: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class FormView:
    """A person's self-rating as it stands now.

    Attributes:
        paper_at: When the secretary noted that it was handed in on paper.
        proxy_until: Another person looks at it, to enter it for him, till then.
        warnings: What to know of the last day: that it is no working day.
    """

    review_id: int
    season: SeasonView
    person: PersonView
    state: FormState
    criteria: tuple[CriterionView, ...]
    grades: tuple[Grade, ...]
    levels: tuple[LevelOption, ...]
    own_level: Level | None
    texts: tuple[TextView, ...]
    submitted_at: datetime | None
    scope: Verdict
    rating_scope: ScopeAnswer
    criteria_clause: Clause
    last_day: LastDay
    days_left: int | None
    papers: tuple[PaperView, ...]
    paper_at: datetime | None = None
    proxy_until: datetime | None = None
    warnings: tuple[Finding, ...] = ()

    @property
    def ungraded(self) -> tuple[CriterionView, ...]:
        """Criteria without a grade."""
        return tuple(c for c in self.criteria if c.grade is None)

    @property
    def open(self) -> bool:
        """Whether answers may be changed now; also what is on paper may still be entered."""
        return self.state in {
            FormState.NOT_STARTED,
            FormState.STARTED,
            FormState.READY,
            FormState.ON_PAPER,
        }


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation in `/tiendo`."""

    id: int
    name: str
    kind: OrganisationKind
    progress: OrganisationProgress
    days_left: int | None


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member in a cell's list: how far, never what he answered."""

    member_id: int
    roll_number: int
    name: str
    state: FormState
    linked: bool
    paper_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BoardView:
    """`/tiendo` of one organisation: itself, what lies below, what blocks.

    Attributes:
        blockers: The cells that hold the others back most.
        blocking: How many hold the others back, with those not named.
        steps: What the organisation itself has to do, in the order of the last days.
        may_lead: The person may act for it: mark its steps, note forms on paper.
    """

    season: SeasonView
    here: OrganisationLine
    parent_id: int | None
    children: tuple[OrganisationLine, ...]
    blockers: tuple[OrganisationLine, ...]
    members: tuple[MemberLine, ...]
    may_issue_codes: bool
    blocking: int = 0
    steps: tuple[TaskView, ...] = ()
    may_lead: bool = False
    appraisal: Appraisal | None = None


@dataclass(frozen=True, slots=True)
class DutyView:
    """An organisation the person looks after, for `/viec`; its results once under way."""

    line: OrganisationLine
    unlinked: int
    season: SeasonView | None = None
    results: ResultProgress | None = None


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that concerns one person now: his form, and the organisations he looks after.

    Attributes:
        season: That of his form, else of the highest organisation he looks after.
        tasks: What he has to do beside his form, for himself or an organisation he acts for.
        counts: Ballots he counts that are not frozen: id, and name of the body that voted.
    """

    person: PersonView
    season: SeasonView | None
    form: FormView | None
    duties: tuple[DutyView, ...]
    channels: tuple[str, ...]
    tasks: tuple[TaskView, ...] = ()
    counts: tuple[tuple[int, str], ...] = ()
    meetings: tuple[TodayMeeting, ...] = ()


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A fresh one-time code; shown once, only its hash is kept."""

    member_id: int
    roll_number: int
    name: str
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """The codes of one cell, with what the message to paste needs."""

    cell_name: str
    season: SeasonView | None
    last_day: LastDay | None
    sender: str
    codes: tuple[IssuedCode, ...]


@dataclass(frozen=True, slots=True)
class WebButton:
    """A button of the web chat: it acts, or it opens a page of ours."""

    label: str
    action: str
    url: str


@dataclass(frozen=True, slots=True)
class WebLine:
    """One line of the web chat."""

    id: int
    own: bool
    text: str
    buttons: tuple[tuple[WebButton, ...], ...]
    created_at: datetime
