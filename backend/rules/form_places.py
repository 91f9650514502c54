"""Which parts of a leader's form are gone through where (kiểm điểm sâu ở nơi giữ chức vụ)."""

from dataclasses import dataclass

from backend.rules.answers import Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, known
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.terms import FormPart
from backend.rules.verdict import Finding, Outcome

#: Where somebody is reviewed: in the cell, or where he holds his post.
PLACES = frozenset({"cell", "post"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPlaceQuestion(Record):
    """A person and a place of review.

    Attributes:
        leader: Holds a leading post.
        head: Is the head there, whose form has a part of its own.
    """

    place: str
    leader: bool = False
    head: bool = False


def form_sections(plan: Plan, question: FormPlaceQuestion, _calendar: WorkingDays) -> Reply:
    """List the parts of the form that are gone through at a place, and those that are not.

    Raises:
        WrongQuestionError: an unknown place, or the place of a post for one who holds none.

    Source: 002 II.A.3.2; 004 I.A.4.2.g3.
    """
    known(question.place, PLACES, "place")
    leads = question.leader or question.head
    if question.place == "post" and not leads:
        raise WrongQuestionError("place", "without a post there is no such place")
    rule = next((one for one in plan.review_depths if one.place == question.place), None)
    if rule is None:
        return ABSENT
    own = [FormPart.MEMBER]
    own += [FormPart.LEADER] if leads else []
    own += [FormPart.HEAD] if question.head else []
    shown = [part for part in own if part in rule.parts]
    hidden = [part for part in own if part not in rule.parts]
    finding = Finding(
        "finding-form-place",
        Outcome.MET,
        plan.cite(rule),
        {"place": rule.place, "leads": "yes" if leads else "no"},
    )
    answer = {"sections": [p.value for p in shown], "elsewhere": [p.value for p in hidden]}
    return Reply(answer, (finding,))


KINDS: tuple[Kind, ...] = (
    Kind(
        "form_sections",
        "which parts of a leader's form are gone through in the cell, which at the post",
        FormPlaceQuestion,
        form_sections,
        {
            "sections": "parts of the form gone through there: member, leader, head",
            "elsewhere": "parts of the form that are not",
        },
    ),
)
