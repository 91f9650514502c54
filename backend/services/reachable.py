"""Who can be told something: people with a linked chat that takes messages, and when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from backend.db.raw import day, instant, rows
from backend.rules.nudges import DEFAULT_MINUTE

_REACHABLE = """
    SELECT a.member_id AS member, MIN(a.linked_at) AS linked_at, s.minute, s.snoozed_until
    FROM account a LEFT JOIN reminder_setting s ON s.member_id = a.member_id
    WHERE a.member_id IS NOT NULL AND a.unreachable_at IS NULL
    GROUP BY a.member_id, s.minute, s.snoozed_until"""
#: Up to so many people are asked for by name; beyond that all are read.
_FEW = 200


@dataclass(frozen=True, slots=True)
class Receiver:
    """A person who can be told something.

    Attributes:
        linked_at: Since when; whoever links later has seen his tasks then.
        minute: When he wants to be reminded, in minutes of the day.
        snoozed_until: Quiet before this day.
    """

    member_id: int
    linked_at: datetime
    minute: int = DEFAULT_MINUTE
    snoozed_until: date | None = None


async def receivers(members: Collection[int] | None = None) -> Mapping[int, Receiver]:
    """People who can be told something, by id.

    Args:
        members: Only these; None for everybody.
    """
    wanted = None if members is None or len(members) > _FEW else sorted(members)
    sql = _REACHABLE
    if wanted is not None:
        places = ", ".join(f"${number}" for number in range(1, len(wanted) + 1)) or "NULL"
        sql = sql.replace("GROUP BY", f"AND a.member_id IN ({places}) GROUP BY")
    found = (_receiver(row) for row in await rows(sql, *(wanted or ())))
    return {one.member_id: one for one in found if members is None or one.member_id in members}


def _receiver(row: Mapping[str, object]) -> Receiver:
    linked = instant(row["linked_at"])
    if linked is None:
        raise LookupError("a linked chat without its time")
    minute = row["minute"]
    return Receiver(
        member_id=int(str(row["member"])),
        linked_at=linked,
        minute=minute if isinstance(minute, int) else DEFAULT_MINUTE,
        snoozed_until=day(row["snoozed_until"]),
    )
