"""Claim, compose, send, mark: the way of everything sent unasked (ADR-0004, ADR-0014)."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta

from backend.clock import Clock
from backend.services import claims
from backend.services.claims import Due, Worker
from backend.services.families import FAMILIES, family_of
from backend.services.notices import DueNotice, Family
from backend.services.signals import Signal, outgoing
from scheduler.channels.base import Sender
from scheduler.errands import Errand, Postman

log = logging.getLogger(__name__)

#: People served at a time.
AT_ONCE = 50
#: So many are taken at least, that not every message costs a claim.
FEWEST = 10
#: Seconds after which it is looked again without being woken: another process may have enqueued.
IDLE_SECONDS = 2.0
#: A letter must begin to leave this long before its lease ends: a call takes up to 20 seconds.
MARGIN = timedelta(seconds=27)
#: Pause after the database could not be asked, in seconds.
TROUBLE_SECONDS = 5.0


class Delivery:
    """One process's share of the outbox.

    Args:
        clock: The season's: what is due, the quiet hours, when something was sent.
        senders: The channels this process serves, by name.
        families: Who composes.
        worker: This process's name on the rows it holds, and the machine's clock.
    """

    def __init__(
        self,
        clock: Clock,
        senders: Mapping[str, Sender],
        families: Sequence[Family] = FAMILIES,
        worker: Worker | None = None,
    ) -> None:
        self._clock = clock
        self._senders = senders
        self._families = tuple(families)
        self._worker = worker or Worker()
        self._postman = Postman(clock, senders, self._worker)
        self._held: set[int] = set()
        self._freed = Signal()
        self._stopping = False

    async def run(self) -> None:
        """Deliver until `stop`, then finish what is on its way."""
        async with asyncio.TaskGroup() as tasks:
            while not self._stopping:
                seen, freed = outgoing.count, self._freed.count
                free = AT_ONCE - len(self._held)
                if free < FEWEST:
                    await self._freed.wait(freed, IDLE_SECONDS)
                    continue
                people = await self._claim(free)
                for due in people:
                    tasks.create_task(self._serve(due))
                if not people:
                    await outgoing.wait(seen, IDLE_SECONDS)

    def stop(self) -> None:
        """Begin nothing more; what waits for its turn is handed back."""
        self._stopping = True
        outgoing.notify()
        self._freed.notify()

    async def drain(self) -> int:
        """Deliver what is due now; returns for how many people that was."""
        served = 0
        while people := await self._claim(AT_ONCE):
            async with asyncio.TaskGroup() as tasks:
                for due in people:
                    tasks.create_task(self._serve(due))
            served += len(people)
        return served

    async def close(self) -> None:
        """End the channels' connections."""
        for sender in self._senders.values():
            await sender.close()

    async def _claim(self, limit: int) -> tuple[Due, ...]:
        try:
            processes = 1 + await claims.others(self._worker)
            people = await claims.claim(self._clock.now(), limit, self._worker, self._held)
        except Exception as error:  # noqa: BLE001  a database that restarts must not end us
            log.warning("the outbox cannot be read: %s", type(error).__name__)
            await asyncio.sleep(TROUBLE_SECONDS)
            return ()
        self._held.update(due.member_id for due in people)
        for sender in self._senders.values():
            sender.share_among(processes)
        return people

    async def _serve(self, due: Due) -> None:
        try:
            for errand in await self._errands(due):
                await self._postman.run(errand)
        except Exception as error:  # noqa: BLE001  the lease ends, and it is taken again
            log.warning("a person's notices are left for later: %s", type(error).__name__)
        finally:
            self._held.discard(due.member_id)
            self._freed.notify()

    async def _errands(self, due: Due) -> list[Errand]:
        """A person's notices as messages: a merged family's together, of others each alone."""
        together: dict[str, list[DueNotice]] = {}
        families: dict[str, Family] = {}
        for notice in due.notices:
            family = family_of(notice.kind, self._families)
            if family is None:
                await claims.retry([notice], self._worker, "unknown")
                continue
            name = family.name if family.merged else f"{family.name} {notice.id}"
            families[name] = family
            together.setdefault(name, []).append(notice)
        return [self._errand(due, families[name], theirs) for name, theirs in together.items()]

    def _errand(self, due: Due, family: Family, notices: Sequence[DueNotice]) -> Errand:
        """What may leave while its lease holds, by day, and unless we are stopped.

        The lease is watched on two clocks: the machine's may be set back under us, and the
        loop's stands still while the machine sleeps.
        """
        loop, machine = asyncio.get_running_loop(), self._worker.clock
        last = due.lease_until - MARGIN
        last_by_loop = loop.time() + (last - machine.now()).total_seconds()

        def still_wanted() -> bool:
            in_time = machine.now() < last and loop.time() < last_by_loop
            return in_time and not self._stopping and self._postman.morning(family) is None

        return Errand(due.member_id, family, tuple(notices), still_wanted)
