"""`/cancu` through the bot: own grounds, typed questions, buttons, every channel."""

import pytest
from pydantic import SecretStr

from backend.clock import MovableClock
from backend.settings import Settings
from bot.app import BotApp
from bot.channels.text import TextChannel
from tests import world as worlds
from tests.doubles.text_wire import Phone, TextWire
from tests.integration.talk import KEY, Talk, bot_app
from tests.world import World


@pytest.fixture
async def world(sqlite_world: World) -> World:
    """The subject is the conversation, not the database."""
    return sqlite_world


async def talk_of(world: World, clock: MovableClock, name: str, channel: str = "web") -> Talk:
    account = await worlds.chat(world, name, clock.now(), channel=channel)
    return Talk(bot_app(clock), account, clock)


async def test_without_words_it_says_the_grounds_of_ones_own_form(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, clock, "khanh")
    said = await talk.say("/cancu")
    assert world.name_of("khanh") in said
    assert "thuộc diện kiểm điểm, xếp loại năm 2022" in said
    assert "ngày cuối còn đúng hạn là 30/11/2022" in said
    assert "bị xử lý kỷ luật ngày 10/06/2022" in said
    assert "mục II.5" in said
    assert {"Hạn", "Tỷ lệ xuất sắc", "Xem cả kế hoạch"} <= set(await talk.labels())
    out = await (await talk_of(world, clock, "giang")).say("/vísao")
    assert "không thuộc diện kiểm điểm" in out


async def test_a_typed_question_is_answered_with_numbers_clause_and_quote(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, clock, "an")
    said = await talk.say("/cancu ty le 31")
    assert "nhiều nhất 5" in said
    assert "(mục II.5: “không vượt quá 20%" in said
    assert "Hiểu là (A-01)" in said
    assert "30/11/2022" in await talk.say("/cancu han chi bo")
    assert "Kế hoạch không nói đến." in await talk.say("/CANCU phiếu 12")
    assert "3 ngày làm việc" in await talk.say("/cancu@kiemdiem_bot du thao")


async def test_an_unknown_question_is_never_met_with_silence(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, clock, "an")
    said = await talk.say("/cancu <b>con mèo</b>")
    assert "“&lt;b&gt;con mèo&lt;/b&gt;”" in said
    assert "Kỷ luật" in await talk.labels()
    assert "không bỏ phiếu mức khác" in await talk.tap("Kỷ luật")
    menu = await talk.tap("Hỏi việc khác")
    assert "Đồng chí muốn biết việc gì" in menu
    assert world.name_of("an") in await talk.tap("Căn cứ của tôi")


async def test_a_long_answer_comes_page_by_page(world: World, clock: MovableClock) -> None:
    talk = await talk_of(world, clock, "an")
    await talk.say("/cancu gi day")
    first = await talk.tap("Nơi kiểm điểm")
    assert "trang 1/" in first
    second = await talk.tap("Trang sau ›")
    assert "trang 2/" in second
    assert first != second
    assert await talk.press("a:nothing:9") != ""
    assert "trang 3/3" in await talk.press("a:place:99999")


async def test_without_a_season_it_says_so_and_leads_to_the_plans(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await worlds.build(clock.now(), season=False)
    talk = await talk_of(world, clock, "an")
    for line in ("/cancu", "/cancu ty le 31"):
        assert "chưa có kỳ kiểm điểm nào" in await talk.say(line)
        assert "Xem các kế hoạch" in await talk.labels()


async def test_a_chat_nobody_is_linked_to_learns_only_how_to_link(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.stranger(clock.now())
    said = await Talk(bot_app(clock), account, clock).say("/cancu ty le 31")
    assert "chưa liên kết" in said


async def test_a_person_who_speaks_english_is_answered_in_english(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, clock, "an", channel="zalo")
    await talk.say("/caidat")
    await talk.tap("English")
    assert "this plan does not regulate them" in await talk.say("/cancu criteria")
    assert "6 days left." in await talk.say("/cancu han chi bo")


async def test_on_a_wire_of_plain_text_the_matters_are_numbers(
    world: World, clock: MovableClock
) -> None:
    wire = TextWire()
    app = BotApp(
        Settings(secret_key=SecretStr(KEY)), clock, extra=(TextChannel("zalo", wire, clock),)
    )
    await worlds.chat(world, "an", clock.now(), channel="zalo", chat_key="z1")
    phone = Phone(app, wire, clock, "z1")
    assert "mục II.5" in "".join(await phone.send("/cancu ty le 31"))
    menu = await phone.say("/cancu con meo")
    number = next(line.split()[0] for line in menu.splitlines() if line.endswith(" Giấy mời"))
    assert "mặc định của phần mềm" in await phone.say(number)
    assert "Số phiếu" in await phone.say("hoi viec khac")
    assert "/open/" in "".join(await phone.send("/cancu ky luat"))
