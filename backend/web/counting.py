"""The page of a count: one's own sheet row by row, checked by the code the chat uses."""

from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, Response

from backend.count_views import SheetView
from backend.errors import AppError, ConflictError, InvalidCommandError, NotFoundError
from backend.rules import seals, tallies
from backend.services import counting
from backend.web import csrf, pages, refusals
from backend.web.chat import MOST_ID
from backend.web.hands import CurrentHand, Holder

PAGE = "/count"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
_PAPERS = ("issued", "returned", "valid", "invalid")
_BEHIND = ("empty", "wrong")
#: A page carries eight for each person on the list; the size of a request is limited elsewhere.
_MOST_FIELDS = 100_000
#: The page in the place of the page, for a script of ours that asked for a part of it.
_WHOLE: dict[str, str] = dict.fromkeys(("HX-Retarget", "HX-Reselect"), "#content")
_WHOLE["HX-Reswap"] = "outerHTML show:window:top"


@dataclass(slots=True)
class _Refused:
    """What was typed and not stored; it stays on the page beside the reason.

    Attributes:
        papers: As typed; None where a row was refused.
        rows: By number, as `row_of` has them.
    """

    papers: list[str] | None = None
    sentence: str = ""
    rows: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])


def routes() -> APIRouter:
    """The page and its forms."""
    router = APIRouter(prefix=f"{PAGE}/{{ballot_id}}")
    router.add_api_route("", sheet, methods=["GET"])
    for path, handler in {
        "rows/{number}": row,
        "papers": papers,
        "finish": finish,
        "alone": alone,
        "reopen": reopen,
    }.items():
        guarded = [Depends(csrf.guard)]
        router.add_api_route(f"/{path}", handler, methods=["POST"], dependencies=guarded)
    return router


async def sheet(request: Request, holder: CurrentHand, ballot_id: Id) -> Response:
    """One's own sheet."""
    return _page(request, await counting.sheet(holder.hand, ballot_id), holder)


async def papers(request: Request, holder: CurrentHand, ballot_id: Id) -> Response:
    """Store the papers, and the rows typed beside; what cannot be stays with its sentence."""
    form = await request.form(max_fields=_MOST_FIELDS)
    view = await counting.sheet(holder.hand, ballot_id)
    if "row" in form and not _is_current(view, form):
        raise ConflictError("error-count-changed")
    view, refused = await _store_typed(request, holder, view, form)
    if refused.sentence or refused.rows:
        return _page(request, view, holder, refused)
    return _again(request, ballot_id, "#rows")


async def row(request: Request, holder: CurrentHand, ballot_id: Id, number: Id) -> Response:
    """Store one row; the others stay on the page as they are."""
    form = await request.form()
    view = await counting.sheet(holder.hand, ballot_id)
    typed = {name: _typed(form.get(name)) for name in _cells(view)}
    try:
        view = await _store_row(holder, view, number, typed, _typed(form.get("left")))
    except (InvalidCommandError, ConflictError) as error:
        return _row_refused(request, holder, view, number, typed, error)
    if pages.is_htmx(request) and view.result is None:
        return _row(request, holder, view, number)
    return _again(request, ballot_id, f"#row-{number}")


async def finish(request: Request, holder: CurrentHand, ballot_id: Id) -> Response:
    """Hand the sheet in; what was typed on the page and not stored yet is stored before."""
    view = await counting.sheet(holder.hand, ballot_id)
    form = await request.form(max_fields=_MOST_FIELDS)
    current = _is_current(view, form)
    if current:  # of an old page nothing is stored
        view, refused = await _store_typed(request, holder, view, form)
        if refused.sentence or refused.rows:
            return _page(request, view, holder, refused)
    await counting.finish(holder.hand, ballot_id, view.version if current else -1, holder.now)
    return _again(request, ballot_id)


def _is_current(view: SheetView, form: FormData) -> bool:
    """Whether a page that carries rows shows the sheet as it is stored."""
    return _typed(form.get("version")) == str(view.version)


async def _store_row(
    holder: Holder, view: SheetView, number: int, typed: dict[str, str], left: str = ""
) -> SheetView:
    *marks, empty, wrong = (typed[name] for name in _cells(view))
    figures = _figures(marks)
    behind = _figures([empty or "0", wrong or "0"])
    return await counting.enter_row(
        holder.hand,
        view.head.id,
        number,
        (*figures, *behind) if any(behind) else figures,
        holder.now,
        left=left if left in {counting.EMPTY, counting.WRONG} else "",
    )


async def _store_typed(
    request: Request, holder: Holder, view: SheetView, form: FormData
) -> tuple[SheetView, _Refused]:
    """Store what a page carries and the sheet does not have; a form without scripts has none."""
    refused = _Refused()
    typed = [_typed(form.get(name)) for name in _PAPERS]
    if _PAPERS[0] in form and (view.papers is None or typed != _papers(view)):
        try:
            view = await counting.enter_papers(
                holder.hand, view.head.id, _figures(typed), holder.now
            )
        except InvalidCommandError as error:
            refused.papers, refused.sentence = typed, refusals.sentence_of(request, error)
    names, numbers = _cells(view), {str(line.number): line.number for line in view.lines}
    for told, *cells in zip(*(form.getlist(name) for name in ("row", *names)), strict=False):
        number = numbers.get(_typed(told))
        if number is None:
            raise NotFoundError
        shown = row_of(view, number)
        found = list(map(_typed, cells))
        if found == [*shown["marks"], *shown["behind"]]:
            continue
        marks = dict(zip(names, found, strict=True))
        try:
            view = await _store_row(holder, view, number, marks)
        except InvalidCommandError as error:
            refused.rows[number] = _typed_row(request, view, number, marks, error)
    return view, refused


