"""What reminds people, what they set for it, and obstacles: in every state, by name."""

from dataclasses import replace
from datetime import date, datetime

from backend.clock import VIETNAM
from backend.meeting_views import Answer, MeetingMessage, Terms, Unit
from backend.phrases import Words, words
from backend.reminder_views import (
    ObstacleChoice,
    ObstacleNews,
    ObstaclesView,
    ObstacleView,
    Overdue,
    ReminderPart,
    ReminderSettings,
    ReminderStep,
    ReminderView,
    ReportDue,
    Snoozed,
    Urged,
    Urging,
)
from backend.rules.deadlines import last_day_for
from backend.rules.steps import FORM, Step, StepState
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind
from backend.step_views import TaskView
from tests import factories as make

TODAY = make.TODAY
LAST = date(2022, 11, 30)
AT = datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM)
ABOUT = words("step-review-cell")
TEXT = "Chi bộ chưa có đủ phiếu nhận xét nơi cư trú. " * 12


def form_step(days_left: int = 6, *, warns: date | None = None) -> ReminderStep:
    """The person's own form."""
    step = Step(
        key=FORM,
        subject="member/7",
        last=last_day_for(make.PLAN, make.CELL),
        state=StepState.OPEN,
    )
    return ReminderStep(
        TaskView(step, 0, "Chi bộ Văn phòng", make.CELL, days_left, may_do=True), 12, warns
    )


def of(
    kind: OrganisationKind,
    name: str,
    *,
    plan: str = "004",
    warns: date | None = None,
    above: str = "Đảng bộ Sở Kế hoạch",
    days_left: int = 6,
) -> tuple[ReminderStep, ...]:
    """The steps of one organisation."""
    tasks = make.steps(kind, plan=plan, name=name, may_do=True)
    return tuple(
        ReminderStep(replace(task, days_left=days_left), warns=warns, above=above)
        for task in tasks
    )


def meeting(name: str = "Chi bộ Văn phòng", place: str = "") -> MeetingMessage:
    """A meeting the person is told of again."""
    return MeetingMessage(
        season=make.SEASON,
        unit=Unit(3, name, make.CELL),
        meeting_id=5,
        invitee_id=9,
        name="Nguyễn Văn An",
        title="",
        role=MeetingRole.MEMBER,
        terms=Terms(
            datetime(2022, 11, 27, 14, 0, tzinfo=VIETNAM),
            (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS),
            "0.5",
            place,
        ),
        answer=Answer.NONE,
    )


def late(name: str, number: int = 3) -> Overdue:
    """A cell whose meeting and forms are late."""
    tasks = make.steps(make.CELL, name=name)
    review = next(task for task in tasks if task.step.key == "review")
    return Overdue(number, name, (replace(review, days_left=-2),), forms=4)


def message(*parts: ReminderPart, paused: bool = False) -> ReminderView:
    """One message."""
    return ReminderView(parts or (ReminderPart(make.SEASON),), TODAY, paused=paused)


def part(**changes: object) -> ReminderPart:
    """What it says of one season."""
    return replace(ReminderPart(make.SEASON), **changes)  # type: ignore[arg-type]


