"""Delivery: the right chat, once, by day, whatever the clocks do and whatever fails."""

import asyncio
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Never

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Account, Notice, ReminderSetting, WebMessage
from backend.services import accounts, claims, web_chat
from backend.services.claims import FIRST_PAUSE, MAX_ATTEMPTS, Due
from backend.services.links import PageAddresses
from backend.settings import Settings
from scheduler import app, delivery
from scheduler.channels.base import FailedError, Letter, NotYetError, RefusedError, RejectedError
from scheduler.channels.web import WebSender
from scheduler.delivery import Delivery
from scheduler.errands import TRIES_BEFORE_NEXT
from tests import world as worlds
from tests.integration.post import (
    ALONE,
    TOGETHER,
    Office,
    Pigeon,
    notice,
    office,
    put,
    row,
    states,
)
from tests.world import World

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def post(clock: MovableClock) -> Office:
    return office(clock)


async def chat(world: World, name: str, clock: MovableClock, channel: str = "telegram") -> int:
    return (await worlds.chat(world, name, clock.now(), channel=channel)).id


def our_chat(clock: MovableClock, data: Path) -> WebSender:
    settings = Settings(data_dir=data)
    return WebSender(settings, clock, PageAddresses(settings.base_url, b"key"))


async def lines(account: int) -> list[str]:
    return [line.text for line in await web_chat.lines(account)]


def at(hour: int, minute: int = 0, second: int = 0, day: int = 24) -> datetime:
    return datetime(2022, 11, day, hour, minute, second, tzinfo=VIETNAM)


async def test_what_is_due_reaches_its_person_once(
    world: World, clock: MovableClock, post: Office
) -> None:
    an = await chat(world, "an", clock)
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    assert await post.round() == 1
    assert [account for account, _, _ in post.pigeon.taken] == [an]
    sent = await row("an:a")
    assert (sent.state, sent.sent_at, sent.account_id) == ("sent", clock.now(), an)
    assert await put(clock.now(), notice(world, "an", "a", clock.now())) == 0
    assert await post.round() == 0


