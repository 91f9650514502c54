"""Screens into words: HTML as Telegram knows it, and a keyboard."""

from html import escape

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from backend.i18n import Translator, speak
from bot.screens.base import Button, Line, Screen, Style

_TAGS = {Style.TITLE: "b", Style.STRUCK: "s"}


def text_of(screen: Screen, translator: Translator) -> str:
    """The screen's lines as HTML; whatever people typed is escaped."""
    return "\n".join(_line(line, translator) for line in screen.lines)


def _line(line: Line, translator: Translator) -> str:
    said = escape(speak(line.words, translator), quote=False)
    tag = _TAGS.get(line.style)
    return f"<{tag}>{said}</{tag}>" if tag else said


def keyboard_of(
    screen: Screen, translator: Translator, open_page: dict[str, str]
) -> InlineKeyboardMarkup | None:
    """The screen's buttons.

    Args:
        screen: What is shown.
        translator: In which language.
        open_page: The address for each page the screen's buttons open.
    """
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [_button(button, translator, open_page) for button in row] for row in screen.rows
        ]
    )


def pages_of(screen: Screen) -> tuple[str, ...]:
    """The pages the screen's buttons open."""
    return tuple(button.page for row in screen.rows for button in row if button.page)


def _button(
    button: Button, translator: Translator, open_page: dict[str, str]
) -> InlineKeyboardButton:
    label = speak(button.label, translator)
    if button.page:
        return InlineKeyboardButton(text=label, url=open_page[button.page])
    return InlineKeyboardButton(text=label, callback_data=button.action)
