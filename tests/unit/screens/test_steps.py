"""What has to be done, as people read it: by when, what it waits for, which button does it."""

from dataclasses import replace
from datetime import date

import pytest

from backend import actions as do
from backend.i18n import Translator
from backend.meeting_actions import MeetingBoard
from backend.rules.progress import FormState
from backend.rules.steps import OrganisationFacts
from backend.rules.terms import OrganisationKind
from backend.step_actions import (
    Entry,
    PaperNote,
    PaperUndo,
    ProxyAsk,
    StepDone,
    StepShow,
    StepUndo,
)
from backend.step_views import StepPage
from bot.screens import entries, home, progress, steps
from tests import factories as make
from tests.unit.screens.catalogue import CELL_DUTY, COMMITTEE_DUTY, MIXED
from tests.unit.screens.reading import labels, lines, target

KIND = OrganisationKind
TODAY = date(2022, 11, 24)


def page(key: str, kind: OrganisationKind = make.CELL, **changes: object) -> StepPage:
    task = next(t for t in make.steps(kind, may_do=True, today=TODAY) if t.step.key == key)
    return replace(StepPage(task, "minimal", 0, date(2022, 11, 23), TODAY), **changes)


def test_tasks_say_by_when_what_is_left_and_what_they_wait_for() -> None:
    tasks = make.steps(make.CELL, may_do=True, today=TODAY)
    shown = home.home(make.home(make.form(leader=True), CELL_DUTY, tasks=tasks))
    assert lines(shown)[-2:] == [
        "– Đặt lịch họp kiểm điểm: chậm nhất hết ngày 25/11/2022, còn 1 ngày",
        "– Họp kiểm điểm, xếp loại: chậm nhất hết ngày 30/11/2022, còn 6 ngày. Còn vướng:"
        " có đồng chí chưa nộp bản tự đánh giá; chưa đặt lịch họp",
    ]
    assert target(shown, "Lịch họp Chi bộ Văn phòng") == MeetingBoard(3)
    assert target(shown, "Báo xong: Họp kiểm điểm, xếp loại") == StepShow(3, "review")


def test_two_steps_done_at_the_meetings_have_one_button() -> None:
    known = OrganisationFacts(organisation=3, kind=KIND.CELL_BASE, forms_missing=1)
    tasks = make.steps(KIND.CELL_BASE, plan="001", may_do=True, facts=known)
    assert [task.step.key for task in tasks][:2] == ["schedule", "register"]
    shown = home.home(make.home(make.form(), CELL_DUTY, tasks=tasks))
    assert sum(row == ["Lịch họp Chi bộ Văn phòng"] for row in labels(shown)) == 1


def test_of_several_organisations_each_button_names_its_own() -> None:
    tasks = make.steps(KIND.ORG_BASE, number=2, name="Đảng bộ Sở Kế hoạch", may_do=True)
    shown = home.home(make.home(make.form(), CELL_DUTY, COMMITTEE_DUTY, tasks=tasks))
    assert ["Báo xong: Hội nghị tổng kết (Đảng bộ Sở Kế hoạch)"] in labels(shown)
    alone = home.home(make.home(make.form(), COMMITTEE_DUTY, tasks=tasks))
    assert ["Báo xong: Hội nghị tổng kết"] in labels(alone)


def test_what_lies_behind_eight_steps_is_counted_and_not_forgotten() -> None:
    many = make.steps(KIND.CELL_BASE, may_do=True) * 2
    shown = home.home(make.home(make.form(), CELL_DUTY, tasks=many))
    assert lines(shown)[-1] == "Còn 4 việc nữa, mời đồng chí xem ở mục Tiến độ."


def test_who_only_watches_sees_the_steps_and_has_no_button_for_them() -> None:
    view = make.cell_board(MIXED, steps=make.steps(make.CELL, done=("schedule",), today=TODAY))
    shown = progress.board(view, TODAY)
    assert "<b>Việc phải làm</b>" in lines(shown)
    assert "– Đặt lịch họp kiểm điểm: đã xong" in lines(shown)
    assert not any(label.startswith("Báo xong") for row in labels(shown) for label in row)
    lead = progress.board(replace(view, steps=make.steps(make.CELL, may_do=True)), TODAY)
    assert ["Báo xong: Họp kiểm điểm, xếp loại"] in labels(lead)


def test_a_step_alone_shows_its_ground_and_warns_of_a_day_off() -> None:
    said = lines(steps.step(page("review", KIND.ORG_SECTION)))
    assert said[0] == "<b>Chi bộ Văn phòng</b>"
    assert said[1].startswith("Kiểm điểm, xếp loại của đảng bộ: chậm nhất hết ngày 04/12/2022")
    assert "mục II.2, gạch đầu dòng thứ 6" in said[2]
    assert said[3] == (
        "Ngày 04/12/2022 là Chủ nhật; kế hoạch không nói dời hạn nên hạn giữ nguyên,"
        " đề nghị làm xong sớm hơn."
    )
    shown = steps.step(page("milestone.decision_and_lists", KIND.ORG_BASE))
    assert target(shown, "Đã làm xong") == StepDone(3, "milestone.decision_and_lists")
    assert target(shown, "‹ Tiến độ") == do.Board(3)


