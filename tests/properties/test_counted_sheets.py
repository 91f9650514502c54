"""Sheets of a count, built of single papers: all that can be are taken, no other is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from backend.rules import tallies
from backend.rules.tallies import Papers, Row, Sheet
from tests.properties.papers import Count, count_of, papers_give

COLUMNS = st.integers(1, 5)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """What a counting team may have had in its hands: people, papers, marks on each paper."""
    columns = draw(COLUMNS)
    people = draw(st.lists(st.sampled_from(range(5)), min_size=1, max_size=30))
    lines = draw(st.integers(1, 6))
    mark = st.integers(0, columns + 1)
    return count_of(people, columns, lines, draw_mark=lambda: draw(mark))


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[Count, Sheet]:
    """A count, and its sheet with figures changed at some places, by a slip of pen or mind."""
    count = draw(counts())
    sheet = count.sheet
    for _ in range(draw(st.integers(1, 3))):
        by = draw(st.sampled_from((-30, -2, -1, 1, 2, 30)))
        if draw(st.booleans()):
            field = draw(st.sampled_from(list(Papers.__slots__)))
            papers = replace(sheet.papers, **{field: getattr(sheet.papers, field) + by})
            sheet = replace(sheet, papers=papers)
            continue
        at = draw(st.integers(0, len(sheet.rows) - 1))
        cells = list(tallies.cells(sheet.rows[at]))
        cells[draw(st.integers(0, len(cells) - 1))] += by
        *marks, empty, wrong = cells
        row = replace(sheet.rows[at], marks=tuple(marks), empty=empty, wrong=wrong)
        sheet = replace(sheet, rows=(*sheet.rows[:at], row, *sheet.rows[at + 1 :]))
    return count, sheet


@given(counts())
def test_no_sheet_that_papers_gave_is_refused(count: Count) -> None:
    numbers = range(1, len(count.sheet.rows) + 1)
    assert tallies.check_sheet(count.sheet, count.columns, numbers) is None
    assert all(tallies.leftover(row, count.sheet.papers.valid) == 0 for row in count.sheet.rows)


@given(spoiled())
def test_a_changed_sheet_is_refused_exactly_when_no_papers_could_give_it(
    found: tuple[Count, Sheet],
) -> None:
    count, sheet = found
    numbers = range(1, len(sheet.rows) + 1)
    refused = tallies.check_sheet(sheet, count.columns, numbers) is not None
    assert refused is not papers_give(sheet)


@given(counts())
def test_a_sheet_without_one_of_its_lines_is_not_whole(count: Count) -> None:
    short = replace(count.sheet, rows=count.sheet.rows[1:])
    fault = tallies.check_sheet(short, count.columns, range(1, len(count.sheet.rows) + 1))
    assert fault is not None
    assert fault.code == "error-count-missing"


@given(spoiled())
def test_two_sheets_differ_exactly_where_their_figures_do(found: tuple[Count, Sheet]) -> None:
    count, other = found
    first = count.sheet
    differing = tallies.differences(first, other)
    assert differing == tallies.differences(other, first)
    entered = first.papers.entered == other.papers.entered
    assert (differing == ()) == (entered and first.rows == other.rows)
    pairs = zip(first.rows, other.rows, strict=True)
    unequal = sum(
        one != two
        for mine, theirs in pairs
        for one, two in zip(tallies.cells(mine), tallies.cells(theirs), strict=True)
    )
    papers = zip(first.papers.entered, other.papers.entered, strict=True)
    assert len(differing) == unequal + sum(one != two for one, two in papers)


@given(counts())
def test_a_row_of_another_width_is_refused(count: Count) -> None:
    row = count.sheet.rows[0]
    wider = Row(number=1, marks=(*row.marks, 0), empty=row.empty, wrong=row.wrong)
    fault = tallies.check_row(wider, count.columns, count.sheet.papers.valid)
    assert fault is not None
    assert fault.facts == {"wanted": count.columns, "found": count.columns + 1}
