from dataclasses import fields, replace
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.criteria import criteria_for, next_ungraded, own_levels, parts_of
from backend.rules.deadlines import DueState, days_late, due_state, last_allowed_day
from backend.rules.plan import Milestone
from backend.rules.progress import (
    CellCounts,
    Node,
    OrganisationProgress,
    blockers,
    organisation_progress,
)
from backend.rules.scope import MemberFacts, months_after, scope_of
from backend.rules.terms import Grade, OrganisationKind, ScopeAnswer

PLAN = find_plan("004")
STRICTNESS = (ScopeAnswer.IN, ScopeAnswer.UNDECIDED, ScopeAnswer.OUT)
CRITERIA = criteria_for(PLAN.member_form.criteria.items, parts_of(leader=True, head=True))

days = st.dates(date(1950, 1, 1), date(2080, 12, 31))
months = st.integers(0, 240)
flags = st.booleans()
facts = st.builds(
    MemberFacts,
    exempt_work_and_activity=flags,
    suspended_party=flags,
    suspended_committee=flags,
    admitted=st.none() | days,
)


def milestone(due: date, *, inclusive: bool) -> Milestone:
    return Milestone(clause="II", quote="made up", requirements=(), due=due, inclusive=inclusive)


@st.composite
def seasons(draw: st.DrawFn) -> tuple[list[Node], list[CellCounts]]:
    """A tree of organisations with one root, and counts of some cells of it."""
    nodes = [Node(organisation=1, kind=OrganisationKind.ORG_UPPER, path="/1/")]
    kinds = st.sampled_from(OrganisationKind)
    for organisation in range(2, draw(st.integers(2, 25))):
        path = f"{draw(st.sampled_from(nodes)).path}{organisation}/"
        nodes.append(Node(organisation=organisation, kind=draw(kinds), path=path))
    counts: list[CellCounts] = []
    for node in nodes[1:]:
        if node.kind.is_cell:
            reviewed = draw(st.integers(0, 40))
            submitted = draw(st.integers(0, reviewed))
            counts.append(
                CellCounts(
                    organisation=node.organisation,
                    reviewed=reviewed,
                    started=draw(st.integers(submitted, reviewed)),
                    submitted=submitted,
                    linked=draw(st.integers(0, reviewed)),
                )
            )
    return nodes, counts


def numbers(line: OrganisationProgress | CellCounts) -> tuple[int, int, int, int]:
    return line.reviewed, line.started, line.submitted, line.linked


@given(days)
def test_an_inclusive_last_day_is_one_later_than_an_exclusive_one(due: date) -> None:
    inclusive = last_allowed_day(milestone(due, inclusive=True))
    exclusive = last_allowed_day(milestone(due, inclusive=False))
    assert inclusive is not None
    assert exclusive is not None
    assert exclusive < inclusive == due
    assert (inclusive - exclusive).days == 1


@given(days, days, flags)
def test_an_earlier_printed_day_is_an_earlier_last_day(a: date, b: date, inclusive: bool) -> None:
    first, last = (last_allowed_day(milestone(d, inclusive=inclusive)) for d in sorted((a, b)))
    assert first is not None
    assert last is not None
    assert first <= last


@given(days, days, flags)
def test_on_time_is_not_after_the_last_day_and_each_day_more_counts_once(
    due: date, finished: date, inclusive: bool
) -> None:
    printed = milestone(due, inclusive=inclusive)
    last = last_allowed_day(printed)
    late = days_late(printed, finished)
    assert last is not None
    assert late is not None
    assert (late == 0) is (finished <= last)
    assert days_late(printed, finished + timedelta(days=1)) == (
        late + 1 if finished >= last else 0
    )


@given(days, days)
def test_the_clock_says_late_exactly_when_days_are_late(due: date, today: date) -> None:
    printed = milestone(due, inclusive=True)
    assert (due_state(due, today) is DueState.LATE) is (days_late(printed, today) != 0)


@given(days, days, st.integers(0, 400))
def test_the_clock_only_moves_forward(due: date, today: date, later: int) -> None:
    order = list(DueState)
    now = order.index(due_state(due, today))
    assert order.index(due_state(due, today + timedelta(days=later))) >= now


@given(days, days, months)
def test_an_earlier_start_is_never_full_later(a: date, b: date, count: int) -> None:
    first, last = sorted((a, b))
    assert months_after(first, count) <= months_after(last, count)


@given(days, months, months)
def test_more_months_end_later(start: date, a: int, b: int) -> None:
    fewer, more = sorted((a, b))
    end, later = months_after(start, fewer), months_after(start, more)
    assert (end < later) is (fewer < more)
    assert (later.year - end.year) * 12 + later.month - end.month == more - fewer


