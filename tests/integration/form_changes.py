"""Each command that changes a form, by name."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from backend.services import self_ratings
from backend.services.commands import Actor
from backend.views import FormView

Change = Callable[[Actor, int, datetime], Awaitable[FormView]]
CHANGES: dict[str, Change] = {
    "grade": lambda a, r, now: self_ratings.record_grade(a, r, "c1", "XS", now),
    "level": lambda a, r, now: self_ratings.name_level(a, r, "NOT_COMPLETED", now),
    "text": lambda a, r, now: self_ratings.save_text(a, r, "strengths", "Mới", now),
    "submit": self_ratings.submit,
    "reopen": self_ratings.reopen,
}
