"""Asking who is reviewed and rated, by facts and without names."""

from dataclasses import dataclass
from datetime import date

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import each_once, named, plausible, some
from backend.rules.citation import Record
from backend.rules.figures import check_range
from backend.rules.plan import Plan
from backend.rules.scope import MemberFacts, scope_of
from backend.rules.verdict import Finding

#: The earliest day of admission that can be meant.
_FIRST_ADMISSION = date(1930, 1, 1)
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeMember(Record):
    """A member by facts; a fact left out is false.

    Attributes:
        id: Any name; the answer comes under it.
        admitted: Day of admission; left out for long ago.
        sick_months: Whole months of sick leave in the year, added up.
    """

    id: str
    admitted: date | None = None
    exempt_work_and_activity: bool = False
    suspended_party: bool = False
    suspended_committee: bool = False
    sick_months: int = 0
    maternity_leave: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeQuestion(Record):
    """Members, and the day of the cell's review meeting."""

    review_date: date
    members: tuple[ScopeMember, ...]


def scope(plan: Plan, question: ScopeQuestion, _calendar: WorkingDays) -> Reply:
    """Say for each member whether he is reviewed and whether he is rated.

    "Under six months" is counted at the day of the review; exactly six months are enough (A-10).

    Raises:
        WrongQuestionError: a name twice or blank, or a day of admission after the review.

    Source: 000 II.1.2, III.1.3; 001 II.1; 002 II.A.1.1, II.B.2.2.4; 003 II.1; 004 I.A.1.2.
    """
    plausible(question.review_date, "review_date")
    members = some(question.members, "members")
    each_once([member.id for member in members], "members", ".id")
    answer: dict[str, Json] = {}
    findings: list[Finding] = []
    for index, member in enumerate(members):
        named(member.id, f"members.{index}.id")
        _check_admission(member, question.review_date, f"members.{index}.admitted")
        check_range(f"members.{index}.sick_months", member.sick_months, _MONTHS)
        facts = MemberFacts(
            exempt_work_and_activity=member.exempt_work_and_activity,
            suspended_party=member.suspended_party,
            suspended_committee=member.suspended_committee,
            admitted=member.admitted,
            sick_months=member.sick_months,
            maternity_leave=member.maternity_leave,
        )
        result = scope_of(plan, facts, question.review_date)
        answer[member.id] = {"review": result.review.value, "rating": result.rating.value}
        findings += result.verdict.findings
    return Reply(answer, tuple({finding.code: finding for finding in findings}.values()))


def _check_admission(member: ScopeMember, review: date, path: str) -> None:
    if member.admitted is None:
        return
    if member.admitted > review:
        raise WrongQuestionError(path, "after the review")
    if member.admitted < _FIRST_ADMISSION:
        raise WrongQuestionError(path, f"before {_FIRST_ADMISSION.year}")


KINDS: tuple[Kind, ...] = (
    Kind(
        "scope",
        "who is reviewed and who is rated",
        ScopeQuestion,
        scope,
        {"<member id>": "review and rating, each in, out or undecided"},
    ),
)
