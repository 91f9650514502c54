"""Levels of boards and of leaders: decided by the level above, each group under its own cap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tortoise.exceptions import IntegrityError

from backend.cap_views import CapView, Group
from backend.clock import local_day
from backend.db.models import Decision, Discipline, Organisation, Review, StepMark, UnitFacts
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, NotPermittedError
from backend.office_views import OfficeRow, OfficesView
from backend.result_views import Route
from backend.rules.plan import Plan
from backend.rules.terms import Level, Post
from backend.services import (
    access,
    campaigns,
    caps,
    counted,
    deciders,
    leaders,
    result_facts,
    unit_sheet,
)
from backend.services.commands import Actor, command
from backend.services.deciders import NOT_RATED, Line
from backend.services.meeting_ground import Ground, ground_of
from backend.services.result_writes import Choice, lock, number_of, reason_to_decide

#: The step of the organisation board before a leader is decided (R004-73).
APPRAISED = "appraised"
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
    boards = await _rows(ground, Group.COMMITTEES, today)
    led = await _rows(ground, Group.LEADERS, today)
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
        rows = await _rows(ground, group, local_day(now))
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


async def _rows(ground: Ground, group: Group, today: date) -> tuple[OfficeRow, ...]:
    """Those whose level the organisation's body decides, in the order of the tree."""
    of_boards = group is Group.COMMITTEES
    found = await (_boards(ground, today) if of_boards else _leaders(ground))
    ids = [row.id for row in found]
    column = "organisation_id" if of_boards else "review_id"
    taken: dict[int, list[Decision]] = {}
    for decision in await Decision.filter(
        campaign_id=ground.campaign.id, group=group.value, **{f"{column}__in": ids}
    ).order_by("-id"):
        taken.setdefault(getattr(decision, column), []).append(decision)
    lines = await _counts(ground, group)
    rows: list[OfficeRow] = []
    for row in found:
        line = lines.get(f"{column.removesuffix('_id')}/{row.id}")
        views = [(d.current, result_facts.decision_view(d, {})) for d in taken.get(row.id, [])]
        rows.append(
            replace(
                row,
                votes=line.votes if line else None,
                ballot=line.ballot if line else None,
                decision=next((one for current, one in views if current), None),
                before=tuple(one for current, one in views if not current),
            )
        )
    return tuple(rows)


async def _counts(ground: Ground, group: Group) -> Mapping[str, counted.Line]:
    """What the body that decides has counted of leaders; on boards no ballot is opened."""
    if group is not Group.LEADERS:
        return {}
    found = (ground.campaign.id, ground.organisation.id)
    return await counted.newest(*found, purpose="decide", subjects=group.value)


async def _boards(ground: Ground, today: date) -> list[OfficeRow]:
    below = await Organisation.filter(path__startswith=ground.organisation.path).order_by(
        "path", "position"
    )
    rows: list[OfficeRow] = []
    for organisation in below:
        line = await deciders.line_of(organisation)
        route = await deciders.route_of(ground.plan, Group.COMMITTEES, line)
        here = route.decider is not None and route.decider.id == ground.organisation.id
        if here and route.body != NOT_RATED:
            body = await deciders.board_of(ground.plan, line)
            rows.append(OfficeRow(organisation.id, organisation.name, "", body))
    return await _forced(ground, rows, today)


async def _forced(ground: Ground, boards: Sequence[OfficeRow], today: date) -> list[OfficeRow]:
    """The boards, each with the level a discipline of the year leaves it."""
    facts = UnitFacts.filter(
        campaign_id=ground.campaign.id, organisation_id__in=[row.id for row in boards]
    )
    years = {row.organisation_id: unit_sheet.stored(row.year) for row in await facts}
    barred = {
        unit: unit_sheet.disciplined(ground.plan, year, today, board=True)
        for unit, year in years.items()
    }
    levels = {unit: str(found.facts["level"]) for unit, found in barred.items() if found}
    return [replace(row, forced=levels.get(row.id, "")) for row in boards]


async def _leaders(ground: Ground) -> list[OfficeRow]:
    reviews = await leaders.decided_at(ground)
    people = {review.member_id for review in reviews}
    done = StepMark.filter(campaign_id=ground.campaign.id, step=APPRAISED)
    appraised = set(await done.values_list("subject", flat=True))
    rule = ground.plan.discipline
    barred: set[int] = set()
    if rule is not None and not rule.vote_required:
        barred = {
            act.member_id
            for act in await Discipline.filter(member_id__in=people)
            if act.on.year == ground.plan.year
        }
    line = await deciders.line_of(ground.organisation)
    route = await deciders.route_of(ground.plan, Group.LEADERS, line)
    return [
        OfficeRow(
            review.id,
            review.member.full_name,
            review.member.cell.name,
            "leader",
            own=str(review.own_level or ""),
            appraised=f"review/{review.id}" in appraised,
            forced=rule.forces.value if rule and review.member_id in barred else "",
            ballot_clause=route.ballot_clause,
        )
        for review in reviews
    ]


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
