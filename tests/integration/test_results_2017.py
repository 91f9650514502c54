"""Results of plan 002: shares of votes, the small cell, the special achievement, the lists."""

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from backend.cap_views import Group
from backend.clock import MovableClock
from backend.db.models import Campaign, Decision, Member, RatingFacts, Review, UnitFacts
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, NotPermittedError
from backend.plan_loader import find_plan
from backend.result_views import ResultsView, Stage
from backend.rules.terms import Level, Post
from backend.services import (
    announcements,
    cap_plans,
    cap_rulings,
    commendations,
    conclusions,
    decisions,
    results,
    revocations,
)
from backend.services.commands import Actor
from backend.services.result_writes import Choice, Seen
from tests.integration import result_steps as do
from tests.seasons import K, Org, Person, Plot, Season, begin

TOP = (9, 1, 0, 0)
GOOD = (1, 9, 0, 0)
SPLIT = (4, 4, 2, 0)
NUMBER = "Quyết định số 9-QĐ/ĐU"


def cell(code: str, size: int) -> tuple[Person, ...]:
    """A cell of so many members; the first is its secretary."""
    first = Person(f"{code} 1", f"Bí thư {code}", code, ((Post.SECRETARY, code),))
    others = (Person(f"{code} {n}", f"Đảng viên {code} {n}", code) for n in range(2, size + 1))
    return (first, *others)


PLOT = Plot(
    plan="002",
    letter="Kế hoạch số 31-KH/ĐU",
    opened=date(2017, 11, 20),
    until=date(2017, 12, 20),
    orgs=(
        Org("S", "Đảng bộ Sở Nội vụ", K.ORG_BASE),
        Org("C10", "Chi bộ Văn phòng", K.CELL_SUB, "S"),
        Org("C6", "Chi bộ Thanh tra", K.CELL_SUB, "S"),
    ),
    people=(
        *cell("C10", 10),
        *cell("C6", 6),
        Person("S", "Bí thư Sở", "C10", ((Post.SECRETARY, "S"),)),
        Person("V", "Văn phòng Sở", "C10", ((Post.OFFICE, "S"),)),
    ),
)


@dataclass(frozen=True, slots=True)
class Play:
    """The season with its people entered as excellent staff."""

    season: Season
    now: datetime

    def actor(self, key: str) -> Actor:
        return Actor(self.season.people[key])

    async def review(self, key: str) -> int:
        return (await Review.get(member_id=self.season.people[key])).id

    async def count(self, code: str, **rows: tuple[int, int, int, int]) -> None:
        keys = [k for k in self.season.people if k.startswith(f"{code} ")]
        found = {await self.review(key): rows.get(key.replace(" ", "_"), GOOD) for key in keys}
        campaign, organisation = self.season.campaign, self.season.orgs[code]
        await do.frozen(campaign, organisation, found, self.now, official=10)

    async def seen(self, key: str, code: str) -> Seen:
        view = await results.view(self.actor(key), self.season.orgs[code], self.now)
        return Seen(view.unit.id, view.mark)

    async def concluded(self, code: str) -> ResultsView:
        lead = f"{code} 1"
        return await conclusions.conclude_all(
            self.actor(lead), await self.seen(lead, code), self.now
        )

    async def send(self, code: str) -> ResultsView:
        lead = f"{code} 1"
        return await conclusions.send(self.actor(lead), await self.seen(lead, code), self.now)

    async def decided(self, code: str) -> ResultsView:
        return await decisions.decide_all(
            self.actor("S"), await self.seen("S", code), NUMBER, self.now
        )


@pytest.fixture
async def play(db: str, clock: MovableClock) -> Play:
    season = await begin(PLOT, clock)
    for review in await Review.filter(campaign_id=season.campaign):
        await RatingFacts.create(
            review_id=review.id, task_result=Level.EXCELLENT, staff="EXCELLENT", staff_final=True
        )
    for key in ("S", "V"):  # they are of the cell, and on its list
        await Member.filter(id=season.people[key]).update(full_name=f"Đồng chí {key}")
    await Review.filter(member_id__in=[season.people["S"], season.people["V"]]).update(
        rating_scope="out"
    )
    return Play(season, clock.now())


