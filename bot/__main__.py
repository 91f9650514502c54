"""`python -m bot`: the bot alone, beside other processes on the same database."""

import asyncio
import logging

from backend.clock import SystemClock
from backend.db.setup import database
from backend.settings import Settings
from bot.app import BotApp


async def main() -> None:
    """Work until stopped."""
    settings = Settings()
    async with database(settings.database), BotApp(settings, SystemClock()).running():
        await asyncio.Event().wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
