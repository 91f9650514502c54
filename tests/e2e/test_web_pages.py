"""The pages beside the chat: texts, codes, board, import, demo; and the words of all of them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from backend.clock import VIETNAM, MovableClock, local_day
from backend.db.models import Account, AuditEvent, Member, Review, ReviewText
from backend.i18n import LANGUAGES, LOCALES, translator
from backend.rules.progress import FormState
from backend.services import campaigns
from backend.web import talk, uploads
from backend.web.chat import QUICK
from backend.web.markup import chat_markup
from tests import world as worlds
from tests.conftest import DATA
from tests.doubles.rosters import person, roster
from tests.e2e.web_support import Browser, House, application, settings_for, words_on

pytestmark = pytest.mark.e2e
WEB = Path(worlds.__file__).parents[1] / "backend" / "web"
SCRIPT = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def no_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers here, so nobody is waited for."""
    monkeypatch.setattr(talk, "WAIT_SECONDS", 0)


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world, with the demo's door."""
    world = await worlds.build(clock.now())
    settings = settings_for(tmp_path, demo=True)
    return House(application(settings, clock), settings, clock, world)


async def at(house: House, name: str, path: str) -> Browser:
    """A person's browser with a page open."""
    browser = await house.browser_of(name)
    assert (await browser.get(path)).status_code == 200
    return browser


# ------------------------------------------------------------------------------- words


def message_ids() -> Iterator[str]:
    for path in (WEB / "templates").glob("*.html"):
        yield from re.findall(r"""\bt\(\s*["']([\w-]+)["']""", path.read_text("utf-8"))
    for path in WEB.glob("*.py"):
        yield from re.findall(r'"((?:web|error)-[\w-]*[a-z])"', path.read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_pages_is_there_in_each_language(language: str) -> None:
    words = translator(language)
    signed = {"web-session", "web-visitor", "web-upload"}
    wanted = sorted(name for name in set(message_ids()) - signed if not name.endswith("-"))
    wanted += [f"web-quick-{command}" for command in QUICK]
    wanted += [f"state-{state.value.replace('_', '-')}" for state in FormState]
    assert len(wanted) > 100
    assert [name for name in wanted if not words.has(name)] == []


def test_both_languages_have_the_same_words() -> None:
    keys = [
        re.findall(r"(?m)^([\w-]+) =", (LOCALES / language / "web.ftl").read_text("utf-8"))
        for language in LANGUAGES
    ]
    assert keys[0] == keys[1]


def test_no_template_holds_words_styles_or_scripts_of_its_own() -> None:
    for path in (WEB / "templates").glob("*.html"):
        text = path.read_text("utf-8")
        assert text.isascii() or not any(c.isalpha() and not c.isascii() for c in text), path.name
        assert not re.search(r"\sstyle=|<style|\son\w+=|hx-on|<script(?! src=)", text), path.name


# ------------------------------------------------------------------------------ markup


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<b>a</b> &lt;x&gt; &amp; <s>c</s>", "<b>a</b> &lt;x&gt; &amp; <s>c</s>"),
        ("<b>a", "<b>a</b>"),
        ("a</b>", "a&lt;/b&gt;"),
        ("<b>a<s>b</b>", "<b>a<s>b&lt;/b&gt;</s></b>"),
        ("<B>a</B><b onclick=x>", "&lt;B&gt;a&lt;/B&gt;&lt;b onclick=x&gt;"),
        ("&lt;script&gt;<script>", "&lt;script&gt;&lt;script&gt;"),
        ("a & b &unknown; \"'", "a &amp; b &amp;unknown; &quot;&#x27;"),
        ("▓▓░", '<progress class="mini" value="2" max="3">2/3</progress>'),
    ],
)
def test_bold_and_struck_pass_and_nothing_else(typed: str, shown: str) -> None:
    assert str(chat_markup(typed)) == shown


# ------------------------------------------------------------------------------- texts


async def test_a_text_is_saved_as_one_types(house: House) -> None:
    browser = await at(house, "dung", "/texts")
    first = await browser.post(
        "/texts/strengths", {"body": " Làm tốt <việc> \r\n", "version": 0}, headers=SCRIPT
    )
    assert "Đã lưu lúc 09 giờ 00" in first.text
    assert 'name="version" value="1"' in first.text
    assert (await ReviewText.get()).body == "Làm tốt <việc>"
    page = await browser.get("/texts")
    assert "Làm tốt &lt;việc&gt;</textarea>" in page.text


