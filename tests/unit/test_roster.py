import re
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from backend.documents.member_lines import KEYS as MEMBER_KEYS
from backend.documents.organisations import KEYS as ORGANISATION_KEYS
from backend.documents.roster import Roster, read_roster
from backend.i18n import LANGUAGES, Translator
from backend.rules.terms import Level, OrganisationKind, Standing
from backend.views import ImportProblem
from tests.conftest import DATA, ROOT
from tests.doubles.rosters import HEADINGS, ORGANISATIONS, person, roster
from tests.unit.roster_reading import read_one, refusal

CODE = re.compile(r'"(import-[a-z-]+)"')


def sample(name: str) -> Roster:
    return read_roster((DATA / name).read_bytes())


def test_clean_sample_has_97_members_and_no_problem() -> None:
    read = sample("roster-004.xlsx")
    assert (len(read.organisations), len(read.members), read.problems) == (10, 97, ())
    first = read.members[0]
    assert (first.full_name, first.born) == ("Hồ Ngọc Phương", date(1962, 9, 3))
    assert (first.cell, first.roll_number) == ("S1", 1)
    assert [m.full_name for m in read.members if m.official_on is None] == [
        "Lý Công Cường",
        "Hồ Hồng Hà",
    ]


def test_messy_sample_has_92_members_and_six_refusals() -> None:
    read = sample("roster-messy.xlsx")
    assert len(read.members) == 92
    assert read.problems == (
        ImportProblem(15, "NGÀY VÀO ĐẢNG", "import-day-unknown", "31/02/2015"),
        ImportProblem(16, "NGÀY VÀO ĐẢNG", "import-admitted-before-birth", "29/07/1978"),
        ImportProblem(17, "MÃ TỔ CHỨC", "import-organisation-unknown", "S9"),
        ImportProblem(26, "Họ và tên", "import-name-missing", ""),
        ImportProblem(27, "SỐ THẺ ĐẢNG VIÊN", "import-formula", "=1+1"),
        ImportProblem(102, "SỐ THẺ ĐẢNG VIÊN", "import-card-twice", "410066300", 25),
    )


def test_messy_sample_states_the_same_people_as_the_clean_one() -> None:
    clean = {m.card_number: m for m in sample("roster-004.xlsx").members}
    messy = {m.card_number: m for m in sample("roster-messy.xlsx").members}
    on_purpose = {
        "410090057": "full_name",
        "410097976": "admitted_on",
        "410005896": "admitted_on",
    }
    for card, member in messy.items():
        differing = {
            name
            for name in ("full_name", "born", "admitted_on", "official_on", "cell", "offices")
            if getattr(member, name) != getattr(clean[card], name)
        }
        assert differing == ({on_purpose[card]} if card in on_purpose else set())
    assert messy["410097976"].admitted_on == date(2000, 1, 1)
    assert messy["410005896"].admitted_on == date(1999, 2, 3)
    assert messy["410090057"].full_name == 'Lê Văn "; DROP TABLE member; --'


