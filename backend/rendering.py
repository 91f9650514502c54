"""Screens into words, for every channel: HTML as Telegram knows it, and buttons as plain data."""

from dataclasses import dataclass
from html import escape

from backend.i18n import Translator, speak
from backend.screen import Button, Line, Screen, Style

_TAGS = {Style.TITLE: "b", Style.STRUCK: "s"}


@dataclass(frozen=True, slots=True)
class Key:
    """A button in words: it acts, or it opens `url`."""

    label: str
    action: str = ""
    url: str = ""


def text_of(screen: Screen, translator: Translator) -> str:
    """The screen's lines as HTML; whatever people typed is escaped."""
    return "\n".join(_line(line, translator) for line in screen.lines)


def pages_of(screen: Screen) -> tuple[str, ...]:
    """The pages the screen's buttons open."""
    return tuple(button.page for row in screen.rows for button in row if button.page)


def keys_of(
    screen: Screen, translator: Translator, open_page: dict[str, str]
) -> tuple[tuple[Key, ...], ...]:
    """The screen's buttons, row by row.

    Args:
        screen: What is shown.
        translator: In which language.
        open_page: The address for each page the screen's buttons open.
    """
    return tuple(tuple(_key(b, translator, open_page) for b in row) for row in screen.rows)


def _line(line: Line, translator: Translator) -> str:
    said = escape(speak(line.words, translator), quote=False)
    tag = _TAGS.get(line.style)
    return f"<{tag}>{said}</{tag}>" if tag else said


def _key(button: Button, translator: Translator, open_page: dict[str, str]) -> Key:
    label = speak(button.label, translator)
    if button.page:
        return Key(label, url=open_page[button.page])
    return Key(label, action=button.action)
