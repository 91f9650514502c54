"""Staff ratings and comments of others, collected by the office above for many cells at once.

They are the same facts the cell's board enters; who is above sees these alone, no self-rating
and no proposal.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from backend.comment_views import CommentsIn, CommentsOf, CommentsView
from backend.db.models import Organisation, RatingFacts, Review
from backend.db.raw import rows
from backend.errors import NotFoundError
from backend.meeting_views import Unit
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind, ScopeAnswer
from backend.services import access, campaigns, rating_facts
from backend.services.commands import Actor
from backend.services.meeting_ground import Ground, ground_of
from backend.sitting_views import Residence

_RESIDENCE = "residence_comment"
_BELOW = """
    SELECT g.id, g.name, g.kind, COUNT(*) AS people,
        SUM(CASE WHEN m.civil_servant AND s.staff = '' THEN 1 ELSE 0 END) AS staff_missing,
        SUM(CASE WHEN m.civil_servant AND s.staff <> '' AND NOT s.final THEN 1 ELSE 0 END)
            AS staff_expected,
        SUM(CASE WHEN COALESCE(f.residence, 'none') = 'none' THEN 1 ELSE 0 END)
            AS residence_missing
    FROM review r
    JOIN member m ON m.id = r.member_id
    JOIN cell_review cr ON cr.id = r.cell_review_id
    JOIN organisation g ON g.id = cr.organisation_id
    LEFT JOIN rating_facts f ON f.review_id = r.id
    JOIN (
        SELECT q.id, COALESCE(e.staff, p.staff_rating, '') AS staff,
            COALESCE(e.staff_final, p.staff_rating IS NOT NULL) AS final
        FROM review q
        JOIN member p ON p.id = q.member_id
        LEFT JOIN rating_facts e ON e.review_id = q.id
    ) s ON s.id = r.id
    WHERE r.campaign_id = $1 AND r.rating_scope <> $2 AND g.path LIKE $3
    GROUP BY g.id, g.name, g.kind, g.path, g.position ORDER BY g.path, g.position"""


@dataclass(frozen=True, slots=True)
class Comments:
    """What is entered of one person, as the page showed it and with what was changed."""

    version: int
    staff: str
    staff_final: bool
    residence: Residence
    temp_comment: bool


async def view(actor: Actor, organisation_id: int) -> CommentsView:
    """The people of a cell, or the cells below an organisation.

    Raises:
        NotFoundError: it is not the actor's, nor below what he acts for, or no season runs there.
    """
    organisation = await _seen(actor, organisation_id)
    ground = await ground_of(organisation)
    found = CommentsView(
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        asks_residence=asks_residence(ground.plan),
        above=await _above(actor, organisation),
    )
    if ground.kind.is_cell:
        return replace(found, people=await _people(actor, ground))
    return replace(found, cells=await _cells(ground))


async def save(actor: Actor, review_id: int, comments: Comments, now: datetime) -> None:
    """Store what others said of a person; whatever else is known of him stays as it is.

    Raises: as `rating_facts.set_facts`.

    Transaction: one.
    """
    subject = await rating_facts.subject_of(actor, review_id)
    known = await rating_facts.facts_of(review_id, subject.member)
    entered = replace(
        known,
        version=comments.version,
        staff=comments.staff,
        staff_final=comments.staff_final,
        residence=comments.residence,
        temp_comment=comments.temp_comment,
    )
    await rating_facts.set_facts(actor, review_id, entered, now)


async def may_collect(actor: Actor, organisation_id: int) -> bool:
    """Whether the staff ratings and comments of an organisation are the actor's to enter."""
    try:
        await _seen(actor, organisation_id)
    except NotFoundError:
        return False
    return True


def asks_residence(plan: Plan) -> bool:
    """Whether the plan asks for the comment from where a person lives."""
    return any(paper.key == _RESIDENCE for paper in plan.personal_papers)


async def _seen(actor: Actor, organisation_id: int) -> Organisation:
    organisation = await Organisation.get_or_none(id=organisation_id)
    if organisation is None:
        raise NotFoundError
    if await access.leads_above(actor.member_id, organisation.path):
        return organisation
    if OrganisationKind(organisation.kind).is_cell:
        return await access.require_board(actor.member_id, organisation_id)
    return await access.require_lead(actor.member_id, organisation_id)


async def _above(actor: Actor, organisation: Organisation) -> int:
    parent = await Organisation.get_or_none(id=organisation.parent_id or 0)
    if parent is None:
        return 0
    leads = await access.leads(actor.member_id, parent.id)
    if leads or await access.leads_above(actor.member_id, parent.path):
        return parent.id
    return 0


async def _people(actor: Actor, ground: Ground) -> tuple[CommentsOf, ...]:
    reviews = (
        await Review.filter(
            campaign_id=ground.campaign.id,
            cell_review__organisation_id=ground.organisation.id,
            rating_scope__not=ScopeAnswer.OUT,
        )
        .order_by("member__roll_number")
        .select_related("member")
    )
    stored = {
        row.review_id: row
        for row in await RatingFacts.filter(review_id__in=[review.id for review in reviews])
    }
    return tuple(_one(actor, review, stored.get(review.id)) for review in reviews)


def _one(actor: Actor, review: Review, row: RatingFacts | None) -> CommentsOf:
    facts, member = rating_facts.view_of(row, review.member), review.member
    return CommentsOf(
        review_id=review.id,
        number=member.roll_number,
        name=member.full_name,
        civil_servant=member.civil_servant,
        temporary_cell=member.temporary_cell,
        version=facts.version,
        staff=facts.staff,
        staff_final=facts.staff_final,
        residence=facts.residence,
        temp_comment=facts.temp_comment,
        own=review.member_id == actor.member_id,
    )


async def _cells(ground: Ground) -> tuple[CommentsIn, ...]:
    found = await rows(
        _BELOW, ground.campaign.id, ScopeAnswer.OUT.value, f"{ground.organisation.path}%"
    )
    asked = asks_residence(ground.plan)
    return tuple(
        CommentsIn(
            unit=Unit(row["id"], row["name"], OrganisationKind(row["kind"])),
            people=int(row["people"]),
            staff_missing=int(row["staff_missing"]),
            staff_expected=int(row["staff_expected"]),
            residence_missing=int(row["residence_missing"]) if asked else 0,
        )
        for row in found
    )
