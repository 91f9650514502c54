"""`python -m scheduler`: the scheduler alone, beside other processes on the same database."""

import asyncio
import logging
import signal

from backend.clock import SystemClock
from backend.db.setup import database
from backend.settings import Settings
from scheduler.app import running


async def main() -> None:
    """Tick and deliver until stopped."""
    settings = Settings()
    async with database(settings.database), running(settings, SystemClock()):
        await _stopped()


async def _stopped() -> None:
    """Wait for Ctrl+C, or for the SIGTERM a service manager sends."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
