"""Which score form a person fills in (mẫu 2A, 2B, 2C), and what its points come to.

Only 30 and 70 are printed. Where a committee has set the points of the lines, each line is scored
by itself; where it has not, only the sum of a part can be given, and no line is guessed at.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.citation import Record
from backend.rules.figures import said, tenths, written
from backend.rules.plan import Plan
from backend.rules.plan_forms import Group, ScoreForm, ScoreGroup
from backend.rules.verdict import FactValue, Finding, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFormQuestion(Record):
    """Whose form is asked for, and the points given on it so far.

    Attributes:
        scores: By line, for a part whose lines have points; one decimal as a string, "4.5".
        group_scores: By part, for a part whose lines have none.
    """

    group: Group
    scores: dict[str, int | str] = field(default_factory=dict[str, int | str])
    group_scores: dict[str, int | str] = field(default_factory=dict[str, int | str])

    @property
    def has_points(self) -> bool:
        """Whether points are given at all, rather than only the form asked for."""
        return bool(self.scores or self.group_scores)


@dataclass(frozen=True, slots=True)
class _Scored:
    """One part of the form: its points so far, in tenths, and the names without any."""

    part: ScoreGroup
    amount: int
    missing: tuple[str, ...]


def score_form(plan: Plan, question: ScoreFormQuestion, _days: WorkingDays) -> Reply:
    """The form of a group of people, its parts, and the total where nothing is missing.

    Source: 366 Article 10, annexes 3 to 5; HD43 forms 2A, 2B, 2C.
    """
    form = next((form for form in plan.score_forms if form.group is question.group), None)
    if form is None:
        return unsettled(plan, "points")
    _check(form, question)
    scored = [_score(part, question) for part in form.groups]
    answer: dict[str, Json] = {
        "form": form.form,
        "annex": form.annex,
        "sections": {part.key.value: part.most for part in form.groups},
        "items_set": all(part.is_set for part in form.groups),
    }
    missing = [name for part in scored for name in part.missing]
    if question.has_points and missing:
        answer["missing"] = missing
    elif question.has_points:
        answer["total"] = written(sum(part.amount for part in scored))
    return Reply(answer, tuple(_findings(plan, form, scored, question)))


def _check(form: ScoreForm, question: ScoreFormQuestion) -> None:
    """Refuse points for lines and parts the form does not have, or not in this way."""
    part_of = {item.key: part for part in form.groups for item in part.items}
    for key in question.scores:
        if key not in part_of:
            raise WrongQuestionError(f"scores.{key[:40]}", f"form {form.form} has no such line")
        if not part_of[key].is_set:
            raise WrongQuestionError(
                f"scores.{key}", f"its points are not set; give group_scores.{part_of[key].key}"
            )
    parts = {part.key.value: part for part in form.groups}
    for key in question.group_scores:
        if key not in parts:
            raise WrongQuestionError(f"group_scores.{key[:40]}", "neither common nor tasks")
        if parts[key].is_set:
            raise WrongQuestionError(f"group_scores.{key}", "is the sum of its lines; give scores")


def _score(part: ScoreGroup, question: ScoreFormQuestion) -> _Scored:
    if part.is_set:
        most = {item.key: item.points or 0 for item in part.items}
        return _summed(part, "scores", most, question.scores)
    return _summed(part, "group_scores", {part.key.value: part.most}, question.group_scores)


def _summed(
    part: ScoreGroup, path: str, most: Mapping[str, int], points: Mapping[str, int | str]
) -> _Scored:
    amounts = [tenths(f"{path}.{key}", points[key], most[key]) for key in most if key in points]
    return _Scored(part, sum(amounts), tuple(key for key in most if key not in points))


def _findings(
    plan: Plan, form: ScoreForm, scored: list[_Scored], question: ScoreFormQuestion
) -> Iterator[Finding]:
    named: dict[str, FactValue] = {
        "group": form.group.value,
        "form": form.form.value,
        "annex": form.annex.removeprefix("PL"),
    }
    yield Finding("finding-score-form", Outcome.MET, plan.cite(form), named)
    for one in scored:
        clause = plan.cite(one.part)
        facts: dict[str, FactValue] = {"section": one.part.key.value, "most": one.part.most}
        if not one.part.is_set:
            yield Finding("finding-score-unset", Outcome.UNDECIDED, clause, facts)
        if question.has_points and one.missing:
            lacking = {**facts, "count": len(one.missing)}
            yield Finding("finding-score-missing", Outcome.UNDECIDED, clause, lacking)
        elif question.has_points:
            reached = {**facts, "points": said(one.amount)}
            yield Finding("finding-score-section", Outcome.MET, clause, reached)
    if question.has_points and not any(one.missing for one in scored):
        total = said(sum(one.amount for one in scored))
        most = sum(part.most for part in form.groups)
        facts = {"total": total, "most": most}
        yield Finding("finding-score-total", Outcome.MET, plan.cite(form), facts)


KINDS: tuple[Kind, ...] = (
    Kind(
        name="score_form",
        summary="The score form of a group of people, and what its points come to",
        question=ScoreFormQuestion,
        rule=score_form,
        keys={
            "form": "2A, 2B or 2C",
            "annex": "the annex its lines are printed in",
            "sections": "the most points of each part",
            "items_set": "whether the points of every line are set",
            "total": "the points in all, once none is missing",
            "missing": "lines and parts without points, once some have them",
        },
    ),
)