async def test_a_newer_text_is_not_overwritten_unseen(house: House) -> None:
    browser = await at(house, "dung", "/texts")
    await browser.post("/texts/strengths", {"body": "từ máy kia", "version": 0}, headers=SCRIPT)
    mine = {"body": "từ máy này", "version": 0}
    for headers in (SCRIPT, None):
        answer = await browser.post("/texts/strengths", mine, headers=headers)
        assert answer.status_code == 409
        assert "bản mới hơn" in answer.text
        assert ">từ máy kia</blockquote>" in answer.text
        assert 'name="version" value="0"' in answer.text
        assert (await ReviewText.get()).body == "từ máy kia"
    assert "từ máy này</textarea>" in answer.text
    await browser.post("/texts/strengths", mine | {"instead": 1}, headers=SCRIPT)
    assert (await ReviewText.get()).body == "từ máy này"


async def test_without_a_script_the_button_saves_too(house: House) -> None:
    browser = await at(house, "dung", "/texts")
    answer = await browser.post("/texts/shortcomings", {"body": "x", "version": 0})
    assert (answer.status_code, answer.headers["location"]) == (303, "/texts#f-shortcomings")


async def test_a_text_too_long_stays_on_the_page_with_its_sentence(house: House) -> None:
    browser = await at(house, "dung", "/texts")
    answer = await browser.post("/texts/strengths", {"body": "ơ" * 20_001, "version": 0})
    assert answer.status_code == 422
    assert "dài quá 20000 ký tự" in words_on(answer)
    assert "ơ" * 20_001 in answer.text
    assert await ReviewText.all().count() == 0


async def test_a_leader_answers_more_sections_and_one_by_yes_or_no(house: House) -> None:
    member = (await (await at(house, "dung", "/texts")).get("/texts")).text
    leader = (await (await at(house, "vinh", "/texts")).get("/texts")).text
    assert leader.count("data-draft") > member.count("data-draft") == 3
    assert 'type="radio" name="body" value="yes"' in leader
    assert 'type="radio"' not in member


async def test_a_closed_cell_may_be_read_and_not_written(house: House) -> None:
    browser = await at(house, "dung", "/texts")
    await browser.post("/texts/strengths", {"body": "giữ nguyên", "version": 0})
    await campaigns.close_cell(house.world.org("S1"), actor=None, now=house.clock.now())
    page = await browser.get("/texts")
    assert "giữ nguyên</blockquote>" in page.text
    assert "<textarea" not in page.text
    answer = await browser.post(
        "/texts/strengths", {"body": "x", "version": 1}, headers={**SCRIPT, "X-CSRF-Token": ""}
    )
    assert answer.status_code == 403
    await browser.get("/link")
    late = await browser.post("/texts/strengths", {"body": "x", "version": 1}, headers=SCRIPT)
    assert late.status_code == 409
    assert "đã kết thúc kiểm điểm" in late.text


async def test_who_is_not_reviewed_has_nothing_to_write(house: House) -> None:
    page = await (await at(house, "giang", "/texts")).get("/texts")
    assert "không thuộc diện kiểm điểm" in words_on(page)
    assert "<form" not in page.text


async def test_typed_words_are_not_thrown_away_when_the_link_is_gone(house: House) -> None:
    browser = await at(house, "dung", "/texts")
    (account,) = await house.linked("dung")
    await Account.filter(id=account).update(member_id=None, linked_at=None)
    answer = await browser.post("/texts/strengths", {"body": "x", "version": 0}, headers=SCRIPT)
    assert (answer.status_code, "hx-redirect" in answer.headers) == (401, False)
    assert "sao chép phần đang viết" in answer.text


# ----------------------------------------------------------------------- board and codes


async def test_the_board_names_counts_and_last_days(house: House) -> None:
    await worlds.fill_in(house.world, ["dung", "ha"], house.clock.now(), submitted=True)
    browser = await at(house, "an", f"/board/{house.world.org('S1')}")
    said = words_on(await browser.get(f"/board/{house.world.org('S1')}"))
    assert "2/8 phiếu đã nộp" in said
    assert "chậm nhất hết ngày 30/11/2022, còn 6 ngày" in said
    assert "Trần Thị Dung (1980) đã nộp" in said
    assert "Hồ Sỹ Giang không thuộc diện kiểm điểm" in said
    above = words_on(
        await (await at(house, "loan", "/link")).get(f"/board/{house.world.org('K')}")
    )
    assert "Đảng bộ Sở Kế hoạch 2/" in above
    assert "Đang vướng" in above
    assert "Dung" not in above


