"""Opening, closing and migrating the database; called by composition roots only."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from tortoise import Tortoise
from tortoise.migrations.api import migrate as apply_migrations

from backend.db.config import connection_name, sqlite_path, tortoise_config

_ADVISORY_LOCK = 366_2026


async def open_database(url: str) -> None:
    """Connect this process to the database (which must be migrated)."""
    await Tortoise.init(config=tortoise_config(url), _enable_global_fallback=True)


async def close_database() -> None:
    """End this process's connections."""
    await Tortoise.close_connections()


@asynccontextmanager
async def database(url: str) -> AsyncIterator[None]:
    """The database for the length of a block."""
    await open_database(url)
    try:
        yield
    finally:
        await close_database()


async def migrate(url: str) -> None:
    """Bring the database to the newest migration; creates it on SQLite.

    On PostgreSQL an advisory lock keeps a second migrator waiting.
    """
    name = connection_name(url)
    config = tortoise_config(url, foreign_keys=False)
    if name == "sqlite":
        sqlite_path(url).parent.mkdir(parents=True, exist_ok=True)
        try:
            await apply_migrations(config=config)
        finally:
            await Tortoise.close_connections()
        return
    # A connection of its own: a pool gives session locks back with the connection.
    lock = await asyncpg.connect(url)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", _ADVISORY_LOCK)
        await apply_migrations(config=config)
    finally:
        await Tortoise.close_connections()
        await lock.close()
