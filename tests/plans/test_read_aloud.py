"""What rests under an answer is fit to be read out in a meeting, in every case there is."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from backend.cli.main import app
from tests.plans.test_golden import FILES
from tests.plans.test_more_cases import FILE
from tests.spoken import strange_in

#: A reading is named beside the sentence, never in it.
READING = re.compile(r"\bA-\d\d\b")


@pytest.mark.parametrize("file", [*FILES, FILE], ids=lambda path: path.stem)
def test_no_sentence_shows_a_key_a_machines_number_or_another_language(file: Path) -> None:
    lines = CliRunner().invoke(app, ["rules", "ask", "--file", str(file)]).output.splitlines()
    findings = [finding for line in lines for finding in json.loads(line)["because"]]
    assert findings
    strange = {
        finding["sentence"]: found
        for finding in findings
        if (found := strange_in(finding["sentence"]) + READING.findall(finding["sentence"]))
    }
    assert strange == {}
