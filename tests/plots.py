"""The seasons the tests live through day by day, one for each plan."""

from datetime import date

from backend.rules.terms import Post
from tests.seasons import (
    K,
    Org,
    Person,
    Plot,
    closes,
    does,
    hands_in,
    meets,
    registers,
    takes_charge,
)

SECRETARY, OFFICE, ORG_BOARD = Post.SECRETARY, Post.OFFICE, Post.ORG_BOARD

#: A block, a grassroots committee with a cell and a section, and a grassroots cell.
P000 = Plot(
    plan="000",
    letter="Kế hoạch số 211-KH/ĐUK",
    opened=date(2024, 11, 25),
    until=date(2025, 2, 2),
    orgs=(
        Org("K", "Đảng bộ Khối", K.ORG_UPPER),
        Org("S", "Đảng bộ Sở Công Thương", K.ORG_BASE, "K"),
        Org("S1", "Chi bộ Văn phòng", K.CELL_SUB, "S"),
        Org("SB", "Đảng bộ bộ phận Trung tâm", K.ORG_SECTION, "S"),
        Org("SB1", "Chi bộ Tư vấn", K.CELL_SECTION, "SB"),
        Org("B", "Chi bộ Bảo tàng", K.CELL_BASE, "K"),
    ),
    people=(
        Person("k", "Ban Tổ chức Khối", "B", ((ORG_BOARD, "K"),)),
        Person("v", "Văn phòng Khối", "B", ((OFFICE, "K"),)),
        Person("s", "Bí thư Sở", "S1", ((SECRETARY, "S"),)),
        Person("s1", "Bí thư Văn phòng", "S1", ((SECRETARY, "S1"),)),
        Person("m", "Đảng viên Văn phòng", "S1"),
        Person("sb", "Bí thư Trung tâm", "SB1", ((SECRETARY, "SB"),)),
        Person("sb1", "Bí thư Tư vấn", "SB1", ((SECRETARY, "SB1"),)),
        Person("b", "Bí thư Bảo tàng", "B", ((SECRETARY, "B"),)),
    ),
    script={
        date(2024, 11, 27): [
            hands_in("k", "v", "s", "sb", "sb1", "b"),
            meets("SB1", date(2024, 12, 9)),
        ],
        date(2024, 12, 2): [hands_in("s1"), meets("S1", date(2024, 12, 11))],
        date(2024, 12, 9): [closes("SB1")],
        date(2024, 12, 10): [does("SB", "review")],
        date(2024, 12, 13): [closes("S1"), does("S", "review")],
        date(2024, 12, 18): [does("S", "milestone.dossier")],
        date(2024, 12, 19): [does("K", "review")],
        date(2025, 1, 25): [does("K", "milestone.summary_conference")],
    },
)

#: A district with a commune and an office's cell; its office follows the plan.
P001 = Plot(
    plan="001",
    letter="Kế hoạch số 102-KH/HU",
    opened=date(2023, 11, 27),
    until=date(2024, 1, 8),
    orgs=(
        Org("H", "Đảng bộ huyện", K.ORG_UPPER),
        Org("X", "Đảng bộ xã Tân Lập", K.ORG_BASE, "H"),
        Org("X1", "Chi bộ thôn Một", K.CELL_SUB, "X"),
        Org("B", "Chi bộ Tòa án", K.CELL_BASE, "H"),
    ),
    people=(
        Person("h", "Bí thư huyện", "B", ((SECRETARY, "H"),)),
        Person("v", "Văn phòng huyện", "B", ((OFFICE, "H"),)),
        Person("x", "Bí thư xã", "X1", ((SECRETARY, "X"),)),
        Person("x1", "Bí thư thôn", "X1", ((SECRETARY, "X1"),)),
        Person("b", "Bí thư Tòa án", "B", ((SECRETARY, "B"),)),
    ),
    script={
        date(2023, 11, 28): [hands_in("h", "v", "x", "b")],
        date(2023, 12, 5): [meets("B", date(2023, 12, 15), registered=False), hands_in("x1")],
        date(2023, 12, 7): [registers("B")],
        date(2023, 12, 15): [closes("B")],
        date(2023, 12, 20): [does("B", "milestone.grassroots_dossier")],
        date(2023, 12, 22): [does("X", "review")],
        date(2023, 12, 29): [does("X", "milestone.grassroots_dossier")],
    },
)

#: A department's committee with two cells.
P002 = Plot(
    plan="002",
    letter="Kế hoạch số 18-KH/ĐU",
    opened=date(2017, 11, 20),
    until=date(2017, 12, 22),
    orgs=(
        Org("S", "Đảng bộ Sở Nội vụ", K.ORG_BASE),
        Org("S1", "Chi bộ Tổ chức", K.CELL_SUB, "S"),
        Org("S2", "Chi bộ Lưu trữ", K.CELL_SUB, "S"),
    ),
    people=(
        Person("s", "Bí thư Sở", "S1", ((SECRETARY, "S"),)),
        Person("v", "Văn phòng Sở", "S1", ((OFFICE, "S"),)),
        Person("s1", "Bí thư Tổ chức", "S1", ((SECRETARY, "S1"),)),
        Person("s2", "Bí thư Lưu trữ", "S2", ((SECRETARY, "S2"),)),
        Person("m", "Đảng viên Lưu trữ", "S2"),
    ),
    script={
        date(2017, 11, 22): [hands_in("s", "v", "s1", "s2")],
        date(2017, 12, 1): [meets("S1", date(2017, 12, 8))],
        date(2017, 12, 8): [closes("S1"), does("S1", "milestone.result_report")],
        date(2017, 12, 18): [does("S", "milestone.standing_board_review")],
    },
)

