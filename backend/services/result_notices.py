"""Who is told of a result, and with which row of the outbox."""

from datetime import datetime

from backend.db.models import Decision, Office, Review
from backend.services.access import LEADING
from backend.services.outbox import NewNotice

TOLD, REVOKED, RETURNED, SENT = "result-told", "result-revoked", "result-returned", "result-sent"


async def to_those_concerned(decision: Decision, kind: str, now: datetime) -> list[NewNotice]:
    """A notice to each whom a decision concerns: the member, or who acts for the organisation."""
    if decision.review_id is not None:
        review = await Review.get(id=decision.review_id)
        people = [review.member_id]
    else:
        people = await leaders_of(decision.organisation_id or 0)
    return [
        NewNotice(
            dedup_key=f"{kind}:{decision.id}:{member}",
            kind=kind,
            campaign_id=decision.campaign_id,
            member_id=member,
            subject=f"decision/{decision.id}",
            facts={"decision": decision.id},
            due_at=now,
        )
        for member in people
    ]


async def to_leaders(
    organisation_id: int, kind: str, number: int, campaign_id: int, about: int, now: datetime
) -> list[NewNotice]:
    """A notice to who acts for an organisation, of a list that was sent or returned.

    Args:
        organisation_id: Who is told.
        kind: `SENT` or `RETURNED`.
        number: Of the sending.
        campaign_id: The season.
        about: The organisation whose list it is.
        now: When.
    """
    return [
        NewNotice(
            dedup_key=f"{kind}:{campaign_id}:{about}:{number}:{member}",
            kind=kind,
            campaign_id=campaign_id,
            member_id=member,
            subject=f"organisation/{about}",
            facts={"organisation": about, "number": number},
            due_at=now,
        )
        for member in await leaders_of(organisation_id)
    ]


async def leaders_of(organisation_id: int) -> list[int]:
    """Who acts for an organisation."""
    held = Office.filter(organisation_id=organisation_id, post__in=list(LEADING))
    return sorted(set(await held.values_list("member_id", flat=True)))  # type: ignore[arg-type]
