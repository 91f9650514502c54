"""Boards and leaders: decided by the level above, leaders once appraised, each group apart."""

from dataclasses import replace

import pytest

from backend.cap_views import Group
from backend.clock import MovableClock
from backend.db.models import Decision, Discipline, Notice
from backend.errors import (
    ConflictError,
    InvalidCommandError,
    NotFoundError,
    NotPermittedError,
)
from backend.rules.terms import Level
from backend.services import announcements, office_levels, revocations, unit_facts
from backend.services.office_levels import Taken
from backend.services.result_writes import Choice
from backend.services.unit_facts import UnitEntry
from tests import world as worlds
from tests.integration import result_steps as do
from tests.integration.support import detail
from tests.integration.test_authority_of_decisions import season_of
from tests.world import World

NUMBER = "Quyết định số 30-QĐ/ĐUK"


async def leader(world: World, name: str, level: Level = Level.GOOD) -> Taken:
    review = await do.review_of(world, name)
    return Taken(Group.LEADERS, Choice(review, level.value, "Đã bỏ phiếu bằng phiếu in"), NUMBER)


@pytest.mark.requirement("R004-73")
async def test_a_leader_is_decided_above_once_his_papers_are_appraised(
    world: World, clock: MovableClock
) -> None:
    now, block = clock.now(), world.org("K")
    await worlds.fill_in(world, ("vinh",), now, submitted=True)
    office, board = world.actor("loan"), world.actor("kien")
    seen = await office_levels.view(office, block, now)
    assert {row.name for row in seen.leaders} == {
        world.name_of(name) for name in ("vinh", "yen", "duc", "son")
    }
    taken = await leader(world, "vinh")
    with pytest.raises(InvalidCommandError, match="error-leader-appraisal"):
        await office_levels.decide(office, block, taken, now)
    with pytest.raises(NotFoundError):
        await office_levels.appraise(office, block, taken.choice.id, now)
    await office_levels.appraise(board, block, taken.choice.id, now)
    with pytest.raises(ConflictError):
        await office_levels.appraise(board, block, taken.choice.id, now)
    with pytest.raises(NotPermittedError):
        await office_levels.decide(board, block, taken, now)
    with pytest.raises(NotFoundError):
        await office_levels.decide(world.actor("vinh"), block, taken, now)
    await office_levels.decide(office, block, taken, now)
    with pytest.raises(ConflictError):
        await office_levels.decide(office, block, taken, now)
    kept = await Decision.get()
    assert (kept.group, kept.body, kept.level) == ("leaders", "block_standing_board", "GOOD")


@pytest.mark.requirement("R004-74")
async def test_a_leader_without_the_secret_ballot_of_the_plan_needs_a_reason(
    world: World, clock: MovableClock
) -> None:
    now, block = clock.now(), world.org("K")
    await worlds.fill_in(world, ("vinh",), now, submitted=True)
    office, taken = world.actor("loan"), await leader(world, "vinh")
    await office_levels.appraise(world.actor("kien"), block, taken.choice.id, now)
    for short in ("", "ab"):
        bare = replace(taken, choice=replace(taken.choice, reason=short))
        with pytest.raises(InvalidCommandError, match="error-decide-ballot") as refused:
            await office_levels.decide(office, block, bare, now)
        assert refused.value.params == {"clause": "I.B.2.3.b3"}
    await office_levels.decide(office, block, taken, now)
    kept = await Decision.get()
    assert (kept.reason, kept.ballot_id) == (taken.choice.reason, None)
    assert await detail("level-decided", "ballot") == 0


@pytest.mark.requirement("R004-95", "R004-96")
async def test_leaders_are_a_group_of_their_own_and_a_discipline_leaves_no_choice(
    world: World, clock: MovableClock
) -> None:
    now, block = clock.now(), world.org("K")
    office, board = world.actor("loan"), world.actor("kien")
    await worlds.fill_in(world, ("vinh", "yen", "duc", "son"), now, submitted=True)
    for name in ("vinh", "yen", "duc", "son"):
        await office_levels.appraise(board, block, await do.review_of(world, name), now)
    with pytest.raises(InvalidCommandError, match="error-cap-pool"):
        await office_levels.decide(
            office, block, await leader(world, "vinh", Level.EXCELLENT), now
        )
    member = world.members["duc"]
    await Discipline.create(member_id=member, on=now.date(), form="Cảnh cáo")
    with pytest.raises(InvalidCommandError, match="error-level-forced"):
        await office_levels.decide(office, block, await leader(world, "duc"), now)
    forced = await leader(world, "duc", Level.NOT_COMPLETED)
    await office_levels.decide(office, block, forced, now)
    assert await announcements.announce_offices(office, block, now) == 1
    with pytest.raises(ConflictError):
        await announcements.announce_offices(office, block, now)
    assert await Notice.filter(kind="result-told", member_id=member).count() == 1


@pytest.mark.requirement("R004-71")
async def test_a_leader_who_named_no_level_is_not_decided(
    world: World, clock: MovableClock
) -> None:
    now, block = clock.now(), world.org("K")
    taken = await leader(world, "vinh")
    await office_levels.appraise(world.actor("kien"), block, taken.choice.id, now)
    with pytest.raises(InvalidCommandError, match="error-leader-own-level"):
        await office_levels.decide(world.actor("loan"), block, taken, now)
    await worlds.fill_in(world, ("vinh",), now, submitted=True)
    view = await office_levels.decide(world.actor("loan"), block, taken, now)
    row = next(row for row in view.leaders if row.id == taken.choice.id)
    assert (row.own, row.level) == ("GOOD", "GOOD")


