"""What is left round a meeting, in `/viec` and in a reminder: for a member, for a secretary."""

from dataclasses import replace

from backend.reminder_views import ReminderPart, ReminderStep, ReminderView
from backend.rules.after_review import AfterFacts, after_steps, text_steps
from backend.rules.steps import Step, StepState
from backend.step_views import StepPage, TaskView
from backend.working_days import calendar
from tests import factories as make

LEFT = AfterFacts(rechecks=2, texts_open=3, reports_open=1, signs_open=1)


def _task(step: Step, organisation: int, name: str) -> TaskView:
    return TaskView(step, organisation, name, make.CELL, 6, may_do=True)


def _of(name: str) -> tuple[TaskView, ...]:
    steps = after_steps(make.PLAN, make.CELL, 3, LEFT, calendar())
    return tuple(_task(step, 3, name) for step in steps)


def _own() -> tuple[TaskView, ...]:
    steps = text_steps(make.PLAN, make.CELL, (7,), calendar())
    return tuple(_task(step, 0, "Chi bộ Văn phòng") for step in steps)


OWN_TEXT = {
    state.value: StepPage(
        replace(task, step=replace(task.step, state=state)), "minimal", 0, None, make.TODAY
    )
    for task in _own()
    for state in (StepState.OPEN, StepState.DONE)
}
TASKS = {
    "own": _own(),
    "cell": _of("Chi bộ Văn phòng"),
    "both": (*_own(), *_of("Chi bộ Văn phòng")),
    "hostile": _of(make.HOSTILE_PLACE),
}
REMINDERS = {
    case: ReminderView(
        (ReminderPart(make.SEASON, steps=tuple(ReminderStep(task) for task in tasks)),),
        make.TODAY,
    )
    for case, tasks in TASKS.items()
}