async def alone(
    holder: CurrentHand, ballot_id: Id, reason: Annotated[str, Form(max_length=5_000)] = ""
) -> Response:
    """Freeze without a check entry."""
    await counting.finish_alone(holder.hand, ballot_id, reason, holder.now)
    return pages.redirect(f"{PAGE}/{ballot_id}")


async def reopen(holder: CurrentHand, ballot_id: Id) -> Response:
    """Go on with a sheet that was handed in."""
    await counting.take_back(holder.hand, ballot_id, holder.now)
    return pages.redirect(f"{PAGE}/{ballot_id}")


def _page(
    request: Request, view: SheetView, holder: Holder, refused: _Refused | None = None
) -> HTMLResponse:
    typed = refused.papers if refused else None
    rows = refused.rows if refused else {}
    response = pages.page(
        request,
        "count.html",
        422 if refused else 200,
        view=view,
        coded=bool(holder.ballot_id),
        papers=list(zip(_PAPERS, typed or _papers(view), strict=True)),
        papers_open=view.papers is None or bool(typed) or 0 in view.differing,
        papers_refused=refused.sentence if refused else "",
        rows=[rows.get(one.number) or row_of(view, one.number) for one in view.lines],
        seal=seals.shown(view.result.seal) if view.result else "",
        **_state(view),
    )
    if pages.is_htmx(request):
        response.headers.update(_WHOLE)
    return response


def _papers(view: SheetView) -> list[str]:
    return list(map(str, view.papers.entered)) if view.papers else [""] * len(_PAPERS)


def row_of(view: SheetView, number: int) -> dict[str, Any]:
    """What the form of a row shows: figures as stored, and whether they may be changed."""
    stored = view.rows.get(number)
    columns = len(view.head.columns)
    marks = list(map(str, stored.marks)) if stored else [""] * columns
    fixed = bool(view.head.recount) and number not in view.head.recount
    shut = view.finished and number not in view.differing
    return {
        "line": next(one for one in view.lines if one.number == number),
        "marks": marks,
        "behind": [str(stored.empty or ""), str(stored.wrong or "")] if stored else ["", ""],
        "saved": view.complete(number),
        "shut": fixed or shut or not view.head.counting,
        "differs": [at for one, at in view.differs if one == number],
        "sentence": "",
        "left": 0,
    }


def _row_refused(
    request: Request,
    holder: Holder,
    view: SheetView,
    number: int,
    typed: dict[str, str],
    error: AppError,
) -> Response:
    """The row as typed, on its own or on its page."""
    shown = _typed_row(request, view, number, typed, error)
    if pages.is_htmx(request):
        return _row(request, holder, view, number, shown, 422)
    return _page(request, view, holder, _Refused(rows={number: shown}))


def _typed_row(
    request: Request, view: SheetView, number: int, typed: dict[str, str], error: AppError
) -> dict[str, Any]:
    """The row as typed, with what is wrong; papers left over are asked about at it."""
    if number not in {one.number for one in view.lines}:
        raise NotFoundError
    shown = row_of(view, number)
    *shown["marks"], empty, wrong = (typed[name] for name in _cells(view))
    shown["behind"] = [empty, wrong]
    shown["sentence"] = refusals.sentence_of(request, error)
    shown["left"] = int(error.params.get("left", 0)) if error.code == "error-count-left" else 0
    return shown


def _row(
    request: Request,
    holder: Holder,
    view: SheetView,
    number: int,
    shown: dict[str, Any] | None = None,
    status: int = 200,
) -> HTMLResponse:
    """The row alone, with the foot of the page beside it."""
    body = pages.fragment(
        holder.words,
        "count_row.html",
        view=view,
        row=shown or row_of(view, number),
        csrf=csrf.token(request),
        beside=True,
        **_state(view),
    )
    return HTMLResponse(body, status)


def _again(request: Request, ballot_id: int, place: str = "") -> Response:
    """The whole page: the sheet rests in another way now."""
    target = f"{PAGE}/{ballot_id}"
    if pages.is_htmx(request):
        return Response(status_code=204, headers={"HX-Redirect": target})
    return pages.redirect(f"{target}{place}")


def _cells(view: SheetView) -> tuple[str, ...]:
    """The fields of a row: a mark by column, then the two behind them."""
    return (*(f"m{place}" for place in range(len(view.head.columns))), *_BEHIND)


def _state(view: SheetView) -> dict[str, Any]:
    done = sum(view.complete(one.number) for one in view.lines)
    return {
        "done": done,
        "ready": view.papers is not None and done == len(view.lines) and not view.finished,
        "papers_row": tallies.PAPERS_ROW,
    }


def _figures(typed: list[str]) -> tuple[int, ...]:
    """Whole numbers as typed.

    Raises:
        InvalidCommandError: one of them is none.
    """
    found = [text.strip() for text in typed]
    if not all(text.isascii() and text.isdigit() for text in found):
        raise InvalidCommandError("error-count-cells")
    return tuple(int(text) for text in found)


def _typed(value: object) -> str:
    return value.strip()[:12] if isinstance(value, str) else ""
