"""A season on a wire of plain text, as Zalo is: the self-rating from the code to the receipt."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from backend.clock import MovableClock
from backend.db.models import AuditEvent, CriterionGrade, InboxEntry, Member, Review
from backend.rules.terms import Grade, Level
from backend.services import accounts, inbox, self_ratings
from backend.settings import Settings, secret_key
from bot.app import BotApp
from bot.channels.text import TextChannel
from tests import world as worlds
from tests.conftest import ROOT
from tests.doubles.text_wire import Phone, TextWire
from tests.world import World

pytestmark = pytest.mark.e2e

PAGE = ROOT / "docs" / "commands" / "tudanhgia.md"
BEGIN, END = "<!-- transcript -->\n", "<!-- end of transcript -->\n"
SUBMITTED = "Phiếu đã nộp nên chưa đổi gì."
LEVELS_HEAD = "Tự đánh giá năm 2022 · đồng chí tự nhận mức nào?"


@pytest.fixture
async def world(sqlite_db: str, clock: MovableClock) -> World:
    return await worlds.build(clock.now())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        data_dir=tmp_path,
        base_url="https://kiemdiem.example",
        secret_key=SecretStr("a key of the tests"),
    )


@pytest.fixture
def wire() -> TextWire:
    return TextWire()


def bot_on(wire: TextWire, settings: Settings, clock: MovableClock) -> BotApp:
    """A process of the bot: what it does not store, the next one does not know."""
    return BotApp(settings, clock, extra=(TextChannel("zalo", wire, clock),))


@pytest.fixture
def app(wire: TextWire, settings: Settings, clock: MovableClock) -> BotApp:
    return bot_on(wire, settings, clock)


async def code_for(world: World, name: str, settings: Settings, clock: MovableClock) -> str:
    member = await Member.get(id=world.members[name])
    key = secret_key(settings)
    (issued,) = await accounts.issue_codes(None, [member], key=key, days=30, now=clock.now())
    return issued.code


@pytest.fixture
def phone(app: BotApp, wire: TextWire, clock: MovableClock) -> Phone:
    """A telephone nobody has linked."""
    return Phone(app, wire, clock, "6ede9afa66b88fe6d6a9")


async def linked(phone: Phone, world: World, name: str, settings: Settings) -> str:
    assert isinstance(phone.clock, MovableClock)
    return await phone.say(await code_for(world, name, settings, phone.clock))


async def grades_of(world: World, name: str) -> dict[str, Grade]:
    rows = await CriterionGrade.filter(review_id=world.reviews[name])
    return {row.criterion: row.grade for row in rows}


def asks(answer: str, number: int, total: int) -> bool:
    return f"Tự đánh giá năm 2022 · tiêu chí {number}/{total}\n" in answer


async def leader_links_and_begins(phone: Phone, world: World, settings: Settings) -> None:
    """From a chat nobody is linked to, to the fifth question; an unclear answer asked again."""
    assert "Đồng chí gõ mã 8 ký tự" in await phone.say("Xin chào")
    assert await phone.send("Có ai không?") == []
    home = await linked(phone, world, "an", settings)
    assert home.startswith("Đã liên kết với đồng chí Nguyễn Văn An, Chi bộ Văn phòng.\n")
    assert "Thực hiện Kế hoạch số 21-KH/ĐUK của Ban Thường vụ Đảng ủy Khối" in home
    assert asks(await phone.say("1"), 1, 10)
    assert asks(await phone.say("1"), 2, 10)
    assert asks(await phone.say("tốt"), 3, 10)
    assert asks(await phone.say("Tot"), 4, 10)
    again = await phone.say("T")
    assert again.startswith("“T” có thể là nhiều mục.")
    assert asks(again, 4, 10)
    assert asks(await phone.say("3"), 5, 10)


async def leader_steps_about(phone: Phone) -> None:
    """Back, later, the ground, and a number that is not on the list."""
    back = await phone.say("0")
    assert asks(back, 4, 10)
    assert "Đã chọn: Trung bình" in back
    assert asks(await phone.say("số 2"), 5, 10)
    assert asks(await phone.say("9"), 6, 10)
    assert (await phone.say("?")).startswith("Căn cứ\nThực hiện cam kết")
    assert asks(await phone.say("0"), 6, 10)
    repeated = await phone.say("7")
    assert repeated.startswith("Số này không có trong danh sách.")
    assert asks(repeated, 6, 10)
    assert asks(await phone.say("2"), 7, 10)


async def leader_hands_in(phone: Phone) -> None:
    """The rest, the level, an answer changed from the summary, receipt, reopened, progress."""
    assert asks(await phone.say("2"), 8, 10)
    assert asks(await phone.say_in_turn("XS", "TB", "2"), 5, 10)
    assert (await phone.say("2")).startswith(LEVELS_HEAD)
    assert "Mức tự nhận: Hoàn thành tốt nhiệm vụ" in await phone.say("HTT")
    assert "Sửa 6: Tốt" in await phone.say("8")
    assert "Đã chọn: Tốt" in await phone.say("sửa 3")
    assert "Câu 3. Ý thức tổ chức kỷ luật: Xuất sắc" in await phone.say("xuất sắc")
    receipt = await phone.say("nộp")
    assert "Đồng chí Nguyễn Văn An nộp lúc 09 giờ 00 ngày 24/11/2022." in receipt
    assert "Câu 1. Tư tưởng chính trị: Xuất sắc" in await phone.say("Mở lại để sửa")
    assert await phone.say("nop") == receipt
    assert "Tự đánh giá năm 2022: đã nộp" in await phone.say("0")
    board = await phone.say("/tiendo")
    assert board.startswith("Chi bộ Văn phòng · kiểm điểm 2022\n")
    assert "Tự đánh giá 1/8\n" in board
    assert "1. đồng chí ở dòng này: đã nộp\n" in await phone.say("1")


async def members_season(phone: Phone, world: World, settings: Settings) -> None:
    """Seven criteria of a member who was disciplined within the year."""
    assert isinstance(phone.clock, MovableClock)
    code = await code_for(world, "khanh", settings, phone.clock)
    assert "Đỗ Duy Khánh, Chi bộ Kế toán" in await phone.say(f"/start {code}")
    assert asks(await phone.say("bắt đầu"), 1, 7)
    levels = await phone.say_in_turn("2", "2", "2", "3", "2", "2", "2")
    assert levels.startswith(LEVELS_HEAD)
    assert "Hoàn thành tốt nhiệm vụ (bị gạch)\n" in levels
    assert "1 Không hoàn thành nhiệm vụ\n0 Các câu trả lời · ? Căn cứ" in levels
    ground = await phone.say("?")
    assert "bị xử lý kỷ luật ngày 10/06/2022" in ground
    assert await phone.say("0") == levels
    assert "Mức tự nhận: Không hoàn thành nhiệm vụ" in await phone.say("1")
    assert (await phone.say("1")).startswith("Đã nộp tự đánh giá năm 2022\n")
    own = await phone.say("/tiendo")
    assert "Tiêu chí 7/7 · mức tự nhận: Không hoàn thành nhiệm vụ" in own


async def test_the_whole_self_rating_goes_over_plain_text_as_the_docs_show_it(
    phone: Phone, world: World, settings: Settings, clock: MovableClock
) -> None:
    await leader_links_and_begins(phone, world, settings)
    await leader_steps_about(phone)
    phone.app = bot_on(phone.wire, settings, clock)  # the process is started anew
    await leader_hands_in(phone)
    other = replace(phone, chat_key="77aa0911", transcript=[])
    await members_season(other, world, settings)
    await self_ratings_are_stored(world)
    shown = (
        f"{BEGIN}\n### A secretary: ten criteria\n\n```text\n{phone.written()}\n```\n\n"
        f"### A member disciplined within the year\n\n```text\n{other.written()}\n```\n\n{END}"
    )
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    written, _, after = rest.partition(END)
    if os.environ.get("KIEMDIEM_WRITE_DOCS"):
        PAGE.write_text(f"{before}{shown}{after}", encoding="utf-8")
    else:
        assert f"{BEGIN}{written}{END}" == shown


async def self_ratings_are_stored(world: World) -> None:
    leader = await Review.get(id=world.reviews["an"])
    assert (leader.own_level, leader.submitted_at is None) == (Level.GOOD, False)
    graded = await grades_of(world, "an")
    assert set(graded) == set(worlds.LEADER_CRITERIA)
    assert [graded[key].value for key in ("c1", "c3", "c4", "l2")] == ["XS", "XS", "T", "TB"]
    member = await Review.get(id=world.reviews["khanh"])
    assert member.own_level is Level.NOT_COMPLETED
    assert len(await grades_of(world, "khanh")) == 7
    assert await AuditEvent.filter(action="form-submitted").count() == 3
    assert await InboxEntry.exclude(state="done").count() == 0


async def test_a_menu_left_open_while_the_form_was_handed_in_elsewhere_changes_nothing(
    phone: Phone, world: World, settings: Settings, clock: MovableClock
) -> None:
    await linked(phone, world, "khanh", settings)
    assert asks(await phone.say("1"), 1, 7)
    await worlds.fill_in(world, ["khanh"], clock.now(), level=Level.NOT_COMPLETED)
    await self_ratings.submit(world.actor("khanh"), world.reviews["khanh"], clock.now())
    answer = await phone.say("1")
    assert answer.startswith(SUBMITTED)
    assert "Đã nộp tự đánh giá năm 2022" in answer
    assert (await grades_of(world, "khanh"))["c1"] is Grade.T


async def test_a_message_the_wire_did_not_take_is_sent_again_and_answers_the_same_list(
    phone: Phone, world: World, settings: Settings
) -> None:
    await linked(phone, world, "khanh", settings)
    phone.wire.down = 1
    assert await phone.send("1") == []
    assert await grades_of(world, "khanh") == {}
    await InboxEntry.filter(state="new").update(lease_until=None)
    await phone.app.worker.drain()
    assert asks(phone.wire.sent[phone.chat_key][-1], 1, 7)
    assert await grades_of(world, "khanh") == {}


async def test_an_answer_that_was_out_before_the_process_stopped_is_not_given_twice(
    phone: Phone, world: World, settings: Settings
) -> None:
    await linked(phone, world, "khanh", settings)
    assert asks(await phone.say("1"), 1, 7)
    last = await InboxEntry.all().order_by("-id").first()
    assert last
    await InboxEntry.filter(id=last.id).update(state="new")
    heard = list(phone.wire.sent[phone.chat_key])
    await phone.app.worker.drain()
    assert phone.wire.sent[phone.chat_key] == heard
    assert await grades_of(world, "khanh") == {}


async def test_the_same_event_delivered_twice_is_answered_once(
    phone: Phone, world: World, settings: Settings, clock: MovableClock
) -> None:
    await linked(phone, world, "khanh", settings)
    assert asks(await phone.say("1"), 1, 7)
    line = {"text": "1"}
    assert await inbox.store("zalo", "same", phone.chat_key, line, clock.now())
    assert not await inbox.store("zalo", "same", phone.chat_key, line, clock.now())
    await phone.app.worker.drain()
    assert asks(phone.wire.sent[phone.chat_key][-1], 2, 7)
    assert await grades_of(world, "khanh") == {"c1": Grade.XS}


async def test_after_unlinking_a_number_is_no_answer_any_more(
    phone: Phone, world: World, settings: Settings
) -> None:
    await linked(phone, world, "khanh", settings)
    settings_shown = await phone.say("/caidat")
    assert "Đang dùng: Zalo." in settings_shown
    assert "1 Đồng ý hủy liên kết\n0 Giữ lại" in await phone.say("Hủy liên kết")
    assert (await phone.say("1")).startswith("Đã hủy liên kết\n")
    assert "Đồng chí gõ mã 8 ký tự" in await phone.say("1")
    assert await phone.send("1") == []


async def test_a_chat_speaks_english_when_asked_to(
    phone: Phone, world: World, settings: Settings
) -> None:
    await linked(phone, world, "khanh", settings)
    assert (await phone.say_in_turn("/caidat", "English")).startswith("Settings\n")
    assert "criterion 1/7\nTư tưởng chính trị\n" in await phone.say("/tudanhgia")
    assert (await phone.say("8")).startswith("That number is not on the list.")
    assert "criterion 2/7" in await phone.say("good")


async def test_who_is_told_of_a_failure_is_found_by_the_wires_own_key(
    phone: Phone, world: World, settings: Settings
) -> None:
    await linked(phone, world, "khanh", settings)
    account = await phone.app.channels["zalo"].account_of(
        await phone.app.channels["zalo"].chat_of(phone.chat_key, phone.clock.now()) or 0,
        phone.clock.now(),
    )
    assert account is not None
    assert account.chat_key == phone.chat_key
    assert await phone.app.channels["web"].chat_of("no number", phone.clock.now()) is None
