"""The outbox under any order of claims, marks, crashes and clocks that jump."""

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from backend.clock import MovableClock
from backend.db.models import Notice
from backend.db.setup import close_database, open_database
from backend.services import claims, outbox
from backend.services.claims import LEASE, MAX_ATTEMPTS, Due, Worker
from backend.services.outbox import NewNotice
from tests.doubles import crowd

T = TypeVar("T")
START = datetime(2022, 11, 24, 2, 0, tzinfo=UTC)
PEOPLE = 2
WORKERS = 2
ENDS = st.sampled_from(["sent", "dropped", "postpone", "release", "retry"])
SETTLED = {"sent", "dropped", "dead"}


class Outbox(RuleBasedStateMachine):
    """Two workers on one machine, whose clock may jump, and what they think they hold."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "outbox.sqlite3"
        shutil.copy(self.template, path)
        self.machine = MovableClock(START, running=False)
        self.season = START
        self.workers = [Worker(clock=self.machine) for _ in range(WORKERS)]
        self.held: list[list[Due]] = [[] for _ in range(WORKERS)]
        self.keys = 0
        self.sent: dict[int, int] = {}
        self.run(open_database(f"sqlite://{path}"))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    @initialize()
    def people(self) -> None:
        self.members = self.run(crowd.gather(["telegram"] * PEOPLE, START))
        self.run(self._clear())

    @rule(
        person=st.integers(0, PEOPLE - 1),
        hours=st.sampled_from([-1, 0, 0, 0, 1]),
        again=st.booleans(),
    )
    def put(self, person: int, hours: int, again: bool) -> None:
        self.keys += not again
        row = NewNotice(
            dedup_key=f"{self.keys}",
            kind="task",
            member_id=self.members[person],
            subject="x",
            due_at=self.season + timedelta(hours=hours),
        )
        self.run(outbox.enqueue([row], self.season))

    @rule(who=st.integers(0, WORKERS - 1), limit=st.integers(1, PEOPLE))
    def takes(self, who: int, limit: int) -> None:
        self.claim(who, limit)

    def claim(self, who: int, limit: int) -> None:
        busy = {due.member_id for due in self.held[who]}
        taken = self.run(claims.claim(self.season, limit, self.workers[who], busy))
        assert len(taken) <= limit
        assert not busy & {due.member_id for due in taken}
        for due in taken:
            assert due.lease_until == self.machine.now() + LEASE
            for notice in due.notices:
                assert notice.due_at <= self.season
                assert not self.sent.get(notice.id), "what was sent is never taken again"
        self.held[who].extend(taken)

    @precondition(lambda self: any(self.held))
    @rule(data=st.data(), end=ENDS)
    def settle(self, data: st.DataObject, end: str) -> None:
        who = data.draw(st.sampled_from([w for w in range(WORKERS) if self.held[w]]))
        due = self.held[who].pop(data.draw(st.integers(0, len(self.held[who]) - 1)))
        self._settle(due, self.workers[who], end)

    def _settle(self, due: Due, worker: Worker, end: str) -> None:
        ids = [notice.id for notice in due.notices]
        if end == "sent":
            self._send(ids, worker)
        elif end == "dropped":
            self.run(claims.mark_dropped(ids, worker))
        elif end == "postpone":
            self.run(claims.postpone(ids, worker, self.season + timedelta(hours=1)))
        elif end == "release":
            self.run(claims.release(ids, worker, timedelta(seconds=3)))
        else:
            self.run(claims.retry(due.notices, worker, "network"))

    def _send(self, ids: list[int], worker: Worker) -> None:
        before = {row.id for row in self.run(self._rows()) if row.claim_token == worker.token}
        marked = self.run(claims.mark_sent(ids, worker, 1, "telegram", self.season))
        assert marked == len(before & set(ids)), "only what is still his, and all of it"
        for one in before & set(ids):
            self.sent[one] = self.sent.get(one, 0) + 1

    @rule(end=ENDS)
    def one_worker_is_slow_and_another_takes_over(self, end: str) -> None:
        """The slow one goes on as if nothing had happened."""
        self.claim(0, PEOPLE)
        self.machine_goes(61)
        self.claim(1, PEOPLE)
        for due in self.held[0]:
            self._settle(due, self.workers[0], end)
        self.held[0] = []

    @rule(who=st.integers(0, WORKERS - 1))
    def crash(self, who: int) -> None:
        self.workers[who] = Worker(clock=self.machine)
        self.held[who] = []

    @rule(seconds=st.sampled_from([1, 30, 61, 3600, 10**6, -3600, -(10**6)]))
    def the_machine_goes(self, seconds: int) -> None:
        self.machine_goes(seconds)

    def machine_goes(self, seconds: int) -> None:
        self.machine.move_to(self.machine.now() + timedelta(seconds=seconds))

    @rule(hours=st.sampled_from([-30, 1, 30]))
    def season_goes(self, hours: int) -> None:
        self.season += timedelta(hours=hours)

    @invariant()
    def nothing_is_marked_twice_and_a_claim_has_its_worker(self) -> None:
        assert all(times == 1 for times in self.sent.values())
        for row in self.run(self._rows()):
            assert (row.state == "claimed") == (row.claim_token is not None)
            assert (row.state == "sent") == (row.id in self.sent)
            assert row.state != "dead" or row.attempts >= MAX_ATTEMPTS

    async def _clear(self) -> None:
        await Notice.all().delete()

    async def _rows(self) -> list[Notice]:
        return await Notice.all()

    def teardown(self) -> None:
        """Whatever happened: with time, all that is left comes to an end."""
        try:
            self.season += timedelta(days=30)
            heir = Worker(clock=self.machine)
            for _ in range(4):
                self.machine_goes(3600 * 25)
                for due in self.run(claims.claim(self.season, PEOPLE, heir)):
                    self._send([notice.id for notice in due.notices], heir)
            assert {row.state for row in self.run(self._rows())} <= SETTLED
        finally:
            self.run(close_database())
            self.runner.close()
            self.folder.cleanup()


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_nothing_is_lost_and_nothing_marked_twice_in_any_order(sqlite_template: Path) -> None:
    Outbox.template = sqlite_template
    case = Outbox.TestCase
    case.settings = settings(
        max_examples=60,
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    case().runTest()