async def test_several_tasks_of_a_person_are_one_message_and_letters_each_their_own(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    now = clock.now()
    kinds = {"a": "task", "l1": "letter", "b": "task", "l2": "letter"}
    await put(now, *(notice(world, "an", key, now, kind=kind) for key, kind in kinds.items()))
    await post.round()
    assert [len(ids) for _, _, ids in post.pigeon.taken] == [2, 1, 1]
    assert set((await states()).values()) == {"sent"}


async def test_what_is_done_by_then_is_dropped_and_what_is_left_unsaid_waits(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    now = clock.now()
    await put(
        now,
        notice(world, "an", "open", now),
        notice(world, "an", "done", now, facts={"done": True}),
        notice(world, "an", "over", now, expires_at=now),
    )
    await chat(world, "binh", clock)
    await put(now, notice(world, "binh", "done", now, facts={"done": True}))
    await post.round()
    assert list((await states()).values()) == ["sent", "dropped", "dropped", "dropped"]
    assert len(post.texts) == 1


@pytest.mark.parametrize(
    ("moment", "morning"),
    [
        (at(21), at(7, day=25)),
        (at(23, 59), at(7, day=25)),
        (at(0), at(7)),
        (at(6, 59, 59), at(7)),
    ],
)
async def test_nothing_leaves_at_night_and_no_try_is_spent(
    sqlite_world: World, clock: MovableClock, moment: datetime, morning: datetime
) -> None:
    clock.move_to(moment)
    post = office(clock)
    await chat(sqlite_world, "an", clock)
    await put(clock.now(), notice(sqlite_world, "an", "a", clock.now()))
    await post.round()
    assert post.texts == []
    waiting = await row("an:a")
    assert (waiting.state, waiting.due_at, waiting.attempts) == ("waiting", morning, 0)
    clock.move_to(morning - timedelta(seconds=1))
    assert await post.round() == 0
    clock.move_to(morning)
    assert await post.round() == 1
    assert len(post.texts) == 1


@pytest.mark.parametrize("moment", [at(7), at(20, 59, 59)])
async def test_the_day_is_from_seven_to_before_nine(
    sqlite_world: World, clock: MovableClock, moment: datetime
) -> None:
    clock.move_to(moment)
    post = office(clock)
    await chat(sqlite_world, "an", clock)
    await put(clock.now(), notice(sqlite_world, "an", "a", clock.now()))
    await post.round()
    assert len(post.texts) == 1


async def test_a_letter_that_waits_for_its_turn_does_not_leave_after_nightfall(
    sqlite_world: World, clock: MovableClock
) -> None:
    clock.move_to(at(20, 59, 59))
    post = office(clock)
    await chat(sqlite_world, "an", clock)
    await put(clock.now(), notice(sqlite_world, "an", "a", clock.now()))

    class Slow(Pigeon):
        async def deliver(self, letter: Letter) -> None:
            clock.move_to(at(21))
            await super().deliver(letter)

    post.pigeon.__class__ = Slow
    await post.round()
    assert post.texts == []
    assert (await row("an:a")).due_at == at(7, day=25)


async def test_a_frozen_clock_sends_nothing_twice_and_one_that_jumps_a_week_skips_nothing(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    start = clock.now()
    await put(start, *(notice(world, "an", str(day), start + day * DAY) for day in range(8)))
    for _ in range(5):
        await post.round()
    assert len(post.texts) == 1
    clock.move_to(start + 7 * DAY)
    await post.round()
    assert [len(ids) for _, _, ids in post.pigeon.taken] == [1, 7]
    assert set((await states()).values()) == {"sent"}


async def test_a_clock_set_back_sends_nothing_a_second_time(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    start = clock.now()
    await put(start, notice(world, "an", "a", start))
    await post.round()
    for days in (-30, 1, -1, 30):
        clock.move_to(start + days * DAY)
        await put(clock.now(), notice(world, "an", "a", clock.now()))
        await post.round()
    assert len(post.texts) == 1


async def test_after_three_days_off_a_person_gets_one_message_for_all(
    world: World, clock: MovableClock, post: Office
) -> None:
    start = clock.now()
    await chat(world, "an", clock)
    await put(
        start,
        *(notice(world, "an", str(d), start + d * DAY) for d in range(4)),
        notice(world, "an", "gone", start + DAY, expires_at=start + 2 * DAY),
    )
    after = office(clock)
    after.later(3 * DAY)
    await after.round()
    assert [len(ids) for _, _, ids in after.pigeon.taken] == [4]
    assert (await row("an:gone")).state == "dropped"


async def test_the_hosts_own_time_zone_changes_nothing(
    sqlite_world: World, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.move_to(at(6, 30))
    await chat(sqlite_world, "an", clock)
    await put(clock.now(), notice(sqlite_world, "an", "a", clock.now()))
    for zone in ("America/New_York", "Europe/Berlin", "Pacific/Auckland"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        post = office(clock)
        await post.round()
        assert post.texts == []
        assert (await row("an:a")).due_at == at(7)
    monkeypatch.delenv("TZ")
    time.tzset()


async def test_the_preferred_channel_comes_first_then_the_messenger_linked_last_then_our_chat(
    sqlite_world: World, clock: MovableClock, tmp_path: Path
) -> None:
    zalo = Pigeon(clock, name="zalo")
    web = Pigeon(clock, name="web")
    post = office(clock, zalo, web)
    now = clock.now()
    for hours, channel in enumerate(("zalo", "telegram", "web")):
        await worlds.chat(sqlite_world, "an", now + hours * HOUR, channel=channel)
    taken = []
    for number, preferred in enumerate(("", "web", "zalo", "telegram", "pigeon")):
        await ReminderSetting.update_or_create(
            {"channel": preferred}, member_id=sqlite_world.members["an"]
        )
        await put(now, notice(sqlite_world, "an", str(number), now))
        await post.round()
        taken.append((await row(f"an:{number}")).channel)
    assert taken == ["telegram", "web", "zalo", "telegram", "telegram"]


async def test_who_blocked_one_channel_gets_it_by_the_next_and_is_not_tried_there_again(
    world: World, clock: MovableClock, tmp_path: Path
) -> None:
    post = office(clock, our_chat(clock, tmp_path))
    telegram = await chat(world, "an", clock)
    web = await chat(world, "an", clock, "web")
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    post.pigeon.ends.append(RefusedError())
    await post.round()
    assert (await row("an:a")).channel == "web"
    assert len(await lines(web)) == 1
    assert (await Account.get(id=telegram)).unreachable_at == clock.now()
    await put(clock.now(), notice(world, "an", "b", clock.now()))
    await post.round()
    assert post.texts == []
    assert len(await lines(web)) == 2


async def test_a_chat_that_speaks_again_is_told_what_it_missed(
    world: World, clock: MovableClock, post: Office
) -> None:
    telegram = await chat(world, "an", clock)
    now = clock.now()
    await put(
        now,
        notice(world, "an", "a", now),
        notice(world, "an", "short", now, expires_at=now + HOUR),
    )
    post.pigeon.ends.append(RefusedError())
    await post.round()
    assert set((await states()).values()) >= {"unreachable"}
    clock.move_to(now + 2 * HOUR)
    await accounts.identify("telegram", "telegram-an", clock.now())
    assert (await Account.get(id=telegram)).unreachable_at is None
    await post.round()
    assert (await row("an:a")).state == "sent"
    assert (await row("an:short")).state == "unreachable"
    assert len(post.texts) == 1


async def test_why_nobody_was_reached_is_told_apart(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    await chat(world, "binh", clock, "zalo")
    post.pigeon.ends.append(RefusedError())
    for name in ("an", "binh", "chi"):
        await put(clock.now(), notice(world, name, "a", clock.now()))
        await post.round()
    reasons = {row.dedup_key: row.error for row in await Notice.filter(state="unreachable")}
    assert reasons == {"an:a": "refused", "binh:a": "off", "chi:a": "no-chat"}


async def test_a_failure_is_tried_again_later_and_on_the_next_channel_after_some_tries(
    world: World, clock: MovableClock, tmp_path: Path
) -> None:
    post = office(clock, our_chat(clock, tmp_path))
    await chat(world, "an", clock)
    web = await chat(world, "an", clock, "web")
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    post.pigeon.ends.extend([FailedError("network")] * TRIES_BEFORE_NEXT)
    for attempt in range(1, TRIES_BEFORE_NEXT):
        await post.round()
        waiting = await row("an:a")
        assert (waiting.state, waiting.attempts, waiting.error) == ("waiting", attempt, "network")
        assert await post.round() == 0
        post.later(claims.pause_after(attempt))
    await post.round()
    assert (await row("an:a")).channel == "web"
    assert len(await lines(web)) == 1


async def test_who_has_one_channel_only_is_tried_until_it_is_a_dead_letter(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    post.pigeon.ends.extend([FailedError("timeout")] * 99)
    for _ in range(MAX_ATTEMPTS):
        assert await post.round() == 1
        post.later(HOUR)
    dead = await row("an:a")
    assert (dead.state, dead.error, dead.attempts) == ("dead", "timeout", MAX_ATTEMPTS)
    assert await post.round() == 0


async def test_a_text_no_channel_takes_is_a_dead_letter_at_once(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    post.pigeon.ends.append(RejectedError("rejected"))
    await post.round()
    assert ((await row("an:a")).state, (await row("an:a")).error) == ("dead", "rejected")


async def test_a_429_is_held_to_its_end_and_spends_no_try(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    post.pigeon.ends.append(NotYetError(90.0))
    await post.round()
    for _ in range(9):
        assert await post.round() == 0
        post.later(timedelta(seconds=9.9))
    post.later(timedelta(seconds=0.9))
    await post.round()
    sent = await row("an:a")
    assert (sent.state, sent.attempts) == ("sent", 0)


async def test_one_message_that_cannot_be_made_holds_up_nobody(
    world: World, clock: MovableClock, post: Office
) -> None:
    for name in ("an", "binh"):
        await chat(world, name, clock)
    now = clock.now()
    await put(
        now,
        notice(world, "an", "odd", now, kind="of tomorrow"),
        notice(world, "an", "a", now),
        notice(world, "binh", "a", now),
    )

    async def broken(*_: object) -> Never:
        raise RuntimeError("secret words")

    breaking = Delivery(
        clock, {"telegram": post.pigeon}, [replace(TOGETHER, compose=broken), ALONE], post.worker
    )
    await breaking.drain()
    assert set((await states()).values()) == {"waiting"}
    assert {one.error for one in await Notice.all()} == {"failed", "unknown"}
    post.later(FIRST_PAUSE)
    await post.round()
    assert sorted((await states()).items()) == [
        ("an:a", "sent"),
        ("an:odd", "waiting"),
        ("binh:a", "sent"),
    ]


async def test_the_line_of_the_web_chat_and_its_mark_are_one(
    world: World, clock: MovableClock, tmp_path: Path
) -> None:
    post = office(clock, our_chat(clock, tmp_path))
    web = await chat(world, "an", clock, "web")
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    (due,) = await claims.claim(clock.now(), 9, post.worker)
    ids = [one.id for one in due.notices]
    said = ("text", None, ids, post.worker, clock.now())
    with pytest.raises(Exception, match=r"(?i)foreign key|violates"):
        await web_chat.deliver(10**6, *said)
    assert (await row("an:a")).state == "claimed"
    assert await web_chat.deliver(web, *said)
    assert not await web_chat.deliver(web, *said)
    assert await lines(web) == ["text"]
    assert await WebMessage.all().count() == 1


async def test_a_stop_finishes_what_is_on_its_way_and_begins_nothing(
    world: World, clock: MovableClock, post: Office
) -> None:
    for name in ("an", "binh"):
        await chat(world, name, clock)
    begun, goes_on = asyncio.Event(), asyncio.Event()

    class Slow(Pigeon):
        async def deliver(self, letter: Letter) -> None:
            begun.set()
            if letter.still_wanted():
                await goes_on.wait()
                await claims.mark_sent(
                    letter.ids, letter.worker, letter.account.id, "x", clock.now()
                )
                return
            raise NotYetError

    post.pigeon.__class__ = Slow
    now = clock.now()
    await put(now, *(notice(world, "an", key, now, kind="letter") for key in ("a", "b")))
    work = asyncio.ensure_future(post.delivery.run())
    await begun.wait()
    post.delivery.stop()
    await put(now, notice(world, "binh", "a", now))
    goes_on.set()
    await work
    assert await states() == {"an:a": "sent", "an:b": "waiting", "binh:a": "waiting"}
    assert (await row("an:b")).attempts == 0


async def test_what_is_put_out_while_it_runs_leaves_at_once(
    world: World, clock: MovableClock, post: Office
) -> None:
    await chat(world, "an", clock)
    work = asyncio.ensure_future(post.delivery.run())
    await asyncio.sleep(0.2)
    begun = asyncio.get_running_loop().time()
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    await first_letter(post)
    assert asyncio.get_running_loop().time() - begun < 1.0
    post.delivery.stop()
    await work


async def test_a_database_that_fails_for_a_while_ends_nothing(
    world: World, clock: MovableClock, post: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "TROUBLE_SECONDS", 0.01)
    await chat(world, "an", clock)
    claim, failures = claims.claim, iter([OSError(), OSError()])

    async def sometimes(*arguments: object) -> tuple[Due, ...]:
        for error in failures:
            raise error
        return await claim(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(claims, "claim", sometimes)
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    work = asyncio.ensure_future(post.delivery.run())
    await first_letter(post)
    post.delivery.stop()
    await work
    assert (await row("an:a")).state == "sent"


async def first_letter(post: Office) -> None:
    """Wait until the channel took something."""
    async with asyncio.timeout(20):
        while not post.texts:  # noqa: ASYNC110  nothing tells of it
            await asyncio.sleep(0.01)


async def test_a_message_that_hangs_holds_up_a_stop_for_a_while_only_and_is_not_lost(
    world: World, clock: MovableClock, post: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "DRAIN_SECONDS", 0.2)
    begun = asyncio.Event()

    class Hanging(Pigeon):
        async def deliver(self, letter: Letter) -> None:
            begun.set()
            await asyncio.Event().wait()
            await super().deliver(letter)

    post.pigeon.__class__ = Hanging
    await chat(world, "an", clock)
    await put(clock.now(), notice(world, "an", "a", clock.now()))
    work = asyncio.ensure_future(post.delivery.run())
    await begun.wait()
    async with asyncio.timeout(10):
        await app._finish(post.delivery, work)
    assert work.cancelled()
    assert post.pigeon.closed
    assert (await row("an:a")).state == "claimed"
    heir = office(clock, hours=post.hours)
    heir.hours.move_to(heir.hours.now() + claims.LEASE + timedelta(seconds=1))
    await heir.round()
    assert len(heir.texts) == 1
