"""Staff ratings and comments of others, collected by the office above for many cells."""

from dataclasses import replace

import pytest

from backend.clock import MovableClock
from backend.db.models import AuditEvent, Campaign, RatingFacts, Review
from backend.errors import (
    ConflictError,
    InvalidCommandError,
    NotFoundError,
    NotPermittedError,
)
from backend.services import comments, rating_facts
from backend.services.comments import Comments
from backend.sitting_views import FactsView, Residence
from tests.integration.support import refusal, refused_without_a_trace
from tests.world import World

EXPECTED = Comments(0, "GOOD", staff_final=False, residence=Residence.RECEIVED, temp_comment=False)


async def test_the_office_above_enters_them_and_leaves_all_else_as_it_was(
    world: World, clock: MovableClock
) -> None:
    dung = world.reviews["dung"]
    before = FactsView(version=0, task_result="GOOD", points="87.5")
    await rating_facts.set_facts(world.actor("an"), dung, before, clock.now())
    entered = Comments(1, "GOOD", staff_final=True, residence=Residence.FREED, temp_comment=False)
    await comments.save(world.actor("xuan"), dung, entered, clock.now())
    row = await RatingFacts.get(review_id=dung)
    assert (row.staff, row.staff_final, row.residence) == ("GOOD", True, "freed")
    assert (row.points, row.version) == ("87.5", 2)
    assert row.task_result is not None
    stale = await refused_without_a_trace(
        comments.save(world.actor("xuan"), dung, entered, clock.now())
    )
    assert stale[:2] == (ConflictError, "error-facts-changed")
    details = [one.details for one in await AuditEvent.filter(action="rating-facts")]
    assert all("GOOD" not in str(one) for one in details)


async def test_what_was_entered_before_he_led_a_place_does_not_keep_a_comment_out(
    world: World, clock: MovableClock
) -> None:
    dung, now = world.reviews["dung"], clock.now()
    await Campaign.filter(id=world.campaign).update(plan_id="366-2026")
    figures = dict.fromkeys(rating_facts.FIGURES, 1) | {"not_done": 0}
    before = FactsView(version=0, points="80", figures=figures, grounds=("forbidden_acts",))
    await rating_facts.set_facts(world.actor("an"), dung, before, now)
    await Review.filter(id=dung).update(leader=True)
    entered = Comments(1, "", staff_final=False, residence=Residence.RECEIVED, temp_comment=False)
    await comments.save(world.actor("xuan"), dung, entered, now)
    row = await RatingFacts.get(review_id=dung)
    assert (row.residence, row.figures, row.grounds) == ("received", figures, ["forbidden_acts"])
    again = replace(before, version=2, figures=figures | {"given": 2})
    refused = await refused_without_a_trace(
        rating_facts.set_facts(world.actor("an"), dung, again, now)
    )
    assert refused[:2] == (InvalidCommandError, "error-facts-figure")


async def test_the_level_above_sees_cell_by_cell_what_is_missing(
    world: World, clock: MovableClock
) -> None:
    before = await comments.view(world.actor("xuan"), world.org("S"))
    cells = {cell.unit.id: cell for cell in before.cells}
    own = await comments.view(world.actor("xuan"), world.org("S1"))
    servants = [one for one in own.people if one.civil_servant]
    first = cells[world.org("S1")]
    assert first.people == len(own.people) == first.residence_missing
    assert first.staff_missing == sum(1 for one in servants if not one.staff)
    await comments.save(world.actor("xuan"), world.reviews["dung"], EXPECTED, clock.now())
    after = await comments.view(world.actor("xuan"), world.org("S"))
    now = next(cell for cell in after.cells if cell.unit.id == world.org("S1"))
    assert now.residence_missing == first.residence_missing - 1
    assert now.staff_expected == 1
    assert own.above == world.org("S")


async def test_nobody_enters_his_own_and_outsiders_learn_nothing(
    world: World, clock: MovableClock
) -> None:
    view = await comments.view(world.actor("an"), world.org("S1"))
    assert [one.review_id for one in view.people if one.own] == [world.reviews["an"]]
    own = await refused_without_a_trace(
        comments.save(world.actor("an"), world.reviews["an"], EXPECTED, clock.now())
    )
    assert own[:2] == (NotPermittedError, "error-facts-own")
    for name in ("dung", "hung", "son"):
        actor = world.actor(name)
        unknown = await refusal(comments.view(actor, world.unknown_id))
        assert await refusal(comments.view(actor, world.org("S1"))) == unknown
        command = comments.save(actor, world.reviews["dung"], EXPECTED, clock.now())
        assert (await refused_without_a_trace(command))[0] is NotFoundError
    with pytest.raises(NotFoundError):
        await comments.view(world.actor("an"), world.org("S"))
