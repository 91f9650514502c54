"""Steps in `/viec` and `/tiendo`, and one step alone with the button that says it is done."""

from collections.abc import Sequence
from datetime import date

from backend import actions as do
from backend.meeting_actions import MeetingBoard
from backend.phrases import Param, sentence_of
from backend.rules.steps import COMPLETE, MILESTONE, RECHECK, REVIEW, VERIFY, StepState
from backend.screen import Line, Row, Screen, key, line, page, tap, title
from backend.sitting_actions import BoardProposals
from backend.step_actions import StepDone, StepShow, StepUndo
from backend.step_views import StepPage, TaskView
from backend.step_words import step_name, task_words
from bot.screens.common import ground

#: So many steps of one organisation are listed in one message.
MOST = 8


def task_lines(tasks: Sequence[TaskView], today: date | None = None) -> list[Line]:
    """Steps, one a line: their last day, and what they wait for.

    Args:
        tasks: In the order to show them.
        today: Steps whose window opens later than this day say so.
    """
    lines = [line("step-item", step=task_words(task, today)) for task in tasks[:MOST]]
    if len(tasks) > MOST:
        lines.append(line("steps-more", more=len(tasks) - MOST))
    return lines


def task_rows(tasks: Sequence[TaskView], *, of_many: bool = False) -> list[Row]:
    """The buttons that do them, each once.

    Args:
        tasks: As `task_lines`.
        of_many: Several organisations are on the screen: each button names its own.
    """
    rows: dict[do.Action | str, Row] = {}
    for task in tasks[:MOST]:
        if not task.may_do or task.step.state is StepState.DONE:
            continue
        if task.step.key == VERIFY:
            rows[VERIFY] = (page("/verifications", "button-step-verify"),)
            continue
        if _is_marked(task):
            action: do.Action = StepShow(task.organisation_id, task.step.key)
            label = "button-step-of" if of_many else "button-step"
            button = tap(action, label, **_named(task, of_many=of_many))
            if task.step.key == COMPLETE:
                button = tap(action, "button-step-handed")
        elif task.step.key == RECHECK:
            action = BoardProposals(task.organisation_id, 0)
            button = tap(action, "button-step-recheck", name=task.name)
        else:
            action = MeetingBoard(task.organisation_id)
            button = tap(action, "button-step-meeting", name=task.name)
        rows.setdefault(action, (button,))
    return list(rows.values())


def step(view: StepPage) -> Screen:
    """One step: by when, on which ground, what it waits for, and the button that ends it."""
    task = view.task
    head = title("step-head", name=task.name) if task.organisation_id else title("step-own-head")
    lines = [head, Line(task_words(task, view.today)), ground(task.step.last.finding)]
    lines += [Line(sentence_of(warning)) for warning in task.step.warnings]
    lines += _advice(view)
    back = do.Board(task.organisation_id) if task.organisation_id else do.Home()
    label = "button-back-board" if task.organisation_id else "button-home"
    return Screen(tuple(lines), (*_step_rows(view), (key("0", back, label),)))


def _advice(view: StepPage) -> list[Line]:
    """What to know before saying that it is done."""
    task = view.task
    done = task.step.state is StepState.DONE
    if not _is_marked(task):
        return [line("step-seen")]
    if not _closes(task):
        return [_plain_advice(view, done=done)]
    if done:
        return [line("step-state-closed")]
    lines: list[Line] = []
    if view.forms_missing:
        lines.append(line("step-close-missing", missing=view.forms_missing))
    if view.meeting is None:
        lines.append(line("step-close-no-meeting"))
    elif view.today < view.meeting:
        lines.append(line("step-close-ahead", day=view.meeting))
    return [*lines, line("step-close-what")]


def _plain_advice(view: StepPage, *, done: bool) -> Line:
    """On a step that closes no forms."""
    opens = view.task.step.opens
    if view.task.step.key == COMPLETE:
        return line("step-handed-done" if done else "step-handed-what")
    if done:
        return line("step-state-done")
    if opens is not None and view.today < opens:
        return line("step-mark-early", opens=opens)
    return line("step-mark-what")


def _step_rows(view: StepPage) -> list[Row]:
    task = view.task
    where, name = task.organisation_id, task.step.key
    if not _is_marked(task):
        return [(tap(MeetingBoard(where), "button-step-meeting", name=task.name),)]
    closes = _closes(task)
    if task.step.state is StepState.DONE:
        label = "button-step-reopen" if closes else "button-step-undo"
        return [(tap(StepUndo(where, name), label),)]
    if task.step.opens is not None and view.today < task.step.opens:
        return []
    label = "button-step-close" if closes else "button-step-done"
    return [(tap(StepDone(where, name), label),)]


def _is_marked(task: TaskView) -> bool:
    """Whether somebody says that it is done; the rest is seen from the meetings."""
    return task.step.key in {REVIEW, COMPLETE} or task.step.key.startswith(MILESTONE)


def _closes(task: TaskView) -> bool:
    """Whether saying so closes the forms of a cell."""
    return task.step.key == REVIEW and task.kind.is_cell


def _named(task: TaskView, *, of_many: bool) -> dict[str, Param]:
    named: dict[str, Param] = {"step": step_name(task.step, task.kind)}
    return {**named, "name": task.name} if of_many else named
