"""The plans' pages: open to everybody, complete in both languages, with nobody's data on them."""

from html import unescape
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import Account
from backend.i18n import LANGUAGES, Translator
from backend.plan_lint import cited_values
from backend.plan_loader import find_plan, plans
from backend.services import confirmations, plan_drafts
from backend.services.plan_pages import clause_in
from tests import world as worlds
from tests.e2e.web_support import House, application, settings_for, words_on

pytestmark = pytest.mark.e2e
CODES = [plan.code for plan in plans().values()]


async def house_of(clock: MovableClock, data: Path, language: str = "vi") -> House:
    """The pages over the small world in a language."""
    world = await worlds.build(clock.now())
    settings = settings_for(data, language=language)
    return House(application(settings, clock), settings, clock, world)


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """In Vietnamese."""
    return await house_of(clock, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_stranger_reads_every_plan_with_every_clause_in_either_language(
    sqlite_db: str, clock: MovableClock, tmp_path: Path, language: str
) -> None:
    house, words = await house_of(clock, tmp_path, language), Translator(language)
    browser = house.browser()
    for code in CODES:
        plan = find_plan(code)
        answer = await browser.get(f"/plans/{code}")
        assert answer.status_code == 200
        assert f'<html lang="{language}">' in answer.text
        shown = " ".join(unescape(answer.text).split())
        for _, value in cited_values(plan):
            assert clause_in(value.clause, words) in shown
            assert f"<q>{' '.join(value.quote.split())}</q>" in shown
            assert all(row in shown for row in value.requirements)
        assert all(sentence in shown for sentence in plan.readings.values())
        assert (await browser.get(f"/plans/{plan.id}")).status_code == 200
    assert await Account.filter(channel="web").count() == 0


async def test_the_list_names_every_plan_and_how_it_stands(house: House) -> None:
    answer = await house.browser().get("/plans")
    assert answer.status_code == 200
    for plan in plans().values():
        assert f'href="/plans/{plan.code}"' in answer.text
        assert plan.title in words_on(answer)
    assert words_on(answer).count("Chưa ai xác nhận đã đối chiếu") == 1
    await confirmations.confirm(
        "366", "Nguyễn Văn An", "366-QĐ/TW", actor=None, now=house.clock.now()
    )
    for path in ("/plans", "/plans/366"):
        page = words_on(await house.browser().get(path))
        assert "Đã đối chiếu với bản gốc lúc 9 giờ 00" in page or "09 giờ 00" in page
        assert "366-QĐ/TW" in page
        assert "Nguyễn Văn An" not in page


async def test_how_well_a_value_is_known_stands_at_it(house: House) -> None:
    second_hand = await house.browser().get("/plans/366")
    assert "Biết được: suy ra, chưa đối chiếu bản gốc" in words_on(second_hand)
    read = await house.browser().get("/plans/000")
    assert "quy định đọc trực tiếp trong văn bản" in words_on(read)
    assert "Biết được:" not in words_on(read)


async def test_the_filter_works_without_a_script_and_without_accents(house: House) -> None:
    browser = house.browser()
    every = words_on(await browser.get("/plans/004"))
    found = words_on(await browser.get("/plans/004?q=ky+luat+trong+nam"))
    assert "bị xử lý kỷ luật trong năm" in found
    assert "Bốn nhóm" not in found
    assert len(found) < len(every) / 2
    nothing = await browser.get("/plans/004", **{})
    assert nothing.status_code == 200
    none = words_on(await browser.get("/plans/004?q=zzzz"))
    assert "0 trên" in none
    hostile = await browser.get('/plans/004?q="><script>alert(1)</script>' + "x" * 5000)
    assert hostile.status_code == 200
    assert "<script>alert" not in hostile.text


async def test_plans_side_by_side_show_all_of_them_and_what_each_leaves_open(
    house: House,
) -> None:
    answer = await house.browser().get("/plans/compare")
    assert answer.status_code == 200
    for code in CODES:
        assert f'<a href="/plans/{code}">{code}</a>' in answer.text
    rows = [row for row in answer.text.split("<tr>") if 'scope="row"' in row]
    assert len(rows) > 60
    assert all(row.count("<td") == len(CODES) for row in rows)
    (cap,) = [row for row in rows if ">Tỷ lệ Hoàn thành xuất sắc nhiệm vụ<" in row]
    assert "xem 08-HD/TU" in cap
    assert "xem 22-HD/TU" in cap
    assert "15%" in cap
    assert "20%" in cap
    (invitation,) = [row for row in rows if ">Gửi giấy mời<" in row]
    assert invitation.count("không nói") == len(CODES) - 1
    assert 'class="card across"' in answer.text


async def test_what_is_no_plan_is_not_found(house: House) -> None:
    for path in ("/plans/999", "/plans/%2e%2e", "/plans/<b>", "/plans/004/x"):
        assert (await house.browser().get(path)).status_code == 404


async def test_a_linked_person_reads_in_his_language_and_finds_the_plans_in_the_menu(
    house: House,
) -> None:
    browser = await house.browser_of("an")
    assert 'href="/plans"' in (await browser.get("/chat")).text
    await Account.filter(channel="web").update(language="en")
    assert '<html lang="en">' in (await browser.get("/plans/004")).text
    assert worlds.LETTER not in (await browser.get("/plans/004")).text


async def test_an_own_plan_and_a_broken_one_are_listed(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIEMDIEM_DATA_DIR", str(tmp_path))
    plan_drafts.draft("004", 2030)
    (tmp_path / "plans" / "bad.yaml").write_text("a: 1\nid: [\n", encoding="utf-8")
    listed = words_on(await house.browser().get("/plans"))
    assert "bad.yaml, dòng" in listed
    assert "Kế hoạch riêng, dựa trên kế hoạch 004" in listed
    draft = words_on(await house.browser().get("/plans/004-local-2030"))
    assert "Bản nháp: còn 8 mốc chưa có ngày" in draft
    assert "chưa điền ngày" in draft
    compared = words_on(await house.browser().get("/plans/compare"))
    assert "004-local-2030" in compared
