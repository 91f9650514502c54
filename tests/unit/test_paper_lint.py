"""What may not stand in a plan's lists of papers."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from backend.errors import PlanError
from backend.plan_lint import contradictions
from backend.plan_loader import PLANS, find_plan, load_plan
from backend.rules.plan import Plan
from backend.rules.plan_papers import Compilers, DossierPaper, DossierReceiver, DossierRule
from backend.rules.terms import SlotState

FOUR, ONE = find_plan("004"), find_plan("001")
FIRST = FOUR.dossiers[0]


def problems(plan: Plan) -> list[str]:
    return [".".join(map(str, location)) for location, _ in contradictions(plan)]


def spoilt(**values: Any) -> list[str]:
    """What is wrong with 004 once its first list is changed."""
    return problems(replace(FOUR, dossiers=(replace(FIRST, **values), *FOUR.dossiers[1:])))


def paper(**values: Any) -> tuple[DossierPaper, ...]:
    """The papers of that list with the second one changed."""
    first, second, *rest = FIRST.papers
    return (first, replace(second, **values), *rest)


def test_the_lists_changed_here_are_sound_before() -> None:
    assert spoilt() == []
    assert {field.name for field in fields(DossierRule)} >= {"key", "state", "papers"}


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"key": "lunch"}, "key"),
        ({"state": SlotState.ABSENT}, "state"),
        ({"state": SlotState.EXTERNAL, "source": "08-HD/TU"}, "papers"),
        ({"state": SlotState.EXTERNAL, "papers": ()}, "source"),
        ({"papers": ()}, "papers"),
        ({"source": "08-HD/TU"}, "source"),
        ({"milestone": "lunch"}, "milestone"),
        ({"milestone": "cell_section"}, "milestone"),
        ({"milestone": "", "lead_time": "cake"}, "lead_time"),
        ({"lead_time": "report"}, "lead_time"),
        ({"receivers": (DossierReceiver(body="king"),)}, "receivers.0"),
        ({"receivers": (DossierReceiver(body="block_office", through="king"),)}, "receivers.0"),
        ({"receivers": (DossierReceiver(body="block_office"),) * 2}, "receivers.1.body"),
        ({"papers": paper(key="luck")}, "papers.1.key"),
        ({"papers": paper(label="Một tên khác")}, "papers.1.key"),
        ({"papers": paper(key="rating_decision")}, "papers.1.key"),
        ({"papers": paper(only_if="luck")}, "papers.1.only_if"),
        ({"papers": paper(only_if="not luck")}, "papers.1.only_if"),
        ({"papers": paper(only_if="suggested", optional=True)}, "papers.1.optional"),
        ({"papers": paper(quote=" ")}, "papers.1"),
        ({"papers": paper(requirements=("R001-19",))}, "papers.1"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place(values: dict[str, Any], path: str) -> None:
    assert spoilt(**values) == [f"dossiers.0.{path}"]


def test_a_paper_of_ones_own_needs_a_label() -> None:
    assert spoilt(papers=paper(key="own_list", label="Bảng kê riêng")) == []
    assert spoilt(papers=paper(key="own_list", label=" ")) == ["dossiers.0.papers.1.key"]


@pytest.mark.parametrize("bodies", [(), ("king",), ("block_office", "king")])
def test_those_who_put_a_dossier_together_are_known_bodies(bodies: tuple[str, ...]) -> None:
    compiled = Compilers(clause="II.2", quote="gửi", requirements=(), bodies=bodies)
    assert spoilt(compiled_by=compiled) == ["dossiers.0.compiled_by.bodies"]
    known = replace(compiled, bodies=("block_office",))
    assert spoilt(compiled_by=known) == []


def test_a_list_stands_once_and_the_papers_of_a_board_member_are_in_one_list() -> None:
    twice = replace(FOUR, dossiers=(*FOUR.dossiers, FIRST))
    assert f"dossiers.{len(FOUR.dossiers)}.key" in problems(twice)
    personal, other, *rest = ONE.dossiers
    again = replace(other, role=personal.role)
    assert "dossiers.1.role" in problems(replace(ONE, dossiers=(personal, again, *rest)))


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"role": "king"}, "role"),
        ({"milestone": ""}, "milestone"),
        ({"papers": (replace(FIRST.papers[0], requirements=()),)}, "papers.0.key"),
    ],
)
def test_papers_of_a_board_member_are_those_a_gate_can_ask_for(
    values: dict[str, Any], path: str
) -> None:
    personal, *rest = ONE.dossiers
    plan = replace(ONE, dossiers=(replace(personal, **values), *rest))
    assert problems(plan) == [f"dossiers.0.{path}"]


@pytest.mark.parametrize("lines", [(), ("a", " "), ("a", "b", "a")])
def test_the_lines_under_a_plan_are_there_and_differ(lines: tuple[str, ...]) -> None:
    assert FOUR.recipients is not None
    plan = replace(FOUR, recipients=replace(FOUR.recipients, lines=lines))
    (problem,) = problems(plan)
    assert problem.startswith("recipients.lines")


def test_a_list_spoilt_in_the_file_is_refused_with_file_and_line(tmp_path: Path) -> None:
    text = (PLANS / f"{FOUR.id}.yaml").read_text(encoding="utf-8")
    old = "    milestone: decision_and_lists\n    receivers:"
    path = tmp_path / "spoilt.yaml"
    path.write_text(text.replace(old, old.replace("and_lists", "lunch", 1)), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    with pytest.raises(PlanError) as caught:
        load_plan(path)
    assert (caught.value.code, caught.value.params["line"]) == ("plan-contradiction", line)
