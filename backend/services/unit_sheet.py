"""The sheet of an organisation's year: points, what plan 002 asks beside them, the level.

Plans with grades (004) have a sheet of criteria; its lines stand in a document of their own, so
people choose the level.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from backend.errors import InvalidCommandError
from backend.rules.answers import Reply, WrongQuestionError
from backend.rules.criteria import collective_discipline
from backend.rules.org_conditions import Board, OrgQuestion, RatedOrganisation
from backend.rules.org_rating import org_rating
from backend.rules.plan import Plan
from backend.rules.plan_rules import ScoreSection
from backend.rules.terms import Level
from backend.rules.verdict import Finding
from backend.working_days import calendar

#: The answers, each with what it may be: a level, yes or no, a number, numbers, a day.
ASKED: Mapping[str, str] = {
    "task_result": "level",
    "board_level": "level",
    "board_united": "yes_no",
    "activity": "yes_no",
    "lowest_rank": "number",
    "gov_rank": "number",
    "union_ranks": "numbers",
    "leaders_disciplined": "number",
    "self_detected": "yes_no",
    "corruption": "yes_no",
    "disciplined_on": "day",
    "board_disciplined_on": "day",
}
#: The seven lines of the sheet of 21-HD/BTCTW; appendix 3 of plan 004 was not at hand (A-22).
_LINES = tuple(f"o{number}" for number in range(1, 8))
_MOST_RANK = 9


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was entered of a year."""

    scores: Mapping[str, str] = field(default_factory=dict[str, str])
    answers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Counted:
    """What the levels of others say of an organisation.

    Attributes:
        members, rated, not_completed: Of a cell.
        cells, weak: Of an organisation over several cells.
    """

    members: int = 0
    rated: int = 0
    not_completed: int = 0
    cells: int = 0
    weak: int = 0


def sections(plan: Plan) -> Sequence[ScoreSection]:
    """The sections of the score sheet; none where the plan has no points for organisations."""
    return plan.org_rating.sections if plan.org_rating else ()


def criteria(plan: Plan) -> tuple[str, ...]:
    """Keys of the lines an organisation grades itself on; none where the plan has none."""
    if plan.org_rating is not None or not plan.member_form.grades.items:
        return ()
    return _LINES


def asked(plan: Plan) -> tuple[str, ...]:
    """Names of the answers the plan has a use for.

    Beside the score sheet all but the days of disciplines; those where they settle the level.
    """
    settles = plan.discipline is not None and plan.discipline.collectives
    scored = plan.org_rating is not None
    return tuple(name for name, kind in ASKED.items() if (settles if kind == "day" else scored))


def levels(plan: Plan) -> tuple[str, ...]:
    """The levels of an organisation, the best first."""
    if plan.org_rating is not None:
        return tuple(plan.org_rating.levels)
    return tuple(level.value for level in plan.member_form.levels.items)


def stored(year: object) -> Sheet:
    """The sheet as it is kept."""
    kept: dict[str, Any] = dict(year) if isinstance(year, dict) else {}
    scores = kept.get("scores")
    found = dict(scores) if isinstance(scores, dict) else {}
    return Sheet(
        {str(key): str(value) for key, value in found.items()},
        {name: str(kept.get(name, "")) for name in ASKED},
    )


def check_answers(answers: Mapping[str, str]) -> None:
    """Refuse an answer that cannot be.

    Raises:
        InvalidCommandError: an unknown name, level, word or day, or no whole number from 0 to 9.
    """
    for name, value in answers.items():
        kind = ASKED.get(name)
        if kind is None:
            raise InvalidCommandError("error-unit-answer")
        if not value:
            continue
        fits = {
            "level": value in set(Level),
            "yes_no": value in {"yes", "no"},
            "number": _is_rank(value),
            "numbers": all(_is_rank(one.strip()) for one in value.split(",")),
            "day": _day(value) is not None,
        }
        if not fits[kind]:
            raise InvalidCommandError("error-unit-answer")


def outcome(plan: Plan, sheet: Sheet, counted: Counted, *, cell: bool) -> Reply | None:
    """What the plan makes of the year; None while something is missing, or it has no points.

    Source: plan 002 II.B.1.2, II.B.1.3.
    """
    answers = sheet.answers
    if plan.org_rating is None or not _complete(plan, sheet):
        return None
    question = OrgQuestion(
        org=RatedOrganisation.CELL if cell else RatedOrganisation.ORG_BASE,
        scores={
            key: int(value) if value.isdigit() else value for key, value in sheet.scores.items()
        },
        task_result=Level(answers["task_result"]),
        board=Board(united=_yes(answers["board_united"]), level=Level(answers["board_level"])),
        activity_as_prescribed=_yes(answers["activity"]),
        lowest_rank=int(answers["lowest_rank"] or 4),
        members_total=counted.members,
        members_rated=counted.rated,
        members_not_completed=counted.not_completed,
        cells_total=counted.cells,
        cells_weak=counted.weak,
        gov_rank=int(answers["gov_rank"]) if answers["gov_rank"] else None,
        union_ranks=tuple(int(one) for one in answers["union_ranks"].split(",") if one.strip()),
        leaders_disciplined=int(answers["leaders_disciplined"] or 0),
        self_detected=_yes(answers["self_detected"]),
        corruption_with_discipline=_yes(answers["corruption"]),
    )
    try:
        return org_rating(plan, question, calendar())
    except WrongQuestionError:
        return None


def disciplined(plan: Plan, sheet: Sheet, on: date, *, board: bool = False) -> Finding | None:
    """What a discipline of the organisation, or of its board as a body, makes of that one's level.

    Returns:
        None where it leaves the level open.

    Source: plan 004 II.5.
    """
    day = sheet.answers.get("board_disciplined_on" if board else "disciplined_on", "")
    return collective_discipline(plan, _day(day), on)


def _complete(plan: Plan, sheet: Sheet) -> bool:
    """Whether every section has points and the answers that are always needed are there."""
    needed = ("task_result", "board_level", "board_united", "activity")
    scored = all(sheet.scores.get(section.key) for section in sections(plan))
    return scored and all(sheet.answers.get(name) for name in needed)


def _yes(value: str) -> bool:
    return value == "yes"


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _is_rank(value: str) -> bool:
    return value.isdigit() and int(value) <= _MOST_RANK
