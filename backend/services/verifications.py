"""Signs of a violation (dấu hiệu vi phạm): a side state that goes up while the review goes on.

What is written of it stays on our pages, for the board of the cell and those above who verify.
"""

from datetime import datetime

from backend.db.models import Review, Verification
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.services import access
from backend.services.commands import Actor, command
from backend.services.rating_facts import subject_of
from backend.text import clean

_LEAST, _MOST = 3, 500


async def raise_sign(actor: Actor, review_id: int, note: str, now: datetime) -> None:
    """Note that there are signs without ground enough to conclude, and report them upward.

    The review and the rating go on; nothing else changes by it.

    Raises:
        NotFoundError, NotPermittedError: as `rating_facts.subject_of`.
        InvalidCommandError: nothing is said of what is to be verified.
        ConflictError: one is being verified already.

    Transaction: one.

    Source: 002 II.A.3.2.
    """
    await subject_of(actor, review_id)
    text = clean(note)
    if not _LEAST <= len(text) <= _MOST:
        raise InvalidCommandError("error-verification-note", least=_LEAST, most=_MOST)
    if await Verification.exists(review_id=review_id, closed_at=None):
        raise ConflictError("error-verification-open")
    async with command(actor, "verification-raised", f"review/{review_id}", now):
        await Verification.create(review_id=review_id, note=text, raised_at=now, reported_at=now)


async def close(actor: Actor, review_id: int, outcome: str, now: datetime) -> None:
    """Note what the verification came to; it is for the level above to say.

    Raises:
        NotFoundError: nothing is being verified, or the actor acts for no organisation above.
        InvalidCommandError: nothing is said of the outcome.

    Transaction: one.
    """
    review = await Review.get_or_none(id=review_id).prefetch_related("cell_review__organisation")
    if review is None or not await access.leads_above(
        actor.member_id, review.cell_review.organisation.path
    ):
        raise NotFoundError
    text = clean(outcome)
    if not _LEAST <= len(text) <= _MOST:
        raise InvalidCommandError("error-verification-note", least=_LEAST, most=_MOST)
    async with command(actor, "verification-closed", f"review/{review_id}", now):
        changed = await Verification.filter(review_id=review_id, closed_at=None).update(
            closed_at=now, outcome=text
        )
        if not changed:
            raise NotFoundError
