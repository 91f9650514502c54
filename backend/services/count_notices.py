"""Telling who counts that the other's sheet is in: it differs, or all is equal and frozen.

No figure and no name goes with it: what differs stands on the sheet itself.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from backend.db.models import Account, Ballot, CountSheet
from backend.messages import counts as texts
from backend.services.ballot_ground import ground_at, head_of
from backend.services.notices import Composed, DueNotice, Family
from backend.services.outbox import NewNotice, enqueue

DIFFERS, FROZEN = "count-differs", "count-frozen"
#: After that the meeting is over, and whoever counts has seen it.
_SOON = timedelta(hours=6)


async def tell(
    ballot: Ballot, sheets: Sequence[CountSheet], kind: str, by: int, now: datetime
) -> None:
    """Tell the others of the two how the sheets compare, where they have a chat.

    Args:
        ballot: Whose sheets.
        sheets: Those handed in.
        kind: `DIFFERS` or `FROZEN`.
        by: Who has just entered something, and sees it himself.
        now: When.

    Transaction: the caller's.
    """
    versions = "-".join(str(sheet.version) for sheet in sheets)
    for sheet in sheets:
        if sheet.member_id == by or not await Account.exists(member_id=sheet.member_id):
            continue
        notice = NewNotice(
            dedup_key=f"{kind}:{ballot.id}:{versions}:{int(now.timestamp())}:{sheet.member_id}",
            kind=kind,
            campaign_id=ballot.campaign_id,
            member_id=sheet.member_id,
            subject=f"ballot/{ballot.id}",
            facts={"ballot": ballot.id},
            due_at=now,
            expires_at=now + _SOON,
        )
        await enqueue([notice], now)


async def compose(notices: Sequence[DueNotice], now: datetime) -> Composed:
    """The message, from how the count stands; nothing where it has moved on.

    Args:
        notices: One notice: these leave each alone.
        now: The season's time.
    """
    del now
    (notice,) = notices
    ballot = await Ballot.get_or_none(id=int(notice.facts["ballot"]))
    if ballot is None:
        return Composed(None, dropped=(notice.id,))
    differs = await CountSheet.filter(ballot_id=ballot.id, differs__isnull=False).exists()
    counting = ballot.state == "open" or bool(ballot.correction)
    if (notice.kind == DIFFERS) is not (counting and differs):
        return Composed(None, dropped=(notice.id,))
    head = await head_of(ballot, await ground_at(ballot))
    screen = texts.differs(head) if notice.kind == DIFFERS else texts.frozen(head)
    return Composed(screen, used=(notice.id,))


FAMILY = Family("counts", frozenset({DIFFERS, FROZEN}), compose, merged=False)
