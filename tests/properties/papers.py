"""Counts built of single papers, and whether any papers could give a sheet; no sums anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from backend.rules.tallies import Papers, Row, Sheet

#: How far each person summoned came: absent, without a paper, kept it, spoiled it, voted.
ABSENT, NO_PAPER, KEPT, SPOILED, VOTED = range(5)


@dataclass(frozen=True)
class Count:
    """A sheet and the number of its columns."""

    columns: int
    sheet: Sheet


def count_of(
    people: Sequence[int], columns: int, lines: int, draw_mark: Callable[[], int]
) -> Count:
    """Count paper by paper.

    Args:
        people: How far each of those summoned came.
        columns: Of the paper.
        lines: Of the list.
        draw_mark: What stands in a line of one paper: a column from 0, then empty, then wrong.
    """
    reached = [sum(1 for one in people if one >= least) for least in range(VOTED + 1)]
    voted = [one for one in people if one == VOTED]
    spoiled = [one for one in people if one == SPOILED]
    papers = Papers(
        summoned=reached[ABSENT],
        present=reached[NO_PAPER],
        issued=reached[KEPT],
        returned=reached[SPOILED],
        valid=len(voted),
        invalid=len(spoiled),
    )
    rows: list[Row] = []
    for number in range(1, lines + 1):
        marks = [0] * (columns + 2)
        for _ in voted:
            marks[draw_mark()] += 1
        *marked, empty, wrong = marks
        rows.append(Row(number=number, marks=tuple(marked), empty=empty, wrong=wrong))
    return Count(columns, Sheet(papers=papers, rows=tuple(rows)))


def papers_give(sheet: Sheet) -> bool:
    """Whether there could be papers that give these figures: they are dealt out one by one."""
    papers = sheet.papers
    stack = [papers.summoned, papers.present, papers.issued, papers.returned]
    figures = [*stack, papers.valid, papers.invalid]
    if any(number < 0 for number in figures):
        return False
    people = set(range(papers.summoned))
    for fewer in stack[1:]:
        if not set(range(fewer)) <= people:
            return False
        people = set(range(fewer))
    for heap in (papers.valid, papers.invalid):
        for _ in range(heap):
            if not people:
                return False
            people.pop()
    return not people and all(_row_of_papers(row, papers.valid) for row in sheet.rows)


def _row_of_papers(row: Row, valid: int) -> bool:
    waiting = [True] * valid
    for heap in (*row.marks, row.empty, row.wrong):
        if heap < 0:
            return False
        for _ in range(heap):
            if not waiting:
                return False
            waiting.pop()
    return not waiting
