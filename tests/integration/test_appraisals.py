"""The day of appraisal that plan 000 leaves to a later notice: unknown until it is entered."""

from datetime import date

import pytest

from backend.clock import MovableClock
from backend.errors import NotFoundError
from backend.i18n import speak, translator
from backend.services import appraisals, progress
from backend.step_words import appraisal
from bot.screens.progress import board as screen
from tests.integration.support import refused_without_a_trace
from tests.integration.test_boards_of_plans import season
from tests.world import World


async def said(world: World, clock: MovableClock, name: str, code: str) -> str:
    view = await progress.board(world.actor(name), world.org(code), clock.now())
    lines = [speak(line.words, translator("vi")) for line in screen(view).lines]
    found = appraisal(view.appraisal)
    assert found is None or speak(found, translator("vi")) in lines
    return speak(found, translator("vi")) if found else ""


@pytest.mark.requirement("R000-47")
async def test_every_board_says_that_the_day_is_unknown_until_it_is_announced(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await season("000", "K", clock)
    for name, code in (("loan", "K"), ("vinh", "S"), ("an", "S1")):
        assert await said(world, clock, name, code) == "Lịch thẩm định: chưa có"
    day = date(2024, 12, 23)
    await appraisals.announce(world.actor("loan"), world.org("K"), day, clock.now())
    for name, code in (("loan", "K"), ("vinh", "S"), ("an", "S1")):
        assert await said(world, clock, name, code) == "Lịch thẩm định: ngày 23/12/2024"


async def test_only_who_acts_for_the_head_of_the_season_announces_it(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await season("000", "K", clock)
    day = date(2024, 12, 23)
    for name, code in (("an", "S1"), ("vinh", "S"), ("vinh", "K"), ("dung", "K")):
        command = appraisals.announce(world.actor(name), world.org(code), day, clock.now())
        assert (await refused_without_a_trace(command))[0] is NotFoundError


async def test_a_plan_that_leaves_no_day_open_shows_none_and_takes_none(
    world: World, clock: MovableClock
) -> None:
    assert await said(world, clock, "loan", "K") == ""
    command = appraisals.announce(
        world.actor("loan"), world.org("K"), date(2022, 12, 23), clock.now()
    )
    assert (await refused_without_a_trace(command))[0] is NotFoundError
