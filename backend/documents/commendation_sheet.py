"""The list for commendation as a sheet (bảng tính)."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font

_WIDTHS = (6, 36, 36, 30, 30)


def commendation_sheet(
    name: str, title: Sequence[str], heads: Sequence[str], rows: Sequence[Sequence[str]]
) -> bytes:
    """Those who are put forward, numbered.

    Args:
        name: Of the sheet.
        title: What stands above the table.
        heads: Of the columns, the number's first.
        rows: The other columns of each line; nothing in them is taken for a formula.
    """
    book = Workbook()
    sheet = book.active
    if sheet is None:  # a new book has one
        raise LookupError("sheet")
    sheet.title = name
    sheet.append(list(title))
    sheet.append(list(heads))
    for number, row in enumerate(rows, start=1):
        sheet.append([number, *row])
        for cell in sheet[sheet.max_row][1:]:
            cell.data_type = "s"
    for cell in (*sheet[1], *sheet[2]):
        cell.font = Font(bold=True)
    for column, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    out = BytesIO()
    book.save(out)
    return out.getvalue()
