"""Reminders as people read them."""

from dataclasses import replace

import pytest

from backend.actions import Form
from backend.i18n import LANGUAGES, Translator
from backend.messages.reminders import MOST_STEPS, reminders
from backend.reminder_actions import Snooze
from backend.step_actions import StepShow
from bot.channels.numbered import MAX_CHARACTERS
from tests import factories as make
from tests.unit.screens.reading import labels, lines, target
from tests.unit.screens.reminder_cases import LAST, MESSAGES, form_step, message, of, part
from tests.unit.test_numbered import menu_of

#: Longer than one turn of a text channel on purpose.
LONG = {"everything", "hostile"}


def test_committee_and_letter_come_first_and_each_step_has_its_last_day_and_button() -> None:
    screen = reminders(MESSAGES["secretary"])
    assert lines(screen) == [
        "<b>Nhắc việc kiểm điểm năm 2022</b>",
        "Thực hiện Kế hoạch số 21-KH/ĐUK của Ban Thường vụ Đảng ủy Khối các cơ quan và doanh"
        " nghiệp tỉnh.",
        "Xin nhắc đồng chí:",
        "1. Tự đánh giá: chậm nhất hết ngày 30/11/2022, còn 6 ngày",
        "2. Đặt lịch họp kiểm điểm (Chi bộ Văn phòng): chậm nhất hết ngày 25/11/2022, còn 6 ngày",
        "3. Họp kiểm điểm, xếp loại (Chi bộ Văn phòng): chậm nhất hết ngày 30/11/2022,"
        " còn 6 ngày. Việc này còn chờ việc khác xong trước",
    ]
    assert target(screen, "Tự đánh giá") == Form(12)
    assert target(screen, "Họp kiểm điểm, xếp loại") == StepShow(3, "review")
    assert labels(screen)[3:] == [
        ["Mai nhắc lại", "Nhắc lại sau 3 ngày", "Nhắc lại vào ngày cuối"],
        ["Có vướng mắc", "Căn cứ"],
        ["‹ Việc của tôi"],
    ]


def test_what_happens_after_the_last_day_is_said_once_for_all_it_holds_for() -> None:
    said = lines(reminders(MESSAGES["secretary on the last day"]))
    assert said[-3:] == [
        "Sau ngày 30/11/2022, nếu việc số 1 chưa xong, hệ thống sẽ báo bí thư chi bộ.",
        "Sau ngày 30/11/2022, nếu việc số 2, 3 chưa xong, hệ thống sẽ báo Đảng bộ Sở Kế hoạch.",
        "Nếu đang vướng, đồng chí chọn “Có vướng mắc” để nêu rõ.",
    ]


def test_every_step_whose_lateness_will_be_told_is_named_however_many_there_are() -> None:
    steps = tuple(form_step(0, warns=LAST) for _ in range(MOST_STEPS + 3))
    said = lines(reminders(message(part(steps=steps))))
    assert f"{MOST_STEPS + 3}. Tự đánh giá" in "\n".join(said)
    plain = tuple(form_step(5) for _ in range(MOST_STEPS + 3))
    said = lines(reminders(message(part(steps=plain))))
    assert "Còn 3 việc nữa, mời đồng chí xem ở mục Việc của tôi." in said


def test_nothing_can_be_put_off_past_its_last_day() -> None:
    offered = {
        days: labels(reminders(message(part(steps=(form_step(days),))))) for days in range(6)
    }
    assert ["Mai nhắc lại"] not in offered[0]
    assert not any("Mai nhắc lại" in row for row in offered[0])
    for days in (1, 2, 3):
        assert ["Mai nhắc lại", "Nhắc lại vào ngày cuối"] in offered[days]
    assert ["Mai nhắc lại", "Nhắc lại sau 3 ngày", "Nhắc lại vào ngày cuối"] in offered[4]
    screen = reminders(message(part(steps=(form_step(4),))))
    assert target(screen, "Nhắc lại sau 3 ngày") == Snooze(3)


def test_buttons_of_two_organisations_name_theirs() -> None:
    both = (*of(make.CELL, "Chi bộ Một"), *of(make.CELL, "Chi bộ thôn Hai"))
    apart = tuple(
        replace(step, task=replace(step.task, organisation_id=len(step.task.name)))
        for step in both
    )
    shown = [row[0] for row in labels(reminders(message(part(steps=apart))))]
    assert "Họp kiểm điểm, xếp loại (Chi bộ Một)" in shown
    assert "Họp kiểm điểm, xếp loại (Chi bộ thôn Hai)" in shown


def test_the_level_above_reads_numbers_and_no_names() -> None:
    said = lines(reminders(MESSAGES["below is late"]))
    assert said[2:] == [
        "Quá hạn ở cấp dưới, sau khi đồng chí phụ trách đã được nhắc:",
        "Chi bộ Kế toán: Họp kiểm điểm, xếp loại (chậm nhất hết ngày 30/11/2022, đã quá 2 ngày);"
        " còn 4 đảng viên đã được nhắc mà chưa nộp tự đánh giá.",
        "Chi bộ Tư vấn: Họp kiểm điểm, xếp loại (chậm nhất hết ngày 30/11/2022, đã quá 2 ngày);"
        " còn 4 đảng viên đã được nhắc mà chưa nộp tự đánh giá.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", sorted(MESSAGES))
def test_numbered_text_fits_a_turn(case: str, language: str) -> None:
    menu = menu_of(reminders(MESSAGES[case]), Translator(language))
    assert all(len(page) <= MAX_CHARACTERS for page in menu.pages)
    assert len(menu.pages) == 1 or case in LONG
