"""Telegram's sending limits, measured where the messages arrive."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil, inf

from tests.doubles.telegram.wire import too_many_requests

_WINDOW_SECONDS = 1.0


@dataclass(slots=True, kw_only=True)
class RateWatch:
    """Counts messages that come too fast.

    Attributes:
        clock: A monotonic clock, in seconds.
        chat_gap: The least time between two messages to one chat.
        per_second: The most messages in any second, over all chats.
        tolerance: Seconds by which a gap may fall short; timers are no better.
        enforce: Refuse what comes too fast with a 429 besides counting it.
        chat_violations: The chat of each message that came too soon after the last.
        overall_violations: How many messages came on top of a full second.
        peak: The most messages seen in one second.
    """

    clock: Callable[[], float]
    chat_gap: float = 1.0
    per_second: int = 30
    tolerance: float = 0.02
    enforce: bool = False
    chat_violations: list[int] = field(default_factory=list[int])
    overall_violations: int = 0
    peak: int = 0
    _last: dict[int, float] = field(default_factory=dict[int, float])
    _window: deque[float] = field(default_factory=deque[float])

    @property
    def violations(self) -> int:
        """All violations of both limits."""
        return len(self.chat_violations) + self.overall_violations

    def note(self, chat_id: int) -> None:
        """Take note of a message.

        Raises:
            ApiError: 429 when it comes too fast and the limits are enforced.
        """
        now = self.clock()
        while self._window and now - self._window[0] >= _WINDOW_SECONDS - self.tolerance:
            self._window.popleft()
        too_soon = now - self._last.get(chat_id, -inf) < self.chat_gap - self.tolerance
        too_many = len(self._window) >= self.per_second
        if too_soon:
            self.chat_violations.append(chat_id)
        self.overall_violations += too_many
        if self.enforce and (too_soon or too_many):
            raise too_many_requests(ceil(max(self.chat_gap, _WINDOW_SECONDS)))
        self._last[chat_id] = now
        self._window.append(now)
        self.peak = max(self.peak, len(self._window))
