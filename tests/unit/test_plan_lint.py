"""Contradictions the loader refuses in the parts that rules read by name."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from backend.plan_lint import MOST_QUOTED, contradictions, tensions
from backend.plan_loader import find_plan, plans
from backend.rules.plan import Plan
from backend.rules.plan_rules import Topic
from backend.rules.terms import OrganisationKind, SlotState

ONE, FOUR = find_plan("001"), find_plan("004")


def problems(plan: Plan) -> list[str]:
    return [".".join(map(str, location)) for location, _ in contradictions(plan)]


@pytest.mark.parametrize("plan", plans().values(), ids=lambda plan: plan.code)
def test_a_plan_that_ships_has_no_contradiction(plan: Plan) -> None:
    assert problems(plan) == []


@pytest.mark.parametrize(
    "topic",
    [
        Topic(state=SlotState.STATED, value=5),
        Topic(state=SlotState.STATED, value=5, clause="I"),
        Topic(state=SlotState.STATED, clause="I", quote="a"),
        Topic(state=SlotState.STATED, value=5, clause="I", quote="a", source="08-HD/TU"),
        Topic(state=SlotState.EXTERNAL, clause="I", quote="a"),
        Topic(state=SlotState.EXTERNAL, source="08-HD/TU"),
        Topic(state=SlotState.EXTERNAL, source="08-HD/TU", clause="I", quote="a", value=5),
        Topic(state=SlotState.ABSENT, clause="I", quote="a"),
        Topic(state=SlotState.ABSENT, value=5),
        Topic(state=SlotState.ABSENT, requirements=("R000-01",)),
    ],
)
def test_a_topic_has_what_its_state_asks_and_nothing_else(topic: Topic) -> None:
    plan = replace(FOUR, topics={**FOUR.topics, "points": topic})
    assert set(problems(plan)) == {"topics.points"}


def test_a_quote_is_a_key_term_and_not_the_sentence() -> None:
    cap = FOUR.cap
    assert cap is not None
    most = replace(cap, quote=" ".join(["một"] * MOST_QUOTED))
    assert problems(replace(FOUR, cap=most)) == []
    longer = replace(cap, quote=f"{most.quote} nữa")
    assert problems(replace(FOUR, cap=longer)) == ["cap"]


def test_a_topic_nobody_asks_for_is_refused() -> None:
    plan = replace(FOUR, topics={**FOUR.topics, "weather": Topic(state=SlotState.ABSENT)})
    assert problems(plan) == ["topics.weather"]


def test_every_reading_is_explained_and_every_explanation_is_of_a_reading() -> None:
    less = {name: text for name, text in FOUR.readings.items() if name != "A-22"}
    assert problems(replace(FOUR, readings=less)) == ["milestones.cell_section.reading"]
    blank = {**FOUR.readings, "A-22": " "}
    assert problems(replace(FOUR, readings=blank)) == ["milestones.cell_section.reading"]
    more = {**FOUR.readings, "A-99": "Không ai dùng."}
    assert problems(replace(FOUR, readings=more)) == ["readings.A-99"]


def changed(plan: Plan, section: str, index: int, **values: object) -> Plan:
    items = list(getattr(plan, section))
    items[index] = replace(items[index], **values)
    return replace(plan, **{section: tuple(items)})


@pytest.mark.parametrize(
    ("section", "field", "value"),
    [
        ("gates", "action", "dance"),
        ("gates", "subject", "choir"),
        ("gates", "requires", "luck"),
        ("gates", "only_if", "luck"),
        ("gates", "only_if", "not luck"),
        ("gates", "role", "king"),
        ("gates", "collectives", ("choir",)),
        ("dossiers", "key", "lunch"),
        ("dossiers", "milestone", "lunch"),
        ("dossiers", "role", "king"),
        ("dossiers", "lead_time", "cake"),
        ("dossiers", "lead_time", "report"),
        ("dossiers", "papers", ()),
        ("dossiers", "source", "08-HD/TU"),
        ("lead_times", "key", "cake"),
        ("lead_times", "days", 0),
        ("lead_times", "only_if", "luck"),
        ("lead_times", "body", "choir"),
        ("durations", "body", "choir"),
        ("durations", "least", Fraction(0)),
        ("durations", "least", Fraction(3)),
        ("authority", "subject", "cat"),
        ("authority", "subject", "party_caucus"),
        ("authority", "subject", "committee"),
        ("authority", "kind", None),
        ("authority", "kind", OrganisationKind.ORG_BASE),
        ("places", "post", "cook"),
        ("places", "places", ()),
        ("places", "least_posts", -1),
    ],
)
def test_a_name_no_rule_knows_and_a_number_that_cannot_be_are_refused(
    section: str, field: str, value: object
) -> None:
    found = problems(changed(ONE, section, 0, **{field: value}))
    sections = {problem.split(".")[0] for problem in found}
    assert section in sections
    assert sections <= {section, "dossiers"}  # a dossier may rest on what was spoilt


@pytest.mark.parametrize(
    ("field", "value"), [("weekday", "holiday"), ("time", "25:00"), ("time", "3 p.m.")]
)
def test_a_weekly_hour_is_a_day_and_a_time(field: str, value: str) -> None:
    assert ONE.weekly_cutoff is not None
    plan = replace(ONE, weekly_cutoff=replace(ONE.weekly_cutoff, **{field: value}))
    assert problems(plan) == [f"weekly_cutoff.{field}"]


def test_a_milestone_follows_only_another_that_is_there() -> None:
    for earlier in ("dossier_to_province", "lunch"):
        step = replace(ONE.milestones["dossier_to_province"], follows={earlier: "A-06"})
        plan = replace(ONE, milestones={**ONE.milestones, "dossier_to_province": step})
        assert "milestones.dossier_to_province.follows" in problems(plan)
    unknown = {**ONE.milestones, "lunch": ONE.milestones["district_agency"]}
    assert problems(replace(ONE, milestones=unknown)) == ["milestones.lunch"]


def test_a_milestone_belongs_to_kinds_and_people_there_are_each_once() -> None:
    papers = ONE.milestones["standing_board_member_papers"]
    for owners in (("choir",), ("standing_board_member",) * 2):
        step = replace(papers, owners=owners)
        plan = replace(ONE, milestones={**ONE.milestones, "standing_board_member_papers": step})
        index = len(owners) - 1
        assert problems(plan) == [f"milestones.standing_board_member_papers.owners.{index}"]
    step = replace(papers, action="sing")
    plan = replace(ONE, milestones={**ONE.milestones, "standing_board_member_papers": step})
    assert problems(plan) == ["milestones.standing_board_member_papers.action"]


def test_a_tension_ends_where_the_dates_leave_time() -> None:
    assert len(tensions(ONE)) == 1
    early = replace(ONE.milestones["district_organisation_rated"], due=date(2024, 1, 5))
    plan = replace(ONE, milestones={**ONE.milestones, "district_organisation_rated": early})
    assert tensions(plan) == ()


@pytest.mark.parametrize(
    ("percent", "special", "at"),
    [
        (0, None, "cap.percent"),
        (-20, None, "cap.percent"),
        (101, None, "cap.percent"),
        (20, 15, "cap.special_percent"),
        (20, 101, "cap.special_percent"),
    ],
)
def test_a_cap_is_a_percentage_and_the_special_one_is_no_lower(
    percent: int, special: int | None, at: str
) -> None:
    assert FOUR.cap is not None
    cap = replace(FOUR.cap, percent=percent, special_percent=special)
    assert problems(replace(FOUR, cap=cap)) == [at]


@pytest.mark.parametrize("share", [Fraction(0), Fraction(-1, 2), Fraction(1), Fraction(3, 2)])
def test_a_share_of_votes_is_a_part_of_all(share: Fraction) -> None:
    two = find_plan("002")
    votes = (replace(two.votes[0], share=share), *two.votes[1:])
    assert problems(replace(two, votes=votes)) == ["votes.0.share"]


def test_a_reading_of_a_topic_is_explained_too() -> None:
    less = {name: text for name, text in FOUR.readings.items() if name != "A-27"}
    assert problems(replace(FOUR, readings=less)) == ["topics.absent_member.reading"]
