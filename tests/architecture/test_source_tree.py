"""The conventions no off-the-shelf linter knows."""

import ast
import re
import subprocess
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from backend.rules import terms

ROOT = Path(__file__).parents[2]
MODULES = sorted(p for top in ("backend", "bot", "scheduler") for p in (ROOT / top).rglob("*.py"))
WRITTEN = [path for path in MODULES if "migrations" not in path.parts]
MAX_MODULE_LINES = 300
MAX_FUNCTION_LINES = 50
Function = ast.FunctionDef | ast.AsyncFunctionDef
#: An index to install from, a package's own file, or the host of either.
REGISTRY = re.compile(
    r"--(extra-)?index-url|https?://[^ ]+/simple(/|\s|$)|/packages/[0-9a-f]{2}/[0-9a-f]{2}/"
    r"|\b(pypi\.org|pythonhosted\.org|npmjs\.(org|com)|yarnpkg\.com|proxy\.golang\.org|crates\.io)\b"
)
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(work|root|home|Users|mnt)/\w|\b[A-Z]:\\Users\\")
LEFT_OPEN = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    yield from (node for node in ast.walk(tree_of(path)) if isinstance(node, Function))


def docstrings(tree: ast.Module) -> set[int]:
    """The string nodes that document a module, a class or a function."""
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | Function)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }


def tracked() -> Iterator[tuple[str, str]]:
    """Every text file of the project: what is tracked, and what is about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout  # noqa: S603
    for name in filter(None, listed.decode().split("\0")):
        path = ROOT / name
        if not path.is_file():
            continue
        content = path.read_bytes()
        if b"\0" not in content:
            yield name, content.decode("utf-8")


def lines_with(pattern: re.Pattern[str], suffix: str = "") -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in tracked()
        if name.endswith(suffix)
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("path", WRITTEN, ids=relative)
def test_a_module_and_its_functions_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_MODULE_LINES
    for function in functions(path):
        assert (function.end_lineno or 0) - function.lineno < MAX_FUNCTION_LINES, function.name


@pytest.mark.parametrize(
    "path", sorted((ROOT / "backend" / "rules").glob("*.py")), ids=lambda p: p.name
)
def test_every_public_rule_names_its_source(path: Path) -> None:
    for node in tree_of(path).body:
        if isinstance(node, Function) and not node.name.startswith("_"):
            assert "Source:" in (ast.get_docstring(node) or ""), f"{path.name}:{node.name}"


@pytest.mark.parametrize("path", WRITTEN, ids=relative)
def test_no_vietnamese_words_outside_locales(path: Path) -> None:
    tree = tree_of(path)
    documentation = docstrings(tree)
    words = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documentation
        and any(c.isalpha() and not c.isascii() for c in node.value)
    ]
    assert words == []


def test_every_term_is_a_code_name_of_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in glossary.splitlines() if line.startswith("| ")]
    names = {name for row in rows for name in re.findall(r"`([^`]+)`", row[2])}
    enums = [
        e for e in vars(terms).values() if isinstance(e, type) and e.__module__ == terms.__name__
    ]
    values = {member.value for e in enums if issubclass(e, StrEnum) for member in e}
    assert len(values) > 30
    assert values - names == set()


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(REGISTRY) == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    assert lines_with(MACHINE_PATH) == []


def test_nothing_is_left_open_in_the_code() -> None:
    assert lines_with(LEFT_OPEN, ".py") == []


def test_the_patterns_above_find_what_they_look_for() -> None:
    assert REGISTRY.search("see https://" + "pypi" + ".org/project/x")
    assert not REGISTRY.search("the registry of organisations")
    assert MACHINE_PATH.search("cd " + "/" + "root/project")
    assert not MACHINE_PATH.search("sqlite://var/kiemdiem.sqlite3 and docs/home/x")
    assert LEFT_OPEN.search("# " + "TO" + "DO")


def test_every_target_of_the_makefile_has_a_help_line() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    phony = {name for line in re.findall(r"(?m)^\.PHONY:(.*)$", text) for name in line.split()}
    helped = set(re.findall(r"(?m)^([a-z]+):.*## \S", text))  # as `make help` lists them
    assert phony
    assert phony - helped == set()
