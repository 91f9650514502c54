"""Plans from YAML: strict, cited, with file and line in every refusal.

A plan file is refused for an unknown key, a value without clause and quote, a float, a date that
does not exist, a key given twice, an alias or a tag, or parts that contradict each other.
"""

import hashlib
import json
import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError
from yaml.composer import ComposerError
from yaml.reader import ReaderError

from backend.errors import PlanError
from backend.plan_lint import Location, contradictions, criteria_problems
from backend.rules.plan import Criterion, Plan
from backend.settings import DATA_DIR

PLANS = Path(__file__).parent / "plans"
_MAX_BYTES = 1_000_000
_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "bool", "null", "map", "seq")}
_PLAN = TypeAdapter(Plan)
_CRITERIA = TypeAdapter(tuple[Criterion, ...])


class _Loader(yaml.SafeLoader):
    """YAML without guesses: dates stay as written until the schema reads them; no aliases."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise ComposerError(None, None, "aliases are not read", mark)
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_plan(path: Path) -> Plan:
    """Read and check one plan file.

    Raises:
        PlanError: the first thing wrong, with file and line.
    """
    tree, line_of = _read(path)
    try:
        plan = _PLAN.validate_json(json.dumps(tree), strict=True)
    except ValidationError as error:
        raise _schema_error(path, error, line_of) from None
    for location, problem in contradictions(plan):
        raise PlanError(
            "plan-contradiction", file=path.name, line=line_of(location), detail=problem
        )
    return plan


def load_criteria(path: Path) -> tuple[Criterion, ...]:
    """Read the criteria a committee puts in the place of the plan's, for one campaign.

    Raises:
        PlanError: the first thing wrong, with file and line.
    """
    tree, line_of = _read(path)
    try:
        criteria = _CRITERIA.validate_json(json.dumps(tree), strict=True)
    except ValidationError as error:
        raise _schema_error(path, error, line_of) from None
    for location, problem in criteria_problems(criteria, ()):
        raise PlanError(
            "plan-contradiction", file=path.name, line=line_of(location), detail=problem
        )
    if not criteria:
        raise PlanError("plan-empty", file=path.name, line=line_of(()), detail="no criteria")
    return criteria


def dump_criteria(criteria: tuple[Criterion, ...]) -> str:
    """Criteria as JSON, for the campaign's row."""
    return _CRITERIA.dump_json(criteria).decode()


def parse_criteria(text: str) -> tuple[Criterion, ...]:
    """Criteria from a campaign's row."""
    return _CRITERIA.validate_json(text, strict=True)


def plans() -> dict[str, Plan]:
    """Every plan by id: those that ship with the project, then the committee's own."""
    return shelf().plans


def find_plan(name: str) -> Plan:
    """A plan by its id or its code.

    Raises:
        PlanError: no plan has this name.
    """
    for plan in plans().values():
        if name in {plan.id, plan.code}:
            return plan
    raise PlanError("plan-unknown", file=name, line=0, detail="no plan has this id or code")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The plans there are.

    Attributes:
        plans: By id.
        paths: The file of each, by id.
        broken: What is wrong with own files that cannot be read; the others stand all the same.
    """

    plans: dict[str, Plan]
    paths: dict[str, Path]
    broken: tuple[PlanError, ...]


def own_plans() -> Path:
    """Where a committee keeps its own plans: `plans` in the data directory."""
    return Path(os.environ.get("KIEMDIEM_DATA_DIR") or DATA_DIR) / "plans"


def digest_of(plan: Plan) -> str:
    """A digest of the plan's file: another one, as soon as a letter of it changes."""
    return hashlib.sha256(shelf().paths[plan.id].read_bytes()).hexdigest()


def shelf() -> Shelf:
    """All plans; an own file that was written or changed meanwhile is taken in."""
    try:
        with os.scandir(own_plans()) as entries:
            files = [(e.path, e.stat()) for e in entries if e.name.endswith(".yaml")]
    except OSError:
        files = []
    return _shelf(tuple(sorted((path, s.st_mtime_ns, s.st_size) for path, s in files)))


