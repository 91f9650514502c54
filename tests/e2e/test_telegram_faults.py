"""When Telegram or the bot fails: an answer is stored once, and the person gets his screen."""

import asyncio
from dataclasses import replace

import pytest

from backend.db.models import AuditEvent, InboxEntry
from backend.services import inbox
from backend.services.signals import Signal
from tests.doubles.telegram.faults import FaultKind
from tests.e2e.chats import PATIENCE, Person, Stage, fake, impatient, said, stage

__all__ = ["fake", "impatient", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("impatient")]

START = said("button-form-not-started")
T = said("grade-T")
TROUBLE = said("error-unexpected")
KINDS: tuple[FaultKind, ...] = (403, 500, 502, "drop", "timeout")


def hasty(stage: Stage) -> Stage:
    """The stage with a bot that soon gives up on an answer of Telegram."""
    return replace(stage, settings=stage.settings.model_copy(update={"telegram_timeout": 0.4}))


async def done(action: str) -> int:
    """How often something was done, by the audit."""
    return await AuditEvent.filter(action=action).count()


async def answers_that_failed() -> int:
    return await InboxEntry.filter(state="failed").count()


@pytest.mark.parametrize("method", ["answerCallbackQuery", "editMessageText"])
async def test_a_grade_whose_answer_fails_is_stored_once_and_its_screen_comes(
    stage: Stage, method: str
) -> None:
    async with hasty(stage).bot():
        dung = await stage.linked("dung")
        await dung.press(START)
        for number, kind in enumerate(KINDS, start=1):
            fault = stage.fake.fail_next(kind=kind, method=method)
            await dung.press(T, f"tiêu chí {number + 1}/7")
            assert fault.times == 0
            assert await done("grade-recorded") == number
        await stage.settled()
    assert await stage.grades_of("dung") == dict.fromkeys(("c1", "c2", "c3", "c4", "c5"), "T")
    assert len(dung.user.messages) == 1
    assert not dung.user.unanswered
    assert await answers_that_failed() == 0


async def test_an_edit_that_took_effect_unheard_is_not_done_twice(stage: Stage) -> None:
    async with hasty(stage).bot():
        dung = await stage.linked("dung")
        await dung.press(START)
        shown = len(dung.user.history)
        stage.fake.fail_next(kind="drop", method="editMessageText", applied=True)
        await dung.press(T, "tiêu chí 2/7")
        await stage.settled()
    assert len(stage.fake.called("editMessageText")) == 3
    assert len(dung.user.history) == shown + 1
    assert await done("grade-recorded") == 1


async def test_a_429_is_waited_out_to_its_end(stage: Stage) -> None:
    async with stage.bot():
        dung = await stage.linked("dung")
        await dung.press(START)
        stage.fake.fail_next(kind=429, method="editMessageText", retry_after=1)
        await dung.press(T, "tiêu chí 2/7")
    first, second = [call.at for call in stage.fake.calls if call.method == "editMessageText"][1:]
    assert second - first >= 1.0
    assert await done("grade-recorded") == 1


async def test_who_cannot_be_answered_three_times_is_told_so_and_goes_on(stage: Stage) -> None:
    async with stage.bot():
        dung = await stage.linked("dung")
        old = await dung.press(START)
        stage.fake.fail_next(kind=403, method="editMessageText", times=inbox.MAX_ATTEMPTS)
        await dung.press(T, TROUBLE)
        assert await stage.grades_of("dung") == {"c1": "T"}
        await dung.press(said("button-later"), "tiêu chí 2/7", message_id=old.message_id)
        await stage.settled()
    assert await answers_that_failed() == 1
    assert await done("grade-recorded") == 1


@pytest.mark.parametrize("kind", [500, 502, "drop"])
async def test_an_outage_longer_than_three_tries_loses_no_screen(
    stage: Stage, kind: FaultKind
) -> None:
    async with stage.bot():
        dung = await stage.linked("dung")
        await dung.press(START)
        stage.fake.fail_next(kind=kind, method="answerCallbackQuery", times=5)
        await dung.press(T, "tiêu chí 2/7")
        stage.fake.fail_next(kind=kind, method="sendMessage", times=5)
        await dung.say("/caidat", said("settings-head"))
        await stage.settled()
    assert await done("grade-recorded") == 1
    assert await answers_that_failed() == 0


