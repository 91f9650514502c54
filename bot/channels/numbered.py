"""Keyboards as numbered lines, and typed numbers or words back as taps.

For channels with neither buttons nor edits, such as Zalo: one message a turn, under
`MAX_CHARACTERS`, the last menu of the chat stored.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import unescape

from backend.actions import SIGNS
from backend.i18n import Translator
from backend.text import clean, letter_key, search_key, word_key

#: Zalo takes 2,000; some room is left for what its servers count differently.
MAX_CHARACTERS = 1900
#: Of these a page takes all but what a sentence above a repeated list needs.
_PAGE = MAX_CHARACTERS - 150
#: Choices a page; 9 and 0 are steps, and 8 turns the page where there are more.
CHOICES = 8
_TURN = "8"
#: A longer label is cut where it is shown; typed in full it is understood all the same.
_LABEL = 100
_STRUCK = re.compile(r"<s>(.*?)</s>", re.DOTALL)
_TAG = re.compile(r"</?[a-z]+[^>]*>")
#: A progress bar says nothing in a text that the numbers beside it do not.
_BAR = re.compile(" *[\u2591\u2593]{3,}")
#: "2", "2.", "so 2", and "2 a" as people politely write it.
_NUMBER = re.compile(r"(?:(?:so|no\.?|number)\s*)?([0-9]+|\?)\s*[.,):;!]*(?:\s+a)?[.!]*")
#: What a telephone's keyboard adds to a digit to make it a picture of a key.
_KEYCAP = str.maketrans("", "", "\ufe0f\u20e3")
#: A text with numbers of its own is set apart from the numbers one answers with.
_LISTED = re.compile(r"^[0-9]+\. ", re.MULTILINE)
_ARROWS = "\u2039\u203a "


@dataclass(frozen=True, slots=True)
class Option:
    """A line one can answer with; without an action it turns the page."""

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
        return replace(self, page=(self.page + 1) % len(self.pages))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a typed line meant.

    Attributes:
        options: The options it may mean: one is an answer, several must be asked again.
        numeric: It was a number or a step's sign, not words.
    """

    options: tuple[Option, ...]
    numeric: bool = False


def plain(html: str, translator: Translator) -> str:
    """A screen's text without tags and bars; what is struck through is said to be so."""
    struck = _STRUCK.sub(lambda found: translator.text("text-struck", words=found[1]), html)
    return unescape(_TAG.sub("", _BAR.sub("", struck)))


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
    lines = [plain(html, translator)]
    lines += [translator.text("text-page", label=label, address=url) for label, url in links]
    text = "\n".join(lines)
    options = (*_numbered(real), *steps)
    whole = _page(text, options, translator)
    if len(real) <= CHOICES and len(whole) <= _PAGE:
        return Menu((whole,), (options,))
    return _paged(text, real, steps, translator)


def _paged(
    text: str, real: list[tuple[str, str]], steps: list[Option], translator: Translator
) -> Menu:
    """Several pages: the text first, then the choices; each page turns to the next."""
    head = _short(text.partition("\n")[0])
    first = Option(_TURN, translator.text("text-first"), "")
    more = Option(_TURN, translator.text("text-more"), "")
    parts = _split(text, _PAGE - len(_page(head, (first, more, *steps), translator)) - 30)
    sheets = [(part, list[tuple[str, str]]()) for part in parts]
    groups = [real[i : i + CHOICES - 1] for i in range(0, len(real), CHOICES - 1)]
    if groups and len(_page(f"{head}{parts[-1]}", _numbered(groups[0]), translator)) <= (
        _PAGE - len(_page("", (more, *steps), translator)) - 30
    ):
        sheets[-1] = (parts[-1], groups.pop(0))
    sheets += [("", group) for group in groups]
    pages: list[str] = []
    options: list[tuple[Option, ...]] = []
    for number, (part, group) in enumerate(sheets, start=1):
        turn = more if number < len(sheets) else first
        options.append((*_numbered(group), turn, *steps))
        title = translator.text("text-part", title=head, number=number, total=len(sheets))
        body = f"{title}\n{part}".strip() if number > 1 else part
        pages.append(_page(body, options[-1], translator))
    return Menu(tuple(pages), tuple(options))


