"""`/tiendo` for those who look after others: counts, last days, what blocks."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from backend import actions as do
from backend.reminder_actions import Urge, UrgeBelow
from backend.rules.progress import FormState
from backend.screen import Button, Line, Row, Screen, bar, key, line, page, tap, title, words
from backend.step_actions import Entry
from backend.step_words import appraisal, at_step
from backend.views import BoardView, MemberLine
from bot.screens.common import home_key, organisation_last_day
from bot.screens.steps import task_lines, task_rows

PAGE = 8
#: A form that counts as handed in.
_HANDED_IN = frozenset({FormState.SUBMITTED, FormState.ON_PAPER, FormState.CLOSED})

T = TypeVar("T")


def board(view: BoardView, today: date | None = None) -> Screen:
    """One organisation at a glance.

    Args:
        view: The organisation.
        today: Steps whose window opens later than this day say so.
    """
    here = view.here
    progress, step = here.progress, at_step(view.steps)
    lines: list[Line] = [
        title("board-head", name=here.name, year=view.season.year),
        line("board-last-day", day=organisation_last_day(here)),
        *([Line(step)] if step else []),
        line(
            "board-count",
            cells="no" if here.kind.is_cell else "yes",
            cells_done=progress.cells_done,
            cells_total=progress.cells,
            done=progress.submitted,
            total=progress.reviewed,
            bar=bar(progress.submitted, progress.reviewed),
        ),
    ]
    lines += _cell_lines(view) if here.kind.is_cell else _blocker_lines(view)
    if announced := appraisal(view.appraisal):
        lines.append(Line(announced))
    if view.steps:
        lines += [title("board-steps"), *task_lines(view.steps, today)]
    return Screen(tuple(lines), _rows(view))


def _cell_lines(view: BoardView) -> list[Line]:
    states = [member.state for member in view.members]
    concerned = [member for member in view.members if member.state is not FormState.NOT_CONCERNED]
    papers = sum(1 for member in concerned if member.paper_at and member.state in _HANDED_IN)
    return [
        line(
            "board-cell",
            waiting=states.count(FormState.NOT_STARTED),
            started=states.count(FormState.STARTED) + states.count(FormState.READY),
            out=states.count(FormState.NOT_CONCERNED),
            unlinked=sum(1 for member in concerned if not member.linked),
        ),
        *([line("board-on-paper", papers=papers)] if papers else []),
        *_missed_lines(view),
    ]


def _missed_lines(view: BoardView) -> list[Line]:
    missed = view.here.progress.missed
    return [line("board-missed", missed=missed)] if missed else []


def _blocker_lines(view: BoardView) -> list[Line]:
    blocking, missed = view.blockers, _missed_lines(view)
    if not blocking:
        return [*missed, line("board-none-waiting" if missed else "board-all-done")]
    more = view.blocking - len(blocking)
    return [
        *missed,
        title("board-blocked"),
        *(
            line(
                "board-blocker",
                number=number,
                name=row.name,
                missing=row.progress.missing,
                day=organisation_last_day(row),
            )
            for number, row in enumerate(blocking, start=1)
        ),
        *([line("board-more", more=more)] if more > 0 else []),
    ]


def _rows(view: BoardView) -> tuple[Row, ...]:
    here = view.here.id
    rows: list[Row] = []
    if view.here.kind.is_cell:
        rows.append((tap(do.People(here, 0), "button-people"),))
    else:
        rows.append((tap(do.Children(here, 0), "button-children"),))
    if view.may_issue_codes and view.here.kind.is_cell:
        rows.append((page(f"/codes/{here}", "button-codes"),))
    rows += task_rows(view.steps)
    rows.append((page(f"/board/{here}", "button-board-page"),))
    rows += _urge_rows(view)
    if view.parent_id is not None:
        rows.append((tap(do.Board(view.parent_id), "button-above"),))
    rows.append((home_key(),))
    return tuple(rows)


def _urge_rows(view: BoardView) -> list[Row]:
    """Urging, by whoever looks after the level above what is urged."""
    rows: list[Row] = []
    if view.blockers and not view.here.kind.is_cell:
        label = "button-urge-below"
        rows.append((tap(UrgeBelow(view.here.id), label, count=len(view.blockers)),))
    if view.parent_id is not None:
        rows.append((tap(Urge(view.here.id), "button-urge"),))
    return rows


def children(view: BoardView, number: int) -> Screen:
    """The organisations directly below, page by page."""
    shown, number, pages = _page(view.children, number)
    lines = [title("children-head", name=view.here.name, page=number + 1, pages=pages)]
    lines += [
        line(
            "children-line",
            name=row.name,
            done=row.progress.submitted,
            total=row.progress.reviewed,
            day=organisation_last_day(row),
        )
        for row in shown
    ]
    rows: list[Row] = [(tap(do.Board(row.id), "button-child", name=row.name),) for row in shown]
    rows += _turns(number, pages, lambda n: do.Children(view.here.id, n))
    rows.append((key("0", do.Board(view.here.id), "button-back"),))
    return Screen(tuple(lines), tuple(rows))


def people(view: BoardView, number: int, *, names: bool) -> Screen:
    """The members of a cell and how far each is; their names only where they may be carried.

    Args:
        view: The cell.
        number: The page, from 0.
        names: False on a messenger that may carry no other people's names: then the line in
            the roster stands for the person, and the names are on our page.
    """
    shown, number, pages = _page(view.members, number)
    lines = [title("people-head", name=view.here.name, page=number + 1, pages=pages)]
    lines += [person_line(member, names=names) for member in shown]
    rows: list[Row] = list(entry_rows(view, shown, names=names))
    rows += _turns(number, pages, lambda n: do.People(view.here.id, n))
    if names and pages > 1:
        rows.append((tap(do.Find(view.here.id), "button-find"),))
    if not names:
        lines.append(line("people-no-names"))
        rows.append((page(f"/board/{view.here.id}", "button-board-page"),))
    rows.append((key("0", do.Board(view.here.id), "button-back"),))
    return Screen(tuple(lines), tuple(rows))


def entry_rows(view: BoardView, shown: Sequence[MemberLine], *, names: bool) -> list[Row]:
    """A button for each member shown, for whoever notes or enters their forms, two a row."""
    if not view.may_lead:
        return []
    buttons = [
        tap(Entry(member.member_id), "button-entry", name=member.name)
        if names
        else tap(Entry(member.member_id), "button-entry-line", number=member.roll_number)
        for member in shown
        if member.state is not FormState.NOT_CONCERNED
    ]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def person_line(member: MemberLine, *, names: bool) -> Line:
    """One member and how far the form is."""
    return line(
        "people-line",
        number=member.roll_number,
        name=member.name if names else words("people-anonymous"),
        state=words(f"state-{member.state.value.replace('_', '-')}"),
        linked="yes" if member.linked or member.state is FormState.NOT_CONCERNED else "no",
    )


def _page(rows: Sequence[T], number: int) -> tuple[Sequence[T], int, int]:
    pages = max(1, -(-len(rows) // PAGE))
    number = min(max(number, 0), pages - 1)
    return rows[number * PAGE : (number + 1) * PAGE], number, pages


def _turns(number: int, pages: int, to: Callable[[int], do.Action]) -> list[Row]:
    turns: list[Button] = []
    if number > 0:
        turns.append(tap(to(number - 1), "button-page-before"))
    if number < pages - 1:
        turns.append(tap(to(number + 1), "button-page-after"))
    return [tuple(turns)] if turns else []
