"""The outbox: each thing once, all of one person's at a time, nothing lost with a worker."""

import asyncio
from datetime import datetime, timedelta

import pytest

from backend.clock import MovableClock
from backend.db.models import Notice
from backend.services import claims, demo, outbox, own_chats
from backend.services.claims import FIRST_PAUSE, LEASE, LONGEST_PAUSE, MAX_ATTEMPTS, Worker
from backend.services.commands import command
from backend.services.links import PageLink
from backend.services.signals import outgoing
from tests import world as worlds
from tests.integration.post import machine, notice, put, row, states
from tests.world import World

SECOND = timedelta(seconds=1)


@pytest.fixture
def now(clock: MovableClock) -> datetime:
    return clock.now()


@pytest.fixture
def worker(now: datetime) -> Worker:
    return Worker(clock=machine(now))


def on(worker: Worker, by: timedelta) -> datetime:
    """Let the machine's clock of a worker go on; its time then."""
    assert isinstance(worker.clock, MovableClock)
    worker.clock.move_to(worker.clock.now() + by)
    return worker.clock.now()


async def test_a_second_row_with_the_same_key_is_never_written(
    world: World, now: datetime
) -> None:
    tasks = [notice(world, "an", key, now) for key in ("a", "b", "b")]
    assert await put(now, *tasks) == 2
    assert await put(now, *tasks, notice(world, "an", "c", now)) == 1
    assert await states() == {"an:a": "waiting", "an:b": "waiting", "an:c": "waiting"}


async def test_a_row_keeps_what_it_was_given(world: World, now: datetime) -> None:
    facts = {"day": "2022-11-30", "left": 3, "late": False, "who": None, "place": "Sở «A»"}
    ends = now + timedelta(days=2)
    await put(
        now,
        notice(world, "an", "a", now, facts=facts, expires_at=ends, campaign_id=world.campaign),
    )
    stored = await row("an:a")
    assert (stored.facts, stored.created_at, stored.due_at) == (facts, now, now)
    assert (stored.expires_at, stored.campaign_id) == (ends, world.campaign)
    (due,) = await claims.claim(now, 9, Worker())
    (one,) = due.notices
    assert (one.facts, one.created_at, one.due_at, one.expires_at) == (facts, now, now, ends)
    assert (one.kind, one.subject, one.campaign_id) == ("task", "a", world.campaign)


async def test_many_thousand_rows_are_put_in_at_once(world: World, now: datetime) -> None:
    tasks = [notice(world, "an", str(number), now) for number in range(12_001)]
    assert await put(now, *tasks) == 12_001
    assert await put(now, *tasks) == 0
    assert await Notice.all().count() == 12_001


async def test_putting_in_wakes_who_waits_and_repeating_wakes_nobody(
    world: World, now: datetime
) -> None:
    before = outgoing.count
    await put(now, notice(world, "an", "a", now))
    assert outgoing.count == before + 1
    await put(now, notice(world, "an", "a", now))
    assert outgoing.count == before + 1


