from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import find_plan, plans
from backend.rules.course_terms import ORDER_STEPS, ORDERED
from backend.rules.order import MOST_ITEMS, orders_of
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer, refused, told

ABSENT = {"status": "absent"}


def item(name: str, what: str, **facts: str) -> dict[str, str]:
    return {"id": name, "what": what, **facts}


def asked(plan: str, step: str, *items: dict[str, str]) -> dict[str, Any]:
    return answer(plan, "order", {"step": step, "items": list(items)})


def pairs(found: dict[str, Any], key: str = "violations") -> list[tuple[str, str, str]]:
    return [(pair["first"], pair["then"], pair["rule"]) for pair in found[key]]


@pytest.mark.requirement("R002-38", "R004-37")
@pytest.mark.parametrize("plan", ["002", "004"])
@pytest.mark.parametrize("post", ["head", "deputy", "leader"])
def test_whoever_has_a_post_speaks_before_a_member_without_one(plan: str, post: str) -> None:
    found = asked(plan, "review", item("M", "member"), item("S", post))
    assert (found["allowed"], found["order"]) == (False, ["S", "M"])
    assert pairs(found) == [("S", "M", "leaders_first")]
    right = asked(plan, "review", item("S", post), item("M", "member"))
    assert (right["allowed"], right["violations"], right["order"]) == (True, [], ["S", "M"])


@pytest.mark.parametrize("plan", ["002", "004", "366"])
def test_the_collective_comes_before_individuals_of_the_same_body_only(plan: str) -> None:
    head, collective = item("H", "head", of="A"), item("T", "collective", of="A")
    assert pairs(asked(plan, "review", head, collective)) == [("T", "H", "collective_first")]
    assert asked(plan, "review", head, {**collective, "of": "B"}) == ABSENT


def test_the_parts_of_a_review_end_differently_in_002_and_004() -> None:
    parts = [
        item("k", "conclusion"), item("t", "acceptance"),
        item("g", "comments"), item("b", "presentation"),
    ]  # fmt: skip
    assert asked("002", "one_review", *parts)["order"] == ["b", "g", "t", "k"]
    assert asked("004", "one_review", *parts)["order"] == ["b", "g", "k", "t"]
    assert asked("366", "one_review", *parts) == ABSENT


@pytest.mark.parametrize("plan", ["000", "001", "003"])
def test_a_plan_without_an_order_puts_nothing_in_order(plan: str) -> None:
    for step in ORDER_STEPS:
        assert asked(plan, step, item("a", "head"), item("b", "collective")) == ABSENT


def test_lower_levels_come_first_whatever_is_rated_there() -> None:
    kinds = ("org_upper", "org_base", "cell_sub", "cell_section")
    items = [item(kind, "organisation", kind=kind) for kind in kinds]
    found = asked("366", "rating", *items)
    assert found["order"] == ["cell_section", "cell_sub", "org_base", "org_upper"]
    assert {rule for *_, rule in pairs(found)} == {"lower_first"}
    above = item("committee", "committee", of="base", kind="org_base")
    below = item("cell", "organisation", of="cell", kind="cell_sub")
    assert pairs(asked("366", "rating", above, below)) == [("cell", "committee", "lower_first")]


def test_two_cells_of_one_level_wait_for_nothing_of_each_other() -> None:
    one = item("X", "organisation", of="X", kind="cell_sub")
    other = item("m", "member", of="Y", kind="cell_sub")
    assert asked("366", "rating", one, other) == ABSENT


def test_an_organisation_is_last_in_its_own_house() -> None:
    items = [item("O", "organisation"), item("C", "committee"), item("M", "member")]
    for given_ in permutations([*items, item("U", "unit"), item("S", "civil_servant")]):
        order = asked("366", "rating", *given_)["order"]
        assert order[-1] == "O"
        assert order.index("S") < order.index("M")


