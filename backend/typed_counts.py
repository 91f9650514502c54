"""A line of figures as people type it: "3 14 1 0", "3, 14, 1, 0", "3-14-1-0"."""

import re
import unicodedata

from backend.text import search_key

_LINE = re.compile(r"[0-9]+(?:(?:\s*[,;/+|]\s*|\s+|[.-](?=[0-9]))[0-9]+)*[.;,]?")
_NUMBER = re.compile(r"[0-9]+")
#: "1.5" or "1,5" between numbers set apart by blanks is half a paper, which there is not.
_DECIMAL = re.compile(r"[0-9][.,][0-9]")
_BLANK = re.compile(r"[0-9]\s+[0-9]")
#: No figure of a count is longer.
_DIGITS = 6
#: One kind of paper and how many, by word; accents and capitals make no difference.
_KIND = r"(khong hop le|hop le|phat(?: ra)?|thu(?: ve| vao)?)(?: la)? ?[:=]? ?([0-9]+)"
_KINDS = re.compile(_KIND)
_PAPERS = re.compile(rf"{_KIND}(?: ?[,;.·|/-]? ?{_KIND})*[ .;,]*")
#: In the order in which papers are entered.
_ORDER = ("phat", "thu", "hop", "khong")


def read_counts(line: str) -> tuple[int, ...] | None:
    """The figures of a typed line; None where it holds anything else, or a sign before one."""
    text = unicodedata.normalize("NFKC", line).strip()
    if not _LINE.fullmatch(text) or (_DECIMAL.search(text) and _BLANK.search(text)):
        return None
    found = _NUMBER.findall(text)
    if any(len(number.lstrip("0")) > _DIGITS for number in found):
        return None
    return tuple(int(number) for number in found)


def read_papers(line: str) -> tuple[int, ...] | None:
    """The figures of the papers: issued, returned, valid, invalid; with their words or without.

    With words they may stand in any order, each of the four once.
    """
    plain = read_counts(line)
    if plain is not None:
        return plain
    text = " ".join(search_key(unicodedata.normalize("NFKC", line)).split())
    if not _PAPERS.fullmatch(text):
        return None
    found = [(words.split()[0], number) for words, number in _KINDS.findall(text)]
    by_kind = dict(found)
    if len(found) != len(_ORDER) or by_kind.keys() != set(_ORDER):
        return None
    return read_counts(" ".join(by_kind[kind] for kind in _ORDER))
