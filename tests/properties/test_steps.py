"""Steps of any organisation in any season: none after the milestone, none moved, each once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan, plans
from backend.rules.deadlines import last_allowed_day, last_day_for
from backend.rules.local_plans import later_dates
from backend.rules.plan import Plan
from backend.rules.step_days import INVITATION_DAYS
from backend.rules.steps import (
    MILESTONE,
    REVIEW,
    MeetingFacts,
    OrganisationFacts,
    StepState,
    organisation_steps,
)
from backend.rules.terms import OrganisationKind
from backend.working_days import calendar

CODES = sorted(plan.code for plan in plans().values())
DAYS = st.dates(date(2017, 10, 1), date(2027, 3, 31))
MARKS = [REVIEW, *(f"{MILESTONE}{key}" for plan in plans().values() for key in plan.milestones)]
meetings = st.builds(MeetingFacts, on=DAYS, issued=st.booleans(), registered=st.booleans())
organisations = st.builds(
    OrganisationFacts,
    organisation=st.just(3),
    kind=st.sampled_from(OrganisationKind),
    heads=st.booleans(),
    closed=st.booleans(),
    forms_missing=st.integers(0, 3),
    cells_open=st.integers(0, 3),
    board_open=st.integers(0, 3),
    meetings=st.lists(meetings, max_size=3).map(tuple),
    marks=st.frozensets(st.sampled_from(MARKS), max_size=4),
)
#: Each kind with the one above it.
ABOVE = {
    OrganisationKind.CELL_SECTION: OrganisationKind.ORG_SECTION,
    OrganisationKind.CELL_SUB: OrganisationKind.ORG_BASE,
    OrganisationKind.ORG_SECTION: OrganisationKind.ORG_BASE,
    OrganisationKind.CELL_BASE: OrganisationKind.ORG_UPPER,
    OrganisationKind.ORG_BASE: OrganisationKind.ORG_UPPER,
}
any_plan = st.sampled_from(CODES).map(find_plan)


def bound_of(plan: Plan, key: str, kind: OrganisationKind) -> date | None:
    """The last day of a milestone, or of the review of a kind."""
    if key.startswith(MILESTONE):
        return last_allowed_day(plan.milestones[key.removeprefix(MILESTONE)])
    return last_day_for(plan, kind).day


@given(any_plan, organisations)
def test_no_step_ends_after_what_the_plan_prints(plan: Plan, facts: OrganisationFacts) -> None:
    found = organisation_steps(plan, facts, calendar())
    assert len({step.key for step in found}) == len(found)
    for step in found:
        bound = bound_of(plan, step.key, facts.kind)
        if bound is None:
            assert step.last.day is None or step.key == "send"
        else:
            assert step.last.day is not None
            assert step.last.day <= bound
            if step.key == REVIEW or step.key.startswith(MILESTONE):
                assert step.last.day == bound


@given(any_plan, organisations)
def test_a_step_is_blocked_by_something_or_by_nothing_and_done_is_done(
    plan: Plan, facts: OrganisationFacts
) -> None:
    for step in organisation_steps(plan, facts, calendar()):
        assert bool(step.blocked_by) is (step.state is StepState.BLOCKED)
        assert len(set(step.blocked_by)) == len(step.blocked_by)
        if step.key in facts.marks and not facts.kind.is_cell:
            assert step.state is StepState.DONE
        off = step.last.day is not None and not calendar().is_working(step.last.day)
        assert bool(step.warnings) is (off and step.state is not StepState.DONE)


@given(any_plan, organisations)
def test_what_leads_to_a_meeting_is_in_the_order_of_the_work(
    plan: Plan, facts: OrganisationFacts
) -> None:
    days = {step.key: step.last.day for step in organisation_steps(plan, facts, calendar())}
    review = days[REVIEW]
    if not facts.kind.is_cell or review is None:
        return
    schedule = days["schedule"]
    assert schedule is not None
    assert schedule <= review - timedelta(days=INVITATION_DAYS)
    if not facts.meetings and "register" in days:
        register = days["register"]
        assert register is not None
        assert schedule <= register < review


@pytest.mark.parametrize("code", CODES)
def test_last_days_cascade_from_the_cells_up(code: str) -> None:
    plan = find_plan(code)
    for kind, above in ABOVE.items():
        own, higher = last_day_for(plan, kind).day, last_day_for(plan, above).day
        if own is not None and higher is not None:
            assert own <= higher, kind


@given(
    st.sampled_from(CODES),
    st.lists(st.integers(0, 40), min_size=12, max_size=12),
    organisations,
)
def test_a_local_plan_that_is_earlier_makes_every_step_earlier_or_leaves_it(
    code: str, shifts: list[int], facts: OrganisationFacts
) -> None:
    above = find_plan(code)
    earlier = {
        key: replace(step, due=step.due - timedelta(days=shift)) if step.due else step
        for (key, step), shift in zip(above.milestones.items(), shifts, strict=False)
    }
    local = replace(above, milestones=earlier, local_to=above.id)
    assert later_dates(local, above) == ()
    known = replace(facts, meetings=())
    own = {s.key: s.last.day for s in organisation_steps(local, known, calendar())}
    theirs = {s.key: s.last.day for s in organisation_steps(above, known, calendar())}
    assert own.keys() == theirs.keys()
    for key, day in own.items():
        bound = theirs[key]
        assert (day is None) is (bound is None)
        assert day is None or bound is None or day <= bound, key
