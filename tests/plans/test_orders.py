"""Agendas that keep to the order of a plan, and agendas that do not."""

from typing import Any

import pytest

from tests.unit.rules.asking import answer, told

COLLECTIVE = {"id": "collective", "what": "collective", "of": "S1"}
SECRETARY = {"id": "secretary", "what": "head", "of": "S1"}
MEMBER = {"id": "member", "what": "member", "of": "S1"}


def agenda(plan: str, *items: dict[str, str]) -> dict[str, Any]:
    return answer(plan, "order", {"step": "review", "items": list(items)})


@pytest.mark.requirement("R002-37", "R004-36")
@pytest.mark.parametrize(("plan", "clause"), [("002", "II.A.3.2"), ("004", "I.A.4.2.g1")])
def test_an_agenda_with_individuals_before_their_collective_is_refused(
    plan: str, clause: str
) -> None:
    wrong = agenda(plan, MEMBER, COLLECTIVE)
    assert (wrong["allowed"], wrong["order"]) == (False, ["collective", "member"])
    assert [pair["rule"] for pair in wrong["violations"]] == ["collective_first"]
    assert agenda(plan, COLLECTIVE, SECRETARY, MEMBER)["allowed"] is True
    mixed = agenda(plan, SECRETARY, COLLECTIVE, MEMBER)
    assert (mixed["allowed"], mixed["order"][0]) == (False, "collective")
    question = {"step": "review", "items": [MEMBER, COLLECTIVE]}
    ((_, outcome, path, facts),) = told(plan, "order", question)
    assert (outcome.value, path, facts["names"]) == ("unmet", clause, "collective")