CELL_STEPS = of(make.CELL, "Chi bộ Văn phòng")
HOSTILE = make.HOSTILE_PLACE
#: Messages by what is special about them.
MESSAGES: dict[str, ReminderView] = {
    "own form": message(part(steps=(form_step(),))),
    "last day": message(part(steps=(form_step(0, warns=LAST),))),
    "late": message(part(steps=(form_step(-2, warns=TODAY),))),
    "opened": message(part(opened=True, steps=(form_step(20),))),
    "opened, nothing to do": message(part(opened=True)),
    "secretary": message(part(steps=(form_step(), *CELL_STEPS))),
    "secretary on the last day": message(
        part(
            steps=(
                form_step(0, warns=LAST),
                *of(make.CELL, "Chi bộ Văn phòng", warns=LAST, days_left=0),
            )
        )
    ),
    "registration": message(part(steps=of(make.CELL, "Chi bộ Xã", plan="001"))),
    "after days off": message(part(steps=(form_step(3),)), paused=True),
    "urged": message(
        part(urged=(Urging("Đảng bộ Sở Kế hoạch", "Chi bộ Kế toán"),), steps=(form_step(),))
    ),
    "below is late": message(part(overdue=(late("Chi bộ Kế toán"), late("Chi bộ Tư vấn", 4)))),
    "papers are late": message(part(overdue=(Overdue(1, "Đảng bộ Khối", papers=2),))),
    "a meeting ahead": message(part(meetings=(meeting(),), steps=(form_step(),))),
    "a report is due": message(
        part(reports=(ReportDue(5, "Đảng bộ Sở Kế hoạch", date(2022, 11, 23), "Đảng bộ Khối"),))
    ),
    "an obstacle waits": message(
        part(obstacles=(ObstacleNews(4, "Chi bộ Kế toán", ABOUT, mine=False),))
    ),
    "an obstacle is answered": message(
        part(obstacles=(ObstacleNews(4, "Chi bộ Kế toán", None, mine=True),))
    ),
    "two seasons": message(
        part(steps=(form_step(),)), replace(part(steps=CELL_STEPS), season=make.SEASON)
    ),
    "everything": message(
        part(
            opened=True,
            urged=(Urging("Đảng bộ Khối", "Đảng bộ Sở Kế hoạch"),),
            steps=(
                form_step(),
                *of(OrganisationKind.ORG_BASE, "Đảng bộ Sở Kế hoạch"),
                *CELL_STEPS,
            ),
            overdue=tuple(late(f"Chi bộ {n}", n) for n in range(1, 9)),
            meetings=(meeting(place="Phòng họp tầng 2"),),
            obstacles=(ObstacleNews(4, "Chi bộ Kế toán", ABOUT, mine=False),),
        ),
        paused=True,
    ),
    "hostile": message(
        part(
            urged=(Urging(HOSTILE, HOSTILE),),
            steps=of(make.CELL, HOSTILE, warns=LAST, above=HOSTILE),
            overdue=(late(HOSTILE), late(HOSTILE, 4)),
            meetings=(meeting(HOSTILE, HOSTILE),),
            obstacles=(ObstacleNews(4, HOSTILE, None, mine=False),),
            reports=(ReportDue(5, HOSTILE, TODAY, HOSTILE),),
        )
    ),
}

SETTINGS: dict[str, ReminderSettings] = {
    "usual": ReminderSettings(480, None, "", ("web",)),
    "evening": ReminderSettings(19 * 60 + 30, None, "zalo", ("telegram", "web", "zalo")),
    "put off": ReminderSettings(480, date(2022, 11, 28), "web", ("telegram", "web")),
}
SNOOZED: dict[str, Snoozed] = {
    "tomorrow": Snoozed(date(2022, 11, 25), earlier=False),
    "past a last day": Snoozed(date(2022, 12, 9), earlier=True),
}
URGED: dict[str, Urged] = {
    "one": Urged(3, "Chi bộ Kế toán", 1, 4, 0),
    "nobody to tell": Urged(3, "Chi bộ Kế toán", 1, 0, 0),
    "several": Urged(2, "Đảng bộ Sở Kế hoạch", 2, 9, 1),
    "several, nobody to tell": Urged(2, "Đảng bộ Sở Kế hoạch", 3, 0, 0),
    "hostile": Urged(2**31 - 1, HOSTILE, 1, 1, 0),
}


def obstacle(
    name: str = "Chi bộ Kế toán",
    *,
    about: Words | None = ABOUT,
    answer: str = "",
    may_answer: bool = False,
    body: str = TEXT,
    number: int = 4,
) -> ObstacleView:
    """One obstacle."""
    answered_at = AT if answer else None
    return ObstacleView(
        number, 3, name, about, not may_answer, body, AT, answer, answered_at, may_answer
    )


OBSTACLES: dict[str, ObstacleView] = {
    "waiting": obstacle(),
    "answered": obstacle(answer="Đảng ủy đã trao đổi với cấp ủy nơi cư trú."),
    "to answer": obstacle(may_answer=True),
    "another matter": obstacle(about=None),
    "hostile": obstacle(HOSTILE, body="<b>" * 1600, answer="</i>" * 1200, may_answer=True),
}
CHOICES = (
    ObstacleChoice(3, "Chi bộ Kế toán", "review", ABOUT),
    ObstacleChoice(3, "Chi bộ Kế toán", "", None),
)
OVERVIEWS: dict[str, ObstaclesView] = {
    "nothing": ObstaclesView(make.SEASON, (), (), ()),
    "member": ObstaclesView(make.SEASON, (), (), CHOICES[:1]),
    "secretary": ObstaclesView(
        make.SEASON, (obstacle(), obstacle(number=5, answer="Đã xem.")), (), CHOICES
    ),
    "committee": ObstaclesView(
        make.SEASON,
        (),
        tuple(obstacle(f"Chi bộ {n}", number=n, may_answer=n != 3) for n in range(1, 9)),
        CHOICES,
    ),
    "hostile": ObstaclesView(
        make.SEASON,
        tuple(obstacle(HOSTILE, number=n) for n in range(1, 9)),
        tuple(obstacle(HOSTILE, number=n, may_answer=True) for n in range(11, 19)),
        tuple(ObstacleChoice(n, HOSTILE, "review", ABOUT) for n in range(1, 9)),
    ),
}
