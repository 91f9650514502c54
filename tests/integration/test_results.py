"""From a frozen count to a decided level: concluded, sent, decided by whom the plan names."""

import pytest

from backend.clock import MovableClock
from backend.db.models import Decision
from backend.errors import (
    ConflictError,
    InvalidCommandError,
    NotFoundError,
    NotPermittedError,
)
from backend.result_views import Stage
from backend.rules.terms import Level
from backend.services import conclusions, decisions, progress, results
from backend.services.result_writes import Choice
from backend.standing_views import ResultProgress
from tests.integration import result_steps as do
from tests.integration.support import actions
from tests.world import World

NUMBER = "Quyết định số 12-QĐ/ĐU"


@pytest.mark.requirement("R004-68")
async def test_a_cell_below_a_committee_only_proposes(world: World, clock: MovableClock) -> None:
    now = clock.now()
    await do.s1_counted(world, now)
    view = await do.concluded(world, "S1", "an", now)
    assert view.stage is Stage.CONCLUDED
    assert {row.concluded for row in view.rows} == {Level.GOOD.value}
    assert await Decision.all().count() == 0
    assert view.route.body == "org_base_committee"
    with pytest.raises(NotPermittedError) as refused:
        await decisions.decide_all(
            world.actor("an"), await do.seen_by(world, "an", "S1", now), NUMBER, now
        )
    assert refused.value.code == "error-decide-not-yours"


