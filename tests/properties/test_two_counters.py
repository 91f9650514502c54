"""Two counters, any order of entries: a result equal to both sheets in the end, or none."""

import asyncio
import json
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Ballot, BallotResult, CountLine, CountSheet
from backend.db.setup import close_database, database, open_database
from backend.errors import AppError
from backend.services import counting
from backend.services.count_sheets import Hand
from tests import world as worlds
from tests.integration import count_steps as steps

START = datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM)
NOW = datetime(2022, 11, 29, 15, 30, tzinfo=VIETNAM)
FIGURES = ((2, 4, 0, 0), (1, 5, 0, 0), (3, 4, 0, 0), (2, 3, 0, 0, 1, 0), (2, 3, 0, 0))
PAPERS = ((7, 7, 6, 1), (7, 7, 7, 0), (7, 7, 6, 0), (6, 6, 6, 0))
WHO = st.integers(0, 1)
ENTRY = st.one_of(
    st.tuples(st.just("papers"), WHO, st.sampled_from(PAPERS)),
    st.tuples(st.just("row"), WHO, st.tuples(st.integers(1, 3), st.sampled_from(FIGURES))),
    st.tuples(st.just("finish"), WHO, st.none()),
    st.tuples(st.just("back"), WHO, st.none()),
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A database with an open ballot of three rows and two in its team."""

    path: Path
    hands: tuple[Hand, Hand]


@pytest.fixture(scope="module")
def prepared(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    path = tmp_path_factory.mktemp("counters") / "ballot.sqlite3"
    shutil.copy(sqlite_template, path)

    async def build() -> tuple[Hand, Hand]:
        async with database(f"sqlite://{path}"):
            clock = MovableClock(START, running=False)
            world = await worlds.build(clock.now())
            names = ("an", "binh", "chi")
            ballot = await steps.opened(world, clock, names=("dung", "vinh", "xuan", *names))
            await steps.team(world, ballot, clock, "binh", "chi")
            return await steps.hand(world, "binh", clock), await steps.hand(world, "chi", clock)

    return Prepared(path, asyncio.run(build()))


async def play(prepared: Prepared, entries: list[tuple[str, int, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ballot.sqlite3"
        shutil.copy(prepared.path, path)
        await open_database(f"sqlite://{path}")
        try:
            for entry in entries:
                await one(prepared, *entry)
                await what_holds()
        finally:
            await close_database()


async def one(prepared: Prepared, kind: str, who: int, what: object) -> None:
    hand = prepared.hands[who]
    try:
        match kind, what:
            case "papers", tuple(papers):
                await counting.enter_papers(hand, 1, papers, NOW)
            case "row", (int(number), tuple(figures)):
                await counting.enter_row(hand, 1, number, figures, NOW)
            case "finish", _:
                await counting.finish(hand, 1, None, NOW)
            case _:
                await counting.take_back(hand, 1, NOW)
    except AppError:
        return  # refused, and so nothing is changed


async def what_holds() -> None:
    """Frozen with a sheet equal to both, or not frozen; what is stored always can be."""
    results = await BallotResult.all()
    sheets = await CountSheet.all().order_by("entry")
    frozen = (await Ballot.get(id=1)).state == "frozen"
    assert len(results) == int(frozen)
    assert len(sheets) <= 2
    if not frozen:
        return
    figures = json.loads(results[0].figures)
    for sheet in sheets:
        papers = figures["papers"]
        assert [sheet.issued, sheet.returned, sheet.valid, sheet.invalid] == [
            papers[name] for name in ("issued", "returned", "valid", "invalid")
        ]
        lines = await CountLine.filter(sheet_id=sheet.id).order_by("number")
        told = [(r["number"], r["marks"], r["empty"], r["wrong"]) for r in figures["rows"]]
        assert [(n.number, n.marks, n.empty, n.wrong) for n in lines] == told
        for line in lines:
            assert sum(line.marks) + line.empty + line.wrong == sheet.valid


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(ENTRY, max_size=25))
def test_any_order_of_entries_ends_frozen_with_a_sheet_equal_to_both_or_not_frozen(
    prepared: Prepared, entries: list[tuple[str, int, object]]
) -> None:
    whole = [("papers", who, PAPERS[0]) for who in (0, 1)]
    whole += [("row", who, (n, FIGURES[0])) for who in (0, 1) for n in range(1, 7)]
    asyncio.run(play(prepared, [*whole, *entries]))
