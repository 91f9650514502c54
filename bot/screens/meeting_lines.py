"""Lines that several screens of meetings share."""

from collections.abc import Callable

from backend.action import Action
from backend.meeting_views import InviteeView
from backend.phrases import Words, words
from backend.screen import Button, Line, Row, line, tap


def addressee(person: InviteeView, *, names: bool) -> Line:
    """One who gets a text, and whether it reaches him."""
    return line(
        "meeting-addressee",
        who=who(person, names=names),
        role=person.role.value,
        titled=yes(bool(person.title)),
        title=person.title,
        reachable="printed" if person.member_id is None else yes(person.reachable),
    )


def who(person: InviteeView, *, names: bool) -> Words:
    """A person by name, or by his line on the roll where names may not go."""
    if names:
        return words("meeting-who", name=person.name)
    return (
        words("meeting-who-number", number=person.number)
        if person.number
        else words("meeting-who-guest")
    )


def turns(number: int, pages: int, to: Callable[[int], Action]) -> list[Row]:
    """Buttons to the pages before and after."""
    row: list[Button] = []
    if number > 0:
        row.append(tap(to(number - 1), "button-page-before"))
    if number < pages - 1:
        row.append(tap(to(number + 1), "button-page-after"))
    return [tuple(row)] if row else []


def yes(holds: bool) -> str:  # noqa: FBT001  a word for a choice in a sentence
    """What a sentence chooses by."""
    return "yes" if holds else "no"
