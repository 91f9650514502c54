"""Words several screens share."""

from backend.actions import Help, Home, Settings
from backend.phrases import place, sentence_of
from backend.rules.deadlines import LastDay
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding
from backend.screen import Button, Line, Screen, Words, key, line, words
from backend.views import OrganisationLine, SeasonView


def home_key() -> Button:
    """Back to the next task."""
    return key("0", Home(), "button-home")


def last_day_words(last: LastDay, days_left: int | None, kind: OrganisationKind) -> Words:
    """The last day said as such, with the days left or passed."""
    if last.day is None or days_left is None:
        return words("last-day-none")
    return words(
        "last-day",
        kind=kind.value,
        day=last.day,
        borrowed="yes" if last.borrowed else "no",
        left=words("days-left", days=abs(days_left), when=_when(days_left)),
    )


def _when(days_left: int) -> str:
    if days_left == 0:
        return "today"
    return "ahead" if days_left > 0 else "past"


def organisation_last_day(row: OrganisationLine) -> Words:
    """The last day of an organisation's line."""
    return last_day_words(row.progress.last_day, row.days_left, row.kind)


def ground(finding: Finding) -> Line:
    """A finding as a sentence with its clause and its quoted words."""
    sentence = sentence_of(finding)
    if not finding.clause.path:  # the plan is silent: there is no clause to show
        return Line(sentence)
    return line(
        "ground",
        sentence=sentence,
        clause=place(finding.clause.path),
        quote=finding.clause.quote,
    )


def season_line(season: SeasonView) -> Line:
    """Who asks, and on which letter: without that nobody trusts a message."""
    return line("season-letter", issuer=season.issued_by, letter=season.letter)


def message(message_id: str, **params: str | int) -> Screen:
    """One sentence and the way back."""
    return Screen((line(message_id, **params),), ((home_key(),),))


def foot() -> tuple[Button, ...]:
    """The row every resting screen ends with; as numbered text it stands on each page."""
    return (key("9", Settings(), "button-settings"), key("?", Help(), "button-help"))
