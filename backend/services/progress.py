"""Progress (tiến độ) as people see it: `/viec` and `/tiendo`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from backend.clock import local_day
from backend.db.models import Account, Campaign, CriterionGrade, Member, Organisation
from backend.db.raw import instant, rows
from backend.errors import NotFoundError
from backend.plan_loader import find_plan
from backend.rules.criteria import criteria_for, parts_of
from backend.rules.progress import (
    CellCounts,
    FormFacts,
    Node,
    OrganisationProgress,
    blockers,
    form_state,
    organisation_progress,
)
from backend.rules.terms import OrganisationKind, ScopeAnswer
from backend.services import (
    access,
    appraisals,
    ballots,
    campaigns,
    forms,
    result_progress,
    tasks,
    todays_meetings,
)
from backend.services.commands import Actor
from backend.text import word_key
from backend.views import (
    BoardView,
    DutyView,
    HomeView,
    MemberLine,
    OrganisationLine,
    PersonView,
)

#: Cells named as holding the others back; how many more there are is said.
NAMED_BLOCKERS = 3


async def home(actor: Actor, now: datetime) -> HomeView:
    """All that concerns the actor now: his form, and what he looks after.

    Raises:
        NotFoundError: the person is no longer on the roster.
    """
    member = await Member.get_or_none(id=actor.member_id).select_related("cell")
    if member is None:
        raise NotFoundError
    row = await forms.current_row(actor.member_id)
    kind = OrganisationKind(member.cell.kind)
    channels = await Account.filter(member_id=member.id).values_list("channel", flat=True)
    duties = await _duties(actor, now)
    season = row.season if row else next((duty.season for duty in duties), None)
    return HomeView(
        person=PersonView(member.id, member.full_name, member.cell_id, member.cell.name, kind),
        season=season,
        form=await forms.form_of(row, now) if row else None,
        duties=duties,
        channels=tuple(sorted({str(channel) for channel in channels})),
        tasks=await tasks.tasks_of(actor, now),
        counts=await ballots.counted_by(actor.member_id),
        meetings=await todays_meetings.today(actor, now),
    )


async def _duties(actor: Actor, now: datetime) -> tuple[DutyView, ...]:
    """The organisations the actor looks after, each in the season its board shows."""
    charges = await access.charges_of(actor.member_id)
    duties: list[DutyView] = []
    for organisation_id in dict.fromkeys(charge.organisation_id for charge in charges):
        organisation = await Organisation.get(id=organisation_id)
        campaign = await campaigns.season_at(organisation.path)
        if campaign is None:
            continue
        line = (await _lines(campaign, organisation, now))[organisation_id]
        unlinked = line.progress.reviewed - line.progress.linked
        results = await result_progress.standing(campaign.id, organisation.path)
        begun = results if results.waiting or results.decided else None
        duties.append(DutyView(line, unlinked, campaigns.season_view(campaign), begun))
    return tuple(duties)


async def board(actor: Actor, organisation_id: int, now: datetime) -> BoardView:
    """`/tiendo` of one organisation.

    Raises:
        NotFoundError: no such organisation, or not the actor's to see, or no season runs there.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    campaign = await campaigns.season_at(organisation.path)
    if campaign is None:
        raise NotFoundError("error-no-season")
    lines = await _lines(campaign, organisation, now)
    below = [line for line in lines.values() if line.id != organisation_id]
    children = await Organisation.filter(parent_id=organisation_id).order_by("position")
    holding = blockers([line.progress for line in below if line.kind.is_cell])
    is_cell = OrganisationKind(organisation.kind).is_cell
    return BoardView(
        season=campaigns.season_view(campaign),
        here=lines[organisation_id],
        parent_id=await _watched_parent(actor, organisation),
        children=tuple(lines[child.id] for child in children),
        blockers=tuple(lines[row.organisation] for row in holding[:NAMED_BLOCKERS]),
        members=await _members(campaign, organisation_id) if is_cell else (),
        may_issue_codes=await access.may_issue(actor.member_id, organisation.path),
        blocking=len(holding),
        steps=await tasks.tasks_at(actor, campaign, organisation, now),
        may_lead=await access.leads(actor.member_id, organisation_id),
        appraisal=await appraisals.of_board(actor, campaign, organisation_id),
    )


async def find_members(actor: Actor, organisation_id: int, typed: str, now: datetime) -> BoardView:
    """The members of a cell with the typed words in their names, as `board` shows them.

    Accents do not matter; the last word may be the start of one. Names that hold the words
    whole come first: "an" finds An before Anh.

    Raises:
        NotFoundError: as `board`.
    """
    view = await board(actor, organisation_id, now)
    wanted = f" {word_key(typed)}"
    names = {member.member_id: f" {word_key(member.name)} " for member in view.members}
    found = [
        member for member in view.members if wanted.strip() and wanted in names[member.member_id]
    ]
    found.sort(key=lambda member: f"{wanted} " not in names[member.member_id])
    return replace(view, members=tuple(found))


