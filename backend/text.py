"""Text as it is stored: NFC, single blanks, and keys to search and sort by."""

import unicodedata

_MARKS = {"\u0306": 1, "\u0302": 2, "\u031b": 3}  # breve, circumflex, horn
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # dictionary order
_D_WITH_STROKE = chr(0x111)


def clean(value: str) -> str:
    """`value` in NFC with single blanks and none at the ends; control characters are dropped."""
    text = unicodedata.normalize("NFC", value)
    text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())


def search_key(value: str) -> str:
    """`value` in small letters without accents, so that "Đặng" is found by "dang"."""
    folded = clean(value).casefold().replace(_D_WITH_STROKE, "d")
    parts = unicodedata.normalize("NFD", folded)
    return "".join(c for c in parts if not unicodedata.combining(c))


def name_sort_key(full_name: str) -> str:
    """A key that sorts names as Vietnamese lists do: given name first; tones decide last."""
    words = clean(full_name).casefold().split()
    ordered = words[-1:] + words[:-1]
    letters = [[_letter_and_tone(c) for c in word] for word in ordered]
    plain = " ".join("".join(letter for letter, _ in word) for word in letters)
    tones = "".join(str(tone) for word in letters for _, tone in word)
    return f"{plain}!{tones}"[:100]


def letter_key(value: str) -> str:
    """Only the letters and digits of `search_key`, to compare headings and typed answers."""
    return "".join(c for c in search_key(value) if c.isalnum())


def word_key(value: str) -> str:
    """The words of `search_key`, one blank between them and nothing else."""
    return " ".join("".join(c if c.isalnum() else " " for c in search_key(value)).split())


def _letter_and_tone(letter: str) -> tuple[str, int]:
    if letter == _D_WITH_STROKE:
        return "d1", 0
    base, *marks = unicodedata.normalize("NFD", letter)
    mark = max((_MARKS.get(m, 0) for m in marks), default=0)
    tone = max((_TONES.get(m, 0) for m in marks), default=0)
    return f"{base}{mark}", tone
