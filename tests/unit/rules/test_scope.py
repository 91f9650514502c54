from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from backend.plan_loader import find_plan
from backend.rules.scope import MemberFacts, ScopeResult, months_after, scope_given, scope_of
from backend.rules.terms import ScopeAnswer, Standing
from backend.rules.verdict import Outcome

PLAN = find_plan("004")
MEETING = date(2022, 11, 24)
LONG_AGO = date(2005, 2, 3)
IN, OUT, UNDECIDED = ScopeAnswer.IN, ScopeAnswer.OUT, ScopeAnswer.UNDECIDED


def ask(facts: MemberFacts, on: date = MEETING) -> ScopeResult:
    return scope_of(PLAN, facts, on)


def codes(result: ScopeResult) -> list[str]:
    return [finding.code.removeprefix("finding-scope-") for finding in result.verdict.findings]


@pytest.mark.requirement("R004-04")
@pytest.mark.parametrize(
    ("standing", "answer", "code"),
    [
        (Standing.ACTIVE, IN, "anyone-else"),
        (Standing.EXEMPT_WORK_AND_ACTIVITY, OUT, "exempt-work-and-activity"),
        (Standing.SUSPENDED_PARTY, OUT, "suspended-party"),
    ],
)
def test_all_members_are_reviewed_but_the_exempt_and_the_suspended(
    standing: Standing, answer: ScopeAnswer, code: str
) -> None:
    result = ask(MemberFacts.of_standing(standing, LONG_AGO))
    assert (result.review, result.rating) == (answer, answer)
    assert result.verdict.outcome is (Outcome.MET if answer is IN else Outcome.UNMET)
    assert codes(result) == [code]


@pytest.mark.requirement("R004-05")
def test_a_member_suspended_from_committee_activity_only_is_still_reviewed() -> None:
    result = ask(MemberFacts.of_standing(Standing.SUSPENDED_COMMITTEE, LONG_AGO))
    assert (result.review, result.rating) == (IN, IN)
    assert codes(result) == ["suspended-committee"]
    both = MemberFacts(suspended_committee=True, suspended_party=True, admitted=LONG_AGO)
    assert ask(both).review is OUT


def test_a_new_member_is_reviewed_and_the_rating_is_a_question_for_people() -> None:
    result = ask(MemberFacts(admitted=date(2022, 6, 10)))
    assert (result.review, result.rating) == (IN, UNDECIDED)
    assert result.verdict.outcome is Outcome.UNDECIDED
    assert codes(result) == ["new-member"]


def test_what_was_said_of_a_member_stays_with_its_reason_unless_the_roster_says_otherwise() -> (
    None
):
    """Six months on 1 December; 000 neither reviews nor rates the new."""
    new, plan = MemberFacts(admitted=date(2024, 6, 1)), find_plan("000")
    before, after = date(2024, 11, 30), date(2024, 12, 1)
    for day in (before, after):
        out = scope_given(plan, new, day, (OUT, OUT))
        assert (out.review, out.rating, codes(out)) == (OUT, OUT, ["new-member"])
        kept = scope_given(plan, new, day, (IN, IN))
        assert (kept.review, kept.rating, codes(kept)) == (IN, IN, ["anyone-else"])
    suspended = replace(new, suspended_party=True)
    assert scope_given(plan, suspended, after, (IN, IN)) == scope_of(plan, suspended, after)
    back = MemberFacts(admitted=LONG_AGO)
    assert scope_given(plan, back, after, (OUT, OUT)) == scope_of(plan, back, after)


def test_a_row_of_the_roster_brings_its_day_of_admission_along() -> None:
    result = ask(MemberFacts.of_standing(Standing.ACTIVE, date(2022, 6, 10)))
    assert codes(result) == ["new-member"]


def test_a_fact_that_rules_out_weighs_more_than_one_that_is_undecided() -> None:
    result = ask(MemberFacts(exempt_work_and_activity=True, admitted=date(2022, 6, 10)))
    assert (result.review, result.rating) == (OUT, OUT)
    assert codes(result) == ["exempt-work-and-activity", "new-member"]
    assert result.verdict.outcome is Outcome.UNMET


