"""What a channel is to the scheduler: it takes a letter and notes that it did."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from backend.i18n import translator
from backend.rendering import Key, keys_of, pages_of, text_of
from backend.screen import Screen
from backend.services.claims import Worker
from backend.services.links import PageAddresses
from backend.views import AccountView


class UndeliveredError(Exception):
    """A channel did not take a letter."""


class RefusedError(UndeliveredError):
    """This chat takes nothing any more: blocked, deleted, never begun."""


class NotYetError(UndeliveredError):
    """The letter was not tried and is to be taken again after `seconds`; no try is spent."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(f"not for {seconds:.1f} s")
        self.seconds = seconds


class FailedError(UndeliveredError):
    """The letter may not have arrived; `kind` says why. It is worth another try."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class RejectedError(UndeliveredError):
    """The channel will never take this letter as it is; `kind` says why."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one chat.

    Attributes:
        ids: The notices it says; they are marked when it was taken.
        worker: Who holds them.
        still_wanted: Asked just before it leaves: the lease, the hour and a stop may forbid it.
    """

    account: AccountView
    screen: Screen
    ids: tuple[int, ...]
    worker: Worker
    still_wanted: Callable[[], bool]

    def text(self) -> str:
        """Its words as HTML, in the language of the chat."""
        return text_of(self.screen, translator(self.account.language))

    def keys(self, links: PageAddresses) -> tuple[tuple[Key, ...], ...]:
        """Its buttons, those that open a page with an address for this chat."""
        pages = {path: links(self.account, path) for path in pages_of(self.screen)}
        return keys_of(self.screen, translator(self.account.language), pages)


class Sender(Protocol):
    """One channel."""

    name: str

    async def deliver(self, letter: Letter) -> None:
        """Send the letter and mark its notices as sent.

        Raises:
            UndeliveredError: it was not; its kind says what that means.
        """
        ...

    def share_among(self, processes: int) -> None:
        """Learn how many processes send now."""
        ...

    async def close(self) -> None:
        """End its connections."""
        ...
