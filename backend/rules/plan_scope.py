"""The parts of a plan that say whom it reaches: bodies, organisations, roles, targets, its root.

Each is a `Cited` value of `backend.rules.plan`; an empty tuple or None means that the plan is
silent on the matter. Names are those of `backend.rules.vocabulary`.
"""

from dataclasses import dataclass

from backend.rules.citation import Cited
from backend.rules.terms import ScopeAnswer, SlotState


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRule(Cited):
    """A body that is reviewed as a collective, beside those of `Plan.collectives`.

    It may stand at a level that is no kind of Party organisation, and without a printed place.

    Attributes:
        body: "committee", "cell_board", "leadership_collective" …
        of: Kinds of organisation, or other levels, whose body it is.
        place: Where it is reviewed; "" where the plan does not say.
        only_if: The fact under which it holds, e.g. "has_board"; "" for always.
    """

    body: str
    of: tuple[str, ...]
    place: str = ""
    only_if: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRating(Cited):
    """Whether bodies that are reviewed are also rated as a collective (xếp loại tập thể)."""

    bodies: tuple[str, ...]
    of: tuple[str, ...]
    rating: ScopeAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectivePlace(Cited):
    """The general words on where collectives are reviewed (nơi kiểm điểm tập thể)."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedOrganisations(Cited):
    """Kinds of Party organisation that are rated, or are not (tổ chức đảng được xếp loại)."""

    kinds: tuple[str, ...]
    rating: ScopeAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePlaces(Cited):
    """Where people are reviewed by what they are (nơi kiểm điểm theo vai trò).

    Attributes:
        roles: Who, e.g. "temporary_member" or "cell_secretary".
        places: Code names, the own cell first.
        ordered: Whether the plan prints an order.
        steps: What takes place there: "review", "rating" or both, as printed.
        only_if: "has_board" or "no_board" of the cell; "" for always.
        further: The plan names further places by post; these alone are certain.
        about: What alone is reviewed there, e.g. "concurrent_post"; "" for everything.
    """

    roles: tuple[str, ...]
    places: tuple[str, ...]
    ordered: bool
    steps: tuple[str, ...]
    only_if: str = ""
    further: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecords(Cited):
    """People who are reviewed in more than one capacity (vừa là đảng viên, vừa là cán bộ).

    Attributes:
        records: "member" and "leader".
    """

    roles: tuple[str, ...]
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionTargets(Cited):
    """To whom a review suggestion may go (đối tượng được gợi ý kiểm điểm).

    Attributes:
        managed_by: The body that must manage the target; "own_level" for whoever suggests.
        targets: What may be one, e.g. "committee"; both are empty unless stated.
        source: The document it is left to; "" unless external.
    """

    managed_by: str = ""
    targets: tuple[str, ...] = ()
    state: SlotState = SlotState.STATED
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covers(Cited):
    """Units inside one root that the plan reaches, or does not reach (phạm vi kế hoạch).

    Attributes:
        root: The organisation the plan was made for, e.g. "block".
        units: Kinds of organisation, or other levels.
    """

    root: str
    units: tuple[str, ...]
    answer: ScopeAnswer
