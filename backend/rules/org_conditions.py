"""The conditions of an organisation's level, one by one, as the plan words them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from backend.rules.citation import Record
from backend.rules.figures import is_over, said
from backend.rules.plan import Plan
from backend.rules.plan_rules import Condition
from backend.rules.terms import Level
from backend.rules.verdict import FactValue, Finding, Outcome

_LEVELS = tuple(Level)


class RatedOrganisation(StrEnum):
    """What is rated: a cell, or the organisation over several cells."""

    CELL = "cell"
    ORG_BASE = "org_base"


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Record):
    """The committee or standing board (cấp ủy, Ban Thường vụ)."""

    united: bool
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgQuestion(Record):
    """An organisation's year.

    Attributes:
        scores: Points by section of the score sheet; half points as "13.5".
        task_result: How its tasks were done, as judged by people.
        members_rated: Members who were rated; None where all were (A-21).
        gov_rank, union_ranks: Ranks of the unit and the unions of the same level, 1 the best;
            None and empty where there are none (A-28).
        lowest_rank: The lowest rank there is.
        leaders_disciplined: Committee members, heads and deputies disciplined.
        self_detected: The organisation itself found them out and dealt with them.
        corruption_with_discipline: Corruption or degeneration that led to discipline.
    """

    org: RatedOrganisation
    scores: dict[str, int | str]
    task_result: Level
    board: Board
    activity_as_prescribed: bool
    lowest_rank: int
    members_total: int = 0
    members_not_completed: int = 0
    members_rated: int | None = None
    cells_total: int = 0
    cells_weak: int = 0
    gov_rank: int | None = None
    union_ranks: tuple[int, ...] = ()
    leaders_disciplined: int = 0
    self_detected: bool = False
    corruption_with_discipline: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A question with its points added up, in tenths."""

    asked: OrgQuestion
    total: int


Checked = tuple[Outcome, dict[str, FactValue]]


def check(plan: Plan, condition: Condition, year: Year) -> Finding:
    """One condition held against the year; a ground that stands is UNMET, as it bars.

    Source: plan 002 II.B.1.3.a to d.
    """
    outcome, facts = _TESTS[condition.key](year, condition)
    code = f"finding-org-{condition.key.replace('_', '-')}"
    return Finding(code, outcome, plan.cite(condition), {"tested": condition.level, **facts})


def share_finding(plan: Plan, condition: Condition, part: int, total: int) -> Finding:
    """Whether a part is over the share that makes an organisation weak.

    Source: plan 002 II.B.1.3.d "trên 1/3", "trên 1/2".
    """
    outcome, facts = _over(condition, part, total)
    code = f"finding-org-{condition.key.replace('_', '-')}"
    return Finding(code, outcome, plan.cite(condition), {"tested": condition.level, **facts})


def _points_at_least(year: Year, condition: Condition) -> Checked:
    least = int(condition.value or 0)
    return _met(year.total >= least * 10), _points(year, condition)


def _points_below(year: Year, condition: Condition) -> Checked:
    return _met(year.total >= int(condition.value or 0) * 10), _points(year, condition)


def _points(year: Year, condition: Condition) -> dict[str, FactValue]:
    return {"total": said(year.total), "asked": int(condition.value or 0)}


def _task_result(year: Year, condition: Condition) -> Checked:
    asked = Level(str(condition.value))
    result = year.asked.task_result
    return _met(_at_least(result, asked)), {"level": result, "asked": asked}


def _board(year: Year, condition: Condition) -> Checked:
    asked, board = Level(str(condition.value)), year.asked.board
    met = board.united and _at_least(board.level, asked)
    united = "yes" if board.united else "no"
    return _met(met), {"level": board.level, "asked": asked, "united": united}


def _activity(year: Year, _condition: Condition) -> Checked:
    held = year.asked.activity_as_prescribed
    return _met(held), {"held": "yes" if held else "no"}


def _members_all(year: Year, _condition: Condition) -> Checked:
    asked = year.asked
    base = asked.members_total if asked.members_rated is None else asked.members_rated
    done = base - asked.members_not_completed
    return _met(not asked.members_not_completed), {
        "completed": done,
        "rated": base,
        "total": asked.members_total,
    }


def _cells_all(year: Year, _condition: Condition) -> Checked:
    asked = year.asked
    done = asked.cells_total - asked.cells_weak
    return _met(not asked.cells_weak), {"completed": done, "total": asked.cells_total}


def _peers(year: Year, condition: Condition) -> Checked:
    asked, ranks = int(condition.value or 0), list(year.asked.union_ranks)
    if year.asked.gov_rank is not None:
        ranks.append(year.asked.gov_rank)
    low = sum(rank > asked for rank in ranks)
    facts: dict[str, FactValue] = {"low": low, "bodies": len(ranks), "asked": asked}
    return (_met(not low) if ranks else Outcome.UNDECIDED), facts


def _leaders(year: Year, _condition: Condition) -> Checked:
    asked = year.asked
    facts: dict[str, FactValue] = {
        "disciplined": asked.leaders_disciplined,
        "found": "yes" if asked.self_detected else "no",
    }
    return _met(not asked.leaders_disciplined or asked.self_detected), facts


def _disunited(year: Year, _condition: Condition) -> Checked:
    united = year.asked.board.united
    return _met(united), {"united": "yes" if united else "no"}


def _corruption(year: Year, _condition: Condition) -> Checked:
    stands = year.asked.corruption_with_discipline
    return _met(not stands), {"stands": "yes" if stands else "no"}


def _government(year: Year, _condition: Condition) -> Checked:
    rank = year.asked.gov_rank
    return _met(rank != year.asked.lowest_rank), {"rank": rank or 0}


def _unions(year: Year, condition: Condition) -> Checked:
    lowest = sum(rank == year.asked.lowest_rank for rank in year.asked.union_ranks)
    asked = int(condition.value or 0)
    return _met(lowest < asked), {"lowest": lowest, "asked": asked}


def _weak_cells(year: Year, condition: Condition) -> Checked:
    return _over(condition, year.asked.cells_weak, year.asked.cells_total)


def _not_completed(year: Year, condition: Condition) -> Checked:
    return _over(condition, year.asked.members_not_completed, year.asked.members_total)


def _over(condition: Condition, part: int, total: int) -> Checked:
    share = Fraction(str(condition.value))
    over = is_over(part, total, share)
    return _met(not over), {
        "part": part,
        "total": total,
        "share": share,
        "over": "yes" if over else "no",
    }


def _met(holds: bool) -> Outcome:  # noqa: FBT001 - the name says what it is
    return Outcome.MET if holds else Outcome.UNMET


def _at_least(level: Level, asked: Level) -> bool:
    return _LEVELS.index(level) <= _LEVELS.index(asked)


_TESTS: Mapping[str, Callable[[Year, Condition], Checked]] = {
    "points_at_least": _points_at_least,
    "points_below": _points_below,
    "task_result_at_least": _task_result,
    "board_united_at_least": _board,
    "activity_as_prescribed": _activity,
    "members_all_completed": _members_all,
    "cells_all_completed": _cells_all,
    "peers_at_rank": _peers,
    "no_leader_disciplined": _leaders,
    "board_disunited": _disunited,
    "corruption_with_discipline": _corruption,
    "government_lowest": _government,
    "unions_lowest_at_least": _unions,
    "weak_cells_over": _weak_cells,
    "not_completed_over": _not_completed,
}
