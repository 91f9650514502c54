import re
from dataclasses import replace
from datetime import date

import pytest

from backend import meeting_actions as do
from backend.i18n import LANGUAGES, Translator, speak
from backend.messages import meetings as letters
from backend.reminder_actions import ObstacleAbout
from backend.rules.terms import MeetingPart
from bot.screens import meeting_people, meeting_preview, meeting_sheets, meetings
from bot.screens.meeting_targets import Target, bits, minute_of, parts_of, time_of
from tests.unit.screens import meeting_cases as make
from tests.unit.screens.reading import labels, lines, target

NEW = Target(3, make.PARTS)
MOVED = Target(3, make.PARTS, 5, 2)
KEEP = "Vẫn 10/12, gửi chậm, ghi lý do"


def test_the_example_of_the_screens_design_comes_out_word_for_word() -> None:
    asked = meetings.days(make.offer(), NEW)
    assert lines(asked)[0] == "<b>Họp kiểm điểm Chi bộ Văn phòng: ngày giờ?</b>"
    assert labels(asked)[0] == ["Gợi ý: thứ Tư 11/12, 14 giờ 00"]
    assert lines(asked)[-1] == "Đồng chí chọn một ngày, hoặc gõ ngày giờ, ví dụ: 11/12 14h."
    shown = meetings.checked(make.check(make.at(10)), NEW)
    assert lines(shown)[1:] == [
        "⚠ Giấy mời và hồ sơ phải gửi trước ít nhất 5 ngày (V.1): chậm nhất 05/12, nay đã 06/12.",
        "Ngày sớm nhất bảo đảm đủ: 11/12. Hạn của chi bộ: chậm nhất hết ngày 12/12 (II.4).",
    ]
    assert labels(shown) == [["11/12", "12/12"], [KEEP], ["‹ Chọn ngày khác"]]


@pytest.mark.parametrize(
    ("goal", "picks", "keeps"),
    [
        (NEW, do.MeetingPick, do.MeetingKeep),
        (MOVED, do.MeetingMoveTo, do.MeetingMoveKeep),
    ],
)
def test_a_day_is_picked_for_what_it_is_chosen_for(goal: Target, picks: type, keeps: type) -> None:
    shown = meetings.checked(make.check(make.at(10, 8, 30)), goal)
    day = target(shown, "11/12")
    assert isinstance(day, picks)
    assert time_of(day.minute) == make.at(11, 8, 30)  # type: ignore[attr-defined]
    assert isinstance(target(shown, KEEP), keeps)


def test_a_day_gone_by_cannot_be_kept() -> None:
    shown = meetings.checked(make.check(make.at(5)), NEW)
    assert not any("Vẫn" in label for row in labels(shown) for label in row)


def test_the_products_own_days_are_called_its_own_and_ask_for_no_reason() -> None:
    shown = meetings.checked(make.check(make.at(10), listed_in_2035=False), NEW)
    assert "Số ngày này do hệ thống đặt, kế hoạch không quy định." in lines(shown)[1]
    assert ["Vẫn chọn 10/12"] in labels(shown)


def test_where_no_day_keeps_both_it_says_so_and_offers_each_way_and_the_obstacle() -> None:
    nine = date(2024, 12, 9)
    for shown in (
        meetings.days(make.offer(nine), NEW),
        meetings.checked(make.check(make.at(10), today=nine), NEW),
    ):
        assert any("Không thể bảo đảm cả hai yêu cầu" in said for said in lines(shown))
        assert ["12/12: kịp hạn, gửi chậm"] in labels(shown)
        assert ["16/12: gửi đủ ngày, quá hạn"] in labels(shown)
        assert target(shown, "Báo vướng mắc") == ObstacleAbout(3, "review")


def test_what_was_not_understood_says_how_to_type_it_and_offers_the_days_again() -> None:
    shown = meetings.not_understood(make.offer(), NEW)
    assert "Đồng chí gõ theo mẫu: 11/12 14h" in lines(shown)[1]
    assert labels(shown)[0] == ["Gợi ý: thứ Tư 11/12, 14 giờ 00"]


