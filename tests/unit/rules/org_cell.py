"""A cell under plan 002 with everything in order, and questions about it with changes."""

from typing import Any

from backend.services.rules import Answered, ask

ORDER = ("CLEAN_STRONG", "GOOD", "COMPLETED", "WEAK")
MOST = {"a": 40, "b": 20, "c": 15, "d": 15, "e": 10}
CELL: dict[str, Any] = {
    "org": "cell",
    "scores": {"a": 38, "b": 19, "c": 14, "d": 14, "e": 9},
    "task_result": "EXCELLENT",
    "board": {"united": True, "level": "EXCELLENT"},
    "activity_as_prescribed": True,
    "members_total": 20,
    "members_not_completed": 0,
    "gov_rank": 1,
    "union_ranks": [1, 1, 1],
    "lowest_rank": 4,
    "leaders_disciplined": 0,
    "corruption_with_discipline": False,
}


def scores(total: int) -> dict[str, int]:
    """A score sheet with `total` points."""
    sheet: dict[str, int] = {}
    for key, most in MOST.items():
        sheet[key] = min(most, total)
        total -= sheet[key]
    return sheet


def rating(**changes: object) -> Answered:
    return ask("002", "org_rating", {**CELL, **changes})


def level(**changes: object) -> object:
    return rating(**changes).answer["level"]


def status(**changes: object) -> object:
    return rating(**changes).answer["status"]


def disunited(board_level: str = "EXCELLENT") -> dict[str, object]:
    return {"united": False, "level": board_level}
