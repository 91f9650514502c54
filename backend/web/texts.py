"""The sections a person writes in words: saved while he types, nothing overwritten unseen."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import HTMLResponse, Response

from backend.errors import AppError, NotFoundError
from backend.rules.progress import FormState
from backend.services import self_ratings
from backend.views import FormView, TextView
from backend.web import csrf, pages, refusals
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person

_FIXED = frozenset({FormState.CLOSED, FormState.MISSED, FormState.NOT_CONCERNED})
#: Far above what the service takes: a longer text gets its sentence, not a broken page.
_MOST_BYTES = 400_000


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed and not saved; it stays on the page beside the reason.

    Attributes:
        version: The stored version the page was made from.
        newer: A newer version is stored; the page shows both.
    """

    section: str
    body: str
    version: int
    sentence: str
    newer: bool


def routes() -> APIRouter:
    """The page and its saving."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route("/texts", texts, methods=["GET"])
    router.add_api_route("/texts/{section}", save, methods=["POST"], dependencies=guarded)
    return router


async def texts(
    request: Request, person: CurrentPerson, review: Annotated[int, Query(ge=0, le=MOST_ID)] = 0
) -> Response:
    """All sections of one's own form, or of one that is entered for another."""
    return _page(request, await _form(person, review))


def base_version(
    version: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
    instead: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
) -> int:
    """The stored version that may be replaced.

    Args:
        version: The one the page was made from.
        instead: A newer version the person has read and decided to replace.
    """
    return max(version, instead)


async def save(
    request: Request,
    person: CurrentPerson,
    section: str,
    version: Annotated[int, Depends(base_version)],
    body: Annotated[str, Form(max_length=_MOST_BYTES)] = "",
    review: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
) -> Response:
    """Save one section.

    Args:
        request: The request.
        person: Who writes.
        section: Which section.
        version: The stored version that may be replaced.
        body: As typed.
        review: The form that is entered for another; 0 for one's own.
    """
    form = await _form(person, review)
    try:
        saved = await self_ratings.save_text(
            person.actor,
            form.review_id,
            section,
            body,
            person.now,
            base_version=version,
        )
    except AppError as error:
        newer = error.code == "error-text-newer"
        sentence = refusals.sentence_of(request, error)
        unsaved = Unsaved(section, body, version, sentence, newer=newer)
        return await _not_saved(request, person, unsaved, refusals.status_of(error), review)
    if not pages.is_htmx(request):
        return pages.redirect(f"/texts{_of(saved)}#f-{section}")
    return _status(person, saved, _section(saved, section))


async def _form(person: Person, review: int) -> FormView:
    if review:
        return await self_ratings.form(person.actor, review, person.now)
    return await self_ratings.own_form(person.actor, person.now)


def _of(form: FormView) -> str:
    """What names the form in an address: nothing for one's own."""
    return "" if form.proxy_until is None else f"?review={form.review_id}"


async def _not_saved(
    request: Request, person: Person, unsaved: Unsaved, status: int, review: int
) -> HTMLResponse:
    form = await _form(person, review)
    text = _section(form, unsaved.section)
    if pages.is_htmx(request):
        return _status(person, form, text, status, unsaved)
    return _page(request, form, status, unsaved)


def _page(
    request: Request, form: FormView, status: int = 200, unsaved: Unsaved | None = None
) -> HTMLResponse:
    return pages.page(
        request,
        "texts.html",
        status,
        form=form,
        fixed=form.state in _FIXED,
        not_concerned=form.state is FormState.NOT_CONCERNED,
        unsaved=unsaved,
    )


def _status(
    person: Person,
    form: FormView,
    text: TextView,
    status: int = 200,
    unsaved: Unsaved | None = None,
) -> HTMLResponse:
    body = pages.fragment(
        person.words, "text_status.html", form=form, text=text, unsaved=unsaved, now=person.now
    )
    return HTMLResponse(body, status)


def _section(form: FormView, section: str) -> TextView:
    for text in form.texts:
        if text.key == section:
            return text
    raise NotFoundError
