"""A committee's own plans: beside the shipped ones, drafts until dated, never in their way."""

import os
import re
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from backend.cli.main import app
from backend.errors import AppError, PlanError
from backend.plan_loader import digest_of, find_plan, load_plan, plans, shelf
from backend.rules.local_plans import later_dates, undated
from backend.services import plan_drafts

UNSET = re.compile(r"^( {4})# ((?:due|inclusive):)", re.MULTILINE)
SHIPPED = {"000", "001", "002", "003", "004", "366"}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of own plans, empty."""
    monkeypatch.setenv("KIEMDIEM_DATA_DIR", str(tmp_path))
    return tmp_path / "plans"


def filled(path: Path, changes: dict[str, str]) -> Path:
    """A draft with the old dates put back, but for those changed."""
    text = re.sub(
        r"^( {4})# ((?:due|inclusive):)", r"\1\2", path.read_text("utf-8"), flags=re.MULTILINE
    )
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("code", sorted(SHIPPED))
def test_a_draft_of_any_plan_is_sound_has_no_dates_and_cites_as_its_source(
    own: Path, code: str
) -> None:
    path = plan_drafts.draft(code, 2030)
    source, plan = find_plan(code), load_plan(path)
    assert path == own / f"{code}-local-2030.yaml"
    assert (plan.id, plan.code, plan.year) == (f"{code}-local-2030", f"{code}-local-2030", 2030)
    assert plan.local_to == source.id
    assert (str(source.year) in plan.title, "2030" in plan.title) == (False, True)
    assert all(step.due is None for step in plan.milestones.values())
    assert set(undated(plan, source)) == {k for k, s in source.milestones.items() if s.due}
    assert plan.must_be_confirmed == source.must_be_confirmed
    assert plan.authority == source.authority
    assert plan.member_form == source.member_form
    assert find_plan(plan.id) == plan


def test_a_draft_is_written_once_and_only_for_a_year_that_can_be(own: Path) -> None:
    out = own.parent / "elsewhere.yaml"
    assert plan_drafts.draft("004", 2030, out) == out
    with pytest.raises(AppError, match="error-plan-file-exists"):
        plan_drafts.draft("004", 2030, out)
    plan_drafts.draft("004", 2030)
    with pytest.raises(AppError, match="error-plan-name-taken"):
        plan_drafts.draft("004", 2030)
    with pytest.raises(AppError, match="error-plan-year"):
        plan_drafts.draft("004", 20)
    with pytest.raises(PlanError, match="plan-unknown"):
        plan_drafts.draft("999", 2030)
    again = load_plan(plan_drafts.draft("004-local-2030", 2031))
    assert (again.code, again.local_to) == ("004-local-2031", "004-khoi-ha-tinh-2022")


def test_a_local_date_may_be_earlier_and_never_later_in_the_same_year(own: Path) -> None:
    source = find_plan("366")
    path = filled(plan_drafts.draft("366", 2026), {"due: 2026-12-31": "due: 2026-12-20"})
    plan = load_plan(path)
    assert undated(plan, source) == ()
    assert later_dates(plan, source) == ()
    later = load_plan(filled(path, {"due: 2026-12-20": "due: 2027-01-01"}))
    (found,) = later_dates(later, source)
    assert (found.key, found.own, found.above) == (
        "review_and_rating",
        date(2026, 12, 31),
        date(2026, 12, 30),
    )


def test_another_year_only_borrows_the_form_and_is_not_compared(own: Path) -> None:
    source = find_plan("004")
    path = plan_drafts.draft("004", 2026)
    filled(path, {"2022-": "2026-"})
    assert later_dates(load_plan(path), source) == ()


def test_a_broken_own_plan_leaves_the_others_standing_and_is_named_with_its_line(
    own: Path,
) -> None:
    plan_drafts.draft("004", 2030)
    (own / "broken.yaml").write_text("id: x\nyear: [\n", encoding="utf-8")
    (own / "copy.yaml").write_bytes((own / "004-local-2030.yaml").read_bytes())
    (own / "notes.txt").write_text("not a plan", encoding="utf-8")
    orphan = (own / "004-local-2030.yaml").read_text("utf-8").replace("004-local-2030", "o")
    (own / "orphan.yaml").write_text(
        orphan.replace("local_to: 004-khoi-ha-tinh-2022", "local_to: 004-khoi-2000"), "utf-8"
    )
    assert {plan.code for plan in plans().values()} == SHIPPED | {"004-local-2030"}
    broken = {str(e.params["file"]): e for e in shelf().broken}
    assert set(broken) == {"broken.yaml", "copy.yaml", "orphan.yaml"}
    assert str(broken["broken.yaml"]).startswith("broken.yaml:")
    assert broken["copy.yaml"].code == "plan-twice"
    assert "004-khoi-2000" in str(broken["orphan.yaml"])


def test_an_own_plan_is_taken_in_changed_and_taken_out_without_a_restart(own: Path) -> None:
    path = plan_drafts.draft("004", 2030)
    before = digest_of(find_plan("004-local-2030"))
    text = path.read_text("utf-8")
    path.write_text(text.replace("issued_by: Ban", "issued_by: Cac Ban"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert find_plan("004-local-2030").issued_by.startswith("Cac Ban")
    assert digest_of(find_plan("004-local-2030")) != before
    path.unlink()
    assert {plan.code for plan in plans().values()} == SHIPPED


def test_the_shell_writes_checks_shows_and_lists(own: Path) -> None:
    shell = CliRunner()
    written = shell.invoke(app, ["plan", "new", "--from", "004", "--year", "2030"])
    assert written.exit_code == 0
    path = own / "004-local-2030.yaml"
    checked = shell.invoke(app, ["plan", "check", str(path)])
    assert checked.exit_code == 0
    assert "bản nháp" in checked.output
    assert "cell_base" in checked.output
    assert shell.invoke(app, ["plan", "new", "--from", "004", "--year", "2030"]).exit_code == 1
    (own / "bad.yaml").write_text("id: [", encoding="utf-8")
    listed = shell.invoke(app, ["plan", "list"])
    assert "004-local-2030" in listed.output
    assert "bad.yaml:1" in listed.output
    shown = shell.invoke(app, ["plan", "show", "004", "--find", "ky luat trong nam"])
    assert "[II.5: “bị xử lý kỷ luật trong năm" in shown.output
    assert shell.invoke(app, ["plan", "show", "nothing"]).exit_code == 1
