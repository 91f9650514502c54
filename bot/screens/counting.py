"""`/kiemphieu`: one's own sheet, one question a message; a row is its number on the printed list.

The name of a row and the level put forward stand on our own pages only; `names` says so.
"""

from collections.abc import Sequence

from backend import count_actions as do
from backend.count_views import SheetView
from backend.phrases import words
from backend.rules import seals, tallies
from backend.rules.tallies import Papers
from backend.screen import Line, Screen, bar, key, line, page, tap, title
from backend.screen import Row as Keys
from bot.screens import count_words as say

#: Rows on a page of a summary, people on one of the team.
ROWS, PEOPLE = 15, 8
#: How long a bar of progress is.
_BAR = 7


def ask_papers(view: SheetView) -> Screen:
    """Ask for the papers; the next typed line is the answer."""
    there = view.head.electorate.present_official
    lines = (*_head(view), _electorate(view), line("count-papers-how", present=there))
    return Screen(lines, (*_page_row(view), _away()))


def check_papers(view: SheetView, entered: Sequence[int]) -> Screen:
    """The papers as typed, to be said right or typed anew."""
    issued, returned, valid, invalid = entered
    lines = (
        *_head(view),
        _electorate(view),
        line(
            "count-papers",
            issued=issued, returned=returned, valid=valid, invalid=invalid,
        ),
    )  # fmt: skip
    right = do.CountPapers(view.head.id, issued, returned, valid, invalid)
    rows: tuple[Keys, ...] = (
        (
            tap(right, "button-count-right"),
            tap(do.CountPapersAgain(view.head.id), "button-count-mend"),
        ),
        _away(),
    )
    return Screen(lines, rows)


def ask_row(view: SheetView, number: int, *, names: bool, saved: int = 0) -> Screen:
    """Ask for one row; the next typed line is the answer."""
    lines: list[Line] = []
    if saved and saved in view.rows:
        figures = say.figures(view.rows[saved])
        lines.append(line("count-saved", number=saved, figures=figures))
    lines += _asked(view, number, names=names)
    row = view.rows.get(number)
    if row is not None:
        lines.append(line("count-row-now", figures=say.figures(row)))
    lines.append(
        line(
            "count-row-how",
            columns=say.columns(view.head),
            example=say.example(view),
        )
    )
    rows: list[Keys] = []
    if number > view.lines[0].number:
        before = do.CountRow(view.head.id, number - 1)
        rows.append((tap(before, "button-count-before"),))
    rows += _page_row(view)
    rows.append((key("0", do.CountSummary(view.head.id, 0), "button-count-summary"),))
    return Screen(tuple(lines), tuple(rows))


def ask_left(
    view: SheetView, number: int, figures: Sequence[int], left: int, *, names: bool
) -> Screen:
    """A row that does not account for all papers: they are asked about, never assumed."""
    typed = ".".join(map(str, figures))
    lines = (
        *_asked(view, number, names=names),
        line("count-left", figures=" ".join(map(str, figures)), left=left),
    )
    ballot = view.head.id
    rows: tuple[Keys, ...] = (
        (
            tap(do.CountLeft(ballot, number, typed, "empty"), "button-count-empty"),
            tap(do.CountLeft(ballot, number, typed, "wrong"), "button-count-wrong"),
        ),
        (tap(do.CountRow(ballot, number), "button-count-again"),),
        _away(),
    )
    return Screen(lines, rows)


