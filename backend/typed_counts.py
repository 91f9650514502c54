"""A line of figures as people type it: "3 14 1 0", "3, 14, 1, 0", "3-14-1-0"."""

import re
import unicodedata

_LINE = re.compile(r"[0-9]+(?:(?:\s*[,;/+|]\s*|\s+|[.-](?=[0-9]))[0-9]+)*[.;,]?")
_NUMBER = re.compile(r"[0-9]+")
#: No figure of a count is longer.
_DIGITS = 6


def read_counts(line: str) -> tuple[int, ...] | None:
    """The figures of a typed line; None where it holds anything else, or a sign before one."""
    text = unicodedata.normalize("NFKC", line).strip()
    if not _LINE.fullmatch(text):
        return None
    found = _NUMBER.findall(text)
    if any(len(number.lstrip("0")) > _DIGITS for number in found):
        return None
    return tuple(int(number) for number in found)
