"""Sentences before they are in a language: a message id of `locales/*/` and its arguments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from backend.rules.verdict import FactValue, Finding
from backend.text import search_key

#: What may stand in a message: a day, an instant or a decimal is written as the language does.
Param: TypeAlias = "str | int | date | Decimal | Words"

#: The last part of a clause's path that is no number of the plan's own: a dash or a step.
_UNNUMBERED = re.compile(r"(.+)\.([gb])([0-9]+)")
_PLACES = {"g": "clause-dash", "b": "clause-step"}
#: The same for a part that is named, as `search_key` writes it.
_PARTS = {
    "ca nhan": "clause-person",
    "cbcs": "clause-cell-base",
    "dbcs": "clause-org-base",
    "thoi gian": "clause-time",
}
#: How the id of a message begins that is a name; other entries of a list stand as they are.
_NAME = "name-"


@dataclass(frozen=True, slots=True)
class Words:
    """A message id of `locales/*/`, and its arguments; an argument may be words itself."""

    id: str
    params: dict[str, Param] = field(default_factory=dict[str, Param])


def words(message_id: str, **params: Param) -> Words:
    """Words by id."""
    return Words(message_id, params)


def place(path: str) -> Param:
    """Where a clause stands, fit to be read out: "II.2.g6" is the sixth dash below II.2."""
    whole, _, last = path.rpartition(".")
    if part := _PARTS.get(search_key(last)):
        return words(part, place=place(whole))
    found = _UNNUMBERED.fullmatch(path)
    if found is None:
        return path
    above, kind, number = found.groups()
    return words(_PLACES[kind], place=place(above), number=int(number))


def is_name(entry: str) -> bool:
    """Whether an entry of a list of facts is the id of a name, rather than the name itself."""
    return entry.startswith(_NAME)


def sentence_of(finding: Finding) -> Words:
    """A finding as a sentence in no language yet."""
    said = {name: _said(value) for name, value in finding.facts.items()}
    if clause := said.get("clause"):
        said["clause"] = place(str(clause))
    return Words(finding.code, said)


def _said(value: FactValue) -> Param:
    if isinstance(value, Fraction):
        return str(value)
    return _listed(value) if isinstance(value, tuple) else value


def _listed(entries: Sequence[str]) -> Param:
    if not entries:
        return ""
    first: Param = words(entries[0]) if is_name(entries[0]) else entries[0]
    return words("plan-list", first=first, rest=_listed(entries[1:])) if entries[1:] else first