def summary(view: SheetView, page_number: int, *, names: bool) -> Screen:
    """All that was entered, to look over before it is handed in."""
    pages = max(1, -(-len(view.lines) // ROWS))
    shown = min(page_number, pages - 1)
    lines = [*_head(view), *_papers_line(view.papers)]
    for one in view.lines[shown * ROWS : (shown + 1) * ROWS]:
        row = view.rows.get(one.number)
        said = say.figures(row) if row else words("count-row-none")
        lines.append(line("count-line", row=say.row_words(one, names=names), figures=said))
    left = sum(not view.complete(one.number) for one in view.lines)
    lines.append(line("count-summary-left", left=left))
    rows: list[Keys] = []
    ballot = view.head.id
    if pages > 1:
        after = do.CountSummary(ballot, (shown + 1) % pages)
        rows.append((tap(after, "button-page-after"),))
    if view.papers is None:
        rows.append((tap(do.CountPapersAgain(ballot), "button-count-papers"),))
    elif view.asked:
        rows.append((tap(do.CountShow(ballot), "button-count-go-on"),))
    elif not view.finished:
        rows.append((tap(do.CountFinish(ballot, view.version), "button-count-finish"),))
    if view.papers is not None and not view.finished:
        rows.append(
            (
                tap(do.CountPick(ballot), "button-count-pick"),
                tap(do.CountPapersAgain(ballot), "button-count-papers"),
            )
        )
    return Screen(tuple(lines), (*rows, *_page_row(view), _away()))


def pick(view: SheetView) -> Screen:
    """Ask which row is to be changed; the next typed line is its number."""
    back = key("0", do.CountSummary(view.head.id, 0), "button-back")
    return Screen((*_head(view), line("count-pick", rows=len(view.lines))), ((back,),))


def waiting(view: SheetView) -> Screen:
    """One's own sheet is handed in, the check entry is not."""
    ballot = view.head.id
    rows: list[Keys] = [(tap(do.CountShow(ballot), "button-count-look"),)]
    rows.append((tap(do.CountTakeBack(ballot), "button-count-take-back"),))
    if view.others == "none":
        rows.append((tap(do.CountAlone(ballot), "button-count-alone"),))
    lines = (*_head(view), line("count-waiting", others=view.others))
    return Screen(lines, (*rows, *_page_row(view), _away()))


def differing(view: SheetView, *, names: bool) -> Screen:
    """The cells in which the two sheets differ, with one's own figure and not the other's."""
    lines = [*_head(view), line("count-differs", count=len(view.differs))]
    by_number = {one.number: one for one in view.lines}
    rows: list[Keys] = []
    ballot = view.head.id
    for number in view.differing[:PEOPLE]:
        cells = [place for one, place in view.differs if one == number]
        if number == tallies.PAPERS_ROW:
            said = say.cells([words(f"count-paper-{at}") for at in cells])
            lines.append(line("count-differs-papers", cells=said, figures=_entered(view.papers)))
            rows.append((tap(do.CountPapersAgain(ballot), "button-count-papers"),))
            continue
        row = view.rows.get(number)
        lines.append(
            line(
                "count-differs-row",
                row=say.row_words(by_number[number], names=names),
                cells=say.cells([say.cell(view.head, at) for at in cells]),
                figures=say.figures(row) if row else words("count-row-none"),
            )
        )
        rows.append((tap(do.CountRow(ballot, number), "button-count-row", number=number),))
    return Screen(tuple(lines), (*rows, *_page_row(view), _away()))


def ask_alone(view: SheetView) -> Screen:
    """Ask why there is no check entry; the next typed line is it."""
    back = key("0", do.CountShow(view.head.id), "button-back")
    return Screen((*_head(view), line("count-alone-how")), ((back,),))


def frozen(view: SheetView, *, names: bool) -> Screen:
    """The result is frozen: its seal, and where it stands."""
    result = view.result
    if result is None:
        return waiting(view)
    lines = [
        *_head(view),
        line("count-frozen", seal=seals.shown(result.seal), number=result.number),
        _denominator(view),
        *_papers_line(result.papers),
    ]
    if names:
        by_number = {row.number: row for row in result.rows}
        for one in view.lines[:ROWS]:
            figures = say.figures(by_number[one.number])
            said = say.row_words(one, names=True)
            lines.append(line("count-line", row=said, figures=figures))
    return Screen(tuple(lines), (*_page_row(view), _away()))


def full(view: SheetView) -> Screen:
    """Two others of the team are entering."""
    return Screen((*_head(view), line("count-full")), (_away(),))


def _head(view: SheetView) -> list[Line]:
    done = sum(view.complete(one.number) for one in view.lines)
    total = len(view.lines)
    lines = [title("count-head", **say.named(view.head), entry=view.entry)]
    if view.head.counting and view.papers is not None and not view.finished:
        lines.append(line("count-done", done=done, total=total, bar=bar(done, total, _BAR)))
    if view.head.recount:
        lines.append(line("count-recount"))
    return lines


def _electorate(view: SheetView) -> Line:
    people = view.head.electorate
    return line(
        "count-electorate",
        cell="yes" if view.head.unit.kind.is_cell else "no",
        official=people.official,
        present=people.present_official + people.present_probationary,
        probationary=people.present_probationary,
    )


def _asked(view: SheetView, number: int, *, names: bool) -> list[Line]:
    one = next(row for row in view.lines if row.number == number)
    total = view.lines[-1].number
    if not names:
        return [title("count-row", number=number, total=total)]
    lines = [title("count-row-named", number=number, total=total, name=one.name)]
    if one.proposed:
        lines.append(line("count-proposed", level=words(f"name-level-{one.proposed}")))
    return lines


def _papers_line(papers: Papers | None) -> list[Line]:
    if papers is None:
        return []
    return [
        line(
            "count-papers",
            issued=papers.issued,
            returned=papers.returned,
            valid=papers.valid,
            invalid=papers.invalid,
        )
    ]


def _entered(papers: Papers | None) -> str:
    return " ".join(map(str, papers.entered)) if papers else ""


def _page_row(view: SheetView) -> tuple[Keys, ...]:
    return ((page(f"/count/{view.head.id}", "button-count-page"),),)


def _away() -> Keys:
    return (key("0", do.CountBoard(), "button-count-board"),)


def _denominator(view: SheetView) -> Line:
    """Out of whom the votes are counted, or that the plan does not say."""
    people = view.head.electorate
    stated = "yes" if view.head.stated else "no"
    return line(
        "count-denominator",
        stated=stated,
        official=people.official,
        present=people.present_official,
    )
