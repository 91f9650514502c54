"""A member's form for the secretary of his cell: noted as handed in on paper, or entered.

What he answers is shown to nobody by this: only how far the form is.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.db.raw import instant, rows
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.terms import ScopeAnswer
from backend.services import access, progress
from backend.services.commands import Actor, command
from backend.step_views import EntryView

_ENTRY = """
    SELECT r.id, r.review_scope, r.submitted_at, r.paper_at, r.version, cr.closed_at,
        cr.organisation_id, c.chat_content, p.expires_at
    FROM review r
    JOIN campaign c ON c.id = r.campaign_id
    JOIN cell_review cr ON cr.id = r.cell_review_id
    LEFT JOIN proxy p ON p.review_id = r.id AND p.member_id = $2 AND p.expires_at > $3
    WHERE r.member_id = $1 AND c.closed_at IS NULL
    ORDER BY c.id DESC LIMIT 1"""
_SET_PAPER = """
    UPDATE review SET paper_at = $1, version = version + 1
    WHERE id = $2 AND version = $3 AND EXISTS (
        SELECT 1 FROM cell_review cr WHERE cr.id = review.cell_review_id AND cr.closed_at IS NULL)
    RETURNING id"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A member's form in the newest season that runs, for whoever acts for his cell.

    Attributes:
        content: How much a messenger may carry, as `SeasonView` has it.
        proxy_until: The actor may enter it for him till then.
    """

    review_id: int
    version: int
    content: str
    cell_id: int
    concerned: bool
    closed: bool
    submitted: bool
    on_paper: bool
    proxy_until: datetime | None


async def entry_of(actor: Actor, member_id: int, now: datetime) -> Entry:
    """A member's form, if the actor acts for the cell it belongs to.

    Raises:
        NotFoundError: no such member, no season runs for him, or he is not the actor's.
    """
    found = await rows(_ENTRY, member_id, actor.member_id, now)
    if not found:
        raise NotFoundError
    row: dict[str, Any] = found[0]
    await access.require_lead(actor.member_id, row["organisation_id"])
    return Entry(
        review_id=row["id"],
        version=row["version"],
        content=row["chat_content"],
        cell_id=row["organisation_id"],
        concerned=row["review_scope"] != ScopeAnswer.OUT,
        closed=row["closed_at"] is not None,
        submitted=row["submitted_at"] is not None,
        on_paper=row["paper_at"] is not None,
        proxy_until=instant(row["expires_at"]),
    )


async def entry(actor: Actor, member_id: int, now: datetime) -> EntryView:
    """How far a member's form is, and what the secretary may do about it.

    Raises:
        NotFoundError: as `entry_of`.
    """
    found = await entry_of(actor, member_id, now)
    view = await progress.board(actor, found.cell_id, now)
    for line in view.members:
        if line.member_id == member_id:
            return EntryView(
                member_id=member_id,
                number=line.roll_number,
                name=line.name,
                cell_id=found.cell_id,
                cell_name=view.here.name,
                year=view.season.year,
                content=view.season.content,
                state=line.state,
                paper_at=line.paper_at,
                review_id=found.review_id,
                proxy_until=found.proxy_until,
            )
    raise NotFoundError


async def note_paper(actor: Actor, member_id: int, now: datetime) -> EntryView:
    """Note that a member handed his form in on paper; noting it twice is once.

    Raises:
        NotFoundError: as `entry_of`.
        InvalidCommandError: he is not reviewed (`error-entry-not-concerned`).
        ConflictError: the form is handed in here, or the cell has closed.

    Transaction: one.
    """
    found = await entry_of(actor, member_id, now)
    refuse_fixed(found)
    if not found.on_paper:
        await _set_paper(actor, found, now, noted=True)
    return await entry(actor, member_id, now)


async def undo_paper(actor: Actor, member_id: int, now: datetime) -> EntryView:
    """Take back that a form came on paper.

    Raises:
        NotFoundError: as `entry_of`.
        ConflictError: the cell has closed.

    Transaction: one.
    """
    found = await entry_of(actor, member_id, now)
    if found.closed:
        raise ConflictError("error-entry-closed")
    if found.on_paper:
        await _set_paper(actor, found, now, noted=False)
    return await entry(actor, member_id, now)


def refuse_fixed(found: Entry) -> None:
    """Refuse what can be changed no more.

    Raises:
        InvalidCommandError: the member is not reviewed.
        ConflictError: the form is handed in here, or the cell has closed.
    """
    if not found.concerned:
        raise InvalidCommandError("error-entry-not-concerned")
    if found.closed:
        raise ConflictError("error-entry-closed")
    if found.submitted:
        raise ConflictError("error-entry-submitted")


async def _set_paper(actor: Actor, found: Entry, now: datetime, *, noted: bool) -> None:
    action = "paper-noted" if noted else "paper-undone"
    async with command(actor, action, f"review/{found.review_id}", now):
        changed = await rows(_SET_PAPER, now if noted else None, found.review_id, found.version)
        if not changed:  # handed in, noted or closed at this moment
            raise ConflictError("error-stale")
