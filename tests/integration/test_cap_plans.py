"""`/tyle` on lists in the database: what one more good member would change, while there is one."""

from backend.clock import MovableClock
from backend.i18n import speak, translator
from backend.messages.cap_words import planned
from backend.services import cap_plans
from tests.integration import result_steps as do
from tests.world import CELLS, World

MORE = "Thêm 1 người Hoàn thành tốt"


async def said(world: World, clock: MovableClock, *typed: int) -> tuple[int, str]:
    """How many of S1 may still become good, and what its secretary reads of its list."""
    numbers = (typed[0], typed[1]) if typed else None
    view = await cap_plans.plan(world.actor("an"), world.org("S1"), clock.now(), numbers)
    own = view.lists[0]
    return own.left, " ".join(speak(one, translator("vi")) for one in planned(own))


async def test_one_more_good_member_is_offered_of_those_on_the_list(
    world: World, clock: MovableClock
) -> None:
    marks = {"an": do.EXCELLENT, "chi": do.DONE}
    await do.s1_counted(world, clock.now(), **marks)
    await do.concluded(world, "S1", "an", clock.now())
    left, text = await said(world, clock)
    assert (left, MORE in text) == (1, True), "Chi may become good"
    choice = await do.choose(world, "chi", do.Level.GOOD, "Chi bộ thống nhất lại")
    seen = await do.seen_by(world, "an", "S1", clock.now())
    await do.conclusions.conclude(world.actor("an"), seen, choice, clock.now())
    left, text = await said(world, clock)
    assert (left, MORE in text) == (0, False), "of the roll only Giang is left, who is not rated"


async def test_of_typed_numbers_one_more_good_member_is_offered_of_those_on_the_roll(
    world: World, clock: MovableClock
) -> None:
    roll = len(CELLS["S1"])
    left, text = await said(world, clock, roll - 2, 1)
    assert (left, MORE in text) == (1, True)
    left, text = await said(world, clock, roll - 1, 1)
    assert (left, MORE in text) == (0, False)