@pytest.mark.requirement("R000-38")
async def test_boards_of_the_grassroots_are_decided_by_the_block_in_plan_000(
    sqlite_db: str, clock: MovableClock
) -> None:
    season = await season_of("000", clock)
    now, block = clock.now(), season.orgs["K"]
    office = do.acting(season.people["K secretary"])
    seen = await office_levels.view(office, block, now)
    assert {(row.name, row.body) for row in seen.boards} == {
        ("Đảng bộ Sở", "standing_board"),
        ("Chi bộ Bảo tàng", "cell_board"),
    }
    taken = Taken(Group.COMMITTEES, Choice(season.orgs["S"], "GOOD"))
    own = do.acting(season.people["S secretary"])
    with pytest.raises(NotPermittedError):
        await office_levels.decide(own, season.orgs["S"], taken, now)
    await office_levels.decide(office, block, taken, now)
    unrated = Taken(Group.COMMITTEES, Choice(season.orgs["S1"], "GOOD"))
    with pytest.raises(NotPermittedError, match="error-decide-not-rated"):
        await office_levels.decide(office, block, unrated, now)
    kept = await Decision.get()
    why = revocations.Why("fault_found", "Phát hiện sai sót")
    with pytest.raises(InvalidCommandError, match="error-revoke-unsettled"):
        await revocations.revoke(office, kept.id, 1, why, now)


BOARDS = {
    ("001", "K"): {("Đảng bộ Sở", "standing_board"), ("Chi bộ Bảo tàng", "cell_board")},
    ("001", "S"): set[tuple[str, str]](),
    ("004", "K"): {("Đảng bộ Sở", "committee"), ("Chi bộ Bảo tàng", "cell_board")},
    ("004", "S"): {("Đảng bộ bộ phận", "committee"), ("Chi bộ Văn phòng", "cell_board")},
}


@pytest.mark.requirement("R001-22", "R004-62", "R004-63")
@pytest.mark.parametrize("plan", ["001", "004"])
async def test_a_committee_is_decided_by_the_body_that_decides_its_organisation(
    sqlite_db: str, clock: MovableClock, plan: str
) -> None:
    season = await season_of(plan, clock)
    now, number = clock.now(), NUMBER if plan == "004" else ""
    for code in ("K", "S"):
        secretary = do.acting(season.people[f"{code} secretary"])
        seen = await office_levels.view(secretary, season.orgs[code], now)
        assert {(row.name, row.body) for row in seen.boards} == BOARDS[plan, code]
        for row in seen.boards:
            taken = Taken(Group.COMMITTEES, Choice(row.id, "GOOD"), number)
            other = "S" if code == "K" else "K"
            stranger = do.acting(season.people[f"{other} secretary"])
            with pytest.raises(NotFoundError if other == "S" else NotPermittedError):
                await office_levels.decide(stranger, season.orgs[code], taken, now)
            await office_levels.decide(secretary, season.orgs[code], taken, now)
    assert await Decision.filter(group="committees", level="GOOD").count() == sum(
        len(found) for (of, _), found in BOARDS.items() if of == plan
    )


@pytest.mark.requirement("R004-95", "R004-96", "R004-98")
async def test_committees_of_004_are_capped_apart_and_a_discipline_leaves_no_choice(
    sqlite_db: str, clock: MovableClock
) -> None:
    season = await season_of("004", clock)
    now, block = clock.now(), season.orgs["K"]
    office = do.acting(season.people["K secretary"])

    async def choose(code: str, level: Level) -> None:
        taken = Taken(Group.COMMITTEES, Choice(season.orgs[code], level.value), NUMBER)
        await office_levels.decide(office, block, taken, now)

    with pytest.raises(InvalidCommandError, match="error-cap-pool"):
        await choose("B", Level.EXCELLENT)
    own = do.acting(season.people["S secretary"])
    for version, asked in enumerate(
        (
            {"disciplined_on": "2022-03-01"},
            {"board_disciplined_on": "2021-12-31"},
            {"board_disciplined_on": "2022-03-01"},
        )
    ):
        entry = UnitEntry(version, frozenset(), {}, asked, {}, "")
        await unit_facts.save(own, season.orgs["S"], entry, now)
        seen = await office_levels.view(office, block, now)
        forced = {row.name: row.forced for row in seen.boards}
        lowest = "NOT_COMPLETED" if version == 2 else ""
        assert forced == {"Đảng bộ Sở": lowest, "Chi bộ Bảo tàng": ""}
    with pytest.raises(InvalidCommandError, match="error-level-forced"):
        await choose("S", Level.COMPLETED)
    await choose("S", Level.NOT_COMPLETED)
    await choose("B", Level.GOOD)
    seen = await office_levels.view(office, block, now)
    counted = {cap.group: (cap.excellent, cap.good, cap.rated) for cap in seen.caps}
    assert counted[Group.COMMITTEES] == (0, 1, 2)
    kept = await Decision.get(organisation_id=season.orgs["S"])
    why = revocations.Why("fault_found", "Phát hiện sai sót")
    await revocations.revoke(office, kept.id, 1, why, now)
    assert not await Decision.filter(organisation_id=season.orgs["S"], current=True).exists()
