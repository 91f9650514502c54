"""The next task, linking, settings, help: where every conversation comes back to."""

from collections.abc import Sequence

from backend import actions as do
from backend.count_actions import CountShow
from backend.meeting_actions import MeetingOwn
from backend.messages.meeting_words import when
from backend.phrases import sentence_of
from backend.reminder_actions import Reminders
from backend.result_actions import Results
from backend.rules.progress import FormState
from backend.rules.steps import RECHECK
from backend.screen import Button, Line, Row, Screen, bar, key, line, page, tap, title, words
from backend.sitting_actions import BoardProposals, SittingShow
from backend.step_views import TaskView, TodayMeeting
from backend.views import DutyView, FormView, HomeView
from bot.screens.common import (
    foot,
    home_key,
    last_day_words,
    organisation_last_day,
    season_line,
)
from bot.screens.steps import task_lines, task_rows


def unlinked() -> Screen:
    """All an unlinked chat learns: how to link."""
    return Screen((title("link-head"), line("link-how")))


def linked(view: HomeView) -> Screen:
    """The greeting after linking, with the next task below it."""
    greeting = line("link-done", name=view.person.name, cell=view.person.cell_name)
    tasks = home(view)
    return Screen((greeting, *tasks.lines), tasks.rows)


def ask_unlink() -> Screen:
    """The question before unlinking: one tap too many would cost a walk to the secretary."""
    return Screen(
        (title("unlink-ask-head"), line("unlink-ask")),
        ((tap(do.Unlink(), "button-unlink-yes"), key("0", do.Settings(), "button-unlink-keep")),),
    )


def unlinked_now() -> Screen:
    """The farewell after unlinking."""
    return Screen((title("unlink-done-head"), line("unlink-done")))


def home(view: HomeView) -> Screen:
    """My open tasks in the plan's order, each with its last day."""
    meetings = [line("home-meeting", unit=m.unit, when=when(m.starts_at)) for m in view.meetings]
    rows = [_meeting_row(meeting) for meeting in view.meetings]
    if view.season is None:
        nothing = (title("home-head", name=view.person.name), *meetings, line("home-no-season"))
        return Screen(nothing, (*rows, foot()))
    lines: list[Line] = [
        title("home-head", name=view.person.name),
        season_line(view.season),
        *meetings,
    ]
    if view.form:
        lines += _form_lines(view.form)
        rows += _form_rows(view.form)
    own = [task for task in view.tasks if not task.organisation_id]
    lines += task_lines(own)
    rows += task_rows(own)
    for ballot, unit in view.counts:
        lines.append(line("home-counting", unit=unit))
        rows.append((tap(CountShow(ballot), "button-home-counting", unit=unit),))
    for duty in view.duties:
        tasks = [task for task in view.tasks if task.organisation_id == duty.line.id]
        lines += [*_duty_season(view, duty), _duty_line(duty), *result_lines(duty)]
        lines += task_lines(tasks)
        rows.append((tap(do.Board(duty.line.id), "button-board", name=duty.line.name),))
        if duty.unlinked and duty.line.kind.is_cell:
            rows.append((page(f"/codes/{duty.line.id}", "button-codes"),))
        rows += task_rows(tasks, of_many=len(view.duties) > 1)
        rows += _board_rows(duty, tasks)
    if view.duties or (view.form and view.form.state is not FormState.NOT_CONCERNED):
        rows.append((tap(Results(), "button-results"),))
    rows.append(foot())
    return Screen(tuple(lines), tuple(rows))


def _meeting_row(meeting: TodayMeeting) -> Row:
    """The way to a meeting on its day: into it for who keeps it, else to what one was told."""
    if meeting.leads:
        return (tap(SittingShow(meeting.meeting_id), "button-home-sitting", unit=meeting.unit),)
    return (tap(MeetingOwn(meeting.invitee_id), "button-meeting-own", unit=meeting.unit),)


def _board_rows(duty: DutyView, tasks: Sequence[TaskView]) -> list[Row]:
    """The way to the cell board, until its list is decided, where no step leads there."""
    here, found = duty.line, duty.results
    decided = found is not None and found.decided == found.total
    if not here.kind.is_cell or decided:
        return []
    if any(task.step.key == RECHECK for task in tasks):
        return []
    return [(tap(BoardProposals(here.id, 0), "button-home-cellboard", name=here.name),)]


