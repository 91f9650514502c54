"""The pages of ballots: opening one, its list, its team, its result, its correction."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Path, Query, Request
from starlette.responses import Response

from backend.ballot_views import Subjects
from backend.count_views import BallotView, FrozenResult, TeamCode
from backend.errors import InvalidCommandError, NotFoundError
from backend.i18n import speak
from backend.phrases import sentence_of
from backend.rules import seals, tallies
from backend.rules.terms import BallotStyle
from backend.rules.verdict import Finding
from backend.services import (
    ballot_opening,
    ballot_rounds,
    ballots,
    count_corrections,
    counting,
    counting_team,
    seal_check,
)
from backend.services.ballot_opening import Opening
from backend.services.ballots import Edit
from backend.web import csrf, pages, refusals
from backend.web.chat import MOST_ID
from backend.web.people import CurrentPerson, Person
from backend.web.tools import tools_of

PAGE = "/ballots"
Id = Annotated[int, Path(ge=0, le=MOST_ID)]
Number = Annotated[int, Form(ge=0, le=MOST_ID)]
#: More than any text may have: the service says how much that is.
Text = Annotated[str, Form(max_length=5_000)]
Numbers = Annotated[list[int] | None, Form()]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A ballot as the form of opening has it."""

    subjects: Annotated[Subjects, Form()]
    style: Annotated[BallotStyle, Form()] = BallotStyle.LEVELS
    chosen: Annotated[list[int] | None, Form()] = None
    dropped: Annotated[list[int] | None, Form()] = None


def routes() -> APIRouter:
    """The pages and their forms."""
    router = APIRouter()
    guarded = [Depends(csrf.guard)]
    router.add_api_route(PAGE, overview, methods=["GET"])
    router.add_api_route("/kiemtra", seal, methods=["GET"])
    router.add_api_route(f"{PAGE}/new/{{meeting_id}}", offer, methods=["GET"])
    router.add_api_route(
        f"{PAGE}/new/{{meeting_id}}", open_one, methods=["POST"], dependencies=guarded
    )
    router.add_api_route(f"{PAGE}/{{ballot_id}}", one, methods=["GET"])
    for path, handler in {
        "cancel": cancel,
        "team": team,
        "code": code,
        "second-round": second_round,
        "again": again,
        "correct": correct,
        "drop-correction": drop_correction,
    }.items():
        router.add_api_route(
            f"{PAGE}/{{ballot_id}}/{path}", handler, methods=["POST"], dependencies=guarded
        )
    return router


async def overview(request: Request, person: CurrentPerson) -> Response:
    """The ballots one counts, those one opened, the meetings one may open one in."""
    led: list[dict[str, object]] = []
    for unit in await ballots.units(person.actor):
        try:
            heads = await ballots.board(person.actor, unit.id)
            meetings = await ballots.meetings_of(person.actor, unit.id, person.now)
        except NotFoundError:  # no season runs there
            continue
        led.append({"unit": unit, "heads": heads, "meetings": meetings})
    return pages.page(
        request, "ballots.html", counted=await counting.mine(person.actor), units=led
    )


async def offer(
    request: Request,
    person: CurrentPerson,
    meeting_id: Id,
    subjects: Annotated[Subjects | None, Query()] = None,
) -> Response:
    """A ballot as it would be opened."""
    offered = await ballot_opening.meetings_to_vote(person.actor, meeting_id, person.now)
    chosen = subjects or offered[0]
    view = await ballot_opening.offer(person.actor, meeting_id, chosen, person.now)
    return pages.page(
        request,
        "ballot_new.html",
        view=view,
        offered=offered,
        styles=list(BallotStyle),
        refused=_said(view.refused, person),
        grounds={entry.subject: _said(entry.findings, person) for entry in view.entries},
    )


async def open_one(
    person: CurrentPerson, meeting_id: Id, wanted: Annotated[Wanted, Depends()]
) -> Response:
    """Open it."""
    opening = Opening(
        meeting_id,
        wanted.subjects,
        wanted.style,
        frozenset(wanted.chosen or ()),
        frozenset(wanted.dropped or ()),
    )
    view = await ballot_opening.open_ballot(person.actor, opening, person.now)
    return pages.redirect(f"{PAGE}/{view.head.id}")


async def one(request: Request, person: CurrentPerson, ballot_id: Id) -> Response:
    """A ballot."""
    return await _page(request, person, await ballots.view(person.actor, ballot_id))


