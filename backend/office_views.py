"""What services hand out of the levels of boards and leaders: frozen, only shape."""

from dataclasses import dataclass

from backend.cap_views import CapView
from backend.meeting_views import Unit
from backend.result_views import DecisionView, Votes
from backend.views import SeasonView


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A board or a leader.

    Attributes:
        id: Of the organisation whose board it is, or of the leader's review.
        unit: Where a leader belongs; "" for a board.
        body: "cell_board", "committee", "standing_board" or "leader".
        own: The level a leader named for himself.
        appraised: The organisation board has appraised his papers.
        votes: Of the ballot of the body that decides, where one is frozen; totals only.
        ballot: That ballot; None where none is frozen.
        ballot_clause: Where the plan prints that it is secret; "" where it does not.
        forced: The level a discipline of the year leads to; "" for none.
    """

    id: int
    name: str
    unit: str
    body: str
    own: str = ""
    appraised: bool = False
    forced: str = ""
    votes: Votes | None = None
    ballot: int | None = None
    ballot_clause: str = ""
    decision: DecisionView | None = None
    before: tuple[DecisionView, ...] = ()

    @property
    def level(self) -> str:
        """The level as decided; "" while nothing is."""
        return self.decision.level if self.decision else ""


@dataclass(frozen=True, slots=True)
class OfficesView:
    """Boards and leaders whose levels one body decides."""

    season: SeasonView
    unit: Unit
    boards: tuple[OfficeRow, ...]
    leaders: tuple[OfficeRow, ...]
    caps: tuple[CapView, ...]
    may_decide: bool
    may_appraise: bool
    appraised_first: bool
