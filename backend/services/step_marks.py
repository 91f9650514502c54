"""Saying that a step is done, and taking it back; a cell's review closes its forms."""

from datetime import datetime

from backend.clock import local_day
from backend.db.models import Campaign, StepMark
from backend.errors import InvalidCommandError, NotFoundError
from backend.rules.steps import COMPLETE, MILESTONE, REVIEW, StepState
from backend.services import access, campaigns, party_groups, tasks
from backend.services.commands import Actor, command
from backend.services.steps import said_steps
from backend.step_views import StepPage


async def mark_done(actor: Actor, organisation_id: int, key: str, now: datetime) -> StepPage:
    """Say that a step is done; saying it twice is once. A cell's review closes its forms.

    Args:
        actor: Who says so: he acts for the organisation.
        organisation_id: Whose step; `tasks.OWN` for what he does for himself.
        key: Which.
        now: When.

    Raises:
        NotFoundError: no such step, or not his.
        InvalidCommandError: the system sees for itself whether it is done (`error-step-seen`),
            its window has not opened (`error-step-early`), or a Party group of the cell has not
            reported (`error-group-open`).

    Transaction: one.
    """
    page = await tasks.step_page(actor, organisation_id, key, now)
    step = page.task.step
    if step.state is StepState.DONE:
        return page
    _refuse_what_is_seen(key)
    if step.opens is not None and local_day(now) < step.opens:
        raise InvalidCommandError("error-step-early", opens=f"{step.opens:%d/%m/%Y}")
    if _closes_forms(page):
        await party_groups.refuse_waiting(actor, organisation_id)
        await campaigns.close_cell(organisation_id, actor=actor, now=now)
    else:
        campaign = await _season(actor, organisation_id, key)
        async with command(actor, "step-done", step.subject, now, {"step": key}):
            await StepMark.bulk_create(
                [
                    StepMark(
                        campaign_id=campaign.id,
                        subject=step.subject,
                        step=key,
                        done_at=now,
                        by_id=actor.member_id,
                    )
                ],
                on_conflict=["campaign_id", "subject", "step"],
                update_fields=["done_at", "by_id"],
            )
    return await tasks.step_page(actor, organisation_id, key, now)


async def undo(actor: Actor, organisation_id: int, key: str, now: datetime) -> StepPage:
    """Take back that a step is done; forms of a cell may be changed again.

    Args: as `mark_done`.

    Raises:
        NotFoundError: no such step, or not his.
        InvalidCommandError: the system sees for itself whether it is done (`error-step-seen`).

    Transaction: one.
    """
    page = await tasks.step_page(actor, organisation_id, key, now)
    step = page.task.step
    if step.state is not StepState.DONE:
        return page
    _refuse_what_is_seen(key)
    if _closes_forms(page):
        await campaigns.reopen_cell(organisation_id, actor=actor, now=now)
    else:
        campaign = await _season(actor, organisation_id, key)
        async with command(actor, "step-undone", step.subject, now, {"step": key}):
            await StepMark.filter(campaign_id=campaign.id, subject=step.subject, step=key).delete()
    return await tasks.step_page(actor, organisation_id, key, now)


def _refuse_what_is_seen(key: str) -> None:
    if key not in {REVIEW, COMPLETE} and not key.startswith(MILESTONE):
        raise InvalidCommandError("error-step-seen")


def _closes_forms(page: StepPage) -> bool:
    return page.task.step.key == REVIEW and page.task.kind.is_cell


async def _season(actor: Actor, organisation_id: int, key: str) -> Campaign:
    if organisation_id == tasks.OWN:
        for campaign, owned in await said_steps(actor.member_id):
            if owned.step.key == key:
                return campaign
        raise NotFoundError
    organisation = await access.require_lead(actor.member_id, organisation_id)
    return await tasks.season_of(organisation.path)
