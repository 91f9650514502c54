"""`/lich` on a wire of plain text, as Zalo is: numbers answer menus, lines answer questions."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from backend.clock import MovableClock
from backend.db.models import Meeting, Notice
from backend.settings import Settings
from bot.app import BotApp
from bot.channels.text import TextChannel
from tests import world as worlds
from tests.doubles.text_wire import Phone, TextWire
from tests.world import World

pytestmark = pytest.mark.e2e


@pytest.fixture
async def world(sqlite_db: str, clock: MovableClock) -> World:
    return await worlds.build(clock.now())


@pytest.fixture
def wire() -> TextWire:
    return TextWire()


@pytest.fixture
def app(wire: TextWire, clock: MovableClock, tmp_path: Path) -> BotApp:
    settings = Settings(
        data_dir=tmp_path,
        base_url="https://kiemdiem.example",
        secret_key=SecretStr("a key of the tests"),
    )
    return BotApp(settings, clock, extra=(TextChannel("zalo", wire, clock),))


async def phone_of(
    world: World, name: str, app: BotApp, wire: TextWire, clock: MovableClock
) -> Phone:
    key = f"zalo-{name}"
    await worlds.chat(world, name, clock.now(), channel="zalo", chat_key=key)
    return Phone(app, wire, clock, key)


def number_of(answer: str, label: str) -> str:
    """The number one answers with to choose a line."""
    (found,) = (line for line in answer.split("\n") if line.partition(" ")[2] == label)
    return found.partition(" ")[0]


async def test_a_meeting_is_set_previewed_and_sent_by_numbers_and_typed_lines(
    world: World, app: BotApp, wire: TextWire, clock: MovableClock
) -> None:
    an = await phone_of(world, "an", app, wire, clock)
    board = await an.say("/lich")
    parts = await an.say(number_of(board, "Đặt cuộc họp mới"))
    days = await an.say(number_of(parts, "Tiếp: chọn ngày giờ"))
    assert "1 Gợi ý: thứ Ba 29/11, 14 giờ 00" in days
    assert "Chưa hiểu ngày giờ" in await an.say("hôm nào đó")
    broken = await an.say("25/11 14h")
    assert "⚠ Dự thảo báo cáo và hồ sơ phải gửi trước ít nhất 3 ngày làm việc" in broken
    asked = await an.say(number_of(broken, "29/11"))
    assert "họp ở đâu?" in asked
    sheet = await an.say("Phòng họp tầng 2")
    page = await an.say(number_of(sheet, "Xem trước"))
    seen = [page]
    while "Trang sau" in page:
        page = await an.say(number_of(page, "Trang sau"))
        seen.append(page)
    assert "Số 4 trong danh sách chi bộ (Thông báo họp)" in "\n".join(seen)
    assert world.name_of("dung") not in "\n".join(seen)
    assert await Notice.all().count() == 0
    sent = await an.say(number_of(page, "Gửi"))
    assert "(đã gửi)" in sent
    assert await Notice.filter(kind="meeting-notice").count() == 8
    again = await an.send("1")
    assert again
    assert await Notice.filter(kind="meeting-notice").count() == 8
    assert (await Meeting.get()).state == "issued"
    people = await an.say("/giaymoi")
    assert "Báo 8 đồng chí: 0 đã nhận tin" in people
    assert "Tin nhắn không nêu tên." in people


async def test_a_typed_reason_is_a_reason_even_where_it_looks_like_a_choice(
    world: World, app: BotApp, wire: TextWire, clock: MovableClock
) -> None:
    an = await phone_of(world, "an", app, wire, clock)
    board = await an.say("/lich")
    parts = await an.say(number_of(board, "Đặt cuộc họp mới"))
    await an.say(number_of(parts, "Tiếp: chọn ngày giờ"))
    broken = await an.say("25/11 14h")
    await an.say(number_of(broken, "Vẫn 25/11, gửi chậm, ghi lý do"))
    assert "họp ở đâu?" in await an.say("Quay lại sau đợt công tác")
    assert (await Meeting.get()).override_reason == "Quay lại sau đợt công tác"
