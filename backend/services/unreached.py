"""Who could not be told something, and who hears of that: the secretary, once a day, by number."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from backend.clock import local_day
from backend.db.models import Member
from backend.db.raw import rows
from backend.db.transaction import transaction
from backend.messages.delivery import Unreached, unreached
from backend.rules.terms import Post, Standing
from backend.services import claims, outbox
from backend.services.claims import Worker
from backend.services.notices import Composed, DueNotice, Family
from backend.services.outbox import NewNotice

KIND = "unreached"
#: So long it is waited, that all of a morning's count as one.
COLLECTED_FOR = timedelta(minutes=15)
#: Who answers for a cell: the first of these posts that somebody holds there, else above it.
_ANSWERING = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.OFFICE)

_HOLDERS = """
    SELECT f.member_id, f.post, f.organisation_id FROM office f
    JOIN member m ON m.id = f.member_id
    WHERE f.organisation_id IN ({ids}) AND f.post IN ($1, $2, $3) AND m.standing NOT IN ($4, $5)
    ORDER BY f.id"""
_COUNT = """
    SELECT g.name, COUNT(DISTINCT o.member_id) AS members
    FROM outbox o JOIN member m ON m.id = o.member_id JOIN organisation g ON g.id = m.cell_id
    WHERE o.state = 'unreachable' AND o.kind <> $1 AND g.id = $2
        AND (o.expires_at IS NULL OR o.expires_at > $3)
    GROUP BY g.name"""


async def give_up(notices: Sequence[DueNotice], worker: Worker, error: str, now: datetime) -> None:
    """Note that no chat of a person takes some notices; his secretary will hear of it.

    What was itself about people who were not reached is given up without another word.

    Args:
        notices: Of one person.
        worker: Who holds them.
        error: Why, a code name.
        now: The season's time.

    Transaction: one; the state and what the secretary is told commit together.
    """
    async with transaction():
        ids = [notice.id for notice in notices]
        changed = await claims.mark_unreachable(ids, worker, error)
        if changed and any(notice.kind != KIND for notice in notices):
            await _tell(notices[0].member_id, now)


async def _tell(member_id: int, now: datetime) -> None:
    member = await Member.get(id=member_id).select_related("cell")
    receiver = await _answering(member.cell.path, member_id)
    if receiver is None:
        return
    day = local_day(now)
    await outbox.enqueue(
        [
            NewNotice(
                dedup_key=f"{KIND}:{member.cell_id}:{day}:{receiver}",
                kind=KIND,
                member_id=receiver,
                subject=f"organisation/{member.cell_id}",
                due_at=now + COLLECTED_FOR,
                expires_at=now + timedelta(days=2),
                facts={"organisation": member.cell_id},
            )
        ],
        now,
    )


async def _answering(path: str, without: int) -> int | None:
    """Who answers for the cell at `path` and is not the person himself; nearest first."""
    ids = [int(part) for part in path.strip("/").split("/")]
    found = await rows(
        _HOLDERS.format(ids=", ".join(map(str, ids))),
        *_ANSWERING,
        *(Standing.SUSPENDED_PARTY, Standing.SUSPENDED_COMMITTEE),
    )
    holders = [row for row in found if row["member_id"] != without]
    holders.sort(key=lambda row: (-ids.index(row["organisation_id"]), _rank(row["post"])))
    return holders[0]["member_id"] if holders else None


def _rank(post: str) -> int:
    return _ANSWERING.index(Post(post))


async def compose(notices: Sequence[DueNotice], now: datetime) -> Composed:
    """One message for all cells of a secretary; nothing once everybody has been reached."""
    ids = tuple(notice.id for notice in notices)
    cells: list[Unreached] = []
    for cell in dict.fromkeys(int(notice.facts["organisation"]) for notice in notices):
        found = await rows(_COUNT, KIND, cell, now)
        cells += [Unreached(row["name"], int(row["members"])) for row in found]
    if not cells:
        return Composed(None, dropped=ids)
    return Composed(unreached(cells), used=ids)


FAMILY = Family("unreached", frozenset({KIND}), compose, merged=True)
