"""What the bot shows, in no channel's own terms."""

from dataclasses import dataclass
from enum import StrEnum

from backend.actions import Action, pack
from backend.phrases import Param, Words, words

__all__ = [
    "Button",
    "Line",
    "Param",
    "Row",
    "Screen",
    "Style",
    "Words",
    "bar",
    "key",
    "line",
    "page",
    "tap",
    "title",
    "words",
]


class Style(StrEnum):
    """How a line stands out."""

    PLAIN = "plain"
    TITLE = "title"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a screen."""

    words: Words
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Button:
    """One choice.

    Attributes:
        label: What it says.
        action: What a tap does, packed; at most 64 bytes (Telegram's callback_data).
        page: Instead of an action: the path of a page of ours to open.
    """

    label: Words
    action: str = ""
    page: str = ""


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """Lines, and rows of buttons below them."""

    lines: tuple[Line, ...]
    rows: tuple[Row, ...] = ()


def line(message_id: str, **params: Param) -> Line:
    """A plain line."""
    return Line(Words(message_id, params))


def title(message_id: str, **params: Param) -> Line:
    """A line that says where one stands."""
    return Line(Words(message_id, params), Style.TITLE)


def tap(action: Action, message_id: str, **params: Param) -> Button:
    """A button that acts; its number in a text menu is counted."""
    return Button(Words(message_id, params), pack(action))


def key(sign: str, action: Action, message_id: str) -> Button:
    """A button that steps about; in a text menu it has a fixed sign: 0 back, 9 later, ? ground."""
    return Button(Words(message_id), sign + pack(action))


def page(path: str, message_id: str, **params: Param) -> Button:
    """A button that opens a page of ours."""
    return Button(Words(message_id, params), page=path)


def bar(done: int, total: int, width: int = 10) -> str:
    """A progress bar of `width` blocks; full only when all is done."""
    filled = width if total and done >= total else done * width // total if total else 0
    return "▓" * filled + "░" * (width - filled)
