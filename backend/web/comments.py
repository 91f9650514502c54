"""Staff ratings and comments of others on our pages: a row a person, for the office above."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from starlette.responses import Response

from backend.rules.member_conditions import CivilLevel
from backend.services import comments, inside
from backend.services.comments import Comments
from backend.sitting_views import Residence
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE = "/facts"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
_DIGITS = len(str(MOST_ID)) - 1


def routes() -> APIRouter:
    """The page and the form of each row."""
    router = APIRouter(prefix=PAGE)
    router.add_api_route("/{organisation_id}", show, methods=["GET"])
    router.add_api_route(
        "/{organisation_id}/{review_id}",
        save,
        methods=["POST"],
        dependencies=[Depends(csrf.guard)],
    )
    return router


async def show(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """The people of a cell, or the cells below an organisation."""
    return pages.page(
        request,
        "comments.html",
        view=await comments.view(person.actor, organisation_id),
        staff=[level.value for level in CivilLevel],
        residence=[one.value for one in Residence],
    )


async def save(
    request: Request, person: CurrentPerson, organisation_id: Id, review_id: Id
) -> Response:
    """Store one row, and come back to it."""
    await inside.review(organisation_id, review_id)
    form = await request.form()
    entry = {name: value for name, value in form.items() if isinstance(value, str)}
    await comments.save(person.actor, review_id, _entered(entry), person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}#r{review_id}")


def _entered(entry: Mapping[str, str]) -> Comments:
    version, staff = entry.get("version", ""), entry.get("staff", "")
    residence = entry.get("residence", "")
    return Comments(
        version=int(version) if version.isdigit() and len(version) <= _DIGITS else 0,
        staff=staff,
        staff_final=bool(staff) and entry.get("staff_final") == "yes",
        residence=Residence(residence) if residence in set(Residence) else Residence.NONE,
        temp_comment=entry.get("temp_comment") == "yes",
    )
