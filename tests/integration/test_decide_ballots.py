"""Ballots of the body that decides, and what rests on a frozen result; seals and calling off."""

import pytest

from backend.ballot_views import Subjects
from backend.cap_views import Group
from backend.clock import MovableClock
from backend.db.models import (
    BallotResult,
    BallotRow,
    ConcludedLevel,
    Decision,
    Office,
    ResultReport,
)
from backend.errors import InvalidCommandError
from backend.rules.terms import BallotStyle, Post
from backend.services import (
    ballot_opening,
    ballots,
    count_corrections,
    counted,
    counting,
    office_levels,
    seal_check,
)
from backend.services.ballot_opening import Opening
from backend.services.ballots import Edit
from backend.services.office_levels import Taken
from backend.services.result_writes import Choice
from tests import world as worlds
from tests.integration import count_steps as steps
from tests.integration import result_steps as do
from tests.integration.count_steps import hand, handed_in
from tests.integration.support import code_of, refused_without_a_trace
from tests.world import World

LEVELS = BallotStyle.LEVELS


async def test_a_committee_votes_on_what_the_level_below_has_reported(
    world: World, clock: MovableClock
) -> None:
    meeting = await steps.meeting_of(
        world, clock, code="S", lead="vinh", present=("vinh", "yen", "duc")
    )
    vinh = world.actor("vinh")
    opening = Opening(meeting.id, Subjects.BELOW_MEMBERS, LEVELS)
    refused = ballot_opening.open_ballot(vinh, opening, clock.now())
    assert await code_of(refused) == "error-ballot-nobody"
    for name in ("an", "binh"):
        await ConcludedLevel.create(
            campaign_id=world.campaign,
            review_id=world.reviews[name],
            level="GOOD",
            at=clock.now(),
        )
    await ResultReport.create(
        campaign_id=world.campaign, organisation_id=world.org("S1"), number=1, sent_at=clock.now()
    )
    view = await ballot_opening.open_ballot(vinh, opening, clock.now())
    assert (view.head.purpose, view.head.rows) == ("decide", 2)
    assert {line.proposed for line in view.lines} == {"GOOD"}
    assert (view.head.electorate.official, view.head.electorate.present_official) == (3, 3)


async def test_who_was_voted_on_as_a_member_is_still_voted_on_as_a_leader(
    world: World, clock: MovableClock
) -> None:
    block, loan = world.org("K"), world.actor("loan")
    await Office.create(
        member_id=world.members["loan"],
        organisation_id=block,
        post=Post.STANDING_BOARD,
        title="Ủy viên",
    )
    meeting = await steps.meeting_of(world, clock, code="K", lead="loan", present=("loan",))
    as_member: dict[int, do.Marks] = {world.reviews["vinh"]: (0, 3, 0, 0)}
    await do.frozen(world.campaign, block, as_member, clock.now(), purpose="decide")
    shown = {
        row.id: row.votes for row in (await office_levels.view(loan, block, clock.now())).leaders
    }
    assert shown[world.reviews["vinh"]] is None
    opening = Opening(meeting.id, Subjects.BELOW_LEADERS, LEVELS)
    view = await ballot_opening.open_ballot(loan, opening, clock.now())
    assert f"review/{world.reviews['vinh']}" in {line.subject for line in view.lines}
    again = ballot_opening.open_ballot(loan, opening, clock.now())
    assert await code_of(again) == "error-ballot-open-already"


@pytest.mark.requirement("R004-74")
async def test_the_standing_board_decides_leaders_by_its_secret_ballot(
    world: World, clock: MovableClock
) -> None:
    block = world.org("K")
    for name in ("loan", "kien", "thao"):
        await Office.create(
            member_id=world.members[name],
            organisation_id=block,
            post=Post.STANDING_BOARD,
            title="Ủy viên",
        )
    meeting = await steps.meeting_of(
        world, clock, code="K", lead="loan", present=("loan", "kien", "thao")
    )
    loan = world.actor("loan")
    opening = Opening(meeting.id, Subjects.BELOW_LEADERS, LEVELS)
    view = await ballot_opening.open_ballot(loan, opening, clock.now())
    assert (view.head.purpose, view.head.electorate.official) == ("decide", 3)
    listed = {line.subject for line in view.lines}
    assert listed == {f"review/{world.reviews[n]}" for n in ("vinh", "yen", "duc", "son")}
    view = await steps.team(world, view, clock, "kien", "thao", lead="loan")
    rows = [(0, 2, 1, 0)] * 4
    for name in ("kien", "thao"):
        who = await hand(world, name, clock)
        await handed_in(who, view, clock, papers=(3, 3, 3, 0), rows=rows)
    found = await counted.newest(world.campaign, block, purpose="decide", subjects="leaders")
    assert found[f"review/{world.reviews['vinh']}"].votes.by_column["GOOD"] == 2
    leaders = (await office_levels.view(loan, block, clock.now())).leaders
    votes = {row.id: row.votes for row in leaders}[world.reviews["vinh"]]
    assert votes is not None
    assert (votes.by_column["GOOD"], votes.official, bool(votes.seal)) == (2, 3, True)
    assert not votes.cell, "members of a committee voted"
    await worlds.fill_in(world, ("vinh",), clock.now(), submitted=True)
    review = world.reviews["vinh"]
    await office_levels.appraise(world.actor("kien"), block, review, clock.now())
    taken = Taken(Group.LEADERS, Choice(review, "GOOD"), "Quyết định số 30-QĐ/ĐUK")
    await office_levels.decide(loan, block, taken, clock.now())
    kept = await Decision.get(review_id=review)
    assert (kept.body, kept.level) == ("block_standing_board", "GOOD")
    assert (kept.ballot_id, kept.reason) == (view.head.id, "")
    again = count_corrections.begin_correction(
        loan, Edit(view.head.id), [1], "Cộng nhầm", clock.now()
    )
    assert await code_of(again) == "error-correction-decided"


