"""Workbooks from outside: opened with care, handed on as rows of plain values."""

import shutil
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook

from backend.errors import InvalidCommandError
from backend.text import clean, letter_key

MAX_BYTES = 5 * 1024 * 1024
MAX_UNPACKED_BYTES = 60 * 1024 * 1024
MAX_ROWS = 20_000
_MAX_COLUMNS = 60
_LAST_HEADING_ROW = 20
_CHUNK = 64 * 1024
_ENCRYPTED_FLAG = 1
_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not blank; `number` as the spreadsheet shows it, from 1."""

    number: int
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet; `epoch` is the day its serial numbers count from."""

    rows: tuple[Row, ...]
    epoch: datetime


@dataclass(frozen=True, slots=True)
class Column:
    """Where a heading stands, and how it is printed."""

    index: int
    heading: str


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below a row of headings.

    Attributes:
        columns: Columns by `letter_key` of their heading.
    """

    columns: Mapping[str, Column]
    rows: tuple[Row, ...]
    epoch: datetime


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """The sheets of an .xlsx file; formulas stay formulas, nothing in it is computed.

    Raises:
        InvalidCommandError: too large, packed or unpacked; too many rows; protected by a
            password; the format of Excel before 2007; or no workbook at all.
    """
    _refuse_other_formats(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions it drops
            return tuple(_sheets(_unpacked(content)))
    except InvalidCommandError:
        raise
    except Exception as error:  # whatever a file made to hurt may provoke in the parser
        raise InvalidCommandError("import-not-workbook") from error


def find_table(sheets: Sequence[Sheet], keys: Sequence[str], name: str) -> Table:
    """The table whose headings are `keys`, in whatever sheet, row and order they stand.

    Args:
        sheets: All sheets of the workbook.
        keys: `letter_key` of each heading.
        name: What the sheet is called in messages.

    Raises:
        InvalidCommandError: no sheet has half of the headings, or one of them is missing or
            stands twice.
    """
    places = [
        (_count(row, keys), sheet, position)
        for sheet in sheets
        for position, row in enumerate(sheet.rows)
        if row.number <= _LAST_HEADING_ROW
    ]
    found, sheet, position = max(places, key=lambda place: place[0], default=(0, None, 0))
    if sheet is None or found * 2 < len(keys):
        raise InvalidCommandError("import-sheet-missing", sheet=name)
    columns = _columns(sheet.rows[position], keys, name)
    return Table(columns, sheet.rows[position + 1 :], sheet.epoch)


def _refuse_other_formats(content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise InvalidCommandError("import-too-large", megabytes=MAX_BYTES // 1024**2)
    if content.startswith(_OLE_MAGIC):
        encrypted = _OLE_ENCRYPTED in content
        raise InvalidCommandError("import-encrypted" if encrypted else "import-old-excel")


def _unpacked(content: bytes) -> BytesIO:
    """The same archive without compression.

    A part may be larger than its header says, and `ZipFile.read` notices too late; so each part
    is copied in small pieces, never beyond its stated size, before the parser sees it.
    """
    plain = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(plain, "w") as target:
        parts = source.infolist()
        if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
            raise InvalidCommandError("import-encrypted")
        if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
            raise InvalidCommandError("import-unpacked-too-large")
        for part in parts:
            with source.open(part) as packed, target.open(part.filename, "w") as copy:
                shutil.copyfileobj(packed, copy, _CHUNK)
    plain.seek(0)
    return plain


def _sheets(archive: BytesIO) -> Iterator[Sheet]:
    left = MAX_ROWS
    with closing(load_workbook(archive, read_only=True, data_only=False)) as workbook:
        for worksheet in workbook.worksheets:
            worksheet.reset_dimensions()  # the size a file states may be wrong
            rows: list[Row] = []
            values = worksheet.iter_rows(max_col=_MAX_COLUMNS, values_only=True)
            for number, row in enumerate(values, start=1):
                left -= 1
                if left < 0:
                    raise InvalidCommandError("import-too-many-rows", rows=MAX_ROWS)
                if any(not _blank(value) for value in row):
                    rows.append(Row(number, tuple(row)))
            yield Sheet(tuple(rows), workbook.epoch)


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _heading_key(value: object) -> str:
    return letter_key(value) if isinstance(value, str) else ""


def _count(row: Row, keys: Sequence[str]) -> int:
    return len({_heading_key(value) for value in row.values} & set(keys))


def _columns(row: Row, keys: Sequence[str], sheet: str) -> Mapping[str, Column]:
    columns: dict[str, Column] = {}
    for index, value in enumerate(row.values):
        key = _heading_key(value)
        if key in columns and key in keys:
            raise InvalidCommandError("import-heading-twice", heading=key, sheet=sheet)
        if key:
            columns[key] = Column(index, clean(str(value)))
    for key in keys:
        if key not in columns:
            raise InvalidCommandError("import-heading-missing", heading=key, sheet=sheet)
    return columns
