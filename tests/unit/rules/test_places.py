from typing import Any

import pytest

from backend.plan_loader import plans
from backend.rules.verdict import Outcome
from backend.rules.vocabulary import PERSON_ROLES
from tests.unit.rules.asking import answer, refused, told

ABSENT = {"status": "absent"}


def places(plan: str, posts: int, *named: str) -> dict[str, Any]:
    return answer(plan, "places", {"member": {"leading_posts": posts, "posts": list(named)}})


@pytest.mark.requirement("R004-10", "R004-17")
def test_004_orders_the_places_from_three_posts_on() -> None:
    order = ["own_cell", "leadership_collective_at_work", "highest_committee"]
    for posts in (3, 4, 20):
        assert places("004", posts) == {"places": order, "ordered": True}
    for posts in (0, 1, 2):
        assert places("004", posts) == {"places": ["own_cell"], "ordered": False}
    assert places("004", 3, "head", "base_committee", "deputy")["places"] == order


@pytest.mark.requirement("R004-13", "R004-14", "R004-15", "R004-16")
@pytest.mark.parametrize(
    ("post", "further"),
    [
        ("block_standing_board", ["block_standing_board", "block_advisory_body"]),
        ("block_committee", ["leadership_collective_at_work"]),
        ("base_committee", ["leadership_collective_at_work"]),
        ("head", ["leadership_collective_at_work", "base_committee"]),
        ("deputy", ["leadership_collective_at_work", "base_committee"]),
        ("section_committee", ["org_section"]),
        ("cell_board", []),
    ],
)
def test_one_post_of_004_leads_to_its_places_without_an_order(
    post: str, further: list[str]
) -> None:
    assert places("004", 1, post) == {"places": ["own_cell", *further], "ordered": False}


@pytest.mark.requirement("R000-17", "R000-27", "R001-46", "R003-39")
def test_the_other_plans_put_the_cell_first() -> None:
    assert places("000", 0) == {"places": ["own_cell"], "ordered": False}
    for board in ("standing_board", "committee"):
        assert places("000", 1, board) == {"places": ["own_cell", board], "ordered": True}
    for plan, board in (("001", "district_standing_board"), ("003", "province_standing_board")):
        order = ["own_cell", "leadership_collective_at_work", board]
        assert places(plan, 2, board) == {"places": order, "ordered": True}
        assert places(plan, 2) == ABSENT


@pytest.mark.parametrize(
    ("member", "path"),
    [
        ({}, "member.leading_posts"),
        ({"leading_posts": -1}, "member.leading_posts"),
        ({"leading_posts": 21}, "member.leading_posts"),
        ({"leading_posts": "3"}, "member.leading_posts"),
        ({"leading_posts": True}, "member.leading_posts"),
        ({"leading_posts": 1, "posts": ["head", "deputy"]}, "member.posts"),
        ({"leading_posts": 2, "posts": ["head", "cook"]}, "member.posts.1"),
        ({"leading_posts": 2, "posts": ["head", "head"]}, "member.posts.1"),
    ],
)
def test_posts_that_cannot_be_are_refused(member: object, path: str) -> None:
    assert refused("004", "places", {"member": member}) == path


def collective(plan: str, subject: str, of: str | None, *, exists: bool = True) -> dict[str, Any]:
    asked = {"subject": subject, "of": of, "exists": exists}
    return answer(plan, "places", {"collective": asked})


@pytest.mark.requirement("R000-08", "R000-09", "R000-10", "R000-11", "R000-12")
def test_collectives_of_000_and_who_stands_in_where_there_is_no_board() -> None:
    def said(subject: str, of: str, *, exists: bool = True) -> tuple[str, list[str]]:
        found = collective("000", subject, of, exists=exists)
        return found["reviewed"], found["places"]

    base = ["org_base_committee"]
    assert said("standing_board", "org_base") == ("standing_board", base)
    assert said("standing_board", "org_base", exists=False) == ("committee", base)
    assert said("committee", "org_section") == ("committee", ["section_committee"])
    for cell in ("cell_base", "cell_sub", "cell_section"):
        assert said("cell_board", cell) == ("cell_board", ["cell"])
        assert said("cell_board", cell, exists=False) == ("office_holders", ["cell"])


