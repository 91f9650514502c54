"""What reminds people, as one message for everything that is due for one person; pure."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from backend.actions import Action, Board, Explain, Form, Home
from backend.meeting_actions import MeetingBoard
from backend.messages.meetings import reminder_line, reminder_row
from backend.phrases import Param, words
from backend.reminder_actions import Obstacles, ObstacleShow, Reported, Snooze
from backend.reminder_views import (
    ObstacleNews,
    Overdue,
    ReminderPart,
    ReminderStep,
    ReminderView,
)
from backend.rules.steps import (
    COLLECT,
    FORM,
    RECHECK,
    REGISTER,
    SCHEDULE,
    SEND,
    VERIFY,
)
from backend.screen import Button, Line, Row, Screen, key, line, page, tap, title
from backend.sitting_actions import BoardProposals
from backend.step_actions import StepShow
from backend.step_views import TaskView
from backend.step_words import step_last, step_name
from backend.views import SeasonView

#: So many of a kind one message names; the rest is behind its buttons.
MOST_STEPS = 6
MOST_OTHERS = 4
#: Steps done where meetings are prepared.
_OF_MEETINGS = frozenset({SCHEDULE, REGISTER, SEND, COLLECT})
#: The matter the grounds open with.
_GROUND = "deadline"


def reminders(view: ReminderView) -> Screen:
    """One message: each step with its last day and its button, and all else that is due."""
    parts = view.parts
    opened = any(part.opened for part in parts)
    head = "nudge-head-open" if opened else "nudge-head"
    lines = [title(head, year=parts[0].season.year)]
    if view.paused:
        lines.append(line("nudge-paused"))
    for part in parts:
        lines += _part_lines(part, view.today)
    steps = list(chain.from_iterable(part.steps for part in parts))
    rows = [*chain.from_iterable(_part_rows(part) for part in parts), *_foot(steps)]
    return Screen(tuple(lines), tuple(_without_repeats(rows)))


def season_line(season: SeasonView) -> Line:
    """Who asks, and on which letter: without that nobody trusts a message."""
    return line("season-letter", issuer=season.issued_by, letter=season.letter)


def listed(names: Sequence[Param]) -> Param:
    """Names as a list in one sentence."""
    first, *rest = names
    return words("reminder-list", first=first, rest=listed(rest)) if rest else first


def _part_lines(part: ReminderPart, today: date) -> Iterator[Line]:
    yield season_line(part.season)
    if part.opened:
        yield line("nudge-opened", year=part.season.year)
    for urging in part.urged:
        yield line("nudge-urged", by=urging.by, name=urging.name)
    shown = _shown(part.steps)
    if shown and not part.urged:
        yield line("nudge-intro")
    for number, step in enumerate(shown, start=1):
        yield _step_line(number, step.task)
    if len(part.steps) > len(shown):
        yield line("nudge-more", count=len(part.steps) - len(shown))
    yield from _warnings(shown)
    yield from _other_lines(part, today)


def _other_lines(part: ReminderPart, today: date) -> Iterator[Line]:
    """Whatever is no step of one's own."""
    for meeting in part.meetings[:MOST_OTHERS]:
        yield reminder_line(meeting, today)
    for report in part.reports[:MOST_OTHERS]:
        yield line("report-due", name=report.name, day=report.on, above=report.above)
    yield from _overdue_lines(part.overdue)
    for news in part.obstacles[:MOST_OTHERS]:
        yield _news_line(news)


def _step_line(number: int, task: TaskView) -> Line:
    return line(
        "nudge-step",
        number=number,
        named="yes" if task.organisation_id else "no",
        name=task.name,
        step=step_name(task.step, task.kind),
        last=step_last(task),
        blocked="yes" if task.step.blocked_by else "no",
    )


def _shown(steps: Sequence[ReminderStep]) -> Sequence[ReminderStep]:
    """The first ones, and all that say when the level above will hear: that must be told."""
    warning = [place for place, step in enumerate(steps, start=1) if step.warns is not None]
    return steps[: max(MOST_STEPS, *warning, 0)]


