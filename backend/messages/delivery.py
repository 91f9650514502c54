"""What the office and the secretaries are told about messages that found nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.actions import Home
from backend.screen import Screen, key, line, page, title

#: Where the names are; no messenger carries them.
PAGE = "/outbox"


@dataclass(frozen=True, slots=True)
class Unreached:
    """How many members of a cell were not told something."""

    cell_name: str
    members: int


def unreached(cells: Sequence[Unreached]) -> Screen:
    """To a secretary, once a day: how many members no message reached; names on our page."""
    counts = [line("unreached-cell", cell=cell.cell_name, count=cell.members) for cell in cells]
    return Screen(
        (title("unreached-head"), *counts, line("unreached-how")),
        ((page(PAGE, "button-unreached"),), (key("0", Home(), "button-home"),)),
    )
