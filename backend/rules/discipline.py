"""To which period and place a discipline counts (tính kỷ luật vào kỳ nào, nơi nào)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.asking import named, plausible, some
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_course import DisciplineTiming
from backend.rules.verdict import FactValue, Finding, Outcome

_MOST_ACTS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Record):
    """A violation: when, and at which place of work or activity."""

    done_on: date
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimingQuestion(Record):
    """A discipline, or a heavier one in the place of an earlier, and what it was for.

    Attributes:
        place: Where the person stands on the day of the discipline.
        made_heavier: An earlier discipline was made heavier on that day.
    """

    acts: tuple[Act, ...]
    disciplined_on: date
    place: str
    made_heavier: bool = False


def discipline_timing(plan: Plan, question: TimingQuestion, _days: WorkingDays) -> Reply:
    """Say to which period and places a discipline counts, and that people find the level.

    The plan speaks of disciplines of its own period only; one of another year is answered
    "absent". Where nothing is special, the discipline counts here and now, and whether it is a
    ground for a level is asked of the levels.

    Raises:
        WrongQuestionError: no act, too many, one after the discipline, or a blank place.

    Source: 366 Article 11, the cases to be noted at its end.
    """
    _check(question)
    if not plan.discipline_timing:
        return unsettled(plan, "discipline_timing")
    if question.disciplined_on.year != plan.year:
        return Reply({"status": "absent"})
    cases = tuple(_cases(plan, question))
    rules = [rule for rule in plan.discipline_timing if rule.case in cases]
    places = list(dict.fromkeys(act.place for act in question.acts))
    answer: dict[str, Json] = {
        "cases": list(cases),
        "period": plan.year,
        "places": places,
        "spared": [] if question.place in places else [question.place],
        "level": None,
        "status": "people_decide" if rules else "not_special",
        "decided_by": next((rule.decided_by for rule in rules if rule.decided_by), None),
    }
    findings = [_finding(plan, rule, question) for rule in rules] or [_plain(plan, question)]
    return Reply(answer, tuple(findings))


def _check(question: TimingQuestion) -> None:
    plausible(question.disciplined_on, "disciplined_on")
    named(question.place, "place")
    if len(some(question.acts, "acts")) > _MOST_ACTS:
        raise WrongQuestionError("acts", f"more than {_MOST_ACTS}")
    for index, act in enumerate(question.acts):
        named(act.place, f"acts.{index}.place")
        plausible(act.done_on, f"acts.{index}.done_on")
        if act.done_on > question.disciplined_on:
            raise WrongQuestionError(f"acts.{index}.done_on", "after the discipline")


def _cases(plan: Plan, question: TimingQuestion) -> Iterator[str]:
    """What is special about it, in the order of the plan's own list."""
    if any(act.done_on.year < plan.year for act in question.acts):
        yield "earlier_year"
    elsewhere = {act.place != question.place for act in question.acts}
    if elsewhere == {True}:
        yield "old_place"
    elif elsewhere == {True, False}:
        yield "both_places"


def _finding(plan: Plan, rule: DisciplineTiming, question: TimingQuestion) -> Finding:
    facts: dict[str, FactValue] = {
        "case": rule.case,
        "day": question.disciplined_on,
        "year": plan.year,
        "here": question.place,
        "elsewhere": _elsewhere(question.acts, question.place),
        "heavier": "yes" if question.made_heavier else "no",
    }
    return Finding("finding-discipline-timing", Outcome.UNDECIDED, plan.cite(rule), facts)


def _elsewhere(acts: Sequence[Act], here: str) -> str:
    return ", ".join(dict.fromkeys(act.place for act in acts if act.place != here))


def _plain(plan: Plan, question: TimingQuestion) -> Finding:
    """Nothing special: the words on the time of the act at the place of the act still hold."""
    rule = next(r for r in plan.discipline_timing if r.counts_to == "each_place")
    facts: dict[str, FactValue] = {"day": question.disciplined_on, "year": plan.year}
    return Finding("finding-discipline-plain", Outcome.MET, plan.cite(rule), facts)


KINDS: tuple[Kind, ...] = (
    Kind(
        "discipline_timing",
        "to which period and places a discipline counts",
        TimingQuestion,
        discipline_timing,
        {
            "cases": "earlier_year, old_place, both_places; empty where nothing is special",
            "period": "the year whose rating it counts to",
            "places": "the places whose results it counts to",
            "spared": "the place that does not answer for it",
            "level": "null: the plan names none",
            "status": "people_decide or not_special",
            "decided_by": "who finds the level; null where the plan does not say",
        },
    ),
)
