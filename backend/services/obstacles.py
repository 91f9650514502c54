"""Obstacles (vướng mắc): told to the level above, answered by it, the answer told back."""

from datetime import datetime

from backend.clock import VIETNAM
from backend.db.models import Campaign, Obstacle, Organisation
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.plan_loader import find_plan
from backend.reminder_views import ObstacleNews, ObstacleView
from backend.rules.nudges import by_day
from backend.rules.steps import (
    COLLECT,
    COMPLETE,
    FORM,
    MILESTONE,
    OF_MEMBERS,
    RECHECK,
    REGISTER,
    REVIEW,
    SCHEDULE,
    SEND,
    VERIFY,
)
from backend.rules.watchers import HEARS_OBSTACLES
from backend.services import access, campaigns, outbox, watchers
from backend.services.commands import Actor, command
from backend.services.forms import clean_text
from backend.services.nudge_rows import ANSWER, OBSTACLE
from backend.services.obstacle_views import OTHER, about_of, seen, view_of
from backend.services.outbox import NewNotice
from backend.services.reachable import receivers
from backend.services.steps import steps_of

#: Letters of a text typed in a chat, and on our page.
MOST_TYPED = 1000
MOST_WRITTEN = 5000
#: So many of one person's may wait for an answer.
MOST_OPEN = 5


async def raise_obstacle(
    actor: Actor, organisation_id: int, step: str, body: str, now: datetime
) -> ObstacleView:
    """Tell the level above what keeps an organisation, or oneself, from a step.

    Args:
        actor: Who raises it: one who acts for the organisation, or a member about his own form.
        organisation_id: The organisation; for his own form, his cell.
        step: Key of the step; `OTHER` for another matter.
        body: In words; at most `MOST_WRITTEN` letters.
        now: When.

    Raises:
        NotFoundError: no such organisation or step, or not his to speak for, or no season.
        InvalidCommandError: nothing was written, or too much.
        ConflictError: too many of his wait for an answer (`error-obstacle-many`).

    Transaction: one; the obstacle, its audit and what is told above commit together.
    """
    organisation, campaign = await _place(actor, organisation_id, step, now)
    text = _checked(body)
    waiting = Obstacle.filter(member_id=actor.member_id, answered_at=None)
    if await waiting.count() >= MOST_OPEN:
        raise ConflictError("error-obstacle-many", most=MOST_OPEN)
    subject = f"organisation/{organisation.id}"
    details = {"step": step, "characters": len(text)}
    async with command(actor, "obstacle-raised", subject, now, details):
        row = await Obstacle.create(
            campaign_id=campaign.id,
            organisation_id=organisation.id,
            step=step,
            member_id=actor.member_id,
            body=text,
            raised_at=now,
        )
        told = await _told(campaign, organisation, step, actor.member_id)
        await outbox.enqueue([_notice(row, OBSTACLE, member, now) for member in told], now)
    return view_of(row, organisation, actor, may_answer=False)


async def answer(actor: Actor, obstacle_id: int, body: str, now: datetime) -> ObstacleView:
    """Answer an obstacle raised below; who raised it is told.

    Raises:
        NotFoundError: no such obstacle, or not his to answer.
        InvalidCommandError: nothing was written, or too much.
        ConflictError: it was answered before (`error-obstacle-answered`).

    Transaction: one.
    """
    row, organisation, may_answer = await seen(actor, obstacle_id)
    if not may_answer:
        raise NotFoundError
    text = _checked(body)
    async with command(actor, "obstacle-answered", f"obstacle/{row.id}", now):
        changed = await Obstacle.filter(id=row.id, answered_at=None).update(
            answer=text, answered_at=now, answered_by_id=actor.member_id
        )
        if not changed:
            raise ConflictError("error-obstacle-answered")
        if await receivers([row.member_id]):
            await outbox.enqueue([_notice(row, ANSWER, row.member_id, now)], now)
    row = await Obstacle.get(id=row.id)
    return view_of(row, organisation, actor, may_answer=True)


async def news(obstacle_id: int, *, answered: bool) -> ObstacleNews | None:
    """What a message says of an obstacle: that it waits, or that it is answered.

    None where that is so no longer: somebody else has answered what waited.
    """
    row = await Obstacle.get_or_none(id=obstacle_id).select_related("organisation")
    if row is None or (row.answered_at is not None) is not answered:
        return None
    about = about_of(row.step, row.organisation)
    return ObstacleNews(row.id, row.organisation.name, about, mine=answered)


def _checked(body: str) -> str:
    text = clean_text(body)
    if not text:
        raise InvalidCommandError("error-obstacle-empty")
    if len(text) > MOST_WRITTEN:
        raise InvalidCommandError("error-text-long", most=MOST_WRITTEN)
    return text


async def _place(
    actor: Actor, organisation_id: int, step: str, now: datetime
) -> tuple[Organisation, Campaign]:
    """The organisation spoken for, and its season; a member speaks of his own steps only."""
    organisation = await Organisation.get_or_none(id=organisation_id)
    if organisation is None:
        raise NotFoundError
    own = {
        (owned.organisation_id, owned.step.key)
        for owned in await steps_of(actor, now)
        if owned.step.subject == f"member/{actor.member_id}"
    }
    if (organisation_id, step) not in own and not await access.leads(
        actor.member_id, organisation_id
    ):
        raise NotFoundError
    campaign = await campaigns.season_at(organisation.path)
    if campaign is None:
        raise NotFoundError("error-no-season")
    if step not in {OTHER, *_known_steps(campaign)}:
        raise NotFoundError
    return organisation, campaign


def _known_steps(campaign: Campaign) -> frozenset[str]:
    milestones = find_plan(campaign.plan_id).milestones
    plain = (FORM, SCHEDULE, REGISTER, SEND, REVIEW, RECHECK, COMPLETE, COLLECT, VERIFY)
    return frozenset({*plain, *(f"{MILESTONE}{m}" for m in milestones)})


async def _told(
    campaign: Campaign, organisation: Organisation, step: str, raiser: int
) -> tuple[int, ...]:
    """Who is told: of a member's own form his cell's secretary, else the level above."""
    plan = find_plan(campaign.plan_id)
    places = await watchers.places_around(organisation.path)
    holders = {m for place in places.values() for held in place.held.values() for m in held}
    people = await receivers(holders - {raiser})
    if step in OF_MEMBERS and not await access.leads(raiser, organisation.id):
        return watchers.leading(plan, organisation.id, places, people)
    return watchers.told_above(plan, HEARS_OBSTACLES, organisation.id, places, people)


def _notice(row: Obstacle, kind: str, member: int, now: datetime) -> NewNotice:
    return NewNotice(
        dedup_key=f"{kind}:{row.id}:{member}",
        kind=kind,
        campaign_id=row.campaign_id,
        member_id=member,
        subject=f"obstacle/{row.id}",
        facts={"obstacle": row.id},
        due_at=by_day(now.astimezone(VIETNAM)),
    )
