"""Which bodies are reviewed as a collective, which organisations are rated (tập thể, tổ chức)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, given, known, some
from backend.rules.citation import Cited, Record
from backend.rules.figures import check_range
from backend.rules.plan import Plan
from backend.rules.plan_rules import CollectiveRule
from backend.rules.plan_scope import BodyRating, RatedOrganisations
from backend.rules.terms import OrganisationKind, ScopeAnswer
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import UNITS

_CELLS = frozenset(kind.value for kind in OrganisationKind if kind.is_cell)
_MOST_PEOPLE = 100
#: A smaller leadership collective is reviewed together with another body (366, HD43 7.4).
_ENOUGH_PEOPLE = 3
_OUTCOME = {
    ScopeAnswer.IN: Outcome.MET,
    ScopeAnswer.OUT: Outcome.UNMET,
    ScopeAnswer.UNDECIDED: Outcome.UNDECIDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectivesQuestion(Record):
    """A unit by facts; a fact is asked for only where the plan's answer depends on it.

    Attributes:
        kind: A kind of organisation, or another level such as "department".
        has_board: Whether the cell has a board (chi ủy).
        has_standing_board: Whether the committee has a standing board (ban thường vụ).
        people: How many the leadership collective has.
        all_on_committee: Whether all of them sit on the committee too; left out for no.
    """

    kind: str
    has_board: bool | None = None
    has_standing_board: bool | None = None
    people: int | None = None
    all_on_committee: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedQuestion(Record):
    """Party organisations by kind; the same kind may stand several times."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Body:
    """A body that is reviewed, where, by which rule; `place` is "" where the plan is silent."""

    name: str
    place: str
    rule: Cited


#: Under which facts a rule on a body holds.
CONDITIONS: Mapping[str, Callable[[CollectivesQuestion], bool]] = {
    "": lambda _: True,
    "has_board": lambda asked: given(asked.has_board, "has_board"),
    "no_board": lambda asked: not given(asked.has_board, "has_board"),
    "has_standing_board": lambda asked: given(asked.has_standing_board, "has_standing_board"),
    "no_standing_board": lambda asked: not given(asked.has_standing_board, "has_standing_board"),
    "three_or_more": lambda asked: (
        given(asked.people, "people") >= _ENOUGH_PEOPLE and not asked.all_on_committee
    ),
    "three_or_more_on_committee": lambda asked: (
        given(asked.people, "people") >= _ENOUGH_PEOPLE and asked.all_on_committee
    ),
    "under_three": lambda asked: given(asked.people, "people") < _ENOUGH_PEOPLE,
}


def collectives(plan: Plan, question: CollectivesQuestion, _calendar: WorkingDays) -> Reply:
    """List the bodies of a unit that are reviewed as a collective, with place and rating.

    A body that is reviewed and left out of the list of rated collectives is reviewed without a
    rating (A-23). Place is "absent", rating "undecided" where the plan does not settle them; a
    unit for which it names no body answers absent.

    Raises:
        WrongQuestionError: an unknown unit, a fact such a unit cannot have, or one the plan's
            answer depends on and that is missing.

    Source: 000 II.1.1, III.1.2; 001 II.1, III; 002 II.A.1.1.a; 003 II.1, II.5; 004 I.A.1.1,
        I.A.2.1, I.B; 366 Article 5 (1), Article 7 (2), HD43 1.1 and 7.4.
    """
    _check(question)
    bodies = tuple(_bodies(plan, question))
    if not bodies:
        return ABSENT
    kind = question.kind
    found = [ground for body in bodies for ground in _grounds(plan, body, kind)]
    return Reply({"subjects": [_subject(plan, body, kind) for body in bodies]}, tuple(found))


