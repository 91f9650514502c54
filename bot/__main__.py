"""`python -m bot`: the bot alone, beside other processes on the same database."""

import asyncio
import logging
import signal

from backend.clock import SystemClock
from backend.db.setup import database
from backend.settings import Settings
from bot.app import BotApp


async def main() -> None:
    """Work until stopped."""
    settings = Settings()
    async with database(settings.database), BotApp(settings, SystemClock()).running():
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
