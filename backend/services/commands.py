"""What every command does besides its work: one transaction, one audit row, one inbox mark."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from backend.db.models.base import dump_json
from backend.db.raw import rows
from backend.db.transaction import transaction
from backend.services import inbox
from backend.services.signals import outgoing

_AUDIT = """
    INSERT INTO audit_event (at, account_id, member_id, action, subject, details)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a person, through a chat; `account_id` is None at the command line."""

    member_id: int
    account_id: int | None = None


@asynccontextmanager
async def command(
    actor: Actor | None,
    action: str,
    subject: str,
    now: datetime,
    details: Mapping[str, str | int] | None = None,
) -> AsyncIterator[None]:
    """Open a command's transaction; audit it and mark the event that caused it.

    Args:
        actor: Who acts; None for the operator at the command line.
        action: What is done, e.g. "grade-recorded".
        subject: To what, e.g. "review/12".
        now: When.
        details: Facts worth keeping; never a text a person wrote.

    Transaction: begins here and commits when the block ends without an error. What it put into
    the outbox is looked for at once.
    """
    put_out = outgoing.count
    async with transaction():
        yield
        await rows(
            _AUDIT,
            now,
            actor.account_id if actor else None,
            actor.member_id if actor else None,
            action,
            subject,
            dump_json(dict(details)) if details else None,
        )
        await inbox.mark_applied()
    if outgoing.count != put_out:  # it was said before the rows could be seen
        outgoing.notify()
