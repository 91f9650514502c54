"""The golden cases: what the documents say, through the door anybody can use."""

from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from backend.cli.main import app
from tests.conftest import DATA

#: Files of cases, and how many each holds at least.
FILES = {
    DATA / "golden.yaml": 29,
    Path(__file__).parent / "366.yaml": 249,
    Path(__file__).parent / "by-hand.yaml": 380,
}


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_case_holds_through_the_shell(file: Path) -> None:
    result = CliRunner().invoke(app, ["rules", "check", "--file", str(file)])
    count = len(yaml.safe_load(file.read_text(encoding="utf-8")))
    assert count >= FILES[file]
    assert result.output.splitlines()[-1] == f"{count} cases, {count} passed, 0 failed"
    assert result.exit_code == 0


def test_a_case_that_does_not_hold_is_named_with_what_was_answered(tmp_path: Path) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(
        "- {id: X1, plan: '002', kind: vote, input: {level: GOOD, cases: [{official: 10, "
        "votes_for: 5}]}, expected: {passed: [true]}}\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(app, ["rules", "check", "--file", str(file)])
    assert result.exit_code == 1
    assert "X1: passed: expected [true], answered [false]" in result.output
    assert result.output.splitlines()[-1] == "1 cases, 0 passed, 1 failed"
