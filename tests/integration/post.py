"""A small post office for tests: a family of its own, a channel that does as it is told."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from backend.clock import Clock, MovableClock
from backend.db.models import Notice
from backend.screen import Screen, line
from backend.services import claims, outbox
from backend.services.claims import Worker
from backend.services.notices import Composed, DueNotice, Family
from backend.services.outbox import NewNotice
from scheduler.channels.base import Letter, NotYetError, Sender
from scheduler.delivery import Delivery
from tests.world import World

#: What a notice of these families says when it is made: one line for each.
SAID = "rating-now"


async def all_said(notices: Sequence[DueNotice], _: datetime) -> Composed:
    """Say every notice; those whose facts tell that they are done are dropped."""
    done = tuple(notice.id for notice in notices if notice.facts.get("done"))
    used = tuple(notice.id for notice in notices if notice.id not in done)
    lines = tuple(line(SAID, grade=n.subject) for n in notices if n.id in used)
    return Composed(Screen(lines) if lines else None, used=used, dropped=done)


TOGETHER = Family("together", frozenset({"task"}), all_said, merged=True)
ALONE = Family("alone", frozenset({"letter"}), all_said, merged=False)


def machine(now: datetime) -> MovableClock:
    """A clock of the machine that a test moves."""
    return MovableClock(now, running=False)


def notice(world: World, name: str, key: str, due: datetime, **changes: object) -> NewNotice:
    """A task for a person; `changes` by field."""
    values: dict[str, object] = {
        "dedup_key": f"{name}:{key}",
        "kind": "task",
        "member_id": world.members[name],
        "subject": key,
        "due_at": due,
    }
    return NewNotice(**(values | changes))  # type: ignore[arg-type]


async def put(now: datetime, *notices: NewNotice) -> int:
    """Put notices into the outbox as a command does."""
    return await outbox.enqueue(notices, now)


async def states() -> dict[str, str]:
    """Every row's state by its key."""
    return {row.dedup_key: row.state for row in await Notice.all().order_by("id")}


async def row(key: str) -> Notice:
    """One row."""
    return await Notice.get(dedup_key=key)


@dataclass
class Pigeon(Sender):
    """A channel of a test: what it took, and what goes wrong with the next letters.

    Attributes:
        taken: Text and ids of each letter it took.
        ends: Errors for the next letters, None lets one pass.
        takes_long: Called with each letter before it is taken.
    """

    clock: Clock
    name: str = "telegram"
    taken: list[tuple[int, str, tuple[int, ...]]] = field(default_factory=list)
    ends: deque[Exception | None] = field(default_factory=deque)
    processes: int = 1
    closed: bool = False

    async def deliver(self, letter: Letter) -> None:
        """Take the letter, or fail as ordered."""
        if not letter.still_wanted():
            raise NotYetError
        if self.ends and (error := self.ends.popleft()):
            raise error
        self.taken.append((letter.account.id, letter.text(), letter.ids))
        await claims.mark_sent(
            letter.ids, letter.worker, letter.account.id, self.name, self.clock.now()
        )

    def share_among(self, processes: int) -> None:
        """Note how many there are."""
        self.processes = processes

    async def close(self) -> None:
        """Note it."""
        self.closed = True


@dataclass
class Office:
    """A delivery with its channels and both clocks, to be moved by hand."""

    season: MovableClock
    hours: MovableClock
    pigeon: Pigeon
    worker: Worker
    delivery: Delivery

    async def round(self) -> int:
        """Deliver what is due now; returns for how many people that was."""
        return await self.delivery.drain()

    def later(self, by: timedelta) -> None:
        """Let both clocks go on."""
        self.season.move_to(self.season.now() + by)
        self.hours.move_to(self.hours.now() + by)

    @property
    def texts(self) -> list[str]:
        """What the channel took, letter by letter."""
        return [text for _, text, _ in self.pigeon.taken]


def office(season: MovableClock, *more: Sender, hours: MovableClock | None = None) -> Office:
    """A freshly started scheduler process."""
    hours = hours or machine(season.now())
    worker = Worker(clock=hours)
    pigeon = Pigeon(season)
    senders: dict[str, Sender] = {pigeon.name: pigeon}
    senders.update({sender.name: sender for sender in more})
    delivery = Delivery(season, senders, [TOGETHER, ALONE], worker)
    return Office(season, hours, pigeon, worker, delivery)
