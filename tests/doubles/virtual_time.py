"""An event loop whose clock jumps to the next timer: hours of waiting in no time, exactly."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop that never waits; for code that only sleeps, without sockets or threads."""

    def __init__(self) -> None:
        self._virtual_now = 0.0
        super().__init__()
        select = self._selector.select  # type: ignore[attr-defined]

        def without_waiting(timeout: float | None) -> Any:
            if timeout is None:
                raise RuntimeError("everybody waits for something no timer brings")
            self._virtual_now += timeout
            return select(0)

        self._selector.select = without_waiting  # type: ignore[attr-defined]

    def time(self) -> float:
        """Seconds since the loop was made."""
        return self._virtual_now


def in_no_time(work: Coroutine[Any, Any, T]) -> T:
    """Run something to its end on such a loop."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work)
