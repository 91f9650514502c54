"""What the level above answers on a cap, and what it records of an organisation's year."""

from dataclasses import dataclass
from datetime import datetime

from backend.cap_views import CapView, Group
from backend.db.models import CapRuling, Organisation, UnitFacts
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.services import access, deciders, result_caps, result_ground
from backend.services.commands import Actor, command
from backend.services.result_ground import Held
from backend.services.result_writes import Seen, fresh, number_of


@dataclass(frozen=True, slots=True)
class Answer:
    """What the level above answered: so many of a group, by which document."""

    group: Group
    most: int
    document: str


async def rule(actor: Actor, seen: Seen, answer: Answer, now: datetime) -> CapView:
    """Record the answer of the level above: so many may be excellent on this list.

    The software moves nobody: whoever keeps the list does, or the answer lets it stand.

    Args:
        actor: Who acts for an organisation above; for the list of the one at the top, for it.
        seen: Whose list.
        answer: Of whom, how many (never more than the wider reading allows), by which document.
        now: When.

    Raises:
        NotFoundError: no such list, or nothing above it is the actor's.
        ConflictError: the results changed since.
        InvalidCommandError: no document, or more than either reading allows.

    Transaction: one.
    """
    organisation, held = await above(actor, seen.organisation, now)
    group, most = answer.group, answer.most
    number = number_of(answer.document, needed=True)
    subject = f"organisation/{organisation.id}"
    details = {"group": group.value, "most": most}
    async with command(actor, "cap-ruled", subject, now, details):
        found = await fresh(organisation, held.campaign.id, seen, now)
        cap = await list_of(found, group)
        if cap is None:
            raise NotFoundError
        if not 0 <= most <= cap.wide:
            raise InvalidCommandError("error-cap-ruling", wide=cap.wide)
        await CapRuling.create(
            campaign_id=found.campaign.id,
            organisation_id=organisation.id,
            group=group.value,
            most=most,
            literal=cap.literal,
            wide=cap.wide,
            upper=cap.excellent + cap.good,
            document=number,
            by_id=actor.member_id,
            at=now,
        )
    after = await list_of(await result_ground.held(organisation, now), group)
    if after is None:
        raise NotFoundError
    return after


async def record_special(actor: Actor, organisation_id: int, document: str, now: datetime) -> None:
    """Record, or take back with an empty number, a specially excellent achievement (A-19).

    Raises:
        NotFoundError: nothing above the organisation is the actor's.
        ConflictError: the plan has no such exception.

    Transaction: one.
    """
    _organisation, held = await above(actor, organisation_id, now)
    cap = held.plan.cap
    if cap is None or cap.special_percent is None:
        raise ConflictError("error-cap-no-special")
    number = number_of(document, needed=False)
    details = {"recorded": int(bool(number))}
    subject = f"organisation/{organisation_id}"
    async with command(actor, "special-recorded", subject, now, details):
        facts, _made = await UnitFacts.get_or_create(
            campaign_id=held.campaign.id, organisation_id=organisation_id
        )
        await UnitFacts.filter(id=facts.id).update(special=number, version=facts.version + 1)


async def list_of(found: Held, group: Group) -> CapView | None:
    """The list of an organisation: a cell's members, or all that its body decides."""
    if group is Group.ORGANISATIONS:
        return await result_caps.organisations_cap(found, found.unit, {})
    if found.line.kind.is_cell:
        return await result_caps.cap_of(found)
    return await result_caps.members_below(found, found.unit)


async def above(actor: Actor, organisation_id: int, now: datetime) -> tuple[Organisation, Held]:
    """An organisation below one the actor acts for; the one at the top, if he acts for it.

    Raises:
        NotFoundError: there is none, or no season runs there.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    found = await result_ground.held(organisation, now)
    if not await may_answer(actor, found):
        raise NotFoundError
    return organisation, found


async def may_answer(actor: Actor, found: Held) -> bool:
    """Whether the actor acts for an organisation above; at the top, for that one itself."""
    if found.unit.id == found.campaign.organisation_id:
        return await access.leads(actor.member_id, found.unit.id)
    return await deciders.leads_above(actor, found.line) is not None
