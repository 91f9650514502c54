"""The days on which a season reminds, set at the shell."""

import sqlite3
from contextlib import closing

import pytest

from tests.conftest import DATA
from tests.e2e.chats import said
from tests.e2e.test_processes import Shell, shell

__all__ = ["shell"]
pytestmark = pytest.mark.e2e

OPEN = ("campaign", "open", "--plan", "004", "--root", "K", "--letter", "21-KH/ĐUK")
REFUSED = said("error-nudge-days", most=60, times=10)


def stored(shell: Shell) -> list[str]:
    with closing(sqlite3.connect(shell.data / "kiemdiem.sqlite3")) as base:
        return [row[0] for row in base.execute("SELECT nudge_days FROM campaign")]


async def test_a_season_is_opened_with_days_of_its_own_and_given_others_later(
    shell: Shell,
) -> None:
    await shell.run("import", str(DATA / "roster-004.xlsx"), "--yes")
    refused = await shell.run(*OPEN, "--nudge-days", "14,x")
    assert (refused.code, refused.err.strip()) == (1, REFUSED)
    assert stored(shell) == []
    assert (await shell.run(*OPEN, "--nudge-days", "0, 5,10")).code == 0
    assert stored(shell) == ["10,5,0"]
    changed = await shell.run("campaign", "remind", "--root", "K", "--nudge-days", "7,1")
    assert changed.lines == [said("cli-nudge-days", days="7,1")]
    assert stored(shell) == ["7,1"]
    nowhere = await shell.run("campaign", "remind", "--root", "S", "--nudge-days", "7,1")
    assert (nowhere.code, nowhere.err.strip()) == (1, said("error-no-season"))
