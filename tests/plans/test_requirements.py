from pathlib import Path

import pytest
import yaml

from backend.cli import trace
from backend.plan_loader import PLANS

FILES = sorted((PLANS / "requirements").glob("R*.yaml"))
ROWS = {"R000": 55, "R001": 62, "R002": 124, "R003": 58, "R004": 101}
TYPES = {
    "authority", "cap", "criterion", "deadline", "document", "follow-up", "lead-time",
    "notification", "order", "scope", "state", "threshold", "vote",
}  # fmt: skip


def rows_of(path: Path) -> list[dict[str, str]]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, str]]:
    return {row["id"]: row for path in FILES for row in rows_of(path)}


def test_the_five_plans_have_400_rows(rows: dict[str, dict[str, str]]) -> None:
    assert {path.stem: len(rows_of(path)) for path in FILES} == ROWS
    assert len(rows) == sum(ROWS.values()) == 400


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_rows_of_a_plan_are_numbered_without_a_gap(path: Path) -> None:
    numbers = [f"{path.stem}-{n:02}" for n in range(1, ROWS[path.stem] + 1)]
    assert [row["id"] for row in rows_of(path)] == numbers


def test_every_row_has_a_clause_a_known_type_and_a_statement(
    rows: dict[str, dict[str, str]],
) -> None:
    for row in rows.values():
        assert list(row) == ["id", "clause", "type", "statement"]
        assert row["type"] in TYPES
        assert row["statement"].endswith((".", ")")), row
        assert "[L" not in row["clause"]


def test_a_row_put_into_another_part_is_a_row_and_the_part_is_one_of_the_four(
    rows: dict[str, dict[str, str]],
) -> None:
    parts = yaml.safe_load((PLANS / "requirements" / "parts.yaml").read_text(encoding="utf-8"))
    assert parts.keys() <= rows.keys()
    assert set(parts.values()) <= set(trace.PARTS.values())
    for row, part in parts.items():
        assert part != trace.PARTS[rows[row]["type"]], f"{row}: the usual part of its type"


def test_only_an_open_row_names_the_part_that_will_close_it() -> None:
    for traced in trace.trace():
        assert bool(traced.reason) is (traced.state == "open")
        assert not traced.reason or traced.reason.removeprefix("part ") in trace.PARTS.values()
