import re
from datetime import date
from pathlib import Path

import pytest

from backend.errors import PlanError
from backend.plan_loader import (
    PLANS,
    dump_criteria,
    find_plan,
    load_criteria,
    load_plan,
    parse_criteria,
    plans,
)
from backend.rules.terms import Basis, FormPart

SHIPPED = PLANS / "004-khoi-ha-tinh-2022.yaml"
CELL_BASE = """\
  cell_base:
    due: 2022-12-01
    inclusive: false
    owners: [cell_base]
    clause: II.2.g6
    quote: hoàn thành trước ngày 01/12/2022
    requirements: [R004-85]
"""
CRITERIA = """\
- key: a1
  label: Tư tưởng chính trị
  part: member
  source: Nghị quyết số 12
  basis: quoted
- {key: b2, label: Nêu gương, part: leader, source: Nghị quyết số 12, basis: read}
"""


def spoil(folder: Path, old: str, new: str, blamed: str = "") -> tuple[Path, int]:
    """A copy of the shipped plan with one change, and the line its refusal has to name."""
    shipped = SHIPPED.read_text(encoding="utf-8")
    at = shipped.index(old)
    text = shipped.replace(old, new, 1)
    path = folder / "spoilt.yaml"
    path.write_text(text, encoding="utf-8")
    return path, text.count("\n", 0, text.index(f"\n{blamed}") + 1 if blamed else at) + 1


def refusal(path: Path) -> PlanError:
    with pytest.raises(PlanError) as caught:
        load_plan(path)
    return caught.value


def test_every_plan_that_ships_loads_and_is_found_by_id_and_by_code() -> None:
    assert set(plans()) == {path.stem for path in PLANS.glob("*.yaml")}
    for plan in plans().values():
        assert find_plan(plan.id) is find_plan(plan.code) is plan


def test_a_plan_nobody_knows_is_not_found() -> None:
    with pytest.raises(PlanError, match="plan-unknown"):
        find_plan("005")


#: name, text as it ships, text in its place, start of the line blamed ("": the change), code
REFUSALS = [
    ("unknown key at the top", "year: 2022", "year: 2022\nmonth: 12", "month: 12", "key-unknown"),
    ("unknown key inside", "    due: 2022-12-01\n", "    due_on: 2022-12-01\n", "", "key-unknown"),
    ("no clause", CELL_BASE, CELL_BASE.replace("    clause: II.2.g6\n", ""), "", "value-uncited"),
    ("no quote", CELL_BASE, re.sub(r"    quote: .*\n", "", CELL_BASE), "", "value-uncited"),
    ("no row", CELL_BASE, re.sub(r"    requirements: .*\n", "", CELL_BASE), "", "value-uncited"),
    ("empty quote", CELL_BASE, re.sub("quote: .*", 'quote: " "', CELL_BASE), "", "contradiction"),
    ("nothing for a value", "year: 2022\n", "year:\n", "", "value-wrong"),
    ("a value left out", "issued_by: Ban", "# Ban", "id: 004", "value-missing"),
    ("float", "new_member_months: 6", "new_member_months: 6.0", "", "float"),
    ("infinity", "new_member_months: 6", "new_member_months: .inf", "", "float"),
    ("a number in quotes", "year: 2022", 'year: "2022"', "", "value-wrong"),
    ("a code without quotes", 'code: "004"', "code: 004", "", "value-wrong"),
    ("31 November", "due: 2022-12-15", "due: 2022-11-31", "", "value-wrong"),
    ("29 February 2023", "due: 2022-12-15", "due: 2023-02-29", "", "value-wrong"),
    ("a day with an hour", "due: 2022-12-15", "due: 2022-12-15 08:00", "", "value-wrong"),
    ("a day as people write it", "due: 2022-12-15", "due: 15/12/2022", "", "value-wrong"),
    ("another year's day", "due: 2022-12-15", "due: 2021-12-15", "", "contradiction"),
    ("due without inclusive", CELL_BASE, CELL_BASE.replace("    inclusive: false\n", ""), "",
     "contradiction"),
    ("inclusive without due", CELL_BASE, CELL_BASE.replace("    due: 2022-12-01\n", ""), "",
     "contradiction"),
    ("key twice", "    inclusive: false\n", "    inclusive: false\n    inclusive: true\n",
     "    inclusive: true", "key-twice"),
    ("not YAML", "year: 2022\n", "year: [2022\n", "title: K", "not-yaml"),
    ("a tab", "  cell_base:\n", "\tcell_base:\n", "", "not-yaml"),
    ("two documents", "scope:\n", "---\nscope:\n", "", "not-yaml"),
    ("an alias", "year: 2022", "year: *other", "", "not-yaml"),
    ("an alias in a circle", "milestones:\n", "milestones: &m\n  a: *m\n", "  a: *m", "not-yaml"),
    ("an unknown tag", "year: 2022", "year: !year 2022", "", "not-yaml"),
    ("a date by tag", "due: 2022-12-01", "due: !!timestamp 2022-12-01", "", "not-yaml"),
    ("a number that is none", "year: 2022", "year: !!int many", "", "not-yaml"),
    ("a bell", "title: Kế hoạch", "title: \a", "", "not-yaml"),
    ("a row of another plan", "[R004-85]", "[R003-15]", "  cell_base:\n", "contradiction"),
    ("no such milestone", "  cell_base: cell_base", "  cell_base: cell", "", "contradiction"),
    ("no such kind", "  cell_base: cell_base", "  cell: cell_base", "", "value-wrong"),
    ("no such outer limit", "outer_limit: org_section", "outer_limit: org", "", "contradiction"),
    ("a limit that has no day", "outer_limit: org_section", "outer_limit: cell_section", "",
     "contradiction"),
    ("criterion twice", "{key: c2,", "{key: c1,", "", "contradiction"),
    ("key of nine letters", "{key: c2,", "{key: c23456789,", "", "contradiction"),
    ("key with a colon", "{key: c2,", '{key: "c:2",', "", "contradiction"),
    ("key in Vietnamese", "{key: c2,", "{key: đ2,", "", "contradiction"),
    ("empty key", "{key: c2,", '{key: "",', "", "contradiction"),
    ("empty label", 'label: "Phẩm chất đạo đức, lối sống"', 'label: " "', "", "contradiction"),
    ("a part nobody has", "{key: c2, part: member", "{key: c2, part: cell", "", "value-wrong"),
    ("text twice", "    - key: causes", "    - key: strengths", "", "contradiction"),
    ("text with a long key", "    - key: causes", f"    - key: {'c' * 21}", "", "contradiction"),
    ("worst level first", "[EXCELLENT, GOOD,", "[GOOD, EXCELLENT,", "", "contradiction"),
    ("level twice", "[EXCELLENT, GOOD,", "[EXCELLENT, EXCELLENT, GOOD,", "", "contradiction"),
    ("a level of another plan", "[EXCELLENT, GOOD,", "[CLEAN_STRONG, GOOD,", "", "value-wrong"),
    ("worst grade first", "[XS, T, TB, K]", "[K, TB, T, XS]", "", "contradiction"),
    ("no grades", "[XS, T, TB, K]", "[]", "  grades:\n", "contradiction"),
    ("a grade nobody gives", "[XS, T, TB, K]", "[XS, T, KH]", "", "value-wrong"),
    ("a period nobody knows", "period: calendar_year", "period: month", "", "contradiction"),
    ("forces no level of the plan", "COMPLETED, NOT_COMPLETED]", "COMPLETED]", "  forces: ",
     "contradiction"),
    ("a paper of nobody", "who: temporary", "who: nobody", "", "contradiction"),
    ("a paper for no step", "before: rating", "before: lunch", "", "contradiction"),
    ("an answer nobody knows", "review: out", "review: perhaps", "", "value-wrong"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "blamed", "code"), [r[1:] for r in REFUSALS], ids=[r[0] for r in REFUSALS]
)
def test_a_plan_is_refused_with_file_and_line(
    tmp_path: Path, old: str, new: str, blamed: str, code: str
) -> None:
    path, line = spoil(tmp_path, old, new, blamed)
    assert str(refusal(path)).startswith(f"spoilt.yaml:{line}: plan-{code}: ")