async def test_nobody_corrects_what_a_decision_rests_on_until_it_is_revoked(
    world: World, clock: MovableClock
) -> None:
    view = await steps.opened(world, clock)
    await steps.counted_twice(world, view, clock)
    an, edit = world.actor("an"), Edit(view.head.id)
    decision = await Decision.create(
        campaign_id=world.campaign,
        group="members",
        review_id=world.reviews["binh"],
        body="org_base_committee",
        level="GOOD",
        decided_at=clock.now(),
    )
    command = count_corrections.begin_correction(an, edit, [2], "Cộng nhầm", clock.now())
    kind, code, _ = await refused_without_a_trace(command)
    assert (kind, code) == (InvalidCommandError, "error-correction-decided")
    other = await count_corrections.begin_correction(an, edit, [3], "Cộng nhầm", clock.now())
    assert other.head.recount == (3,)
    await count_corrections.drop_correction(an, edit, clock.now())
    await Decision.filter(id=decision.id).update(
        current=False, revoked_at=clock.now(), revoked_reason="Sai"
    )
    after = await count_corrections.begin_correction(an, edit, [2], "Cộng nhầm", clock.now())
    assert after.head.recount == (2,)


async def test_a_decision_taken_while_rows_are_counted_anew_stops_the_freezing(
    world: World, clock: MovableClock
) -> None:
    view = await steps.opened(world, clock)
    await steps.counted_twice(world, view, clock)
    an, edit = world.actor("an"), Edit(view.head.id)
    await count_corrections.begin_correction(an, edit, [2], "Cộng nhầm", clock.now())
    hands = [await hand(world, name, clock, channel="zalo") for name in ("binh", "chi")]
    for one in hands:
        await counting.enter_row(one, view.head.id, 2, (3, 3, 0, 0), clock.now())
    await counting.finish(hands[0], view.head.id, None, clock.now())
    await Decision.create(
        campaign_id=world.campaign,
        group="members",
        review_id=world.reviews["binh"],
        body="org_base_committee",
        level="GOOD",
        decided_at=clock.now(),
    )
    last = counting.finish(hands[1], view.head.id, None, clock.now())
    assert (await refused_without_a_trace(last))[1] == "error-correction-decided"
    assert await BallotResult.all().count() == 1


async def test_a_stored_figure_that_was_changed_no_longer_fits_its_seal(
    world: World, clock: MovableClock
) -> None:
    view = await steps.opened(world, clock)
    await steps.counted_twice(world, view, clock)
    result = await BallotResult.get()
    an = world.actor("an")
    found = await seal_check.check(an, f"{result.seal[:4]}-{result.seal[4:]}".lower())
    assert (found.holds, found.rows, found.later) == (True, 7, "")
    assert found.figures is not None
    assert (await seal_check.check(world.actor("dung"), result.seal)).figures is None
    await BallotResult.filter(id=result.id).update(figures=result.figures.replace("4", "5", 1))
    assert not (await seal_check.check(an, result.seal)).holds


async def test_a_ballot_called_off_takes_no_figures_and_its_people_may_be_listed_anew(
    world: World, clock: MovableClock
) -> None:
    view = await steps.opened(world, clock)
    await steps.team(world, view, clock, "binh", "chi")
    binh = await hand(world, "binh", clock)
    an = world.actor("an")
    await ballots.cancel(an, Edit(view.head.id), "In sai danh sách", clock.now())
    command = counting.enter_papers(binh, view.head.id, steps.PAPERS, clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-count-closed"
    meeting = view.head.meeting_id or 0
    again = await ballot_opening.open_ballot(
        an, Opening(meeting, Subjects.MEMBERS, LEVELS), clock.now()
    )
    assert again.head.rows == 7
    assert await BallotRow.filter(ballot_id=view.head.id).count() == 7
