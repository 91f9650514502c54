from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from backend.plan_loader import find_plan, plans
from backend.rules.gates import GateMember, GateQuestion
from backend.rules.gates import gate as gate_rule
from backend.rules.verdict import Outcome
from backend.rules.vocabulary import ACTIONS
from tests.unit.rules.asking import PLAIN, answer, refused, reply, told

ABSENT = {"status": "absent"}
GUEST = {"official_cell": "C1", "temporary_cell": "C2"}


def gate(plan: str, action: str, **subject: object) -> dict[str, Any]:
    return answer(plan, "gate", {"action": action, **subject})


def blocked(plan: str, action: str, **subject: object) -> list[str]:
    found = gate(plan, action, **subject)
    assert found["action_allowed"] is not bool(found["blocked_by"])
    return found["blocked_by"]


@pytest.mark.requirement("R000-17", "R000-18", "R000-19", "R004-11", "R004-12")
@pytest.mark.parametrize("plan", ["000", "004", "366"])
def test_a_guest_elsewhere_is_rated_in_the_own_cell_once_the_comment_is_there(plan: str) -> None:
    waiting = gate(plan, "rate", member={**GUEST, "temp_comment_received": False})
    assert (waiting["review_place"], waiting["rating_place"]) == ("C1", "C1")
    assert waiting["blocked_by"] == ["temp_comment_missing"]
    assert blocked(plan, "rate", member={**GUEST, "temp_comment_received": True}) == []
    assert blocked(plan, "rate", member={"official_cell": "C1"}) == []


@pytest.mark.requirement("R000-27")
def test_a_collective_waits_for_every_members_review_in_the_cell() -> None:
    def board(*done: bool) -> list[dict[str, object]]:
        return [{"id": str(n), "cell_review_done": d} for n, d in enumerate(done)]

    start = "start_collective_review"
    assert blocked("000", start, board_members=board(True, False, True, False)) == ["1", "3"]
    assert blocked("000", start, board_members=board(True, True)) == []
    members = board(False)
    for collective in ("standing_board", "committee"):
        assert blocked("000", start, collective=collective, board_members=members) == ["0"]
    assert gate("000", start, collective="cell_board", board_members=members) == ABSENT
    assert blocked("000", start, board_members=[{"id": "Z"}]) == ["Z"]


@pytest.mark.requirement("R001-46", "R003-39")
@pytest.mark.parametrize(
    ("plan", "role"), [("001", "district_standing_board"), ("003", "province_standing_board")]
)
def test_the_standing_board_waits_for_cell_and_leadership(plan: str, role: str) -> None:
    action = "review_at_standing_board"
    facts = ("cell_review_done", "leadership_review_done")
    names = ["cell_review_open", "leadership_review_open"]
    for cell in (True, False):
        for leadership in (True, False):
            member = {"role": role, **dict(zip(facts, (cell, leadership), strict=True))}
            open_reviews = [n for n, ok in zip(names, (cell, leadership), strict=True) if not ok]
            assert blocked(plan, action, member=member) == open_reviews
    assert "papers" not in gate(plan, action, member={"role": role})
    other = {"role": "block_standing_board"}
    assert gate(plan, action, member=other) == ABSENT


@pytest.mark.requirement("R001-45", "R001-47", "R003-38", "R003-40")
@pytest.mark.parametrize(
    ("plan", "last", "late"),
    [("001", "2023-12-21", "2023-12-22"), ("003", "2023-12-24", "2023-12-25")],
)
def test_personal_papers_have_a_day_and_need_the_comment_from_home(
    plan: str, last: str, late: str
) -> None:
    full = gate(plan, "accept_papers", member={"papers_received": last, "residence_comment": True})
    assert (full["papers"], full["complete"], full["missing"]) == ("on_time", True, [])
    bare = gate(plan, "accept_papers", member={"papers_received": late, "self_review": False})
    assert (bare["papers"], bare["complete"]) == ("late", False)
    assert bare["missing"] == ["self_review", "residence_comment"]
    question = {"action": "accept_papers", "member": {"papers_received": late}}
    found = reply(plan, "gate", question).because
    assert (found[0].outcome, found[0].facts["late"]) == (Outcome.UNMET, 1)


@pytest.mark.requirement("R001-38", "R004-80")
@pytest.mark.parametrize("plan", ["001", "002", "004"])
def test_the_state_side_is_rated_before_the_party_side(plan: str) -> None:
    action = "open_party_review"
    assert blocked(plan, action, unit={}) == [
        "civil_servants_not_rated",
        "leadership_collective_not_rated",
    ]
    done = {"civil_servants_rated": True, "leadership_collective_rated": True}
    assert blocked(plan, action, unit=done) == []
    assert blocked(plan, action, unit={**done, "civil_servants_rated": False}) == [
        "civil_servants_not_rated"
    ]


@pytest.mark.requirement("R004-80")
def test_an_organisation_of_004_is_rated_after_its_civil_servants() -> None:
    assert blocked("004", "rate_organisation", unit={}) == ["civil_servants_not_rated"]
    assert blocked("004", "rate_organisation", unit={"civil_servants_rated": True}) == []


