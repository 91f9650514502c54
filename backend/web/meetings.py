"""The pages of meetings: all that concern one, and one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Query, Request
from starlette.responses import Response

from backend.i18n import Translator, speak
from backend.meeting_page_views import MeetingPage
from backend.meeting_views import (
    Answer,
    InviteeView,
    MeetingLine,
    MeetingState,
    MeetingView,
    OwnMeeting,
)
from backend.messages.meeting_words import agenda, term_lines, when
from backend.phrases import Words, sentence_of
from backend.screen import Line
from backend.services import (
    inside,
    meeting_answers,
    meeting_guests,
    meeting_pages,
    meeting_papers,
)
from backend.web import csrf, pages
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person

PAGE = "/meetings"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
#: More than any text may have: the service says how much that is.
_MOST_LETTERS = 5_000
_STATES = "^(attend|leave)$"
_VERDICTS = "^(grant|refuse)$"


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting in a list."""

    id: int
    name: str
    when: str
    agenda: str
    state: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One who is told, as the page shows him."""

    person: InviteeView
    answer: str
    told: str
    asks: bool
    printed: bool
    added: bool


def routes() -> APIRouter:
    """The pages and their forms."""
    router = APIRouter(prefix=PAGE)
    guarded = [Depends(csrf.guard)]
    router.add_api_route("", overview, methods=["GET"])
    router.add_api_route("/usual-day", usual_day, methods=["POST"], dependencies=guarded)
    router.add_api_route("/{meeting_id}", one, methods=["GET"])
    for path, handler in {
        "/{meeting_id}/answer": answer,
        "/{meeting_id}/guests": add_guest,
        "/{meeting_id}/guests/{invitee_id}/remove": remove_guest,
        "/{meeting_id}/people/{invitee_id}/leave": leave,
        "/{meeting_id}/people/{invitee_id}/handed": handed,
    }.items():
        router.add_api_route(path, handler, methods=["POST"], dependencies=guarded)
    return router


async def overview(
    request: Request, person: CurrentPerson, week: Annotated[date | None, Query()] = None
) -> Response:
    """What one is told of, what one prepares, and the week of those one looks after."""
    found = await meeting_pages.overview(person.actor, person.now, week)
    listed = found.week
    return pages.page(
        request,
        "meetings.html",
        own=[_own_row(one, person.words) for one in found.own],
        units=[(led, [_row(m, person.words) for m in led.meetings]) for led in found.units],
        week=listed,
        week_rows=[_row(one.meeting, person.words) for one in listed.lines] if listed else [],
        sittings=[_row(one, person.words) for one in listed.sittings] if listed else [],
        before=listed.monday - timedelta(weeks=1) if listed else None,
        after=listed.monday + timedelta(weeks=1) if listed else None,
    )


async def one(request: Request, person: CurrentPerson, meeting_id: Id) -> Response:
    """A meeting: to those who prepare it all of it, to the others what concerns them."""
    found = await meeting_pages.one(person.actor, meeting_id, person.now)
    return await _page(request, person, meeting_id, found)


async def usual_day(
    person: CurrentPerson,
    organisation: Annotated[int, Form(ge=0, le=MOST_ID)],
    day: Annotated[str, Form(pattern="^([0-9]{1,2})?$")] = "",
) -> Response:
    """Note on which day of the month an organisation usually meets."""
    await meeting_guests.set_usual_day(
        person.actor, organisation, int(day) if day else None, person.now
    )
    return pages.redirect(PAGE)


async def answer(
    person: CurrentPerson,
    meeting_id: Id,
    invitee: Annotated[int, Form(ge=0, le=MOST_ID)],
    kind: Annotated[str, Form(pattern=_STATES)],
    reason: Annotated[str, Form(max_length=_MOST_LETTERS)] = "",
) -> Response:
    """Say that one comes, or ask to stay away."""
    await inside.invitee(meeting_id, invitee)
    if kind == "attend":
        await meeting_answers.attend(person.actor, invitee, person.now)
    else:
        await meeting_answers.ask_leave(person.actor, invitee, reason, person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}")


async def add_guest(
    person: CurrentPerson,
    meeting_id: Id,
    name: Annotated[str, Form(max_length=_MOST_LETTERS)] = "",
    office: Annotated[str, Form(max_length=_MOST_LETTERS)] = "",
) -> Response:
    """Invite somebody who is not on the roster."""
    await meeting_guests.add_guest(person.actor, meeting_id, name, office, person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}#people")


async def remove_guest(person: CurrentPerson, meeting_id: Id, invitee_id: Id) -> Response:
    """Take back a guest added by hand."""
    await inside.invitee(meeting_id, invitee_id)
    await meeting_guests.remove_guest(person.actor, meeting_id, invitee_id, person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}#people")


async def leave(
    person: CurrentPerson,
    meeting_id: Id,
    invitee_id: Id,
    verdict: Annotated[str, Form(pattern=_VERDICTS)],
) -> Response:
    """Let somebody stay away, or ask him to come."""
    await inside.invitee(meeting_id, invitee_id)
    await meeting_answers.answer_leave(
        person.actor, invitee_id, person.now, granted=verdict == "grant"
    )
    return pages.redirect(f"{PAGE}/{meeting_id}#people")


async def handed(person: CurrentPerson, meeting_id: Id, invitee_id: Id) -> Response:
    """Note that a printed copy was handed over."""
    await inside.invitee(meeting_id, invitee_id)
    await meeting_answers.hand_over(person.actor, invitee_id, person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}#people")


async def _page(request: Request, person: Person, meeting_id: int, found: MeetingPage) -> Response:
    view, own, words = found.view, found.own, person.words
    may_open = found.leads or own is not None
    return pages.page(
        request,
        "meeting.html",
        meeting_id=meeting_id,
        view=view,
        own=own,
        unit=view.unit if view else own.message.unit if own else None,
        season=view.season if view else own.message.season if own else None,
        state=view.state if view else own.state if own else MeetingState.DRAFT,
        lines=_lines(view, own, words),
        findings=_findings(view, words) if found.leads else [],
        answered=_answered(own, words) if own else "",
        people=[_person(p, view, words, leads=found.leads) for p in view.people] if view else [],
        register_by=view.check.register_by if view else None,
        papers=await meeting_papers.listed(person.actor, meeting_id) if may_open else None,
        may_change=found.leads and view is not None and view.open,
        sits=found.sits,
        issued=(view.state if view else own.state if own else "") == MeetingState.ISSUED,
    )


def _lines(view: MeetingView | None, own: OwnMeeting | None, words: Translator) -> list[str]:
    """Time, place and agenda as told; to who prepares it, as wanted."""
    terms = view.terms if view else own.message.terms if own else None
    if terms is None:
        return []
    return _said(list(term_lines(terms, 0))[:-1], words)


def _findings(view: MeetingView | None, words: Translator) -> list[str]:
    if view is None or not view.open:
        return []
    return [speak(sentence_of(finding), words) for finding in view.check.findings]


def _answered(own: OwnMeeting, words: Translator) -> str:
    return words.text(
        "meeting-own-answer",
        answer=own.invitee.answer.value,
        guest="yes" if own.message.role.from_above else "no",
        over="no" if own.state is MeetingState.ISSUED else "yes",
        state=own.state.value,
    )


def _person(
    person: InviteeView, view: MeetingView, words: Translator, *, leads: bool
) -> PersonRow:
    issued = view.state is MeetingState.ISSUED
    reached = person.told == "sent" or person.reachable
    return PersonRow(
        person=person,
        answer=words.text(
            "meeting-answer",
            answer=person.answer.value,
            guest="yes" if person.role.from_above else "no",
        ),
        told=_told(person, view, words),
        asks=leads and issued and person.answer is Answer.LEAVE_ASKED,
        printed=leads and issued and not reached and person.handed_at is None,
        added=leads and view.open and person.member_id is None and person.role.value == "guest",
    )


def _told(person: InviteeView, view: MeetingView, words: Translator) -> str:
    if view.state is MeetingState.DRAFT:
        reachable = "printed" if person.member_id is None else "no"
        return "" if person.reachable else words.text("web-meeting-unreached", how=reachable)
    if person.handed_at is not None:
        return words.text("meeting-told-handed", at=person.handed_at)
    if person.told_at is not None:
        return words.text("meeting-told-sent", at=person.told_at, channel=person.channel)
    state = "none" if person.member_id is None else person.told or "waiting"
    return words.text("meeting-told", state=state)


def _row(line: MeetingLine, words: Translator) -> Row:
    return Row(
        id=line.id,
        name=line.unit.name,
        when=speak(when(line.terms.starts_at), words),
        agenda=_text(agenda(line.terms.parts), words),
        state=words.text("web-meeting-state", state=line.state.value),
        note=words.text("web-meeting-changed") if line.changed else "",
    )


def _own_row(own: OwnMeeting, words: Translator) -> Row:
    told = own.message
    return Row(
        id=told.meeting_id,
        name=told.unit.name,
        when=speak(when(told.terms.starts_at), words),
        agenda=_text(agenda(told.terms.parts), words),
        state=words.text("web-meeting-state", state=own.state.value),
        note=_answered(own, words),
    )


def _said(lines: Iterable[Line], words: Translator) -> list[str]:
    return [speak(line.words, words) for line in lines]


def _text(value: object, words: Translator) -> str:
    return speak(value, words) if isinstance(value, Words) else str(value)
