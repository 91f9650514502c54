"""The list for commendation: decided excellent members, and organisations that were picked."""

from collections.abc import Sequence
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.cap_views import CommendationsView, CommendedRow, Group
from backend.db.models import Commendation, Decision, Organisation, Review
from backend.errors import ConflictError, InvalidCommandError
from backend.services import access, campaigns, caps
from backend.services.commands import Actor, command
from backend.services.meeting_ground import ground_of


async def view(actor: Actor, organisation_id: int) -> CommendationsView:
    """Everybody below an organisation who may be put forward, picked or not.

    Excellent members are proposed to the level above (A-02); of organisations at the top level
    typical ones are picked.

    Raises:
        NotFoundError: no such organisation, not the actor's to see, or no season runs there.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    ground = await ground_of(organisation)
    found = await _decided(ground.campaign.id, organisation)
    people = [d for d in found if d.group == Group.MEMBERS]
    units = [d for d in found if d.group == Group.ORGANISATIONS]
    bodies = [d.bodies for d in ground.plan.duties if d.duty == "pick_for_commendation"]
    return CommendationsView(
        season=campaigns.season_view(ground.campaign),
        organisation_id=organisation.id,
        name=organisation.name,
        people=await _rows(people),
        units=await _rows(units),
        picker=bodies[0][0] if bodies else "",
        may_pick=await access.leads(actor.member_id, organisation_id),
    )


async def pick(
    actor: Actor, organisation_id: int, decision_id: int, now: datetime, *, picked: bool
) -> CommendationsView:
    """Put somebody on the list, or take him off.

    Args:
        actor: Who acts for the organisation whose list it is.
        organisation_id: Which.
        decision_id: The decided level that is put forward.
        now: When.
        picked: Onto the list.

    Raises:
        NotFoundError: the list is not the actor's.
        InvalidCommandError: no such decided level at the top.
        ConflictError: he is on it, or off it, already.

    Transaction: one.
    """
    organisation = await access.require_lead(actor.member_id, organisation_id)
    ground = await ground_of(organisation)
    rows = await _decided(ground.campaign.id, organisation)
    if decision_id not in {row.id for row in rows}:
        raise InvalidCommandError("error-commend-row")
    action = "commendation-picked" if picked else "commendation-dropped"
    async with command(actor, action, f"decision/{decision_id}", now):
        if not picked:
            gone = await Commendation.filter(decision_id=decision_id).delete()
            if not gone:
                raise ConflictError("error-result-changed")
        else:
            try:
                await Commendation.create(decision_id=decision_id, at=now, by_id=actor.member_id)
            except IntegrityError as error:
                raise ConflictError("error-result-changed") from error
    return await view(actor, organisation_id)


async def _decided(campaign_id: int, organisation: Organisation) -> list[Decision]:
    """Decisions that stand, at the top level, on whom is below the organisation."""
    found = await Decision.filter(
        campaign_id=campaign_id,
        current=True,
        level__in=sorted(caps.EXCELLENT),
        group__in=[Group.MEMBERS.value, Group.ORGANISATIONS.value],
    ).order_by("id")
    below = {o.id for o in await Organisation.filter(path__startswith=organisation.path)}
    reviews = await Review.filter(
        id__in=[d.review_id for d in found if d.review_id]
    ).select_related("cell_review")
    at = {review.id: review.cell_review.organisation_id for review in reviews}
    return [d for d in found if (at.get(d.review_id or 0) or d.organisation_id) in below]


async def _rows(decisions: Sequence[Decision]) -> tuple[CommendedRow, ...]:
    ids = [d.id for d in decisions]
    picked = set(
        await Commendation.filter(decision_id__in=ids).values_list("decision_id", flat=True)
    )
    reviews = await Review.filter(
        id__in=[d.review_id for d in decisions if d.review_id]
    ).select_related("member", "member__cell")
    people = {r.id: (r.member.full_name, r.member.cell.name) for r in reviews}
    units = {
        o.id: (o.name, "")
        for o in await Organisation.filter(
            id__in=[d.organisation_id for d in decisions if d.organisation_id]
        )
    }
    found: list[CommendedRow] = []
    for decision in decisions:
        of_person = people.get(decision.review_id or 0)
        name, unit = of_person or units.get(decision.organisation_id or 0, ("", ""))
        found.append(
            CommendedRow(
                decision.id, name, unit, decision.level, decision.document, decision.id in picked
            )
        )
    return tuple(found)
