"""The Telegram double, proved with both real clients: every limit of a method.

How updates come, faults and people: `tests/doubles/telegram/test_*.py`.
"""

import pytest
from aiogram import Bot
from aiohttp import ClientSession

from tests.doubles.telegram import FakeTelegram, FakeUser
from tests.doubles.telegram.clients import AnyBot, aiogram_bot, ptb_bot
from tests.doubles.telegram.fixtures import bot, clock, fake, user
from tests.doubles.telegram.proof import (
    FORBIDDEN,
    UNAUTHORISED,
    Clock,
    command,
    keyboard,
    refused,
    upload,
)

__all__ = ["bot", "clock", "fake", "user"]
pytestmark = pytest.mark.e2e


async def test_the_bot_knows_itself_and_a_wrong_token_is_refused(
    fake: FakeTelegram, bot: AnyBot
) -> None:
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username) == (7_000_000_001, True, "kiemdiem_test_bot")
    connect = aiogram_bot if isinstance(bot, Bot) else ptb_bot
    fake.token = "7000000001:another"
    with refused("", UNAUTHORISED):
        async with connect(fake) as stranger:
            await stranger.get_me()


async def test_json_bodies_are_read_and_unknown_methods_are_404(
    fake: FakeTelegram, user: FakeUser
) -> None:
    async with ClientSession(f"{fake.base_url}/bot{fake.token}/") as http:
        sent = await http.post("SENDMESSAGE", json={"chat_id": user.user_id, "text": "Chào"})
        chat = {"id": 42, "type": "private", "first_name": "An"}
        assert (await sent.json())["result"]["chat"] == chat
        unknown = await http.get("sendUnicorn")
        described = {"error_code": 404, "description": "Not Found: method not found"}
        assert (unknown.status, await unknown.json()) == (404, {"ok": False, **described})
        kind = {"Content-Type": "application/json"}
        assert (await http.post("sendMessage", data=b"[", headers=kind)).status == 400


async def test_text_is_one_to_4096_utf16_units_after_parsing(bot: AnyBot, user: FakeUser) -> None:
    sent = await bot.send_message(42, f"<b>{'a' * 4096}</b>", parse_mode="HTML")
    here = {"chat_id": 42, "message_id": sent.message_id}
    for longest in ("ạ" * 4096, "🙂" * 2048, f" {'a' * 4096}\n"):
        assert (await bot.send_message(42, longest)).text == longest.strip()
    for longer in ("ạ" * 4097, "🙂" * 2049):
        with refused("message is too long"):
            await bot.send_message(42, longer)
        with refused("message is too long"):
            await bot.edit_message_text(longer, **here)
    for empty in ("", " \n"):
        with refused("message text is empty"):
            await bot.send_message(42, empty)


HTML_FAULTS = {
    "<p>x</p>": 'Unsupported start tag "p" at byte offset 0',
    "5 < 6": 'Unsupported start tag "" at byte offset 2',
    "ạ<b": "Unclosed start tag at byte offset 3",
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
    "x</b>": "Unexpected end tag at byte offset 1",
    "<i>a</em>": 'Unmatched end tag at byte offset 4, expected "</i>", found "</em>"',
    "<i>a</i ": "Unclosed end tag at byte offset 4",
    "<a href=http://x.vn>x</a>": "Unexpected end of name token at byte offset 8",
    '<span class="x">a</span>': 'Tag "span" must have class "tg-spoiler" at byte offset 0',
}


