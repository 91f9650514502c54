"""Saying that a step is done: by whoever acts for the organisation, and taken back."""

from datetime import datetime

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import CellReview, Office, StepMark
from backend.errors import InvalidCommandError, NotFoundError
from backend.plan_loader import find_plan
from backend.rules.progress import FormState
from backend.rules.steps import StepState
from backend.rules.terms import Post
from backend.services import campaigns, self_ratings, step_marks, tasks
from tests import world as worlds
from tests.integration.support import actions, code_of, refused_without_a_trace
from tests.integration.talk import Talk, bot_app
from tests.world import World

LISTS = "milestone.decision_and_lists"


async def marked(world: World) -> list[tuple[str, str, int | None]]:
    found = await StepMark.all().order_by("subject", "step")
    assert {mark.campaign_id for mark in found} <= {world.campaign}
    return [(mark.subject, mark.step, mark.by_id) for mark in found]


async def test_a_step_said_twice_to_be_done_is_done_once_and_may_be_taken_back(
    world: World, clock: MovableClock
) -> None:
    vinh, sector = world.actor("vinh"), world.org("S")
    subject = f"organisation/{sector}"
    for _ in range(2):
        page = await step_marks.mark_done(vinh, sector, LISTS, clock.now())
        assert page.task.step.state is StepState.DONE
    assert await marked(world) == [(subject, LISTS, world.members["vinh"])]
    assert await actions(subject) == ["step-done"]
    for _ in range(2):
        page = await step_marks.undo(vinh, sector, LISTS, clock.now())
        assert page.task.step.state is StepState.BLOCKED
    assert await marked(world) == []
    assert await actions(subject) == ["step-done", "step-undone"]


