"""Who above hears of what is late, and of obstacles."""

import pytest

from backend.plan_loader import find_plan
from backend.rules.terms import OrganisationKind, Post
from backend.rules.watchers import FOLLOWS, HEARS_OBSTACLES, told

ALL = {
    Post.SECRETARY: (1,),
    Post.OFFICE: (2, 3, 2),
    Post.ORG_BOARD: (4,),
    Post.STANDING_BOARD: (5,),
}
CELL, BASE = OrganisationKind.CELL_SUB, OrganisationKind.ORG_BASE


@pytest.mark.parametrize(
    ("plan", "kind", "expected"),
    [
        pytest.param("000", BASE, (1,)),
        pytest.param("001", BASE, (2, 3), marks=pytest.mark.requirement("R001-61")),
        pytest.param("002", CELL, (2, 3), marks=pytest.mark.requirement("R002-122")),
        pytest.param("003", BASE, (4,), marks=pytest.mark.requirement("R003-45")),
        pytest.param("004", CELL, (1,)),
        pytest.param("366", CELL, (1,)),
    ],
)
def test_who_follows_the_plan_hears_of_what_is_late(
    plan: str, kind: OrganisationKind, expected: tuple[int, ...]
) -> None:
    assert told(find_plan(plan), FOLLOWS, kind, ALL) == expected


@pytest.mark.parametrize(
    ("plan", "kind", "expected"),
    [
        pytest.param("000", BASE, (4,), marks=pytest.mark.requirement("R000-54")),
        pytest.param("001", BASE, (1,)),
        pytest.param("002", CELL, (5,), marks=pytest.mark.requirement("R002-123")),
        pytest.param("003", BASE, (1,)),
        pytest.param("004", BASE, (4,), marks=pytest.mark.requirement("R004-100")),
        pytest.param("004", CELL, (1,)),  # a cell below a committee asks that committee
        pytest.param("366", CELL, (1,)),
    ],
)
def test_obstacles_go_to_whom_the_plan_names_for_the_kind(
    plan: str, kind: OrganisationKind, expected: tuple[int, ...]
) -> None:
    assert told(find_plan(plan), HEARS_OBSTACLES, kind, ALL) == expected


def test_where_nobody_holds_the_post_named_the_secretary_hears_or_who_stands_in() -> None:
    plan = find_plan("001")
    assert told(plan, FOLLOWS, BASE, {Post.SECRETARY: (1,), Post.ORG_BOARD: (4,)}) == (1,)
    assert told(plan, FOLLOWS, BASE, {Post.DEPUTY_SECRETARY: (6,), Post.ORG_BOARD: (4,)}) == (6,)
    assert told(plan, FOLLOWS, BASE, {Post.ORG_BOARD: (4,)}) == (4,)
    assert told(plan, FOLLOWS, BASE, {Post.OFFICE: (), Post.COMMITTEE: (7,)}) == ()
