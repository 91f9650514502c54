"""Printed sheets: the words are in the file as they were given, with all their accents."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from backend.documents.sheets import Field, Heading, Paragraph, Sheet, Table, pdf_of

NOW = datetime(2022, 11, 24, 2, 0, tzinfo=UTC)
LETTERS = "aăâeêioôơuưy"
#: Grave, acute, hook above, tilde, dot below: as combining marks.
TONES = "\u0300\u0301\u0309\u0303\u0323"
SHEET = Sheet(
    language="vi",
    left=("ĐẢNG BỘ SỞ KẾ HOẠCH", "CHI BỘ VĂN PHÒNG"),
    right="ĐẢNG CỘNG SẢN VIỆT NAM",
    dated="Ngày 24 tháng 11 năm 2022",
    title="GIẤY MỜI",
    subtitle="Kiểm điểm năm 2022",
    body=(
        Field("Kính gửi:", "đồng chí Nguyễn Thị Ánh Tuyết"),
        Heading("Hồ sơ"),
        Table(("TT", "Tên"), (("1", "Dự thảo báo cáo"),), (1, 4)),
    ),
    signed=("T/M CẤP ỦY", "BÍ THƯ"),
    foot="Kế hoạch số 21-KH/ĐUK",
)


def text_of(sheet: Sheet) -> str:
    pages = PdfReader(BytesIO(pdf_of(sheet, NOW))).pages
    return "\n".join(page.extract_text() for page in pages)


def test_every_part_of_a_sheet_is_printed() -> None:
    text = text_of(SHEET)
    for words in ("CHI BỘ VĂN PHÒNG", "ĐẢNG CỘNG SẢN VIỆT NAM", "GIẤY MỜI", "Nguyễn Thị Ánh Tuyết",
                  "Dự thảo báo cáo", "BÍ THƯ", "Kế hoạch số 21-KH/ĐUK", "1/1"):  # fmt: skip
        assert words in text


def test_every_letter_of_vietnamese_is_printed_with_its_mark() -> None:
    letters = [unicodedata.normalize("NFC", x + tone) for x in LETTERS for tone in ("", *TONES)]
    alphabet = " ".join([*letters, *(x.upper() for x in letters), "đ", "Đ"])
    text = text_of(replace(SHEET, body=(Paragraph(alphabet),)))
    assert "\N{REPLACEMENT CHARACTER}" not in text
    assert " ".join(text.split()).count(alphabet) == 1


@pytest.mark.parametrize(
    "typed", ['#read("/etc/hosts")', "*đậm* _nghiêng_ $x$", '] #eval("1") [', "= Đầu đề"]
)
def test_what_people_typed_is_printed_as_they_typed_it(typed: str) -> None:
    assert typed in text_of(replace(SHEET, body=(Paragraph(typed),)))


def test_a_long_list_goes_on_over_the_pages() -> None:
    rows = tuple((str(n), f"Đảng viên {n}") for n in range(1, 201))
    sheet = replace(SHEET, body=(Table(("TT", "Tên"), rows, (1, 4)),))
    pages = PdfReader(BytesIO(pdf_of(sheet, NOW))).pages
    assert len(pages) > 3
    assert all("Tên" in page.extract_text() for page in pages[:3])
    assert "Đảng viên 200" in text_of(sheet)


def test_the_same_sheet_is_the_same_file() -> None:
    assert pdf_of(SHEET, NOW) == pdf_of(SHEET, NOW)
