"""The parts of a plan on the course of a season: orders, ways out, disciplines, re-ratings.

Each is a `Cited` value of `backend.rules.plan`; an empty tuple or None means that the plan does
not regulate the matter itself. Names are those of `backend.rules.course_terms`.
"""

from dataclasses import dataclass

from backend.rules.citation import Cited, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRule(Cited):
    """What comes before what (trình tự).

    Attributes:
        key: Name of the principle, e.g. "collective_first".
        step: What is put in order, e.g. "review" or "rating".
        sequence: Groups of subjects; each group comes before all later ones, and those of one
            group stand in no order among themselves.
        between: Holds between organisations, whose kinds the sequence then names; otherwise it
            holds within one body, organisation or person (A-31).
        warns_only: The plan only warns, or the order is only asked for.
    """

    key: str
    step: str
    sequence: tuple[tuple[str, ...], ...]
    between: bool = False
    warns_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut(Cited):
    """When a ground for the lowest level is left to people after all (lối thoát).

    Attributes:
        key: What is claimed, e.g. "found_and_mended".
        groups: Whose grounds it is for.
    """

    key: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisciplineTiming(Cited):
    """To which period and place a discipline counts (thời điểm, nơi tính kỷ luật).

    Attributes:
        case: "earlier_year", "old_place" or "both_places".
        counts_to: "current_period", "old_place" or "each_place".
        decided_by: Who finds the level; "" where the plan does not say.
    """

    case: str
    counts_to: str
    decided_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReRatingRule(Cited):
    """On which grounds a decided level is taken back (hủy, xếp loại lại).

    Attributes:
        subjects: Whose level: "member", "organisation", "collective".
        grounds: Any one of them is enough.
        remedy: "cancel_and_rate_again" or "adjust_or_cancel".
        new_decision: The plan asks for a decision of its own on the new level.
    """

    subjects: tuple[str, ...]
    grounds: tuple[str, ...]
    remedy: str
    new_decision: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReRatingBody(Cited):
    """Who may take a decided level back (cấp có thẩm quyền hủy, xếp loại lại)."""

    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReRatingForm(Cited):
    """The form on which it is decided anew, by its printed number (mẫu)."""

    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReRating(Record):
    """Taking a decided level back: why, by whom, on which form.

    Attributes:
        rules: At least one.
        ordered_by, form: None where the plan does not say.
    """

    rules: tuple[ReRatingRule, ...]
    ordered_by: ReRatingBody | None = None
    form: ReRatingForm | None = None
