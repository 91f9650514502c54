"""What one prints for a meeting, in words: a person's own letter, and the proof of sending."""

from datetime import datetime, timedelta
from fractions import Fraction
from math import ceil

from backend.clock import local_day
from backend.documents.calendar_file import CalendarEvent
from backend.documents.sheets import Field, Heading, Paragraph, Sheet, Table
from backend.i18n import Translator, speak
from backend.meeting_views import MeetingMessage, Terms
from backend.messages.meeting_words import agenda, length, when
from backend.phrases import Param, Words
from backend.proof_views import PaperProof, ProofLine, ProofView, ToldProof

#: A whole day of meeting, in hours.
_DAY = 8


def letter(view: MeetingMessage, above: str, words: Translator, now: datetime) -> Sheet:
    """A Thông báo họp or Giấy mời as it is printed and signed.

    Args:
        view: What the person is told.
        above: Name of the organisation above; "" for none.
        words: In which language.
        now: The day it is dated.
    """
    kind = "invitation" if view.role.from_above else "notice"
    who = {"name": view.name, "titled": "yes" if view.title else "no", "title": view.title}
    body = [
        Field(words.text("letter-to"), words.text("letter-name", **who)),
        Paragraph(
            words.text(
                f"letter-{kind}",
                unit=view.unit.name,
                year=view.season.year,
                issuer=view.season.issued_by,
                letter=view.season.letter,
                role=view.role.value,
            )
        ),
        *_terms(view.terms, words),
    ]
    if view.papers:
        body.append(Field(words.text("letter-papers"), "; ".join(view.papers)))
    body.append(Paragraph(words.text(f"letter-{kind}-ask")))
    return Sheet(
        language=words.language,
        left=(*([above.upper()] if above else []), view.unit.name.upper()),
        right=words.text("letter-party"),
        dated=words.text("letter-dated", **_day_parts(now)),
        title=words.text(f"letter-{kind}-head"),
        subtitle=words.text("letter-subtitle", year=view.season.year),
        body=tuple(body),
        signed=(words.text("letter-signed-for"), words.text("letter-signed-by")),
        foot=view.season.letter,
    )


def proof_sheet(proof: ProofView, above: str, words: Translator) -> Sheet:
    """The proof of sending: what was sent, to whom, when, by which channel, and what was read."""
    meeting = proof.meeting
    sent = meeting.sent or meeting.terms
    body: list[Paragraph | Heading | Field | Table] = [*_terms(sent, words)]
    if proof.papers:
        body += [Heading(words.text("proof-papers")), _papers(proof, words)]
    body += [Heading(words.text("proof-people")), _people(proof, words)]
    body.append(Paragraph(words.text("proof-note", now=proof.now)))
    return Sheet(
        language=words.language,
        left=(*([above.upper()] if above else []), meeting.unit.name.upper()),
        right=words.text("letter-party"),
        dated=words.text("letter-dated", **_day_parts(proof.now)),
        title=words.text("proof-head"),
        subtitle=words.text("letter-subtitle", year=meeting.season.year),
        body=tuple(body),
        foot=meeting.season.letter,
    )


def told_text(line: ProofLine, words: Translator) -> str:
    """What went to a person and when, one after another."""
    told = [_one(proof, words) for proof in line.told]
    if line.person.handed_at:
        told.append(words.text("proof-handed", at=line.person.handed_at))
    return "; ".join(told) or words.text("proof-nothing")


def _one(proof: ToldProof, words: Translator) -> str:
    kind = proof.kind.removeprefix("meeting-")
    if proof.sent_at is None:
        return words.text("proof-unsent", kind=kind, state=proof.state)
    return words.text("proof-sent", kind=kind, channel=proof.channel, at=proof.sent_at)


def read_text(line: ProofLine, words: Translator) -> str:
    """Which papers a person opened and when."""
    return "; ".join(words.text("proof-read", paper=r.paper, at=r.at) for r in line.read)


def event(
    view: MeetingMessage,
    *,
    uid: str,
    sequence: int,
    stamp: datetime,
    cancelled: bool,
    words: Translator,
) -> CalendarEvent:
    """The meeting as it stands in a calendar; its description says what it is about, no names."""
    parts = _said(agenda(view.terms.parts), words)
    return CalendarEvent(
        uid=uid,
        sequence=sequence,
        summary=words.text("calendar-summary", unit=view.unit.name, year=view.season.year),
        place=view.terms.place,
        description=words.text("calendar-description", agenda=parts, letter=view.season.letter),
        starts_at=view.terms.starts_at,
        ends_at=ends_at(view.terms),
        stamp=stamp,
        cancelled=cancelled,
    )


def ends_at(terms: Terms) -> datetime:
    """When a meeting of the planned length ends: eight hours a day, the rest on the last day."""
    days = Fraction(terms.days)
    last = days - (ceil(days) - 1)
    return terms.starts_at + timedelta(days=ceil(days) - 1) + timedelta(hours=int(_DAY * last))


def _terms(terms: Terms, words: Translator) -> tuple[Field, ...]:
    return (
        Field(
            words.text("letter-when"),
            words.text(
                "letter-when-length",
                when=speak(when(terms.starts_at), words),
                length=speak(length(terms.days), words),
            ),
        ),
        Field(words.text("letter-place"), terms.place or words.text("meeting-no-place")),
        Field(words.text("letter-agenda"), _said(agenda(terms.parts), words)),
    )


def _papers(proof: ProofView, words: Translator) -> Table:
    return Table(
        head=tuple(words.text(f"proof-column-{name}") for name in ("paper", "mark", "added")),
        rows=tuple((paper.name, paper.mark, _times(paper, words)) for paper in proof.papers),
        widths=(4, 2, 4),
    )


def _times(paper: PaperProof, words: Translator) -> str:
    if paper.removed_at:
        return words.text("proof-removed", at=paper.added_at, removed=paper.removed_at)
    return words.text("proof-added", at=paper.added_at)


def _people(proof: ProofView, words: Translator) -> Table:
    columns = ("number", "person", "told", "read", "answer")
    return Table(
        head=tuple(words.text(f"proof-column-{name}") for name in columns),
        rows=tuple(
            (
                str(number),
                f"{line.person.name}, {line.person.title}".removesuffix(", "),
                told_text(line, words),
                read_text(line, words),
                words.text("proof-answer", answer=line.person.answer.value),
            )
            for number, line in enumerate(proof.lines, start=1)
        ),
        widths=(1, 4, 6, 5, 3),
    )


def _said(value: Param, words: Translator) -> str:
    return speak(value, words) if isinstance(value, Words) else str(value)


def _day_parts(now: datetime) -> dict[str, str | int]:
    day = local_day(now)
    return {"day": f"{day:%d}", "month": f"{day:%m}", "year": day.year}
