from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from backend.plan_loader import find_plan
from backend.rules.deadlines import DueState
from backend.rules.progress import (
    CellCounts,
    FormFacts,
    FormState,
    Node,
    OrganisationProgress,
    blockers,
    form_state,
    organisation_progress,
    papers_for,
)
from backend.rules.terms import OrganisationKind, ScopeAnswer

PLAN = find_plan("004")
TODAY = date(2022, 11, 24)
KIND = OrganisationKind

#: A block (1) over a grassroots organisation (2) with a cell (3) and a section (4) with a cell
#: (5), and over a grassroots cell (6).
TREE = (
    Node(organisation=1, kind=KIND.ORG_UPPER, path="/1/"),
    Node(organisation=2, kind=KIND.ORG_BASE, path="/1/2/"),
    Node(organisation=3, kind=KIND.CELL_SUB, path="/1/2/3/"),
    Node(organisation=4, kind=KIND.ORG_SECTION, path="/1/2/4/"),
    Node(organisation=5, kind=KIND.CELL_SECTION, path="/1/2/4/5/"),
    Node(organisation=6, kind=KIND.CELL_BASE, path="/1/6/"),
)


def cell(organisation: int, reviewed: int, submitted: int = 0) -> CellCounts:
    return CellCounts(
        organisation=organisation,
        reviewed=reviewed,
        started=submitted + 1 if submitted < reviewed else submitted,
        submitted=submitted,
        linked=reviewed,
    )


def season(*counts: CellCounts, today: date = TODAY):
    return organisation_progress(PLAN, TREE, counts, today)


def facts(
    review: ScopeAnswer = ScopeAnswer.IN,
    *,
    answered: int = 0,
    level: bool = False,
    submitted: bool = False,
    closed: bool = False,
) -> FormFacts:
    return FormFacts(
        review=review,
        answered=answered,
        asked=7,
        level_named=level,
        submitted=submitted,
        closed=closed,
    )


@pytest.mark.parametrize(
    ("answered", "level", "state"),
    [
        (0, False, FormState.NOT_STARTED),
        (1, False, FormState.STARTED),
        (6, True, FormState.STARTED),
        (7, False, FormState.STARTED),  # all graded, no level: not ready
        (0, True, FormState.STARTED),
        (7, True, FormState.READY),
    ],
)
@pytest.mark.parametrize("review", [ScopeAnswer.IN, ScopeAnswer.UNDECIDED])
def test_a_form_is_ready_when_all_is_graded_and_a_level_is_named(
    review: ScopeAnswer, answered: int, level: bool, state: FormState
) -> None:
    assert form_state(facts(review, answered=answered, level=level)) is state


@pytest.mark.parametrize(
    ("answered", "level", "submitted", "closed"),
    list(product([0, 3, 7], [False, True], [False, True], [False, True])),
)
def test_out_of_scope_outweighs_closing_and_closing_outweighs_handing_in(
    answered: int, level: bool, submitted: bool, closed: bool
) -> None:
    def state_for(review: ScopeAnswer) -> FormState:
        return form_state(
            facts(review, answered=answered, level=level, submitted=submitted, closed=closed)
        )

    assert state_for(ScopeAnswer.OUT) is FormState.NOT_CONCERNED
    open_states = {FormState.NOT_STARTED, FormState.STARTED, FormState.READY}
    at_the_end = {FormState.CLOSED if submitted else FormState.MISSED}
    expected = at_the_end if closed else {FormState.SUBMITTED} if submitted else open_states
    assert state_for(ScopeAnswer.IN) in expected
    assert state_for(ScopeAnswer.UNDECIDED) in expected


def test_only_a_member_on_temporary_activity_fetches_the_temporary_cells_comment() -> None:
    assert [paper.key for paper in papers_for(PLAN, temporary=False)] == ["residence_comment"]
    papers = papers_for(PLAN, temporary=True)
    assert [(paper.key, paper.before) for paper in papers] == [
        ("temp_comment", "rating"),
        ("residence_comment", "proposal"),
    ]


def test_an_organisation_counts_all_cells_below_it() -> None:
    lines = season(cell(3, 8, 5), cell(5, 4, 4), cell(6, 6, 0))
    counted = {key: (line.reviewed, line.submitted) for key, line in lines.items()}
    assert counted == {1: (18, 9), 2: (12, 9), 3: (8, 5), 4: (4, 4), 5: (4, 4), 6: (6, 0)}
    assert (lines[1].started, lines[1].linked) == (11, 18)
    assert (lines[1].cells, lines[1].cells_done) == (3, 1)
    assert (lines[2].missing, lines[2].done) == (3, False)
    assert (lines[4].missing, lines[4].done) == (0, True)


