"""Steps as screens show them: what has to be done, by when, what blocks it. Frozen."""

from dataclasses import dataclass
from datetime import date, datetime

from backend.rules.progress import FormState
from backend.rules.steps import Step
from backend.rules.terms import OrganisationKind


@dataclass(frozen=True, slots=True)
class TodayMeeting:
    """A meeting that was sent and whose day it is.

    Attributes:
        invitee_id: The person's own invitation; 0 where he has none.
        unit: Name of the organisation that meets.
        leads: He acts for that organisation, so he keeps the sitting.
    """

    meeting_id: int
    invitee_id: int
    unit: str
    starts_at: datetime
    leads: bool


@dataclass(frozen=True, slots=True)
class TaskView:
    """A step with whose it is.

    Attributes:
        organisation_id: The organisation it is for; 0 for what a person does for himself.
        name: Name of the organisation; of a person's step, of his cell.
        kind: Its kind; of a person's step, that of his cell.
        days_left: Till the last day; negative when it is over, None where there is none.
        over: It is the last day, but its hour has passed.
        may_do: The person who looks may say that it is done.
    """

    step: Step
    organisation_id: int
    name: str
    kind: OrganisationKind
    days_left: int | None
    may_do: bool
    over: bool = False


@dataclass(frozen=True, slots=True)
class StepPage:
    """One step alone, with all that is to be known before it is said to be done.

    Attributes:
        content: How much a messenger may carry, as `SeasonView` has it.
        forms_missing: For a cell's review: forms that nobody can hand in any more after it.
        meeting: For a cell's review: the day of its last meeting, None while there is none.
        today: The day it is looked at.
    """

    task: TaskView
    content: str
    forms_missing: int
    meeting: date | None
    today: date


@dataclass(frozen=True, slots=True)
class EntryView:
    """One member of a cell, for whoever notes his form or enters it for him.

    Attributes:
        number: His line in the cell's list, which stands for him where names may not go.
        content: How much a messenger may carry, as `SeasonView` has it.
        state: How far his form is.
        paper_at: When it was noted that he handed it in on paper.
        review_id: His form.
        proxy_until: The person who looks may enter the form for him till then.
    """

    member_id: int
    number: int
    name: str
    cell_id: int
    cell_name: str
    year: int
    content: str
    state: FormState
    paper_at: datetime | None
    review_id: int
    proxy_until: datetime | None


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The day on which dossiers are appraised, where the plan leaves it to a later notice.

    Attributes:
        day: None until it is announced.
        may_set: The person enters it: he acts for the organisation that heads the season.
    """

    day: date | None
    may_set: bool
