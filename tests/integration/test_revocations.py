"""Taking a level back and rating anew: history stays, the pool is looked at again."""

import asyncio

import pytest

from backend.clock import MovableClock
from backend.db.models import AuditEvent, Decision, Deferral, Meeting, Notice
from backend.errors import (
    ConflictError,
    InvalidCommandError,
    NotFoundError,
    NotPermittedError,
)
from backend.result_views import ResultsView, Stage
from backend.rules.terms import Level
from backend.services import announcements, conclusions, decisions, results, revocations
from tests.integration import result_steps as do
from tests.world import World

NUMBER = "Quyết định số 12-QĐ/ĐU"
AGAIN = "Quyết định số 15-QĐ/ĐU"
WHY = "Phát hiện sai sót sau khi đã xếp loại"


async def decided(world: World, clock: MovableClock, **rows: do.Marks) -> ResultsView:
    now = clock.now()
    await do.s1_counted(world, now, **rows)
    await do.sent(world, "S1", "an", now)
    seen = await do.seen_by(world, "xuan", "S1", now)
    return await decisions.decide_all(world.actor("xuan"), seen, NUMBER, now)


async def decision_of(world: World, name: str) -> Decision:
    return await Decision.get(review_id=await do.review_of(world, name), current=True)


@pytest.mark.requirement("R004-98")
async def test_a_level_is_taken_back_on_a_ground_of_the_plan_and_given_anew_with_a_number(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    await decided(world, clock, an=do.EXCELLENT)
    old = await decision_of(world, "an")
    office = world.actor("xuan")
    with pytest.raises(InvalidCommandError, match="error-revoke-ground"):
        await revocations.revoke(
            office, old.id, old.version, revocations.Why("dishonest", WHY), now
        )
    with pytest.raises(InvalidCommandError, match="error-result-reason"):
        await revocations.revoke(
            office, old.id, old.version, revocations.Why("fault_found", " "), now
        )
    view = await revocations.revoke(
        office, old.id, old.version, revocations.Why("fault_found", WHY), now
    )
    row = next(row for row in view.rows if row.before)
    assert (row.decision, row.before[0].revoked_reason) == (None, WHY)
    assert view.decided == 7
    seen = await do.seen_by(world, "xuan", "S1", now)
    choice = await do.choose(world, "an", Level.COMPLETED, "Xếp loại lại")
    with pytest.raises(InvalidCommandError, match="error-number-missing"):
        await decisions.decide_one(office, seen, choice, "", now)
    await decisions.decide_one(office, seen, choice, AGAIN, now)
    new = await decision_of(world, "an")
    assert (new.replaces_id, new.document, new.level) == (old.id, AGAIN, "COMPLETED")
    assert await Decision.filter(current=False).count() == 1
    told = await AuditEvent.filter(action="decision-revoked").get()
    assert WHY not in str(told.details)


async def test_only_who_decides_takes_back(world: World, clock: MovableClock) -> None:
    await decided(world, clock)
    old = await decision_of(world, "an")
    now = clock.now()
    with pytest.raises(NotPermittedError):
        await revocations.revoke(
            world.actor("an"), old.id, 1, revocations.Why("fault_found", WHY), now
        )
    for name in ("dung", "hung", "son"):
        with pytest.raises(NotFoundError):
            await revocations.revoke(
                world.actor(name), old.id, 1, revocations.Why("fault_found", WHY), now
            )
    with pytest.raises(NotFoundError):
        await revocations.revoke(
            world.actor("xuan"), 999_999, 1, revocations.Why("fault_found", WHY), now
        )


async def test_after_a_good_level_is_taken_back_the_pool_is_looked_at_again(
    world: World, clock: MovableClock
) -> None:
    """Eight at the two upper levels, one excellent: with five left good the cap still holds."""
    view = await decided(world, clock, an=do.EXCELLENT)
    assert view.cap is not None
    assert view.cap.result == "ok"
    now = clock.now()
    for name in ("binh", "chi", "dung"):
        old = await decision_of(world, name)
        view = await revocations.revoke(
            world.actor("xuan"), old.id, old.version, revocations.Why("fault_found", WHY), now
        )
        seen = await do.seen_by(world, "xuan", "S1", now)
        choice = await do.choose(world, name, Level.COMPLETED, "Xếp loại lại")
        view = await decisions.decide_one(world.actor("xuan"), seen, choice, AGAIN, now)
    assert view.cap is not None
    assert view.cap.result == "needs_ruling"
    kept = await decision_of(world, "an")
    assert kept.level == Level.EXCELLENT


async def test_deciding_while_taking_back_ends_in_one_truth(
    world: World, clock: MovableClock
) -> None:
    await decided(world, clock)
    old = await decision_of(world, "an")
    now = clock.now()
    office, other = world.actor("xuan"), world.actor("vinh")

    async def take(actor: object) -> str:
        try:
            await revocations.revoke(actor, old.id, 1, revocations.Why("fault_found", WHY), now)  # type: ignore[arg-type]
        except ConflictError:
            return "conflict"
        return "done"

    assert sorted(await asyncio.gather(take(office), take(other))) == ["conflict", "done"]
    seen = await do.seen_by(world, "xuan", "S1", now)
    choice = await do.choose(world, "an", Level.GOOD)

    async def anew(actor: object) -> str:
        try:
            await decisions.decide_one(actor, seen, choice, AGAIN, now)  # type: ignore[arg-type]
        except ConflictError:
            return "conflict"
        return "done"

    assert sorted(await asyncio.gather(anew(office), anew(other))) == ["conflict", "done"]
    assert await Decision.filter(review_id=choice.id, current=True).count() == 1


async def test_announcing_tells_each_once(world: World, clock: MovableClock) -> None:
    await decided(world, clock)
    now = clock.now()
    with pytest.raises(NotFoundError):
        await announcements.announce(
            world.actor("dung"), await do.seen_by(world, "an", "S1", now), now
        )
    seen = await do.seen_by(world, "an", "S1", now)
    view = await announcements.announce(world.actor("an"), seen, now)
    assert view.stage is Stage.ANNOUNCED
    assert await Notice.filter(kind="result-told").count() == 8
    with pytest.raises(ConflictError):
        await announcements.announce(world.actor("an"), seen, now)
    with pytest.raises(ConflictError):
        await announcements.announce(
            world.actor("an"), await do.seen_by(world, "an", "S1", now), now
        )
    assert await Notice.filter(kind="result-told").count() == 8
    mine = await results.own(world.actor("dung"), now)
    assert mine is not None
    assert mine.row.decision is not None
    facts = [notice.facts for notice in await Notice.filter(kind="result-told")]
    assert all(set(one) == {"decision"} for one in facts)


@pytest.mark.requirement("R004-07")
async def test_who_missed_the_meeting_is_rated_later_with_a_supplementary_report(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    missed = await Meeting.create(
        campaign_id=world.campaign,
        organisation_id=world.org("S1"),
        parts=["individuals"],
        starts_at=now,
        uid="missed",
        state="held",
        issued_at=now,
        created_at=now,
    )
    review = await do.review_of(world, "dung")
    await Deferral.create(review_id=review, missed_id=missed.id, at=now)
    present = {name: do.GOOD for name in do.S1 if name != "dung"}
    await do.counted(world, "S1", present, now)
    view = await do.sent(world, "S1", "an", now)
    assert [row.name for row in view.rows if row.away] == [f"{world.name_of('dung')} (1980)"]
    seen = await do.seen_by(world, "xuan", "S1", now)
    view = await decisions.decide_all(world.actor("xuan"), seen, NUMBER, now)
    assert view.stage is Stage.DECIDED
    await do.counted(world, "S1", {"dung": do.GOOD}, now)
    seen = await do.seen_by(world, "an", "S1", now)
    choice = await do.choose(world, "dung", Level.GOOD)
    await conclusions.conclude(world.actor("an"), seen, choice, now)
    seen = await do.seen_by(world, "xuan", "S1", now)
    view = await decisions.decide_all(world.actor("xuan"), seen, AGAIN, now)
    later = next(row.decision for row in view.rows if row.id == review)
    assert later is not None
    assert (later.supplementary, later.report_due) == (True, True)
    view = await revocations.supplement(world.actor("an"), later.id, now)
    assert not any(row.decision and row.decision.report_due for row in view.rows)
    with pytest.raises(ConflictError):
        await revocations.supplement(world.actor("an"), later.id, now)
