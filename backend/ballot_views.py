"""What services hand out of a ballot about to be opened: who may vote, on whom, and why not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backend.cap_views import Group
from backend.meeting_views import Unit
from backend.rules.verdict import Finding
from backend.views import SeasonView


class Subjects(StrEnum):
    """What a ballot is about."""

    MEMBERS = "members"
    OWN = "own"
    BELOW_MEMBERS = "below_members"
    BELOW_LEADERS = "below_leaders"
    BELOW = "below"

    @property
    def are_people(self) -> bool:
        """Whether its rows are people."""
        return self not in {Subjects.OWN, Subjects.BELOW}

    @property
    def stored(self) -> str:
        """How a ballot keeps it: by the group whose levels it is about."""
        if self is Subjects.BELOW_LEADERS:
            return Group.LEADERS.value
        return (Group.MEMBERS if self.are_people else Group.ORGANISATIONS).value


class Why(StrEnum):
    """Why somebody is not on a list."""

    SCOPE = "scope"
    UNSETTLED = "unsettled"
    ABSENT = "absent"
    DEFERRED = "deferred"
    GATE = "gate"
    NO_PROPOSAL = "no_proposal"
    NOT_REPORTED = "not_reported"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Electorate:
    """Who may vote, as frozen when the ballot was opened.

    Attributes:
        official, probationary: On the roll; a probationary member has no paper.
        present_official, present_probationary: Of those, who was there.
        summoned: Called to the meeting.
    """

    official: int
    probationary: int
    present_official: int
    present_probationary: int
    summoned: int


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody or something that may be put to the vote.

    Attributes:
        subject: "review/12" or "organisation/3".
        number: On the roll, for a person.
        why: Why it is not on the list; None where it is.
        may_choose: People may put it on the list all the same.
        findings: What the plan asks for, with clauses.
    """

    subject: str
    name: str
    number: int
    proposed: str = ""
    why: Why | None = None
    may_choose: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> int:
        """The id within its kind."""
        return int(self.subject.partition("/")[2])


@dataclass(frozen=True, slots=True)
class Offer:
    """A ballot about to be opened.

    Attributes:
        entries: All who come into question, in the order of the list.
        refused: Why there can be no such ballot: what the plan asks for of the organisation.
        open_ballot: One on the same that is open already; 0 for none.
    """

    unit: Unit
    season: SeasonView
    meeting_id: int
    meets_at: datetime
    subjects: Subjects
    purpose: str
    electorate: Electorate
    shares: Mapping[str, str]
    entries: tuple[Entry, ...]
    refused: tuple[Finding, ...] = ()
    open_ballot: int = 0

    @property
    def listed(self) -> tuple[Entry, ...]:
        """Who would be on the list."""
        return tuple(entry for entry in self.entries if entry.why is None)

    @property
    def left_out(self) -> tuple[Entry, ...]:
        """Who would not, each with the reason."""
        return tuple(entry for entry in self.entries if entry.why is not None)
