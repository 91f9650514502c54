"""Keyboards as numbered lines, and typed numbers or words back as taps.

For channels with neither buttons nor edits, such as Zalo: one message a turn, under
`MAX_CHARACTERS`, the last menu of the chat stored.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from backend.i18n import Translator
from backend.text import clean, letter_key, search_key
from bot.screens.actions import SIGNS

#: Zalo takes 2,000; some room is left for what its servers count differently.
MAX_CHARACTERS = 1900
#: Choices a page; 9 and 0 are steps, and 8 turns the page where there are more.
CHOICES = 8
_TURN = "8"
_STRUCK = re.compile(r"<s>(.*?)</s>", re.DOTALL)
_TAG = re.compile(r"</?[a-z]+[^>]*>")
_WIDE = {0xFF10 + n: str(n) for n in range(10)} | {0xFF1F: "?"}
_LEADING = re.compile(r"^(?:so\s*)?(\d{1,2}|\?)\s*[.)]?$")


@dataclass(frozen=True, slots=True)
class Option:
    """A line one can answer with."""

    sign: str
    label: str
    action: str


@dataclass(frozen=True, slots=True)
class Menu:
    """What a chat was shown last.

    Attributes:
        pages: The text of each page.
        options: The options of each page.
        page: Which page is shown.
    """

    pages: tuple[str, ...]
    options: tuple[tuple[Option, ...], ...]
    page: int = 0

    def dump(self) -> dict[str, object]:
        """As it is stored."""
        return {
            "pages": list(self.pages),
            "options": [[[o.sign, o.label, o.action] for o in page] for page in self.options],
            "page": self.page,
        }

    @classmethod
    def load(cls, stored: dict[str, object]) -> "Menu":
        """From what was stored."""
        pages: object = stored["options"]
        if not isinstance(pages, list):
            raise TypeError("options")
        return cls(
            pages=tuple(map(str, stored["pages"])),  # type: ignore[call-overload]
            options=tuple(tuple(Option(*option) for option in page) for page in pages),
            page=int(str(stored["page"])),
        )

    def shown(self) -> str:
        """The text of the page shown."""
        return self.pages[self.page]

    def turned(self) -> "Menu":
        """The same menu on its next page; after the last one the first."""
        page = (self.page + 1) % len(self.pages)
        return Menu(self.pages, self.options, page)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a typed line meant.

    Attributes:
        options: The options it may mean: one is an answer, several must be asked again.
        numeric: It was a number or a step's sign, not words.
    """

    options: tuple[Option, ...]
    numeric: bool = False


def plain(html: str) -> str:
    """A screen's text without tags; what is struck through is marked with a cross."""
    return unescape(_TAG.sub("", _STRUCK.sub("\N{MULTIPLICATION X} \\1", html)))


def build(
    html: str,
    choices: Sequence[tuple[str, str]],
    links: Sequence[tuple[str, str]],
    translator: Translator,
) -> Menu:
    """A screen as a menu.

    Args:
        html: Its text.
        choices: Label and packed action of each button, in order; a sign before the action
            (0, 9 or ?) makes it a step with that sign.
        links: Label and address of each button that opens a page.
        translator: The chat's words.
    """
    steps = [Option(action[0], label, action) for label, action in choices if action[0] in SIGNS]
    real = [(label, action) for label, action in choices if action[0] not in SIGNS]
    body = [plain(html)]
    body += [translator.text("text-page", label=label, address=url) for label, url in links]
    more = Option(_TURN, translator.text("text-more"), "")
    texts = _split("\n".join(body), MAX_CHARACTERS)
    groups = _groups(real)
    pages: list[str] = []
    options: list[tuple[Option, ...]] = []
    for text in texts[:-1]:
        options.append((more,))
        pages.append(_page(text, options[-1], translator))
    for number, group in enumerate(groups):
        numbered = [Option(str(i), label, action) for i, (label, action) in enumerate(group, 1)]
        turning = [more] if number < len(groups) - 1 else []
        options.append((*numbered, *turning, *steps))
        pages.append(_page(texts[-1] if number == 0 else "", options[-1], translator))
    return Menu(*_fit(pages, options, more, translator))


def _fit(
    pages: list[str], options: list[tuple[Option, ...]], more: Option, translator: Translator
) -> tuple[tuple[str, ...], tuple[tuple[Option, ...], ...]]:
    """Part text and options where together they are too long for one message."""
    fitted: list[str] = []
    shown: list[tuple[Option, ...]] = []
    for page, choice in zip(pages, options, strict=True):
        if len(page) > MAX_CHARACTERS:
            menu = _page("", choice, translator)
            fitted.append(_page(page[: -len(menu) - 1], (more,), translator))
            shown.append((more,))
            page = menu  # noqa: PLW2901
        fitted.append(page)
        shown.append(choice)
    return tuple(fitted), tuple(shown)


def _groups(real: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    if len(real) <= CHOICES:
        return [real]
    size = CHOICES - 1
    return [real[i : i + size] for i in range(0, len(real), size)]


def _page(text: str, options: Sequence[Option], translator: Translator) -> str:
    lines = [text] if text else []
    lines += [f"{o.sign} {o.label}" for o in options if o.sign not in SIGNS]
    steps = " \u00b7 ".join(f"{o.sign} {_bare(o.label)}" for o in options if o.sign in SIGNS)
    if steps:
        lines.append(steps)
    if options:
        lines.append(translator.text("text-choose"))
    return "\n".join(lines)


def _bare(label: str) -> str:
    return label.lstrip("\u2039 ")


def _split(text: str, most: int) -> list[str]:
    """Parts of `text` of at most `most` characters less room for a menu, cut at line ends."""
    room = most - 300
    parts: list[str] = [""]
    for line in text.split("\n"):
        for piece in [line[i : i + room] for i in range(0, len(line), room)] or [""]:
            if len(parts[-1]) + len(piece) + 1 > room:
                parts.append("")
            parts[-1] = f"{parts[-1]}\n{piece}" if parts[-1] else piece
    return parts


def understand(typed: str, menu: Menu) -> Answer:
    """What a typed line means in a menu: its number, its words, or the start of its words.

    "2", " 2.", "so 2", the label with or without accents, all mean the same; a start that fits
    several options means all of them.
    """
    options = menu.options[menu.page]
    text = clean(typed).translate(_WIDE)
    if found := _LEADING.match(search_key(text)):
        return Answer(tuple(o for o in options if o.sign == found.group(1)), numeric=True)
    wanted = letter_key(text)
    if not wanted:
        return Answer(())
    exact = tuple(o for o in options if letter_key(o.label) == wanted)
    return Answer(exact or tuple(o for o in options if letter_key(o.label).startswith(wanted)))
