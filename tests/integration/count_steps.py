"""The steps from a meeting to a frozen count, for tests of ballots."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from backend.ballot_views import Subjects
from backend.clock import VIETNAM, MovableClock
from backend.count_views import BallotView, SheetView
from backend.db.models import (
    Attendance,
    BoardProposal,
    Counter,
    Meeting,
    Member,
    RatingFacts,
    UnitFacts,
)
from backend.rules.terms import BallotStyle, Level, MeetingPart
from backend.services import (
    ballot_opening,
    ballots,
    campaigns,
    counting,
    counting_team,
    meeting_drafts,
    meeting_issue,
)
from backend.services.ballot_opening import Opening
from backend.services.ballots import Edit as BallotEdit
from backend.services.count_sheets import Hand, by_account
from backend.services.meeting_writes import Edit
from tests import world as worlds
from tests.world import World

PARTS = (MeetingPart.INDIVIDUALS, MeetingPart.BALLOTS)
#: Who is rated in S1 and present; Hà is probationary and has no paper.
S1 = ("an", "binh", "chi", "dung", "em", "ha", "vinh", "xuan")
#: Who is on the list: on the new member the plan is silent.
LISTED = tuple(name for name in S1 if name != "ha")
#: Official members of S1; Giang is exempt and counts all the same (A-11).
OFFICIAL_S1 = 8
#: Papers of the count: all seven present were issued one, one is invalid.
PAPERS: Sequence[int] = (7, 7, 6, 1)
GOOD: Sequence[int] = (2, 4, 0, 0)


def at(day: int, hour: int = 14) -> datetime:
    """A time in November 2022."""
    return datetime(2022, 11, day, hour, 0, tzinfo=VIETNAM)


async def meeting_of(
    world: World,
    clock: MovableClock,
    *,
    code: str = "S1",
    lead: str = "an",
    day: int = 29,
    present: Iterable[str] = S1,
) -> Meeting:
    """A meeting that was sent, on its day, with those present noted."""
    actor = world.actor(lead)
    draft = await meeting_drafts.create(actor, world.org(code), PARTS, at(day), clock.now())
    placed = await meeting_drafts.set_place(actor, Edit(draft.id), "Phòng họp", clock.now())
    if not placed.override_reason:
        await Meeting.filter(id=draft.id).update(override_reason="Cấp ủy cấp trên đã đồng ý")
    await meeting_issue.issue(actor, Edit(draft.id), clock.now())
    clock.move_to(at(day, 15))
    cell = await Member.filter(cell_id=world.org(code)).values_list("id", flat=True)
    there = {world.members[name] for name in present}
    for member_id in {*map(int, map(str, cell)), *there}:
        state = "present" if member_id in there else "absent"
        await Attendance.create(
            meeting_id=draft.id, member_id=member_id, state=state, at=clock.now()
        )
    return await Meeting.get(id=draft.id)


async def ready(world: World, clock: MovableClock, names: Sequence[str] = S1) -> None:
    """All that the plan asks for before these people are put to the vote."""
    await worlds.fill_in(world, names, clock.now(), submitted=True)
    for name in names:
        review = world.reviews[name]
        await BoardProposal.create(review_id=review, level=Level.GOOD, at=clock.now())
        await RatingFacts.create(review_id=review, staff="GOOD", residence="received")


async def opened(
    world: World,
    clock: MovableClock,
    *,
    code: str = "S1",
    lead: str = "an",
    names: Sequence[str] = S1,
    style: BallotStyle = BallotStyle.LEVELS,
    day: int = 29,
    subjects: Subjects = Subjects.MEMBERS,
) -> BallotView:
    """A ballot on the members of a cell, its review closed, everybody named there."""
    await ready(world, clock, names)
    meeting = await meeting_of(world, clock, code=code, lead=lead, present=names, day=day)
    await campaigns.close_cell(world.org(code), actor=world.actor(lead), now=clock.now())
    if subjects is Subjects.OWN:
        await unit_ready(world, code)
    return await ballot_opening.open_ballot(
        world.actor(lead), Opening(meeting.id, subjects, style), clock.now()
    )


async def unit_ready(world: World, code: str) -> None:
    """What the plan asks for of an organisation."""
    await UnitFacts.create(
        campaign_id=world.campaign,
        organisation_id=world.org(code),
        gates=["civil_servants_rated", "government_rated", "unions_rated"],
        proposed_level="GOOD",
    )


async def team(
    world: World, ballot: BallotView, clock: MovableClock, *names: str, lead: str = "an"
) -> BallotView:
    """Those named, taken into the counting team."""
    for name in names:
        edit = BallotEdit(ballot.head.id)
        ballot = await counting_team.toggle(
            world.actor(lead), edit, world.members[name], clock.now()
        )
    return ballot


async def hand(world: World, name: str, clock: MovableClock, channel: str = "web") -> Hand:
    """A person with a chat of his own to count on."""
    key = f"count-{channel}-{name}"
    account = await worlds.chat(world, name, clock.now(), channel=channel, chat_key=key)
    return by_account(world.actor(name, account))


async def fill(
    who: Hand,
    ballot: BallotView,
    clock: MovableClock,
    *,
    papers: Sequence[int] = PAPERS,
    rows: Sequence[Sequence[int]] | None = None,
) -> SheetView:
    """A whole sheet, not yet handed in."""
    view = await counting.enter_papers(who, ballot.head.id, papers, clock.now())
    for line in view.lines:
        marks = GOOD if rows is None else rows[line.number - 1]
        view = await counting.enter_row(who, ballot.head.id, line.number, marks, clock.now())
    return view


async def handed_in(
    who: Hand,
    ballot: BallotView,
    clock: MovableClock,
    *,
    papers: Sequence[int] = PAPERS,
    rows: Sequence[Sequence[int]] | None = None,
) -> SheetView:
    """A whole sheet handed in."""
    await fill(who, ballot, clock, papers=papers, rows=rows)
    return await counting.finish(who, ballot.head.id, None, clock.now())


async def counted_twice(
    world: World, ballot: BallotView, clock: MovableClock, first: str = "binh", second: str = "chi"
) -> SheetView:
    """A ballot counted by two of its team, equal and so frozen."""
    lead_member = await Counter.filter(ballot_id=ballot.head.id).count()
    if not lead_member:
        await team(world, ballot, clock, first, second)
    await handed_in(await hand(world, first, clock), ballot, clock)
    return await handed_in(await hand(world, second, clock), ballot, clock)


async def seen(world: World, ballot: BallotView, lead: str = "an") -> BallotView:
    """The ballot as who leads sees it now."""
    return await ballots.view(world.actor(lead), ballot.head.id)