async def test_html_is_parsed_strictly(bot: AnyBot, user: FakeUser) -> None:
    for html, words in HTML_FAULTS.items():
        with refused(f"can't parse entities: {words}"):
            await bot.send_message(42, html, parse_mode="HTML")
    with refused("unsupported parse_mode"):
        await bot.send_message(42, "x", parse_mode="Textile")
    html = '🙂 <b>Đạt &lt;<i>x</i></b> &copy; <a href="https://a.vn/?a&amp;b">y</a>'
    sent = await bot.send_message(42, html, parse_mode="HTML")
    assert sent.text == user.screen.text == "🙂 Đạt <x &copy; y"
    places = [(one.type, one.offset, one.length, one.url) for one in sent.entities]
    link = ("text_link", 17, 1, "https://a.vn/?a&b")
    assert places == [("bold", 3, 6, None), ("italic", 8, 1, None), link]
    assert (await bot.send_message(42, "5 < 6")).text == "5 < 6"


KEYBOARDS = (
    (keyboard({"x": "đ" * 32}), ""),
    (keyboard({"x": "đ" * 32 + "x"}), "BUTTON_DATA_INVALID"),
    (keyboard({"x": ""}), "BUTTON_DATA_INVALID"),
    (keyboard(*({str(i): "x" for i in range(5)} for _ in range(20))), ""),
    (keyboard(*({"x": "x"} for _ in range(101))), "reply markup is too long"),
    (keyboard({str(i): "x" for i in range(8)}), ""),
    (keyboard({str(i): "x" for i in range(9)}), "reply markup is too long"),
    ({"inline_keyboard": [[{"text": "x"}]]}, "Text buttons are unallowed"),
    (keyboard({"x": "https://a.vn/x"}, {"y": "tg://user?id=1"}), ""),
    (keyboard({"x": "ftp://a.vn/x"}), "'ftp://a.vn/x' is invalid: Unsupported URL protocol"),
    (keyboard({"x": "http://localhost/x"}), "is invalid: Wrong HTTP URL"),
    ({"keyboard": [[{"text": "x"}]]}, ""),
)


async def test_keyboards_keep_within_the_limits(bot: AnyBot, user: FakeUser) -> None:
    sent = 0
    for markup, words in KEYBOARDS:
        if words:
            with refused(words):
                await bot.send_message(42, "x", reply_markup=markup)
        else:
            assert await bot.send_message(42, "x", reply_markup=markup)
            sent += 1
    assert len(user.messages) == sent
    assert user.reply_keyboard == (("x",),)


