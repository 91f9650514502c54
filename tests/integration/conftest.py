"""The small season, built anew in both databases."""

import pytest

from backend.clock import MovableClock
from tests import world as worlds
from tests.world import World


@pytest.fixture
async def world(db: str, clock: MovableClock) -> World:
    """The season of plan 004 in the small world, on either database."""
    return await worlds.build(clock.now())


@pytest.fixture
async def sqlite_world(sqlite_db: str, clock: MovableClock) -> World:
    """As `world`, on SQLite only: for tests whose subject is not the database."""
    return await worlds.build(clock.now())
