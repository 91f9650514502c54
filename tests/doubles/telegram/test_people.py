"""The people of the Telegram double: what they do, and what they see of a real bot."""

import asyncio
from collections.abc import AsyncIterator
from unicodedata import normalize

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery, InaccessibleMessage, Message

from tests.doubles.telegram import FakeTelegram, FakeUser, Tap, fake_telegram
from tests.doubles.telegram.clients import aiogram_bot
from tests.doubles.telegram.fixtures import clock, fake, user
from tests.doubles.telegram.proof import Clock, keyboard

__all__ = ["clock", "fake", "user"]
pytestmark = pytest.mark.e2e

MONTH = 30 * 24 * 3600
GRADES = keyboard({"Xuất sắc": "g:4", "Tốt": "g:3"}, {"Chưa tốt": "g:1", "Trợ giúp": "tg://x?y"})


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[Bot]:
    async with aiogram_bot(fake) as client:
        yield client


class GradeBot:
    """A small aiogram bot: asks for a grade, and shows it in the same message."""

    def __init__(self) -> None:
        self.dispatcher = Dispatcher()
        self.dispatcher.message.register(self.ask)
        self.dispatcher.callback_query.register(self.record)
        self.unreadable = 0

    async def ask(self, message: Message, bot: Bot) -> None:
        await bot.send_message(message.chat.id, "Tự xếp loại?", reply_markup=GRADES)  # pyright: ignore[reportArgumentType]

    async def record(self, query: CallbackQuery, bot: Bot) -> None:
        self.unreadable += isinstance(query.message, InaccessibleMessage)
        assert query.message
        await bot.edit_message_text(
            f"Đã ghi: {query.data}",
            chat_id=query.from_user.id,
            message_id=query.message.message_id,
        )
        await query.answer("Đã lưu")


@pytest.fixture
async def grade_bot(bot: Bot) -> AsyncIterator[GradeBot]:
    running = GradeBot()
    polling = asyncio.ensure_future(
        running.dispatcher.start_polling(
            bot, polling_timeout=30, handle_signals=False, close_bot_session=False
        )
    )
    yield running
    await running.dispatcher.stop_polling()
    await polling


async def test_a_person_talks_with_a_polling_aiogram_bot(
    grade_bot: GradeBot, user: FakeUser
) -> None:
    assert (await user.wait_for("xếp loại")).labels == (
        "Xuất sắc",
        "Tốt",
        "Chưa tốt",
        "Trợ giúp",
    )
    assert user.screen.rows[0] == ("Xuất sắc", "Tốt")
    await user.tap("Tốt")
    await user.wait_for("Đã ghi: g:3")
    assert (await user.wait_for_alert("đã lưu")).pop_up is False
    assert (user.screen.text, user.screen.rows) == ("Đã ghi: g:3", ())
    assert [one.text for one in user.history] == ["Tự xếp loại?", "Đã ghi: g:3"]
    assert user.alerts == ("Đã lưu",)
    assert user.unanswered == ()


async def test_a_month_old_button_still_works(
    grade_bot: GradeBot, user: FakeUser, clock: Clock
) -> None:
    old = await user.wait_for("xếp loại")
    clock.seconds += MONTH
    await user.send("/start")
    new = await user.wait_for("xếp loại")
    assert new.message_id > old.message_id
    await user.tap("g:1", message_id=old.message_id, inaccessible=True)
    assert (await user.wait_for("Đã ghi: g:1")).message_id == old.message_id
    assert grade_bot.unreadable == 1
    assert user.screen == new


async def test_two_taps_at_once_come_in_one_batch_with_ids_of_their_own(
    bot: Bot, user: FakeUser
) -> None:
    await ask(bot)
    await bot.get_updates(offset=-1)
    first, second = await user.tap_twice_at_once("Tốt")
    queries = [one.callback_query for one in await bot.get_updates() if one.callback_query]
    assert [one.id for one in queries] == [first.query_id, second.query_id]
    assert queries[0].message == queries[1].message
    assert user.unanswered == (first.query_id, second.query_id)


async def ask(bot: Bot) -> Message:
    return await bot.send_message(42, "Tự xếp loại?", reply_markup=GRADES)  # pyright: ignore[reportArgumentType]


async def test_a_button_is_found_as_a_person_would_find_it(bot: Bot, user: FakeUser) -> None:
    await ask(bot)
    await bot.send_message(42, "không có nút")
    pressed: list[str | None] = []
    for name in ("Tốt", normalize("NFD", "xuất"), "chưa", "g:4"):
        await user.tap(name)
        [update] = await bot.get_updates(offset=-1)
        assert update.callback_query
        pressed.append(update.callback_query.data)
    assert pressed == ["g:3", "g:4", "g:1", "g:4"]
    assert await user.tap("Trợ giúp") == Tap(url="tg://x?y")
    for name in ("t", "Kém"):
        with pytest.raises(AssertionError, match="Xuất sắc"):
            await user.tap(name, timeout=0)
    await user.forge("g:99")
    [update] = await bot.get_updates(offset=-1)
    assert update.callback_query
    assert update.callback_query.data == "g:99"


async def test_a_button_of_a_deleted_message_sends_no_content(bot: Bot, user: FakeUser) -> None:
    sent = await ask(bot)
    await bot.delete_message(42, sent.message_id)
    with pytest.raises(AssertionError, match="no button"):
        await user.tap("Tốt", timeout=0)
    await user.tap("Tốt", message_id=sent.message_id)
    [update] = await bot.get_updates(offset=-1)
    assert update.callback_query
    assert isinstance(update.callback_query.message, InaccessibleMessage)
    assert [one.text for one in user.history] == ["Tự xếp loại?"]


async def test_waiting_counts_from_the_last_action(bot: Bot, user: FakeUser) -> None:
    await bot.send_message(42, "một")
    await bot.send_message(42, "hai")
    assert (await user.wait_for("một")).text == "một"
    assert (await user.wait_for(lambda screen: screen.message_id > 2)).text == "hai"
    await user.send("x")
    with pytest.raises(AssertionError, match="on the screen: 'hai'"):
        await user.wait_for("hai", timeout=0.01)
    with pytest.raises(AssertionError, match="waited"):
        await user.wait_for_alert(timeout=0)


async def test_a_person_sends_only_what_an_app_would(bot: Bot, user: FakeUser) -> None:
    for text in ("", " ", "x" * 4097):
        with pytest.raises(ValueError, match="4096"):
            await user.send(text)
    await user.send("/start abc-1")
    [update] = await bot.get_updates(offset=-1)
    assert update.message
    assert update.message.entities
    assert (update.message.entities[0].type, update.message.entities[0].length) == (
        "bot_command",
        6,
    )


async def test_the_fake_ends_while_a_poll_still_waits() -> None:
    async with fake_telegram() as fake, aiogram_bot(fake) as bot:
        poll = asyncio.ensure_future(bot.get_updates(timeout=30))
        await fake.wait_for_call("getUpdates")
        await fake.close()
        assert await poll == []
        with pytest.raises(AssertionError, match="0 calls of sendMessage"):
            await fake.wait_for_call("sendMessage", timeout=0)
        await fake.user(7).send("x")
        with pytest.raises(AssertionError, match="1 updates still pending"):
            await fake.drained(timeout=0)