@pytest.mark.requirement("R004-34")
def test_a_suggestion_needs_the_agreement_from_above_before_the_review() -> None:
    agreed = "upper_standing_committee_agreed"
    assert blocked("004", "start_review", unit={"suggested": True}) == ["upper_agreement_missing"]
    assert blocked("004", "start_review", unit={"suggested": True, agreed: True}) == []
    free = reply("004", "gate", {"action": "start_review", "unit": {"suggested": False}})
    assert free.answer["action_allowed"] is True
    assert [f.code for f in free.because] == ["finding-gate-not-needed"]


@pytest.mark.requirement("R004-67")
def test_a_proposal_needs_the_self_rating_and_the_comment_from_home() -> None:
    assert blocked("004", "propose", member={}) == [
        "residence_comment_missing",
        "self_rating_missing",
    ]
    assert blocked("004", "propose", member={"residence_comment": True, "self_rated": True}) == []
    freed = {"freed_from_213": True, "self_rated": True}
    assert blocked("004", "propose", member=freed) == []


@pytest.mark.requirement("R004-66", "R004-67")
def test_a_ballot_of_004_needs_self_rating_proposal_and_report() -> None:
    facts = ("self_rated", "level_proposed", "reported")
    names = ["self_rating_missing", "proposal_missing", "not_reported"]
    assert blocked("004", "ballot", member={}) == names
    for fact, name in zip(facts, names, strict=True):
        member = {other: other != fact for other in facts}
        assert blocked("004", "ballot", member=member) == [name]
    assert blocked("004", "ballot", member=dict.fromkeys(facts, True)) == []


#: Which plans set a condition for which step.
TABLE = {
    "rate": {"000", "002", "004", "366"},
    "propose": {"004"},
    "start_collective_review": {"000"},
    "review_at_standing_board": {"001", "003"},
    "open_party_review": {"001", "002", "004"},
    "start_review": {"004"},
    "accept_papers": {"001", "003"},
    "rate_organisation": {"002", "004"},
    "ballot": {"002", "004"},
    "ballot_organisation": {"002"},
    "close_cell_review": {"002", "004"},
    "close_section_review": {"004"},
    "commend": {"002"},
    "complete_report": {"002", "004"},
    "conclude_review": {"002", "004"},
    "decide_leader": {"004"},
    "decide_member": {"001", "003"},
    "decide_organisation": {"001"},
    "hold_joint_review": {"004"},
    "hold_meeting": {"001"},
    "open_conference": {"003"},
    "open_season": {"004"},
    "review_elsewhere": {"004"},
    "review_in_cell": {"002"},
}


@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_a_step_is_regulated_by_the_plans_of_the_table_and_absent_in_the_others(
    action: str,
) -> None:
    question = {
        "action": action,
        "member": {"papers_received": "2023-12-01"},
        "unit": {},
        "board_members": [{"id": "A"}],
        "parts": [{"id": "A"}],
    }
    asked = {plan.code: answer(plan.code, "gate", question) for plan in plans().values()}
    assert {code for code, found in asked.items() if found != ABSENT} == TABLE[action]


def test_every_gate_of_every_plan_can_block_and_can_open() -> None:
    for plan in plans().values():
        for rule in plan.gates:
            assert rule.blocked_as
            assert rule.requires != rule.only_if.removeprefix("not ")


@pytest.mark.parametrize(
    ("plan", "question", "path"),
    [
        ("000", {}, "action"),
        ("000", {"action": "dance"}, "action"),
        ("000", {"action": "rate"}, "member"),
        ("004", {"action": "start_review"}, "unit"),
        ("000", {"action": "start_collective_review"}, "board_members"),
        ("000", {"action": "start_collective_review", "board_members": []}, "board_members"),
        (
            "000",
            {"action": "start_collective_review", "board_members": [{"id": "A"}, {"id": "A"}]},
            "board_members.1.id",
        ),
        (
            "000",
            {"action": "start_collective_review", "collective": "choir", "board_members": []},
            "collective",
        ),
        ("001", {"action": "accept_papers"}, "member"),
        ("001", {"action": "accept_papers", "member": {}}, "member.papers_received"),
        ("001", {"action": "accept_papers", "member": {"role": "king"}}, "member.role"),
        (
            "001",
            {"action": "accept_papers", "member": {"papers_received": "1023-12-01"}},
            "member.papers_received",
        ),
        (
            "000",
            {"action": "rate", "member": {"official_cell": "C", "temporary_cell": "C"}},
            "member.temporary_cell",
        ),
        ("000", {"action": "rate", "member": {"temp_comment_received": "yes"}}, None),
        ("000", {"action": "rate", "member": {"comment": True}}, "member.comment"),
    ],
)
def test_a_malformed_question_names_its_field(plan: str, question: object, path: str | None):
    assert refused(plan, "gate", question) == (path or "member.temp_comment_received")


