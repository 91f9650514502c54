"""An organisation votes on its own level: what is kept of the count, and what follows from it.

No plan prints how many votes make a level here, so none is inferred (A-16).
"""

from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT
from backend.rules.ballots import MOST_PEOPLE
from backend.rules.citation import Record
from backend.rules.figures import check_range
from backend.rules.plan import Plan
from backend.rules.plan_rules import Secrecy
from backend.rules.terms import Level, OrganisationKind
from backend.rules.verdict import Finding, Outcome

_SECRET: dict[Secrecy, Json] = {
    Secrecy.YES: True,
    Secrecy.NO: False,
    Secrecy.NOT_SAID: Secrecy.NOT_SAID.value,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBallotQuestion(Record):
    """A count, one level a paper; totals only.

    Attributes:
        kind: Of the organisation that votes.
        votes: By level, from the best; levels of the plan's own scale.
        valid: Valid papers.
    """

    kind: OrganisationKind
    votes: dict[str, int]
    valid: int


def own_ballot(plan: Plan, question: OwnBallotQuestion, _calendar: WorkingDays) -> Reply:
    """Keep and show the count; the level is left to people, whatever the majority.

    `left` papers had the line empty or marked wrongly. Whether the plan prints a secret ballot
    is said too.

    Raises:
        WrongQuestionError: a level the plan does not have, or more marks than valid papers.

    Source: 002 II.B.1.3; 004 I.B.2.1.b1.
    """
    rule = next((one for one in plan.own_ballots if question.kind in one.kinds), None)
    if rule is None:
        return ABSENT
    levels = plan.org_rating.levels if plan.org_rating else tuple(level.value for level in Level)
    check_range("valid", question.valid, MOST_PEOPLE)
    for level, count in question.votes.items():
        if level not in levels:
            raise WrongQuestionError(f"votes.{level[:40]}", f"one of {', '.join(levels)}")
        check_range(f"votes.{level}", count, question.valid)
    counted = sum(question.votes.values())
    if counted > question.valid:
        raise WrongQuestionError("votes", f"{counted} marks on {question.valid} valid papers")
    secret = rule.secret is Secrecy.YES
    finding = Finding(
        "finding-own-ballot",
        Outcome.UNDECIDED,
        plan.cite(rule),
        {
            "valid": question.valid,
            "counted": counted,
            "left": question.valid - counted,
            "secret": "yes" if secret else "no",
        },
    )
    answer: dict[str, Json] = {
        "secret_ballot": _SECRET[rule.secret],
        "votes": {level: question.votes.get(level, 0) for level in levels},
        "left": question.valid - counted,
        "level": None,
        "status": "people_decide",
    }
    return Reply(answer, (finding,))


KINDS: tuple[Kind, ...] = (
    Kind(
        "own_ballot",
        "an organisation's vote on its own level: what is kept of it, and that people decide",
        OwnBallotQuestion,
        own_ballot,
        {
            "secret_ballot": "true, false or not_said, as printed",
            "votes": "by level, the best first",
            "left": "valid papers with the line left empty or marked wrongly",
            "level": "null: no plan says how many votes make a level",
            "status": "people_decide",
        },
    ),
)
