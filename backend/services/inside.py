"""Two ids of one address or form belong together: the inner one is looked for inside the outer.

Whoever may act on the inner one still may not under a foreign or wrong outer one: he would be
sent back to a page that does not show what he did. That is answered as if there were none.
"""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from backend.db.models import AgendaItem, Decision, Invitee, Meeting, PartyGroup, Review
from backend.errors import NotFoundError


async def invitee(meeting_id: int, invitee_id: int) -> None:
    """Somebody invited to that meeting.

    Raises:
        NotFoundError: it is none of its.
    """
    await _some(Invitee.filter(id=invitee_id, meeting_id=meeting_id))


async def item(meeting_id: int, item_id: int) -> None:
    """A matter of that meeting's agenda.

    Raises:
        NotFoundError: it is none of its.
    """
    await _some(AgendaItem.filter(id=item_id, meeting_id=meeting_id))


async def group(meeting_id: int, group_id: int) -> None:
    """A Party group of the cell that meets.

    Raises:
        NotFoundError: it is none of its.
    """
    meeting = await Meeting.get_or_none(id=meeting_id)
    cell = meeting.organisation_id if meeting else 0
    await _some(PartyGroup.filter(id=group_id, organisation_id=cell))


async def meeting(organisation_id: int, meeting_id: int) -> None:
    """A meeting of that organisation.

    Raises:
        NotFoundError: it is none of its.
    """
    await _some(Meeting.filter(id=meeting_id, organisation_id=organisation_id))


async def review(organisation_id: int, review_id: int) -> None:
    """The form of somebody of that cell.

    Raises:
        NotFoundError: it is none of its.
    """
    await _some(Review.filter(id=review_id, cell_review__organisation_id=organisation_id))


async def decision(organisation_id: int, decision_id: int) -> None:
    """A decision on that organisation, or on somebody in it.

    Raises:
        NotFoundError: it is none of its.
    """
    about = Q(organisation_id=organisation_id) | Q(
        review__cell_review__organisation_id=organisation_id
    )
    await _some(Decision.filter(about, id=decision_id))


async def decision_by(organisation_id: int, decision_id: int) -> None:
    """A decision of that organisation's body.

    Raises:
        NotFoundError: it is none of its.
    """
    await _some(Decision.filter(id=decision_id, decided_at_org_id=organisation_id))


async def _some(
    found: QuerySet[Invitee]
    | QuerySet[AgendaItem]
    | QuerySet[PartyGroup]
    | QuerySet[Meeting]
    | QuerySet[Review]
    | QuerySet[Decision],
) -> None:
    if not await found.exists():
        raise NotFoundError
