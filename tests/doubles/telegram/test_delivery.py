"""The Telegram double, proved with both real clients: polling, webhook, faults, rate."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from tests.doubles.telegram import WEBHOOK_HEADER, FakeTelegram, FakeUser
from tests.doubles.telegram.clients import AnyBot, aiogram_bot, ptb_bot
from tests.doubles.telegram.faults import FaultKind
from tests.doubles.telegram.fixtures import bot, clock, fake, user
from tests.doubles.telegram.proof import (
    CONFLICT,
    FORBIDDEN,
    NO_ANSWER,
    NO_JSON,
    RETRY_AFTER,
    SERVER_ERROR,
    Clock,
    Errors,
    keyboard,
    refused,
)

__all__ = ["bot", "clock", "fake", "user"]
pytestmark = pytest.mark.e2e
Connect = Callable[..., AbstractAsyncContextManager[AnyBot]]


class Receiver:
    """A webhook that answers what it was told to, then 200."""

    def __init__(self, statuses: Sequence[int], body: dict[str, Any]) -> None:
        self.base = ""
        self.seen: list[tuple[str, int]] = []
        self._statuses = list(statuses)
        self._body = body

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get(WEBHOOK_HEADER, "")
        self.seen.append((secret, (await request.json())["update_id"]))
        status = self._statuses.pop(0) if self._statuses else 200
        return web.json_response(self._body, status=status)


@asynccontextmanager
async def receiver(*statuses: int, **body: object) -> AsyncIterator[Receiver]:
    here = Receiver(statuses, body)
    app = web.Application()
    app.router.add_post("/hook", here.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    here.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield here
    await runner.cleanup()


async def test_an_update_comes_back_until_an_offset_confirms_it(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    for text in ("một", "hai", "ba"):
        await user.send(text)
    first = await bot.get_updates()
    ids = [one.update_id for one in first]
    assert ids == list(range(ids[0], ids[0] + 4))
    assert [one.message.text for one in first] == ["/start", "một", "hai", "ba"]
    assert [one.update_id for one in await bot.get_updates(limit=2)] == ids[:2]
    assert [one.update_id for one in await bot.get_updates(offset=ids[2])] == ids[2:]
    assert [one.update_id for one in await bot.get_updates(offset=-1)] == ids[3:]
    assert fake.pending == 1
    assert not await bot.get_updates(offset=ids[3] + 1)
    assert fake.repeat_last_update() == ids[3]
    assert [one.update_id for one in await bot.get_updates()] == ids[3:]


async def test_a_long_poll_answers_with_the_next_update(fake: FakeTelegram, bot: AnyBot) -> None:
    waiting = asyncio.ensure_future(bot.get_updates(timeout=30))
    await fake.wait_for_call("getUpdates")
    await fake.user(7).send("x")
    async with asyncio.timeout(5):
        assert [one.message.text for one in await waiting] == ["x"]


async def test_an_idle_long_poll_answers_nothing_after_its_time(fake: FakeTelegram) -> None:
    loop = asyncio.get_running_loop()
    async with aiogram_bot(fake) as bot:
        began = loop.time()
        assert await bot.get_updates(timeout=1) == []
        assert loop.time() - began >= 0.99


async def test_another_poll_or_a_webhook_ends_a_waiting_poll(
    fake: FakeTelegram, bot: AnyBot
) -> None:
    first = asyncio.ensure_future(bot.get_updates(timeout=30))
    await fake.wait_for_call("getUpdates")
    second = asyncio.ensure_future(bot.get_updates(timeout=30))
    with refused("terminated by other getUpdates request", CONFLICT):
        await first
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with refused("terminated by setWebhook request", CONFLICT):
        await second
    with refused("can't use getUpdates method while webhook is active", CONFLICT):
        await bot.get_updates()
    await bot.delete_webhook()
    assert not await bot.get_updates()


async def test_allowed_updates_are_remembered_until_given_anew(
    bot: AnyBot, user: FakeUser
) -> None:
    await bot.send_message(42, "x", reply_markup=keyboard({"A": "a"}))
    [start] = await bot.get_updates(allowed_updates=["callback_query"])
    await user.send("không đến")
    await user.tap("A")
    [tap] = await bot.get_updates(offset=start.update_id + 1)
    assert (tap.update_id, tap.callback_query.data) == (start.update_id + 1, "a")
    assert tap.callback_query.message.text == "x"
    assert tap.callback_query.chat_instance
    await bot.get_updates(allowed_updates=[])
    await user.send("đến")
    assert len(await bot.get_updates()) == 2


async def test_a_webhook_gets_the_secret_and_what_it_refuses_again(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser, clock: Clock
) -> None:
    async with receiver(500, 403) as hook:
        await bot.set_webhook(f"{hook.base}/hook", secret_token="s3cret_-")
        await fake.drained()
        assert len(hook.seen) == 3
        assert set(hook.seen) == {("s3cret_-", hook.seen[0][1])}
        info = await bot.get_webhook_info()
        assert info.url == f"{hook.base}/hook"
        assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"
        assert info.last_error_date.timestamp() == clock.seconds
        await user.send("hai")
        await fake.drained()
        assert hook.seen[3] == ("s3cret_-", hook.seen[0][1] + 1)
        assert fake.repeat_last_update() == hook.seen[3][1]
        await fake.drained()
        assert hook.seen[4] == hook.seen[3]
    assert fake.undelivered == ()


async def test_a_failing_webhook_is_given_up_in_bounds_and_never_ends_the_fake(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    async with receiver(*[500] * 3) as hook:
        await bot.set_webhook(f"{hook.base}/hook")
        await fake.drained()
        assert [one.status for one in fake.deliveries] == [500] * 3
        assert hook.seen[0][0] == ""
    await user.send("nobody listens")
    await fake.drained()
    assert [one.status for one in fake.deliveries[3:]] == [0] * 3
    assert [one.kind for one in fake.undelivered] == ["message", "message"]
    assert (await bot.get_webhook_info()).last_error_message == "Connection refused"
    assert await bot.send_message(42, "still here")


async def test_updates_not_taken_by_a_webhook_wait_for_the_poll(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    await bot.delete_webhook()
    assert [one.message.text for one in await bot.get_updates()] == ["/start"]
    await bot.delete_webhook(drop_pending_updates=True)
    assert fake.pending == 0


async def test_a_webhook_may_answer_with_a_method_call(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    async with receiver(method="sendMessage", chat_id=42, text="Chào") as hook:
        fake.route("bot.example.org", to=hook.base)
        await bot.set_webhook("https://bot.example.org/hook")
        await user.wait_for("Chào")
        await fake.drained()


async def test_a_webhook_address_and_its_secret_are_checked(bot: AnyBot) -> None:
    for secret, words in (
        ("bí mật", "secret token contains unallowed characters"),
        ("x" * 257, "secret token is too long"),
    ):
        with refused(words):
            await bot.set_webhook("http://127.0.0.1:9/hook", secret_token=secret)
    for url, words in (
        ("http://bot.example.org/hook", "An HTTPS URL must be provided for webhook"),
        ("https://bot.example.org:444/", "Webhook can be set up only on ports 80, 88, 443"),
        ("https://bot.example.org/hook", "Failed to resolve host"),
    ):
        with refused(f"bad webhook: {words}"):
            await bot.set_webhook(url)
    assert (await bot.get_webhook_info()).url == ""


FAULTS: tuple[tuple[FaultKind, str, Errors], ...] = (
    (403, "bot was blocked by the user", FORBIDDEN),
    (429, "", RETRY_AFTER),
    (500, "Internal Server Error", SERVER_ERROR),
    (502, "", NO_JSON),
    ("drop", "", NO_ANSWER),
)


async def test_ordered_faults_hit_the_calls_they_are_for(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    await fake.user(7).send("x")
    for kind, words, errors in FAULTS:
        fake.fail_next(method="sendMessage", kind=kind, chat_id=42, times=2)
        assert await bot.send_message(7, "x")
        for _ in range(2):
            with refused(words, errors):
                await bot.send_message(42, "x")
        assert await bot.send_chat_action(42, "typing")
    assert user.messages == ()
    assert await bot.send_message(42, "x")


async def test_a_429_says_how_long_to_wait(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser
) -> None:
    fake.fail_next(kind=429, retry_after=17)
    with refused("", RETRY_AFTER) as caught:
        await bot.send_message(42, "x")
    wait = getattr(caught.value, "retry_after", None)
    assert getattr(wait, "seconds", wait) == 17


@pytest.mark.parametrize("connect", [aiogram_bot, ptb_bot])
async def test_a_lost_answer_leaves_the_message_sent_or_not(
    fake: FakeTelegram, user: FakeUser, connect: Connect
) -> None:
    async with connect(fake, timeout=0.2) as bot:
        for applied in (False, True):
            fake.fail_next(method="sendMessage", kind="timeout", applied=applied)
            with refused("", NO_ANSWER):
                await bot.send_message(42, "x")
            assert len(user.messages) == applied
        fake.fail_next(method="sendMessage", kind="drop", applied=True)
        with refused("", NO_ANSWER):
            await bot.send_message(42, "y")
    assert [one.text for one in user.messages] == ["x", "y"]


async def test_the_rate_is_measured_and_refused_when_asked(
    fake: FakeTelegram, bot: AnyBot, user: FakeUser, clock: Clock
) -> None:
    watch = fake.watch_rate(per_second=2, clock=clock)
    for person in (fake.user(7), fake.user(8)):
        await person.send("x")
    for step, chat_id in ((0, 42), (0, 7), (0.5, 8), (0.5, 42), (0.5, 42)):
        clock.seconds += step
        await bot.send_message(chat_id, "x")
    assert (watch.chat_violations, watch.overall_violations, watch.peak) == ([42], 1, 3)
    watch = fake.watch_rate(enforce=True, clock=clock)
    assert await bot.send_message(42, "x")
    with refused("", RETRY_AFTER):
        await bot.send_message(42, "x")
    assert watch.violations == 1
