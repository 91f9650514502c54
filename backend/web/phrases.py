"""Sentences that several pages share."""

from datetime import datetime

from backend.clock import VIETNAM, local_day
from backend.i18n import Translator
from backend.rules.deadlines import LastDay
from backend.rules.terms import OrganisationKind


def last_day(
    words: Translator, last: LastDay, days_left: int | None, kind: OrganisationKind
) -> str:
    """The last day said as such, with the days left or passed."""
    if last.day is None or days_left is None:
        return words.text("last-day-none")
    when = "today" if days_left == 0 else "ahead" if days_left > 0 else "past"
    return words.text(
        "last-day",
        kind=kind.value,
        day=last.day,
        borrowed="yes" if last.borrowed else "no",
        left=words.text("days-left", days=abs(days_left), when=when),
    )


def saved(words: Translator, at: datetime, now: datetime) -> str:
    """When a text was saved: the hour today, hour and day before."""
    if local_day(at) != local_day(now):
        return words.text("web-texts-saved-on", time=at)
    local = at.astimezone(VIETNAM)
    return words.text("web-texts-saved-at", hour=f"{local:%H}", minute=f"{local:%M}")
