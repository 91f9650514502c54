"""What is entered of an organisation for its rating: what came first, the score sheet, grades."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.db.models import Organisation, UnitFacts
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.answers import WrongQuestionError
from backend.rules.figures import tenths
from backend.rules.plan import Plan
from backend.rules.terms import Grade
from backend.services import access, campaigns, unit_gates, unit_sheet
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, ground_of
from backend.sitting_views import UnitFactsView


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """What a page of an organisation's facts holds.

    Attributes:
        version: As the page was shown; 0 before anything was entered.
        gates: Names of what holds.
        scores: Points by section; "" for none.
        year: The further answers of plan 002, by the names of `unit_sheet.ASKED`.
        grades: By criterion of the organisation's own sheet.
        proposed_level: The level put forward for the organisation; "" for none.
    """

    version: int
    gates: frozenset[str]
    scores: Mapping[str, str]
    year: Mapping[str, str]
    grades: Mapping[str, str]
    proposed_level: str


async def view(actor: Actor, organisation_id: int) -> UnitFactsView:
    """The facts of an organisation, for its board and for whoever acts above it.

    Raises:
        NotFoundError: it is not the actor's, or no season runs there.
    """
    ground, leads, above = await _ground(actor, organisation_id)
    row = await _row(ground)
    held = {str(name) for name in row.gates} if row else set[str]()
    year = unit_sheet.stored(row.year if row else None)
    grades: Mapping[str, str] = dict(row.grades or {}) if row else {}
    return UnitFactsView(
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        version=row.version if row else 0,
        gates=tuple((name, name in held) for name in unit_gates.asked(ground.plan)),
        sections=tuple(
            (s.key, s.label, s.most, year.scores.get(s.key, ""))
            for s in unit_sheet.sections(ground.plan)
        ),
        year={name: year.answers[name] for name in unit_sheet.asked(ground.plan)},
        grades=tuple((key, str(grades.get(key, ""))) for key in unit_sheet.criteria(ground.plan)),
        special=row.special if row else "",
        proposed_level=row.proposed_level if row else "",
        levels=unit_sheet.levels(ground.plan),
        leads=leads,
        above=above,
    )


async def save(actor: Actor, organisation_id: int, entry: UnitEntry, now: datetime) -> None:
    """Store the facts of an organisation as its page has them.

    Raises:
        NotFoundError: as `view`.
        InvalidCommandError: points over the most of a section, an unknown level or grade.
        ConflictError: somebody entered facts meanwhile.

    Transaction: one.
    """
    ground, _leads, _above = await _ground(actor, organisation_id)
    _check(ground.plan, entry)
    row = await _row(ground)
    if entry.version != (row.version if row else 0):
        raise ConflictError("error-facts-changed")
    columns = {
        "gates": sorted(entry.gates & set(unit_gates.asked(ground.plan))),
        "year": {"scores": dict(entry.scores), **entry.year},
        "grades": dict(entry.grades),
        "proposed_level": entry.proposed_level,
        "proposed_at": now if entry.proposed_level else None,
    }
    subject = f"organisation/{organisation_id}"
    async with command(actor, "unit-facts", subject, now, {"campaign": ground.campaign.id}):
        if row is None:
            try:
                await UnitFacts.create(
                    campaign_id=ground.campaign.id, organisation_id=organisation_id, **columns
                )
            except IntegrityError:
                raise ConflictError("error-facts-changed") from None
            return
        changed = await UnitFacts.filter(id=row.id, version=entry.version).update(
            **columns, version=entry.version + 1
        )
        if not changed:
            raise ConflictError("error-facts-changed")


async def _row(ground: Ground) -> UnitFacts | None:
    return await UnitFacts.get_or_none(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    )


async def _ground(actor: Actor, organisation_id: int) -> tuple[Ground, bool, bool]:
    """The organisation in its season; whether the actor is of its board, and whether above it."""
    organisation = await Organisation.get_or_none(id=organisation_id)
    if organisation is None:
        raise NotFoundError
    above = await access.leads_above(actor.member_id, organisation.path)
    try:
        await access.require_board(actor.member_id, organisation_id)
    except NotFoundError:
        if not above:
            raise
        return await ground_of(organisation), False, True
    return await ground_of(organisation), True, above


def _check(plan: Plan, entry: UnitEntry) -> None:
    known = {section.key: section for section in unit_sheet.sections(plan)}
    for key, points in entry.scores.items():
        section = known.get(key)
        if section is None:
            raise InvalidCommandError("error-unit-section")
        if not points:
            continue
        try:
            tenths(key, int(points) if points.isdigit() else points, section.most)
        except WrongQuestionError:
            raise InvalidCommandError(
                "error-unit-points", label=section.label, most=section.most
            ) from None
    unit_sheet.check_answers(entry.year)
    criteria = unit_sheet.criteria(plan)
    for key, grade in entry.grades.items():
        if key not in criteria or grade not in {"", *Grade}:
            raise InvalidCommandError("error-unit-grade")
    if entry.proposed_level not in {"", *unit_sheet.levels(plan)}:
        raise InvalidCommandError("error-proposal-level")
