from datetime import date

import pytest

from backend.i18n import LANGUAGES, translator
from backend.plan_loader import find_plan
from backend.rules.criteria import criteria_for, next_ungraded, parts_of
from backend.rules.kinds import KINDS
from backend.rules.plan_rules import Unit
from backend.rules.terms import FormPart, SlotState
from backend.services.rules import ask
from tests.unit.rules.asking import answer, refused

PLAN = find_plan("002")
MEMBER = {"civil_servant": True, "civil": "GOOD", "task_result": "GOOD"}
QUESTIONS: tuple[tuple[str, dict[str, object]], ...] = (
    ("vote", {"level": "EXCELLENT", "cases": [{"official": 12, "votes_for": 8, "present": 9}],
              "all_official_present_and_voting": False}),
    ("vote", {"level": "GOOD", "cases": [{"official": 12, "votes_for": 8}],
              "all_official_present_and_voting": False}),
    ("cap", {"members": 30, "cases": [{"excellent": 4, "good": 26}, {"excellent": 9, "good": 9}]}),
    ("cap", {"members": 5, "cases": [{"excellent": 2, "good": 3}]}),
    ("cap_max", {"members": 20, "excellent_or_good": 20}),
    ("cap_max", {"members": 5, "excellent_or_good": 5}),
    ("weak_share", {"cases": [{"org": "org_base", "cells": 9, "weak": 4}]}),
    ("member_excellent", {"official": 9, "votes_for": 7, "task_result": "GOOD",
                          "civil_servant": True, "cases": [{"civil": "GOOD"}]}),
    ("member_rating", {"member": MEMBER, "tally": {"official": 9, "GOOD": 3}}),
    ("member_rating", {"member": {**MEMBER, "grounds": ["forbidden_acts"],
                                  "disciplined_on": "2017-03-01"},
                       "tally": {"official": 9, "GOOD": 8}}),
    ("member_rating", {"member": {**MEMBER, "civil": "NOT_COMPLETED",
                                  "disciplined_on": "2017-03-01"},
                       "tally": {"official": 9, "NOT_COMPLETED": 8}}),
)  # fmt: skip


@pytest.mark.requirement("R002-117", "R002-118", "R002-119")
def test_the_printed_days_are_before_15_and_before_20_december() -> None:
    printed = {key: (m.due, m.inclusive) for key, m in PLAN.milestones.items()}
    assert printed == {
        "cell_review_and_rating": (date(2017, 12, 15), False),
        "standing_board_review": (date(2017, 12, 20), False),
        "result_report": (date(2017, 12, 15), False),
    }


@pytest.mark.requirement("R002-117", "R002-118", "R002-119")
@pytest.mark.parametrize(
    ("subject", "last"),
    [("cell_review_and_rating", 14), ("result_report", 14), ("standing_board_review", 19)],
)
def test_the_printed_day_itself_is_late(subject: str, last: int) -> None:
    days = [f"2017-12-{day}" for day in (last, last + 1, last + 2)]
    found = answer("002", "deadline", {"subject": subject, "finished": days})
    assert found["last_allowed_day"] == days[0]
    assert (found["results"], found["days_late"]) == (["on_time", "late", "late"], [0, 1, 2])


@pytest.mark.requirement("R002-07", "R002-85", "R002-112")
def test_only_the_exempt_are_out_and_new_members_are_reviewed_but_not_rated() -> None:
    exempt: dict[str, object] = {"exempt_work_and_activity": True}
    suspended: dict[str, object] = {"suspended_party": True}
    wanted: dict[str, tuple[dict[str, object], str, str]] = {
        "anyone": ({}, "in", "in"),
        "exempt": (exempt, "out", "out"),
        "suspended": (suspended, "in", "in"),
        "off the committee": ({"suspended_committee": True}, "in", "in"),
        "six months to the day": ({"admitted": "2017-06-12"}, "in", "in"),
        "a day short of it": ({"admitted": "2017-06-13"}, "in", "out"),
        "admitted today": ({"admitted": "2017-12-12"}, "in", "out"),
        "new and exempt": ({**exempt, "admitted": "2017-10-01"}, "out", "out"),
        "new and suspended": ({**suspended, "admitted": "2017-10-01"}, "in", "out"),
        "exempt and suspended": ({**exempt, **suspended}, "out", "out"),
    }
    members = [{"id": name, **facts} for name, (facts, _, _) in wanted.items()]
    found = answer("002", "scope", {"review_date": "2017-12-12", "members": members})
    assert found == {name: {"review": r, "rating": t} for name, (_, r, t) in wanted.items()}


