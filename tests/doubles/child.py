"""A scheduler or a bot as a process of its own, at a time of day the parent chooses.

    python -m tests.doubles.child scheduler
    python -m tests.doubles.child nursery

A nursery imports everything once and forks a process for each name it reads, for a parent that
starts many; it prints their numbers. Each process prints "ready" and its number once it works.

Settings come from the environment, as those of `python -m scheduler` do. CHILD_NOW is the
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
from backend.plan_loader import plans
from backend.services import claims, inbox
from backend.settings import Settings
from bot.app import BotApp
from scheduler import delivery
from scheduler.app import running


def serving(
    which: str, settings: Settings, clock: MovableClock
) -> AbstractAsyncContextManager[None]:
    """The process's work while a block runs."""
    if which == "bot":
        return BotApp(settings, clock).running()
    return running(settings, clock)


async def main(which: str) -> None:
    """Work until told to stop."""
    if seconds := os.environ.get("CHILD_LEASE"):
        claims.LEASE = inbox.LEASE = timedelta(seconds=float(seconds))
        delivery.MARGIN = claims.LEASE / 2
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    settings = Settings()
    clock = MovableClock(datetime.fromisoformat(os.environ["CHILD_NOW"]))
    async with database(settings.database), serving(which, settings, clock):
        print("ready", os.getpid(), flush=True)  # noqa: T201  the parent waits for it
        await stop.wait()


def nursery() -> None:
    """Fork a process for each name read, until there is nothing more to read."""
    plans()  # read once, as what is imported
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need not be waited for
    for which in sys.stdin:
        if child := os.fork():
            print("born", child, flush=True)  # noqa: T201
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        sys.stdin.close()
        asyncio.run(main(which.strip()))
        os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "nursery":
        nursery()
    else:
        asyncio.run(main(sys.argv[1]))
