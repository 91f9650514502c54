"""`/tyle`: how many may be excellent, and what would change it, before the vote."""

from dataclasses import dataclass, replace
from datetime import datetime

from backend.cap_views import CapView, Group, Planned, PlannerView
from backend.db.models import Organisation
from backend.errors import InvalidCommandError, NotFoundError
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.cap_limits import Limit, limit
from backend.rules.cap_planner import people_for
from backend.rules.terms import Level
from backend.services import (
    access,
    campaigns,
    cap_rulings,
    caps,
    result_caps,
    result_ground,
    results,
)
from backend.services.commands import Actor
from backend.services.result_ground import Held


async def plan(
    actor: Actor, organisation_id: int, now: datetime, typed: tuple[int, int] | None = None
) -> PlannerView:
    """The cap of an organisation's list, and of all its deciding body rates.

    Levels as they stand: decided, else concluded, else put forward by the cell board.

    Args:
        actor: Who asks; he looks after the organisation.
        organisation_id: Which.
        now: When.
        typed: Good and excellent as typed, in the place of the list's own.

    Raises:
        NotFoundError: no such organisation, not the actor's to see, or no season runs there.
        InvalidCommandError: numbers that cannot be.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    found = await result_ground.held(organisation, now)
    if typed is not None and not all(0 <= number <= MOST_PEOPLE for number in typed):
        raise InvalidCommandError("error-planner-numbers")
    lists = [one for one in await _lists(found, typed) if one is not None]
    return PlannerView(
        season=campaigns.season_view(found.campaign),
        unit=found.unit,
        lists=tuple(_planned(found, one, typed=typed is not None) for one in lists),
        typed=typed is not None,
        capped=found.plan.cap is not None,
        source=_source(found),
    )


@dataclass(frozen=True, slots=True)
class Answers:
    """What the actor may record of an organisation's cap.

    Attributes:
        mark: Of its results as they stand.
        special: The document on a specially excellent achievement; "" without one.
        has_special: The plan has such an exception.
    """

    rule: bool
    mark: int
    special: str
    has_special: bool


async def answers(actor: Actor, organisation_id: int, now: datetime) -> Answers:
    """What whoever acts for an organisation above may record here.

    Raises:
        NotFoundError: as `plan`.
    """
    organisation = await access.require_watch(actor.member_id, organisation_id)
    found = await result_ground.held(organisation, now)
    rule = found.plan.cap
    return Answers(
        rule=rule is not None and await cap_rulings.may_answer(actor, found),
        mark=results.mark_of(found),
        special=await caps.special_of(found.campaign.id, organisation_id),
        has_special=rule is not None and rule.special_percent is not None,
    )


def read_numbers(line: str) -> tuple[int, int]:
    """Good and excellent of a typed line: "25 4".

    Raises:
        InvalidCommandError: it is not two whole numbers.
    """
    parts = line.replace(",", " ").split()
    if len(parts) != len(("good", "excellent")) or not all(
        part.isascii() and part.isdigit() and len(part) <= len("100000") for part in parts
    ):
        raise InvalidCommandError("error-planner-line")
    good, excellent = map(int, parts)
    return good, excellent


async def _lists(found: Held, typed: tuple[int, int] | None) -> list[CapView | None]:
    organisation = found.line.organisation
    if typed is not None:
        good, excellent = typed
        roll = await caps.on_roll(organisation)
        return [
            caps.held_against(
                found.plan,
                found.unit,
                caps.Listed(
                    group=Group.MEMBERS,
                    levels=[Level.EXCELLENT] * excellent + [Level.GOOD] * good,
                    members=roll,
                    special=await caps.special_of(found.campaign.id, organisation.id),
                ),
            )
        ]
    if not found.line.kind.is_cell:
        return [
            await result_caps.members_below(found, found.unit),
            await result_caps.organisations_cap(found, found.unit, {}),
        ]
    return [await _as_put_forward(found), await result_caps.pool_of(found)]


async def _as_put_forward(found: Held) -> CapView | None:
    """The cell's list with what the board put forward where nothing is counted yet."""
    organisation: Organisation = found.line.organisation
    return caps.held_against(
        found.plan,
        found.unit,
        caps.Listed(
            group=Group.MEMBERS,
            levels=[row.level or row.board for row in found.taken_up],
            members=await caps.on_roll(organisation),
            special=await caps.special_of(found.campaign.id, organisation.id),
            ruling=await caps.newest_ruling(found.campaign.id, organisation.id, Group.MEMBERS),
            decides=found.decides_itself,
            rows=caps.candidates(found.taken_up),
        ),
    )


def _planned(found: Held, cap: CapView, *, typed: bool) -> Planned:
    """A list with what one person more or fewer would change."""
    upper = cap.excellent + cap.good
    more = _limit(found, cap, upper + 1)
    left = _left(cap, typed=typed)
    swapped_ok = max(cap.excellent - 1, 0) <= cap.literal
    return Planned(
        cap=replace(cap, begun=cap.begun or typed),
        more_literal=more.literal,
        more_wide=more.wide,
        fewer_holds=swapped_ok,
        needed=_needed(found, cap, upper, left),
        too_many=max(cap.excellent - cap.literal, 0),
        left=left,
    )


def _left(cap: CapView, *, typed: bool) -> int:
    """How many may still become good; -1 of organisations: the list has those with a level only.

    Of two typed numbers it is not known who is rated: there the roll is the most.
    """
    if cap.group is not Group.MEMBERS:
        return -1
    return (cap.members if typed else cap.rated) - cap.excellent - cap.good


def _limit(found: Held, cap: CapView, upper: int) -> Limit:
    rule = found.plan.cap
    if rule is None:
        raise NotFoundError
    roll = max(cap.members, upper) if cap.members else None
    return limit(rule, roll, upper, special=bool(cap.special))


def _needed(found: Held, cap: CapView, upper: int, left: int) -> int:
    """How many more good it takes until one more may be excellent; 0 where there are not so many.

    Nobody is told to look for more good members than may become so.
    """
    rule = found.plan.cap
    if rule is None:
        raise NotFoundError
    special = bool(cap.special)
    needed = people_for(rule, cap.members or None, cap.literal + 1, special=special)
    wanted = 0 if needed is None else max(needed - upper, 0)
    return wanted if left < 0 or wanted <= left else 0


def _source(found: Held) -> str:
    """The document the plan leaves the cap to; "" where it says nothing, or states one."""
    topic = found.plan.topics.get("cap_excellent")
    return topic.source if topic else ""
