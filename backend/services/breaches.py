"""Rules that were not kept (vi phạm quy định): noted, told to the competent committee, no more.

Nothing is rated, held or changed by it: whoever is told decides what follows.
"""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Breach, Organisation, Review
from backend.errors import InvalidCommandError, NotFoundError
from backend.plan_loader import find_plan
from backend.result_views import BreachLine, BreachView
from backend.services import access, campaigns, outbox
from backend.services.ballot_ground import named
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, ground_of
from backend.services.outbox import NewNotice
from backend.services.result_notices import leaders_of
from backend.text import clean

NOTED = "breach-noted"
#: What a plan calls the duty of the body that the heads answer to.
_DUTY = "hear_breaches"
_LEAST, _MOST = 3, 500


async def view(actor: Actor, organisation_id: int) -> BreachView:
    """What was noted of an organisation and of those below it, newest first.

    Raises:
        NotFoundError: the actor acts for nothing above it and does not lead it.
    """
    organisation, may_note = await _seen(actor, organisation_id)
    ground = await ground_of(organisation)
    rows = (
        await Breach.filter(
            campaign_id=ground.campaign.id, organisation__path__startswith=organisation.path
        )
        .order_by("-id")
        .select_related("organisation", "review__member", "told")
    )
    names = named(row.review.member for row in rows if row.review)
    lines = tuple(
        BreachLine(
            at=row.at,
            kind=row.kind,
            unit=row.organisation.name,
            name=names[row.review.member_id] if row.review else "",
            note=row.note,
            told=row.told.name if row.told else "",
        )
        for row in rows
    )
    people: tuple[tuple[int, str], ...] = ()
    if ground.kind.is_cell and may_note:
        reviews = (
            await Review.filter(
                campaign_id=ground.campaign.id, cell_review__organisation_id=organisation_id
            )
            .order_by("member__roll_number")
            .select_related("member")
        )
        called = named(review.member for review in reviews)
        people = tuple((review.id, called[review.member_id]) for review in reviews)
    return BreachView(
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        lines=lines,
        may_note=may_note,
        people=people,
    )


async def note(
    actor: Actor, organisation_id: int, review_id: int, text: str, now: datetime
) -> None:
    """Note that an organisation, or one person in it, did not keep the rules.

    Args:
        actor: He acts for an organisation above it.
        organisation_id: The organisation.
        review_id: The person; 0 for the organisation itself.
        text: What happened.
        now: When.

    Raises:
        NotFoundError: no such organisation or person, or the actor acts for nothing above it.
        InvalidCommandError: nothing is said of what happened.

    Transaction: one; the competent committee is told with it.

    Source: 000 I.3; 004 II.5.
    """
    organisation, may_note = await _seen(actor, organisation_id)
    if not may_note:
        raise NotFoundError
    ground = await ground_of(organisation)
    if review_id and not await Review.exists(
        id=review_id,
        campaign_id=ground.campaign.id,
        cell_review__organisation_id=organisation_id,
    ):
        raise NotFoundError
    said = clean(text)
    if not _LEAST <= len(said) <= _MOST:
        raise InvalidCommandError("error-breach-note", least=_LEAST, most=_MOST)
    subject = f"review/{review_id}" if review_id else f"organisation/{organisation_id}"
    async with command(actor, "breach-noted", subject, now):
        await _write(ground, review_id, "noted", said, actor.member_id, now)


async def log_cap(ground: Ground, by: int, now: datetime) -> None:
    """Keep that a list was decided over the cap; once an organisation.

    Transaction: the caller's.

    Source: 004 II.5.
    """
    known = await Breach.exists(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id, kind="cap"
    )
    if not known:
        await _write(ground, 0, "cap", "", by, now)


async def _seen(actor: Actor, organisation_id: int) -> tuple[Organisation, bool]:
    """The organisation, and whether the actor notes breaches of it: he acts for one above."""
    organisation = await Organisation.get_or_none(id=organisation_id)
    if organisation is None:
        raise NotFoundError
    above = await access.leads_above(actor.member_id, organisation.path)
    if not above:
        await access.require_lead(actor.member_id, organisation_id)
    return organisation, above


async def _write(
    ground: Ground, review_id: int, kind: str, text: str, by: int, now: datetime
) -> None:
    told = await _competent(ground)
    row = await Breach.create(
        campaign_id=ground.campaign.id,
        organisation_id=ground.organisation.id,
        review_id=review_id or None,
        told_id=told.id,
        kind=kind,
        note=text,
        by_id=by,
        at=now,
    )
    people: Sequence[int] = await leaders_of(told.id)
    await outbox.enqueue(
        [
            NewNotice(
                dedup_key=f"{NOTED}:{row.id}:{member}",
                kind=NOTED,
                campaign_id=ground.campaign.id,
                member_id=member,
                subject=f"organisation/{ground.organisation.id}",
                facts={"breach": row.id},
                due_at=now,
            )
            for member in people
        ],
        now,
    )


async def _competent(ground: Ground) -> Organisation:
    """Whose committee is told: the one the plan names, else the one directly above."""
    plan = find_plan(ground.campaign.plan_id)
    if any(duty.duty == _DUTY for duty in plan.duties):
        return await Organisation.get(id=ground.campaign.organisation_id)
    above = ground.organisation.parent_id
    top = ground.organisation.id == ground.campaign.organisation_id
    return ground.organisation if above is None or top else await Organisation.get(id=above)
