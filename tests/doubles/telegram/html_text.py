"""Telegram's HTML parse mode: few tags, and no mercy for a stray one."""

import re
from dataclasses import dataclass
from typing import NoReturn

from tests.doubles.telegram.text import Formatted, units
from tests.doubles.telegram.wire import Json, bad_request

_PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = {*_PLAIN_TAGS, "a", "blockquote", "tg-emoji"}
_ESCAPES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_TEXT = re.compile(r"[^<&]+")
_ESCAPE = re.compile(r"&(#[0-9]+|#x[0-9a-fA-F]+|lt|gt|amp|quot);?")
_START = re.compile(r"<([^\s>]*)")
_END = re.compile(r"</([^\s>]*)\s*")
_ATTRIBUTE = re.compile(r"\s+([^\s=>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9.\-]+))?")
_TAG_END = re.compile(r"\s*>")
_LINK = re.compile(r"^(https?|tg|mailto|tel):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Open:
    """A start tag that waits for its end; `at` counts characters of the result."""

    name: str
    at: int
    attributes: dict[str, str]


def parse_html(source: str) -> Formatted:
    """Turn HTML into text and entities.

    Raises:
        ApiError: 400 "can't parse entities: ..." with the byte offset, for a tag that is
            unsupported, unclosed, unexpected or unmatched.
    """
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text = ""
        self._open: list[_Open] = []
        self._entities: list[Json] = []

    def read(self) -> Formatted:
        while self._at < len(self._source):
            if run := _TEXT.match(self._source, self._at):
                self._text += run[0]
                self._at = run.end()
            elif self._source.startswith("&", self._at):
                self._escape()
            elif self._source.startswith("</", self._at):
                self._end_tag()
            else:
                self._start_tag()
        if self._open:
            tag = self._open[-1].name
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{tag}"')
        self._entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return Formatted(self._text, tuple(self._entities))

    def _escape(self) -> None:
        found = _ESCAPE.match(self._source, self._at)
        self._text += _unescaped(found[1]) if found else "&"
        self._at = found.end() if found else self._at + 1

    def _start_tag(self) -> None:
        found = _START.match(self._source, self._at)
        if found is None or found.end() == len(self._source):
            self._fail("Unclosed start tag")
        name = found[1].lower()
        if name not in _TAGS:
            self._fail(f'Unsupported start tag "{name}"')
        attributes, end = self._attributes(found.end())
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self._fail('Tag "span" must have class "tg-spoiler"')
        self._open.append(_Open(name, len(self._text), attributes))
        self._at = end

    def _attributes(self, at: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        token = -1
        while not (end := _TAG_END.match(self._source, at)):
            found = _ATTRIBUTE.match(self._source, at)
            if found is None and token >= 0 and at < len(self._source):
                raise self._refusal_at("Unexpected end of name token", token)
            if found is None:
                self._fail("Unclosed start tag")
            value = found[2] or ""
            attributes[found[1].lower()] = _unescape_all(value.strip("\"'"))
            token = found.start(2) if value and value[0] not in "\"'" else -1
            at = found.end()
        return attributes, end.end()

    def _end_tag(self) -> None:
        if not self._open:
            self._fail("Unexpected end tag")
        found = _END.match(self._source, self._at)
        if found is None or not self._source.startswith(">", found.end()):
            self._fail("Unclosed end tag")
        tag, name = self._open.pop(), found[1].lower()
        if name not in ("", tag.name):
            place = f"Unmatched end tag at byte offset {self._bytes(self._at)}"
            raise _refusal(f'{place}, expected "</{tag.name}>", found "</{name}>"')
        self._add_entity(tag)
        self._at = found.end() + 1

    def _add_entity(self, tag: _Open) -> None:
        covered = self._text[tag.at :]
        fields = _entity_fields(tag, covered)
        if fields and covered:
            start = units(self._text[: tag.at])
            self._entities.append({**fields, "offset": start, "length": units(covered)})

    def _bytes(self, at: int) -> int:
        return len(self._source[:at].encode("utf-8", "surrogatepass"))

    def _refusal_at(self, reason: str, at: int) -> Exception:
        return _refusal(f"{reason} at byte offset {self._bytes(at)}")

    def _fail(self, reason: str) -> NoReturn:
        raise self._refusal_at(reason, self._at)


def _refusal(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _unescaped(name: str) -> str:
    if not name.startswith("#"):
        return _ESCAPES[name]
    code = int(name.replace("#", "0"), 0) if name[1] == "x" else int(name[1:])
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else f"&{name};"


def _unescape_all(value: str) -> str:
    return _ESCAPE.sub(lambda found: _unescaped(found[1]), value)


def _entity_fields(tag: _Open, covered: str) -> Json | None:
    """The entity without its place, or None for a link that leads nowhere."""
    if tag.name == "a":
        url = tag.attributes.get("href") or covered
        if not _LINK.match(url):
            url = f"http://{url}" if "." in url else ""
        return {"type": "text_link", "url": url} if url else None
    if tag.name == "blockquote":
        expandable = "expandable" in tag.attributes
        return {"type": "expandable_blockquote" if expandable else "blockquote"}
    if tag.name == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": tag.attributes.get("emoji-id", "")}
    return {"type": _PLAIN_TAGS[tag.name]}
