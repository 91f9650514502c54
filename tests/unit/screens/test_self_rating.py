from dataclasses import replace
from datetime import date

import pytest

from backend import actions as do
from backend.i18n import LANGUAGES, Translator
from backend.rules.progress import FormState
from backend.rules.terms import Grade, Level
from backend.screen import Screen
from backend.views import FormView
from bot.screens import self_rating
from tests import factories as make
from tests.unit.screens.catalogue import DISCIPLINED, LAST, LATE, NEW
from tests.unit.screens.reading import labels, lines, target

LEVELS = [
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
]
GRADES = [["Xuất sắc", "Tốt"], ["Trung bình", "Kém"]]


def graded(view: FormView, *keys: str) -> FormView:
    """The form with these criteria graded and no other."""
    criteria = tuple(replace(c, grade=Grade.XS if c.key in keys else None) for c in view.criteria)
    return replace(view, criteria=criteria)


def asks(screen: Screen) -> str:
    return lines(screen)[1]


def test_a_question_says_where_one_stands_what_is_asked_and_by_when() -> None:
    shown = self_rating.current(make.form(answered=2))
    assert lines(shown) == [
        "<b>Tự đánh giá năm 2022 · tiêu chí 3/7  ▓▓░░░░░</b>",
        "Ý thức tổ chức kỷ luật",
        "Hạn của chi bộ: chậm nhất hết ngày 30/11/2022, còn 6 ngày",
    ]
    assert labels(shown) == [*GRADES, ["‹ Câu trước", "Để sau", "Căn cứ"]]
    assert target(shown, "Kém") == do.Grade(12, "c3", "K")
    assert target(shown, "‹ Câu trước") == do.Ask(12, "c2")


def test_the_first_question_steps_back_to_the_tasks() -> None:
    shown = self_rating.current(make.form(FormState.NOT_STARTED))
    assert target(shown, "‹ Việc của tôi") == do.Home()


@pytest.mark.parametrize(
    ("today", "said"), [(LAST, "hôm nay là ngày cuối"), (LATE, "đã quá 3 ngày")]
)
def test_the_last_day_and_the_days_after_it_are_said(today: date, said: str) -> None:
    assert lines(self_rating.current(make.form(today=today)))[-1].endswith(f"30/11/2022, {said}")


def test_a_borrowed_last_day_says_whose_it_is() -> None:
    who = replace(make.person(), cell_kind=make.OrganisationKind.CELL_SECTION)
    said = lines(self_rating.current(make.form(who=who)))[-1]
    assert "chậm nhất hết ngày 04/12/2022" in said
    assert "ngày của đảng bộ bộ phận" in said


def test_an_answer_leads_to_the_next_open_question_then_to_those_left_for_later() -> None:
    view = graded(make.form(), "c1", "c3", "c4")
    assert asks(self_rating.after(view, "c1")) == "Phẩm chất đạo đức, lối sống"
    left = graded(make.form(), "c1", "c3", "c4", "c5", "c6", "c7")
    assert asks(self_rating.after(left, "c7")) == "Phẩm chất đạo đức, lối sống"
    assert lines(self_rating.later(left, "c2"))[0].endswith("đồng chí Nguyễn Văn An</b>")


def test_after_the_last_answer_come_the_levels_and_then_all_answers() -> None:
    done = make.form(answered=7)
    assert "đồng chí tự nhận mức nào?" in lines(self_rating.after(done, "c7"))[0]
    named = make.form(FormState.READY)
    assert "Mức tự nhận: Hoàn thành tốt nhiệm vụ" in lines(self_rating.after(named, "c7"))


def test_a_question_asked_again_shows_the_answer_it_has() -> None:
    assert "Đã chọn: Tốt" in lines(self_rating.ask(make.form(FormState.READY), "c3"))
    assert asks(self_rating.ask(make.form(), "c99")) == asks(self_rating.current(make.form()))


def test_all_answers_stand_before_handing_in_each_a_tap_away() -> None:
    shown = self_rating.summary(make.form(FormState.READY, leader=True))
    said = lines(shown)
    assert said[1] == "Câu 1. Tư tưởng chính trị: Tốt"
    assert said[10].startswith("Câu 10. Nêu gương")
    assert said[11:13] == ["Mức tự nhận: Hoàn thành tốt nhiệm vụ", "Phần viết: đã có 0/6 mục"]
    assert target(shown, "Nộp") == do.Submit(12)
    assert target(shown, "Sửa 10: Tốt") == do.Ask(12, "l3")
    assert target(shown, "Viết ưu điểm, hạn chế") == "/texts"


@pytest.mark.parametrize(
    ("view", "missing"),
    [
        (make.form(answered=5), "Còn 2 tiêu chí chưa chọn."),
        (make.form(answered=7), "Đồng chí chọn mức tự nhận, sau đó mới nộp được."),
        (make.form(answered=5, level=Level.GOOD), "Còn 2 tiêu chí chưa chọn."),
        (
            make.required(make.form(FormState.READY)),
            "Còn 3 mục phải viết, sau đó đồng chí mới nộp được.",
        ),
    ],
)
def test_what_is_missing_is_said_and_there_is_nothing_to_hand_in_yet(
    view: FormView, missing: str
) -> None:
    shown = self_rating.summary(view)
    assert missing in lines(shown)
    assert ["Nộp"] not in labels(shown)
    assert ["Nộp"] in labels(self_rating.summary(make.form(FormState.READY)))
    all_written = make.written(make.required(make.form(FormState.READY)))
    assert ["Nộp"] in labels(self_rating.summary(all_written))


