"""A season opens only on a plan that is dated, not later than the one above, and confirmed."""

import re
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import AuditEvent, Campaign, PlanConfirmation
from backend.plan_loader import find_plan
from backend.services import campaigns, confirmations, plan_drafts, plan_pages
from tests import world as worlds
from tests.integration.support import code_of, refusal

UNSET = re.compile(r"^( {4})# ((?:due|inclusive):)", re.MULTILINE)
BY, SEEN = "Nguyễn Văn An", "366-QĐ/TW ngày 30/8/2025; 43-HD/BTCTW ngày 31/10/2025"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of own plans, empty."""
    monkeypatch.setenv("KIEMDIEM_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data" / "plans"


async def test_a_plan_known_at_second_hand_opens_only_once_confirmed(
    db: str, clock: MovableClock
) -> None:
    await worlds.build(clock.now(), season=False)
    opening = ("366", "K", "Quy định 366")
    assert await code_of(
        campaigns.open_campaign(*opening, actor=None, now=clock.now())
    ) == "error-plan-unconfirmed"  # fmt: skip
    assert await Campaign.all().count() == 0
    plan_id = await confirmations.confirm("366", f"  {BY} ", SEEN, actor=None, now=clock.now())
    view = await confirmations.confirmation_of(find_plan("366"))
    assert (plan_id, view and view.by_whom, view and view.documents) == ("366-2026", BY, SEEN)
    assert await AuditEvent.filter(action="plan-confirmed", subject="plan/366-2026").exists()
    await campaigns.open_campaign(*opening, actor=None, now=clock.now())
    assert await Campaign.all().count() == 1


async def test_a_confirmation_needs_a_name_documents_and_a_plan_that_asks_for_one(
    db: str, clock: MovableClock
) -> None:
    now = clock.now()
    for plan, by, seen, code in (
        ("004", BY, SEEN, "error-plan-needs-none"),
        ("366", " ", SEEN, "error-confirmation-empty"),
        ("366", BY, "\n", "error-confirmation-empty"),
        ("366", "A" * 121, SEEN, "error-confirmation-long"),
        ("366", BY, "A" * 501, "error-confirmation-long"),
        ("999", BY, SEEN, "plan-unknown"),
    ):
        said = await code_of(confirmations.confirm(plan, by, seen, actor=None, now=now))
        assert said == code
    await confirmations.confirm("366", BY, SEEN, actor=None, now=now)
    again = confirmations.confirm("366", BY, SEEN, actor=None, now=now)
    assert await code_of(again) == "error-plan-confirmed"
    assert await PlanConfirmation.all().count() == 1


async def test_a_changed_file_must_be_confirmed_anew(
    sqlite_db: str, clock: MovableClock, own: Path
) -> None:
    path = plan_drafts.draft("366", 2026)
    await confirmations.confirm("366-local-2026", BY, SEEN, actor=None, now=clock.now())
    head = await plan_pages.head_of(find_plan("366-local-2026"))
    assert head.confirmed is not None
    path.write_text(path.read_text("utf-8") + "# one more line\n", encoding="utf-8")
    changed = await plan_pages.head_of(find_plan("366-local-2026"))
    assert changed.confirmed is None
    assert (await plan_pages.head_of(find_plan("366"))).confirmed is None
    await confirmations.confirm("366-local-2026", BY, SEEN, actor=None, now=clock.now())


async def test_a_local_plan_opens_only_with_every_date_and_none_later(
    sqlite_db: str, clock: MovableClock, own: Path
) -> None:
    await worlds.build(clock.now(), season=False)
    path = plan_drafts.draft("004", 2022)

    async def opened() -> tuple[str, str]:
        attempt = campaigns.open_campaign("004-local-2022", "K", "KH", actor=None, now=clock.now())
        _, code, params = await refusal(attempt)
        return code, str(params.get("keys") or params.get("steps"))

    code, keys = await opened()
    assert code == "error-plan-undated"
    assert "cell_base" in keys
    assert "cell_section" not in keys
    dated = re.sub(
        r"^( {4})# ((?:due|inclusive):)", r"\1\2", path.read_text("utf-8"), flags=re.MULTILINE
    )
    path.write_text(dated.replace("due: 2022-12-10", "due: 2022-12-11", 1), encoding="utf-8")
    assert await opened() == ("error-plan-later", "org_base: 10/12/2022 > 09/12/2022")
    path.write_text(dated.replace("due: 2022-12-10", "due: 2022-12-08", 1), encoding="utf-8")
    await campaigns.open_campaign("004-local-2022", "K", "KH", actor=None, now=clock.now())
    assert await Campaign.filter(plan_id="004-local-2022").exists()
