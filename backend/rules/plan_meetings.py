"""What a plan says of the meetings themselves: who is invited from above, what comes first."""

from dataclasses import dataclass

from backend.rules.citation import Cited, Record
from backend.rules.terms import MeetingRole, OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteRule(Cited):
    """Who from above is invited to a review (mời dự, chỉ đạo kiểm điểm).

    Attributes:
        who: Code name of the body that sends somebody, e.g. "block_standing_board".
        role: In which role he comes.
        kinds: Of the organisations that invite; empty for all.
        only_if: The fact under which it holds, one of `backend.rules.meetings.FACTS`; "" for
            always.
        most: So many at most; None where not said.
    """

    who: str
    role: MeetingRole
    kinds: tuple[OrganisationKind, ...] = ()
    only_if: str = ""
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectiveFirst(Cited):
    """The collective is reviewed first, individuals after (tập thể trước, cá nhân sau)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRules(Record):
    """The plan's own words on meetings."""

    invites: tuple[InviteRule, ...] = ()
    collective_first: CollectiveFirst | None = None
