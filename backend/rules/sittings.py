"""A sitting (cuộc họp) by its facts: what `backend.rules.meetings` asks about."""

from dataclasses import dataclass
from datetime import date, datetime

from backend.rules.asking import holds
from backend.rules.citation import Record
from backend.rules.plan_rules import LeadTime
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind

#: Facts of an organisation that the office above enters: they decide whom and how one invites.
FACTS = ("listed_in_2035", "suggested", "upper_agreed", "provincial_unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting(Record):
    """What is known of a meeting, whatever its day.

    Attributes:
        kind: Of the organisation that meets.
        parts: What the sitting serves; at least one.
        days: Planned length in days, a decimal number: "0.5".
        body: The board that meets, where the plan has a length or a date of its own for it, e.g.
            "district_standing_board"; "" for none.
        listed_in_2035, suggested, upper_agreed, provincial_unit: As `FACTS`.
        invited: The roles of those from above who are invited, one entry a person.
        sent: The day on which notices and papers left; None while they have not.
        registered: When the date was registered with the office above, or when it can be at the
            earliest, in local time; None for the first minute of today.
        usual_day: The day of the month on which the organisation usually meets.
        collective_on, individuals_on, board_on: Days of its other sittings with these parts.
        members_on: For each member of the board that is reviewed, the day of his review in his
            own cell; None where that has no day yet.
        leaders_on: For each member of a cell who sits on a board elsewhere, the day on which that
            board reviews people; those without one are left out.
        has_board: A cell that has a cell board.
        papers: How many papers go with it; None where that is not known.
    """

    kind: OrganisationKind
    parts: tuple[MeetingPart, ...]
    days: str = "0.5"
    body: str = ""
    listed_in_2035: bool = False
    suggested: bool = False
    upper_agreed: bool = False
    provincial_unit: bool = False
    invited: tuple[MeetingRole, ...] = ()
    sent: date | None = None
    registered: datetime | None = None
    usual_day: int | None = None
    collective_on: date | None = None
    individuals_on: date | None = None
    board_on: date | None = None
    members_on: tuple[date | None, ...] = ()
    leaders_on: tuple[date, ...] = ()
    has_board: bool = True
    papers: int | None = None

    @property
    def reviews(self) -> bool:
        """Whether a collective or people are reviewed, so that drafts are sent ahead."""
        return bool({MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS} & set(self.parts))

    @property
    def is_of_the_board(self) -> bool:
        """Whether the cell board sits alone: no review, nobody is invited days ahead."""
        return set(self.parts) == {MeetingPart.CELL_BOARD}

    def keeps(self, rule: LeadTime) -> bool:
        """Whether a lead time of the plan holds for this meeting.

        Source: 000 V.1 (those listed in notice 2035); 003 III.4.g3 (the standing board's).
        """
        return holds(self, rule.only_if) and rule.body in {"", self.body}
