"""What belongs to a meeting besides its words: papers, calendar, printed letters, proof."""

import asyncio
from pathlib import Path as Folder
from typing import Annotated

from fastapi import APIRouter, Depends, File, Path, Request, UploadFile
from starlette.responses import FileResponse, Response

from backend.documents import files
from backend.documents.calendar_file import MEDIA_TYPE, calendar_file
from backend.documents.sheets import Sheet, pdf_of
from backend.services import meeting_calendar, meeting_papers, meeting_proof
from backend.services.meeting_papers import Upload
from backend.web import csrf, meeting_sheets, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person
from backend.web.tools import tools_of

Id = Annotated[int, Path(ge=0, le=MOST_ID)]


def routes() -> APIRouter:
    """The routes below `/meetings/<id>` that hand out or take files."""
    router = APIRouter(prefix="/meetings/{meeting_id}")
    guarded = [Depends(csrf.guard)]
    router.add_api_route("/papers", add, methods=["POST"], dependencies=guarded)
    router.add_api_route("/papers/{paper_id}", paper, methods=["GET"])
    router.add_api_route(
        "/papers/{paper_id}/remove", remove, methods=["POST"], dependencies=guarded
    )
    router.add_api_route("/calendar.ics", calendar, methods=["GET"])
    router.add_api_route("/letters/{invitee_id}.pdf", letter, methods=["GET"])
    router.add_api_route("/proof", proof, methods=["GET"])
    router.add_api_route("/proof.pdf", proof_pdf, methods=["GET"])
    return router


def folder_of(request: Request) -> Folder:
    """Where the papers of meetings are kept."""
    return tools_of(request).settings.data_dir / "papers"


async def add(
    request: Request, person: CurrentPerson, meeting_id: Id, file: Annotated[UploadFile, File()]
) -> Response:
    """Add a paper."""
    content = await file.read(files.MOST_BYTES + 1)
    upload = Upload(file.filename or "", content)
    await meeting_papers.add(person.actor, meeting_id, upload, folder_of(request), person.now)
    return pages.redirect(f"/meetings/{meeting_id}#papers")


async def remove(person: CurrentPerson, meeting_id: Id, paper_id: Id) -> Response:
    """Take a paper out."""
    await meeting_papers.remove(person.actor, meeting_id, paper_id, person.now)
    return pages.redirect(f"/meetings/{meeting_id}#papers")


async def paper(request: Request, person: CurrentPerson, meeting_id: Id, paper_id: Id) -> Response:
    """Hand a paper out; never shown by the browser inside our own pages."""
    found = await meeting_papers.opened(
        person.actor, meeting_id, paper_id, folder_of(request), person.now
    )
    return FileResponse(
        found.path,
        media_type=found.media_type,
        filename=found.name,
    )


async def calendar(person: CurrentPerson, meeting_id: Id) -> Response:
    """The meeting as a calendar file; of a meeting called off, the one that takes it out."""
    found = await meeting_calendar.entry(person.actor, meeting_id)
    event = meeting_sheets.event(
        found.message,
        uid=found.uid,
        sequence=found.sequence,
        stamp=found.stamp,
        cancelled=found.cancelled,
        words=person.words,
    )
    name = f"hop-{meeting_id}.ics"
    return _download(calendar_file(event), MEDIA_TYPE, name)


async def letter(person: CurrentPerson, meeting_id: Id, invitee_id: Id) -> Response:
    """One person's letter, to print and sign."""
    view = await meeting_calendar.letter(person.actor, meeting_id, invitee_id)
    above = await meeting_calendar.above(view.unit.id)
    sheet = meeting_sheets.letter(view, above, person.words, person.now)
    return await _pdf(sheet, person, f"giay-{meeting_id}-{invitee_id}.pdf")


async def proof(request: Request, person: CurrentPerson, meeting_id: Id) -> Response:
    """Who was told what, when and by which channel, and what he opened."""
    found = await meeting_proof.proof(person.actor, meeting_id, person.now)
    people = [
        (
            line.person,
            meeting_sheets.told_text(line, person.words),
            meeting_sheets.read_text(line, person.words),
        )
        for line in found.lines
    ]
    return pages.page(request, "meeting_proof.html", proof=found, people=people)


async def proof_pdf(person: CurrentPerson, meeting_id: Id) -> Response:
    """The same to print."""
    found = await meeting_proof.proof(person.actor, meeting_id, person.now)
    above = await meeting_calendar.above(found.meeting.unit.id)
    sheet = meeting_sheets.proof_sheet(found, above, person.words)
    return await _pdf(sheet, person, f"xac-nhan-{meeting_id}.pdf")


async def _pdf(sheet: Sheet, person: Person, name: str) -> Response:
    return _download(await asyncio.to_thread(pdf_of, sheet, person.now), "application/pdf", name)


def _download(content: bytes, media_type: str, name: str) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    return Response(content, media_type=media_type, headers=headers)
