"""What the check of Vietnamese sentences catches, and what it lets pass."""

import pytest

from backend.i18n import Translator
from tests.spoken import strange_in


@pytest.mark.parametrize(
    ("said", "caught"),
    [
        ("2022-11-30", ["2022-11-30"]),
        ("1.5", ["1.5"]),
        ("not_done_over", ["not_done_over"]),
        ("name-way-out-self", ["name-way-out-self"]),
        ("overdue", ["overdue"]),
        ("OrganisationKind", ["OrganisationKind"]),
    ],
)
def test_what_is_written_for_a_machine_is_caught(said: str, caught: list[str]) -> None:
    vi = Translator("vi")
    assert strange_in(vi.text("finding-topic-external", topic="points", source=said)) == caught
    assert strange_in(vi.text("finding-topic-external", topic="points", source="08-HD/TU")) == []


def test_clauses_commands_and_abbreviations_of_documents_pass() -> None:
    vi = Translator("vi")
    for source in ("II.A.3.2", "HD43 4.1", "21-HD/BTCTW", "30/11/2022", "1,5", "/kiemtra"):
        assert strange_in(vi.text("finding-topic-external", topic="points", source=source)) == []