@pytest.mark.requirement("R002-90", "R002-107")
async def test_of_ten_good_members_one_is_excellent_by_the_stricter_reading(play: Play) -> None:
    """⌊3·10/23⌋ = 1 and ⌊3·10/20⌋ = 1: two are over by either reading."""
    await play.count("C10", C10_1=TOP, C10_2=TOP)
    view = await play.concluded("C10")
    assert view.cap is not None
    assert (view.cap.literal, view.cap.wide, view.cap.result) == (1, 1, "over")
    with pytest.raises(InvalidCommandError, match="error-cap-held"):
        await play.send("C10")
    seen = await play.seen("C10 1", "C10")
    lowered = Choice(await play.review("C10 2"), "GOOD", "Chi bộ nhường chỉ tiêu")
    await conclusions.conclude(play.actor("C10 1"), seen, lowered, play.now)
    assert (await play.send("C10")).stage is Stage.SENT
    with pytest.raises(NotPermittedError):
        await decisions.decide_all(
            play.actor("C10 1"), await play.seen("C10 1", "C10"), NUMBER, play.now
        )
    assert (await play.decided("C10")).decided == 10


@pytest.mark.requirement("R002-92")
async def test_a_cell_of_six_has_one_excellent_at_most(play: Play) -> None:
    await play.count("C6", C6_1=TOP, C6_2=TOP)
    view = await play.concluded("C6")
    assert view.cap is not None
    assert (view.cap.percent, view.cap.literal, view.cap.result) == (0, 1, "over")
    planned = await cap_plans.plan(play.actor("C6 1"), play.season.orgs["C6"], play.now)
    assert planned.lists[0].too_many == 1


@pytest.mark.requirement("R002-93")
async def test_a_special_achievement_is_entered_above_and_raises_the_share(play: Play) -> None:
    """At 20 % of 10: ⌊10/6⌋ = 1 strictly, ⌊10/5⌋ = 2 widely: the level above is asked."""
    await play.count("C10", C10_1=TOP, C10_2=TOP)
    await play.concluded("C10")
    code, document = play.season.orgs["C10"], "Kết luận số 5-KL/ĐU"
    with pytest.raises(NotFoundError):
        await cap_rulings.record_special(play.actor("C10 1"), code, document, play.now)
    await cap_rulings.record_special(play.actor("V"), code, document, play.now)
    view = await results.view(play.actor("C10 1"), code, play.now)
    assert view.cap is not None
    assert (view.cap.percent, view.cap.special) == (20, document)
    assert (view.cap.literal, view.cap.wide, view.cap.result) == (1, 2, "needs_ruling")
    answer = cap_rulings.Answer(Group.MEMBERS, 2, "Công văn số 3-CV/ĐU")
    await cap_rulings.rule(play.actor("V"), await play.seen("V", "C10"), answer, play.now)
    assert (await play.send("C10")).stage is Stage.SENT


@pytest.mark.requirement("R002-110")
async def test_no_majority_and_the_absent_wait_for_another_count(play: Play) -> None:
    await play.count("C10", C10_1=TOP, C10_5=SPLIT)
    view = await play.concluded("C10")
    review = await play.review("C10 5")
    split = next(row for row in view.rows if row.id == review)
    assert (split.concluded, split.counted.status) == ("", "NO_MAJORITY")
    with pytest.raises(InvalidCommandError, match="error-result-missing"):
        await play.send("C10")
    campaign = play.season.campaign
    await do.frozen(campaign, play.season.orgs["C10"], {review: GOOD}, play.now, official=10)
    view = await play.concluded("C10")
    assert all(row.concluded for row in view.rows)


@pytest.mark.requirement("R002-91", "R002-111")
async def test_decided_excellent_members_are_put_forward_until_taken_back(play: Play) -> None:
    await play.count("C10", C10_1=TOP)
    await play.concluded("C10")
    await play.send("C10")
    await play.decided("C10")
    top = play.season.orgs["S"]
    listed = await commendations.view(play.actor("V"), top)
    assert [row.name for row in listed.people] == ["Bí thư C10"]
    (row,) = listed.people
    good = await Decision.filter(level="GOOD").first()
    assert good is not None
    with pytest.raises(InvalidCommandError, match="error-commend-row"):
        await commendations.pick(play.actor("V"), top, good.id, play.now, picked=True)
    picked = await commendations.pick(play.actor("V"), top, row.decision, play.now, picked=True)
    assert picked.people[0].picked
    with pytest.raises(ConflictError):
        await commendations.pick(play.actor("V"), top, row.decision, play.now, picked=True)
    why = revocations.Why("fault_found", "Phát hiện khuyết điểm")
    await revocations.revoke(play.actor("S"), row.decision, 1, why, play.now)
    assert (await commendations.view(play.actor("V"), top)).people == ()


