"""The pages beside the chat: texts, codes, board; and the words of all of them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from backend.clock import MovableClock
from backend.db.models import Account, ReviewText
from backend.i18n import LANGUAGES, LOCALES, translator
from backend.rules.progress import FormState
from backend.services import campaigns
from backend.web.chat import QUICK
from backend.web.markup import chat_markup
from tests import world as worlds
from tests.e2e.web_support import House, application, at, house_of, settings_for, words_on

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]
WEB = Path(worlds.__file__).parents[1] / "backend" / "web"
SCRIPT = {"HX-Request": "true"}


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world, with the demo's door."""
    return await house_of(clock, tmp_path, demo=True)


# ------------------------------------------------------------------------------- words


def message_ids() -> Iterator[str]:
    for path in (WEB / "templates").glob("*.html"):
        yield from re.findall(r"""\bt\(\s*["']([\w-]+)["']""", path.read_text("utf-8"))
    for path in WEB.glob("*.py"):
        yield from re.findall(r'"((?:web|error)-[\w-]*[a-z])"', path.read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_pages_is_there_in_each_language(language: str) -> None:
    words = translator(language)
    signed = {"web-session", "web-visitor", "web-upload", "web-counter"}
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
        assert not re.search(r"\sstyle=[\"']|<style|\son\w+=|hx-on|<script(?! src=)", text), (
            path.name
        )


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
