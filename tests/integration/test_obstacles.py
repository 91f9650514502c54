"""Obstacles: told to whom the plan names, seen and answered by nobody else."""

from dataclasses import replace
from datetime import datetime

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Notice, Obstacle
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.terms import Post
from backend.services import obstacle_views, obstacles
from backend.services.commands import Actor
from backend.services.nudge_rows import ANSWER, OBSTACLE
from tests import world as worlds
from tests.integration.support import actions, code_of, refused_without_a_trace
from tests.plots import P000, P002, P004
from tests.seasons import K, Org, Person, Plot, Season, begin
from tests.world import World

TEXT = "Chưa có nhận xét của nơi cư trú"
NOT_FOUND = (NotFoundError, "error-not-found", {})

#: Each plan with somebody above who is named by it, and others who are not.
ROUTES = [
    pytest.param(
        replace(
            P000,
            people=(*P000.people, Person("bt", "Bí thư Khối", "B", ((Post.SECRETARY, "K"),))),
        ),
        "b", "B", {"Ban Tổ chức Khối"},
        marks=pytest.mark.requirement("R000-54"),
    ),
    pytest.param(
        replace(
            P002,
            people=(
                *P002.people,
                Person("tv", "Ủy viên Thường vụ Sở", "S1", ((Post.STANDING_BOARD, "S"),)),
            ),
        ),
        "s2", "S2", {"Ủy viên Thường vụ Sở"},
        marks=pytest.mark.requirement("R002-123"),
    ),
    pytest.param(
        replace(
            P004,
            people=(
                *P004.people,
                Person("tc", "Ban Tổ chức Khối", "S1", ((Post.ORG_BOARD, "K"),)),
            ),
        ),
        "s", "S", {"Ban Tổ chức Khối"},
        marks=pytest.mark.requirement("R004-100"),
    ),
    pytest.param(P004, "s2", "S2", {"Bí thư Sở"}, id="a cell, where the plan names nobody"),
    pytest.param(P004, "s", "S", {"Văn phòng Khối"}, id="nobody holds the post it names"),
]  # fmt: skip


async def told(season: Season) -> set[str]:
    """The people an obstacle is told to."""
    titles = {season.people[person.key]: person.title for person in season.plot.people}
    return {titles[row.member_id] for row in await Notice.filter(kind=OBSTACLE)}


@pytest.mark.parametrize(("plot", "by", "place", "receivers"), ROUTES)
async def test_an_obstacle_is_told_to_whom_the_plan_names(
    sqlite_db: str, clock: MovableClock, plot: Plot, by: str, place: str, receivers: set[str]
) -> None:
    season = await begin(plot, clock)
    actor = Actor(season.people[by])
    await obstacles.raise_obstacle(actor, season.orgs[place], "review", TEXT, clock.now())
    assert await told(season) == receivers


async def test_the_highest_organisation_has_nobody_above_to_tell(
    sqlite_db: str, clock: MovableClock
) -> None:
    plot = Plot(
        plan="004",
        letter=P004.letter,
        opened=P004.opened,
        until=P004.until,
        orgs=(Org("B", "Chi bộ Bảo tàng", K.CELL_BASE),),
        people=(Person("b", "Bí thư Bảo tàng", "B", ((Post.SECRETARY, "B"),)),),
    )
    season = await begin(plot, clock)
    actor = Actor(season.people["b"])
    view = await obstacles.raise_obstacle(actor, season.orgs["B"], "review", TEXT, clock.now())
    assert await told(season) == set()
    assert (await obstacle_views.one(actor, view.id))[0].body == TEXT


async def test_obstacle_audit_and_notice_commit_together_and_hold_no_words(
    world: World, clock: MovableClock
) -> None:
    for name in ("an", "vinh", "xuan"):
        await worlds.chat(world, name, clock.now())
    actor = world.actor("an")
    view = await obstacles.raise_obstacle(actor, world.org("S1"), "review", TEXT, clock.now())
    (row,) = await Notice.all()
    assert (row.kind, row.member_id) == (OBSTACLE, world.members["vinh"])
    assert row.facts == {"obstacle": view.id}
    assert row.due_at == clock.now()
    assert (await actions())[-1] == "obstacle-raised"
    answered = await obstacles.answer(world.actor("vinh"), view.id, "Đã rõ", clock.now())
    assert (answered.answer, answered.may_answer) == ("Đã rõ", False)
    assert await Notice.filter(kind=ANSWER, member_id=world.members["an"]).count() == 1
    assert (await actions())[-1] == "obstacle-answered"