def test_a_sitting_may_serve_several_matters_and_none_leads_nowhere() -> None:
    chosen = (MeetingPart.COLLECTIVE,)
    shown = meetings.parts(make.CELL, chosen, make.PARTS)
    assert labels(shown)[0] == ["✓ Có kiểm điểm tập thể"]
    assert target(shown, "✓ Có kiểm điểm tập thể") == do.MeetingParts(3, 0)
    more = target(shown, "Thêm bỏ phiếu xếp loại")
    assert more == do.MeetingParts(3, bits((MeetingPart.COLLECTIVE, MeetingPart.BALLOTS)))
    assert target(shown, "Tiếp: chọn ngày giờ") == do.MeetingDays(3, bits(chosen))
    nothing = meetings.parts(make.CELL, (), make.PARTS)
    assert ["Tiếp: chọn ngày giờ"] not in labels(nothing)


def test_what_a_button_carries_is_read_back() -> None:
    for number in range(1 << len(MeetingPart)):
        assert bits(parts_of(number)) == number
    assert time_of(minute_of(make.at(11, 14, 30))) == make.at(11, 14, 30)


def test_a_notice_reads_like_one_from_the_office() -> None:
    assert lines(letters.notice(make.message())) == [
        "<b>Thông báo họp của Chi bộ Văn phòng</b>",
        "Thực hiện Kế hoạch số 211-KH/ĐUK của Ban Thường vụ Đảng ủy Khối.",
        "Kính gửi: đồng chí Nguyễn Văn An.",
        "Thời gian: 14 giờ 00, thứ Tư ngày 11/12/2024 (dự kiến nửa ngày).",
        "Địa điểm: Phòng họp tầng 2.",
        "Nội dung: kiểm điểm tập thể; kiểm điểm cá nhân; bỏ phiếu xếp loại;"
        " đề xuất mức của tổ chức.",
        "Hồ sơ kèm theo: 2 tài liệu.",
        "Đề nghị đồng chí đọc trước hồ sơ, dự họp đúng giờ và trả lời bằng nút bên dưới."
        " Nếu không dự được, đồng chí chọn “Xin phép vắng” và nêu lý do.",
    ]
    shown = letters.notice(make.message())
    assert target(shown, "Dự họp") == do.MeetingAttend(101)
    assert target(shown, "Xin phép vắng") == do.MeetingAskLeave(101)
    assert target(shown, "Xem hồ sơ") == "/meetings/5"
    assert target(shown, "Ghi vào lịch") == "/meetings/5/calendar.ics"


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_papers_stay_on_our_page(language: str) -> None:
    for screen in (letters.notice(make.message()), letters.invitation(make.INVITED)):
        assert "Dự thảo" not in "\n".join(lines(screen, Translator(language)))


def test_a_comrade_from_above_is_invited_by_name_and_office() -> None:
    shown = letters.invitation(make.INVITED)
    assert lines(shown)[0] == "<b>Giấy mời dự họp của Chi bộ Văn phòng</b>"
    assert lines(shown)[2] == (
        "Kính mời: đồng chí Hà Trung Kiên, Phó Bí thư Đảng ủy Khối, dự, chỉ đạo cuộc họp"
        " của Chi bộ Văn phòng."
    )
    assert lines(shown)[-1].endswith("Trân trọng kính mời.")
    assert target(shown, "Không dự được") == do.MeetingAskLeave(150)


def test_a_change_names_what_is_new_what_was_and_that_the_clock_starts_again() -> None:
    said = lines(letters.notice(make.MESSAGES["changed"]))
    assert said[0] == "<b>Thông báo thay đổi cuộc họp của Chi bộ Văn phòng</b>"
    assert said[3] == "Thay đổi: thời gian; thời lượng; địa điểm; nội dung; hồ sơ."
    assert said[4] == "Thời gian đã báo trước đây: 14 giờ 00, thứ Ba ngày 10/12/2024."
    assert said[5] == "Thời hạn gửi trước được tính lại từ lần gửi này."
    assert "trả lời cho ngày cũ không còn tính" in said[-1]
    papers = lines(letters.notice(make.MESSAGES["papers changed"]))
    assert "Thay đổi: hồ sơ." in papers
    assert "trả lời cho ngày cũ" not in papers[-1]


@pytest.mark.parametrize(
    ("today", "begins"),
    [
        (date(2024, 12, 8), "Còn 3 ngày"),
        (date(2024, 12, 10), "Ngày mai"),
        (date(2024, 12, 11), "Hôm nay"),
    ],
)
def test_a_reminder_says_how_near_the_meeting_is(today: date, begins: str) -> None:
    line = letters.reminder_line(make.message(), today)
    said = speak(line.words, Translator("vi"))
    assert said.startswith(f"{begins}: họp Chi bộ Văn phòng, 14 giờ 00, thứ Tư ngày 11/12/2024")
    assert said.endswith("Đồng chí chưa trả lời có dự hay không.")


