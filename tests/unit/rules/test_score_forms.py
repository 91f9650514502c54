"""Forms 2A, 2B, 2C: who fills in which, what may be entered before and after local points."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from backend.plan_loader import find_plan
from backend.rules.answers import Reply, WrongQuestionError
from backend.rules.plan import Plan
from backend.rules.plan_forms import Group, ScoreForm, ScoreGroup, ScorePart
from backend.rules.score_forms import ScoreFormQuestion, score_form
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import PLAIN, answer, refused, told

PLAN = find_plan("366")
SECTIONS = {"common": 30, "tasks": 70}
COMMON = {"a1": 10, "a2": 10, "a3": 5, "b1": 5}
TASKS = {"r1": 30, "r2": 20, "r3": 20}


def local(*parts: ScorePart) -> Plan:
    """The plan with local points on form 2C, for the parts named."""

    def points(group: ScoreGroup) -> ScoreGroup:
        most = COMMON if group.key is ScorePart.COMMON else TASKS
        items = tuple(replace(item, points=most[item.key]) for item in group.items)
        return replace(group, items=items)

    def forms() -> Iterator[ScoreForm]:
        for form in PLAN.score_forms:
            chosen = parts if form.group is Group.OUTSIDE else ()
            groups = tuple(points(g) if g.key in chosen else g for g in form.groups)
            yield replace(form, groups=groups)

    return replace(PLAN, score_forms=tuple(forms()))


BOTH = local(ScorePart.COMMON, ScorePart.TASKS)


def asked(plan: Plan, **points: dict[str, int | str]) -> Reply:
    return score_form(plan, ScoreFormQuestion(group=Group.OUTSIDE, **points), PLAIN)


def wrong(plan: Plan, **points: dict[str, int | str]) -> str:
    with pytest.raises(WrongQuestionError) as caught:
        asked(plan, **points)
    return caught.value.path


@pytest.mark.parametrize(
    ("group", "form", "annex"),
    [("leader", "2A", "PL3"), ("member", "2B", "PL4"), ("outside", "2C", "PL5")],
)
def test_each_group_has_its_form_and_annex(group: str, form: str, annex: str) -> None:
    head = {"form": form, "annex": annex, "sections": SECTIONS, "items_set": False}
    assert answer("366", "score_form", {"group": group}) == head
    assert told("366", "score_form", {"group": group}) == [
        ("score-form", Outcome.MET, f"HD43 Mẫu {form}",
         {"group": group, "form": form, "annex": annex[2:]}),
        ("score-unset", Outcome.UNDECIDED, annex, {"section": "common", "most": 30}),
        ("score-unset", Outcome.UNDECIDED, annex, {"section": "tasks", "most": 70}),
    ]  # fmt: skip


def of_groups(**points: object) -> dict[str, Any]:
    return answer("366", "score_form", {"group": "member", "group_scores": points})


def test_without_local_points_the_two_sums_make_the_total() -> None:
    assert of_groups(common=30, tasks=70)["total"] == 100
    assert of_groups(common="28.5", tasks="60.5")["total"] == 89
    assert of_groups(common="0.1", tasks=0)["total"] == "0.1"
    assert "missing" not in of_groups(common=0, tasks=0)


def test_a_sum_not_entered_is_missing_and_not_nought() -> None:
    assert of_groups(common=20)["missing"] == ["tasks"]
    assert "total" not in of_groups(common=20)
    question = {"group": "member", "group_scores": {"common": 20}}
    assert told("366", "score_form", question)[2:] == [
        ("score-section", Outcome.MET, "PL4", {"section": "common", "most": 30, "points": 20}),
        ("score-unset", Outcome.UNDECIDED, "PL4", {"section": "tasks", "most": 70}),
        ("score-missing", Outcome.UNDECIDED, "PL4", {"section": "tasks", "most": 70, "count": 1}),
    ]


@pytest.mark.parametrize(
    ("points", "path"),
    [
        ({"group_scores": {"common": 31}}, "group_scores.common"),
        ({"group_scores": {"common": "30.1"}}, "group_scores.common"),
        ({"group_scores": {"tasks": 71}}, "group_scores.tasks"),
        ({"group_scores": {"tasks": -1}}, "group_scores.tasks"),
        ({"group_scores": {"tasks": "60.25"}}, "group_scores.tasks"),
        ({"group_scores": {"results": 60}}, "group_scores.results"),
        ({"scores": {"a1": 5}}, "scores.a1"),
        ({"scores": {"z9": 5}}, "scores.z9"),
        ({"group": "nobody"}, "group"),
        ({"points": 5}, "points"),
    ],
)
def test_points_that_cannot_be_are_refused_by_name(points: dict[str, Any], path: str) -> None:
    assert refused("366", "score_form", {"group": "member", **points}) == path


def test_with_local_points_each_line_is_scored_and_no_more_than_it_is_worth() -> None:
    full = asked(BOTH, scores={**COMMON, **TASKS}).answer
    assert (full["items_set"], full["total"]) == (True, 100)
    assert asked(BOTH, scores={**COMMON, **TASKS, "a1": "9.5"}).answer["total"] == "99.5"
    assert wrong(BOTH, scores={"a1": "10.1"}) == "scores.a1"
    assert wrong(BOTH, scores={"r3": 21}) == "scores.r3"
    assert wrong(BOTH, scores={"r3": -1}) == "scores.r3"
    assert wrong(BOTH, scores={"r4": 1}) == "scores.r4"
    assert wrong(BOTH, group_scores={"common": 20}) == "group_scores.common"


def test_lines_without_points_are_named_in_the_order_of_the_form() -> None:
    reply = asked(BOTH, scores={"r2": 20, "a2": 1})
    assert reply.answer["missing"] == ["a1", "a3", "b1", "r1", "r3"]
    assert "total" not in reply.answer
    assert [(f.code, f.facts.get("count")) for f in reply.because] == [
        ("finding-score-form", None),
        ("finding-score-missing", 3),
        ("finding-score-missing", 2),
    ]
    assert "missing" not in asked(BOTH).answer


def test_one_part_may_have_local_points_and_the_other_not() -> None:
    plan = local(ScorePart.COMMON)
    reply = asked(plan, scores=dict(COMMON), group_scores={"tasks": "65.5"})
    assert (reply.answer["items_set"], reply.answer["total"]) == (False, "95.5")
    assert [(f.code, f.facts.get("points")) for f in reply.because] == [
        ("finding-score-form", None),
        ("finding-score-section", 30),
        ("finding-score-unset", None),
        ("finding-score-section", Decimal("65.5")),
        ("finding-score-total", None),
    ]
    assert reply.because[-1].facts == {"total": Decimal("95.5"), "most": 100}
    assert wrong(plan, scores={"r1": 5}) == "scores.r1"


def test_other_plans_name_another_document_or_are_silent() -> None:
    question = {"group": "member", "group_scores": {"common": 20}}
    external = {"status": "external", "source": "08-HD/TU", "value": None}
    assert answer("000", "score_form", question) == external
    for code in ("002", "004"):
        assert answer(code, "score_form", question) == {"status": "absent"}
