"""The grounds for the lowest level, what they rest on, and what leaves one to people."""

from collections.abc import Iterator
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, unsettled
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_course import WayOut
from backend.rules.plan_rules import Condition, RatingRules
from backend.rules.points_case import PointsQuestion, Rated, Tasks, number_of, of_group
from backend.rules.verdict import FactValue, Finding, Outcome

#: Facts of a case under which a ground does not stand.
UNLESS = frozenset({"violation_elsewhere"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundsQuestion(Record):
    """Whose grounds for the lowest level are asked for."""

    group: Rated


def level_grounds(plan: Plan, question: GroundsQuestion, _days: WorkingDays) -> Reply:
    """List the grounds for the lowest level of a group, and what lets one be left to people.

    Source: 366 Article 11 (4), 4.1 to 4.3.
    """
    rules = plan.level_by_points
    if rules is None:
        return unsettled(plan, "points")
    held = of_group(rules, question.group, grounds=True)
    ways = [way for way in rules.ways_out if question.group in way.groups]
    answer: dict[str, Json] = {
        "level": rules.levels[-1],
        "grounds": [condition.key for condition in held],
        "shares": {c.key: number_of(c) for c in held if c.value is not None},
        "unless": {c.key: c.unless for c in held if c.unless},
        "ways_out": [way.key for way in ways],
    }
    findings = [_listed(plan, condition) for condition in held]
    return Reply(answer, (*findings, *(_way_out(plan, way) for way in ways)))


def _listed(plan: Plan, condition: Condition) -> Finding:
    share = number_of(condition)
    code = "finding-ground-share" if share else "finding-ground-listed"
    facts: dict[str, FactValue] = {"ground": condition.key}
    if share:
        facts["asked"] = share
    return Finding(code, Outcome.MET, plan.cite(condition), facts)


def _way_out(plan: Plan, way: WayOut) -> Finding:
    facts: dict[str, FactValue] = {"name": (f"name-way-out-{way.key}",)}
    return Finding("finding-way-out", Outcome.MET, plan.cite(way), facts)


def standing_grounds(
    plan: Plan, rules: RatingRules, question: PointsQuestion
) -> Iterator[Finding]:
    """The grounds that stand: concluded by a competent body, or plain from the counts.

    Source: 366 Article 11 (4), 4.1 to 4.3.
    """
    of_case = of_group(rules, question.group, grounds=True)
    by_key = {condition.key: condition for condition in of_case}
    for ground in question.grounds:
        condition = by_key.get(ground, of_case[0])
        if not _is_excepted(condition, ground, question):
            yield Finding(
                "finding-points-ground", Outcome.UNMET, plan.cite(condition), {"ground": ground}
            )
    tasks = question.tasks
    judged = by_key.get("not_done_over")
    if judged and 100 * tasks.not_done > number_of(judged) * tasks.given:
        facts: dict[str, FactValue] = {"not_done": tasks.not_done, "given": tasks.given}
        yield _by_count(plan, judged, "finding-points-not-done", {"whose": "own", **facts})
    led, own = by_key.get("unit_done_under"), by_key.get("done_under")
    if led and question.unit:
        yield from _under(plan, led, question.unit)
    if own:
        yield from _under(plan, own, tasks)


def excepted_grounds(
    plan: Plan, rules: RatingRules, question: PointsQuestion
) -> Iterator[Finding]:
    """Grounds that are claimed and do not stand, by the plan's own exception.

    Source: 366 Article 11 (4), 4.1.2.
    """
    for condition in of_group(rules, question.group, grounds=True):
        if condition.key in question.grounds and _is_excepted(condition, condition.key, question):
            facts: dict[str, FactValue] = {"ground": condition.key}
            clause = plan.cite(condition)
            yield Finding("finding-ground-elsewhere", Outcome.MET, clause, facts)


def _is_excepted(condition: Condition, ground: str, question: PointsQuestion) -> bool:
    if not condition.unless or ground != condition.key:
        return False
    return bool(getattr(question, condition.unless))


def left_open(plan: Plan, rules: RatingRules, question: PointsQuestion) -> Iterator[Finding]:
    """By which words a ground is left to people once its way out is claimed.

    Source: 366 Article 11 (4), the last sentences of 4.1, 4.2 and 4.3.
    """
    for way in rules.ways_out:
        if question.group in way.groups:
            facts: dict[str, FactValue] = {"name": (f"name-way-out-{way.key}",)}
            yield Finding("finding-points-way-out", Outcome.UNDECIDED, plan.cite(way), facts)


def _under(plan: Plan, condition: Condition, tasks: Tasks) -> Iterator[Finding]:
    """So small a share of a unit's tasks done that it is a ground."""
    if 100 * tasks.done < number_of(condition) * tasks.given:
        facts: dict[str, FactValue] = {"done": tasks.done, "given": tasks.given}
        yield _by_count(plan, condition, "finding-points-unit-done-under", facts)


def _by_count(plan: Plan, condition: Condition, code: str, facts: dict[str, FactValue]) -> Finding:
    numbers = {"asked": number_of(condition), "over": "yes", **facts}
    return Finding(code, Outcome.UNMET, plan.cite(condition), numbers)


KINDS: tuple[Kind, ...] = (
    Kind(
        name="level_grounds",
        summary="The grounds for the lowest level, and what leaves one to people",
        question=GroundsQuestion,
        rule=level_grounds,
        keys={
            "level": "the level they lead to",
            "grounds": "the plan's keys, in its order",
            "shares": "the per cent of those that are a share",
            "unless": "the fact under which one does not stand",
            "ways_out": "what may be claimed, after which people decide",
        },
    ),
)
