"""The web chat over HTTP with the bot behind it, by script and by plain forms."""

import asyncio
import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import httpx
import pytest
from starlette.requests import Request

from backend.clock import MovableClock
from backend.db.models import InboxEntry, Review, WebMessage
from backend.services import accounts, web_chat
from backend.web import chat_events, people, talk
from bot.app import BotApp
from tests import world as worlds
from tests.e2e.web_support import Browser, House, application, settings_for, words_on

pytestmark = pytest.mark.e2e
SCRIPT = {"HX-Request": "true"}
_LINE = re.compile(r'<article id="m(\d+)".*?</article>', re.DOTALL)
_KEY = re.compile(r'name="action" value="([^"]*)">([^<]*)<')
_NONCE = re.compile(r'name="nonce" value="([0-9a-f]+)"')


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> AsyncIterator[House]:
    """The pages and the bot over the small world."""
    world = await worlds.build(clock.now())
    settings = settings_for(tmp_path)
    async with BotApp(settings, clock).running():
        yield House(application(settings, clock), settings, clock, world)


class Chat:
    """A person in front of the chat."""

    def __init__(self, browser: Browser, *, script: bool) -> None:
        self.browser = browser
        self.script = script
        self.page = ""

    async def open(self) -> "Chat":
        """Open the page."""
        self.page = (await self.browser.get("/chat")).text
        return self

    async def tap(self, label: str) -> httpx.Response:
        """Tap the newest button of that label."""
        for found in reversed(list(_LINE.finditer(self.page))):
            for action, shown in _KEY.findall(found[0]):
                if unescape(shown) == label:
                    form = {"message": found[1], "action": unescape(action)}
                    return await self._send("/chat/tap", form)
        raise AssertionError(f"no button {label}")

    async def say(self, **form: str) -> httpx.Response:
        """Type a line or use the quick row."""
        return await self._send("/chat/say", form)

    async def _send(self, path: str, form: dict[str, str]) -> httpx.Response:
        form["nonce"] = _NONCE.findall(self.page)[-1]
        headers = SCRIPT if self.script else None
        answer = await self.browser.post(path, form, headers=headers)
        if not self.script:
            assert answer.status_code == 303, answer.text
            answer = await self.browser.get(answer.headers["location"])
        if answer.text:
            self.page = answer.text
        return answer


async def chat_of(house: House, name: str, *, script: bool = True) -> Chat:
    return await Chat(await house.browser_of(name), script=script).open()


@pytest.mark.parametrize("script", [True, False])
async def test_a_member_rates_himself_with_or_without_scripts(house: House, script: bool) -> None:
    chat = await chat_of(house, "dung", script=script)
    assert "Chào đồng chí Trần Thị Dung" in chat.page
    await chat.tap("Bắt đầu tự đánh giá")
    for _ in range(7):
        await chat.tap("Tốt")
    await chat.tap("Hoàn thành tốt nhiệm vụ")
    said = words_on(await chat.tap("Nộp"))
    assert "Đã nộp tự đánh giá năm 2022" in said
    review = await Review.get(id=house.world.reviews["dung"])
    assert review.submitted_at == house.clock.now()


async def test_a_typed_line_stands_in_the_chat_as_ones_own(house: House) -> None:
    chat = await chat_of(house, "dung")
    said = words_on(await chat.say(text="  xin <chào>  "))
    assert "Đồng chí: xin <chào> Hệ thống:" in said
    said = words_on(await chat.say(command="tiendo"))
    assert "Đồng chí: Tiến độ Hệ thống: Tiến độ năm 2022" in said
    lines = await WebMessage.all().count()
    await chat.say(text="   ")
    await chat.say(command="no-such")
    assert await WebMessage.all().count() == lines


async def test_a_line_from_a_page_brought_back_is_answered_and_one_sent_twice_is_one(
    house: House,
) -> None:
    chat = await chat_of(house, "dung")
    old = chat.page
    await chat.say(text="/trogiup")
    for typed in ("/caidat", "/caidat"):
        chat.page = old
        said = words_on(await chat.say(text=typed))
    assert said.count("Đồng chí: /caidat Hệ thống: Cài đặt") == 1
    assert said.count("/caidat Hệ thống") == 1
    lines = await WebMessage.all().count()
    await chat.say(text="\0")
    assert await WebMessage.all().count() == lines


