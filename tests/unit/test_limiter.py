"""How fast the bulk goes out on Telegram: measured on a clock of its own."""

import asyncio
from collections.abc import Sequence
from itertools import pairwise

import pytest
from telegram.error import RetryAfter, TimedOut

from backend.clients.telegram_budget import Replies
from scheduler import limiter
from scheduler.limiter import (
    CHAT_GAP,
    GRACE,
    LEAST,
    LIMIT,
    PER_SECOND,
    HeldError,
    SafeLimiter,
    still_wanted,
)
from tests.doubles.virtual_time import in_no_time

TIMEOUT = 20.0


def now() -> float:
    return asyncio.get_running_loop().time()


class Wire:
    """A wire that answers after a while, notes when each request left, and errs as ordered."""

    def __init__(self, seconds: float = 0.05, ends: Sequence[Exception | None] = ()) -> None:
        self.replies = Replies(now)
        self.limiter = SafeLimiter(self.replies, seconds=TIMEOUT)
        self.seconds = seconds
        self.ends = list(ends)
        self.left: list[float] = []
        self.chats: list[int] = []

    async def request(self, chat: int) -> bool:
        self.left.append(now())
        self.chats.append(chat)
        await asyncio.sleep(self.seconds)
        if self.ends and (error := self.ends.pop(0)):
            raise error
        return True

    async def send(self, chat: int) -> object:
        return await self.limiter.process_request(
            self.request, (chat,), {}, "sendMessage", {"chat_id": chat}, None
        )

    def most_in_a_second(self) -> int:
        return max(sum(1 for t in self.left if at <= t < at + 1 - 1e-9) for at in self.left)


def test_the_bulk_goes_steadily_at_25_a_second_from_the_first_on() -> None:
    wire = Wire()

    async def bulk() -> float:
        await asyncio.gather(*(wire.send(chat) for chat in range(1500)))
        return now()

    assert in_no_time(bulk()) == pytest.approx(1500 / PER_SECOND, abs=0.1)
    assert wire.most_in_a_second() == PER_SECOND
    assert wire.chats == list(range(1500))  # first come, first served


def test_a_timer_that_fires_late_costs_no_rate_and_a_long_pause_makes_no_burst() -> None:
    wire = Wire()

    async def late(seconds: float) -> None:
        """Whatever should happen in these seconds happens at their end."""
        await asyncio.sleep(0.5)
        asyncio.get_running_loop()._virtual_now += seconds  # type: ignore[attr-defined]

    async def bulk() -> float:
        sends = [wire.send(chat) for chat in range(250)]
        await asyncio.gather(*sends, late(0.1))
        return now()

    assert in_no_time(bulk()) == pytest.approx(10, abs=0.1)
    assert wire.most_in_a_second() <= PER_SECOND + 3

    wire = Wire(seconds=0)

    async def asleep() -> None:
        await asyncio.gather(*(wire.send(chat) for chat in range(100)), late(3600))

    in_no_time(asleep())
    assert wire.most_in_a_second() <= PER_SECOND + 1


def test_a_chat_gets_one_message_a_second_and_holds_up_no_other() -> None:
    wire = Wire()

    async def bulk() -> None:
        async def three(chat: int) -> None:
            for _ in range(3):
                await wire.send(chat)

        await asyncio.gather(three(7), *(wire.send(chat) for chat in range(100, 140)))

    in_no_time(bulk())
    to_seven = [at for at, chat in zip(wire.left, wire.chats, strict=True) if chat == 7]
    gaps = [later - earlier for earlier, later in pairwise(to_seven)]
    assert all(gap >= CHAT_GAP for gap in gaps)
    assert len(gaps) == 2
    others = [at for at, chat in zip(wire.left, wire.chats, strict=True) if chat != 7]
    assert max(others) < 42 / PER_SECOND


