"""`kiemdiem rules`: the rules, asked from the shell; anybody can check them against the text."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from backend.cli.session import words_of
from backend.errors import AppError, PlanError
from backend.services import rules
from backend.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Ask the rules, and check cases against them.")

MALFORMED = 2
_NEEDED = ("id", "plan", "kind", "input")


@app.command("kinds")
def kinds(
    *, as_json: Annotated[bool, typer.Option("--json", help="With the schema of each.")] = False
) -> None:
    """Every kind of question: its name, what it answers, its input and its answer."""
    for kind in rules.kinds():
        if as_json:
            shown = {
                "kind": kind.name,
                "summary": kind.summary,
                "input": rules.schema_of(kind),
                "answer": dict(kind.keys),
            }
            typer.echo(json.dumps(shown, ensure_ascii=False))
        else:
            fields = " ".join(rules.schema_of(kind).get("properties", {}))
            typer.echo(f"{kind.name}: {kind.summary} [{fields}] -> {' '.join(kind.keys)}")


@app.command("ask")
def ask(
    question: Annotated[str, typer.Argument(help="The question as JSON.")] = "",
    *,
    plan: Annotated[str, typer.Option(help="The plan's id or code.")] = "",
    kind: Annotated[str, typer.Option(help="The kind of question.")] = "",
    file: Annotated[Path | None, typer.Option(help="A YAML list of cases instead.")] = None,
) -> None:
    """Answer one question, or each of a file, as JSON lines in the same order.

    Exit code 2 when a question is malformed, with the path of the field at fault.
    """
    if file is None:
        typer.echo(_line(_answer({"id": "", "plan": plan, "kind": kind, "text": question})))
        return
    lines = [_line({"id": case["id"], **_answer(case)}) for case in _cases(file)]
    typer.echo("\n".join(lines))


@app.command("check")
def check(
    file: Annotated[Path, typer.Option(help="A YAML list of cases with what is expected.")],
) -> None:
    """Compare `expected` with the answers; exit code 1 where they differ."""
    cases = _cases(file)
    failed = 0
    for case in cases:
        try:
            problems = _differences(case)
        except AppError as error:
            problems = [_sentence(error)]
        failed += bool(problems)
        for problem in problems:
            typer.echo(f"{case['id']}: {problem}")
    typer.echo(f"{len(cases)} cases, {len(cases) - failed} passed, {failed} failed")
    if failed:
        raise typer.Exit(1)


def _differences(case: dict[str, Any]) -> list[str]:
    answer = json.loads(json.dumps(_asked(case).answer))
    expected = case.get("expected")
    if not isinstance(expected, dict):
        raise rules.MalformedQuestionError("expected", "a map of keys is needed")
    return [
        f"{key}: expected {_line(value)}, answered {_line(answer.get(key, 'nothing'))}"
        for key, value in expected.items()
        if key not in answer or not _same(answer[key], value)
    ]


def _same(answered: object, expected: object) -> bool:
    """Equal in value and in type: 1 is not true."""
    return _line(answered) == _line(expected)


def _answer(case: dict[str, Any]) -> dict[str, Any]:
    words = words_of(Settings())
    try:
        return _asked(case).as_json(words)
    except AppError as error:
        prefix = f"{case['id']}: " if case["id"] else ""
        typer.echo(f"{prefix}{_sentence(error)}", err=True)
        raise typer.Exit(MALFORMED) from None


def _asked(case: dict[str, Any]) -> rules.Answered:
    question = rules.read_json(case["text"]) if "text" in case else case["input"]
    try:
        return rules.ask(str(case["plan"]), str(case["kind"]), question)
    except PlanError:
        named = str(case["plan"])[:40]
        raise rules.MalformedQuestionError("plan", f"no plan {named!r}") from None


def _cases(file: Path) -> list[dict[str, Any]]:
    try:
        return _checked(_load(file))
    except RecursionError:
        problem: AppError = rules.MalformedQuestionError("file", "nested too deeply")
    except UnicodeDecodeError:
        problem = rules.MalformedQuestionError("file", "not UTF-8")
    except (OSError, yaml.YAMLError) as error:
        problem = rules.MalformedQuestionError("file", _why(error))
    except rules.MalformedQuestionError as error:
        problem = error
    typer.echo(f"{file.name}: {_sentence(problem)}", err=True)
    raise typer.Exit(MALFORMED)


def _why(error: OSError | yaml.YAMLError) -> str:
    """What is wrong with a file, with the line where there is one."""
    if isinstance(error, OSError):
        return error.strerror or "cannot be read"
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return f"line {error.problem_mark.line + 1}: {error.problem or 'not YAML'}"
    return "not YAML"


def _load(file: Path) -> object:
    if file.stat().st_size > rules.MAX_BYTES:
        raise rules.MalformedQuestionError("file", "over 1 MB")
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_PlainLoader)  # noqa: S506


def _checked(cases: object) -> list[dict[str, Any]]:
    if not isinstance(cases, list) or not cases:
        raise rules.MalformedQuestionError("file", "a list of cases is needed")
    _check_values(cases)
    for number, case in enumerate(cases):
        if not isinstance(case, dict):
            raise rules.MalformedQuestionError(str(number), "a map of keys is needed")
        for key in _NEEDED:
            if key not in case:
                raise rules.MalformedQuestionError(f"{number}.{key}", "is missing")
    return cases


def _check_values(cases: object) -> None:
    """Refuse what JSON cannot hold, and anchors that stand for more than a file may be long."""
    left: list[object] = [cases]
    seen = 0
    while left:
        seen += 1
        if seen > rules.MAX_BYTES:
            raise rules.MalformedQuestionError("file", "over 1 MB")
        value = left.pop()
        if isinstance(value, dict):
            left.extend(value)
            left.extend(value.values())
        elif isinstance(value, list):
            left.extend(value)
        elif value is not None and not isinstance(value, str | int | float):
            raise rules.MalformedQuestionError("file", f"{type(value).__name__} is not plain JSON")


class _PlainLoader(yaml.SafeLoader):
    """YAML whose days stay the words they are written in."""


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _sentence(error: AppError) -> str:
    words = words_of(Settings())
    return words.text(error.code, **error.params) if words.has(error.code) else str(error)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
