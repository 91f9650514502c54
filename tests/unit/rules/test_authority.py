from typing import Any

import pytest

from backend.plan_loader import plans
from backend.rules.verdict import Outcome
from tests.unit.rules.asking import answer, refused, reply, told

ABSENT = {"status": "absent"}
NOT_SAID = "not_said"


def decided(plan: str, *questions: dict[str, Any]) -> list[tuple[str, Any]]:
    found = answer(plan, "authority", {"questions": list(questions)})
    return list(zip(found["deciders"], found["secret_ballot"], strict=True))


def org(kind: str) -> dict[str, Any]:
    return {"subject": "org", "kind": kind}


def of(subject: str, kind: str, **more: object) -> dict[str, Any]:
    return {"subject": subject, "of": kind, **more}


@pytest.mark.requirement(
    "R000-30", "R000-31", "R000-32", "R000-37", "R000-39", "R000-40", "R000-42"
)
@pytest.mark.parametrize(
    ("question", "decider"),
    [
        (org("cell_base"), "block_standing_board"),
        (org("org_base"), "block_standing_board"),
        (org("org_section"), "org_base_committee"),
        (org("cell_sub"), "org_base_committee"),
        (org("cell_section"), "org_base_committee"),
        *(
            (of("member", kind), "org_base_committee")
            for kind in ("org_base", "org_section", "cell_sub", "cell_section")
        ),
        (of("member", "cell_base"), "cell"),
    ],
)
def test_deciders_of_000_and_no_word_of_secrecy(question: dict[str, Any], decider: str) -> None:
    assert decided("000", question) == [(decider, NOT_SAID)]


@pytest.mark.requirement("R000-33", "R000-34", "R000-35", "R000-38")
@pytest.mark.parametrize(
    ("question", "decider"),
    [
        (of("cell_board", "cell_base"), "block_standing_board"),
        (of("cell_board", "cell_base", exists=False), "none"),
        (of("cell_board", "cell_sub"), "none"),
        (of("cell_board", "cell_section"), "none"),
        (of("cell_board", "cell_sub", exists=False), "none"),
        (of("cell_board", "cell_section", exists=False), "none"),
        (of("committee", "org_section"), "none"),
        (of("standing_board", "org_base"), "block_standing_board"),
        (of("standing_board", "org_base", exists=False), "none"),
        (of("committee", "org_base"), "block_standing_board"),
    ],
)
def test_000_rates_the_boards_of_its_list_and_no_others(
    question: dict[str, Any], decider: str
) -> None:
    assert decided("000", question) == [(decider, NOT_SAID)]


@pytest.mark.requirement("R001-22", "R001-55")
def test_the_district_standing_board_decides_on_the_grassroots() -> None:
    questions = org("cell_base"), org("org_base"), of("committee", "org_base")
    assert decided("001", *questions) == [("district_standing_board", NOT_SAID)] * 3
    assert decided("001", org("org_base"), of("member", "cell_base"))[1] == ("absent", NOT_SAID)
    alone = {"questions": [of("member", "cell_base")]}
    assert answer("001", "authority", alone) == ABSENT


@pytest.mark.requirement("R001-22")
def test_collectives_of_001_are_rated_by_the_district_where_it_manages_them() -> None:
    managed = (
        of("committee", "org_base"),
        of("standing_board", "org_base"),
        of("committee", "cell_base"),
        of("cell_board", "cell_base"),
        {"subject": "leadership_collective"},
    )
    assert decided("001", *managed) == [("district_standing_board", NOT_SAID)] * 5
    for other in (of("cell_board", "cell_sub"), of("committee", "org_section")):
        assert answer("001", "authority", {"questions": [other]}) == ABSENT


@pytest.mark.requirement("R003-20")
def test_the_provincial_standing_board_decides_below_itself_and_on_its_own_members() -> None:
    alone = [{"subject": s} for s in ("party_delegation", "party_caucus", "standing_board_member")]
    found = decided("003", org("org_upper"), *alone, of("standing_board", "org_upper"))
    assert found == [("province_standing_board", NOT_SAID)] * 4 + [("absent", NOT_SAID)]


