"""The steps of a season as they stand now, with whose they are: for `/viec`, `/tiendo`, nudges."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from backend.clock import local_day
from backend.db.models import Campaign, Organisation
from backend.db.raw import rows
from backend.plan_loader import find_plan
from backend.rules.after_review import after_steps, text_steps
from backend.rules.plan import Plan
from backend.rules.steps import (
    Step,
    StepState,
    by_last_day,
    form_steps,
    member_steps,
    organisation_steps,
)
from backend.rules.terms import OrganisationKind, ScopeAnswer
from backend.services import access, after_review, campaigns
from backend.services.commands import Actor
from backend.services.step_facts import (
    FORM_MISSING,
    STANDING_BOARD,
    Stored,
    marks_of,
    stored_below,
    stored_one,
)
from backend.working_days import calendar

_FORMS = f"""
    SELECT r.member_id AS member, cr.organisation_id AS cell
    FROM review r JOIN cell_review cr ON cr.id = r.cell_review_id
    WHERE r.campaign_id = $1 AND r.review_scope <> $2 AND {FORM_MISSING}
    ORDER BY r.id"""  # noqa: S608  a constant of our own
_OWN_FORM = f"""
    SELECT o.id AS cell, o.name, o.kind, c.plan_id,
        r.review_scope <> $2 AND {FORM_MISSING} AS missing
    FROM review r
    JOIN campaign c ON c.id = r.campaign_id
    JOIN cell_review cr ON cr.id = r.cell_review_id
    JOIN organisation o ON o.id = cr.organisation_id
    WHERE r.member_id = $1 AND c.closed_at IS NULL
    ORDER BY c.id DESC LIMIT 1"""  # noqa: S608  a constant of our own


@dataclass(frozen=True, slots=True)
class OwnedStep:
    """A step with the people who have to do it.

    Attributes:
        owners: Ids of the members it is for: the person himself, or who leads the organisation.
        organisation_id: The cell of the person, or the organisation itself.
        name: Name of the organisation; the steps of a person carry his cell's.
    """

    step: Step
    owners: tuple[int, ...]
    organisation_id: int
    name: str


async def open_steps(campaign_id: int, now: datetime) -> Sequence[OwnedStep]:
    """All steps of a season that are not done, and may be done by now.

    A step whose window has not opened yet is left out. People whose form is handed in, on paper
    too, are not even read.
    """
    campaign = await Campaign.get(id=campaign_id)
    if campaign.closed_at is not None:
        return ()
    plan = find_plan(campaign.plan_id)
    root = await Organisation.get(id=campaign.organisation_id)
    stored = await stored_below(campaign, root.path)
    marks = await marks_of(campaign_id)
    forms = await rows(_FORMS, campaign_id, ScopeAnswer.OUT.value)
    texts = await rows(after_review.TEXTS, campaign_id)
    today = local_day(now)
    return [
        owned
        for owned in (
            *_forms(plan, stored, forms),
            *_papers(plan, campaign, stored, marks),
            *_texts(plan, texts),
            *(owned for one in stored.values() for owned in _of_organisation(plan, one)),
        )
        if _may_be_done(owned.step, today)
    ]


async def steps_of(actor: Actor, now: datetime) -> Sequence[OwnedStep]:
    """One person's steps that are not done and may be done by now, in the order of last days.

    His own, and those of the organisations he acts for because nobody with a higher post does.
    """
    found = [*await _own_form(actor.member_id)]
    for charge in await access.charges_of(actor.member_id):
        campaign = await campaigns.season_at(charge.path)
        if campaign is None or charge.post not in access.LEADING:
            continue
        stored = await stored_one(campaign, charge.path)
        if actor.member_id in stored.owners:
            found += _of_organisation(find_plan(campaign.plan_id), stored)
    found += [owned for _, owned in await said_steps(actor.member_id)]
    seen = {(owned.step.subject, owned.step.key): owned for owned in found}
    today = local_day(now)
    return sorted(
        (owned for owned in seen.values() if _may_be_done(owned.step, today)),
        key=lambda owned: by_last_day(owned.step),
    )


async def steps_at(campaign: Campaign, path: str) -> Sequence[Step]:
    """All steps of the organisation at `path`, also those done, in the order of the last days.

    Raises:
        NotFoundError: there is no such organisation.
    """
    stored = await stored_one(campaign, path)
    plan = find_plan(campaign.plan_id)
    return sorted(_steps(plan, stored), key=by_last_day)


async def said_steps(member_id: int) -> Sequence[tuple[Campaign, OwnedStep]]:
    """What a person does for himself and says that it is done, also what is done."""
    return (*await _own_papers(member_id), *await _own_texts(member_id))


async def _own_papers(member_id: int) -> Sequence[tuple[Campaign, OwnedStep]]:
    """What a member of the standing board that heads a season sends in, also what is done."""
    found: dict[str, tuple[Campaign, OwnedStep]] = {}
    for charge in await access.charges_of(member_id):
        campaign = await campaigns.season_at(charge.path)
        if campaign is None or charge.organisation_id != campaign.organisation_id:
            continue
        stored = {charge.organisation_id: await stored_one(campaign, charge.path)}
        marks = await marks_of(campaign.id)
        for owned in _papers(find_plan(campaign.plan_id), campaign, stored, marks):
            if member_id in owned.owners:
                found[owned.step.key] = (campaign, owned)
    return tuple(found.values())


def _may_be_done(step: Step, today: date) -> bool:
    return step.state is not StepState.DONE and (step.opens is None or step.opens <= today)


async def _own_form(member_id: int) -> Iterable[OwnedStep]:
    """The person's own form in the newest season that runs, while it is missing."""
    found = await rows(_OWN_FORM, member_id, ScopeAnswer.OUT.value)
    if not found or not found[0]["missing"]:
        return ()
    row = found[0]
    kind, plan = OrganisationKind(row["kind"]), find_plan(row["plan_id"])
    steps = form_steps(plan, kind, (member_id,), calendar())
    return [OwnedStep(step, (member_id,), row["cell"], row["name"]) for step in steps]


