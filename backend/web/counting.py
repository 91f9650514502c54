"""The page of a count: one's own sheet row by row, checked by the code the chat uses."""

from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import HTMLResponse, Response

from backend.count_views import SheetView
from backend.errors import AppError, ConflictError, InvalidCommandError, NotFoundError
from backend.rules import seals, tallies
from backend.services import accounts, counting, counting_team
from backend.web import csrf, hands, pages, refusals, sessions
from backend.web.chat import MOST_ID
from backend.web.hands import CurrentHand, Holder
from backend.web.people import address_of, linked_account
from backend.web.tools import tools_of

PAGE = "/count"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
_PAPERS = ("issued", "returned", "valid", "invalid")
_BEHIND = ("empty", "wrong")


@dataclass(frozen=True, slots=True)
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
    """The pages and their forms."""
    router = APIRouter(prefix=PAGE)
    guarded = [Depends(csrf.guard)]
    router.add_api_route("", code_page, methods=["GET"])
    router.add_api_route("", code_typed, methods=["POST"], dependencies=guarded)
    router.add_api_route("/{ballot_id}", sheet, methods=["GET"])
    router.add_api_route("/{ballot_id}/rows/{number}", row, methods=["POST"], dependencies=guarded)
    for path, handler in {
        "papers": papers,
        "finish": finish,
        "alone": alone,
        "reopen": reopen,
    }.items():
        router.add_api_route(
            f"/{{ballot_id}}/{path}", handler, methods=["POST"], dependencies=guarded
        )
    return router


async def code_page(request: Request) -> Response:
    """Where a temporary code is typed; a linked person goes to his ballots."""
    if await linked_account(request):
        return pages.redirect("/ballots")
    return pages.page(request, "count_code.html", sentence="")


async def code_typed(request: Request, code: Annotated[str, Form(max_length=40)] = "") -> Response:
    """A temporary code: it opens one count."""
    tools = tools_of(request)
    places = (
        (f"count:{sessions.visitor(request)}", 5),
        accounts.address_place(address_of(request)),
    )
    try:
        admitted = await counting_team.redeem(
            code, key=tools.key, places=places, now=tools.clock.now()
        )
    except InvalidCommandError as error:
        sentence = refusals.sentence_of(request, error)
        return pages.page(request, "count_code.html", 422, sentence=sentence)
    response = pages.redirect(f"{PAGE}/{admitted.ballot_id}")
    hands.admit(response, tools, admitted)
    return response


async def sheet(request: Request, holder: CurrentHand, ballot_id: Id) -> Response:
    """One's own sheet."""
    return _page(request, await counting.sheet(holder.hand, ballot_id), holder)


async def papers(request: Request, holder: CurrentHand, ballot_id: Id) -> Response:
    """Store the papers; what cannot be stays in the form beside its sentence."""
    form = await request.form()
    typed = [_typed(form.get(name)) for name in _PAPERS]
    try:
        await counting.enter_papers(holder.hand, ballot_id, _figures(typed), holder.now)
    except InvalidCommandError as error:
        view = await counting.sheet(holder.hand, ballot_id)
        refused = _Refused(papers=typed, sentence=refusals.sentence_of(request, error))
        return _page(request, view, holder, refused)
    return pages.redirect(f"{PAGE}/{ballot_id}#rows")


async def row(request: Request, holder: CurrentHand, ballot_id: Id, number: Id) -> Response:
    """Store one row; the others stay on the page as they are."""
    form = await request.form()
    view = await counting.sheet(holder.hand, ballot_id)
    names = [f"m{place}" for place in range(len(view.head.columns))]
    typed = {name: _typed(form.get(name)) for name in (*names, *_BEHIND)}
    left = _typed(form.get("left"))
    try:
        marks = _figures([typed[name] for name in names])
        behind = _figures([typed[name] or "0" for name in _BEHIND])
        figures = (*marks, *behind) if any(behind) else marks
        if left in {counting.EMPTY, counting.WRONG}:
            view = await counting.enter_row(
                holder.hand, ballot_id, number, figures, holder.now, left=left
            )
        else:
            view = await counting.enter_row(holder.hand, ballot_id, number, figures, holder.now)
    except (InvalidCommandError, ConflictError) as error:
        return _row_refused(request, holder, view, number, typed, error)
    if pages.is_htmx(request) and view.result is None and not view.differs:
        return _row(request, holder, view, number)
    return _again(request, ballot_id, number)


async def finish(
    holder: CurrentHand, ballot_id: Id, version: Annotated[int, Form(ge=0, le=MOST_ID)]
) -> Response:
    """Hand the sheet in."""
    await counting.finish(holder.hand, ballot_id, version, holder.now)
    return pages.redirect(f"{PAGE}/{ballot_id}")


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
    stored = list(map(str, view.papers.entered)) if view.papers else ["", "", "", ""]
    typed = refused.papers if refused else None
    rows = refused.rows if refused else {}
    return pages.page(
        request,
        "count.html",
        422 if refused else 200,
        view=view,
        coded=bool(holder.ballot_id),
        papers=list(zip(_PAPERS, typed or stored, strict=True)),
        papers_open=view.papers is None or bool(typed) or 0 in view.differing,
        papers_refused=refused.sentence if refused else "",
        rows=[rows.get(one.number) or row_of(view, one.number) for one in view.lines],
        seal=seals.shown(view.result.seal) if view.result else "",
        **_state(view),
    )


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
    """The row as typed, with what is wrong; papers left over are asked about at it."""
    if number not in {one.number for one in view.lines}:
        raise NotFoundError
    shown = row_of(view, number)
    shown["marks"] = [typed[f"m{place}"] for place in range(len(view.head.columns))]
    shown["behind"] = [typed[name] for name in _BEHIND]
    shown["sentence"] = refusals.sentence_of(request, error)
    shown["left"] = int(error.params.get("left", 0)) if error.code == "error-count-left" else 0
    if pages.is_htmx(request):
        return _row(request, holder, view, number, shown, 422)
    return _page(request, view, holder, _Refused(rows={number: shown}))


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


def _again(request: Request, ballot_id: int, number: int) -> Response:
    """The whole page: the sheet rests in another way now."""
    target = f"{PAGE}/{ballot_id}"
    if pages.is_htmx(request):
        return Response(status_code=204, headers={"HX-Redirect": target})
    return pages.redirect(f"{target}#row-{number}")


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
