"""The steps of one's own that a reminder speaks of, as they stand when it leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.clock import local_day
from backend.db.models import Campaign, Office, Organisation, Review
from backend.reminder_views import ReminderStep
from backend.rules.steps import COMPLETE, FORM
from backend.rules.terms import OrganisationKind, Post
from backend.services.commands import Actor
from backend.services.notices import DueNotice
from backend.services.nudge_rows import LATE
from backend.services.steps import OwnedStep, steps_of
from backend.services.tasks import OWN, task_view

#: So many of the next steps the first message of a season names.
_NEXT = 3
#: A step as reminders name it: its key and whose it is.
_Named = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which steps a message is to speak of.

    Attributes:
        notices: Reminders of single steps.
        organisations: Organisations somebody above urged.
        next_ones: Also the next steps, whatever they are.
    """

    notices: Sequence[DueNotice]
    organisations: frozenset[int]
    next_ones: bool


async def steps(
    campaign: Campaign, member_id: int, asked: Asked, now: datetime
) -> tuple[list[tuple[int, ReminderStep]], list[int]]:
    """The person's open steps that are asked for, and the ids of the reminders of single steps.

    Returns:
        Each with the id of its organisation, earliest last day first.
    """
    wanted: dict[_Named, list[DueNotice]] = {}
    for notice in asked.notices:
        if not _is_past(notice, now):
            wanted.setdefault(_named(notice), []).append(notice)
    found: list[tuple[int, ReminderStep]] = []
    open_steps = await steps_of(Actor(member_id), now)
    open_ones = {(owned.step.key, owned.step.subject) for owned in open_steps}
    for place, owned in enumerate(open_steps):
        ours = wanted.get((owned.step.key, owned.step.subject), [])
        urged = owned.organisation_id in asked.organisations
        if ours or urged or (asked.next_ones and place < _NEXT):
            named = [day for day in map(_warns, ours) if day is not None]
            step = await _step(campaign, member_id, owned, min(named, default=None), now)
            found.append((owned.organisation_id, step))
    said = [
        notice.id
        for notice in asked.notices
        if _named(notice) in open_ones and not _is_past(notice, now)
    ]
    return found, said


async def _step(
    campaign: Campaign, member_id: int, owned: OwnedStep, warns: date | None, now: datetime
) -> ReminderStep:
    organisation = await Organisation.get(id=owned.organisation_id)
    own = owned.step.subject.startswith("member/")
    task = task_view(
        owned.step,
        OWN if own else organisation.id,
        (organisation.name, OrganisationKind(organisation.kind)),
        now,
        may_do=True,
    )
    form = own and owned.step.key == FORM
    review = (
        await Review.get_or_none(campaign_id=campaign.id, member_id=member_id) if form else None
    )
    above = await _above(campaign, member_id, owned, organisation) if warns else None
    return ReminderStep(
        task=task,
        review_id=review.id if review else 0,
        warns=warns if above is not None else None,
        above=above or "",
    )


async def _above(
    campaign: Campaign, member_id: int, owned: OwnedStep, organisation: Organisation
) -> str | None:
    """Who hears of the step when it is late; "" for the secretary of the cell, None for nobody."""
    if not owned.step.subject.startswith("member/"):
        parent = await Organisation.get_or_none(id=organisation.parent_id or 0)
        return parent.name if parent else None
    if owned.step.key == COMPLETE:
        return None
    if owned.step.key != FORM:
        return (await Organisation.get(id=campaign.organisation_id)).name
    secretary = Office.filter(
        member_id=member_id, organisation_id=organisation.id, post=Post.SECRETARY
    )
    return None if await secretary.exists() else ""


def _named(notice: DueNotice) -> _Named:
    return str(notice.facts["step"]), notice.subject


def _warns(notice: DueNotice) -> date | None:
    facts: Mapping[str, object] = notice.facts
    said = facts.get("warns")
    return date.fromisoformat(str(said)) if said else None


def _is_past(notice: DueNotice, now: datetime) -> bool:
    """It names a day that is over: a newer one says so anew."""
    warns = _warns(notice)
    return notice.kind == LATE and warns is not None and warns < local_day(now)