@pytest.mark.requirement("R004-62", "R004-63", "R004-69", "R004-70")
def test_004_prints_secrecy_for_organisations_and_not_for_members() -> None:
    assert decided(
        "004",
        org("cell_base"),
        org("org_base"),
        org("org_section"),
        org("cell_sub"),
        org("cell_section"),
        of("member", "cell_sub"),
        of("member", "cell_base"),
        of("leader", "org_upper"),
    ) == [
        ("block_standing_board", True),
        ("block_standing_board", True),
        ("org_base_committee", True),
        ("org_base_committee", True),
        ("absent", NOT_SAID),
        ("org_base_committee", NOT_SAID),
        ("cell", NOT_SAID),
        ("block_standing_board", True),
    ]


@pytest.mark.requirement("R004-62", "R004-63")
@pytest.mark.parametrize("kind", ["cell_base", "org_base", "org_section", "cell_sub"])
def test_004_prints_the_secret_ballot_of_the_decision_itself(kind: str) -> None:
    """Not only of the vote an organisation takes on its own level before."""
    ((code, _, clause, facts),) = told("004", "authority", {"questions": [org(kind)]})
    assert (code, clause, facts["secret"]) == ("authority", "I.B.2.1.b3", "yes")


@pytest.mark.requirement("R004-62", "R004-63")
@pytest.mark.parametrize(
    ("kind", "decider"),
    [
        ("cell_base", "block_standing_board"),
        ("org_base", "block_standing_board"),
        ("org_section", "org_base_committee"),
        ("cell_sub", "org_base_committee"),
    ],
)
def test_committees_of_004_are_decided_on_as_their_organisations_are(
    kind: str, decider: str
) -> None:
    both = decided("004", org(kind), of("committee", kind))
    assert both == [(decider, True)] * 2


def test_the_committee_of_a_cell_is_its_board() -> None:
    for plan in ("000", "001", "004"):
        committee, board = decided(
            plan, of("committee", "cell_base"), of("cell_board", "cell_base")
        )
        assert committee == board


def test_004_names_no_decider_of_standing_boards_nor_below_a_section() -> None:
    for silent in (of("standing_board", "org_base"), of("committee", "cell_section")):
        assert answer("004", "authority", {"questions": [silent]}) == ABSENT


def test_a_board_that_does_not_exist_has_no_decider_unless_the_plan_speaks_of_it() -> None:
    missing = of("cell_board", "cell_sub", exists=False)
    assert answer("004", "authority", {"questions": [missing]}) == ABSENT


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({"subject": "cat"}, "questions.0.subject"),
        ({"subject": "org"}, "questions.0.kind"),
        ({"subject": "member"}, "questions.0.of"),
        ({"subject": "org", "kind": "choir"}, "questions.0.kind"),
        ({"subject": "org", "of": "cell_base", "kind": "cell_base"}, "questions.0.of"),
        ({"subject": "member", "of": "cell_base", "kind": "cell_base"}, "questions.0.kind"),
        ({"kind": "cell_base"}, "questions.0.subject"),
    ],
)
def test_a_malformed_subject_names_its_field(question: object, path: str) -> None:
    assert refused("000", "authority", {"questions": [question]}) == path


def test_an_empty_question_is_refused() -> None:
    for kind in ("authority", "attendee"):
        assert refused("003", kind, {"questions": []}) == "questions"


def attending(name: str, *, suggested: bool = False) -> dict[str, Any]:
    questions = [{"org": name, "suggested": suggested}]
    return answer("003", "attendee", {"questions": questions}).get("answers", [ABSENT])[0]


@pytest.mark.requirement("R003-27", "R003-28", "R003-30")
def test_who_attends_in_003() -> None:
    one = {
        "count": 1,
        "from": "province_standing_board",
        "assigned_by": "province_standing_committee",
    }
    caucus = {"assigned_by": "provincial_caucus"}
    assert attending("Đảng bộ  huyện BÙ ĐỐP") == {"office": "Trưởng Ban Nội chính Tỉnh ủy"}
    assert attending("Đảng ủy Công an tỉnh", suggested=True) == one
    assert attending("Sở Nội vụ", suggested=True) == one
    assert attending("Sở Nội vụ") == attending("UBND huyện Bù Đốp") == caucus
    assert attending("Trường chuyên thuộc UBND tỉnh") == caucus
    for unit in ("UBND thị xã Bình Long", "UBND thành phố Đồng Xoài"):
        assert attending(unit) == caucus
    for unit in ("UBND xã Lộc Thái", "UBND phường Tân Phú", "UBND thị trấn Thanh Bình"):
        assert attending(unit) == ABSENT