def test_a_cell_where_nobody_is_reviewed_is_neither_waiting_nor_done() -> None:
    lines = season(cell(3, 0), cell(5, 2, 2))
    assert (lines[2].cells, lines[2].cells_done) == (1, 1)
    assert lines[3].done


def test_a_subtree_is_counted_without_what_lies_above_it() -> None:
    section = [node for node in TREE if node.organisation in {4, 5}]
    lines = organisation_progress(PLAN, section, [cell(5, 4, 1)], TODAY)
    assert set(lines) == {4, 5}
    assert lines[4].reviewed == 4


def test_an_organisation_without_cells_counts_nothing() -> None:
    assert season()[1].reviewed == 0


def test_ids_that_share_digits_are_not_taken_for_each_other() -> None:
    nodes = [
        Node(organisation=1, kind=KIND.ORG_BASE, path="/1/"),
        Node(organisation=11, kind=KIND.CELL_SUB, path="/1/11/"),
        Node(organisation=111, kind=KIND.ORG_BASE, path="/111/"),
    ]
    lines = organisation_progress(PLAN, nodes, [cell(11, 5)], TODAY)
    assert [lines[n].reviewed for n in (1, 11, 111)] == [5, 5, 0]


def test_every_organisation_has_the_clock_of_its_own_kind() -> None:
    lines = season(today=date(2022, 11, 30))
    assert {key: line.due for key, line in lines.items()} == {
        1: DueState.ON_TRACK,
        2: DueState.ON_TRACK,
        3: DueState.DUE_TODAY,
        4: DueState.DUE_SOON,
        5: DueState.DUE_SOON,
        6: DueState.DUE_TODAY,
    }
    assert season(today=date(2022, 12, 1))[3].due is DueState.LATE
    assert season()[5].last_day.borrowed


def test_where_the_plan_names_no_date_no_clock_runs() -> None:
    timeless = replace(PLAN, milestone_of_kind={})
    line = organisation_progress(timeless, TREE, [cell(3, 8)], TODAY)[3]
    assert (line.last_day.day, line.due, line.reviewed) == (None, None, 8)


def test_what_is_due_first_blocks_first_and_then_where_most_is_missing() -> None:
    lines = season(cell(3, 8, 5), cell(5, 9, 0), cell(6, 6, 0))
    cells: list[OrganisationProgress] = [lines[5], lines[3], lines[6]]
    assert [line.organisation for line in blockers(cells)] == [6, 3, 5]


def test_equal_blockers_keep_the_order_of_their_ids() -> None:
    lines = season(cell(3, 4, 1), cell(6, 4, 1))
    assert [line.organisation for line in blockers([lines[6], lines[3]])] == [3, 6]


def test_a_form_on_paper_counts_as_handed_in_but_one_handed_in_here_says_more() -> None:
    def state_for(*, submitted: bool, closed: bool) -> FormState:
        return form_state(replace(facts(submitted=submitted, closed=closed), on_paper=True))

    assert state_for(submitted=False, closed=False) is FormState.ON_PAPER
    assert state_for(submitted=True, closed=False) is FormState.SUBMITTED
    assert state_for(submitted=False, closed=True) is FormState.CLOSED
    out = replace(facts(ScopeAnswer.OUT), on_paper=True)
    assert form_state(out) is FormState.NOT_CONCERNED


def test_a_cell_that_has_closed_holds_nobody_back_and_what_it_missed_is_counted() -> None:
    closed = replace(cell(3, 8, 5), closed=True)
    lines = season(closed, cell(5, 9, 9), cell(6, 6, 2))
    assert (lines[3].missed, lines[3].missing, lines[3].done) == (3, 0, True)
    assert (lines[1].missed, lines[1].missing, lines[1].cells_done) == (3, 4, 1)
    assert [line.organisation for line in blockers([lines[3], lines[5], lines[6]])] == [6]


def test_a_cell_that_is_done_blocks_nobody_and_all_others_are_named() -> None:
    nodes = [Node(organisation=n, kind=KIND.CELL_SUB, path=f"/{n}/") for n in range(1, 7)]
    counts = [cell(n, 6, n) for n in range(1, 7)]
    lines = organisation_progress(PLAN, nodes, counts, TODAY).values()
    assert [line.organisation for line in blockers(lines)] == [1, 2, 3, 4, 5]
