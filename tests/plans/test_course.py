"""What no plan says, or says in its own way: levels by grades, absence, taking a result back."""

from typing import Any

import pytest

from backend.i18n import LANGUAGES, Translator
from backend.plan_loader import find_plan
from backend.rules.order import orders_of
from backend.services import rules
from backend.services.plan_pages import parts_of

CODES = ("000", "001", "002", "003", "004", "366")


def looked_up(plan: str, topic: str) -> tuple[Any, Any]:
    found = rules.ask(plan, "rule_lookup", {"topic": topic}).answer
    return found["status"], found["source"]


LEFT_TO = {"000": "08-HD/TU", "001": "22-HD/TU", "003": "25-HD/BTCTW"}


@pytest.mark.requirement("R004-55")
def test_no_plan_says_which_grades_of_the_criteria_make_which_level() -> None:
    assert {plan: looked_up(plan, "level_by_pattern") for plan in CODES} == {
        **{plan: ("external", source) for plan, source in LEFT_TO.items()},
        "002": ("absent", None),
        "004": ("external", "Phụ lục 3"),
        "366": ("absent", None),
    }


@pytest.mark.parametrize(
    ("topic", "own"),
    [
        ("absent_member", {"002": "stated", "004": "stated", "366": "external"}),
        ("cap_rounding", {"002": "absent", "004": "absent", "366": "external"}),
        ("discipline_timing", {"002": "absent", "004": "absent", "366": "stated"}),
        ("moved_in_year", {"002": "absent", "004": "absent", "366": "external"}),
        ("re_rating", {"002": "stated", "004": "stated", "366": "stated"}),
    ],
)
def test_what_a_plan_does_not_say_is_left_elsewhere_or_open(
    topic: str, own: dict[str, str]
) -> None:
    wanted = {**dict.fromkeys(LEFT_TO, "external"), **own}
    assert {plan: looked_up(plan, topic)[0] for plan in CODES} == wanted


@pytest.mark.parametrize("plan", CODES)
def test_a_topic_on_taking_results_back_fits_the_rule_the_plan_has(plan: str) -> None:
    held = find_plan(plan)
    assert (held.re_rating is not None) is (looked_up(plan, "re_rating")[0] == "stated")
    stated = looked_up(plan, "discipline_timing")[0] == "stated"
    assert bool(held.discipline_timing) is stated


def sentences(code: str, section: str, language: str = "vi") -> list[str]:
    parts = parts_of(find_plan(code), Translator(language))
    return [line.sentence for part in parts if part.key == section for line in part.lines]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["002", "004", "366"])
def test_the_page_of_a_plan_tells_its_orders_and_how_results_are_taken_back(
    code: str, language: str
) -> None:
    plan = find_plan(code)
    assert plan.re_rating is not None
    orders = sentences(code, "order", language)
    assert len(set(orders)) >= len(orders_of(plan))
    named = sum(part is not None for part in (plan.re_rating.ordered_by, plan.re_rating.form))
    told = sentences(code, "re_rating", language)
    assert len(told) == len(plan.re_rating.rules) + named


def test_the_page_of_366_tells_ways_out_timing_first_raters_and_long_leave() -> None:
    assert [s for s in sentences("366", "members") if s.startswith("Với tập thể: có căn cứ")]
    assert len([s for s in sentences("366", "discipline") if s.startswith("Vi phạm")]) >= 3
    assert len([s for s in sentences("366", "authority") if s.startswith("Trước khi quyết")]) == 6
    assert [s for s in sentences("366", "scope") if "nghỉ thai sản" in s]
    assert "tính ở cấp quyết định" in sentences("366", "cap")[0]
    assert [s for s in sentences("366", "place") if "chỉ phần việc kiêm nhiệm" in s]
    assert [s for s in sentences("366", "duration") if "cấp tỉnh được quy định khác" in s]


@pytest.mark.parametrize("code", ["000", "001", "003"])
def test_a_plan_without_such_a_rule_has_no_such_section(code: str) -> None:
    assert sentences(code, "re_rating") == []
