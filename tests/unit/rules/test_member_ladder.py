"""How levels are tried from the top: plans that state less, and many members at once."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.member_conditions import CivilLevel, RatedMember
from backend.rules.member_ladder import Ladder, Tally
from backend.rules.member_rating import (
    ExcellentCase,
    ExcellentQuestion,
    MemberQuestion,
    member_excellent,
    member_rating,
)
from backend.rules.terms import Level
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import PLAIN

FAULTS = ("cell_tasks_not_done", "forbidden_acts", "refused_assignment_or_disunity")
PLAN = find_plan("002")
RULES = PLAN.member_rating
VOTED = Tally(official=12, EXCELLENT=2, GOOD=10)


def test_a_level_for_which_the_plan_asks_no_votes_is_reached_by_its_conditions_alone() -> None:
    assert RULES is not None
    silent = replace(PLAN, votes=tuple(r for r in PLAN.votes if r.level is not Level.EXCELLENT))
    found = Ladder(silent, RULES).rate(RatedMember(task_result=Level.EXCELLENT), VOTED)
    assert (found.level, found.status) == (Level.EXCELLENT, "fits")
    assert {finding.code for finding in found.findings} == {
        "finding-member-task",
        "finding-member-civil-top",
    }


def test_where_no_level_needs_votes_and_none_fits_no_share_is_cited() -> None:
    assert RULES is not None
    found = Ladder(replace(PLAN, votes=()), RULES).rate(RatedMember(), VOTED)
    assert (found.level, found.status) == (None, "NO_MAJORITY")
    assert {finding.outcome for finding in found.findings} == {Outcome.UNMET, Outcome.MET}


@pytest.mark.parametrize("silent_on", [{"member_rating": None}, {"votes": ()}])
def test_the_top_level_is_not_settled_by_votes_or_conditions_alone(
    silent_on: dict[str, Any],
) -> None:
    asked = ExcellentQuestion(
        official=12,
        votes_for=10,
        task_result=Level.EXCELLENT,
        civil_servant=False,
        cases=(ExcellentCase(),),
    )
    assert member_excellent(PLAN, asked, PLAIN).answer == {"eligible_excellent": [True]}
    answered = member_excellent(replace(PLAN, **silent_on), asked, PLAIN)
    assert (answered.answer, answered.because) == ({"status": "absent"}, ())


def test_where_the_plan_prints_no_date_a_discipline_counts_from_its_own_day() -> None:
    member = RatedMember(task_result=Level.GOOD, disciplined_on=date(2017, 3, 1))
    asked = MemberQuestion(member=member, tally=VOTED)
    answered = member_rating(replace(PLAN, milestones={}), asked, PLAIN)
    assert (answered.answer["level"], answered.answer["status"]) == ("GOOD", "needs_ruling")


members = st.builds(
    RatedMember,
    task_result=st.sampled_from(Level),
    civil_servant=st.booleans(),
    civil=st.sampled_from(CivilLevel),
    cstd_proposed=st.booleans(),
    certificate=st.sampled_from([None, "province", "district"]),
    grounds=st.sampled_from([(), *((fault,) for fault in FAULTS)]),
)
tallies = st.builds(
    Tally, official=st.just(9), GOOD=st.integers(3, 6), EXCELLENT=st.integers(3, 9)
)


@given(st.lists(st.tuples(members, tallies), max_size=12))
def test_who_came_before_changes_nothing_for_a_member(cell: list[tuple[RatedMember, Tally]]):
    assert RULES is not None
    shared = Ladder(PLAN, RULES)
    for member, tally in cell:
        assert shared.rate(member, tally) == Ladder(PLAN, RULES).rate(member, tally)


def test_members_alike_in_what_a_finding_rests_on_share_it() -> None:
    assert RULES is not None
    ladder = Ladder(PLAN, RULES)
    member = RatedMember(task_result=Level.GOOD)
    first = ladder.rate(member, VOTED).findings

    def shared(other: RatedMember) -> list[bool]:
        return [a is b for a, b in zip(first, ladder.rate(other, VOTED).findings, strict=False)]

    assert shared(member) == [True] * len(first)
    assert shared(replace(member, grounds=FAULTS[:1])) == [True] * len(first)
    civil_servant = replace(member, civil_servant=True)
    assert shared(civil_servant)[:3] == [True, False, True]  # tasks, staff rating, votes
    top = ladder.conditions_of(Level.EXCELLENT, member)
    assert ladder.conditions_of(Level.EXCELLENT, replace(member)) is top
