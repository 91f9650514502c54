"""Papers that go together: what is missing, who has not got it, and whether it went in time."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from backend.i18n import translator
from backend.plan_loader import find_plan, plans
from backend.rules.dossier import dossier as dossier_rule
from backend.rules.dossier_case import DossierDelivery, DossierQuestion
from backend.rules.dossier_terms import DOSSIERS
from backend.rules.terms import SlotState
from backend.rules.verdict import Outcome
from backend.services.rules import ask as ask_through_the_door
from tests.unit.rules.asking import PLAIN, answer, refused, reply, told

STATED = [
    (plan.code, rule.key)
    for plan in plans().values()
    for rule in plan.dossiers
    if rule.state is SlotState.STATED
]


def ask(plan: str, key: str, papers: str = "", **facts: object) -> dict[str, Any]:
    return answer(plan, "dossier", {"dossier": key, "papers": papers.split(), **facts})


def sent(to: str, day: str | None, *papers: str) -> dict[str, object]:
    return {"to": to, "sent": day, **({"papers": list(papers)} if papers else {})}


def missing(plan: str, key: str, papers: str = "", **facts: object) -> list[str]:
    """What is missing; complete exactly where nothing is, as long as nobody tells of receivers."""
    found = ask(plan, key, papers, **facts)
    assert found["complete"] is not bool(found["missing"])
    return found["missing"]


def sentence(plan: str, question: object, language: str = "vi") -> str:
    """What is read out first."""
    finding = reply(plan, "dossier", question).because[0]
    return translator(language).text(finding.code, **finding.facts)


@pytest.mark.parametrize(("plan", "key"), STATED)
def test_a_list_is_complete_with_all_its_papers_and_each_one_alone_is_missed(
    plan: str, key: str
) -> None:
    needed = ask(plan, key)["papers"]
    assert needed
    assert missing(plan, key, " ".join(needed)) == []
    assert missing(plan, key) == needed
    for paper in needed:
        others = " ".join(other for other in reversed(needed) if other != paper)
        assert missing(plan, key, others) == [paper]


@pytest.mark.requirement("R000-45", "R000-46")
def test_000_wants_the_proposals_by_20_december_and_the_commendation_part_with_them() -> None:
    both = "rating_proposal commendation_proposal"
    last, late = "2024-12-20", "2024-12-21"
    found = ask("000", "rating_dossier", both, deliveries=[sent("block_standing_board", last)])
    assert (found["complete"], found["timing"], found["due"]) == (True, "on_time", last)
    assert (found["inclusive"], found["last_allowed_day"]) == (True, last)
    apart = [
        sent("block_standing_board", last, "rating_proposal"),
        sent("block_standing_board", late, "commendation_proposal"),
    ]
    found = ask("000", "rating_dossier", both, deliveries=apart)
    assert found["results"] == ["on_time", "late"]
    assert (found["complete"], found["timing"], found["days_late"]) == (True, "late", 1)


@pytest.mark.requirement("R000-46")
def test_the_commendation_part_of_000_may_go_along_and_is_never_missing() -> None:
    found = ask("000", "rating_dossier")
    assert (found["papers"], found["optional"]) == (["rating_proposal"], ["commendation_proposal"])
    assert missing("000", "rating_dossier", "rating_proposal") == []
    assert missing("000", "rating_dossier", "commendation_proposal") == ["rating_proposal"]


def test_000_leaves_what_its_proposals_are_made_of_to_08_hd_tu() -> None:
    assert ask("000", "rating_dossier")["sources"] == {"rating_proposal": "08-HD/TU"}
    part = told("000", "dossier", {"dossier": "rating_dossier"})[1]
    assert (*part[:2], part[3]["source"]) == ("dossier-part", Outcome.UNDECIDED, "08-HD/TU")


@pytest.mark.requirement("R000-50")
def test_an_invitation_of_000_without_the_documents_is_incomplete() -> None:
    assert missing("000", "sent_before_review", "invitation") == ["review_documents"]
    assert missing("000", "sent_before_review", "invitation review_documents") == []


@pytest.mark.parametrize(
    ("day", "timing", "days"), [("2024-12-07", "on_time", 0), ("2024-12-08", "late", 1)]
)
def test_what_is_sent_ahead_of_a_meeting_is_held_against_the_days_of_the_plan(
    day: str, timing: str, days: int
) -> None:
    found = ask(
        "000",
        "sent_before_review",
        "invitation review_documents",
        meeting="2024-12-12",
        deliveries=[sent("attending_comrades", day)],
    )
    assert (found["due"], found["last_allowed_day"]) == (None, "2024-12-07")
    assert (found["timing"], found["days_late"]) == (timing, days)


def test_without_the_day_of_the_meeting_there_is_no_last_day_and_no_lateness() -> None:
    gone = [sent("attending_comrades", "2024-12-31")]
    found = ask("000", "sent_before_review", deliveries=gone, today="2024-12-31")
    assert found["last_allowed_day"] is None
    assert not {"results", "timing", "days_late", "clock"} & set(found)


@pytest.mark.requirement("R001-19")
def test_the_dossier_of_001_has_three_parts() -> None:
    assert missing("001", "grassroots_dossier") == [
        "review_papers",
        "rating_papers",
        "classification_list",
    ]
    held = "rating_papers review_papers"
    assert missing("001", "grassroots_dossier", held) == ["classification_list"]


@pytest.mark.requirement("R001-18")
def test_the_dossier_of_001_goes_through_the_organisation_board_and_nowhere_else() -> None:
    papers = "review_papers rating_papers classification_list"
    right = ask("001", "grassroots_dossier", papers,
                deliveries=[sent("district_org_board", "2023-12-24")])  # fmt: skip
    assert (right["receivers"], right["send_to"]) == (
        ["district_standing_board"],
        ["district_org_board"],
    )
    assert (right["complete"], right["wrong_receivers"]) == (True, [])
    astray = {"dossier": "grassroots_dossier", "papers": papers.split(),
              "deliveries": [sent("district_office", "2023-12-24")]}  # fmt: skip
    found = answer("001", "dossier", astray)
    assert found["complete"] is False
    assert found["wrong_receivers"] == ["district_office"]
    assert found["missing_receivers"] == ["district_standing_board"]
    codes = [(code, outcome) for code, outcome, _, _ in told("001", "dossier", astray)]
    assert ("dossier-wrong-place", Outcome.UNMET) in codes
    assert ("dossier-not-sent", Outcome.UNMET) in codes


def test_a_dossier_told_as_sent_to_the_body_itself_has_reached_it() -> None:
    found = ask("004", "party_building_report", "party_building_report",
                deliveries=[sent("block_standing_board", "2022-12-14")])  # fmt: skip
    assert (found["complete"], found["wrong_receivers"]) == (True, [])


@pytest.mark.requirement("R001-44", "R001-45", "R001-47")
def test_of_eleven_members_of_the_standing_board_the_one_without_a_self_review_is_found() -> None:
    key = "standing_board_member_papers"
    held = ["self_review residence_comment"] * 10 + ["residence_comment"]
    lacking = [missing("001", key, papers) for papers in held]
    assert lacking == [[]] * 10 + [["self_review"]]
    assert missing("001", key, "self_review") == ["residence_comment"]
    for day, timing in (("2023-12-21", "on_time"), ("2023-12-22", "late")):
        found = ask("001", key, held[0], deliveries=[sent("district_office", day)])
        assert (found["complete"], found["timing"]) == (True, timing)


@pytest.mark.parametrize(
    ("plan", "role"), [("001", "district_standing_board"), ("003", "province_standing_board")]
)
def test_the_gate_and_the_dossier_agree_on_the_papers_of_a_person(plan: str, role: str) -> None:
    key = "standing_board_member_papers"
    last = date.fromisoformat(ask(plan, key)["last_allowed_day"])
    for late in (0, 3):
        day = last.replace(day=last.day + late).isoformat()
        for papers in ("", "self_review", "residence_comment", "self_review residence_comment"):
            facts = {name: name in papers.split() for name in ("self_review", "residence_comment")}
            member = {"role": role, "papers_received": day, **facts}
            gate = answer(plan, "gate", {"action": "accept_papers", "member": member})
            deliveries = [sent(ask(plan, key)["send_to"][0], day)]
            found = ask(plan, key, papers, deliveries=deliveries)
            assert gate["missing"] == found["missing"]
            assert gate["complete"] == found["complete"]
            assert gate["papers"] == found["timing"]


@pytest.mark.requirement("R001-26")
@pytest.mark.parametrize(
    ("day", "timing", "clock"),
    [("2023-12-24", "on_time", "due_today"), ("2023-12-25", "late", "late")],
)
def test_the_report_of_001_on_results_goes_the_way_and_by_the_day_of_the_dossier(
    day: str, timing: str, clock: str
) -> None:
    waits = ask("001", "result_report", today=day, deliveries=[])
    assert (waits["missing"], waits["clock"]) == (["result_report"], clock)
    gone = [sent("district_org_board", day)]
    found = ask("001", "result_report", "result_report", deliveries=gone)
    assert (found["complete"], found["timing"]) == (True, timing)
    astray = [sent("district_office", day)]
    wrong = ask("001", "result_report", "result_report", deliveries=astray)
    assert (wrong["complete"], wrong["wrong_receivers"]) == (False, ["district_office"])


@pytest.mark.requirement("R001-56")
@pytest.mark.parametrize(
    ("today", "clock"),
    [
        ("2023-12-20", "on_track"),
        ("2024-01-03", "due_soon"),
        ("2024-01-04", "due_today"),
        ("2024-01-05", "late"),
    ],
)
def test_a_dossier_to_the_province_that_is_not_sent_runs_out_of_time(
    today: str, clock: str
) -> None:
    full = "review_dossier result_report"
    waits = ask("001", "dossier_to_province", full, deliveries=[], today=today)
    assert (waits["clock"], waits["timing"], waits["days_late"]) == (clock, None, 0)
    assert waits["missing_receivers"] == ["province_committee"]
    gone = [sent("province_org_board", "2024-01-03")]
    done = ask("001", "dossier_to_province", full, deliveries=gone, today=today)
    assert (done["clock"], done["complete"]) == ("done", True)


@pytest.mark.requirement("R003-47")
def test_the_dossier_of_003_that_is_not_ready_on_its_last_day_is_due_that_day() -> None:
    both = "standing_board_dossier province_organisation_dossier"
    found = ask("003", "dossier_to_central", "standing_board_dossier", today="2024-02-14")
    assert found["missing"] == ["province_organisation_dossier"]
    assert (found["last_allowed_day"], found["clock"]) == ("2024-02-14", "due_today")
    ready = ask("003", "dossier_to_central", both, today="2024-02-14")
    assert (ready["complete"], ready["clock"]) == (True, "due_today")  # ready, and not yet sent


@pytest.mark.requirement("R002-119", "R002-120", "R002-121")
def test_the_report_of_002_has_five_forms_the_summary_the_proposed_level_and_the_sheet() -> None:
    found = ask("002", "result_report")
    assert found["papers"] == [
        *("form_3_dgcl", "form_4_dgcl", "form_5_dgcl", "form_7a_tctw", "form_7b_tctw"),
        *("party_building_report", "proposed_level", "score_sheet"),
    ]
    said = sentence("002", {"dossier": "result_report"})
    for form in ("3-ĐGCL", "4-ĐGCL", "5-ĐGCL", "7a-TCTW", "7b-TCTW"):
        assert f"mẫu {form};" in said
    for absent in ("form_7b_tctw", "score_sheet"):
        held = " ".join(paper for paper in found["papers"] if paper != absent)
        assert missing("002", "result_report", held) == [absent]
    for day, timing in (("2017-12-14", "on_time"), ("2017-12-15", "late")):
        deliveries = [sent("department_office", day)]
        assert ask("002", "result_report", deliveries=deliveries)["timing"] == timing


@pytest.mark.requirement("R003-55")
def test_one_of_two_programmes_is_incomplete() -> None:
    first, second = ask("003", "rating_conferences")["papers"]
    assert missing("003", "rating_conferences", first) == [second]
    assert missing("003", "rating_conferences", f"{second} {first}") == []


@pytest.mark.requirement("R003-56")
def test_only_those_who_put_a_dossier_together_hand_in_parts_of_it() -> None:
    def accepted(by: str) -> tuple[bool, Outcome]:
        question = {"dossier": "dossier_to_central", "by": by}
        found = reply("003", "dossier", question)
        (ground,) = [f for f in found.because if f.code == "finding-dossier-compiled"]
        assert found.answer["compiled_by"] == ["province_office", "province_org_board"]
        return found.answer["accepted"] is True, ground.outcome

    assert accepted("province_office") == (True, Outcome.MET)
    assert accepted("province_org_board") == (True, Outcome.MET)
    assert accepted("district_office") == (False, Outcome.UNMET)


def test_where_nobody_is_named_nothing_is_said_of_whoever_hands_in() -> None:
    question = {"dossier": "decision_and_lists", "by": "district_office"}
    found = reply("004", "dossier", question)
    assert found.answer["accepted"] is None
    assert "compiled_by" not in found.answer
    assert [f.code for f in found.because] == ["finding-dossier"]
    assert "accepted" not in ask("004", "decision_and_lists")


@pytest.mark.requirement("R004-72")
def test_four_of_five_comments_on_a_leader_are_incomplete() -> None:
    five = ask("004", "leader_comments")["papers"]
    assert len(five) == 5
    assert missing("004", "leader_comments", " ".join(five[:4])) == [five[4]]
    assert missing("004", "leader_comments", " ".join(five)) == []


@pytest.mark.requirement("R004-88", "R004-89")
def test_004_wants_decision_list_statistics_and_a_soft_copy_before_15_december() -> None:
    papers = ["rating_decision", "member_rating_list", "statistics", "soft_copy"]
    assert missing("004", "decision_and_lists") == papers
    assert missing("004", "decision_and_lists", " ".join(papers[:3])) == ["soft_copy"]
    for day, timing in (("2022-12-14", "on_time"), ("2022-12-15", "late")):
        deliveries = [sent("block_org_board", day)]
        found = ask("004", "decision_and_lists", " ".join(papers), deliveries=deliveries)
        assert (found["complete"], found["timing"]) == (True, timing)


@pytest.mark.requirement("R004-93")
def test_the_dossier_of_those_the_province_manages_has_seven_papers() -> None:
    seven = ask("004", "provincial_managed_dossier")["papers"]
    assert seven == [
        "collective_report",
        "leader_rating_list",
        "self_review",
        "cv_supplement",
        "asset_supplement",
        "residence_comment",
        "minutes",
    ]
    assert missing("004", "provincial_managed_dossier", " ".join(seven[:6])) == ["minutes"]


@pytest.mark.requirement("R004-94")
def test_a_dossier_for_two_receivers_sent_to_one_only_is_incomplete() -> None:
    seven = " ".join(ask("004", "provincial_managed_dossier")["papers"])

    def to(*deliveries: dict[str, object]) -> dict[str, Any]:
        return ask("004", "provincial_managed_dossier", seven, deliveries=list(deliveries))

    one, other = "province_org_board", "block_org_board"
    only = to(sent(one, "2022-12-24"))
    assert (only["complete"], only["missing"], only["missing_receivers"]) == (False, [], [other])
    both = to(sent(one, "2022-12-24"), sent(other, "2022-12-24"))
    assert (both["complete"], both["missing_receivers"]) == (True, [])
    assert (both["timing"], both["last_allowed_day"]) == ("on_time", "2022-12-24")
    late = to(sent(one, "2022-12-24"), sent(other, "2022-12-26"))
    assert (late["results"], late["days_late"]) == (["on_time", "late"], 2)
    planned = to(sent(one, "2022-12-24"), sent(other, None))
    assert planned["results"] == ["on_time", "not_sent"]
    assert (planned["complete"], planned["timing"]) == (False, "on_time")


def test_a_receiver_who_got_part_of_what_is_in_still_waits_until_the_rest_is_sent() -> None:
    papers = ask("004", "provincial_managed_dossier")["papers"]
    boards = ("province_org_board", "block_org_board")
    first = [sent(board, "2022-12-20", *papers[:3]) for board in boards]
    rest = sent(boards[0], "2022-12-21", *papers[3:])

    def waiting(*deliveries: dict[str, object]) -> list[str]:
        held = " ".join(papers)
        found = ask("004", "provincial_managed_dossier", held, deliveries=list(deliveries))
        return found["missing_receivers"]

    assert waiting(*first) == list(boards)
    assert waiting(*first, rest) == [boards[1]]
    assert waiting(*first, rest, sent(boards[1], "2022-12-22")) == []


def test_a_comment_round_of_001_that_reached_three_of_four_groups_is_incomplete() -> None:
    groups = ask("001", "collective_report_comments")["receivers"]
    three = [sent(group, "2023-12-01") for group in groups[:3]]
    found = ask("001", "collective_report_comments", "collective_report", deliveries=three)
    assert (found["complete"], found["missing_receivers"]) == (False, groups[3:])
    assert found["last_allowed_day"] is None


def test_nobody_waits_while_nothing_is_told_of_receivers_and_all_do_when_nothing_is_sent() -> None:
    papers = " ".join(ask("004", "decision_and_lists")["papers"])
    quiet = ask("004", "decision_and_lists", papers)
    assert quiet["complete"] is True
    assert "missing_receivers" not in quiet
    nothing = ask("004", "decision_and_lists", papers, deliveries=[])
    assert nothing["missing_receivers"] == ["block_standing_board"]
    assert (nothing["complete"], nothing["results"], nothing["timing"]) == (False, [], None)


@pytest.mark.parametrize("key", sorted(DOSSIERS))
def test_a_list_of_one_plan_is_never_lent_to_another(key: str) -> None:
    having = {plan.code for plan in plans().values() for d in plan.dossiers if d.key == key}
    assert having
    for plan in plans().values():
        found = answer(plan.code, "dossier", {"dossier": key})
        assert (found == {"status": "absent"}) is (plan.code not in having)


def test_the_individual_part_of_form_04_is_left_to_guidance_43() -> None:
    ((code, outcome, path, facts),) = told("366", "dossier", {"dossier": "individual_dossier"})
    assert (code, outcome, path) == ("dossier-external", Outcome.UNDECIDED, "HD43 Mẫu 04")
    assert facts["source"] == "43-HD/BTCTW, Mẫu 04 phần cá nhân"


def test_a_dossier_is_told_in_one_sentence_then_each_delivery_then_who_waits() -> None:
    question = {
        "dossier": "provincial_managed_dossier",
        "papers": ["collective_report", "minutes"],
        "deliveries": [sent("block_org_board", "2022-12-25"), sent("district_office", None)],
    }
    rows = told("004", "dossier", question)
    assert [row[:3] for row in rows] == [
        ("dossier", Outcome.UNMET, "II.4"),
        ("dossier-sent", Outcome.UNMET, "II.4"),
        ("dossier-wrong-place", Outcome.UNMET, "II.4"),
        ("dossier-not-sent", Outcome.UNMET, "II.4"),
        ("last-day-weekend", Outcome.UNDECIDED, "II.4"),
    ]
    assert rows[0][3] == {
        "dossier": ("name-dossier-provincial_managed_dossier",),
        "needed": 7,
        "missing": 5,
        "papers": (
            "name-paper-leader_rating_list",
            "name-paper-self_review",
            "name-paper-cv_supplement",
            "name-paper-asset_supplement",
            "name-paper-residence_comment",
        ),
        "count_receivers": 2,
        "receivers": ("name-body-province_org_board", "name-body-block_org_board"),
        "count_doors": 0,
        "doors": (),
        "dated": "yes",
        "day": date(2022, 12, 24),
    }
    assert rows[1][3] == {
        "to": ("name-body-block_org_board",),
        "sent": date(2022, 12, 25),
        "late": 1,
    }
    assert rows[2][3] == {
        "to": ("name-body-district_office",),
        "doors": ("name-body-province_org_board", "name-body-block_org_board"),
    }
    assert rows[3][3] == {"receivers": ("name-body-province_org_board",), "count": 1, "total": 2}


def test_what_the_secretary_reads_out_names_papers_receiver_and_last_day() -> None:
    question = {"dossier": "decision_and_lists", "papers": ["rating_decision", "statistics"]}
    assert sentence("004", question) == (
        "Hồ sơ quyết định và danh sách xếp loại còn thiếu 2 trên 4 loại: "
        "danh sách xếp loại đảng viên; tệp gửi qua thư điện tử. "
        "Phải gửi đến Ban Thường vụ Đảng ủy Khối (qua Ban Tổ chức Đảng ủy Khối), "
        "chậm nhất hết ngày 14/12/2022."
    )
    assert sentence("004", question, "en") == (
        "Decision and lists of ratings: 2 of 4 missing: "
        "the list of members' ratings; the soft copy by e-mail. "
        "To be sent to the block's standing board "
        "(through the block's organisation board), by 14/12/2022 at the latest."
    )


def test_through_the_door_a_list_of_names_is_a_list() -> None:
    question = {"dossier": "decision_and_lists", "papers": ["rating_decision", "statistics"]}
    because = ask_through_the_door("004", "dossier", question).as_json()["because"]
    assert because[0]["facts"]["papers"] == [
        "name-paper-member_rating_list",
        "name-paper-soft_copy",
    ]


def test_a_plan_of_ones_own_without_dates_yet_says_what_is_missing_and_no_day() -> None:
    plan = find_plan("004")
    step = replace(plan.milestones["decision_and_lists"], due=None, inclusive=None)
    draft = replace(plan, milestones={**plan.milestones, "decision_and_lists": step})
    gone = DossierDelivery(to="block_org_board", sent=date(2022, 12, 15))
    question = DossierQuestion(dossier="decision_and_lists", deliveries=(gone,))
    found = dossier_rule(draft, question, PLAIN)
    assert (found.answer["due"], found.answer["last_allowed_day"]) == (None, None)
    assert "timing" not in found.answer
    assert found.because[0].facts["dated"] == "no"


def test_a_paper_with_a_label_of_its_own_is_named_by_it() -> None:
    plan = find_plan("004")
    rule = next(rule for rule in plan.dossiers if rule.key == "decision_and_lists")
    own = replace(rule.papers[0], key="own_list", label="bảng kê riêng")
    changed = replace(plan, dossiers=(replace(rule, papers=(own,)),))
    found = dossier_rule(changed, DossierQuestion(dossier="decision_and_lists"), PLAIN)
    assert found.answer["missing"] == ["own_list"]
    assert found.because[0].facts["papers"] == ("bảng kê riêng",)


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({}, "dossier"),
        ({"dossier": "lunch"}, "dossier"),
        ({"papers": ["luck"]}, "papers.0"),
        ({"papers": ["statistics", "invitation"]}, "papers.1"),
        ({"papers": ["statistics", "statistics"]}, "papers.1"),
        ({"papers": "statistics"}, "papers"),
        ({"deliveries": [{"sent": "2022-12-14"}]}, "deliveries.0.to"),
        ({"deliveries": [{"to": "king"}]}, "deliveries.0.to"),
        ({"deliveries": [{"to": "block_office", "sent": "1022-12-14"}]}, "deliveries.0.sent"),
        ({"deliveries": [{"to": "block_office", "sent": "2022-02-30"}]}, "deliveries.0.sent"),
        (
            {"deliveries": [{"to": "block_office", "papers": ["statistics"]}]},
            "deliveries.0.papers.0",
        ),
        (
            {
                "papers": ["statistics"],
                "deliveries": [{"to": "block_office", "papers": ["statistics", "statistics"]}],
            },
            "deliveries.0.papers.1",
        ),
        ({"by": "king"}, "by"),
        ({"today": "1022-12-14"}, "today"),
        ({"meeting": "3022-12-14"}, "meeting"),
        ({"facts": {"suggested": "yes"}}, "facts.suggested"),
        ({"facts": {"luck": True}}, "facts.luck"),
        ({"luck": 1}, "luck"),
    ],
)
def test_a_malformed_question_names_its_field(question: dict[str, object], path: str) -> None:
    named = {"dossier": "decision_and_lists", **question} if path != "dossier" else question
    assert refused("004", "dossier", named) == path
