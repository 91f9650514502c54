"""`python -m scheduler`: the scheduler alone, beside other processes on the same database."""

import asyncio
import logging

from backend.clock import SystemClock
from backend.db.setup import database
from backend.settings import Settings
from scheduler.app import running


async def main() -> None:
    """Tick until stopped."""
    async with database(Settings().database), running(SystemClock()):
        await asyncio.Event().wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