async def default_board(actor: Actor) -> int | None:
    """The organisation `/tiendo` opens with: the highest one the actor looks after."""
    charges = await access.charges_of(actor.member_id)
    return charges[0].organisation_id if charges else None


async def _lines(
    campaign: Campaign, root: Organisation, now: datetime
) -> dict[int, OrganisationLine]:
    organisations = await Organisation.filter(path__startswith=root.path).order_by(
        "path", "position"
    )
    nodes = [
        Node(organisation=o.id, kind=OrganisationKind(o.kind), path=o.path) for o in organisations
    ]
    today = local_day(now)
    plan = find_plan(campaign.plan_id)
    summed = organisation_progress(plan, nodes, await _counts(campaign.id, root.path), today)
    return {o.id: _line(o, summed[o.id], now) for o in organisations}


def _line(
    organisation: Organisation, progress: OrganisationProgress, now: datetime
) -> OrganisationLine:
    last = progress.last_day.day
    return OrganisationLine(
        id=organisation.id,
        name=organisation.name,
        kind=OrganisationKind(organisation.kind),
        progress=progress,
        days_left=None if last is None else (last - local_day(now)).days,
    )


async def _counts(campaign_id: int, path: str) -> Sequence[CellCounts]:
    sql = """
        SELECT cr.organisation_id AS organisation,
            COUNT(*) AS reviewed,
            SUM(CASE WHEN r.submitted_at IS NOT NULL OR r.paper_at IS NOT NULL
                THEN 1 ELSE 0 END) AS submitted,
            SUM(CASE WHEN r.submitted_at IS NOT NULL OR r.paper_at IS NOT NULL
                OR r.own_level IS NOT NULL
                OR EXISTS (SELECT 1 FROM criterion_grade g WHERE g.review_id = r.id)
                THEN 1 ELSE 0 END) AS started,
            SUM(CASE WHEN EXISTS (SELECT 1 FROM account a WHERE a.member_id = r.member_id)
                THEN 1 ELSE 0 END) AS linked,
            MAX(CASE WHEN cr.closed_at IS NULL THEN 0 ELSE 1 END) AS closed
        FROM organisation o
        JOIN cell_review cr ON cr.organisation_id = o.id
        JOIN review r ON r.cell_review_id = cr.id
        WHERE cr.campaign_id = $1 AND r.review_scope <> $2 AND o.path LIKE $3
        GROUP BY cr.organisation_id"""
    found = await rows(sql, campaign_id, ScopeAnswer.OUT.value, f"{path}%")
    return [CellCounts(**{**row, "closed": bool(row["closed"])}) for row in found]


async def _members(campaign: Campaign, cell_id: int) -> tuple[MemberLine, ...]:
    sql = """
        SELECT m.id, m.roll_number, m.full_name, m.born, r.id AS review, r.review_scope,
            r.leader, r.head, r.own_level, r.submitted_at, r.paper_at, cr.closed_at,
            (SELECT COUNT(*) FROM account a WHERE a.member_id = m.id) AS chats
        FROM review r
        JOIN cell_review cr ON cr.id = r.cell_review_id
        JOIN member m ON m.id = r.member_id
        WHERE r.campaign_id = $1 AND cr.organisation_id = $2
        ORDER BY m.roll_number"""
    found = await rows(sql, campaign.id, cell_id)
    criteria = campaigns.criteria_of(campaign)
    graded = await _graded(campaign.id, cell_id)
    names = [row["full_name"] for row in found]
    lines: list[MemberLine] = []
    for row in found:
        asked = criteria_for(criteria, parts_of(leader=row["leader"], head=row["head"]))
        facts = FormFacts(
            review=ScopeAnswer(row["review_scope"]),
            answered=sum(1 for c in asked if c.key in graded.get(row["review"], ())),
            asked=len(asked),
            level_named=row["own_level"] is not None,
            submitted=row["submitted_at"] is not None,
            closed=row["closed_at"] is not None,
            on_paper=row["paper_at"] is not None,
        )
        name = row["full_name"]
        if names.count(name) > 1:
            name = f"{name} ({str(row['born'])[:4]})"
        state, linked = form_state(facts), row["chats"] > 0
        paper_at = instant(row["paper_at"])
        lines.append(MemberLine(row["id"], row["roll_number"], name, state, linked, paper_at))
    return tuple(lines)


async def _graded(campaign_id: int, cell_id: int) -> Mapping[int, set[str]]:
    """By review: the criteria graded in it, also those no longer asked."""
    pairs = await CriterionGrade.filter(
        review__campaign_id=campaign_id, review__cell_review__organisation_id=cell_id
    ).values_list("review_id", "criterion")
    graded: dict[int, set[str]] = {}
    for review_id, criterion in pairs:
        graded.setdefault(review_id, set()).add(criterion)
    return graded


async def _watched_parent(actor: Actor, organisation: Organisation) -> int | None:
    if organisation.parent_id is None:
        return None
    try:
        return (await access.require_watch(actor.member_id, organisation.parent_id)).id
    except NotFoundError:
        return None
