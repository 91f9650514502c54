"""Events of the channels: stored once, in order within a chat, never lost, never applied twice."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime, timedelta

import pytest

from backend import actions as do
from backend.clock import MovableClock
from backend.db.models import CriterionGrade, InboxEntry, LinkCode, Member, Review
from backend.i18n import translator
from backend.services import accounts, inbox
from tests import world as worlds
from tests.integration.support import actions
from tests.integration.talk import KEY, PowerCutError, Talk, bot_app
from tests.world import World

SECOND = timedelta(seconds=1)
AFTER_LEASE = inbox.LEASE + SECOND


async def store(now: datetime, *events: tuple[str, str], channel: str = "web") -> None:
    """Keep events of (chat, update key)."""
    for chat, key in events:
        assert await inbox.store(channel, key, chat, {"text": key}, now)


async def take_keys(now: datetime, limit: int = 20) -> list[str]:
    return [entry.payload["text"] for entry in await inbox.take(now, limit)]


async def states() -> list[str]:
    return [entry.state for entry in await InboxEntry.all().order_by("id")]


async def test_event_delivered_twice_is_kept_once(db: str, clock: MovableClock) -> None:
    def deliver(channel: str = "web", text: str = "Đồng chí") -> Awaitable[bool]:
        return inbox.store(channel, "u-1", "7", {"text": text, "more": [1, None]}, clock.now())

    assert await deliver()
    assert not await deliver(text="changed meanwhile")
    assert sorted(await asyncio.gather(*(deliver("zalo") for _ in range(4)))) == [
        False,
        False,
        False,
        True,
    ]
    first, other = await inbox.take(clock.now())
    assert (first.payload, first.chat_key) == ({"text": "Đồng chí", "more": [1, None]}, "7")
    assert (first.channel, other.channel, first.applied) == ("web", "zalo", False)


async def test_events_of_one_chat_are_taken_one_after_another(
    db: str, clock: MovableClock
) -> None:
    await store(clock.now(), ("a", "a1"), ("a", "a2"), ("a", "a3"))
    for key in ("a1", "a2", "a3"):
        (entry,) = await inbox.take(clock.now())
        assert entry.payload == {"text": key}
        assert await inbox.take(clock.now()) == []
        await inbox.finish(entry)
    assert await states() == ["done"] * 3
    assert await inbox.take(clock.now()) == []


async def test_chats_do_not_wait_for_each_other(db: str, clock: MovableClock) -> None:
    await store(clock.now(), ("a", "a1"), ("a", "a2"), ("b", "b1"), ("c", "c1"))
    await store(clock.now(), ("a", "z1"), channel="zalo")  # the same key on another channel
    assert await take_keys(clock.now(), limit=2) == ["a1", "b1"]
    assert await take_keys(clock.now()) == ["c1", "z1"]
    assert await take_keys(clock.now()) == []


async def test_event_whose_handler_died_is_taken_again_after_its_lease(
    db: str, clock: MovableClock
) -> None:
    await store(clock.now(), ("a", "a1"), ("a", "a2"))
    (first,) = await inbox.take(clock.now())
    assert first.attempts == 1
    assert timedelta(seconds=15) >= inbox.LEASE  # as long as a killed bot's chat waits
    assert await take_keys(clock.now() + inbox.LEASE) == []
    (again,) = await inbox.take(clock.now() + AFTER_LEASE)
    assert (again.id, again.attempts, again.applied) == (first.id, 2, False)
    assert await take_keys(clock.now() + AFTER_LEASE + inbox.LEASE) == []


async def test_event_that_killed_its_handler_thrice_is_put_aside_and_the_chat_goes_on(
    db: str, clock: MovableClock
) -> None:
    await store(clock.now(), ("a", "a1"), ("a", "a2"))
    now = clock.now()
    for _ in range(inbox.MAX_ATTEMPTS):
        assert await take_keys(now) == ["a1"]
        now += AFTER_LEASE
    assert await take_keys(now) == ["a2"]
    assert await states() == ["failed", "taken"]


async def test_applied_event_is_never_put_aside_unanswered(db: str, clock: MovableClock) -> None:
    await store(clock.now(), ("a", "a1"))
    (entry,) = await inbox.take(clock.now())
    token = inbox.current_entry.set(entry)
    await inbox.mark_applied()
    inbox.current_entry.reset(token)
    now = clock.now()
    for attempt in range(2, 7):
        now += AFTER_LEASE
        (entry,) = await inbox.take(now)
        assert (entry.applied, entry.attempts) == (True, attempt)
    await inbox.finish(entry)
    assert await take_keys(now + AFTER_LEASE) == []


async def test_event_handed_back_waits_its_time_and_holds_its_chat(
    db: str, clock: MovableClock
) -> None:
    await store(clock.now(), ("a", "a1"), ("a", "a2"), ("b", "b1"))
    entry = (await inbox.take(clock.now(), limit=1))[0]
    await inbox.retry_at(entry, clock.now() + 2 * SECOND)
    assert await take_keys(clock.now() + SECOND) == ["b1"]
    (again,) = await inbox.take(clock.now() + 3 * SECOND)
    assert (again.id, again.attempts) == (entry.id, 2)
    assert await inbox.give_up(again)
    assert await take_keys(clock.now() + 3 * SECOND) == ["a2"]
    assert await states() == ["failed", "taken", "taken"]


async def test_event_is_open_until_it_is_answered_or_put_aside(
    db: str, clock: MovableClock
) -> None:
    await store(clock.now(), ("a", "a1"), ("b", "b1"))
    assert not await inbox.is_open(("zalo", "a1"))
    for key, end in (("a1", inbox.finish), ("b1", inbox.give_up)):
        assert await inbox.is_open(("web", key))
        (entry,) = await inbox.take(clock.now(), limit=1)
        assert await inbox.is_open(("web", key))
        await end(entry)
        assert not await inbox.is_open(("web", key))


async def test_workers_that_take_at_once_never_take_the_same_event(
    db: str, clock: MovableClock
) -> None:
    chats = [f"chat-{n}" for n in range(24)]
    await store(clock.now(), *((chat, f"{chat}/1") for chat in chats))
    await store(clock.now(), *((chat, f"{chat}/2") for chat in chats))
    taken: list[str] = []
    while batches := [b for b in await _six_takes(clock.now()) if b]:
        entries = [entry for batch in batches for entry in batch]
        assert len({entry.chat_key for entry in entries}) == len(entries)  # one of a chat
        taken += [entry.payload["text"] for entry in entries]
        await asyncio.gather(*(inbox.finish(entry) for entry in entries))
    assert sorted(taken) == sorted(f"{chat}/{n}" for chat in chats for n in (1, 2))
    assert {entry.attempts for entry in await InboxEntry.all()} == {1}
    for chat in chats:
        assert taken.index(f"{chat}/1") < taken.index(f"{chat}/2")


async def _six_takes(now: datetime) -> list[list[inbox.TakenEntry]]:
    return await asyncio.gather(*(inbox.take(now, limit=5) for _ in range(6)))


async def test_sweep_deletes_only_events_answered_a_week_ago(db: str, clock: MovableClock) -> None:
    now = clock.now()
    week = now - inbox.KEPT
    await store(week - SECOND, ("a", "old-done"), ("b", "old-failed"))
    await store(week, ("c", "just-a-week"))
    for entry in await inbox.take(now):
        end = inbox.give_up if entry.chat_key == "b" else inbox.finish
        await end(entry)
    await store(week - SECOND, ("d", "old-waiting"))
    assert await inbox.sweep(now) == 1
    left = {entry.update_key for entry in await InboxEntry.all()}
    assert left == {"old-failed", "old-waiting", "just-a-week"}
    assert await inbox.sweep(now) == 0


async def test_change_committed_before_a_crash_is_answered_but_not_applied_again(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    review = world.reviews["dung"]
    talk = Talk(bot_app(clock, breaks=[PowerCutError()]), account, clock)
    await talk.post({"message": 0, "action": do.pack(do.Grade(review, "c1", "XS"))})
    with pytest.raises(PowerCutError):
        await talk.app.worker.drain()
    assert await states() == ["applied"]
    assert await talk.lines() == ()
    await CriterionGrade.filter(review_id=review).update(grade="K")  # changed elsewhere since
    talk = talk.after_restart()
    assert await talk.app.worker.drain() == 0  # the lease of the dead process still runs
    clock.move_to(clock.now() + AFTER_LEASE)
    assert await talk.app.worker.drain() == 1
    assert "tiêu chí 2/7" in await talk.newest()
    assert (await CriterionGrade.get(review_id=review)).grade == "K"
    assert await actions(f"review/{review}") == ["grade-recorded"]
    assert await states() == ["done"]


async def test_code_redeemed_before_a_crash_is_answered_with_the_next_task(
    world: World, clock: MovableClock
) -> None:
    member = await Member.get(id=world.members["dung"])
    (issued,) = await accounts.issue_codes(
        None, [member], key=KEY.encode(), days=30, now=clock.now()
    )
    account = await worlds.stranger(clock.now())
    talk = Talk(bot_app(clock, breaks=[PowerCutError()]), account, clock)
    await talk.post({"text": f"/start {issued.code}"})
    with pytest.raises(PowerCutError):
        await talk.app.worker.drain()
    assert (await LinkCode.get()).used_by_id == account.id
    talk = talk.after_restart()
    clock.move_to(clock.now() + AFTER_LEASE)
    assert await talk.app.worker.drain() == 1
    assert "Chào đồng chí Trần Thị Dung" in await talk.newest()
    assert "Mã không đúng" not in await talk.all_text()
    assert (await actions()).count("chat-linked") == 1


async def test_event_of_a_process_that_died_before_the_change_is_applied_after_the_lease(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    await talk.post({"message": 0, "action": do.pack(do.Grade(world.reviews["dung"], "c1", "T"))})
    assert len(await inbox.take(clock.now())) == 1  # taken, and never seen again
    assert await talk.app.worker.drain() == 0
    clock.move_to(clock.now() + AFTER_LEASE)
    assert await talk.app.worker.drain() == 1
    assert (await CriterionGrade.get()).grade == "T"


async def test_answer_that_cannot_be_sent_is_tried_again_without_a_second_change(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    await worlds.fill_in(world, ["dung"], clock.now())
    talk = Talk(bot_app(clock, breaks=[ConnectionError()]), account, clock)
    await talk.post({"message": 0, "action": do.pack(do.Submit(world.reviews["dung"]))})
    await talk.app.worker.drain()
    assert await states() == ["applied"]
    handed_in = (await Review.get(id=world.reviews["dung"])).submitted_at
    clock.move_to(clock.now() + 3 * SECOND)
    await talk.app.worker.drain()
    assert "Đã nộp tự đánh giá" in await talk.newest()
    assert (await Review.get(id=world.reviews["dung"])).submitted_at == handed_in
    assert await actions(f"review/{world.reviews['dung']}") == ["form-submitted"]


async def test_event_that_fails_is_tried_thrice_then_told_and_the_chat_goes_on(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    other = await worlds.chat(world, "em", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    await talk.post({"message": "no number", "action": "h"})
    await talk.post({"text": "/viec"})
    beside = Talk(talk.app, other, clock)
    await beside.post({"text": "/viec"})
    for attempt in range(1, inbox.MAX_ATTEMPTS + 1):
        await talk.app.worker.drain()
        entry = await InboxEntry.all().order_by("id").first()
        assert entry is not None
        assert entry.attempts == attempt
        assert "Chào đồng chí" in await beside.newest()  # another chat never waited
        clock.move_to(clock.now() + 10 * SECOND)
    unexpected, task = [line.text for line in await talk.lines()]
    assert unexpected == translator("vi").text("error-unexpected")
    assert "Chào đồng chí Trần Thị Dung" in task
    assert await states() == ["failed", "done", "done"]


async def test_channel_that_cannot_even_say_sorry_stops_nobody(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    breaks = [ValueError() for _ in range(inbox.MAX_ATTEMPTS + 1)]
    talk = Talk(bot_app(clock, breaks=breaks), account, clock)
    await talk.post({"text": "/viec"})
    for _ in range(inbox.MAX_ATTEMPTS):
        await talk.app.worker.drain()
        clock.move_to(clock.now() + 10 * SECOND)
    assert await states() == ["failed"]
    assert await talk.lines() == ()
    assert "Chào đồng chí" in await talk.say("/viec")


async def test_two_bot_processes_answer_every_event_once_and_in_order(
    world: World, clock: MovableClock
) -> None:
    names = ("an", "binh", "chi", "dung", "em", "oanh")
    talks = [
        Talk(bot_app(clock), await worlds.chat(world, name, clock.now()), clock) for name in names
    ]
    for criterion in worlds.MEMBER_CRITERIA[:3]:
        for name, talk in zip(names, talks, strict=True):
            action = do.Grade(world.reviews[name], criterion, "T")
            await talk.post({"message": 0, "action": do.pack(action)})
    async with bot_app(clock).running(), bot_app(clock).running(), asyncio.timeout(20):
        while True:
            seen = inbox.arrived.count
            if set(await states()) == {"done"}:
                break
            await inbox.arrived.wait(seen, 0.1)
    assert {entry.attempts for entry in await InboxEntry.all()} == {1}
    for name, talk in zip(names, talks, strict=True):
        total = 10 if name in worlds.LEADERS else 7
        shown = [line.text.splitlines()[0] for line in await talk.lines()]
        assert [f"tiêu chí {n}/{total}" in text for n, text in enumerate(shown, 2)] == [True] * 3
    assert (await actions()).count("grade-recorded") == 18
