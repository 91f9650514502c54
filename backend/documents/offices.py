"""Posts read from the words of a roster: "Bí thư; Ủy viên BCH Đảng bộ Khối", "Giám đốc Sở"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.terms import Post
from backend.text import clean, letter_key

#: The longest title that can be stored, in characters.
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation whose offices are looked for: its code and its full name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """A post, the code of its organisation (None: outside the tree), and the title as printed."""

    post: Post
    organisation: str | None
    title: str


#: First words of Party posts, the longer ones first.
_PARTY_POSTS = (
    ("uy vien ban thuong vu", Post.STANDING_BOARD),
    ("uy vien thuong vu", Post.STANDING_BOARD),
    ("uy vien btv", Post.STANDING_BOARD),
    ("uv btv", Post.STANDING_BOARD),
    ("uy vien ban chap hanh", Post.COMMITTEE),
    ("uy vien bch", Post.COMMITTEE),
    ("uv bch", Post.COMMITTEE),
    ("pho bi thu", Post.DEPUTY_SECRETARY),
    ("bi thu", Post.SECRETARY),
    ("chi uy vien", Post.CELL_BOARD),
    ("uy vien chi uy", Post.CELL_BOARD),
    ("dang uy vien", Post.COMMITTEE),
)
#: Posts that are held in the member's own cell when nothing is added.
_OF_OWN_CELL = frozenset({Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.CELL_BOARD})
#: A seat on the board of a cell is a post of its own.
_IN_A_CELL = {Post.COMMITTEE: Post.CELL_BOARD, Post.STANDING_BOARD: Post.CELL_BOARD}

_HEADS = (
    "truong", "giam doc", "tong giam doc", "chanh", "chu tich", "hieu truong", "thu truong",
    "vien truong", "cuc truong", "chi cuc truong", "vu truong", "doi truong",
    "tram truong", "hat truong", "tong bien tap", "chu nhiem",
)  # fmt: skip
_DEPUTY = "pho"
_ACTING = "quyen"

_STAFF_BODIES = {"van phong": Post.OFFICE, "ban to chuc": Post.ORG_BOARD}
_STAFF_BODY = re.compile(rf"\b({'|'.join(_STAFF_BODIES)}) ((?:dang uy|dang bo)\b.*)")
_COMMITTEE_WORDS = re.compile(r"\b(?:dang|chi) (?:uy|bo)\b")
_CELL_WORDS = ("chi bo", "chi uy")
_SECTION = ("bo", "phan")


def offices_of(texts: Sequence[str], cell: Body, above: Sequence[Body]) -> frozenset[OfficeHeld]:
    """The posts named in a member's lines.

    Args:
        texts: Party and state posts, several in one text separated by semicolons.
        cell: The member's cell.
        above: The organisations above the cell, nearest first.

    Returns:
        What the words name. Plain membership and specialist's work are no posts. A post of an
        organisation that is not above the cell stays, without organisation.
    """
    titles = [clean(part)[:LONGEST_TITLE] for text in texts for part in text.split(";")]
    held = (office for title in titles for office in _offices(title, cell, above))
    return frozenset(held)


def _offices(title: str, cell: Body, above: Sequence[Body]) -> list[OfficeHeld]:
    words = _words(title)
    if (party := _party_office(words, title, cell, above)) is not None:
        return [party]
    found: list[OfficeHeld] = []
    if (post := _state_post(words)) is not None:
        found.append(OfficeHeld(post, None, title))
    if (body := _STAFF_BODY.search(words)) is not None:
        organisation = _named(body[2], cell, above)
        found.append(OfficeHeld(_STAFF_BODIES[body[1]], organisation, title))
    return found


def _party_office(words: str, title: str, cell: Body, above: Sequence[Body]) -> OfficeHeld | None:
    for first_words, post in _PARTY_POSTS:
        if not _starts(words, first_words):
            continue
        rest = words.removeprefix(first_words).strip()
        if post is Post.CELL_BOARD or (not rest and post in _OF_OWN_CELL):
            return OfficeHeld(post, cell.code, title)
        organisation = _named(rest, cell, above) if rest else None
        held = _IN_A_CELL.get(post, post) if organisation == cell.code else post
        return OfficeHeld(held, organisation, title)
    return None


def _state_post(words: str) -> Post | None:
    words = words.removeprefix(f"{_ACTING} ")
    if _starts(words, _DEPUTY):
        return Post.DEPUTY
    return Post.HEAD if any(_starts(words, head) for head in _HEADS) else None


def _named(words: str, cell: Body, above: Sequence[Body]) -> str | None:
    """The code of the organisation `words` name, None where it is not the cell or above it."""
    wanted = _own_words(words)
    candidates = [cell] if words.startswith(_CELL_WORDS) else above
    for body in candidates:
        own = _own_words(_words(body.name))
        if not wanted and own[:2] == _SECTION:
            continue  # a section's committee is always called one
        if wanted in {own[: len(wanted)], _without_section(own)[: len(wanted)]}:
            return body.code
    return None


def _own_words(words: str) -> tuple[str, ...]:
    return tuple(_COMMITTEE_WORDS.sub(" ", words).split())


def _without_section(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[2:] if words[:2] == _SECTION else words


def _words(text: str) -> str:
    """`text` in small letters without accents and signs, its words apart by single blanks."""
    return " ".join(filter(None, map(letter_key, text.split())))


def _starts(words: str, first: str) -> bool:
    return words == first or words.startswith(f"{first} ")
