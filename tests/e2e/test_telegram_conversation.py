"""A conversation over Telegram, through the real aiogram client and long polling.

The form itself: `test_telegram_form.py`. When something breaks: `test_telegram_faults.py`.
"""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from backend.db.models import Account, Campaign
from bot.channels.telegram import COMMANDS
from tests import world as worlds
from tests.e2e.chats import Person, Stage, bot, fake, said, stage

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
DUNG = "Trần Thị Dung"
LINKED = said("link-done", name=DUNG, cell="Chi bộ Văn phòng")
HOW_TO_LINK = said("link-how")
WRONG = said("error-code-wrong")


@pytest.mark.parametrize("way", WAYS_TO_LINK.values(), ids=WAYS_TO_LINK)
async def test_a_code_links_one_chat_and_is_spent(stage: Stage, way: Callable[[str], str]) -> None:
    code = await stage.code_for("dung")
    first, second = stage.phone(1), stage.phone(2)
    shown = await first.say(way(code))
    assert shown.shows(LINKED)
    assert shown.shows("Kế hoạch số 21-KH/ĐUK của Ban Thường vụ Đảng ủy Khối")
    assert shown.labels[0] == said("button-form-not-started")
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
    assert (await guesser.say(f"/start {code}")).shows(said("error-code-locked", minutes=15))
    assert (await other.say("6666-6666")).shows(WRONG)
    stage.clock.move_to(stage.clock.now() + timedelta(minutes=14, seconds=59))
    assert (await guesser.say(f"/start {code}")).shows(said("error-code-locked", minutes=1))
    stage.clock.move_to(stage.clock.now() + timedelta(seconds=1))
    assert (await guesser.say(f"/start {code}")).shows(LINKED)


async def test_a_linked_chat_takes_no_other_persons_code_and_an_old_code_is_dead(
    stage: Stage,
) -> None:
    dung, code = await stage.linked("dung"), await stage.code_for("an")
    assert (await dung.say(f"/start {code}")).shows(said("error-linked-to-other"))
    assert (await dung.say(code)).shows(said("home-head", name=DUNG))
    stage.clock.move_to(stage.clock.now() + timedelta(days=30))
    assert (await stage.phone(1).say(code)).shows(WRONG)


async def test_an_unlinked_chat_is_a_strangers_again(stage: Stage) -> None:
    dung = await stage.linked("dung")
    old = dung.screen
    await dung.say("/caidat")
    asked = await dung.press(said("button-unlink"))
    assert asked.shows(said("unlink-ask"))
    gone = await dung.press(said("button-unlink-yes"))
    assert gone.shows(said("unlink-done"))
    assert not gone.labels
    shown = await dung.press(old.labels[0], message_id=old.message_id)
    assert shown.shows(HOW_TO_LINK)
    assert not shown.labels
    await dung.say("/tudanhgia", HOW_TO_LINK)
    an = said("link-done", name="Nguyễn Văn An", cell="Chi bộ Văn phòng")
    assert (await dung.say(await stage.code_for("an"))).shows(an)
    assert stage.every_tap_is_answered_once(dung)


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
    assert (await stage.phone(1).say(code)).shows(LINKED)


async def test_any_other_text_leads_to_the_next_task(stage: Stage) -> None:
    dung = await stage.linked("dung")
    for text in ("Chào", "/viec", "/viec@kiemdiem_test_bot", "/unicorn", "22222222", "<b>&", "👍"):
        shown = await dung.say(text)
        assert shown.text.startswith(said("home-head", name=DUNG)), text
        assert shown.labels[0] == said("button-form-not-started")
    commands = {
        "/tudanhgia@kiemdiem_test_bot": "tiêu chí 1/7",
        "/TUDANHGIA": "tiêu chí 1/7",
        "/tựđánhgiá": "tiêu chí 1/7",
        "/tiendo@kiemdiem_test_bot": said("own-head", year=2022, name=DUNG),
        "/caidat": said("settings-channel", channel="telegram", count=1),
        "/trogiup": said("help-member"),
    }
    for text, words in commands.items():
        assert (await dung.say(text)).shows(words), text


async def test_the_menu_of_the_bot_names_the_commands(stage: Stage) -> None:
    (given,) = await stage.fake.wait_for_call("setMyCommands")
    menu = {one["command"]: one["description"] for one in json.loads(given["commands"])}
    assert menu == {name: said(f"command-{name}") for name in COMMANDS}
    assert {"viec", "tudanhgia", "tiendo", "caidat", "trogiup"} <= set(menu)


async def test_a_chat_speaks_the_language_it_was_set_to(stage: Stage) -> None:
    dung = await stage.linked("dung")
    await dung.press(said("button-settings"))
    english = await dung.press(said("button-language-en"))
    assert said("button-language-vi") in english.labels
    assert said("button-language-en") not in english.labels
    for command in ("/viec", "/tudanhgia", "/tiendo", "/trogiup"):
        assert "đồng chí" not in (await dung.say(command)).text.casefold()
    await dung.say("/caidat")
    assert said("button-language-en") in (await dung.press(said("button-language-vi"))).labels
    assert (await dung.say("/viec")).shows(said("home-head", name=DUNG))


async def test_progress_names_nobody_else_while_the_season_carries_little(stage: Stage) -> None:
    now = stage.clock.now()
    await worlds.fill_in(stage.world, ["dung"], now, submitted=True)
    await worlds.fill_in(stage.world, ["em"], now)
    nobody = said("people-anonymous")
    an = await stage.linked("an")
    cell = await an.say("/tiendo")
    assert cell.shows("Chi bộ Văn phòng · kiểm điểm 2022")
    assert cell.shows("1/8")
    assert cell.shows(said("board-cell", waiting=6, started=1, out=1, unlinked=7))
    assert any(button.url for row in cell.buttons for button in row)
    await an.press(said("button-people"), f"4. {nobody}: đã nộp, chưa liên kết")
    await an.press(said("button-page-after"), f"9. {nobody}: chưa làm, chưa liên kết")
    await an.press_in_turn(said("button-page-before"), said("button-back"))
    xuan = await stage.linked("xuan")
    assert (await xuan.say("/tiendo")).shows("1/17")
    await xuan.press(said("button-children"), "Chi bộ Kế toán: 0/6")
    await xuan.press("Chi bộ Văn phòng", "1/8")
    await xuan.press(said("button-people"), f"1. {nobody}: chưa làm")
    assert names_seen(stage, an, "an") == names_seen(stage, xuan, "xuan") == set()
    await Campaign.filter(id=stage.world.campaign).update(chat_content="full")
    await xuan.press_in_turn(said("button-page-after"), said("button-page-before"))
    assert xuan.screen.shows("4. Trần Thị Dung")


def names_seen(stage: Stage, person: Person, name: str) -> set[str]:
    """The names of others in all a person was shown."""
    own = stage.world.name_of(name)
    others = {stage.world.name_of(other) for other in stage.world.members} - {own}
    return {one for one in others if any(shown.shows(one) for shown in person.user.history)}