@pytest.mark.requirement("R002-62", "R002-63", "R002-80", "R002-81")
async def test_cells_are_decided_by_the_committee_warned_of_and_picked(play: Play) -> None:
    """Two of two cells clean and strong are more than half: a warning, nothing is held."""
    for code in ("C10", "C6"):
        seen = await play.seen("S", code)
        choice = Choice(seen.organisation, "CLEAN_STRONG")
        mine = await play.seen(f"{code} 1", code)
        with pytest.raises(NotPermittedError):
            await decisions.decide_own(play.actor(f"{code} 1"), mine, choice, "", play.now)
        await decisions.decide_own(play.actor("S"), seen, choice, "", play.now)
    view = await results.view(play.actor("S"), play.season.orgs["S"], play.now)
    assert view.advice is not None
    assert view.advice.facts["over"] == "yes"
    top = play.season.orgs["S"]
    listed = await commendations.view(play.actor("V"), top)
    assert (listed.picker, len(listed.units)) == ("department_standing_board", 2)
    first = listed.units[0].decision
    await commendations.pick(play.actor("V"), top, first, play.now, picked=True)
    why = revocations.Why("conditions_not_met", "Không bảo đảm điều kiện")
    await revocations.revoke(play.actor("S"), first, 1, why, play.now)
    view = await results.view(play.actor("S"), top, play.now)
    assert view.advice is not None
    assert view.advice.facts["over"] == "no"
    seen = await play.seen("S", "C10")
    anew = Choice(seen.organisation, "GOOD")
    await decisions.decide_own(play.actor("S"), seen, anew, "", play.now)
    assert await Decision.filter(group="organisations", current=True, level="GOOD").exists()


async def test_the_level_of_the_organisation_at_the_top_is_entered_as_received(
    play: Play,
) -> None:
    seen = await play.seen("S", "S")
    choice = Choice(seen.organisation, "GOOD")
    with pytest.raises(NotPermittedError, match="error-decide-unsettled"):
        await decisions.decide_own(play.actor("S"), seen, choice, NUMBER, play.now)
    with pytest.raises(InvalidCommandError, match="error-number-missing"):
        await decisions.receive_own(play.actor("S"), seen, choice, "", play.now)
    view = await decisions.receive_own(play.actor("S"), seen, choice, NUMBER, play.now)
    assert view.own is not None
    assert view.own.decision is not None
    kept = await Decision.get()
    assert (kept.decided_at_org_id, kept.document) == (None, NUMBER)
    told = await announcements.announce(play.actor("S"), await play.seen("S", "S"), play.now)
    assert told.stage is Stage.ANNOUNCED


async def test_a_cells_own_level_follows_its_points_and_another_needs_a_reason(
    play: Play,
) -> None:
    year = {
        "scores": await sections(play),
        "task_result": "GOOD",
        "board_level": "GOOD",
        "board_united": "yes",
        "activity": "yes",
        "lowest_rank": "4",
    }
    await UnitFacts.create(
        campaign_id=play.season.campaign, organisation_id=play.season.orgs["C10"], year=year
    )
    view = await results.view(play.actor("C10 1"), play.season.orgs["C10"], play.now)
    assert view.own is not None
    assert view.own.counted.level == "GOOD"
    assert view.own.counted.findings
    seen = await play.seen("C10 1", "C10")
    lower = Choice(seen.organisation, "COMPLETED")
    with pytest.raises(InvalidCommandError, match="error-result-reason"):
        await conclusions.conclude_own(play.actor("C10 1"), seen, lower, play.now)
    same = Choice(seen.organisation, "GOOD")
    view = await conclusions.conclude_own(play.actor("C10 1"), seen, same, play.now)
    assert view.own is not None
    assert view.own.concluded == "GOOD"


async def sections(play: Play) -> dict[str, str]:
    """Eight tenths of the points of every section of the plan's sheet."""
    campaign = await Campaign.get(id=play.season.campaign)
    rules = find_plan(campaign.plan_id).org_rating
    assert rules is not None
    return {section.key: str(section.most * 8 // 10) for section in rules.sections}
