"""The way of a result, and where in the tree the deciding body sits."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.plan_loader import plans
from backend.rules.routes import BODIES_OF, OUTSIDE, place_of
from backend.rules.terms import OrganisationKind
from tests.unit.rules.asking import answer, refused, told

K = OrganisationKind
SECTION = ("org_section", "org_base", "org_upper")
BASE = ("org_base", "org_upper")
UPPER = ("org_upper",)


def way(plan: str, subject: str, kind: str, *above: str, **more: object) -> dict[str, Any]:
    return answer(plan, "route", {"subject": subject, "kind": kind, "above": list(above), **more})


def steps(plan: str, subject: str, kind: str, *above: str, **more: object) -> list[Any]:
    stations = way(plan, subject, kind, *above, **more)["stations"]
    return [(one["body"], one["step"], one["at"]) for one in stations]


def test_a_cell_proposes_its_members_and_the_grassroots_committee_decides() -> None:
    expected = [("cell", "rate", 0), ("org_base_committee", "decide", 1)]
    for plan in ("000", "002", "004", "366"):
        assert steps(plan, "member", "cell_sub", *BASE) == expected
    passing_by = [("cell", "rate", 0), ("org_base_committee", "decide", 2)]
    assert steps("004", "member", "cell_section", *SECTION) == passing_by


@pytest.mark.parametrize("plan", ["000", "004"])
def test_a_grassroots_cell_decides_its_members_itself(plan: str) -> None:
    assert steps(plan, "member", "cell_base", *UPPER) == [("cell", "decide", 0)]


def test_366_has_the_section_propose_and_the_board_rate_first() -> None:
    assert steps("366", "org", "cell_section", *SECTION) == [
        ("cell_board", "rate", 0),
        ("section_committee", "propose", 1),
        ("parent_committee", "decide", 2),
    ]
    without = steps("366", "org", "cell_section", *SECTION, has_board=False)
    assert without[0] == ("cell", "rate", 0)
    assert steps("366", "org", "org_base", *UPPER)[0] == ("org_base_committee", "rate", 0)


def test_the_standing_board_above_decides_on_grassroots_organisations() -> None:
    for plan, body in (
        ("000", "block_standing_board"),
        ("001", "district_standing_board"),
        ("004", "block_standing_board"),
        ("366", "parent_standing_board"),
    ):
        assert steps(plan, "org", "org_base", *UPPER)[-1] == (body, "decide", 1)
        assert steps(plan, "org", "cell_base", *UPPER)[-1] == (body, "decide", 1)
    assert steps("003", "org", "org_upper", *UPPER)[-1] == ("province_standing_board", "decide", 1)


def test_a_body_the_tree_does_not_have_is_outside_and_nobody_steps_in() -> None:
    found = way("004", "org", "org_base")
    assert found["decided_at"] == OUTSIDE
    codes = [(code, outcome.value) for code, outcome, _, _ in told(
        "004", "route", {"subject": "org", "kind": "org_base"})]  # fmt: skip
    assert codes == [("authority", "met"), ("route-outside", "undecided")]
    assert way("366", "org", "org_upper")["decided_at"] == OUTSIDE
    assert way("002", "member", "cell_sub")["decided_at"] == OUTSIDE


def test_where_the_first_named_is_missing_the_one_named_beside_it_decides() -> None:
    assert steps("366", "org", "cell_sub", "org_upper")[-1] == (
        "parent_standing_board",
        "decide",
        1,
    )


def test_silence_and_no_rating_are_not_a_way() -> None:
    assert way("001", "member", "cell_sub", *BASE) == {"status": "absent"}
    assert way("002", "org", "cell_base", *UPPER) == {"status": "absent"}
    assert way("366", "member", "cell_base", *UPPER) == {"status": "absent"}
    not_rated = {"status": "none", "stations": [], "decided_at": None}
    assert way("000", "cell_board", "cell_sub", *BASE) == not_rated
    assert way("000", "cell_board", "cell_base", *UPPER, exists=False) == not_rated
    assert refused("000", "route", {"subject": "king", "kind": "cell_sub"}) == (
        "questions.0.subject"
    )


def test_every_body_a_plan_names_is_known_in_the_tree() -> None:
    named = {
        body
        for plan in plans().values()
        for rule in plan.authority
        for body in (rule.decider, *rule.or_by, *rule.self_rated_by, rule.proposed_by)
    }
    assert named - {"", "none"} <= BODIES_OF.keys()
    assert place_of("town_council", K.CELL_SUB, [K.ORG_BASE]) is None


@given(
    st.sampled_from(sorted(BODIES_OF)),
    st.sampled_from(list(K)),
    st.lists(st.sampled_from(list(K)), max_size=4),
)
def test_a_place_is_one_of_the_line_the_nearest_that_fits_or_for_a_province_the_last(
    body: str, kind: OrganisationKind, above: list[OrganisationKind]
) -> None:
    at = place_of(body, kind, above)
    line = [kind, *above]
    if at == OUTSIDE:
        assert not BODIES_OF[body] & set(above)
        return
    assert isinstance(at, int)
    assert line[at] in BODIES_OF[body]
    nearer, farther = above[: max(at - 1, 0)], line[at + 1 :]
    passed_over = farther if body == "province_standing_board" else nearer
    assert not any(one in BODIES_OF[body] for one in passed_over)


def test_a_provinces_board_is_that_of_the_highest_committee_and_a_districts_the_nearest() -> None:
    two = (K.ORG_UPPER, K.ORG_UPPER)
    assert place_of("province_standing_board", K.ORG_BASE, two) == 2
    assert place_of("district_standing_board", K.ORG_BASE, two) == 1
    assert steps("003", "org", "org_upper", *UPPER) == [("province_standing_board", "decide", 1)]