def test_the_button_that_sends_stands_on_the_last_page_alone() -> None:
    ready = make.PREVIEWS["ready"]
    pages = [meeting_preview.preview(ready, number, names=True) for number in range(4)]
    assert [["Gửi"] in labels(page) for page in pages] == [False, False, False, True]
    assert target(pages[-1], "Gửi") == do.MeetingSend(5, 2)
    assert all(target(page, "‹ Chưa gửi") == do.MeetingShow(5) for page in pages)
    lacking = meeting_preview.preview(make.PREVIEWS["lacking"], 3, names=True)
    assert ["Gửi"] not in labels(lacking)
    assert ["Ghi lý do"] in labels(lacking)
    off = meeting_preview.preview(make.PREVIEWS["calling off"], 3, names=True)
    assert target(off, "Gửi thông báo hủy") == do.MeetingCancel(5, 2)


def test_a_preview_without_names_shows_lines_of_the_roll_and_offices() -> None:
    ready = make.PREVIEWS["ready"]
    said = "\n".join(
        line
        for number in range(4)
        for line in lines(meeting_preview.preview(ready, number, names=False))
    )
    assert "Số 1 trong danh sách chi bộ (Thông báo họp)" in said
    assert "Phó Bí thư Đảng ủy Khối (Giấy mời, dự chỉ đạo)" in said
    for name in ("Nguyễn Văn An", "Hà Trung Kiên", "Trần Thị Lan"):
        assert name not in said


def test_who_received_it_when_and_how_and_who_needs_a_printed_copy() -> None:
    issued = make.MEETINGS["issued"]
    first = lines(meeting_people.people(issued, 0, names=True))
    assert "Trần Thị Lan 10: nhận lúc 09 giờ 00 ngày 06/12/2024 qua Zalo; dự" in first
    assert "Trần Thị Lan 11: không có nơi nhận tin, cần bản in; chưa trả lời" in first
    second = lines(meeting_people.people(issued, 1, names=True))
    assert "Trần Thị Lan 15: đã đưa bản in lúc 10 giờ 00 ngày 06/12/2024; chưa trả lời" in second
    nameless = meeting_people.people(issued, 0, names=False)
    assert target(nameless, "Cho phép vắng: số 3") == do.LeaveGrant(103)
    assert not any("Bận công tác" in said for said in lines(nameless))


def test_only_three_who_ask_are_shown_at_once_and_the_others_counted() -> None:
    crowded = replace(make.MEETINGS["issued"], people=make.HOSTILE_PEOPLE[:5])
    said = lines(meeting_people.people(crowded, 0, names=False))
    assert "Còn 2 đồng chí nữa xin phép vắng, chờ trả lời." in said


def test_a_meeting_offers_what_fits_how_far_it_is() -> None:
    def offered(case: str) -> set[str]:
        shown = meeting_sheets.show(make.MEETINGS[case])
        return {label for row in labels(shown) for label in row}

    assert {"Xem trước", "Bỏ bản nháp", "Đổi ngày giờ"} <= offered("draft")
    assert not {"Xem trước", "Bỏ thay đổi"} & offered("issued")
    assert {"Hủy họp", "Đã họp xong", "Ai đã nhận, ai dự"} <= offered("issued")
    assert {"Xem trước", "Bỏ thay đổi"} <= offered("changed")
    assert "Bỏ thay đổi" not in offered("papers changed")
    assert "Xem trước" in offered("with newcomers")
    assert offered("held") == {"Ai đã nhận, ai dự", "Vào họp", "‹ Quay lại"}
    assert "Ghi lý do" in offered("late draft")
    assert "Đã đăng ký lịch" in offered("to be registered")
    said = "\n".join(lines(meeting_sheets.show(make.MEETINGS["to be registered"])))
    assert re.search(r"trước 15 giờ 00 ngày \d{2}/\d{2}/\d{4}\.", said), said


def test_one_sees_the_answer_one_gave() -> None:
    said = lines(meeting_sheets.own(make.OWN["leave_asked issued"]))
    assert said[-1] == "Đồng chí đã xin phép vắng, đang chờ bí thư trả lời."
    over = meeting_sheets.own(make.OWN["coming cancelled"])
    assert lines(over)[-1] == "Cuộc họp đã hủy."
    assert labels(over) == [["‹ Việc của tôi"]]
