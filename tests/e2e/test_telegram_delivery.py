"""The bulk on Telegram: the real ExtBot against a server that blocks, stalls and breaks down."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from pydantic import SecretStr

from backend.actions import Home
from backend.clients.telegram_budget import replies
from backend.clock import MovableClock
from backend.db.models import Account, Notice
from backend.screen import Screen, line, page, tap
from backend.services.claims import MAX_ATTEMPTS, Worker
from backend.services.notices import Composed, DueNotice
from scheduler.app import create_senders
from scheduler.channels.telegram import TelegramSender
from scheduler.delivery import Delivery
from tests import world as worlds
from tests.doubles.telegram import FakeTelegram
from tests.doubles.telegram.faults import FaultKind
from tests.e2e.chats import BASE_URL, PATIENCE, Stage, fake, impatient, said, stage
from tests.integration.post import ALONE, TOGETHER, machine, notice, put, row, states

__all__ = ["fake", "impatient", "stage"]
pytestmark = pytest.mark.e2e

TROUBLES: tuple[FaultKind, ...] = (500, 502, "timeout", "drop")
HOUR = timedelta(hours=1)
#: By so much of a second a busy machine may shift what arrives; the benchmark allows a 50th.
BUSY = 0.25


@dataclass
class Post:
    """A scheduler process, and the double it speaks with."""

    stage: Stage
    hours: MovableClock
    delivery: Delivery
    sender: TelegramSender

    async def put(self, name: str, key: str, **changes: object) -> None:
        now = self.stage.clock.now()
        await put(now, notice(self.stage.world, name, key, now, **changes))

    def later(self, by: timedelta) -> None:
        self.hours.move_to(self.hours.now() + by)


def started(stage: Stage, *, seconds: float = 2.0) -> Post:
    """A process started anew; it waits so long for an answer."""
    settings = stage.settings.model_copy(update={"telegram_timeout": seconds})
    senders = create_senders(settings, stage.clock)
    telegram = senders["telegram"]
    assert isinstance(telegram, TelegramSender)
    hours = machine(stage.clock.now())
    delivery = Delivery(stage.clock, senders, [TOGETHER, ALONE], Worker(clock=hours))
    return Post(stage, hours, delivery, telegram)


@pytest.fixture
async def post(stage: Stage) -> AsyncIterator[Post]:
    made = started(stage)
    yield made
    await made.delivery.close()
    replies.forget()


@pytest.fixture
async def patient(stage: Stage) -> AsyncIterator[Post]:
    """A process that takes no slow machine for a server that is down."""
    made = started(stage, seconds=PATIENCE)
    yield made
    await made.delivery.close()
    replies.forget()


async def on_telegram(stage: Stage, name: str) -> int:
    """A person who has written to the bot and is linked; his account."""
    user = stage.world.members[name] + 1000
    await stage.fake.user(user).send("/start")
    now = stage.clock.now()
    account = await worlds.chat(stage.world, name, now, channel="telegram", chat_key=str(user))
    return account.id


def shown(stage: Stage, name: str) -> list[str]:
    """What a person sees in his chat, message by message."""
    return [screen.text for screen in stage.fake.user(stage.world.members[name] + 1000).messages]


async def test_a_message_arrives_with_its_words_and_buttons(stage: Stage, post: Post) -> None:
    account = await on_telegram(stage, "an")
    await post.put("an", "a & <b>", kind="letter")
    await post.delivery.drain()
    (text,) = shown(stage, "an")
    assert "a & <b>" in text
    sent = await row("an:a & <b>")
    assert (sent.state, sent.channel, sent.account_id) == ("sent", "telegram", account)
    (call,) = stage.fake.called("sendMessage")
    assert call["parse_mode"] == "HTML"
    assert "is_disabled" in str(call["link_preview_options"])


async def test_a_button_that_opens_a_page_carries_an_address_for_this_chat(
    stage: Stage, post: Post
) -> None:
    async def with_page(notices: Sequence[DueNotice], _: datetime) -> Composed:
        rows = ((page("/outbox", "button-unreached"),), (tap(Home(), "button-home"),))
        return Composed(Screen((line("unreached-head"),), rows), used=(notices[0].id,))

    await on_telegram(stage, "an")
    await post.put("an", "a")
    opening = Delivery(
        stage.clock, {"telegram": post.sender}, [replace(TOGETHER, compose=with_page)]
    )
    await opening.drain()
    person = stage.fake.user(stage.world.members["an"] + 1000)
    opens, acts = (
        person.screen.button(said(label)) for label in ("button-unreached", "button-home")
    )
    assert opens
    assert (opens.url or "").startswith(f"{BASE_URL}/open/")
    assert acts
    assert acts.data == "h"


@pytest.mark.parametrize("kind", TROUBLES)
async def test_a_breakdown_is_waited_out_and_the_message_arrives(
    stage: Stage, post: Post, kind: FaultKind
) -> None:
    await on_telegram(stage, "an")
    await post.put("an", "a")
    fault = stage.fake.fail_next(kind=kind, method="sendMessage")
    await post.delivery.drain()
    assert fault.times == 0
    waiting = await row("an:a")
    assert (waiting.state, waiting.attempts) == ("waiting", 1)
    assert waiting.error == ("timeout" if kind == "timeout" else "network")
    assert await post.delivery.drain() == 0
    post.later(HOUR)
    await post.delivery.drain()
    assert (await row("an:a")).state == "sent"
    assert len(shown(stage, "an")) == 1


async def test_a_429_is_held_to_its_end_for_everybody_and_spends_no_try(
    stage: Stage, post: Post
) -> None:
    for name in ("an", "binh", "chi"):
        await on_telegram(stage, name)
        await post.put(name, "a")
    stage.fake.fail_next(kind=429, method="sendMessage", retry_after=2)
    await post.delivery.drain()
    refused = [call.at for call in stage.fake.calls if call.method == "sendMessage"]
    assert len(refused) == 1
    post.later(HOUR)  # the rows may be taken; the wire is still held
    await post.delivery.drain()
    assert len(stage.fake.called("sendMessage")) == 1
    await asyncio.sleep(2.2)
    post.later(HOUR)
    await post.delivery.drain()
    after = [call.at for call in stage.fake.calls if call.method == "sendMessage"][1:]
    assert min(after) - refused[0] >= 2.0
    assert {(one.state, one.attempts) for one in await Notice.all()} == {("sent", 0)}
    assert all(len(shown(stage, name)) == 1 for name in ("an", "binh", "chi"))


async def test_who_blocks_the_bot_is_given_up_there_and_told_again_when_he_speaks(
    stage: Stage, post: Post
) -> None:
    async with stage.bot():
        dung = await stage.linked("dung")
        await dung.user.block()
        await post.put("dung", "a")
        await post.delivery.drain()
        account = await Account.get(member_id=stage.world.members["dung"])
        assert account.unreachable_at == stage.clock.now()
        assert (await row("dung:a")).state == "unreachable"
        await post.put("dung", "b")
        calls = len(stage.fake.called("sendMessage"))
        await post.delivery.drain()
        assert len(stage.fake.called("sendMessage")) == calls
        await dung.user.unblock()
        await dung.say("/viec")
        await stage.settled()
    assert (await Account.get(id=account.id)).unreachable_at is None
    await post.delivery.drain()
    assert {key: state for key, state in (await states()).items() if key.startswith("dung")} == {
        "dung:a": "sent",
        "dung:b": "sent",
    }
    assert sum("a" in text and "b" in text for text in shown(stage, "dung")) >= 1


async def test_a_chat_telegram_does_not_know_is_given_up(stage: Stage, post: Post) -> None:
    now = stage.clock.now()
    await worlds.chat(stage.world, "an", now, channel="telegram", chat_key="987654321")
    web = await worlds.chat(stage.world, "an", now)
    await post.put("an", "a")
    await post.delivery.drain()
    sent = await row("an:a")
    assert (sent.channel, sent.account_id) == ("web", web.id)


async def test_a_text_telegram_finds_fault_with_is_a_dead_letter_and_the_chat_stays(
    stage: Stage, post: Post
) -> None:
    account = await on_telegram(stage, "an")
    for number in range(500):
        await post.put("an", f"{number:060}")
    await post.delivery.drain()
    assert set((await states()).values()) == {"dead"}
    assert {one.error for one in await Notice.all()} == {"rejected"}
    assert (await Account.get(id=account)).unreachable_at is None


async def test_a_long_breakdown_ends_in_dead_letters_the_office_can_send_again(
    stage: Stage, post: Post
) -> None:
    await on_telegram(stage, "an")
    await post.put("an", "a")
    stage.fake.fail_next(kind=500, method="sendMessage", times=MAX_ATTEMPTS)
    for _ in range(MAX_ATTEMPTS):
        await post.delivery.drain()
        post.later(HOUR)
    assert (await row("an:a")).state == "dead"
    assert shown(stage, "an") == []


async def test_an_answer_that_is_lost_is_the_one_case_that_may_be_said_twice(
    stage: Stage, post: Post
) -> None:
    await on_telegram(stage, "an")
    await post.put("an", "a")
    stage.fake.fail_next(kind="drop", method="sendMessage", applied=True)
    await post.delivery.drain()
    post.later(HOUR)
    await post.delivery.drain()
    assert len(shown(stage, "an")) == 2
    assert (await row("an:a")).state == "sent"


async def test_a_wrong_token_loses_nothing(stage: Stage) -> None:
    settings = stage.settings.model_copy(update={"telegram_token": SecretStr("1:x")})
    stage = replace(stage, settings=settings)
    post = started(stage)
    await on_telegram(stage, "an")
    await post.put("an", "a")
    await post.delivery.drain()
    waiting = await row("an:a")
    assert (waiting.state, waiting.error) == ("waiting", "token")
    await post.delivery.close()


async def test_nobody_gets_two_messages_in_one_second_and_the_limits_hold(
    stage: Stage, patient: Post
) -> None:
    watch = stage.fake.watch_rate(enforce=True, tolerance=BUSY)
    names = list(stage.world.members)[:12]
    for name in names:
        await on_telegram(stage, name)
        for number in range(3):
            await patient.put(name, str(number), kind="letter")
    await patient.delivery.drain()
    assert watch.violations == 0
    assert set((await states()).values()) == {"sent"}
    assert all(len(shown(stage, name)) == 3 for name in names)


async def test_two_schedulers_at_once_send_each_message_once_within_the_limits(
    stage: Stage, patient: Post
) -> None:
    other = started(stage, seconds=PATIENCE)
    watch = stage.fake.watch_rate(enforce=True, tolerance=BUSY)
    names = list(stage.world.members)
    for name in names:
        await on_telegram(stage, name)
        for number in range(4):
            await patient.put(name, str(number), kind="letter" if number % 2 else "task")
    works = [asyncio.ensure_future(one.delivery.run()) for one in (patient, other)]
    async with asyncio.timeout(PATIENCE):
        while await Notice.filter(state__in=["waiting", "claimed"]).exists():  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    for one in (patient, other):
        one.delivery.stop()
    await asyncio.gather(*works)
    await other.delivery.close()
    assert watch.violations == 0
    heard = Counter(text for name in names for text in shown(stage, name))
    assert sum(heard.values()) == 3 * len(names)  # the two tasks of each as one
    assert set((await states()).values()) == {"sent"}


async def test_a_proxy_carries_the_bulk_where_telegram_is_out_of_reach(
    stage: Stage, fake: FakeTelegram
) -> None:
    settings = stage.settings.model_copy(
        update={
            "telegram_api_url": "http://telegram.invalid",
            "telegram_proxy": fake.base_url,  # a server that is asked for whole addresses
        }
    )
    sender = create_senders(settings, stage.clock)["telegram"]
    delivery = Delivery(stage.clock, {"telegram": sender}, [TOGETHER])
    await on_telegram(stage, "an")
    now = stage.clock.now()
    await put(now, notice(stage.world, "an", "a", now))
    await delivery.drain()
    await delivery.close()
    assert len(shown(stage, "an")) == 1


async def test_the_replies_of_the_bot_are_counted_against_the_same_budget(stage: Stage) -> None:
    replies.forget()
    async with stage.bot():
        await stage.phone(1).say("/start")
        assert replies.recent == 1
        stage.fake.fail_next(kind=429, method="sendMessage", retry_after=1)
        await stage.phone(1).user.send("/start")
        await stage.fake.wait_for_call("sendMessage", 2)
        await asyncio.sleep(0.2)  # its answer is on the way
        assert 0 < replies.held <= 1
    replies.forget()


async def test_the_log_holds_no_token_and_no_words(
    stage: Stage, post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await on_telegram(stage, "an")
    await post.put("an", "secret-words")
    for kind in (*TROUBLES, 429, 403):
        stage.fake.fail_next(kind=kind, method="sendMessage")
        await post.delivery.drain()
        post.later(HOUR)
    assert stage.fake.called("sendMessage")
    assert stage.fake.token not in caplog.text
    assert stage.fake.token.partition(":")[2] not in caplog.text
    assert "secret-words" not in caplog.text
