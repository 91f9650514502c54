"""The seal of a count (mã niêm phong): a short code from a chain over the results of a season.

Each result's chain is a SHA-256 over that of the result before and its own figures, so that no
stored number can be changed without the codes on paper telling.
"""

import hashlib
import json
from collections.abc import Mapping

#: Letters and digits nobody confuses when reading from paper.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LETTERS = 8


def canonical(figures: Mapping[str, object]) -> str:
    """The figures as they are sealed: the same numbers give the same text.

    Source: none; the product's own seal.
    """
    return json.dumps(figures, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def beginning(campaign_id: int) -> str:
    """What the first result of a season hangs on.

    Source: none; the product's own seal.
    """
    return hashlib.sha256(f"campaign/{campaign_id}".encode()).hexdigest()


def chain_of(previous: str, figures: str) -> str:
    """The chain of a result.

    Args:
        previous: The chain of the result before, or the beginning.
        figures: The canonical figures.

    Source: none; the product's own seal.
    """
    return hashlib.sha256(f"{previous}\n{figures}".encode()).hexdigest()


def seal_of(chain: str) -> str:
    """The code for the minutes, without its dash.

    Source: none; the product's own seal.
    """
    number = int(chain, 16)
    letters: list[str] = []
    for _ in range(LETTERS):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def shown(seal: str) -> str:
    """The code as it is read out: two groups of four.

    Source: none; the product's own seal.
    """
    return f"{seal[:4]}-{seal[4:]}"


def looks_like_seal(code: str) -> bool:
    """Whether a code could be one.

    Source: none; the product's own seal.
    """
    return len(code) == LETTERS and all(letter in ALPHABET for letter in code)
