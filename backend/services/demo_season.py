"""The sample season the demo plays in: made-up people, plan 004, some forms filled in.

One cell is as far as its meeting: everybody has rated himself, the board has put levels forward,
the meeting is sent. Once the clock is moved to its day, its secretary may open it and the ballots.
"""

from dataclasses import replace
from datetime import datetime, time, timedelta

from backend.clock import VIETNAM, local_day
from backend.db.models import Campaign, Member, Organisation, Review
from backend.rules.terms import Grade, Level, MeetingPart, ScopeAnswer
from backend.services import (
    board_proposals,
    campaigns,
    imports,
    meeting_drafts,
    meeting_issue,
    rating_facts,
    self_ratings,
    unit_facts,
)
from backend.services.board_proposals import Wish
from backend.services.commands import Actor
from backend.services.meeting_writes import Edit
from backend.services.unit_facts import UnitEntry
from backend.sitting_views import Residence

ROOT = "K"
PLAN = "004"
#: Cells with the share of their forms filled in when the season is shown: one in so many open.
_OPEN_EACH = {"B": 16, "SB1": 4, "SB2": 5, "S1": 2, "S3": 3, "KV": 6}
#: The cell that is about to meet, and in how many days.
MEETS, _DAYS_AHEAD = "S2", 5
_GATES = frozenset({"civil_servants_rated", "leadership_collective_rated", "last_year_rechecked"})
_PARTS = (
    MeetingPart.COLLECTIVE,
    MeetingPart.INDIVIDUALS,
    MeetingPart.BALLOTS,
    MeetingPart.OWN_LEVEL,
)
_SPREAD = (Grade.T, Grade.XS, Grade.T, Grade.TB)


async def set_up(
    roster: bytes, letter: str, now: datetime, *, filled: bool, place: str = ""
) -> None:
    """Import the sample roster and open the season, unless that was done before.

    Args:
        roster: The sample roster.
        letter: The made-up number of the letter the season acts on.
        now: The season's time; forms filled in lie in the days before it.
        filled: Fill in part of the forms and call a meeting, so that there is something to see.
        place: Where that meeting is held.
    """
    if await Campaign.exists():
        return
    opened = now - timedelta(days=10)
    await imports.apply(roster, account_id=None, member_id=None, only_valid=False, now=opened)
    await campaigns.open_campaign(PLAN, ROOT, letter, actor=None, now=opened)
    if filled:
        await _fill(now - timedelta(days=3))
        await _meet(place, now)


async def _fill(now: datetime) -> None:
    for code, each in _OPEN_EACH.items():
        cell = await Organisation.get(code=code)
        for member in await Member.filter(cell_id=cell.id).order_by("roll_number"):
            # The first lines are left open: the secretary and the leaders are who one plays.
            if member.roll_number % each == 0 or member.roll_number <= 1:
                continue
            review = await Review.get(member_id=member.id)
            if review.review_scope is not ScopeAnswer.OUT:
                await _answer(member.id, review.id, now + timedelta(minutes=member.id))


async def _meet(place: str, now: datetime) -> None:
    """Everybody of a cell rates himself, its board puts levels forward, its meeting is sent."""
    cell = await Organisation.get(code=MEETS)
    members = await Member.filter(cell_id=cell.id).order_by("roll_number")
    lead, deputy = Actor(members[0].id), Actor(members[1].id)
    for member in members:
        review = await Review.get(member_id=member.id)
        if review.review_scope is ScopeAnswer.OUT:
            continue
        await _answer(member.id, review.id, now - timedelta(days=2))
        by = deputy if member.id == members[0].id else lead
        facts = await rating_facts.facts_of(review.id, member)
        known = replace(facts, residence=Residence.RECEIVED)
        await rating_facts.set_facts(by, review.id, known, now)
        await board_proposals.propose(by, Wish(review.id, 0, Level.GOOD.value), now)
    sheet = UnitEntry(0, _GATES, {}, {}, {}, Level.GOOD.value)
    await unit_facts.save(lead, cell.id, sheet, now)
    day = local_day(now) + timedelta(days=_DAYS_AHEAD)
    starts_at = datetime.combine(day, time(14), VIETNAM)
    meeting = await meeting_drafts.create(lead, cell.id, _PARTS, starts_at, now)
    await meeting_drafts.set_place(lead, Edit(meeting.id), place, now)
    await meeting_issue.issue(lead, Edit(meeting.id), now)


async def _answer(member_id: int, review_id: int, now: datetime) -> None:
    actor = Actor(member_id)
    view = await self_ratings.form(actor, review_id, now)
    for criterion in view.criteria:
        grade = _SPREAD[(member_id + criterion.number) % len(_SPREAD)]
        await self_ratings.record_grade(actor, review_id, criterion.key, grade, now)
    open_levels = [option.level for option in view.levels if option.struck_by is None]
    level = Level.GOOD if Level.GOOD in open_levels else open_levels[0]
    await self_ratings.name_level(actor, review_id, level, now)
    await self_ratings.submit(actor, review_id, now)