def rated_organisations(plan: Plan, question: RatedQuestion, _calendar: WorkingDays) -> Reply:
    """Say of each organisation whether its kind is rated, and how many are.

    A kind the plan does not name is "absent": neither rated by it nor left out by it.

    Raises:
        WrongQuestionError: no kind, or an unknown one.

    Source: 000 III.1.1; 001 III; 002 II.B.1.1; 003 II.1, II.5; 004 I.B.2.1; 366 HD43 3.
    """
    kinds = some(question.kinds, "kinds")
    for index, kind in enumerate(kinds):
        known(kind, UNITS, f"kinds.{index}")
    rules = {kind: _rule_for(plan, kind) for kind in kinds}
    if not any(rules.values()):
        return ABSENT
    ratings = ["absent" if (rule := rules[kind]) is None else rule.rating.value for kind in kinds]
    findings = tuple(
        Finding(
            "finding-organisation-rated",
            _OUTCOME[rule.rating],
            plan.cite(rule),
            {"unit": kind, "rating": rule.rating.value},
        )
        for kind, rule in rules.items()
        if rule is not None
    )
    return Reply({"rating": ratings, "rated": ratings.count(ScopeAnswer.IN.value)}, findings)


def _check(question: CollectivesQuestion) -> None:
    known(question.kind, UNITS, "kind")
    is_cell = question.kind in _CELLS
    if question.has_board is not None and not is_cell:
        raise WrongQuestionError("has_board", "only a cell has a board")
    if question.has_standing_board is not None and is_cell:
        raise WrongQuestionError("has_standing_board", "a cell has no standing board")
    if question.people is not None:
        check_range("people", question.people, _MOST_PEOPLE, 1)


def _bodies(plan: Plan, asked: CollectivesQuestion) -> Iterator[_Body]:
    for rule in plan.collectives:
        if rule.kind is not None and rule.kind.value == asked.kind and _stands(rule, asked):
            yield _Body(rule.reviewed or rule.subject, rule.place, rule)
    for other in plan.bodies:
        if asked.kind in other.of and CONDITIONS[other.only_if](asked):
            yield _Body(other.body, other.place, other)


def _stands(rule: CollectiveRule, asked: CollectivesQuestion) -> bool:
    """Whether the rule is the one for a unit with, or without, such a board."""
    if rule.subject == "standing_board":
        return given(asked.has_standing_board, "has_standing_board") is rule.exists
    if rule.subject == "cell_board":
        return given(asked.has_board, "has_board") is rule.exists
    return rule.exists and asked.has_board is not False


def _rating_of(plan: Plan, body: _Body, kind: str) -> BodyRating | None:
    return next((r for r in plan.body_ratings if body.name in r.bodies and kind in r.of), None)


def _subject(plan: Plan, body: _Body, kind: str) -> Json:
    rating = _rating_of(plan, body, kind)
    return {
        "body": body.name,
        "place": kind if body.place == "own_level" else body.place or "absent",
        "review": ScopeAnswer.IN.value,
        "rating": (ScopeAnswer.UNDECIDED if rating is None else rating.rating).value,
    }


def _grounds(plan: Plan, body: _Body, kind: str) -> Iterator[Finding]:
    facts = {"body": body.name, "unit": kind, "place": body.place or "absent"}
    yield Finding("finding-body-review", Outcome.MET, plan.cite(body.rule), facts)
    if body.place == "own_level" and plan.collective_place is not None:
        clause = plan.cite(plan.collective_place)
        yield Finding("finding-body-place", Outcome.MET, clause, facts)
    rating = _rating_of(plan, body, kind)
    answer = ScopeAnswer.UNDECIDED if rating is None else rating.rating
    yield Finding(
        "finding-body-rating",
        _OUTCOME[answer],
        plan.cite(rating or body.rule),
        {**facts, "rating": answer.value},
    )


def _rule_for(plan: Plan, kind: str) -> RatedOrganisations | None:
    return next((rule for rule in plan.rated_organisations if kind in rule.kinds), None)


KINDS: tuple[Kind, ...] = (
    Kind(
        "collectives",
        "which bodies of a unit are reviewed and rated as a collective",
        CollectivesQuestion,
        collectives,
        {
            "subjects": "each body that is reviewed, with its place (absent where not said), "
            "review and rating, in, out or undecided"
        },
    ),
    Kind(
        "rated_organisations",
        "which kinds of Party organisation are rated",
        RatedQuestion,
        rated_organisations,
        {
            "rating": "in, out, undecided or absent, in the order asked",
            "rated": "how many of those asked for are rated",
        },
    ),
)
