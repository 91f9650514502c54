"""What an operator starts at the shell: commands, bot, scheduler, demo, each a real process."""

import asyncio
import os
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.conftest import DATA, ROOT
from tests.doubles.telegram import FakeTelegram
from tests.e2e.chats import Person, fake, said

__all__ = ["fake"]
pytestmark = pytest.mark.e2e

#: Generous: a start takes two seconds, on a busy machine ten.
PATIENCE = 60.0
CLEAN, MESSY = str(DATA / "roster-004.xlsx"), str(DATA / "roster-messy.xlsx")
PLAN = ROOT / "backend" / "plans" / "004-khoi-ha-tinh-2022.yaml"
KIEMDIEM = str(Path(sys.executable).with_name("kiemdiem"))


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@dataclass(frozen=True, slots=True)
class Shell:
    """A shell with a data directory of its own and none of the machine's settings."""

    data: Path

    def environment(self, more: Mapping[str, str]) -> dict[str, str]:
        ours = ("KIEMDIEM_", "DATABASE_URL")
        clean = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        return clean | {"KIEMDIEM_DATA_DIR": str(self.data)} | dict(more)

    @asynccontextmanager
    async def process(
        self, *command: str, **more: str
    ) -> AsyncIterator[asyncio.subprocess.Process]:
        """A process while the block runs; at the end it is gone, whatever happens."""
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *command, stdout=pipe, stderr=pipe, cwd=ROOT, env=self.environment(more)
        )
        try:
            async with asyncio.timeout(PATIENCE):
                yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.communicate()

    async def run(self, *arguments: str) -> Ended:
        """Run a `kiemdiem` command to its end."""
        async with self.process(KIEMDIEM, *arguments) as process:
            return await ended(process)


async def ended(process: asyncio.subprocess.Process) -> Ended:
    out, err = await process.communicate()
    assert process.returncode is not None
    shown = Ended(process.returncode, out.decode(), err.decode())
    assert "Traceback" not in shown.err, shown.err
    return shown


async def stopped(process: asyncio.subprocess.Process) -> Ended:
    """Stop it as a service manager does."""
    process.send_signal(signal.SIGTERM)
    return await ended(process)


async def line_with(
    process: asyncio.subprocess.Process, stream: asyncio.StreamReader | None, words: str
) -> str:
    """Read on until a line has these words."""
    assert stream is not None
    while line := (await stream.readline()).decode():
        if words in line:
            return line.strip()
    raise AssertionError(f"it ended without {words!r}: {await ended(process)}")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "data")


async def test_a_season_is_set_up_at_the_shell(shell: Shell) -> None:
    assert (await shell.run("migrate")).lines == [said("cli-migrated")]
    assert (shell.data / "kiemdiem.sqlite3").exists()
    imported = await shell.run("import", CLEAN, "--yes")
    counts = {"accepted": 97, "new": 97, "changed": 0, "unchanged": 0}
    assert imported.lines[-1] == said("import-done", **counts)
    opening = ("campaign", "open", "--plan", "004", "--root", "K", "--letter", "21-KH/ĐUK")
    assert (await shell.run(*opening)).lines == [said("cli-campaign-opened", letter="21-KH/ĐUK")]
    sheet = await shell.run("codes", "S1")
    rows = [line.split("\t") for line in sheet.lines[1:]]
    assert [(row[0], row[1]) for row in rows] == [("S1", str(n)) for n in range(1, 21)]
    assert rows[0][2] == "Hồ Ngọc Phương"
    assert all(re.fullmatch(r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", row[3]) for row in rows)
    assert all(row[4].endswith(f"/j/{row[3]}") for row in rows)
    assert len({row[3] for row in rows}) == 20
    nowhere = await shell.run("codes", "S9")
    assert nowhere.code == 1
    assert nowhere.err.strip() == said("error-organisation-unknown", organisation="S9")


async def test_a_messy_roster_is_refused_in_six_sentences_or_imported_in_part(
    shell: Shell,
) -> None:
    refused = await shell.run("import", MESSY, "--yes")
    assert refused.code == 1
    start = refused.lines.index(said("import-preview-refused", lines=6)) + 1
    sentences = refused.lines[start:]
    rows = [int(found[0]) for line in sentences if (found := re.findall(r"\b\d+\b", line))]
    assert rows == [15, 16, 17, 26, 27, 102]
    assert refused.err.strip() == said("import-lines-refused", lines=6)
    partly = await shell.run("import", MESSY, "--valid-only", "--yes")
    counts = {"accepted": 92, "new": 92, "changed": 0, "unchanged": 0}
    assert (partly.code, partly.lines[-1]) == (0, said("import-done", **counts))


async def test_plans_are_listed_and_a_broken_one_is_refused_with_file_and_line(
    shell: Shell, tmp_path: Path
) -> None:
    listed = [line.split("\t") for line in (await shell.run("plan", "list")).lines]
    assert ["004", PLAN.stem] in [line[:2] for line in listed]
    sound = await shell.run("plan", "check", str(PLAN))
    assert (sound.code, sound.lines) == (0, [said("cli-plan-sound", plan=PLAN.stem)])
    text = PLAN.read_text(encoding="utf-8").splitlines()
    number = text.index("discipline:") + 1
    broken = tmp_path / "broken.yaml"
    broken.write_text("\n".join([*text[:number], "  surprise: 1", *text[number:]]))
    refused = await shell.run("plan", "check", str(broken))
    assert refused.code == 1
    where, sentence = refused.err.strip().splitlines()
    assert where.startswith(f"broken.yaml:{number + 1}: plan-key-unknown: ")
    assert sentence == said("plan-key-unknown")


async def test_bot_and_scheduler_run_by_themselves_and_stop_when_told(
    shell: Shell, fake: FakeTelegram, sqlite_template: Path
) -> None:
    shell.data.mkdir()
    shutil.copy(sqlite_template, shell.data / "kiemdiem.sqlite3")
    settings = {
        "KIEMDIEM_TELEGRAM_TOKEN": fake.token,
        "KIEMDIEM_TELEGRAM_API_URL": fake.base_url,
    }
    module = (sys.executable, "-m")
    async with (
        shell.process(*module, "bot", **settings) as bot,
        shell.process(*module, "scheduler") as scheduler,
    ):
        await fake.wait_for_call("getUpdates", timeout=PATIENCE)
        assert (await Person(fake.user(1)).say("/start")).shows(said("link-how"))
        await line_with(scheduler, scheduler.stderr, "Scheduler started")
        assert (await stopped(bot)).code == 0
        assert (await stopped(scheduler)).code == 0


async def test_the_demo_says_where_it_is_and_answers_there(shell: Shell) -> None:
    demo = (KIEMDIEM, "demo", "--port", "0", "--data", str(shell.data))
    async with shell.process(*demo) as process:
        shown = await line_with(process, process.stdout, "http://127.0.0.1:")
        address = re.findall(r"http://127\.0\.0\.1:\d+", shown)[0]
        assert shown == said("cli-demo-open", address=f"{address}/demo")
        async with ClientSession() as http:
            async with http.get(f"{address}/healthz") as answer:
                assert (answer.status, await answer.json()) == (200, {"status": "ok"})
            async with http.get(f"{address}/demo") as answer:
                assert answer.status == 200
        await stopped(process)
