"""The pages of results on a phone: a list from the count to the announcement, the cap."""

import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Site
from tests.browser.people import Somebody
from tests.browser.test_meetings import looks_right
from tests.integration.result_steps import EXCELLENT, GOOD, LEVELS, S1

pytestmark = pytest.mark.browser

_FILE = Path(tempfile.mkdtemp()) / "results.sqlite3"
#: The module's settings: its database is a file the test can reach.
SETTINGS = {"database_url": f"sqlite://{_FILE}"}
NOON = "2022-11-29 05:00:00+00:00"


def counted(site: Site) -> None:
    """The cell S1 counted, written as another process would; two too many are excellent."""
    people = {"official": 7, "probationary": 0, "present_official": 7}
    electorate = {**people, "present_probationary": 0, "summoned": 7}
    papers = dict.fromkeys(("summoned", "present", "issued", "returned", "valid"), 7)
    rows = [
        {
            "number": number,
            "subject": f"review/{site.world.reviews[name]}",
            "marks": list(EXCELLENT if name in {"an", "binh"} else GOOD),
            "empty": 0,
            "wrong": 0,
        }
        for number, name in enumerate(S1, start=1)
    ]
    figures = {
        "columns": LEVELS,
        "electorate": electorate,
        "papers": {**papers, "invalid": 0},
        "rows": rows,
    }
    with closing(sqlite3.connect(_FILE, timeout=30)) as base, base:
        base.execute(
            "INSERT INTO ballot (id, campaign_id, organisation_id, purpose, subjects, style,"
            " round, again, columns, electorate, shares, state, opened_at, frozen_at,"
            " cancelled_reason, version) VALUES (1, ?, ?, 'propose', 'members', 'levels', 1, 0,"
            " ?, ?, '{}', 'frozen', ?, ?, '', 1)",
            (
                site.world.campaign,
                site.world.org("S1"),
                json.dumps(LEVELS),
                json.dumps(electorate),
                NOON,
                NOON,
            ),
        )
        base.execute(
            "INSERT INTO ballot_result (ballot_id, number, figures, previous, chain, seal, alone,"
            " reason, at) VALUES (1, 1, ?, 'a', 'b', '7KQ4-MX2P', 0, '', ?)",
            (json.dumps(figures), NOON),
        )


def test_a_list_from_the_count_to_the_announcement(open_as: Open, site: Site) -> None:
    counted(site)
    path = f"/results/{site.world.org('S1')}"
    _the_cell_concludes(open_as("an", width=360), path, site.world.reviews["binh"])
    office = open_as("xuan", width=360)
    office.page.goto(path)
    looks_right(office)
    office.page.locator("#document-all").fill("Quyết định số 12-QĐ/ĐU")
    office.page.get_by_role("button", name="Quyết định tất cả theo đề nghị").click()
    expect(office.page.locator("#state")).to_contain_text("Đã quyết định 8/8")
    office.page.get_by_role("button", name="Báo kết quả cho những người liên quan").click()
    expect(office.page.locator("#state")).to_contain_text("đã báo")
    looks_right(office)
    office.page.goto(f"/commendations/{site.world.org('S')}")
    office.page.get_by_role("button", name="Chọn", exact=True).first.click()
    expect(office.page.get_by_text("Đã chọn")).to_be_visible()
    looks_right(office)
    office.page.goto(f"/results/{site.world.org('S')}")
    looks_right(office)
    member = open_as("em", width=360)
    member.page.goto("/results")
    expect(member.page.locator("#own")).to_contain_text("Quyết định: Hoàn thành tốt nhiệm vụ")
    looks_right(member)


def _the_cell_concludes(lead: Somebody, path: str, review: int) -> None:
    """The count noted, one too many lowered with a reason, the list sent."""
    lead.page.goto(path)
    looks_right(lead)
    lead.page.get_by_role("button", name="Ghi tất cả theo kết quả kiểm phiếu").click()
    expect(lead.page.locator("#state")).to_contain_text("Chi bộ đã ghi đủ, chưa gửi")
    expect(lead.page.locator("#caps")).to_contain_text("vượt tỷ lệ")
    row = lead.page.locator(f"#row-{review}")
    row.locator("summary", has_text="Ghi mức chi bộ đề nghị").click()
    row.get_by_label("Mức", exact=True).select_option(label="Hoàn thành tốt nhiệm vụ")
    row.get_by_label("Lý do (khi khác mức đã có)").fill("Chi bộ thống nhất theo tỷ lệ")
    looks_right(lead)
    row.get_by_role("button", name="Ghi mức chi bộ đề nghị").click()
    expect(lead.page.locator("#caps")).to_contain_text("trong tỷ lệ cho phép")
    lead.page.get_by_role("button", name="Gửi lên cấp trên").click()
    expect(lead.page.locator("#state")).to_contain_text("Chờ quyết định")


def test_the_cap_is_tried_before_the_vote(open_as: Open, site: Site) -> None:
    lead = open_as("hung", width=360)
    lead.page.goto(f"/caps/{site.world.org('S2')}")
    lead.page.get_by_label("Số Hoàn thành tốt").fill("25")
    lead.page.get_by_label("Số xuất sắc").fill("4")
    lead.page.get_by_role("button", name="Tính thử").click()
    expect(lead.page.locator("main")).to_contain_text("Hiện cho phép tối đa 4")
    looks_right(lead)