def _forms(
    plan: Plan, stored: Mapping[int, Stored], forms: Sequence[Mapping[str, Any]]
) -> Iterator[OwnedStep]:
    by_kind: dict[OrganisationKind, list[Mapping[str, Any]]] = {}
    for row in forms:
        by_kind.setdefault(stored[row["cell"]].facts.kind, []).append(row)
    for kind, found in by_kind.items():
        steps = form_steps(plan, kind, (row["member"] for row in found), calendar())
        for row, step in zip(found, steps, strict=True):
            yield OwnedStep(step, (row["member"],), row["cell"], stored[row["cell"]].name)


def _papers(
    plan: Plan,
    campaign: Campaign,
    stored: Mapping[int, Stored],
    marks: Mapping[str, frozenset[str]],
) -> Iterator[OwnedStep]:
    """What members of the standing board that heads the season send in beside their forms."""
    root = stored.get(campaign.organisation_id)
    if root is None or root.facts.kind is not OrganisationKind.ORG_UPPER:
        return
    board = {h.member_id: h for h in root.holders if h.post in STANDING_BOARD}
    for holder in board.values():
        own = marks.get(f"member/{holder.member_id}", frozenset())
        for step in member_steps(
            plan, holder.member_id, own, calendar(), form_missing=holder.form_missing
        ):
            yield OwnedStep(step, (holder.member_id,), holder.cell_id, holder.cell_name)


def _of_organisation(plan: Plan, stored: Stored) -> Iterator[OwnedStep]:
    owners = stored.owners
    for step in _steps(plan, stored):
        yield OwnedStep(step, owners, stored.facts.organisation, stored.name)


def _steps(plan: Plan, stored: Stored) -> Iterator[Step]:
    """Steps of an organisation: those every season has, and what is left round its meetings."""
    facts = stored.facts
    yield from organisation_steps(plan, facts, calendar())
    yield from after_steps(plan, facts.kind, facts.organisation, stored.after, calendar())


async def _own_texts(member_id: int) -> Sequence[tuple[Campaign, OwnedStep]]:
    """The person's own completed text in the newest season that runs, while it is not in."""
    found = await rows(after_review.TEXTS_OF, member_id)
    newest = [row for row in found if row["campaign"] == found[0]["campaign"]]
    if not newest:
        return ()
    campaign = await Campaign.get(id=newest[0]["campaign"])
    return [(campaign, owned) for owned in _texts(find_plan(campaign.plan_id), newest)]


def _texts(plan: Plan, found: Sequence[Mapping[str, Any]]) -> Iterator[OwnedStep]:
    """Completed texts that are not in, each once however many meetings took somebody up.

    Who said that he handed his in has done his part; the secretary's is to confirm it.
    """
    waiting = {row["member"] for row in found if not row["handed"]}
    for member, row in {row["member"]: row for row in found}.items():
        for step in text_steps(plan, OrganisationKind(row["kind"]), (member,), calendar()):
            state = StepState.OPEN if member in waiting else StepState.DONE
            yield OwnedStep(replace(step, state=state), (member,), row["cell"], row["name"])