@given(days, months)
def test_the_day_of_the_month_is_kept_or_it_is_the_months_last(start: date, count: int) -> None:
    end = months_after(start, count)
    assert end.day == start.day or (end + timedelta(days=1)).day == 1


@given(facts, days, st.data())
def test_one_fact_more_never_brings_back_who_was_out(
    before: MemberFacts, on: date, data: st.DataObject
) -> None:
    added = data.draw(
        st.sampled_from([field.name for field in fields(MemberFacts)]).map(
            lambda name: {name: on if name == "admitted" else True}
        )
    )
    old, new = scope_of(PLAN, before, on), scope_of(PLAN, replace(before, **added), on)
    assert STRICTNESS.index(new.review) >= STRICTNESS.index(old.review)
    assert STRICTNESS.index(new.rating) >= STRICTNESS.index(old.rating)


@given(facts, days, st.integers(0, 4000))
def test_a_member_who_was_no_longer_new_never_becomes_new_again(
    member: MemberFacts, on: date, later: int
) -> None:
    now, then = (scope_of(PLAN, member, day) for day in (on, on + timedelta(days=later)))
    assert STRICTNESS.index(then.rating) <= STRICTNESS.index(now.rating)


@given(facts, days)
def test_an_answer_always_has_a_ground(member: MemberFacts, on: date) -> None:
    assert all(finding.clause.quote for finding in scope_of(PLAN, member, on).verdict.findings)
    assert scope_of(PLAN, member, on).verdict.findings


@given(st.lists(st.dates(date(2020, 1, 1), date(2024, 12, 31))), days)
def test_a_level_always_stays_open(disciplined: list[date], on: date) -> None:
    options = own_levels(PLAN, disciplined, on)
    assert [option.level for option in options] == list(PLAN.member_form.levels.items)
    still_open = [option.level for option in options if option.struck_by is None]
    in_year = any(day.year == PLAN.year for day in disciplined)
    assert len(still_open) == (1 if in_year else len(options))


@given(st.sets(st.sampled_from([c.key for c in CRITERIA])))
def test_following_the_next_criterion_grades_them_all(graded: set[str]) -> None:
    grades = dict.fromkeys(graded, Grade.T)
    after = None
    for _step in range(len(CRITERIA) - len(graded)):
        following = next_ungraded(CRITERIA, grades, after)
        assert following is not None
        assert following.key not in grades
        grades[following.key] = Grade.T
        after = following.key
    assert len(grades) == len(CRITERIA)
    assert next_ungraded(CRITERIA, grades, after) is None


@given(seasons(), days)
def test_an_organisation_is_the_sum_of_what_lies_below_it(
    season: tuple[list[Node], list[CellCounts]], today: date
) -> None:
    nodes, counts = season
    lines = organisation_progress(PLAN, nodes, counts, today)
    of_cell = {cell.organisation: numbers(cell) for cell in counts}
    for node in nodes:
        children = [n for n in nodes if n.path == f"{node.path}{n.organisation}/"]
        parts = [numbers(lines[child.organisation]) for child in children]
        own = of_cell.get(node.organisation, (0, 0, 0, 0))
        total = tuple(sum(values) for values in zip(own, *parts, strict=True))
        assert numbers(lines[node.organisation]) == total
    assert lines[1].cells == sum(1 for cell in counts if cell.reviewed)
    assert 0 <= lines[1].cells_done <= lines[1].cells
    assert lines[1].done is (lines[1].cells_done == lines[1].cells)


@given(seasons(), days, st.randoms())
def test_the_order_of_rows_changes_no_sum_and_no_blocker(
    season: tuple[list[Node], list[CellCounts]], today: date, random: Random
) -> None:
    nodes, counts = season
    lines = organisation_progress(PLAN, nodes, counts, today)
    other_nodes, other_counts = list(nodes), list(counts)
    random.shuffle(other_nodes)
    random.shuffle(other_counts)
    shuffled = organisation_progress(PLAN, other_nodes, other_counts, today)
    assert shuffled == lines
    assert blockers(shuffled.values()) == blockers(lines.values())


@given(seasons(), days)
def test_blockers_are_all_unfinished_and_in_order(
    season: tuple[list[Node], list[CellCounts]], today: date
) -> None:
    nodes, counts = season
    lines = list(organisation_progress(PLAN, nodes, counts, today).values())
    named = blockers(lines)
    assert len(named) == sum(1 for line in lines if not line.done)
    assert all(line.missing > 0 for line in named)
    assert [line.last_day.day for line in named] == sorted(
        line.last_day.day or date.max for line in named
    )
