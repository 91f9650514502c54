"""Cases written from the documents by an examiner who had not read the code, and bad questions."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from fastapi import FastAPI
from typer.testing import CliRunner

from backend.api.rules import routes
from backend.cli.main import app
from backend.services import rules

FILE = Path(__file__).parent / "more-cases.yaml"
COUNT = 2091
DEEP = "[" * 100_000 + "]" * 100_000


class _Loader(yaml.SafeLoader):
    """Days stay words."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
CASES: list[dict[str, Any]] = yaml.load(FILE.read_text("utf-8"), Loader=_Loader)  # noqa: S506


@pytest.mark.parametrize(
    ("plan", "kind"), sorted({(str(case["plan"]), str(case["kind"])) for case in CASES})
)
def test_every_case_of_a_plan_and_kind_holds(plan: str, kind: str) -> None:
    differing = {}
    for case in CASES:
        if (case["plan"], case["kind"]) != (plan, kind):
            continue
        answer = json.loads(json.dumps(rules.ask(plan, kind, case["input"]).answer))
        wanted = case["expected"]
        given = {key: answer.get(key, "nothing") for key in wanted}
        if json.dumps(given, sort_keys=True) != json.dumps(wanted, sort_keys=True):
            differing[case["id"]] = given
    assert differing == {}


def test_every_case_holds_through_the_shell() -> None:
    result = CliRunner().invoke(app, ["rules", "check", "--file", str(FILE)])
    assert result.output.splitlines()[-1] == f"{COUNT} cases, {COUNT} passed, 0 failed"
    assert result.exit_code == 0


def test_no_id_is_there_twice() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES) == COUNT


MEMBER = {
    "group": "member",
    "points": 90,
    "tasks": {"given": 1, "done": 1, "on_time": 1, "exceeded": 1},
}
WRONG: list[tuple[str, str, object, str]] = [
    ("009", "vote", {"level": "GOOD", "cases": [{"official": 9, "votes_for": 5}]}, "plan"),
    ("002", "vote", {"level": "GOOD", "cases": []}, "cases"),
    (
        "002",
        "vote",
        {"level": "GOOD", "cases": [{"official": 9, "votes_for": 10}]},
        "cases.0.votes_for",
    ),
    (
        "002",
        "vote",
        {"level": "GOOD", "cases": [{"official": 1.5, "votes_for": 1}]},
        "cases.0.official",
    ),
    (
        "002",
        "vote",
        {"level": "GOOD", "cases": [{"official": 9, "votes_for": 5, "x": 1}]},
        "cases.0.x",
    ),
    ("002", "vote", {"level": "GOOD", "cases": [{"official": 9}]}, "cases.0.votes_for"),
    ("002", "weak_share", {"cases": []}, "cases"),
    ("002", "cap", {"members": 30, "cases": []}, "cases"),
    ("002", "cap", {"members": -1, "cases": [{"excellent": 0, "good": 0}]}, "members"),
    ("002", "cap", {"members": 2**70, "cases": [{"excellent": 3, "good": 27}]}, "members"),
    ("002", "cap", {"cases": [{"excellent": 0, "good": 0, "members": 0}]}, "cases.0.members"),
    ("002", "cap_small_cell", {"cases": []}, "cases"),
    (
        "002",
        "member_excellent",
        {"official": 9, "votes_for": 7, "task_result": "GOOD", "civil_servant": True, "cases": []},
        "cases",
    ),
    (
        "004",
        "member_rating",
        {"member": {"disciplined_on": "9999-12-31"}},
        "member.disciplined_on",
    ),
    ("004", "member_rating", {"member": {}, "rated_on": "1066-10-14"}, "rated_on"),
    ("366", "level_by_points", {**MEMBER, "points": 1.5}, "points"),
    ("366", "level_by_points", {**MEMBER, "points": None}, "points"),
    ("000", "deadline", {"subject": "dossier", "finished": ["2024-13-01"]}, "finished.0"),
    ("000", "deadline", {"subject": "dossier", "finished": ["2024-02-30"]}, "finished.0"),
    ("000", "deadline", [], "input"),
]


@pytest.mark.parametrize(("plan", "kind", "question", "path"), WRONG)
def test_a_wrong_question_is_refused_by_the_path_of_the_field(
    plan: str, kind: str, question: object, path: str
) -> None:
    text = json.dumps(question)
    shell = CliRunner().invoke(app, ["rules", "ask", "--plan", plan, "--kind", kind, text])
    assert (shell.exit_code, f"“{path}”" in shell.output) == (2, True), shell.output
    answer = post(plan, kind, text)
    assert answer.status_code in {404, 422}
    assert answer.json()["error"]["path"] == path


UNREADABLE = {
    "cut": "{",
    "empty": "",
    "deep": DEEP,
    "nan": "NaN",
    "long": '{"level": "GOOD", "cases": [{"official": ' + "9" * 5000 + ', "votes_for": 1}]}',
}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_readable_json_is_refused(text: str) -> None:
    shell = CliRunner().invoke(app, ["rules", "ask", "--plan", "002", "--kind", "vote", text])
    assert (shell.exit_code, "“input”" in shell.output) == (2, True)
    answer = post("002", "vote", text)
    assert (answer.status_code, answer.json()["error"]["path"]) == (422, "input")


def test_a_key_given_twice_is_refused_by_its_name() -> None:
    text = '{"members": 30, "members": 31, "excellent_or_good": 30}'
    shell = CliRunner().invoke(app, ["rules", "ask", "--plan", "004", "--kind", "cap_max", text])
    assert (shell.exit_code, "“members”" in shell.output) == (2, True)
    answer = post("004", "cap_max", text)
    assert (answer.status_code, answer.json()["error"]["path"]) == (422, "members")


def test_ten_megabytes_are_refused() -> None:
    assert post("002", "vote", b"x" * 10_000_000).status_code == 413


CASE = '- {id: A, plan: "000", kind: deadline, expected: {due: 1}, input: '
FILES = {
    "none": "[]",
    "deep": DEEP,
    "set": CASE + "{a: !!set {b}}}",
    "bytes": CASE + "!!binary aGk=}",
    "itself": "- &a {id: A, plan: '000', kind: deadline, expected: {}, input: *a}",
    "anchors": "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    + "\n".join(f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)),
    "long": "- {id: A}\n" * 1_000_000,
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
@pytest.mark.parametrize("command", ["ask", "check"])
def test_a_file_that_holds_no_cases_is_refused(text: str, command: str, tmp_path: Path) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(app, ["rules", command, "--file", str(file)])
    assert (result.exit_code, "“file”" in result.output) == (2, True)


def post(plan: str, kind: str, content: str | bytes) -> httpx.Response:
    """Ask over HTTP; an error inside is an answer of 500, not an exception."""
    server = FastAPI()
    server.include_router(routes())

    async def sent() -> httpx.Response:
        transport = httpx.ASGITransport(app=server, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as http:
            return await http.post(f"/api/rules/{plan}/{kind}", content=content)

    return asyncio.run(sent())
