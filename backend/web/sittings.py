"""A meeting while it is held: attendance, agenda, groups and minutes on our page."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Request
from starlette.responses import HTMLResponse, Response

from backend.errors import AppError
from backend.i18n import Translator, speak
from backend.phrases import place, sentence_of, words
from backend.rules.agenda import ItemPart
from backend.rules.verdict import Finding, Outcome
from backend.services import inside, minutes, party_groups, sitting_agenda, sittings
from backend.services.sitting_agenda import Step
from backend.sitting_views import ItemView, Presence
from backend.web import csrf, pages, refusals
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson

PAGE = "/sittings"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
Number = Annotated[int, Form(ge=0, le=MOST_ID)]
#: Far above what the service takes: a longer text gets its sentence, not a broken page.
_MOST_BYTES = 400_000


#: What can be done with a matter of the agenda by one tap.
_STEPS = f"^({'|'.join([*ItemPart, 'back', 'complete', 'comment', 'chair', 'delegate'])})$"


def routes() -> APIRouter:
    """The page and its forms."""
    router = APIRouter(prefix=PAGE)
    guarded = [Depends(csrf.guard)]
    router.add_api_route("/{meeting_id}", show, methods=["GET"])
    for path, handler in {
        "/{meeting_id}/attendance": attendance,
        "/{meeting_id}/answered": answered,
        "/{meeting_id}/start": start,
        "/{meeting_id}/items/{item_id}": item,
        "/{meeting_id}/groups": add_group,
        "/{meeting_id}/groups/{group_id}": group,
        "/{meeting_id}/minutes": save_minutes,
    }.items():
        router.add_api_route(path, handler, methods=["POST"], dependencies=guarded)
    return router


async def show(request: Request, person: CurrentPerson, meeting_id: Id) -> Response:
    """The sitting as it stands."""
    view = await sittings.view(person.actor, meeting_id, person.now)
    present = [seat for seat in view.seats if seat.presence is Presence.PRESENT]
    return pages.page(
        request,
        "sitting.html",
        view=view,
        blocked=_said(view.blocked, person.words),
        grounds=_said(view.findings, person.words),
        stopped=any(finding.outcome is Outcome.UNMET for finding in view.blocked),
        present=present,
        names={seat.member_id: seat.name for seat in view.seats},
        depths={item.id: _depth(item, person.words) for item in view.items},
        presence=Presence,
    )


async def attendance(
    person: CurrentPerson,
    meeting_id: Id,
    member: Number,
    state: Annotated[str, Form(pattern="^(present|absent|excused|)$")] = "",
) -> Response:
    """Note whether somebody is there."""
    await sittings.mark(person.actor, meeting_id, member, Presence(state), person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}#m{member}")


async def answered(person: CurrentPerson, meeting_id: Id) -> Response:
    """Note as there whoever said he comes."""
    await sittings.mark_answered(person.actor, meeting_id, person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}#attendance")


async def start(person: CurrentPerson, meeting_id: Id) -> Response:
    """Lay the agenda down."""
    await sittings.start(person.actor, meeting_id, person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}#agenda")


async def item(
    person: CurrentPerson,
    meeting_id: Id,
    item_id: Id,
    version: Number,
    do: Annotated[str, Form(pattern=_STEPS)],
    member: Number = 0,
) -> Response:
    """One tap on a matter of the agenda."""
    await inside.item(meeting_id, item_id)
    step = Step(item_id, version)
    actor, now = person.actor, person.now
    if do in set(ItemPart):
        await sitting_agenda.advance(actor, step, ItemPart(do), now)
    elif do == "back":
        await sitting_agenda.step_back(actor, step, now)
    elif do == "complete":
        await sitting_agenda.complete(actor, step, now)
    elif do == "comment":
        await sitting_agenda.comment(actor, step, member, now)
    elif do == "chair":
        await sitting_agenda.set_chair(actor, step, member, now)
    elif do == "delegate":
        await sitting_agenda.delegate(actor, step, member, now)
    return pages.redirect(f"{PAGE}/{meeting_id}#i{item_id}")


async def add_group(
    person: CurrentPerson,
    meeting_id: Id,
    organisation: Number,
    name: Annotated[str, Form(max_length=1_000)] = "",
) -> Response:
    """Enter a Party group."""
    await inside.meeting(organisation, meeting_id)
    await party_groups.add(person.actor, organisation, name, person.now)
    return pages.redirect(f"{PAGE}/{meeting_id}#groups")


async def group(
    person: CurrentPerson,
    meeting_id: Id,
    group_id: Id,
    do: Annotated[str, Form(pattern="^(report|use|leave)$")],
) -> Response:
    """A group has reported, is used, or is not."""
    await inside.group(meeting_id, group_id)
    if do == "report":
        await party_groups.report(person.actor, group_id, person.now)
    else:
        await party_groups.set_used(person.actor, group_id, person.now, used=do == "use")
    return pages.redirect(f"{PAGE}/{meeting_id}#groups")


async def save_minutes(
    request: Request,
    person: CurrentPerson,
    meeting_id: Id,
    section: Annotated[str, Form(max_length=40)],
    version: Number = 0,
    body: Annotated[str, Form(max_length=_MOST_BYTES)] = "",
) -> Response:
    """Keep a part of the minutes as typed so far; what could not be kept stays on the page."""
    try:
        text = await minutes.save(
            person.actor, meeting_id, section, body.strip(), version, person.now
        )
    except AppError as error:
        if not pages.is_htmx(request):
            raise
        sentence = refusals.sentence_of(request, error)
        body_ = pages.fragment(
            person.words,
            "minutes_status.html",
            section=section,
            version=version,
            saved_at=None,
            sentence=sentence,
        )
        return HTMLResponse(body_, 200)
    if not pages.is_htmx(request):
        return pages.redirect(f"{PAGE}/{meeting_id}#minutes")
    body_ = pages.fragment(
        person.words,
        "minutes_status.html",
        section=section,
        version=text.version,
        saved_at=text.saved_at,
        sentence="",
    )
    return HTMLResponse(body_)


def _depth(item: ItemView, translator: Translator) -> str:
    """What of somebody with a leading post is gone into here."""
    return " ".join(_said([item.depth], translator)) if item.depth else ""


def _said(findings: Sequence[Finding], translator: Translator) -> list[str]:
    """Findings as sentences, each with the place of its clause where there is one."""
    said: list[str] = []
    for finding in findings:
        sentence = sentence_of(finding)
        if finding.clause.path:
            clause = place(finding.clause.path)
            sentence = words("proposal-barred", sentence=sentence, clause=clause)
        said.append(speak(sentence, translator))
    return said