@pytest.mark.parametrize(
    ("changes", "column", "code"),
    [
        ({"card": "12A"}, "Số thẻ đảng viên", "import-card-digits"),
        ({"card": "=A1"}, "Số thẻ đảng viên", "import-formula"),
        ({"card": "1" * 17}, "Số thẻ đảng viên", "import-card-digits"),
        ({"name": ""}, "Họ và tên", "import-name-missing"),
        ({"name": "123"}, "Họ và tên", "import-name-missing"),
        ({"name": "#REF!"}, "Họ và tên", "import-formula"),
        ({"name": "An " * 40}, "Họ và tên", "import-too-long"),
        ({"born": ""}, "Ngày sinh", "import-day-missing"),
        ({"born": 1980}, "Ngày sinh", "import-day-unknown"),
        ({"born": "1980"}, "Ngày sinh", "import-day-unknown"),
        ({"born": "29/02/1981"}, "Ngày sinh", "import-day-unknown"),
        ({"gender": ""}, "Giới tính", "import-gender-unknown"),
        ({"admitted": "19/05/1980"}, "Ngày vào Đảng", "import-admitted-before-birth"),
        ({"official": "02/02/2005"}, "Ngày chính thức", "import-official-before-admitted"),
        ({"official": "x"}, "Ngày chính thức", "import-day-unknown"),
        ({"code": ""}, "Mã tổ chức", "import-organisation-missing"),
        ({"code": "S2"}, "Mã tổ chức", "import-organisation-unknown"),
        ({"code": "SB"}, "Mã tổ chức", "import-organisation-not-cell"),
        ({"civil": "?? chưa rõ"}, "Là CBCCVC", "import-mark-unknown"),
        ({"standing": "Đang đi học"}, "Tình trạng sinh hoạt", "import-standing-unknown"),
        ({"discipline": "Khiển trách"}, "Kỷ luật trong năm", "import-discipline-unreadable"),
        ({"discipline": "10/06/2022"}, "Kỷ luật trong năm", "import-discipline-unreadable"),
        (
            {"discipline": "Cảnh cáo, 31/06/2022"},
            "Kỷ luật trong năm",
            "import-discipline-unreadable",
        ),
        ({"rating": "Khá"}, "Xếp loại CBCCVC", "import-rating-unknown"),
        ({"party": "A" * 201}, "Chức vụ Đảng", "import-too-long"),
        ({"phone": "0" * 21}, "Điện thoại", "import-too-long"),
    ],
)
def test_a_wrong_line_is_refused_with_its_row_and_column(
    changes: dict[str, object], column: str, code: str
) -> None:
    read = read_roster(roster([person(**changes), person(card="2", name="Lê Thị Bình")]))
    assert [(p.sheet_row, p.column, p.code) for p in read.problems] == [(2, column, code)]
    assert [(m.full_name, m.roll_number) for m in read.members] == [
        ("Lê Thị Bình", 1 if "code" in changes else 2)
    ]


def test_day_of_admission_may_be_that_of_full_membership_but_not_after_it() -> None:
    assert not read_one(admitted="03/02/2006", official="03/02/2006").problems
    assert read_one(admitted="04/02/2006", official="03/02/2006").problems


def test_second_line_with_the_same_card_is_refused_and_names_the_first() -> None:
    read = read_roster(roster([person(name=""), person(), person(card="")]))
    assert [(p.sheet_row, p.code, p.other_row) for p in read.problems] == [
        (2, "import-name-missing", 0),
        (3, "import-card-twice", 2),
    ]
    assert [m.card_number for m in read.members] == [None]


def test_namesakes_need_two_cards_to_be_two_people() -> None:
    assert len(read_roster(roster([person(card="1"), person(card="2")])).members) == 2
    (problem,) = read_roster(roster([person(card="1"), person(card="")])).problems
    assert (problem.code, problem.other_row) == ("import-person-twice", 2)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Đang sinh hoạt", Standing.ACTIVE),
        ("", Standing.ACTIVE),
        ("MIỄN CÔNG TÁC VÀ SINH HOẠT ĐẢNG", Standing.EXEMPT_WORK_AND_ACTIVITY),
        ("Được miễn công tác và sinh hoạt", Standing.EXEMPT_WORK_AND_ACTIVITY),
        ("Đình chỉ sinh hoạt Đảng", Standing.SUSPENDED_PARTY),
        ("Bị đình chỉ sinh hoạt cấp uỷ", Standing.SUSPENDED_COMMITTEE),
    ],
)
def test_standing_is_read_as_offices_write_it(text: str, standing: Standing) -> None:
    assert read_one(standing=text).members[0].standing is standing