@pytest.mark.requirement("R004-69")
async def test_the_committee_decides_what_was_sent_once_and_with_a_number(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    await do.s1_counted(world, now)
    with pytest.raises(InvalidCommandError, match="error-decide-not-sent"):
        await decisions.decide_all(
            world.actor("xuan"), await do.seen_by(world, "xuan", "S1", now), NUMBER, now
        )
    await do.sent(world, "S1", "an", now)
    seen = await do.seen_by(world, "xuan", "S1", now)
    with pytest.raises(InvalidCommandError, match="error-number-missing"):
        await decisions.decide_all(world.actor("xuan"), seen, " ", now)
    view = await decisions.decide_all(world.actor("xuan"), seen, NUMBER, now)
    assert (view.stage, view.decided) == (Stage.DECIDED, 8)
    with pytest.raises(ConflictError):
        await decisions.decide_all(world.actor("vinh"), seen, NUMBER, now)
    assert await Decision.all().count() == 8
    assert "levels-decided" in await actions()


@pytest.mark.requirement("R004-70")
async def test_a_grassroots_cell_decides_its_members_itself(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    await do.counted(world, "B", dict.fromkeys(("son", "thao", "kien", "loan"), do.GOOD), now)
    view = await do.concluded(world, "B", "son", now)
    assert view.rights.decide
    seen = await do.seen_by(world, "son", "B", now)
    view = await decisions.decide_all(world.actor("son"), seen, NUMBER, now)
    assert view.stage is Stage.DECIDED
    assert {d.body for d in await Decision.all()} == {"cell"}


@pytest.mark.requirement("R004-96")
async def test_a_discipline_in_the_year_leaves_no_choice(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    names = ("hung", "khanh", "minh", "nga", "yen", "duc")
    await do.counted(world, "S2", dict.fromkeys(names, do.GOOD), now)
    view = await do.concluded(world, "S2", "hung", now)
    row = next(row for row in view.rows if row.name == world.name_of("khanh"))
    assert row.concluded == Level.NOT_COMPLETED
    assert row.counted.findings[0].code == "finding-disciplined-in-year"
    seen = await do.seen_by(world, "hung", "S2", now)
    choice = await do.choose(world, "khanh", Level.GOOD, "Đã khắc phục xong")
    with pytest.raises(InvalidCommandError, match="error-level-forced"):
        await conclusions.conclude(world.actor("hung"), seen, choice, now)


async def test_another_level_than_proposed_needs_a_reason_that_the_cell_sees(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    seen = await do.s1_sent(world, now)
    bare = await do.choose(world, "dung", Level.COMPLETED)
    with pytest.raises(InvalidCommandError, match="error-result-reason"):
        await decisions.decide_one(world.actor("xuan"), seen, bare, NUMBER, now)
    choice = await do.choose(world, "dung", Level.COMPLETED, "Chậm hai nhiệm vụ")
    await decisions.decide_one(world.actor("xuan"), seen, choice, NUMBER, now)
    view = await results.view(world.actor("an"), world.org("S1"), now)
    decision = next(row.decision for row in view.rows if row.id == choice.id)
    assert decision is not None
    assert (decision.differs, decision.reason) == (True, "Chậm hai nhiệm vụ")


async def test_a_result_is_returned_with_a_reason_and_sent_again(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    seen = await do.s1_sent(world, now)
    with pytest.raises(InvalidCommandError):
        await conclusions.give_back(world.actor("xuan"), seen, "", now)
    view = await conclusions.give_back(world.actor("xuan"), seen, "Thiếu biên bản", now)
    assert view.stage is Stage.RETURNED
    mine = await results.view(world.actor("an"), world.org("S1"), now)
    assert mine.report is not None
    assert mine.report.returned_reason == "Thiếu biên bản"
    again = await conclusions.send(
        world.actor("an"), await do.seen_by(world, "an", "S1", now), now
    )
    assert again.report is not None
    assert again.report.number == 2


async def test_from_above_a_list_is_seen_once_it_was_sent(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    await do.s1_counted(world, now)
    await do.concluded(world, "S1", "an", now)
    assert (await results.view(world.actor("xuan"), world.org("S1"), now)).rows == ()
    seen = await do.seen_by(world, "an", "S1", now)
    await conclusions.send(world.actor("an"), seen, now)
    assert len((await results.view(world.actor("xuan"), world.org("S1"), now)).rows) == 8
    for name in ("dung", "hung", "son"):
        with pytest.raises(NotFoundError):
            await results.view(world.actor(name), world.org("S1"), now)


async def test_a_member_sees_his_own_result_and_the_decision_once_announced(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    seen = await do.s1_sent(world, now)
    await decisions.decide_all(world.actor("xuan"), seen, NUMBER, now)
    mine = await results.own(world.actor("dung"), now)
    assert mine is not None
    assert mine.row.name == f"{world.name_of('dung')} (1980)", "two of one name are told apart"
    assert mine.row.decision is None
    assert not mine.announced


async def test_the_next_task_says_how_far_the_results_have_come(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()

    async def said(name: str) -> list[ResultProgress | None]:
        return [duty.results for duty in (await progress.home(world.actor(name), now)).duties]

    assert await said("xuan") == [None]
    await do.s1_counted(world, now)
    await do.sent(world, "S1", "an", now)
    (waiting,) = await said("xuan")
    assert waiting is not None
    assert (waiting.waiting, waiting.decided) == (1, 0)
    seen = await do.seen_by(world, "xuan", "S1", now)
    await decisions.decide_all(world.actor("xuan"), seen, NUMBER, now)
    (decided,) = await said("an")
    assert decided is not None
    assert (decided.waiting, decided.decided, decided.announced) == (0, decided.total, 0)


async def test_an_own_level_forgotten_in_a_report_may_follow_it_once(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    await do.s1_counted(world, now)
    await do.sent(world, "S1", "an", now)
    seen = await do.seen_by(world, "an", "S1", now)
    view = await conclusions.conclude_own(
        world.actor("an"), seen, Choice(world.org("S1"), Level.GOOD.value), now
    )
    assert view.own is not None
    assert view.own.concluded == Level.GOOD
    assert not view.rights.conclude_own
    seen = await do.seen_by(world, "an", "S1", now)
    with pytest.raises(ConflictError):
        await conclusions.conclude_own(
            world.actor("an"), seen, Choice(world.org("S1"), Level.COMPLETED.value), now
        )