def test_levels_the_plan_rules_out_are_struck_through_and_not_offered() -> None:
    shown = self_rating.levels(make.form(answered=7, disciplined=DISCIPLINED))
    assert lines(shown)[1:5] == [*(f"<s>{level}</s>" for level in LEVELS[:3]), LEVELS[3]]
    assert labels(shown)[:-1] == [[LEVELS[3]]]
    assert "Mức bị gạch là mức kế hoạch không cho nhận. Lý do ở mục “Căn cứ”." in lines(shown)
    free = self_rating.levels(make.form(answered=7))
    assert lines(free)[1:5] == LEVELS
    assert labels(free)[:-1] == [[level] for level in LEVELS]


def test_the_ground_of_a_struck_level_names_day_clause_and_words() -> None:
    said = lines(self_rating.level_ground(make.form(disciplined=DISCIPLINED)))
    assert said[1].startswith("Đồng chí bị xử lý kỷ luật ngày 10/06/2022, trong năm 2022")
    assert "(mục II.5: “bị xử lý kỷ luật trong năm" in said[1]
    assert len(said) == 3
    assert len(lines(self_rating.level_ground(make.form()))) == 2


def test_where_the_plan_is_silent_on_the_rating_it_says_so_and_decides_nothing() -> None:
    view = make.form(answered=7, facts=NEW)
    said = lines(self_rating.levels(view))
    assert any(line.startswith("Kế hoạch không quy định việc xếp loại") for line in said)
    assert labels(self_rating.levels(view))[:-1] == [[level] for level in LEVELS]
    ground = lines(self_rating.scope_ground(view))[1]
    assert "còn việc xếp loại năm 2022 thì kế hoạch không quy định" in ground


def test_a_clause_is_named_so_that_it_can_be_read_out() -> None:
    said = lines(self_rating.scope_ground(make.form()))
    assert "(mục II.2, gạch đầu dòng thứ 6: “hoàn thành trước ngày 01/12/2022”)" in said[2]
    english = lines(self_rating.scope_ground(make.form()), Translator("en"))
    assert "(clause II.2, dash 6: “hoàn thành" in english[2]


def test_a_criterion_tells_its_source_and_how_well_it_is_known() -> None:
    said = lines(self_rating.criterion_ground(make.form(leader=True), "l1"))
    assert "Mẫu 02-HD KĐ.ĐG, mục I.3" in said[2]
    assert "chưa đối chiếu bản gốc" in said[2]
    assert "Phụ lục 2" in said[2]


def test_the_receipt_tells_when_and_what_and_that_it_may_be_reopened() -> None:
    shown = self_rating.current(make.form(FormState.SUBMITTED))
    assert lines(shown)[:4] == [
        "<b>Đã nộp tự đánh giá năm 2022</b>",
        "Đồng chí Nguyễn Văn An nộp lúc 14 giờ 00 ngày 24/11/2022.",
        "Đủ 7/7 tiêu chí.",
        "Mức tự nhận: Hoàn thành tốt nhiệm vụ",
    ]
    assert "Phần viết còn 3 mục trống" in lines(shown)[4]
    assert target(shown, "Mở lại để sửa") == do.Reopen(12)
    full = self_rating.current(make.written(make.form(FormState.SUBMITTED)))
    assert not any("mục trống" in line for line in lines(full))


def test_once_the_cell_has_closed_nothing_can_be_changed() -> None:
    receipt = self_rating.current(make.form(FormState.CLOSED))
    assert "Chi bộ đã kết thúc kiểm điểm, phiếu không sửa được nữa." in lines(receipt)
    assert labels(receipt) == [["‹ Việc của tôi"]]
    unsent = self_rating.current(make.form(FormState.CLOSED, submitted=False))
    assert "phiếu của đồng chí chưa nộp" in lines(unsent)[1]
    assert labels(unsent) == [["‹ Việc của tôi"]]


@pytest.mark.parametrize("state", [FormState.SUBMITTED, FormState.CLOSED, FormState.NOT_CONCERNED])
def test_a_stale_button_of_a_form_that_is_not_open_shows_how_it_stands(state: FormState) -> None:
    view = make.form(state)
    now = self_rating.current(view)
    assert self_rating.ask(view, "c3") == now
    assert self_rating.after(view, "c3") == now
    assert self_rating.later(view, "c3") == now
    assert self_rating.summary(view) == now
    assert self_rating.levels(view) == now


def test_who_is_not_reviewed_reads_why_and_whom_to_tell() -> None:
    shown = self_rating.current(make.form(FormState.NOT_CONCERNED))
    said = lines(shown)
    assert "được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm" in said[1]
    assert "trừ đảng viên được miễn công tác và sinh hoạt Đảng" in said[1]
    assert said[2] == "Nếu thấy chưa đúng, đồng chí báo bí thư chi bộ."


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_criteria_and_quotes_stay_as_the_plan_has_them(language: str) -> None:
    speak = Translator(language)
    assert "Tư tưởng chính trị" in lines(self_rating.current(make.form(answered=0)), speak)
    assert (
        "Thực hiện theo các nội dung"
        in lines(self_rating.criterion_ground(make.form(), "c1"), speak)[2]
    )
