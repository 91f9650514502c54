"""Two schedulers, each a process of its own, on one database: each message leaves once."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import Notice, WebMessage
from backend.db.setup import database
from tests.conftest import ROOT
from tests.doubles import crowd
from tests.doubles.telegram import FakeTelegram, fake_telegram

pytestmark = pytest.mark.e2e
#: Generous: it is only waited for in full when a test fails.
PATIENCE = 300.0
EACH = 30


@asynccontextmanager
async def scheduler(
    url: str, data: Path, fake: FakeTelegram, clock: MovableClock
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A scheduler while the block runs; it must end cleanly when told to."""
    clean = {name: value for name, value in os.environ.items() if "KIEMDIEM_" not in name}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.doubles.child", "scheduler"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        env=clean
        | {
            "DATABASE_URL": url,
            "KIEMDIEM_DATA_DIR": str(data),
            "KIEMDIEM_SECRET_KEY": "a key of the tests",
            "KIEMDIEM_TELEGRAM_TOKEN": fake.token,
            "KIEMDIEM_TELEGRAM_API_URL": fake.base_url,
            "CHILD_NOW": clock.now().isoformat(),
        },
    )
    try:
        assert process.stdout is not None
        assert (await process.stdout.readline()).startswith(b"ready")
        yield process
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_each_message_leaves_once_and_within_the_limits(
    database_url: str, clock: MovableClock, tmp_path: Path
) -> None:
    async with asyncio.timeout(PATIENCE), fake_telegram() as fake, database(database_url):
        for number in range(2 * EACH):
            await fake.user(crowd.FIRST_CHAT + number).send("/start")
        # A second message to a chat may come from the other process: that gap each keeps alone.
        watch = fake.watch_rate(enforce=True, chat_gap=0)
        people = await crowd.gather(["telegram", "web"] * EACH, clock.now())
        async with (
            scheduler(database_url, tmp_path, fake, clock),
            scheduler(database_url, tmp_path, fake, clock),
        ):
            for name in ("first", "second"):
                assert await crowd.tell(people, name, clock.now()) == 2 * EACH
                while await Notice.filter(state__in=["waiting", "claimed"]).exists():  # noqa: ASYNC110
                    await asyncio.sleep(0.2)
        per_chat = [len(fake.user(crowd.FIRST_CHAT + n).messages) for n in range(2 * EACH)]
        assert per_chat == [2, 0] * EACH
        assert (watch.overall_violations, watch.peak <= 30) == (0, True)
        lines = await WebMessage.all().values_list("account_id", flat=True)
        assert sorted(lines) == sorted(2 * sorted(set(lines)))
        assert len(set(lines)) == EACH
        assert await Notice.filter(state="sent").count() == 4 * EACH
