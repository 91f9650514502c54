from dataclasses import replace

import pytest

from backend.plan_loader import find_plan, plans
from backend.rules.lookups import LookupQuestion, rule_lookup
from backend.rules.terms import SlotState
from backend.rules.verdict import Outcome
from backend.rules.vocabulary import TOPICS
from backend.services import rules
from tests.unit.rules.asking import PLAIN, answer, refused, reply, told


@pytest.mark.requirement("R000-01", "R000-21", "R000-44")
def test_one_topic_and_several_with_one_status_answer_flat() -> None:
    external = {"status": "external", "source": "08-HD/TU", "value": None}
    assert answer("000", "rule_lookup", {"topic": "points"}) == external
    three = ["cap_excellent", "vote_threshold_excellent", "points"]
    assert answer("000", "rule_lookup", {"topics": three}) == {
        **external,
        **dict.fromkeys(three, external),
    }


def test_several_with_different_statuses_answer_by_topic_only() -> None:
    found = answer("000", "rule_lookup", {"topics": ["invitation_days", "report_days", "points"]})
    assert set(found) == {"invitation_days", "report_days", "points"}
    assert found["invitation_days"] == {"status": "stated", "source": None, "value": 5}
    assert found["report_days"] == {"status": "absent", "source": None, "value": None}


def test_stated_values_that_differ_stand_by_topic() -> None:
    found = answer("004", "rule_lookup", {"topics": ["cap_excellent", "report_days"]})
    assert (found["status"], found["source"]) == ("stated", None)
    assert found["value"] == {"cap_excellent": "20 %", "report_days": "3 working days"}


@pytest.mark.requirement("R001-01", "R003-01")
def test_a_finding_names_the_document_and_silence_has_none() -> None:
    for plan, source in (("001", "22-HD/TU"), ("003", "25-HD/BTCTW")):
        found = reply(plan, "rule_lookup", {"topic": "cap_excellent"})
        assert (found.because[0].facts["source"], found.because[0].clause.path) == (
            source,
            "Mở đầu",
        )
    assert reply("004", "rule_lookup", {"topic": "points"}).because == ()


def test_every_topic_of_every_plan_can_be_asked_and_said() -> None:
    for plan in plans().values():
        assert set(plan.topics) == TOPICS
        for topic in TOPICS:
            found = reply(plan.code, "rule_lookup", {"topic": topic})
            assert found.answer["status"] == plan.topics[topic].state


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({}, "topics"),
        ({"topics": []}, "topics"),
        ({"topic": "points", "topics": ["points"]}, "topics"),
        ({"topic": "weather"}, "topic"),
        ({"topics": ["points", "weather"]}, "topics.1"),
        ({"topics": ["points", "points"]}, "topics.1"),
        ({"topics": "points"}, "topics"),
        ({"topics": [None]}, "topics.0"),
    ],
)
def test_a_malformed_question_names_its_field(question: object, path: str) -> None:
    assert refused("000", "rule_lookup", question) == path


@pytest.mark.parametrize(
    ("plan", "topic", "found"),
    [
        ("000", "points", ("topic-external", Outcome.UNDECIDED, {"source": "08-HD/TU"})),
        ("000", "invitation_days", ("topic-days", Outcome.MET, {"days": 5, "unit": "day"})),
        ("004", "report_days", ("topic-days", Outcome.MET, {"days": 3, "unit": "working_day"})),
        (
            "004",
            "cap_excellent",
            (
                "topic-stated",
                Outcome.MET,
                {"value": "20 %", "said": find_plan("004").topics["cap_excellent"].words},
            ),
        ),
    ],
)
def test_a_topic_is_told_by_its_value_or_the_document_it_is_left_to(
    plan: str, topic: str, found: tuple[str, Outcome, dict[str, object]]
) -> None:
    code, outcome, facts = found
    ((name, result, _path, said),) = told(plan, "rule_lookup", {"topic": topic})
    assert (name, result, said) == (code, outcome, {"topic": topic, **facts})


@pytest.mark.parametrize(
    ("topics", "flat", "findings"),
    [(["points", "cap_excellent"], True, 2), (["points", "report_days"], False, 1)],
)
def test_each_of_several_topics_that_is_not_silent_is_told(
    topics: list[str], flat: bool, findings: int
) -> None:
    question = {"topics": topics}
    assert ("status" in answer("000", "rule_lookup", question)) is flat
    assert len(told("000", "rule_lookup", question)) == findings


def test_the_lists_of_papers_are_looked_up_as_one_matter() -> None:
    for plan in plans().values():
        question = {"topic": "dossiers"}
        found = answer(plan.code, "rule_lookup", question)
        assert found["status"] == "stated"
        assert list(found["value"]) == [rule.key for rule in plan.dossiers]
        assert len(told(plan.code, "rule_lookup", question)) == len(plan.dossiers)
    lists = answer("004", "rule_lookup", {"topic": "dossiers"})["value"]
    assert lists["decision_and_lists"] == {
        "status": "stated",
        "papers": ["rating_decision", "member_rating_list", "statistics", "soft_copy"],
        "optional": [],
        "receivers": ["block_standing_board"],
        "send_to": ["block_org_board"],
        "last_allowed_day": "2022-12-14",
    }
    individual = answer("366", "rule_lookup", {"topic": "dossiers"})["value"]["individual_dossier"]
    assert individual["status"] == "external"
    both = answer("004", "rule_lookup", {"topics": ["dossiers", "report_days"]})
    assert both["value"]["report_days"] == "3 working days"
    assert both["value"]["dossiers"] == lists


def test_a_plan_without_lists_of_papers_is_silent_on_them() -> None:
    bare = replace(find_plan("004"), dossiers=())
    found = rule_lookup(bare, LookupQuestion(topic="dossiers"), PLAIN)
    assert (found.answer["status"], found.because) == ("absent", ())


def test_a_finding_names_each_reading_it_rests_on_with_its_explanation() -> None:
    question = {"members": 20, "cases": [{"excellent": 3, "good": 17}]}
    (cap,) = rules.ask("002", "cap", question).as_json()["because"]
    readings = find_plan("002").readings
    assert cap["readings"] == [
        {"name": name, "sentence": readings[name]}
        for name in ("A-01", "A-02", "A-09", "A-13", "A-14", "A-19")
    ]
    (absent,) = rules.ask("004", "rule_lookup", {"topic": "absent_member"}).as_json()["because"]
    assert [reading["name"] for reading in absent["readings"]] == ["A-27"]
    (points,) = rules.ask("002", "rule_lookup", {"topic": "points"}).as_json()["because"]
    assert "readings" not in points


def test_what_a_plan_states_is_told_in_words_that_can_be_read_aloud() -> None:
    for code in ("002", "004", "366"):
        for name, topic in find_plan(code).topics.items():
            if topic.state is SlotState.STATED and not name.endswith("_days"):
                (found,) = rules.ask(code, "rule_lookup", {"topic": name}).because
                assert found.facts["said"] == topic.words
                assert not set(topic.words) & set("<>→+_")