def test_other_columns_are_read_as_people_fill_them() -> None:
    (member,) = read_one(
        card="41.000 123",
        phone=912345678,
        civil="Có",
        rating="",
        discipline="Khiển trách ngày 10/06/2022; Cảnh cáo (1.7.2022)",
        temporary="  Chi bộ\nKhu phố 3 ",
    ).members
    assert (member.card_number, member.phone) == ("41000123", "0912345678")
    assert (member.civil_servant, member.staff_rating) == (True, None)
    assert member.disciplines == {
        (date(2022, 6, 10), "Khiển trách"),
        (date(2022, 7, 1), "Cảnh cáo"),
    }
    assert member.temporary_cell == "Chi bộ Khu phố 3"
    (other,) = read_one(civil="", rating="KHÔNG HOÀN THÀNH NHIỆM VỤ", discipline="Không").members
    assert (other.civil_servant, other.staff_rating) == (False, Level.NOT_COMPLETED)
    assert not other.disciplines


@pytest.mark.parametrize("mark", ["x", "X ", "1", 1, "✓", "Có"])
def test_a_tick_is_a_yes(mark: object) -> None:
    assert read_one(civil=mark).members[0].civil_servant is True


@pytest.mark.parametrize("mark", ["", None, "-", "0", 0, "Không"])
def test_a_blank_or_a_dash_is_a_no(mark: object) -> None:
    assert read_one(civil=mark).members[0].civil_servant is False


def test_order_of_columns_and_rows_around_the_table_do_not_matter() -> None:
    headings = ("Ghi chú", *reversed(HEADINGS), "STT")
    content = roster(
        [person(), {"STT": 2}, person(card="2", name="Lê Thị Bình")],
        headings=headings,
        above=[["ĐẢNG BỘ KHỐI"], [], ["DANH SÁCH ĐẢNG VIÊN"]],
        below=[
            [],
            [*(f"({n})" for n in range(1, 18))],
            list(headings),
            ["Tổng cộng: 2 đảng viên"],
            ["", "", "", "", "Người lập biểu"],
        ],
    )
    read = read_roster(content)
    assert not read.problems
    assert [member.roll_number for member in read.members] == [1, 2]


def test_a_line_without_cell_and_days_is_refused_unless_it_is_below_the_sum() -> None:
    signature = ["", "Trần Văn Ký"]
    above_sum = read_roster(roster([person()], below=[signature]))
    assert [p.sheet_row for p in above_sum.problems] == [3]
    below_sum = read_roster(roster([person()], below=[["TỔNG CỘNG", 1], signature]))
    assert not below_sum.problems


def test_heading_row_is_looked_for_in_the_first_twenty_rows() -> None:
    assert read_roster(roster([person()], above=[["x"]] * 19)).members
    assert refusal(roster([person()], above=[["x"]] * 20)).code == "import-sheet-missing"


@pytest.mark.parametrize("missing", HEADINGS)
def test_missing_heading_is_named(missing: str) -> None:
    headings = [heading for heading in HEADINGS if heading != missing]
    error = refusal(roster([person()], headings=headings))
    assert (error.code, error.params["sheet"]) == ("import-heading-missing", "members")
    for language in LANGUAGES:
        assert f"“{missing}”" in Translator(language).text(error.code, **error.params)


def test_heading_that_stands_twice_is_refused_but_an_unknown_one_is_not() -> None:
    assert refusal(roster([person()], headings=[*HEADINGS, "HỌ VÀ TÊN"])).params == {
        "heading": "hovaten",
        "sheet": "members",
    }
    assert read_roster(roster([person()], headings=[*HEADINGS, "Ghi chú", "Ghi chú"])).members


def test_missing_or_empty_sheet_is_named() -> None:
    book = Workbook()
    packed = BytesIO()
    book.save(packed)
    error = refusal(packed.getvalue())
    assert (error.code, error.params) == ("import-sheet-missing", {"sheet": "members"})
    error = refusal(roster([]))
    assert (error.code, error.params) == ("import-sheet-empty", {"sheet": "members"})
    error = refusal(roster([person()], organisations=[]))
    assert (error.code, error.params) == ("import-sheet-empty", {"sheet": "organisations"})