async def test_a_message_to_paste_says_who_writes_why_and_by_when(house: House) -> None:
    browser = await at(house, "an", f"/codes/{house.world.org('S1')}")
    sheet = (await browser.post(f"/codes/{house.world.org('S1')}", {"whom": "all"})).text
    message = sheet[sheet.index("Kính gửi đồng chí Đặng Thu Hà") :].split("</textarea>")[0]
    for said in (
        "Chi bộ Văn phòng thực hiện kiểm điểm năm 2022 theo Kế hoạch số 21-KH/ĐUK",
        "chậm nhất hết ngày 30/11/2022",
        "http://pages.example.org/j/",
        "Nguyễn Văn An",
    ):
        assert said in message
    exempt = sheet[sheet.index("Kính gửi đồng chí Hồ Sỹ Giang") :].split("</textarea>")[0]
    assert "tự đánh giá" not in exempt


async def test_a_message_written_too_late_asks_for_no_day_that_is_over(
    house: House, clock: MovableClock
) -> None:
    cell = house.world.org("S1")
    for at_day, late in ((30, False), (31, True)):
        clock.move_to(datetime(2022, 11, 30, 3, tzinfo=UTC) + timedelta(days=at_day - 30))
        browser = await at(house, "an", f"/codes/{cell}")
        said = words_on(await browser.post(f"/codes/{cell}", {"whom": "all"}))
        assert ("chậm nhất hết ngày 30/11/2022" in said) is not late
        assert ("(hạn của chi bộ là hết ngày 30/11/2022, nay đã qua;" in said) is late


async def test_the_page_of_ones_places_names_only_what_there_is(house: House) -> None:
    browser = await at(house, "an", "/link")
    for answer in (await browser.get("/link"), await browser.post("/link/code")):
        said = words_on(answer).split("Đang liên kết")[0]
        assert "Telegram" not in said
        assert "Zalo" not in said
    house.tools.settings.telegram_token = SecretStr("1:token")
    for answer in (await browser.get("/link"), await browser.post("/link/code")):
        assert "trên Telegram" in words_on(answer)


async def test_when_all_are_linked_there_is_nobody_to_issue_to(house: House) -> None:
    cell = house.world.org("SB1")
    for name in ("phuc", "quang"):
        await house.browser_of(name)
    browser = await at(house, "oanh", f"/codes/{cell}")
    assert 'value="unlinked"' not in (await browser.get(f"/codes/{cell}")).text
    answer = await browser.post(f"/codes/{cell}", {"whom": "unlinked"})
    assert "Tất cả đồng chí trong chi bộ đã liên kết" in words_on(answer)


async def test_telegram_is_offered_where_there_is_a_bot(house: House, tmp_path: Path) -> None:
    browser = await at(house, "dung", "/link")
    assert "t.me" not in (await browser.post("/link/code")).text
    settings = settings_for(tmp_path, telegram_username="kiemdiem_bot")
    other = House(application(settings, house.clock), settings, house.clock, house.world)
    browser = await at(other, "ha", "/link")
    page = await browser.post("/link/code")
    assert re.search(r'href="https://t\.me/kiemdiem_bot\?start=[2-9A-Z]{8}"', page.text)
    assert page.text.count("<svg") == 2


# ------------------------------------------------------------------------------ import


async def test_a_roster_is_previewed_then_confirmed(house: House) -> None:
    browser = await at(house, "loan", "/import")
    before = await Member.all().count()
    newcomers = roster(
        [person(card=f"99000000{n}", name=f"Trần Thị {n}A", code="S1") for n in range(2)]
    )
    page = await browser.post("/import", files={"file": ("a.xlsx", newcomers)})
    assert page.status_code == 200
    assert "2 thêm mới" in words_on(page)
    assert await Member.all().count() == before
    token = re.findall(r'name="token" value="([^"]+)"', page.text)[0]
    done = await browser.post("/import/confirm", {"token": token, "lines": "all"})
    assert "Đã nhập danh sách" in words_on(done)
    assert await Member.all().count() == before + 2
    assert await Review.all().count() == before + 2
    assert "roster-imported" in [event.action for event in await AuditEvent.all()]
    again = await browser.post("/import/confirm", {"token": token, "lines": "all"})
    assert (again.status_code, "chọn tệp lại" in words_on(again)) == (422, True)
    assert list((house.settings.data_dir / "uploads").iterdir()) == []


