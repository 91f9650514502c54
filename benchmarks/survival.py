"""What is lost and what is doubled when scheduler and bot are killed (-9) at random moments.

A crowd is told something by the scheduler while people tap grades in the bot; both processes are
killed again and again, at any moment of their lives, and started anew. In the end every message
must have arrived, every tap must have had its effect once, and at most those messages may have
arrived twice that were on their way at a kill: taken by Telegram, not yet noted by us.

    python -m benchmarks.survival [--quick]
"""

import argparse
import asyncio
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import asyncpg

from backend.actions import Grade, pack
from backend.clock import VIETNAM
from backend.db.models import Account, AuditEvent, InboxEntry, Notice, WebMessage
from backend.db.setup import database, migrate
from benchmarks.figures import Figure, report
from tests import world as worlds
from tests.doubles import crowd
from tests.doubles.postgres import postgres
from tests.doubles.telegram import FakeTelegram, FakeUser, fake_telegram

START = datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM)
PROCESSES = ("scheduler", "bot")
#: People who tap, by their names in the small world; their chats are numbered from here on.
TAPPING = ("dung", "em", "ha", "khanh")
FIRST_TAPPER = 1000
#: A life ends at any moment of so many seconds after it has begun to work; one of so many is
#: killed without waiting for that.
LONGEST_LIFE = 4.0
STILLBORN = 5
#: Seconds an answer of Telegram is on its way: more is lost at a kill than on loopback.
LATENCY = 0.15
FEWEST_TAPS = 3
#: Seconds somebody thinks before a tap.
THINKS = 0.4
#: Seconds until an answer that has not come never will.
PATIENCE = 300.0
GRADES = ("T", "TB", "K")


@dataclass(frozen=True, slots=True)
class Size:
    """How much is done.

    Attributes:
        lease: Seconds after which what a dead process held is taken again.
        crowd: People told something on Telegram; half as many more in our own chat.
    """

    kills: int
    lease: float
    crowd: int


FULL = Size(kills=100, lease=20.0, crowd=3000)
QUICK = Size(kills=3, lease=2.0, crowd=60)


