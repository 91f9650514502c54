"""The self-rating over Telegram: each tap is stored, one message is edited in place."""

from datetime import timedelta

import pytest

from backend.db.models import CriterionGrade
from backend.services import campaigns, inbox, web_chat
from tests import world as worlds
from tests.doubles.telegram import Screen
from tests.e2e.chats import Person, Stage, bot, fake, said, stage

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]

START = said("button-form-not-started")
BACK, LATER = said("button-previous"), said("button-later")
GROUND, ANSWERS = said("button-ground"), said("button-answers")
SUBMIT, REOPEN = said("button-submit"), said("button-reopen")
XS, T, TB, K = (said(f"grade-{grade}") for grade in ("XS", "T", "TB", "K"))
EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED = (
    said(f"level-{level}") for level in ("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED")
)
WHICH_LEVEL = said("levels-head", year=2022)
RECEIPT = said("receipt-head", year=2022)


def question(number: int, bar: str, total: int = 7) -> str:
    return said("rating-head", year=2022, number=number, total=total, bar=bar)


def seven(*grades: str) -> dict[str, str]:
    return dict(zip(worlds.MEMBER_CRITERIA, grades, strict=True))


@pytest.mark.requirement("R004-65")
async def test_a_form_is_filled_in_one_message_from_first_question_to_receipt(
    stage: Stage,
) -> None:
    dung = await stage.linked("dung")
    review = stage.world.reviews["dung"]
    await look_around(dung)
    lacking = await stage.forged(dung, f"u:{review}")
    assert lacking == said("error-criteria-missing", missing=6)
    await dung.press(LATER, "tiêu chí 3/7")
    last = await dung.press_in_turn(T, TB, T, XS, T)
    assert last.shows(question(2, "▓▓▓▓▓▓░"))
    assert (await dung.press(TB)).shows(WHICH_LEVEL)
    summary = await dung.press(ANSWERS)
    assert summary.shows(said("summary-level-missing"))
    assert SUBMIT not in summary.labels
    assert await stage.forged(dung, f"u:{review}") == said("error-level-missing")
    assert (await stage.review_of("dung")).submitted_at is None
    await hand_in_and_take_back(dung)
    stored = await stage.review_of("dung")
    assert (stored.own_level, stored.submitted_at) == ("GOOD", stage.clock.now())
    assert await stage.grades_of("dung") == seven("K", "TB", "XS", "TB", "T", "XS", "T")
    assert len(dung.user.messages) == 1
    assert len({screen.message_id for screen in dung.user.history}) == 1
    assert stage.every_tap_is_answered_once(dung)


async def look_around(dung: Person) -> None:
    first = await dung.press(START)
    assert first.text.splitlines()[:2] == [question(1, "░" * 7), "Tư tưởng chính trị"]
    assert first.shows("chậm nhất hết ngày 30/11/2022, còn 6 ngày")
    assert first.rows == ((XS, T), (TB, K), (said("button-home"), LATER, GROUND))
    assert (await dung.press(XS)).shows(question(2, "▓░░░░░░"))
    assert (await dung.press(BACK)).shows(said("rating-now", grade=XS))
    assert (await dung.press(K)).shows(question(2, "▓░░░░░░"))
    assert (await dung.press(LATER)).shows(question(3, "▓░░░░░░"))
    assert (await dung.press(GROUND)).shows("21-HD/BTCTW, nhóm 3")
    assert (await dung.press(said("button-back"))).shows(question(3, "▓░░░░░░"))


async def hand_in_and_take_back(dung: Person) -> None:
    await dung.press(ANSWERS, said("summary-level-open"))
    await dung.press(said("button-level"), WHICH_LEVEL)
    await dung.press(ANSWERS)
    third = said("button-change", number=3, grade=T)
    assert (await dung.press(third)).shows(said("rating-now", grade=T))
    assert (await dung.press(XS)).shows(WHICH_LEVEL)
    summary = await dung.press(GOOD)
    given = {1: K, 2: TB, 3: XS, 4: TB, 5: T, 6: XS, 7: T}
    for number, grade in given.items():
        assert said("button-change", number=number, grade=grade) in summary.labels
    assert summary.shows(said("summary-level", level=GOOD))
    receipt = await dung.press(SUBMIT)
    assert receipt.shows(RECEIPT)
    assert receipt.shows("09 giờ 00 ngày 24/11/2022")
    assert receipt.shows(said("receipt-count", total=7))
    assert (await dung.press(REOPEN)).labels[0] == SUBMIT
    assert (await dung.press(SUBMIT)).shows(RECEIPT)