def test_each_order_that_bears_is_told_with_what_must_come_earlier() -> None:
    items = [item("P", "deputy"), item("H", "head"), item("T", "collective")]
    question = {"step": "review", "items": items}
    assert told("366", "order", question) == [
        ("order", Outcome.UNMET, "Đ7 k3",
         {"rule": ("name-order-collective_first",), "late": 1, "names": "T", "warns": "no"}),
        ("order", Outcome.UNMET, "Đ7 k3",
         {"rule": ("name-order-head_first",), "late": 1, "names": "H", "warns": "no"}),
    ]  # fmt: skip
    kept = told("366", "order", {"step": "review", "items": items[::-1]})
    assert [(outcome, facts["late"], facts["names"]) for _, outcome, _, facts in kept] == [
        (Outcome.MET, 0, "")
    ] * 2


NAMES = st.lists(
    st.tuples(
        st.sampled_from(sorted(ORDERED)),
        st.sampled_from(["", "A", "B"]),
    ),
    min_size=2,
    max_size=9,
)


@given(NAMES, st.sampled_from(sorted(ORDER_STEPS)), st.sampled_from(["002", "004", "366"]))
def test_the_order_given_back_holds_everything_once_and_is_allowed(
    names: list[tuple[str, str]], step: str, plan: str
) -> None:
    items = [item(str(i), what, of=of) for i, (what, of) in enumerate(names)]
    found = asked(plan, step, *items)
    if found == ABSENT:
        return
    by_id = {one["id"]: one for one in items}
    assert sorted(found["order"]) == sorted(by_id)
    again = asked(plan, step, *(by_id[name] for name in found["order"]))
    assert (again["allowed"], again["order"]) == (True, found["order"])
    assert found["allowed"] is (found["violations"] == [])
    if found["allowed"] and not found["warnings"]:
        assert found["order"] == [one["id"] for one in items]


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({"step": "dance", "items": [item("a", "head"), item("b", "deputy")]}, "step"),
        ({"step": "review", "items": []}, "items"),
        ({"step": "review", "items": [item("a", "head")]}, "items"),
        ({"step": "review", "items": [item(str(i), "head") for i in range(101)]}, "items"),
        ({"step": "review", "items": [item("a", "head"), item("a", "deputy")]}, "items.1.id"),
        ({"step": "review", "items": [item("a", "head"), item(" ", "deputy")]}, "items.1.id"),
        ({"step": "review", "items": [item("a", "head"), item("b", "king")]}, "items.1.what"),
        (
            {
                "step": "rating",
                "items": [
                    item("a", "member", of="X", kind="cell_sub"),
                    item("b", "organisation", of="X", kind="org_base"),
                ],
            },
            "items.1.kind",
        ),
    ],
)
def test_a_list_that_cannot_be_put_in_order_is_refused(question: object, path: str) -> None:
    assert refused("366", "order", question) == path


def test_the_longest_list_is_put_in_order() -> None:
    items = [item(str(i), "deputy") for i in range(MOST_ITEMS - 1)]
    found = asked("366", "review", *items, item("H", "head"))
    assert found["order"][0] == "H"
    assert len(found["violations"]) == MOST_ITEMS - 1


def test_every_order_of_every_plan_can_be_told() -> None:
    told_of: set[str] = set()
    for plan in plans().values():
        for rule in orders_of(plan):
            earlier, later = rule.sequence[0][0], rule.sequence[-1][0]
            items = [
                {"id": name, "what": "organisation", "kind": name}
                if name in frozenset(OrganisationKind)
                else item(name, name)
                for name in (later, earlier)
            ]
            found = asked(plan.code, rule.step, *items)
            assert (earlier, later, rule.key) in pairs(found)
            told_of.add(rule.key)
    assert len(told_of) > 12


def test_the_order_of_the_meeting_is_one_of_the_orders() -> None:
    plan = find_plan("004")
    assert plan.meetings is not None
    first = plan.meetings.collective_first
    assert first is not None
    order = orders_of(plan)[0]
    for field in ("clause", "quote", "requirements", "basis", "reading"):
        assert getattr(order, field) == getattr(first, field)
    assert orders_of(find_plan("366"))[0].basis == "quoted"
    assert orders_of(find_plan("001")) == ()
