"""Steps in words no language has yet: what they are called, by when, what blocks them."""

from collections.abc import Sequence
from datetime import date

from backend.phrases import Words, words
from backend.rules.steps import MILESTONE, REVIEW, Step, StepState
from backend.rules.terms import OrganisationKind
from backend.step_views import Appraisal, TaskView


def step_name(step: Step, kind: OrganisationKind) -> Words:
    """What a step is called.

    Args:
        step: The step.
        kind: Of the organisation it is for, or of the person's cell.
    """
    return key_name(step.key, kind, step.last.key)


def key_name(key: str, kind: OrganisationKind, milestone: str) -> Words:
    """What the step with a key is called; `milestone` is the key of what its review is due by."""
    if key.startswith(MILESTONE):
        return words(f"name-milestone-{key.removeprefix(MILESTONE)}")
    if key == REVIEW and kind is OrganisationKind.ORG_UPPER and milestone:
        return words(f"name-milestone-{milestone}")
    if key == REVIEW:
        return words("step-review-cell" if kind.is_cell else "step-review")
    return words(f"step-{key}")


def step_last(task: TaskView) -> Words:
    """Its last day said as such, with what is left; the hour where the plan names one."""
    last, left = task.step.last, task.days_left
    if last.day is None or left is None:
        return words("last-day-none")
    when = "today" if left == 0 else "ahead" if left > 0 else "past"
    return words(
        "step-last",
        day=last.day,
        timed="yes" if task.step.before else "no",
        hour=task.step.before.partition(":")[0],
        minute=task.step.before.partition(":")[2],
        borrowed="yes" if last.borrowed else "no",
        left=words("days-left", days=abs(left), when="hour" if task.over else when),
    )


def step_blocked(step: Step) -> tuple[Words, ...]:
    """What has to be there first, one sentence each."""
    return tuple(words(f"blocked-{code.replace('_', '-')}") for code in step.blocked_by)


def task_words(task: TaskView, today: date | None = None) -> Words:
    """A step in one sentence: its name, its last day, what it waits for.

    Args:
        task: The step.
        today: A step whose window opens later than this day says so.
    """
    name, last = step_name(task.step, task.kind), step_last(task)
    blocked, opens = step_blocked(task.step), task.step.opens
    if task.step.state is StepState.DONE:
        return words("step-line-done", step=name)
    if opens is not None and today is not None and today < opens:
        return words("step-line-later", step=name, last=last, opens=opens)
    if blocked:
        return words("step-line-blocked", step=name, last=last, blocked=_joined(blocked))
    return words("step-line", step=name, last=last)


def at_step(tasks: Sequence[TaskView]) -> Words | None:
    """At which of its steps an organisation is, the first one not done; None where it has none."""
    total = len(tasks)
    for number, task in enumerate(tasks, start=1):
        if task.step.state is not StepState.DONE:
            name = step_name(task.step, task.kind)
            return words("board-step", number=number, total=total, step=name)
    return words("board-steps-done", total=total) if total else None


def _joined(sentences: Sequence[Words]) -> Words:
    first, *rest = sentences
    return words("plan-list", first=first, rest=_joined(rest)) if rest else first


def appraisal(found: Appraisal | None) -> Words | None:
    """The day of appraisal, or that it is not announced yet; None where none is awaited."""
    if found is None:
        return None
    if found.day is None:
        return words("board-appraisal", known="no", day="")
    return words("board-appraisal", known="yes", day=found.day)
