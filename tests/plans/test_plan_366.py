from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.i18n import LANGUAGES, translator
from backend.plan_loader import find_plan
from backend.rules.citation import Cited
from backend.rules.terms import Basis
from backend.services.rules import ask

PLAN = find_plan("366")
CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("366.yaml").read_text(encoding="utf-8")
)


def plain(value: object) -> object:
    """Lists for tuples, texts for enums: the answer as JSON shows it."""
    if isinstance(value, dict):
        return {str(key): plain(child) for key, child in value.items()}
    if isinstance(value, list | tuple):
        return [plain(child) for child in value]
    return str(value) if isinstance(value, str) else value


def cited(value: object) -> list[Cited]:
    found = [value] if isinstance(value, Cited) else []
    if isinstance(value, dict | tuple):
        for child in value.values() if isinstance(value, dict) else value:
            found += cited(child)
    for name in getattr(value, "__dataclass_fields__", ()):
        found += cited(getattr(value, name))
    return found


def test_there_are_enough_cases_each_with_its_own_id() -> None:
    assert len(CASES) >= 40
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert all(case["plan"] == "366" and case["clause"] and case["note"] for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_plan_answers_as_the_case_expects(case: dict[str, Any]) -> None:
    answer = ask("366", case["kind"], case["input"]).answer
    assert {key: plain(answer.get(key)) for key in case["expected"]} == case["expected"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_every_ground_can_be_read_out(case: dict[str, Any], language: str) -> None:
    words = translator(language)
    for finding in ask("366", case["kind"], case["input"]).because:
        assert "{" not in words.text(finding.code, **finding.facts)


def test_a_season_on_it_waits_for_confirmation_since_nothing_was_read_in_the_original() -> None:
    assert PLAN.must_be_confirmed
    values = [*cited(PLAN), *(topic for topic in PLAN.topics.values() if topic.clause)]
    assert values
    assert {value.basis for value in values} <= {Basis.QUOTED, Basis.SECOND_HAND, Basis.INFERRED}
    assert all(not value.requirements for value in values)


def test_dates_of_the_year_2026_are_marked_as_inferred() -> None:
    assert {milestone.basis for milestone in PLAN.milestones.values()} == {Basis.INFERRED}
