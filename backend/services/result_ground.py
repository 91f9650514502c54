"""What a result stands on: an organisation, its season and plan, who decides, what is stored."""

from dataclasses import dataclass, field
from datetime import date, datetime

from backend.cap_views import Group
from backend.clock import local_day
from backend.db.models import (
    Campaign,
    CellReview,
    ConcludedLevel,
    Decision,
    Meeting,
    Member,
    Organisation,
    ResultReport,
    UnitFacts,
)
from backend.meeting_views import Unit
from backend.result_views import Outcome, ReportView, ResultRow, Route
from backend.rules.plan import Plan
from backend.rules.terms import Level, MeetingPart, OrganisationKind, ScopeAnswer
from backend.services import counted, deciders, result_facts, unit_sheet
from backend.services.ballot_ground import named
from backend.services.deciders import Line
from backend.services.meeting_ground import ground_of
from backend.services.result_facts import Known, decision_view


@dataclass(slots=True)
class Held:
    """An organisation's results as stored, with what the plan makes of them.

    Attributes:
        rows: Its members to be rated; empty where it is no cell.
        forced: Reviews whose level the plan leaves no choice on.
        most: By review, the level with the most votes.
        own: Its own level; None where the plan rates no such organisation.
        own_forced: The level a discipline leaves it; "" where it leaves the choice.
    """

    campaign: Campaign
    plan: Plan
    line: Line
    route: Route
    own_route: Route
    known: dict[int, Known] = field(default_factory=dict[int, Known])
    rows: tuple[ResultRow, ...] = ()
    forced: frozenset[int] = frozenset()
    most: dict[int, str] = field(default_factory=dict[int, str])
    own: ResultRow | None = None
    own_forced: str = ""
    report: ReportView | None = None
    met: bool = False

    @property
    def unit(self) -> Unit:
        """The organisation as screens show it."""
        return deciders.unit_of(self.line.organisation)

    @property
    def taken_up(self) -> tuple[ResultRow, ...]:
        """The rows of the list, without those who come later."""
        return tuple(row for row in self.rows if not row.away)

    @property
    def own_levels(self) -> tuple[str, ...]:
        """The levels an organisation may have, best first."""
        rules = self.plan.org_rating
        return rules.levels if rules else tuple(level.value for level in Level)

    @property
    def decides_itself(self) -> bool:
        """Whether the cell itself decides the levels of its members."""
        return self.route.decider is not None and self.route.decider.id == self.unit.id


async def held(organisation: Organisation, now: datetime) -> Held:
    """The results of an organisation in the season that runs there.

    Raises:
        NotFoundError: none runs.
    """
    ground = await ground_of(organisation)
    line = await deciders.line_of(organisation)
    found = Held(
        campaign=ground.campaign,
        plan=ground.plan,
        line=line,
        route=await deciders.route_of(ground.plan, Group.MEMBERS, line),
        own_route=await deciders.route_of(ground.plan, Group.ORGANISATIONS, line),
        report=await report_of(ground.campaign.id, organisation.id),
        met=await _met(ground.campaign, organisation),
    )
    if line.kind.is_cell:
        await _members(found, now)
    found.own = await _own_row(found, local_day(now))
    return found


async def report_of(campaign_id: int, organisation_id: int) -> ReportView | None:
    """The last sending of a result; None where it was never sent."""
    row = (
        await ResultReport.filter(campaign_id=campaign_id, organisation_id=organisation_id)
        .order_by("-number")
        .first()
    )
    if row is None:
        return None
    return ReportView(row.number, row.version, row.sent_at, row.returned_at, row.returned_reason)


