"""The level that points and conditions lead to together (điểm và điều kiện), or that none fits.

A level needs its points and its conditions at once. Where the points are there and a condition
is not, no level is named: the regulation does not say which one follows, and people decide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from backend.rules.answers import Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.citation import Record
from backend.rules.figures import check_range, tenths, written
from backend.rules.plan import Plan
from backend.rules.plan_forms import Group
from backend.rules.plan_rules import Condition, RatingRules
from backend.rules.terms import Level
from backend.rules.verdict import FactValue, Finding, Outcome

_MOST_POINTS = 100
#: What a failed condition is called in the answer, in the order of the answer.
MISSING = {
    "all_done": "not_all_done",
    "all_on_time": "late",
    "exceeded_at_least": "exceeded_below_30",
    "shortcomings_fixed": "shortcomings_open",
    "late_at_most": "late_over_20",
}
_OF_UNIT = "unit_"


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
    """A person's year.

    Attributes:
        points: Out of 100; one decimal as a string, "89.5".
        unit: Tasks of the unit led, for leaders.
        grounds: What a competent body has concluded, by the plan's keys or in words.
        way_out: The person claims to have found and mended it himself.
    """

    group: Group
    points: int | str
    tasks: Tasks
    shortcomings: Shortcomings = field(default_factory=Shortcomings)
    grounds: tuple[str, ...] = ()
    way_out: bool = False
    unit: Tasks | None = None


Checked = tuple[str, bool, dict[str, FactValue]]


def level_by_points(plan: Plan, question: PointsQuestion, _days: WorkingDays) -> Reply:
    """The level whose points and conditions both hold; null where people have to decide.

    Source: 366 Article 11, clauses 1 to 4.
    """
    rules = plan.level_by_points
    if rules is None:
        return unsettled(plan, "points")
    amount = tenths("points", question.points, _MOST_POINTS)
    _check(rules, question)
    grounds = tuple(_grounds(plan, rules, question))
    low = tuple(_too_low(plan, rules, amount))
    lowest = rules.levels[-1]
    if low or (grounds and not question.way_out):
        return _reply(lowest, "fits", (), (*low, *grounds))
    if grounds:
        note = Finding("finding-points-way-out", Outcome.UNDECIDED, grounds[0].clause)
        return _reply(None, "people_decide", (), (*grounds, note))
    return _of_points(plan, rules, question, amount)


def _of_points(plan: Plan, rules: RatingRules, question: PointsQuestion, amount: int) -> Reply:
    """The level of these points, if its conditions hold too."""
    bar = next(
        c for c in rules.conditions if c.key == "points_at_least" and amount >= _number(c) * 10
    )
    reached = Finding(
        "finding-points-level",
        Outcome.MET,
        plan.cite(bar),
        {"points": written(amount), "level": bar.level},
    )
    idle = [whose for whose, tasks in _counted(question) if not tasks.given]
    if idle:
        none = Finding(
            "finding-points-no-tasks", Outcome.UNDECIDED, plan.cite(bar), {"whose": idle[0]}
        )
        return _reply(None, "no_level_fits", ("no_tasks",), (reached, none))
    checks = [
        (condition.key, _finding(plan, condition, question))
        for condition in _conditions(rules, question)
        if condition.level == bar.level and condition.key != "points_at_least"
    ]
    findings = (reached, *(finding for _key, finding in checks))
    failed = {key.removeprefix(_OF_UNIT) for key, f in checks if f.outcome is Outcome.UNMET}
    missing = tuple(code for key, code in MISSING.items() if key in failed)
    if not missing:
        return _reply(bar.level, "fits", (), findings)
    gap = Finding("finding-points-no-level", Outcome.UNDECIDED, plan.cite(bar), reached.facts)
    return _reply(None, "no_level_fits", missing, (*findings, gap))


def _conditions(rules: RatingRules, question: PointsQuestion) -> Iterator[Condition]:
    for condition in rules.conditions:
        if not condition.ground and (not condition.groups or question.group in condition.groups):
            yield condition


def _finding(plan: Plan, condition: Condition, question: PointsQuestion) -> Finding:
    of_unit = condition.key.startswith(_OF_UNIT)
    tasks = question.unit if of_unit and question.unit else question.tasks
    name, holds, facts = _held_against(condition, tasks, question.shortcomings)
    return Finding(
        f"finding-points-{name}",
        Outcome.MET if holds else Outcome.UNMET,
        plan.cite(condition),
        {"whose": "unit" if of_unit else "own", "tested": condition.level, **facts},
    )


def _held_against(condition: Condition, tasks: Tasks, mended: Shortcomings) -> Checked:
    """One condition: the name of its sentence, whether it holds, the numbers."""
    asked, given = _number(condition), tasks.given
    match condition.key.removeprefix(_OF_UNIT):
        case "all_done":
            return "done", tasks.done == given, {"done": tasks.done, "given": given}
        case "all_on_time":
            return "on-time", not tasks.late, {"late": tasks.late, "given": given}
        case "late_at_most":
            facts: dict[str, FactValue] = {"late": tasks.late, "given": given, "asked": asked}
            return "late", 100 * tasks.late <= asked * given, facts
        case "exceeded_at_least":
            needed = -(-asked * given // 100)
            facts = {"exceeded": tasks.exceeded, "given": given, "asked": asked, "needed": needed}
            return "exceeded", tasks.exceeded >= needed, facts
        case "shortcomings_fixed":
            facts = {"fixed": mended.fixed, "earlier": mended.earlier}
            return "shortcomings", mended.fixed == mended.earlier, facts
        case unknown:
            raise LookupError(unknown)


def _too_low(plan: Plan, rules: RatingRules, amount: int) -> Iterator[Finding]:
    for condition in rules.conditions:
        if condition.key == "points_below" and amount < _number(condition) * 10:
            yield Finding(
                "finding-points-low",
                Outcome.UNMET,
                plan.cite(condition),
                {"points": written(amount), "asked": _number(condition)},
            )


def _grounds(plan: Plan, rules: RatingRules, question: PointsQuestion) -> Iterator[Finding]:
    """The grounds that stand: concluded by a competent body, or plain from the counts."""
    of_group = [c for c in rules.conditions if c.ground and question.group in c.groups]
    by_key = {condition.key: condition for condition in of_group}
    for ground in question.grounds:
        condition = by_key.get(ground, of_group[0])
        yield Finding(
            "finding-points-ground", Outcome.UNMET, plan.cite(condition), {"ground": ground}
        )
    tasks, unit = question.tasks, question.unit
    judged, share = by_key.get("not_done_over"), by_key.get("unit_done_under")
    if judged and 100 * tasks.not_done > _number(judged) * tasks.given:
        facts: dict[str, FactValue] = {"not_done": tasks.not_done, "given": tasks.given}
        yield _by_count(plan, judged, "finding-points-not-done", {"whose": "own", **facts})
    if share and unit and 100 * unit.done < _number(share) * unit.given:
        facts = {"done": unit.done, "given": unit.given}
        yield _by_count(plan, share, "finding-points-unit-done-under", facts)


def _by_count(plan: Plan, condition: Condition, code: str, facts: dict[str, FactValue]) -> Finding:
    numbers = {"asked": _number(condition), "over": "yes", **facts}
    return Finding(code, Outcome.UNMET, plan.cite(condition), numbers)


def _check(rules: RatingRules, question: PointsQuestion) -> None:
    if (question.unit is not None) is not (question.group is Group.LEADER):
        raise WrongQuestionError("unit", "leaders have one, and nobody else")
    for whose, tasks in _counted(question):
        path = "tasks" if whose == "own" else "unit"
        check_range(f"{path}.given", tasks.given, MOST_PEOPLE)
        check_range(f"{path}.done", tasks.done, tasks.given)
        check_range(f"{path}.on_time", tasks.on_time, tasks.done)
        check_range(f"{path}.exceeded", tasks.exceeded, tasks.done)
        check_range(f"{path}.not_done", tasks.not_done, tasks.given - tasks.done)
    check_range("shortcomings.earlier", question.shortcomings.earlier, MOST_PEOPLE)
    check_range("shortcomings.fixed", question.shortcomings.fixed, question.shortcomings.earlier)
    of_others = {
        condition.key
        for condition in rules.conditions
        if condition.ground and condition.groups and question.group not in condition.groups
    } - {c.key for c in rules.conditions if c.ground and question.group in c.groups}
    for index, ground in enumerate(question.grounds):
        if ground in of_others or not ground.strip():
            raise WrongQuestionError(f"grounds.{index}", f"no ground for a {question.group}")


def _counted(question: PointsQuestion) -> Sequence[tuple[str, Tasks]]:
    own = ("own", question.tasks)
    return (own,) if question.unit is None else (own, ("unit", question.unit))


def _number(condition: Condition) -> int:
    return int(condition.value or 0)


def _reply(
    level: str | None, status: str, missing: tuple[str, ...], findings: tuple[Finding, ...]
) -> Reply:
    named = Level(level) if level else None
    return Reply({"level": named, "status": status, "missing": missing}, findings)


KINDS: tuple[Kind, ...] = (
    Kind(
        name="level_by_points",
        summary="The level that points and conditions lead to together",
        question=PointsQuestion,
        rule=level_by_points,
        keys={
            "level": "the level; null where people decide or none fits",
            "status": "fits, people_decide or no_level_fits",
            "missing": "what keeps the level of these points from holding, in a fixed order",
        },
    ),
)