def _numbered(group: Sequence[tuple[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(str(n), label, action) for n, (label, action) in enumerate(group, 1))


def _page(text: str, options: Sequence[Option], translator: Translator) -> str:
    lines = [text] if text else []
    choices = [f"{o.sign} {_short(o.label)}" for o in options if o.sign not in SIGNS]
    steps = [f"{o.sign} {_short(o.label)}" for o in options if o.sign in SIGNS]
    if choices and _LISTED.search(text):
        lines.append("")
    lines += choices
    if steps:
        lines.append(" \N{MIDDLE DOT} ".join(steps))
    if choices:
        lines.append(translator.text("text-choose"))
    return "\n".join(lines)


def _short(label: str) -> str:
    """A label on one line, without the arrows that only buttons need, cut where it is long."""
    text = clean(label).strip(_ARROWS)
    return text if len(text) <= _LABEL else f"{text[: _LABEL - 1]}\N{HORIZONTAL ELLIPSIS}"


def _split(text: str, room: int) -> list[str]:
    """Parts of `text` of at most `room` characters, cut at line ends, else between words."""
    parts: list[str] = []
    rest = text
    while len(rest) > room:
        cut = rest.rfind("\n", 1, room + 1)
        if cut < 0:
            cut = rest.rfind(" ", 1, room + 1)
        if cut < 0:
            cut = room
        parts.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return [*parts, rest]


def understand(typed: str, menu: Menu) -> Answer:
    """What a typed line means in a menu: its number, its words, or the start of its words.

    "2", " 2.", "so 2", the label with or without accents, all mean the same; a start that fits
    several options means all of them. Words of an option on another page count where they fit
    that one alone.
    """
    here = menu.options[menu.page]
    text = clean(unicodedata.normalize("NFKC", typed.translate(_KEYCAP)))
    if found := _NUMBER.fullmatch(search_key(text)):
        sign = found.group(1).lstrip("0") or "0"
        return Answer(tuple(o for o in here if o.sign == sign), numeric=True)
    if fitting := _fitting(text, here):
        return Answer(fitting)
    elsewhere = _fitting(text, [o for page in menu.options for o in page if o.action])
    return Answer(elsewhere if len(elsewhere) == 1 else ())


def _fitting(text: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The options `text` may mean, by the strictest way of reading that fits any."""
    if not letter_key(text):
        return ()
    for fits in _READINGS:
        found = {o.action: o for o in reversed(options) if fits(text, o)}
        if found:
            return tuple(reversed(found.values()))
    return ()


def _is_label(text: str, option: Option) -> bool:
    """All its words, perhaps with its number before them."""
    return letter_key(text) in {
        letter_key(option.label),
        letter_key(f"{option.sign} {option.label}"),
    }


def _is_first_words(text: str, option: Option) -> bool:
    """Its first words: "sua 1" is "Sửa 1: Tốt" and not "Sửa 10: Tốt"."""
    words = _words(text)
    return _words(option.label)[: len(words)] == words


def _is_start(text: str, option: Option) -> bool:
    return letter_key(option.label).startswith(letter_key(text))


def _is_initials(text: str, option: Option) -> bool:
    """Its words' first letters, as forms abbreviate them: "TB", "HTXS"."""
    return "".join(word[0] for word in _words(option.label)).startswith(letter_key(text))


def _words(text: str) -> list[str]:
    return word_key(text).split()


_READINGS: tuple[Callable[[str, Option], bool], ...] = (
    _is_label,
    _is_first_words,
    _is_start,
    _is_initials,
)
