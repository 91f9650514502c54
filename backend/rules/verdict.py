"""What a rule answers: an outcome that can always say why, and by which clause."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from backend.rules.citation import Clause

#: A tuple lists things in one sentence: ids of messages, or words that stand as they are.
FactValue = int | str | date | Decimal | Fraction | tuple[str, ...]
Facts = Mapping[str, FactValue]


class Outcome(StrEnum):
    """Three-valued on purpose: a missing fact is not a "no"."""

    MET = "met"
    UNMET = "unmet"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule applied to one case.

    Attributes:
        code: Message id in `locales/*/findings.ftl`, e.g. "finding-deadline".
        outcome: What the rule says of the case.
        clause: The words it rests on.
        facts: The numbers and dates read and computed; the message's arguments.
    """

    code: str
    outcome: Outcome
    clause: Clause
    facts: Facts = field(default_factory=dict[str, FactValue])


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings of all rules that bear on one question, never empty."""

    findings: tuple[Finding, ...]

    @property
    def outcome(self) -> Outcome:
        """UNMET if any finding is, else UNDECIDED if any is, else MET."""
        outcomes = {finding.outcome for finding in self.findings}
        for outcome in (Outcome.UNMET, Outcome.UNDECIDED):
            if outcome in outcomes:
                return outcome
        return Outcome.MET
