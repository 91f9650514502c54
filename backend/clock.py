"""Time comes in from here and nowhere else."""

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class Clock(Protocol):
    """Tells the time; handed to whoever needs it."""

    def now(self) -> datetime:
        """The current instant, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The current instant, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A clock that runs on from wherever it was last put: the demo's season and the tests."""

    def __init__(self, start: datetime, *, running: bool = True) -> None:
        self._base = SystemClock()
        self._running = running
        self.move_to(start)

    def move_to(self, moment: datetime) -> None:
        """Put the clock to `moment` (aware); it runs on from there unless it was made to stand."""
        self._moment = moment.astimezone(UTC)
        self._since = self._base.now()

    def now(self) -> datetime:
        """The shown instant, in UTC."""
        passed = self._base.now() - self._since if self._running else timedelta()
        return self._moment + passed


def local_day(moment: datetime) -> date:
    """The calendar day of `moment` (aware) in Việt Nam, by which every last day is decided."""
    return moment.astimezone(VIETNAM).date()
