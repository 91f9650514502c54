"""Conversations through worker, handlers and screens, in the web chat without HTTP."""

import asyncio
from datetime import timedelta

import pytest

from backend import actions as do
from backend.clock import MovableClock
from backend.db.models import Account, Campaign, CriterionGrade, InboxEntry, Review
from backend.i18n import translator
from backend.rules.terms import Level
from backend.services import accounts, campaigns, inbox, self_ratings
from tests import world as worlds
from tests.integration.conversation import code_of, grades_of, talk_of, words
from tests.integration.talk import Talk, bot_app
from tests.world import World


async def test_member_links_answers_names_a_level_and_hands_in(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.stranger(clock.now())
    talk = Talk(bot_app(clock), account, clock)
    assert words("link-head") in await talk.say("/start")
    greeting = await talk.say(f"/start {await code_of(world, 'dung', clock)}")
    assert "Trần Thị Dung" in greeting
    assert worlds.LETTER in greeting  # without the letter nobody trusts it
    assert "tiêu chí 1/7" in await talk.tap(words("button-form-not-started"))
    for number in range(2, 8):
        assert f"tiêu chí {number}/7" in await talk.tap(words("grade-T"))
    assert words("level-GOOD") in await talk.tap(words("grade-XS"))
    assert words("button-submit") not in await talk.labels()
    summary = await talk.tap(words("level-GOOD"))
    assert words("summary-level", level=words("level-GOOD")) in summary
    assert words("receipt-head", year=2022) in await talk.tap(words("button-submit"))
    assert len(await talk.lines()) == 2  # one message, edited in place, below the first hint
    review = await Review.get(id=world.reviews["dung"])
    assert (review.own_level, review.submitted_at) == (Level.GOOD, clock.now())
    assert await grades_of(world, "dung") == {f"c{n}": "T" for n in range(1, 7)} | {"c7": "XS"}
    assert {entry.state for entry in await InboxEntry.all()} == {"done"}


async def test_form_goes_on_where_it_stood_after_the_bot_was_restarted(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    await talk.say("/tudanhgia")
    for number in (2, 3, 4):
        assert f"tiêu chí {number}/7" in await talk.tap(words("grade-T"))
        talk = talk.after_restart()
    assert "tiêu chí 5/7" in await talk.tap(words("grade-TB"))  # on the message of before
    assert "tiêu chí 5/7" in await talk.after_restart().say("/tudanhgia")
    assert await grades_of(world, "dung") == {"c1": "T", "c2": "T", "c3": "T", "c4": "TB"}
    assert len(await talk.lines()) == 2


async def test_month_old_button_still_works_and_shows_how_things_stand(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    await talk.say("/tudanhgia")
    line, action = await talk.find(words("grade-T"))
    for criterion in ("c1", "c2"):
        await self_ratings.record_grade(
            world.actor("dung"), world.reviews["dung"], criterion, "XS", clock.now()
        )
    clock.move_to(clock.now() + timedelta(days=31))
    assert "tiêu chí 3/7" in await talk.press(action, on=line.id)
    assert (await grades_of(world, "dung"))["c1"] == "T"
    await campaigns.close_cell(world.org("S1"), actor=None, now=clock.now())
    shown = await talk.press(action, on=line.id)
    assert words("closed-not-submitted") in shown
    assert await talk.newest() == words("error-cell-closed")
    await Campaign.filter(id=world.campaign).update(closed_at=clock.now())
    assert words("home-no-season") in await talk.press(action, on=line.id)
    assert await talk.newest() == words("error-not-found")


@pytest.mark.parametrize("data", ["Z:1", "g:1", "g:x:c1:T", "b:1:2", "", "h:1", "::::"])
async def test_button_of_another_make_leads_to_the_next_task_with_a_word(
    sqlite_world: World, clock: MovableClock, data: str
) -> None:
    talk = await talk_of(sqlite_world, "dung", clock)
    await talk.say("/viec")
    line = (await talk.lines())[0]
    assert "Chào đồng chí Trần Thị Dung" in await talk.press(data, on=line.id)
    assert await talk.newest() == words("error-stale")
    assert {entry.state for entry in await InboxEntry.all()} == {"done"}


async def test_two_taps_at_once_are_both_kept_in_order_and_the_last_counts(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    await talk.say("/tudanhgia")
    line, action = await talk.find(words("grade-T"))
    _, other = await talk.find(words("grade-K"))
    await asyncio.gather(
        *(talk.post({"message": line.id, "action": action}) for _ in range(3)),
    )
    await talk.post({"message": line.id, "action": other})
    async with talk.app.running(), talk.after_restart().app.running(), asyncio.timeout(20):
        while True:
            seen = inbox.arrived.count
            if not await InboxEntry.exclude(state="done").exists():
                break
            await inbox.arrived.wait(seen, 0.1)
    assert await grades_of(world, "dung") == {"c1": "K"}
    shown = {found.id: found.text for found in await talk.lines()}
    assert "tiêu chí 2/7" in shown[line.id]
    assert len(shown) == 1


async def test_what_was_begun_on_one_channel_goes_on_on_another(
    world: World, clock: MovableClock
) -> None:
    web = await talk_of(world, "dung", clock)
    zalo = Talk(web.app, await worlds.chat(world, "dung", clock.now(), channel="zalo"), clock)
    await web.say("/tudanhgia")
    assert "tiêu chí 2/7" in await web.tap(words("grade-T"))
    assert "tiêu chí 2/7" in await zalo.say("/tudanhgia")
    assert "tiêu chí 3/7" in await zalo.tap(words("grade-T"))
    assert "tiêu chí 4/7" in await zalo.tap(words("grade-T"))
    # The web chat still shows question 2: a tap there changes that answer and goes on.
    assert "tiêu chí 4/7" in await web.tap(words("grade-XS"))
    assert await grades_of(world, "dung") == {"c1": "T", "c2": "XS", "c3": "T"}
    assert {account.channel for account in await Account.all()} == {"web", "zalo"}


@pytest.mark.parametrize(
    "text", ["", "xin chào", "/khongco", "/", "7KQ4MX2P", "<b>x</b>", "🙂", "a" * 5000, "{ $x }"]
)
async def test_unknown_words_lead_to_the_next_task(
    sqlite_world: World, clock: MovableClock, text: str
) -> None:
    talk = await talk_of(sqlite_world, "dung", clock)
    assert "Chào đồng chí Trần Thị Dung" in await talk.say(text)
    assert words("button-form-not-started") in await talk.labels()


@pytest.mark.parametrize("command", ["/viec", "/VIEC", "/việc", "/start", "/viec@kiemdiem_bot x"])
async def test_commands_are_understood_however_they_are_typed(
    sqlite_world: World, clock: MovableClock, command: str
) -> None:
    talk = await talk_of(sqlite_world, "dung", clock)
    if command.startswith("/start"):
        assert "Chào đồng chí" in await talk.say(command)
    else:
        rated = command.replace("viec", "tudanhgia").replace("VIEC", "TUDANHGIA")
        rated = rated.replace("việc", "tựđánhgiá")
        assert "tiêu chí 1/7" in await talk.say(rated)
        assert "Chào đồng chí" in await talk.say(command)


async def test_submit_with_missing_answers_says_how_many_and_shows_where_to_go_on(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    await talk.say("/tudanhgia")
    await talk.tap(words("grade-T"))
    line = (await talk.lines())[0]
    review = world.reviews["dung"]
    assert "tiêu chí 2/7" in await talk.press(do.Submit(review), on=line.id)
    assert await talk.newest() == words("error-criteria-missing", missing=6)
    await CriterionGrade.filter(review_id=review).delete()
    await worlds.fill_in(world, ["dung"], clock.now(), level=None)
    shown = await talk.press(do.Submit(review), on=line.id)
    assert words("levels-head", year=2022) in shown
    assert await talk.newest() == words("error-level-missing")
    await talk.press(do.NameLevel(review, "GOOD"), on=line.id)
    assert words("receipt-head", year=2022) in await talk.press(do.Submit(review), on=line.id)


async def test_grade_button_left_from_before_handing_in_shows_receipt_and_notice(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    await talk.say("/tudanhgia")
    line, action = await talk.find(words("grade-K"))
    await worlds.fill_in(world, ["dung"], clock.now(), submitted=True)
    shown = await talk.press(action, on=line.id)
    assert words("receipt-head", year=2022) in shown
    assert await talk.newest() == words("error-submitted")
    assert (await grades_of(world, "dung"))["c1"] == "T"
    await talk.tap(words("button-reopen"))
    await talk.press(action, on=line.id)
    assert (await grades_of(world, "dung"))["c1"] == "K"


async def test_forged_button_for_anothers_form_answers_like_an_unknown_one(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "an", clock)
    await talk.say("/viec")
    line = (await talk.lines())[0]
    for make in (do.Form, do.Submit, do.Reopen, do.Levels, do.Summary, do.ScopeGround):
        answers = [
            (await talk.press(make(review), on=line.id), await talk.newest())
            for review in (world.reviews["dung"], world.unknown_id)
        ]
        assert answers[0] == answers[1]
        assert answers[0][1] == words("error-not-found")
    for organisation in (world.org("S2"), world.unknown_id):
        await talk.press(do.Board(organisation), on=line.id)
        assert await talk.newest() == words("error-not-found")
    assert "Trần Thị Dung" not in await talk.all_text()
    assert "Chi bộ Kế toán" not in await talk.all_text()


async def test_struck_level_is_shown_with_its_ground_and_refused(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "khanh", clock)
    await worlds.fill_in(world, ["khanh"], clock.now(), level=None)
    shown = await talk.say("/tudanhgia")
    assert f"<s>{words('level-GOOD')}</s>" in shown
    assert words("level-GOOD") not in await talk.labels()
    assert words("level-NOT_COMPLETED") in await talk.labels()
    assert "10/06/2022" in await talk.tap(words("button-ground"))
    line = (await talk.lines())[0]
    await talk.press(do.NameLevel(world.reviews["khanh"], "GOOD"), on=line.id)
    assert await talk.newest() == words("error-level-struck")
    assert (await Review.get(id=world.reviews["khanh"])).own_level is None


async def test_who_is_not_reviewed_is_shown_the_clause_instead_of_a_form(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "giang", clock)
    assert words("home-not-concerned", year=2022) in await talk.say("/viec")
    shown = await talk.say("/tudanhgia")
    assert "I.A.1.2" in shown
    line = (await talk.lines())[-1]
    await talk.press(do.Grade(world.reviews["giang"], "c1", "T"), on=line.id)
    assert await talk.newest() == words("error-out-of-scope")


async def test_chat_speaks_another_language_from_the_tap_on(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    await talk.say("/caidat")
    english = translator("en")
    shown = await talk.tap(words("button-language-en"))
    assert english.text("settings-head") in shown
    assert english.text("button-home") in await talk.labels()
    line = (await talk.lines())[0]
    await talk.press(do.Language("fr"), on=line.id)
    assert await talk.newest() == english.text("error-language")
    await talk.press(do.Language("vi"), on=line.id)
    assert words("settings-head") in (await talk.lines())[0].text


async def test_chat_nobody_has_and_a_line_long_gone_disturb_nothing(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "dung", clock)
    gone = accounts.AccountView(world.unknown_id, "web", "gone", None, "vi")
    await Talk(talk.app, gone, clock).post({"text": "/viec"})
    assert "Chào đồng chí" in await talk.say("/viec")
    # The message under the finger is gone: the answer comes as a new one.
    shown = await talk.press(do.Form(world.reviews["dung"]), on=world.unknown_id)
    assert "tiêu chí 1/7" in shown
    assert len(await talk.lines()) == 2
    assert {entry.state for entry in await InboxEntry.all()} == {"done"}


async def test_head_of_an_agency_is_asked_ten_questions(world: World, clock: MovableClock) -> None:
    talk = await talk_of(world, "vinh", clock)
    await talk.say("/tudanhgia")
    for number in range(2, 11):
        assert f"tiêu chí {number}/10" in await talk.tap(words("grade-T"))
    await talk.tap(words("grade-T"))
    assert len(await grades_of(world, "vinh")) == 10
