"""Who gets the plan itself (nơi nhận)."""

from dataclasses import dataclass

from backend.rules.answers import Kind, Reply, WorkingDays
from backend.rules.asking import ABSENT
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.verdict import Finding, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientsQuestion(Record):
    """Nothing needs to be told."""


def recipients(plan: Plan, _question: RecipientsQuestion, _calendar: WorkingDays) -> Reply:
    """Say to whom the plan is sent, line by line as printed.

    Source: Nơi nhận of 000, 001, 002, 003, 004.
    """
    held = plan.recipients
    if held is None:
        return ABSENT
    finding = Finding(
        "finding-recipients",
        Outcome.MET,
        plan.cite(held),
        {"count": len(held.lines), "lines": held.lines},
    )
    return Reply({"recipients": list(held.lines), "count": len(held.lines)}, (finding,))


KINDS: tuple[Kind, ...] = (
    Kind(
        "recipients",
        "to whom the plan itself is sent",
        RecipientsQuestion,
        recipients,
        {
            "recipients": "the lines under the plan, as printed",
            "count": "how many lines",
            "status": "absent, where there is no such list",
        },
    ),
)
