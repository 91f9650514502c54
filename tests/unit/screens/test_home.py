from dataclasses import replace

import pytest

from backend import actions as do
from backend.i18n import Translator
from backend.rules.progress import FormState
from backend.views import ResultProgress
from bot.screens import home
from tests import factories as make
from tests.unit.screens.catalogue import CELL_DUTY, COMMITTEE_DUTY, LATE
from tests.unit.screens.reading import labels, lines, target

LETTER = (
    "Thực hiện Kế hoạch số 21-KH/ĐUK của Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp"
    " tỉnh."
)
LAST = "Hạn của chi bộ: chậm nhất hết ngày 30/11/2022, còn 6 ngày"


def test_the_first_message_names_committee_and_letter() -> None:
    said = lines(home.linked(make.home(make.form(FormState.NOT_STARTED))))
    assert said[:3] == [
        "Đã liên kết với đồng chí Nguyễn Văn An, Chi bộ Văn phòng.",
        "<b>Chào đồng chí Nguyễn Văn An</b>",
        LETTER,
    ]
    assert "chưa bắt đầu" in said[3]
    assert LETTER in lines(home.home(make.home(make.form())))


@pytest.mark.parametrize(
    ("state", "said", "button"),
    [
        (FormState.NOT_STARTED, "7 tiêu chí, chưa bắt đầu", "Bắt đầu tự đánh giá"),
        (FormState.STARTED, "đã chọn 3/7 tiêu chí  ▓▓▓░░░░", "Làm tiếp tự đánh giá"),
        (FormState.READY, "đã xong 7/7 tiêu chí, chưa nộp", "Xem lại và nộp"),
        (FormState.SUBMITTED, "đã nộp", "Xem phiếu đã nộp"),
        (FormState.CLOSED, "chi bộ đã kết thúc kiểm điểm", "Xem phiếu"),
    ],
)
def test_the_task_its_last_day_and_the_button_that_does_it(
    state: FormState, said: str, button: str
) -> None:
    shown = home.home(make.home(make.form(state)))
    assert lines(shown)[2].endswith(said)
    assert target(shown, button) == do.Form(12)
    is_open = state not in {FormState.SUBMITTED, FormState.CLOSED}
    assert (LAST in lines(shown)) is is_open


def test_papers_one_sees_to_are_named_until_the_cell_has_closed() -> None:
    view = make.form(temporary_cell="Chi bộ Phường 3")
    said = lines(home.home(make.home(view)))
    assert said[-2].startswith("Trước khi xếp loại, đồng chí lấy nhận xét")
    assert "(Chi bộ Phường 3)" in said[-2]
    assert said[-1].endswith("cấp ủy nơi cư trú (theo Mẫu 3-213), nộp cho chi bộ.")
    unnamed = replace(view, papers=tuple(replace(paper, form="") for paper in view.papers))
    said = lines(home.home(make.home(unnamed)))  # a plan that names no form, as 002 of 2017
    assert said[-1].endswith("cấp ủy nơi cư trú, nộp cho chi bộ.")
    closed = make.form(FormState.CLOSED, temporary_cell="Chi bộ Phường 3")
    assert not any("nhận xét" in line for line in lines(home.home(make.home(closed))))


def test_who_is_not_reviewed_has_no_task_but_the_reason() -> None:
    shown = home.home(make.home(make.form(FormState.NOT_CONCERNED)))
    assert "đồng chí không thuộc diện kiểm điểm" in lines(shown)[2]
    assert labels(shown) == [["Căn cứ"], ["Cài đặt", "Trợ giúp"]]
    assert target(shown, "Căn cứ") == do.ScopeGround(12)


def test_without_a_season_there_is_nothing_to_do_and_it_says_so() -> None:
    shown = home.home(make.home())
    assert lines(shown)[1].startswith("Hiện chưa có kỳ kiểm điểm nào đang mở.")
    assert labels(shown) == [["Cài đặt", "Trợ giúp"]]
    assert home.own_progress(make.home()) == shown


def test_a_secretary_sees_his_cell_and_the_codes_a_committee_sees_no_codes() -> None:
    shown = home.home(make.home(make.form(leader=True), CELL_DUTY, COMMITTEE_DUTY))
    cell, committee = lines(shown)[-2:]
    assert cell == f"Chi bộ Văn phòng: đã nộp 5/9 phiếu, 3 đồng chí chưa liên kết. {LAST}"
    assert committee.startswith("Đảng bộ Sở Kế hoạch: đã nộp 5/9 phiếu. Hạn của đảng bộ cơ sở")
    assert target(shown, "Tiến độ Chi bộ Văn phòng") == do.Board(3)
    assert target(shown, "Mã liên kết") == "/codes/3"
    assert sum(row == ["Mã liên kết"] for row in labels(shown)) == 1


