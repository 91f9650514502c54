"""Which bodies are reviewed, how far a plan reaches, places by role: the form of the questions."""

from dataclasses import replace
from typing import Any

import pytest

from backend.plan_loader import find_plan, plans
from backend.plan_scope_lint import scope_problems
from backend.rules.collectives import CollectivesQuestion, collectives
from backend.rules.plan import Plan
from backend.rules.plan_scope import SuggestionTargets
from backend.rules.role_places import RoleFacts, places_by_role
from backend.rules.terms import OrganisationKind, SlotState
from backend.rules.verdict import Outcome
from backend.rules.vocabulary import MANAGERS, PERSON_ROLES, UNITS
from tests.unit.rules.asking import PLAIN, answer, refused, reply, told

ABSENT = {"status": "absent"}
FOUR = find_plan("004")
CELLS = {kind.value for kind in OrganisationKind if kind.is_cell}


def facts_of(unit: str, *, board: bool) -> dict[str, Any]:
    """Every fact such a unit can have."""
    if unit in CELLS:
        return {"kind": unit, "has_board": board}
    return {"kind": unit, "has_standing_board": board, "people": 5 if board else 2}


@pytest.mark.parametrize("plan", plans().values(), ids=lambda plan: plan.code)
@pytest.mark.parametrize("board", [True, False])
def test_every_unit_of_every_plan_can_be_asked_and_each_ground_said(
    plan: Plan, *, board: bool
) -> None:
    for unit in sorted(UNITS):
        found = reply(plan.code, "collectives", facts_of(unit, board=board))
        subjects = found.answer.get("subjects")
        assert isinstance(subjects, list) or found.answer == ABSENT
        assert bool(found.because) is isinstance(subjects, list)
        for inside in (True, False):
            asked = {"unit": unit, "inside": inside}
            assert len(reply(plan.code, "covers", asked).because) == bool(plan.covers)
        reply(plan.code, "rated_organisations", {"kinds": [unit]})


@pytest.mark.parametrize("plan", plans().values(), ids=lambda plan: plan.code)
def test_every_role_and_every_manager_can_be_asked_and_each_ground_said(plan: Plan) -> None:
    facts = {"cell_has_board": False, "official_cell": "C1"}
    for role in sorted(PERSON_ROLES):
        reply(plan.code, "places", {"roles": [role], "facts": facts})
    for manager in sorted(MANAGERS):
        for suggester in sorted(MANAGERS):
            asked = {"managed_by": manager, "suggested_by": suggester, "target": "cell"}
            reply(plan.code, "suggestion_target", asked)


def test_a_body_is_never_rated_without_being_reviewed() -> None:
    for plan in plans().values():
        reviewed = {
            (subject["body"], unit)
            for unit in UNITS
            for board in (True, False)
            for subject in answer(plan.code, "collectives", facts_of(unit, board=board)).get(
                "subjects", []
            )
        }
        for rating in plan.body_ratings:
            assert {(b, u) for b in rating.bodies for u in rating.of} & reviewed, rating


def test_leaders_and_the_general_words_of_004_say_the_same_as_its_collectives() -> None:
    asked = {"collective": {"subject": "leadership_collective"}}
    assert answer("004", "places", asked)["places"] == ["own_level"]
    for unit in ("department", "enterprise", "public_unit"):
        subject = answer("004", "collectives", {"kind": unit})["subjects"][0]
        assert (subject["body"], subject["place"]) == ("leadership_collective", unit)


def test_a_fact_is_asked_for_only_where_the_answer_depends_on_it() -> None:
    assert refused("000", "collectives", {"kind": "org_base"}) == "has_standing_board"
    assert refused("000", "collectives", {"kind": "cell_sub"}) == "has_board"
    assert refused("366", "collectives", {"kind": "department"}) == "people"
    assert answer("000", "collectives", {"kind": "org_section"})["subjects"]
    assert answer("004", "collectives", {"kind": "org_base"})["subjects"]


def test_where_the_plan_is_silent_on_a_cell_without_a_board_it_stays_silent() -> None:
    for plan in ("002", "004"):
        with_board = {"kind": "cell_sub", "has_board": True}
        assert len(answer(plan, "collectives", with_board)["subjects"]) == 1
        assert answer(plan, "collectives", {**with_board, "has_board": False}) == ABSENT


def test_366_joins_leaders_under_three_with_another_body_and_says_how_well_that_is_known() -> None:
    def place(people: int) -> str:
        asked = {"kind": "enterprise", "people": people}
        return answer("366", "collectives", asked)["subjects"][0]["place"]

    assert [place(n) for n in (1, 2, 3)] == ["committee_or_similar_unit"] * 2 + ["absent"]
    without = answer("366", "collectives", {"kind": "cell_base", "has_board": False})
    assert without["subjects"] == [
        {"body": "office_holders", "place": "cell", "review": "in", "rating": "undecided"}
    ]


