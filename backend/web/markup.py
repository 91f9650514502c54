"""Chat lines as HTML: bold and struck through, nothing else."""

import re
from html import escape, unescape

from markupsafe import Markup

_TAG = re.compile(r"(</?(?:b|s)>)")
_FULL, _EMPTY = "\u2593", "\u2591"
_BAR = re.compile(f"([{_FULL}{_EMPTY}]{{3,}})")


def chat_markup(text: str) -> Markup:
    """A line of the bot, safe to put into a page.

    `<b>`, `</b>`, `<s>`, `</s>` and entities pass, tags are closed in order; everything else is
    escaped. A bar of blocks becomes a `<progress>`, which also speaks.
    """
    parts: list[str] = []
    opened: list[str] = []
    for piece in _TAG.split(text):
        if not _TAG.fullmatch(piece):
            parts.append(_escaped(piece))
        elif not piece.startswith("</"):
            opened.append(piece[1:-1])
            parts.append(piece)
        elif opened and opened[-1] == piece[2:-1]:
            opened.pop()
            parts.append(piece)
        else:
            parts.append(escape(piece))
    parts += [f"</{tag}>" for tag in reversed(opened)]
    return Markup("".join(parts))  # noqa: S704  built from escaped pieces and four known tags


def _escaped(piece: str) -> str:
    return "".join(
        _bar(part) if _BAR.fullmatch(part) else escape(part)
        for part in _BAR.split(unescape(piece))
    )


def _bar(blocks: str) -> str:
    done, total = blocks.count(_FULL), len(blocks)
    return f'<progress class="mini" value="{done}" max="{total}">{done}/{total}</progress>'
