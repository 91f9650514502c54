"""How much of Telegram's rate the bulk uses, and what people who tap feel of it meanwhile."""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from backend.clock import MovableClock
from backend.settings import Settings
from benchmarks.figures import Figure
from scheduler.app import create_senders
from scheduler.delivery import Delivery
from scheduler.limiter import PER_SECOND
from tests.doubles import crowd

#: More than go out in the time that is measured.
PEOPLE = 2500
#: Seconds between two taps, as of a cell that is busy.
BETWEEN_TAPS = 0.02
#: Seconds the bulk has gone out before it is measured.
WARM_UP = 1.0

Tap = Callable[[], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Wire:
    """The Telegram of another process."""

    process: asyncio.subprocess.Process
    base_url: str
    token: str

    async def figures(self) -> dict[str, Any]:
        """What came until now."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(b"figures\n")
        return json.loads(await self.process.stdout.readline())


@asynccontextmanager
async def wire(chats: int) -> AsyncIterator[Wire]:
    """A Telegram that knows so many chats, for the length of a block."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.telegram_wire", str(chats)),
        stdin=pipe,
        stdout=pipe,
        limit=2**24,
    )
    try:
        assert process.stdout is not None
        base_url, token = (await process.stdout.readline()).decode().split()
        yield Wire(process, base_url, token)
    finally:
        process.kill()
        await process.wait()


async def taps_for(seconds: float, tap: Tap) -> list[float]:
    """One tap after another for so long; the time each took, in seconds."""
    took: list[float] = []
    last = time.perf_counter() + seconds
    while time.perf_counter() < last:
        begun = time.perf_counter()
        await tap()
        took.append(time.perf_counter() - begun)
        await asyncio.sleep(BETWEEN_TAPS)
    return took


def p95(times: list[float]) -> float:
    """The time 95 of 100 taps stay below."""
    return statistics.quantiles(times, n=20)[-1]


async def measure(tap: Tap, now: datetime, folder: Path, *, quick: bool) -> list[Figure]:
    """Taps alone, then with the bulk beside them in one process, on the database that is open.

    Args:
        tap: Does one tap.
        now: The season's time, by day.
        folder: For keys.
        quick: Five seconds of bulk instead of a minute.
    """
    window = 5.0 if quick else 60.0
    clock = MovableClock(now)
    people = await crowd.gather(["telegram"] * PEOPLE, now)
    await taps_for(1.0, tap)
    quiet = await taps_for(window / 2, tap)
    async with wire(PEOPLE) as telegram:
        settings = Settings(
            data_dir=folder,
            secret_key=SecretStr("k"),
            telegram_token=SecretStr(telegram.token),
            telegram_api_url=telegram.base_url,
        )
        delivery = Delivery(clock, create_senders(settings, clock))
        await crowd.tell(people, "bulk", now)
        work = asyncio.ensure_future(delivery.run())
        await asyncio.sleep(WARM_UP)
        beside = await taps_for(window, tap)
        seen = await telegram.figures()
        delivery.stop()
        await work
        await delivery.close()
    came = [at for at in seen["came"] if at >= seen["came"][0] + WARM_UP / 2]
    sent = sum(1 for at in came if at < came[0] + window)
    permitted = PER_SECOND * window
    return [
        Figure("bulk-of-permitted", sent, "messages", permitted, bar=0.9, aim=0.98),
        Figure("bulk-refused-429", seen["refused"], "refusals", 1, bar=0, aim=0, ceiling=True),
        Figure(
            "tap-p95-beside-bulk",
            p95(beside) * 1e6,
            "us",
            p95(quiet) * 1e6,
            bar=4,
            aim=2,
            ceiling=True,
        ),
    ]
