"""Chats and the people behind them: several channels, unlinking, language, sweeping."""

import asyncio
from datetime import timedelta

from backend.clock import MovableClock
from backend.db.models import (
    Account,
    CodeAttempt,
    CriterionGrade,
    Dialog,
    LinkCode,
    Review,
    WebMessage,
)
from backend.errors import InvalidCommandError
from backend.rules.terms import Level
from backend.services import accounts, dialogs, progress, web_chat
from tests import world as worlds
from tests.integration.linking import issue, offer, try_wrong
from tests.integration.support import (
    actions,
    everything,
    refused_without_a_trace,
)
from tests.world import World


async def test_one_person_may_link_several_channels(world: World, clock: MovableClock) -> None:
    for channel in ("web", "telegram", "zalo"):
        chat = await worlds.stranger(clock.now(), channel=channel)
        issued = await issue(world, "dung", clock)
        assert (await accounts.redeem(offer(chat, issued.code, clock))).member_id
    view = await progress.home(world.actor("dung"), clock.now())
    assert view.channels == ("telegram", "web", "zalo")
    telegram = await accounts.identify("telegram", "new", clock.now())
    await accounts.unlink(telegram, clock.now())
    view = await progress.home(world.actor("dung"), clock.now())
    assert view.channels == ("web", "zalo")


async def test_one_chat_has_one_account_though_asked_for_many_times_at_once(
    world: World, clock: MovableClock
) -> None:
    asked = [accounts.identify("zalo", "z-1", clock.now()) for _ in range(5)]
    assert len({view.id for view in await asyncio.gather(*asked)}) == 1
    other = await accounts.identify("web", "z-1", clock.now(), "en")
    found = await accounts.by_id(other.id)
    assert found == other
    assert (other.language, other.member_id) == ("en", None)
    assert await accounts.by_id(world.unknown_id) is None


async def test_unlinking_keeps_the_answers_and_forgets_the_lines_and_the_half_typed_step(
    world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(world, ["dung"], clock.now())
    chat = await worlds.chat(world, "dung", clock.now(), channel="zalo")
    await dialogs.wait_for(chat.id, "find-member:7", clock.now())
    await dialogs.write_menu(chat.id, {"1": "h"}, clock.now())
    await web_chat.post(chat.id, "of this chat", None, clock.now())
    other = await worlds.chat(world, "em", clock.now())
    await web_chat.post(other.id, "of another", None, clock.now())
    kept = await accounts.identify("zalo", chat.chat_key, clock.now())
    assert (kept.state, dialogs.menu_of(kept.menu)) == ("find-member:7", {"1": "h"})
    await accounts.unlink(kept, clock.now())
    after = await accounts.identify("zalo", chat.chat_key, clock.now())
    assert (after.id, after.member_id, after.state, after.menu) == (chat.id, None, None, None)
    assert not await Dialog.exists()
    assert [line.text for line in await WebMessage.all()] == ["of another"]
    assert (await Review.get(id=world.reviews["dung"])).own_level is Level.GOOD
    assert await CriterionGrade.filter(review_id=world.reviews["dung"]).count() == 7
    await accounts.unlink(after, clock.now())  # nothing left to do, nothing written
    assert await actions(f"account/{chat.id}") == ["chat-unlinked"]
    issued = await issue(world, "em", clock)
    assert (await accounts.redeem(offer(after, issued.code, clock))).member_id


async def test_unlinked_chat_is_told_how_to_link_once_in_ten_minutes(
    world: World, clock: MovableClock
) -> None:
    chat, other = [await worlds.stranger(clock.now(), chat_key=key) for key in ("a", "b")]
    for _ in range(2):  # asking is not telling
        assert await accounts.may_hint(chat, clock.now())
    await accounts.note_hint(chat, clock.now())
    assert not await accounts.may_hint(chat, clock.now())
    assert await accounts.may_hint(other, clock.now())
    clock.move_to(clock.now() + accounts.HINT_EVERY)
    assert not await accounts.may_hint(chat, clock.now())
    clock.move_to(clock.now() + timedelta(microseconds=1))
    assert await accounts.may_hint(chat, clock.now())


async def test_only_a_linked_chat_chooses_a_language_we_speak(
    world: World, clock: MovableClock
) -> None:
    chat = await worlds.chat(world, "dung", clock.now())
    await accounts.set_language(chat, "en", clock.now())
    assert (await Account.get(id=chat.id)).language == "en"
    guest = await worlds.stranger(clock.now())
    for account, language in ((chat, "fr"), (guest, "en")):
        command = accounts.set_language(account, language, clock.now())
        answer = await refused_without_a_trace(command)
        assert answer == (InvalidCommandError, "error-language", {})


async def test_sweep_forgets_what_is_over_and_keeps_what_is_not(
    world: World, clock: MovableClock
) -> None:
    long_ago = MovableClock(clock.now() - timedelta(days=62), running=False)
    stale = await worlds.stranger(long_ago.now(), chat_key="stale")
    spent = await issue(world, "em", long_ago)
    was_linked = await worlds.stranger(long_ago.now(), chat_key="was-linked")
    was_linked = await accounts.redeem(offer(was_linked, spent.code, long_ago))
    await accounts.unlink(was_linked, long_ago.now())
    await issue(world, "an", long_ago)  # expired a month and two days ago
    await issue(world, "dung", clock)
    await try_wrong(stale, long_ago, 5)
    linked = await worlds.chat(world, "chi", long_ago.now())
    fresh = await worlds.stranger(clock.now(), chat_key="fresh")
    await try_wrong(fresh, clock, 1)
    await accounts.sweep(clock.now())
    ids = {row.id for row in await Account.all()}
    assert ids == {was_linked.id, linked.id, fresh.id}
    owners = {row.member_id for row in await LinkCode.all()}
    assert owners == {world.members["em"], world.members["dung"]}
    assert [row.place for row in await CodeAttempt.all()] == ["web:fresh"]
    before = await everything()
    await accounts.sweep(clock.now())
    assert await everything() == before
