"""What no Vietnamese sentence shows: a key of the code, an English word, a machine's number."""

import re

from backend.text import search_key

#: A day or a number as machines write them; the path of a clause is neither: II.A.3.2, "(1.5)".
_NUMBER = re.compile(r"\d{4}-\d\d-\d\d|(?<![\w.(])(?<!HD43 )\d+\.\d+(?!\.?\w)")
#: A command, an address or a kind of file stands as it is typed.
_TYPED = re.compile(r"https?://\S+|(?<!\w)/[a-z]+|\.xlsx")
_WORD = re.compile(r"[^\W\d]+(?:[_-][^\W\d]+)*")
#: How a syllable is built, its accents taken off; hardly an English sentence is built so.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
#: What has no other name in Vietnamese.
_NAMES = {"telegram", "zalo", "excel", "english"}


def strange_in(text: str) -> list[str]:
    """Whatever of a text is no Vietnamese."""
    plain = _TYPED.sub(" ", text)
    return [*_NUMBER.findall(plain), *filter(_is_strange, _WORD.findall(plain))]


def _is_strange(word: str) -> bool:
    parts = word.split("-")
    is_key = "_" in word or (len(parts) > 1 and word.isascii() and word.islower())
    return is_key or any(map(_is_foreign, parts))


def _is_foreign(part: str) -> bool:
    if len(part) == 1 or part.isupper() or part.casefold() in _NAMES:
        return False
    return not _SYLLABLE.fullmatch(search_key(part))
