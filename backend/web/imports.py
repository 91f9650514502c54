"""Importing a roster: file, preview with every problem, confirmation, result."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from starlette.responses import Response

from backend.errors import AppError, InvalidCommandError
from backend.services import access, campaigns, imports
from backend.views import ImportPreview
from backend.web import csrf, pages, refusals, uploads
from backend.web.people import CurrentPerson, Person, current_person
from backend.web.tools import tools_of

MOST_BYTES = 5 * 1024 * 1024


async def keeper(person: CurrentPerson) -> Person:
    """The person, if he keeps the roster.

    Raises:
        NotFoundError: he does not.
    """
    await access.require_keeper(person.actor.member_id)
    return person


Keeper = Annotated[Person, Depends(keeper)]


def routes() -> APIRouter:
    """The pages; the guard comes first, whether or not there is such a page for the person."""
    router = APIRouter()
    guarded = [Depends(current_person), Depends(csrf.guard)]
    router.add_api_route("/import", start, methods=["GET"], dependencies=[Depends(keeper)])
    router.add_api_route("/import", preview, methods=["POST"], dependencies=guarded)
    router.add_api_route("/import/confirm", confirm, methods=["POST"], dependencies=guarded)
    router.add_api_route("/import/cancel", cancel, methods=["POST"], dependencies=guarded)
    return router


async def start(request: Request) -> Response:
    """Choose a file."""
    return _start(request)


async def preview(
    request: Request, person: Keeper, file: Annotated[UploadFile, File()]
) -> Response:
    """What importing the file would do; nothing is written yet."""
    tools = tools_of(request)
    content = await file.read(MOST_BYTES + 1)
    try:
        if len(content) > MOST_BYTES:
            raise InvalidCommandError("import-too-large", megabytes=MOST_BYTES // 1024 // 1024)
        found = await imports.preview(content)
    except AppError as error:
        return _start(request, error)
    token = await asyncio.to_thread(uploads.keep, tools, person.account.id, content)
    return pages.page(
        request,
        "import_preview.html",
        preview=found,
        token=token,
        problems=_sentences(person, found),
    )


async def confirm(
    request: Request,
    person: Keeper,
    token: Annotated[str, Form(max_length=400)],
    lines: Annotated[str, Form(pattern="^(all|valid)$")] = "all",
) -> Response:
    """Import the file that was previewed."""
    tools = tools_of(request)
    try:
        content = await asyncio.to_thread(uploads.read, tools, person.account.id, token)
        done = await imports.apply(
            content,
            account_id=person.account.id,
            member_id=person.actor.member_id,
            only_valid=lines == "valid",
            now=person.now,
        )
    except AppError as error:
        return _start(request, error)
    await campaigns.refresh(actor=person.actor, now=person.now)
    await asyncio.to_thread(uploads.drop, tools, person.account.id, token)
    return pages.page(request, "import_done.html", done=done, problems=_sentences(person, done))


async def cancel(
    request: Request, person: Keeper, token: Annotated[str, Form(max_length=400)]
) -> Response:
    """Throw the file away."""
    await asyncio.to_thread(uploads.drop, tools_of(request), person.account.id, token)
    return pages.redirect("/import")


def _start(request: Request, error: AppError | None = None) -> Response:
    return pages.page(
        request,
        "import.html",
        refusals.status_of(error) if error else 200,
        sentence=refusals.sentence_of(request, error) if error else "",
        megabytes=MOST_BYTES // 1024 // 1024,
    )


def _sentences(person: Person, found: ImportPreview) -> list[str]:
    return [
        person.words.text(
            problem.code,
            row=problem.sheet_row,
            column=problem.column,
            value=problem.value,
            other=problem.other_row,
        )
        for problem in found.problems
    ]
