"""Rules not kept: noted, told to the competent committee; no level changes by it."""

import pytest

from backend.clock import MovableClock
from backend.db.models import Breach, Notice
from backend.errors import InvalidCommandError, NotFoundError
from backend.rules.terms import Level
from backend.services import breaches, decisions, results, revocations
from backend.services.revocations import Why
from tests.integration.result_steps import EXCELLENT, choose, s1_counted, seen_by, sent
from tests.integration.support import refused_without_a_trace
from tests.integration.test_boards_of_plans import season
from tests.world import World


@pytest.mark.requirement("R000-07")
async def test_a_breach_of_a_member_is_told_to_the_committee_above_and_changes_no_level(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await season("000", "K", clock)
    review, cell = world.reviews["dung"], world.org("S1")
    before = await results.view(world.actor("an"), cell, clock.now())
    text = "Cố tình không nộp bản kiểm điểm"
    await breaches.note(world.actor("xuan"), cell, review, text, clock.now())
    assert await results.view(world.actor("an"), cell, clock.now()) == before
    told = {notice.member_id for notice in await Notice.filter(kind="breach-noted")}
    assert told == {world.members["vinh"], world.members["xuan"]}
    (line,) = (await breaches.view(world.actor("vinh"), cell)).lines
    assert (line.name, line.note, line.told) == (
        "Trần Thị Dung",
        text,
        "Đảng bộ Sở Kế hoạch",
    )


@pytest.mark.requirement("R004-97")
async def test_a_list_that_ends_over_the_cap_is_told_to_the_standing_board_of_the_block(
    world: World, clock: MovableClock
) -> None:
    """One excellent and seven good is within 20 %; when four are rated lower, it is not."""
    now = clock.now()
    await s1_counted(world, now, an=EXCELLENT)
    await sent(world, "S1", "an", now)
    await decisions.decide_all(
        world.actor("vinh"), await seen_by(world, "vinh", "S1", now), "12-QĐ/ĐU", now
    )
    assert not await Breach.exists()
    for name in ("binh", "chi", "dung", "em"):
        view = await results.view(world.actor("vinh"), world.org("S1"), now)
        row = next(one for one in view.rows if one.id == world.reviews[name])
        assert row.decision is not None
        why = Why("fault_found", "Phát hiện khuyết điểm")
        await revocations.revoke(
            world.actor("vinh"), row.decision.id, row.decision.version, why, now
        )
        choice = await choose(world, name, Level.COMPLETED, "Có khuyết điểm")
        await decisions.decide_one(
            world.actor("vinh"), await seen_by(world, "vinh", "S1", now), choice, "13-QĐ/ĐU", now
        )
    (row,) = await Breach.all()
    assert (row.kind, row.told_id) == ("cap", world.org("K"))
    told = {notice.member_id for notice in await Notice.filter(kind="breach-noted")}
    assert told == {world.members["loan"]}
    (line,) = (await breaches.view(world.actor("loan"), world.org("S"))).lines
    assert line.kind == "cap"


@pytest.mark.parametrize("name", ["an", "dung", "hung", "oanh"])
async def test_only_who_acts_above_notes_it(world: World, clock: MovableClock, name: str) -> None:
    actor = world.actor(name)
    mine = await refused_without_a_trace(
        breaches.note(actor, world.org("S1"), 0, "Không đúng quy trình", clock.now())
    )
    nobodys = await refused_without_a_trace(
        breaches.note(actor, world.unknown_id, 0, "Không đúng quy trình", clock.now())
    )
    assert mine == nobodys
    assert mine[0] is NotFoundError


async def test_nothing_said_and_a_person_of_another_cell_are_refused(
    world: World, clock: MovableClock
) -> None:
    vinh, cell, now = world.actor("vinh"), world.org("S1"), clock.now()
    empty = await refused_without_a_trace(breaches.note(vinh, cell, 0, " ", now))
    assert empty[:2] == (InvalidCommandError, "error-breach-note")
    other = breaches.note(vinh, cell, world.reviews["nga"], "Không đúng quy trình", now)
    assert (await refused_without_a_trace(other))[0] is NotFoundError
