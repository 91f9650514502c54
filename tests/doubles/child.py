"""A scheduler or a bot as a process of its own, at a time of day the parent chooses.

    python -m tests.doubles.child scheduler

Its settings come from the environment, as those of `python -m scheduler` do. CHILD_NOW is its
season's time (it runs on from there); CHILD_LEASE, if set, the seconds a claim lasts.
"""

import asyncio
import os
import signal
import sys
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta

from backend.clock import MovableClock
from backend.db.setup import database
from backend.services import claims, inbox
from backend.settings import Settings


def serving(which: str, settings: Settings, clock: MovableClock) -> AbstractAsyncContextManager:
    """The process's work while a block runs; each imports only what it needs."""
    if which == "bot":
        from bot.app import BotApp  # noqa: PLC0415

        return BotApp(settings, clock).running()
    from scheduler.app import running  # noqa: PLC0415

    return running(settings, clock)


async def main(which: str) -> None:
    """Work until told to stop."""
    if seconds := os.environ.get("CHILD_LEASE"):
        claims.LEASE = inbox.LEASE = timedelta(seconds=float(seconds))
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    settings = Settings()
    clock = MovableClock(datetime.fromisoformat(os.environ["CHILD_NOW"]))
    async with database(settings.database), serving(which, settings, clock):
        print("ready", flush=True)  # noqa: T201  the parent waits for it
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
