"""Steps as `/viec` and `/tiendo` show them, and one step alone."""

from datetime import datetime, time

from backend.clock import VIETNAM, local_day
from backend.db.models import Campaign, Organisation
from backend.errors import NotFoundError
from backend.rules.steps import FORM, Step
from backend.rules.terms import OrganisationKind
from backend.services import access, campaigns
from backend.services.commands import Actor
from backend.services.step_facts import Stored, stored_one
from backend.services.steps import said_steps, steps_at, steps_of
from backend.step_views import StepPage, TaskView

#: In the place of an organisation's id: what a person does for himself.
OWN = 0


async def tasks_of(actor: Actor, now: datetime) -> tuple[TaskView, ...]:
    """What a person has to do now beside his form, in the order of the last days."""
    owned = [one for one in await steps_of(actor, now) if one.step.key != FORM]
    ids = {one.organisation_id for one in owned}
    kinds = {o.id: OrganisationKind(o.kind) for o in await Organisation.filter(id__in=ids)}
    return tuple(
        task_view(
            one.step,
            OWN if one.step.subject.startswith("member/") else one.organisation_id,
            (one.name, kinds[one.organisation_id]),
            now,
            may_do=True,
        )
        for one in owned
    )


async def tasks_at(
    actor: Actor, campaign: Campaign, organisation: Organisation, now: datetime
) -> tuple[TaskView, ...]:
    """All steps of an organisation, also those done, for whoever may see it."""
    leads = await access.leads(actor.member_id, organisation.id)
    named = (organisation.name, OrganisationKind(organisation.kind))
    return tuple(
        task_view(step, organisation.id, named, now, may_do=leads)
        for step in await steps_at(campaign, organisation.path)
    )


async def step_page(actor: Actor, organisation_id: int, key: str, now: datetime) -> StepPage:
    """One step, for whoever may say that it is done.

    Args:
        actor: Who asks.
        organisation_id: Whose step; `OWN` for what he does for himself.
        key: Which.
        now: When.

    Raises:
        NotFoundError: no such step, or not his.
    """
    if organisation_id == OWN:
        return await _own_page(actor, key, now)
    organisation = await access.require_lead(actor.member_id, organisation_id)
    campaign = await season_of(organisation.path)
    stored = await stored_one(campaign, organisation.path)
    for task in await tasks_at(actor, campaign, organisation, now):
        if task.step.key == key:
            return _page(task, campaign, stored, now)
    raise NotFoundError


async def season_of(path: str) -> Campaign:
    """The season of the organisation at `path`.

    Raises:
        NotFoundError: none runs there.
    """
    campaign = await campaigns.season_at(path)
    if campaign is None:
        raise NotFoundError("error-no-season")
    return campaign


async def _own_page(actor: Actor, key: str, now: datetime) -> StepPage:
    for campaign, owned in await said_steps(actor.member_id):
        if owned.step.key == key:
            cell = await Organisation.get(id=owned.organisation_id)
            named = (cell.name, OrganisationKind(cell.kind))
            task = task_view(owned.step, OWN, named, now, may_do=True)
            return StepPage(task, campaign.chat_content, 0, None, local_day(now))
    raise NotFoundError


def _page(task: TaskView, campaign: Campaign, stored: Stored, now: datetime) -> StepPage:
    days = [meeting.on for meeting in stored.facts.meetings]
    return StepPage(
        task=task,
        content=campaign.chat_content,
        forms_missing=stored.facts.forms_missing,
        meeting=max(days, default=None),
        today=local_day(now),
    )


def task_view(
    step: Step,
    organisation_id: int,
    named: tuple[str, OrganisationKind],
    now: datetime,
    *,
    may_do: bool,
) -> TaskView:
    """A step with whose it is: the organisation's id (or `OWN`), its name and its kind."""
    name, kind = named
    last = step.last.day
    left = None if last is None else (last - local_day(now)).days
    hour = now.astimezone(VIETNAM).time()
    return TaskView(
        step=step,
        organisation_id=organisation_id,
        name=name,
        kind=kind,
        days_left=left,
        over=left == 0 and bool(step.before) and hour >= time.fromisoformat(step.before),
        may_do=may_do,
    )
