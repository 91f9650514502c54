"""How far results have come, in numbers alone: frozen, only shape."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResultProgress:
    """How far the results of an organisation and below have come.

    Attributes:
        total: People to be rated.
        waiting: Lists that were sent and are not decided in full.
    """

    total: int
    decided: int
    announced: int
    waiting: int
