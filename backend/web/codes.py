"""The code sheet of a cell: issued by a tap, shown once, to be printed or pasted."""

import asyncio
from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from markupsafe import Markup
from starlette.responses import Response

from backend.clock import local_day
from backend.errors import NotFoundError
from backend.i18n import Translator
from backend.rules.progress import FormState
from backend.services import codes, progress
from backend.views import BoardView, CodeSheet
from backend.web import csrf, pages, qr
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person
from backend.web.tools import tools_of

OrganisationId = Annotated[int, Path(ge=0, le=MOST_ID)]


@dataclass(frozen=True, slots=True)
class Card:
    """One member's card.

    Attributes:
        message: Ready to be pasted into a messenger.
        rates: He is to rate himself; an exempt member only looks on.
    """

    roll_number: int
    name: str
    code: str
    address: str
    picture: Markup
    message: str
    rates: bool


def routes() -> APIRouter:
    """The sheet."""
    router = APIRouter()
    router.add_api_route("/codes/{cell_id}", explain, methods=["GET"])
    router.add_api_route(
        "/codes/{cell_id}", issue, methods=["POST"], dependencies=[Depends(csrf.guard)]
    )
    return router


async def explain(request: Request, person: CurrentPerson, cell_id: OrganisationId) -> Response:
    """What issuing does; nothing is issued yet."""
    board = await _own_cell(person, cell_id)
    unlinked = sum(1 for member in board.members if not member.linked)
    days = tools_of(request).settings.code_days
    return pages.page(request, "codes.html", board=board, unlinked=unlinked, days=days)


async def issue(
    request: Request,
    person: CurrentPerson,
    cell_id: OrganisationId,
    whom: Annotated[str, Form(pattern="^(all|unlinked)$")],
) -> Response:
    """Issue the codes and show the sheet, this once."""
    tools = tools_of(request)
    board = await _own_cell(person, cell_id)
    sheet = await codes.issue_sheet(
        person.actor,
        cell_id,
        key=tools.key,
        days=tools.settings.code_days,
        now=person.now,
        unlinked_only=whom == "unlinked",
    )
    out = {m.member_id for m in board.members if m.state is FormState.NOT_CONCERNED}
    dated = _dated(sheet, local_day(person.now))
    cards = await asyncio.to_thread(_cards, sheet, out, person.words, tools.base_url, dated)
    return pages.page(
        request, "sheet.html", sheet=sheet, cards=cards, cell_id=cell_id, dated=dated
    )


async def _own_cell(person: Person, cell_id: int) -> BoardView:
    board = await progress.board(person.actor, cell_id, person.now)
    if not board.may_issue_codes or not board.here.kind.is_cell:
        raise NotFoundError
    return board


def _dated(sheet: CodeSheet, today: date) -> str:
    """Whether the sheet names a last day: `yes`, `late` once it is over, or `no`."""
    day = sheet.last_day.day if sheet.last_day else None
    if day is None:
        return "no"
    return "yes" if today <= day else "late"


def _cards(
    sheet: CodeSheet, out: Container[int], words: Translator, base_url: str, dated: str
) -> list[Card]:
    cards: list[Card] = []
    for issued in sheet.codes:
        address = f"{base_url}/j/{issued.code}"
        rates = sheet.season is not None and issued.member_id not in out
        cards.append(
            Card(
                roll_number=issued.roll_number,
                name=issued.name,
                code=issued.code,
                address=address,
                picture=qr.picture(address),
                message=_message(sheet, issued.name, address, words, dated if rates else ""),
                rates=rates,
            )
        )
    return cards


def _message(sheet: CodeSheet, name: str, address: str, words: Translator, dated: str) -> str:
    if sheet.season is None or not dated:
        return words.text(
            "web-codes-message-plain", name=name, cell=sheet.cell_name, address=address
        )
    day = sheet.last_day.day if sheet.last_day else None
    return words.text(
        "web-codes-message",
        name=name,
        cell=sheet.cell_name,
        year=sheet.season.year,
        letter=sheet.season.letter,
        issuer=sheet.season.issued_by,
        dated=dated,
        day=day or "",
        address=address,
        sender=sheet.sender,
    )
