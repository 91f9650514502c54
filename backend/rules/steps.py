"""Steps (việc): what each person and each organisation has to do in a season, and by when."""

from dataclasses import dataclass
from enum import StrEnum

from backend.rules.deadlines import LastDay

#: Keys of steps; a milestone's own step is "milestone.<its key>".
FORM = "form"
REGISTER = "register"
SCHEDULE = "schedule"
SEND = "send"
REVIEW = "review"
MILESTONE = "milestone."


class StepState(StrEnum):
    """How a step stands."""

    OPEN = "open"
    BLOCKED = "blocked"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do.

    Attributes:
        key: Which, e.g. "form" or "milestone.dossier".
        subject: Whose: "member/7" or "organisation/3".
        last: The last day, with its ground.
        blocked_by: What has to be there first, as code names; empty unless blocked.
    """

    key: str
    subject: str
    last: LastDay
    state: StepState
    blocked_by: tuple[str, ...] = ()