def test_other_organisations_of_003_are_in_the_notice_or_nowhere() -> None:
    notice = {"status": "external", "source": "1725-TB/TU"}
    assert attending("Đảng bộ huyện Lộc Ninh") == notice
    assert attending("Đảng đoàn Mặt trận Tổ quốc") == notice
    assert attending("Chi bộ cơ sở 5") == ABSENT
    mixed = {"questions": [{"org": "Sở Nội vụ"}, {"org": "Hội Nông dân"}]}
    assert answer("003", "attendee", mixed)["answers"][1] == ABSENT


def test_no_other_plan_says_who_attends_and_a_blank_name_is_refused() -> None:
    for plan in plans().values():
        if plan.code != "003":
            question = {"questions": [{"org": "Sở Nội vụ"}]}
            assert reply(plan.code, "attendee", question).answer == ABSENT
    assert refused("003", "attendee", {"questions": [{"org": " "}]}) == "questions.0.org"


def test_who_decides_is_told_with_whom_and_what_the_text_says_of_secrecy() -> None:
    asked = [
        org("cell_base"),
        of("cell_board", "cell_base", exists=False),
        of("cell_board", "cell_sub"),
    ]
    shared = {"secret": NOT_SAID}
    assert told("000", "authority", {"questions": asked}) == [
        (
            "authority",
            Outcome.MET,
            "III.2.1",
            {
                **shared,
                "subject": "org",
                "kind": "cell_base",
                "decider": "block_standing_board",
                "exists": "yes",
            },
        ),
        (
            "authority-none",
            Outcome.MET,
            "III.1.2",
            {
                **shared,
                "subject": "cell_board",
                "kind": "cell_base",
                "decider": "none",
                "exists": "no",
            },
        ),
        (
            "authority-none",
            Outcome.MET,
            "III.1.2",
            {
                **shared,
                "subject": "cell_board",
                "kind": "cell_sub",
                "decider": "none",
                "exists": "yes",
            },
        ),
    ]


def test_a_body_that_belongs_to_no_kind_is_told_without_one() -> None:
    (found,) = told("003", "authority", {"questions": [{"subject": "party_caucus"}]})
    assert found[2:] == (
        "II.5.g5",
        {
            "subject": "party_caucus",
            "kind": "",
            "decider": "province_standing_board",
            "secret": NOT_SAID,
            "exists": "yes",
        },
    )


@pytest.mark.requirement("R003-27", "R003-28", "R003-30")
@pytest.mark.parametrize(
    ("unit", "by", "outcome", "clause", "facts"),
    [
        (
            {"org": "Đảng bộ huyện Bù Đốp"},
            "office",
            Outcome.MET,
            "II.7.g1",
            {"office": "Trưởng Ban Nội chính Tỉnh ủy"},
        ),
        (
            {"org": "Sở Nội vụ", "suggested": True},
            "count",
            Outcome.MET,
            "II.7.g2",
            {
                "count": 1,
                "from": "province_standing_board",
                "assigned_by": "province_standing_committee",
            },
        ),
        (
            {"org": "Sở Nội vụ"},
            "assigned_by",
            Outcome.MET,
            "II.7.g4",
            {"assigned_by": "provincial_caucus"},
        ),
        (
            {"org": "Đảng bộ huyện Lộc Ninh"},
            "source",
            Outcome.UNDECIDED,
            "II.7.g1",
            {"source": "1725-TB/TU"},
        ),
    ],
)
def test_an_attendee_is_told_by_what_the_plan_gives_and_a_notice_leaves_it_open(
    unit: dict[str, object], by: str, outcome: Outcome, clause: str, facts: dict[str, object]
) -> None:
    nothing = {"office": "", "source": "", "count": 0, "from": "", "assigned_by": ""}
    assert told("003", "attendee", {"questions": [unit]}) == [
        ("attendee", outcome, clause, {**nothing, "org": unit["org"], "by": by, **facts})
    ]


def test_the_kind_of_an_organisation_is_read_under_either_name() -> None:
    for subject in ("org", "member", "standing_board", "cell_board"):
        asked = [{"subject": subject, name: "cell_base"} for name in ("kind", "of")]
        first, second = (answer("000", "authority", {"questions": [one]}) for one in asked)
        assert first == second