@pytest.mark.requirement("R004-56", "R004-59")
async def test_a_grade_or_level_the_plan_does_not_know_is_refused(stage: Stage) -> None:
    dung = await stage.linked("dung")
    mine, another = stage.world.reviews["dung"], stage.world.reviews["em"]
    refusals = {
        f"g:{mine}:c1:KH": "error-grade-unknown",
        f"g:{mine}:c9:T": "error-criterion-unknown",
        f"g:{mine}:l1:T": "error-criterion-unknown",
        f"n:{mine}:WEAK": "error-level-unknown",
        f"g:{another}:c1:T": "error-not-found",
        f"u:{another}": "error-not-found",
        f"b:{stage.world.org('S1')}": "error-not-found",
        "q:of-an-older-make": "error-stale",
        "": "error-stale",
    }
    for data, code in refusals.items():
        assert await stage.forged(dung, data) == said(code), data
        assert dung.screen.labels, "there is always a way on"
    assert await CriterionGrade.all().count() == 0
    assert stage.every_tap_is_answered_once(dung)
    for number, grade in enumerate(("XS", "T", "TB", "K"), start=1):
        await stage.forged(dung, f"g:{mine}:c{number}:{grade}")
        assert dung.screen.shows(f"tiêu chí {number + 1}/7")


async def test_two_taps_at_once_are_one_answer(stage: Stage) -> None:
    dung = await stage.linked("dung")
    await dung.press(START)
    await dung.user.tap_twice_at_once(T)
    await stage.settled()
    assert dung.screen.shows(question(2, "▓░░░░░░"))
    assert await stage.grades_of("dung") == {"c1": "T"}
    assert stage.every_tap_is_answered_once(dung)


async def test_a_month_old_button_still_works_in_a_new_message(stage: Stage) -> None:
    dung = await stage.linked("dung")
    old = await dung.press(START)
    await dung.say("/tudanhgia")
    await dung.press(K, "tiêu chí 2/7")
    await dung.press(T, "tiêu chí 3/7")
    stage.clock.move_to(stage.clock.now() + timedelta(days=30))
    await dung.user.tap(XS, message_id=old.message_id, inaccessible=True)
    stage.fake.expire_queries()  # before the bot can answer the tap
    shown = await dung.user.wait_for(question(3, "▓▓░░░░░"))
    assert shown.shows(said("days-left", days=24, when="past"))
    assert shown.message_id == dung.screen.message_id > old.message_id
    assert await stage.grades_of("dung") == {"c1": "XS", "c2": "T"}


async def test_a_screen_whose_message_is_gone_comes_as_a_new_one(stage: Stage) -> None:
    dung = await stage.linked("dung")
    gone = await dung.press(START)
    await dung.user.tap(T)
    dung.user.chat.messages[gone.message_id].deleted = True  # before the bot can react
    shown = await dung.user.wait_for("tiêu chí 2/7")
    assert shown.message_id > gone.message_id
    assert await stage.grades_of("dung") == {"c1": "T"}


async def test_a_button_of_a_form_handed_in_or_closed_changes_nothing(stage: Stage) -> None:
    dung = await stage.linked("dung")
    old = await dung.press(START)
    await dung.say("/tudanhgia")
    await dung.press_in_turn(*[T] * 7, GOOD, SUBMIT)
    for label in (K, LATER, XS):
        shown = await dung.press(label, RECEIPT, message_id=old.message_id)
        assert shown.message_id == old.message_id
        # Another phone of the same person still shows the old buttons.
        dung.user.chat.messages[old.message_id].keyboard = old.buttons
    await stage.settled()
    assert dung.user.alerts == (said("error-submitted"),) * 2
    assert set((await stage.grades_of("dung")).values()) == {"T"}
    now = stage.clock.now()
    await campaigns.close_cell(stage.world.org("S1"), actor=None, now=now)
    assert (await dung.press(REOPEN)).shows(said("receipt-closed"))
    assert dung.user.alerts[-1] == said("error-cell-closed")
    assert REOPEN not in dung.screen.labels
    assert (await stage.review_of("dung")).submitted_at == now
    assert stage.every_tap_is_answered_once(dung)