def test_a_late_task_says_how_late() -> None:
    said = lines(home.home(make.home(make.form(today=LATE))))
    assert "Hạn của chi bộ: chậm nhất hết ngày 30/11/2022, đã quá 3 ngày" in said


def test_own_progress_lists_the_steps_and_the_boards() -> None:
    shown = home.own_progress(make.home(make.form(), CELL_DUTY))
    assert lines(shown)[-1] == ("Tiêu chí 3/7 · mức tự nhận: chưa chọn · phần viết 0/3 · chưa nộp")
    assert target(shown, "Tiến độ Chi bộ Văn phòng") == do.Board(3)
    sent = home.own_progress(make.home(make.form(FormState.SUBMITTED)))
    assert lines(sent)[-1].endswith("Hoàn thành tốt nhiệm vụ · phần viết 0/3 · đã nộp")
    out = home.own_progress(make.home(make.form(FormState.NOT_CONCERNED)))
    assert not any("Tiêu chí" in line for line in lines(out))


def test_an_unlinked_chat_learns_only_how_to_link() -> None:
    shown = home.unlinked()
    assert shown.rows == ()
    assert "mã 8 ký tự" in lines(shown)[1]
    assert home.unlinked_now().rows == ()


@pytest.mark.parametrize(
    ("channel", "said"), [("zalo", "Zalo"), ("telegram", "Telegram"), ("web", "trang trò chuyện")]
)
def test_settings_name_the_channel_and_offer_the_other_language(channel: str, said: str) -> None:
    shown = home.settings(make.home(make.form()), channel, "vi")
    assert f"Đang dùng: {said}" in lines(shown)[2]
    assert target(shown, "English") == do.Language("en")
    assert target(shown, "Hủy liên kết nơi này") == do.AskUnlink()
    english = home.settings(make.home(make.form()), channel, "en")
    assert target(english, "Tiếng Việt") == do.Language("vi")


def test_it_is_asked_once_more_before_a_chat_is_unlinked() -> None:
    shown = home.ask_unlink()
    assert "phải có mã mới" in lines(shown)[1]
    assert target(shown, "Đồng ý hủy liên kết") == do.Unlink()
    assert target(shown, "Giữ lại") == do.Settings()


def test_help_is_for_ones_own_role() -> None:
    member = lines(home.help_for(make.home(make.form())))
    committee = lines(home.help_for(make.home(make.form(), COMMITTEE_DUTY)))
    secretary = lines(home.help_for(make.home(make.form(), CELL_DUTY)))
    assert [len(said) - len(member) for said in (committee, secretary)] == [1, 2]
    for command in ("/viec", "/tudanhgia", "/tiendo", "/caidat"):
        assert any(line.startswith(f"{command}:") for line in member)
    assert "Mã liên kết" in secretary[-2]


def test_english_speaks_of_the_same_task() -> None:
    said = lines(home.home(make.home(make.form())), Translator("en"))
    assert said[0] == "<b>Good day, Nguyễn Văn An</b>"
    assert said[1].startswith("Acting on Kế hoạch số 21-KH/ĐUK of Ban Thường vụ")
    assert said[2] == "Your task: self-rating for 2022, 3/7 criteria graded  ▓▓▓░░░░"
    assert said[3] == "The cell's last day: 30/11/2022, 6 days left"


def test_the_cell_board_is_at_hand_until_the_list_is_decided() -> None:
    whole = replace(CELL_DUTY.line.progress, submitted=CELL_DUTY.line.progress.reviewed)
    handed_in = replace(CELL_DUTY, line=replace(CELL_DUTY.line, progress=whole))
    assert handed_in.line.progress.done
    for decided, shown in ((None, True), (3, True), (8, False)):
        found = (
            ResultProgress(total=8, waiting=0, decided=decided, announced=0) if decided else None
        )
        screen = home.home(
            make.home(make.form(), replace(handed_in, results=found if decided else None))
        )
        assert (["Họp chi ủy Chi bộ Văn phòng"] in labels(screen)) is shown, decided
