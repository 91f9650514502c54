"""A conversation over Telegram, through the real aiogram client and long polling."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from backend.db.models import Account, Campaign, CriterionGrade
from backend.i18n import translator
from backend.services import campaigns, inbox, web_chat
from tests import world as worlds
from tests.doubles.telegram import FakeTelegram, Screen
from tests.e2e.chats import Person, Stage, bot, fake, stage

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]

WAYS_TO_LINK: dict[str, Callable[[str], str]] = {
    "typed as printed": lambda code: code,
    "typed in small letters with blanks": lambda code: f" {code.lower().replace('-', '  ')} ",
    "command": lambda code: f"/start {code}",
    "command with the bot's name": lambda code: f"/START@kiemdiem_test_bot {code}",
    "command and code on two lines": lambda code: f"/start\n{code}",
    "deep link": lambda code: f"/start {code.replace('-', '')}",
}
GOOD = "Hoàn thành tốt nhiệm vụ"
HOW_TO_LINK = "Cuộc trò chuyện này chưa liên kết"
WRONG = "Mã không đúng"


@pytest.mark.parametrize("way", WAYS_TO_LINK.values(), ids=WAYS_TO_LINK)
async def test_a_code_links_one_chat_and_is_spent(stage: Stage, way: Callable[[str], str]) -> None:
    code = await stage.code_for("dung")
    first, second = stage.phone(1), stage.phone(2)
    shown = await first.say(way(code))
    assert shown.shows("Đã liên kết với đồng chí Trần Thị Dung, Chi bộ Văn phòng.")
    assert shown.shows("Thực hiện Kế hoạch số 21-KH/ĐUK của Ban Thường vụ Đảng ủy Khối")
    assert shown.labels[0] == "Bắt đầu tự đánh giá"
    assert (await second.say(way(code))).shows(WRONG)
    linked = await Account.filter(member_id=stage.world.members["dung"]).values_list("chat_key")
    assert linked == [("1",)]


async def test_an_unlinked_chat_learns_only_how_to_link_once_in_ten_minutes(
    stage: Stage,
) -> None:
    stranger = stage.phone(1)
    assert (await stranger.say("Đồng chí nào ở chi bộ này?")).shows(HOW_TO_LINK)
    for line in ("/viec", "/tudanhgia", "/tiendo", "/caidat", "/trogiup", "1", "mã"):
        await stranger.user.send(line)
    await stage.settled()
    assert len(stranger.user.history) == 1
    stage.clock.move_to(stage.clock.now() + timedelta(minutes=10, seconds=1))
    assert (await stranger.say("/tiendo")).shows(HOW_TO_LINK)
    assert (await stranger.say("/start")).shows(HOW_TO_LINK)
    everything = " ".join(screen.text for screen in stranger.user.history)
    assert not [name for name in stage.world.members if stage.world.name_of(name) in everything]
    assert not any(screen.labels for screen in stranger.user.history)


async def test_five_wrong_codes_lock_the_chat_for_a_quarter_of_an_hour(stage: Stage) -> None:
    code = await stage.code_for("dung")
    guesser, other = stage.phone(1), stage.phone(2)
    for guess in ("2222-2222", "/start 3333-3333", "/start x", "4444-4444", "5555-5555"):
        assert (await guesser.say(guess)).shows(WRONG)
    assert (await guesser.say(f"/start {code}")).shows("chờ 16 phút")
    assert (await other.say("6666-6666")).shows(WRONG)
    stage.clock.move_to(stage.clock.now() + timedelta(minutes=14, seconds=59))
    assert (await guesser.say(f"/start {code}")).shows("chờ 1 phút")
    stage.clock.move_to(stage.clock.now() + timedelta(seconds=1))
    assert (await guesser.say(f"/start {code}")).shows("Đã liên kết")


async def test_a_linked_chat_takes_no_other_persons_code_and_an_old_code_is_dead(
    stage: Stage,
) -> None:
    dung, code = await stage.linked("dung"), await stage.code_for("an")
    assert (await dung.say(f"/start {code}")).shows("đang liên kết với một đồng chí khác")
    assert (await dung.say(code)).shows("Chào đồng chí Trần Thị Dung")
    stage.clock.move_to(stage.clock.now() + timedelta(days=30))
    assert (await stage.phone(1).say(code)).shows(WRONG)


@pytest.mark.requirement("R004-65")
async def test_a_form_is_filled_in_one_message_from_first_question_to_receipt(
    stage: Stage,
) -> None:
    dung = await stage.linked("dung")
    review = stage.world.reviews["dung"]
    first = await dung.press("Bắt đầu tự đánh giá")
    assert first.text == (
        "Tự đánh giá năm 2022 · tiêu chí 1/7  ░░░░░░░\nTư tưởng chính trị\n"
        "Hạn của chi bộ: chậm nhất hết ngày 30/11/2022, còn 6 ngày"
    )
    assert first.rows == (
        ("Xuất sắc", "Tốt"),
        ("Trung bình", "Kém"),
        ("‹ Việc của tôi", "Để sau", "Căn cứ"),
    )
    assert (await dung.press("Xuất sắc")).shows("tiêu chí 2/7  ▓░░░░░░")
    assert (await dung.press("‹ Câu trước")).shows("Đã chọn: Xuất sắc")
    assert (await dung.press("Kém")).shows("tiêu chí 2/7  ▓░░░░░░")
    assert (await dung.press("Để sau")).shows("tiêu chí 3/7  ▓░░░░░░")
    assert (await dung.press("Căn cứ")).shows("21-HD/BTCTW, nhóm 3")
    assert (await dung.press("‹ Quay lại")).shows("tiêu chí 3/7")
    assert (await dung.forge(f"u:{review}")) == "Chưa nộp được: còn 6 tiêu chí chưa chọn cấp độ."
    await dung.press("‹ Câu trước", "tiêu chí 1/7")
    await dung.press("Kém", "tiêu chí 2/7")
    await dung.press("Để sau", "tiêu chí 3/7")
    last = await dung.press_in_turn("Tốt", "Trung bình", "Tốt", "Xuất sắc", "Tốt")
    assert last.shows("tiêu chí 2/7  ▓▓▓▓▓▓░")
    assert (await dung.press("Trung bình")).shows("đồng chí tự nhận mức nào?")
    summary = await dung.press("‹ Các câu trả lời")
    assert summary.shows("Đồng chí còn chọn mức tự xếp loại rồi mới nộp được.")
    assert "Nộp" not in summary.labels
    missing = "Chưa nộp được: đồng chí chưa chọn mức tự xếp loại."
    assert await dung.forge(f"u:{review}") == missing
    assert (await stage.review_of("dung")).submitted_at is None
    await hand_in_and_take_back(dung)
    stored = await stage.review_of("dung")
    assert (stored.own_level, stored.submitted_at) == ("GOOD", stage.clock.now())
    assert await stage.grades_of("dung") == dict(
        c1="K", c2="TB", c3="XS", c4="TB", c5="T", c6="XS", c7="T"
    )
    assert len(dung.user.messages) == 1
    assert len({screen.message_id for screen in dung.user.history}) == 1
    assert stage.every_tap_is_answered_once(dung)


async def hand_in_and_take_back(dung: Person) -> None:
    await dung.press("Mức tự nhận", "tự nhận mức nào?")
    await dung.press("Các câu trả lời", "Mức tự nhận: chưa chọn")
    assert (await dung.press("Sửa 3: Tốt")).shows("Đã chọn: Tốt")
    assert (await dung.press("Xuất sắc")).shows("tự nhận mức nào?")
    assert (await dung.press(GOOD)).text.splitlines()[3:9] == [
        "3. Ý thức tổ chức kỷ luật: Xuất sắc",
        "4. Tác phong, lề lối làm việc: Trung bình",
        "5. Thực hiện chức trách, nhiệm vụ được giao: Tốt",
        "6. Thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm: Xuất sắc",
        "7. Khắc phục hạn chế, khuyết điểm đã được chỉ ra: Tốt",
        f"Mức tự nhận: {GOOD}",
    ]
    receipt = await dung.press("Nộp")
    assert receipt.shows("nộp lúc 09 giờ 00 ngày 24/11/2022") and receipt.shows("Đủ 7/7 tiêu chí")
    assert (await dung.press("Mở lại để sửa")).labels[0] == "Nộp"
    assert (await dung.press("Nộp")).shows("Đã nộp tự đánh giá năm 2022")


@pytest.mark.requirement("R004-56", "R004-59")
async def test_a_grade_or_level_the_plan_does_not_know_is_refused(stage: Stage) -> None:
    dung = await stage.linked("dung")
    mine, another = stage.world.reviews["dung"], stage.world.reviews["em"]
    refusals = {
        f"g:{mine}:c1:KH": "Kế hoạch không có cấp độ này.",
        f"g:{mine}:c9:T": "Tiêu chí này không có trong phiếu",
        f"g:{mine}:l1:T": "Tiêu chí này không có trong phiếu",
        f"n:{mine}:WEAK": "Kế hoạch không có mức này.",
        f"g:{another}:c1:T": "Không có nội dung này",
        f"u:{another}": "Không có nội dung này",
        f"b:{stage.world.org('S1')}": "Không có nội dung này",
        "q:of-an-older-make": "Nút này thuộc về một tin cũ.",
        "": "Nút này thuộc về một tin cũ.",
    }
    for data, words in refusals.items():
        assert (await dung.forge(data)).startswith(words), data
    assert await CriterionGrade.all().count() == 0
    assert stage.every_tap_is_answered_once(dung)
    for grade, number in (("XS", 2), ("T", 3), ("TB", 4), ("K", 5)):
        await dung.user.forge(f"g:{mine}:c{number - 1}:{grade}")
        await dung.user.wait_for(f"tiêu chí {number}/7")


async def test_two_taps_at_once_are_one_answer(stage: Stage) -> None:
    dung = await stage.linked("dung")
    await dung.press("Bắt đầu")
    await dung.user.tap_twice_at_once("Tốt")
    await stage.settled()
    assert dung.screen.shows("tiêu chí 2/7  ▓░░░░░░")
    assert await stage.grades_of("dung") == {"c1": "T"}
    assert stage.every_tap_is_answered_once(dung)


async def test_a_month_old_button_still_works_in_a_new_message(stage: Stage) -> None:
    dung = await stage.linked("dung")
    old = await dung.press("Bắt đầu")
    await dung.say("/tudanhgia")
    await dung.press("Kém", "tiêu chí 2/7")
    await dung.press("Tốt", "tiêu chí 3/7")
    stage.clock.move_to(stage.clock.now() + timedelta(days=30))
    shown = await dung.press("Xuất sắc", message_id=old.message_id, inaccessible=True)
    assert shown.shows("tiêu chí 3/7") and shown.shows("đã quá 24 ngày")
    assert shown.message_id == dung.screen.message_id > old.message_id
    assert await stage.grades_of("dung") == {"c1": "XS", "c2": "T"}


async def test_a_button_of_a_form_handed_in_or_closed_changes_nothing(stage: Stage) -> None:
    dung = await stage.linked("dung")
    old = await dung.press("Bắt đầu")
    await dung.say("/tudanhgia", "tiêu chí 1/7")
    await dung.press_in_turn(*["Tốt"] * 7, GOOD, "Nộp")
    for label in ("Kém", "Để sau", "Xuất sắc"):
        shown = await dung.press(label, "Đã nộp", message_id=old.message_id)
        old_again = dung.user.chat.messages[old.message_id]
        assert shown.message_id == old.message_id
        old_again.keyboard = old.buttons  # as a phone without network still shows it
    await stage.settled()
    assert dung.user.alerts == ("Phiếu đã nộp nên chưa đổi gì. Muốn sửa, đồng chí bấm “Mở lại để sửa”.",) * 2
    assert set((await stage.grades_of("dung")).values()) == {"T"}
    now = stage.clock.now()
    await campaigns.close_cell(stage.world.org("S1"), actor=None, now=now)
    assert (await dung.press("Mở lại để sửa")).shows("phiếu không sửa được nữa")
    assert "Mở lại để sửa" not in dung.screen.labels
    assert (await stage.review_of("dung")).submitted_at == now
    assert stage.every_tap_is_answered_once(dung)


async def test_half_of_the_questions_may_be_answered_in_the_web_chat(stage: Stage) -> None:
    dung = await stage.linked("dung")
    await dung.press("Bắt đầu")
    await dung.press_in_turn("Tốt", "Kém", "Xuất sắc")
    web = await worlds.chat(stage.world, "dung", stage.clock.now())
    review = stage.world.reviews["dung"]
    for criterion in ("c4", "c5", "c6"):
        tap = {"message": 0, "action": f"g:{review}:{criterion}:TB"}
        await inbox.store("web", criterion, str(web.id), tap, stage.clock.now())
    await stage.settled()
    assert "tiêu chí 7/7" in (await web_chat.lines(web.id))[-1].text
    assert (await dung.press("Trung bình")).shows("tiêu chí 7/7  ▓▓▓▓▓▓░")
    assert (await dung.press("Tốt")).shows("tự nhận mức nào?")
    assert await stage.grades_of("dung") == dict(
        c1="T", c2="K", c3="XS", c4="TB", c5="TB", c6="TB", c7="T"
    )


async def test_a_group_learns_nothing(stage: Stage) -> None:
    code, an = await stage.code_for("dung"), await stage.linked("an")
    group = {"id": -100, "type": "group", "title": "Chi bộ"}
    common = {"message_id": 9, "date": 1, "chat": group, "from": an.user.chat.person}
    calls = len(stage.fake.calls)
    for text in (f"/start {code}", code, "/tiendo", "Chào"):
        stage.fake._updates.push("message", {**common, "text": text}, -100)
    tap = {"id": "1", "from": an.user.chat.person, "chat_instance": "1", "data": "h"}
    stage.fake._updates.push("callback_query", {**tap, "message": {**common, "text": "x"}}, -100)
    await stage.settled()
    assert {call.method for call in stage.fake.calls[calls:]} == {"getUpdates"}
    assert await Account.filter(chat_key="-100").count() == 0
    assert (await stage.phone(1).say(code)).shows("Đã liên kết")


async def test_any_other_text_leads_to_the_next_task(stage: Stage) -> None:
    dung = await stage.linked("dung")
    for text in ("Chào", "/viec", "/viec@kiemdiem_test_bot", "/unicorn", "22222222", "<b>&", "👍"):
        shown = await dung.say(text)
        assert shown.text.startswith("Chào đồng chí Trần Thị Dung"), text
        assert shown.labels[0] == "Bắt đầu tự đánh giá"
    commands = {
        "/tudanhgia@kiemdiem_test_bot": "tiêu chí 1/7",
        "/TUDANHGIA": "tiêu chí 1/7",
        "/tựđánhgiá": "tiêu chí 1/7",
        "/tiendo@kiemdiem_test_bot": "Tiến độ năm 2022 · đồng chí Trần Thị Dung",
        "/caidat": "Đang dùng: Telegram",
        "/trogiup": "Mỗi lần bấm là đã lưu",
    }
    for text, words in commands.items():
        assert (await dung.say(text)).shows(words), text


async def test_the_menu_of_the_bot_names_the_commands(stage: Stage) -> None:
    (given,) = await stage.fake.wait_for_call("setMyCommands")
    for command in ("viec", "tudanhgia", "tiendo", "caidat", "trogiup"):
        assert f'"command": "{command}"' in given["commands"]
    assert "Tự đánh giá" in given["commands"]


@pytest.mark.skipif(not translator("en").has("settings-head"), reason="no English words yet")
async def test_a_chat_speaks_the_language_it_was_set_to(stage: Stage) -> None:
    dung = await stage.linked("dung")
    await dung.press("Cài đặt", "Đang dùng: Telegram")
    english = await dung.press("English")
    assert "Tiếng Việt" in english.labels and "English" not in english.labels
    assert "đồng chí" not in (await dung.say("/viec")).text
    await dung.say("/caidat")
    assert "English" in (await dung.press("Tiếng Việt")).labels
    assert (await dung.say("/viec")).shows("Chào đồng chí")


async def test_an_unlinked_chat_is_a_strangers_again(stage: Stage) -> None:
    dung = await stage.linked("dung")
    old = dung.screen
    await dung.say("/caidat")
    assert (await dung.press("Hủy liên kết nơi này")).shows("Đã hủy liên kết")
    shown = await dung.press("Bắt đầu", message_id=old.message_id)
    assert shown.shows(HOW_TO_LINK) and not shown.labels
    await dung.say("/tudanhgia", HOW_TO_LINK)
    assert (await dung.say(await stage.code_for("em"))).shows("Đã liên kết")
    assert stage.every_tap_is_answered_once(dung)


async def test_a_disciplined_member_finds_three_levels_struck_with_the_clause(
    stage: Stage,
) -> None:
    khanh = await stage.linked("khanh")
    await khanh.press("Bắt đầu")
    levels = await khanh.press_in_turn(*["Tốt"] * 7)
    assert levels.rows == (("Không hoàn thành nhiệm vụ",), ("‹ Các câu trả lời", "Căn cứ"))
    assert struck(levels) == [
        "Hoàn thành xuất sắc nhiệm vụ",
        "Hoàn thành tốt nhiệm vụ",
        "Hoàn thành nhiệm vụ",
    ]
    ground = await khanh.press("Căn cứ")
    assert ground.shows("Bị xử lý kỷ luật ngày 10/06/2022") and ground.shows("mục II.5")
    for level in ("EXCELLENT", "GOOD", "COMPLETED"):
        answer = await khanh.forge(f"n:{stage.world.reviews['khanh']}:{level}")
        assert answer.startswith("Theo kế hoạch, đồng chí không thể nhận mức này.")
    await khanh.say("/tudanhgia", "tự nhận mức nào?")
    await khanh.press_in_turn("Không hoàn thành nhiệm vụ", "Nộp")
    assert (await stage.review_of("khanh")).own_level == "NOT_COMPLETED"


def struck(screen: Screen) -> list[str]:
    """The struck lines; all signs before them count once in UTF-16."""
    places = [one for one in screen.entities if one["type"] == "strikethrough"]
    return [screen.text[one["offset"] : one["offset"] + one["length"]] for one in places]


@pytest.mark.requirement("R004-04", "R004-05")
async def test_exempt_and_suspended_members_are_told_why_they_have_no_form(stage: Stage) -> None:
    why = {
        "giang": "Đảng viên được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm",
        "lan": "Đảng viên bị đình chỉ sinh hoạt đảng không thuộc diện kiểm điểm",
    }
    for name, words in why.items():
        person = await stage.linked(name)
        assert person.screen.shows("đồng chí không thuộc diện kiểm điểm")
        assert "Bắt đầu tự đánh giá" not in person.screen.labels
        for shown in (await person.press("Căn cứ"), await person.say("/tudanhgia")):
            assert shown.shows(words) and shown.shows("mục I.A.1.2")
        refused = await person.forge(f"g:{stage.world.reviews[name]}:c1:T")
        assert refused.startswith("Theo kế hoạch, đồng chí không thuộc diện kiểm điểm")
    assert await CriterionGrade.all().count() == 0
    minh = await stage.linked("minh")
    await minh.press("Căn cứ", "Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy vẫn phải kiểm điểm")
    assert (await minh.say("/tudanhgia")).shows("tiêu chí 1/10")


async def test_a_leader_grades_ten_criteria(stage: Stage) -> None:
    vinh = await stage.linked("vinh")
    assert (await vinh.press("Bắt đầu")).shows("tiêu chí 1/10")
    assert (await vinh.press_in_turn(*["Tốt"] * 7)).shows("tiêu chí 8/10")
    assert vinh.screen.shows("quy tụ, đoàn kết nội bộ")
    assert (await vinh.press_in_turn("Tốt", "Kém", "Tốt")).shows("tự nhận mức nào?")
    summary = await vinh.press(GOOD)
    assert summary.shows("10. Nêu gương của bản thân và gia đình")
    assert summary.shows("Phần viết: đã có 0/7 mục")
    assert (await vinh.press("Nộp")).shows("Đủ 10/10 tiêu chí.")


async def test_progress_names_nobody_else_while_the_season_carries_little(stage: Stage) -> None:
    now = stage.clock.now()
    await worlds.fill_in(stage.world, ["dung"], now, submitted=True)
    await worlds.fill_in(stage.world, ["em"], now)
    an = await stage.linked("an")
    cell = await an.say("/tiendo")
    assert cell.shows("Chi bộ Văn phòng · kiểm điểm 2022") and cell.shows("Tự đánh giá 1/8")
    assert cell.shows("Chưa làm 6 · đang làm 1 · không thuộc diện 1 · chưa liên kết 7")
    assert [button.url for row in cell.buttons for button in row if button.url]
    await an.press_in_turn("Danh sách đảng viên", "Trang sau", "Trang trước", "Quay lại")
    await an.press_in_turn("Danh sách đảng viên")
    assert an.screen.shows("4. dòng này trong danh sách: đã nộp, chưa liên kết")
    xuan = await stage.linked("xuan")
    assert (await xuan.say("/tiendo")).shows("tự đánh giá 1/17")
    await xuan.press("Từng tổ chức", "Chi bộ Kế toán: 0/6")
    await xuan.press("Chi bộ Văn phòng", "Tự đánh giá 1/8")
    await xuan.press("Danh sách đảng viên", "1. dòng này trong danh sách: chưa làm")
    assert names_seen(stage, an, "an") == names_seen(stage, xuan, "xuan") == set()
    await Campaign.filter(id=stage.world.campaign).update(chat_content="full")
    await xuan.press_in_turn("Trang sau", "Trang trước")
    assert xuan.screen.shows("4. Trần Thị Dung: đã nộp, chưa liên kết")


def names_seen(stage: Stage, person: Person, name: str) -> set[str]:
    """The names of others in all a person was shown."""
    own = stage.world.name_of(name)
    others = {stage.world.name_of(other) for other in stage.world.members} - {own}
    return {one for one in others if any(shown.shows(one) for shown in person.user.history)}


async def test_a_screen_whose_message_is_gone_comes_as_a_new_one(
    stage: Stage, fake: FakeTelegram
) -> None:
    dung = await stage.linked("dung")
    gone = await dung.press("Bắt đầu")
    fault = fake.fail_next(method="editMessageText", kind=429, retry_after=0)
    del fault
    await dung.user.tap("Tốt")
    dung.user.chat.messages[gone.message_id].deleted = True
    shown = await dung.user.wait_for("tiêu chí 2/7")
    assert shown.message_id > gone.message_id
    assert await stage.grades_of("dung") == {"c1": "T"}
