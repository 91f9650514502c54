"""Files that are no honest workbook, sheets larger than they say, and days of two epochs."""

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO

import pytest

from backend.documents import workbook as workbook_module
from backend.documents.roster import read_roster
from tests.doubles.rosters import ORGANISATIONS, people, person, roster
from tests.unit.roster_reading import read_one, refusal

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def packed(parts: dict[str, bytes]) -> bytes:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return archive.getvalue()


def encrypted_zip() -> bytes:
    content = bytearray(packed({"a": b"a"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def with_entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x>&l11;</x>'
    with zipfile.ZipFile(BytesIO(roster([person()]))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    return packed(parts | {"xl/workbook.xml": bomb.encode()})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "import-not-workbook"),
        (lambda: b"not a zip", "import-not-workbook"),
        (lambda: b"PK\x03\x04 broken", "import-not-workbook"),
        (lambda: packed({"hello.txt": b"hello"}), "import-not-workbook"),
        (lambda: roster([person()])[:-200], "import-not-workbook"),
        (with_entities, "import-not-workbook"),
        (lambda: OLE + b"\0" * 600, "import-old-excel"),
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "import-encrypted"),
        (encrypted_zip, "import-encrypted"),
        (lambda: b"\0" * (5 * 1024 * 1024 + 1), "import-too-large"),
        (lambda: packed({"bomb": b"\0" * (61 * 1024 * 1024)}), "import-unpacked-too-large"),
    ],
)
def test_a_file_that_is_no_honest_workbook_is_refused(
    content: Callable[[], bytes], code: str
) -> None:
    assert refusal(content()).code == code


def test_a_part_larger_than_it_says_is_not_unpacked_beyond_that() -> None:
    size = 30 * 1024 * 1024
    content = packed({"[Content_Types].xml": b"\0" * size})
    lying = content.replace(size.to_bytes(4, "little"), (16).to_bytes(4, "little"))
    assert lying != content
    assert refusal(lying).code == "import-not-workbook"


def test_more_rows_than_allowed_are_refused_also_when_they_are_blank(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook_module, "MAX_ROWS", 30)
    full = 30 - 1 - len(ORGANISATIONS) - 1
    assert len(read_roster(roster(people(full))).members) == full
    assert refusal(roster(people(full + 1))).code == "import-too-many-rows"
    far = roster([person()], below=[[]] * 30 + [["x"]])
    assert refusal(far).params == {"rows": 30}


def test_a_stated_size_of_the_sheet_is_not_believed() -> None:
    with zipfile.ZipFile(BytesIO(roster(people(3)))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    name = "xl/worksheets/sheet2.xml"
    parts[name] = re.sub(rb'<dimension ref="[^"]+"', b'<dimension ref="A1:B2"', parts[name])
    assert len(read_roster(packed(parts)).members) == 3


def test_days_count_from_the_epoch_of_the_workbook() -> None:
    with zipfile.ZipFile(BytesIO(roster([person(admitted=36526)]))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    book = parts["xl/workbook.xml"]
    assert read_roster(packed(parts)).members[0].admitted_on == date(2000, 1, 1)
    parts["xl/workbook.xml"] = book.replace(b"<workbookPr />", b'<workbookPr date1904="1" />')
    assert read_roster(packed(parts)).members[0].admitted_on == date(2004, 1, 2)


def test_a_day_with_a_time_is_that_day() -> None:
    assert read_one(born=datetime(1980, 5, 19, 7, 30)).members[0].born == date(1980, 5, 19)  # noqa: DTZ001
