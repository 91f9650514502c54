"""A screen as a person reads it."""

from html import unescape

from backend.actions import Action, unpack
from backend.i18n import Translator, speak
from backend.rendering import text_of
from backend.screen import Screen

VI = Translator("vi")


def lines(screen: Screen, translator: Translator = VI) -> list[str]:
    """Its lines, with their tags."""
    return unescape(text_of(screen, translator)).split("\n")


def labels(screen: Screen, translator: Translator = VI) -> list[list[str]]:
    """Its buttons, row by row."""
    return [[speak(button.label, translator) for button in row] for row in screen.rows]


def target(screen: Screen, label: str) -> Action | str | None:
    """What a button does, or the page it opens."""
    (found,) = (b for row in screen.rows for b in row if speak(b.label, VI) == label)
    return found.page or unpack(found.action)