async def test_wrong_lines_are_named_and_left_out_only_on_demand(house: House) -> None:
    browser = await at(house, "loan", "/import")
    content = (DATA / "roster-messy.xlsx").read_bytes()
    page = await browser.post("/import", files={"file": ("a.xlsx", content)})
    said = words_on(page)
    assert "6 dòng chưa nhập được" in said
    assert "Dòng 17" in said
    assert 'value="all"' not in page.text
    token = re.findall(r'name="token" value="([^"]+)"', page.text)[0]
    before = await Member.all().count()
    answer = await browser.post("/import/confirm", {"token": token, "lines": "all"})
    assert answer.status_code == 422
    assert await Member.all().count() == before
    done = await browser.post("/import/confirm", {"token": token, "lines": "valid"})
    assert "6 dòng không nhập" in words_on(done)
    assert await Member.all().count() > before


async def test_a_refused_file_leaves_nothing_behind(house: House) -> None:
    browser = await at(house, "loan", "/import")
    for content, sentence in (
        (b"no workbook", "không phải là tệp Excel"),
        (b"0" * (5 * 1024 * 1024 + 1), "lớn hơn 5 MB"),
    ):
        answer = await browser.post("/import", files={"file": ("a.xlsx", content)})
        assert (answer.status_code, sentence in words_on(answer)) == (422, True)
    assert not (house.settings.data_dir / "uploads").exists()


async def test_a_waiting_file_is_its_owners_and_goes_when_he_says_so(house: House) -> None:
    browser = await at(house, "loan", "/import")
    content = roster([person(code="S1")])
    page = await browser.post("/import", files={"file": ("a.xlsx", content)})
    token = re.findall(r'name="token" value="([^"]+)"', page.text)[0]
    other = await at(house, "kien", "/import")
    assert (await other.post("/import/confirm", {"token": token})).status_code == 422
    folder = house.settings.data_dir / "uploads"
    (kept,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, kept.stat().st_mode & 0o777) == (0o700, 0o600)
    await browser.get("/import")
    assert (await browser.post("/import/cancel", {"token": token})).status_code == 303
    assert list(folder.iterdir()) == []
    with pytest.raises(Exception, match="error-upload-old"):
        uploads.read(house.tools, 1, token + "x")


# -------------------------------------------------------------------------------- demo


async def test_each_part_of_the_demo_is_played_by_another_person(house: House) -> None:
    browser = house.browser()
    said = words_on(await browser.get("/demo"))
    for part in (
        "Đảng viên Hồ",
        "Bí thư chi bộ Nguyễn Văn An",
        "Văn phòng đảng ủy cơ sở Võ Thị Xuân",
        "Ban tổ chức đảng ủy cấp trên Hà Trung Kiên",
        "Đảng viên bị kỷ luật trong năm Đỗ Duy Khánh",
        "Đảng viên được miễn công tác và sinh hoạt Hồ Sỹ Giang",
        "Đảng viên dự bị Đặng Thu Hà",
        "Cán bộ lãnh đạo, quản lý Bùi Quang Vinh",
    ):
        assert part.replace("Đảng viên Hồ", "Đảng viên") in said
    found = words_on(await browser.get("/demo?q=thuy%20NGA"))
    assert "Lý Thúy Nga" in found


async def test_a_person_is_played_in_one_chat(house: House) -> None:
    browser = house.browser()
    await browser.get("/demo")
    for name in ("dung", "an", "dung"):
        answer = await browser.post("/demo/as", {"member": house.world.members[name]})
        assert answer.headers["location"] == "/chat"
        await browser.get("/demo")
    assert len(await house.linked("dung")) == 1
    assert (await browser.post("/demo/as", {"member": house.world.unknown_id})).status_code == 404


async def test_the_clock_of_the_demo_is_moved_by_hand(house: House, clock: MovableClock) -> None:
    browser = house.browser()
    await browser.get("/demo")
    start = clock.now()
    for form, moment in (
        ({"days": 1}, start + timedelta(days=1)),
        ({"days": 7}, start + timedelta(days=8)),
        ({"day": "2022-12-09"}, datetime(2022, 12, 9, 9, 0, tzinfo=VIETNAM)),
    ):
        assert (await browser.post("/demo/clock", form)).status_code == 303
        assert clock.now() == moment
    for wrong in ({"day": "2022-13-01"}, {"day": "0001-01-01"}, {"days": 1000}):
        assert (await browser.post("/demo/clock", wrong)).status_code == 422
    assert local_day(clock.now()).isoformat() == "2022-12-09"