async def _own_row(held_: Held, today: date) -> ResultRow:
    """The organisation's own way to a level: its year, and what the levels of others say."""
    campaign, plan, line = held_.campaign, held_.plan, held_.line
    others = await _others(held_)
    organisation = line.organisation
    facts = await UnitFacts.get_or_none(campaign_id=campaign.id, organisation_id=organisation.id)
    concluded = await ConcludedLevel.get_or_none(
        campaign_id=campaign.id, organisation_id=organisation.id
    )
    taken = await Decision.filter(
        campaign_id=campaign.id, organisation_id=organisation.id, group="organisations"
    ).order_by("-id")
    lines = await counted.newest(campaign.id, organisation.id, subjects="organisations")
    found = lines.get(f"organisation/{organisation.id}")
    proposed = facts.proposed_level if facts else ""
    views = [decision_view(decision, {}) for decision in taken]
    year = unit_sheet.stored(facts.year if facts else None)
    said = unit_sheet.outcome(plan, year, others, cell=line.kind.is_cell)
    status = "people_decide" if found else "not_counted"
    outcome = Outcome(None, status)
    barred = unit_sheet.disciplined(plan, year, today)
    if barred is not None:
        held_.own_forced = str(barred.facts["level"])
        outcome = Outcome(held_.own_forced, "fits", (barred,))
    elif said is not None:
        level = said.answer["level"]
        outcome = Outcome(str(level) if level else None, str(said.answer["status"]), said.because)
    return ResultRow(
        id=organisation.id,
        number=found.number if found else 1,
        name=organisation.name,
        own="",
        board=proposed,
        priority=0,
        votes=found.votes if found else None,
        counted=outcome,
        concluded=concluded.level if concluded else "",
        concluded_reason=concluded.reason if concluded else "",
        decision=next((v for v, d in zip(views, taken, strict=True) if d.current), None),
        before=tuple(v for v, d in zip(views, taken, strict=True) if not d.current),
    )


async def _others(found: Held) -> unit_sheet.Counted:
    """What the levels of its members, or of the cells below, say of an organisation."""
    organisation = found.line.organisation
    if found.line.kind.is_cell:
        levels = [row.level for row in found.rows if row.level]
        return unit_sheet.Counted(
            members=await Member.filter(cell_id=organisation.id).count(),
            rated=len(levels),
            not_completed=levels.count(Level.NOT_COMPLETED.value),
        )
    cells = await Organisation.filter(
        path__startswith=organisation.path,
        kind__in=[kind for kind in OrganisationKind if kind.is_cell],
    ).values_list("id", flat=True)
    weak = await Decision.filter(
        campaign_id=found.campaign.id,
        organisation_id__in=list(cells),
        group="organisations",
        current=True,
        level="WEAK",
    ).count()
    return unit_sheet.Counted(cells=len(cells), weak=weak)


async def _members(found: Held, now: datetime) -> None:
    organisation = found.line.organisation
    known = await result_facts.known_of(found.campaign, [organisation.id])
    lines = dict(await counted.newest(found.campaign.id, organisation.id))
    if found.decides_itself:
        lines |= await counted.newest(found.campaign.id, organisation.id, purpose="decide")
    sent = await result_facts.supplemented(found.campaign.id)
    names = named(one.member for one in known)
    rows: list[ResultRow] = []
    forced: set[int] = set()
    for place, one in enumerate(known, start=1):
        review_id = one.review.id
        line = lines.get(f"review/{review_id}")
        if one.review.rating_scope != ScopeAnswer.IN and not (line or one.concluded):
            continue  # the plan is silent on him: he is rated if he was put to the vote
        found.known[review_id] = one
        votes = line.votes if line else None
        outcome, no_choice = result_facts.member_outcome(
            found.plan, one, found.line.kind, votes, local_day(now)
        )
        if no_choice:
            forced.add(review_id)
        found.most[review_id] = counted.most_votes(votes)
        views = [decision_view(decision, sent) for decision in one.decisions]
        current = [d.current for d in one.decisions]
        away = votes is None and not one.concluded and not any(current)
        rows.append(
            ResultRow(
                id=review_id,
                number=line.number if line else place,
                name=names[one.member.id],
                own=str(one.review.own_level or ""),
                board=str(one.board.level) if one.board else "",
                priority=(one.board.priority or 0) if one.board else 0,
                votes=votes,
                counted=outcome,
                concluded=one.concluded.level if one.concluded else "",
                concluded_reason=one.concluded.reason if one.concluded else "",
                decision=next((v for v, c in zip(views, current, strict=True) if c), None),
                before=tuple(v for v, c in zip(views, current, strict=True) if not c),
                away=away and (one.deferred or bool(lines)),
            )
        )
    found.rows, found.forced = tuple(rows), frozenset(forced)
    found.met = found.met or bool(lines)


async def _met(campaign: Campaign, organisation: Organisation) -> bool:
    """Whether the review meeting took place: it was held, or the forms are closed."""
    closed = await CellReview.filter(
        campaign_id=campaign.id, organisation_id=organisation.id, closed_at__isnull=False
    ).exists()
    if closed:
        return True
    held_ones = await Meeting.filter(
        campaign_id=campaign.id, organisation_id=organisation.id, state="held"
    )
    return any(MeetingPart.INDIVIDUALS.value in (meeting.parts or []) for meeting in held_ones)
