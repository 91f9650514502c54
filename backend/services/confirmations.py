"""Plans known at second hand: somebody compares them with the originals before a season opens."""

from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.db.models import PlanConfirmation
from backend.errors import ConflictError, InvalidCommandError
from backend.plan_loader import digest_of, find_plan
from backend.plan_views import ConfirmationView
from backend.rules.local_plans import later_dates, undated
from backend.rules.plan import Plan
from backend.services.commands import Actor, command
from backend.text import clean

MOST_NAME = 120
MOST_DOCUMENTS = 500


async def confirm(
    plan_name: str, by_whom: str, documents: str, *, actor: Actor | None, now: datetime
) -> str:
    """Record that a plan's values were compared with the originals; returns the plan's id.

    What is confirmed is the plan's file as it stands: once it changes, it must be confirmed anew.

    Args:
        plan_name: The plan's id or code.
        by_whom: Full name of whoever compared it.
        documents: What it was compared with.
        actor: Who enters it; None at the command line.
        now: When.

    Raises:
        PlanError: no such plan.
        InvalidCommandError: the plan needs none, or a name or the documents are missing.
        ConflictError: it is confirmed as it stands.

    Transaction: one.
    """
    plan = find_plan(plan_name)
    if not plan.must_be_confirmed:
        raise InvalidCommandError("error-plan-needs-none", plan=plan.code)
    name, seen = clean(by_whom), clean(documents)
    if not name or not seen:
        raise InvalidCommandError("error-confirmation-empty")
    if len(name) > MOST_NAME or len(seen) > MOST_DOCUMENTS:
        raise InvalidCommandError(
            "error-confirmation-long", name=MOST_NAME, documents=MOST_DOCUMENTS
        )
    digest = digest_of(plan)
    async with command(actor, "plan-confirmed", f"plan/{plan.id}", now, {"digest": digest}):
        try:
            await PlanConfirmation.create(
                plan_id=plan.id, digest=digest, by_whom=name, documents=seen, at=now
            )
        except IntegrityError as error:
            raise ConflictError("error-plan-confirmed", plan=plan.code) from error
    return plan.id


async def confirmation_of(plan: Plan) -> ConfirmationView | None:
    """Who confirmed the plan as it stands now; None where nobody has."""
    found = await PlanConfirmation.get_or_none(plan_id=plan.id, digest=digest_of(plan))
    return ConfirmationView(found.by_whom, found.documents, found.at) if found else None


def undated_of(plan: Plan) -> tuple[str, ...]:
    """Milestones of a local plan whose dates are still to be filled in."""
    return undated(plan, find_plan(plan.local_to)) if plan.local_to else ()


async def refuse_unready(plan: Plan) -> None:
    """Let a season open only on a plan whose dates are there, allowed and confirmed.

    Raises:
        InvalidCommandError: dates are missing, or later than those of the plan above, or the
            plan's values were not confirmed as they stand.
    """
    if missing := undated_of(plan):
        raise InvalidCommandError("error-plan-undated", keys=", ".join(missing))
    above = find_plan(plan.local_to) if plan.local_to else plan
    if later := later_dates(plan, above):
        steps = ", ".join(f"{x.key}: {x.own:%d/%m/%Y} > {x.above:%d/%m/%Y}" for x in later)
        raise InvalidCommandError("error-plan-later", plan=above.code, steps=steps)
    if plan.must_be_confirmed and await confirmation_of(plan) is None:
        raise InvalidCommandError("error-plan-unconfirmed", plan=plan.code)
