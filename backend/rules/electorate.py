"""Who may vote (cử tri của cuộc bỏ phiếu), and out of how many a share is counted.

Of a cell all official members on the roll are counted, present or not (A-11, A-15); a
probationary member has no paper. In a committee all who sit on it vote.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import each_once, known, named, some
from backend.rules.ballots import min_votes_for
from backend.rules.citation import Clause, Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import VoteRule
from backend.rules.terms import SlotState
from backend.rules.verdict import Finding, Outcome

#: Bodies that vote: all members of a cell, or those who sit on a committee.
CELL, COMMITTEE = "cell", "committee"
_THRESHOLD = "vote_threshold_other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter(Record):
    """Somebody on the roll of a cell, or on a committee.

    Attributes:
        official: An official member (đảng viên chính thức), not a probationary one.
        inactive: Exempt from Party activity, or suspended from it.
    """

    id: str
    official: bool = True
    present: bool = False
    summoned: bool = True
    inactive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectorateQuestion(Record):
    """The people of a body about to vote."""

    people: tuple[Voter, ...]
    body: str = CELL


@dataclass(frozen=True, slots=True)
class Electors:
    """Who may vote, as frozen when a ballot opens."""

    official: int
    probationary: int
    present_official: int
    present_probationary: int
    summoned: int


def electors(people: Sequence[Voter]) -> Electors:
    """Count those who may vote, and those who may not.

    Source: plan 002 II.B.2.2.3 "số đảng viên chính thức" (A-11, A-15).
    """
    official = [one for one in people if one.official]
    others = [one for one in people if not one.official]
    return Electors(
        official=len(official),
        probationary=len(others),
        present_official=sum(one.present for one in official),
        present_probationary=sum(one.present for one in others),
        summoned=sum(one.summoned or one.present for one in people),
    )


def frozen_shares(plan: Plan) -> dict[str, str]:
    """The share of votes the plan prints for each level of a member, as text; none elsewhere.

    Source: plan 002 II.B.2.2.3.
    """
    return {rule.level.value: str(rule.share) for rule in plan.votes}


def electorate(plan: Plan, question: ElectorateQuestion, _calendar: WorkingDays) -> Reply:
    """Who votes, out of how many a share counts, and what each level needs.

    Where the plan prints no share none is made up: the answer says where it is settled, or that
    it is not. Members exempt or suspended count as the rest; where leaving them out would change
    what is needed, both numbers are given (A-11).

    Raises:
        WrongQuestionError: nobody, somebody twice, an unknown body, or a probationary member on
            a committee.

    Source: plan 002 II.B.2.2.3; 004 I.B.2.2.b2; 000 III.3.
    """
    _check(question)
    found = electors(question.people)
    cell = question.body == CELL
    votes = plan.votes if cell else ()
    idle = sum(one.inactive for one in question.people if one.official)
    answer: dict[str, Json] = {
        "official": found.official,
        "probationary": found.probationary,
        "present_official": found.present_official,
        "present_probationary": found.present_probationary,
        "summoned": found.summoned,
        "denominator": "all_official" if votes else _unstated(plan, cell=cell),
        "shares": frozen_shares(plan) if cell else {},
        "needed": _needed(votes, found.official),
    }
    if votes and 0 < idle < found.official:
        active = found.official - idle
        answer["without_inactive"] = {"official": active, "needed": _needed(votes, active)}
    return Reply(answer, tuple(_findings(plan, votes, found, idle, cell=cell)))


def _check(question: ElectorateQuestion) -> None:
    known(question.body, {CELL, COMMITTEE}, "body")
    for index, one in enumerate(some(question.people, "people")):
        named(one.id, f"people.{index}.id")
        if question.body == COMMITTEE and not one.official:
            raise WrongQuestionError(f"people.{index}.official", "on a committee all are official")
    each_once([one.id for one in question.people], "people", ".id")


def _unstated(plan: Plan, *, cell: bool) -> str:
    topic = plan.topics.get(_THRESHOLD)
    if not cell or topic is None or topic.state is not SlotState.EXTERNAL:
        return SlotState.ABSENT.value
    return SlotState.EXTERNAL.value


def _needed(votes: Sequence[VoteRule], official: int) -> dict[str, Json]:
    return {rule.level.value: min_votes_for(rule.share, official) for rule in votes}


def _findings(
    plan: Plan, votes: Sequence[VoteRule], found: Electors, idle: int, *, cell: bool
) -> Iterator[Finding]:
    facts = {
        "official": found.official,
        "present": found.present_official,
        "probationary": found.probationary,
        "body": CELL if cell else COMMITTEE,
    }
    if not votes:
        topic = plan.topics.get(_THRESHOLD)
        if cell and topic is not None and topic.state is SlotState.EXTERNAL:
            clause = Clause(plan.id, topic.clause, topic.quote, topic.reading)
            told = {**facts, "source": topic.source}
            yield Finding("finding-electorate-external", Outcome.UNDECIDED, clause, told)
            return
        member = next((rule for rule in plan.authority if rule.subject == "member"), None)
        if member is not None:
            clause = plan.cite(member)
            yield Finding("finding-electorate-unsaid", Outcome.UNDECIDED, clause, facts)
        return
    first = votes[0]
    yield Finding("finding-electorate", Outcome.MET, plan.cite(first), facts)
    for rule in votes[:2] if 0 < idle < found.official else ():
        active = found.official - idle
        needed, other = (min_votes_for(rule.share, n) for n in (found.official, active))
        if needed != other:
            told = {
                "level": rule.level,
                "idle": idle,
                "official": found.official,
                "needed": needed,
                "active": active,
                "other": other,
            }
            yield Finding("finding-electorate-idle", Outcome.UNDECIDED, plan.cite(rule), told)


KINDS: tuple[Kind, ...] = (
    Kind(
        "electorate",
        "who may vote, and out of how many a share is counted",
        ElectorateQuestion,
        electorate,
        {
            "official": "official members on the roll, or all on the committee",
            "probationary": "probationary members, who have no paper",
            "present_official": "of the official ones, who is there",
            "present_probationary": "of the probationary ones, who is there",
            "summoned": "who was called, or came",
            "denominator": "all_official where the plan prints shares, else external or absent",
            "shares": "by level, as printed",
            "needed": "by level, the fewest votes that are enough",
            "without_inactive": "the same without those exempt or suspended, where there are any",
        },
    ),
)
