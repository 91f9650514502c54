"""The boards and leaders whose levels a body decides, with all that is known of each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from backend.cap_views import Group
from backend.db.models import Decision, Discipline, Organisation, StepMark, UnitFacts
from backend.office_views import OfficeRow
from backend.services import counted, deciders, leaders, result_facts, unit_sheet
from backend.services.deciders import NOT_RATED
from backend.services.meeting_ground import Ground

#: The step of the organisation board before a leader is decided (R004-73).
APPRAISED = "appraised"


async def rows_of(ground: Ground, group: Group, today: date) -> tuple[OfficeRow, ...]:
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
