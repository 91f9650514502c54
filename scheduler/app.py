"""The scheduler's composition root: a few jobs written in code, none stored, and the delivery."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from backend.clock import VIETNAM, Clock, SystemClock
from backend.services.links import PageAddresses
from backend.settings import Settings, secret_key
from scheduler.channels.base import Sender
from scheduler.channels.telegram import TelegramSender
from scheduler.channels.web import WebSender
from scheduler.delivery import Delivery
from scheduler.jobs import housekeeping, plan, plan_when_moved

log = logging.getLogger(__name__)

#: How long a stop waits for messages that are on their way.
DRAIN_SECONDS = 10.0
#: How often reminders are planned.
PLAN_MINUTES = 5


def create_scheduler(config: Settings, clock: Clock) -> AsyncIOScheduler:
    """The jobs: a late run is run once, never twice at a time, never dropped."""
    scheduler = AsyncIOScheduler(
        timezone=VIETNAM,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    scheduler.add_job(
        housekeeping,
        CronTrigger(hour=2, minute=30, timezone=VIETNAM),
        args=[clock, config.data_dir / "papers"],
        id="housekeeping",
    )
    scheduler.add_job(
        plan,
        IntervalTrigger(minutes=PLAN_MINUTES, timezone=VIETNAM),
        args=[clock],
        id="plan",
        next_run_time=SystemClock().now(),
    )
    return scheduler


def create_senders(config: Settings, clock: Clock) -> dict[str, Sender]:
    """The channels the settings turn on, by name; our own chat always."""
    links = PageAddresses(config.base_url, secret_key(config))
    senders: dict[str, Sender] = {"web": WebSender(config, clock, links)}
    if config.telegram_token.get_secret_value():
        senders["telegram"] = TelegramSender(config, clock, links)
    return senders


@asynccontextmanager
async def running(config: Settings, clock: Clock) -> AsyncIterator[None]:
    """Tick and deliver while the block runs; at its end what is on its way is finished."""
    scheduler = create_scheduler(config, clock)
    delivery = Delivery(clock, create_senders(config, clock))
    async with asyncio.TaskGroup() as tasks:
        work = tasks.create_task(delivery.run())
        moved = tasks.create_task(plan_when_moved(clock))
        scheduler.start()
        try:
            yield
        finally:
            moved.cancel()
            scheduler.shutdown(wait=False)
            await _finish(delivery, work)


async def _finish(delivery: Delivery, work: asyncio.Task[None]) -> None:
    delivery.stop()
    _, late = await asyncio.wait({work}, timeout=DRAIN_SECONDS)
    if late:
        log.warning("messages on their way are left to the next start")
        work.cancel()
        await asyncio.wait(late)
    await delivery.close()
