"""Who from above attends whose review (phân công dự, chỉ đạo): entered by the office above."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.db.models import Assignment, Member, Organisation, OrganisationFact
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_page_views import AssignmentLine, Candidate, UnitAssignments
from backend.meeting_views import Unit
from backend.rules.meeting_gates import guest_findings
from backend.rules.sittings import FACTS
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind
from backend.services import access, campaigns, meeting_facts, outbox
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, ground_of
from backend.services.outbox import NewNotice
from backend.text import clean, search_key

#: Longest name, office and document, as the table has them.
MOST_NAME, MOST_TITLE, MOST_DOCUMENT = 100, 200, 120
MOST_PEOPLE = 20
#: What tells somebody that he is assigned.
ASSIGNED = "meeting-assigned"
#: Roles the office above gives; a guest is added by whoever meets.
ROLES = (
    MeetingRole.DIRECTOR,
    MeetingRole.IN_CHARGE,
    MeetingRole.TEAM_HEAD,
    MeetingRole.OBSERVER,
)
_ENTERING = frozenset(access.LEADING) | access.KEEPING


@dataclass(frozen=True, slots=True)
class NewAssignment:
    """Somebody to be assigned.

    Attributes:
        name: As typed; the roster's name stands in its place where `member_id` is given.
        title: His office.
        document: The notice that assigns him.
        member_id: His id on the roster; None for somebody who is not on it.
    """

    name: str
    title: str
    role: MeetingRole
    document: str = ""
    member_id: int | None = None


async def units(actor: Actor) -> tuple[UnitAssignments, ...]:
    """The organisations below those the actor acts for, with whom is assigned to each.

    What the plan asks for is told of one organisation at a time, by `unit`.
    """
    found: dict[int, UnitAssignments] = {}
    for charge in await access.charges_of(actor.member_id):
        campaign = await campaigns.season_at(charge.path)
        if charge.post not in _ENTERING or campaign is None:
            continue
        people = defaultdict[int, list[AssignmentLine]](list)
        for row in await Assignment.filter(campaign_id=campaign.id).order_by("id"):
            people[row.organisation_id].append(_line(row))
        for organisation in await Organisation.filter(path__startswith=charge.path).order_by(
            "path", "position"
        ):
            if organisation.path != charge.path and organisation.id not in found:
                kind = OrganisationKind(organisation.kind)
                here = Unit(organisation.id, organisation.name, kind)
                assigned = tuple(people[organisation.id])
                found[organisation.id] = UnitAssignments(here, assigned, (), ())
    return tuple(found.values())


async def unit(actor: Actor, organisation_id: int) -> UnitAssignments:
    """Who is assigned to an organisation, and what was entered of it.

    Raises:
        NotFoundError: it is not below one the actor acts for, or no season runs there.
    """
    return await _unit(await _ground(actor, organisation_id))


async def candidates(actor: Actor, organisation_id: int, typed: str) -> tuple[Candidate, ...]:
    """People on the roster with exactly this name, whom the actor may look after.

    Raises:
        NotFoundError: as `unit`.
    """
    await _ground(actor, organisation_id)
    paths = [
        charge.path
        for charge in await access.charges_of(actor.member_id)
        if charge.post in _ENTERING
    ]
    found = await Member.filter(search_key=search_key(typed)).select_related("cell")
    return tuple(
        Candidate(member.id, member.full_name, member.born.year, member.cell.name)
        for member in found
        if any(member.cell.path.startswith(path) for path in paths)
    )


async def assign(
    actor: Actor, organisation_id: int, person: NewAssignment, now: datetime
) -> UnitAssignments:
    """Assign somebody to an organisation; a person on the roster is told of it.

    Raises:
        NotFoundError: as `unit`, or no such person below the actor's organisations.
        InvalidCommandError: no name, too long, a role not given here, or too many people.
        ConflictError: he is assigned so already.

    Transaction: one; the assignment, the notice and the audit commit together.
    """
    ground = await _ground(actor, organisation_id)
    name = await _name(actor, organisation_id, person)
    title, document = clean(person.title), clean(person.document)
    _refuse_odd(person, name, title, document)
    entered = Assignment.filter(campaign_id=ground.campaign.id, organisation_id=organisation_id)
    if await entered.count() >= MOST_PEOPLE:
        raise InvalidCommandError("error-assignment-many", most=MOST_PEOPLE)
    if await entered.filter(role=person.role, member_id=person.member_id, name=name).exists():
        raise ConflictError("error-assignment-twice")
    async with command(actor, "assigned", f"organisation/{organisation_id}", now):
        row = await Assignment.create(
            campaign_id=ground.campaign.id,
            organisation_id=organisation_id,
            member_id=person.member_id,
            name=name,
            title=title,
            role=person.role.value,
            document=document,
            created_at=now,
        )
        if person.member_id is not None:
            await outbox.enqueue([_notice(row, person.member_id, now)], now)
    return await _unit(ground)


async def unassign(actor: Actor, assignment_id: int, now: datetime) -> UnitAssignments:
    """Take an assignment back; invitations that left stay what they are.

    Raises:
        NotFoundError: no such assignment, or as `unit`.

    Transaction: one.
    """
    row = await Assignment.get_or_none(id=assignment_id)
    if row is None:
        raise NotFoundError
    ground = await _ground(actor, row.organisation_id)
    async with command(actor, "unassigned", f"organisation/{row.organisation_id}", now):
        await Assignment.filter(id=assignment_id).delete()
    return await _unit(ground)


async def set_facts(
    actor: Actor, organisation_id: int, facts: Sequence[str], now: datetime
) -> UnitAssignments:
    """Note what holds of an organisation; what is not named does not hold.

    Raises:
        NotFoundError: as `unit`.
        InvalidCommandError: no such fact.

    Transaction: one.
    """
    ground = await _ground(actor, organisation_id)
    if not set(facts) <= set(FACTS):
        raise InvalidCommandError("error-form-broken")
    known = await meeting_facts.facts_of(ground)
    if known == set(facts):
        return await _unit(ground)
    details = {"facts": ",".join(sorted(facts))}
    async with command(actor, "facts-set", f"organisation/{organisation_id}", now, details):
        await OrganisationFact.filter(
            campaign_id=ground.campaign.id,
            organisation_id=organisation_id,
            fact__in=sorted(known - set(facts)),
        ).delete()
        for fact in sorted(set(facts) - known):
            await OrganisationFact.create(
                campaign_id=ground.campaign.id,
                organisation_id=organisation_id,
                fact=fact,
                at=now,
            )
    return await _unit(ground)


async def _ground(actor: Actor, organisation_id: int) -> Ground:
    """The ground of an organisation below one the actor acts for.

    The organisation that heads the season has nothing above it here: its own office enters.
    """
    organisation = await Organisation.get_or_none(id=organisation_id)
    if organisation is None:
        raise NotFoundError
    ground = await ground_of(organisation)
    heads = ground.campaign.organisation_id == organisation_id
    for charge in await access.charges_of(actor.member_id):
        below = organisation.path.startswith(charge.path)
        if charge.post in _ENTERING and below and (heads or charge.path != organisation.path):
            return ground
    raise NotFoundError


async def _unit(ground: Ground) -> UnitAssignments:
    rows = await Assignment.filter(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    ).order_by("id")
    parts = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)
    sitting = await meeting_facts.sitting(ground, parts, "1", ground.campaign.opened_at)
    return UnitAssignments(
        unit=Unit(ground.organisation.id, ground.organisation.name, ground.kind),
        people=tuple(map(_line, rows)),
        facts=tuple(fact for fact in FACTS if getattr(sitting, fact)),
        asked=guest_findings(ground.plan, sitting),
    )


def _line(row: Assignment) -> AssignmentLine:
    return AssignmentLine(
        id=row.id,
        name=row.name,
        title=row.title,
        role=MeetingRole(row.role),
        document=row.document,
        on_roster=row.member_id is not None,
    )


async def _name(actor: Actor, organisation_id: int, person: NewAssignment) -> str:
    """The name as typed, or the roster's."""
    if person.member_id is None:
        return clean(person.name)
    found = await candidates(actor, organisation_id, person.name)
    for candidate in found:
        if candidate.member_id == person.member_id:
            return candidate.name
    raise NotFoundError


def _refuse_odd(person: NewAssignment, name: str, title: str, document: str) -> None:
    if not 1 <= len(name) <= MOST_NAME or len(title) > MOST_TITLE:
        raise InvalidCommandError("error-guest-name", most=MOST_NAME)
    if len(document) > MOST_DOCUMENT or person.role not in ROLES:
        raise InvalidCommandError("error-form-broken")


def _notice(row: Assignment, member_id: int, now: datetime) -> NewNotice:
    return NewNotice(
        dedup_key=f"{ASSIGNED}:{row.id}",
        kind=ASSIGNED,
        campaign_id=row.campaign_id,
        member_id=member_id,
        subject=f"organisation/{row.organisation_id}",
        facts={"assignment": row.id},
        due_at=now,
    )