async def test_only_what_is_due_is_taken_and_who_waits_longest_comes_first(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(
        now,
        notice(world, "an", "later", now + SECOND),
        notice(world, "binh", "now", now),
        notice(world, "chi", "before", now - SECOND),
    )
    taken = await claims.claim(now, 9, worker)
    assert [due.member_id for due in taken] == [world.members["chi"], world.members["binh"]]
    assert await states() == {
        "an:later": "waiting",
        "binh:now": "claimed",
        "chi:before": "claimed",
    }


async def test_all_that_is_due_for_a_person_is_taken_together(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(
        now,
        notice(world, "an", "first", now - SECOND),
        *(notice(world, "binh", str(number), now) for number in range(30)),
        notice(world, "an", "last", now),
        notice(world, "an", "not yet", now + SECOND),
    )
    (an,) = await claims.claim(now, 1, worker)
    assert [one.subject for one in an.notices] == ["first", "last"]
    (binh,) = await claims.claim(now, 1, worker)
    assert len(binh.notices) == 30
    assert await claims.claim(now, 1, worker) == ()


async def test_a_person_another_worker_is_busy_with_is_left_to_it(
    world: World, now: datetime, worker: Worker
) -> None:
    other = Worker(clock=worker.clock)
    await put(now, notice(world, "an", "a", now))
    assert await claims.claim(now, 9, worker)
    await put(now, notice(world, "an", "b", now), notice(world, "binh", "a", now))
    (due,) = await claims.claim(now, 9, other)
    assert due.member_id == world.members["binh"]
    assert await claims.others(worker) == await claims.others(other) == 1


async def test_two_workers_at_once_never_share_a_person(
    world: World, now: datetime, worker: Worker
) -> None:
    other = Worker(clock=worker.clock)
    names = list(world.members)
    await put(now, *(notice(world, name, str(n), now) for n in range(4) for name in names))
    both = await asyncio.gather(
        *(claims.claim(now, 3, one) for one in (worker, other) for _ in range(8))
    )
    people = [due.member_id for taken in both for due in taken]
    assert len(people) == len(set(people))
    assert all(len(due.notices) == 4 for taken in both for due in taken)


async def test_what_a_dead_worker_held_is_taken_again_after_its_lease_as_another_try(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, notice(world, "an", "a", now))
    await claims.claim(now, 9, worker)
    heir = Worker(clock=worker.clock)
    on(worker, LEASE)
    assert await claims.claim(now, 9, heir) == ()
    on(worker, SECOND)
    (due,) = await claims.claim(now, 9, heir)
    assert due.notices[0].attempts == 1
    sent = await claims.mark_sent([due.notices[0].id], worker, 1, "web", now)
    assert sent == 0  # the dead one comes back to life and finds it is no longer his
    assert (await row("an:a")).state == "claimed"


async def test_a_workers_own_people_are_not_taken_again_however_the_clock_jumps(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, notice(world, "an", "a", now))
    await claims.claim(now, 9, worker)
    held = {world.members["an"]}
    for jump in (timedelta(days=7), -timedelta(days=30), 2 * LEASE):
        on(worker, jump)
        assert await claims.claim(now, 9, worker, held) == ()
        assert (await row("an:a")).state == "claimed"


async def test_a_lease_from_before_the_clock_was_set_back_ends_after_a_minute(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, notice(world, "an", "a", now))
    await claims.claim(now, 9, worker)
    heir = Worker(clock=worker.clock)
    on(worker, -timedelta(days=7))
    assert await claims.claim(now, 9, heir) == ()  # its worker may be alive
    on(worker, LEASE + SECOND)
    assert len(await claims.claim(now, 9, heir)) == 1


async def test_a_pause_from_before_the_clock_was_set_back_holds_up_nothing(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, notice(world, "an", "a", now))
    (due,) = await claims.claim(now, 9, worker)
    await claims.retry(due.notices, worker, "network")
    on(worker, -timedelta(days=7))
    assert len(await claims.claim(now, 9, worker)) == 1


async def test_a_try_that_failed_waits_longer_each_time_and_the_last_makes_it_dead(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, notice(world, "an", "a", now))
    pauses: list[timedelta] = []
    for _ in range(MAX_ATTEMPTS):
        (due,) = await claims.claim(now, 9, worker)
        await claims.retry(due.notices, worker, "timeout")
        stored = await row("an:a")
        if stored.lease_until:
            pauses.append(stored.lease_until - worker.clock.now())
            assert await claims.claim(now, 9, worker) == ()
            on(worker, pauses[-1])
    stored = await row("an:a")
    assert pauses == [min(FIRST_PAUSE * 2**n, LONGEST_PAUSE) for n in range(MAX_ATTEMPTS - 1)]
    assert (stored.state, stored.error, stored.attempts) == ("dead", "timeout", MAX_ATTEMPTS)
    assert await claims.claim(now, 9, worker) == ()


async def test_what_is_put_off_or_handed_back_spends_no_try(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, notice(world, "an", "a", now))
    (due,) = await claims.claim(now, 9, worker)
    ids = [due.notices[0].id]
    await claims.postpone(ids, worker, now + timedelta(hours=10))
    assert await claims.claim(now, 9, worker) == ()
    (due,) = await claims.claim(now + timedelta(hours=10), 9, worker)
    await claims.release(ids, worker, timedelta(seconds=5))
    assert await claims.claim(now + timedelta(hours=10), 9, worker) == ()
    on(worker, timedelta(seconds=5))
    (due,) = await claims.claim(now + timedelta(hours=10), 9, worker)
    assert due.notices[0].attempts == 0


async def test_what_is_settled_is_never_taken_again(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, *(notice(world, "an", key, now) for key in ("sent", "dropped", "dead", "lost")))
    (due,) = await claims.claim(now, 9, worker)
    ids = {one.subject: [one.id] for one in due.notices}
    account = await chat_of_an(world, now)
    assert await claims.mark_sent(ids["sent"], worker, account, "web", now) == 1
    await claims.mark_dropped(ids["dropped"], worker)
    await claims.mark_dead(ids["dead"], worker, "rejected")
    assert await claims.mark_unreachable(ids["lost"], worker, "no-chat") == 1
    assert list((await states()).values()) == ["sent", "dropped", "dead", "unreachable"]
    sent = await row("an:sent")
    assert (sent.sent_at, sent.account_id, sent.channel) == (now, account, "web")
    on(worker, timedelta(days=1))
    assert await claims.claim(now + timedelta(days=400), 9, worker) == ()


async def test_a_message_that_cuts_off_every_worker_ends(
    world: World, now: datetime, worker: Worker
) -> None:
    await put(now, notice(world, "an", "a", now))
    await Notice.all().update(attempts=claims.MAX_CUTS)
    await claims.claim(now, 9, worker)
    on(worker, LEASE + SECOND)
    assert await claims.claim(now, 9, Worker(clock=worker.clock)) == ()
    assert ((await row("an:a")).state, (await row("an:a")).error) == ("dead", "cut")


async def test_old_rows_are_swept_once_they_are_settled(world: World, now: datetime) -> None:
    await put(now, notice(world, "an", "a", now), notice(world, "an", "b", now))
    await Notice.filter(dedup_key="an:a").update(state="dropped")
    assert await outbox.sweep(now + outbox.KEPT) == 0
    assert await outbox.sweep(now + outbox.KEPT + SECOND) == 1
    assert await states() == {"an:b": "waiting"}


async def chat_of_an(world: World, now: datetime) -> int:
    """A web chat of `an`; its id."""
    return (await worlds.chat(world, "an", now)).id


async def test_a_command_wakes_who_sends_once_more_when_its_rows_can_be_seen(
    world: World, now: datetime
) -> None:
    before = outgoing.count
    async with command(world.actor("an"), "tested", "notice/1", now):
        await put(now, notice(world, "an", "a", now))
        assert outgoing.count == before + 1
    assert outgoing.count == before + 2
    async with command(world.actor("an"), "tested", "notice/1", now):
        await put(now, notice(world, "an", "a", now))
    assert outgoing.count == before + 2


async def test_a_command_that_fails_leaves_nothing_in_the_outbox(
    world: World, now: datetime
) -> None:
    async def fails() -> None:
        async with command(world.actor("an"), "tested", "notice/1", now):
            await put(now, notice(world, "an", "a", now))
            raise LookupError

    with pytest.raises(LookupError):
        await fails()
    assert await states() == {}


@pytest.mark.parametrize("way", ["demo", "page"])
async def test_a_chat_opened_later_gets_what_found_none(
    world: World, now: datetime, worker: Worker, way: str
) -> None:
    await put(now, notice(world, "dung", "a", now))
    (due,) = await claims.claim(now, 9, worker)
    await claims.mark_unreachable([due.notices[0].id], worker, "no-chat")
    if way == "demo":
        await demo.account_of(world.members["dung"], now)
    else:
        telegram = await worlds.chat(world, "dung", now, channel="telegram")
        link = PageLink(telegram.id, world.members["dung"], "/chat")
        await own_chats.open_web(link, now)
    assert await states() == {"dung:a": "waiting"}
