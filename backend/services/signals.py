"""Waking waiters within one process; other processes notice by asking again."""

import asyncio
from contextlib import suppress


class Signal:
    """A counter one can wait on.

    Read `count`, look at the database, then `wait(count)`: a change in between is not missed.
    """

    def __init__(self) -> None:
        self.count = 0
        self._waiters: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        """Wake everybody who waits."""
        self.count += 1
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def wait(self, seen: int, seconds: float) -> None:
        """Return when `count` is no longer `seen`, or after `seconds`."""
        if self.count != seen:
            return
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            # Not `wait_for`: before Python 3.12 it swallows a cancellation that meets a change.
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await waiter
        finally:
            self._waiters.discard(waiter)


#: Something is to be sent: a notice was put into the outbox, or the season's clock was moved.
outgoing = Signal()
#: The season's clock was moved by hand (the demo).
clock_moved = Signal()
