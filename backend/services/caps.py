"""Lists held against the cap on excellent; people change lists, nobody is ever moved here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backend.cap_views import Candidate, CapView, Group
from backend.db.models import CapRuling, Member, Organisation, UnitFacts
from backend.meeting_views import Unit
from backend.result_views import ResultRow
from backend.rules.cap_limits import limit
from backend.rules.caps import CapCase, CapQuestion, cap
from backend.rules.plan import Plan
from backend.rules.terms import Level
from backend.working_days import calendar

#: Where the plan says that only the deciding level holds the cap.
_DECIDING = "deciding_level"
#: The top level, of a person and of an organisation.
EXCELLENT = frozenset({Level.EXCELLENT.value, "CLEAN_STRONG"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list as it would finally be.

    Attributes:
        group: Who is counted.
        levels: Of everybody on it.
        members: All on the roll, also those not rated (A-14).
        special: The document on a specially excellent achievement; "" without one.
        ruling: What the level above answered last.
        pooled: It is all that one body decides (A-13).
        decides: It is the list of the body that decides.
        rows: Those rated excellent.
    """

    group: Group
    levels: Sequence[str]
    members: int = 0
    special: str = ""
    ruling: CapRuling | None = None
    pooled: bool = False
    decides: bool = False
    rows: Sequence[Candidate] = ()


def held_against(plan: Plan, unit: Unit, listed: Listed) -> CapView | None:
    """A list held against the plan's cap; None where the plan has none for such a list."""
    rule, group = plan.cap, listed.group
    if rule is None or (rule.groups and group.value not in rule.groups):
        return None
    excellent = sum(1 for level in listed.levels if level in EXCELLENT)
    good = sum(1 for level in listed.levels if level == Level.GOOD)
    roll = max(listed.members, excellent + good) if group is Group.MEMBERS else 0
    most = limit(rule, roll or None, excellent + good, special=bool(listed.special))
    result = most.allows(excellent)
    ruling = listed.ruling
    case = CapCase(
        excellent=excellent,
        good=good,
        group=group.value if rule.groups else "",
        members=roll or None,
        special_achievement=bool(listed.special),
    )
    return CapView(
        unit=unit,
        group=group,
        excellent=excellent,
        good=good,
        members=roll,
        percent=most.percent or 0,
        literal=most.literal,
        wide=most.wide,
        status=most.status,
        result=result,
        finding=cap(plan, CapQuestion(cases=(case,)), calendar()).because[0],
        warns_only=_warns(plan, listed),
        ruled=_standing(ruling, excellent + good),
        document=ruling.document if ruling else "",
        special=listed.special,
        pooled=listed.pooled,
        candidates=tuple(listed.rows) if result != "ok" else (),
        rated=len(listed.levels),
        begun=any(listed.levels),
    )


def candidates(rows: Iterable[ResultRow], unit: str = "") -> tuple[Candidate, ...]:
    """Those rated excellent, most votes first; of equal votes the board's order of priority."""
    found = [
        Candidate(
            row.id,
            row.number,
            row.name,
            row.votes.by_column.get(Level.EXCELLENT, 0) if row.votes else 0,
            unit,
            row.priority,
        )
        for row in rows
        if row.level == Level.EXCELLENT
    ]
    return tuple(sorted(found, key=lambda one: (-one.votes, one.priority or 1000, one.number)))


async def newest_ruling(campaign_id: int, organisation_id: int, group: Group) -> CapRuling | None:
    """What the level above answered last on a list."""
    return (
        await CapRuling.filter(
            campaign_id=campaign_id, organisation_id=organisation_id, group=group.value
        )
        .order_by("-id")
        .first()
    )


async def special_of(campaign_id: int, organisation_id: int) -> str:
    """The document on a specially excellent achievement, entered by the level above (A-19)."""
    facts = await UnitFacts.get_or_none(campaign_id=campaign_id, organisation_id=organisation_id)
    return facts.special if facts else ""


async def on_roll(organisation: Organisation) -> int:
    """All members on the roll of an organisation and below."""
    return await Member.filter(cell__path__startswith=organisation.path).count()


def _warns(plan: Plan, listed: Listed) -> bool:
    """Whether a list over the cap is only warned of here.

    366 counts at the deciding level only. Elsewhere a cell's own list is held, and the pool of
    members is a second look (A-13); of organisations the pool is the only list there is.
    """
    rule = plan.cap
    if rule is not None and rule.counted_at == _DECIDING:
        return not (listed.pooled or listed.decides)
    return listed.pooled and listed.group is Group.MEMBERS


def _standing(ruling: CapRuling | None, upper: int) -> int:
    """The most as answered, while the list has not become shorter than it was then."""
    return ruling.most if ruling is not None and upper >= ruling.upper else -1
