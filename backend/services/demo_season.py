"""The sample season the demo plays in: made-up people, plan 004, some forms filled in."""

from datetime import datetime, timedelta

from backend.db.models import Campaign, Member, Organisation, Review
from backend.rules.terms import Grade, Level, ScopeAnswer
from backend.services import campaigns, imports, self_ratings
from backend.services.commands import Actor

ROOT = "K"
PLAN = "004"
#: Cells with the share of their forms filled in when the season is shown: one in so many open.
_OPEN_EACH = {"B": 16, "SB1": 4, "SB2": 5, "S1": 2, "S2": 3, "S3": 3, "KV": 6}
_SPREAD = (Grade.T, Grade.XS, Grade.T, Grade.TB)


async def set_up(roster: bytes, letter: str, now: datetime, *, filled: bool) -> None:
    """Import the sample roster and open the season, unless that was done before.

    Args:
        roster: The sample roster.
        letter: The made-up number of the letter the season acts on.
        now: The season's time; forms filled in lie in the days before it.
        filled: Fill in part of the forms, so that there is something to see.
    """
    if await Campaign.exists():
        return
    opened = now - timedelta(days=10)
    await imports.apply(roster, account_id=None, member_id=None, only_valid=False, now=opened)
    await campaigns.open_campaign(PLAN, ROOT, letter, actor=None, now=opened)
    if filled:
        await _fill(now - timedelta(days=3))


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
