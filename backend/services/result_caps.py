"""The lists of a season held against the cap: a cell's, all that one body decides."""

from collections.abc import Mapping
from dataclasses import replace

from backend.cap_views import CapView, Group
from backend.db.models import ConcludedLevel, Decision, Organisation, Review
from backend.errors import InvalidCommandError
from backend.meeting_views import Unit
from backend.rules.terms import ScopeAnswer
from backend.services import caps, deciders
from backend.services.result_ground import Held


async def cap_of(found: Held) -> CapView | None:
    """The cell's own list against the cap."""
    organisation = found.line.organisation
    return caps.held_against(
        found.plan,
        found.unit,
        caps.Listed(
            group=Group.MEMBERS,
            levels=[row.level for row in found.taken_up],
            members=await caps.on_roll(organisation),
            special=await caps.special_of(found.campaign.id, organisation.id),
            ruling=await caps.newest_ruling(found.campaign.id, organisation.id, Group.MEMBERS),
            decides=found.decides_itself,
            rows=caps.candidates(found.taken_up),
        ),
    )


async def pool_of(found: Held) -> CapView | None:
    """All members the deciding body rates, as far as their levels have come (A-13)."""
    decider = found.route.decider
    if decider is None or (decider.id == found.unit.id and found.line.kind.is_cell):
        return None
    return await members_below(found, decider)


async def members_below(found: Held, decider: Unit) -> CapView | None:
    """All members below an organisation against the cap."""
    top = await Organisation.get(id=decider.id)
    levels = await pool_levels(found, top)
    return caps.held_against(
        found.plan,
        decider,
        caps.Listed(
            group=Group.MEMBERS,
            levels=list(levels.values()),
            members=await caps.on_roll(top),
            special=await caps.special_of(found.campaign.id, top.id),
            ruling=await caps.newest_ruling(found.campaign.id, top.id, Group.MEMBERS),
            pooled=True,
        ),
    )


async def refuse_over(found: Held, chosen: Mapping[int, str]) -> None:
    """Hold a decision that would put a list over the cap: people change it, or somebody rules.

    Raises:
        InvalidCommandError: it would, and nobody ruled on it.
    """
    if not any(level in caps.EXCELLENT for level in chosen.values()):
        return
    after = replace_levels(found, chosen)
    own_list = await cap_of(after) if found.line.kind.is_cell else None
    for cap in (own_list, await pool_of(after)):
        _refuse_held(cap)


async def refuse_organisations_over(found: Held, level: str) -> None:
    """The same of the organisations one body decides on, after one decision.

    Raises:
        InvalidCommandError: as `refuse_over`.
    """
    decider = found.own_route.decider
    if decider is not None and level in caps.EXCELLENT:
        _refuse_held(await organisations_cap(found, decider, {found.unit.id: level}))


def _refuse_held(cap: CapView | None) -> None:
    if cap is not None and not cap.holds:
        code = "error-cap-pool" if cap.pooled else "error-cap-held"
        raise InvalidCommandError(
            code, excellent=cap.excellent, literal=cap.literal, wide=cap.wide
        )


def replace_levels(found: Held, chosen: Mapping[int, str]) -> Held:
    """The results as they would stand with other levels for some rows."""
    rows = tuple(
        replace(row, concluded=chosen[row.id]) if row.id in chosen else row for row in found.rows
    )
    return replace(found, rows=rows)


async def is_over(found: Held, chosen: Mapping[int, str]) -> bool:
    """Whether a list is over the cap after decisions that are not held up by it (A-13, A-29)."""
    after = replace_levels(found, chosen)
    lists = [await cap_of(after)] if found.line.kind.is_cell else []
    lists.append(await pool_of(after))
    return any(cap is not None and cap.result == "over" for cap in lists)


async def organisations_cap(
    found: Held, decider: Unit, chosen: Mapping[int, str]
) -> CapView | None:
    """The organisations one body decides on against the cap; those others decide on are not."""
    top = await Organisation.get(id=decider.id)
    levels: dict[int, str] = {}
    for concluded in await ConcludedLevel.filter(
        campaign_id=found.campaign.id, organisation__path__startswith=top.path
    ).select_related("organisation"):
        if concluded.organisation and await _decides_on(found, decider, concluded.organisation):
            levels[concluded.organisation.id] = concluded.level
    for decision in await Decision.filter(
        campaign_id=found.campaign.id,
        group=Group.ORGANISATIONS.value,
        current=True,
        decided_at_org_id=top.id,
    ):
        levels[decision.organisation_id or 0] = decision.level
    levels.update(chosen)
    return caps.held_against(
        found.plan,
        decider,
        caps.Listed(
            group=Group.ORGANISATIONS,
            levels=list(levels.values()),
            special=await caps.special_of(found.campaign.id, top.id),
            ruling=await caps.newest_ruling(found.campaign.id, top.id, Group.ORGANISATIONS),
            pooled=True,
        ),
    )


async def _decides_on(found: Held, decider: Unit, organisation: Organisation) -> bool:
    line = await deciders.line_of(organisation)
    route = await deciders.route_of(found.plan, Group.ORGANISATIONS, line)
    return route.decider is not None and route.decider.id == decider.id


async def pool_levels(found: Held, top: Organisation) -> dict[int, str]:
    """By review below an organisation, the level as decided, else concluded, else put forward."""
    reviews = (
        await Review.filter(
            campaign_id=found.campaign.id,
            cell_review__organisation__path__startswith=top.path,
        )
        .exclude(rating_scope=ScopeAnswer.OUT)
        .prefetch_related("decisions", "concluded_levels", "proposal")
    )
    levels: dict[int, str] = {}
    for review in reviews:
        decided = [d.level for d in review.decisions if d.current and d.group == "members"]  # type: ignore[attr-defined]
        concluded = [c.level for c in review.concluded_levels]  # type: ignore[attr-defined]
        put = getattr(review, "proposal", None) if review.rating_scope == ScopeAnswer.IN else None
        levels[review.id] = next(iter([*decided, *concluded]), str(put.level) if put else "")
    levels.update({row.id: row.level or row.board for row in found.rows})
    return levels
