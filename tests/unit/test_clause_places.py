"""Where a clause stands, as one reads it out."""

import pytest

from backend.i18n import Translator
from backend.phrases import place, sentence_of
from backend.rules.citation import Clause
from backend.rules.verdict import Finding, Outcome
from backend.services.plan_pages import clause_in

VI = Translator("vi")


@pytest.mark.parametrize("path", ["II.A.3.2", "II.B.2.2.3.c", "HD43 4.1", "I.A"])
def test_numbers_and_letters_of_the_plan_stand_as_printed(path: str) -> None:
    assert clause_in(path, VI) == path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("II.2.g6", VI.text("clause-dash", place="II.2", number=6)),
        ("I.B.2.2.b2", VI.text("clause-step", place="I.B.2.2", number=2)),
        ("I.B.2.2.b2.cbcs", VI.text("clause-cell-base", place=clause_in("I.B.2.2.b2", VI))),
        ("I.B.2.2.b2.đbcs", VI.text("clause-org-base", place=clause_in("I.B.2.2.b2", VI))),
        ("IV.5.cá nhân", VI.text("clause-person", place="IV.5")),
        ("IV.5.thời gian", VI.text("clause-time", place="IV.5")),
    ],
)
def test_dashes_steps_and_named_parts_are_said_in_words(path: str, said: str) -> None:
    assert clause_in(path, VI) == said


def test_a_sentence_that_names_its_clause_says_it_so_too() -> None:
    clause = Clause("004", "I.A.4.1.g1", "")
    finding = Finding("finding-agenda-order", Outcome.MET, clause, {"clause": clause.path})
    assert sentence_of(finding).params["clause"] == place(clause.path) != clause.path
