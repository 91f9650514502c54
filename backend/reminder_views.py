"""What messages sent unasked, obstacles and reminder settings are made from: frozen."""

from dataclasses import dataclass
from datetime import date, datetime

from backend.meeting_views import MeetingMessage
from backend.phrases import Words
from backend.step_views import TaskView
from backend.views import SeasonView


@dataclass(frozen=True, slots=True)
class ReminderStep:
    """A step one is reminded of.

    Attributes:
        review_id: The person's form, for the step that is his form; else 0.
        warns: The day after which the level above hears of it; None where this is not said.
        above: Name of the level above; "" for the secretary of the person's own cell.
    """

    task: TaskView
    review_id: int = 0
    warns: date | None = None
    above: str = ""


@dataclass(frozen=True, slots=True)
class Overdue:
    """What is late in an organisation below, without a name of anybody.

    Attributes:
        tasks: Its own late steps.
        forms: Members whose form is late, each of whom was told.
        papers: Members of the board that heads the season whose papers are late.
    """

    organisation_id: int
    name: str
    tasks: tuple[TaskView, ...] = ()
    forms: int = 0
    papers: int = 0


@dataclass(frozen=True, slots=True)
class Urging:
    """An organisation above asks for what is open in one below (đôn đốc)."""

    by: str
    name: str


@dataclass(frozen=True, slots=True)
class ObstacleNews:
    """An obstacle below that waits for an answer, or one of one's own that has got it.

    Attributes:
        about: The step it is about; None for another matter.
        mine: It was answered and the person raised it; else it waits for his answer.
    """

    obstacle_id: int
    name: str
    about: Words | None
    mine: bool


@dataclass(frozen=True, slots=True)
class ReportDue:
    """A review the person attended from above, and is to report on.

    Attributes:
        on: Its day.
        above: Name of the organisation it is reported to.
    """

    meeting_id: int
    name: str
    on: date
    above: str


@dataclass(frozen=True, slots=True)
class ReminderPart:
    """All that one message says about one season.

    Attributes:
        opened: The season was opened just now: this is the first message about it.
        urged: Who asks for the steps; empty where nobody above does.
    """

    season: SeasonView
    opened: bool = False
    urged: tuple[Urging, ...] = ()
    steps: tuple[ReminderStep, ...] = ()
    overdue: tuple[Overdue, ...] = ()
    meetings: tuple[MeetingMessage, ...] = ()
    reports: tuple[ReportDue, ...] = ()
    obstacles: tuple[ObstacleNews, ...] = ()


@dataclass(frozen=True, slots=True)
class ReminderView:
    """One message to one person.

    Attributes:
        today: The day it leaves.
        paused: Something in it is late because the system stood still for a day or more.
    """

    parts: tuple[ReminderPart, ...]
    today: date
    paused: bool = False


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """When and where a person is reminded.

    Attributes:
        minute: Of the day, local time.
        snoozed_until: Quiet before this day; None for no snooze.
        channel: Where he wants to be told first; "" for wherever he can be.
        channels: Where he can be told, each once.
    """

    minute: int
    snoozed_until: date | None
    channel: str
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snoozed:
    """What a snooze did.

    Attributes:
        until: The day the person is reminded again.
        earlier: Something has its last day before that: it is reminded of on that day.
    """

    until: date
    earlier: bool


@dataclass(frozen=True, slots=True)
class Urged:
    """What urging did.

    Attributes:
        name: The organisation urged, or the one below which all were.
        organisations: How many were urged.
        people: How many people are told.
        skipped: Organisations urged often enough this week.
    """

    organisation_id: int
    name: str
    organisations: int
    people: int
    skipped: int


@dataclass(frozen=True, slots=True)
class ObstacleView:
    """One obstacle.

    Attributes:
        about: The step it is about; None for another matter.
        mine: The person who looks raised it.
        may_answer: The person who looks may answer it.
    """

    id: int
    organisation_id: int
    name: str
    about: Words | None
    mine: bool
    body: str
    raised_at: datetime
    answer: str
    answered_at: datetime | None
    may_answer: bool


@dataclass(frozen=True, slots=True)
class ObstacleChoice:
    """Something an obstacle may be raised about.

    Attributes:
        step: Key of the step; "" for another matter.
        about: What the step is called; None for another matter.
    """

    organisation_id: int
    name: str
    step: str
    about: Words | None


@dataclass(frozen=True, slots=True)
class ObstaclesView:
    """`/vuongmac`: what one raised, what waits for one's answer, what one may raise."""

    season: SeasonView
    raised: tuple[ObstacleView, ...]
    below: tuple[ObstacleView, ...]
    choices: tuple[ObstacleChoice, ...]