async def cancel(
    person: CurrentPerson, ballot_id: Id, version: Number, reason: Text = ""
) -> Response:
    """Call it off."""
    await ballots.cancel(person.actor, Edit(ballot_id, version), reason, person.now)
    return pages.redirect(f"{PAGE}/{ballot_id}")


async def team(person: CurrentPerson, ballot_id: Id, version: Number, member: Number) -> Response:
    """Take somebody into the team, or out of it."""
    await counting_team.toggle(person.actor, Edit(ballot_id, version), member, person.now)
    return pages.redirect(f"{PAGE}/{ballot_id}#team")


async def code(request: Request, person: CurrentPerson, ballot_id: Id, member: Number) -> Response:
    """A temporary code, shown once."""
    issued = await counting_team.issue_code(
        person.actor, ballot_id, member, key=tools_of(request).key, now=person.now
    )
    view = await ballots.view(person.actor, ballot_id)
    return await _page(request, person, view, issued)


async def second_round(person: CurrentPerson, ballot_id: Id) -> Response:
    """Open the second round."""
    view = await ballot_rounds.open_second_round(person.actor, ballot_id, person.now)
    return pages.redirect(f"{PAGE}/{view.head.id}")


async def again(
    person: CurrentPerson,
    ballot_id: Id,
    rows: Numbers = None,
    meeting: Annotated[int, Form(ge=0, le=MOST_ID)] = 0,
) -> Response:
    """Open a second ballot on some rows."""
    view = await ballot_rounds.open_again(person.actor, ballot_id, rows or [], person.now, meeting)
    return pages.redirect(f"{PAGE}/{view.head.id}")


async def correct(
    person: CurrentPerson,
    ballot_id: Id,
    version: Number,
    rows: Numbers = None,
    reason: Text = "",
) -> Response:
    """Have rows counted anew."""
    edit = Edit(ballot_id, version)
    await count_corrections.begin_correction(person.actor, edit, rows or [], reason, person.now)
    return pages.redirect(f"{PAGE}/{ballot_id}")


async def drop_correction(person: CurrentPerson, ballot_id: Id, version: Number) -> Response:
    """Let the frozen result stand."""
    await count_corrections.drop_correction(person.actor, Edit(ballot_id, version), person.now)
    return pages.redirect(f"{PAGE}/{ballot_id}")


async def seal(
    request: Request,
    person: CurrentPerson,
    code: Annotated[str, Query(max_length=40)] = "",
) -> Response:
    """Whether the figures behind a seal code are still those that were sealed."""
    view, sentence = None, ""
    if code.strip():
        try:
            view = await seal_check.check(person.actor, code)
        except (InvalidCommandError, NotFoundError) as error:
            sentence = refusals.sentence_of(request, error)
    return pages.page(
        request,
        "seal.html",
        view=view,
        code=code.strip(),
        sentence=sentence,
        shown=seals.shown(view.seal) if view else "",
        later=seals.shown(view.later) if view and view.later else "",
        lines=view.figures.rows if view and view.figures else (),
    )


async def _page(
    request: Request, person: Person, view: BallotView, issued: TeamCode | None = None
) -> Response:
    result = view.result
    rounds = view.head.style is BallotStyle.ROUNDS and view.head.round == 1
    return pages.page(
        request,
        "ballot.html",
        view=view,
        issued=issued,
        seals=[seals.shown(one.seal) for one in view.results],
        marks=_marks(result),
        announced=_announced(view, person) if result else [],
        rounds=rounds,
        again=bool(result) and view.leads and not view.head.recount and not view.decided,
        mine=any(one.member_id == person.actor.member_id for one in view.team),
    )


def _marks(result: FrozenResult | None) -> dict[int, tuple[int, ...]]:
    return {row.number: tallies.cells(row) for row in result.rows} if result else {}


def _announced(view: BallotView, person: Person) -> list[str]:
    """The result as it is read out in the meeting (R002-106); a level without votes is not."""
    words, result = person.words, view.result
    if result is None:
        return []
    found: list[str] = []
    rows = {row.number: row for row in result.rows}
    for line in view.lines:
        marks = rows[line.number].marks
        said = "; ".join(
            words.text("count-read-cell", column=words.text(f"count-read-{name}"), votes=votes)
            for name, votes in zip(view.head.columns, marks, strict=True)
            if votes
        )
        said = said or words.text("count-read-none")
        found.append(words.text("count-read", number=line.number, name=line.name, votes=said))
    return found


def _said(findings: tuple[Finding, ...], person: Person) -> list[str]:
    return [speak(sentence_of(finding), person.words) for finding in findings]
