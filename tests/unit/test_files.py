"""Uploaded files: by what they are, not by what they are called."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from backend.documents.files import MOST_BYTES, MOST_NAME, clean_name, media_type
from backend.errors import InvalidCommandError

PDF = b"%PDF-1.7\n..."
PNG = b"\x89PNG\r\n\x1a\n...."
JPEG = b"\xff\xd8\xff\xe0...."


def archive(*names: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return buffer.getvalue()


WORD = archive("[Content_Types].xml", "word/document.xml")


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(InvalidCommandError) as caught:
        media_type(name, content)
    return caught.value.code


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("Báo cáo.pdf", PDF, "application/pdf"),
        ("Báo cáo.PDF", PDF, "application/pdf"),
        ("ảnh.png", PNG, "image/png"),
        ("ảnh.jpg", JPEG, "image/jpeg"),
        ("ảnh.jpeg", JPEG, "image/jpeg"),
        ("C:\\Hồ sơ\\Dự thảo.docx", WORD, "wordprocessingml"),
    ],
)
def test_a_paper_is_taken_by_its_content(name: str, content: bytes, media: str) -> None:
    assert media in media_type(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("báo cáo.pdf", b"MZ\x90\x00"),
        ("báo cáo.pdf", PNG),
        ("báo cáo.docx", PDF),
        ("báo cáo", PDF),
        ("báo cáo.exe", PDF),
        ("báo cáo.docx", archive("xl/workbook.xml")),
        ("báo cáo.docx", archive("word/document.xml", "word/vbaProject.bin")),
        ("báo cáo.docx", b"PK\x03\x04broken"),
        ("trang.html", b"<script>alert(1)</script>"),
        ("ảnh.svg", b"<svg onload=alert(1)>"),
    ],
)
def test_any_other_content_or_a_name_that_does_not_fit_is_refused(
    name: str, content: bytes
) -> None:
    assert refusal(name, content) == "error-file-kind"


def test_an_empty_file_and_one_too_large_are_refused() -> None:
    assert refusal("a.pdf", b"") == "error-file-empty"
    assert refusal("a.pdf", PDF.ljust(MOST_BYTES + 1, b" ")) == "error-file-large"
    assert media_type("a.pdf", PDF.ljust(MOST_BYTES, b" ")) == "application/pdf"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\A\\Báo cáo  tập thể.PDF", "Báo cáo tập thể.pdf"),
        ('a"b<c>|d.pdf', "a b c d.pdf"),
        ("Dự tha\u0309o.docx", "Dự thảo.docx"),
        ("dòng\r\nhai.pdf", "dòng hai.pdf"),
    ],
)
def test_a_name_is_kept_without_path_and_signs_that_harm(given: str, kept: str) -> None:
    assert clean_name(given) == kept


def test_a_long_name_is_shortened_and_keeps_its_ending() -> None:
    name = clean_name("Ữ" * 300 + ".docx")
    assert len(name) == MOST_NAME
    assert name.endswith(".docx")
