"""Refusals as pages: what is wrong, and where to go on."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from backend.errors import (
    AppError,
    ConflictError,
    InvalidCommandError,
    NotFoundError,
    NotPermittedError,
)
from backend.web import pages
from backend.web.people import NotLinkedError, words_of

log = logging.getLogger(__name__)

STATUS: dict[type[AppError], int] = {
    InvalidCommandError: 422,
    NotPermittedError: 403,
    NotFoundError: 404,
    ConflictError: 409,
}
_CODES = {404: "error-not-found", 405: "error-not-found", 413: "error-too-large"}
#: Where one goes on after a refusal, unless it is the start: message id and address.
_WAYS = {
    "error-linked-to-other": ("web-continue-as-is", "/chat"),
    "error-code-wrong": ("web-type-again", "/"),
}


def status_of(error: AppError) -> int:
    """The HTTP status of a refusal."""
    return next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)


def sentence_of(request: Request, error: AppError) -> str:
    """The sentence of a refusal in the person's language."""
    words = words_of(request)
    if words.has(error.code):
        return words.text(error.code, **error.params)
    log.error("no words for %s", error.code)
    return words.text("error-unexpected")


def refuse(request: Request, status: int, sentence: str, code: str = "") -> HTMLResponse:
    """A refusal: a page, or for a script of ours the notice at the top of the page it is on."""
    if pages.is_htmx(request):
        body = pages.fragment(words_of(request), "notice.html", sentence=sentence)
        headers = {"HX-Retarget": "#notice", "HX-Reswap": "innerHTML"}
        return HTMLResponse(body, status, headers)
    label, address = _WAYS.get(code, ("web-to-start", "/"))
    return pages.page(
        request, "refusal.html", status, sentence=sentence, label=label, address=address
    )


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, AppError):
        raise error
    return refuse(request, status_of(error), sentence_of(request, error), error.code)


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    sentence = words_of(request).text(_CODES.get(status, "error-form-broken"))
    return refuse(request, status, sentence)


async def _invalid(request: Request, _: Exception) -> Response:
    if request.method in {"GET", "HEAD"}:  # an address that cannot be: as if it were not there
        return refuse(request, 404, words_of(request).text("error-not-found"))
    return refuse(request, 422, words_of(request).text("error-form-broken"))


async def _not_linked(request: Request, _: Exception) -> Response:
    if not pages.is_htmx(request):
        return pages.redirect("/")
    if request.url.path.startswith("/texts/"):  # leaving the page would lose what was typed
        return refuse(request, 401, words_of(request).text("web-texts-not-linked"))
    return Response(status_code=401, headers={"HX-Redirect": "/"})


def install(app: FastAPI) -> None:
    """Register the one mapping from errors to answers."""
    app.add_exception_handler(AppError, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(NotLinkedError, _not_linked)
