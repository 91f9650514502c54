"""Leaders whose level a body decides, whoever asks: the ballot or the page of decisions."""

from tortoise.expressions import Q

from backend.cap_views import Group
from backend.db.models import Office, Organisation, Review
from backend.rules.terms import OrganisationKind, Post, ScopeAnswer
from backend.services import deciders
from backend.services.meeting_ground import Ground

#: Posts that lead a grassroots organisation.
_LEADING = [Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.STANDING_BOARD, Post.COMMITTEE]


async def decided_at(ground: Ground) -> list[Review]:
    """Reviews of the leaders an organisation's body decides, in the order of the roll.

    They are the leaders of the grassroots organisations directly below, and the heads at work.
    Nobody is one where the plan names another body.
    """
    here = ground.organisation
    line = await deciders.line_of(here)
    if line.kind is not OrganisationKind.ORG_UPPER:
        return []
    base = [OrganisationKind.ORG_BASE, OrganisationKind.CELL_BASE]
    below = await Organisation.filter(parent_id=here.id, kind__in=base)
    probe = await deciders.line_of(below[0]) if below else line
    route = await deciders.route_of(ground.plan, Group.LEADERS, probe)
    if route.decider is None or route.decider.id != here.id:
        return []
    offices = await Office.filter(
        Q(organisation_id__in=[one.id for one in below], post__in=_LEADING)
        | Q(organisation_id__isnull=True, post__in=[Post.HEAD, Post.DEPUTY])
    )
    people = {office.member_id for office in offices}
    return (
        await Review.filter(campaign_id=ground.campaign.id, member_id__in=people)
        .exclude(rating_scope=ScopeAnswer.OUT)
        .select_related("member", "member__cell", "cell_review")
        .order_by("member__cell__position", "member__roll_number")
    )
