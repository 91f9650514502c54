"""Messages as the server keeps them, and as a person sees them."""

from dataclasses import dataclass, field
from unicodedata import normalize

from tests.doubles.telegram.keyboards import Button, Keyboard, Labels, keyboard_json
from tests.doubles.telegram.text import Formatted
from tests.doubles.telegram.wire import Json


@dataclass(frozen=True, slots=True)
class SentFile:
    """A document the server keeps."""

    file_id: str
    name: str
    mime: str
    content: bytes = field(repr=False)

    def to_json(self) -> Json:
        """Telegram's Document."""
        return {
            "file_id": self.file_id,
            "file_unique_id": f"u{self.file_id}",
            "file_name": self.name,
            "mime_type": self.mime,
            "file_size": len(self.content),
        }


@dataclass(frozen=True, slots=True)
class Screen:
    """One state of one message of the bot, as it stands on the person's screen.

    Attributes:
        message_id: 0 for the empty screen of a chat the bot has not written in.
        text: Text or caption, without markup.
        buttons: Rows of inline buttons.
        document: The attached file, if any.
        protected: Whether forwarding and saving were forbidden.
        entities: The markup, in Telegram's terms.
    """

    message_id: int = 0
    text: str = ""
    buttons: Keyboard = ()
    document: SentFile | None = None
    protected: bool = False
    entities: tuple[Json, ...] = ()

    @property
    def rows(self) -> Labels:
        """The labels, row by row."""
        return tuple(tuple(button.label for button in row) for row in self.buttons)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels, top to bottom."""
        return tuple(label for row in self.rows for label in row)

    def button(self, name: str) -> Button | None:
        """The button a person would mean by `name`.

        A whole label comes first, then callback data, then a part of one single label.
        """
        buttons = [button for row in self.buttons for button in row]
        wanted = folded(name)
        for button in buttons:
            if folded(button.label) == wanted:
                return button
        for button in buttons:
            if button.data == name:
                return button
        partly = [button for button in buttons if wanted in folded(button.label)]
        return partly[0] if len(partly) == 1 else None

    def shows(self, words: str) -> bool:
        """Whether the text or a label contains these words."""
        return any(folded(words) in folded(part) for part in (self.text, *self.labels))


def folded(text: str) -> str:
    """Text for comparison: composed diacritics, no case."""
    return normalize("NFC", text).casefold()


@dataclass(slots=True, kw_only=True)
class Message:
    """A message of either side, as it stands now."""

    message_id: int
    date: int
    sender: Json
    chat: Json
    body: Formatted
    keyboard: Keyboard = ()
    document: SentFile | None = None
    protected: bool = False
    edit_date: int | None = None
    deleted: bool = False

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.sender["is_bot"])

    def screen(self) -> Screen:
        """What the person sees of it."""
        return Screen(
            self.message_id,
            self.body.text,
            self.keyboard,
            self.document,
            self.protected,
            self.body.entities,
        )

    def to_json(self) -> Json:
        """Telegram's Message, with its full present content."""
        message: Json = {
            "message_id": self.message_id,
            "date": self.date,
            "from": self.sender,
            "chat": self.chat,
            **self.body.to_json("caption" if self.document else "text"),
        }
        if self.document:
            message["document"] = self.document.to_json()
        if self.keyboard:
            message["reply_markup"] = keyboard_json(self.keyboard)
        if self.protected:
            message["has_protected_content"] = True
        if self.edit_date is not None:
            message["edit_date"] = self.edit_date
        return message
