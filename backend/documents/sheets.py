"""Sheets to print (bản in): the form of a Party document, as PDF."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import typst

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
LAYOUT = HERE / "layouts" / "sheet.typ"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a part."""

    text: str
    kind: str = "heading"


@dataclass(frozen=True, slots=True)
class Field:
    """A name and what stands behind it: "Địa điểm: …"."""

    label: str
    text: str
    kind: str = "field"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; `widths` are the shares of the columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    kind: str = "table"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document in words, in the order they are printed.

    Attributes:
        left: The organisation above, and the one that issues it.
        right: What stands at the upper right.
        dated: Place and day.
        signed: The lines over the signature; none for a sheet nobody signs.
        foot: Printed at the foot of each page.
    """

    language: str
    left: tuple[str, ...]
    right: str
    dated: str
    title: str
    subtitle: str = ""
    body: tuple[Paragraph | Heading | Field | Table, ...] = ()
    signed: tuple[str, ...] = ()
    foot: str = ""


def pdf_of(sheet: Sheet, now: datetime) -> bytes:
    """The sheet as PDF, in the project's own fonts; the same sheet gives the same bytes.

    Args:
        sheet: What is printed.
        now: The time noted in the file.
    """
    return typst.compile(
        LAYOUT,
        root=HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"sheet": json.dumps(asdict(sheet), ensure_ascii=False)},
        timestamp=int(now.timestamp()),
    )