def test_a_429_holds_everybody_to_its_end() -> None:
    wire = Wire(ends=[None, RetryAfter(30)])
    held: list[float] = []

    async def one(chat: int) -> None:
        while True:
            try:
                await wire.send(chat)
            except RetryAfter:
                await asyncio.sleep(1)
            except HeldError as error:
                held.append(error.seconds)
                await asyncio.sleep(error.seconds)
            else:
                return

    async def bulk() -> None:
        await asyncio.gather(*(one(chat) for chat in range(50)))

    in_no_time(bulk())
    refused = 1 / PER_SECOND + wire.seconds
    after = [at for at in wire.left if at > refused]
    assert min(after) >= refused + 30 + GRACE - 1e-6
    assert len(wire.left) == 51  # each once, and the refused one again
    assert max(held) <= 30 + GRACE
    assert wire.most_in_a_second() <= PER_SECOND


def test_a_reply_that_met_a_429_holds_the_bulk_too() -> None:
    wire = Wire()

    async def bulk() -> None:
        wire.replies.hold(12)
        with pytest.raises(HeldError) as held:
            await wire.send(1)
        assert held.value.seconds == pytest.approx(12)
        await asyncio.sleep(12.01)
        assert await wire.send(1)

    in_no_time(bulk())


@pytest.mark.parametrize("a_second", [0, 5, 15, 25])
def test_the_bulk_leaves_room_for_the_replies_of_its_own_process(a_second: int) -> None:
    wire = Wire()
    sent: list[float] = []

    async def answer() -> None:
        for number in range(a_second * 10):
            await asyncio.sleep(max(0.0, number / a_second - now()))
            wire.replies.note()
            sent.append(now())

    async def bulk() -> None:
        work = asyncio.gather(*(wire.send(chat) for chat in range(250)))
        await answer()
        if not a_second:
            await asyncio.sleep(10)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)

    in_no_time(bulk())
    in_ten_seconds = [at for at in wire.left if at < 10]
    wanted = max(LEAST, min(PER_SECOND, LIMIT - a_second))
    assert len(in_ten_seconds) == pytest.approx(wanted * 10, abs=20)
    both = sorted(at for at in in_ten_seconds + sent if at >= 1)  # replies wait for nothing
    most = max(sum(1 for t in both if at <= t < at + 1 - 1e-9) for at in both)
    assert most <= LIMIT + 1


def test_two_processes_send_half_as_fast_each_after_a_rest() -> None:
    wire = Wire()

    async def bulk() -> float:
        await wire.send(0)
        wire.limiter.share_among(2)
        begun = now()
        await asyncio.gather(*(wire.send(chat) for chat in range(1, 101)))
        took = now() - begun
        wire.limiter.share_among(1)
        await asyncio.gather(*(wire.send(chat) for chat in range(101, 201)))
        assert now() - begun - took == pytest.approx(100 / PER_SECOND, abs=0.2)
        return took

    assert in_no_time(bulk()) == pytest.approx(1.5 + 100 * 2 / PER_SECOND, abs=0.2)
    assert wire.left[1] >= 1.5


def test_what_is_no_longer_wanted_when_its_turn_comes_does_not_leave() -> None:
    wire = Wire()

    async def unwanted(chat: int) -> None:
        still_wanted.set(lambda: now() < 0.5)
        await wire.send(chat)

    async def bulk() -> list[BaseException | None]:
        chats = [asyncio.ensure_future(unwanted(chat)) for chat in range(50)]
        return await asyncio.gather(*chats, return_exceptions=True)

    ends = in_no_time(bulk())
    assert max(wire.left) < 0.5
    kept = [end for end in ends if isinstance(end, HeldError)]
    assert len(kept) + len(wire.left) == 50
    assert all(error.seconds == 0 for error in kept)


def test_a_call_that_never_ends_is_cut_off() -> None:
    wire = Wire(seconds=10**6)

    async def send() -> float:
        with pytest.raises(TimedOut):
            await wire.send(1)
        return now()

    assert in_no_time(send()) == TIMEOUT


def test_chats_long_at_rest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiter, "_MANY_CHATS", 10)
    wire = Wire()

    async def bulk() -> None:
        for chat in range(200):
            await wire.send(chat)

    in_no_time(bulk())
    assert len(wire.limiter._chats) <= 10 + CHAT_GAP * PER_SECOND