def test_a_gate_is_told_as_open_closed_or_not_needed() -> None:
    asked = {"action": "propose", "member": {"self_rated": True}}
    both = told("004", "gate", asked)
    assert [(*row[:2], row[3]) for row in both] == [
        ("gate-residence-comment-missing", Outcome.UNMET, {"open": "no"}),
        ("gate-self-rating-missing", Outcome.MET, {"open": "yes"}),
    ]
    freed = {"action": "propose", "member": {"self_rated": True, "freed_from_213": True}}
    not_needed = told("004", "gate", freed)[0]
    assert (not_needed[0], not_needed[1], not_needed[3]) == ("gate-not-needed", Outcome.MET, {})


def test_a_gate_that_only_warns_closes_nothing_and_is_named_apart() -> None:
    plan = find_plan("002")
    warning = replace(plan, gates=tuple(replace(rule, warns_only=True) for rule in plan.gates))
    for civil_rated in (False, True):
        member = GateMember(civil_servant=True, civil_rated=civil_rated, review_done=True)
        found = gate_rule(warning, GateQuestion(action="rate", member=member), PLAIN)
        first = found.because[0]
        assert (found.answer["action_allowed"], found.answer["blocked_by"]) == (True, [])
        if civil_rated:
            assert "warnings" not in found.answer
            assert (first.outcome, first.facts) == (Outcome.MET, {"open": "yes"})
        else:
            assert found.answer["warnings"] == ["civil_rating_missing"]
            assert (first.outcome, first.facts) == (Outcome.UNDECIDED, {"open": "no"})


def test_a_board_is_told_with_whom_it_waits_for() -> None:
    def board(**done: bool) -> object:
        members = [{"id": name, "cell_review_done": ok} for name, ok in done.items()]
        question = {"action": "start_collective_review", "board_members": members}
        ((code, outcome, _path, facts),) = told("000", "gate", question)
        return code, outcome, facts

    waiting = {"waiting": 2, "total": 3, "names": "A, B"}
    assert board(A=False, B=False, C=True) == ("gate-board", Outcome.UNMET, waiting)
    none = {"waiting": 0, "total": 1, "names": ""}
    assert board(C=True) == ("gate-board", Outcome.MET, none)


@pytest.mark.requirement("R001-45", "R001-47")
@pytest.mark.parametrize(
    ("member", "outcome", "facts"),
    [
        ({"residence_comment": True}, Outcome.MET, (0, 0, "yes", "yes")),
        ({}, Outcome.UNMET, (0, 1, "no", "yes")),
        ({"residence_comment": True, "self_review": False}, Outcome.UNMET, (0, 1, "yes", "no")),
        ({"residence_comment": True, "late": 1}, Outcome.UNMET, (1, 0, "yes", "yes")),
        ({"self_review": False, "late": 2}, Outcome.UNMET, (2, 2, "no", "no")),
    ],
)
def test_papers_are_told_with_what_is_there_and_how_late_they_came(
    member: dict[str, Any], outcome: Outcome, facts: tuple[int, int, str, str]
) -> None:
    late, missing, residence, own = facts
    given = {key: value for key, value in member.items() if key != "late"}
    received = date(2023, 12, 21 + late)
    asked = {"papers_received": received.isoformat(), **given}
    ((code, found, _path, said),) = told(
        "001", "gate", {"action": "accept_papers", "member": asked}
    )
    assert (code, found) == ("papers", outcome)
    assert said == {
        "received": received, "late": late, "missing": missing,
        "residence": residence, "own": own,
        "printed": date(2023, 12, 22), "inclusive": "no", "day": date(2023, 12, 21),
    }  # fmt: skip


def test_papers_are_asked_of_the_board_the_plan_names_and_beside_its_review() -> None:
    full = {"papers_received": "2023-12-21", "residence_comment": True}
    other = {**full, "role": "block_standing_board"}
    assert gate("001", "accept_papers", member=other) == ABSENT
    own = {**full, "role": "district_standing_board"}
    review = gate("001", "review_at_standing_board", member=own)
    assert (review["papers"], review["blocked_by"]) == (
        "on_time",
        ["cell_review_open", "leadership_review_open"],
    )


def test_a_review_at_the_standing_board_needs_somebody_and_assumes_a_member_of_it() -> None:
    action = "review_at_standing_board"
    assert refused("001", "gate", {"action": action}) == "member"
    assert blocked("001", action, member={}) == ["cell_review_open", "leadership_review_open"]


def test_only_a_gate_about_guests_names_the_cell_of_the_review() -> None:
    assert "review_place" not in gate("002", "rate", member={"official_cell": "C1"})
    assert "review_place" not in gate("000", "rate", member={"temporary_cell": "C2"})


def test_a_member_of_a_board_without_a_name_is_refused_at_its_place() -> None:
    members = [{"id": "A"}, {"id": " "}]
    question = {"action": "start_collective_review", "board_members": members}
    assert refused("000", "gate", question) == "board_members.1.id"
