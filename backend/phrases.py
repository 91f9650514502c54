"""Sentences before they are in a language: a message id of `locales/*/` and its arguments."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

#: What may stand in a message: a day or an instant is written out in the person's language.
Param: TypeAlias = "str | int | date | Words"

#: The last part of a clause's path that is no number of the plan's own: a dash or a step.
_UNNUMBERED = re.compile(r"(.+)\.([gb])([0-9]+)")
_PLACES = {"g": "clause-dash", "b": "clause-step"}


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
    found = _UNNUMBERED.fullmatch(path)
    if found is None:
        return path
    above, kind, number = found.groups()
    return words(_PLACES[kind], place=place(above), number=int(number))
