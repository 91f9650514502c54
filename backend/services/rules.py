"""Asking the rules: one meaning behind the shell, HTTP and the chat. Nothing is stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from backend.errors import InvalidCommandError
from backend.i18n import Translator, speak
from backend.phrases import sentence_of
from backend.plan_loader import find_plan
from backend.rules.answers import Json, Kind, WrongQuestionError
from backend.rules.kinds import KINDS
from backend.rules.verdict import FactValue, Finding
from backend.working_days import calendar

#: A question, or a file of questions, may be so long at most.
MAX_BYTES = 1_000_000


class MalformedQuestionError(InvalidCommandError):
    """A question that cannot be read; names the field at fault."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__("error-question", path=path, problem=problem)


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer with its grounds, ready to be written as JSON."""

    answer: Mapping[str, Json]
    because: tuple[Finding, ...]
    readings: Mapping[str, str]

    def as_json(self, words: Translator | None = None) -> dict[str, Any]:
        """Plain values; with `words`, each finding also says its sentence.

        A finding that rests on readings of the plan (A-01 …) names each with its explanation.
        """
        return {
            "answer": self.answer,
            "because": [self._finding(finding, words) for finding in self.because],
        }

    def _finding(self, finding: Finding, words: Translator | None) -> dict[str, Any]:
        plain = finding_as_json(finding, words)
        taken = [code for code in finding.clause.readings if code in self.readings]
        if taken:
            plain["readings"] = [{"name": code, "sentence": self.readings[code]} for code in taken]
        return plain


def kinds() -> tuple[Kind, ...]:
    """Every kind of question, by name."""
    return tuple(KINDS[name] for name in sorted(KINDS))


def schema_of(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of a kind's question."""
    return _adapter(kind.name).json_schema()


def inlined_schema_of(kind: Kind) -> dict[str, Any]:
    """The same schema without references, to stand alone inside an OpenAPI page."""
    schema = schema_of(kind)
    definitions = schema.pop("$defs", {})

    def inline(part: Any) -> Any:
        if isinstance(part, dict):
            if "$ref" in part:
                return inline(definitions[part["$ref"].rsplit("/", 1)[-1]])
            return {name: inline(child) for name, child in part.items()}
        return [inline(child) for child in part] if isinstance(part, list) else part

    result: dict[str, Any] = inline(schema)
    return result


def ask(plan_name: str, kind_name: str, question: object) -> Answered:
    """Answer one question under one plan.

    Args:
        plan_name: The plan's id or code.
        kind_name: One of `kinds()`.
        question: Plain values as JSON knows them.

    Raises:
        PlanError: no such plan.
        MalformedQuestionError: no such kind, or a field that is not as it must be.
    """
    plan = find_plan(plan_name)
    kind = KINDS.get(kind_name)
    if kind is None:
        raise MalformedQuestionError("kind", f"no kind {kind_name[:40]!r}")
    try:
        read = _adapter(kind_name).validate_json(_dump(question), strict=True)
        reply = kind.rule(plan, read, calendar())
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise MalformedQuestionError(_path(question, first["loc"]), first["msg"]) from None
    except WrongQuestionError as error:
        raise MalformedQuestionError(error.path, error.problem) from None
    return Answered(reply.answer, reply.because, plan.readings)


def read_json(text: str | bytes) -> object:
    """The question in a JSON text.

    Raises:
        MalformedQuestionError: it is no JSON, too deep, or holds a number too long to read.
    """
    try:
        return json.loads(text, object_pairs_hook=_each_key_once)
    except (ValueError, RecursionError):
        raise MalformedQuestionError("input", "not JSON that can be read") from None


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of the question; of a key given twice nobody can say which one was meant."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise MalformedQuestionError(key[:40], "given twice")
        found[key] = value
    return found


def finding_as_json(finding: Finding, words: Translator | None = None) -> dict[str, Any]:
    """A finding as plain values."""
    facts = {name: _plain(value) for name, value in finding.facts.items()}
    plain: dict[str, Any] = {
        "code": finding.code,
        "outcome": finding.outcome.value,
        "facts": facts,
        "clause": {
            "document": finding.clause.document,
            "path": finding.clause.path,
            "quote": finding.clause.quote,
        },
    }
    if words is not None:
        plain["sentence"] = speak(sentence_of(finding), words)
    return plain


def _plain(value: FactValue) -> int | str | list[str]:
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, int) else str(value)


def _dump(question: object) -> str:
    try:
        text = json.dumps(question, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        raise MalformedQuestionError("input", "not plain JSON values") from None
    if len(text) > MAX_BYTES:
        raise MalformedQuestionError("input", "over 1 MB")
    return text


def _path(question: object, location: tuple[int | str, ...]) -> str:
    """The field at fault, without the names of the types that were tried for it."""
    steps: list[str] = []
    here: Any = question
    for step in location:
        if not isinstance(here, dict | list):
            break
        steps.append(str(step))
        if isinstance(here, dict):
            here = here.get(step)
        else:
            here = here[step] if isinstance(step, int) else None
    return ".".join(steps) or "input"


@cache
def _adapter(kind_name: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind_name].question)
