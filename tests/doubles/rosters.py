"""Rosters as an office might send them, made on the spot; people are made up."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook

ORGANISATION_HEADINGS = ("Mã", "Tên tổ chức đảng", "Loại hình", "Trực thuộc")
ORGANISATIONS = (
    (
        "K",
        "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh",
        "Đảng bộ cấp trên trực tiếp của cơ sở",
        "",
    ),
    ("S", "Đảng bộ Sở Kế hoạch và Phát triển", "Đảng bộ cơ sở", "K"),
    ("S1", "Chi bộ Văn phòng", "Chi bộ trực thuộc đảng ủy cơ sở", "S"),
    ("SB", "Đảng bộ bộ phận Trung tâm Xúc tiến", "Đảng bộ bộ phận", "S"),
    ("SB1", "Chi bộ Tư vấn", "Chi bộ trực thuộc đảng bộ bộ phận", "SB"),
)
PERSON: dict[str, object] = {
    "Số thẻ đảng viên": "410000001",
    "Họ và tên": "Nguyễn Văn An",
    "Ngày sinh": date(1980, 5, 19),
    "Giới tính": "Nam",
    "Ngày vào Đảng": date(2005, 2, 3),
    "Ngày chính thức": date(2006, 2, 3),
    "Mã tổ chức": "S1",
    "Chức vụ Đảng": "Đảng viên",
    "Chức vụ chính quyền": "",
    "Là CBCCVC": "x",
    "Tình trạng sinh hoạt": "Đang sinh hoạt",
    "Sinh hoạt tạm thời tại": "",
    "Kỷ luật trong năm": "",
    "Xếp loại CBCCVC": "Hoàn thành tốt nhiệm vụ",
    "Điện thoại": "0912345678",
}
HEADINGS = tuple(PERSON)


def person(**changes: object) -> dict[str, object]:
    """A member's line; `changes` by a short name of the column."""
    return PERSON | {_SHORT[name]: value for name, value in changes.items()}


_SHORT: dict[str, str] = dict(
    zip(
        (
            "card", "name", "born", "gender", "admitted", "official", "code", "party", "state",
            "civil", "standing", "temporary", "discipline", "rating", "phone",
        ),
        HEADINGS,
        strict=True,
    )
)  # fmt: skip


def people(count: int, **changes: object) -> list[dict[str, object]]:
    """That many members with cards of their own."""
    return [
        person(card=f"{410000001 + n}", name=f"Trần Thị {n}A", **changes) for n in range(count)
    ]


def roster(
    members: Iterable[dict[str, object]],
    *,
    organisations: Iterable[Sequence[object]] = ORGANISATIONS,
    headings: Sequence[str] = HEADINGS,
    above: Iterable[Sequence[object]] = (),
    below: Iterable[Sequence[object]] = (),
) -> bytes:
    """An .xlsx file with both sheets.

    Args:
        members: Lines by heading; what has no heading is left out.
        organisations: Lines of the sheet of organisations.
        headings: Headings of the members, in the order of the sheet.
        above, below: Rows around the table of members.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    units = book.create_sheet("Sheet1")
    units.append(ORGANISATION_HEADINGS)
    for line in organisations:
        units.append(list(line))
    sheet = book.create_sheet("Sheet2")
    for line in (*above, headings):
        sheet.append(list(line))
    for member in members:
        sheet.append([member.get(heading) for heading in headings])
    for line in below:
        sheet.append(list(line))
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()
