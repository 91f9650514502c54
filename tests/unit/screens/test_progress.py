from dataclasses import replace

import pytest

from backend import actions as do
from backend.rules.progress import FormState
from backend.rules.terms import OrganisationKind
from bot.screens import find, progress
from tests import factories as make
from tests.unit.screens.catalogue import CHILDREN, CROWD, DONE
from tests.unit.screens.reading import labels, lines, target


def test_a_cell_counts_its_members_by_how_far_they_are() -> None:
    shown = progress.board(make.cell_board(CROWD, parent_id=2))
    assert lines(shown) == [
        "<b>Chi bộ Văn phòng · kiểm điểm 2022</b>",
        "Hạn của chi bộ: chậm nhất hết ngày 30/11/2022, còn 6 ngày",
        "Tự đánh giá 5/9 ▓▓▓▓▓░░░░░",
        "Chưa làm 5 · đang làm 11 · không thuộc diện 5 · chưa liên kết 11",
    ]
    assert target(shown, "Danh sách đảng viên") == do.People(3, 0)
    assert target(shown, "Mã liên kết") == "/codes/3"
    assert target(shown, "Lên cấp trên") == do.Board(2)
    assert ["Mã liên kết"] not in labels(progress.board(make.cell_board(may_issue_codes=False)))


def test_a_committee_sees_its_cells_and_what_holds_them_up() -> None:
    shown = progress.board(make.committee_board(CHILDREN))
    said = lines(shown)
    assert said[2].startswith("Chi bộ nộp đủ 3/30 · tự đánh giá 135/270")
    assert said[3] == "<b>Đang vướng</b>"
    assert said[4].startswith("1. Chi bộ 1: 8 đảng viên chưa nộp. Hạn của chi bộ: chậm nhất hết")
    assert target(shown, "Từng tổ chức") == do.Children(2, 0)
    assert "/codes/2" not in [b.page for row in shown.rows for b in row]


def test_when_all_have_handed_in_it_says_so() -> None:
    said = lines(progress.board(make.committee_board(DONE)))
    assert said[2:] == [
        "Chi bộ nộp đủ 3/3 · tự đánh giá 27/27 ▓▓▓▓▓▓▓▓▓▓",
        "Tất cả đảng viên thuộc diện đã nộp phiếu.",
    ]


def test_a_bar_is_full_only_when_all_is_done() -> None:
    nearly = make.organisation(submitted=999, reviewed=1000)
    assert "▓▓▓▓▓▓▓▓▓░" in lines(progress.board(make.cell_board(here=nearly)))[2]
    nobody = make.organisation(submitted=0, reviewed=0)
    assert lines(progress.board(make.cell_board(here=nobody)))[2] == "Tự đánh giá 0/0 ░░░░░░░░░░"


@pytest.mark.parametrize(
    ("asked", "shown", "turns"),
    [
        (0, "1/4", ["Trang sau ›"]),
        (1, "2/4", ["‹ Trang trước", "Trang sau ›"]),
        (3, "4/4", ["‹ Trang trước"]),
        (99, "4/4", ["‹ Trang trước"]),
        (-1, "1/4", ["Trang sau ›"]),
    ],
)
def test_thirty_organisations_and_thirty_one_members_come_in_pages(
    asked: int, shown: str, turns: list[str]
) -> None:
    below = progress.children(make.committee_board(CHILDREN), asked)
    people = progress.people(make.cell_board(CROWD), asked, names=True)
    for screen in (below, people):
        assert lines(screen)[0].endswith(f"trang {shown}</b>")
        assert turns in labels(screen)
        assert labels(screen)[-1] == ["‹ Quay lại"]
    assert sum(len(CHILDREN[n * 8 : n * 8 + 8]) for n in range(4)) == 30


