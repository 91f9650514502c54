"""`/ketqua`: one's own result and its grounds; an organisation's list by row."""

from collections.abc import Sequence

from backend.messages import cap_words
from backend.messages import result_words as say
from backend.result_actions import (
    CapsOf,
    ResultAnnounce,
    ResultConclude,
    ResultDecide,
    ResultDecideAsk,
    ResultRowShow,
    Results,
    ResultSend,
    ResultsOf,
    ResultWhy,
)
from backend.result_views import OwnResult, ResultRow, ResultsView
from backend.rules.verdict import Finding
from backend.screen import Button, Line, Row, Screen, key, line, page, tap, title
from bot.screens.common import ground, home_key, season_line

PAGE = "/results"
#: Rows on one screen, and grounds of one row: what a text of 1,900 characters holds.
ROWS, GROUNDS = 8, 3
#: Letters of a ground's sentence with its quote.
_NAMED = 6


def overview(view: OwnResult | None, places: Sequence[tuple[int, str]], *, levels: bool) -> Screen:
    """One's own result, and the organisations one looks after.

    Args:
        view: One's own; None where one has none.
        places: Ids and names of organisations.
        levels: This chat may carry one's level; otherwise our page does.
    """
    lines: list[Line] = []
    rows: list[Row] = []
    if view is None and not places:
        return Screen((title("ground-title"), line("results-none")), ((home_key(),),))
    if view is not None:
        lines += [title("results-head", year=view.season.year), season_line(view.season)]
        if levels:
            lines += map(Line, say.way(view.row, view.route, met=view.met))
            rows.append((tap(ResultWhy(), "button-result-why"),))
        else:
            lines.append(line("results-on-page"))
        rows.append((page(PAGE, "button-result-page"),))
    if places:
        lines.append(title("results-choose") if view is None else line("results-choose"))
        rows += [
            (tap(ResultsOf(one, 0), "button-result-place", name=name),)
            for one, name in places[:_NAMED]
        ]
    return Screen(tuple(lines), (*rows, (home_key(),)))


def why(view: OwnResult, *, levels: bool) -> Screen:
    """The grounds of one's own result."""
    head = title("results-why-head", unit=view.unit.name)
    if not levels:
        lines: list[Line] = [head, line("results-on-page")]
    else:
        lines = [head, *_grounds(view.row.counted.findings)]
    rows = ((page(PAGE, "button-result-page"),), (key("0", Results(), "button-result-back"),))
    return Screen(tuple(lines), rows)


def board(view: ResultsView, number: int, *, names: bool) -> Screen:
    """An organisation's list by row, and what may be done with it.

    Args:
        view: The results.
        number: Which page of rows, from 0.
        names: This chat may carry names.
    """
    cell = view.unit.kind.is_cell
    lines = [title("results-board-head", unit=view.unit.name)]
    if cell:
        lines += [Line(say.stage(view)), *map(Line, say.report(view))]
    for cap in (view.cap, view.pool):
        if cap is not None and cell:
            lines += [
                Line(cap_words.cap(cap)),
                *map(Line, cap_words.candidates(cap, names=names)),
            ][:ROWS]
    if view.own is not None:
        lines.append(Line(say.row_line(view.own, names=True)))
    shown, rows = _rows(view, number, names=names)
    lines += shown
    for below in view.below[:ROWS]:
        state = say.below(below)
        lines.append(line("results-below", name=below.unit.name, state=state))
        rows.append(
            (tap(ResultsOf(below.unit.id, 0), "button-result-place", name=below.unit.name),)
        )
    rows += _acts(view)
    rows.append(
        (
            page(f"{PAGE}/{view.unit.id}", "button-result-page"),
            tap(CapsOf(view.unit.id), "button-result-caps"),
        )
    )
    return Screen(tuple(lines), (*rows, (key("0", Results(), "button-result-back"),)))


def row(view: ResultsView, one: ResultRow, *, names: bool) -> Screen:
    """One row with its way to a level, and the grounds."""
    head = title("results-row-head", number=one.number, unit=view.unit.name)
    lines = [head]
    if names:
        lines.append(Line(say.row_line(one, names=True)))
    lines += map(Line, say.way(one, view.route, met=True, texts=names))
    lines += _grounds(one.counted.findings)
    back = key("0", ResultsOf(view.unit.id, 0), "button-result-back")
    where = page(f"{PAGE}/{view.unit.id}", "button-result-page")
    return Screen(tuple(lines), ((where,), (back,)))


def ask_decide(view: ResultsView) -> Screen:
    """The question before deciding all as proposed; its number is typed where it is needed."""
    open_rows = sum(1 for one in view.rated if one.decision is None)
    numbered = view.route.document_needed
    lines = (
        title("results-board-head", unit=view.unit.name),
        line("results-decide-ask" if numbered else "results-decide-sure", rows=open_rows),
    )
    rows: list[Row] = []
    if not numbered:
        sure = ResultDecide(view.unit.id, view.mark)
        rows.append((tap(sure, "button-result-decide-sure"),))
    rows.append((key("0", ResultsOf(view.unit.id, 0), "button-result-back"),))
    return Screen(lines, tuple(rows))


def _rows(view: ResultsView, number: int, *, names: bool) -> tuple[list[Line], list[Row]]:
    """A page of the list, with a button for each row."""
    if not view.unit.kind.is_cell:
        return [], []
    if not view.rows:
        hidden = not view.rights.conclude
        return [line("results-hidden" if hidden else "results-empty")], []
    last = (len(view.rows) - 1) // ROWS
    here = min(number, last)
    shown = view.rows[here * ROWS : (here + 1) * ROWS]
    lines = [Line(say.row_line(one, names=names)) for one in shown]
    buttons = [
        tap(ResultRowShow(view.unit.id, one.id), "button-result-row", number=one.number)
        for one in shown
    ]
    rows: list[Row] = [tuple(buttons[i : i + 4]) for i in range(0, len(buttons), 4)]
    turns: list[Button] = []
    if here:
        turns.append(tap(ResultsOf(view.unit.id, here - 1), "button-page-before"))
    if here < last:
        turns.append(tap(ResultsOf(view.unit.id, here + 1), "button-page-after"))
    if turns:
        rows.append(tuple(turns))
    return lines, rows


def _acts(view: ResultsView) -> list[Row]:
    """What the reader may do with the list now."""
    unit, mark, may = view.unit.id, view.mark, view.rights
    rows: list[Row] = []
    if not view.unit.kind.is_cell:
        return rows
    if may.conclude and view.rows and any(not one.concluded for one in view.rated):
        rows.append((tap(ResultConclude(unit, mark), "button-result-conclude"),))
    if may.send:
        rows.append((tap(ResultSend(unit, mark), "button-result-send"),))
    if may.decide:
        rows.append((tap(ResultDecideAsk(unit), "button-result-decide"),))
    if may.announce:
        rows.append((tap(ResultAnnounce(unit, mark), "button-result-announce"),))
    return rows


def _grounds(findings: Sequence[Finding]) -> list[Line]:
    """The grounds with clause and quote, as many as a message holds; the page has all."""
    if not findings:
        return [line("results-why-none")]
    shown = [ground(finding) for finding in findings[:GROUNDS]]
    if len(findings) > GROUNDS:
        shown.append(line("results-why-more", count=len(findings) - GROUNDS))
    return shown