@pytest.mark.requirement("R002-26")
def test_members_answer_four_contents_and_leaders_three_more_without_grades() -> None:
    items = PLAN.member_form.criteria.items
    parts = [item.part for item in items]
    assert parts == [FormPart.MEMBER] * 4 + [FormPart.LEADER] * 3
    for leader, count in ((True, 4 + 3), (False, 4)):
        assert len(criteria_for(items, parts_of(leader=leader, head=False))) == count
    assert PLAN.member_form.grades.state is SlotState.ABSENT
    assert PLAN.member_form.grades.items == ()


@pytest.mark.requirement("R002-19", "R002-20", "R002-23", "R002-24")
@pytest.mark.parametrize("left", ["m1", "m2", "m3", "m4"])
def test_a_content_left_unanswered_is_the_next_one_asked(left: str) -> None:
    asked = criteria_for(PLAN.member_form.criteria.items, parts_of(leader=False, head=False))
    others = {criterion.key for criterion in asked} - {left}
    following = next_ungraded(asked, others)
    assert following is not None
    assert following.key == left
    assert next_ungraded(asked, {*others, left}) is None


@pytest.mark.requirement("R002-31")
def test_the_report_goes_out_three_days_ahead() -> None:
    assert [(rule.key, rule.days, rule.unit) for rule in PLAN.lead_times] == [
        ("report", 3, Unit.DAY)
    ]


def test_every_reading_that_is_taken_is_explained() -> None:
    assert all(sentence.endswith(".") for sentence in PLAN.readings.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_every_ground_can_be_read_out(language: str, question: tuple[str, object]) -> None:
    words = translator(language)
    because = ask("002", *question).because
    assert because
    for finding in because:
        sentence = words.text(finding.code, **finding.facts)
        assert sentence
        assert "{" not in sentence
        assert "  " not in sentence


def test_eight_of_twelve_is_read_out_with_its_numbers() -> None:
    finding = ask("002", *QUESTIONS[0]).because[0]
    assert translator("vi").text(finding.code, **finding.facts) == (
        "Được 8 phiếu tán thành trên 12 đảng viên chính thức; cần trên 2/3, tức ít nhất 9 phiếu: "
        "chưa đạt mức Hoàn thành xuất sắc nhiệm vụ."
    )


def test_every_kind_has_a_summary_and_names_its_answer() -> None:
    for kind in KINDS.values():
        assert kind.summary
        assert kind.keys


@pytest.mark.requirement("R002-49")
def test_an_organisation_is_not_rated_without_its_score_sheet() -> None:
    sheet = {"a": 40, "b": 20, "c": 15, "d": 15, "e": 10}
    year: dict[str, object] = {
        "org": "cell", "task_result": "EXCELLENT", "activity_as_prescribed": True,
        "board": {"united": True, "level": "EXCELLENT"}, "members_total": 20,
        "gov_rank": 1, "union_ranks": [1], "lowest_rank": 4,
    }  # fmt: skip
    assert refused("002", "org_rating", year) == "scores"
    for section in sheet:
        partial = {key: most for key, most in sheet.items() if key != section}
        path = refused("002", "org_rating", {**year, "scores": partial})
        assert path == f"scores.{section}"
    # Results of the tasks weigh most, and the best level asks for them beside the points.
    assert sheet["a"] == max(sheet.values())
    assert ask("002", "org_rating", {**year, "scores": sheet}).answer["level"] == "CLEAN_STRONG"
    done_well = {**year, "task_result": "GOOD", "scores": sheet}
    assert ask("002", "org_rating", done_well).answer["level"] == "GOOD"