@lru_cache(maxsize=2)
def _shelf(own: tuple[tuple[str, int, int], ...]) -> Shelf:
    shipped = _shipped()
    result = Shelf(dict(shipped.plans), dict(shipped.paths), ())
    broken: list[PlanError] = []
    for path in (Path(path) for path, _, _ in own):
        try:
            plan = load_plan(path)
            _refuse_name(path, plan, result.plans)
        except PlanError as error:
            broken.append(error)
        except OSError as error:
            reason = type(error).__name__
            broken.append(PlanError("plan-unread", file=path.name, line=1, detail=reason))
        else:
            result.plans[plan.id], result.paths[plan.id] = plan, path
    return replace(result, broken=tuple(broken))


@cache
def _shipped() -> Shelf:
    paths = {path: load_plan(path) for path in sorted(PLANS.glob("*.yaml"))}
    by_id = {plan.id: path for path, plan in paths.items()}
    return Shelf({plan.id: plan for plan in paths.values()}, by_id, ())


def _refuse_name(path: Path, plan: Plan, known: dict[str, Plan]) -> None:
    """An own plan has a name of its own, and is local to a plan that ships."""
    taken = {name for other in known.values() for name in (other.id, other.code)}
    for name in (plan.id, plan.code):
        if name in taken:
            raise PlanError("plan-twice", file=path.name, line=1, detail=f"{name} is taken")
    if plan.local_to and plan.local_to not in _shipped().plans:
        detail = f"local_to: no plan {plan.local_to}"
        raise PlanError("plan-contradiction", file=path.name, line=1, detail=detail)


def _read(path: Path) -> tuple[object, Callable[[Location], int]]:
    """The file's content as plain values, and a function from a location in it to its line."""
    if path.stat().st_size > _MAX_BYTES:
        raise PlanError("plan-too-large", file=path.name, line=1, detail="over 1 MB")
    lines: dict[Location, int] = {}
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
        tree = None if node is None else _build(path, node, (), lines)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise _not_yaml(path, error) from None
    if node is None:
        raise PlanError("plan-empty", file=path.name, line=1, detail="nothing in it")

    def line_of(location: Location) -> int:
        while location and location not in lines:
            location = location[:-1]
        return lines.get(location, 1)

    return tree, line_of


def _build(path: Path, node: yaml.Node, at: Location, lines: dict[Location, int]) -> object:
    lines[at] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in result:
                raise _refuse(path, key_node, "plan-key-twice", key)
            result[key] = _build(path, value_node, (*at, key), lines)
            lines[(*at, key)] = key_node.start_mark.line + 1
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_build(path, child, (*at, i), lines) for i, child in enumerate(node.value)]
    if node.tag.endswith(":float"):
        raise _refuse(path, node, "plan-float", str(node.value))
    if node.tag not in _TAGS:
        raise _refuse(path, node, "plan-not-yaml", f"tag {node.tag}")
    try:
        value: Hashable | None = _Loader("").construct_object(node)  # type: ignore[no-untyped-call]
    except ValueError as error:
        raise _refuse(path, node, "plan-not-yaml", str(error)) from None
    return value


def _not_yaml(path: Path, error: Exception) -> PlanError:
    line, detail = 1, "nested too deeply"
    if isinstance(error, yaml.MarkedYAMLError):
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        detail = error.problem or "not YAML"
    elif isinstance(error, ReaderError):
        line = path.read_text(encoding="utf-8").count("\n", 0, error.position) + 1
        detail = error.reason
    elif isinstance(error, UnicodeDecodeError):
        line, detail = error.object.count(b"\n", 0, error.start) + 1, "not UTF-8"
    return PlanError("plan-not-yaml", file=path.name, line=line, detail=detail)


def _refuse(path: Path, node: yaml.Node, code: str, detail: str) -> PlanError:
    return PlanError(code, file=path.name, line=node.start_mark.line + 1, detail=detail)


def _schema_error(
    path: Path, error: ValidationError, line_of: Callable[[Location], int]
) -> PlanError:
    first: Any = error.errors(include_url=False)[0]
    location: Location = tuple(first["loc"])
    code = {
        "unexpected_keyword_argument": "plan-key-unknown",
        "missing": "plan-value-missing",
    }.get(first["type"], "plan-value-wrong")
    if code == "plan-value-missing" and location[-1] in {"clause", "quote", "requirements"}:
        code = "plan-value-uncited"
    where = ".".join(map(str, location))
    return PlanError(
        code, file=path.name, line=line_of(location), detail=f"{where}: {first['msg']}"
    )
