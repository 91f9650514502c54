"""Which bodies of one agency are reviewed together, in one meeting (kiểm điểm kết hợp)."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Kind, Reply, WorkingDays
from backend.rules.asking import ABSENT, each_once, known, some
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_sittings import JointReview
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import JOINED_BODIES


@dataclass(frozen=True, slots=True, kw_only=True)
class JointReviewQuestion(Record):
    """The bodies an agency has."""

    bodies: tuple[str, ...]


def joint_review(plan: Plan, question: JointReviewQuestion, _calendar: WorkingDays) -> Reply:
    """Say which of the bodies are reviewed in one meeting, and how many meetings that makes.

    A body the plan does not join keeps a meeting of its own. Where the plan names a substitute
    (a committee without a standing board), that one joins only if the other is missing.

    Raises:
        WrongQuestionError: no body, an unknown one, or one named twice.

    Source: 004 I.A.2.1.
    """
    bodies = some(question.bodies, "bodies")
    each_once(bodies, "bodies")
    for index, body in enumerate(bodies):
        known(body, JOINED_BODIES, f"bodies.{index}")
    rule = plan.joint_review
    if rule is None:
        return ABSENT
    joined = _joined(rule, bodies)
    if len(joined) < len(("one", "another")):
        joined = ()
    alone = len(bodies) - len(joined)
    answer = {"subjects": list(joined), "meetings": alone + bool(joined)}
    if not joined:
        return Reply(answer)
    facts = {"bodies": tuple(f"name-body-{body}" for body in joined), "count": len(joined)}
    return Reply(answer, (Finding("finding-joint-review", Outcome.MET, plan.cite(rule), facts),))


def _joined(rule: JointReview, bodies: Sequence[str]) -> tuple[str, ...]:
    joined = [body for body in rule.bodies if body in bodies]
    if rule.missing not in bodies:
        joined += [body for body in rule.instead if body in bodies][:1]
    return tuple(joined)


KINDS: tuple[Kind, ...] = (
    Kind(
        "joint_review",
        "which bodies of an agency are reviewed in one meeting",
        JointReviewQuestion,
        joint_review,
        {
            "subjects": "code names of those reviewed together, in the plan's order",
            "meetings": "how many meetings all of them make",
        },
    ),
)
