"""Take the screenshots of this folder from the sample season.

kiemdiem demo --fresh --port 8300 --data /tmp/shots &
python docs/screenshots/take.py http://127.0.0.1:8300
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def become(page: Page, role: str) -> None:
    """Play the first person of a role."""
    page.goto("/demo")
    page.locator(".persona", has_text=role).first.click()
    page.wait_for_url("**/chat")
    page.wait_for_timeout(1500)


def tap(page: Page, label: str) -> None:
    """Tap a button of the newest line."""
    page.locator("#log article").last.get_by_role("button", name=label, exact=True).click()
    page.wait_for_timeout(900)


def take(page: Page, name: str, *, whole: bool = False) -> None:
    """Keep what is seen."""
    page.screenshot(path=HERE / f"{name}.png", full_page=whole)


def member(page: Page) -> None:
    """A member rates himself."""
    become(page, "Đảng viên")
    take(page, "home")
    tap(page, "Bắt đầu tự đánh giá")
    tap(page, "Tốt")
    tap(page, "Xuất sắc")
    take(page, "self-rating")
    for _ in range(5):
        tap(page, "Tốt")
    take(page, "levels")
    tap(page, "Hoàn thành tốt nhiệm vụ")
    take(page, "answers")
    tap(page, "Nộp")
    take(page, "receipt")
    page.goto("/texts")
    take(page, "texts")


def others(page: Page) -> None:
    """Those who look after others, and one whom the plan leaves one level."""
    become(page, "Bí thư chi bộ")
    page.get_by_role("button", name="Tiến độ", exact=True).last.click()
    page.wait_for_timeout(1200)
    take(page, "progress-cell")
    page.locator("#log article").last.get_by_role("link", name="Mã liên kết").click()
    page.locator("form button").last.click()
    page.wait_for_timeout(800)
    take(page, "codes")
    become(page, "Ban tổ chức")
    page.get_by_role("button", name="Tiến độ", exact=True).last.click()
    page.wait_for_timeout(1200)
    take(page, "progress-committee")
    page.locator("#log article").last.get_by_role("link", name="Bảng theo dõi").click()
    take(page, "board")
    page.goto("/plans/compare")
    take(page, "plans-compare")
    page.goto("/plans/004")
    take(page, "plan")


def cell_that_meets(page: Page) -> None:
    """The secretary of the cell that is about to meet, up to a count."""
    page.goto("/demo")
    page.locator("#day").fill("2022-11-29")
    page.locator("#clock").get_by_role("button", name="Đặt ngày").click()
    become(page, "sắp họp kiểm điểm")
    page.goto("/sittings/1")
    while (away := page.locator('button[value="present"]:not([aria-pressed])')).count():
        away.first.click()
        page.wait_for_load_state("load")
    page.goto("/sittings/1")
    take(page, "sitting")
    page.locator('form[action$="/start"] button').click()
    while (open_ones := page.locator("#agenda button.main")).count():
        open_ones.first.click()
        page.wait_for_load_state("load")
    ballot(page)


def ballot(page: Page) -> None:
    """The ballot on the members, with a team of two."""
    page.goto("/ballots/new/1")
    page.locator("main form button.big").click()
    page.wait_for_load_state("load")
    for _ in range(2):
        page.locator("#team button.main").nth(1).click()
        page.wait_for_load_state("load")
    take(page, "ballot")
    counter(page, f"/count/{page.url.partition('#')[0].rpartition('/')[2]}")


def counter(page: Page, count: str) -> None:
    """One of the team types a row that cannot be."""
    page.goto("/demo?q=Lan")
    page.locator("#found .persona", has_text="Thanh tra").first.click()
    page.wait_for_url("**/chat")
    page.goto(count)
    for name, papers in {"issued": 6, "returned": 6, "valid": 6, "invalid": 0}.items():
        page.locator(f'#papers input[name="{name}"]').fill(str(papers))
    page.locator("#papers").get_by_role("button", name="Ghi").click()
    page.wait_for_load_state("load")
    row = page.locator("#row-1")
    for place, votes in enumerate((3, 4, 0, 0)):
        row.locator(f'input[name="m{place}"]').fill(str(votes))
    row.get_by_role("button", name="Ghi", exact=True).click()
    page.wait_for_timeout(900)
    row.scroll_into_view_if_needed()
    take(page, "count")


def main() -> None:
    """Take them all, at the width of a phone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGUMENTS
        )
        context = browser.new_context(
            base_url=sys.argv[1],
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            viewport={"width": 390, "height": 844},
        )
        page = context.new_page()
        page.goto("/demo")
        take(page, "demo", whole=True)
        member(page)
        others(page)
        cell_that_meets(page)
        browser.close()


if __name__ == "__main__":
    main()