def test_closing_the_forms_says_what_it_means_before_it_is_done() -> None:
    shown = steps.step(page("review", forms_missing=2, meeting=None))
    assert lines(shown)[-3:] == [
        "Còn 2 đồng chí chưa nộp bản tự đánh giá. Sau khi khóa, các đồng chí ấy không nộp được"
        " nữa.",
        "Chưa có cuộc họp kiểm điểm nào được đặt lịch.",
        "Khóa rồi thì không ai sửa được bản tự đánh giá nữa. Nếu khóa nhầm, đồng chí mở lại"
        " được ở đây.",
    ]
    assert target(shown, "Đã họp xong, khóa bản tự đánh giá") == StepDone(3, "review")
    ahead = lines(steps.step(page("review", meeting=date(2022, 11, 28))))
    assert "Cuộc họp kiểm điểm đặt ngày 28/11/2022, chưa đến ngày." in ahead
    assert len(lines(steps.step(page("review")))) == len(ahead) - 1
    task = next(t for t in make.steps(make.CELL, done=("review",), may_do=True)
                if t.step.key == "review")  # fmt: skip
    closed = steps.step(replace(page("review"), task=task))
    assert target(closed, "Mở lại để sửa bản tự đánh giá") == StepUndo(3, "review")


def test_an_hour_the_plan_names_is_said_and_so_is_that_it_has_passed() -> None:
    known = OrganisationFacts(organisation=3, kind=KIND.CELL_BASE)
    tasks = make.steps(KIND.CELL_BASE, plan="001", facts=known, today=date(2023, 12, 14))
    task = next(t for t in tasks if t.step.key == "register")
    said = lines(steps.step(StepPage(task, "minimal", 0, None, TODAY)))
    assert said[1].startswith(
        "Đăng ký ngày họp với cấp trên: trước 15 giờ 00 ngày 14/12/2023, hôm nay là ngày cuối"
    )
    assert said[2].startswith("Muốn họp ngày 19/12/2023 thì đăng ký lịch trước 15 giờ 00")
    over = StepPage(replace(task, over=True), "minimal", 0, None, TODAY)
    assert "hôm nay đã quá giờ" in lines(steps.step(over))[1]
    assert "before 15:00 on 14/12/2023" in lines(steps.step(over), Translator("en"))[1]


def test_what_the_system_sees_for_itself_leads_to_the_meetings() -> None:
    shown = steps.step(page("schedule"))
    assert target(shown, "Lịch họp Chi bộ Văn phòng") == MeetingBoard(3)
    assert "Việc này hệ thống tự ghi nhận" in lines(shown)[-1]


def test_a_window_that_has_not_opened_has_no_button() -> None:
    (task,) = (
        t for t in make.steps(KIND.ORG_UPPER, plan="000", may_do=True) if t.step.opens is not None
    )
    early = steps.step(StepPage(task, "minimal", 0, None, date(2024, 12, 31)))
    assert lines(early)[-1] == "Kế hoạch định làm từ ngày 01/01/2025."
    assert labels(early) == [["‹ Tiến độ"]]
    opened = steps.step(StepPage(task, "minimal", 0, None, date(2025, 1, 1)))
    assert ["Đã làm xong"] in labels(opened)


def test_the_board_says_how_many_more_cells_hold_things_up() -> None:
    children = [make.organisation(10 + n, f"Chi bộ {n}") for n in range(5)]
    said = lines(progress.board(make.committee_board(children, blocking=5)))
    assert said[-1] == "Còn 2 chi bộ nữa đang vướng, xem ở “Từng tổ chức”."
    three = lines(progress.board(make.committee_board(children[:3], blocking=3)))
    assert three[-1].startswith("3. Chi bộ 2")


def test_forms_missed_in_closed_cells_are_told_apart_from_those_still_missing() -> None:
    here = make.organisation(2, "Đảng bộ Sở", KIND.ORG_BASE, missed=2)
    assert lines(progress.board(make.committee_board(here=here)))[-2:] == [
        "2 đồng chí không nộp kịp trước khi chi bộ kết thúc kiểm điểm.",
        "Không còn chi bộ nào phải chờ phiếu.",
    ]


def test_the_secretary_opens_each_member_of_the_list_others_open_nobody() -> None:
    view = make.cell_board(MIXED[:4], may_lead=True)
    named = progress.people(view, 0, names=True)
    assert labels(named)[:2] == [["Trần Thị Lan 2", "Trần Thị Lan 3"], ["Trần Thị Lan 4"]]
    assert target(named, "Trần Thị Lan 2") == Entry(102)
    nameless = progress.people(view, 0, names=False)
    assert labels(nameless)[:2] == [["Dòng 2", "Dòng 3"], ["Dòng 4"]]
    watched = progress.people(replace(view, may_lead=False), 0, names=True)
    assert labels(watched) == [["‹ Quay lại"]]


@pytest.mark.parametrize("state", list(FormState))
def test_a_member_has_the_buttons_that_still_mean_something(state: FormState) -> None:
    shown = entries.entry(make.entry(state), names=True)
    buttons = [label for row in labels(shown) for label in row][:-1]
    if state in {FormState.NOT_STARTED, FormState.STARTED, FormState.READY}:
        assert buttons == ["Đã nộp bản giấy", "Nhập thay"]
        assert target(shown, "Đã nộp bản giấy") == PaperNote(104)
        assert target(shown, "Nhập thay") == ProxyAsk(104)
    elif state is FormState.ON_PAPER:
        assert buttons == ["Chưa nộp, bỏ ghi nhận", "Nhập thay"]
        assert target(shown, "Chưa nộp, bỏ ghi nhận") == PaperUndo(104)
        assert "Đã ghi nhận nộp bản giấy lúc 14 giờ 00 ngày 24/11/2022." in lines(shown)
    else:
        assert buttons == []


def test_whoever_was_let_in_goes_on_with_the_members_form() -> None:
    view = make.entry(FormState.STARTED, proxy_until=make.HANDED_IN)
    assert target(entries.entry(view, names=True), "Nhập tiếp") == do.Form(12)
    over = make.entry(FormState.SUBMITTED, proxy_until=make.HANDED_IN)
    assert labels(entries.entry(over, names=True)) == [["‹ Danh sách đảng viên"]]
