"""The page of obstacles: raising one in full, reading and answering those raised below."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import Response

from backend.i18n import Translator, speak
from backend.phrases import Words, words
from backend.reminder_views import ObstacleChoice, ObstacleView
from backend.services import obstacle_views, obstacles
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE = "/obstacles"
#: What an obstacle is about, as the form says it: the organisation's id, a dash, the step's key.
_ABOUT = "^[0-9]{1,10}-[a-z0-9_.]{0,50}$"
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 20_000

Body = Annotated[str, Form(max_length=_MOST_LETTERS)]


@dataclass(frozen=True, slots=True)
class Card:
    """One obstacle as the page shows it."""

    view: ObstacleView
    about: str


@dataclass(frozen=True, slots=True)
class Option:
    """Something an obstacle may be raised about."""

    value: str
    label: str


def routes() -> APIRouter:
    """The page and its two forms."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route(PAGE, show, methods=["GET"])
    router.add_api_route(PAGE, raise_one, methods=["POST"], dependencies=guarded)
    router.add_api_route(
        f"{PAGE}/{{obstacle_id}}/answer", answer, methods=["POST"], dependencies=guarded
    )
    return router


async def show(request: Request, person: CurrentPerson) -> Response:
    """What one raised, what waits for one's answer, and the form for another."""
    view = await obstacle_views.overview(person.actor, person.now)
    return pages.page(
        request,
        "obstacles.html",
        season=view.season,
        below=[Card(one, _about(one.about, person.words)) for one in view.below],
        raised=[Card(one, _about(one.about, person.words)) for one in view.raised],
        choices=[_option(choice, person.words) for choice in view.choices],
        most=obstacles.MOST_WRITTEN,
    )


async def raise_one(
    person: CurrentPerson, about: Annotated[str, Form(pattern=_ABOUT)], body: Body = ""
) -> Response:
    """Tell the level above."""
    place, _, step = about.partition("-")
    organisation = min(int(place), MOST_ID)
    await obstacles.raise_obstacle(person.actor, organisation, step, body, person.now)
    return pages.redirect(PAGE)


async def answer(
    person: CurrentPerson,
    obstacle_id: Annotated[int, Path(ge=0, le=MOST_ID)],
    body: Body = "",
) -> Response:
    """Answer one raised below."""
    await obstacles.answer(person.actor, obstacle_id, body, person.now)
    return pages.redirect(PAGE)


def _option(choice: ObstacleChoice, language: Translator) -> Option:
    label = words("obstacle-about", about=_in(choice.about), name=choice.name)
    return Option(f"{choice.organisation_id}-{choice.step}", speak(label, language))


def _about(about: Words | None, language: Translator) -> str:
    return speak(_in(about), language)


def _in(about: Words | None) -> Words:
    return about or words("obstacle-other")
