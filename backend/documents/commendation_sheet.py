"""The list for commendation as a sheet (bảng tính)."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font

from backend.cap_views import CommendationsView, CommendedRow
from backend.documents.cell_values import is_formula
from backend.i18n import Translator

_WIDTHS = (6, 36, 36, 30, 30)


def commendation_sheet(view: CommendationsView, words: Translator) -> bytes:
    """Those who are put forward, people first."""
    book = Workbook()
    sheet = book.active
    if sheet is None:  # a new book has one
        raise LookupError("sheet")
    sheet.title = words.text("commend-file")
    sheet.append([words.text("web-commend-title"), "", view.name])
    sheet.append(
        [words.text(f"commend-column-{one}") for one in ("number", "name", "unit", "level")]
        + [words.text("commend-column-document")]
    )
    for number, row in enumerate(_picked((*view.people, *view.units)), start=1):
        level = words.text("result-level", level=row.level)
        sheet.append([number, *map(_plain, (row.name, row.unit, level, row.document))])
    for cell in (*sheet[1], *sheet[2]):
        cell.font = Font(bold=True)
    for column, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _picked(rows: Sequence[CommendedRow]) -> list[CommendedRow]:
    return [row for row in rows if row.picked]


def _plain(value: str) -> str:
    """A value that no program takes for a formula."""
    return f"'{value}" if is_formula(value) else value
