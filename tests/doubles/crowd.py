"""Many people of one cell, each with a chat and something to be told: a crowd for delivery."""

from collections.abc import Sequence
from datetime import date, datetime

from backend.db.models import Account, Member, Notice, Organisation
from backend.rules.terms import OrganisationKind
from backend.services import outbox, unreached
from backend.services.outbox import NewNotice

CODE = "CROWD"
#: Their chats are numbered from here on.
FIRST_CHAT = 5000


async def gather(channels: Sequence[str], now: datetime) -> list[int]:
    """Add a person for each channel named, linked there, all of one cell; their ids.

    One more has no chat at all: it is he of whom the others can be told.
    """
    cell = await Organisation.create(
        code=CODE, name=CODE, search_key="crowd", kind=OrganisationKind.CELL_BASE, path=""
    )
    await Organisation.filter(id=cell.id).update(path=f"/{cell.id}/")
    first = await Member.all().count()
    await Member.bulk_create(
        [_member(first + place, cell.id) for place in range(len(channels) + 1)]
    )
    *ids, without = [member.id for member in await Member.all().order_by("id").offset(first)]
    await Account.bulk_create(
        [
            Account(
                channel=channel,
                chat_key=str(FIRST_CHAT + place),
                member_id=member,
                linked_at=now,
                created_at=now,
            )
            for place, (member, channel) in enumerate(zip(ids, channels, strict=True))
        ]
    )
    await outbox.enqueue([_told("lost", without, cell.id, now, kind="meeting")], now)
    await Notice.filter(dedup_key="lost").update(state="unreachable")
    return ids


def _member(number: int, cell: int) -> Member:
    return Member(
        full_name=f"An {number}",
        search_key="an",
        sort_key="an",
        born=date(1970, 1, 1),
        female=False,
        admitted_on=date(2000, 1, 1),
        cell_id=cell,
        roll_number=number + 1,
        civil_servant=True,
    )


async def tell(members: Sequence[int], name: str, now: datetime) -> int:
    """Put something out for each of them: one message each; returns how many rows are new."""
    cell = (await Organisation.get(code=CODE)).id
    kind = unreached.KIND
    told = [_told(f"{name}:{member}", member, cell, now, kind=kind) for member in members]
    return await outbox.enqueue(told, now)


def _told(key: str, member: int, cell: int, now: datetime, *, kind: str) -> NewNotice:
    return NewNotice(
        dedup_key=key,
        kind=kind,
        member_id=member,
        subject=f"organisation/{cell}",
        due_at=now,
        facts={"organisation": cell},
    )
