"""What the scheduler does on each tick; every job may be cut anywhere and run again."""

import logging

from backend.clock import Clock, SystemClock
from backend.services import accounts, inbox

log = logging.getLogger(__name__)


async def housekeeping(clock: Clock) -> None:
    """Delete answered events, expired codes, old locks and chats nobody ever linked.

    Args:
        clock: The season's clock, by which codes expire. The inbox runs on the machine's.
    """
    gone = await inbox.sweep(SystemClock().now())
    await accounts.sweep(clock.now())
    log.info("housekeeping: %s answered events deleted", gone)
