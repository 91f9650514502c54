"""Many people of one cell, each with a chat and something to be told: a crowd for delivery."""

from collections.abc import Sequence
from datetime import date, datetime

from backend.db.models import Account, Member, Notice, Organisation
from backend.rules.terms import OrganisationKind
from backend.services import outbox, unreached
from backend.services.outbox import NewNotice

CELL = 1
#: Chats on Telegram are numbered from here on.
FIRST_CHAT = 5000


async def gather(channels: Sequence[str], now: datetime) -> list[int]:
    """Fill an empty database with a person for each channel named, linked there; their ids.

    One more has no chat at all: it is he of whom the others can be told.
    """
    await Organisation.create(
        id=CELL, code="C", name="C", search_key="c", kind=OrganisationKind.CELL_BASE, path="/1/"
    )
    for number in range(len(channels) + 1):
        await Member.create(
            full_name=f"An {number}",
            search_key="an",
            sort_key="an",
            born=date(1970, 1, 1),
            female=False,
            admitted_on=date(2000, 1, 1),
            cell_id=CELL,
            roll_number=number + 1,
            civil_servant=True,
        )
    ids = [member.id for member in await Member.all().order_by("id")]
    for place, (member, channel) in enumerate(zip(ids, channels, strict=False)):
        await Account.create(
            channel=channel,
            chat_key=str(FIRST_CHAT + place),
            member_id=member,
            linked_at=now,
            created_at=now,
        )
    await outbox.enqueue([_told("lost", ids[-1], now, kind="meeting")], now)
    await Notice.all().update(state="unreachable")
    return ids[:-1]


async def tell(members: Sequence[int], name: str, now: datetime) -> int:
    """Put something out for each of them: one message each; returns how many rows are new."""
    return await outbox.enqueue(
        [_told(f"{name}:{member}", member, now, kind=unreached.KIND) for member in members], now
    )


def _told(key: str, member: int, now: datetime, *, kind: str) -> NewNotice:
    return NewNotice(
        dedup_key=key,
        kind=kind,
        member_id=member,
        subject=f"organisation/{CELL}",
        due_at=now,
        facts={"organisation": CELL},
    )
