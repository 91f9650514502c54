"""A channel out of reach, a slow handler, a process that stood still: done once, and said."""

import asyncio
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

from backend import actions as do
from backend.clock import Clock, MovableClock
from backend.db.models import CodeAttempt, CriterionGrade, InboxEntry, Review
from backend.services import inbox, self_ratings
from backend.services.inbox import TakenOverError
from bot import worker
from bot.channels.web import WebSession
from tests import world as worlds
from tests.integration.conversation import code_of, words
from tests.integration.support import actions
from tests.integration.talk import Talk, bot_app
from tests.world import World

SECOND = timedelta(seconds=1)


class SlowSession(WebSession):
    """A web chat whose next calls take so many seconds each."""

    def __init__(self, clock: Clock, *seconds: float) -> None:
        super().__init__(clock)
        self.seconds = list(seconds)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  aiogram's signature
    ) -> TelegramType:
        """Wait, then do what was asked."""
        if self.seconds:
            await asyncio.sleep(self.seconds.pop(0))
        return await super().make_request(bot, method, timeout)


def slow_talk(talk: Talk, *seconds: float) -> Talk:
    """The chat, whose next calls take so many seconds each."""
    talk.app.channels["web"].bot.session = SlowSession(talk.clock, *seconds)
    return talk


async def try_until_answered(talk: Talk, clock: MovableClock) -> list[timedelta]:
    """Let the bot try the newest event until it leaves it; the pauses between its tries."""
    pauses: list[timedelta] = []
    while True:
        await talk.app.worker.drain()
        entry = await InboxEntry.all().order_by("-id").first()
        assert entry is not None
        if entry.lease_until is None:
            return pauses
        pauses.append(entry.lease_until - clock.now())
        clock.move_to(entry.lease_until + timedelta(milliseconds=1))


async def test_an_answer_waits_ten_minutes_for_a_channel_out_of_reach(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    await worlds.fill_in(world, ["dung"], clock.now())
    talk = Talk(bot_app(clock, breaks=[ConnectionError()] * (inbox.MAX_SENDS - 1)), account, clock)
    handed_in = clock.now()
    await talk.post({"message": 0, "action": do.pack(do.Submit(world.reviews["dung"]))})
    pauses = await try_until_answered(talk, clock)
    assert pauses == [min(2**n, 60) * SECOND for n in range(1, inbox.MAX_SENDS)]
    assert sum(pauses, timedelta()) > timedelta(minutes=9)
    assert "Đã nộp tự đánh giá" in await talk.newest()
    assert (await Review.get(id=world.reviews["dung"])).submitted_at == handed_in
    assert await actions(f"review/{world.reviews['dung']}") == ["form-submitted"]


async def test_a_page_only_looked_at_comes_though_the_channel_was_out_of_reach(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    talk = Talk(bot_app(clock, breaks=[ConnectionError()] * 5), account, clock)
    await talk.post({"text": "/tiendo"})
    assert len(await try_until_answered(talk, clock)) == 5
    assert "Tiến độ năm 2022" in await talk.newest()
    assert (await InboxEntry.get()).state == "done"


async def test_a_channel_out_of_reach_for_too_long_holds_up_nobody_for_ever(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    talk = Talk(bot_app(clock, breaks=[ConnectionError()] * (inbox.MAX_SENDS + 1)), account, clock)
    await talk.post({"text": "/viec"})
    assert len(await try_until_answered(talk, clock)) == inbox.MAX_SENDS - 1
    assert (await InboxEntry.get()).state == "failed"
    assert "Chào đồng chí" in await talk.say("/viec")


async def test_a_slow_handler_keeps_its_event_however_short_the_lease(
    world: World, monkeypatch: pytest.MonkeyPatch, clock: MovableClock
) -> None:
    monkeypatch.setattr(inbox, "LEASE", timedelta(seconds=0.3))
    running = MovableClock(clock.now())
    account = await worlds.chat(world, "dung", clock.now())
    first = slow_talk(Talk(bot_app(running), account, running), 1.0)
    review = world.reviews["dung"]
    await first.post({"message": 0, "action": do.pack(do.Grade(review, "c1", "T"))})
    async with first.app.running(), bot_app(running).running(), asyncio.timeout(20):
        while True:
            seen = inbox.arrived.count
            if (await InboxEntry.get()).state == "done":
                break
            await inbox.arrived.wait(seen, 0.1)
    assert (await InboxEntry.get()).attempts == 1
    assert len(await first.lines()) == 1
    assert await actions(f"review/{review}") == ["grade-recorded"]


async def test_a_handler_that_hangs_is_stopped_and_the_chat_goes_on(
    world: World, monkeypatch: pytest.MonkeyPatch, clock: MovableClock
) -> None:
    monkeypatch.setattr(worker, "LONGEST_SECONDS", 0.5)
    account = await worlds.chat(world, "dung", clock.now())
    talk = slow_talk(Talk(bot_app(clock), account, clock), *[60.0] * inbox.MAX_ATTEMPTS)
    await talk.post({"text": "/viec"})
    assert len(await try_until_answered(talk, clock)) == inbox.MAX_ATTEMPTS - 1
    assert (await InboxEntry.get()).state == "failed"
    assert await talk.newest() == words("error-unexpected")


async def test_a_process_that_stood_still_changes_nothing_of_what_was_taken_over(
    world: World, clock: MovableClock
) -> None:
    await inbox.store("web", "1", "1", {"text": "-"}, clock.now())
    (stood_still,) = await inbox.take(clock.now())
    later = clock.now() + inbox.LEASE + SECOND
    (takes_over,) = await inbox.take(later)

    async def grade(entry: inbox.TakenEntry, value: str) -> None:
        token = inbox.current_entry.set(entry)
        try:
            dung = world.actor("dung")
            await self_ratings.record_grade(dung, world.reviews["dung"], "c1", value, later)
        finally:
            inbox.current_entry.reset(token)

    with pytest.raises(TakenOverError):
        await grade(stood_still, "K")
    assert not await CriterionGrade.exists()
    await inbox.retry_at(stood_still, later)
    await inbox.finish(stood_still)
    assert not await inbox.give_up(stood_still)
    assert (await InboxEntry.get()).state == "taken"
    await grade(takes_over, "T")
    assert (await CriterionGrade.get()).grade == "T"
    await inbox.finish(takes_over)
    assert (await InboxEntry.get()).state == "done"


async def test_a_hint_that_could_not_be_sent_comes_when_the_channel_is_back(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.stranger(clock.now())
    talk = Talk(bot_app(clock, breaks=[ConnectionError()]), account, clock)
    await talk.post({"text": "xin chào"})
    assert len(await try_until_answered(talk, clock)) == 1
    assert words("link-how") in await talk.newest()
    await talk.say("xin chào")
    assert len(await talk.lines()) == 1


async def test_a_wrong_code_whose_answer_could_not_be_sent_counts_once(
    world: World, clock: MovableClock
) -> None:
    code = await code_of(world, "dung", clock)
    account = await worlds.stranger(clock.now())
    breaks = [ConnectionError(), ConnectionError(), None] * 4
    talk = Talk(bot_app(clock, breaks=breaks), account, clock)
    for number in range(1, 5):
        await talk.post({"text": "2222-2222"})
        assert len(await try_until_answered(talk, clock)) == 2
        assert await talk.newest() == words("error-code-wrong")
        assert (await CodeAttempt.get()).wrong == number
    assert "Trần Thị Dung" in await talk.say(code)
