"""What the scheduler does on each tick; every job may be cut anywhere and run again."""

import logging
from pathlib import Path

from backend.clock import Clock, SystemClock
from backend.services import accounts, inbox, meeting_papers, meeting_reminders, nudges, outbox
from backend.services.signals import clock_moved

log = logging.getLogger(__name__)

#: How long a clock nobody moves is waited for at a time.
UNMOVED_SECONDS = 3600.0


async def housekeeping(clock: Clock, papers: Path) -> None:
    """Delete answered events, expired codes, old locks and notices, unused chats, lost files.

    Args:
        clock: The season's clock, by which codes expire. Inbox and files run on the machine's.
        papers: Where the papers of meetings lie.
    """
    gone = await inbox.sweep(SystemClock().now())
    await meeting_papers.sweep(papers, SystemClock().now())
    await accounts.sweep(clock.now())
    old = await outbox.sweep(clock.now())
    log.info("housekeeping: %s answered events and %s old notices deleted", gone, old)


async def plan(clock: Clock) -> None:
    """Put the reminders that are due today into the outbox, of steps and of meetings.

    Args:
        clock: The season's clock, by which days are counted.
    """
    fresh = await nudges.plan(clock.now())
    fresh += await meeting_reminders.plan(clock.now())
    if fresh:
        log.info("planned: %s notices", fresh)


async def plan_when_moved(clock: Clock) -> None:
    """Plan at once whenever the season's clock is moved by hand, until cancelled.

    A tick of the scheduler may plan at the same moment; nothing is planned twice.
    """
    seen = clock_moved.count
    while True:
        await clock_moved.wait(seen, UNMOVED_SECONDS)
        if clock_moved.count != seen:
            seen = clock_moved.count
            await _plan_anyway(clock)


async def _plan_anyway(clock: Clock) -> None:
    try:
        await plan(clock)
    except Exception as error:  # noqa: BLE001  the next tick tries again
        log.warning("planning failed: %s", type(error).__name__)
