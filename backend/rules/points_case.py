"""A year as it is rated by points: whose, the tasks counted, what was concluded."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from backend.rules.answers import WrongQuestionError
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.citation import Record
from backend.rules.figures import check_range
from backend.rules.plan_rules import Condition, RatingRules


class Rated(StrEnum):
    """Whose conditions are asked: a person's by the form he uses, or those of a collective."""

    MEMBER = "member"
    OUTSIDE = "outside"
    LEADER = "leader"
    COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tasks(Record):
    """Tasks of the year, counted.

    Attributes:
        done: Finished, late or not.
        not_done: Judged as not done.
    """

    given: int
    done: int
    on_time: int
    exceeded: int
    not_done: int = 0

    @property
    def late(self) -> int:
        """Finished after their day."""
        return self.done - self.on_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcomings(Record):
    """Shortcomings named at the last review, and those mended since."""

    earlier: int = 0
    fixed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsQuestion(Record):
    """The year of a person or of a collective.

    Attributes:
        points: Out of 100; one decimal as a string, "89.5".
        tasks: The person's own; a collective's are those of the place it leads.
        unit: Tasks of the unit led, for leaders.
        grounds: What a competent body has concluded, by the plan's keys or in words.
        way_out: What the plan names as a way out is claimed, e.g. to have mended it himself.
        disciplined: Of a collective: its members and the units below it that were disciplined.
        violation_elsewhere: Of a collective: its member was disciplined for what he did at an
            earlier place, or outside the collective's duty.
    """

    group: Rated
    points: int | str
    tasks: Tasks
    shortcomings: Shortcomings = field(default_factory=Shortcomings)
    grounds: tuple[str, ...] = ()
    way_out: bool = False
    unit: Tasks | None = None
    disciplined: int = 0
    violation_elsewhere: bool = False

    @property
    def counted(self) -> Sequence[tuple[str, Tasks]]:
        """Every count there is, and whose."""
        own = (self.whose, self.tasks)
        return (own,) if self.unit is None else (own, ("unit", self.unit))

    @property
    def whose(self) -> str:
        """Whose the tasks are."""
        return "collective" if self.group is Rated.COLLECTIVE else "own"


def check_case(rules: RatingRules, question: PointsQuestion) -> None:
    """Refuse a year that cannot be.

    Raises:
        WrongQuestionError: a count above what it is a part of, what another group has, or a
            ground that stands for others only.

    Source: none; the form of a question.
    """
    if (question.unit is not None) is not (question.group is Rated.LEADER):
        raise WrongQuestionError("unit", "leaders have one, and nobody else")
    for whose, tasks in question.counted:
        path = "unit" if whose == "unit" else "tasks"
        check_range(f"{path}.given", tasks.given, MOST_PEOPLE)
        check_range(f"{path}.done", tasks.done, tasks.given)
        check_range(f"{path}.on_time", tasks.on_time, tasks.done)
        check_range(f"{path}.exceeded", tasks.exceeded, tasks.done)
        check_range(f"{path}.not_done", tasks.not_done, tasks.given - tasks.done)
    check_range("shortcomings.earlier", question.shortcomings.earlier, MOST_PEOPLE)
    check_range("shortcomings.fixed", question.shortcomings.fixed, question.shortcomings.earlier)
    of_collective = question.group is Rated.COLLECTIVE
    check_range("disciplined", question.disciplined, MOST_PEOPLE if of_collective else 0)
    if question.violation_elsewhere and not of_collective:
        raise WrongQuestionError("violation_elsewhere", "is asked of a collective only")
    _check_grounds(rules, question)


def of_group(rules: RatingRules, group: Rated, *, grounds: bool) -> Sequence[Condition]:
    """The conditions that hold for a group, or the grounds that do.

    Source: 366 Article 11; each condition names its groups.
    """
    return [
        condition
        for condition in rules.conditions
        if condition.ground is grounds and (not condition.groups or group in condition.groups)
    ]


def number_of(condition: Condition) -> int:
    """What a condition is compared with; 0 for none.

    Source: none; the form of a condition.
    """
    return int(condition.value or 0)


def _check_grounds(rules: RatingRules, question: PointsQuestion) -> None:
    every = {c.key for c in rules.conditions if c.ground}
    of_others = every - {c.key for c in of_group(rules, question.group, grounds=True)}
    for index, ground in enumerate(question.grounds):
        if ground in of_others or not ground.strip():
            raise WrongQuestionError(f"grounds.{index}", f"no ground for a {question.group}")
