"""Taking a decided level back, on the plan's grounds; the way to a new one stays open."""

from dataclasses import dataclass
from datetime import datetime

from backend.cap_views import Group
from backend.db.models import Campaign, Decision, Organisation, Review, StepMark
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.plan_loader import find_plan
from backend.result_views import ResultsView
from backend.rules.course_terms import RE_RATING_GROUNDS
from backend.rules.re_rating import ReRatingQuestion, re_rating
from backend.services import access, deciders, outbox, results
from backend.services.commands import Actor, command
from backend.services.result_facts import SUPPLEMENT
from backend.services.result_notices import REVOKED, to_those_concerned
from backend.services.result_writes import lock, reason_of
from backend.working_days import calendar

_SUBJECTS = {
    Group.MEMBERS: "member",
    Group.LEADERS: "member",
    Group.ORGANISATIONS: "organisation",
    Group.COMMITTEES: "collective",
}


def grounds_of(plan_id: str, group: Group) -> tuple[str, ...]:
    """The grounds on which the plan takes a level of a group back; none where it is silent."""
    held = find_plan(plan_id).re_rating
    rules = held.rules if held else ()
    found = [g for rule in rules if _SUBJECTS[group] in rule.subjects for g in rule.grounds]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Why:
    """A ground of the plan's, and the reason in words."""

    ground: str
    reason: str


async def revoke(
    actor: Actor, decision_id: int, version: int, why: Why, now: datetime
) -> ResultsView:
    """Take a decided level back; it is rated anew by a decision that names this one.

    The levels of others stay as they are decided; the view says if the pool is now over (A-29).

    Args:
        actor: Who acts for the body that decided.
        decision_id: What.
        version: Of the decision as it was shown.
        why: On which ground, and the reason in words.
        now: When.

    Raises:
        NotFoundError: no such decision, or not the actor's to see.
        NotPermittedError: another body decides.
        ConflictError: it was taken back or changed meanwhile.
        InvalidCommandError: no ground of the plan's, or no reason.

    Transaction: one.
    """
    decision, organisation = await _seen(actor, decision_id)
    campaign = await Campaign.get(id=decision.campaign_id)
    await _require(actor, decision, campaign, organisation)
    _check_ground(campaign.plan_id, Group(decision.group), why.ground)
    text = reason_of(why.reason, needed=True)
    details = {"ground": why.ground, "group": decision.group}
    async with command(actor, "decision-revoked", f"decision/{decision_id}", now, details):
        await lock(campaign.id)
        written = await Decision.filter(id=decision_id, version=version, current=True).update(
            current=False,
            revoked_at=now,
            revoked_ground=why.ground,
            revoked_reason=text,
            version=version + 1,
        )
        if not written:
            raise ConflictError("error-result-changed")
        if decision.announced_at is not None:
            await outbox.enqueue(await to_those_concerned(decision, REVOKED, now), now)
    return await results.view(actor, organisation.id, now)


async def supplement(actor: Actor, decision_id: int, now: datetime) -> ResultsView:
    """Note that the supplementary report on somebody rated later was sent.

    Raises:
        NotFoundError: no such decision, or its cell is not the actor's.
        ConflictError: it is noted, or the decision asks for none.

    Transaction: one.
    """
    decision, organisation = await _seen(actor, decision_id)
    await access.require_lead(actor.member_id, organisation.id)
    subject = f"decision/{decision_id}"
    async with command(actor, "supplement-reported", subject, now):
        await lock(decision.campaign_id)
        mark = {"campaign_id": decision.campaign_id, "subject": subject, "step": SUPPLEMENT}
        if not decision.supplementary or await StepMark.filter(**mark).exists():
            raise ConflictError("error-result-changed")
        await StepMark.create(**mark, done_at=now, by_id=actor.member_id)
    return await results.view(actor, organisation.id, now)


async def _seen(actor: Actor, decision_id: int) -> tuple[Decision, Organisation]:
    """A decision and the organisation whose page shows it, if the actor looks after that."""
    decision = await Decision.get_or_none(id=decision_id)
    if decision is None:
        raise NotFoundError
    where = decision.organisation_id
    if decision.review_id is not None:
        review = await Review.get(id=decision.review_id).select_related("cell_review")
        where = review.cell_review.organisation_id
    return decision, await access.require_watch(actor.member_id, where or 0)


async def _require(
    actor: Actor, decision: Decision, campaign: Campaign, organisation: Organisation
) -> None:
    """Whoever may decide may take back; what was entered as received, who received it."""
    if decision.decided_at_org_id is None:
        await access.require_lead(actor.member_id, organisation.id)
        return
    line = await deciders.line_of(organisation)
    route = await deciders.route_of(find_plan(campaign.plan_id), Group(decision.group), line)
    await deciders.require_decider(actor, route)


def _check_ground(plan_id: str, group: Group, ground: str) -> None:
    plan = find_plan(plan_id)
    if plan.re_rating is None:
        raise InvalidCommandError("error-revoke-unsettled")
    if ground not in RE_RATING_GROUNDS:
        raise InvalidCommandError("error-revoke-ground")
    question = ReRatingQuestion(subject=_SUBJECTS[group], grounds=(ground,))
    if re_rating(plan, question, calendar()).answer["status"] != "stated":
        raise InvalidCommandError("error-revoke-ground")
