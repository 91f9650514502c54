"""A screen's buttons as aiogram's keyboard."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from backend.i18n import Translator
from backend.rendering import keys_of
from backend.screen import Screen


def keyboard_of(
    screen: Screen, translator: Translator, open_page: dict[str, str]
) -> InlineKeyboardMarkup | None:
    """The screen's buttons; None where it has none.

    Args:
        screen: What is shown.
        translator: In which language.
        open_page: The address for each page the screen's buttons open.
    """
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text=key.label, url=key.url)
                if key.url
                else InlineKeyboardButton(text=key.label, callback_data=key.action)
                for key in row
            ]
            for row in keys_of(screen, translator, open_page)
        ]
    )
