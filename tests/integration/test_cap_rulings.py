"""Lists over the cap: held until people change them or the level above answers."""

import asyncio

import pytest

from backend.cap_views import Group
from backend.clock import MovableClock
from backend.db.models import CapRuling
from backend.errors import AppError, ConflictError, InvalidCommandError, NotFoundError
from backend.result_views import Stage
from backend.rules.terms import Level
from backend.services import cap_rulings, conclusions, decisions, results
from tests.integration import result_steps as do
from tests.world import World

NUMBER = "Quyết định số 12-QĐ/ĐU"
ANSWER = "Công văn số 7-CV/ĐU"


@pytest.mark.requirement("R004-95")
async def test_a_list_over_the_cap_is_not_sent_until_people_change_it(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    await do.s1_counted(world, now, an=do.EXCELLENT, binh=do.EXCELLENT)
    view = await do.concluded(world, "S1", "an", now)
    cap = view.cap
    assert cap is not None
    assert (cap.excellent, cap.good, cap.literal, cap.wide, cap.result) == (2, 6, 1, 1, "over")
    assert [one.name for one in cap.candidates] == [world.name_of("an"), world.name_of("binh")]
    seen = await do.seen_by(world, "an", "S1", now)
    with pytest.raises(InvalidCommandError, match="error-cap-held"):
        await conclusions.send(world.actor("an"), seen, now)
    choice = await do.choose(world, "binh", Level.GOOD, "Chi bộ thống nhất theo tỷ lệ")
    view = await conclusions.conclude(world.actor("an"), seen, choice, now)
    assert view.cap is not None
    assert view.cap.result == "ok"
    view = await conclusions.send(world.actor("an"), await do.seen_by(world, "an", "S1", now), now)
    assert view.stage is Stage.SENT


async def test_between_the_readings_the_level_above_answers_with_a_document(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    names = ("hung", "khanh", "minh", "nga", "yen", "duc")
    row = dict.fromkeys(names, do.GOOD) | {"hung": do.EXCELLENT}
    await do.counted(world, "S2", row, now)
    view = await do.concluded(world, "S2", "hung", now)
    assert view.cap is not None
    assert (view.cap.literal, view.cap.wide, view.cap.result) == (0, 1, "needs_ruling")
    seen = await do.seen_by(world, "hung", "S2", now)
    with pytest.raises(InvalidCommandError, match="error-cap-held"):
        await conclusions.send(world.actor("hung"), seen, now)
    with pytest.raises(NotFoundError):
        await cap_rulings.rule(
            world.actor("hung"), seen, cap_rulings.Answer(Group.MEMBERS, 1, ANSWER), now
        )
    office = world.actor("xuan")
    with pytest.raises(InvalidCommandError, match="error-number-missing"):
        await cap_rulings.rule(office, seen, cap_rulings.Answer(Group.MEMBERS, 1, ""), now)
    with pytest.raises(InvalidCommandError, match="error-cap-ruling"):
        await cap_rulings.rule(office, seen, cap_rulings.Answer(Group.MEMBERS, 2, ANSWER), now)
    cap = await cap_rulings.rule(office, seen, cap_rulings.Answer(Group.MEMBERS, 1, ANSWER), now)
    assert (cap.ruled, cap.holds) == (1, True)
    kept = await CapRuling.get()
    assert (kept.literal, kept.wide, kept.upper, kept.document) == (0, 1, 5, ANSWER)
    again = await do.seen_by(world, "hung", "S2", now)
    view = await conclusions.send(world.actor("hung"), again, now)
    assert view.stage is Stage.SENT


async def test_an_answer_no_longer_stands_once_the_list_has_become_shorter(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    names = ("hung", "khanh", "minh", "nga", "yen", "duc")
    await do.counted(world, "S2", dict.fromkeys(names, do.GOOD) | {"hung": do.EXCELLENT}, now)
    await do.concluded(world, "S2", "hung", now)
    seen = await do.seen_by(world, "hung", "S2", now)
    await cap_rulings.rule(
        world.actor("xuan"), seen, cap_rulings.Answer(Group.MEMBERS, 1, ANSWER), now
    )
    choice = await do.choose(world, "nga", Level.COMPLETED, "Chi bộ bàn lại")
    view = await conclusions.conclude(world.actor("hung"), seen, choice, now)
    assert view.cap is not None
    assert not view.cap.holds


async def test_deciding_while_somebody_rules_ends_in_one_truth(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    seen = await do.s1_sent(world, now)
    await asyncio.gather(
        _quietly(decisions.decide_all(world.actor("xuan"), seen, NUMBER, now)),
        _quietly(decisions.decide_all(world.actor("vinh"), seen, NUMBER, now)),
        _quietly(
            cap_rulings.rule(
                world.actor("loan"), seen, cap_rulings.Answer(Group.MEMBERS, 1, ANSWER), now
            )
        ),
    )
    view = await results.view(world.actor("xuan"), world.org("S1"), now)
    assert view.stage is Stage.DECIDED
    assert view.decided == 8


async def _quietly(work: object) -> None:
    try:
        await work  # type: ignore[misc]
    except ConflictError:
        return
    except AppError as error:  # pragma: no cover
        raise AssertionError(error.code) from error
