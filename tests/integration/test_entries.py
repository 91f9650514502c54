"""Forms on paper, and forms the secretary enters for a member beside him."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from backend.clock import MovableClock
from backend.db.models import (
    AuditEvent,
    Campaign,
    CriterionGrade,
    LinkCode,
    Member,
    Notice,
    Office,
    Proxy,
    Review,
)
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.progress import FormState
from backend.rules.terms import Standing
from backend.services import (
    accounts,
    campaigns,
    entries,
    progress,
    proxies,
    proxy_notices,
    self_ratings,
)
from backend.services.families import family_of
from backend.services.notices import DueNotice
from backend.services.proxies import OpenProxy
from backend.views import AccountView
from tests import world as worlds
from tests.integration.support import actions, code_of, refused_without_a_trace
from tests.integration.talk import KEY, Talk, bot_app
from tests.unit.screens.reading import lines
from tests.world import World

SECRET = KEY.encode()
Change = Callable[[Any, int, datetime], Awaitable[object]]
PAPER: tuple[Change, ...] = (entries.entry, entries.note_paper, entries.undo_paper)


async def code_for(world: World, name: str, clock: MovableClock) -> str:
    member = await Member.get(id=world.members[name])
    (issued,) = await accounts.issue_codes(None, [member], key=SECRET, days=1, now=clock.now())
    return issued.code


async def enter(
    world: World,
    clock: MovableClock,
    code: str,
    *,
    by: str = "an",
    whose: str = "dung",
    account: AccountView | None = None,
) -> object:
    chat = account or await accounts.identify("web", f"web-{by}", clock.now())
    request = OpenProxy(
        actor=world.actor(by, chat),
        account=chat,
        member_id=world.members[whose],
        code=code,
        key=SECRET,
        now=clock.now(),
    )
    return await proxies.open_proxy(request)


async def test_a_form_on_paper_counts_as_handed_in_everywhere_and_may_be_taken_back(
    world: World, clock: MovableClock
) -> None:
    an, dung, review = world.actor("an"), world.members["dung"], world.reviews["dung"]
    for _ in range(2):
        view = await entries.note_paper(an, dung, clock.now())
        assert (view.state, view.paper_at) == (FormState.ON_PAPER, clock.now())
    board = await progress.board(an, world.org("S1"), clock.now())
    p = board.here.progress
    assert (p.reviewed, p.started, p.submitted, p.missing) == (8, 1, 1, 7)
    assert [m.state for m in board.members if m.member_id == dung] == [FormState.ON_PAPER]
    form = await self_ratings.form(world.actor("dung"), review, clock.now())
    assert (form.state, form.paper_at) == (FormState.ON_PAPER, clock.now())
    assert await actions(f"review/{review}") == ["paper-noted"]
    event = await AuditEvent.get(subject=f"review/{review}")
    assert event.member_id == world.members["an"]
    for _ in range(2):
        view = await entries.undo_paper(world.actor("binh"), dung, clock.now())
        assert (view.state, view.paper_at) == (FormState.NOT_STARTED, None)
    assert await actions(f"review/{review}") == ["paper-noted", "paper-undone"]


async def test_what_is_on_paper_may_still_be_entered_and_nothing_of_it_is_lost(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now())
    await entries.note_paper(world.actor("an"), world.members["dung"], clock.now())
    view = await self_ratings.record_grade(dung, review, "c1", "XS", clock.now())
    assert (view.state, view.open) == (FormState.ON_PAPER, True)
    handed_in = await self_ratings.submit(dung, review, clock.now())
    assert handed_in.state is FormState.SUBMITTED
    command = entries.note_paper(world.actor("an"), world.members["dung"], clock.now())
    assert await code_of(command) == "error-entry-submitted"
    assert (await self_ratings.reopen(dung, review, clock.now())).state is FormState.ON_PAPER
    assert await CriterionGrade.filter(review_id=review).count() == 7


@pytest.mark.parametrize("change", PAPER, ids=lambda change: change.__name__)
async def test_only_who_acts_for_the_cell_notes_paper_and_unknown_reads_the_same(
    world: World, clock: MovableClock, change: Change
) -> None:
    dung = world.members["dung"]
    unknown = await refused_without_a_trace(
        change(world.actor("an"), world.unknown_id, clock.now())
    )
    assert unknown == (NotFoundError, "error-not-found", {})
    # himself, the cell board, other cells, the committee above and its office
    for name in ("dung", "chi", "hung", "vinh", "xuan", "loan", "yen"):
        command = change(world.actor(name), dung, clock.now())
        assert await refused_without_a_trace(command) == unknown, name
    await Member.filter(id=world.members["an"]).update(standing=Standing.SUSPENDED_COMMITTEE)
    command = change(world.actor("an"), dung, clock.now())
    assert await refused_without_a_trace(command) == unknown
    await change(world.actor("binh"), dung, clock.now())  # the deputy


async def test_paper_is_noted_for_nobody_out_of_scope_and_nothing_in_a_closed_cell(
    world: World, clock: MovableClock
) -> None:
    an = world.actor("an")
    out = entries.note_paper(an, world.members["giang"], clock.now())
    answer = (InvalidCommandError, "error-entry-not-concerned", {})
    assert await refused_without_a_trace(out) == answer
    await entries.note_paper(an, world.members["dung"], clock.now())
    await campaigns.close_cell(world.org("S1"), actor=None, now=clock.now())
    view = await entries.entry(an, world.members["dung"], clock.now())
    assert view.state is FormState.CLOSED
    for change, name in ((entries.note_paper, "em"), (entries.undo_paper, "dung")):
        command = change(an, world.members[name], clock.now())
        answer = (ConflictError, "error-entry-closed", {})
        assert await refused_without_a_trace(command) == answer


async def test_a_members_own_code_lets_the_secretary_enter_his_form_for_half_an_hour(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "an", clock.now())
    an, review = world.actor("an", account), world.reviews["dung"]
    typed = (await code_for(world, "dung", clock)).lower().replace("-", " ")
    view = await enter(world, clock, typed, account=account)
    assert view == await self_ratings.form(an, review, clock.now())
    code = await LinkCode.get(member_id=world.members["dung"])
    assert (code.used_at, code.used_by_id) == (clock.now(), account.id)
    for key in worlds.MEMBER_CRITERIA:
        await self_ratings.record_grade(an, review, key, "T", clock.now())
    await self_ratings.save_text(an, review, "strengths", "Gương mẫu", clock.now())
    form = await self_ratings.name_level(an, review, "GOOD", clock.now())
    assert form.person.id == world.members["dung"]
    clock.move_to(clock.now() + timedelta(minutes=29, seconds=59))
    handed_in = await self_ratings.submit(an, review, clock.now())
    assert handed_in.state is FormState.SUBMITTED
    events = await AuditEvent.filter(subject=f"review/{review}").order_by("id")
    assert [event.action for event in events][:2] == ["proxy-opened", "grade-recorded"]
    assert {(event.member_id, event.account_id) for event in events} == {
        (world.members["an"], account.id)
    }
    clock.move_to(clock.now() + timedelta(seconds=1))
    for command in (
        self_ratings.form(an, review, clock.now()),
        self_ratings.reopen(an, review, clock.now()),
    ):
        answer = (ConflictError, "error-proxy-over", {})
        assert await refused_without_a_trace(command) == answer
    own = await self_ratings.form(world.actor("dung"), review, clock.now())
    assert (own.texts[0].body, own.proxy_until) == ("Gương mẫu", None)


async def test_only_the_members_own_fresh_code_opens_his_form(
    world: World, clock: MovableClock
) -> None:
    of_another = await code_for(world, "em", clock)
    old = await code_for(world, "dung", clock)
    fresh = await code_for(world, "dung", clock)  # withdraws the one before
    for code in (of_another, old, "", "no code", "7KQ4-MX2P"):
        assert await code_of(enter(world, clock, code)) == "error-proxy-code", code
        clock.move_to(clock.now() + timedelta(minutes=16))  # too many would lock the chat
    assert not await Proxy.exists()
    assert (await LinkCode.get(member_id=world.members["em"])).used_at is None
    await enter(world, clock, fresh)
    assert await code_of(enter(world, clock, fresh)) == "error-proxy-code"  # spent
    expired = await code_for(world, "ha", clock)
    clock.move_to(clock.now() + timedelta(days=2))
    assert await code_of(enter(world, clock, expired, whose="ha")) == "error-proxy-code"


async def test_after_five_wrong_codes_the_chat_waits_and_the_right_one_is_kept(
    world: World, clock: MovableClock
) -> None:
    code = await code_for(world, "dung", clock)
    for _ in range(5):
        assert await code_of(enter(world, clock, "7KQ4-MX2P")) == "error-proxy-code"
    assert await code_of(enter(world, clock, code)) == "error-code-locked"
    clock.move_to(clock.now() + timedelta(minutes=15))
    await enter(world, clock, code)


async def test_a_form_that_is_fixed_costs_no_code(world: World, clock: MovableClock) -> None:
    code = await code_for(world, "dung", clock)
    await worlds.fill_in(world, ["dung"], clock.now(), submitted=True)
    assert await code_of(enter(world, clock, code)) == "error-entry-submitted"
    await Review.filter(id=world.reviews["dung"]).update(submitted_at=None)
    await campaigns.close_cell(world.org("S1"), actor=None, now=clock.now())
    assert await code_of(enter(world, clock, code)) == "error-entry-closed"
    assert (await LinkCode.get(member_id=world.members["dung"])).used_at is None


async def test_a_code_lets_in_nobody_but_who_acts_for_the_cell(
    world: World, clock: MovableClock
) -> None:
    code = await code_for(world, "dung", clock)
    for by in ("chi", "hung", "vinh", "loan", "em"):
        assert await code_of(enter(world, clock, code, by=by)) == "error-not-found", by
    assert (await LinkCode.get(member_id=world.members["dung"])).used_at is None
    account = await worlds.chat(world, "an", clock.now())
    an, review = world.actor("an", account), world.reviews["dung"]
    await enter(world, clock, code, account=account)
    other = self_ratings.form(world.actor("binh", account), review, clock.now())
    assert await code_of(other) == "error-not-found"  # let in was the one who typed it
    await Office.filter(member_id=world.members["an"]).delete()
    assert await code_of(self_ratings.form(an, review, clock.now())) == "error-not-found"


async def test_anothers_answers_go_to_no_messenger_unless_the_season_lets_them(
    world: World, clock: MovableClock
) -> None:
    phone = await worlds.chat(world, "an", clock.now(), channel="telegram", chat_key="77")
    page = await worlds.chat(world, "an", clock.now())
    review = world.reviews["dung"]
    code = await code_for(world, "dung", clock)
    assert await code_of(enter(world, clock, code, account=phone)) == "error-proxy-page"
    await enter(world, clock, code, account=page)
    await self_ratings.form(world.actor("an", page), review, clock.now())
    for account in (phone, None):
        command = self_ratings.form(world.actor("an", account), review, clock.now())
        assert await code_of(command) == "error-not-found"
    await Campaign.all().update(chat_content="full")
    await self_ratings.form(world.actor("an", phone), review, clock.now())


async def hand_in_for(world: World, clock: MovableClock, account: AccountView) -> None:
    await worlds.fill_in(world, ["dung"], clock.now())
    await enter(world, clock, await code_for(world, "dung", clock), account=account)
    an = world.actor("an", account)
    await self_ratings.submit(an, world.reviews["dung"], clock.now())


async def composed(clock: MovableClock) -> list[str]:
    row = await Notice.get()
    family = family_of(row.kind)
    assert family is not None
    assert family is proxy_notices.FAMILY
    due = DueNotice(
        row.id,
        row.kind,
        row.member_id,
        row.campaign_id,
        row.subject,
        row.facts,
        row.created_at,
        row.due_at,
    )
    answer = await family.compose([due], clock.now())
    assert (answer.used or answer.dropped) == (row.id,)
    return lines(answer.screen) if answer.screen else []


async def test_a_member_with_a_chat_is_told_that_his_form_was_handed_in_for_him(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "an", clock.now())
    await worlds.chat(world, "dung", clock.now())
    await hand_in_for(world, clock, account)
    notice = await Notice.get()
    assert (notice.member_id, notice.facts) == (
        world.members["dung"],
        {"review": world.reviews["dung"]},
    )
    said = await composed(clock)
    assert said[0] == "<b>Đã nộp tự đánh giá năm 2022</b>"
    assert "đã được nhập thay và nộp lúc" in said[1]
    assert world.name_of("an") not in "\n".join(said)
    await self_ratings.reopen(world.actor("dung"), world.reviews["dung"], clock.now())
    assert await composed(clock) == []  # open again: nothing to say


async def test_nobody_is_told_who_has_no_chat_or_hands_in_himself(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "an", clock.now())
    await hand_in_for(world, clock, account)
    await worlds.chat(world, "em", clock.now())
    await worlds.fill_in(world, ["em"], clock.now())
    await self_ratings.submit(world.actor("em"), world.reviews["em"], clock.now())
    assert not await Notice.exists()


async def test_a_secretary_notes_paper_and_enters_a_form_on_the_page(
    sqlite_world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(sqlite_world, "an", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    await talk.say("/tiến độ")
    await talk.tap("Danh sách đảng viên")
    shown = await talk.tap("Trần Thị Dung (1980)")
    assert "4. Trần Thị Dung (1980): chưa làm" in shown
    assert "đã nộp bản giấy" in await talk.tap("Đã nộp bản giấy")
    assert "Đã ghi nhận nộp bản giấy lúc" in await talk.newest()
    assert "chưa làm" in await talk.tap("Chưa nộp, bỏ ghi nhận")
    asked = await talk.tap("Nhập thay")
    assert "Mời đồng chí ấy đọc mã 8 ký tự của mình" in asked
    again = await talk.say("7KQ4-MX2P")
    assert "Mã này không phải mã của đồng chí ấy" in again
    code = await code_for(sqlite_world, "dung", clock)
    question = await talk.after_restart().say(code)
    assert "Nhập thay đồng chí Trần Thị Dung, đến" in question
    assert "tiêu chí 2/7" in await talk.tap("Tốt")
    grade = await CriterionGrade.get(review_id=sqlite_world.reviews["dung"])
    assert (grade.criterion, grade.grade.value) == ("c1", "T")
    assert not await CriterionGrade.filter(review_id=sqlite_world.reviews["an"]).exists()
    clock.move_to(clock.now() + timedelta(minutes=31))
    late = await talk.tap("Kém")
    assert "Chào đồng chí Nguyễn Văn An" in late
    assert "Nhập thay đồng chí" not in late
    assert await CriterionGrade.all().count() == 1


async def test_on_a_messenger_a_line_stands_for_the_member_and_entering_is_done_on_the_page(
    sqlite_world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(sqlite_world, "an", clock.now(), channel="zalo", chat_key="1")
    talk = Talk(bot_app(clock), account, clock)
    await talk.say("/tiendo")
    await talk.tap("Danh sách đảng viên")
    shown = await talk.tap("Dòng 4")
    assert "4. đồng chí ở dòng này: chưa làm" in shown
    assert "đã nộp bản giấy" in await talk.tap("Đã nộp bản giấy")
    page = await talk.tap("Nhập thay")
    assert "Tin nhắn không mang nội dung tự đánh giá của người khác." in page
    assert "Trần Thị Dung" not in await talk.all_text()


async def test_a_member_sees_that_his_paper_was_noted(
    sqlite_world: World, clock: MovableClock
) -> None:
    await entries.note_paper(sqlite_world.actor("an"), sqlite_world.members["dung"], clock.now())
    account = await worlds.chat(sqlite_world, "dung", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    assert "Tự đánh giá năm 2022: đã nộp bản giấy" in await talk.say("/viec")
    shown = await talk.tap("Xem phiếu")
    assert "Bí thư chi bộ ghi nhận đồng chí Trần Thị Dung nộp bản giấy lúc" in shown
    assert "Tự đánh giá năm 2022 · đồng chí Trần Thị Dung" in await talk.tap("Nhập trên hệ thống")
