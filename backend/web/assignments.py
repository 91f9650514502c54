"""The pages on which the office above says who attends whose review."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import Response

from backend.i18n import speak
from backend.phrases import sentence_of
from backend.rules.sittings import FACTS
from backend.rules.terms import MeetingRole
from backend.services import assignments
from backend.services.assignments import NewAssignment
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE = "/assignments"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 1_000
_ROLES = f"^({'|'.join(role.value for role in assignments.ROLES)})$"

Text = Annotated[str, Form(max_length=_MOST_LETTERS)]


def routes() -> APIRouter:
    """The pages and their forms."""
    router = APIRouter(prefix=PAGE)
    guarded = [Depends(csrf.guard)]
    router.add_api_route("", overview, methods=["GET"])
    router.add_api_route("/{organisation_id}", one, methods=["GET"])
    for path, handler in {
        "/{organisation_id}/check": check,
        "/{organisation_id}": assign,
        "/{organisation_id}/facts": set_facts,
        "/people/{assignment_id}/remove": remove,
    }.items():
        router.add_api_route(path, handler, methods=["POST"], dependencies=guarded)
    return router


async def overview(request: Request, person: CurrentPerson) -> Response:
    """Every organisation below, with whom is assigned to it."""
    found = await assignments.units(person.actor)
    return pages.page(request, "assignments.html", units=found)


async def one(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """One organisation: who is assigned, what holds of it, whom the plan wants there."""
    view = await assignments.unit(person.actor, organisation_id)
    asked = [speak(sentence_of(finding), person.words) for finding in view.asked]
    return pages.page(
        request,
        "assignment.html",
        view=view,
        asked=asked,
        roles=[role.value for role in assignments.ROLES],
        facts=FACTS,
    )


def typed(
    role: Annotated[str, Form(pattern=_ROLES)],
    name: Text = "",
    office: Text = "",
    document: Text = "",
) -> NewAssignment:
    """Who is to be assigned, as typed."""
    return NewAssignment(name, office, MeetingRole(role), document)


Typed = Annotated[NewAssignment, Depends(typed)]


async def check(
    request: Request, person: CurrentPerson, organisation_id: Id, new: Typed
) -> Response:
    """Show whom the name may mean, and what he will be told, before anything is kept."""
    view = await assignments.unit(person.actor, organisation_id)
    found = await assignments.candidates(person.actor, organisation_id, new.name)
    return pages.page(request, "assignment_check.html", view=view, found=found, new=new)


async def assign(
    person: CurrentPerson,
    organisation_id: Id,
    new: Typed,
    whom: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
) -> Response:
    """Assign him; `whom` is his id on the roster, 0 for somebody who is not on it."""
    meant = replace(new, member_id=whom or None)
    await assignments.assign(person.actor, organisation_id, meant, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}")


async def set_facts(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """Keep what holds of the organisation: the boxes that are ticked."""
    form = await request.form()
    ticked = [fact for fact in FACTS if form.get(fact) == "yes"]
    await assignments.set_facts(person.actor, organisation_id, ticked, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}")


async def remove(person: CurrentPerson, assignment_id: Id) -> Response:
    """Take an assignment back."""
    view = await assignments.unassign(person.actor, assignment_id, person.now)
    return pages.redirect(f"{PAGE}/{view.unit.id}")