async def test_the_answer_of_who_blocked_the_bot_is_kept(stage: Stage) -> None:
    async with stage.bot():
        dung, an = await stage.linked("dung"), await stage.linked("an")
        await dung.press(START)
        await dung.user.tap(T)
        await dung.user.block()  # before the bot can react
        await stage.settled()
        assert await stage.grades_of("dung") == {"c1": "T"}
        assert (await an.say("/tudanhgia")).shows("tiêu chí 1/10")
        await dung.user.unblock()
        assert (await dung.say("/tudanhgia")).shows("tiêu chí 2/7")
    assert await done("grade-recorded") == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_a_typed_line_is_answered_though_sending_failed(
    stage: Stage, kind: FaultKind
) -> None:
    async with hasty(stage).bot():
        dung, code = stage.phone(1), await stage.code_for("dung")
        stage.fake.fail_next(kind=kind, method="sendMessage")
        await dung.say(f"/start {code}", said("home-head", name="Trần Thị Dung"))
        stage.fake.fail_next(kind=kind, method="sendMessage")
        await dung.say("/tudanhgia", "tiêu chí 1/7")
        await stage.settled()
    assert len(dung.user.messages) == 2
    assert await done("chat-linked") == 1


@pytest.mark.parametrize("kind", [403, 429, 500, 502, "drop"])
async def test_polling_goes_on_after_a_failure(stage: Stage, kind: FaultKind) -> None:
    stranger = stage.phone(1)
    stage.fake.fail_next(kind=kind, method="setMyCommands")
    async with stage.bot():
        await stranger.say("/start", said("link-how"))
        stage.fake.fail_next(kind=kind, method="getUpdates", times=2)
        await stranger.say("/start", said("link-how"))
        await stranger.say("/start", said("link-how"))
    assert len(stranger.user.messages) == 3


async def test_one_update_that_cannot_be_read_makes_the_bot_deaf_to_nobody(stage: Stage) -> None:
    dung, code = stage.phone(1), await stage.code_for("dung")
    odd = {"message_id": 1, "date": "hôm qua", "from": dung.user.chat.person}
    stage.fake._updates.push("message", {**odd, "chat": dung.user.chat.to_json()}, 1)
    stranger = stage.phone(2)
    await dung.user.send(f"/start {code}")
    await stranger.user.send("/start")
    async with stage.bot():
        await stranger.user.wait_for(said("link-how"), PATIENCE)
        await dung.user.wait_for(said("home-head", name="Trần Thị Dung"), PATIENCE)
    assert dung.user.history[0].text == TROUBLE


async def test_a_form_goes_on_after_a_restart_with_what_came_in_between(stage: Stage) -> None:
    async with stage.bot():
        dung = await stage.linked("dung")
        await dung.press_in_turn(START, T, T)
        await stage.settled()
    await dung.user.tap(said("grade-K"))
    stranger = stage.phone(2)
    await stranger.user.send("/start")
    assert stage.fake.pending == 2
    async with stage.bot():
        await dung.user.wait_for("tiêu chí 4/7", PATIENCE)
        await stranger.user.wait_for(said("link-how"), PATIENCE)
        await dung.press(T, "tiêu chí 5/7")
        await stage.settled()
    assert await stage.grades_of("dung") == {"c1": "T", "c2": "T", "c3": "K", "c4": "T"}
    assert len(dung.user.messages) == 1
    assert stage.every_tap_is_answered_once(dung)


async def test_a_bot_stopped_in_mid_answer_answers_at_once_when_it_is_back(stage: Stage) -> None:
    async with stage.bot():
        dung = await stage.linked("dung")
        await dung.press(START)
        stage.fake.fail_next(kind="timeout", method="editMessageText")
        await answer_begun(stage, dung)
    assert await stage.grades_of("dung") == {"c1": "T"}
    async with stage.bot():
        await dung.user.wait_for("tiêu chí 2/7", PATIENCE)
        await stage.settled()
    assert await done("grade-recorded") == 1
    assert not dung.user.unanswered


async def test_a_stop_that_meets_a_change_is_not_lost() -> None:
    signal = Signal()
    waiting = asyncio.ensure_future(signal.wait(signal.count, PATIENCE))
    await asyncio.sleep(0)  # it waits now
    signal.notify()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def answer_begun(stage: Stage, person: Person) -> None:
    before = len(stage.fake.called("editMessageText"))
    await person.user.tap(T)
    await stage.fake.wait_for_call("editMessageText", before + 1, PATIENCE)