def test_every_organisation_below_can_be_opened() -> None:
    shown = progress.children(make.committee_board(CHILDREN), 3)
    assert labels(shown)[:6] == [[f"Chi bộ {n}"] for n in range(25, 31)]
    assert target(shown, "Chi bộ 30") == do.Board(40)
    empty = progress.children(make.committee_board(), 0)
    assert lines(empty)[0].endswith("trang 1/1</b>")
    assert labels(empty) == [["‹ Quay lại"]]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (FormState.NOT_CONCERNED, "không thuộc diện kiểm điểm"),
        (FormState.NOT_STARTED, "chưa làm, chưa liên kết"),
        (FormState.STARTED, "đang làm, chưa liên kết"),
        (FormState.READY, "làm xong, chưa nộp, chưa liên kết"),
        (FormState.SUBMITTED, "đã nộp, chưa liên kết"),
        (FormState.ON_PAPER, "đã nộp bản giấy, chưa liên kết"),
        (FormState.CLOSED, "đã nộp, chi bộ đã kết thúc, chưa liên kết"),
        (FormState.MISSED, "chưa nộp, chi bộ đã kết thúc, chưa liên kết"),
    ],
)
def test_a_member_is_shown_with_how_far_he_is_and_whether_he_can_be_reached(
    state: FormState, said: str
) -> None:
    board = make.cell_board([make.member(4, state, linked=False)])
    assert lines(progress.people(board, 0, names=True))[1] == f"4. Trần Thị Lan 4: {said}"


def test_where_names_may_not_go_the_line_of_the_roster_stands_for_the_person() -> None:
    named = progress.people(make.cell_board(CROWD), 0, names=True)
    shown = progress.people(make.cell_board(CROWD), 0, names=False)
    assert "2. Trần Thị Lan 2: chưa làm" in lines(named)
    assert lines(shown)[2] == "2. đồng chí ở dòng này: chưa làm"
    assert lines(shown)[-1].startswith("Tin nhắn không nêu tên.")
    assert target(shown, "Bảng theo dõi") == "/board/3"
    assert ["Tìm theo tên"] in labels(named)
    assert ["Tìm theo tên"] not in labels(shown)


def test_a_name_is_looked_for_only_where_the_list_has_pages() -> None:
    assert target(
        progress.people(make.cell_board(CROWD), 3, names=True), "Tìm theo tên"
    ) == do.Find(3)
    short = progress.people(make.cell_board(CROWD[:8]), 0, names=True)
    assert labels(short) == [["‹ Quay lại"]]


def test_finding_asks_shows_at_most_eight_and_leads_back_to_the_list() -> None:
    asked = find.ask(make.cell_board(CROWD))
    assert lines(asked)[1].startswith("Đồng chí gõ tên cần tìm")
    assert target(asked, "‹ Danh sách đảng viên") == do.People(3, 0)
    many = find.found(make.cell_board(CROWD), "lan")
    assert lines(many)[0] == "<b>Chi bộ Văn phòng · tìm “lan”</b>"
    assert len(lines(many)) == 10
    assert lines(many)[-1].startswith("Còn 23 đồng chí nữa")
    assert target(many, "Tìm tên khác") == do.Find(3)
    eight = find.found(make.cell_board(CROWD[:8]), "lan")
    assert len(lines(eight)) == 9
    nobody = find.found(make.cell_board(), "<b>")
    assert lines(nobody)[1].startswith("Không thấy đồng chí nào")
    assert labels(nobody) == labels(many)


def test_a_committees_last_day_is_its_own_and_where_the_plan_has_none_it_says_so() -> None:
    here = make.organisation(1, "Đảng bộ Khối", OrganisationKind.ORG_UPPER)
    assert lines(progress.board(make.committee_board(here=here)))[1] == (
        "Hạn các cơ sở gửi hồ sơ: chậm nhất hết ngày 14/12/2022, còn 20 ngày"
    )
    dateless = replace(here, days_left=None)
    assert lines(progress.board(make.committee_board(here=dateless)))[1] == (
        "Kế hoạch không ghi ngày cho bước này"
    )
