"""Planning reminders: what is due today goes into the outbox, each thing once."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from backend.clock import local_day
from backend.db.models import Campaign
from backend.db.raw import is_sqlite, rows
from backend.db.transaction import transaction
from backend.rules import nudges as rules
from backend.rules.nudges import Occurrence
from backend.rules.steps import COMPLETE
from backend.rules.terms import ScopeAnswer
from backend.services import attendance, outbox, overdue
from backend.services.access import WATCHING
from backend.services.nudge_days import days_of
from backend.services.nudge_rows import OPEN, Moment, occurrence_notice
from backend.services.outbox import NewNotice
from backend.services.reachable import Receiver, receivers
from backend.services.steps import OwnedStep, open_steps

_DAY = timedelta(days=1)
#: So many steps are looked at before others get a turn.
_PIECE = 2000
_CONCERNED = """
    SELECT member_id FROM review WHERE campaign_id = $1 AND review_scope <> $2
    UNION
    SELECT f.member_id FROM office f JOIN organisation o ON o.id = f.organisation_id
    WHERE o.path LIKE $3 AND f.post IN ({posts})"""
#: Organisations at which a newer season has begun, and runs: that one reminds there.
_ELSEWHERE = """
    SELECT o.id FROM organisation o WHERE EXISTS (
        SELECT 1 FROM campaign c JOIN organisation g ON g.id = c.organisation_id
        WHERE c.closed_at IS NULL AND c.id > $1 AND o.path LIKE g.path || '%')"""
_PLANNED = "SELECT dedup_key FROM outbox WHERE campaign_id = $1 AND due_at >= $2"


async def plan(now: datetime) -> int:
    """Put whatever open seasons remind of today into the outbox; returns how many rows are new.

    May run as often as one likes, in several processes, and after any pause: a reminder missed
    in between is made good by the newest one alone.

    Args:
        now: The season's time.

    Transaction: one for each season; its reminders and the day up to which it is planned
    commit together.
    """
    fresh = 0
    for campaign in await Campaign.filter(closed_at=None).order_by("id"):
        fresh += await _plan(campaign, now)
    return fresh


async def _plan(campaign: Campaign, now: datetime) -> int:
    today = local_day(now)
    opened = local_day(campaign.opened_at)
    after = min(campaign.nudged_on or opened - _DAY, today - _DAY)
    missed = campaign.nudged_on is not None and campaign.nudged_on < today - _DAY
    at = Moment.of(now, missed=missed)
    people = await receivers()
    elsewhere = {row["id"] for row in await rows(_ELSEWHERE, campaign.id)}
    steps = [
        owned
        for owned in await open_steps(campaign.id, now)
        if owned.organisation_id not in elsewhere
    ]
    wanted = [
        *(await _announcements(campaign, people, at) if campaign.nudged_on is None else ()),
        *await _occurrences(campaign, steps, people, after, at),
        *await overdue.notices(campaign, _late(steps, today), people, at),
        *await attendance.notices(campaign, people, after, at),
    ]
    planned = await _planned(campaign.id, at)
    fresh = [notice for notice in wanted if notice.dedup_key not in planned]
    async with transaction():
        await _lock(campaign.id)
        count = await outbox.enqueue(fresh, now)
        await Campaign.filter(id=campaign.id).update(nudged_on=today)
    return count


async def _announcements(
    campaign: Campaign, people: Mapping[int, Receiver], at: Moment
) -> list[NewNotice]:
    """The season's first message, to everybody concerned who can be told (003 Kết thúc)."""
    await campaign.fetch_related("organisation")
    posts = ", ".join(f"'{post.value}'" for post in sorted(WATCHING))
    found = await rows(
        _CONCERNED.format(posts=posts),
        campaign.id,
        ScopeAnswer.OUT.value,
        f"{campaign.organisation.path}%",
    )
    return [
        NewNotice(
            dedup_key=f"{OPEN}:{campaign.id}:{member}",
            kind=OPEN,
            campaign_id=campaign.id,
            member_id=member,
            subject=f"campaign/{campaign.id}",
            due_at=rules.send_time(at.today, people[member].minute, at.now),
        )
        for member in (row["member_id"] for row in found)
        if member in people
    ]


async def _occurrences(
    campaign: Campaign,
    steps: Sequence[OwnedStep],
    people: Mapping[int, Receiver],
    after: date,
    at: Moment,
) -> list[NewNotice]:
    """The reminders of all steps; a large season is made in pieces, so that others get a turn."""
    due: list[NewNotice] = []
    for start in range(0, len(steps), _PIECE):
        piece = steps[start : start + _PIECE]
        due += _of_piece(campaign, piece, people, after, at)
        await asyncio.sleep(0)
    return due


def _of_piece(
    campaign: Campaign,
    steps: Sequence[OwnedStep],
    people: Mapping[int, Receiver],
    after: date,
    at: Moment,
) -> Iterator[NewNotice]:
    opened, days = local_day(campaign.opened_at), days_of(campaign)
    found: dict[tuple[date, date], Occurrence | None] = {}
    for owned in steps:
        last = owned.step.last.day
        if last is None or last < at.today:
            continue
        span = last, max(opened, owned.step.opens or opened)
        if span not in found:
            found[span] = rules.due_between(rules.occurrences(*span, days), after, at.today)
        occurrence = found[span]
        if occurrence is None:
            continue
        for owner in owned.owners:
            if owner in people:
                yield from occurrence_notice(campaign.id, owned, occurrence, people[owner], at)


def _late(steps: Sequence[OwnedStep], today: date) -> list[OwnedStep]:
    """Steps past their last day; whoever completes a text late answers to his cell alone."""
    return [
        o
        for o in steps
        if o.step.last.day is not None and o.step.last.day < today and o.step.key != COMPLETE
    ]


async def _planned(campaign_id: int, at: Moment) -> frozenset[str]:
    """Keys of what is due today or later, so that a later tick of the day has little to do."""
    midnight = at.now.replace(hour=0, minute=0, second=0, microsecond=0)
    return frozenset(row["dedup_key"] for row in await rows(_PLANNED, campaign_id, midnight))


async def _lock(campaign_id: int) -> None:
    """Two planners take turns; BEGIN IMMEDIATE has seen to that on SQLite."""
    if not is_sqlite():
        await rows("SELECT id FROM campaign WHERE id = $1 FOR UPDATE", campaign_id)
