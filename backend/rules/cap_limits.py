"""The number behind a cap, under both readings of its base.

The literal reading takes as base those finally rated good, the wide one good and excellent
together (A-01). Both are computed from their sum in one step, in whole people, rounded down
(A-09): people who are not excellent are good, so the base moves with every one of them.
"""

from dataclasses import dataclass

from backend.rules.plan_rules import CapRule


@dataclass(frozen=True, slots=True)
class Limit:
    """The most who may be excellent.

    Attributes:
        percent: The share used; None where the rule for small cells stands in its place.
        literal, wide: By either reading of the base.
        status: "agreed", "needs_ruling", or "literal_stated" where the base is printed.
    """

    percent: int | None
    literal: int
    wide: int
    status: str

    def allows(self, excellent: int) -> str:
        """Whether so many are "ok", "over", or a question for the committee above."""
        if excellent <= self.literal:
            return "ok"
        over = excellent > self.wide or self.status == "literal_stated"
        return "over" if over else "needs_ruling"


def limit(rule: CapRule, members: int | None, upper: int, *, special: bool) -> Limit:
    """The most excellent among `upper` people who end excellent or good.

    Args:
        rule: The plan's cap.
        members: Members of the cell; None where no cell is meant.
        upper: Those excellent and good together, whatever the list first said.
        special: A specially excellent achievement is recorded (A-19).

    Source: plan 002 II.B.2.2.3.a; 004 I.B.2.1 b3, II.5; 366 Article 11, 1.5.
    """
    below, most = rule.small_cell_below, rule.small_cell_most
    if below is not None and most is not None and members is not None and members < below:
        return Limit(None, most, most, "agreed")
    percent = rule.percent
    if special and rule.special_percent is not None:
        percent = rule.special_percent
    literal, wide = percent * upper // (100 + percent), percent * upper // 100
    status = "agreed" if literal == wide else "needs_ruling"
    return Limit(percent, literal, wide, "literal_stated" if rule.base_is_printed else status)
