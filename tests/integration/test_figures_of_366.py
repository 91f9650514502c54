"""Figures and concluded faults under 366: what is entered leads to the level the rules name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from backend.clock import MovableClock
from backend.db.models import Campaign, Review
from backend.errors import InvalidCommandError
from backend.plan_loader import find_plan
from backend.rules.terms import OrganisationKind, Post
from backend.services import board_proposals, rating_facts
from backend.services.commands import Actor
from backend.services.result_facts import known_of, member_outcome
from backend.sitting_views import FactsView
from tests.integration.support import refused_without_a_trace
from tests.seasons import Org, Person, Plot, Season, begin

KIND = OrganisationKind
OWN = {"given": 10, "done": 10, "on_time": 10, "exceeded": 3, "not_done": 0}
OWN |= {"earlier": 1, "fixed": 1}
UNIT = {"unit_given": 20, "unit_done": 20, "unit_on_time": 20, "unit_exceeded": 6}
GOOD = FactsView(version=0, points="80", figures=OWN)
PLOT = Plot(
    plan="366",
    letter="Quy định 366",
    opened=date(2026, 11, 20),
    until=date(2026, 12, 30),
    orgs=(
        Org("S", "Đảng bộ Sở", KIND.ORG_BASE),
        Org("S1", "Chi bộ Văn phòng", KIND.CELL_SUB, "S"),
    ),
    people=(
        Person("an", "Nguyễn Văn An", "S1", ((Post.SECRETARY, "S1"),)),
        Person("member", "Lê Thị Bình", "S1"),
        Person("leader", "Trần Văn Chi", "S1"),
    ),
)


class Case:
    """A season of one cell, and who enters its facts."""

    def __init__(self, season: Season) -> None:
        self.season = season
        self.secretary = Actor(season.people["an"])

    async def review(self, who: str) -> Review:
        review = await Review.get(member_id=self.season.people[who])
        review.leader = who == "leader"
        await review.save()
        return review

    async def level(self, who: str, facts: FactsView) -> tuple[str | None, str]:
        """Enter facts, and say what the rules make of them."""
        review, now = await self.review(who), self.season.clock.now()
        await rating_facts.set_facts(self.secretary, review.id, facts, now)
        campaign = await Campaign.get(id=review.campaign_id)
        for known in await known_of(campaign, [self.season.orgs["S1"]]):
            if known.review.id == review.id:
                found, _ = member_outcome(
                    find_plan("366"), known, KIND.CELL_SUB, None, date(2026, 12, 10)
                )
                return found.level, found.status
        raise LookupError(who)


async def case(clock: MovableClock) -> Case:
    return Case(await begin(PLOT, clock))


async def test_a_fault_that_was_concluded_leads_to_the_lowest_level_unless_mended(
    db: str, clock: MovableClock
) -> None:
    one = await case(clock)
    assert await one.level("member", GOOD) == ("GOOD", "fits")
    fault = replace(GOOD, version=1, grounds=("forbidden_acts",))
    assert await one.level("member", fault) == ("NOT_COMPLETED", "fits")
    mended = replace(fault, version=2, way_out=True)
    assert await one.level("member", mended) == (None, "people_decide")


async def test_a_leaders_level_rests_on_the_place_he_leads_as_well(
    db: str, clock: MovableClock
) -> None:
    one = await case(clock)
    led = replace(GOOD, points="92", figures=OWN | UNIT)
    assert await one.level("leader", led) == ("EXCELLENT", "fits")
    fewer = replace(led, version=1, figures=OWN | UNIT | {"unit_exceeded": 5})
    assert await one.level("leader", fewer) == (None, "no_level_fits")
    under = UNIT | {"unit_done": 13, "unit_on_time": 13}
    half = replace(led, version=2, figures=OWN | under)
    assert await one.level("leader", half) == ("NOT_COMPLETED", "fits")


async def test_each_is_asked_for_the_faults_of_his_group_and_for_nothing_that_is_counted(
    db: str, clock: MovableClock
) -> None:
    one = await case(clock)
    await one.review("leader")
    view = await board_proposals.view(one.secretary, one.season.orgs["S1"])
    asked: dict[bool, Sequence[str]] = {line.leader: line.grounds for line in view.lines}
    assert {"grounds", "figures", "way_out"} <= view.asks
    assert asked == {
        False: (
            "degeneration", "duty_violation_disciplined", "forbidden_acts", "example_violation",
        ),
        True: (
            "five_targets_missed", "units_not_completed_over_half", "low_confidence_over_half",
            "duty_violation_disciplined", "degeneration", "subordinate_corruption",
        ),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("who", "change", "code"),
    [
        ("leader", {"grounds": ("forbidden_acts",)}, "error-facts-choice"),
        ("member", {"grounds": ("subordinate_corruption",)}, "error-facts-choice"),
        ("leader", {"figures": OWN}, "error-facts-figure"),
        ("member", {"figures": OWN | UNIT}, "error-facts-figure"),
        ("leader", {"figures": OWN | UNIT | {"unit_done": 21}}, "error-facts-more"),
        ("member", {"figures": OWN | {"exceeded": 11}}, "error-facts-more"),
    ],
)
async def test_what_is_not_of_his_group_or_cannot_be_is_refused(
    sqlite_db: str, clock: MovableClock, who: str, change: dict[str, object], code: str
) -> None:
    one = await case(clock)
    review = await one.review(who)
    figures = OWN | UNIT if who == "leader" else OWN
    facts = replace(GOOD, **({"figures": figures} | change))  # type: ignore[arg-type]
    command = rating_facts.set_facts(one.secretary, review.id, facts, clock.now())
    assert (await refused_without_a_trace(command))[:2] == (InvalidCommandError, code)