async def test_only_who_acts_for_the_organisation_says_so_and_unknown_reads_the_same(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    for change in (step_marks.mark_done, step_marks.undo):
        unknown = await refused_without_a_trace(
            change(world.actor("vinh"), world.unknown_id, LISTS, now)
        )
        assert unknown == (NotFoundError, "error-not-found", {})
        # above it, below it, its standing board, its committee, another's secretary, a member
        for name in ("loan", "an", "yen", "duc", "son", "dung"):
            command = change(world.actor(name), world.org("S"), LISTS, now)
            assert await refused_without_a_trace(command) == unknown, name
        for key in ("milestone.lunch", "milestone.org_base", "send", "", "form"):
            command = change(world.actor("vinh"), world.org("S"), key, now)
            assert await refused_without_a_trace(command) == unknown, key
    for name in ("vinh", "xuan"):  # its secretary, its office
        await step_marks.mark_done(world.actor(name), world.org("S"), "review", now)
        await step_marks.undo(world.actor(name), world.org("S"), "review", now)


async def test_what_the_system_sees_for_itself_nobody_says(
    world: World, clock: MovableClock
) -> None:
    command = step_marks.mark_done(world.actor("an"), world.org("S1"), "schedule", clock.now())
    assert await refused_without_a_trace(command) == (InvalidCommandError, "error-step-seen", {})


async def test_a_cell_that_has_met_closes_its_forms_and_opens_them_again_after_a_mistake(
    world: World, clock: MovableClock
) -> None:
    an, cell = world.actor("an"), world.org("S1")
    await worlds.fill_in(world, ["an", "dung"], clock.now(), submitted=True)
    page = await tasks.step_page(an, cell, "review", clock.now())
    assert (page.forms_missing, page.meeting) == (6, None)
    for _ in range(2):
        page = await step_marks.mark_done(an, cell, "review", clock.now())
        assert page.task.step.state is StepState.DONE
    closed = await CellReview.get(organisation_id=cell)
    assert closed.closed_at == clock.now()
    assert await marked(world) == []  # the cell's own row tells
    form = await self_ratings.form(world.actor("em"), world.reviews["em"], clock.now())
    assert form.state is FormState.MISSED
    for _ in range(2):
        await step_marks.undo(world.actor("binh"), cell, "review", clock.now())
    assert (await CellReview.get(organisation_id=cell)).closed_at is None
    await self_ratings.record_grade(world.actor("em"), world.reviews["em"], "c1", "T", clock.now())
    assert await actions(f"organisation/{cell}") == ["cell-closed", "cell-reopened"]


async def test_with_two_seasons_a_cell_closes_in_the_newest(
    world: World, clock: MovableClock
) -> None:
    criteria = find_plan("004").member_form.criteria.items
    newer = await campaigns.open_campaign(
        "003", "S", "Kế hoạch số 5-KH/ĐU", actor=None, now=clock.now(), criteria=criteria
    )
    await step_marks.mark_done(world.actor("an"), world.org("S1"), "review", clock.now())
    closed = await CellReview.filter(closed_at__isnull=False).values_list("campaign_id", flat=True)
    assert closed == [newer]
    await campaigns.reopen_cell(world.org("S1"), actor=None, now=clock.now())
    assert (
        await code_of(campaigns.reopen_cell(world.org("S1"), actor=None, now=clock.now()))
        == "error-not-found"
    )


@pytest.mark.requirement("R000-52")
async def test_a_step_is_not_done_before_its_window(db: str, clock: MovableClock) -> None:
    clock.move_to(datetime(2024, 12, 16, 9, tzinfo=VIETNAM))
    world = await worlds.build(clock.now(), season=False)
    criteria = find_plan("004").member_form.criteria.items
    await campaigns.open_campaign(
        "000", "K", worlds.LETTER, actor=None, now=clock.now(), criteria=criteria
    )
    loan, block, key = world.actor("loan"), world.org("K"), "milestone.summary_conference"
    answer = await refused_without_a_trace(step_marks.mark_done(loan, block, key, clock.now()))
    assert answer == (InvalidCommandError, "error-step-early", {"opens": "01/01/2025"})
    clock.move_to(datetime(2025, 1, 2, 9, tzinfo=VIETNAM))
    page = await step_marks.mark_done(loan, block, key, clock.now())
    assert page.task.step.state is StepState.DONE


async def test_a_member_of_the_standing_board_says_that_his_papers_are_in(
    world: World, clock: MovableClock
) -> None:
    clock.move_to(datetime(2023, 12, 5, 9, tzinfo=VIETNAM))
    await Office.create(
        member_id=world.members["thao"],
        organisation_id=world.org("K"),
        post=Post.STANDING_BOARD,
        title="standing board",
    )
    criteria = find_plan("004").member_form.criteria.items
    campaign = await campaigns.open_campaign(
        "001", "K", worlds.LETTER, actor=None, now=clock.now(), criteria=criteria
    )
    key = "milestone.standing_board_member_papers"
    account = await worlds.chat(world, "thao", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    shown = await talk.say("/viec")
    assert "– Ủy viên Ban Thường vụ gửi bản kiểm điểm: chậm nhất hết ngày 21/12/2023" in shown
    asked = await talk.tap("Báo xong: Ủy viên Ban Thường vụ gửi bản kiểm điểm")
    assert "Còn vướng: đồng chí chưa nộp bản tự đánh giá" in asked
    assert "đã xong" in await talk.tap("Đã làm xong")
    mark = await StepMark.get()
    assert (mark.subject, mark.step) == (f"member/{world.members['thao']}", key)
    assert mark.campaign_id == campaign
    assert "gửi bản kiểm điểm" not in await talk.say("/viec")
    for name in ("son", "loan"):
        command = step_marks.mark_done(world.actor(name), tasks.OWN, key, clock.now())
        assert await refused_without_a_trace(command) == (NotFoundError, "error-not-found", {})
    await step_marks.undo(world.actor("thao"), tasks.OWN, key, clock.now())
    assert not await StepMark.exists()


async def test_a_secretary_closes_his_cell_in_the_chat_after_reading_what_that_means(
    sqlite_world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(sqlite_world, "an", clock.now())
    talk = Talk(bot_app(clock), account, clock)
    shown = await talk.say("/viec")
    assert "– Họp kiểm điểm, xếp loại: chậm nhất hết ngày 30/11/2022" in shown
    asked = await talk.tap("Báo xong: Họp kiểm điểm, xếp loại")
    assert "Còn 8 đồng chí chưa nộp bản tự đánh giá." in asked
    assert "Chưa có cuộc họp kiểm điểm nào được đặt lịch." in asked
    assert "không ai sửa được bản tự đánh giá nữa" in asked
    assert not await CellReview.filter(closed_at__isnull=False).exists()
    closed = await talk.tap("Đã họp xong, khóa bản tự đánh giá")
    assert "Chi bộ đã họp xong" in closed
    assert await CellReview.filter(closed_at__isnull=False).count() == 1
    board = await talk.tap("‹ Tiến độ")
    assert "8 đồng chí không nộp kịp trước khi chi bộ kết thúc kiểm điểm." in board
    assert "– Họp kiểm điểm, xếp loại: đã xong" in board
