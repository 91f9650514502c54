"""`kiemdiem plan trace`: each requirement row, where it lives, and which tests prove it."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

from backend.plan_loader import PLANS, plans
from backend.rules.citation import Cited, Record
from backend.rules.plan import Plan

REQUIREMENTS = PLANS / "requirements"
TESTS = Path(__file__).parents[2] / "tests"

#: The rule that reads each section of a plan.
RULES = {
    "milestones": "backend.rules.dates",
    "scope": "backend.rules.scope",
    "lead_times": "backend.rules.lead_times",
    "durations": "backend.rules.schedules",
    "weekly_cutoff": "backend.rules.schedules",
    "authority": "backend.rules.authority",
    "places": "backend.rules.places",
    "collectives": "backend.rules.places",
    "duties": "backend.rules.duties",
    "proposals": "backend.rules.proposals",
    "attendees": "backend.rules.authority",
    "gates": "backend.rules.gates",
    "meetings": "backend.rules.meetings",
    "dossiers": "backend.rules.dossier",
    "recipients": "backend.rules.recipients",
    "votes": "backend.rules.ballots",
    "cap": "backend.rules.caps",
    "org_rating": "backend.rules.org_rating",
    "member_rating": "backend.rules.member_rating",
    "level_by_points": "backend.rules.points",
    "score_forms": "backend.rules.score_forms",
    "discipline": "backend.rules.member_rating",
    "member_form": "backend.rules.criteria",
    "personal_papers": "backend.rules.progress",
    "topics": "backend.rules.lookups",
    "covers": "backend.rules.coverage",
    "suggestion_targets": "backend.rules.coverage",
    "bodies": "backend.rules.collectives",
    "body_ratings": "backend.rules.collectives",
    "collective_place": "backend.rules.collectives",
    "rated_organisations": "backend.rules.collectives",
    "role_places": "backend.rules.role_places",
    "person_records": "backend.rules.role_places",
    "orders": "backend.rules.order",
    "discipline_timing": "backend.rules.discipline",
    "re_rating": "backend.rules.re_rating",
    "year_end": "backend.rules.year_end",
    "head_level": "backend.rules.year_end",
    "joint_review": "backend.rules.joint_reviews",
    "review_depths": "backend.rules.form_places",
    "own_ballots": "backend.rules.own_ballots",
}

#: Which part of the work brings a row whose meaning is not a rule, by its type.
PARTS = {
    "notification": "3 clock and delivery",
    "deadline": "3 clock and delivery",
    "lead-time": "3 clock and delivery",
    "order": "4 meeting and count",
    "vote": "4 meeting and count",
    "authority": "4 meeting and count",
    "state": "4 meeting and count",
    "criterion": "4 meeting and count",
    "threshold": "4 meeting and count",
    "cap": "4 meeting and count",
    "scope": "4 meeting and count",
    "document": "5 papers",
    "follow-up": "6 desk",
}


@dataclass(frozen=True, slots=True)
class Traced:
    """A requirement row with what answers for it.

    Attributes:
        where: Plan keys and the rules that read them.
        tests: The tests that claim it.
        reason: For an open row, the part of the work that will bring it.
    """

    requirement: str
    plan: str
    type: str
    clause: str
    statement: str
    where: tuple[str, ...]
    tests: tuple[str, ...]
    reason: str

    @property
    def state(self) -> str:
        """Closed when a test proves the row, else open."""
        return "closed" if self.tests else "open"


def trace(plan_code: str = "") -> tuple[Traced, ...]:
    """Every row of a plan, or of all plans, in the order of the tables."""
    claims = _claims()
    places = _places()
    parts = _parts()
    traced: list[Traced] = []
    for path in sorted(REQUIREMENTS.glob(f"R{plan_code}*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            name = str(row["id"])
            tests = tuple(sorted(claims.get(name, ())))
            part = parts.get(name, PARTS[row["type"]])
            traced.append(
                Traced(
                    requirement=name,
                    plan=path.stem.removeprefix("R"),
                    type=row["type"],
                    clause=str(row["clause"]),
                    statement=row["statement"],
                    where=tuple(places.get(name, ())),
                    tests=tests,
                    reason="" if tests else f"part {part}",
                )
            )
    return tuple(traced)


def _parts() -> Mapping[str, str]:
    """Rows whose part is not the usual one of their type."""
    path = REQUIREMENTS / "parts.yaml"
    return dict(yaml.safe_load(path.read_text(encoding="utf-8"))) if path.exists() else {}


def _places() -> Mapping[str, list[str]]:
    places: dict[str, list[str]] = {}
    for plan in plans().values():
        for section in fields(Plan):
            for key, value in _cited(getattr(plan, section.name), section.name):
                for row in value.requirements:
                    rule = RULES.get(section.name, "backend.rules")
                    places.setdefault(row, []).append(f"{key} -> {rule}")
    return places


def _cited(value: object, key: str) -> Iterator[tuple[str, Cited]]:
    if isinstance(value, Cited):
        yield key, value
    if isinstance(value, Mapping):
        for name, child in value.items():
            yield from _cited(child, f"{key}.{name}")
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from _cited(child, f"{key}.{getattr(child, 'key', index)}")
    elif isinstance(value, Record):
        for field in fields(value):
            yield from _cited(getattr(value, field.name), f"{key}.{field.name}")


def _claims() -> Mapping[str, set[str]]:
    """Which tests claim which rows, read from their marks."""
    claims: dict[str, set[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        place = path.relative_to(TESTS.parent).as_posix()
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                for row in _rows(node.decorator_list):
                    claims.setdefault(row, set()).add(f"{place}::{node.name}")
                for row in _rows(_parameter_marks(node)):
                    claims.setdefault(row, set()).add(f"{place}::{node.name}")
    return claims


def _parameter_marks(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.expr]:
    """Marks inside `pytest.param(..., marks=…)` of a test's parameters."""
    found = [n for d in node.decorator_list for n in ast.walk(d) if isinstance(n, ast.Call)]
    return [k.value for call in found for k in call.keywords if k.arg == "marks"]


def _rows(marks: Sequence[ast.expr]) -> Iterator[str]:
    for mark in marks:
        for call in ast.walk(mark):
            is_claim = (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr == "requirement"
            )
            if isinstance(call, ast.Call) and is_claim:
                for argument in call.args:
                    if isinstance(argument, ast.Constant):
                        yield str(argument.value)