def test_kinds_of_organisations_are_known_by_their_words() -> None:
    kinds = {line.code: line.kind for line in read_one().organisations}
    assert kinds == {
        "K": OrganisationKind.ORG_UPPER,
        "S": OrganisationKind.ORG_BASE,
        "S1": OrganisationKind.CELL_SUB,
        "SB": OrganisationKind.ORG_SECTION,
        "SB1": OrganisationKind.CELL_SECTION,
    }
    written = ("B", "Chi bộ Bảo tàng", "CHI BỘ CƠ SỞ", "k")
    other = ("S3", "Chi bộ Ba", "Chi bộ trực thuộc Đảng bộ cơ sở", "s")
    read = read_roster(roster([person(code="b")], organisations=[*ORGANISATIONS, written, other]))
    assert [line.kind for line in read.organisations[-2:]] == [
        OrganisationKind.CELL_BASE,
        OrganisationKind.CELL_SUB,
    ]
    assert read.members[0].cell == "B"


@pytest.mark.parametrize(
    ("line", "code", "value"),
    [
        (("", "Chi bộ Ba", "Chi bộ cơ sở", "K"), "import-organisation-no-code", "Chi bộ Ba"),
        (("B", "", "Chi bộ cơ sở", "K"), "import-organisation-no-name", "B"),
        (("s1", "Chi bộ Ba", "Chi bộ cơ sở", "K"), "import-organisation-twice", "s1"),
        (("B", "Chi bộ Ba", "Tổ đảng", "K"), "import-organisation-kind", "Tổ đảng"),
        (("B", "Chi bộ Ba", "Chi bộ cơ sở", "X"), "import-organisation-parent", "X"),
        (("B", "Chi bộ Ba", "Chi bộ cơ sở", "B"), "import-organisation-loop", "B"),
        (("B", "Chi bộ Ba", "Chi bộ cơ sở", "S"), "import-organisation-misplaced", "Chi bộ Ba"),
        (("B", "Chi bộ Ba", "Chi bộ cơ sở", "S1"), "import-organisation-misplaced", "Chi bộ Ba"),
        (("B", "=A1", "Chi bộ cơ sở", "K"), "import-organisation-formula", "=A1"),
        (("B" * 33, "Chi bộ Ba", "Chi bộ cơ sở", "K"), "import-organisation-too-long", "B" * 33),
    ],
)
def test_a_wrong_organisation_refuses_the_file_and_names_the_row(
    line: tuple[str, ...], code: str, value: str
) -> None:
    error = refusal(roster([person()], organisations=[*ORGANISATIONS, line]))
    assert (error.code, error.params["row"], error.params["value"]) == (code, 7, value)


def test_a_loop_of_organisations_is_refused() -> None:
    loop = [("A", "Đảng bộ A", "Đảng bộ cơ sở", "B"), ("B", "Đảng bộ B", "Đảng bộ cơ sở", "A")]
    error = refusal(roster([person(code="S1")], organisations=[*ORGANISATIONS, *loop]))
    assert (error.code, error.params["row"]) == ("import-organisation-loop", 7)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words_with_row_column_and_value(language: str) -> None:
    words = Translator(language)
    folders = ("backend/documents", "backend/services", "backend/cli")
    sources = [path.read_text("utf-8") for f in folders for path in (ROOT / f).glob("*.py")]
    codes = {code for source in sources for code in CODE.findall(source)}
    assert len(codes) > 40
    params = {
        "row": 1234, "column": "Ngày sinh", "value": "abc", "other": 5678, "rows": 1, "lines": 1,
        "megabytes": 5, "sheet": "members", "heading": "ngaysinh", "organisations": 1,
        "accepted": 1, "new": 1, "changed": 1, "unchanged": 1, "cell": "S1", "members": 1,
    }  # fmt: skip
    for code in codes:
        assert words.text(code, **params)
    assert "1234" in words.text("import-day-unknown", **params)
    assert "5678" in words.text("import-card-twice", **params)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_is_named_by_its_own_words(language: str) -> None:
    words = Translator(language)
    keys = (*MEMBER_KEYS, *ORGANISATION_KEYS)
    assert len({words.text("import-heading", heading=key) for key in keys}) == len(keys)
