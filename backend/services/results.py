"""`/ketqua`: one's own result, a cell's, and what is below, each with its ground."""

from dataclasses import replace
from datetime import datetime
from zlib import crc32

from tortoise.expressions import Q

from backend.db.models import Decision, Member, Organisation, Review
from backend.result_views import (
    BelowLine,
    OwnResult,
    ResultRow,
    ResultsView,
    Rights,
    Stage,
)
from backend.rules.caps import advice_findings
from backend.rules.terms import OrganisationKind, ScopeAnswer
from backend.rules.verdict import Finding
from backend.services import (
    access,
    campaigns,
    counted,
    deciders,
    result_caps,
    result_ground,
)
from backend.services.commands import Actor
from backend.services.result_ground import Held

#: Stages in which a list stands with the level above.
SENT = frozenset({Stage.SENT, Stage.DECIDED, Stage.ANNOUNCED})


async def view(actor: Actor, organisation_id: int, now: datetime) -> ResultsView:
    """The results of an organisation, as far as they are the actor's to see.

    Whoever looks at it from above sees a list once it was sent.

    Raises:
        NotFoundError: no such organisation, not the actor's to see, or no season runs there.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    return await view_of(actor, await result_ground.held(organisation, now))


async def view_of(actor: Actor, found: Held) -> ResultsView:
    """As `view`, of what is at hand."""
    line = found.line
    here = await looks_after(actor, line.organisation.id)
    stage = stage_of(found)
    shown = here or stage in SENT or found.decides_itself
    own = found.own
    if own is not None and found.own_route.body == deciders.NOT_RATED:
        own = None
    return ResultsView(
        season=campaigns.season_view(found.campaign),
        unit=found.unit,
        mark=mark_of(found),
        stage=stage,
        rows=found.rows if shown else (),
        own=own if shown or own is None else replace(own, board="", votes=None, concluded=""),
        own_route=found.own_route,
        route=found.route,
        cap=await result_caps.cap_of(found) if line.kind.is_cell and shown else None,
        pool=await result_caps.pool_of(found) if shown else None,
        report=found.report,
        rights=await _rights(actor, found, stage),
        below=await _below(found),
        advice=await _advice(found),
        own_levels=found.own_levels,
        unballoted=await _unballoted(found),
    )


async def own(actor: Actor, now: datetime) -> OwnResult | None:
    """One's own result; None where one is not rated or no season runs.

    What the board put forward is shown after the meeting only, a decision once it is announced
    or to who looks after the cell.
    """
    review = (
        await Review.filter(member_id=actor.member_id, campaign__closed_at=None)
        .order_by("-campaign_id")
        .first()
    )
    if review is None:
        return None
    member = await Member.get(id=actor.member_id).select_related("cell")
    found = await result_ground.held(member.cell, now)
    row = next((row for row in found.rows if row.id == review.id), None)
    if row is None:
        return None
    decided = row.decision
    announced = decided is not None and decided.announced_at is not None
    if not announced:
        row = replace(row, decision=None)
    if not found.met:
        row = replace(row, board="", concluded="", votes=None)
    return OwnResult(
        season=campaigns.season_view(found.campaign),
        unit=found.unit,
        row=replace(row, before=tuple(b for b in row.before if b.announced_at)),
        met=found.met,
        route=found.route,
        announced=announced,
    )


async def places(actor: Actor) -> tuple[Organisation, ...]:
    """The organisations in a season that the actor looks after, highest first."""
    ids = dict.fromkeys(c.organisation_id for c in await access.charges_of(actor.member_id))
    found = [await Organisation.get(id=one) for one in ids]
    return tuple([o for o in found if await campaigns.season_at(o.path) is not None])


def stage_of(found: Held) -> Stage:
    """How far the list of members has come."""
    rows = found.taken_up or ((found.own,) if found.own and not found.line.kind.is_cell else ())
    decided = [row.decision for row in rows if row.decision is not None]
    if rows and len(decided) == len(rows):
        if all(one.announced_at for one in decided):
            return Stage.ANNOUNCED
        return Stage.DECIDED
    if found.report is not None:
        return Stage.RETURNED if found.report.returned_at else Stage.SENT
    if rows and all(row.concluded or row.decision for row in rows):
        return Stage.CONCLUDED
    return Stage.OPEN


def mark_of(found: Held) -> int:
    """A number that changes with everything a decision rests on."""
    told = [
        (r.id, r.concluded, r.level, r.decision.version if r.decision else 0, len(r.before))
        for r in (*found.rows, *([found.own] if found.own else []))
    ]
    report = found.report
    sent = (report.number, report.version) if report else (0, 0)
    return crc32(repr((told, sent)).encode()) & 0x7FFFFFFF


async def looks_after(actor: Actor, organisation_id: int) -> bool:
    """Whether the actor holds a post in the organisation itself."""
    held = await access.charges_of(actor.member_id)
    return any(charge.organisation_id == organisation_id for charge in held)


async def _rights(actor: Actor, found: Held, stage: Stage) -> Rights:
    leads = await access.leads(actor.member_id, found.unit.id)
    above = await deciders.leads_above(actor, found.line)
    decides = await deciders.may_decide(actor, found.route)
    decides_own = await deciders.may_decide(actor, found.own_route)
    with_us = stage in {Stage.OPEN, Stage.CONCLUDED, Stage.RETURNED}
    open_rows = [row for row in found.taken_up if row.decision is None]
    late = any(not row.concluded for row in open_rows)
    own = found.own
    own_open = own is not None and own.decision is None
    away = found.report is not None and found.report.returned_at is None
    top = found.campaign.organisation_id == found.unit.id
    waits = any(
        row.decision and not row.decision.announced_at for row in (*found.rows, *_some(own))
    )
    return Rights(
        conclude=leads and bool(open_rows) and (with_us or late or found.decides_itself),
        conclude_own=leads and own_open and not (away and found.own and found.own.concluded),
        send=leads and with_us and stage is not Stage.OPEN and not found.decides_itself,
        give_back=above is not None and stage is Stage.SENT,
        decide=decides and bool(open_rows) and (stage is Stage.SENT or found.decides_itself),
        decide_own=decides_own and own_open,
        revoke=decides,
        revoke_own=decides_own or (leads and top),
        rule=above is not None or (leads and top),
        announce=waits and (leads or decides or decides_own),
        receive=leads and top and own_open and found.own_route.decider is None,
        supplement=leads,
    )


async def _unballoted(found: Held) -> bool:
    """Whether who decides the own level has not counted the secret ballot the plan prints."""
    route = found.own_route
    if not route.ballot_clause or route.decider is None or found.own is None:
        return False
    lines = await counted.newest(
        found.campaign.id, route.decider.id, purpose="decide", subjects="organisations"
    )
    return f"organisation/{found.own.id}" not in lines


def _some(row: ResultRow | None) -> tuple[ResultRow, ...]:
    return () if row is None else (row,)


async def _below(found: Held) -> tuple[BelowLine, ...]:
    """The cells and organisations directly below, and how far each has come."""
    children = await Organisation.filter(parent_id=found.unit.id).order_by("position")
    lines: list[BelowLine] = []
    for child in children:
        total = await Review.filter(
            Q(rating_scope=ScopeAnswer.IN) | Q(concluded_levels__id__isnull=False),
            campaign_id=found.campaign.id,
            cell_review__organisation__path__startswith=child.path,
        ).count()
        decisions = Decision.filter(
            campaign_id=found.campaign.id,
            current=True,
            group="members",
            review__cell_review__organisation__path__startswith=child.path,
        )
        decided = await decisions.count()
        told = await decisions.filter(announced_at__isnull=False).count()
        level = await Decision.get_or_none(
            campaign_id=found.campaign.id,
            organisation_id=child.id,
            group="organisations",
            current=True,
        )
        report = await result_ground.report_of(found.campaign.id, child.id)
        lines.append(
            BelowLine(
                unit=deciders.unit_of(child),
                stage=_stage_below(total, decided, told, report is not None, report),
                total=total,
                decided=decided,
                own_level=level.level if level else "",
                own_decided=level is not None,
            )
        )
    return tuple(lines)


def _stage_below(total: int, decided: int, told: int, sent: bool, report: object) -> Stage:  # noqa: FBT001
    if total and decided == total:
        return Stage.ANNOUNCED if told == total else Stage.DECIDED
    if not sent:
        return Stage.OPEN
    return Stage.RETURNED if getattr(report, "returned_at", None) else Stage.SENT


async def _advice(found: Held) -> Finding | None:
    """That so many organisations at the top level are not advised (002)."""
    top = found.plan.org_rating.levels[0] if found.plan.org_rating else ""
    if not top or found.line.kind.is_cell:
        return None
    cells = await Organisation.filter(
        path__startswith=found.line.organisation.path,
        kind__in=[kind for kind in OrganisationKind if kind.is_cell],
    )
    at_top = await Decision.filter(
        campaign_id=found.campaign.id,
        group="organisations",
        current=True,
        level=top,
        organisation_id__in=[cell.id for cell in cells],
    ).count()
    return next(iter(advice_findings(found.plan, len(cells), at_top)), None)
