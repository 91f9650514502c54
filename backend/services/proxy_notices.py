"""Telling a member that a form was handed in for him: put into the outbox, and put in words."""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Account
from backend.db.raw import instant, rows
from backend.messages import entries
from backend.services.commands import Actor
from backend.services.forms import FormRow
from backend.services.notices import Composed, DueNotice, Family
from backend.services.outbox import NewNotice, enqueue

KIND = "proxy-submitted"

_REVIEW = """
    SELECT c.year, r.submitted_at FROM review r JOIN campaign c ON c.id = r.campaign_id
    WHERE r.id = $1 AND r.member_id = $2 AND c.closed_at IS NULL"""


async def tell_member(row: FormRow, actor: Actor, now: datetime) -> None:
    """Tell the member whose form somebody else handed in, where he has a chat.

    Transaction: the caller's.
    """
    member = row.person.id
    if member == actor.member_id or not await Account.exists(member_id=member):
        return
    notice = NewNotice(
        dedup_key=f"proxy:{row.review_id}:{member}:{row.version}",
        kind=KIND,
        member_id=member,
        subject=f"review/{row.review_id}",
        due_at=now,
        facts={"review": row.review_id},
        campaign_id=row.season.id,
    )
    await enqueue([notice], now)


async def compose(notices: Sequence[DueNotice], _now: datetime) -> Composed:
    """The message, from how the form stands; nothing where it is open again."""
    ids = tuple(notice.id for notice in notices)
    newest = notices[-1]
    review_id = int(newest.facts["review"])
    found = await rows(_REVIEW, review_id, newest.member_id)
    handed_in = instant(found[0]["submitted_at"]) if found else None
    if handed_in is None:
        return Composed(None, dropped=ids)
    screen = entries.handed_in_for_you(review_id, found[0]["year"], handed_in)
    return Composed(screen, used=ids)


FAMILY = Family("proxies", frozenset({KIND}), compose, merged=False)
