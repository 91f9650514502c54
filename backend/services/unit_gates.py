"""What was entered of an organisation, as the gates of a plan ask for it."""

from dataclasses import fields

from backend.db.models import UnitFacts
from backend.rules.gate_facts import GateUnit
from backend.rules.plan import Plan
from backend.services.meeting_ground import Ground

#: Facts the office above notes elsewhere, and those that follow from other rows.
_ELSEWHERE = frozenset({"suggested", "upper_standing_committee_agreed", "level_proposed"})


async def facts_of(ground: Ground, *, suggested: bool = False, agreed: bool = False) -> GateUnit:
    """All that is known of an organisation.

    Args:
        ground: The organisation in its season.
        suggested: Points were suggested by the level above.
        agreed: It agreed to the report on them.
    """
    row = await UnitFacts.get_or_none(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    )
    held = {str(name) for name in row.gates} if row else set[str]()
    known = {name: True for name in held if name in names()}
    return GateUnit(
        **known,
        suggested=suggested,
        upper_standing_committee_agreed=agreed,
        level_proposed=bool(row and row.proposed_level),
    )


def names() -> frozenset[str]:
    """Facts that may be entered by hand."""
    return frozenset(field.name for field in fields(GateUnit)) - _ELSEWHERE


def asked(plan: Plan) -> tuple[str, ...]:
    """The facts the plan's gates ask of an organisation, each once, in the order of the plan."""
    found: list[str] = []
    for rule in plan.gates:
        if rule.subject == "unit":
            found += [rule.only_if.removeprefix("not "), rule.requires]
    return tuple(dict.fromkeys(name for name in found if name in names()))