#: A province with one district, a commune in it and its cell.
P003 = Plot(
    plan="003",
    letter="Kế hoạch số 290-KH/TU",
    opened=date(2023, 12, 8),
    until=date(2024, 2, 17),
    orgs=(
        Org("T", "Đảng bộ tỉnh", K.ORG_UPPER),
        Org("H", "Đảng bộ huyện Lộc Ninh", K.ORG_UPPER, "T"),
        Org("X", "Đảng bộ xã Lộc An", K.ORG_BASE, "H"),
        Org("X1", "Chi bộ ấp Một", K.CELL_SUB, "X"),
    ),
    people=(
        Person("t", "Văn phòng Tỉnh ủy", "X1", ((OFFICE, "T"),)),
        Person("c", "Ban Tổ chức Tỉnh ủy", "X1", ((ORG_BOARD, "T"),)),
        Person("h", "Bí thư huyện", "X1", ((SECRETARY, "H"),)),
        Person("x", "Bí thư xã", "X1", ((SECRETARY, "X"),)),
        Person("x1", "Bí thư ấp", "X1", ((SECRETARY, "X1"),)),
    ),
    script={
        date(2023, 12, 9): [hands_in("t", "c", "h", "x", "x1"), meets("X1", date(2023, 12, 18))],
        date(2023, 12, 18): [closes("X1"), does("T", "milestone.collective_report_comments")],
        date(2023, 12, 19): [does("X", "review")],
        date(2023, 12, 28): [
            does("H", "review"),
            does("T", "milestone.province_standing_board_review"),
        ],
        date(2024, 1, 20): [
            does(
                "T",
                "review",
                "milestone.standing_board_rating_conference",
                "milestone.province_organisation_self_rating",
            )
        ],
    },
)

#: A block with a grassroots committee of two cells, one of them late with everything.
P004 = Plot(
    plan="004",
    letter="Kế hoạch số 21-KH/ĐUK",
    opened=date(2022, 11, 15),
    until=date(2023, 1, 2),
    orgs=(
        Org("K", "Đảng bộ Khối", K.ORG_UPPER),
        Org("S", "Đảng bộ Sở Kế hoạch", K.ORG_BASE, "K"),
        Org("S1", "Chi bộ Văn phòng", K.CELL_SUB, "S"),
        Org("S2", "Chi bộ Kế toán", K.CELL_SUB, "S"),
    ),
    people=(
        Person("k", "Văn phòng Khối", "S1", ((OFFICE, "K"),)),
        Person("p", "Đồng chí phụ trách Sở", "S1"),
        Person("s", "Bí thư Sở", "S1", ((SECRETARY, "S"),)),
        Person("s1", "Bí thư Văn phòng", "S1", ((SECRETARY, "S1"),)),
        Person("s2", "Bí thư Kế toán", "S2", ((SECRETARY, "S2"),)),
        Person("m", "Đảng viên Kế toán", "S2"),
        Person("n", "Đảng viên mới", "S2"),
    ),
    script={
        date(2022, 11, 15): [takes_charge("p", "S")],
        date(2022, 11, 17): [hands_in("k", "p", "s", "s1"), meets("S1", date(2022, 11, 29))],
        date(2022, 11, 28): [hands_in("n")],
        date(2022, 11, 29): [closes("S1")],
        date(2022, 12, 2): [hands_in("m", "s2"), meets("S2", date(2022, 12, 6))],
        date(2022, 12, 6): [closes("S2")],
        date(2022, 12, 12): [does("S", "review")],
        date(2022, 12, 13): [
            does("S", "milestone.party_building_report", "milestone.decision_and_lists")
        ],
        date(2022, 12, 20): [
            does("S", "milestone.provincial_managed_dossier", "milestone.summary_conference"),
            does("K", "review"),
        ],
    },
)

#: The rules in force, in a season that begins twelve days before its end.
P366 = Plot(
    plan="366",
    letter="Kế hoạch số 14-KH/ĐU",
    opened=date(2026, 12, 18),
    until=date(2027, 1, 3),
    orgs=(
        Org("S", "Đảng bộ xã Hòa Bình", K.ORG_BASE),
        Org("S1", "Chi bộ thôn Đông", K.CELL_SUB, "S"),
    ),
    people=(
        Person("s", "Bí thư xã", "S1", ((SECRETARY, "S"),)),
        Person("s1", "Bí thư thôn", "S1", ((SECRETARY, "S1"),)),
        Person("m", "Đảng viên thôn", "S1"),
    ),
    script={date(2026, 12, 20): [hands_in("s", "s1")]},
)

PLOTS = {plot.plan: plot for plot in (P000, P001, P002, P003, P004, P366)}