@pytest.mark.requirement("R004-02", "R004-03", "R004-08")
def test_collectives_of_004_are_reviewed_at_their_own_level() -> None:
    for kind in ("org_base", "cell_base", "org_section", "cell_sub"):
        assert collective("004", "committee", kind)["places"] == ["own_level"]
    for alone in ("leadership_collective", "union_standing_board"):
        assert collective("004", alone, None)["places"] == ["own_level"]
    assert collective("004", "committee", "cell_section") == ABSENT
    assert collective("001", "committee", "org_base") == ABSENT


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({}, "member"),
        ({"member": {"leading_posts": 1}, "collective": {"subject": "committee"}}, "member"),
        ({"collective": {"subject": "choir"}}, "collective.subject"),
        ({"collective": {"subject": "committee", "of": "choir"}}, "collective.of"),
    ],
)
def test_neither_or_both_and_unknown_collectives_are_refused(question: object, path: str) -> None:
    assert refused("000", "places", question) == path


@pytest.mark.parametrize(
    ("plan", "posts", "named", "found"),
    [
        ("004", 0, [], [(Outcome.MET, "one", "general", 1)]),
        ("004", 3, ["head"], [(Outcome.MET, "yes", "general", 3)]),
        (
            "004",
            1,
            ["head"],
            [(Outcome.UNDECIDED, "one", "general", 1), (Outcome.UNDECIDED, "no", "head", 3)],
        ),
        (
            "000",
            1,
            ["committee"],
            [(Outcome.UNDECIDED, "one", "general", 1), (Outcome.MET, "yes", "committee", 2)],
        ),
        ("366", 1, [], [(Outcome.MET, "yes", "general", 2)]),
    ],
)
def test_places_are_told_by_name_and_are_open_where_no_order_is_printed(
    plan: str, posts: int, named: list[str], found: list[tuple[Outcome, str, str, int]]
) -> None:
    asked = {"member": {"leading_posts": posts, "posts": named}}
    grounds = told(plan, "places", asked)
    for (_code, outcome, _path, facts), expected in zip(grounds, found, strict=True):
        names = facts.pop("places")
        assert (outcome, facts["ordered"], facts["post"], len(names)) == expected
        assert facts["posts"] == posts
        assert all(name.startswith("name-body-") for name in names)
    listed = {
        name
        for _code, _outcome, _path, facts in told(plan, "places", asked)
        for name in facts["places"]
    }
    assert listed == {f"name-body-{place}" for place in answer(plan, "places", asked)["places"]}


def test_a_collective_is_told_with_whoever_is_reviewed_in_its_stead() -> None:
    for exists, reviewed in ((True, "standing_board"), (False, "committee")):
        found = collective("000", "standing_board", "org_base", exists=exists)
        assert (found["ordered"], found["reviewed"]) == (False, reviewed)
        asked = {"subject": "standing_board", "of": "org_base", "exists": exists}
        ((code, outcome, _path, facts),) = told("000", "places", {"collective": asked})
        assert (code, outcome) == ("collective", Outcome.MET)
        assert facts == {"subject": "standing_board", "reviewed": reviewed}


def test_a_place_by_role_is_told_with_its_number_order_and_step() -> None:
    orders, steps = set[str](), set[str]()
    for plan in plans().values():
        for role in sorted(PERSON_ROLES):
            asked = {"roles": [role], "facts": {"cell_has_board": True}}
            found = answer(plan.code, "places", asked)
            if found == ABSENT:
                continue
            own = found["by_role"][role]
            assert (found["places"], found["ordered"]) == (own["places"], own["ordered"])
            code, outcome, _path, facts = told(plan.code, "places", asked)[0]
            further = own.get("further_by_post", False)
            assert code == "places-by-role"
            assert outcome is (Outcome.UNDECIDED if further else Outcome.MET)
            alone = "one" if len(own["places"]) == 1 else "no"
            order = "further" if further else "yes" if own["ordered"] else alone
            step = "both" if len(own["steps"]) == 2 else own["steps"][0]
            assert step in {"both", "review", "rating"}
            assert facts == {
                "role": role, "count": len(own["places"]), "order": order, "step": step
            }  # fmt: skip
            orders.add(order)
            steps.add(step)
    assert orders == {"one", "no", "yes", "further"}
    assert "both" in steps
