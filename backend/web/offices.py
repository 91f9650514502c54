"""The page of boards and leaders: appraised, decided, announced by the level above them."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import Response

from backend.cap_views import Group
from backend.i18n import speak
from backend.messages import cap_words
from backend.messages import result_words as say
from backend.rules.terms import Level
from backend.services import announcements, inside, office_levels, revocations
from backend.services.result_writes import Choice
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE = "/offices"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
Row = Annotated[int, Form(ge=0, le=MOST_ID)]
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 5_000
Text = Annotated[str, Form(max_length=_MOST_LETTERS)]


@dataclass(frozen=True, slots=True)
class Entered:
    """A decision as the form has it."""

    level: Annotated[str, Form(pattern="^[A-Z_]{1,16}$")]
    reason: Text = ""
    document: Text = ""


def routes() -> APIRouter:
    """The page and its forms."""
    router = APIRouter(prefix=f"{PAGE}/{{organisation_id}}")
    guarded = [Depends(csrf.guard)]
    router.add_api_route("", show, methods=["GET"])
    for path, handler in {
        "/decide": decide,
        "/appraise": appraise,
        "/announce": announce,
        "/revoke": revoke,
    }.items():
        router.add_api_route(path, handler, methods=["POST"], dependencies=guarded)
    return router


async def show(request: Request, person: CurrentPerson, organisation_id: Id) -> Response:
    """Boards and leaders whose levels the organisation's body decides."""
    view = await office_levels.view(person.actor, organisation_id, person.now)
    plan = view.season.plan_id
    return pages.page(
        request,
        "offices.html",
        view=view,
        votes={
            row.id: speak(say.votes(row.votes), person.words) for row in view.leaders if row.votes
        },
        caps=[speak(cap_words.cap(cap), person.words) for cap in view.caps],
        parts=[
            ("web-offices-boards", Group.COMMITTEES, view.boards),
            ("web-offices-leaders", Group.LEADERS, view.leaders),
        ],
        grounds={group: revocations.grounds_of(plan, group) for group in Group},
        levels=list(Level),
        waits=any(
            row.decision and not row.decision.announced_at for row in (*view.boards, *view.leaders)
        ),
    )


async def decide(
    person: CurrentPerson,
    organisation_id: Id,
    group: Annotated[Group, Form()],
    row: Row,
    entered: Annotated[Entered, Depends()],
) -> Response:
    """Decide the level of a board or of a leader."""
    taken = office_levels.Taken(
        group, Choice(row, entered.level, entered.reason), entered.document
    )
    await office_levels.decide(person.actor, organisation_id, taken, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}")


async def appraise(person: CurrentPerson, organisation_id: Id, row: Row) -> Response:
    """Note that a leader's papers are appraised."""
    await office_levels.appraise(person.actor, organisation_id, row, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}")


async def announce(person: CurrentPerson, organisation_id: Id) -> Response:
    """Tell those concerned."""
    await announcements.announce_offices(person.actor, organisation_id, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}")


async def revoke(
    person: CurrentPerson,
    organisation_id: Id,
    decision: Row,
    version: Row,
    ground: Annotated[str, Form(pattern="^[a-z_]{1,24}$")],
    reason: Text = "",
) -> Response:
    """Take a decided level back."""
    await inside.decision_by(organisation_id, decision)
    why = revocations.Why(ground, reason)
    await revocations.revoke(person.actor, decision, version, why, person.now)
    return pages.redirect(f"{PAGE}/{organisation_id}")
