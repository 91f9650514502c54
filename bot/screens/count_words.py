"""What the screens of a count say of rows, cells and ballots."""

from collections.abc import Sequence

from backend.count_views import BallotHead, ListLine, SheetView
from backend.phrases import Words, words
from backend.rules import tallies
from backend.rules.tallies import Row
from backend.rules.terms import BallotStyle


def example(view: SheetView) -> str:
    """A line as it may be typed, with figures that add up."""
    columns = len(view.head.columns)
    valid = view.papers.valid if view.papers else 0
    small = valid // 6
    if columns == len(tallies.columns_of(BallotStyle.AGREE, 1, ())):
        return f"{valid - small} {small}"
    last = 1 if valid - small > 1 else 0
    figures = [small, valid - small - last, last, *[0] * columns]
    return " ".join(map(str, figures[:columns]))


def named(head: BallotHead) -> dict[str, str | int]:
    """What a ballot is called by."""
    return {
        "unit": head.unit.name,
        "subjects": head.subjects,
        "round": head.round if head.style == "rounds" else 0,
        "again": head.again,
    }


def figures(row: Row) -> Words:
    """A row as it is typed."""
    return words(
        "count-figures",
        marks=" ".join(map(str, row.marks)),
        empty=row.empty,
        wrong=row.wrong,
    )


def cell(head: BallotHead, place: int) -> Words:
    """A cell of a row by its place, 0 for the whole row."""
    names = [*head.columns, "empty", "wrong"]
    return words(f"count-column-{names[place - 1]}") if place else words("count-cell-row")


def listed(entries: Sequence[Words], link: str = "count-list") -> Words:
    """One after the other, as they are typed."""
    first, *rest = entries
    return words(link, first=first, rest=listed(rest, link)) if rest else first


def cells(entries: Sequence[Words]) -> Words:
    """Cells by name, as they are read out."""
    return listed(entries, "count-cells")


def row_words(one: ListLine, *, names: bool) -> Words:
    """A row by its number, with its name where it may be shown."""
    if names:
        return words("count-numbered", number=one.number, name=one.name)
    return words("count-number", number=one.number)


def columns(head: BallotHead) -> Words:
    """What a row is counted by, in the order of the paper."""
    return listed([words(f"count-column-{name}") for name in head.columns])
