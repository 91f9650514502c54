"""Counts that are frozen, and the steps from there to a decision, for tests of results."""

import json
from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from backend.db.models import Ballot, BallotResult, BallotRow, Member, Review
from backend.result_views import ResultsView
from backend.rules.terms import Level
from backend.services import conclusions, results
from backend.services.commands import Actor
from backend.services.result_writes import Choice, Seen
from tests.world import World

LEVELS = [level.value for level in Level]
#: Marks of a row by level, best first.
Marks = tuple[int, int, int, int]
GOOD: Marks = (1, 6, 0, 0)
EXCELLENT: Marks = (6, 1, 0, 0)
DONE: Marks = (0, 1, 6, 0)
#: Who is rated in the cell S1, in the order of the roster; Hà is new, but 004 rates her.
S1 = ("an", "binh", "chi", "dung", "em", "ha", "vinh", "xuan")


async def counted(
    world: World,
    code: str,
    marks: Mapping[str, Marks],
    now: datetime,
    *,
    official: int = 7,
    purpose: str = "propose",
) -> Ballot:
    """A frozen ballot on the members of a cell, one level a row."""
    members = {name: world.members[name] for name in marks}
    campaign = world.campaign
    reviews = {
        name: (await Review.get(member_id=member, campaign_id=campaign)).id
        for name, member in members.items()
    }
    ids = {reviews[name]: row for name, row in marks.items()}
    return await frozen(campaign, world.org(code), ids, now, official=official, purpose=purpose)


async def frozen(
    campaign: int,
    organisation: int,
    marks: Mapping[int, Marks],
    now: datetime,
    *,
    official: int = 7,
    purpose: str = "propose",
) -> Ballot:
    """The same by ids of reviews."""
    electorate = {
        "official": official,
        "probationary": 0,
        "present_official": official,
        "present_probationary": 0,
        "summoned": official,
    }
    ballot = await Ballot.create(
        campaign_id=campaign,
        organisation_id=organisation,
        purpose=purpose,
        subjects="members",
        style="levels",
        columns=LEVELS,
        electorate=electorate,
        shares={},
        state="frozen",
        opened_at=now,
        frozen_at=now,
    )
    rows = []
    for number, (review, counts) in enumerate(marks.items(), start=1):
        await BallotRow.create(ballot_id=ballot.id, number=number, review_id=review)
        rows.append(
            {
                "number": number,
                "subject": f"review/{review}",
                "marks": list(counts),
                "empty": 0,
                "wrong": 0,
            }
        )
    papers = {
        "summoned": official,
        "present": official,
        "issued": official,
        "returned": official,
        "valid": official,
        "invalid": 0,
    }
    figures = {
        "ballot": ballot.id,
        "organisation": "",
        "purpose": purpose,
        "subjects": "members",
        "style": "levels",
        "round": 1,
        "again": 0,
        "columns": LEVELS,
        "electorate": electorate,
        "papers": papers,
        "rows": rows,
    }
    await BallotResult.create(
        ballot_id=ballot.id,
        number=1,
        figures=json.dumps(figures),
        previous=uuid4().hex,
        chain=uuid4().hex,
        seal=uuid4().hex[:8].upper(),
        at=now,
    )
    return ballot


async def s1_counted(world: World, now: datetime, **others: Marks) -> Ballot:
    """The cell S1 with everybody rated good, but for those named."""
    return await counted(world, "S1", {name: others.get(name, GOOD) for name in S1}, now)


async def concluded(world: World, code: str, lead: str, now: datetime) -> ResultsView:
    """Every row with the level the count leads to."""
    seen = await seen_by(world, lead, code, now)
    return await conclusions.conclude_all(world.actor(lead), seen, now)


async def sent(world: World, code: str, lead: str, now: datetime) -> ResultsView:
    """The list concluded and sent upward."""
    await concluded(world, code, lead, now)
    seen = await seen_by(world, lead, code, now)
    return await conclusions.send(world.actor(lead), seen, now)


async def s1_sent(world: World, now: datetime) -> Seen:
    """The cell S1 counted and its list sent upward, as the office above sees it then."""
    await s1_counted(world, now)
    await sent(world, "S1", "an", now)
    return await seen_by(world, "xuan", "S1", now)


async def seen_by(world: World, name: str, code: str, now: datetime) -> Seen:
    """The results of an organisation as somebody sees them now."""
    view = await results.view(world.actor(name), world.org(code), now)
    return Seen(view.unit.id, view.mark)


async def review_of(world: World, name: str) -> int:
    """The form of a person."""
    member = await Member.get(id=world.members[name])
    return (await Review.get(member_id=member.id, campaign_id=world.campaign)).id


async def choose(world: World, name: str, level: Level, reason: str = "") -> Choice:
    """A level for a person."""
    return Choice(await review_of(world, name), level.value, reason)


def acting(member_id: int) -> Actor:
    """A person as one who acts, by his id."""
    return Actor(member_id)