def test_a_body_is_told_with_its_place_the_general_word_on_places_and_its_rating() -> None:
    committee = {"body": "committee", "unit": "org_base", "place": "own_level"}
    assert told("004", "collectives", {"kind": "org_base"}) == [
        ("body-review", Outcome.MET, "I.A.1.1", committee),
        ("body-place", Outcome.MET, "I.A.2.1", committee),
        ("body-rating", Outcome.MET, "I.B.2.1", {**committee, "rating": "in"}),
    ]
    section = {"body": "committee", "unit": "org_section", "place": "section_committee"}
    assert told("000", "collectives", {"kind": "org_section"}) == [
        ("body-review", Outcome.MET, "II.1.1", section),
        ("body-rating", Outcome.UNMET, "III.1.2", {**section, "rating": "out"}),
    ]
    silent = {"body": "committee", "unit": "district", "place": "absent"}
    assert told("001", "collectives", {"kind": "district", "has_standing_board": True})[:2] == [
        ("body-review", Outcome.MET, "II.1", silent),
        ("body-rating", Outcome.UNDECIDED, "II.1", {**silent, "rating": "undecided"}),
    ]


def test_the_general_word_on_places_is_told_only_of_a_body_at_its_own_level() -> None:
    elsewhere = replace(FOUR.collectives[0], place="cell")
    assert (elsewhere.kind, elsewhere.subject) == ("org_base", "committee")
    asked = CollectivesQuestion(kind="org_base")

    def codes(plan: Plan) -> list[str]:
        return [f.code.removeprefix("finding-") for f in collectives(plan, asked, PLAIN).because]

    assert codes(FOUR) == ["body-review", "body-place", "body-rating"]
    for changes in ({"collectives": (elsewhere,)}, {"collective_place": None}):
        assert codes(replace(FOUR, **changes)) == ["body-review", "body-rating"]


def test_a_rated_organisation_is_told_once_with_the_clause_that_names_it() -> None:
    kinds = ["cell_sub", "cell_section", "cell_sub", "cell_base"]
    assert answer("004", "rated_organisations", {"kinds": kinds}) == {
        "rating": ["in", "absent", "in", "in"],
        "rated": 3,
    }
    assert told("004", "rated_organisations", {"kinds": kinds}) == [
        ("organisation-rated", Outcome.MET, "I.B.2.1.b1", {"unit": unit, "rating": "in"})
        for unit in ("cell_sub", "cell_base")
    ]


@pytest.mark.parametrize(
    ("kind", "question", "path"),
    [
        ("collectives", {}, "kind"),
        ("collectives", {"kind": "choir"}, "kind"),
        ("collectives", {"kind": "org_base", "has_board": True}, "has_board"),
        ("collectives", {"kind": "cell_sub", "has_standing_board": True}, "has_standing_board"),
        ("collectives", {"kind": "department", "people": 0}, "people"),
        ("collectives", {"kind": "cell_sub", "has_board": 1}, "has_board"),
        ("rated_organisations", {"kinds": []}, "kinds"),
        ("rated_organisations", {"kinds": ["cell_sub", "choir"]}, "kinds.1"),
        ("covers", {"unit": "choir", "inside": True}, "unit"),
        ("covers", {"unit": "commune"}, "inside"),
        ("suggestion_target", {"managed_by": "king"}, "managed_by"),
        ("suggestion_target", {"managed_by": "central", "target": "cat"}, "target"),
        ("suggestion_target", {"managed_by": "central", "suggested_by": "king"}, "suggested_by"),
        ("suggestion_target", {"managed_by": "central"}, "suggested_by"),
        ("places", {"roles": []}, "roles"),
        ("places", {"roles": ["member", "cook"]}, "roles.1"),
        ("places", {"roles": ["member", "member"]}, "roles.1"),
        ("places", {"roles": ["member"], "member": {"leading_posts": 0}}, "roles"),
        ("places", {"facts": {}}, "roles"),
        ("places", {"roles": ["member"], "facts": {"official_cell": " "}}, "facts.official_cell"),
        ("places", {"roles": ["cell_secretary"]}, "facts.cell_has_board"),
    ],
)
def test_a_malformed_question_names_its_field(kind: str, question: object, path: str) -> None:
    assert refused("004", kind, question) == path