def result_lines(duty: DutyView) -> list[Line]:
    """How far an organisation's results have come, once any is under way."""
    found = duty.results
    if found is None:
        return []
    return [
        line(
            "home-results",
            waiting=found.waiting,
            decided=found.decided,
            total=found.total,
            told="yes" if found.announced == found.total else "no",
        )
    ]


def _duty_season(view: HomeView, duty: DutyView) -> list[Line]:
    """Which letter an organisation acts on, where it is another than the one named above."""
    season = duty.season
    if season is None or view.season is None or season.id == view.season.id:
        return []
    name, letter, issuer = duty.line.name, season.letter, season.issued_by
    return [line("home-duty-season", name=name, letter=letter, issuer=issuer)]


def _form_lines(form: FormView) -> list[Line]:
    state = form.state
    if state is FormState.NOT_CONCERNED:
        return [line("home-not-concerned", year=form.season.year)]
    done = len(form.criteria) - len(form.ungraded)
    lines = [
        line(
            "home-form",
            state=state.value,
            year=form.season.year,
            done=done,
            total=len(form.criteria),
            bar=bar(done, len(form.criteria), 7),
        )
    ]
    if form.open and state is not FormState.ON_PAPER:
        day = last_day_words(form.last_day, form.days_left, form.person.cell_kind)
        lines.append(line("rating-last-day", day=day))
        lines += [Line(sentence_of(warning)) for warning in form.warnings]
    lines += [
        line(f"paper-{paper.key.replace('_', '-')}", place=paper.place, form=paper.form or "none")
        for paper in form.papers
        if state not in {FormState.CLOSED, FormState.MISSED}
    ]
    return lines


def _form_rows(form: FormView) -> list[Row]:
    review = form.review_id
    why = tap(do.ScopeGround(review), "button-ground")
    if form.state is FormState.NOT_CONCERNED:
        return [(why,)]
    label = f"button-form-{form.state.value.replace('_', '-')}"
    return [(tap(do.Form(review), label),), (page("/texts", "button-texts"), why)]


def _duty_line(duty: DutyView) -> Line:
    progress = duty.line.progress
    return line(
        "home-duty",
        name=duty.line.name,
        done=progress.submitted,
        total=progress.reviewed,
        unlinked=duty.unlinked,
        day=organisation_last_day(duty.line),
    )


def settings(view: HomeView, channel: str, language: str) -> Screen:
    """Language, where one is linked, unlinking."""
    lines = (
        title("settings-head"),
        line("settings-person", name=view.person.name, cell=view.person.cell_name),
        line("settings-channel", channel=channel, count=len(view.channels)),
    )
    other = "en" if language == "vi" else "vi"
    return Screen(
        lines,
        (
            (tap(do.Language(other), f"button-language-{other}"),),
            (tap(Reminders(), "button-reminders"),),
            (page("/link", "button-add-channel"),),
            (tap(do.AskUnlink(), "button-unlink"),),
            (home_key(),),
        ),
    )


def help_for(view: HomeView) -> Screen:
    """What one can do here, for one's own role."""
    lines = [title("help-head"), line("help-member")]
    if view.duties:
        lines.append(line("help-watch"))
    if any(duty.line.kind.is_cell for duty in view.duties):
        lines.append(line("help-secretary"))
    lines.append(line("help-privacy"))
    return Screen(tuple(lines), ((home_key(),),))


def own_progress(view: HomeView) -> Screen:
    """A member's own steps."""
    if view.form is None:
        return home(view)
    form = view.form
    lines = [title("own-head", year=form.season.year, name=view.person.name)]
    lines += _form_lines(form)
    if form.state is not FormState.NOT_CONCERNED:
        lines.append(
            line(
                "own-steps",
                done=len(form.criteria) - len(form.ungraded),
                total=len(form.criteria),
                level=words(f"level-{form.own_level}" if form.own_level else "level-none"),
                texts=sum(1 for text in form.texts if text.body),
                sections=len(form.texts),
                submitted="yes" if form.submitted_at else "no",
            )
        )
    own = [task for task in view.tasks if not task.organisation_id]
    lines += task_lines(own)
    rows = [*_form_rows(form), *task_rows(own)]
    boards: list[Button] = [
        tap(do.Board(duty.line.id), "button-board", name=duty.line.name) for duty in view.duties
    ]
    rows += [(button,) for button in boards]
    rows.append((key("0", do.Home(), "button-home"),))
    return Screen(tuple(lines), tuple(rows))
