"""Waiting for a change without polling."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Signal:
    """Wakes everybody who waits, each time something changed."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def fire(self) -> None:
        """Wake all who wait now; who comes later waits for the next change."""
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, look: Callable[[], T | None], seconds: float) -> T | None:
        """Look now and after each change.

        Args:
            look: Answers None while there is nothing to see.
            seconds: The longest wait; 0 looks once.

        Returns:
            What was seen, or None when the time ran out.
        """
        try:
            async with asyncio.timeout(seconds):
                while (seen := look()) is None:
                    await self._event.wait()
        except TimeoutError:
            return look()
        return seen
