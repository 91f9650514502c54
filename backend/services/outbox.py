"""What is to be said to people, each thing once: put here in a command, taken from here to send.

A row's way: waiting, claimed (by a worker, for the length of a lease), then sent, dropped (no
longer worth saying), unreachable (no chat takes it) or dead (tried too often; the office sees it).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from backend.db.models.base import dump_json
from backend.db.raw import rows

#: Facts of a notice, as stored: days in ISO form.
Facts = Mapping[str, str | int | bool | None]

_ENQUEUE = """
    INSERT INTO outbox (dedup_key, kind, campaign_id, member_id, subject, facts, created_at,
        due_at, expires_at, channel, error)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '')
    ON CONFLICT (dedup_key) DO NOTHING RETURNING id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotice:
    """Something to tell one person.

    Attributes:
        dedup_key: Says which thing to which person: a second row with it is never written.
        kind: One of the kinds a family of `backend.services.notices` composes.
        subject: What it is about, e.g. "meeting/5" or "step/form".
        facts: Ids, days and numbers only: words are made when it leaves.
        due_at: Not before this.
        expires_at: From then on it is dropped instead of sent; None for never.
    """

    dedup_key: str
    kind: str
    member_id: int
    subject: str
    due_at: datetime
    facts: Facts = field(default_factory=dict[str, str | int | bool | None])
    campaign_id: int | None = None
    expires_at: datetime | None = None


async def enqueue(notices: Sequence[NewNotice], now: datetime) -> int:
    """Put notices into the outbox, those already there left as they are; returns how many are new.

    Transaction: the caller's; they leave only if it commits.
    """
    fresh = 0
    for notice in notices:
        found = await rows(
            _ENQUEUE,
            notice.dedup_key,
            notice.kind,
            notice.campaign_id,
            notice.member_id,
            notice.subject,
            dump_json(dict(notice.facts)),
            now,
            notice.due_at,
            notice.expires_at,
        )
        fresh += len(found)
    return fresh
