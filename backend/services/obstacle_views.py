"""Obstacles as people see them who raised them, or may answer."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from backend.db.models import Campaign, Member, Obstacle, Organisation
from backend.db.raw import rows
from backend.errors import NotFoundError
from backend.phrases import Words
from backend.reminder_views import ObstacleChoice, ObstaclesView, ObstacleView
from backend.rules.steps import OF_MEMBERS
from backend.rules.terms import OrganisationKind
from backend.services import access, campaigns
from backend.services.commands import Actor
from backend.services.steps import steps_of
from backend.step_words import key_name

#: In the place of a step's key: another matter.
OTHER = ""
#: So many of each are listed, those without an answer first, then the newest.
_SHOWN = 50
_MOST_CHOICES = 8

_MINE = """
    SELECT id FROM obstacle WHERE campaign_id = $1 AND member_id = $2
    ORDER BY id DESC LIMIT {most}"""
_BELOW = """
    SELECT b.id FROM obstacle b JOIN organisation o ON o.id = b.organisation_id
    WHERE b.campaign_id = $1 AND b.member_id <> $2 AND ({reach})
    ORDER BY b.answered_at IS NOT NULL, b.id DESC LIMIT {most}"""
#: Whoever raised it acts for the organisation.
_BY_LEADER = """EXISTS (SELECT 1 FROM office f WHERE f.member_id = b.member_id
    AND f.organisation_id = o.id AND f.post IN ('secretary', 'deputy_secretary', 'office'))"""
#: What is below an organisation; of its own members, what they raise for themselves.
_REACH = f"(o.path LIKE ${{path}} AND o.id <> ${{id}} AND (b.step <> 'form' OR {_BY_LEADER}))"
_OWN_MEMBERS = f"(o.id = ${{id}} AND b.step = 'form' AND NOT {_BY_LEADER})"


async def overview(actor: Actor, now: datetime) -> ObstaclesView:
    """`/vuongmac`: what the actor raised, what waits for his answer, what he may raise.

    Raises:
        NotFoundError: no season runs where he is.
    """
    member = await Member.get(id=actor.member_id).select_related("cell")
    charges = await access.charges_of(actor.member_id)
    path = charges[0].path if charges else member.cell.path
    campaign = await campaigns.season_at(path)
    if campaign is None:
        raise NotFoundError("error-no-season")
    mine = await rows(_MINE.format(most=_SHOWN), campaign.id, actor.member_id)
    return ObstaclesView(
        season=campaigns.season_view(campaign),
        raised=await _views(actor, [row["id"] for row in mine]),
        below=await _views(actor, await _below(actor, campaign)),
        choices=await _choices(actor, now),
    )


async def one(actor: Actor, obstacle_id: int) -> tuple[ObstacleView, str]:
    """One obstacle, for whoever may see it; and how much a messenger may carry in its season.

    Raises:
        NotFoundError: no such obstacle, or not his to see.
    """
    row, organisation, may_answer = await seen(actor, obstacle_id)
    campaign = await Campaign.get(id=row.campaign_id)
    return view_of(row, organisation, actor, may_answer=may_answer), campaign.chat_content


async def seen(actor: Actor, obstacle_id: int) -> tuple[Obstacle, Organisation, bool]:
    """An obstacle, its organisation, and whether the actor may answer it.

    What a member raises about his own form is for those who look after his cell alone, unless
    he leads it himself; all else is for those above. Who acts for the organisation sees it too.

    Raises:
        NotFoundError: no such obstacle, or not his to see.
    """
    row = await Obstacle.get_or_none(id=obstacle_id).select_related("organisation")
    if row is None:
        raise NotFoundError
    place = row.organisation
    may_answer = await _may_answer(actor, row, place)
    mine = row.member_id == actor.member_id
    shared = row.step not in OF_MEMBERS and await access.leads(actor.member_id, place.id)
    if not (mine or may_answer or shared):
        raise NotFoundError
    return row, place, may_answer


def view_of(
    row: Obstacle, organisation: Organisation, actor: Actor, *, may_answer: bool
) -> ObstacleView:
    """An obstacle as the actor sees it."""
    return ObstacleView(
        id=row.id,
        organisation_id=organisation.id,
        name=organisation.name,
        about=about_of(row.step, organisation),
        mine=row.member_id == actor.member_id,
        body=row.body,
        raised_at=row.raised_at,
        answer=row.answer,
        answered_at=row.answered_at,
        may_answer=may_answer and row.answered_at is None,
    )


def about_of(step: str, organisation: Organisation) -> Words | None:
    """What the step of an obstacle is called; None for another matter."""
    if step == OTHER:
        return None
    return key_name(step, OrganisationKind(organisation.kind), "")


async def _may_answer(actor: Actor, row: Obstacle, place: Organisation) -> bool:
    if row.member_id == actor.member_id:
        return False
    if row.step in OF_MEMBERS and not await access.leads(row.member_id, place.id):
        charges = await access.charges_of(actor.member_id)
        return any(charge.organisation_id == place.id for charge in charges)
    try:
        await access.require_above(actor.member_id, place.id)
    except NotFoundError:
        return False
    return True


async def _below(actor: Actor, campaign: Campaign) -> list[int]:
    values: list[object] = [campaign.id, actor.member_id]
    reach: list[str] = []
    for charge in await access.charges_of(actor.member_id):
        values += [f"{charge.path}%", charge.organisation_id]
        places = {"path": len(values) - 1, "id": len(values)}
        reach += [_REACH.format(**places), _OWN_MEMBERS.format(**places)]
    if not reach:
        return []
    sql = _BELOW.format(reach=" OR ".join(reach), most=_SHOWN)
    return [row["id"] for row in await rows(sql, *values)]


async def _views(actor: Actor, ids: Sequence[int]) -> tuple[ObstacleView, ...]:
    found: list[ObstacleView] = []
    for number in ids:
        with suppress(NotFoundError):  # whoever raised it lost his office since
            view, _ = await one(actor, number)
            found.append(view)
    return tuple(found)


async def _choices(actor: Actor, now: datetime) -> tuple[ObstacleChoice, ...]:
    """Each open step of his, and another matter of each organisation he acts for."""
    choices: list[ObstacleChoice] = []
    for owned in (await steps_of(actor, now))[:_MOST_CHOICES]:
        place = await Organisation.get(id=owned.organisation_id)
        about = about_of(owned.step.key, place)
        choices.append(ObstacleChoice(place.id, place.name, owned.step.key, about))
    led = [c for c in await access.charges_of(actor.member_id) if c.post in access.LEADING]
    for number in dict.fromkeys(charge.organisation_id for charge in led):
        place = await Organisation.get(id=number)
        choices.append(ObstacleChoice(place.id, place.name, OTHER, None))
    return tuple(choices)
