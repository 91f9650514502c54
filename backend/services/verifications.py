"""Signs of a violation (dấu hiệu vi phạm): a side state that goes up while the review goes on.

What is written of it stays on our pages, for the board of the cell and those above who verify.
"""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Organisation, Verification
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.services import access
from backend.services.commands import Actor, command
from backend.services.rating_facts import subject_of
from backend.sign_views import SignView
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


async def close(actor: Actor, sign: int, outcome: str, now: datetime) -> None:
    """Note what the verification came to; it is for the level above to say.

    Raises:
        NotFoundError: nothing is being verified, or the actor acts for no organisation above.
        InvalidCommandError: nothing is said of the outcome.

    Transaction: one.
    """
    row = await Verification.get_or_none(id=sign, closed_at=None).prefetch_related(
        "review__cell_review__organisation"
    )
    if row is None or row.review.member_id == actor.member_id:
        raise NotFoundError
    if not await access.leads_above(actor.member_id, row.review.cell_review.organisation.path):
        raise NotFoundError
    text = clean(outcome)
    if not _LEAST <= len(text) <= _MOST:
        raise InvalidCommandError("error-verification-note", least=_LEAST, most=_MOST)
    async with command(actor, "verification-closed", f"review/{row.review_id}", now):
        changed = await Verification.filter(id=sign, closed_at=None).update(
            closed_at=now, outcome=text, version=row.version + 1
        )
        if not changed:
            raise NotFoundError


async def seen(actor: Actor) -> tuple[SignView, ...]:
    """What is, or was, to be verified in cells of one's own board and below, the open ones first.

    Nobody sees what is said of himself.

    Raises:
        NotFoundError: the actor looks after nothing.
    """
    charges = await access.charges_of(actor.member_id)
    own = {charge.organisation_id for charge in charges if charge.post in access.BOARD}
    above = [charge.path for charge in charges if charge.post in access.LEADING]
    if not own and not above:
        raise NotFoundError
    found: list[SignView] = []
    for row in (
        await Verification.filter(review__campaign__closed_at=None)
        .exclude(review__member_id=actor.member_id)
        .prefetch_related("review__member", "review__cell_review__organisation")
        .order_by("-id")
    ):
        cell = row.review.cell_review.organisation
        leads = _is_above(cell, above)
        if leads or cell.id in own:
            found.append(_view(row, cell, may_close=leads and row.closed_at is None))
    return tuple(sorted(found, key=lambda one: one.closed_at is not None))


def _is_above(cell: Organisation, paths: Sequence[str]) -> bool:
    return any(cell.path != path and cell.path.startswith(path) for path in paths)


def _view(row: Verification, cell: Organisation, *, may_close: bool) -> SignView:
    return SignView(
        id=row.id,
        name=row.review.member.full_name,
        cell=cell.name,
        note=row.note,
        raised_at=row.raised_at,
        closed_at=row.closed_at,
        outcome=row.outcome,
        may_close=may_close,
    )
