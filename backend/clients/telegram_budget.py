"""What the replies take of a Telegram bot's budget, so that the bulk leaves room for them.

One token may send about thirty messages a second. Replies go at once and are only counted; the
bulk goes steadily below the limit and waits where the replies need more than what it left.
Bot and scheduler never import each other: where one process runs both, they meet here.
"""

import time
from collections import deque
from collections.abc import Callable

_WINDOW_SECONDS = 1.0


class Replies:
    """The replies of this process under its bot token, and a 429 one of them met.

    Args:
        clock: A monotonic clock, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._sent: deque[float] = deque()
        self._held_until = 0.0

    def note(self) -> None:
        """Count one reply, about to be sent."""
        self._sent.append(self._clock())
        self._drop_old()

    def hold(self, seconds: float) -> None:
        """Telegram asked a reply to wait: nothing more is to be sent for so long."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    @property
    def recent(self) -> int:
        """How many were sent in the last second."""
        self._drop_old()
        return len(self._sent)

    @property
    def next_room(self) -> float:
        """Seconds until the oldest of them is a second old; 0 where there is none."""
        self._drop_old()
        return self._sent[0] + _WINDOW_SECONDS - self._clock() if self._sent else 0.0

    @property
    def held(self) -> float:
        """Seconds for which nothing more is to be sent."""
        return max(0.0, self._held_until - self._clock())

    def forget(self) -> None:
        """Begin anew."""
        self._sent.clear()
        self._held_until = 0.0

    def _drop_old(self) -> None:
        before = self._clock() - _WINDOW_SECONDS
        while self._sent and self._sent[0] <= before:
            self._sent.popleft()


#: Those of this process; it has one bot token.
replies = Replies()
