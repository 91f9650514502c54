"""The agenda of a sitting: order, chairs, parts of one review."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan
from backend.rules.agenda import (
    AgendaPerson,
    ItemKind,
    ItemPart,
    agenda,
    may_complete,
    next_part,
    parts_in_order,
)
from backend.rules.terms import MeetingPart
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer

PLANS = ("000", "001", "002", "003", "004", "366")
ALL = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS, MeetingPart.OWN_LEVEL)
INDIVIDUALS = (MeetingPart.INDIVIDUALS,)
HEAD = AgendaPerson(member=1, review=11, head=True)
DEPUTY = AgendaPerson(member=2, review=12, deputy=True)
BOARD = AgendaPerson(member=3, review=13, board=True)
LEADER = AgendaPerson(member=4, review=14, leader=True)
MEMBER = AgendaPerson(member=5, review=15)
CELL = (MEMBER, BOARD, LEADER, DEPUTY, HEAD)


def chairs(people: tuple[AgendaPerson, ...], plan: str = "002") -> dict[int, int]:
    """By review, who chairs it."""
    found = agenda(find_plan(plan), INDIVIDUALS, people)
    return {place.review: place.chair for place in found.places}


def told(
    plan: str, parts: tuple[MeetingPart, ...], *people: AgendaPerson
) -> list[tuple[str, str]]:
    found = agenda(find_plan(plan), parts, people)
    return [
        (f.code.removeprefix("finding-agenda-"), str(f.facts.get("rule", [f.outcome.value])[0]))  # type: ignore[index]
        for f in found.findings
    ]


@pytest.mark.parametrize("plan", PLANS)
def test_the_collective_comes_first_then_those_who_lead_then_members_then_the_own_level(
    plan: str,
) -> None:
    places = agenda(find_plan(plan), ALL, CELL).places
    assert [place.kind for place in places] == [
        ItemKind.COLLECTIVE,
        *[ItemKind.INDIVIDUAL] * 5,
        ItemKind.OWN_LEVEL,
    ]
    reviews = [place.review for place in places if place.review]
    assert (reviews[:2], set(reviews[2:4]), reviews[4:]) == ([11, 12], {13, 14}, [15])


def test_the_head_chairs_all_but_his_own_review_which_a_deputy_chairs() -> None:
    assert chairs(CELL) == {11: 2, 12: 1, 13: 1, 14: 1, 15: 1}


def test_a_deputy_in_charge_does_not_chair_his_own_review() -> None:
    assert chairs((DEPUTY, BOARD, MEMBER)) == {12: 3, 13: 2, 15: 2}
    assert chairs((DEPUTY, MEMBER)) == {12: 0, 15: 2}


def test_one_of_the_board_in_the_chair_of_a_deputy_is_a_question_for_the_level_above() -> None:
    assert chairs((HEAD, BOARD, MEMBER)) == {11: 3, 13: 1, 15: 1}
    assert ("chair-board", "undecided") in told("002", INDIVIDUALS, HEAD, BOARD)
    assert ("chair", "met") in told("002", INDIVIDUALS, HEAD, DEPUTY, BOARD)
    assert ("chair", "met") in told("000", INDIVIDUALS, HEAD, BOARD)


def test_where_nobody_can_chair_the_review_of_the_head_that_is_said() -> None:
    assert chairs((HEAD, MEMBER)) == {11: 0, 15: 1}
    assert ("chair", "unmet") in told("004", INDIVIDUALS, HEAD, MEMBER)
    assert ("chair", "undecided") in told("003", INDIVIDUALS, HEAD, MEMBER)


def test_only_orders_that_bear_on_the_agenda_are_said_to_be_kept() -> None:
    kept = {name for code, name in told("366", ALL, *CELL) if code == "order"}
    assert kept == {"name-order-collective_first", "name-order-head_first"}
    alone = {name for code, name in told("002", INDIVIDUALS, *CELL) if code == "order"}
    assert "name-order-collective_first" not in alone
    assert "name-order-leaders_first" in alone
    assert told("002", INDIVIDUALS, MEMBER) == []


@pytest.mark.parametrize("plan", ["000", "001", "003"])
def test_where_the_plan_has_no_order_it_is_said_to_be_the_custom(plan: str) -> None:
    assert told(plan, ALL, *CELL)[0] == ("custom", Outcome.UNDECIDED.value)


@pytest.mark.requirement("R002-41", "R004-44")
def test_002_concludes_after_the_acceptance_and_004_before_it() -> None:
    first, second, accept, conclude = ItemPart
    assert parts_in_order(find_plan("002")) == (first, second, accept, conclude)
    assert parts_in_order(find_plan("004")) == (first, second, conclude, accept)
    assert parts_in_order(find_plan("000")) == tuple(ItemPart)
    assert next_part(find_plan("004"), [first, second]) is conclude
    assert next_part(find_plan("002"), [first, second]) is accept
    assert next_part(find_plan("002"), list(ItemPart)) is None


@pytest.mark.requirement("R004-44")
def test_a_text_is_completed_after_the_conclusion() -> None:
    one, all_of_them = ItemKind.INDIVIDUAL, ItemKind.COLLECTIVE
    assert not may_complete(concluded=False, kind=one, individuals_open=0)
    assert may_complete(concluded=True, kind=one, individuals_open=3)
    assert not may_complete(concluded=True, kind=all_of_them, individuals_open=1)
    assert may_complete(concluded=True, kind=all_of_them, individuals_open=0)


PEOPLE = st.lists(
    st.tuples(st.booleans(), st.sampled_from(("head", "deputy", "board", "leader", "plain"))),
    max_size=12,
)


@given(st.sampled_from(PLANS), PEOPLE)
def test_nobody_chairs_his_own_review_and_the_order_is_that_of_the_plan(
    plan: str, drawn: list[tuple[bool, str]]
) -> None:
    people = [
        AgendaPerson(
            member=n,
            review=100 + n if reviewed else 0,
            head=post == "head" and [p for _, p in drawn].index("head") == n - 1,
            deputy=post == "deputy",
            board=post == "board",
            leader=post == "leader",
        )
        for n, (reviewed, post) in enumerate(drawn, start=1)
    ]
    found = agenda(find_plan(plan), ALL, people)
    by_review = {person.review: person for person in people if person.review}
    assert {place.review for place in found.places if place.review} == set(by_review)
    posted = {p.member for p in people if p.head or p.deputy or p.board}
    for place in found.places:
        member = by_review[place.review].member if place.review else 0
        assert place.chair != member or member == 0
        assert bool(place.chair) == bool(posted - {member})
        assert place.chair in posted | {0}
    items = [{"id": "c", "what": "collective", "of": "S"}]
    for place in found.places:
        if place.review:
            person = by_review[place.review]
            named = {"head": person.head, "deputy": person.deputy,
                     "leader": person.board or person.leader}  # fmt: skip
            what = next((name for name, holds in named.items() if holds), "member")
            items.append({"id": str(place.review), "what": what, "of": "S"})
    if len(items) > 1:
        asked = answer(plan, "order", {"step": "review", "items": items})
        assert asked.get("allowed", True)