def test_the_cell_is_named_only_where_the_plan_leaves_no_doubt_which_is_meant() -> None:
    def cell(plan: str, role: str, **facts: str) -> object:
        return answer(plan, "places", {"roles": [role], "facts": facts}).get("cell")

    assert cell("004", "member", official_cell="C1") == "C1"
    assert cell("004", "member", official_cell="C1", temporary_cell="C2") is None
    assert cell("004", "temporary_member", official_cell="C1", temporary_cell="C2") == "C1"
    assert "cell" not in answer("004", "places", {"roles": ["temporary_member"], "facts": {}})


def test_a_role_the_plan_does_not_name_is_absent_beside_one_it_does() -> None:
    found = answer("001", "places", {"roles": ["district_standing_board", "head"]})
    assert found["by_role"]["head"] == ABSENT
    assert found["by_role"]["district_standing_board"]["ordered"] is True
    assert answer("001", "places", {"roles": ["head"]}) == ABSENT


def test_a_place_may_depend_on_whether_the_cell_has_a_board() -> None:
    without = next(r for r in FOUR.role_places if r.only_if == "no_board")
    with_board = replace(without, only_if="has_board", places=("cell_board",))
    plan = replace(FOUR, role_places=(without, with_board))
    for board, place in ((False, "own_cell"), (True, "cell_board")):
        found = places_by_role(plan, ["cell_secretary"], RoleFacts(cell_has_board=board))
        assert found.answer["places"] == [place]


def changed(section: str, **values: object) -> Plan:
    first, *rest = getattr(FOUR, section)
    return replace(FOUR, **{section: (replace(first, **values), *rest)})


@pytest.mark.parametrize(
    ("section", "field", "value"),
    [
        ("covers", "root", "moon"),
        ("covers", "root", "district"),
        ("covers", "units", ()),
        ("bodies", "body", "choir"),
        ("bodies", "of", ("choir",)),
        ("bodies", "place", "moon"),
        ("bodies", "only_if", "luck"),
        ("body_ratings", "bodies", ("choir",)),
        ("body_ratings", "of", ()),
        ("rated_organisations", "kinds", ("choir",)),
        ("role_places", "roles", ("cook",)),
        ("role_places", "roles", ("leader",)),
        ("role_places", "places", ("moon",)),
        ("role_places", "steps", ("dance",)),
        ("role_places", "only_if", "luck"),
        ("person_records", "roles", ()),
        ("person_records", "records", ("cook",)),
    ],
)
def test_a_name_no_rule_knows_is_refused_in_its_section(
    section: str, field: str, value: object
) -> None:
    assert list(scope_problems(FOUR)) == []
    found = list(scope_problems(changed(section, **{field: value})))
    assert found
    assert {location[0] for location, _ in found} == {section}


def test_nothing_is_rated_twice() -> None:
    for section in ("body_ratings", "rated_organisations"):
        twice = getattr(FOUR, section)[:1] * 2
        found = list(scope_problems(replace(FOUR, **{section: twice})))
        assert [location[0] for location, _ in found] == [section]


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"managed_by": "king"}, {"managed_by"}),
        ({"targets": ()}, {"targets"}),
        ({"targets": ("cat",)}, {"targets"}),
        ({"source": "a notice"}, {"source"}),
        ({"state": SlotState.EXTERNAL}, {"managed_by", "targets", "source"}),
    ],
)
def test_targets_are_stated_whole_or_left_to_a_document(
    values: dict[str, Any], fields: set[str]
) -> None:
    rule = FOUR.suggestion_targets
    assert isinstance(rule, SuggestionTargets)
    plan = replace(FOUR, suggestion_targets=replace(rule, **values))
    assert {location[1] for location, _ in scope_problems(plan)} == fields


def test_a_suggestion_is_told_with_both_managers_and_met_only_where_it_is_allowed() -> None:
    seen = set[object]()
    for plan in plans().values():
        for manager in sorted(MANAGERS):
            for suggester in sorted(MANAGERS):
                asked = {"managed_by": manager, "suggested_by": suggester, "target": "cell"}
                found = answer(plan.code, "suggestion_target", asked)
                because = told(plan.code, "suggestion_target", asked)
                seen.add(found.get("allowed", found.get("status")))
                if found.get("status") == "absent":
                    assert because == []
                    continue
                ((code, outcome, _path, facts),) = because
                if found.get("status") == "external":
                    assert (code, outcome) == ("suggestion-elsewhere", Outcome.UNDECIDED)
                    assert facts == {"source": found["source"]}
                else:
                    assert code == "suggestion-target"
                    assert outcome is (Outcome.MET if found["allowed"] else Outcome.UNMET)
                    assert (facts["managed_by"], facts["reason"]) == (manager, found["reason"])
                    assert (facts["manager"] == manager) is (found["reason"] != "not_managed")
    assert {True, False, "external"} <= seen