async def test_in_the_night_it_waits_for_the_morning(world: World, clock: MovableClock) -> None:
    for name in ("an", "vinh"):
        await worlds.chat(world, name, clock.now())
    clock.move_to(datetime(2022, 11, 24, 22, 0, tzinfo=VIETNAM))
    await obstacles.raise_obstacle(world.actor("an"), world.org("S1"), "", TEXT, clock.now())
    (row,) = await Notice.all()
    assert row.due_at == datetime(2022, 11, 25, 7, 0, tzinfo=VIETNAM)


async def test_an_answer_is_given_once(world: World, clock: MovableClock) -> None:
    await worlds.chat(world, "an", clock.now())
    view = await obstacles.raise_obstacle(
        world.actor("an"), world.org("S1"), "", TEXT, clock.now()
    )
    await obstacles.answer(world.actor("vinh"), view.id, "Một", clock.now())
    again = obstacles.answer(world.actor("xuan"), view.id, "Hai", clock.now())
    assert await refused_without_a_trace(again) == (
        ConflictError,
        "error-obstacle-answered",
        {},
    )
    assert (await Obstacle.get()).answer == "Một"


@pytest.mark.parametrize(
    ("by", "place", "step"),
    [
        ("dung", "S1", "review"),  # a member speaks of his own form only
        ("chi", "S1", "review"),  # the cell board does not act for the cell
        ("hung", "S1", "review"),  # nor does the cell beside it
        ("vinh", "S1", "review"),  # nor the level above
        ("minh", "S2", "review"),  # suspended from the committee
        ("an", "S1", "no-such-step"),
        ("an", "S1", "milestone.district"),  # of another plan
        ("giang", "S1", "form"),  # not reviewed: there is no form
        ("an", "", "review"),
    ],
)
async def test_nobody_speaks_for_what_is_not_his(
    world: World, clock: MovableClock, by: str, place: str, step: str
) -> None:
    number = world.org(place) if place else world.unknown_id
    raised = obstacles.raise_obstacle(world.actor(by), number, step, TEXT, clock.now())
    assert await refused_without_a_trace(raised) == NOT_FOUND


async def test_who_may_see_and_answer(world: World, clock: MovableClock) -> None:
    of_cell = await obstacles.raise_obstacle(
        world.actor("an"), world.org("S1"), "review", TEXT, clock.now()
    )
    of_member = await obstacles.raise_obstacle(
        world.actor("dung"), world.org("S1"), "form", TEXT, clock.now()
    )
    of_secretary = await obstacles.raise_obstacle(
        world.actor("an"), world.org("S1"), "form", TEXT, clock.now()
    )
    seen: dict[str, str] = {}
    for name in world.members:
        found = ""
        for view in (of_cell, of_member, of_secretary):
            try:
                shown, _ = await obstacle_views.one(world.actor(name), view.id)
            except NotFoundError as error:
                found += "-" if error.code == "error-not-found" else "?"
            else:
                found += "a" if shown.may_answer else "s"
                listed = await obstacle_views.overview(world.actor(name), clock.now())
                assert (view.id in {one.id for one in listed.below}) is shown.may_answer
        if found != "---":
            seen[name] = found
    above = dict.fromkeys(("vinh", "xuan", "yen", "loan", "kien"), "a-a")
    assert seen == {"an": "sas", "binh": "sa-", "chi": "-a-", "dung": "-s-", **above}


async def test_what_is_empty_too_long_or_too_much_is_refused(
    world: World, clock: MovableClock
) -> None:
    async def code(body: str) -> str:
        actor, place = world.actor("an"), world.org("S1")
        return await code_of(obstacles.raise_obstacle(actor, place, "", body, clock.now()))

    assert await code(" \n\t ") == "error-obstacle-empty"
    assert await code("x" * 5001) == "error-text-long"
    for number in range(obstacles.MOST_OPEN):
        await obstacles.raise_obstacle(
            world.actor("an"), world.org("S1"), "", f"{TEXT} {number}", clock.now()
        )
    assert await code(TEXT) == "error-obstacle-many"
    first = await Obstacle.all().order_by("id").first()
    assert first is not None
    await obstacles.answer(world.actor("vinh"), first.id, "Đã rõ", clock.now())
    await obstacles.raise_obstacle(world.actor("an"), world.org("S1"), "", TEXT, clock.now())
    empty = obstacles.answer(world.actor("vinh"), first.id + 1, " ", clock.now())
    assert await refused_without_a_trace(empty) == (
        InvalidCommandError,
        "error-obstacle-empty",
        {},
    )
