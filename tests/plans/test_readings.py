"""Each place that can be read in two ways (ADR 0010) is a reading of the plans it stands in."""

import json
from typing import Any

import pytest

from backend.plan_loader import find_plan
from tests.unit.rules.asking import reply

ALL = ("000", "001", "002", "003", "004")
#: The register A-01 to A-36: in which plans the words stand.
REGISTER: dict[str, tuple[str, ...]] = {
    "A-01": ("002", "004"), "A-02": ("002",), "A-03": ALL, "A-04": ("002",), "A-05": ("003",),
    "A-06": ("001",), "A-07": ALL, "A-08": ALL, "A-09": ("002", "004"), "A-10": ("000", "002"),
    "A-11": ("002",), "A-12": ("002", "004"), "A-13": ("002", "004"), "A-14": ("002",),
    "A-15": ("002",), "A-16": ("002", "003", "004"), "A-17": ("002", "004"), "A-18": ("002",),
    "A-19": ("002",), "A-20": ("002",), "A-21": ("002",), "A-22": ("004",), "A-23": ("000",),
    "A-24": ("001",), "A-25": ("001",), "A-26": ("001", "003"), "A-27": ("002", "004"),
    "A-28": ("002",), "A-29": ("002", "004"), "A-30": ("000",), "A-31": ("002", "004"),
    "A-32": ("002", "003"), "A-33": ("002",), "A-34": ("002",), "A-35": ("001", "003", "004"),
    "A-36": ("002",),
}  # fmt: skip


def read_in(plan: str, kind: str, question: object) -> set[str]:
    """The readings a plan's answer rests on, by the sentences that go with them."""
    readings = find_plan(plan).readings
    clauses = [finding.clause for finding in reply(plan, kind, question).because]
    return {name for clause in clauses for name in clause.readings if readings[name]}


def test_every_place_of_the_register_is_a_reading_of_its_plans() -> None:
    assert list(REGISTER) == [f"A-{number:02}" for number in range(1, 37)]
    for name, codes in REGISTER.items():
        for code in codes:
            assert find_plan(code).readings.get(name), (name, code)


@pytest.mark.parametrize(
    ("name", "plan", "kind", "question"),
    [
        ("A-07", "002", "deadline", {"subject": "result_report", "finished": ["2017-12-14"]}),
        ("A-07", "004", "deadline", {"subject": "org_section", "finished": ["2022-12-04"]}),
        ("A-16", "004", "member_rating",
         {"member": {"of": "cell_base"}, "tally": {"official": 9, "GOOD": 9}}),
        ("A-05", "003", "deadline", {"subject": "district", "finished": ["2023-12-26"]}),
        ("A-16", "003", "authority", {"questions": [{"subject": "standing_board_member"}]}),
        ("A-26", "001", "deadline",
         {"subject": "district_agency", "finished": ["2023-12-19"]}),
        ("A-17", "002", "authority", {"questions": [{"subject": "member", "of": "cell_sub"}]}),
        ("A-17", "004", "authority", {"questions": [{"subject": "member", "of": "cell_base"}]}),
        ("A-31", "002", "order", {"step": "review", "items": [
            {"id": "M", "what": "member"}, {"id": "R", "what": "completed_report"}]}),
    ],
)  # fmt: skip
def test_an_answer_names_the_reading_it_rests_on(
    name: str, plan: str, kind: str, question: dict[str, Any]
) -> None:
    assert name in read_in(plan, kind, json.loads(json.dumps(question)))