@dataclass
class Tally:
    """What the killing did.

    Attributes:
        on_their_way: Chat and number of each message that Telegram had taken and we had not
            noted when its process died.
        taps: Taps made by people, and those that never got an answer.
    """

    kills: int = 0
    on_their_way: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    taps: int = 0
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class Lives:
    """Schedulers and bots, forked one after the other from a process that imported everything."""

    nursery: asyncio.subprocess.Process
    environment: dict[str, str] = field(default_factory=dict[str, str])
    working: set[int] = field(default_factory=set[int])

    async def begin(self) -> list[int]:
        """Start a scheduler and a bot; their process numbers."""
        assert self.nursery.stdin is not None
        for which in PROCESSES:
            line = json.dumps([which, self.environment])
            self.nursery.stdin.write(f"{line}\n".encode())
        born: list[int] = []
        while len(born) < len(PROCESSES):
            word, number = await self._line()
            if word == "born":
                born.append(number)
        return born

    async def ready(self, lives: Sequence[int]) -> None:
        """Wait until all of them work."""
        while not self.working.issuperset(lives):
            await self._line()

    async def _line(self) -> tuple[str, int]:
        """What is said next: of a process that it was born, or that it works now."""
        assert self.nursery.stdout is not None
        word, number = (await self.nursery.stdout.readline()).decode().split()
        if word == "ready":
            self.working.add(int(number))
        return word, int(number)

    @staticmethod
    async def end(lives: Sequence[int], how: signal.Signals) -> None:
        """Send both a signal, and wait until they are gone."""
        for life in lives:
            os.kill(life, how)
        while any(map(_lives, lives)):  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # their parent is the nursery: nothing tells us


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@asynccontextmanager
async def nursery() -> AsyncIterator[Lives]:
    """Where processes come from, for the length of a block."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.doubles.child", "nursery"),
        stdin=pipe,
        stdout=pipe,
    )
    try:
        yield Lives(process)
    finally:
        process.kill()
        await process.wait()


async def killing(
    size: Size, lives: Lives, fake: FakeTelegram, tally: Tally, running: list[int]
) -> None:
    """Kill and start, so often; note after each kill what was on its way."""
    chance = random.Random(20221124)
    for number in range(size.kills):
        if number % STILLBORN:
            await lives.ready(running)
        await asyncio.sleep(chance.uniform(0.0, LONGEST_LIFE))
        await lives.end(running, signal.SIGKILL)
        tally.kills += 1
        await asyncio.sleep(0.1)  # what the dead one wrote may still be on the wire
        tally.on_their_way |= await on_their_way(fake)
        if number + 1 < size.kills:
            running = await lives.begin()


async def on_their_way(fake: FakeTelegram) -> set[tuple[int, int]]:
    """Messages Telegram has taken of notices that are not noted as sent."""
    found = await Notice.filter(state="claimed", dedup_key__startswith="bulk").values_list(
        "member__accounts__chat_key", flat=True
    )
    chats = [int(str(key)) for key in found]
    return {(chat, arrived(fake, chat)) for chat in chats if arrived(fake, chat)}


def arrived(fake: FakeTelegram, chat: int) -> int:
    """How many messages a chat of the crowd has."""
    return sum(crowd.CODE in screen.text for screen in fake.user(chat).messages)


async def tap_on(user: FakeUser, review: int, tally: Tally, stop: asyncio.Event) -> None:
    """Somebody who opens his form and grades himself, one tap after another is answered."""
    mine = 0
    while not stop.is_set() or mine < FEWEST_TAPS:
        await asyncio.sleep(THINKS)
        criterion, grade = f"c{1 + mine % 7}", GRADES[tally.taps % 3]
        await user.forge(pack(Grade(review, criterion, grade)))
        mine += 1
        tally.taps += 1
        try:
            await user.wait_for_alert(timeout=PATIENCE)
        except AssertionError:
            tally.unanswered += 1
            return


async def settled(size: Size) -> None:
    """Wait until nothing is left to send or to answer."""
    last = time.monotonic() + 3 * size.lease + size.crowd / 10 + 60
    while time.monotonic() < last:
        sending = await Notice.filter(
            dedup_key__startswith="bulk", state__in=["waiting", "claimed"]
        ).exists()
        answering = await InboxEntry.filter(state__in=["new", "taken", "applied"]).exists()
        if not sending and not answering:
            return
        await asyncio.sleep(0.2)


@asynccontextmanager
async def people_tapping(
    fake: FakeTelegram, world: worlds.World, tally: Tally
) -> AsyncIterator[None]:
    """People who tap while the block runs; the last tap of each is waited for."""
    stop = asyncio.Event()
    users = [fake.user(FIRST_TAPPER + place) for place in range(len(TAPPING))]
    for user in users:
        await user.send("/tudanhgia")
        await user.wait_for(lambda _: True, timeout=PATIENCE)
    async with asyncio.TaskGroup() as tasks:
        for user, name in zip(users, TAPPING, strict=True):
            tasks.create_task(tap_on(user, world.reviews[name], tally, stop))
        yield
        stop.set()


async def survive(url: str, name: str, size: Size, folder: Path, lives: Lives) -> list[Figure]:
    """The killing on one database."""
    await migrate(url)
    tally = Tally()
    async with fake_telegram() as fake, database(url):
        fake.answer_late(LATENCY)
        world = await worlds.build(START)
        for place, who in enumerate(TAPPING):
            fake.user(FIRST_TAPPER + place).chat.started = True
            key = str(FIRST_TAPPER + place)
            await worlds.chat(world, who, START, channel="telegram", chat_key=key)
        channels = ["telegram"] * size.crowd + ["web"] * (size.crowd // 2)
        for place in range(size.crowd):
            fake.user(crowd.FIRST_CHAT + place).chat.started = True
        people = await crowd.gather(channels, START)
        await crowd.tell(people, "bulk", START)
        lives.environment.update(
            {
                "DATABASE_URL": url,
                "KIEMDIEM_DATA_DIR": str(folder),
                "KIEMDIEM_SECRET_KEY": "k",
                "KIEMDIEM_TELEGRAM_TOKEN": fake.token,
                "KIEMDIEM_TELEGRAM_API_URL": fake.base_url,
                "CHILD_NOW": START.isoformat(),
                "CHILD_LEASE": str(size.lease),
            }
        )
        first = await lives.begin()
        async with people_tapping(fake, world, tally):
            await killing(size, lives, fake, tally, first)
            last = await lives.begin()
        await settled(size)
        await lives.end(last, signal.SIGTERM)
        return await figures(fake, name, size, tally)


async def figures(fake: FakeTelegram, name: str, size: Size, tally: Tally) -> list[Figure]:
    """What arrived, and how often."""
    chats = [arrived(fake, crowd.FIRST_CHAT + place) for place in range(size.crowd)]
    ours = await Account.filter(channel="web", chat_key__gte="0").values_list("id", flat=True)
    lines = list(await WebMessage.all().values_list("account_id", flat=True))
    web = [lines.count(account) for account in ours]
    recorded = await AuditEvent.filter(action="grade-recorded").count()
    doubled = sum(count - 1 for count in chats if count > 1)
    doubled_web = sum(count - 1 for count in web if count > 1)
    lost = chats.count(0) + web.count(0)

    def none(what: str, value: float, unit: str) -> Figure:
        return Figure(f"{name}-{what}", value, unit, 1, bar=0, aim=0, ceiling=True)

    # A doubling where none was on its way must fail, so the baseline is never nothing.
    allowed = len(tally.on_their_way) or 0.1
    return [
        Figure(f"{name}-kills", tally.kills, "kills", size.kills, bar=1, aim=1),
        none("messages-lost", lost, "messages"),
        Figure(
            f"{name}-doubled-of-on-their-way",
            doubled,
            "messages",
            allowed,
            bar=1,
            aim=0,
            ceiling=True,
        ),
        none("web-lines-doubled", doubled_web, "lines"),
        Figure(f"{name}-taps-recorded", recorded, "taps", tally.taps or 1, bar=1, aim=1),
        none("taps-unanswered", tally.unanswered, "taps"),
        none("taps-doubled", max(0, recorded - tally.taps), "taps"),
    ]


async def _create(address: str) -> str:
    connection = await asyncpg.connect(f"{address}/postgres")
    await connection.execute("CREATE DATABASE survival")
    await connection.close()
    return f"{address}/survival"


async def measure(size: Size) -> list[Figure]:
    """Both databases, one after the other."""
    with tempfile.TemporaryDirectory() as folder, postgres() as address:
        here = Path(folder)
        places = {"sqlite": f"sqlite://{here / 'survival.sqlite3'}"}
        places["postgres"] = await _create(address)
        async with nursery() as lives:
            found = [await survive(url, name, size, here, lives) for name, url in places.items()]
    return [figure for figures_of_one in found for figure in figures_of_one]


def main() -> None:
    """Kill and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    report(asyncio.run(measure(QUICK if parser.parse_args().quick else FULL)))


if __name__ == "__main__":
    main()
