"""Who is reviewed and who is rated (đối tượng kiểm điểm, xếp loại)."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from backend.rules.plan import Plan, ScopeRule
from backend.rules.terms import ScopeAnswer, Standing
from backend.rules.verdict import Finding, Outcome, Verdict

_OUTCOME = {
    ScopeAnswer.IN: Outcome.MET,
    ScopeAnswer.OUT: Outcome.UNMET,
    ScopeAnswer.UNDECIDED: Outcome.UNDECIDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFacts:
    """What is known of a member; a fact left out is false.

    Attributes:
        admitted: Day of admission (ngày vào Đảng), None where unknown.
        sick_months: Whole months of sick leave in the year, added up.
    """

    exempt_work_and_activity: bool = False
    suspended_party: bool = False
    suspended_committee: bool = False
    admitted: date | None = None
    sick_months: int = 0
    maternity_leave: bool = False

    @classmethod
    def of_standing(cls, standing: Standing, admitted: date | None) -> "MemberFacts":
        """The facts that follow from a row of the roster."""
        return cls(
            exempt_work_and_activity=standing is Standing.EXEMPT_WORK_AND_ACTIVITY,
            suspended_party=standing is Standing.SUSPENDED_PARTY,
            suspended_committee=standing is Standing.SUSPENDED_COMMITTEE,
            admitted=admitted,
        )


@dataclass(frozen=True, slots=True)
class ScopeResult:
    """Whether a member is reviewed, whether he is rated, and why."""

    review: ScopeAnswer
    rating: ScopeAnswer
    verdict: Verdict


def months_after(start: date, months: int) -> date:
    """The day `months` after `start`; the month's last day where it has no such day.

    Source: none; plain calendar arithmetic behind "chưa đủ 6 tháng" (A-10).
    """
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def scope_of(plan: Plan, facts: MemberFacts, review_date: date) -> ScopeResult:
    """Decide whether a member is reviewed and rated under `plan`.

    Several facts may hold at once: out wins over undecided, undecided over in. A member is new
    while less than `new_member_months` have passed on the day of the review; exactly that many
    months count as enough (A-10).

    Args:
        plan: The plan asked.
        facts: What is known of the member.
        review_date: Day of the cell's review meeting, the reference of "under six months".

    Source: plan 004 I.A.1.2; each plan's `scope` names its own clause.
    """
    rules = _rules_that_apply(plan, facts, review_date)
    review = _strictest([rule.review for _, rule in rules])
    rating = _strictest([rule.rating for _, rule in rules])
    findings = tuple(
        Finding(
            code=f"finding-scope-{name.replace('_', '-')}",
            outcome=_OUTCOME[_strictest([rule.review, rule.rating])],
            clause=plan.cite(rule),
            facts={"review": rule.review, "rating": rule.rating, "year": plan.year},
        )
        for name, rule in rules
    )
    return ScopeResult(review, rating, Verdict(findings))


def scope_given(
    plan: Plan, facts: MemberFacts, day: date, given: tuple[ScopeAnswer, ScopeAnswer]
) -> ScopeResult:
    """Whether a member is reviewed and rated as it was said, with the reason it was said for.

    The day he was judged by may be another now: he was new on it, or he was not. Where neither
    leads to what was said, he is judged by `day`.

    Args:
        plan: The plan asked.
        facts: What is known of the member.
        day: The day he would be judged by now.
        given: What was said of his review and of his rating.

    Source: A-10, that the day is an assumption; else as `scope_of`.
    """
    days = (day, date(plan.year + 1, 12, 31), date(plan.year, 1, 1))
    found = [scope_of(plan, facts, one) for one in days]
    return next((one for one in found if (one.review, one.rating) == given), found[0])


def _rules_that_apply(
    plan: Plan, facts: MemberFacts, review_date: date
) -> list[tuple[str, ScopeRule]]:
    scope = plan.scope
    new = (
        facts.admitted is not None
        and months_after(facts.admitted, scope.new_member_months) > review_date
    )
    leave = scope.long_leave
    away = leave and (facts.maternity_leave or facts.sick_months >= leave.months)
    held = [
        ("exempt_work_and_activity", scope.exempt_work_and_activity)
        if facts.exempt_work_and_activity
        else None,
        ("suspended_party", scope.suspended_party) if facts.suspended_party else None,
        ("suspended_committee", scope.suspended_committee) if facts.suspended_committee else None,
        ("new_member", scope.new_member) if new else None,
        ("long_leave", leave) if leave is not None and away else None,
    ]
    return [rule for rule in held if rule] or [("anyone_else", scope.anyone_else)]


def _strictest(answers: list[ScopeAnswer]) -> ScopeAnswer:
    order = (ScopeAnswer.OUT, ScopeAnswer.UNDECIDED, ScopeAnswer.IN)
    return next(answer for answer in order if answer in answers)
