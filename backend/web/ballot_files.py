"""What is printed for a ballot, as PDF."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from backend.count_views import BallotView
from backend.documents.sheets import Sheet, pdf_of
from backend.errors import NotFoundError
from backend.services import ballots, meeting_calendar
from backend.web import ballot_sheets
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person

Id = Annotated[int, Path(ge=0, le=MOST_ID)]


def routes() -> APIRouter:
    """The routes below `/ballots/<id>` that hand out files."""
    router = APIRouter(prefix="/ballots/{ballot_id}")
    router.add_api_route("/list.pdf", printed_list, methods=["GET"])
    router.add_api_route("/papers.pdf", papers, methods=["GET"])
    router.add_api_route("/minutes.pdf", minutes, methods=["GET"])
    return router


async def printed_list(person: CurrentPerson, ballot_id: Id) -> Response:
    """The list people vote on."""
    view, above = await _led(person, ballot_id)
    sheet = ballot_sheets.printed_list(view, above, person.words, view.head.opened_at)
    return await _pdf(sheet, person, f"danh-sach-{ballot_id}.pdf")


async def papers(person: CurrentPerson, ballot_id: Id) -> Response:
    """One ballot paper, to be copied."""
    view, above = await _led(person, ballot_id)
    sheet = ballot_sheets.paper(view, above, person.words, view.head.opened_at)
    return await _pdf(sheet, person, f"phieu-{ballot_id}.pdf")


async def minutes(person: CurrentPerson, ballot_id: Id) -> Response:
    """The minutes of a frozen count."""
    view = await ballots.view(person.actor, ballot_id)
    if view.result is None:
        raise NotFoundError
    above = await meeting_calendar.above(view.head.unit.id)
    sheet = ballot_sheets.minutes(view, above, person.words, view.result.at)
    return await _pdf(sheet, person, f"bien-ban-{ballot_id}.pdf")


async def _led(person: Person, ballot_id: int) -> tuple[BallotView, str]:
    view = await ballots.view(person.actor, ballot_id)
    if not view.leads:
        raise NotFoundError
    return view, await meeting_calendar.above(view.head.unit.id)


async def _pdf(sheet: Sheet, person: Person, name: str) -> Response:
    content = await asyncio.to_thread(pdf_of, sheet, person.now)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/pdf", headers=headers)
