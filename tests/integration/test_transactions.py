"""The one door to a transaction: nothing that goes wrong in it may keep the connection."""

import asyncio
import sqlite3

import pytest
from tortoise.exceptions import OperationalError

from backend.clock import MovableClock
from backend.db.models import AuditEvent, Organisation
from backend.db.raw import rows
from backend.db.transaction import transaction
from backend.services.commands import command

AT_ONCE = 9
STEPS = 14


async def work(clock: MovableClock) -> None:
    async with command(None, "tried", "test", clock.now()):
        await Organisation.all().count()


async def nothing_is_held(clock: MovableClock) -> None:
    """Whether as many transactions as there are connections still go through."""
    async with asyncio.timeout(5):
        await Organisation.all().count()
        await asyncio.gather(*(work(clock) for _ in range(AT_ONCE)))


async def test_task_cancelled_anywhere_in_a_transaction_gives_its_connection_back(
    db: str, clock: MovableClock
) -> None:
    for steps in range(STEPS):
        async with asyncio.TaskGroup() as tasks:
            running = [tasks.create_task(work(clock)) for _ in range(3)]
            for _ in range(steps):
                await asyncio.sleep(0)
            for task in running:
                task.cancel()
        ended = sum(not task.cancelled() for task in running)
        async with asyncio.timeout(5):  # a COMMIT on its way may still have come through
            assert ended <= await AuditEvent.all().count() <= len(running)
        await nothing_is_held(clock)
        await AuditEvent.all().delete()


async def test_transaction_a_locked_database_refuses_gives_its_connection_back(
    sqlite_db: str, clock: MovableClock
) -> None:
    await rows("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(sqlite_db.removeprefix("sqlite://"), isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            with pytest.raises(OperationalError, match="locked"):
                await work(clock)
        assert await Organisation.all().count() == 0  # reading goes on
        other.execute("ROLLBACK")
    finally:
        other.close()
    await nothing_is_held(clock)
    assert await AuditEvent.all().count() == AT_ONCE


async def test_transaction_begun_after_one_that_could_not_begin_is_whole(
    sqlite_db: str, clock: MovableClock
) -> None:
    await rows("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(sqlite_db.removeprefix("sqlite://"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError):
        await work(clock)
    other.execute("ROLLBACK")
    other.close()

    async def create_and_fail() -> None:
        async with transaction():
            await Organisation.create(
                code="K", name="K", search_key="k", kind="org_upper", path="/1/"
            )
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await create_and_fail()
    assert not await Organisation.exists()
