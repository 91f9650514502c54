"""Seasons: opening one, who is in it, and the season a person is in."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from tortoise.exceptions import IntegrityError

from backend.clock import local_day
from backend.db.models import (
    Campaign,
    CellReview,
    Member,
    Office,
    Organisation,
    Review,
)
from backend.db.raw import rows
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.plan_loader import dump_criteria, find_plan, parse_criteria
from backend.rules.plan import Criterion, Plan
from backend.rules.scope import MemberFacts, scope_given, scope_of
from backend.rules.terms import LEADING_POSTS, OrganisationKind, Post
from backend.services.commands import Actor, command
from backend.services.confirmations import refuse_unready
from backend.services.review_days import begun, meetings_of, review_day
from backend.views import SeasonView


async def open_campaign(
    plan_name: str,
    root_code: str,
    letter: str,
    *,
    actor: Actor | None,
    now: datetime,
    criteria: Sequence[Criterion] | None = None,
) -> int:
    """Open a season of a plan below an organisation, and enter everybody into it.

    Args:
        plan_name: The plan's id or code.
        root_code: Code of the organisation at the top.
        letter: Number of the letter the season acts on, named in its first message.
        actor: Who opens it; None at the command line.
        now: When.
        criteria: A list in the place of the plan's own.

    Returns:
        The campaign's id.

    Raises:
        NotFoundError: no such organisation.
        InvalidCommandError: no letter, no criteria, or the plan is not ready for a season.
        ConflictError: the season is open already.
        PlanError: no such plan.

    Transaction: one; campaign, cells, reviews and audit commit together.
    """
    plan = find_plan(plan_name)
    root = await Organisation.get(id=await organisation_by_code(root_code))
    await _refuse_impossible(plan, root, letter, criteria)
    async with command(actor, "campaign-opened", f"plan/{plan.id}", now, {"root": root.code}):
        try:
            campaign = await Campaign.create(
                plan_id=plan.id,
                year=plan.year,
                organisation_id=root.id,
                letter=letter.strip(),
                criteria=dump_criteria(tuple(criteria)) if criteria else None,
                opened_at=now,
            )
        except IntegrityError as error:  # somebody else opened it at this moment
            raise ConflictError("error-campaign-open") from error
        await enter_people(campaign, root)
    return campaign.id


async def refresh(*, actor: Actor | None, now: datetime) -> int:
    """Take a changed roster into every open season; forms begun stay as they are.

    Who became a leader is asked a leader's criteria from now on, unless he has handed in.

    Returns:
        How many people were entered or whose scope was computed anew.

    Transaction: one.
    """
    changed = 0
    async with command(actor, "campaigns-refreshed", "campaigns", now):
        for campaign in await Campaign.filter(closed_at=None).prefetch_related("organisation"):
            changed += await enter_people(campaign, campaign.organisation)
    return changed


async def season_at(path: str) -> Campaign | None:
    """The newest open season that covers the organisation at `path`; None where none does."""
    sql = """
        SELECT c.id FROM campaign c JOIN organisation g ON g.id = c.organisation_id
        WHERE c.closed_at IS NULL AND $1 LIKE g.path || '%' ORDER BY c.id DESC LIMIT 1"""
    found = await rows(sql, path)
    return await Campaign.get(id=found[0]["id"]) if found else None


def season_view(campaign: Campaign) -> SeasonView:
    """The campaign as screens show it."""
    return SeasonView(
        id=campaign.id,
        plan_id=campaign.plan_id,
        year=campaign.year,
        letter=campaign.letter,
        issued_by=find_plan(campaign.plan_id).issued_by,
        content=campaign.chat_content,
    )


def criteria_of(campaign: Campaign) -> tuple[Criterion, ...]:
    """The season's criteria: its own list, or the plan's; none where the plan has no grades."""
    form = find_plan(campaign.plan_id).member_form
    if not form.grades.items:
        return ()
    return parse_criteria(campaign.criteria) if campaign.criteria else form.criteria.items


async def organisation_by_code(code: str) -> int:
    """The id of the organisation with this code.

    Raises:
        NotFoundError: there is none.
    """
    organisation = await Organisation.get_or_none(code=code)
    if organisation is None:
        raise NotFoundError("error-organisation-unknown", organisation=code)
    return organisation.id


async def close_cell(organisation_id: int, *, actor: Actor | None, now: datetime) -> None:
    """End the changing of forms in a cell; forms handed in stay as they are.

    Raises:
        NotFoundError: no season runs in the cell, or its review is closed there.

    Transaction: one.
    """
    cell = await _cell_review(organisation_id)
    if cell.closed_at is not None:
        raise NotFoundError
    async with command(actor, "cell-closed", f"organisation/{organisation_id}", now):
        await CellReview.filter(id=cell.id).update(closed_at=now, version=cell.version + 1)


async def reopen_cell(organisation_id: int, *, actor: Actor | None, now: datetime) -> None:
    """Let forms of a cell be changed again, after its review was closed by mistake.

    Raises:
        NotFoundError: no season runs in the cell, or its review is not closed there.

    Transaction: one.
    """
    cell = await _cell_review(organisation_id)
    if cell.closed_at is None:
        raise NotFoundError
    async with command(actor, "cell-reopened", f"organisation/{organisation_id}", now):
        await CellReview.filter(id=cell.id).update(closed_at=None, version=cell.version + 1)


async def _cell_review(organisation_id: int) -> CellReview:
    """The cell in the newest season that runs there."""
    cell = (
        await CellReview.filter(organisation_id=organisation_id, campaign__closed_at=None)
        .order_by("-campaign_id")
        .first()
    )
    if cell is None:
        raise NotFoundError
    return cell


async def _refuse_impossible(
    plan: Plan, root: Organisation, letter: str, criteria: Sequence[Criterion] | None
) -> None:
    if not letter.strip():
        raise InvalidCommandError("error-letter-missing")
    slot = plan.member_form.criteria
    if not (criteria or slot.items):
        raise InvalidCommandError("error-criteria-needed", source=slot.source)
    await refuse_unready(plan)
    if await Campaign.filter(organisation_id=root.id, plan_id=plan.id, year=plan.year).exists():
        raise ConflictError("error-campaign-open")


async def enter_people(campaign: Campaign, root: Organisation) -> int:
    """Enter everybody at `root` and below, or compute his scope anew; forms begun stay.

    Six months are counted to the day of the cell's meeting once it was sent (A-10). Once the cell
    voted or concluded on somebody, another day changes nothing; the roster still does.

    Returns:
        How many people were entered or whose scope changed.

    Transaction: the caller's.
    """
    plan = find_plan(campaign.plan_id)
    cells = [
        organisation
        for organisation in await Organisation.filter(path__startswith=root.path)
        if OrganisationKind(organisation.kind).is_cell
    ]
    await CellReview.bulk_create(
        [CellReview(campaign_id=campaign.id, organisation_id=cell.id) for cell in cells],
        ignore_conflicts=True,
    )
    entered = CellReview.filter(campaign_id=campaign.id, organisation__path__startswith=root.path)
    cell_reviews = {cell.organisation_id: cell for cell in await entered}
    kinds = {cell.id: OrganisationKind(cell.kind) for cell in cells}
    below = await Member.filter(cell__path__startswith=root.path).order_by("id")
    members = [member for member in below if member.cell_id in kinds]
    posts = await _posts(root)
    reviewed = Review.filter(campaign_id=campaign.id, member__cell__path__startswith=root.path)
    known = {review.member_id: review for review in await reviewed}
    meets, settled = await meetings_of(campaign.id), await begun(campaign.id)
    fresh: list[Review] = []
    changed = 0
    for member in members:
        review = known.get(member.id)
        on = review_day(plan, kinds[member.cell_id], meets.get(member.cell_id))
        on = on or local_day(campaign.opened_at)
        kept = review if member.cell_id in settled else None
        entry = _entry(posts.get(member.id, frozenset())) | _scope(plan, member, on, kept)
        entry["cell_review_id"] = cell_reviews[member.cell_id].id
        if review is None:
            fresh.append(Review(campaign_id=campaign.id, member_id=member.id, **entry))
            continue
        if review.submitted_at is not None:  # it was complete with the parts it was asked
            entry |= {"leader": review.leader, "head": review.head}
        if any(getattr(review, name) != value for name, value in entry.items()):
            await Review.filter(id=review.id).update(**entry)
            changed += 1
    await Review.bulk_create(fresh)
    return changed + len(fresh)


def _entry(posts: frozenset[Post]) -> dict[str, object]:
    return {"leader": bool(posts & LEADING_POSTS), "head": Post.HEAD in posts}


def _scope(plan: Plan, member: Member, on: date, kept: Review | None) -> dict[str, object]:
    """Whether he is reviewed and rated by the day `on`, or as is kept of him."""
    facts = MemberFacts.of_standing(member.standing, member.admitted_on)
    result = (
        scope_given(plan, facts, on, (kept.review_scope, kept.rating_scope))
        if kept
        else scope_of(plan, facts, on)
    )
    return {"review_scope": result.review, "rating_scope": result.rating}


async def _posts(root: Organisation) -> Mapping[int, frozenset[Post]]:
    held: dict[int, set[Post]] = {}
    for office in await Office.filter(member__cell__path__startswith=root.path):
        held.setdefault(office.member_id, set()).add(Post(office.post))
    return {member_id: frozenset(posts) for member_id, posts in held.items()}
