"""The score forms of a plan: who fills in which, the lines on it, the points of each line.

A form has a part for common criteria and a part for tasks; how many points a line of them is worth
is for the committees below, so a line may stand without points.
"""

from dataclasses import dataclass
from enum import StrEnum

from backend.rules.citation import Cited, Record


class Group(StrEnum):
    """Whose form and conditions are asked: no post, outside the political system, leading."""

    MEMBER = "member"
    OUTSIDE = "outside"
    LEADER = "leader"


class FormCode(StrEnum):
    """The number printed on a form (mẫu)."""

    LEADERS = "2A"
    MEMBERS = "2B"
    OUTSIDE = "2C"


class ScorePart(StrEnum):
    """The two parts of a form: common criteria, and the results of the tasks."""

    COMMON = "common"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreItem(Record):
    """One line of a form that gets points (mục chấm điểm).

    Attributes:
        key: Short name, at most 8 ASCII letters and digits, once in a form.
        label: The words shown, in Vietnamese.
        points: The most it may get; None until a committee sets it.
    """

    key: str
    label: str
    points: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreGroup(Cited):
    """One part of a form, its most points, and its lines."""

    key: ScorePart
    most: int
    items: tuple[ScoreItem, ...]

    @property
    def is_set(self) -> bool:
        """Whether a committee has set the points of the lines."""
        return all(item.points is not None for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreForm(Cited):
    """A form and the people it is for (mẫu 2A, 2B, 2C).

    Attributes:
        annex: The annex its lines are printed in, e.g. "PL5".
        groups: Its parts, the common criteria first.
    """

    form: FormCode
    group: Group
    annex: str
    groups: tuple[ScoreGroup, ...]
