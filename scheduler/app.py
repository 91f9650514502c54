"""The scheduler's composition root: a few jobs written in code, none stored."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from backend.clock import VIETNAM, Clock
from scheduler.jobs import housekeeping


def create_scheduler(clock: Clock) -> AsyncIOScheduler:
    """The jobs: a late run is run once, never twice at a time, never dropped."""
    scheduler = AsyncIOScheduler(
        timezone=VIETNAM,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    scheduler.add_job(
        housekeeping,
        CronTrigger(hour=2, minute=30, timezone=VIETNAM),
        args=[clock],
        id="housekeeping",
    )
    return scheduler


@asynccontextmanager
async def running(clock: Clock) -> AsyncIterator[None]:
    """Tick while the block runs."""
    scheduler = create_scheduler(clock)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
