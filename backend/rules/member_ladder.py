"""The levels of a member tested from the top, each by its conditions and its votes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from backend.rules.ballots import vote_finding, vote_rule
from backend.rules.citation import Record
from backend.rules.member_conditions import (
    RatedMember,
    Reader,
    check_member,
    read_all,
    reader_of,
)
from backend.rules.plan import Plan
from backend.rules.plan_rules import Condition, RatingRules, VoteRule
from backend.rules.terms import Level
from backend.rules.verdict import FactValue, Finding, Outcome

Checked = tuple[bool, tuple[Finding, ...]]
Counted = tuple[bool, Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Record):
    """The count of a ballot, one level a ballot; totals only.

    Attributes:
        official: Official members, all of them (A-15).
        valid: Valid ballots, where counted.
        asked: Levels that stood on the paper; empty for all of them. One that did not stand there
            has not failed, nobody was asked.
        rounds: EXCELLENT was voted on apart, among those good in the first round: its votes come
            on top of the others.
    """

    official: int
    EXCELLENT: int = 0
    GOOD: int = 0
    COMPLETED: int = 0
    NOT_COMPLETED: int = 0
    valid: int | None = None
    asked: tuple[Level, ...] = ()
    rounds: bool = False

    def votes_for(self, level: Level) -> int:
        """Ballots for one level."""
        votes: int = getattr(self, level)
        return votes

    def facts(self) -> dict[str, FactValue]:
        """Every count, for a sentence."""
        counts = {f"votes_{level.lower()}": self.votes_for(level) for level in Level}
        return {"official": self.official, **counts}


class Found(NamedTuple):
    """A level and its grounds.

    Attributes:
        level: None where it is left to people.
    """

    level: Level | None
    status: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Test:
    """A condition, what it reads of a member, and the findings already made by that."""

    condition: Condition
    reads: Reader
    found: dict[object, Finding] = field(default_factory=dict[object, Finding])


@dataclass(frozen=True, slots=True)
class _Rung:
    """One level: its conditions, the share of votes it needs, counts already judged.

    Attributes:
        count: The official members and the votes for the level, of a tally.
    """

    level: Level
    tests: tuple[_Test, ...]
    share: VoteRule | None
    count: Callable[[Tally], tuple[int, int]]
    counted: dict[tuple[int, int], Counted] = field(default_factory=dict[tuple[int, int], Counted])

    @property
    def on_grounds(self) -> bool:
        """Whether one fault is enough for this level, instead of conditions that must all hold."""
        return any(test.condition.ground for test in self.tests)


class Ladder:
    """A plan's levels from the top.

    A cell asks the same of many members, so findings once made are kept and used again.
    """

    def __init__(self, plan: Plan, rules: RatingRules) -> None:
        self._plan = plan
        self._rungs = tuple(
            _Rung(
                Level(name),
                tuple(_Test(c, reader_of(c)) for c in rules.conditions if c.level == name),
                vote_rule(plan, Level(name)),
                attrgetter("official", name),
            )
            for name in rules.levels
        )
        self._checked: dict[object, tuple[tuple[_Rung, Checked], ...]] = {}

    def rate(self, member: RatedMember, tally: Tally) -> Found:
        """The first level, from the top, whose conditions and votes both hold.

        Votes for a higher level do not count for a lower one (A-16). A fault leads to the lowest
        level only with its votes; without them it is shown and the other levels stay open. A level
        that did not stand on the paper is passed over, but a fault is shown all the same.

        Source: plan 002 II.B.2.2.3.a to d.
        """
        findings: list[Finding] = []
        voted_any = False
        for rung, (holds, checked) in self._rungs_of(member):
            asked = not tally.asked or rung.level in tally.asked
            if asked or rung.on_grounds:
                findings += checked
            if not asked:
                continue
            enough = True
            if rung.share is not None:
                key = rung.count(tally)
                enough, voted = rung.counted.get(key) or self._count(rung, rung.share, key)
                findings.append(voted)
                voted_any = voted_any or enough
            if holds and enough:
                return Found(rung.level, "fits", tuple(findings))
        if voted_any:
            return Found(None, "no_level_fits", tuple(findings))
        return Found(None, "NO_MAJORITY", (*findings, *self._no_majority(tally)))

    def conditions_of(self, level: Level, member: RatedMember) -> Checked:
        """Whether the conditions of one level hold, votes aside, and their findings.

        Source: plan 002 II.B.2.2.3.
        """
        return next(checked for rung, checked in self._rungs_of(member) if rung.level is level)

    def _rungs_of(self, member: RatedMember) -> tuple[tuple[_Rung, Checked], ...]:
        key = read_all(member)
        known = self._checked.get(key)
        if known is None:
            known = tuple((rung, self._check(rung, member)) for rung in self._rungs)
            self._checked[key] = known
        return known

    def _check(self, rung: _Rung, member: RatedMember) -> Checked:
        """Conditions must all hold; of grounds one must stand, and only those are shown."""
        findings = tuple(self._test(test, member) for test in rung.tests)
        if not rung.on_grounds:
            return all_met(findings), findings
        standing = tuple(f for f in findings if f.outcome is Outcome.UNMET)
        return bool(standing), standing

    def _test(self, test: _Test, member: RatedMember) -> Finding:
        key = test.reads(member)
        finding = test.found.get(key)
        if finding is None:
            finding = check_member(self._plan, test.condition, member)
            test.found[key] = finding
        return finding

    def _count(self, rung: _Rung, share: VoteRule, key: tuple[int, int]) -> Counted:
        finding = vote_finding(self._plan, share, *key)
        counted = (finding.outcome is Outcome.MET, finding)
        rung.counted[key] = counted
        return counted

    def _no_majority(self, tally: Tally) -> tuple[Finding, ...]:
        share = self._rungs[-1].share
        if share is None:
            return ()
        clause = self._plan.cite(share)
        return (Finding("finding-no-majority", Outcome.UNDECIDED, clause, tally.facts()),)


def all_met(findings: Sequence[Finding]) -> bool:
    """Whether every finding is met.

    Source: none; conditions that stand side by side must all hold.
    """
    return all(finding.outcome is Outcome.MET for finding in findings)
