from dataclasses import replace
from datetime import date, timedelta

from backend.plan_loader import find_plan
from backend.rules.local_plans import LaterDate, later_dates, undated
from backend.rules.plan import Plan

ABOVE = find_plan("004")
DAY = timedelta(days=1)


def local(**due: date | None) -> Plan:
    """A plan of one's own: the plan above with other printed days."""
    steps = dict(ABOVE.milestones)
    for key, day in due.items():
        steps[key] = replace(steps[key], due=day)
    return replace(ABOVE, milestones=steps)


def test_a_copy_lacks_no_day_and_ends_nothing_later() -> None:
    assert undated(ABOVE, ABOVE) == ()
    assert later_dates(ABOVE, ABOVE) == ()


def test_days_the_plan_above_prints_and_the_own_one_does_not_are_named_in_its_order() -> None:
    assert undated(local(org_base=None, cell_sub=None), ABOVE) == ("cell_sub", "org_base")
    assert "cell_section" not in undated(local(cell_sub=None), ABOVE)


def test_a_step_only_the_own_plan_knows_is_neither_missing_nor_late() -> None:
    step = replace(ABOVE.milestones["cell_sub"], due=date(2029, 1, 1))
    for due in (None, step.due):
        own = {"of_our_own": replace(step, due=due), **ABOVE.milestones}
        plan = replace(ABOVE, milestones=own)
        assert undated(plan, ABOVE) == ()
        assert later_dates(plan, ABOVE) == ()


def test_a_day_later_is_named_with_both_last_days_and_earlier_is_allowed() -> None:
    due = ABOVE.milestones["org_base"].due
    assert due is not None
    assert later_dates(local(org_base=due - DAY), ABOVE) == ()
    first = ABOVE.milestones["cell_sub"].due
    assert first is not None
    plan = local(cell_sub=None, cell_section=due, org_base=due + DAY)
    assert later_dates(plan, ABOVE) == (LaterDate("org_base", due, due - DAY),)


def test_plans_of_two_years_are_not_compared() -> None:
    due = ABOVE.milestones["org_base"].due
    assert due is not None
    later = replace(local(org_base=due + DAY), year=ABOVE.year + 1)
    assert later_dates(later, ABOVE) == ()
