"""Staff ratings and comments of others, as the office above collects them: frozen views."""

from dataclasses import dataclass

from backend.meeting_views import Unit
from backend.sitting_views import Residence
from backend.views import SeasonView


@dataclass(frozen=True, slots=True)
class CommentsOf:
    """What others said of one person of a cell.

    Attributes:
        number: His line on the roll.
        version: Of his facts; 0 before any were entered.
        staff: His rating as a civil servant or employee; "" for none.
        temporary_cell: Where he is active for a time; "" for nowhere.
        own: It is the person who looks: others enter it.
    """

    review_id: int
    number: int
    name: str
    civil_servant: bool
    temporary_cell: str
    version: int
    staff: str
    staff_final: bool
    residence: Residence
    temp_comment: bool
    own: bool


@dataclass(frozen=True, slots=True)
class CommentsIn:
    """How far one cell is, in numbers.

    Attributes:
        people: Those who are rated.
        staff_missing: Civil servants and employees without a rating.
        staff_expected: Those whose rating is only expected.
        residence_missing: Those without the comment from where they live; 0 where the plan asks
            for none.
    """

    unit: Unit
    people: int
    staff_missing: int
    staff_expected: int
    residence_missing: int


@dataclass(frozen=True, slots=True)
class CommentsView:
    """A cell person by person, or an organisation cell by cell.

    Attributes:
        asks_residence: The plan asks for the comment from where a person lives.
        people: Of a cell.
        cells: Below an organisation that is no cell, in the order of the roster.
        above: Name and id of what lies directly above, where the person acts there.
    """

    unit: Unit
    season: SeasonView
    asks_residence: bool
    people: tuple[CommentsOf, ...] = ()
    cells: tuple[CommentsIn, ...] = ()
    above: int = 0
