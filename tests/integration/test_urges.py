"""Urging: by those above alone, not too often, everybody with something open once."""

import asyncio

import pytest

from backend.clock import MovableClock
from backend.db.models import Notice, StepMark, Urge
from backend.errors import ConflictError, NotFoundError
from backend.services import campaigns, urges
from backend.services.nudge_rows import URGE
from backend.services.steps import open_steps
from tests import world as worlds
from tests.integration.support import actions, refusal, refused_without_a_trace
from tests.world import World

NOT_FOUND = (NotFoundError, "error-not-found", {})


async def test_who_has_something_open_there_is_told_once_with_no_words_stored(
    world: World, clock: MovableClock
) -> None:
    for name in ("an", "binh", "dung", "em", "hung", "vinh", "giang"):
        await worlds.chat(world, name, clock.now())
    await worlds.fill_in(world, ["em"], clock.now(), submitted=True)
    done = await urges.urge(world.actor("xuan"), world.org("S1"), clock.now())
    assert (done.name, done.organisations, done.people, done.skipped) == (
        "Chi bộ Văn phòng", 1, 4, 0,
    )  # fmt: skip
    rows = await Notice.filter(kind=URGE)
    named = {name for name, id_ in world.members.items() if id_ in {r.member_id for r in rows}}
    assert named == {"an", "binh", "dung", "vinh"}
    facts = {"organisation": world.org("S1"), "by": world.org("S")}
    assert [row.facts for row in rows] == [facts] * 4
    assert await actions() == ["campaign-opened", "urged"]


async def test_who_urges_is_named_by_the_nearest_organisation_above_he_looks_after(
    world: World, clock: MovableClock
) -> None:
    await worlds.chat(world, "oanh", clock.now())
    for name, code in (("quang", "SB"), ("vinh", "S")):
        await urges.urge(world.actor(name), world.org("SB1"), clock.now())
        newest = await Notice.filter(kind=URGE).order_by("-id").first()
        assert newest is not None
        assert newest.facts["by"] == world.org(code)


@pytest.mark.parametrize(
    ("by", "place"),
    [
        ("an", "S1"), ("dung", "S1"), ("hung", "S1"), ("vinh", "S"), ("vinh", "B"),
        ("minh", "S2"), ("loan", "K"), ("vinh", ""),
    ],
)  # fmt: skip
async def test_only_the_level_above_urges(
    world: World, clock: MovableClock, by: str, place: str
) -> None:
    number = world.org(place) if place else world.unknown_id
    asked = urges.urge(world.actor(by), number, clock.now())
    assert await refused_without_a_trace(asked) == NOT_FOUND


async def test_two_who_urge_at_once_do_not_pass_the_limit(
    world: World, clock: MovableClock
) -> None:
    await worlds.chat(world, "hung", clock.now())
    people = ("vinh", "xuan", "yen", "loan", "kien")
    asked = (urges.urge(world.actor(name), world.org("S2"), clock.now()) for name in people)
    answers = await asyncio.gather(*asked, return_exceptions=True)
    refused = [answer for answer in answers if isinstance(answer, ConflictError)]
    assert [answer.code for answer in refused] == ["error-urge-limit"] * 3
    assert refused[0].params == {"name": "Chi bộ Kế toán", "day": "01/12/2022"}
    assert await Urge.all().count() == await Notice.filter(kind=URGE).count() == 2


async def test_where_all_is_done_there_is_nothing_to_urge(
    world: World, clock: MovableClock
) -> None:
    await campaigns.close_cell(world.org("B"), actor=None, now=clock.now())
    for owned in await open_steps(world.campaign, clock.now()):
        if owned.organisation_id == world.org("B"):
            await StepMark.create(
                campaign_id=world.campaign,
                subject=owned.step.subject,
                step=owned.step.key,
                done_at=clock.now(),
            )
    nothing = urges.urge(world.actor("loan"), world.org("B"), clock.now())
    assert await refused_without_a_trace(nothing) == (ConflictError, "error-urge-nothing", {})


async def test_urging_all_below_skips_those_urged_enough(
    world: World, clock: MovableClock
) -> None:
    await worlds.chat(world, "hung", clock.now())
    for _ in range(2):
        await urges.urge(world.actor("vinh"), world.org("S2"), clock.now())
    done = await urges.urge_below(world.actor("vinh"), world.org("S"), clock.now())
    assert (done.organisations, done.skipped) == (2, 1)
    await urges.urge_below(world.actor("vinh"), world.org("S"), clock.now())
    again = urges.urge_below(world.actor("vinh"), world.org("S"), clock.now())
    assert (await refusal(again))[1] == "error-urge-limit"