async def test_half_of_the_questions_may_be_answered_in_the_web_chat(stage: Stage) -> None:
    dung = await stage.linked("dung")
    await dung.press_in_turn(START, T, K, XS)
    web = await worlds.chat(stage.world, "dung", stage.clock.now())
    review = stage.world.reviews["dung"]
    for criterion in ("c4", "c5", "c6"):
        tap = {"message": 0, "action": f"g:{review}:{criterion}:TB"}
        await inbox.store("web", criterion, str(web.id), tap, stage.clock.now())
    await stage.settled()
    assert "tiêu chí 7/7" in (await web_chat.lines(web.id))[-1].text
    assert (await dung.press(TB)).shows(question(7, "▓▓▓▓▓▓░"))
    assert (await dung.press(T)).shows(WHICH_LEVEL)
    assert await stage.grades_of("dung") == seven("T", "K", "XS", "TB", "TB", "TB", "T")


async def test_a_disciplined_member_finds_three_levels_struck_with_the_clause(
    stage: Stage,
) -> None:
    khanh = await stage.linked("khanh")
    levels = await khanh.press_in_turn(START, *[T] * 7)
    assert levels.rows == ((NOT_COMPLETED,), (ANSWERS, GROUND))
    assert struck(levels) == [EXCELLENT, GOOD, COMPLETED]
    ground = await khanh.press(GROUND)
    assert ground.shows("10/06/2022")
    assert ground.shows("mục II.5")
    for level in ("EXCELLENT", "GOOD", "COMPLETED"):
        tapped = await stage.forged(khanh, f"n:{stage.world.reviews['khanh']}:{level}")
        assert tapped == said("error-level-struck")
    await khanh.say("/tudanhgia", WHICH_LEVEL)
    await khanh.press_in_turn(NOT_COMPLETED, SUBMIT)
    assert (await stage.review_of("khanh")).own_level == "NOT_COMPLETED"


def struck(screen: Screen) -> list[str]:
    places = [one for one in screen.entities if one["type"] == "strikethrough"]
    return [screen.text[one["offset"] : one["offset"] + one["length"]] for one in places]


@pytest.mark.requirement("R004-04", "R004-05")
async def test_exempt_and_suspended_members_are_told_why_they_have_no_form(stage: Stage) -> None:
    out = {"review": "out", "rating": "out", "year": 2022}
    why = {
        "giang": said("finding-scope-exempt-work-and-activity", **out),
        "lan": said("finding-scope-suspended-party", **out),
    }
    for name, words in why.items():
        person = await stage.linked(name)
        assert person.screen.shows(said("home-not-concerned", year=2022))
        assert START not in person.screen.labels
        for shown in (await person.press(GROUND), await person.say("/tudanhgia")):
            assert shown.shows(words)
            assert shown.shows("mục I.A.1.2")
        refused = await stage.forged(person, f"g:{stage.world.reviews[name]}:c1:T")
        assert refused == said("error-out-of-scope")
    assert await CriterionGrade.all().count() == 0
    minh = await stage.linked("minh")
    await minh.press(GROUND, "đình chỉ sinh hoạt cấp ủy vẫn phải kiểm điểm")
    assert (await minh.say("/tudanhgia")).shows("tiêu chí 1/10")


async def test_a_leader_grades_ten_criteria(stage: Stage) -> None:
    vinh = await stage.linked("vinh")
    await vinh.press(START, "tiêu chí 1/10")
    eighth = await vinh.press_in_turn(*[T] * 7)
    assert eighth.shows("tiêu chí 8/10")
    assert eighth.shows("quy tụ, đoàn kết nội bộ")
    assert (await vinh.press_in_turn(T, K, T)).shows(WHICH_LEVEL)
    summary = await vinh.press(GOOD)
    assert summary.shows("10. Nêu gương của bản thân và gia đình")
    assert summary.shows(said("summary-texts", done=0, total=7))
    assert (await vinh.press(SUBMIT)).shows(said("receipt-count", total=10))
