"""Ballots (bỏ phiếu): whether a level has the share of votes it needs."""

from dataclasses import dataclass
from fractions import Fraction

from backend.rules.answers import Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.asking import some
from backend.rules.citation import Record
from backend.rules.figures import check_range, is_over
from backend.rules.plan import Plan
from backend.rules.plan_rules import VoteRule
from backend.rules.terms import Level
from backend.rules.verdict import Finding, Outcome

#: No cell and no committee is larger.
MOST_PEOPLE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCase(Record):
    """One count.

    Attributes:
        official: Official members on the roll (đảng viên chính thức).
        votes_for: Ballots for the level (tán thành).
        present: Official members who were there; None where not told.
    """

    official: int
    votes_for: int
    present: int | None = None

    @property
    def somebody_missing(self) -> bool:
        """Told of fewer present than are on the roll."""
        return self.present is not None and self.present < self.official


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteQuestion(Record):
    """Is the level reached?

    Attributes:
        all_official_present_and_voting: Whether nobody was missing; if somebody was, the result
            by those present is added as a note (A-15).
    """

    level: Level
    cases: tuple[VoteCase, ...]
    all_official_present_and_voting: bool = True


def min_votes_for(share: Fraction, official: int) -> int:
    """The smallest number of votes that is strictly more than `share` of `official`.

    Source: plan 002 II.B.2.2.3.a "trên 2/3", II.B.2.2.3.b "trên 1/2".
    """
    return share.numerator * official // share.denominator + 1


def vote_rule(plan: Plan, level: Level) -> VoteRule | None:
    """The share of votes the plan asks for a level; None where it states none.

    Source: plan 002 II.B.2.2.3.
    """
    return next((rule for rule in plan.votes if rule.level is level), None)


def vote_finding(plan: Plan, rule: VoteRule, official: int, votes_for: int) -> Finding:
    """Whether the votes are enough, out of all official members (A-15).

    Source: plan 002 II.B.2.2.3.
    """
    return _counted(plan, rule, "finding-vote", official, votes_for)


def vote(plan: Plan, question: VoteQuestion, _days: WorkingDays) -> Reply:
    """Whether a level has its votes, case by case, and how many it needs.

    Source: plan 002 II.B.2.2.3 (over 2/3 for EXCELLENT, over 1/2 for the others).
    """
    rule = vote_rule(plan, question.level)
    if rule is None:
        name = "excellent" if question.level is Level.EXCELLENT else "other"
        return unsettled(plan, f"vote_threshold_{name}")
    for index, case in enumerate(some(question.cases, "cases")):
        _check(case, f"cases.{index}")
    findings: list[Finding] = []
    for case in question.cases:
        findings.append(vote_finding(plan, rule, case.official, case.votes_for))
        if not question.all_official_present_and_voting or case.somebody_missing:
            findings.append(_by_those_present(plan, rule, case))
    return Reply(
        {
            "min_votes_for": [min_votes_for(rule.share, case.official) for case in question.cases],
            "passed": [is_over(c.votes_for, c.official, rule.share) for c in question.cases],
        },
        tuple(findings),
    )


def _check(case: VoteCase, path: str) -> None:
    check_range(f"{path}.official", case.official, MOST_PEOPLE, least=1)
    check_range(f"{path}.votes_for", case.votes_for, case.official)
    if case.present is None:
        return
    check_range(f"{path}.present", case.present, case.official, least=1)
    if case.votes_for > case.present:
        raise WrongQuestionError(f"{path}.votes_for", "more votes than members present")


def _by_those_present(plan: Plan, rule: VoteRule, case: VoteCase) -> Finding:
    """The note of A-15: what those present would give, or that the absent count all the same."""
    by_all = _counted(plan, rule, "finding-vote-absent-counted", case.official, case.votes_for)
    if case.present is None:
        return by_all
    other = _counted(plan, rule, "finding-vote-of-present", case.present, case.votes_for)
    if other.outcome is by_all.outcome:
        return other
    return Finding(other.code, Outcome.UNDECIDED, other.clause, other.facts)


def _counted(plan: Plan, rule: VoteRule, code: str, base: int, votes_for: int) -> Finding:
    reached = is_over(votes_for, base, rule.share)
    return Finding(
        code,
        Outcome.MET if reached else Outcome.UNMET,
        plan.cite(rule),
        {
            "level": rule.level,
            "votes_for": votes_for,
            "official": base,
            "share": rule.share,
            "needed": min_votes_for(rule.share, base),
            "reached": "yes" if reached else "no",
        },
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="vote",
        summary="Whether a level has the share of votes it needs",
        question=VoteQuestion,
        rule=vote,
        keys={
            "min_votes_for": "the smallest number of votes that is enough, by case",
            "passed": "whether the votes are enough, by case",
        },
    ),
)
