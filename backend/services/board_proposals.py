"""`Họp chi ủy`: the level the board of a cell proposes for each member, before the cell meets.

Where there is no board the secretary proposes alone. Nobody proposes his own level: another of
the board enters it, and where there is none, whoever acts for an organisation above.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.db.models import (
    BoardProposal,
    Organisation,
)
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, NotPermittedError
from backend.rules.plan import Plan
from backend.rules.terms import Level, ScopeAnswer
from backend.rules.verdict import Finding, Outcome
from backend.services import access, campaigns, minutes, proposal_lines, rating_facts
from backend.services.commands import Actor, command
from backend.services.meeting_ground import ground_of
from backend.services.rating_facts import Subject, subject_of
from backend.sitting_views import FactsView, ProposalsView


@dataclass(frozen=True, slots=True)
class Wish:
    """A proposal as somebody makes it.

    Attributes:
        version: Of the proposal as it was shown; 0 for none.
        level: "" takes it back.
    """

    review_id: int
    version: int
    level: str


async def view(actor: Actor, organisation_id: int) -> ProposalsView:
    """All who are rated in a cell, and what is proposed for them.

    Whoever acts for an organisation above sees those alone whom nobody in the cell may enter.

    Raises:
        NotFoundError: it is not the actor's, is no cell, or no season runs there.
    """
    cell, inside = await _cell(actor, organisation_id)
    ground = await ground_of(cell)
    lines = await proposal_lines.lines(actor, ground, inside=inside)
    if not inside:
        lines = tuple(line for line in lines if line.may_enter)
        if not lines:
            raise NotFoundError
    plan = ground.plan
    return ProposalsView(
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        has_board=bool(await proposal_lines.board_of(cell.id, proposal_lines.BOARD[1:])),
        lines=lines,
        levels=tuple(level.value for level in plan.member_form.levels.items),
        asks=asked_facts(plan),
        minutes=await minutes.board_text(ground) if inside else None,
    )


async def propose(actor: Actor, wish: Wish, now: datetime) -> None:
    """Put a level forward for somebody, change it, or take it back.

    An excellent one comes last in the order of priority. A proposal that rests on a staff rating
    that is only expected is marked so.

    Raises:
        NotFoundError: no such person, or not the actor's.
        NotPermittedError: it is his own, or somebody of the board has to enter it.
        InvalidCommandError: the plan bars it while something is missing, or has no such level.
        ConflictError: somebody proposed meanwhile.

    Transaction: one.
    """
    subject = await _proposed(actor, wish.review_id)
    if wish.level and wish.level not in {lv.value for lv in subject.plan.member_form.levels.items}:
        raise InvalidCommandError("error-proposal-level")
    facts = await rating_facts.facts_of(wish.review_id, subject.member)
    if wish.level:
        _refuse_barred(proposal_lines.barred(subject.plan, subject.review, facts))
    row = await BoardProposal.get_or_none(review_id=wish.review_id)
    if wish.version != (row.version if row else 0):
        raise ConflictError("error-proposal-changed")
    async with command(actor, "board-proposal", f"review/{wish.review_id}", now):
        await _write(actor, subject, row, wish, facts, now)
        await _close_ranks(subject)


async def move(actor: Actor, review_id: int, place: int, to: int, now: datetime) -> None:
    """Put somebody proposed as excellent in another place of the order of priority.

    Args:
        actor: Who.
        review_id: Whom.
        place: His place as it was shown, 1 the first, so that a second tap moves nobody again.
        to: His new place.
        now: When.

    Raises:
        NotFoundError, NotPermittedError: as `propose`.
        ConflictError: he is in that place no more, or there is no such new one.

    Transaction: one.
    """
    subject = await _proposed(actor, review_id)
    async with command(actor, "board-priority", f"review/{review_id}", now):
        order = [row.review_id for row in await _excellent(subject)]
        if not 0 < to <= len(order) or order[place - 1 : place] != [review_id]:
            raise ConflictError("error-proposal-changed")
        order.remove(review_id)
        order.insert(to - 1, review_id)
        await _rank(order)


def asked_facts(plan: Plan) -> frozenset[str]:
    """Which facts matter under a plan, so that the page asks for no others."""
    asked = {"residence", "temp_comment", "long_leave"}
    if plan.member_rating is not None:
        asked |= {"task_result", "honours", "grounds"}
    if plan.level_by_points is not None:
        asked |= {"figures", "way_out", "grounds"}
    return frozenset(asked)


def _refuse_barred(findings: Sequence[Finding]) -> None:
    """Say in the plan's own words what is missing."""
    missing = next((one for one in findings if one.outcome is Outcome.UNMET), None)
    if missing is not None:
        raise InvalidCommandError(missing.code, open="no")


async def _cell(actor: Actor, organisation_id: int) -> tuple[Organisation, bool]:
    """The cell, and whether the actor is of its board."""
    cell = await Organisation.get_or_none(id=organisation_id)
    if cell is None or not cell.kind.is_cell:
        raise NotFoundError
    try:
        return await access.require_board(actor.member_id, organisation_id), True
    except NotFoundError:
        if not await access.leads_above(actor.member_id, cell.path):
            raise
        return cell, False


async def _proposed(actor: Actor, review_id: int) -> Subject:
    """Somebody for whom the actor may put a level forward."""
    try:
        subject = await subject_of(actor, review_id)
    except NotPermittedError:
        raise NotPermittedError("error-proposal-own") from None
    if subject.review.rating_scope is ScopeAnswer.OUT:
        raise InvalidCommandError("error-proposal-not-rated")
    try:
        await access.require_board(actor.member_id, subject.cell.id)
    except NotFoundError:
        if await _others(subject.cell.id, subject.member.id):
            raise NotFoundError from None
    return subject


async def _others(cell_id: int, member_id: int) -> set[int]:
    """Those of the board who may enter a level beside the person himself."""
    return await proposal_lines.board_of(cell_id) - {member_id}


async def _write(
    actor: Actor,
    subject: Subject,
    row: BoardProposal | None,
    wish: Wish,
    facts: FactsView,
    now: datetime,
) -> None:
    if not wish.level:
        await BoardProposal.filter(review_id=wish.review_id).delete()
        return
    excellent = wish.level == Level.EXCELLENT
    last = len(await _excellent(subject)) + 1 if excellent else None
    keeps = row is not None and row.level.value == wish.level
    columns = {
        "level": Level(wish.level),
        "priority": row.priority if row is not None and keeps else last,
        "by_id": actor.member_id,
        "provisional": bool(facts.staff) and not facts.staff_final,
        "at": now,
    }
    if row is None:
        try:
            await BoardProposal.create(review_id=wish.review_id, **columns)
        except IntegrityError:
            raise ConflictError("error-proposal-changed") from None
        return
    changed = await BoardProposal.filter(id=row.id, version=wish.version).update(
        **columns, version=wish.version + 1
    )
    if not changed:
        raise ConflictError("error-proposal-changed")


async def _excellent(subject: Subject) -> list[BoardProposal]:
    """Those of the cell proposed as excellent, in the order of priority."""
    return await BoardProposal.filter(
        review__cell_review_id=subject.review.cell_review_id, level=Level.EXCELLENT
    ).order_by("priority", "id")


async def _close_ranks(subject: Subject) -> None:
    """Number those proposed as excellent without gaps."""
    await _rank([row.review_id for row in await _excellent(subject)])


async def _rank(order: Sequence[int]) -> None:
    for place, review_id in enumerate(order, start=1):
        await BoardProposal.filter(review_id=review_id).update(priority=place)
