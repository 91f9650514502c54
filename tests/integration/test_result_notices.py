"""What leaves of a result: that there is one, by day, without a level; and 366's two caps."""

from datetime import date, datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Notice, Review
from backend.errors import InvalidCommandError
from backend.rules.terms import Level, Post
from backend.services import announcements, conclusions, decisions, results, revocations
from backend.services.families import FAMILIES
from backend.services.result_writes import Choice, Seen
from scheduler.delivery import Delivery
from tests import world as worlds
from tests.integration import result_steps as do
from tests.integration.post import Pigeon
from tests.integration.test_authority_of_decisions import ORGS
from tests.integration.test_results_2017 import cell
from tests.seasons import Person, Plot, Season, begin, said
from tests.world import World

NUMBER = "Quyết định số 12-QĐ/ĐU"
NIGHT = datetime(2022, 12, 1, 22, 0, tzinfo=VIETNAM)


@pytest.mark.requirement("R002-106")
async def test_a_result_is_told_by_day_and_carries_no_level(
    sqlite_world: World, clock: MovableClock
) -> None:
    world = sqlite_world
    await worlds.chat(world, "dung", clock.now(), channel="telegram")
    await do.s1_counted(world, clock.now())
    await do.sent(world, "S1", "an", clock.now())
    seen = await do.seen_by(world, "xuan", "S1", clock.now())
    await decisions.decide_all(world.actor("xuan"), seen, NUMBER, clock.now())
    clock.move_to(NIGHT)
    seen = await do.seen_by(world, "an", "S1", clock.now())
    await announcements.announce(world.actor("an"), seen, clock.now())
    pigeon = Pigeon(clock)
    delivery = Delivery(clock, {"telegram": pigeon}, FAMILIES)
    await delivery.drain()
    assert pigeon.taken == []
    clock.move_to(NIGHT + timedelta(hours=9, minutes=5))
    await delivery.drain()
    ((_, text, _),) = pigeon.taken
    assert "có kết quả xếp loại của đồng chí" in said(text)
    assert "Hoàn thành" not in text
    await delivery.drain()
    assert len(pigeon.taken) == 1


async def test_what_was_taken_back_before_it_left_is_not_told(
    sqlite_world: World, clock: MovableClock
) -> None:
    world = sqlite_world
    await worlds.chat(world, "dung", clock.now(), channel="telegram")
    await do.s1_counted(world, clock.now())
    await do.sent(world, "S1", "an", clock.now())
    seen = await do.seen_by(world, "xuan", "S1", clock.now())
    view = await decisions.decide_all(world.actor("xuan"), seen, NUMBER, clock.now())
    clock.move_to(NIGHT)
    seen = await do.seen_by(world, "an", "S1", clock.now())
    view = await announcements.announce(world.actor("an"), seen, clock.now())
    review = await do.review_of(world, "dung")
    decision = next(row.decision for row in view.rows if row.id == review)
    assert decision is not None
    why = revocations.Why("fault_found", "Phát hiện sai sót")
    office = world.actor("xuan")
    await revocations.revoke(office, decision.id, decision.version, why, clock.now())
    pigeon = Pigeon(clock)
    clock.move_to(NIGHT + timedelta(hours=9, minutes=5))
    await Delivery(clock, {"telegram": pigeon}, FAMILIES).drain()
    told = [said(text) for _, text, _ in pigeon.taken]
    assert len(told) == 1
    assert "đã được hủy để xếp loại lại" in told[0]
    assert await Notice.filter(kind="result-told", state="dropped").count() == 1


async def test_under_366_the_cell_is_warned_and_the_committee_held(
    sqlite_db: str, clock: MovableClock
) -> None:
    season = await season_366(clock)
    now = clock.now()
    names = [key for key in season.people if key.startswith("S1 ")]
    reviews = [(await Review.get(member_id=season.people[key])).id for key in names]
    rows = {review: (6, 0, 0, 0) if n < 2 else (0, 6, 0, 0) for n, review in enumerate(reviews)}
    await do.frozen(season.campaign, season.orgs["S1"], rows, now, official=6)
    lead = do.acting(season.people["S1 1"])
    view = await conclusions.conclude_all(lead, Seen(season.orgs["S1"]), now)
    assert view.cap is not None
    assert (view.cap.result, view.cap.warns_only, view.cap.holds) == ("over", True, True)
    await conclusions.send(lead, Seen(season.orgs["S1"]), now)
    committee = do.acting(season.people["S"])
    with pytest.raises(InvalidCommandError, match="error-cap-pool"):
        await decisions.decide_all(committee, Seen(season.orgs["S1"]), NUMBER, now)
    lower = Choice(reviews[1], Level.GOOD.value, "Theo tỷ lệ của đảng bộ")
    await decisions.decide_one(committee, Seen(season.orgs["S1"]), lower, NUMBER, now)
    await decisions.decide_all(committee, Seen(season.orgs["S1"]), NUMBER, now)
    view = await results.view(committee, season.orgs["S1"], now)
    assert view.decided == 6


async def season_366(clock: MovableClock) -> Season:
    plot = Plot(
        plan="366",
        letter="Kế hoạch số 1-KH",
        opened=date(2026, 11, 20),
        until=date(2026, 12, 31),
        orgs=ORGS,
        people=(*cell("S1", 6), Person("S", "Bí thư Sở", "B", ((Post.SECRETARY, "S"),))),
    )
    return await begin(plot, clock)