async def test_the_next_step_stands_out_and_no_answer_does(house: House) -> None:
    chat = await chat_of(house, "khanh")  # disciplined: one level is left to him
    assert 'class="keys lead"' in chat.page
    await chat.tap("Bắt đầu tự đánh giá")
    for _ in range(7):
        assert 'class="keys lead"' not in chat.page
        await chat.tap("Tốt")
    assert 'class="keys lead"' not in chat.page
    await chat.tap("Không hoàn thành nhiệm vụ")
    assert 'class="keys lead"' in chat.page


async def test_an_answer_brings_a_fresh_name_for_the_next_event(house: House) -> None:
    chat = await chat_of(house, "dung")
    before = set(_NONCE.findall(chat.page))
    await chat.say(command="viec")
    assert before.isdisjoint(_NONCE.findall(chat.page))
    assert 'id="say-nonce"' in chat.page
    assert 'hx-swap-oob="true"' in chat.page


async def test_buttons_of_older_lines_still_work(house: House) -> None:
    chat = await chat_of(house, "dung")
    first = _LINE.findall(chat.page)[0]
    await chat.say(command="viec")
    await chat.say(command="trogiup")
    answer = await chat._send("/chat/tap", {"message": first, "action": "p"})
    line = next(m[0] for m in _LINE.finditer(answer.text) if m[1] == first)
    assert "Tiến độ năm 2022" in line


async def test_the_button_that_unlinks_leads_out(house: House) -> None:
    chat = await chat_of(house, "dung")
    await chat.say(command="caidat")
    said = words_on(await chat.tap("Hủy liên kết nơi này"))
    assert "Đồng chí có chắc muốn hủy liên kết nơi này không?" in said
    assert "Đang dùng: trang trò chuyện" in words_on(await chat.tap("Giữ lại"))
    assert len(await house.linked("dung")) == 1
    await chat.tap("Hủy liên kết nơi này")
    answer = await chat.tap("Đồng ý hủy liên kết")
    assert answer.headers["hx-redirect"] == "/?unlinked=1"
    assert await house.linked("dung") == []
    front = words_on(await chat.browser.get("/?unlinked=1"))
    assert "Đã hủy liên kết trên máy này" in front


async def test_another_language_reloads_the_page(house: House) -> None:
    chat = await chat_of(house, "dung")
    await chat.say(command="caidat")
    answer = await chat.tap("English")
    assert (answer.headers["hx-refresh"], answer.text) == ("true", "")
    page = await chat.browser.get("/chat")
    assert '<html lang="en">' in page.text
    assert "My tasks" in words_on(page)


async def test_a_slow_answer_is_not_waited_for_for_ever(
    sqlite_db: str, clock: MovableClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = await worlds.build(clock.now())
    settings = settings_for(tmp_path)
    house = House(application(settings, clock), settings, clock, world)  # and no bot
    monkeypatch.setattr(talk, "WAIT_SECONDS", 0.05)
    chat = await chat_of(house, "dung")
    said = words_on(await chat.say(text="đồng chí ơi"))
    assert "đồng chí ơi" in said
    assert await InboxEntry.filter(state="new").count() == 2


async def test_an_open_page_hears_of_changes_and_of_the_end(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await house.browser_of("dung")
    (id_,) = await house.linked("dung")
    cookie = "; ".join(f"{name}={value}" for name, value in browser.http.cookies.items())
    request = Request(
        {"type": "http", "app": house.app, "headers": [(b"cookie", cookie.encode())]}
    )
    person = await people.current_person(request)
    monkeypatch.setattr(chat_events, "BEAT_SECONDS", 0.05)
    monkeypatch.setattr(chat_events, "ASK_SECONDS", 0.01)
    stamp = await web_chat.stamp(id_)
    answer = await chat_events.events(request, person, since=stamp)
    stream = aiter(answer.body_iterator)

    async def heard() -> str:
        return str(await asyncio.wait_for(anext(stream), 5))

    assert answer.media_type == "text/event-stream"
    assert await heard() == "retry: 3000\n\n"
    assert await heard() == ": beat\n\n"
    await web_chat.post(id_, "new", None, house.clock.now())
    spoken = await heard()
    while spoken == ": beat\n\n":
        spoken = await heard()
    assert spoken == f"event: changed\ndata: {await web_chat.stamp(id_)}\n\n"
    account = await accounts.by_id(id_)
    assert account
    await accounts.unlink(account, house.clock.now())
    while spoken != "event: close\ndata: -\n\n":
        spoken = await heard()
    with pytest.raises(StopAsyncIteration):
        await anext(stream)