async def test_a_tap_is_answered_once_in_at_most_200_units(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    await bot.send_message(42, "x", reply_markup=keyboard({"Tốt": "g:1"}))
    taps = [await user.tap("tốt"), *await user.tap_twice_at_once("g:1")]
    with refused("MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(taps[0].query_id, text="ạ" * 201)
    await bot.answer_callback_query(taps[0].query_id, text="ạ" * 200, show_alert=True)
    await bot.answer_callback_query(taps[1].query_id)
    assert user.alerts == ("ạ" * 200,)
    assert [answer.pop_up for answer in user.answers] == [True, False]
    assert user.unanswered == (taps[2].query_id,)
    fake.expire_queries()
    for stale in (*(tap.query_id for tap in taps), "1"):
        with refused("query is too old and response timeout expired or query ID is invalid"):
            await bot.answer_callback_query(stale)


async def test_an_edit_must_change_something_of_the_bots_own(bot: AnyBot, user: FakeUser) -> None:
    old, new = keyboard({"A": "a"}), keyboard({"B": "b"})
    sent = await bot.send_message(42, "một", reply_markup=old)
    assert sent.date.timestamp() == Clock().seconds
    here = {"chat_id": 42, "message_id": sent.message_id}
    for text in ("một", "một \n"):
        with refused("message is not modified: specified new message content"):
            await bot.edit_message_text(text, **here, reply_markup=old)
    with refused("message is not modified"):
        await bot.edit_message_reply_markup(**here, reply_markup=old)
    await bot.edit_message_text("một", **here, reply_markup=new)
    assert (await bot.edit_message_text("hai", **here)).edit_date
    await bot.edit_message_reply_markup(**here, reply_markup=new)
    states = [("một", ("A",)), ("một", ("B",)), ("hai", ()), ("hai", ("B",))]
    assert [(one.text, one.labels) for one in user.history] == states
    assert user.messages == (user.screen,) == user.history[-1:]
    with refused("message to edit not found"):
        await bot.edit_message_text("x", chat_id=42, message_id=999)
    with refused("message can't be edited"):
        await bot.edit_message_text("x", chat_id=42, message_id=1)


async def test_a_message_is_deleted_once_and_within_48_hours(
    bot: AnyBot, user: FakeUser, clock: Clock
) -> None:
    ids = [(await bot.send_message(42, text)).message_id for text in "abc"]
    assert await bot.delete_message(42, ids[2]) is True
    assert user.screen.text == "b"
    with refused("message to delete not found"):
        await bot.delete_message(42, ids[2])
    with refused("message to edit not found"):
        await bot.edit_message_text("x", chat_id=42, message_id=ids[2])
    clock.seconds += 48 * 3600
    assert await bot.delete_message(42, ids[1]) is True
    clock.seconds += 1
    with refused("message can't be deleted"):
        await bot.delete_message(42, ids[0])


async def test_the_bot_writes_only_to_people_who_wrote_and_did_not_block(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    fake.user(7)
    with refused("bot can't initiate conversation with a user", FORBIDDEN):
        await bot.send_message(7, "x")
    with refused("chat not found"):
        await bot.send_message(8, "x")
    await user.block()
    with refused("bot was blocked by the user", FORBIDDEN):
        await bot.send_message(42, "x")
    with pytest.raises(RuntimeError):
        await user.send("x")
    await user.unblock()
    assert await bot.send_message(42, "x")
    changes = [one.my_chat_member for one in await bot.get_updates() if one.my_chat_member]
    assert [one.new_chat_member.status for one in changes] == ["kicked", "member"]


async def test_a_document_arrives_byte_for_byte(bot: AnyBot, user: FakeUser) -> None:
    content, name = bytes(range(256)) * 40, "mẫu 1.docx"
    sent = await bot.send_document(
        42, upload(bot, content, name), caption="<b>x</b>", parse_mode="HTML", protect_content=True
    )
    seen = user.screen
    assert (seen.text, seen.protected, sent.document.file_size) == ("x", True, len(content))
    assert seen.document is not None
    assert (seen.document.name, seen.document.content) == (name, content)
    file_id = sent.document.file_id
    assert (await bot.send_document(42, file_id)).document.file_id == file_id
    with refused("message caption is too long"):
        await bot.send_document(42, file_id, caption="x" * 1025)
    with refused("file must be non-empty"):
        await bot.send_document(42, upload(bot, b"", name))
    with refused("wrong file identifier"):
        await bot.send_document(42, "unknown")
    with refused("there is no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=42, message_id=sent.message_id)


async def test_commands_menu_button_and_chat_action_are_kept(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    good = command(bot, "start", "Bắt đầu")
    assert await bot.set_my_commands([good]) is True
    assert [one.description for one in await bot.get_my_commands()] == ["Bắt đầu"]
    with refused("BOT_COMMAND_INVALID"):
        await bot.set_my_commands([command(bot, "Start", "x")])
    with refused("BOT_COMMAND_DESCRIPTION_INVALID"):
        await bot.set_my_commands([command(bot, "start", "x" * 257)])
    with refused("BOT_COMMANDS_TOO_MUCH"):
        await bot.set_my_commands([good] * 101)
    app = {"type": "web_app", "text": "Mở", "web_app": {"url": "https://a.vn/"}}
    assert await bot.set_chat_menu_button(menu_button=app) is True
    assert fake.menu_button == app
    with refused("Only HTTPS links are allowed"):
        await bot.set_chat_menu_button(menu_button={**app, "web_app": {"url": "http://a.vn/"}})
    assert await bot.send_chat_action(42, "typing") is True
    assert user.chat.actions == ["typing"]
    with refused("wrong parameter action in request"):
        await bot.send_chat_action(42, "dancing")
