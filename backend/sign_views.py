"""Signs of a violation as our pages show them: frozen."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SignView:
    """Something reported upward, without ground enough to conclude.

    Attributes:
        may_close: The person who looks may say what the verification came to.
    """

    id: int
    name: str
    cell: str
    note: str
    raised_at: datetime
    closed_at: datetime | None
    outcome: str
    may_close: bool
