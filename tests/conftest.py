"""Fixtures the whole suite shares: both databases, the season's clock, a roster."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.setup import database, migrate
from tests.doubles.postgres import NoPostgresError, postgres

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file; each test gets a copy."""
    path = tmp_path_factory.mktemp("template") / "template.sqlite3"
    asyncio.run(migrate(f"sqlite://{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_template() -> Iterator[str]:
    """A migrated PostgreSQL database; each test gets a clone."""
    try:
        with postgres() as address:
            asyncio.run(_make_template(address))
            yield address
    except NoPostgresError as error:
        pytest.skip(str(error))


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty migrated database: once SQLite, once PostgreSQL."""
    if request.param == "sqlite":
        path = tmp_path / "test.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite://{path}"
        return
    address = request.getfixturevalue("postgres_template")
    name = f"t{uuid4().hex}"
    asyncio.run(_run(address, f"CREATE DATABASE {name} TEMPLATE kiemdiem_template"))
    yield f"{address}/{name}"
    asyncio.run(_run(address, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[str]:
    """An empty migrated database, open in this process; yields its address."""
    async with database(database_url):
        yield database_url


@pytest.fixture
async def sqlite_db(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[str]:
    """As `db`, on SQLite only: for tests whose subject is not the database."""
    path = tmp_path / "only.sqlite3"
    shutil.copy(sqlite_template, path)
    async with database(f"sqlite://{path}"):
        yield f"sqlite://{path}"


@pytest.fixture
def clock() -> MovableClock:
    """24 November 2022, 9 o'clock in Viet Nam: six days before the cells' last day. It stands."""
    return MovableClock(datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM), running=False)


async def _make_template(address: str) -> None:
    await _run(address, "CREATE DATABASE kiemdiem_template")
    await migrate(f"{address}/kiemdiem_template")


async def _run(address: str, statement: str) -> None:
    connection = await asyncpg.connect(f"{address}/postgres")
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