def test_a_change_that_breaks_nothing_is_not_refused(tmp_path: Path) -> None:
    path, _ = spoil(tmp_path, "due: 2022-12-01", "due: 2022-12-02")
    assert load_plan(path).milestones["cell_base"].due == date(2022, 12, 2)


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"", 1, "plan-empty"),
        (b"# nothing but a remark\n", 1, "plan-empty"),
        (b"just words", 1, "plan-value-wrong"),
        (b"- a list\n", 1, "plan-value-wrong"),
        (b"a: 1\nb: \xff\n", 2, "plan-not-yaml"),
        ("year: 2022".encode("utf-16"), 1, "plan-not-yaml"),
        (b"[" * 5000, 1, "plan-not-yaml"),
        (b"#" * 1_000_001, 1, "plan-too-large"),
    ],
    ids=["empty", "remark", "words", "list", "not UTF-8", "UTF-16", "deep", "large"],
)
def test_a_file_that_is_no_plan_at_all_is_refused(
    tmp_path: Path, content: bytes, line: int, code: str
) -> None:
    path = tmp_path / "other.yaml"
    path.write_bytes(content)
    error = refusal(path)
    assert (error.code, error.params["file"], error.params["line"]) == (code, "other.yaml", line)


def test_a_committees_own_criteria_load_and_survive_the_campaigns_row(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(CRITERIA, encoding="utf-8")
    criteria = load_criteria(path)
    assert [(c.key, c.part, c.basis) for c in criteria] == [
        ("a1", FormPart.MEMBER, Basis.QUOTED),
        ("b2", FormPart.LEADER, Basis.READ),
    ]
    assert parse_criteria(dump_criteria(criteria)) == criteria


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (CRITERIA.replace("key: b2", "key: a1"), 6, "plan-contradiction"),
        (CRITERIA.replace("key: a1", "key: a-1"), 1, "plan-contradiction"),
        (CRITERIA.replace("source: Nghị quyết số 12\n", 'source: ""\n'), 1, "plan-contradiction"),
        (CRITERIA.replace("  basis: quoted\n", ""), 1, "plan-value-missing"),
        (CRITERIA.replace("basis: quoted", "basis: heard"), 5, "plan-value-wrong"),
        (CRITERIA.replace("  part:", "  points: 10\n  part:", 1), 3, "plan-key-unknown"),
        (CRITERIA.replace("key: a1", "key: 1.5"), 1, "plan-float"),
        ("items: []\n", 1, "plan-value-wrong"),
        ("[]\n", 1, "plan-empty"),
        ("", 1, "plan-empty"),
    ],
    ids=[
        "key twice", "bad key", "no source", "no basis", "bad basis", "unknown key", "float",
        "no list", "no criterion", "empty",
    ],
)  # fmt: skip
def test_criteria_are_refused_with_file_and_line(
    tmp_path: Path, content: str, line: int, code: str
) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        load_criteria(path)
    assert str(caught.value).startswith(f"own.yaml:{line}: {code}: ")
