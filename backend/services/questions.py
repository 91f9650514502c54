"""A typed question about a plan: which matter, which organisations, which numbers.

The words that name a matter stand in `locales/`; accents do not matter, and the words of every
language are understood, whichever a person has chosen.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from backend.i18n import LANGUAGES, translator
from backend.rules.terms import OrganisationKind
from backend.text import word_key

#: What can be asked, in the order in which it is offered.
TOPICS = (
    "deadline",
    "cap",
    "vote",
    "invitation",
    "report",
    "duration",
    "scope",
    "discipline",
    "authority",
    "place",
    "order",
    "points",
    "criteria",
)
#: No more letters of a question are read.
MOST_LETTERS = 200
_PERCENT = re.compile(r"\d+\s*%")
_NUMBER = re.compile(r"\b\d{1,4}\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood.

    Attributes:
        topic: One of `TOPICS`; "" where none was named.
        kinds: The kinds of organisation named; empty for none.
        rest: The words left when the matter is taken out.
        numbers: Whole numbers over 0, in the order typed; a percentage is none.
    """

    topic: str
    kinds: tuple[OrganisationKind, ...] = ()
    rest: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


def read(typed: str) -> Question:
    """The question behind a typed line; the longest words that name a matter decide."""
    said = word_key(_PERCENT.sub(" ", typed[:MOST_LETTERS]))
    topics, words = _longest(said, _topic_words())
    kinds, _ = _longest(said, _kind_words())
    numbers = tuple(int(found) for found in _NUMBER.findall(said))
    rest = f" {said} ".replace(f" {words} ", " ", 1) if words else said
    return Question(
        topic=next(iter(topics), ""),
        kinds=tuple(OrganisationKind(kind) for kind in kinds),
        rest=tuple(word for word in rest.split() if not word.isdigit()),
        numbers=tuple(number for number in numbers if number),
    )


def _longest(said: str, table: Mapping[str, tuple[str, ...]]) -> tuple[list[str], str]:
    """Every name whose longest words stand in the line and are the longest of all."""
    line = f" {said} "
    found = {
        name: max((w for w in words if f" {w} " in line), key=len, default="")
        for name, words in table.items()
    }
    longest = max(found.values(), key=len, default="")
    return [name for name, words in found.items() if longest and words == longest], longest


@cache
def _topic_words() -> Mapping[str, tuple[str, ...]]:
    return {topic: _words(f"ask-words-{topic}") for topic in TOPICS}


@cache
def _kind_words() -> Mapping[str, tuple[str, ...]]:
    return {kind.value: _words(f"ask-kind-{kind.value}") for kind in OrganisationKind}


def _words(message_id: str) -> tuple[str, ...]:
    texts: Iterable[str] = (translator(language).text(message_id) for language in LANGUAGES)
    return tuple(word_key(part) for text in texts for part in text.split(","))
