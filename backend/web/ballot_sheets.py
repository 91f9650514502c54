"""What one prints for a ballot, in words: the list, the papers, the minutes of the count."""

from dataclasses import replace
from datetime import datetime

from backend.clock import VIETNAM
from backend.count_views import BallotHead, BallotView
from backend.documents.sheets import Field, Heading, Paragraph, Sheet, Table
from backend.i18n import Translator
from backend.rules import seals, tallies
from backend.rules.terms import BallotStyle

Parts = tuple[Paragraph | Heading | Field | Table, ...]


def printed_list(view: BallotView, above: str, words: Translator, now: datetime) -> Sheet:
    """The list people vote on, by number, with the level put forward."""
    rows = tuple(
        (str(line.number), line.name, _level(line.proposed, words)) for line in view.lines
    )
    head = (words.text("sheet-number"), _subject(view, words), words.text("sheet-proposed"))
    sheet = _sheet(view, above, words, now, "sheet-list-head")
    return replace(sheet, body=(Table(head, rows, (1, 5, 4)),))


def paper(view: BallotView, above: str, words: Translator, now: datetime) -> Sheet:
    """One ballot paper with how to tick it: no name, no number of its own."""
    columns = view.head.columns
    proposed = view.head.style is BallotStyle.AGREE
    rows = tuple(
        (
            str(line.number),
            f"{line.name}: {_level(line.proposed, words)}" if proposed else line.name,
            *[""] * len(columns),
        )
        for line in view.lines
    )
    head = (
        words.text("sheet-number"),
        _subject(view, words),
        *(words.text(f"sheet-column-{name}") for name in columns),
    )
    style = "agree" if tallies.DISAGREE in columns else "levels"
    body: Parts = (
        Table(head, rows, (2, 10, *[3] * len(columns))),
        Heading(words.text("sheet-how-head")),
        Paragraph(words.text("sheet-how", style=style)),
        Paragraph(words.text("sheet-how-secret")),
    )
    return replace(_sheet(view, above, words, now, "sheet-paper-head"), body=body)


def minutes(view: BallotView, above: str, words: Translator, now: datetime) -> Sheet:
    """The minutes of a frozen count with its seal code; how it was entered is not printed."""
    result, people = view.result, view.head.electorate
    if result is None:
        raise LookupError("nothing is frozen")
    names = {line.number: line.name for line in view.lines}
    head = (
        words.text("sheet-number"),
        _subject(view, words),
        *(words.text(f"sheet-column-{name}") for name in view.head.columns),
        words.text("sheet-empty"),
        words.text("sheet-wrong"),
    )
    rows = tuple(
        (str(row.number), names[row.number], *map(str, tallies.cells(row))) for row in result.rows
    )
    papers = result.papers
    body: list[Paragraph | Heading | Field | Table] = [
        Paragraph(
            words.text(
                "sheet-minutes-electorate",
                cell="yes" if view.head.unit.kind.is_cell else "no",
                official=people.official,
                summoned=people.summoned,
                present=people.present_official,
                probationary=people.present_probationary,
            )
        ),
        Paragraph(
            words.text(
                "sheet-minutes-papers",
                issued=papers.issued,
                returned=papers.returned,
                valid=papers.valid,
                invalid=papers.invalid,
            )
        ),
        Table(head, rows, (2, 8, *[3] * (len(view.head.columns) + 2))),
        Paragraph(_denominator(view.head, words)),
        Field(words.text("sheet-minutes-seal"), seals.shown(result.seal)),
        Paragraph(words.text("sheet-minutes-seal-how")),
    ]
    if result.number > 1:
        body.append(Paragraph(words.text("sheet-minutes-number", number=result.number)))
    signed = (words.text("sheet-signed-team"), words.text("sheet-signed-how"))
    sheet = _sheet(view, above, words, now, "sheet-minutes-head")
    return replace(sheet, body=tuple(body), signed=signed)


def _sheet(view: BallotView, above: str, words: Translator, now: datetime, head: str) -> Sheet:
    day = now.astimezone(VIETNAM)
    season = view.head.season
    rounds = view.head.round if view.head.style is BallotStyle.ROUNDS else 0
    dated = {"day": f"{day:%d}", "month": f"{day:%m}", "year": f"{day:%Y}"}
    return Sheet(
        language=words.language,
        left=(*([above.upper()] if above else []), view.head.unit.name.upper()),
        right=words.text("letter-party"),
        dated=words.text("letter-dated", **dated),
        title=words.text(head),
        subtitle=words.text(
            "sheet-subtitle", year=season.year, round=rounds, again=view.head.again
        ),
        foot=season.letter,
    )


def _subject(view: BallotView, words: Translator) -> str:
    return words.text("sheet-name", subjects=view.head.subjects)


def _level(name: str, words: Translator) -> str:
    return words.text(f"name-level-{name}") if name else ""


def _denominator(head: BallotHead, words: Translator) -> str:
    """Out of whom the votes are counted, or that the plan does not say."""
    people = head.electorate
    return words.text(
        "count-denominator",
        stated="yes" if head.stated else "no",
        official=people.official,
        present=people.present_official,
    )
