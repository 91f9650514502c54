"""Sheets of a count against an oracle that deals papers out one by one and adds nothing up."""

import random
from dataclasses import replace

from backend.rules import tallies
from backend.rules.tallies import Papers, Sheet
from benchmarks.figures import Figure
from tests.properties.papers import Count, count_of, papers_give

#: Slips of pen and mind: a digit more or less, two digits swapped, a ten forgotten.
_SLIPS = (-10, -9, -2, -1, 1, 2, 9, 10)


def sheets(number: int) -> list[Figure]:
    """Of so many sheets that papers gave, and as many with slips: refused and missed ones.

    Of a sheet with slips the oracle says whether any papers could give it; some still can.
    """
    draw = random.Random(18)
    kept = [_drawn(draw) for _ in range(number)]
    slipped = [(count, _slip(draw, count.sheet)) for count in kept]
    possible = [*((count, count.sheet) for count in kept)]
    possible += [pair for pair in slipped if papers_give(pair[1])]
    impossible = [pair for pair in slipped if not papers_give(pair[1])]
    refused = sum(_refused(count, sheet) for count, sheet in possible)
    caught = sum(_refused(count, sheet) for count, sheet in impossible)
    missed = len(impossible) - caught
    return [
        Figure("sheets-falsely-refused", refused, "sheets", len(possible), 0, 0, ceiling=True),
        Figure("sheets-impossible-missed", missed, "sheets", len(impossible), 0, 0, ceiling=True),
        Figure("sheets-impossible-caught", caught, "sheets", len(impossible), 1, 1),
    ]


def _drawn(draw: random.Random) -> Count:
    columns, lines = draw.choice((2, 3, 4)), draw.randrange(1, 8)
    people = draw.choices(range(5), weights=(2, 1, 1, 2, 20), k=draw.randrange(3, 41))
    usual = draw.randrange(columns)

    def mark() -> int:
        return usual if draw.random() < 0.7 else draw.randrange(columns + 2)

    return count_of(people, columns, lines, mark)


def _slip(draw: random.Random, sheet: Sheet) -> Sheet:
    for _ in range(draw.choice((1, 1, 1, 2))):
        by = draw.choice(_SLIPS)
        if draw.random() < 0.4:
            field = draw.choice(list(Papers.__slots__))
            papers = replace(sheet.papers, **{field: getattr(sheet.papers, field) + by})
            sheet = replace(sheet, papers=papers)
            continue
        at = draw.randrange(len(sheet.rows))
        figures = list(tallies.cells(sheet.rows[at]))
        figures[draw.randrange(len(figures))] += by
        *marks, empty, wrong = figures
        row = replace(sheet.rows[at], marks=tuple(marks), empty=empty, wrong=wrong)
        sheet = replace(sheet, rows=(*sheet.rows[:at], row, *sheet.rows[at + 1 :]))
    return sheet


def _refused(count: Count, sheet: Sheet) -> bool:
    lines = range(1, len(sheet.rows) + 1)
    return tallies.check_sheet(sheet, count.columns, lines) is not None
