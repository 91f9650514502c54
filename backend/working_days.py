"""The working days of Viet Nam: the public holidays, and what the government moved by decision.

The rules take such a calendar as an argument; they never look one up.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from holidays import country_holidays

OVERRIDES = Path(__file__).parent / "plans" / "calendar" / "overrides.yaml"
YEARS = range(2011, 2041)


class VietnameseCalendar:
    """Monday to Friday without public holidays, corrected day by day.

    Args:
        overrides: True for a day that was made a working day, False for one made free.
    """

    def __init__(self, overrides: Mapping[date, bool]) -> None:
        self._holidays = country_holidays("VN", years=YEARS, language="vi")
        self._overrides = dict(overrides)

    def is_working(self, day: date) -> bool:
        """Whether people work on `day`."""
        moved = self._overrides.get(day)
        return moved if moved is not None else bool(self._holidays.is_working_day(day))


@cache
def calendar() -> VietnameseCalendar:
    """The calendar with the corrections that ship with the project."""
    rows = yaml.safe_load(OVERRIDES.read_text(encoding="utf-8"))
    return VietnameseCalendar({row["day"]: row["working"] for row in rows})
