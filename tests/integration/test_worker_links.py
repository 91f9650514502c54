"""Chats nobody is linked to: how a code links them, what they learn, what they forget."""

from datetime import timedelta

from backend import actions as do
from backend.clock import MovableClock
from backend.db.models import Account
from backend.services import dialogs
from tests import world as worlds
from tests.integration.conversation import code_of, grades_of, talk_of, words
from tests.integration.support import actions, everything
from tests.integration.talk import Talk, bot_app
from tests.world import World


async def test_unlinked_chat_learns_nothing_and_changes_nothing(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.stranger(clock.now())
    talk = Talk(bot_app(clock), account, clock)
    await worlds.fill_in(world, ["dung"], clock.now())
    changing = {"inbox", "web_message", "account"}  # what it said, what it heard, the last hint
    held = {table: held for table, held in (await everything()).items() if table not in changing}
    review, cell = world.reviews["dung"], world.org("S1")
    taps = (
        do.Home(),
        do.Form(review),
        do.Grade(review, "c1", "K"),
        do.Submit(review),
        do.Board(cell),
        do.People(cell, 0),
        do.Children(world.org("K"), 0),
        do.Settings(),
        do.Unlink(),
        do.Language("en"),
        do.Help(),
        "Z:9",
    )
    for tap in taps:
        await talk.press(tap)
    for text in ("/viec", "/tudanhgia", "/tiendo", "/caidat", "/trogiup", "Trần Thị Dung"):
        await talk.say(text)
        clock.move_to(clock.now() + timedelta(minutes=11))
    expected = f"<b>{words('link-head')}</b>\n{words('link-how')}"
    assert {line.text for line in await talk.lines()} == {expected}
    assert {line.buttons for line in await talk.lines()} == {()}
    after = await everything()
    assert {table: after[table] for table in held} == held


async def test_unlinked_chat_is_told_how_to_link_at_most_once_in_ten_minutes(
    world: World, clock: MovableClock
) -> None:
    talk = Talk(bot_app(clock), await worlds.stranger(clock.now()), clock)
    for _ in range(3):
        await talk.say("xin chào")
    assert len(await talk.lines()) == 1
    clock.move_to(clock.now() + timedelta(minutes=11))
    await talk.say("xin chào")
    assert len(await talk.lines()) == 2


async def test_typed_code_links_and_wrong_ones_lock_the_chat(
    world: World, clock: MovableClock
) -> None:
    code = await code_of(world, "dung", clock)
    talk = Talk(bot_app(clock), await worlds.stranger(clock.now()), clock)
    for _ in range(5):
        assert await talk.say("2222-2222") == words("error-code-wrong")
    assert await talk.say(code) == words("error-code-locked", minutes=15)
    clock.move_to(clock.now() + timedelta(minutes=15))
    assert "Trần Thị Dung" in await talk.say(f"  {code.lower()} ")
    other = Talk(talk.app, await worlds.stranger(clock.now(), chat_key="b"), clock)
    assert await other.say(f"/start {code}") == words("error-code-wrong")
    # A linked chat that offers another person's code is told whose it cannot be.
    assert words("error-linked-to-other") in await talk.say(
        f"/start {await code_of(world, 'em', clock)}"
    )


async def test_unlinked_chat_forgets_its_person_and_keeps_the_answers(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    await talk.say("/tudanhgia")
    await talk.tap(words("grade-T"))
    line, old = await talk.find(words("grade-T"))
    await dialogs.wait_for(talk.account.id, "find-member:1", clock.now())
    await talk.press(do.Unlink(), on=line.id)
    assert (await Account.get(id=talk.account.id)).member_id is None
    assert words("link-how") in await talk.press(old, on=line.id)
    assert await grades_of(world, "dung") == {"c1": "T"}
    assert "tiêu chí 2/7" not in (await talk.lines())[-1].text
    assert (await actions(f"account/{talk.account.id}"))[-1] == "chat-unlinked"
