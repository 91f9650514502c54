"""The level that points and conditions lead to together (điểm và điều kiện), or that none fits.

A level needs its points and its conditions at once. Where the points are there and a condition
is not, no level is named: the regulation does not say which one follows, and people decide.
"""

from collections.abc import Iterator

from backend.rules.answers import Kind, Reply, WorkingDays, unsettled
from backend.rules.figures import said, tenths
from backend.rules.plan import Plan
from backend.rules.plan_rules import Condition, RatingRules
from backend.rules.points_case import PointsQuestion, Tasks, check_case, number_of, of_group
from backend.rules.points_grounds import excepted_grounds, left_open, standing_grounds
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
    "nobody_disciplined": "somebody_disciplined",
}
_OF_UNIT = "unit_"

Checked = tuple[str, bool, dict[str, FactValue]]


def level_by_points(plan: Plan, question: PointsQuestion, _days: WorkingDays) -> Reply:
    """The level whose points and conditions both hold; null where people have to decide.

    Source: 366 Article 11, clauses 1 to 4.
    """
    rules = plan.level_by_points
    if rules is None:
        return unsettled(plan, "points")
    amount = tenths("points", question.points, _MOST_POINTS)
    check_case(rules, question)
    grounds = tuple(standing_grounds(plan, rules, question))
    low = tuple(_too_low(plan, rules, amount))
    lowest = rules.levels[-1]
    if low or (grounds and not question.way_out):
        return _reply(lowest, "fits", (), (*low, *grounds))
    if grounds:
        return _reply(None, "people_decide", (), (*grounds, *left_open(plan, rules, question)))
    reply = _of_points(plan, rules, question, amount)
    return Reply(reply.answer, (*excepted_grounds(plan, rules, question), *reply.because))


def _of_points(plan: Plan, rules: RatingRules, question: PointsQuestion, amount: int) -> Reply:
    """The level of these points, if its conditions hold too."""
    bar = next(
        c for c in rules.conditions if c.key == "points_at_least" and amount >= number_of(c) * 10
    )
    reached = Finding(
        "finding-points-level",
        Outcome.MET,
        plan.cite(bar),
        {"points": said(amount), "level": bar.level},
    )
    idle = [whose for whose, tasks in question.counted if not tasks.given]
    if idle:
        none = Finding(
            "finding-points-no-tasks", Outcome.UNDECIDED, plan.cite(bar), {"whose": idle[0]}
        )
        return _reply(None, "no_level_fits", ("no_tasks",), (reached, none))
    checks = [
        (condition.key, _finding(plan, condition, question))
        for condition in of_group(rules, question.group, grounds=False)
        if condition.level == bar.level and condition.key != "points_at_least"
    ]
    findings = (reached, *(finding for _key, finding in checks))
    failed = {key.removeprefix(_OF_UNIT) for key, f in checks if f.outcome is Outcome.UNMET}
    missing = tuple(code for key, code in MISSING.items() if key in failed)
    if not missing:
        return _reply(bar.level, "fits", (), findings)
    gap = Finding("finding-points-no-level", Outcome.UNDECIDED, plan.cite(bar), reached.facts)
    return _reply(None, "no_level_fits", missing, (*findings, gap))


def _finding(plan: Plan, condition: Condition, question: PointsQuestion) -> Finding:
    of_unit = condition.key.startswith(_OF_UNIT)
    tasks = question.unit if of_unit and question.unit else question.tasks
    name, holds, facts = _held_against(condition, tasks, question)
    return Finding(
        f"finding-points-{name}",
        Outcome.MET if holds else Outcome.UNMET,
        plan.cite(condition),
        {"whose": "unit" if of_unit else question.whose, "tested": condition.level, **facts},
    )


def _held_against(condition: Condition, tasks: Tasks, question: PointsQuestion) -> Checked:
    """One condition: the name of its sentence, whether it holds, the numbers."""
    asked, given = number_of(condition), tasks.given
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
            mended = question.shortcomings
            facts = {"fixed": mended.fixed, "earlier": mended.earlier}
            return "shortcomings", mended.fixed == mended.earlier, facts
        case "nobody_disciplined":
            return "disciplined", not question.disciplined, {"disciplined": question.disciplined}
        case unknown:
            raise LookupError(unknown)


def _too_low(plan: Plan, rules: RatingRules, amount: int) -> Iterator[Finding]:
    for condition in rules.conditions:
        if condition.key == "points_below" and amount < number_of(condition) * 10:
            yield Finding(
                "finding-points-low",
                Outcome.UNMET,
                plan.cite(condition),
                {"points": said(amount), "asked": number_of(condition)},
            )


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
