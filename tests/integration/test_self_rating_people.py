"""Whose form it is: not reviewed, suspended, new, disciplined, with a leading post."""

import pytest

from backend.clock import MovableClock
from backend.errors import InvalidCommandError
from backend.rules.progress import FormState
from backend.rules.terms import Level, ScopeAnswer
from backend.services import self_ratings
from tests import world as worlds
from tests.integration.form_changes import CHANGES
from tests.integration.support import (
    refusal,
    refused_without_a_trace,
)
from tests.world import World


@pytest.mark.parametrize("name", worlds.NOT_REVIEWED)
async def test_who_is_not_reviewed_is_told_so_whatever_he_taps(
    world: World, clock: MovableClock, name: str
) -> None:
    actor, review = world.actor(name), world.reviews[name]
    view = await self_ratings.form(actor, review, clock.now())
    assert (view.state, view.scope.findings[0].clause.path) == (
        FormState.NOT_CONCERNED,
        "I.A.1.2",
    )
    for change in ("grade", "level", "text", "submit"):
        answer = await refused_without_a_trace(CHANGES[change](actor, review, clock.now()))
        assert answer == (InvalidCommandError, "error-out-of-scope", {}), change


@pytest.mark.parametrize(
    ("name", "rating"), [("minh", ScopeAnswer.IN), ("ha", ScopeAnswer.UNDECIDED)]
)
async def test_suspended_from_the_committee_or_new_is_reviewed_all_the_same(
    sqlite_world: World, clock: MovableClock, name: str, rating: ScopeAnswer
) -> None:
    actor, review = sqlite_world.actor(name), sqlite_world.reviews[name]
    view = await self_ratings.record_grade(actor, review, "c1", "T", clock.now())
    assert (view.state, view.rating_scope) == (FormState.STARTED, rating)


async def test_disciplined_in_the_year_may_name_only_not_completed(
    world: World, clock: MovableClock
) -> None:
    khanh, review = world.actor("khanh"), world.reviews["khanh"]
    for level in ("EXCELLENT", "GOOD", "COMPLETED"):
        command = self_ratings.name_level(khanh, review, level, clock.now())
        answer = await refused_without_a_trace(command)
        assert answer == (InvalidCommandError, "error-level-struck", {})
        view = await self_ratings.name_level(
            world.actor("dung"), world.reviews["dung"], level, clock.now()
        )
        assert view.own_level == level
    view = await self_ratings.name_level(khanh, review, "NOT_COMPLETED", clock.now())
    assert view.own_level is Level.NOT_COMPLETED
    struck = [option.struck_by for option in view.levels if option.struck_by]
    assert {finding.facts["day"] for finding in struck} == {worlds.DISCIPLINED_ON}
    assert {finding.clause.path for finding in struck} == {"II.5"}


@pytest.mark.parametrize("level", ["", "BEST", "good"])
async def test_level_the_plan_does_not_have_is_refused(
    sqlite_world: World, clock: MovableClock, level: str
) -> None:
    dung, review = sqlite_world.actor("dung"), sqlite_world.reviews["dung"]
    command = self_ratings.name_level(dung, review, level, clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-level-unknown"


async def test_leader_grades_ten_criteria_and_a_member_seven(
    world: World, clock: MovableClock
) -> None:
    for name in world.members:
        view = await self_ratings.form(world.actor(name), world.reviews[name], clock.now())
        asked = worlds.LEADER_CRITERIA if name in worlds.LEADERS else worlds.MEMBER_CRITERIA
        assert tuple(c.key for c in view.criteria) == asked, name
        assert [c.number for c in view.criteria] == list(range(1, len(asked) + 1))
    an, review = world.actor("an"), world.reviews["an"]
    for criterion in worlds.MEMBER_CRITERIA:
        await self_ratings.record_grade(an, review, criterion, "T", clock.now())
    await self_ratings.name_level(an, review, "GOOD", clock.now())
    answer = await refusal(self_ratings.submit(an, review, clock.now()))
    assert answer == (InvalidCommandError, "error-criteria-missing", {"missing": 3})
