"""The sections a person writes in words: saved while he types, nothing overwritten unseen."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import HTMLResponse, Response

from backend.errors import AppError, NotFoundError
from backend.rules.progress import FormState
from backend.services import self_ratings
from backend.views import FormView, TextView
from backend.web import csrf, pages, refusals
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person

_FIXED = frozenset({FormState.CLOSED, FormState.NOT_CONCERNED})
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


async def texts(request: Request, person: CurrentPerson) -> Response:
    """All sections."""
    form = await self_ratings.own_form(person.actor, person.now)
    return _page(request, form)


async def save(
    request: Request,
    person: CurrentPerson,
    section: str,
    body: Annotated[str, Form(max_length=_MOST_BYTES)] = "",
    version: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
    instead: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
) -> Response:
    """Save one section.

    Args:
        request: The request.
        person: Who writes.
        section: Which section.
        body: As typed.
        version: The stored version the page was made from.
        instead: A newer version the person has read and decided to replace.
    """
    form = await self_ratings.own_form(person.actor, person.now)
    try:
        saved = await self_ratings.save_text(
            person.actor,
            form.review_id,
            section,
            body,
            person.now,
            base_version=max(version, instead),
        )
    except AppError as error:
        newer = error.code == "error-text-newer"
        sentence = refusals.sentence_of(request, error)
        unsaved = Unsaved(section, body, version, sentence, newer=newer)
        return await _not_saved(request, person, unsaved, refusals.status_of(error))
    if not pages.is_htmx(request):
        return pages.redirect(f"/texts#f-{section}")
    return _status(person, _section(saved, section))


async def _not_saved(
    request: Request, person: Person, unsaved: Unsaved, status: int
) -> HTMLResponse:
    form = await self_ratings.own_form(person.actor, person.now)
    text = _section(form, unsaved.section)
    if pages.is_htmx(request):
        return _status(person, text, status, unsaved)
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
    person: Person, text: TextView, status: int = 200, unsaved: Unsaved | None = None
) -> HTMLResponse:
    body = pages.fragment(
        person.words, "text_status.html", text=text, unsaved=unsaved, now=person.now
    )
    return HTMLResponse(body, status)


def _section(form: FormView, section: str) -> TextView:
    for text in form.texts:
        if text.key == section:
            return text
    raise NotFoundError
