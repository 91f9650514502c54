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
    "dossier",
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
        said: All words typed, without accents.
        numbers: Whole numbers over 0, in the order typed; a percentage is none.
    """

    topic: str
    kinds: tuple[OrganisationKind, ...] = ()
    said: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


def read(typed: str) -> Question:
    """The question behind a typed line.

    Words that name a matter count most at the start of the line, then by their length: "hạn báo
    cáo" asks for a last day, "thời gian kiểm điểm" for the length of a review.
    """
    line = word_key(_PERCENT.sub(" ", typed[:MOST_LETTERS]))
    topics = _meant(line, _topic_words())
    numbers = tuple(int(found) for found in _NUMBER.findall(line))
    return Question(
        topic=next(iter(topics), ""),
        kinds=tuple(OrganisationKind(kind) for kind in _meant(line, _kind_words())),
        said=tuple(word for word in line.split() if not word.isdigit()),
        numbers=tuple(number for number in numbers if number),
    )


def words_naming(topic: str) -> frozenset[str]:
    """Every single word of what names a matter, without accents."""
    return frozenset(word for name in _topic_words()[topic] for word in name.split())


def _meant(line: str, table: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The names whose words stand first in the line, else those with the longest words."""
    padded = f" {line} "
    found = [(name, w) for name, words in table.items() for w in words if f" {w} " in padded]
    first = [(name, w) for name, w in found if padded.startswith(f" {w} ")]
    longest = max((len(w) for _, w in first or found), default=0)
    return [name for name, w in first or found if len(w) == longest]


@cache
def _topic_words() -> Mapping[str, tuple[str, ...]]:
    return {topic: _words(f"ask-words-{topic}") for topic in TOPICS}


@cache
def _kind_words() -> Mapping[str, tuple[str, ...]]:
    return {kind.value: _words(f"ask-kind-{kind.value}") for kind in OrganisationKind}


def _words(message_id: str) -> tuple[str, ...]:
    texts: Iterable[str] = (translator(language).text(message_id) for language in LANGUAGES)
    return tuple(word_key(part) for text in texts for part in text.split(","))
