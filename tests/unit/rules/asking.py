"""Questions put straight to a rule, without a door, under a calendar made up for the test."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from backend.i18n import LANGUAGES, speak, translator
from backend.phrases import sentence_of
from backend.plan_loader import find_plan
from backend.rules.answers import Reply, WrongQuestionError
from backend.rules.kinds import KINDS
from backend.rules.verdict import Finding, Outcome
from tests.spoken import strange_in


class Weekdays:
    """Monday to Friday, without the days named."""

    def __init__(self, *free: date, made_up_for: tuple[date, ...] = ()) -> None:
        self.free = set(free)
        self.made_up_for = set(made_up_for)

    def is_working(self, day: date) -> bool:
        return day in self.made_up_for or (day.isoweekday() < 6 and day not in self.free)


PLAIN = Weekdays()


def reply(plan: str, kind: str, question: object, calendar: Weekdays = PLAIN) -> Reply:
    """The rule's reply; each of its findings can be said in both languages."""
    read = adapter(kind).validate_json(json.dumps(question), strict=True)
    found = KINDS[kind].rule(find_plan(plan), read, calendar)
    for finding in found.because:
        for language in LANGUAGES:
            sentence = translator(language).text(finding.code, **finding.facts)
            assert sentence.strip(), finding.code
            assert sentence.count("{") == 0
        said = speak(sentence_of(_unnamed(finding)), translator("vi"))
        assert strange_in(said) == [], finding.code
        assert isinstance(finding.outcome, Outcome)
        assert finding.clause.document == find_plan(plan).id
        assert finding.clause.quote
    return found


def _unnamed(finding: Finding) -> Finding:
    """A finding without the names its asker gave; how they are written is his affair."""
    given = {"names": "A"} if "names" in finding.facts else {}
    return replace(finding, facts={**finding.facts, **given})


def answer(plan: str, kind: str, question: object, calendar: Weekdays = PLAIN) -> dict[str, Any]:
    return json.loads(json.dumps(reply(plan, kind, question, calendar).answer))


def told(plan: str, kind: str, question: object) -> list[tuple[str, Outcome, str, dict[str, Any]]]:
    """What a reply rests on: by finding its sentence, outcome, clause and facts."""
    return [
        (f.code.removeprefix("finding-"), f.outcome, f.clause.path, dict(f.facts))
        for f in reply(plan, kind, question).because
    ]


def refused(plan: str, kind: str, question: object) -> str:
    """The path of the field at fault."""
    with pytest.raises((WrongQuestionError, ValidationError)) as caught:
        reply(plan, kind, question)
    error = caught.value
    if isinstance(error, WrongQuestionError):
        assert str(error) == f"{error.path}: {error.problem}"
        assert error.problem[0] == error.problem[0].lower()  # it reads on behind the path
        return error.path
    return ".".join(map(str, error.errors()[0]["loc"]))


@cache
def adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind].question)
