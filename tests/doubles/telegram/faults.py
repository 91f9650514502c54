"""Faults ordered in advance."""

from dataclasses import dataclass
from typing import Literal

from tests.doubles.telegram.wire import ApiError, forbidden, too_many_requests

FaultKind = Literal[403, 429, 500, 502, "timeout", "drop"]
_LONG_POLL = "getupdates"


@dataclass(slots=True, kw_only=True)
class Fault:
    """One kind of failure, for the next calls that match.

    Attributes:
        kind: 403, 429, 500 with Telegram's envelope; 502 with a page of HTML, as a gateway
            answers; "timeout" never answers; "drop" cuts the connection.
        method: The method it is for; None for any but getUpdates.
        chat_id: The chat it is for; None for any.
        retry_after: Seconds a 429 asks for.
        times: How many calls it still spoils.
        applied: The call takes effect and only its answer is lost.
    """

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    retry_after: int = 1
    times: int = 1
    applied: bool = False

    def matches(self, method: str, chat_id: int) -> bool:
        """Whether a call is one this fault waits for."""
        if self.method is None and method.lower() == _LONG_POLL:
            return False
        right_method = self.method is None or self.method.lower() == method.lower()
        return right_method and self.chat_id in (None, chat_id) and self.times > 0

    def error(self) -> ApiError:
        """The answer, for the kinds that give one."""
        if self.kind == 429:
            return too_many_requests(self.retry_after)
        if self.kind == 403:
            return forbidden("bot was blocked by the user")
        return ApiError(500, "Internal Server Error")


class FaultPlan:
    """Faults in the order they were ordered."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Order a fault."""
        self._faults.append(fault)

    def take(self, method: str, chat_id: int) -> Fault | None:
        """The first fault that waits for this call, used up by one."""
        for fault in self._faults:
            if fault.matches(method, chat_id):
                fault.times -= 1
                return fault
        return None
