"""A scheduler or a bot as a process of its own, at a time of day the parent chooses.

    python -m tests.doubles.child scheduler
    python -m tests.doubles.child nursery

A nursery imports everything once and forks a process for each line it reads, for a parent that
starts many; it prints their numbers. Each process prints "ready" and its number once it works.

Settings come from the environment, as those of `python -m scheduler` do. CHILD_NOW is the
season's time (it runs on from there); CHILD_LEASE, if set, the seconds a claim lasts.
"""

import asyncio
import ctypes
import json
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

_PR_SET_PDEATHSIG = 1


def serving(
    which: str, settings: Settings, clock: MovableClock
) -> AbstractAsyncContextManager[None]:
    """The process's work while a block runs."""
    if which == "bot":
        return BotApp(settings, clock).running()
    return running(settings, clock)


def say(line: str) -> None:
    """Tell the parent, in one piece: several processes write to one pipe."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


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
        say(f"ready {os.getpid()}")
        await stop.wait()


def nursery() -> None:
    """Fork a process for each line read: its name, and what to add to its environment, as JSON.

    What it forked ends with it.
    """
    plans()  # read once, as what is imported
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need not be waited for
    for line in sys.stdin:
        if child := os.fork():
            say(f"born {child}")
            continue
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        sys.stdin.close()
        which, environment = json.loads(line)
        os.environ.update(environment)
        asyncio.run(main(which))
        os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "nursery":
        nursery()
    else:
        asyncio.run(main(sys.argv[1]))
