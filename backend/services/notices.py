"""Families of notices: which kinds there are, which leave together, and how each is put in words.

A family composes at the moment of sending, from how things stand then: what is done by then is
dropped, what waited too long is said once and honestly.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.screen import Screen


@dataclass(frozen=True, slots=True)
class DueNotice:
    """A claimed row of the outbox, about to leave.

    Attributes:
        expires_at: From then on it is dropped instead of sent; None for never.
        attempts: How often sending it was tried in vain.
    """

    id: int
    kind: str
    member_id: int
    campaign_id: int | None
    subject: str
    facts: Mapping[str, Any]
    created_at: datetime
    due_at: datetime
    expires_at: datetime | None = None
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Composed:
    """What becomes of some notices of one person.

    Attributes:
        screen: The one message to send; None where nothing is left to say.
        used: Ids of the notices it says.
        dropped: Ids of those no longer worth saying.
    """

    screen: Screen | None
    used: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()


Compose = Callable[[Sequence[DueNotice], datetime], Awaitable[Composed]]


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds composed by one function.

    Attributes:
        kinds: Their names.
        compose: Makes the message, given the season's time.
        merged: All due for a person leave as one message; otherwise each leaves alone.
        quiet: Waits for the morning from 21:00 to 07:00; all families so far do.
    """

    name: str
    kinds: frozenset[str]
    compose: Compose
    merged: bool
    quiet: bool = True