def test_an_undecided_fact_weighs_more_than_one_that_leaves_in() -> None:
    result = ask(MemberFacts(suspended_committee=True, admitted=date(2022, 6, 10)))
    assert (result.review, result.rating) == (IN, UNDECIDED)
    assert codes(result) == ["suspended-committee", "new-member"]


@pytest.mark.parametrize("held", list(product([False, True], repeat=4)))
def test_every_combination_of_facts_answers_by_its_strictest(held: tuple[bool, ...]) -> None:
    exempt, party, committee, new = held
    result = ask(
        MemberFacts(
            exempt_work_and_activity=exempt,
            suspended_party=party,
            suspended_committee=committee,
            admitted=date(2022, 11, 1) if new else LONG_AGO,
        )
    )
    out = exempt or party
    assert result.review is (OUT if out else IN)
    assert result.rating is (OUT if out else UNDECIDED if new else IN)
    assert len(result.verdict.findings) == (sum(held) or 1)


def test_every_finding_cites_the_clause_of_its_own_rule() -> None:
    result = ask(MemberFacts(suspended_party=True, suspended_committee=True))
    quotes = [finding.clause.quote for finding in result.verdict.findings]
    scope = PLAN.scope
    assert quotes == [scope.suspended_party.quote, scope.suspended_committee.quote]
    assert {finding.clause.document for finding in result.verdict.findings} == {PLAN.id}


def test_review_and_rating_are_answered_apart() -> None:
    rule = replace(PLAN.scope.new_member, review=IN, rating=OUT)
    plan = replace(PLAN, scope=replace(PLAN.scope, new_member=rule))
    result = scope_of(plan, MemberFacts(admitted=date(2022, 11, 1)), MEETING)
    assert (result.review, result.rating) == (IN, OUT)
    assert result.verdict.outcome is Outcome.UNMET


def test_an_unknown_day_of_admission_makes_nobody_new() -> None:
    assert codes(ask(MemberFacts(admitted=None))) == ["anyone-else"]


@pytest.mark.parametrize(
    ("admitted", "meeting", "new"),
    [
        (date(2022, 5, 23), MEETING, False),
        (date(2022, 5, 24), MEETING, False),  # exactly six months are enough
        (date(2022, 5, 25), MEETING, True),
        (MEETING, MEETING, True),
        (date(2024, 6, 10), date(2024, 12, 8), True),
        (date(2024, 6, 10), date(2024, 12, 31), False),
        (date(2022, 5, 31), date(2022, 11, 29), True),
        (date(2022, 5, 31), date(2022, 11, 30), False),  # November has no 31st
        (date(2023, 8, 31), date(2024, 2, 28), True),
        (date(2023, 8, 31), date(2024, 2, 29), False),  # leap year
        (date(2022, 8, 31), date(2023, 2, 27), True),
        (date(2022, 8, 31), date(2023, 2, 28), False),
        (date(2024, 2, 29), date(2024, 8, 28), True),
        (date(2024, 2, 29), date(2024, 8, 29), False),
    ],
)
def test_a_member_is_new_until_six_months_are_full(
    admitted: date, meeting: date, new: bool
) -> None:
    result = ask(MemberFacts(admitted=admitted), meeting)
    assert (result.rating is UNDECIDED) is new


@pytest.mark.parametrize(
    ("start", "months", "day"),
    [
        (date(2022, 1, 15), 0, date(2022, 1, 15)),
        (date(2022, 1, 31), 1, date(2022, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2022, 12, 31), 2, date(2023, 2, 28)),
        (date(2022, 11, 30), 1, date(2022, 12, 30)),
        (date(2022, 12, 1), 1, date(2023, 1, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
    ],
)
def test_a_month_without_the_day_ends_on_its_last_one(start: date, months: int, day: date) -> None:
    assert months_after(start, months) == day
