"""Opening ballots: who is on the list, by which authority, in which style; rounds and repeats."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from backend.ballot_views import Entry, Subjects, Why
from backend.clock import MovableClock
from backend.db.models import (
    AgendaItem,
    Attendance,
    Ballot,
    Meeting,
    Member,
    RatingFacts,
    Review,
)
from backend.errors import ConflictError, NotFoundError
from backend.rules.terms import BallotStyle, ScopeAnswer
from backend.services import (
    ballot_opening,
    ballot_rounds,
    campaigns,
    comments,
    count_corrections,
    counted,
)
from backend.services.ballot_opening import Opening
from backend.services.ballots import Edit
from backend.services.commands import Actor
from backend.services.comments import Comments
from backend.sitting_views import Residence
from tests.integration import count_steps as steps
from tests.integration.count_steps import hand, handed_in
from tests.integration.support import code_of, refused_without_a_trace
from tests.integration.test_boards_of_plans import season
from tests.world import World

LEVELS = BallotStyle.LEVELS


@pytest.mark.requirement("R004-68")
async def test_the_electorate_is_frozen_and_a_cell_below_a_committee_only_proposes(
    world: World, clock: MovableClock
) -> None:
    view = await steps.opened(world, clock)
    people = view.head.electorate
    assert (people.official, people.present_official) == (steps.OFFICIAL_S1, 7)
    assert (people.probationary, people.present_probationary, people.summoned) == (1, 1, 9)
    assert view.head.purpose == "propose"
    left = dict(view.left_out)
    assert left == {world.name_of("giang"): Why.SCOPE, world.name_of("ha"): Why.UNSETTLED}
    await Attendance.all().delete()
    assert (await steps.seen(world, view)).head.electorate == people


async def test_who_becomes_official_after_the_meeting_has_no_paper(
    world: World, clock: MovableClock
) -> None:
    await Member.filter(id=world.members["ha"]).update(official_on=date(2022, 11, 30))
    people = (await steps.opened(world, clock, day=29)).head.electorate
    assert (people.official, people.probationary) == (steps.OFFICIAL_S1, 1)


@pytest.mark.requirement("R004-70")
async def test_a_grassroots_cell_decides_its_members_by_its_ballot(
    world: World, clock: MovableClock
) -> None:
    names = ("son", "thao", "kien", "loan")
    view = await steps.opened(world, clock, code="B", lead="son", names=names)
    assert view.head.purpose == "decide"
    await steps.team(world, view, clock, "thao", "kien", lead="son")
    papers, rows = (4, 4, 4, 0), [(1, 3, 0, 0)] * 4
    for name in ("thao", "kien"):
        await handed_in(await hand(world, name, clock), view, clock, papers=papers, rows=rows)
    found = await counted.newest(world.campaign, world.org("B"), purpose="decide")
    assert found[f"review/{world.reviews['thao']}"].votes.by_column["GOOD"] == 3
    assert await counted.newest(world.campaign, world.org("B")) == {}


@pytest.mark.requirement("R002-105", "R002-77")
async def test_what_the_plan_asks_for_first_is_named_and_keeps_off_the_list(
    sqlite_world: World, clock: MovableClock
) -> None:
    world = sqlite_world
    await steps.ready(world, clock, [name for name in steps.S1 if name != "dung"])
    meeting = await steps.meeting_of(world, clock)
    an = world.actor("an")
    before = await ballot_opening.offer(an, meeting.id, Subjects.MEMBERS, clock.now())
    assert before.listed == ()
    await campaigns.close_cell(world.org("S1"), actor=an, now=clock.now())
    offer = await ballot_opening.offer(an, meeting.id, Subjects.MEMBERS, clock.now())
    (dung,) = (entry for entry in offer.left_out if entry.why is Why.GATE)
    assert dung.subject == f"review/{world.reviews['dung']}"
    codes = [finding.code for finding in dung.findings]
    assert codes == ["finding-gate-self-rating-missing", "finding-gate-proposal-missing"]
    assert all(finding.clause.path for finding in dung.findings)


@pytest.mark.requirement("R004-66")
async def test_who_has_not_presented_his_self_rating_is_not_put_to_the_vote(
    sqlite_world: World, clock: MovableClock
) -> None:
    world = sqlite_world
    await steps.ready(world, clock)
    meeting = await steps.meeting_of(world, clock)
    for position, name in enumerate(("dung", "em"), start=1):
        await AgendaItem.create(
            meeting_id=meeting.id,
            position=position,
            kind="individual",
            review_id=world.reviews[name],
            presented_at=clock.now() if name == "dung" else None,
            commenters=[],
        )
    offer = await ballot_opening.offer(
        world.actor("an"), meeting.id, Subjects.MEMBERS, clock.now()
    )
    assert [entry.subject for entry in offer.listed] == [f"review/{world.reviews['dung']}"]
    (em,) = (e for e in offer.left_out if e.subject == f"review/{world.reviews['em']}")
    assert em.why is Why.GATE
    assert [finding.code for finding in em.findings] == ["finding-gate-not-reported"]


async def offered(actor: Actor, meeting: Meeting, clock: MovableClock, whom: str) -> list[Entry]:
    """What the list of a cell says of one person; nothing where he does not come into question."""
    offer = await ballot_opening.offer(actor, meeting.id, Subjects.MEMBERS, clock.now())
    return [entry for entry in offer.entries if entry.subject == whom]


@pytest.mark.requirement("R000-18", "R000-19")
async def test_000_has_a_guest_elsewhere_rated_in_his_own_cell_alone_and_after_the_comment(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await season("000", "K", clock)
    guest, own = f"review/{world.reviews['dung']}", world.actor("an")
    await Member.filter(id=world.members["dung"]).update(temporary_cell="Chi bộ Kế toán")
    meeting = await steps.meeting_of(world, clock)
    (waiting,) = await offered(own, meeting, clock, guest)
    assert (waiting.why, waiting.may_choose) == (Why.GATE, False)
    assert [f.code for f in waiting.findings] == ["finding-gate-temp-comment-missing"]
    comment = Comments(0, "", staff_final=False, residence=Residence.NONE, temp_comment=True)
    await comments.save(world.actor("xuan"), world.reviews["dung"], comment, clock.now())
    (free,) = await offered(own, meeting, clock, guest)
    assert (free.why, free.findings) == (None, ())
    there = ("hung", "khanh", "dung")
    other = await steps.meeting_of(world, clock, code="S2", lead="hung", day=30, present=there)
    host, its_own = world.actor("hung"), f"review/{world.reviews['khanh']}"
    assert await offered(host, other, clock, guest) == []
    assert [entry.why for entry in await offered(host, other, clock, its_own)] == [None]


async def test_the_absent_wait_and_those_on_long_leave_are_rated(
    sqlite_world: World, clock: MovableClock
) -> None:
    world = sqlite_world
    await steps.ready(world, clock)
    await RatingFacts.filter(review_id=world.reviews["em"]).update(long_leave="maternity")
    there = [name for name in steps.S1 if name not in {"em", "dung"}]
    meeting = await steps.meeting_of(world, clock, present=there)
    an = world.actor("an")
    await campaigns.close_cell(world.org("S1"), actor=an, now=clock.now())
    offer = await ballot_opening.offer(an, meeting.id, Subjects.MEMBERS, clock.now())
    why = {entry.subject: entry.why for entry in offer.entries}
    assert why[f"review/{world.reviews['dung']}"] is Why.ABSENT
    assert why[f"review/{world.reviews['em']}"] is None


async def test_people_may_put_to_the_vote_whom_the_plan_is_silent_on(
    sqlite_world: World, clock: MovableClock
) -> None:
    world = sqlite_world
    await steps.ready(world, clock)
    meeting = await steps.meeting_of(world, clock)
    an = world.actor("an")
    await campaigns.close_cell(world.org("S1"), actor=an, now=clock.now())
    ha = world.reviews["ha"]
    assert (await Review.get(id=ha)).rating_scope is ScopeAnswer.UNDECIDED
    opening = Opening(meeting.id, Subjects.MEMBERS, LEVELS, chosen=frozenset({ha}))
    view = await ballot_opening.open_ballot(an, opening, clock.now())
    assert f"review/{ha}" in {line.subject for line in view.lines}


async def test_only_who_leads_opens_and_a_second_tap_opens_nothing(
    world: World, clock: MovableClock
) -> None:
    await steps.ready(world, clock)
    meeting = await steps.meeting_of(world, clock)
    await campaigns.close_cell(world.org("S1"), actor=world.actor("an"), now=clock.now())
    opening = Opening(meeting.id, Subjects.MEMBERS, LEVELS)
    for name in ("dung", "hung", "vinh", "loan"):
        command = ballot_opening.open_ballot(world.actor(name), opening, clock.now())
        unknown = replace(opening, meeting_id=world.unknown_id)
        nobodys = ballot_opening.open_ballot(world.actor(name), unknown, clock.now())
        refused = await refused_without_a_trace(command)
        assert refused == await refused_without_a_trace(nobodys)
        assert refused[0] is NotFoundError
    taps = [ballot_opening.open_ballot(world.actor("an"), opening, clock.now()) for _ in "12"]
    ends = await asyncio.gather(*taps, return_exceptions=True)
    assert [type(end) for end in ends].count(ConflictError) == 1
    assert await Ballot.all().count() == 1


async def test_no_list_is_stored_for_a_meeting_that_was_moved_meanwhile(
    world: World, clock: MovableClock
) -> None:
    await steps.ready(world, clock)
    number = (await steps.meeting_of(world, clock)).id
    an, now = world.actor("an"), clock.now()
    await campaigns.close_cell(world.org("S1"), actor=an, now=now)
    offered = await ballot_opening.offer(an, number, Subjects.MEMBERS, now)
    meeting, ground = await ballot_opening.votable(an, number, now)
    paper = ballot_opening.Paper(
        ground=ground,
        meeting=meeting,
        purpose="propose",
        subjects="members",
        style=LEVELS,
        entries=[entry for entry in offered.entries if entry.why is None],
        left_out=(),
        electorate=offered.electorate,
    )
    await Meeting.filter(id=number).update(version=meeting.version + 1)
    refused = await refused_without_a_trace(ballot_opening.open_paper(an, paper, now))
    assert refused[:2] == (ConflictError, "error-meeting-changed")
    paper = replace(paper, meeting=await Meeting.get(id=number))
    assert (await ballot_opening.open_paper(an, paper, now)).head.rows == len(paper.entries)


async def test_a_ballot_needs_the_day_of_its_meeting_and_the_attendance(
    sqlite_world: World, clock: MovableClock
) -> None:
    world = sqlite_world
    await steps.ready(world, clock)
    early = clock.now()
    meeting = await steps.meeting_of(world, clock)
    an = world.actor("an")
    await campaigns.close_cell(world.org("S1"), actor=an, now=clock.now())
    opening = Opening(meeting.id, Subjects.MEMBERS, LEVELS)
    assert await code_of(ballot_opening.open_ballot(an, opening, early)) == "error-ballot-early"
    await Attendance.all().delete()
    assert await code_of(ballot_opening.open_ballot(an, opening, clock.now())) == (
        "error-ballot-attendance"
    )


async def test_two_rounds_put_the_excellent_among_the_good_to_the_second(
    world: World, clock: MovableClock
) -> None:
    view = await steps.opened(world, clock, style=BallotStyle.ROUNDS)
    assert view.head.columns == ("GOOD", "COMPLETED", "NOT_COMPLETED")
    await steps.team(world, view, clock, "binh", "chi")
    hands = [await hand(world, name, clock) for name in ("binh", "chi")]
    rows = [(6, 0, 0)] * 5 + [(3, 3, 0), (1, 5, 0)]
    for one in hands:
        await handed_in(one, view, clock, rows=rows)
    an = world.actor("an")
    second = await ballot_rounds.open_second_round(an, view.head.id, clock.now())
    assert (second.head.round, second.head.rows) == (2, 5)
    assert second.head.columns == ("EXCELLENT", "disagree")
    await steps.team(world, second, clock, "binh", "chi")
    for one in hands:
        await handed_in(one, second, clock, rows=[(4, 2)] * 5)
    found = await counted.newest(world.campaign, world.org("S1"))
    first = found[f"review/{world.reviews['an']}"].votes
    assert (first.by_column["EXCELLENT"], first.by_column["GOOD"]) == (4, 6)
    again = ballot_rounds.open_second_round(an, view.head.id, clock.now())
    assert await code_of(again) == "error-ballot-open-already"


async def test_a_second_ballot_on_some_rows_stands_in_the_place_of_the_first(
    world: World, clock: MovableClock
) -> None:
    view = await steps.opened(world, clock)
    frozen = await steps.counted_twice(world, view, clock)
    assert frozen.result is not None
    an = world.actor("an")
    second = await ballot_rounds.open_again(an, view.head.id, [2, 5], clock.now())
    assert (second.head.again, second.head.rows) == (1, 2)
    await steps.team(world, second, clock, "binh", "chi")
    for name in ("binh", "chi"):
        who = await hand(world, name, clock, channel="zalo")
        await handed_in(who, second, clock, rows=[(0, 6, 0, 0)] * 2)
    found = await counted.newest(world.campaign, world.org("S1"))
    assert found[f"review/{world.reviews['binh']}"].votes.by_column["GOOD"] == 6
    assert found[f"review/{world.reviews['an']}"].votes.by_column["GOOD"] == 4
    correction = count_corrections.begin_correction(
        an, Edit(view.head.id), [2], "Cộng nhầm", clock.now()
    )
    assert await code_of(correction) == "error-correction-later"


async def test_agreeing_is_asked_of_those_with_a_level_put_forward(
    sqlite_world: World, clock: MovableClock
) -> None:
    view = await steps.opened(sqlite_world, clock, style=BallotStyle.AGREE)
    assert view.head.columns == ("agree", "disagree")
    await steps.team(sqlite_world, view, clock, "binh", "chi")
    for name in ("binh", "chi"):
        who = await hand(sqlite_world, name, clock)
        await handed_in(who, view, clock, rows=[(5, 1)] * 7)
    found = await counted.newest(sqlite_world.campaign, sqlite_world.org("S1"))
    first = found[f"review/{sqlite_world.reviews['an']}"].votes
    assert first.by_column == {"GOOD": 5, "disagree": 1}
