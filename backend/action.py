"""The base of all actions."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Action:
    """Base of all actions; `code` is one letter or two, and never used again for another."""

    code: ClassVar[str] = ""
