"""Finding a member of a cell by name: over the rows, in the web chat, and on a text wire."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from pydantic import SecretStr

from backend.actions import Find
from backend.clock import MovableClock
from backend.db.models import Campaign, Dialog, Office
from backend.errors import NotFoundError
from backend.services import campaigns, progress
from backend.settings import Settings
from bot.app import BotApp
from bot.channels.text import TextChannel
from tests import world as worlds
from tests.doubles.text_wire import Phone, TextWire
from tests.integration.support import refusal
from tests.integration.talk import Talk, bot_app
from tests.world import World

ASKED = "Đồng chí gõ tên cần tìm"
DUNG = ["Trần Thị Dung (1980)", "Trần Thị Dung (1990)"]


async def found(
    world: World, typed: str, clock: MovableClock, *, by: str = "an", cell: str = "S1"
) -> Sequence[str]:
    view = await progress.find_members(world.actor(by), world.org(cell), typed, clock.now())
    return [member.name for member in view.members]


FOUND = {
    "dang thu ha": ["Đặng Thu Hà"],
    "Đặng": ["Đặng Thu Hà"],
    unicodedata.normalize("NFD", "ĐẶNG  thu"): ["Đặng Thu Hà"],
    "ha": ["Đặng Thu Hà"],
    "dung": DUNG,
    "Dung 1990": DUNG[1:],
    "  quang   vinh. ": ["Bùi Quang Vinh"],
    "qu": ["Bùi Quang Vinh"],
    "uang": [],
    "thi": ["Lê Thị Bình", *DUNG, "Võ Thị Xuân"],
    "van an": ["Nguyễn Văn An"],
    "an van": [],
}
NO_NAMES = ("", "  ", "%", "_", "'; --", "…", "\x00", "zzz", "x" * 5000)


async def test_a_name_is_found_with_or_without_accents_by_whole_words_and_starts(
    world: World, clock: MovableClock
) -> None:
    for typed, names in FOUND.items():
        assert await found(world, typed, clock) == names, typed


async def test_a_line_that_is_no_name_finds_nobody(
    sqlite_world: World, clock: MovableClock
) -> None:
    for typed in NO_NAMES:
        assert await found(sqlite_world, typed, clock) == [], typed


async def test_whole_names_come_before_those_that_only_begin_so(
    world: World, clock: MovableClock
) -> None:
    row = worlds.member_row(world.org("S1"), "Võ Thu Anh", roll_number=0)
    await row.save()
    await campaigns.refresh(actor=None, now=clock.now())
    assert await found(world, "an", clock) == ["Nguyễn Văn An", "Võ Thu Anh"]
    assert await found(world, "anh", clock) == ["Võ Thu Anh"]


async def test_only_who_looks_after_a_cell_finds_in_it_and_unknown_reads_the_same(
    world: World, clock: MovableClock
) -> None:
    for by in ("an", "binh", "chi", "vinh", "xuan", "loan"):
        assert await found(world, "dung", clock, by=by) == DUNG
    unknown = await refusal(
        progress.find_members(world.actor("hung"), world.unknown_id, "dung", clock.now())
    )
    assert unknown == (NotFoundError, "error-not-found", {})
    for by in ("hung", "oanh", "dung", "duc"):
        search = progress.find_members(world.actor(by), world.org("S1"), "dung", clock.now())
        assert await refusal(search) == unknown


@pytest.fixture
async def secretary(sqlite_world: World, clock: MovableClock) -> Talk:
    """The web chat of the secretary of S1, at the list of its members."""
    account = await worlds.chat(sqlite_world, "an", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    await talk.say("/tiendo")
    await talk.tap("Danh sách đảng viên")
    return talk


async def waits(talk: Talk) -> bool:
    dialog = await Dialog.get_or_none(account_id=talk.account.id)
    return bool(dialog and dialog.state)


async def test_the_next_line_is_the_name_also_after_a_restart_and_then_no_more(
    secretary: Talk,
) -> None:
    assert ASKED in await secretary.tap("Tìm theo tên")
    shown = await secretary.after_restart().say("dung")
    assert "tìm “dung”" in shown
    assert "4. Trần Thị Dung (1980): chưa làm, chưa liên kết" in shown
    assert "Nguyễn Văn An" not in shown
    found = ["Trần Thị Dung (1980)", "Trần Thị Dung (1990)"]
    assert await secretary.labels() == [*found, "Tìm tên khác", "‹ Danh sách đảng viên"]
    assert not await waits(secretary)
    assert "Chào đồng chí Nguyễn Văn An" in await secretary.say("dung")


async def test_nobody_found_says_so_and_one_may_look_again(secretary: Talk) -> None:
    await secretary.tap("Tìm theo tên")
    shown = await secretary.say("<b>Kiên</b>")
    assert "tìm “&lt;b&gt;Kiên&lt;/b&gt;”" in shown
    assert "Không thấy đồng chí nào có tên như vậy" in shown
    assert ASKED in await secretary.tap("Tìm tên khác")
    assert "Phan Kim Chi" in await secretary.say("chi")


@pytest.mark.parametrize("command", ["/viec", " /viec", "/khonglenh"])
async def test_a_command_wins_and_ends_the_waiting(secretary: Talk, command: str) -> None:
    await secretary.tap("Tìm theo tên")
    assert await waits(secretary)
    assert "Chào đồng chí Nguyễn Văn An" in await secretary.say(command)
    assert not await waits(secretary)
    assert "Chào đồng chí Nguyễn Văn An" in await secretary.say("dung")


async def test_a_tap_elsewhere_ends_the_waiting(secretary: Talk) -> None:
    await secretary.tap("Tìm theo tên")
    assert "danh sách · trang 1/2" in await secretary.tap("‹ Danh sách đảng viên")
    assert not await waits(secretary)


async def test_who_lost_the_office_meanwhile_finds_nobody(
    secretary: Talk, sqlite_world: World
) -> None:
    await secretary.tap("Tìm theo tên")
    await Office.filter(member_id=sqlite_world.members["an"]).delete()
    assert "Trần Thị Dung" not in await secretary.say("dung")
    assert "Không có nội dung này" in "".join(line.text for line in await secretary.lines())
    assert not await waits(secretary)


async def test_a_siblings_secretary_cannot_look_into_the_cell(
    sqlite_world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(sqlite_world, "hung", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    await talk.say("/viec")
    await talk.press(Find(sqlite_world.org("S1")))
    assert not await waits(talk)
    await Dialog.create(
        account_id=account.id,
        state=f"find-member:{sqlite_world.org('S1')}",
        updated_at=clock.now(),
    )
    await talk.say("dung")
    assert "Trần Thị Dung" not in await talk.all_text()
    assert not await waits(talk)


@pytest.fixture
async def phone(sqlite_world: World, clock: MovableClock, tmp_path: Path) -> Phone:
    """The secretary of S1 on a text wire."""
    await worlds.chat(sqlite_world, "an", clock.now(), channel="zalo", chat_key="z1")
    settings = Settings(data_dir=tmp_path, secret_key=SecretStr("a key of the tests"))
    wire = TextWire()
    app = BotApp(settings, clock, extra=(TextChannel("zalo", wire, clock),))
    return Phone(app, wire, clock, "z1")


async def test_on_a_text_wire_words_are_the_name_and_numbers_the_list(phone: Phone) -> None:
    await Campaign.all().update(chat_content="full")
    asked = await phone.say_in_turn("/tiendo", "1", "tìm theo tên")
    assert ASKED in asked
    assert "danh sách · trang 1/2" in await phone.say("0")
    await phone.say("Tìm theo tên")
    nobody = await phone.say("danh")  # the start of the only button's label
    assert "Không thấy đồng chí nào" in nobody
    assert "4. Trần Thị Dung (1980)" in await phone.say_in_turn("1", "dung")
    await phone.say("3")  # behind the two members found
    assert "tìm “7”" in await phone.say("7")


async def test_a_messenger_that_carries_no_names_neither_asks_nor_tells(
    phone: Phone, sqlite_world: World, clock: MovableClock
) -> None:
    shown = await phone.say_in_turn("/tiendo", "1")
    assert "Tìm theo tên" not in shown
    assert "Trần Thị Dung" not in shown
    await Campaign.all().update(chat_content="full")
    assert ASKED in await phone.say_in_turn("/tiendo", "1", "Tìm theo tên")
    await Campaign.all().update(chat_content="minimal")
    answer = await phone.say("dung")
    assert "Trần Thị Dung" not in answer
    assert "4. đồng chí ở dòng này" in answer
    account = await worlds.chat(sqlite_world, "binh", clock.now(), channel="zalo", chat_key="z2")
    talk = Talk(bot_app(clock), account, clock)
    await talk.press(Find(sqlite_world.org("S1")))
    assert "Trần Thị Dung" not in await talk.all_text()
    assert not await waits(talk)