def _warnings(steps: Sequence[ReminderStep]) -> Iterator[Line]:
    """When the level above hears of what is not done; said once for all it holds for."""
    named: dict[tuple[date, str], list[int]] = {}
    for number, step in enumerate(steps, start=1):
        if step.warns is not None:
            named.setdefault((step.warns, step.above), []).append(number)
    for (day, above), numbers in named.items():
        yield line(
            "nudge-warns",
            day=day,
            numbers=", ".join(map(str, numbers)),
            named="yes" if above else "no",
            above=above,
        )
    if named:
        yield line("nudge-obstacle-how")


def _overdue_lines(overdue: Sequence[Overdue]) -> Iterator[Line]:
    if not overdue:
        return
    yield line("overdue-intro")
    for one in overdue[:MOST_OTHERS]:
        what: list[Param] = [
            words("overdue-step", step=step_name(t.step, t.kind), last=step_last(t))
            for t in one.tasks[:MOST_OTHERS]
        ]
        if one.forms:
            what.append(words("overdue-forms", count=one.forms))
        if one.papers:
            what.append(words("overdue-papers", count=one.papers))
        yield line("overdue-line", name=one.name, what=listed(what))
    if len(overdue) > MOST_OTHERS:
        yield line("overdue-more", count=len(overdue) - MOST_OTHERS)


def _news_line(news: ObstacleNews) -> Line:
    return line(
        "obstacle-answered" if news.mine else "obstacle-waits",
        name=news.name,
        about=news.about or words("obstacle-other"),
    )


def _part_rows(part: ReminderPart) -> Iterator[Row]:
    shown = _shown(part.steps)
    places = {step.task.organisation_id for step in shown if step.task.organisation_id}
    for step in shown:
        task = step.task
        if task.step.key == VERIFY:
            yield (page("/verifications", "button-step-verify"),)
            continue
        label = {
            "step": step_name(task.step, task.kind),
            "named": "yes" if task.organisation_id and len(places) > 1 else "no",
            "name": task.name,
        }
        yield (tap(_action(step), "nudge-do", **label),)
    for meeting in part.meetings[:MOST_OTHERS]:
        yield reminder_row(meeting)
    for report in part.reports[:MOST_OTHERS]:
        yield (tap(Reported(report.meeting_id), "button-reported", name=report.name),)
    for one in part.overdue[:MOST_OTHERS]:
        yield (tap(Board(one.organisation_id), "button-board", name=one.name),)
    for news in part.obstacles[:MOST_OTHERS]:
        label = "button-obstacle-see" if news.mine else "button-obstacle-answer"
        yield (tap(ObstacleShow(news.obstacle_id), label, name=news.name),)


def _action(step: ReminderStep) -> Action:
    """The step's own button."""
    task = step.task
    if task.step.key == FORM and step.review_id:
        return Form(step.review_id)
    if task.step.key == RECHECK:
        return BoardProposals(task.organisation_id, 0)
    if task.step.key in _OF_MEETINGS:
        return MeetingBoard(task.organisation_id)
    return StepShow(task.organisation_id, task.step.key)


def _foot(steps: Sequence[ReminderStep]) -> Iterator[Row]:
    days_left = [step.task.days_left or 0 for step in steps]
    if any(left > 0 for left in days_left):
        row = [tap(Snooze(1), "button-snooze-tomorrow")]
        if any(left > 3 for left in days_left):  # noqa: PLR2004  the days the button says
            row.append(tap(Snooze(3), "button-snooze-days", days=3))
        row.append(tap(Snooze(0), "button-snooze-last"))
        yield tuple(row)
    if steps:
        yield (
            tap(Obstacles(), "button-obstacle"),
            key("?", Explain(_GROUND, 0), "button-ground"),
        )
    yield (key("0", Home(), "button-home"),)


def _without_repeats(rows: Sequence[Row]) -> Iterator[Row]:
    """Each action once: two seasons or two steps may lead to the same screen."""
    seen: set[str] = set()
    for row in rows:
        kept: list[Button] = [button for button in row if button.action not in seen]
        seen.update(button.action for button in kept)
        if kept:
            yield tuple(kept)
