"""Levels of boards and of leaders: decided by the level above, each group under its own cap."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.cap_views import CapView, Group
from backend.clock import local_day
from backend.db.models import Decision, Organisation, Review, StepMark
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, NotPermittedError
from backend.office_views import OfficeRow, OfficesView
from backend.result_views import Route
from backend.rules.plan import Plan
from backend.rules.terms import Level, Post
from backend.services import (
    access,
    campaigns,
    caps,
    deciders,
    office_rows,
)
from backend.services.commands import Actor, command
from backend.services.deciders import Line
from backend.services.meeting_ground import Ground, ground_of
from backend.services.office_rows import APPRAISED
from backend.services.result_writes import Choice, lock, number_of, reason_to_decide

_GATE = "decide_leader"


async def view(actor: Actor, organisation_id: int, now: datetime) -> OfficesView:
    """Boards and leaders below an organisation whose levels its body decides.

    Raises:
        NotFoundError: no such organisation, not the actor's to see, or no season runs there.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    ground = await ground_of(organisation)
    charges = await access.charges_of(actor.member_id)
    today = local_day(now)
    boards = await office_rows.rows_of(ground, Group.COMMITTEES, today)
    led = await office_rows.rows_of(ground, Group.LEADERS, today)
    return OfficesView(
        season=campaigns.season_view(ground.campaign),
        unit=ground.unit,
        boards=boards,
        leaders=led,
        caps=tuple(
            cap
            for group, rows in ((Group.COMMITTEES, boards), (Group.LEADERS, led))
            if (cap := _cap(ground, group, [row.level for row in rows]))
        ),
        may_decide=await access.leads(actor.member_id, organisation_id),
        may_appraise=any(
            c.post is Post.ORG_BOARD and c.organisation_id == organisation_id for c in charges
        ),
        appraised_first=_needs_appraisal(ground.plan),
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """A level for a board or a leader, with the number of the decision."""

    group: Group
    choice: Choice
    document: str = ""


async def decide(actor: Actor, organisation_id: int, taken: Taken, now: datetime) -> OfficesView:
    """Decide the level of a board or of a leader.

    Args:
        actor: Who acts for the body that decides.
        organisation_id: Whose body that is.
        taken: Of `COMMITTEES` by the organisation whose board it is, of `LEADERS` by the review.
        now: When.

    Raises:
        NotFoundError: no such organisation, or not the actor's to see.
        NotPermittedError: the plan names another body, or none, or rates no such board.
        ConflictError: it is decided.
        InvalidCommandError: no such row or level, not appraised, over the cap, no number, or
            neither the secret ballot the plan prints nor a reason.

    Transaction: one.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    ground = await ground_of(organisation)
    group, choice = taken.group, taken.choice
    route = await deciders.route_of(ground.plan, group, await _line_of(group, choice.id))
    unit = await deciders.require_decider(actor, route)
    if unit.id != organisation_id:
        raise NotPermittedError("error-decide-not-yours", unit=unit.name)
    if choice.level not in set(Level):
        raise InvalidCommandError("error-level-unknown")
    kind = "organisation" if group is Group.COMMITTEES else "review"
    details: dict[str, str | int] = {"group": group.value, "to": choice.level}
    async with command(actor, "level-decided", f"{kind}/{choice.id}", now, details):
        await lock(ground.campaign.id)
        rows = await office_rows.rows_of(ground, group, local_day(now))
        row = next((one for one in rows if one.id == choice.id), None)
        if row is None:
            raise InvalidCommandError("error-result-row")
        _refuse(ground, group, rows, row, choice)
        await _write(ground, row, taken, (actor, route), now)
        details["ballot"] = row.ballot or 0
    return await view(actor, organisation_id, now)


async def appraise(
    actor: Actor, organisation_id: int, review_id: int, now: datetime
) -> OfficesView:
    """Note that the organisation board has appraised a leader's papers and their procedure.

    Raises:
        NotFoundError: the actor is not of the organisation board there, or no such leader.
        ConflictError: it is noted.

    Transaction: one.
    """
    seen = await view(actor, organisation_id, now)
    if not seen.may_appraise or review_id not in {row.id for row in seen.leaders}:
        raise NotFoundError
    subject = f"review/{review_id}"
    async with command(actor, "leader-appraised", subject, now):
        await lock(seen.season.id)
        mark = {"campaign_id": seen.season.id, "subject": subject, "step": APPRAISED}
        if await StepMark.filter(**mark).exists():
            raise ConflictError("error-result-changed")
        await StepMark.create(**mark, done_at=now, by_id=actor.member_id)
    return await view(actor, organisation_id, now)


def _refuse(
    ground: Ground, group: Group, rows: Sequence[OfficeRow], row: OfficeRow, choice: Choice
) -> None:
    """Hold what is decided already, not appraised, forced otherwise, or over the cap."""
    if row.decision is not None:
        raise ConflictError("error-result-decided")
    if group is Group.LEADERS and _needs_appraisal(ground.plan) and not row.appraised:
        raise InvalidCommandError("error-leader-appraisal")
    if group is Group.LEADERS and ground.plan.member_form.levels.items and not row.own:
        raise InvalidCommandError("error-leader-own-level")
    if row.forced and choice.level != row.forced:
        raise InvalidCommandError("error-level-forced")
    levels = [choice.level if one.id == row.id else one.level for one in rows]
    cap = _cap(ground, group, levels)
    if cap is not None and choice.level in caps.EXCELLENT and not cap.holds:
        raise InvalidCommandError(
            "error-cap-pool", excellent=cap.excellent, literal=cap.literal, wide=cap.wide
        )


async def _write(
    ground: Ground, row: OfficeRow, taken: Taken, by: tuple[Actor, Route], now: datetime
) -> None:
    actor, route = by
    of_board = taken.group is Group.COMMITTEES
    try:
        await Decision.create(
            campaign_id=ground.campaign.id,
            group=taken.group.value,
            review_id=None if of_board else row.id,
            organisation_id=row.id if of_board else None,
            decided_at_org_id=ground.organisation.id,
            body=route.body,
            level=taken.choice.level,
            reason=reason_to_decide(route, taken.choice, ballot=row.ballot),
            document=number_of(taken.document, needed=route.document_needed),
            ballot_id=row.ballot,
            entered_by_id=actor.member_id,
            decided_at=now,
            replaces_id=row.before[0].id if row.before else None,
        )
    except IntegrityError as error:
        raise ConflictError("error-result-decided") from error


async def _line_of(group: Group, subject: int) -> Line:
    """The organisation a subject is of.

    Raises:
        NotFoundError: there is no such subject.
    """
    if group is Group.COMMITTEES:
        organisation = await Organisation.get_or_none(id=subject)
    else:
        review = await Review.get_or_none(id=subject).select_related("member__cell")
        organisation = review.member.cell if review else None
    if organisation is None:
        raise NotFoundError
    return await deciders.line_of(organisation)


def _cap(ground: Ground, group: Group, levels: Sequence[str]) -> CapView | None:
    listed = caps.Listed(group=group, levels=levels, pooled=True)
    return caps.held_against(ground.plan, ground.unit, listed)


def _needs_appraisal(plan: Plan) -> bool:
    return any(gate.action == _GATE and gate.requires == APPRAISED for gate in plan.gates)
